use std::time::Duration;

use jiff::civil::Date;
use uuid::Uuid;

use crate::cases::{Case, Figures};
use crate::kernel::Timestamp;
use crate::languages::Language;
use crate::organisations::Organisation;
use crate::targets::{Routing, Target};

/// A campaign with all that its pages and letters need. Read-only once loaded; shared behind an `Arc`.
#[derive(Debug, Clone)]
pub struct Campaign {
    pub id: Uuid,
    pub slug: String,
    pub number: i64,
    pub kind: CampaignKind,
    pub status: Status,
    pub opens: Date,
    /// The last day, in UTC.
    pub closes: Option<Date>,
    pub original: Language,
    pub goal: Option<i64>,
    /// Slug of the campaign that this one continues.
    pub supersedes: Option<String>,
    /// Slug of the organisation that must agree before it opens; none: the sponsor itself.
    pub approver: Option<String>,
    /// Words that a link to it may name, `?from=newsletter`, so that it can be told which links lead here.
    pub source_links: Vec<String>,
    pub routing: Routing,
    pub letters_per_hour: Option<i64>,
    /// For how long a letter is tried until it is given up, if not as long as usual.
    pub letter_term: Option<Duration>,
    pub message_allowed: bool,
    pub retention: Retention,
    /// What the union told when it was over.
    pub report: Report,
    /// Grows with every change: what was cached for an older one is stale.
    pub version: i64,
    pub updated_at: Timestamp,
    /// The sponsor first, then the supporters in the bundle's order.
    pub organisations: Vec<CampaignOrganisation>,
    /// The original first; only editions that are shown (checked or approved, and the original).
    pub editions: Vec<Edition>,
    /// Active ones only, in the bundle's order.
    pub targets: Vec<Target>,
    /// Newest first, all languages.
    pub updates: Vec<Update>,
    pub cases: Vec<Case>,
    pub figures: Figures,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CampaignKind {
    /// Each signature becomes a letter to the targets.
    Letter,
    /// People and organisations put their names to a statement; nothing is sent.
    Statement,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Being written.
    Draft,
    /// Waits for who approves it.
    InReview,
    /// May be opened, and is opened on its day.
    Approved,
    Open,
    /// Shown, but nobody can sign, and its letters wait.
    Suspended,
    Closed,
    /// Closed, and the union has told what came of it.
    Reported,
}

/// What the union tells of a campaign that is over, besides the outcome in its own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Report {
    /// `all`, `some` or `none` of what was asked.
    pub conceded: Option<&'static str>,
    /// Did the members know of the campaign? `yes`, `some` or `no`.
    pub members_knew: Option<&'static str>,
    /// What it did for their morale: `raised`, `same` or `lowered`.
    pub morale: Option<&'static str>,
}

/// The questions of a report, and what can be answered.
pub const QUESTIONS: [(&str, [&str; 3]); 3] = [
    ("conceded", ["all", "some", "none"]),
    ("members_knew", ["yes", "some", "no"]),
    ("morale", ["raised", "same", "lowered"]),
];

impl Report {
    /// Each question with its answer; those not answered are left out.
    pub fn answers(&self) -> Vec<(&'static str, &'static str)> {
        let answers = [self.conceded, self.members_knew, self.morale];
        QUESTIONS
            .iter()
            .zip(answers)
            .filter_map(|((question, _), answer)| Some((*question, answer?)))
            .collect()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// Days after closing until personal data is erased.
    pub days: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrganisationRole {
    Sponsor,
    Supporter,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CampaignOrganisation {
    pub organisation: Organisation,
    pub role: OrganisationRole,
    /// May it ask to write again?
    pub may_subscribe: bool,
    /// May it ask for the supporter's details?
    pub may_share: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditionState {
    Draft,
    Checked,
    Approved,
}

/// The campaign in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    pub language: Language,
    pub title: String,
    pub summary: String,
    pub translator: Option<String>,
    pub state: EditionState,
    /// Markdown.
    pub appeal: String,
    /// Markdown of each demand.
    pub demands: Vec<String>,
    pub letter: Option<LetterText>,
    /// Markdown.
    pub outcome: Option<String>,
}

/// The letter before it is addressed: `{target}`, `{office}` and `{country}` stand for what is known later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterText {
    pub subject: String,
    pub salutation: String,
    pub body: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    pub date: Date,
    pub language: Language,
    pub title: String,
    pub source: Option<String>,
    /// Markdown.
    pub body: String,
}

impl Campaign {
    pub fn edition(&self, language: &Language) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.language == *language)
    }

    /// The edition that every other one translates; always present in a loaded campaign.
    pub fn original_edition(&self) -> &Edition {
        self.edition(&self.original).unwrap_or(&self.editions[0])
    }

    pub fn edition_or_original(&self, language: &Language) -> &Edition {
        self.edition(language).unwrap_or_else(|| self.original_edition())
    }

    /// The letter in a language, else the original's, with the language it is in.
    pub fn letter(&self, language: &Language) -> Option<(&LetterText, &Language)> {
        let in_language =
            self.edition(language).and_then(|edition| Some((edition.letter.as_ref()?, &edition.language)));
        in_language.or_else(|| {
            let original = self.original_edition();
            Some((original.letter.as_ref()?, &original.language))
        })
    }

    /// May it be signed at this moment?
    pub fn takes_signatures(&self, now: Timestamp) -> bool {
        self.status.takes_signatures(self.opens, self.closes, now)
    }

    pub fn sponsor(&self) -> Option<&Organisation> {
        self.organisations.iter().find(|o| o.role == OrganisationRole::Sponsor).map(|o| &o.organisation)
    }

    /// The day on which personal data is erased, once the closing day is set.
    pub fn erased_on(&self) -> Option<Date> {
        let days = jiff::Span::new().days(self.retention.days);
        self.closes.map(|last| last.checked_add(days).unwrap_or(Date::MAX))
    }
}

impl OrganisationRole {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sponsor => "sponsor",
            Self::Supporter => "supporter",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [Self::Sponsor, Self::Supporter].into_iter().find(|role| role.as_str() == text)
    }
}

impl CampaignKind {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Statement => "statement",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [Self::Letter, Self::Statement].into_iter().find(|kind| kind.as_str() == text)
    }
}

impl Status {
    /// May a campaign of this status and these days be signed at this moment? The last day is the whole day, in UTC.
    pub fn takes_signatures(self, opens: Date, closes: Option<Date>, now: Timestamp) -> bool {
        let today = now.day();
        self == Self::Open && today >= opens && closes.is_none_or(|last| today <= last)
    }

    pub const ALL: [Self; 7] = [
        Self::Draft,
        Self::InReview,
        Self::Approved,
        Self::Open,
        Self::Suspended,
        Self::Closed,
        Self::Reported,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::InReview => "in-review",
            Self::Approved => "approved",
            Self::Open => "open",
            Self::Suspended => "suspended",
            Self::Closed => "closed",
            Self::Reported => "reported",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == text)
    }

    /// Does the public see it?
    pub fn is_shown(self) -> bool {
        !matches!(self, Self::Draft | Self::InReview | Self::Approved)
    }

    /// Has it ended for good?
    pub fn is_over(self) -> bool {
        matches!(self, Self::Closed | Self::Reported)
    }
}

impl EditionState {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Checked => "checked",
            Self::Approved => "approved",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [Self::Draft, Self::Checked, Self::Approved].into_iter().find(|state| state.as_str() == text)
    }
}
