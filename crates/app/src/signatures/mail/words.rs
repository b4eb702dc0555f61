//! What the mails say, from the texts of each language.

use askama::Template;

use crate::App;
use crate::campaigns::{Campaign, CampaignKind, Status};
use crate::delivery::{self, Attachment};
use crate::kernel::Timestamp;
use crate::languages::{Arg, Language, Locale, without_isolates};
use crate::signatures::{Purpose, Received, SignatureState, Visibility, link, rules};
use crate::targets::Routing;

/// Why a supporter is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Confirmation,
    Reminder,
    /// The address was used again.
    Repeat,
    Thanks,
    /// What came of the campaign, for those who agreed to hear more.
    Report,
}

impl Kind {
    pub const ALL: [Self; 5] = [Self::Confirmation, Self::Reminder, Self::Repeat, Self::Thanks, Self::Report];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Confirmation => "confirmation",
            Self::Reminder => "reminder",
            Self::Repeat => "repeat",
            Self::Thanks => "thanks",
            Self::Report => "report",
        }
    }

    /// Its place in a return path: never to be changed, or what is on its way comes back as another kind.
    pub fn number(self) -> u8 {
        match self {
            Self::Confirmation => 1,
            Self::Reminder => 2,
            Self::Repeat => 3,
            Self::Thanks => 4,
            Self::Report => 5,
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// Does the mail still make sense? It may have waited for days, and its supporter acted meanwhile.
pub fn is_wanted(kind: Kind, received: &Received, campaign: &Campaign, now: Timestamp) -> bool {
    let may_confirm = received.state == SignatureState::Pending
        && now < received.created_at.plus(rules::CONFIRM_WITHIN)
        && campaign.takes_signatures(now);
    let confirmed = received.state == SignatureState::Confirmed;
    received.supporter.is_some()
        && match kind {
            Kind::Confirmation | Kind::Reminder => may_confirm,
            Kind::Repeat => may_confirm || confirmed,
            Kind::Thanks => confirmed,
            Kind::Report => confirmed && campaign.status == Status::Reported,
        }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    Text(String),
    /// Somebody else's words, line by line.
    Quoted(Vec<String>),
    /// The one thing to do.
    Action {
        label: String,
        url: String,
    },
    Link {
        label: String,
        url: String,
    },
}

/// A mail as a person reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    pub language: Language,
    /// Display name of From.
    pub from: String,
    /// Display name of To; empty until the address is known to be the name's.
    pub to: String,
    pub subject: String,
    /// The campaign's title, above all else.
    pub title: String,
    pub parts: Vec<Part>,
    pub footer: String,
    pub site: String,
    pub attachments: Vec<Attachment>,
}

/// What all texts may speak of.
struct Speaker<'a> {
    app: &'a App,
    locale: &'a Locale,
    campaign: &'a Campaign,
    received: &'a Received,
    title: &'a str,
    sponsor: &'a str,
}

impl Words {
    pub fn new(app: &App, kind: Kind, received: &Received, campaign: &Campaign, language: &Language) -> Self {
        let locale = app.texts.locale(language);
        let sender = delivery::sender(app);
        let speaker = Speaker {
            app,
            locale,
            campaign,
            received,
            title: &campaign.edition_or_original(language).title,
            sponsor: campaign.sponsor().map_or(sender, |sponsor| &sponsor.name),
        };
        let confirmed = received.state == SignatureState::Confirmed;
        let (subject, parts) = match kind {
            Kind::Confirmation => ("mail-confirmation-subject", speaker.asking("mail-confirmation-intro")),
            Kind::Reminder => ("mail-reminder-subject", speaker.asking("mail-reminder-intro")),
            Kind::Repeat if confirmed => ("mail-repeat-subject", speaker.repeat()),
            Kind::Repeat => ("mail-confirmation-subject", speaker.asking("mail-repeat-pending-intro")),
            Kind::Thanks => ("mail-thanks-subject", speaker.thanks()),
            Kind::Report => ("mail-report-subject", speaker.report()),
        };
        let from =
            locale.text_with("mail-from", &[("sponsor", speaker.sponsor.into()), ("sender", sender.into())]);
        // Before it is confirmed, a name may have been typed by anybody: it must not speak through our mail.
        let is_known = matches!(kind, Kind::Thanks | Kind::Report);
        let name = received.supporter.as_ref().filter(|_| is_known).map(|s| s.name.clone());
        Self {
            language: locale.language().clone(),
            from: if speaker.sponsor == sender { sender.to_owned() } else { from },
            to: name.unwrap_or_default(),
            subject: speaker.say(subject, &[]),
            title: speaker.title.to_owned(),
            parts,
            footer: speaker.footer(sender),
            site: app.settings.public_url.clone(),
            attachments: Vec::new(),
        }
    }

    /// A mail about a signature that says nothing yet.
    pub fn about(app: &App, received: &Received, campaign: &Campaign, language: &Language) -> Self {
        let mut words = Self::new(app, Kind::Thanks, received, campaign, language);
        words.parts.clear();
        words
    }

    /// Adds the receipts, and what they are good for below the sentence that they prove.
    pub fn attach(&mut self, app: &App, files: Vec<Attachment>) {
        let locale = app.texts.locale(&self.language);
        let url = format!("{}/{}/log", self.site, self.language);
        let told = [
            Part::Text(locale.text("mail-thanks-receipts")),
            Part::Link { label: locale.text("mail-log-link"), url },
        ];
        let below = self.parts.len().min(2);
        self.parts.splice(below..below, told);
        self.attachments = files;
    }

    pub fn to_text(&self) -> Result<String, String> {
        let text = SupporterText { words: self }.render().map_err(|error| error.to_string())?;
        Ok(without_isolates(&text))
    }

    pub fn to_html(&self) -> Result<String, String> {
        SupporterHtml { words: self }.render().map_err(|error| error.to_string())
    }
}

#[derive(Template)]
#[template(path = "mail/supporter.txt")]
struct SupporterText<'a> {
    words: &'a Words,
}

#[derive(Template)]
#[template(path = "mail/supporter.html")]
struct SupporterHtml<'a> {
    words: &'a Words,
}

impl Speaker<'_> {
    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut all = vec![("title", self.title.into()), ("sponsor", self.sponsor.into())];
        all.extend_from_slice(args);
        self.locale.text_with(key, &all)
    }

    fn text(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Part {
        Part::Text(self.say(key, args))
    }

    fn link(&self, key: &str, purpose: Purpose) -> Part {
        Part::Link { label: self.say(key, &[]), url: self.url(purpose) }
    }

    fn page(&self) -> String {
        let (site, language) = (&self.app.settings.public_url, self.locale.language());
        format!("{site}/{language}/campaigns/{}", self.campaign.slug)
    }

    fn url(&self, purpose: Purpose) -> String {
        link(self.app, purpose, self.received.bucket, self.received.id)
    }

    /// Please confirm: what was signed, the button, what follows, and what to do if it was somebody else.
    fn asking(&self, intro: &str) -> Vec<Part> {
        let signed = self.received.created_at.day();
        let until = self.received.created_at.plus(rules::CONFIRM_WITHIN).day();
        let confirm =
            Part::Action { label: self.say("mail-confirm-action", &[]), url: self.url(Purpose::Confirm) };
        let mut parts = vec![self.text(intro, &[("date", signed.into())]), confirm];
        parts.push(Part::Link { label: self.say("mail-campaign-link", &[]), url: self.page() });
        if let Some(letters) = self.letters() {
            parts.push(self.text("mail-confirm-next", &[("letters", letters.into())]));
        }
        parts.push(self.text("mail-confirm-until", &[("until", until.into())]));
        parts.push(self.text("mail-confirm-not-you", &[]));
        parts.push(self.link("mail-erase-link", Purpose::Withdraw));
        parts
    }

    fn repeat(&self) -> Vec<Part> {
        let confirmed = self.received.confirmed_at.unwrap_or(self.received.created_at).day();
        let mut parts = vec![self.text("mail-repeat-intro", &[("date", confirmed.into())])];
        if self.letters().is_some() {
            parts.push(self.link("mail-letters-link", Purpose::Letter));
        }
        parts.push(self.text("mail-repeat-change", &[]));
        parts.push(self.link("mail-withdraw-link", Purpose::Withdraw));
        parts
    }

    fn thanks(&self) -> Vec<Part> {
        let name = self.received.supporter.as_ref().map(|supporter| delivery::line(&supporter.name));
        let mut parts = vec![
            self.text("mail-greeting", &[("name", name.unwrap_or_default().into())]),
            self.text("mail-thanks-intro", &[]),
        ];
        parts.push(self.text(self.visibility(), &[]));
        if let Some(letters) = self.letters() {
            parts.push(self.text("mail-thanks-letters", &[("letters", letters.into())]));
            parts.push(self.link("mail-letters-link", Purpose::Letter));
        }
        let short = format!("{}/c/{}", self.app.settings.public_url, self.campaign.number);
        parts.push(Part::Link { label: self.say("mail-thanks-share", &[]), url: short });
        let withdraw =
            if self.letters().is_some() { "mail-thanks-withdraw" } else { "mail-thanks-withdraw-statement" };
        parts.push(self.text(withdraw, &[]));
        parts.push(self.link("mail-withdraw-link", Purpose::Withdraw));
        parts.push(match self.campaign.erased_on() {
            Some(day) => self.text("mail-thanks-erased-on", &[("date", day.into())]),
            None => self.text("mail-thanks-erased-after", &[("days", self.campaign.retention.days.into())]),
        });
        parts
    }

    /// Told once, to who agreed to be written to again.
    fn report(&self) -> Vec<Part> {
        let name = self.received.supporter.as_ref().map(|supporter| delivery::line(&supporter.name));
        vec![
            self.text("mail-greeting", &[("name", name.unwrap_or_default().into())]),
            self.text("mail-report-intro", &[]),
            Part::Action { label: self.say("mail-report-action", &[]), url: self.page() },
            self.text("mail-report-why", &[]),
            self.link("mail-erase-link", Purpose::Withdraw),
        ]
    }

    fn visibility(&self) -> &'static str {
        match (self.received.visibility, self.campaign.kind) {
            (Visibility::Public, _) => "mail-thanks-name-public",
            (Visibility::Targets, CampaignKind::Letter) => "mail-thanks-name-targets",
            (Visibility::Targets, CampaignKind::Statement) | (Visibility::Withheld, _) => {
                "mail-thanks-name-withheld"
            }
        }
    }

    /// How many letters a signature makes; `None` for a statement.
    fn letters(&self) -> Option<i64> {
        if self.campaign.kind == CampaignKind::Statement {
            return None;
        }
        let targets = self.campaign.targets.len();
        let letters = match self.campaign.routing {
            Routing::All => targets,
            Routing::Nearest { .. } => targets.min(1),
            Routing::Random { count } => targets.min(count),
        };
        Some(letters as i64).filter(|letters| *letters > 0)
    }

    fn footer(&self, sender: &str) -> String {
        self.say("mail-footer", &[("sender", sender.into())])
    }
}
