//! What traps set aside, for a person to look at: released or taken out, one by one or by a rule that is counted first.
//! A decision takes effect after ten minutes; until then this page undoes it.

use app::kernel::{Bucket, Country, Timestamp};
use app::languages::Arg;
use app::signatures::Quarantine;
use app::signatures::blocks::Block;
use app::signatures::moderation::{self, Decided, DryCount, Verdict, Waiting, Which};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use uuid::Uuid;

use crate::desk::Desk;
use crate::desk::door::see_other;
use crate::desk::forms::Form;
use crate::desk::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

const LINES: usize = 50;
/// Before the name of a box that is ticked.
const TICK: &str = "tick-";

#[derive(Template)]
#[template(path = "desk/campaigns/moderation.html")]
struct ModerationPage<'a> {
    f: Frame<'a>,
    href: String,
    removed: String,
    marked: Vec<Marked>,
    lines: Vec<Line>,
    next: Option<String>,
    typed: Typed,
    refused: Option<String>,
    reasons: Vec<(&'static str, String)>,
    countries: &'a [(Country, String)],
    counted: Option<Counted>,
    /// The block list of the organisation that asks.
    blocks: String,
}

/// A decision that can be undone.
struct Marked {
    told: String,
    verdict: &'static str,
    due: i64,
}

struct Line {
    /// Bucket and id.
    key: String,
    words: Option<moderation::Words>,
    /// What a control of this line is about, for who does not see the line.
    about: String,
    reason: String,
    blocked_by: Option<String>,
    has_signed_again: bool,
    country: String,
    at: String,
}

/// The dry count, and what the second form sends of it.
struct Counted {
    told: String,
    matching: i64,
    /// What came since was not counted.
    at: i64,
    /// One rule decides no more of them.
    at_most: Option<String>,
}

/// A rule as somebody typed it.
#[derive(Debug, Clone, Default)]
struct Typed {
    reason: String,
    country: String,
    words: String,
    from: String,
    until: String,
}

impl Typed {
    fn of_address(ask: &Ask) -> Self {
        Self::of(|name| ask.typed(name))
    }

    fn of_form(form: &Form) -> Self {
        Self::of(|name| form.get(name).to_owned())
    }

    fn of(get: impl Fn(&str) -> String) -> Self {
        let get = |name| get(name).trim().to_owned();
        Self {
            reason: get("reason"),
            country: get("country"),
            words: get("words"),
            from: get("from"),
            until: get("until"),
        }
    }

    /// None where something is not what it should be: a rule must never take in more than somebody meant.
    fn which(&self) -> Option<Which> {
        Some(Which {
            reason: given(&self.reason, Quarantine::parse)?,
            country: given(&self.country, Country::parse)?,
            block: given(&self.words, |words| Block::parse(words).ok())?,
            from: given(&self.from, |day| day.parse().ok())?,
            until: given(&self.until, |day| day.parse().ok())?,
            counted_at: None,
        })
    }

    fn query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("count", "1").append_pair("reason", &self.reason);
        query.append_pair("country", &self.country).append_pair("words", &self.words);
        query.append_pair("from", &self.from).append_pair("until", &self.until).finish()
    }
}

/// What was left open is nothing; what cannot be read is no answer at all.
#[expect(clippy::option_option, reason = "left open and unreadable are two things")]
fn given<T>(typed: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<Option<T>> {
    if typed.is_empty() { Some(None) } else { read(typed).map(Some) }
}

/// GET /desk/campaigns/{campaign}/moderation
pub async fn show(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let typed = Typed::of_address(&ask);
    page(&web, &ask, &desk, typed, ask.asked("count").is_some(), None).await
}

/// `refused`: the key of why nothing was done.
async fn page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    typed: Typed,
    counting: bool,
    refused: Option<(StatusCode, &str)>,
) -> Result<Response, Problem> {
    let (app, campaign) = (&web.app, desk.campaign()?);
    let which = typed.which().filter(|_| counting);
    let unreadable = (counting && which.is_none())
        .then_some((StatusCode::UNPROCESSABLE_ENTITY, "desk-moderation-unreadable"));
    let refused = refused.or(unreadable);
    let behind = ask.asked("behind").and_then(|id| Uuid::parse_str(id).ok());
    // Counted before it is listed: what comes meanwhile is not counted.
    let at = app.now();
    let counted = match &which {
        Some(which) => Some(moderation::dry_count(app, campaign, which).await?),
        None => None,
    };
    let marked = moderation::decided(app, campaign).await?;
    let listed = which.unwrap_or_default();
    let found = moderation::look(app, desk.staff.actor(), campaign, &listed, behind, LINES).await?;
    let f = Frame::new(web, ask, desk, "campaign", "desk-moderation-title");
    let href = format!("/desk/campaigns/{}/moderation", campaign.slug);
    let rule = if counting { format!("{}&", typed.query()) } else { String::new() };
    let page = ModerationPage {
        removed: f.count("desk-moderation-removed", app.board.counts(campaign.id).removed),
        marked: marked.iter().map(|marked| undoable(&f, marked)).collect(),
        lines: found.waiting.into_iter().map(|waiting| line(&f, waiting)).collect(),
        next: found.next.map(|id| format!("{href}?{rule}behind={id}")),
        refused: refused.map(|(_, key)| f.t(key)),
        reasons: Quarantine::ALL.iter().map(|reason| (reason.as_str(), said(&f, Some(*reason)))).collect(),
        countries: f.locale.countries(),
        blocks: format!("/desk/organisations/{}/blocks", desk.organisation()?.slug),
        counted: counted.map(|counted| tell(&f, counted, at)),
        typed,
        href,
        f,
    };
    Frame::answer(&page, ask, refused.map_or(StatusCode::OK, |(status, _)| status))
}

/// A reason in words.
fn said(f: &Frame<'_>, reason: Option<Quarantine>) -> String {
    f.t(match reason {
        Some(Quarantine::Honeypot) => "desk-moderation-reason-honeypot",
        Some(Quarantine::TooQuick) => "desk-moderation-reason-too-quick",
        Some(Quarantine::Blocked) => "desk-moderation-reason-blocked",
        None => "desk-moderation-reason-other",
    })
}

fn line(f: &Frame<'_>, waiting: Waiting) -> Line {
    let at = f.moment(waiting.created_at);
    let country = Country::parse(&waiting.country);
    let name = waiting.words.as_ref().map(|words| words.name.as_str()).unwrap_or_default();
    Line {
        key: format!("{}-{}", waiting.bucket, waiting.id.simple()),
        about: format!("{name}, {at}"),
        reason: said(f, waiting.reason),
        blocked_by: waiting.blocked_by,
        has_signed_again: waiting.has_signed_again,
        country: country.map_or(waiting.country, |country| f.locale.country(country)),
        words: waiting.words,
        at,
    }
}

fn undoable(f: &Frame<'_>, decided: &Decided) -> Marked {
    let key = match decided.verdict {
        Verdict::Release => "desk-moderation-marked-release",
        Verdict::Remove => "desk-moderation-marked-remove",
    };
    let day = f.moment(decided.due);
    let args = [("count", Arg::from(decided.signatures)), ("day", Arg::from(day.as_str()))];
    let told = f.locale.text_with(key, &args);
    Marked { told, verdict: decided.verdict.as_str(), due: decided.due.0 }
}

fn tell(f: &Frame<'_>, counted: DryCount, at: Timestamp) -> Counted {
    let DryCount { matching, waiting } = counted;
    let args = [("matching", Arg::from(matching)), ("waiting", Arg::from(waiting))];
    let at_most =
        (matching > moderation::AT_ONCE).then(|| f.count("desk-moderation-at-most", moderation::AT_ONCE));
    Counted { at_most, told: f.locale.text_with("desk-moderation-counted", &args), matching, at: at.0 }
}

/// POST …/moderation: one by its own button, or those that are ticked.
pub async fn decide(State(web): State<WebState>, desk: Desk, form: Form) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let one = ["release", "remove"].into_iter().find(|verdict| form.has(verdict));
    let verdict = Verdict::parse(one.unwrap_or_else(|| form.get("ticked")));
    let places: Vec<(Bucket, Uuid)> = match one {
        Some(verdict) => place(form.get(verdict)).into_iter().collect(),
        None => form.ticked(TICK).filter_map(place).collect(),
    };
    let n = match verdict {
        Some(verdict) => moderation::decide(&web.app, desk.staff.actor(), campaign, verdict, &places).await?,
        None => 0,
    };
    Ok(told(&campaign.slug, verdict, n))
}

/// `17-0199f2d0c8a27cc0a2d40ff1a0f8c1aa`: bucket and id.
fn place(key: &str) -> Option<(Bucket, Uuid)> {
    let (bucket, id) = key.split_once('-')?;
    Some((bucket.parse().ok()?, Uuid::parse_str(id).ok()?))
}

fn told(slug: &str, verdict: Option<Verdict>, n: i64) -> Response {
    let word = match verdict {
        Some(Verdict::Release) if n > 0 => "releasing",
        Some(Verdict::Remove) if n > 0 => "removing",
        _ => "none",
    };
    see_other(&format!("/desk/campaigns/{slug}/moderation?said=moderation-{word}"))
}

/// POST …/moderation/rule: all that match, as they were counted.
pub async fn decide_by_rule(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    form: Form,
) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let typed = Typed::of_form(&form);
    let counted = form.get("matching").parse::<i64>().ok().zip(form.get("at").parse::<i64>().ok());
    let (Some(which), Some(verdict), Some((matching, at))) =
        (typed.which(), Verdict::parse(form.get("verdict")), counted)
    else {
        let refused = (StatusCode::UNPROCESSABLE_ENTITY, "desk-moderation-unreadable");
        return page(&web, &ask, &desk, typed, false, Some(refused)).await;
    };
    let which = Which { counted_at: Some(Timestamp(at).min(web.app.now())), ..which };
    let actor = desk.staff.actor();
    let decided = moderation::decide_matching(&web.app, actor, campaign, verdict, &which, matching).await?;
    let Some(n) = decided else {
        let refused = (StatusCode::CONFLICT, "desk-moderation-more");
        return page(&web, &ask, &desk, typed, true, Some(refused)).await;
    };
    Ok(told(&campaign.slug, Some(verdict), n))
}

/// POST …/moderation/undo
pub async fn undo(State(web): State<WebState>, desk: Desk, form: Form) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let due = form.get("due").parse().ok().map(Timestamp);
    let n = match Verdict::parse(form.get("verdict")).zip(due) {
        Some((verdict, due)) => {
            moderation::undo(&web.app, desk.staff.actor(), campaign, verdict, due).await?
        }
        None => 0,
    };
    let word = if n > 0 { "undone" } else { "late" };
    Ok(see_other(&format!("/desk/campaigns/{}/moderation?said=moderation-{word}", campaign.slug)))
}
