//! A pace as it is stated: in `[pace]` for the campaign, in columns of `targets.csv` for one target.

use std::ops::RangeInclusive;

use super::fault::Wrong;
use super::table::{At, Table};
use super::words;
use crate::targets::{Mode, OfficeHours, Pace};

/// The columns of `targets.csv`; the keys of `[pace]` have the same names.
pub(super) const COLUMNS: [&str; 4] = ["letters_per_hour", "daily_cap", "office_hours", "mode"];

/// From one attempt or two to what no appeal outlives.
const TERM_DAYS: RangeInclusive<i64> = 1..=90;

/// What is `None` is left to the campaign, and by the campaign without a limit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StatedPace {
    pub letters_per_hour: Option<i64>,
    pub daily_cap: Option<i64>,
    pub office_hours: Option<OfficeHours>,
    pub mode: Option<Mode>,
}

impl StatedPace {
    /// A target's own values, else those of its campaign.
    pub fn or(&self, campaign: &Self) -> Pace {
        Pace {
            letters_per_hour: self.letters_per_hour.or(campaign.letters_per_hour),
            daily_cap: self.daily_cap.or(campaign.daily_cap),
            office_hours: self.office_hours.as_ref().or(campaign.office_hours.as_ref()).cloned(),
            mode: self.mode.or(campaign.mode).unwrap_or_default(),
        }
    }
}

/// `[pace]` of the manifest.
pub(super) fn read_table(pace: &Table<'_>) -> StatedPace {
    let value = |at: At<i64>| at.value;
    let letters_per_hour = pace.given("letters_per_hour", "60").and_then(|f| f.number(Pace::LETTERS));
    let daily_cap = pace.given("daily_cap", "500").and_then(|f| f.number(Pace::LETTERS));
    let office_hours = pace.given("office_hours", "\"mon-fri 09:00-17:00\"").and_then(|field| {
        let text = field.text()?;
        pace.passage().accept(text.line, hours(&text.value))
    });
    let mode = pace
        .given("mode", "\"letters\"")
        .and_then(|field| field.word(&Mode::ALL.map(Mode::as_str), Mode::parse))
        .map(|at| at.value);
    StatedPace {
        letters_per_hour: letters_per_hour.map(value),
        daily_cap: daily_cap.map(value),
        office_hours,
        mode,
    }
}

/// `term` of the manifest's `[pace]`, in days: for all its letters alike, so that no target has one of its own.
pub(super) fn read_term(pace: &Table<'_>) -> Option<i64> {
    let text = pace.given("term", "\"7 days\"")?.text()?;
    pace.passage().accept(text.line, term(&text.value))
}

fn term(text: &str) -> Result<i64, Wrong> {
    let days = text.strip_suffix(" days").or_else(|| text.strip_suffix(" day").filter(|days| *days == "1"));
    let digits = |days: &&str| !days.is_empty() && days.bytes().all(|b| b.is_ascii_digit());
    let days = days.filter(digits).and_then(|days| days.parse().ok()).filter(|days| TERM_DAYS.contains(days));
    days.ok_or_else(|| {
        let (least, most) = TERM_DAYS.into_inner();
        let right = format!("write `{least} day` to `{most} days`, for example `7 days`");
        Wrong::new(format!("`term` is `{}`", words::shown(text)), right)
    })
}

/// One column of a target's line; an empty one leaves it to the campaign.
pub(super) fn read_column(pace: &mut StatedPace, column: &str, text: &str) -> Result<(), Wrong> {
    match column {
        _ if text.is_empty() => {}
        "letters_per_hour" => pace.letters_per_hour = Some(number(column, text)?),
        "daily_cap" => pace.daily_cap = Some(number(column, text)?),
        "office_hours" => pace.office_hours = Some(hours(text)?),
        _ => pace.mode = Some(mode(text)?),
    }
    Ok(())
}

fn hours(text: &str) -> Result<OfficeHours, Wrong> {
    text.parse().map_err(|fault: crate::targets::HoursFault| Wrong::new(fault.wrong, fault.right))
}

fn number(column: &str, text: &str) -> Result<i64, Wrong> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    let number = text.parse().ok().filter(|n| digits && Pace::LETTERS.contains(n));
    number.ok_or_else(|| {
        let (least, most) = Pace::LETTERS.into_inner();
        let right = format!("write a whole number from {least} to {most}, or nothing");
        Wrong::new(format!("`{column}` is `{}`", words::shown(text)), right)
    })
}

fn mode(text: &str) -> Result<Mode, Wrong> {
    Mode::parse(text).ok_or_else(|| {
        let right = words::suggestion(text, &Mode::ALL.map(Mode::as_str));
        Wrong::new(format!("`{}` is not a mode", words::shown(text)), right)
    })
}
