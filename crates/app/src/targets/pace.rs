//! How fast and in what form letters go to a target.

use std::fmt;
use std::ops::RangeInclusive;

use super::OfficeHours;

/// A target's pace, its own values before those of the campaign. What is `None` has no limit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pace {
    pub letters_per_hour: Option<i64>,
    /// Letters a day, from midnight to midnight in the target's time zone.
    pub daily_cap: Option<i64>,
    /// When letters go out, in the target's time zone.
    pub office_hours: Option<OfficeHours>,
    pub mode: Mode,
}

impl Pace {
    /// What `letters_per_hour` and `daily_cap` may be.
    pub const LETTERS: RangeInclusive<i64> = 1..=1_000_000;
}

/// In what form a target gets its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Mode {
    /// Each by itself, as it is signed.
    #[default]
    Letters,
    /// One mail a day with all of them.
    Daily,
    /// One mail a week with all of them.
    Weekly,
    /// Printed, to the postal address.
    Post,
}

impl Mode {
    pub const ALL: [Self; 4] = [Self::Letters, Self::Daily, Self::Weekly, Self::Post];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Letters => "letters",
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Post => "post",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.as_str() == text)
    }
}

impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
