//! How many letters a lane lets go now, and when the next may go. Pure: the moment is a parameter.
//!
//! - Letters an hour leave evenly. A lane that stood still may catch up with five minutes' worth at once, at least one
//!   letter: in any hour no more than the rate and that handful.
//! - The daily cap counts from midnight to midnight in the target's time zone.
//! - Office hours are the target's own; outside of them nothing leaves.
//!
//! What counts is an attempt, since that is what the target's server sees; what was given back untried is returned.

use jiff::tz::TimeZone;

use crate::kernel::Timestamp;
use crate::targets::Pace;

const HOUR_US: i64 = 3_600_000_000;
const HANDFULS_AN_HOUR: i64 = 12;

/// What a lane remembers of the letters it let go.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spent {
    /// When the next letter would leave if they left evenly.
    pub next_at: Timestamp,
    /// The target's day, as `2026-11-22`.
    pub day: String,
    pub day_count: i64,
}

/// How many may leave, out of `wanted`; and what the lane then remembers.
pub fn let_go(pace: &Pace, zone: &TimeZone, spent: &Spent, now: Timestamp, wanted: i64) -> (i64, Spent) {
    if pace.office_hours.as_ref().is_some_and(|hours| !hours.is_open(now, zone)) {
        return (0, spent.clone());
    }
    let day = day(now, zone);
    let today = if spent.day == day { spent.day_count } else { 0 };
    let mut many = wanted.min(pace.daily_cap.map_or(i64::MAX, |cap| (cap - today).max(0)));
    let mut next_at = spent.next_at;
    if let Some(rate) = pace.letters_per_hour {
        let (gap, handful) = even(rate);
        // A clock that ran ahead and was put back must not stop a lane for longer than what it may let go at once.
        let from = if spent.next_at.0 > now.0 + gap * handful { now.0 } else { spent.next_at.0.max(now.0) };
        many = many.min((now.0 + gap * handful - from) / gap).max(0);
        next_at = Timestamp(from + gap * many);
    }
    if many <= 0 {
        return (0, spent.clone());
    }
    (many, Spent { next_at, day, day_count: today + many })
}

/// The gap between two letters, and how many may leave at once.
fn even(rate: i64) -> (i64, i64) {
    ((HOUR_US / rate.max(1)).max(1), (rate / HANDFULS_AN_HOUR).max(1))
}

/// Has it any limit to keep?
pub fn is_limited(pace: &Pace) -> bool {
    pace.letters_per_hour.is_some() || pace.daily_cap.is_some() || pace.office_hours.is_some()
}

fn day(now: Timestamp, zone: &TimeZone) -> String {
    now.to_jiff().to_zoned(zone.clone()).date().to_string()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MINUTE_US: i64 = 60_000_000;
    /// 2026-03-27T00:00:00Z: the clocks of Europe go forward two days later.
    const BEGIN: i64 = 1_774_569_600_000_000;
    /// 2026-10-23T00:00:00Z: the clocks of Europe go back two days later, those of America nine.
    const AUTUMN: i64 = 1_792_713_600_000_000;
    /// Also those furthest from UTC, on both sides of the date line, and one whose summer time is half an hour.
    const ZONES: [&str; 8] = [
        "UTC",
        "Europe/Paris",
        "Asia/Almaty",
        "America/New_York",
        "Pacific/Kiritimati",
        "Pacific/Chatham",
        "Pacific/Pago_Pago",
        "Australia/Lord_Howe",
    ];

    fn pace(rate: Option<i64>, cap: Option<i64>, hours: Option<&str>) -> Pace {
        let office_hours = hours.map(|hours| hours.parse().unwrap());
        Pace { letters_per_hour: rate, daily_cap: cap, office_hours, ..Pace::default() }
    }

    /// What leaves at which minute when a lane that always has letters is asked at each of these minutes.
    fn leaving(
        pace: &Pace,
        zone: &TimeZone,
        minutes: impl Iterator<Item = i64>,
        wanted: i64,
    ) -> Vec<(Timestamp, i64)> {
        leaving_from(BEGIN, pace, zone, minutes, wanted)
    }

    fn leaving_from(
        begin: i64,
        pace: &Pace,
        zone: &TimeZone,
        minutes: impl Iterator<Item = i64>,
        wanted: i64,
    ) -> Vec<(Timestamp, i64)> {
        let mut spent = Spent::default();
        minutes
            .map(|minute| {
                let now = Timestamp(begin + minute * MINUTE_US);
                let (many, next) = let_go(pace, zone, &spent, now, wanted);
                spent = next;
                (now, many)
            })
            .collect()
    }

    #[test]
    fn letters_leave_evenly_and_a_lane_that_stood_still_catches_up_a_little() {
        let sixty = pace(Some(60), None, None);
        let left: Vec<i64> =
            leaving(&sixty, &TimeZone::UTC, 0..8, 64).iter().map(|(_, many)| *many).collect();
        assert_eq!(left, [5, 1, 1, 1, 1, 1, 1, 1]);
        let one = pace(Some(1), None, None);
        let left = leaving(&one, &TimeZone::UTC, 0..180, 64);
        let when: Vec<i64> =
            left.iter().filter(|(_, many)| *many > 0).map(|(at, _)| (at.0 - BEGIN) / MINUTE_US).collect();
        assert_eq!(when, [0, 60, 120]);
    }

    #[test]
    fn a_clock_put_back_does_not_stop_a_lane() {
        let sixty = pace(Some(60), None, None);
        let (_, spent) = let_go(&sixty, &TimeZone::UTC, &Spent::default(), Timestamp(BEGIN), 5);
        let (many, _) = let_go(&sixty, &TimeZone::UTC, &spent, Timestamp(BEGIN - 400 * 24 * HOUR_US), 5);
        assert_eq!(many, 5);
    }

    #[test]
    fn a_day_is_the_targets_own() {
        let capped = pace(None, Some(10), None);
        let zone = TimeZone::get("Asia/Almaty").unwrap();
        let left = leaving(&capped, &zone, (0..2 * 1440).step_by(30), 3);
        let mut by_day = std::collections::BTreeMap::<String, i64>::new();
        for (at, many) in left {
            *by_day.entry(day(at, &zone)).or_default() += many;
        }
        assert_eq!(by_day.values().copied().collect::<Vec<_>>(), [10, 10, 10]);
    }

    #[test]
    fn the_day_of_a_cap_begins_where_the_target_is_on_either_side_of_the_date_line() {
        let capped = pace(None, Some(1), None);
        // One letter a day, asked for every hour: when does each leave, by UTC?
        let hours = |begin, zone: &str| -> Vec<i64> {
            let zone = TimeZone::get(zone).unwrap();
            let left = leaving_from(begin, &capped, &zone, (0..72).map(|hour| hour * 60), 1);
            left.iter().enumerate().filter(|(_, (_, many))| *many > 0).map(|(hour, _)| hour as i64).collect()
        };
        assert_eq!(hours(BEGIN, "UTC"), [0, 24, 48]);
        // 14 hours ahead: their midnight is ten in the morning; eleven behind: eleven.
        assert_eq!(hours(BEGIN, "Pacific/Kiritimati"), [0, 10, 34, 58]);
        assert_eq!(hours(BEGIN, "Pacific/Pago_Pago"), [0, 11, 35, 59]);
        // The day on which clocks change has 23 hours, or 25.
        assert_eq!(hours(BEGIN, "Europe/Paris"), [0, 23, 47, 70]);
        assert_eq!(hours(AUTUMN, "Europe/Paris"), [0, 22, 46, 71]);
    }

    proptest! {
        #[test]
        fn no_limit_is_ever_passed_and_nothing_stands_still_for_ever(
            rate in prop::option::of(1..5_000_i64),
            cap in prop::option::of(1..500_i64),
            hours in prop::option::of(prop::sample::select(vec![
                "mon-fri 09:00-17:00", "sat-sun 22:00-03:00", "mon-sun 00:00-24:00", "sun 01:00-04:00",
            ])),
            zone in prop::sample::select(ZONES.to_vec()),
            begin in prop::sample::select(vec![BEGIN, AUTUMN]),
            steps in prop::collection::vec(1..90_i64, 100..400),
            wanted in 1..200_i64,
        ) {
            let pace = pace(rate, cap, hours);
            let zone = TimeZone::get(zone).unwrap();
            let minutes = steps.iter().scan(0, |at, step| { *at += step; Some(*at) });
            let left = leaving_from(begin, &pace, &zone, minutes, wanted);
            let mut by_day = std::collections::BTreeMap::<String, i64>::new();
            for (at, (now, many)) in left.iter().enumerate() {
                prop_assert!((0..=wanted).contains(many));
                prop_assert!(*many == 0 || pace.office_hours.as_ref().is_none_or(|hours| hours.is_open(*now, &zone)));
                *by_day.entry(day(*now, &zone)).or_default() += many;
                if let Some(rate) = rate {
                    let hour = left[..=at].iter().rev().take_while(|(then, _)| then.0 > now.0 - HOUR_US);
                    let in_hour: i64 = hour.map(|(_, many)| many).sum();
                    prop_assert!(in_hour <= rate + even(rate).1, "{in_hour} in an hour at {rate}");
                }
            }
            prop_assert!(cap.is_none_or(|cap| by_day.values().all(|many| *many <= cap)));
            let lasted = left.last().unwrap().0.0 - left[0].0.0;
            prop_assert!(lasted < 8 * 24 * HOUR_US || left.iter().any(|(_, many)| *many > 0));
        }
    }
}
