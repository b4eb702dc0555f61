//! The pages that supporters see.

mod background;
pub mod campaign;
pub mod card;
pub mod chrome;
mod counts;
mod fate;
mod home;
mod letters;
mod links;
pub mod log;
mod outbox;
mod picture;
mod print;
mod privacy;
mod sign;
mod site;
pub mod text;
mod thanks;

use std::convert::Infallible;
use std::net::SocketAddr;

use app::languages::Language;
use axum::Router;
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::routing::get;

use crate::around::{RequestId, readers_language};
use crate::failure::Problem;
use crate::state::WebState;

/// What a handler must know of a request besides its path and body.
#[derive(Debug, Clone)]
pub struct Ask {
    pub headers: HeaderMap,
    pub peer: Option<SocketAddr>,
    pub request_id: String,
    pub path: String,
    query: String,
}

impl<S: Sync> FromRequestParts<S> for Ask {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0);
        let request_id = parts.extensions.get::<RequestId>().map(|id| id.0.to_string()).unwrap_or_default();
        let (path, query) = (parts.uri.path().to_owned(), parts.uri.query().unwrap_or_default().to_owned());
        Ok(Self { headers: parts.headers.clone(), peer, request_id, path, query })
    }
}

impl Ask {
    /// The reader's language, for addresses that name none.
    pub fn language(&self) -> Language {
        readers_language(&self.headers)
    }

    /// What stands behind `name=` in the address, as it stands there.
    pub fn asked(&self, name: &str) -> Option<&str> {
        let pairs = self.query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.into_iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// The same as somebody typed it; empty when nothing was.
    pub fn typed(&self, name: &str) -> String {
        let mut pairs = form_urlencoded::parse(self.query.as_bytes());
        pairs.find(|(known, _)| known == name).map(|(_, value)| value.into_owned()).unwrap_or_default()
    }
}

/// A language of the interface, as an address names it.
fn interface(lang: &str) -> Result<Language, Problem> {
    let language =
        Language::parse(lang).filter(|language| language.is_interface() && language.as_str() == lang);
    language.ok_or_else(Problem::missing)
}

/// Every public address.
pub fn routes() -> Router<WebState> {
    Router::new()
        .route("/", get(site::front))
        .route("/robots.txt", get(site::robots))
        .route("/sitemap.xml", get(site::sitemap))
        .route("/favicon.ico", get(site::icon))
        .route("/favicon.svg", get(site::icon))
        .route("/c/{number}", get(site::short_link))
        .route("/media/{slug}/{name}", get(site::media))
        .route("/confirm/{token}", get(links::show_confirm).post(links::confirm))
        .route("/withdraw/{token}", get(links::show_withdraw).post(links::withdraw))
        .route("/letter/{token}", get(links::letter))
        .route("/letter/{token}/receipt", get(log::receipts::private))
        .route("/letter/{token}/receipt-to-share", get(log::receipts::to_share))
        .route("/log", get(log::page::with_slash))
        .route("/log/", get(log::page::negotiated))
        .route("/log/checkpoint", get(log::files::checkpoint))
        .route("/log/tile/{*rest}", get(log::files::tile))
        .route("/assets/verify/{*name}", get(log::verifier::show))
        .route("/outbox", get(outbox::list))
        .route("/outbox/{name}", get(outbox::message))
        .route("/outbox/{name}/{number}", get(outbox::attachment))
        .route("/{lang}", get(site::with_slash))
        .route("/{lang}/", get(home::home))
        .route("/{lang}/archive", get(home::archive))
        .route("/{lang}/privacy", get(privacy::show))
        .route("/{lang}/log", get(log::page::show))
        .route("/{lang}/log/", get(log::page::without_slash))
        .route("/{lang}/campaigns/{slug}", get(campaign::show))
        .route("/{lang}/campaigns/{slug}/sign", get(sign::form_page).post(sign::sign))
        .route("/{lang}/campaigns/{slug}/thanks", get(thanks::show))
        .route("/{lang}/campaigns/{slug}/counts.json", get(counts::show))
        .route("/{lang}/campaigns/{slug}/card.png", get(picture::show))
        .route("/{lang}/campaigns/{slug}/print", get(print::show))
        .route("/{lang}/campaigns/{slug}/targets", get(background::targets))
        .route("/{lang}/campaigns/{slug}/updates", get(background::updates))
        .route("/{lang}/campaigns/{slug}/figures", get(background::figures))
}
