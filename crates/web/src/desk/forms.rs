//! What a form of the desk sends.

use std::collections::BTreeMap;
use std::time::Duration;

use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::failure::Problem;

/// Texts of a campaign have a form of their own, see [`LargeForm`].
const LARGEST: usize = 64 * 1024;
/// A text of a bundle has 2 MiB at most, and a form writes what is no Latin letter in three characters for one byte.
const LARGEST_TEXT: usize = 7 * 1024 * 1024;
const READ_WITHIN: Duration = Duration::from_secs(15);
const MOST_FIELDS: usize = 1_000;

/// Its fields; the first of two of one name counts.
#[derive(Debug, Default)]
pub struct Form(BTreeMap<String, String>);

impl Form {
    /// Empty for a field that did not come.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map(String::as_str).unwrap_or_default()
    }

    /// Did the field come, empty or not?
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Nothing for a field that did not come.
    pub fn given(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// What follows `beginning` in the names of the boxes that were ticked.
    pub fn ticked<'a>(&'a self, beginning: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.keys().filter_map(move |name| name.strip_prefix(beginning))
    }

    /// Bytes that a script wrote in base64url.
    pub fn bytes(&self, name: &str) -> Vec<u8> {
        URL_SAFE_NO_PAD.decode(self.get(name)).unwrap_or_default()
    }
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Problem;

    async fn from_request(request: Request, _state: &S) -> Result<Self, Problem> {
        read(request, LARGEST).await
    }
}

/// The same for a campaign's texts.
#[derive(Debug, Default)]
pub struct LargeForm(pub Form);

impl<S: Send + Sync> FromRequest<S> for LargeForm {
    type Rejection = Problem;

    async fn from_request(request: Request, _state: &S) -> Result<Self, Problem> {
        read(request, LARGEST_TEXT).await.map(Self)
    }
}

async fn read(request: Request, largest: usize) -> Result<Form, Problem> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if !kind.is_empty() && !kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return Err(Problem::media_type());
    }
    let read = tokio::time::timeout(READ_WITHIN, to_bytes(request.into_body(), largest)).await;
    let bytes = read.map_err(|_| Problem::slow())?.map_err(|_| Problem::large())?;
    let mut fields = BTreeMap::new();
    for (name, value) in form_urlencoded::parse(&bytes).take(MOST_FIELDS) {
        fields.entry(name.into_owned()).or_insert_with(|| value.into_owned());
    }
    Ok(Form(fields))
}
