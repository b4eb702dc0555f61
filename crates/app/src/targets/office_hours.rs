//! When an office reads its mail: days of the week and hours, in its own time.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan};

use crate::kernel::Timestamp;

const DAYS: [(&str, Weekday); 7] = [
    ("mon", Weekday::Monday),
    ("tue", Weekday::Tuesday),
    ("wed", Weekday::Wednesday),
    ("thu", Weekday::Thursday),
    ("fri", Weekday::Friday),
    ("sat", Weekday::Saturday),
    ("sun", Weekday::Sunday),
];
const DAY_MIN: u16 = 24 * 60;
/// A week has no more half-hours worth naming.
const MOST_RANGES: usize = 21;
/// A range that opens once a week may fall into the hour that summer time skips: then it opens the week after.
const LONGEST_SEARCH_DAYS: i64 = 15;
const EXAMPLE: &str = "mon-fri 09:00-17:00";

/// `mon-fri 09:00-12:00, mon-thu 13:00-17:00`: one range or several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeHours(Vec<Range>);

/// Some days' hours. One that ends before it begins, or when it begins, ends on the day after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Range {
    first: Weekday,
    last: Weekday,
    /// Minutes since midnight; the end is outside.
    from: u16,
    to: u16,
}

/// What is wrong with a text, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{wrong}; {right}")]
pub struct HoursFault {
    pub wrong: String,
    pub right: String,
}

impl HoursFault {
    fn new(wrong: impl Into<String>, right: impl Into<String>) -> Self {
        Self { wrong: wrong.into(), right: right.into() }
    }
}

impl OfficeHours {
    /// The first moment from `now` on at which the office is open; `now` itself when it is.
    pub fn opening(&self, now: Timestamp, zone: &TimeZone) -> Timestamp {
        let today = now.to_jiff().to_zoned(zone.clone()).date();
        // From the day before, because a night's hours reach into today.
        let days = (-1..=LONGEST_SEARCH_DAYS).filter_map(|n| today.checked_add(n.days()).ok());
        for day in days {
            let open = self.0.iter().filter(|range| range.holds(day.weekday()));
            let first = open.filter_map(|range| range.on(day, zone)).filter(|(_, end)| *end > now);
            if let Some(start) = first.map(|(start, _)| start).min() {
                let earliest = start.max(now);
                // A range of the next day cannot begin earlier, unless it began already.
                return earliest;
            }
        }
        now
    }

    pub fn is_open(&self, now: Timestamp, zone: &TimeZone) -> bool {
        self.opening(now, zone) == now
    }
}

impl Range {
    fn holds(self, day: Weekday) -> bool {
        self.first.until(day) <= self.first.until(self.last)
    }

    /// Its moments on a day, by that day's clock: a clock put forward makes it shorter, one put back longer.
    fn on(self, day: Date, zone: &TimeZone) -> Option<(Timestamp, Timestamp)> {
        let at = |minutes: u16| {
            let civil = day.at(0, 0, 0, 0).checked_add(SignedDuration::from_mins(minutes.into())).ok()?;
            let zoned = zone.to_ambiguous_zoned(civil).compatible().ok()?;
            Some(Timestamp(zoned.timestamp().as_microsecond()))
        };
        let end = if self.to > self.from { self.to } else { self.to + DAY_MIN };
        let (start, end) = (at(self.from)?, at(end)?);
        (start < end).then_some((start, end))
    }
}

impl FromStr for OfficeHours {
    type Err = HoursFault;

    fn from_str(text: &str) -> Result<Self, HoursFault> {
        let ranges = text.split(',').map(|range| read_range(range.trim())).collect::<Result<Vec<_>, _>>()?;
        if ranges.len() > MOST_RANGES {
            let wrong = format!("there are {} ranges of hours", ranges.len());
            return Err(HoursFault::new(wrong, format!("write at most {MOST_RANGES}")));
        }
        Ok(Self(ranges))
    }
}

fn read_range(text: &str) -> Result<Range, HoursFault> {
    let mut words = text.split_ascii_whitespace();
    let (Some(days), Some(hours), None) = (words.next(), words.next(), words.next()) else {
        let wrong = if text.is_empty() {
            "a range of office hours is empty".to_owned()
        } else {
            format!("`{}` is not days and hours", shown(text))
        };
        return Err(HoursFault::new(wrong, format!("write for example `{EXAMPLE}`")));
    };
    let (first, last) = days.split_once('-').unwrap_or((days, days));
    let (first, last) = (read_day(first)?, read_day(last)?);
    let Some((from, to)) = hours.split_once('-') else {
        let wrong = format!("`{}` is not hours from and to", shown(hours));
        return Err(HoursFault::new(wrong, "write for example `09:00-17:00`"));
    };
    let (from, to) = (read_time(from)?, read_time(to)?);
    if from == to || from == DAY_MIN {
        let wrong = format!("`{}` is no stretch of time", shown(hours));
        return Err(HoursFault::new(wrong, "write `00:00-24:00` for the whole day"));
    }
    Ok(Range { first, last, from, to })
}

fn read_day(text: &str) -> Result<Weekday, HoursFault> {
    let known = DAYS.iter().find(|(word, _)| word.eq_ignore_ascii_case(text));
    known.map(|(_, day)| *day).ok_or_else(|| {
        let lower = text.to_ascii_lowercase();
        // `monday`, `Mittwoch`: what begins like a day is meant to be it.
        let near = DAYS.iter().find(|(word, _)| lower.starts_with(word));
        let right = near.map_or_else(
            || "write `mon`, `tue`, `wed`, `thu`, `fri`, `sat` or `sun`".to_owned(),
            |(word, _)| format!("did you mean `{word}`?"),
        );
        HoursFault::new(format!("`{}` is not a day of the week", shown(text)), right)
    })
}

/// `09:00`, up to `24:00`.
fn read_time(text: &str) -> Result<u16, HoursFault> {
    let two = |digits: &str| -> Option<u16> {
        (digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit())).then(|| digits.parse().ok())?
    };
    let read = text.split_once(':').and_then(|(hour, minute)| Some((two(hour)?, two(minute)?)));
    read.filter(|(_, minute)| *minute < 60)
        .map(|(hour, minute)| hour * 60 + minute)
        .filter(|minutes| *minutes <= DAY_MIN)
        .ok_or_else(|| {
            HoursFault::new(
                format!("`{}` is not a time of day", shown(text)),
                "write hours and minutes such as `09:00`, from `00:00` to `24:00`",
            )
        })
}

fn shown(text: &str) -> String {
    text.chars().take(60).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

impl fmt::Display for OfficeHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, range) in self.0.iter().enumerate() {
            f.write_str(if at == 0 { "" } else { ", " })?;
            range.fmt(f)?;
        }
        Ok(())
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = |day: Weekday| DAYS[usize::from(day.to_monday_zero_offset().unsigned_abs())].0;
        f.write_str(word(self.first))?;
        if self.first != self.last {
            write!(f, "-{}", word(self.last))?;
        }
        let time = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
        write!(f, " {}-{}", time(self.from), time(self.to))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn hours(text: &str) -> OfficeHours {
        text.parse().unwrap()
    }

    fn moment(text: &str) -> Timestamp {
        let zoned: jiff::Zoned = text.parse().unwrap();
        Timestamp(zoned.timestamp().as_microsecond())
    }

    #[track_caller]
    fn check(text: &str, now: &str, opens: &str) {
        let zone = now.split(['[', ']']).nth(1).unwrap();
        let zone = jiff::tz::db().get(zone).unwrap();
        let found = hours(text).opening(moment(now), &zone);
        assert_eq!(found, moment(opens), "{found}");
        assert!(hours(text).is_open(found, &zone));
    }

    #[test]
    fn an_office_opens_by_its_own_clock() {
        // 2026-11-23 is a Monday.
        let usual = "mon-fri 09:00-17:00";
        check(usual, "2026-11-23T08:59:59[Europe/Paris]", "2026-11-23T09:00[Europe/Paris]");
        check(usual, "2026-11-23T12:34[Europe/Paris]", "2026-11-23T12:34[Europe/Paris]");
        check(usual, "2026-11-23T17:00[Europe/Paris]", "2026-11-24T09:00[Europe/Paris]");
        check(usual, "2026-11-27T17:00[Asia/Almaty]", "2026-11-30T09:00[Asia/Almaty]");
        let lunch = "mon-fri 13:00-17:00, mon-fri 09:00-12:00";
        check(lunch, "2026-11-23T12:30[Europe/Paris]", "2026-11-23T13:00[Europe/Paris]");
        check(lunch, "2026-11-23T07:30[Europe/Paris]", "2026-11-23T09:00[Europe/Paris]");
        check("sat-mon 10:00-11:00", "2026-11-24T00:00[Asia/Tokyo]", "2026-11-28T10:00[Asia/Tokyo]");
        check("wed 00:00-24:00", "2026-11-25T23:59:59[UTC]", "2026-11-25T23:59:59[UTC]");
        check("wed 00:00-24:00", "2026-11-26T00:00[UTC]", "2026-12-02T00:00[UTC]");
    }

    #[test]
    fn hours_over_midnight_belong_to_the_day_they_begin_on() {
        let night = "mon-fri 22:00-06:00";
        check(night, "2026-11-28T05:59[Europe/Paris]", "2026-11-28T05:59[Europe/Paris]");
        check(night, "2026-11-28T06:00[Europe/Paris]", "2026-11-30T22:00[Europe/Paris]");
        check(night, "2026-11-30T03:00[Europe/Paris]", "2026-11-30T22:00[Europe/Paris]");
        check("sun 20:00-00:00", "2026-11-29T23:59[Europe/Paris]", "2026-11-29T23:59[Europe/Paris]");
    }

    #[test]
    fn summer_time_neither_opens_an_hour_that_does_not_exist_nor_hides_one() {
        // Clocks go from 02:00 to 03:00 on 2026-03-29, and back from 03:00 to 02:00 on 2026-10-25.
        check("sun 02:00-03:00", "2026-03-29T00:00[Europe/Paris]", "2026-04-05T02:00[Europe/Paris]");
        check("sun 01:00-04:00", "2026-03-29T03:30[Europe/Paris]", "2026-03-29T03:30[Europe/Paris]");
        check("sun 02:00-02:30", "2026-10-25T00:00[Europe/Paris]", "2026-10-25T02:00:00+02:00[Europe/Paris]");
    }

    #[test]
    fn what_is_wrong_is_told_with_what_would_be_right() {
        let check = |text: &str, told: &str| {
            assert_eq!(text.parse::<OfficeHours>().unwrap_err().to_string(), told, "{text}");
        };
        check("", "a range of office hours is empty; write for example `mon-fri 09:00-17:00`");
        check(
            "mon-fri 09:00-17:00,",
            "a range of office hours is empty; write for example `mon-fri 09:00-17:00`",
        );
        check("mon-fri", "`mon-fri` is not days and hours; write for example `mon-fri 09:00-17:00`");
        check("monday 09:00-17:00", "`monday` is not a day of the week; did you mean `mon`?");
        check(
            "1-5 09:00-17:00",
            "`1` is not a day of the week; write `mon`, `tue`, `wed`, `thu`, `fri`, `sat` or `sun`",
        );
        check(
            "mon 9-17",
            "`9` is not a time of day; write hours and minutes such as `09:00`, from `00:00` to `24:00`",
        );
        check("mon 09:00", "`09:00` is not hours from and to; write for example `09:00-17:00`");
        for bad in ["09:00-24:01", "09:60-10:00", "+9:00-10:00", "09:00-1٠:00", "-", "99:99-65:00"] {
            assert!(format!("mon {bad}").parse::<OfficeHours>().is_err(), "{bad}");
        }
        check(
            "mon 09:00-09:00",
            "`09:00-09:00` is no stretch of time; write `00:00-24:00` for the whole day",
        );
        check(&vec![EXAMPLE; 22].join(","), "there are 22 ranges of hours; write at most 21");
    }

    fn range() -> impl Strategy<Value = Range> {
        (0..7_usize, 0..7_usize, 0..DAY_MIN, 0..=DAY_MIN)
            .prop_filter("a stretch of time", |(_, _, from, to)| from != to)
            .prop_map(|(first, last, from, to)| Range { first: DAYS[first].1, last: DAYS[last].1, from, to })
    }

    fn any_hours() -> impl Strategy<Value = OfficeHours> {
        prop::collection::vec(range(), 1..=MOST_RANGES).prop_map(OfficeHours)
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(hours in any_hours()) {
            prop_assert_eq!(hours.to_string().parse::<OfficeHours>(), Ok(hours.clone()));
            prop_assert_eq!(hours.to_string().to_uppercase().replace(", ", " , ").parse::<OfficeHours>(), Ok(hours));
        }

        #[test]
        fn no_text_makes_the_reading_panic(text in "[a-z0-9:, \\-é]{0,40}") {
            if let Ok(read) = text.parse::<OfficeHours>() {
                prop_assert_eq!(read.to_string().parse::<OfficeHours>(), Ok(read));
            }
        }

        /// Against a clock that looks at every minute for itself.
        #[test]
        fn the_opening_is_the_first_open_minute(hours in any_hours(), minute in 0..(8 * 1440_i64)) {
            let at = |minute: i64| Timestamp((29_000_000 + minute) * 60_000_000);
            let open = |now: Timestamp| {
                let now = now.to_jiff().to_zoned(TimeZone::UTC);
                let (day, minutes) = (now.weekday(), (now.hour() as u16) * 60 + now.minute() as u16);
                hours.0.iter().any(|range| {
                    let whole = range.to > range.from;
                    (range.holds(day) && minutes >= range.from && (!whole || minutes < range.to))
                        || (!whole && range.holds(day.previous()) && minutes < range.to)
                })
            };
            let first = (minute..minute + 9 * 1440).find(|minute| open(at(*minute))).unwrap();
            prop_assert_eq!(hours.opening(at(minute), &TimeZone::UTC), at(first));
        }

        /// Clocks change at night; whoever writes by day notices nothing of it, wherever the office is.
        #[test]
        fn a_days_hours_are_those_of_the_clock_on_the_wall_all_year(
            zone in prop::sample::select(vec![
                "Europe/Paris", "America/New_York", "America/Havana", "America/St_Johns", "Africa/Cairo",
                "Asia/Beirut", "Australia/Lord_Howe", "Pacific/Chatham", "Pacific/Kiritimati", "Pacific/Pago_Pago",
            ]),
            (first, last) in (0..7_usize, 0..7_usize),
            (from, length) in (4 * 60..20 * 60_u16, 1..3 * 60_u16),
            hour in 0..365 * 24_i64,
        ) {
            let zone = TimeZone::get(zone).unwrap();
            let range = Range { first: DAYS[first].1, last: DAYS[last].1, from, to: from + length };
            let at = |minute: i64| Timestamp((29_453_760 + hour * 60 + minute) * 60_000_000);
            let open = |now: Timestamp| {
                let now = now.to_jiff().to_zoned(zone.clone());
                let minutes = (now.hour() as u16) * 60 + now.minute() as u16;
                range.holds(now.weekday()) && (from..from + length).contains(&minutes)
            };
            let wanted = (0..9 * 1440).map(at).find(|now| open(*now)).unwrap();
            prop_assert_eq!(OfficeHours(vec![range]).opening(at(0), &zone), wanted);
        }

        /// What is said to be the opening is one, and nothing before it is.
        #[test]
        fn an_office_is_open_from_its_opening_on_and_never_before(
            hours in any_hours(),
            zone in prop::sample::select(vec!["Europe/Paris", "America/Havana", "Australia/Lord_Howe"]),
            hour in 0..365 * 24_i64,
            between in prop::collection::vec(0.0..1.0_f64, 20),
        ) {
            let zone = TimeZone::get(zone).unwrap();
            let now = Timestamp((29_453_760 + hour * 60) * 60_000_000);
            let opening = hours.opening(now, &zone);
            prop_assert!(opening >= now && hours.is_open(opening, &zone));
            for share in between {
                let moment = Timestamp(now.0 + ((opening.0 - now.0) as f64 * share) as i64);
                prop_assert!(moment == opening || !hours.is_open(moment, &zone), "{moment}, before {opening}");
            }
        }
    }
}
