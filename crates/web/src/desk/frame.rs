//! What every page of the desk has around its content: the head with the way round, what was just done, the foot.

use std::ops::Deref;

use app::campaigns::Campaign;
use app::kernel::Timestamp;
use app::languages::{Arg, Language, Locale, negotiate};
use app::organisations::Organisation;
use app::staff::{Action, Staff};
use askama::Template;
use axum::http::StatusCode;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::response::Response;

use super::Desk;
use crate::assets;
use crate::failure::Problem;
use crate::public::Ask;
use crate::public::chrome::Chrome;
use crate::render::{Draft, Page};
use crate::state::WebState;

/// The pages of an organisation: what leads there, who sees the link, its text. A page of a new kind is a line here.
const PLACES: &[(&str, Action, &str)] = &[
    ("", Action::SeeOrganisation, "desk-place-overview"),
    ("/campaigns", Action::SeeOrganisation, "desk-place-campaigns"),
    ("/translations", Action::Translate, "desk-place-translations"),
    ("/members", Action::SeeMembers, "desk-place-members"),
    ("/blocks", Action::Moderate, "desk-place-blocks"),
    ("/trail", Action::ReadTrail, "desk-place-trail"),
];

/// The pages of a campaign, in the same way.
const CAMPAIGN_PLACES: &[(&str, Action, &str)] = &[
    ("", Action::SeeOrganisation, "desk-place-overview"),
    ("/text", Action::EditCampaigns, "desk-place-text"),
    ("/translations", Action::Translate, "desk-place-translations"),
    ("/settings", Action::EditCampaigns, "desk-place-settings"),
    ("/targets", Action::EditCampaigns, "desk-place-targets"),
    ("/images", Action::EditCampaigns, "desk-place-images"),
    ("/updates", Action::EditCampaigns, "desk-place-updates"),
    ("/figures", Action::SeeDashboard, "desk-place-figures"),
    ("/moderation", Action::Moderate, "desk-place-moderation"),
    ("/history", Action::EditCampaigns, "desk-place-history"),
    ("/state", Action::SeeOrganisation, "desk-place-state"),
    ("/report", Action::SeeOrganisation, "desk-place-report"),
    ("/sharing", Action::ChangeOrganisation, "desk-place-sharing"),
];

/// What can be told at the head of the page that follows a deed: `?said=` and one of these words.
pub const SAID: &[&str] = &[
    "saved",
    "signed-out",
    "passkey-added",
    "passkey-removed",
    "password-removed",
    "identity-linked",
    "identity-unlinked",
    "session-ended",
    "sessions-ended",
    "organisation-saved",
    "invited",
    "role-changed",
    "member-removed",
    "accepted",
    "campaign-made",
    "removed",
    "back",
    "taken-in",
    "test-asked",
    "test-limited",
    "merged",
    "shown",
    "restored",
    "image-added",
    "image-placed",
    "image-removed",
    "image-no-words",
    "update-removed",
    "campaign-moved",
    "reported",
    "checked",
    "shared",
    "moderation-releasing",
    "moderation-removing",
    "moderation-undone",
    "moderation-none",
    "moderation-late",
];

/// Templates know it as `f`; it is also all that the public pages' `c` is.
pub struct Frame<'a> {
    c: Chrome<'a>,
    pub staff: Option<&'a Staff>,
    /// The organisation whose pages these are.
    pub place: Option<&'a Organisation>,
    /// The campaign whose page this is.
    pub campaign: Option<Crumb>,
    pub places: Vec<Place>,
    pub said: Option<String>,
    /// Staff who cannot sign in again once this session ends are told so.
    pub script: &'static str,
}

/// The campaign above its pages.
pub struct Crumb {
    pub href: String,
    pub title: String,
    pub attrs: String,
    pub status: String,
    pub status_name: String,
}

/// A link of the way round.
pub struct Place {
    pub href: String,
    pub name: String,
    pub current: bool,
}

impl<'a> Deref for Frame<'a> {
    type Target = Chrome<'a>;

    fn deref(&self) -> &Chrome<'a> {
        &self.c
    }
}

impl<'a> Frame<'a> {
    /// A page for somebody who is signed in; `at` is its place in the menu, `title` the key of its title.
    pub fn new(web: &'a WebState, ask: &Ask, desk: &'a Desk, at: &'static str, title: &str) -> Self {
        let frame = Self::before(web, ask, Some(&desk.staff), at, title);
        let place = desk.place();
        let campaign = desk.campaign().ok().map(|campaign| frame.crumb(campaign));
        let (beginning, lines): (String, &[_]) = match (&campaign, place) {
            (Some(crumb), _) => (crumb.href.clone(), CAMPAIGN_PLACES),
            (None, Some(place)) => (format!("/desk/organisations/{}", place.slug), PLACES),
            (None, None) => (String::new(), &[]),
        };
        let places = place.map(|_| frame.places_of(lines, desk, &beginning, &ask.path));
        Self { place, campaign, places: places.unwrap_or_default(), ..frame }
    }

    /// Where somebody is among the places, for the menu of a small screen.
    pub fn here(&self) -> &str {
        let current = self.places.iter().find(|place| place.current).or(self.places.first());
        current.map(|place| place.name.as_str()).unwrap_or_default()
    }

    /// A page that anyone sees.
    pub fn before(
        web: &'a WebState,
        ask: &Ask,
        staff: Option<&'a Staff>,
        at: &'static str,
        title: &str,
    ) -> Self {
        let c = Chrome::new(web, &language(ask, staff), at, String::new());
        let title = c.t(title);
        let said = SAID.iter().find(|word| ask.asked("said") == Some(**word));
        let said = said.map(|word| c.t(&format!("desk-said-{word}")));
        let c = c.titled(title).styled(&assets::DESK_STYLE);
        Self { c, staff, place: None, campaign: None, places: Vec::new(), said, script: &assets::DESK_SCRIPT }
    }

    fn crumb(&self, campaign: &Campaign) -> Crumb {
        let status = campaign.status.as_str();
        Crumb {
            href: format!("/desk/campaigns/{}", campaign.slug),
            title: campaign.original_edition().title.clone(),
            attrs: self.attrs(&campaign.original),
            status: status.to_owned(),
            status_name: self.t(&format!("desk-state-{status}")),
        }
    }

    fn places_of(
        &self,
        lines: &[(&str, Action, &str)],
        desk: &Desk,
        beginning: &str,
        path: &str,
    ) -> Vec<Place> {
        let allowed = lines.iter().filter(|(_, action, _)| desk.may(*action));
        let link = |(end, _, key): &(&str, Action, &str)| {
            let href = format!("{beginning}{end}");
            let below = !end.is_empty() && path.strip_prefix(&href).is_some_and(|rest| rest.starts_with('/'));
            Place { current: path == href || below, name: self.t(key), href }
        };
        allowed.map(link).collect()
    }

    #[must_use]
    pub fn titled(self, title: String) -> Self {
        Self { c: self.c.titled(title), ..self }
    }

    pub fn is_operator(&self) -> bool {
        self.staff.is_some_and(|staff| staff.account.is_operator)
    }

    /// To the minute, in UTC: who works in several countries needs one clock.
    pub fn moment(&self, at: Timestamp) -> String {
        moment(self.locale, at)
    }

    /// `key` with the day of `at` as `$day`.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    pub fn dated(&self, key: &str, at: &Timestamp) -> String {
        self.with(key, "day", &self.day(*at))
    }

    /// `key` with `at` to the minute as `$day`.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    pub fn timed(&self, key: &str, at: &Timestamp) -> String {
        timed(self.locale, key, *at)
    }

    pub fn role(&self, role: app::staff::Role) -> String {
        self.t(&format!("desk-role-{}", role.as_str()))
    }

    /// The page as an answer.
    pub fn answer(page: &impl Template, ask: &Ask, status: StatusCode) -> Result<Response, Problem> {
        let html = page.render()?;
        let start = html.find("lang=\"").map_or(0, |at| at + 6);
        let language: String = html[start..].chars().take_while(|c| *c != '"').collect();
        let draft = Draft { cache: "no-store", ..Draft::html(&html, &language) };
        Ok(Page::once(draft).answer(status, &ask.headers))
    }
}

/// The one that somebody chose, else the browser's, among those that the desk speaks whole.
fn language(ask: &Ask, staff: Option<&Staff>) -> Language {
    let known: Vec<Language> = Language::desk().collect();
    let chosen = staff.map(|staff| &staff.account.language).filter(|language| known.contains(language));
    let accept = ask.headers.get(ACCEPT_LANGUAGE).and_then(|accept| accept.to_str().ok());
    let asked = || negotiate(accept.unwrap_or_default(), &known, &Language::english());
    chosen.cloned().unwrap_or_else(asked)
}

fn moment(locale: &Locale, at: Timestamp) -> String {
    let (day, text) = (locale.date_short(at.day()), at.to_string());
    format!("{day}, {} UTC", text.get(11..16).unwrap_or_default())
}

/// `key` with `at` to the minute as `$day`.
pub fn timed(locale: &Locale, key: &str, at: Timestamp) -> String {
    locale.text_with(key, &[("day", Arg::from(moment(locale, at).as_str()))])
}
