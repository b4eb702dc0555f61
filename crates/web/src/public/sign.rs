//! POST …/sign: reads the form, hands it to the use case, answers. Decides nothing about signatures.

use std::sync::Arc;
use std::time::Duration;

use app::campaigns::Campaign;
use app::languages::Language;
use app::signatures::{self, FieldFault, SignFailure, SignForm, rules};
use axum::body::{Body, Bytes};
use axum::extract::{Path, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, EXPECT, LOCATION, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;

use crate::failure::Problem;
use crate::public::Ask;
use crate::public::campaign::form::Returned;
use crate::public::campaign::{self};
use crate::state::WebState;

/// A form with every field at its longest takes 12 kB in UTF-8, thrice that when coded.
const LARGEST_FORM: usize = 64 * 1024;
/// What is read and thrown away of a larger one, so that its sender reads our answer instead of a broken
/// connection.
const LARGEST_READ: usize = 16 * 1024 * 1024;
/// For 64 kB over the slowest phone, and less than the time limit of a request.
const READ_WITHIN: Duration = Duration::from_secs(15);
/// No form of ours has more fields.
const MOST_FIELDS: usize = 200;

/// GET …/sign: whoever reloads a page that came back with errors gets the form again.
pub async fn form_page(
    State(web): State<WebState>,
    Path((lang, slug)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (_, language) = campaign::find(&web, &lang, &slug).await?;
    Ok(see_other(&format!("/{language}/campaigns/{slug}#sign")))
}

/// POST …/sign
pub async fn sign(
    State(web): State<WebState>,
    Path((lang, slug)): Path<(String, String)>,
    ask: Ask,
    request: Request,
) -> Result<Response, Problem> {
    let (campaign, language) = campaign::find(&web, &lang, &slug).await?;
    let page = format!("/{language}/campaigns/{slug}");
    let typed = match read(&ask.headers, request.into_body()).await {
        Ok(typed) => typed,
        Err(problem) => return Err(problem.again_at(format!("{page}#sign"))),
    };
    let back = Back { web: &web, ask: &ask, campaign: &campaign, language: &language };
    // Judged here first so that mending a form does not use up a network's allowance.
    let judged = campaign.takes_signatures(web.app.now()).then(|| rules::judge(&typed, &campaign));
    let judged = match judged {
        Some(Err(faults)) => return back.with_faults(typed, faults).await,
        Some(Ok(judged)) => Some(judged),
        None => None,
    };
    if let Err(seconds) = web.limits.take(ask.peer, &ask.headers, web.app.now(), web.app.chance.as_ref()) {
        let told = ("problem-limited-title", "problem-limited");
        return back.with_problem(typed, StatusCode::TOO_MANY_REQUESTS, told, Some(seconds)).await;
    }
    let taken = match &judged {
        Some(judged) => signatures::take(&web.app, &campaign, &language, &typed, judged).await,
        // Says why not.
        None => signatures::sign(&web.app, &slug, &language, typed.clone()).await.map(drop),
    };
    match taken {
        Ok(()) => Ok(see_other(&format!("{page}/thanks"))),
        Err(SignFailure::Invalid(faults)) => back.with_faults(typed, faults).await,
        Err(SignFailure::Busy) => {
            let told = ("problem-busy-title", "problem-busy");
            back.with_problem(typed, StatusCode::SERVICE_UNAVAILABLE, told, Some(5)).await
        }
        Err(SignFailure::Unavailable(cause)) => {
            tracing::error!(request = %ask.request_id, %cause, "a signature could not be stored");
            let told = ("problem-unavailable-title", "problem-busy");
            back.with_problem(typed, StatusCode::SERVICE_UNAVAILABLE, told, Some(30)).await
        }
        Err(failure) => Err(Problem::from(failure)),
    }
}

/// The page with the form that came back.
struct Back<'a> {
    web: &'a WebState,
    ask: &'a Ask,
    campaign: &'a Arc<Campaign>,
    language: &'a Language,
}

impl Back<'_> {
    async fn with_faults(&self, typed: SignForm, faults: Vec<FieldFault>) -> Result<Response, Problem> {
        let returned = Returned { typed, faults, problem: None };
        self.answer(returned, StatusCode::UNPROCESSABLE_ENTITY, None).await
    }

    async fn with_problem(
        &self,
        typed: SignForm,
        status: StatusCode,
        told: (&'static str, &'static str),
        retry_after: Option<u64>,
    ) -> Result<Response, Problem> {
        let returned = Returned { typed, faults: vec![], problem: Some(told) };
        self.answer(returned, status, retry_after).await
    }

    async fn answer(
        &self,
        returned: Returned,
        status: StatusCode,
        retry_after: Option<u64>,
    ) -> Result<Response, Problem> {
        let neighbours = campaign::neighbours(self.web, self.campaign).await;
        let page = campaign::returned_page(self.web, self.campaign, &neighbours, self.language, &returned)?;
        let mut response = page.answer(status, &self.ask.headers);
        if let Some(seconds) = retry_after {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        Ok(response)
    }
}

fn see_other(to: &str) -> Response {
    let headers = [(LOCATION, to.to_owned()), (CACHE_CONTROL, "no-store".to_owned())];
    (StatusCode::SEE_OTHER, headers).into_response()
}

async fn read(headers: &HeaderMap, body: Body) -> Result<SignForm, Problem> {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if !kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        // Read nothing: a client that sends a file need not send it all.
        return Err(Problem::media_type());
    }
    let bytes =
        tokio::time::timeout(READ_WITHIN, gather(headers, body)).await.map_err(|_| Problem::slow())??;
    Ok(form_of(&bytes))
}

async fn gather(headers: &HeaderMap, mut body: Body) -> Result<Bytes, Problem> {
    let mut gathered: Vec<u8> = Vec::new();
    let mut read = 0;
    while let Some(frame) = body.frame().await {
        // A connection that breaks off has nobody left to answer; what came is no form.
        let Ok(frame) = frame else { return Err(Problem::large()) };
        let Ok(chunk) = frame.into_data() else { continue };
        read += chunk.len();
        if read <= LARGEST_FORM {
            gathered.extend_from_slice(&chunk);
        } else if read > LARGEST_READ || headers.contains_key(EXPECT) {
            break;
        }
    }
    if read > LARGEST_FORM { Err(Problem::large()) } else { Ok(gathered.into()) }
}

/// Every field as it came. Bytes that are not UTF-8 become U+FFFD, which the rules refuse beside the field.
fn form_of(bytes: &[u8]) -> SignForm {
    let mut form = SignForm::default();
    for (name, value) in form_urlencoded::parse(bytes).take(MOST_FIELDS) {
        let value = value.into_owned();
        let field = match name.as_ref() {
            "subscribe" => {
                form.subscribe.push(value);
                continue;
            }
            "share" => {
                form.share.push(value);
                continue;
            }
            "name" => &mut form.name,
            "given_name" => &mut form.given_name,
            "family_name" => &mut form.family_name,
            "email" => &mut form.email,
            "country" => &mut form.country,
            "city" => &mut form.city,
            "organisation" => &mut form.organisation,
            "message" => &mut form.message,
            "visibility" => &mut form.visibility,
            "consent" => &mut form.consent,
            "website" => &mut form.website,
            "opened" => &mut form.opened,
            "from" => &mut form.from,
            _ => continue,
        };
        // The first of two is the one that a page would have shown.
        if field.is_empty() {
            *field = value;
        }
    }
    form
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use axum::body::HttpBody;
    use hyper::body::Frame;

    use super::*;

    /// Whoever sends it has fallen silent.
    struct Silent;

    impl HttpBody for Silent {
        type Data = Bytes;
        type Error = Infallible;

        fn poll_frame(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
            Poll::Pending
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_form_that_comes_too_slowly_is_answered_as_such() {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
        let problem = read(&headers, Body::new(Silent)).await.err().unwrap();
        assert_eq!((problem.status, problem.code), (StatusCode::REQUEST_TIMEOUT, "timed_out"));
    }

    #[test]
    fn every_field_is_read_as_it_came() {
        let form = form_of(b"name=A+%26+%D2%9A&name=B&subscribe=x&subscribe=y&email=%FF&other=1&consent=on");
        assert_eq!(form.name, "A & Қ");
        assert_eq!(form.subscribe, ["x", "y"]);
        assert_eq!(form.email, "\u{FFFD}");
        assert_eq!(form.consent, "on");
    }
}
