//! Small addresses: the front door, short links, pictures, what robots read.

use std::fmt::Write;

use app::campaigns;
use app::languages::{Language, negotiate};
use axum::extract::{Path, State};
use axum::http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_TYPE, LOCATION, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::assets::ICON;
use crate::failure::Problem;
use crate::public::text::escape;
use crate::public::{Ask, campaign as page, interface};
use crate::state::WebState;

/// GET /: to the front page in the reader's language.
pub async fn front(ask: Ask) -> Response {
    by_language(&format!("/{}/", ask.language()))
}

/// GET /{lang}: the front page ends in a slash.
pub async fn with_slash(Path(lang): Path<String>) -> Result<Response, Problem> {
    let language = interface(&lang)?;
    Ok((StatusCode::PERMANENT_REDIRECT, [(LOCATION, format!("/{language}/"))]).into_response())
}

/// GET /c/{number}: short enough for a banner; to the campaign in the best language that it speaks.
pub async fn short_link(
    State(web): State<WebState>,
    ask: Ask,
    Path(number): Path<String>,
) -> Result<Response, Problem> {
    let number: i64 = number.parse().map_err(|_| Problem::missing())?;
    let campaign = web.app.catalogue.by_number(&web.app, number).await?;
    if !campaign.status.is_shown() {
        return Err(Problem::missing());
    }
    let spoken: Vec<Language> = campaign.editions.iter().map(|edition| edition.language.clone()).collect();
    let language = negotiate(accepted(&ask.headers), &spoken, &campaign.original);
    let source = page::source(&ask, &campaign);
    Ok(by_language(&page::address(&language, &campaign.slug, source)))
}

fn accepted(headers: &HeaderMap) -> &str {
    headers.get(ACCEPT_LANGUAGE).and_then(|accept| accept.to_str().ok()).unwrap_or_default()
}

fn by_language(to: &str) -> Response {
    let headers = [(LOCATION, to), (VARY, "Accept-Language"), (CACHE_CONTROL, "public, no-cache")];
    (StatusCode::SEE_OTHER, headers).into_response()
}

/// GET /media/{slug}/{name}: a picture of a campaign's bundle.
pub async fn media(
    State(web): State<WebState>,
    Path((slug, name)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let campaign = web.app.catalogue.find(&web.app, &slug).await?;
    if !campaign.status.is_shown() {
        return Err(Problem::missing());
    }
    let (kind, bytes) = campaigns::image(&web.app, &slug, &name).await?;
    let headers = [
        (CONTENT_TYPE, kind),
        (CACHE_CONTROL, "public, max-age=3600"),
        // Partners show a campaign's pictures on their own pages.
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    ];
    Ok((headers, bytes).into_response())
}

pub async fn icon() -> Response {
    ([(CONTENT_TYPE, "image/svg+xml"), (CACHE_CONTROL, "public, max-age=604800")], ICON).into_response()
}

/// Pages that answer one supporter, and the staff's, are nobody else's.
pub async fn robots(State(web): State<WebState>) -> Response {
    let url = &web.app.settings.public_url;
    let body = format!(
        "User-agent: *\nDisallow: /confirm/\nDisallow: /withdraw/\nDisallow: /letter/\nDisallow: /outbox\n\
         Disallow: /desk/\n\nSitemap: {url}/sitemap.xml\n"
    );
    ([(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "public, max-age=3600")], body)
        .into_response()
}

/// Every page that is the same for everyone, with its translations.
pub async fn sitemap(State(web): State<WebState>) -> Result<Response, Problem> {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let interface: Vec<String> = Language::interface().map(|language| language.to_string()).collect();
    let url = &web.app.settings.public_url;
    for rest in ["", "archive", "privacy"] {
        entries(&mut out, url, &interface, |tag| format!("/{tag}/{rest}"));
    }
    for campaign in campaigns::list(&web.app).await? {
        if campaign.status.is_shown() {
            let tags: Vec<String> = campaign.titles.keys().map(Language::to_string).collect();
            entries(&mut out, url, &tags, |tag| format!("/{tag}/campaigns/{}", campaign.slug));
        }
    }
    out.push_str("</urlset>\n");
    let headers = [(CONTENT_TYPE, "application/xml"), (CACHE_CONTROL, "public, max-age=600")];
    let headers = headers.map(|(name, value)| (name, HeaderValue::from_static(value)));
    Ok((headers, out).into_response())
}

fn entries(out: &mut String, url: &str, tags: &[String], path: impl Fn(&str) -> String) {
    for tag in tags {
        let _ = write!(out, "<url><loc>{}</loc>", escape(&format!("{url}{}", path(tag))));
        for other in tags {
            let href = escape(&format!("{url}{}", path(other)));
            let _ = write!(out, "<xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{href}\"/>");
        }
        out.push_str("</url>\n");
    }
}
