//! GET /{lang}/privacy: the settings of this very site, in plain words.

use app::campaigns::{self, CampaignSummary};
use app::languages::{Arg, Language};
use app::signatures::rules::CONFIRM_WITHIN;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::failure::Problem;
use crate::kept::Stamp;
use crate::public::chrome::Chrome;
use crate::public::home::frame;
use crate::public::{Ask, interface};
use crate::render::{Draft, Page};
use crate::state::WebState;

const DAY_SECONDS: u64 = 86_400;

#[derive(Template)]
#[template(path = "public/privacy.html")]
struct PrivacyPage<'a> {
    c: Chrome<'a>,
    meta: String,
    who: Option<String>,
    contact: Option<String>,
    limit: String,
    trap: Option<String>,
    unconfirmed: String,
    campaigns: Vec<Erasure>,
    onion: Option<String>,
}

struct Erasure {
    href: String,
    name: String,
    lang_attrs: String,
    erased: String,
}

pub async fn show(
    State(web): State<WebState>,
    ask: Ask,
    Path(lang): Path<String>,
) -> Result<Response, Problem> {
    let language = interface(&lang)?;
    let stamp = Stamp { version: 0, epoch: 0, tick: web.app.now().seconds().div_euclid(60) };
    let gather = async || {
        let mut retained = Vec::new();
        for summary in campaigns::list(&web.app).await? {
            if summary.status.is_shown() {
                let campaign = web.app.catalogue.find(&web.app, &summary.slug).await?;
                retained.push((summary, campaign.erased_on(), campaign.retention.days));
            }
        }
        Ok::<_, Problem>((web.clone(), retained))
    };
    let address = format!("/{language}/privacy");
    let make = move |(web, retained): (WebState, Vec<Retained>)| {
        let html = view(&web, &language, &retained).render()?;
        Ok(Page::kept(Draft::html(&html, language.as_str())))
    };
    let page = web.pages.get(&address, stamp, gather, make).await?;
    Ok(page.answer(StatusCode::OK, &ask.headers))
}

type Retained = (CampaignSummary, Option<jiff::civil::Date>, i64);

fn view<'a>(web: &'a WebState, language: &Language, retained: &[Retained]) -> PrivacyPage<'a> {
    let (c, meta) = frame(web, language, "privacy", "privacy-title", "privacy-summary", "privacy");
    let settings = &web.app.settings;
    let told = |key: &str, name: &str, value: &str| (!value.is_empty()).then(|| c.with(key, name, value));
    let limit = match web.limits.per_hour() {
        Some(count) => c.count("privacy-limit", i64::from(count)),
        None => c.t("privacy-limit-off"),
    };
    let days = (CONFIRM_WITHIN.as_secs() / DAY_SECONDS) as i64;
    PrivacyPage {
        meta,
        who: told("privacy-who", "operator", &settings.operator),
        contact: told("privacy-contact", "contact", &settings.contact),
        limit,
        trap: (settings.form_seconds > 0).then(|| c.count("privacy-time-trap", settings.form_seconds as i64)),
        unconfirmed: c.locale.text_with("privacy-erased-unconfirmed", &[("days", Arg::from(days))]),
        campaigns: retained.iter().map(|retained| erasure(&c, language, retained)).collect(),
        onion: web.options.onion_url.clone(),
        c,
    }
}

fn erasure(c: &Chrome, language: &Language, (campaign, erased_on, days): &Retained) -> Erasure {
    let (name, of) = campaign.title(language);
    Erasure {
        href: format!("/{language}/campaigns/{}", campaign.slug),
        name: name.to_owned(),
        lang_attrs: c.attrs(of),
        erased: match erased_on {
            Some(day) => c.locale.text_with("privacy-erased-on", &[("date", Arg::from(*day))]),
            None => c.locale.text_with("privacy-erased-after", &[("days", Arg::from(*days))]),
        },
    }
}
