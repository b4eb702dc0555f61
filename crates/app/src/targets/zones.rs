//! The time zone that a target most likely keeps: its country's, or where a country has several its capital's.

/// From `zone.tab` of the IANA time zone database, release 2025b, which is in the public domain; Kosovo, which has none there,
/// by the same clock.
const ZONES: &str = include_str!("zones.txt");

/// `country`: two letters, ISO 3166-1. None where nobody is written to.
pub fn zone_of(country: &str) -> Option<&'static str> {
    let country = country.trim().to_ascii_uppercase();
    ZONES
        .lines()
        .filter_map(|line| line.split_once(' '))
        .find(|(code, _)| *code == country)
        .map(|(_, zone)| zone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Country;

    #[test]
    fn every_country_has_a_zone_that_is_one() {
        for country in Country::all() {
            match zone_of(country.code()) {
                Some(zone) => assert!(jiff::tz::TimeZone::get(zone).is_ok(), "{zone}"),
                None => assert!(["AQ", "BV", "HM", "UM"].contains(&country.code()), "{country}"),
            }
        }
        assert_eq!(zone_of(" kz"), Some("Asia/Almaty"));
        assert_eq!(zone_of("US"), Some("America/New_York"));
        assert_eq!(zone_of(""), None);
    }
}
