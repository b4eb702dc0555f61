//! Forms with a file (RFC 7578).

use std::collections::BTreeMap;

use app::drafts::pictures;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use multer::{Constraints, Multipart, SizeLimit};

use crate::failure::Problem;

/// A picture, and the words beside it.
const LARGEST: u64 = pictures::LARGEST as u64 + 64 * 1024;
/// A bundle's zip.
const LARGEST_BUNDLE: u64 = app::campaigns::LARGEST_BUNDLE;
const LARGEST_FIELD: usize = 2 * 1024 * 1024;
const MOST_FIELDS: usize = 40;

/// Its fields, and the file if one was chosen.
#[derive(Debug, Default)]
pub struct Upload {
    fields: BTreeMap<String, String>,
    pub file: Option<File>,
}

#[derive(Debug)]
pub struct File {
    /// As it is called where it came from.
    pub name: String,
    pub content: Vec<u8>,
}

impl Upload {
    /// Empty for a field that did not come.
    pub fn get(&self, name: &str) -> &str {
        self.fields.get(name).map(String::as_str).unwrap_or_default()
    }
}

/// Does somebody send a file to the desk? It may take longer than other requests.
pub fn is_upload(request: &Request) -> bool {
    request.uri().path().starts_with("/desk/") && boundary(request).is_some()
}

fn boundary(request: &Request) -> Option<String> {
    let kind = request.headers().get(CONTENT_TYPE)?.to_str().ok()?;
    multer::parse_boundary(kind).ok()
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Problem;

    async fn from_request(request: Request, _state: &S) -> Result<Self, Problem> {
        read(request, LARGEST).await
    }
}

/// The same with a whole bundle.
#[derive(Debug, Default)]
pub struct BundleUpload(pub Upload);

impl<S: Send + Sync> FromRequest<S> for BundleUpload {
    type Rejection = Problem;

    async fn from_request(request: Request, _state: &S) -> Result<Self, Problem> {
        read(request, LARGEST_BUNDLE).await.map(Self)
    }
}

async fn read(request: Request, largest: u64) -> Result<Upload, Problem> {
    let boundary = boundary(&request).ok_or_else(Problem::media_type)?;
    let constraints = Constraints::new().size_limit(SizeLimit::new().whole_stream(largest));
    let body = request.into_body().into_data_stream();
    let mut parts = Multipart::with_constraints(body, boundary, constraints);
    let mut upload = Upload::default();
    let mut count = 0;
    while let Some(part) = parts.next_field().await.map_err(problem)? {
        count += 1;
        if count > MOST_FIELDS {
            return Err(Problem::large());
        }
        let name = part.name().unwrap_or_default().to_owned();
        let file = part.file_name().map(str::to_owned);
        let content = part.bytes().await.map_err(problem)?;
        match file {
            Some(name) if !content.is_empty() => {
                upload.file.get_or_insert(File { name, content: content.to_vec() });
            }
            Some(_) => {}
            None if content.len() > LARGEST_FIELD => return Err(Problem::large()),
            None => {
                let text = String::from_utf8_lossy(&content).into_owned();
                upload.fields.entry(name).or_insert(text);
            }
        }
    }
    Ok(upload)
}

fn problem(error: multer::Error) -> Problem {
    match error {
        multer::Error::StreamSizeExceeded { .. } | multer::Error::FieldSizeExceeded { .. } => {
            Problem::large()
        }
        _ => Problem::media_type(),
    }
}
