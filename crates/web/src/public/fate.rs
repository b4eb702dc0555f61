//! What became of a supporter's own letters, in sentences.

use app::campaigns::Campaign;
use app::kernel::Timestamp;
use app::languages::Arg;
use app::letters::{LetterFate, State, Tried};
use app::signatures::LetterCounts;
use app::targets::Mode;

use crate::public::chrome::Chrome;
use crate::public::letters;

pub struct FateView {
    pub target: String,
    pub lang_attrs: String,
    pub ink: &'static str,
    pub state: String,
    /// What else is to be said of it.
    pub sentences: Vec<String>,
    /// What the server said, in whatever language it speaks.
    pub words: Option<String>,
    pub when: String,
    pub datetime: Timestamp,
}

impl FateView {
    pub fn of(c: &Chrome, campaign: &Campaign, fate: LetterFate) -> Self {
        let target = campaign.targets.iter().find(|target| target.slug == fate.target_slug);
        let told = told(fate.state);
        let sentences = sentences(c, target.map(|target| target.pace.mode), &fate);
        let words = fate.tried.filter(|_| is_declined(fate.state)).and_then(|tried| tried.words);
        Self {
            lang_attrs: target.map(|target| c.attrs(&target.language)).unwrap_or_default(),
            target: fate.target_name,
            ink: letters::ink(told),
            state: c.t(&format!("letters-{told}")),
            sentences,
            words,
            when: c.day(fate.since),
            datetime: fate.since,
        }
    }
}

/// Letters by state, as the public counts have them.
pub fn counts(fates: &[LetterFate]) -> LetterCounts {
    let mut counts = LetterCounts::default();
    for fate in fates {
        counts.add(fate.state.as_str(), 1);
    }
    counts
}

/// After a withdrawal: how many letters were stopped, and how many had left.
pub fn withdrawn(c: &Chrome, fates: &[LetterFate]) -> Vec<String> {
    let counts = counts(fates);
    let left = counts.total() - counts.cancelled - counts.refused - counts.expired;
    [("withdraw-done-stopped", counts.cancelled), ("withdraw-done-left", left)]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| c.count(key, count))
        .collect()
}

fn told(state: State) -> &'static str {
    if state.is_waiting() { "waiting" } else { state.as_str() }
}

/// Is there something to explain in what was said last? A letter may wait in the queue again because one of
/// its target's addresses failed, and the next one is tried.
fn is_declined(state: State) -> bool {
    matches!(state, State::Queued | State::Deferred | State::Refused | State::Expired | State::Bounced)
}

fn sentences(c: &Chrome, mode: Option<Mode>, fate: &LetterFate) -> Vec<String> {
    let mut said = Vec::new();
    match fate.state {
        State::Leased => said.push(c.t("letter-leased")),
        State::Bounced => said.push(c.t("letter-bounced")),
        State::Answered => said.push(c.t("letter-answered")),
        State::Batched if mode == Some(Mode::Post) => said.push(c.t("letter-batched-post")),
        State::Batched => said.push(c.t("letter-batched-mail")),
        _ => {}
    }
    if let Some(Tried { reason, address, .. }) = &fate.tried {
        if is_declined(fate.state) {
            said.push(c.t(&format!("letter-why-{}", reason.as_str())));
        }
        if let Some((place, count)) = address.filter(|(_, count)| *count > 1) {
            let args = [("place", Arg::from(place as i64)), ("count", Arg::from(count as i64))];
            said.push(c.locale.text_with("letter-address", &args));
        }
    }
    if let Some(again) = fate.again {
        said.push(c.with("letter-again", "when", &moment(c, again)));
    }
    said
}

/// A day and an hour. Nobody told us where the reader is, so it is UTC, and says so.
fn moment(c: &Chrome, at: Timestamp) -> String {
    let seconds = at.seconds().rem_euclid(86_400);
    format!("{}, {:02}:{:02} UTC", c.day(at), seconds / 3600, seconds / 60 % 60)
}
