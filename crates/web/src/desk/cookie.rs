//! The one cookie of the desk: 32 random bytes that stand for a session. `__Host-` (RFC 6265bis, section 4.1.3.2) binds
//! it to this very host over TLS; without TLS, on one's own machine, browsers would refuse that name.

use app::staff::sessions::{LONGEST, Secret};
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderName};

use crate::state::WebState;

fn name(web: &WebState) -> &'static str {
    if web.secure { "__Host-desk" } else { "desk" }
}

/// The session's secret, if the browser sent one.
pub fn read(web: &WebState, headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|cookie| cookie.to_str().ok());
    let mut pairs =
        cookies.flat_map(|cookie| cookie.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(known, value)| *known == name(web) && !value.is_empty()).map(|(_, value)| value.to_owned())
}

/// Lax: a link in a mail leads to the page, and no other site's form does.
pub fn set(web: &WebState, secret: &Secret) -> (HeaderName, String) {
    let secure = if web.secure { "; Secure" } else { "" };
    let age = LONGEST.as_secs();
    let value =
        format!("{}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age}{secure}", name(web), secret.as_str());
    (SET_COOKIE, value)
}

pub fn forget(web: &WebState) -> (HeaderName, String) {
    let secure = if web.secure { "; Secure" } else { "" };
    (SET_COOKIE, format!("{}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{secure}", name(web)))
}
