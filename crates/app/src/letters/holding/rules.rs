//! Why letters for a target do not leave at this moment. Pure: the moment is a parameter.

use jiff::tz::TimeZone;

use crate::kernel::Timestamp;
use crate::targets::{Mode, Target};

/// One reason; several may hold at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// The campaign's letters are paused since then.
    Campaign(Timestamp),
    /// The target's are.
    Target(Timestamp),
    /// They leave together, or by post.
    Mode(Mode),
    /// Its office opens then.
    Hours(Timestamp),
}

impl Hold {
    /// The reason as a word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Campaign(_) => "campaign_paused",
            Self::Target(_) => "target_paused",
            Self::Mode(_) => "mode",
            Self::Hours(_) => "office_hours",
        }
    }
}

/// What holds a target's letters back now; an unknown time zone is UTC.
pub fn holds(
    target: &Target,
    campaign_paused: Option<Timestamp>,
    target_paused: Option<Timestamp>,
    now: Timestamp,
) -> Vec<Hold> {
    let zone = TimeZone::get(&target.time_zone).unwrap_or(TimeZone::UTC);
    let opens = target.pace.office_hours.as_ref().map(|hours| hours.opening(now, &zone));
    let mode = (target.pace.mode != Mode::Letters).then_some(Hold::Mode(target.pace.mode));
    campaign_paused
        .map(Hold::Campaign)
        .into_iter()
        .chain(target_paused.map(Hold::Target))
        .chain(mode)
        .chain(opens.filter(|opens| *opens > now).map(Hold::Hours))
        .collect()
}
