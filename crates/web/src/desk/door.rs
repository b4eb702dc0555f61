//! What stands before every address of the desk.

use std::sync::Arc;

use app::campaigns::{self, Campaign};
use app::organisations::{Organisation, Share};
use app::staff::{Action, Part, Staff, StaffFailure, members, sessions};
use axum::extract::{FromRequestParts, RawPathParams, Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, LOCATION, ORIGIN, REFERER, REFERRER_POLICY,
};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::cookie;
use super::table::{Rule, Verb, Who};
use crate::assets::DESK_POLICY;
use crate::failure::Problem;
use crate::state::WebState;

const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Who is at the desk, and where. A handler behind `Who::Staff` or `Who::May` takes it.
#[derive(Debug, Clone)]
pub struct Desk {
    pub staff: Staff,
    /// The one that the address names, by itself or through a campaign; known to `staff`, who may do there what the
    /// table says.
    organisation: Option<Organisation>,
    /// The one that the address names, as it is shown.
    campaign: Option<Arc<Campaign>>,
    /// Whose affair it is, and how far.
    parts: Vec<(Uuid, Part)>,
}

impl Desk {
    /// The organisation that the address names. A page without one in its address must not ask.
    pub fn organisation(&self) -> Result<&Organisation, Problem> {
        self.organisation.as_ref().ok_or_else(|| Problem::internal("this address names no organisation"))
    }

    /// The campaign that the address names, as it is shown: what is being written is its draft.
    pub fn campaign(&self) -> Result<&Arc<Campaign>, Problem> {
        self.campaign.as_ref().ok_or_else(|| Problem::internal("this address names no campaign"))
    }

    /// Here, at what the address names?
    pub fn may(&self, action: Action) -> bool {
        self.staff.may_with(action, &self.parts)
    }

    pub fn place(&self) -> Option<&Organisation> {
        self.organisation.as_ref()
    }
}

/// Whoever comes to a page for anyone, signed in or not.
#[derive(Debug, Clone)]
pub struct Visitor(pub Option<Staff>);

impl<S: Sync> FromRequestParts<S> for Desk {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Problem> {
        let desk = parts.extensions.get::<Self>().cloned();
        desk.ok_or_else(|| Problem::internal("a page for staff stands in the table as one for anyone"))
    }
}

impl<S: Sync> FromRequestParts<S> for Visitor {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Problem> {
        let visitor = parts.extensions.get::<Self>().cloned();
        visitor.ok_or_else(|| Problem::internal("a page of the desk is not in its table"))
    }
}

pub async fn guard(
    State((web, rule)): State<(WebState, Rule)>,
    mut request: Request,
    next: Next,
) -> Response {
    let response = match admit(&web, rule, &mut request).await {
        Ok(None) => next.run(request).await,
        Ok(Some(elsewhere)) => elsewhere,
        Err(problem) => problem.into_response(),
    };
    protected(response)
}

/// Lets in, sends elsewhere, or refuses.
async fn admit(web: &WebState, rule: Rule, request: &mut Request) -> Result<Option<Response>, Problem> {
    if rule.verb == Verb::Post && !is_from_here(request.headers()) {
        return Err(Problem::forgery());
    }
    let secret = cookie::read(web, request.headers());
    let staff = match secret {
        Some(secret) => sessions::find(&web.app, &secret).await?,
        None => None,
    };
    request.extensions_mut().insert(Visitor(staff.clone()));
    if rule.who == Who::Anyone {
        return Ok(None);
    }
    let Some(staff) = staff else { return Ok(Some(to_sign_in(rule, request))) };
    let (organisation, campaign) = named(web, request).await?;
    let parts = parts(web, organisation.as_ref(), campaign.as_deref()).await?;
    if let Who::May(action) = rule.who {
        let allowed = match &organisation {
            // What somebody has no part in does not exist for them.
            Some(_) if !parts.iter().any(|(id, _)| staff.knows(*id)) => return Err(Problem::missing()),
            Some(_) => staff.may_with(action, &parts),
            None => staff.may_somewhere(action),
        };
        if !allowed {
            return Err(Problem::not_allowed());
        }
    }
    if rule.fresh && !staff.is_fresh(web.app.now()) {
        let to = match rule.verb {
            Verb::Get => request.uri().path().to_owned(),
            Verb::Post => came_from(request.headers()),
        };
        return Ok(Some(see_other(&format!("/desk/confirm?to={to}"))));
    }
    request.extensions_mut().insert(Desk { staff, organisation, campaign, parts });
    Ok(None)
}

type Named = (Option<Organisation>, Option<Arc<Campaign>>);

/// The organisation whose affair this address is, and the campaign that it names.
async fn named(web: &WebState, request: &mut Request) -> Result<Named, Problem> {
    let (mut parts, body) = std::mem::take(request).into_parts();
    let params = RawPathParams::from_request_parts(&mut parts, web).await;
    *request = Request::from_parts(parts, body);
    let params = params.map_err(|_| Problem::missing())?;
    for (name, value) in &params {
        if name == "organisation" {
            return match members::organisation(&web.app, value).await {
                Ok(organisation) => Ok((Some(organisation), None)),
                Err(StaffFailure::NoOrganisation) => Err(Problem::missing()),
                Err(failure) => Err(failure.into()),
            };
        }
        if name == "campaign" {
            let campaign = web.app.catalogue.find(&web.app, value).await?;
            let sponsor = campaign.sponsor().cloned().ok_or_else(Problem::missing)?;
            return Ok((Some(sponsor), Some(campaign)));
        }
    }
    Ok((None, None))
}

/// Who has a part in what the address names: its organisation, and whom a campaign is shared with.
pub async fn parts(
    web: &WebState,
    organisation: Option<&Organisation>,
    campaign: Option<&Campaign>,
) -> Result<Vec<(Uuid, Part)>, Problem> {
    let Some(organisation) = organisation else { return Ok(Vec::new()) };
    let shares = match campaign {
        Some(campaign) => campaigns::shares(&web.app, campaign.id).await?,
        None => Vec::new(),
    };
    let approves = !shares.iter().any(|(_, share)| *share == Share::Approve);
    let sponsor = (organisation.id, Part::Sponsor { approves });
    let partners = shares.into_iter().map(|(id, share)| (id, Part::Partner(share)));
    Ok(std::iter::once(sponsor).chain(partners).collect())
}

/// A form of ours sends where it comes from: browsers since 2023 in `Sec-Fetch-Site`, older ones in `Origin`, which
/// our own pages do not hide (their Referrer-Policy is `same-origin`). What says neither is refused.
fn is_from_here(headers: &HeaderMap) -> bool {
    let text = |name: &HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text(&FETCH_SITE) {
        return site == "same-origin";
    }
    let host = text(&HOST).unwrap_or_default();
    let origin = text(&ORIGIN).and_then(|origin| origin.split_once("://"));
    !host.is_empty() && origin.is_some_and(|(_, authority)| authority.eq_ignore_ascii_case(host))
}

/// Was a link of our own pages followed? Older browsers say it by the page they come from.
pub fn followed_here(headers: &HeaderMap) -> bool {
    let text = |name: &HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text(&FETCH_SITE) {
        return site == "same-origin";
    }
    let host = text(&HOST).unwrap_or_default();
    let from =
        text(&REFERER).and_then(|from| from.split_once("://")).and_then(|(_, rest)| rest.split('/').next());
    !host.is_empty() && from.is_some_and(|authority| authority.eq_ignore_ascii_case(host))
}

fn to_sign_in(rule: Rule, request: &Request) -> Response {
    let path = request.uri().path();
    // What was to be sent is lost either way; the page that it was on is not.
    let to = if rule.verb == Verb::Get { path.to_owned() } else { came_from(request.headers()) };
    if to == "/desk/" { see_other("/desk/sign-in") } else { see_other(&format!("/desk/sign-in?to={to}")) }
}

fn came_from(headers: &HeaderMap) -> String {
    let referrer = headers.get(REFERER).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let path = referrer.split_once("://").and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..]));
    inside(path.unwrap_or_default()).to_owned()
}

/// An address of the desk to go on to, else its front page: whatever a link says, it leads nowhere else.
pub fn inside(to: &str) -> &str {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-_.".contains(c);
    let fine = to.starts_with("/desk/") && to.len() < 300 && to.chars().all(plain) && !to.contains("//");
    if fine && !to.contains("..") { to } else { "/desk/" }
}

pub fn see_other(to: &str) -> Response {
    (StatusCode::SEE_OTHER, [(LOCATION, to.to_owned())]).into_response()
}

/// Nobody keeps a page of the desk, and no other site learns of its address.
fn protected(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    if let Ok(policy) = HeaderValue::from_str(&DESK_POLICY) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect()
    }

    #[test]
    fn only_a_form_of_our_own_pages_is_taken() {
        let here = ("host", "appeals.example");
        for (pairs, fine) in [
            (&[here, ("sec-fetch-site", "same-origin")][..], true),
            (&[here, ("sec-fetch-site", "cross-site"), ("origin", "https://appeals.example")], false),
            (&[here, ("sec-fetch-site", "same-site")], false),
            (&[here, ("origin", "https://appeals.example")], true),
            (&[here, ("origin", "https://appeals.example.evil.example")], false),
            (&[here, ("origin", "null")], false),
            (&[here], false),
            (&[("origin", "https://appeals.example")], false),
        ] {
            assert_eq!(is_from_here(&headers(pairs)), fine, "{pairs:?}");
        }
    }

    #[test]
    fn nobody_is_sent_out_of_the_desk() {
        assert_eq!(inside("/desk/organisations/iuf/members"), "/desk/organisations/iuf/members");
        for bad in [
            "https://evil.example/desk/",
            "//evil.example/desk/",
            "/desk//evil.example",
            "/desk/../en/",
            "/desk/\\evil",
            "/en/",
            "javascript:alert(1)",
            "/desk/a?b=c",
            "",
        ] {
            assert_eq!(inside(bad), "/desk/", "{bad}");
        }
    }
}
