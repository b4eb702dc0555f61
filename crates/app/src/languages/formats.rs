//! ICU4X's formatters of one language, from CLDR data compiled in.

use std::cmp::Ordering;

use icu_calendar::Gregorian;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{Y, YM, YMD};
use icu_datetime::input::Date as IcuDate;
use icu_datetime::options::YearStyle;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_experimental::dimension::percent::formatter::PercentFormatter;
use icu_experimental::dimension::percent::options::PercentFormatterOptions;
use icu_experimental::displaynames::multi::{LocaleDisplayNamesFormatter, RegionDisplayNames};
use icu_experimental::displaynames::{DisplayNamesOptions, Style};
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::Locale as IcuLocale;
use icu_plurals::{PluralCategory, PluralRules};
use jiff::civil::Date;

use super::Language;
use super::names::SHORT;

/// A calendar of its own (Persian for `fa`, Buddhist for `th`) would be right for readers, but campaigns quote
/// documents by their Gregorian date: one calendar for all.
type DateFormatter<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

#[derive(Debug)]
pub(super) struct Formats {
    number: DecimalFormatter,
    percent: PercentFormatter<DecimalFormatter>,
    plurals: PluralRules,
    long: DateFormatter<YMD>,
    short: DateFormatter<YMD>,
    month: DateFormatter<YM>,
    year: DateFormatter<Y>,
    collator: CollatorBorrowed<'static>,
    list: ListFormatter,
    regions: RegionDisplayNames,
    short_regions: RegionDisplayNames,
    languages: LocaleDisplayNamesFormatter,
}

/// The CLDR locale whose customs a language follows here.
///
/// Plain `en` is American in CLDR; readers come from everywhere, so English takes the world's customs
/// ("8 April 2014"). Arabic takes Western digits, as the United Nations' Arabic documents and our editions do;
/// CLDR's own choice for `ar` has changed between versions. Plain `pt` is Brazilian in CLDR; our Portuguese texts
/// are written as in Portugal and in Africa.
fn customs(language: &Language) -> Option<IcuLocale> {
    let tag = match language.as_str() {
        "en" => "en-001",
        "ar" => "ar-u-nu-latn",
        "pt" => "pt-PT",
        other => other,
    };
    tag.parse().ok()
}

impl Formats {
    /// Fails only if the data compiled in lacks even its root locale.
    pub(super) fn load(language: &Language) -> Result<Self, String> {
        let locale = customs(language).ok_or_else(|| format!("{language}: not a locale"))?;
        Self::compiled(&locale).map_err(|error| format!("{language}: {error}"))
    }

    fn compiled(locale: &IcuLocale) -> Result<Self, Box<dyn std::error::Error>> {
        let (names, full) = (DisplayNamesOptions::default(), YearStyle::Full);
        let mut short = names;
        short.style = Some(Style::Short);
        Ok(Self {
            number: DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default())?,
            percent: PercentFormatter::try_new(locale.into(), PercentFormatterOptions::default())?,
            plurals: PluralRules::try_new_cardinal(locale.into())?,
            long: DateFormatter::try_new(locale.into(), YMD::long().with_year_style(full))?,
            short: DateFormatter::try_new(locale.into(), YMD::medium().with_year_style(full))?,
            month: DateFormatter::try_new(locale.into(), YM::long().with_year_style(full))?,
            year: DateFormatter::try_new(locale.into(), Y::long().with_year_style(full))?,
            collator: Collator::try_new(locale.into(), CollatorOptions::default())?,
            list: ListFormatter::try_new_and(locale.into(), ListFormatterOptions::default())?,
            regions: RegionDisplayNames::try_new(locale.into(), names)?,
            short_regions: RegionDisplayNames::try_new(locale.into(), short)?,
            languages: LocaleDisplayNamesFormatter::try_new(locale.into(), names)?,
        })
    }

    pub(super) fn number(&self, number: i64) -> String {
        self.number.format(&Decimal::from(number)).to_string()
    }

    pub(super) fn percent(&self, percent: i64) -> String {
        self.percent.format(&Decimal::from(percent)).to_string()
    }

    /// The CLDR category, as Fluent's variants name it.
    pub(super) fn plural(&self, number: i64) -> &'static str {
        match self.plurals.category_for(number) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    pub(super) fn date_long(&self, date: Date) -> String {
        gregorian(date).map_or_else(|| date.to_string(), |date| self.long.format(&date).to_string())
    }

    pub(super) fn date_short(&self, date: Date) -> String {
        gregorian(date).map_or_else(|| date.to_string(), |date| self.short.format(&date).to_string())
    }

    pub(super) fn month(&self, date: Date) -> String {
        gregorian(date).map_or_else(|| date.to_string(), |date| self.month.format(&date).to_string())
    }

    pub(super) fn year(&self, date: Date) -> String {
        gregorian(date).map_or_else(|| date.to_string(), |date| self.year.format(&date).to_string())
    }

    pub(super) fn compare(&self, left: &str, right: &str) -> Ordering {
        self.collator.compare(left, right)
    }

    pub(super) fn list(&self, items: &[String]) -> String {
        self.list.format_to_string(items.iter())
    }

    pub(super) fn region(&self, code: &str) -> Option<&str> {
        let regions = if SHORT.contains(&code) { &self.short_regions } else { &self.regions };
        regions.of(code.parse().ok()?)
    }

    /// None when CLDR does not know the language and would repeat the tag.
    pub(super) fn language(&self, language: &Language) -> Option<String> {
        let locale: IcuLocale = language.as_str().parse().ok()?;
        let name = self.languages.of(&locale);
        (name != language.base() && !name.starts_with(&format!("{} (", language.base())))
            .then(|| name.into_owned())
    }
}

fn gregorian(date: Date) -> Option<IcuDate<Gregorian>> {
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    IcuDate::try_new_gregorian(i32::from(date.year()), month, day).ok()
}
