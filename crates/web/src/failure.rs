//! The one place where a failure becomes a status and a page, or problem+json (RFC 9457).
//!
//! A handler returns a [`Problem`]; it travels as an empty response to the middleware around all routes, which
//! renders it in the reader's language. What the public reads and what the log holds never mix.

use std::sync::Arc;

use app::campaigns::{Campaign, CampaignFailure};
use app::drafts::DraftFailure;
use app::kernel::{Failure, Kind};
use app::languages::{Arg, Language};
use app::letters::LetterFailure;
use app::log::LogFailure;
use app::signatures::{SignFailure, TokenFailure};
use app::staff::StaffFailure;
use app::translations::TranslationFailure;
use askama::Template;
use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::public::campaign::{self, Outcome};
use crate::public::chrome::{Chrome, Link};
use crate::render::{Draft, Page};
use crate::state::WebState;

/// What went wrong, as the public is told it.
#[derive(Debug, Clone)]
pub struct Problem {
    pub status: StatusCode,
    /// Stable, for programs.
    pub code: &'static str,
    pub title: &'static str,
    pub text: &'static str,
    /// Shown with its outcome.
    pub campaign: Option<Arc<Campaign>>,
    pub retry_after: Option<u64>,
    /// Where the reader may go on.
    pub again: Option<String>,
    /// For the log alone.
    pub cause: Option<Arc<str>>,
}

impl Problem {
    pub fn new(status: StatusCode, code: &'static str, title: &'static str, text: &'static str) -> Self {
        let (campaign, retry_after, again, cause) = (None, None, None, None);
        Self { status, code, title, text, campaign, retry_after, again, cause }
    }

    pub fn missing() -> Self {
        Self::new(StatusCode::NOT_FOUND, "missing", "problem-missing-title", "problem-missing")
    }

    pub fn link() -> Self {
        Self::new(StatusCode::NOT_FOUND, "link_invalid", "problem-link-title", "problem-link")
    }

    pub fn expired() -> Self {
        Self::new(StatusCode::GONE, "link_expired", "problem-link-expired-title", "problem-link-expired")
    }

    pub fn withdrawn() -> Self {
        let (title, text) = ("problem-link-withdrawn-title", "problem-link-withdrawn");
        Self::new(StatusCode::GONE, "signature_withdrawn", title, text)
    }

    pub fn closed(campaign: Arc<Campaign>) -> Self {
        let problem =
            Self::new(StatusCode::GONE, "campaign_closed", "problem-closed-title", "problem-closed");
        Self { campaign: Some(campaign), ..problem }
    }

    pub fn not_open(campaign: Arc<Campaign>) -> Self {
        let (title, text) = ("problem-not-open-title", "problem-not-open");
        let problem = Self::new(StatusCode::CONFLICT, "campaign_not_open", title, text);
        Self { campaign: Some(campaign), ..problem }
    }

    pub fn suspended(campaign: Arc<Campaign>) -> Self {
        let (title, text) = ("problem-suspended-title", "problem-suspended");
        let problem = Self::new(StatusCode::CONFLICT, "campaign_suspended", title, text);
        Self { campaign: Some(campaign), ..problem }
    }

    pub fn large() -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large", "problem-large-title", "problem-large")
    }

    /// The form did not come whole within its time (RFC 9110, section 15.5.9).
    pub fn slow() -> Self {
        Self { cause: None, ..Self::of_status(StatusCode::REQUEST_TIMEOUT) }
    }

    pub fn media_type() -> Self {
        let (title, text) = ("problem-type-title", "problem-type");
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "media_type", title, text)
    }

    pub fn forbidden() -> Self {
        Self::new(StatusCode::FORBIDDEN, "staff_only", "outbox-closed-title", "outbox-closed")
    }

    /// A role that the desk's table does not allow it to.
    pub fn not_allowed() -> Self {
        Self::new(StatusCode::FORBIDDEN, "not_allowed", "desk-forbidden-title", "desk-forbidden")
    }

    /// A form that no page of ours sent.
    pub fn forgery() -> Self {
        Self::new(StatusCode::FORBIDDEN, "not_from_here", "desk-forgery-title", "desk-forgery")
    }

    pub fn unavailable(cause: impl Into<String>) -> Self {
        let (title, text) = ("problem-unavailable-title", "problem-unavailable");
        let problem = Self::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", title, text);
        Self { retry_after: Some(30), cause: Some(cause.into().into()), ..problem }
    }

    /// The receipt of a signature that is not in the public log yet: a matter of seconds.
    pub fn receipt_waits() -> Self {
        let (title, text) = ("letter-receipt-title", "letter-receipt-wait");
        Self { retry_after: Some(5), ..Self::new(StatusCode::NOT_FOUND, "receipt_waits", title, text) }
    }

    pub fn internal(cause: impl Into<String>) -> Self {
        let (title, text) = ("problem-internal-title", "problem-internal");
        let problem = Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", title, text);
        Self { cause: Some(cause.into().into()), ..problem }
    }

    #[must_use]
    pub fn again_at(self, href: String) -> Self {
        Self { again: Some(href), ..self }
    }

    /// For answers that the router or a layer makes without us.
    pub fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::NOT_FOUND => Self::missing(),
            StatusCode::METHOD_NOT_ALLOWED => {
                Self::new(status, "method_not_allowed", "problem-method-title", "problem-method")
            }
            StatusCode::PAYLOAD_TOO_LARGE => Self::large(),
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::media_type(),
            StatusCode::REQUEST_TIMEOUT | StatusCode::SERVICE_UNAVAILABLE => {
                Self { status, code: "timed_out", ..Self::unavailable("timed out") }
            }
            status if status.is_client_error() => Self { status, code: "bad_request", ..Self::missing() },
            _ => Self::internal(format!("status {status}")),
        }
    }
}

/// The status for a kind of failure.
pub fn status_of(kind: Kind) -> StatusCode {
    match kind {
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::Forbidden => StatusCode::FORBIDDEN,
        Kind::Missing => StatusCode::NOT_FOUND,
        Kind::Conflict => StatusCode::CONFLICT,
        Kind::Gone => StatusCode::GONE,
        Kind::Limited => StatusCode::TOO_MANY_REQUESTS,
        Kind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Kind::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl From<CampaignFailure> for Problem {
    fn from(failure: CampaignFailure) -> Self {
        match status_of(failure.kind()) {
            StatusCode::NOT_FOUND => Self::missing(),
            StatusCode::SERVICE_UNAVAILABLE => Self::unavailable(failure.to_string()),
            _ => Self::internal(failure.to_string()),
        }
    }
}

impl From<TokenFailure> for Problem {
    fn from(failure: TokenFailure) -> Self {
        match failure {
            TokenFailure::Invalid => Self::link(),
            TokenFailure::Expired => Self::expired(),
            TokenFailure::Withdrawn => Self::withdrawn(),
            TokenFailure::Closed(campaign) => Self::closed(campaign),
            TokenFailure::Unavailable(cause) => Self::unavailable(cause),
            TokenFailure::Internal(cause) => Self::internal(cause),
        }
    }
}

impl From<LogFailure> for Problem {
    fn from(failure: LogFailure) -> Self {
        match failure.kind() {
            Kind::Unavailable => Self::unavailable(failure.to_string()),
            _ => Self::internal(failure.to_string()),
        }
    }
}

impl From<LetterFailure> for Problem {
    fn from(failure: LetterFailure) -> Self {
        match failure.kind() {
            Kind::Unavailable => Self::unavailable(failure.to_string()),
            _ => Self::internal(failure.to_string()),
        }
    }
}

impl From<StaffFailure> for Problem {
    fn from(failure: StaffFailure) -> Self {
        match failure.kind() {
            _ if matches!(failure, StaffFailure::Link) => {
                Self::new(StatusCode::NOT_FOUND, failure.code(), "desk-link-title", "desk-link")
            }
            Kind::Missing => Self::missing(),
            Kind::Forbidden => Self::not_allowed(),
            Kind::Unavailable => Self::unavailable(failure.to_string()),
            Kind::Conflict => {
                Self::new(StatusCode::CONFLICT, failure.code(), "desk-conflict-title", "desk-conflict")
            }
            _ => Self::internal(failure.to_string()),
        }
    }
}

impl From<DraftFailure> for Problem {
    fn from(failure: DraftFailure) -> Self {
        match failure.kind() {
            Kind::Missing => Self::missing(),
            Kind::Unavailable => Self::unavailable(failure.to_string()),
            Kind::Invalid | Kind::Conflict => {
                Self::new(status_of(failure.kind()), failure.code(), "desk-conflict-title", "desk-conflict")
            }
            _ => Self::internal(failure.to_string()),
        }
    }
}

impl From<TranslationFailure> for Problem {
    fn from(failure: TranslationFailure) -> Self {
        match failure {
            TranslationFailure::Draft(failure) => failure.into(),
            failure => {
                Self::new(status_of(failure.kind()), failure.code(), "desk-conflict-title", "desk-conflict")
            }
        }
    }
}

impl From<SignFailure> for Problem {
    fn from(failure: SignFailure) -> Self {
        match failure {
            SignFailure::Closed(campaign) => Self::closed(campaign),
            SignFailure::NotOpen(campaign) => Self::not_open(campaign),
            SignFailure::Suspended(campaign) => Self::suspended(campaign),
            SignFailure::Missing => Self::missing(),
            SignFailure::Busy => {
                let busy = Self::unavailable("the intake's queue is full");
                Self {
                    title: "problem-busy-title",
                    text: "problem-busy",
                    code: "intake_busy",
                    retry_after: Some(5),
                    ..busy
                }
            }
            SignFailure::Unavailable(cause) => Self::unavailable(cause),
            // Handled before: the page with its form.
            SignFailure::Invalid(_) => Self::internal("a form's faults reached the failure page"),
            SignFailure::Internal(cause) => Self::internal(cause),
        }
    }
}

impl From<askama::Error> for Problem {
    fn from(error: askama::Error) -> Self {
        Self::internal(error.to_string())
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

#[derive(Template)]
#[template(path = "public/problem.html")]
struct ProblemPage<'a> {
    c: Chrome<'a>,
    status: u16,
    text: String,
    request_id: Option<&'a str>,
    outcome: Option<ProblemOutcome>,
    again: Option<Link>,
    campaigns: Vec<Link>,
}

struct ProblemOutcome {
    title: String,
    title_attrs: String,
    html: Option<String>,
    lang_attrs: String,
}

/// The page, in `language`, that tells a problem and a way on.
pub async fn page(
    web: &WebState,
    problem: &Problem,
    language: &Language,
    asked: &HeaderMap,
    request_id: &str,
) -> Response {
    let neighbours = match &problem.campaign {
        Some(campaign) => campaign::neighbours(web, campaign).await,
        None => campaign::Neighbours::default(),
    };
    let c = Chrome::new(web, language, "problem", String::new());
    let title = c.t(problem.title);
    let c = c.titled(title);
    let text = match &problem.campaign {
        Some(campaign) => c.locale.text_with(problem.text, &[("date", Arg::from(campaign.opens))]),
        None => c.t(problem.text),
    };
    let told = problem.campaign.as_deref().map(|campaign| {
        let edition = campaign.edition_or_original(language);
        let Outcome { html, lang_attrs, .. } = campaign::outcome(&c, campaign, language);
        let title_attrs = c.attrs(&edition.language);
        ProblemOutcome { title: edition.title.clone(), title_attrs, html, lang_attrs }
    });
    let again = problem.again.as_ref().map(|href| Link {
        href: href.clone(),
        name: c.t("problem-again"),
        lang_attrs: String::new(),
    });
    let onward = neighbours.continued_by.iter().chain(&neighbours.open);
    let mut campaigns: Vec<Link> = Vec::new();
    for other in onward {
        let link = campaign::link_to(&c, other, language);
        if !campaigns.iter().any(|known| known.href == link.href) {
            campaigns.push(link);
        }
    }
    let request_id = (problem.status == StatusCode::INTERNAL_SERVER_ERROR).then_some(request_id);
    let outcome = told.filter(|_| problem.status == StatusCode::GONE);
    let page =
        ProblemPage { c, status: problem.status.as_u16(), text, request_id, outcome, again, campaigns };
    let body = match page.render() {
        Ok(body) => body,
        Err(error) => {
            tracing::error!(%error, "a failure's page cannot be rendered");
            String::new()
        }
    };
    let draft = Draft { cache: "no-store", ..Draft::html(&body, language.as_str()) };
    finish(problem, Page::once(draft).answer(problem.status, asked))
}

/// For programs.
pub fn json(problem: &Problem) -> Response {
    let body = json!({
        "type": "about:blank",
        "title": problem.status.canonical_reason().unwrap_or("Error"),
        "status": problem.status.as_u16(),
        "code": problem.code,
    });
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = problem.status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    finish(problem, response)
}

fn finish(problem: &Problem, mut response: Response) -> Response {
    if let Some(seconds) = problem.retry_after {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}
