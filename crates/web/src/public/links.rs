//! The links in our mails: GET shows, POST acts, since mail scanners follow links. Nothing here is kept by anyone.

use std::sync::Arc;

use app::campaigns::{Campaign, CampaignKind};
use app::letters;
use app::log::Share;
use app::signatures::{self, Purpose, Received, SignatureState, Visibility};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::failure::Problem;
use crate::public::Ask;
use crate::public::campaign::head::{self, ShareView};
use crate::public::chrome::Chrome;
use crate::public::fate::{self, FateView};
use crate::public::letters::LettersView;
use crate::render::{Draft, Page};
use crate::state::WebState;

#[derive(Template)]
#[template(path = "public/confirm.html")]
struct ConfirmPage<'a> {
    c: Chrome<'a>,
    title: &'a str,
    lang_attrs: String,
    lead: String,
    name: &'a str,
    country: String,
    visibility: String,
    action: String,
}

#[derive(Template)]
#[template(path = "public/confirmed.html")]
struct ConfirmedPage<'a> {
    c: Chrome<'a>,
    title: &'a str,
    lang_attrs: String,
    lead: String,
    letters: Option<String>,
    withdraw: String,
    share: ShareView,
    back: String,
}

#[derive(Template)]
#[template(path = "public/withdraw.html")]
struct WithdrawPage<'a> {
    c: Chrome<'a>,
    title: &'a str,
    lang_attrs: String,
    letters: bool,
    action: String,
    back: String,
}

#[derive(Template)]
#[template(path = "public/withdrawn.html")]
struct WithdrawnPage<'a> {
    c: Chrome<'a>,
    title: &'a str,
    lang_attrs: String,
    /// What was stopped, and what had left.
    letters: Vec<String>,
    back: String,
}

#[derive(Template)]
#[template(path = "public/letter.html")]
struct LetterPage<'a> {
    c: Chrome<'a>,
    title: &'a str,
    lang_attrs: String,
    lead: String,
    letters: Option<LettersView>,
    fates: Vec<FateView>,
    /// None for a signature that is not counted.
    receipts: Option<ReceiptsView>,
    withdraw: Option<String>,
    back: String,
}

enum ReceiptsView {
    Waiting,
    Ready { private: String, to_share: String },
}

/// GET /confirm/{token}
pub async fn show_confirm(
    State(web): State<WebState>,
    ask: Ask,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let received = signatures::look_up(&web.app, Purpose::Confirm, &token).await?;
    let campaign = web.app.catalogue.by_id(&web.app, received.campaign_id).await?;
    match received.state {
        SignatureState::Pending => confirm_page(&web, &ask, &received, &campaign, &token),
        SignatureState::Confirmed | SignatureState::Erased => {
            confirmed_page(&web, &ask, &received, &campaign)
        }
        SignatureState::Withdrawn => Err(Problem::withdrawn()),
        SignatureState::Expired => Err(Problem::expired()),
    }
}

/// POST /confirm/{token}
pub async fn confirm(
    State(web): State<WebState>,
    ask: Ask,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let received = signatures::confirm(&web.app, &token).await?;
    let campaign = web.app.catalogue.by_id(&web.app, received.campaign_id).await?;
    confirmed_page(&web, &ask, &received, &campaign)
}

/// GET /withdraw/{token}
pub async fn show_withdraw(
    State(web): State<WebState>,
    ask: Ask,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let received = signatures::look_up(&web.app, Purpose::Withdraw, &token).await?;
    let campaign = web.app.catalogue.by_id(&web.app, received.campaign_id).await?;
    match received.state {
        SignatureState::Withdrawn => return Err(Problem::withdrawn()),
        SignatureState::Expired | SignatureState::Erased => return Err(Problem::expired()),
        SignatureState::Pending | SignatureState::Confirmed => {}
    }
    let c = chrome(&web, &received, "withdraw-title");
    let edition = campaign.edition_or_original(&received.language);
    let page = WithdrawPage {
        title: &edition.title,
        lang_attrs: c.attrs(&edition.language),
        letters: campaign.kind == CampaignKind::Letter,
        action: format!("/withdraw/{token}"),
        back: back(&received),
        c,
    };
    answer(&page, &received, &ask)
}

/// POST /withdraw/{token}
pub async fn withdraw(
    State(web): State<WebState>,
    ask: Ask,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let received = signatures::withdraw(&web.app, &token).await?;
    let campaign = web.app.catalogue.by_id(&web.app, received.campaign_id).await?;
    let c = chrome(&web, &received, "withdraw-done-title");
    let edition = campaign.edition_or_original(&received.language);
    let page = WithdrawnPage {
        title: &edition.title,
        lang_attrs: c.attrs(&edition.language),
        // The withdrawal stands, whether or not they can be read.
        letters: fate::withdrawn(&c, &letters::fates(&web.app, &received).await.unwrap_or_default()),
        back: back(&received),
        c,
    };
    answer(&page, &received, &ask)
}

/// GET /letter/{token}
pub async fn letter(
    State(web): State<WebState>,
    ask: Ask,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let received = signatures::look_up(&web.app, Purpose::Letter, &token).await?;
    let campaign = web.app.catalogue.by_id(&web.app, received.campaign_id).await?;
    let fates = letters::fates(&web.app, &received).await?;
    let c = chrome(&web, &received, "letter-title");
    let edition = campaign.edition_or_original(&received.language);
    let withdrawn = received.state == SignatureState::Withdrawn;
    let lead = match (campaign.kind, fates.len()) {
        (CampaignKind::Statement, _) => c.t("letter-statement"),
        (CampaignKind::Letter, _) if withdrawn => c.t("letter-withdrawn"),
        (CampaignKind::Letter, 0) => c.t("letter-none"),
        (CampaignKind::Letter, count) => c.count("letter-lead", count as i64),
    };
    let receipts = receipts(&web, &received).await?;
    let alive = matches!(received.state, SignatureState::Pending | SignatureState::Confirmed);
    let page = LetterPage {
        title: &edition.title,
        lang_attrs: c.attrs(&edition.language),
        lead,
        letters: LettersView::explained(&c, &fate::counts(&fates)),
        fates: fates.into_iter().map(|fate| FateView::of(&c, &campaign, fate)).collect(),
        receipts,
        withdraw: alive.then(|| local(&web, Purpose::Withdraw, &received)),
        back: back(&received),
        c,
    };
    answer(&page, &received, &ask)
}

/// The receipts of a signature that is counted; its leaf reaches the log some seconds after the confirmation.
async fn receipts(web: &WebState, received: &Received) -> Result<Option<ReceiptsView>, Problem> {
    if received.state != SignatureState::Confirmed {
        return Ok(None);
    }
    let found = signatures::receipt(&web.app, received.bucket, received.id, Share::Public).await?;
    let letters = local(web, Purpose::Letter, received);
    Ok(Some(if found.is_some() {
        ReceiptsView::Ready {
            private: format!("{letters}/receipt"),
            to_share: format!("{letters}/receipt-to-share"),
        }
    } else {
        ReceiptsView::Waiting
    }))
}

fn confirm_page(
    web: &WebState,
    ask: &Ask,
    received: &Received,
    campaign: &Campaign,
    token: &str,
) -> Result<Response, Problem> {
    let c = chrome(web, received, "confirm-title");
    let edition = campaign.edition_or_original(&received.language);
    let page = ConfirmPage {
        title: &edition.title,
        lang_attrs: c.attrs(&edition.language),
        lead: c.t(match campaign.kind {
            CampaignKind::Letter => "confirm-lead-letter",
            CampaignKind::Statement => "confirm-lead-statement",
        }),
        name: received.supporter.as_ref().map_or("", |supporter| &supporter.name),
        country: c.locale.country(received.country),
        visibility: c.t(match received.visibility {
            Visibility::Public => "visibility-public",
            Visibility::Targets => "visibility-targets",
            Visibility::Withheld => "visibility-withheld",
        }),
        action: format!("/confirm/{token}"),
        c,
    };
    answer(&page, received, ask)
}

fn confirmed_page(
    web: &WebState,
    ask: &Ask,
    received: &Received,
    campaign: &Arc<Campaign>,
) -> Result<Response, Problem> {
    let c = chrome(web, received, "confirm-done-title");
    let edition = campaign.edition_or_original(&received.language);
    let letter = campaign.kind == CampaignKind::Letter;
    let page = ConfirmedPage {
        title: &edition.title,
        lang_attrs: c.attrs(&edition.language),
        lead: c.t(if letter { "confirm-done-letter" } else { "confirm-done-statement" }),
        letters: letter.then(|| local(web, Purpose::Letter, received)),
        withdraw: local(web, Purpose::Withdraw, received),
        share: head::share(web, &c, campaign, &received.language),
        back: back(received),
        c,
    };
    answer(&page, received, ask)
}

fn chrome<'a>(web: &'a WebState, received: &Received, title: &str) -> Chrome<'a> {
    let c = Chrome::new(web, &received.language, "link", String::new());
    let title = c.t(title);
    c.titled(title)
}

fn back(received: &Received) -> String {
    format!("/{}/campaigns/{}", received.language, received.campaign_slug)
}

/// A link within this site: whoever came through the onion address stays there.
fn local(web: &WebState, purpose: Purpose, received: &Received) -> String {
    let link = signatures::link(&web.app, purpose, received.bucket, received.id);
    link.strip_prefix(&web.app.settings.public_url).map_or_else(|| link.clone(), str::to_owned)
}

fn answer(page: &impl Template, received: &Received, ask: &Ask) -> Result<Response, Problem> {
    let draft = Draft { cache: "no-store", ..Draft::html(&page.render()?, received.language.as_str()) };
    Ok(Page::once(draft).answer(StatusCode::OK, &ask.headers))
}
