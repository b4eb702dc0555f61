//! A site for a test, and what a test asks of its answers.

use std::collections::BTreeSet;
use std::path::PathBuf;

use app::Settings;
use app::campaigns::{self, BundleSource};
use app::delivery::Transport;
use app::languages::Language;
use app::organisations::{self, Organisation, OrganisationKind};
use app::signatures;
use app::staff::accounts::{self, Address};
use app::staff::{Role, members};
use app::testing::{self, TestApp};
use app::trail::Actor;
use axum::Router;
use axum::body::Body;
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderMap, Request, Response};
use http_body_util::BodyExt;
use mail_parser::MessageParser;
use tower::ServiceExt;
use web::{WebOptions, WebState};

pub const EXAMPLES: [&str; 3] = ["kazakhstan-2011", "kazakhstan-2014", "kazakhstan-2022"];
pub const FORM: &str = "application/x-www-form-urlencoded";

pub struct Site {
    pub app: TestApp,
    router: Router,
    /// Told to leave, it ends what would go on.
    pub web: WebState,
}

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

pub fn settings() -> Settings {
    Settings {
        public_url: "https://campaigns.example".into(),
        operator: "The Operator".into(),
        contact: "desk@campaigns.example".into(),
        form_seconds: 0,
        ..Settings::default()
    }
}

impl Site {
    /// With the small test campaign.
    pub async fn new() -> Self {
        Self::with(settings(), WebOptions::default()).await
    }

    pub async fn with(settings: Settings, options: WebOptions) -> Self {
        let app = testing::app_with(settings).await.with_campaign().await;
        Self::around(app, options)
    }

    /// With the three campaigns of `examples/`.
    pub async fn examples() -> Self {
        let app = testing::app_with(settings()).await;
        for slug in EXAMPLES {
            let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(slug);
            campaigns::import(&app.app, BundleSource::Folder(folder)).await.expect("the example imports");
        }
        let outbox = app.folder.path().join("mail");
        Self::around(app, WebOptions { outbox: Some(outbox), outbox_open: true, ..WebOptions::default() })
    }

    pub fn around(app: TestApp, options: WebOptions) -> Self {
        let web = WebState::new(app.app.clone(), options);
        Self { app, router: web::router(web.clone()), web }
    }

    /// Before its body has come.
    pub async fn answer(&self, request: Request<Body>) -> Response<Body> {
        self.router.clone().oneshot(request).await.expect("infallible")
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.answer(request).await;
        let (head, body) = response.into_parts();
        let body = body.collect().await.expect("the body ends").to_bytes().to_vec();
        Answer { status: head.status.as_u16(), headers: head.headers, body }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).expect("a request")).await
    }

    pub async fn get_with(&self, path: &str, name: &str, value: &str) -> Answer {
        self.send(Request::get(path).header(name, value).body(Body::empty()).expect("a request")).await
    }

    pub async fn get_as(&self, path: &str, accept_language: &str) -> Answer {
        self.get_with(path, ACCEPT_LANGUAGE.as_str(), accept_language).await
    }

    pub async fn post(&self, path: &str, body: impl Into<Body>) -> Answer {
        let request = Request::post(path).header(CONTENT_TYPE, FORM).body(body.into()).expect("a request");
        self.send(request).await
    }

    /// A request of somebody at the desk, as a browser sends it from one of our own pages; `cookie` may be empty.
    pub async fn at_desk(&self, method: &str, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
        let request = Request::builder().method(method).uri(path).header("sec-fetch-site", "same-origin");
        let request = if cookie.is_empty() { request } else { request.header("cookie", cookie) };
        let request = request.header(CONTENT_TYPE, FORM).body(coded(fields).into()).expect("a request");
        self.send(request).await
    }

    /// An operator's cookie.
    pub async fn operator(&self) -> String {
        let address = Address::read("operator@desk.example").expect("an address");
        let made = accounts::add_operator(&self.app, Actor::Command, &address, "Olga Operator").await;
        let (_, link) = made.expect("an operator is made");
        self.by_link(&link, &[]).await
    }

    /// The cookie of somebody with a role in an organisation, who came by an invitation.
    pub async fn member(&self, organisation: &str, role: Role) -> String {
        let place = members::organisation(&self.app, organisation).await.expect("the organisation");
        let address = format!("{}@{organisation}.example", role.as_str());
        let address = Address::read(&address).expect("an address");
        let english = Language::english();
        let link = members::invite(&self.app, Actor::Command, &place, &address, role, &english).await;
        self.by_link(&link.expect("the invitation"), &[("name", "Marta Member")]).await
    }

    /// Uses a one-time link up; gives the cookie that it brings.
    pub async fn by_link(&self, link: &str, fields: &[(&str, &str)]) -> String {
        let path = link.strip_prefix("https://campaigns.example").expect("a link of ours");
        self.at_desk("POST", path, "", fields).await.expect(303).cookie()
    }

    /// An organisation that has no part in any campaign.
    pub async fn foreign_organisation(&self, slug: &str) {
        let (id, kind) = (self.app.new_id(), OrganisationKind::Rights);
        let stated = Organisation { id, slug: slug.into(), name: slug.into(), kind, url: None };
        organisations::save(&self.app, Actor::Command, &stated).await.expect("it is saved");
    }

    pub async fn sign(&self, page: &str, fields: &[(&str, &str)]) -> Answer {
        self.post(&format!("{page}/sign"), coded(fields)).await
    }

    fn outbox(&self) -> PathBuf {
        self.app.folder.path().join("mail")
    }

    /// Sends what mail is due into the outbox.
    pub async fn deliver(&self) {
        let url = format!("maildir:{}", self.outbox().display());
        let transport =
            Transport::parse(&url, "campaigns.example", self.app.clock.clone(), self.app.chance.as_ref())
                .expect("a Maildir");
        while signatures::mail::send_due(&self.app, &transport, 100).await.expect("mail is sent") > 0 {}
    }

    /// All mail sent so far to an address, oldest first.
    fn mails(&self, to: &str) -> Vec<Vec<u8>> {
        let mut files: Vec<PathBuf> = std::fs::read_dir(self.outbox().join("new"))
            .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
            .unwrap_or_default();
        files.sort();
        let mails = files.into_iter().map(|file| std::fs::read(file).expect("a message"));
        let is_to = |bytes: &Vec<u8>| {
            let message = MessageParser::default().parse(bytes).expect("a message");
            message.to().and_then(|all| all.first()).and_then(|one| one.address()) == Some(to)
        };
        mails.filter(is_to).collect()
    }

    /// The paths of the links `/{purpose}/…` in all mail sent so far to an address, oldest first.
    pub async fn links(&self, purpose: &str, to: &str) -> Vec<String> {
        self.deliver().await;
        let mut links = Vec::new();
        for bytes in self.mails(to) {
            let message = MessageParser::default().parse(&bytes).expect("a message");
            let text = message.body_text(0).unwrap_or_default().into_owned();
            let beginning = format!("https://campaigns.example/{purpose}/");
            if let Some((_, rest)) = text.split_once(&beginning) {
                let token: String = rest.chars().take_while(|c| !c.is_whitespace()).collect();
                links.push(format!("/{purpose}/{token}"));
            }
        }
        links
    }

    /// Names and contents of all files that came by mail to an address.
    pub fn attachments(&self, to: &str) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for bytes in self.mails(to) {
            let message = MessageParser::default().parse(&bytes).expect("a message");
            found.extend(message.attachments().map(|file| {
                let name = mail_parser::MimeHeaders::attachment_name(file).unwrap_or_default();
                (name.to_owned(), String::from_utf8(file.contents().to_vec()).expect("UTF-8"))
            }));
        }
        found
    }

    pub async fn link(&self, purpose: &str, to: &str) -> String {
        self.links(purpose, to).await.pop().unwrap_or_else(|| panic!("no {purpose} link was sent to {to}"))
    }
}

/// A form that nothing is wrong with.
pub fn right<'a>(name: &'a str, email: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("name", name), ("email", email), ("country", "FR"), ("consent", "on"), ("visibility", "public")]
}

pub fn coded(fields: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("UTF-8")
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// What the browser would send back of the cookie that was set.
    pub fn cookie(&self) -> String {
        self.header("set-cookie").split(';').next().unwrap_or_default().to_owned()
    }

    pub fn location(&self) -> &str {
        self.header(LOCATION.as_str())
    }

    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(
            self.status,
            status,
            "{}",
            String::from_utf8_lossy(&self.body[..self.body.len().min(2_000)])
        );
        self
    }

    #[track_caller]
    pub fn says(&self, words: &str) {
        assert!(self.text().contains(words), "{words:?} is not in:\n{}", visible(&self.text()));
    }

    #[track_caller]
    pub fn is_silent_about(&self, words: &str) {
        assert!(!self.text().contains(words), "{words:?} is in:\n{}", visible(&self.text()));
    }
}

/// The page without its sheet and script.
pub fn visible(html: &str) -> String {
    let mut out = html.to_owned();
    for tag in ["style", "script"] {
        while let Some(start) = out.find(&format!("<{tag}>")) {
            let end =
                out[start..].find(&format!("</{tag}>")).map_or(out.len(), |end| start + end + tag.len() + 3);
            out.replace_range(start..end, "");
        }
    }
    out
}

/// Values of an attribute, in the order of the page.
pub fn values(html: &str, attribute: &str) -> Vec<String> {
    let beginning = format!(" {attribute}=\"");
    html.split(&beginning).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
}

/// What must hold of every page: its references lead somewhere, nothing comes from elsewhere, no text is missing.
#[track_caller]
pub fn assert_sound(place: &str, html: &str) {
    let html = visible(html);
    let ids = values(&html, "id");
    let known: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(ids.len(), known.len(), "{place}: an id stands twice: {ids:?}");
    for attribute in ["for", "aria-describedby", "aria-labelledby"] {
        for id in values(&html, attribute).iter().flat_map(|ids| ids.split(' ')) {
            assert!(known.contains(&id.to_owned()), "{place}: {attribute}={id} points at nothing");
        }
    }
    for href in values(&html, "href") {
        if let Some(id) = href.strip_prefix('#') {
            assert!(known.contains(&id.to_owned()), "{place}: {href} leads nowhere");
        }
        let known = ["/", "#", "https://", "http://", "mailto:", "data:image/svg+xml,"];
        assert!(known.iter().any(|beginning| href.starts_with(beginning)), "{place}: {href}");
        assert!(!href.starts_with("//"), "{place}: {href}");
    }
    for src in values(&html, "src") {
        assert!(
            ["/media/", "/assets/", "/desk/campaigns/"].iter().any(|ours| src.starts_with(ours)),
            "{place}: {src} is loaded from elsewhere"
        );
    }
    for forbidden in [" style=", " onclick=", "javascript:", "{{", "{%"] {
        assert!(!html.contains(forbidden), "{place}: {forbidden}");
    }
    assert_outlined(place, &html);
    let opens = |tag: &str| html.matches(&format!("<{tag}")).count();
    assert_eq!(opens("h1"), 1, "{place}: one h1");
    assert_eq!(opens("main"), 1, "{place}: one main");
    let keys =
        include_str!("../../../../locales/en/site.ftl").lines().filter_map(|line| line.split_once(" ="));
    for (key, _) in keys.filter(|(key, _)| key.contains('-') && !key.starts_with(['#', ' '])) {
        assert!(!html.contains(&format!(">{key}<")), "{place}: {key} has no text");
    }
}

/// Levels of headings never skip one.
#[track_caller]
fn assert_outlined(place: &str, html: &str) {
    let mut last = 0;
    for (at, _) in html.match_indices("<h") {
        let Some(level) = html[at + 2..].chars().next().and_then(|c| c.to_digit(10)) else { continue };
        assert!(level <= last + 1, "{place}: h{level} follows h{last}");
        last = level;
    }
}
