//! Signatures over time, from folded counts: the table of signatures is never asked.

use uuid::Uuid;

use super::counts::{self, HOUR_MICROS};
use super::failure::TokenFailure;
use crate::App;
use crate::kernel::Timestamp;

const HOURS_A_DAY: i64 = 24;

/// How many of those who signed confirmed within some days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confirming {
    pub days: i64,
    pub asked: i64,
    pub confirmed: i64,
}

/// By how old the signatures had come when they were looked at: two days, then a week.
pub async fn confirming(app: &App, campaign: Uuid) -> Result<Vec<Confirming>, TokenFailure> {
    let asked = counts::asked(app, campaign).await?;
    Ok(asked.into_iter().map(|(days, (asked, confirmed))| Confirming { days, asked, confirmed }).collect())
}

/// How much of the time until now, and in what steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// Two days, by the hour.
    Hours,
    /// Three months, by the day of UTC.
    Days,
}

impl Span {
    const fn hours_a_step(self) -> i64 {
        if matches!(self, Self::Hours) { 1 } else { HOURS_A_DAY }
    }

    const fn steps(self) -> i64 {
        if matches!(self, Self::Hours) { 48 } else { 90 }
    }
}

/// What was confirmed, less what was withdrawn, in a step of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    pub from: Timestamp,
    pub n: i64,
}

/// The steps up to now, oldest first, none left out.
pub async fn series(app: &App, campaign: Uuid, span: Span) -> Result<Vec<Step>, TokenFailure> {
    let a_step = span.hours_a_step();
    let last = app.now().0.div_euclid(HOUR_MICROS).div_euclid(a_step);
    let first = last - span.steps() + 1;
    let hours = counts::hours(app, campaign, first * a_step).await?;
    let step = |number: i64| {
        let of_it = hours.range(number * a_step..(number + 1) * a_step);
        Step { from: Timestamp(number * a_step * HOUR_MICROS), n: of_it.map(|(_, n)| n).sum() }
    };
    Ok((first..=last).map(step).collect())
}
