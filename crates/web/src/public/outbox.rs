//! The demo's outbox: the mail in a Maildir, shown as a mail program would, so that everything can be tried without
//! a mail server. It exists only where the operator asked for it.

use std::path::{Path as FilePath, PathBuf};

use app::kernel::Timestamp;
use askama::Template;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use mail_parser::{Address, Message, MessageParser, MessagePart, MimeHeaders};
use serde::Deserialize;

use crate::desk;
use crate::failure::Problem;
use crate::public::Ask;
use crate::public::chrome::Chrome;
use crate::public::text;
use crate::render::{Draft, Page};
use crate::state::WebState;

const MESSAGES_A_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "public/outbox.html")]
struct OutboxPage<'a> {
    c: Chrome<'a>,
    messages: Vec<Line>,
    newer: Option<String>,
    older: Option<String>,
}

struct Line {
    href: String,
    subject: String,
    from: String,
    to: String,
    date: String,
}

#[derive(Template)]
#[template(path = "public/message.html")]
struct MessagePage<'a> {
    c: Chrome<'a>,
    subject: String,
    from: String,
    to: String,
    date: String,
    text: Option<String>,
    html: Option<String>,
    attachments: Vec<File>,
    headers: String,
}

struct File {
    href: String,
    name: String,
    bytes: usize,
}

#[derive(Debug, Deserialize)]
pub struct Turn {
    #[serde(default)]
    page: usize,
}

/// GET /outbox?page=N
pub async fn list(
    State(web): State<WebState>,
    ask: Ask,
    Query(turn): Query<Turn>,
) -> Result<Response, Problem> {
    let folder = folder(&web, &ask).await?;
    let start = turn.page.saturating_mul(MESSAGES_A_PAGE);
    let (files, more) = blocking(move || newest(&folder, start)).await?;
    let language = ask.language();
    let c = Chrome::new(&web, &language, "outbox", String::new());
    let title = c.t("outbox-title");
    let c = c.titled(title);
    let page = OutboxPage {
        messages: files.iter().map(|(name, bytes)| line(name, bytes)).collect(),
        newer: turn.page.checked_sub(1).map(|page| format!("/outbox?page={page}")),
        older: more.then(|| format!("/outbox?page={}", turn.page + 1)),
        c,
    };
    answer(&page, &ask)
}

/// GET /outbox/{name}
pub async fn message(
    State(web): State<WebState>,
    ask: Ask,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    let folder = folder(&web, &ask).await?;
    let here = format!("/outbox/{name}");
    let bytes = blocking(move || read(&folder, &name)).await?.ok_or_else(Problem::missing)?;
    let language = ask.language();
    let c = Chrome::new(&web, &language, "outbox", String::new());
    let parsed = MessageParser::default().parse(&bytes);
    let parsed = parsed.as_ref();
    let subject = parsed.and_then(Message::subject).unwrap_or_default().to_owned();
    let head = head_of(&bytes);
    let is_html = parsed.is_some_and(|message| message.html_body_count() > 0 && message.parts.len() > 1);
    let page = MessagePage {
        from: parsed.map(|message| people(message.from())).unwrap_or_default(),
        to: parsed.map(|message| people(message.to())).unwrap_or_default(),
        date: parsed.map(date).unwrap_or_default(),
        text: parsed.and_then(|message| message.body_text(0)).map(|body| text::paragraphs(&body)),
        html: parsed.filter(|_| is_html).and_then(|message| message.body_html(0)).map(|html| unstyled(&html)),
        attachments: parsed.map(|message| files(message, &here)).unwrap_or_default(),
        headers: String::from_utf8_lossy(head).into_owned(),
        c: c.titled(subject.clone()),
        subject,
    };
    answer(&page, &ask)
}

/// GET /outbox/{name}/{number}: what is attached, as a file; never shown as a page of ours.
pub async fn attachment(
    State(web): State<WebState>,
    ask: Ask,
    Path((name, number)): Path<(String, u32)>,
) -> Result<Response, Problem> {
    let folder = folder(&web, &ask).await?;
    let bytes = blocking(move || read(&folder, &name)).await?.ok_or_else(Problem::missing)?;
    let message = MessageParser::default().parse(&bytes).ok_or_else(Problem::missing)?;
    let file = message.attachment(number).ok_or_else(Problem::missing)?;
    let kept: String = title(file).chars().map(|c| if plain(c) { c } else { '_' }).collect();
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{kept}\""));
    let mut response = Response::new(Body::from(file.contents().to_vec()));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    headers.insert(CONTENT_DISPOSITION, disposition.map_err(|error| Problem::internal(error.to_string()))?);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn files(message: &Message, here: &str) -> Vec<File> {
    let file = |(number, part): (usize, &MessagePart)| File {
        href: format!("{here}/{number}"),
        name: title(part).to_owned(),
        bytes: part.len(),
    };
    message.attachments().enumerate().map(file).collect()
}

fn title<'a>(part: &'a MessagePart) -> &'a str {
    part.attachment_name().unwrap_or("(—)")
}

/// Up to the first empty line; files in a Maildir may end their lines either way.
fn head_of(bytes: &[u8]) -> &[u8] {
    let end = |gap: &[u8]| bytes.windows(gap.len()).position(|part| part == gap).unwrap_or(bytes.len());
    &bytes[..end(b"\r\n\r\n").min(end(b"\n\n"))]
}

/// The frame stands under the page's own policy, which allows no style but ours.
fn unstyled(html: &str) -> String {
    let mut parts = html.split(" style=\"");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once('"').map_or("", |(_, rest)| rest));
    }
    out
}

fn answer(page: &impl Template, ask: &Ask) -> Result<Response, Problem> {
    let draft = Draft { cache: "no-store", ..Draft::html(&page.render()?, ask.language().as_str()) };
    Ok(Page::once(draft).answer(StatusCode::OK, &ask.headers))
}

async fn folder(web: &WebState, ask: &Ask) -> Result<PathBuf, Problem> {
    let folder = web.options.outbox.clone().ok_or_else(Problem::missing)?;
    // Outside loopback it is for whoever runs the demo.
    let open = web.options.outbox_open || desk::is_operator(web, &ask.headers).await?;
    if open { Ok(folder) } else { Err(Problem::forbidden()) }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> std::io::Result<T> + Send + 'static,
) -> Result<T, Problem> {
    match tokio::task::spawn_blocking(work).await {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(error)) => Err(Problem::unavailable(format!("the outbox cannot be read: {error}"))),
        Err(error) => Err(Problem::internal(error.to_string())),
    }
}

type Files = Vec<(String, Vec<u8>)>;

/// A page of messages, newest first, and whether there are older ones. A Maildir's file names begin with the time.
fn newest(folder: &FilePath, start: usize) -> std::io::Result<(Files, bool)> {
    let mut names: Vec<(String, PathBuf)> = Vec::new();
    for part in ["new", "cur"] {
        let Ok(entries) = std::fs::read_dir(folder.join(part)) else { continue };
        for entry in entries {
            let entry = entry?;
            if let Ok(name) = entry.file_name().into_string() {
                names.push((name, entry.path()));
            }
        }
    }
    names.sort_by(|left, right| right.0.cmp(&left.0));
    let more = names.len() > start.saturating_add(MESSAGES_A_PAGE);
    let turn = names.into_iter().skip(start).take(MESSAGES_A_PAGE);
    // A message that was moved meanwhile is left out.
    let files = turn.filter_map(|(name, path)| Some((bare(&name).to_owned(), std::fs::read(path).ok()?)));
    Ok((files.collect(), more))
}

/// The name without its flags: the part that stays when a mail program has read the message.
fn bare(name: &str) -> &str {
    name.split(':').next().unwrap_or(name)
}

fn plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || "._-,=+@".contains(c)
}

fn read(folder: &FilePath, wanted: &str) -> std::io::Result<Option<Vec<u8>>> {
    if wanted.starts_with('.') || !wanted.chars().all(plain) {
        return Ok(None);
    }
    for part in ["new", "cur"] {
        let direct = folder.join(part).join(wanted);
        if direct.is_file() {
            return std::fs::read(direct).map(Some);
        }
    }
    for entry in std::fs::read_dir(folder.join("cur")).into_iter().flatten() {
        let entry = entry?;
        if entry.file_name().to_str().is_some_and(|name| bare(name) == wanted) {
            return std::fs::read(entry.path()).map(Some);
        }
    }
    Ok(None)
}

fn line(name: &str, bytes: &[u8]) -> Line {
    let parsed = MessageParser::default().parse_headers(bytes);
    let parsed = parsed.as_ref();
    let subject = parsed.and_then(Message::subject).filter(|subject| !subject.trim().is_empty());
    Line {
        href: format!("/outbox/{name}"),
        subject: subject.unwrap_or("(—)").to_owned(),
        from: parsed.map(|message| people(message.from())).unwrap_or_default(),
        to: parsed.map(|message| people(message.to())).unwrap_or_default(),
        date: parsed.map(date).unwrap_or_default(),
    }
}

fn people(address: Option<&Address<'_>>) -> String {
    let written = |one: &mail_parser::Addr| match (one.name(), one.address()) {
        (Some(name), Some(address)) => format!("{name} <{address}>"),
        (name, address) => name.or(address).unwrap_or_default().to_owned(),
    };
    address.map(|address| address.iter().map(written).collect::<Vec<_>>().join(", ")).unwrap_or_default()
}

/// RFC 3339 in UTC: the outbox is for those who try the program, and sorts by it.
fn date(message: &Message) -> String {
    message.date().map(|date| Timestamp(date.to_timestamp() * 1_000_000).to_string()).unwrap_or_default()
}
