//! The words that cases and figures are told in; each has a text in every interface language.

/// What can be said of a person at a date.
pub const STATUSES: [&str; 11] = [
    "detained",
    "charged",
    "sentenced",
    "imprisoned",
    "moved",
    "released",
    "acquitted",
    "killed",
    "died",
    "dismissed",
    "unknown",
];

/// What a figure counts.
pub const ABOUT: [&str; 10] = [
    "killed",
    "wounded",
    "arrested",
    "detained",
    "dismissed",
    "tried",
    "imprisoned",
    "released",
    "letters",
    "other",
];

/// How a source hedges a number.
pub const QUALIFIERS: [&str; 3] = ["at_least", "more_than", "about"];
