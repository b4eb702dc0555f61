//! What a campaign's head, count and outcome say, in the reader's language.

use std::time::Duration;

use app::campaigns::{Campaign, CampaignKind, Report, Status};
use app::kernel::Timestamp;
use app::languages::{Arg, Language};
use app::log::LogStatus;
use app::signatures::Counts;

use crate::public::chrome::{Chrome, Link};
use crate::public::letters::LettersView;
use crate::public::text;

pub struct Tally {
    pub shown: String,
    pub label: String,
    pub goal: Option<Goal>,
    pub lines: Vec<String>,
    /// A statement has none.
    pub letters: Option<LettersView>,
    pub button: String,
}

pub struct Goal {
    pub value: i64,
    pub max: i64,
    pub percent: String,
    pub label: String,
}

/// Organisations that follow the public log, and the time since which one of them may have seen nothing new.
#[derive(Debug, Clone, Copy)]
pub struct Watched {
    pub by: i64,
    pub since: Timestamp,
}

/// Who has not agreed for a week does not watch any more.
const WATCHES_WITHIN: Duration = Duration::from_hours(7 * 24);

/// Those of the log's witnesses that still agree, as a page may name them: a page that says "two, on 3 May" speaks of
/// the one of them that agreed the longest ago.
pub fn watched(status: &LogStatus, now: Timestamp) -> Option<Watched> {
    let agreed = status.witnesses.iter().filter_map(|witness| witness.at);
    let lately: Vec<Timestamp> = agreed.filter(|at| *at >= now.minus(WATCHES_WITHIN)).collect();
    Some(Watched { by: lately.len() as i64, since: lately.into_iter().min()? })
}

/// What came of a campaign; without words when nobody has reported.
pub struct Outcome {
    pub html: Option<String>,
    pub lang_attrs: String,
    /// A sentence for each.
    pub answers: Vec<String>,
}

pub fn link_to(c: &Chrome, campaign: &Campaign, language: &Language) -> Link {
    let edition = campaign.edition_or_original(language);
    // A language that only this campaign speaks may be unknown to the other one.
    let known = language.is_interface() || edition.language == *language;
    let lang = if known { language.as_str() } else { c.lang.as_str() };
    Link {
        href: format!("/{lang}/campaigns/{}", campaign.slug),
        name: edition.title.clone(),
        lang_attrs: c.attrs(&edition.language),
    }
}

pub fn kicker(c: &Chrome, kind: CampaignKind, number: i64) -> String {
    let kind = match kind {
        CampaignKind::Letter => "campaign-kind-letter",
        CampaignKind::Statement => "campaign-kind-statement",
    };
    format!("{} · {}", c.t(kind), c.with("campaign-number", "number", &c.locale.number(number)))
}

/// `today` decides whether the last day is over: a campaign may end by its date before anybody closes it.
pub fn byline(c: &Chrome, campaign: &Campaign, language: &Language, today: jiff::civil::Date) -> Vec<String> {
    let mut line = Vec::new();
    if let Some(sponsor) = campaign.sponsor() {
        line.push(c.with("campaign-by", "organisation", &sponsor.name));
    }
    let dated = |key: &str, date| c.locale.text_with(key, &[("date", Arg::from(date))]);
    line.push(match (campaign.status, campaign.closes) {
        (Status::Closed | Status::Reported, Some(date)) => dated("campaign-closed-on", date),
        (Status::Closed | Status::Reported, None) => c.t("campaign-closed"),
        (_, Some(date)) if date < today => dated("campaign-closed-on", date),
        (_, Some(date)) => dated("campaign-until", date),
        (_, None) => dated("campaign-since", campaign.opens),
    });
    if let Some(translator) = campaign.edition(language).and_then(|edition| edition.translator.as_deref()) {
        line.push(c.with("campaign-translated-by", "name", translator));
    }
    line
}

/// What a reader must know about the languages of the page.
pub fn notes(c: &Chrome, campaign: &Campaign, language: &Language) -> Vec<String> {
    let name = |language: &Language| c.locale.language_name(language);
    let mut notes = Vec::new();
    if campaign.edition(language).is_none() {
        let args =
            [("language", Arg::from(name(language))), ("original", Arg::from(name(&campaign.original)))];
        notes.push(c.locale.text_with("campaign-untranslated", &args));
    }
    if c.locale.language() != language {
        notes.push(c.with("campaign-chrome-untranslated", "language", &name(language)));
    }
    notes
}

pub fn tally(
    c: &Chrome,
    campaign: &Campaign,
    counts: &Counts,
    watched: Option<Watched>,
    takes: bool,
) -> Tally {
    let mut lines = Vec::new();
    let mut add = |key: &str, count: i64| {
        if count > 0 {
            lines.push(c.count(key, count));
        }
    };
    add("campaign-pace", counts.last_day);
    add("campaign-from-countries", counts.by_country.len() as i64);
    if let Some(Watched { by, since }) = watched {
        let args = [("count", Arg::from(by)), ("date", Arg::from(c.day(since)))];
        lines.push(c.locale.text_with("campaign-watched", &args));
    }
    let letter = campaign.kind == CampaignKind::Letter;
    if counts.confirmed == 0 && takes {
        lines.push(c.t("campaign-count-none"));
    }
    let goal = campaign.goal.filter(|goal| *goal > 0).map(|goal| {
        let reached = counts.confirmed.saturating_mul(100) / goal;
        Goal {
            value: counts.confirmed.min(goal),
            max: goal,
            percent: c.with("campaign-goal-progress", "percent", &c.locale.percent(reached)),
            label: c.with("campaign-goal", "goal", &c.locale.number(goal)),
        }
    });
    Tally {
        shown: c.locale.number(counts.confirmed),
        label: c.count("campaign-count-label", counts.confirmed),
        goal,
        lines,
        letters: LettersView::of(c, &counts.letters),
        button: c.t(if letter { "campaign-sign-letter" } else { "campaign-sign-statement" }),
    }
}

/// What came of it, in the reader's language, else in the original's, else in whichever has it.
pub fn outcome(c: &Chrome, campaign: &Campaign, language: &Language) -> Outcome {
    let first = [campaign.edition_or_original(language), campaign.original_edition()].into_iter();
    let found = first.chain(&campaign.editions).find(|edition| edition.outcome.is_some());
    let html =
        found.and_then(|edition| edition.outcome.as_deref()).map(|words| text::markdown(campaign, words));
    let lang_attrs = found.map(|edition| c.attrs(&edition.language)).unwrap_or_default();
    Outcome { html, lang_attrs, answers: answers(c, &campaign.report) }
}

/// What the union answered when it was asked how it went.
fn answers(c: &Chrome, report: &Report) -> Vec<String> {
    let word = |(question, answer): (&str, &str)| format!("{}-{answer}", question.replace('_', "-"));
    let sentence = |word: String| c.t(&format!("campaign-report-{word}"));
    report.answers().into_iter().map(word).map(sentence).collect()
}

#[cfg(test)]
mod tests {
    use app::log::WitnessStatus;
    use app::testing::NOON;

    use super::*;

    #[test]
    fn who_has_not_agreed_for_a_week_does_not_watch() {
        let days = |days: u64| NOON.minus(Duration::from_hours(24 * days));
        let witness = |at: Option<Timestamp>| WitnessStatus {
            name: "witness.example".into(),
            vkey: String::new(),
            url: String::new(),
            size: 1,
            at,
        };
        let watched = |times: &[Option<Timestamp>]| {
            let witnesses = times.iter().copied().map(witness).collect();
            watched(&LogStatus { witnesses, ..LogStatus::default() }, NOON).map(|w| (w.by, w.since))
        };
        assert_eq!(watched(&[]), None);
        assert_eq!(watched(&[None, Some(days(8))]), None);
        assert_eq!(watched(&[Some(days(1)), None, Some(days(9)), Some(days(3))]), Some((2, days(3))));
    }
}
