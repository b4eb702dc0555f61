//! Made-up supporters: who, from where, in which language, when. The same at each run.

use app::campaigns::Campaign;
use app::kernel::{Chance, Country, SeededChance, Timestamp};
use app::languages::Language;
use app::signatures::fill::MadeUp;
use app::signatures::{Supporter, Visibility};

use super::words::{CULTURES, Culture, ORGANISATIONS, Order};

const HOUR_MICROS: i64 = 3_600_000_000;

/// When signatures came: from the first to the last possible moment.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    pub from: Timestamp,
    pub until: Timestamp,
}

/// So many supporters of a campaign, in the order in which they signed.
pub fn make(campaign: &Campaign, count: usize, span: Span) -> Vec<MadeUp> {
    // The campaign's number is the seed: the same people at each run, others in each campaign.
    let chance = SeededChance::new(campaign.number.unsigned_abs());
    // Times have a source of their own: they depend on the day of the run, the people must not.
    let dice = SeededChance::new(campaign.number.unsigned_abs());
    let mut times: Vec<Timestamp> = (0..count).map(|_| time(&dice, span)).collect();
    times.sort_unstable();
    times.into_iter().enumerate().map(|(at, time)| one(&chance, campaign, at, time)).collect()
}

fn one(chance: &dyn Chance, campaign: &Campaign, at: usize, time: Timestamp) -> MadeUp {
    let culture = weighted(chance, &CULTURES, |culture| culture.weight);
    let (country, _, cities) = weighted(chance, culture.places, |place| place.1);
    let (given, family) = weighted(chance, culture.names, |_| 1);
    let (given, family) = (pick(chance, given), pick(chance, family));
    let name = match culture.order {
        Order::FamilyJoined => format!("{family}{given}"),
        Order::GivenFirst => format!("{given} {family}").trim_end().to_owned(),
    };
    let supporter = Supporter {
        email: address(given, family, country, campaign.number, at),
        name,
        city: if chance.below(10) < 4 { pick(chance, cities).to_owned() } else { String::new() },
        organisation: organisation(chance, campaign),
        message: message(chance, campaign, culture),
        source: String::new(),
    };
    MadeUp {
        supporter,
        country: Country::parse(country).expect("a test parses each"),
        language: language(campaign, culture),
        visibility: match chance.below(100) {
            0..62 => Visibility::Public,
            62..90 => Visibility::Targets,
            _ => Visibility::Withheld,
        },
        at: time,
    }
}

/// People sign in their language where the campaign speaks it, else in the original.
fn language(campaign: &Campaign, culture: &Culture) -> Language {
    let own = Language::parse(culture.language);
    own.filter(|own| campaign.edition(own).is_some()).unwrap_or_else(|| campaign.original.clone())
}

/// Three in ten belong to an organisation, half of those to one of the campaign's.
fn organisation(chance: &dyn Chance, campaign: &Campaign) -> String {
    let known: Vec<&str> = campaign.organisations.iter().map(|one| one.organisation.name.as_str()).collect();
    match chance.below(100) {
        0..15 if !known.is_empty() => pick(chance, &known).to_owned(),
        0..30 => pick(chance, &ORGANISATIONS).to_owned(),
        _ => String::new(),
    }
}

fn message(chance: &dyn Chance, campaign: &Campaign, culture: &Culture) -> String {
    if campaign.message_allowed && chance.below(100) < 7 {
        pick(chance, culture.messages).to_owned()
    } else {
        String::new()
    }
}

/// An address that no mail can reach: `.example` is nobody's (RFC 2606). Unlike any other's by its number.
fn address(given: &str, family: &str, country: &str, campaign: i64, at: usize) -> String {
    let ascii =
        |text: &str| text.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_ascii_lowercase();
    let name = [ascii(given), ascii(family)].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let name = if name.is_empty() { "supporter".to_owned() } else { name.join(".") };
    format!("{name}.{campaign}.{at}@{}.example", country.to_lowercase())
}

/// Half within the first tenth of the time or so, when the appeal makes the rounds, then ever fewer; people sleep,
/// most of the early ones in Europe.
fn time(chance: &dyn Chance, span: Span) -> Timestamp {
    let length = (span.until.0 - span.from.0).max(1);
    for _ in 0..100 {
        let share = match chance.below(100) {
            0..50 => exponential(chance) * 0.05,
            50..80 => exponential(chance) * 0.25,
            _ => unit(chance),
        };
        let at = span.from.0 + (share * length as f64) as i64;
        let hour = at.div_euclid(HOUR_MICROS).rem_euclid(24);
        let awake = if (5..22).contains(&hour) { 100 } else { 25 };
        if at < span.until.0 && chance.below(100) < awake {
            return Timestamp(at);
        }
    }
    span.from
}

/// In `0.0..1.0`.
fn unit(chance: &dyn Chance) -> f64 {
    chance.below(1 << 30) as f64 / f64::from(1 << 30)
}

/// Exponentially distributed with mean 1.
fn exponential(chance: &dyn Chance) -> f64 {
    -(1.0 - unit(chance)).ln()
}

fn pick<'a>(chance: &dyn Chance, from: &[&'a str]) -> &'a str {
    from[chance.below(from.len())]
}

fn weighted<'a, T>(chance: &dyn Chance, from: &'a [T], weight: impl Fn(&T) -> usize) -> &'a T {
    let mut left = chance.below(from.iter().map(&weight).sum());
    from.iter()
        .find(|one| {
            let chosen = left < weight(one);
            left = left.saturating_sub(weight(one));
            chosen
        })
        .unwrap_or(&from[0])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use app::campaigns::{self, BundleSource};
    use app::testing;

    use super::*;

    #[test]
    fn every_culture_is_of_a_real_language_and_country() {
        for culture in &CULTURES {
            assert!(Language::parse(culture.language).is_some());
            for (country, _, cities) in culture.places {
                assert!(Country::parse(country).is_some() && !cities.is_empty(), "{country}");
            }
        }
    }

    #[tokio::test]
    async fn made_up_supporters_are_many_kinds_of_people_and_the_same_each_time() {
        let app = testing::app().await;
        let (_, files) = super::super::examples().into_iter().nth(1).unwrap();
        let report = campaigns::import(&app, BundleSource::Files(files)).await.unwrap();
        let campaign = app.catalogue.find(&app, &report.slug).await.unwrap();
        let span = Span { from: Timestamp(0), until: Timestamp(90 * 24 * HOUR_MICROS) };
        let people = make(&campaign, 2000, span);

        let addresses: BTreeSet<&str> = people.iter().map(|one| one.supporter.email.as_str()).collect();
        assert_eq!(addresses.len(), 2000);
        assert!(addresses.iter().all(|address| address.ends_with(".example") && address.is_ascii()));
        let languages: BTreeSet<&str> = people.iter().map(|one| one.language.as_str()).collect();
        assert!(languages.len() >= 9, "{languages:?}");
        assert!(people.iter().all(|one| campaign.edition(&one.language).is_some()));
        assert!(people.iter().map(|one| one.country).collect::<BTreeSet<_>>().len() > 30);
        for visibility in Visibility::ALL {
            assert!(people.iter().any(|one| one.visibility == visibility));
        }
        let early = people.iter().filter(|one| one.at.0 < 9 * 24 * HOUR_MICROS).count();
        assert!((700..1400).contains(&early), "{early} in the first tenth");
        assert!(people.is_sorted_by_key(|one| one.at) && people.iter().all(|one| one.at < span.until));

        let later = Span { until: Timestamp(91 * 24 * HOUR_MICROS), ..span };
        let again = make(&campaign, 2100, later);
        assert!(people.iter().zip(&again).all(|(a, b)| a.supporter == b.supporter));
    }
}
