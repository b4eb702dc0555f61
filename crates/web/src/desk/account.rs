//! One's own account: name and language, passkeys, password and codes, sessions.

use app::languages::{Language, autonym};
use app::staff::codes::TotpSecret;
use app::staff::passkeys::Passkey;
use app::staff::{StaffFailure, Weakness, accounts, codes, oidc, passkeys, passwords, sessions};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use fast_qr::QRBuilder;
use uuid::Uuid;

use super::door::see_other;
use super::forms::Form;
use super::frame::Frame;
use super::{Desk, passkey};
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

#[derive(Template)]
#[template(path = "desk/account.html")]
struct AccountPage<'a> {
    f: Frame<'a>,
    name: &'a str,
    email: &'a str,
    languages: Vec<(String, String, bool)>,
    passkeys: Vec<Passkey>,
    has_password: bool,
    codes_left: String,
    provider: Option<&'a str>,
    linked: Vec<oidc::Linked>,
    sessions: Vec<app::staff::Session>,
    own: Uuid,
    fault: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/passkey.html")]
struct PasskeyPage<'a> {
    f: Frame<'a>,
    options: String,
    fault: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/password.html")]
struct PasswordPage<'a> {
    f: Frame<'a>,
    email: &'a str,
    secret: String,
    written: String,
    qr: Qr,
    fault: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/codes.html")]
struct CodesPage<'a> {
    f: Frame<'a>,
    codes: Vec<String>,
}

/// A QR code as one path of squares.
struct Qr {
    size: usize,
    path: String,
}

/// GET /desk/account
pub async fn show(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    page(&web, &ask, &desk, None, StatusCode::OK).await
}

async fn page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    fault: Option<&str>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let account = &desk.staff.account;
    let f = Frame::new(web, ask, desk, "account", "desk-account-title");
    let language =
        |language: Language| (language.to_string(), autonym(&language), language == account.language);
    let page = AccountPage {
        name: &account.name,
        email: &account.email,
        languages: Language::desk().map(language).collect(),
        passkeys: passkeys::list(&web.app, account.id).await?,
        has_password: account.has_password,
        codes_left: f.count("desk-codes-left", codes::left(&web.app, account.id).await?),
        provider: oidc::name(&web.app),
        linked: oidc::linked(&web.app, account.id).await?,
        sessions: sessions::list(&web.app, account.id).await?,
        own: desk.staff.session.id,
        fault: fault.map(|key| f.with(key, "provider", oidc::name(&web.app).unwrap_or_default())),
        f,
    };
    Frame::answer(&page, ask, status)
}

/// The page again, with why not.
pub async fn refused(web: &WebState, ask: &Ask, desk: &Desk, fault: &str) -> Result<Response, Problem> {
    page(web, ask, desk, Some(fault), StatusCode::CONFLICT).await
}

/// POST /desk/account
pub async fn save(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    form: Form,
) -> Result<Response, Problem> {
    let language = Language::desk().find(|known| known.as_str() == form.get("language"));
    match accounts::change(&web.app, &desk.staff, form.get("name"), language).await {
        Ok(()) => Ok(see_other("/desk/account?said=saved")),
        Err(StaffFailure::Name) => {
            page(&web, &ask, &desk, Some("desk-name-missing"), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// GET /desk/account/passkey
pub async fn show_passkey(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    passkey_page(&web, &ask, &desk, None, StatusCode::OK).await
}

async fn passkey_page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    fault: Option<&str>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let account = &desk.staff.account;
    let f = Frame::new(web, ask, desk, "account", "desk-passkey-title");
    let known = passkeys::list(&web.app, account.id).await?;
    let options = passkey::to_make(&web.app, account, &known);
    let fault = fault.map(|key| f.t(key));
    Frame::answer(&PasskeyPage { f, options, fault }, ask, status)
}

/// POST /desk/account/passkey
pub async fn add_passkey(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    form: Form,
) -> Result<Response, Problem> {
    match passkeys::add(&web.app, &desk.staff, &passkey::made(&form)).await {
        Ok(()) => Ok(see_other("/desk/account?said=passkey-added")),
        Err(StaffFailure::Passkey(cause)) => {
            tracing::warn!(request = %ask.request_id, %cause, "a new passkey was not taken");
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            passkey_page(&web, &ask, &desk, Some("desk-passkey-refused"), status).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// POST /desk/account/passkey/{id}/remove
pub async fn remove_passkey(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    match passkeys::remove(&web.app, &desk.staff, id).await {
        Ok(()) => Ok(see_other("/desk/account?said=passkey-removed")),
        Err(failure) => last_way(&web, &ask, &desk, failure).await,
    }
}

async fn last_way(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    failure: StaffFailure,
) -> Result<Response, Problem> {
    match failure {
        StaffFailure::LastWay => {
            page(web, ask, desk, Some("desk-account-last-way"), StatusCode::CONFLICT).await
        }
        failure => Err(failure.into()),
    }
}

/// GET /desk/account/password
pub async fn show_password(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let secret = TotpSecret::new(&web.app);
    password_page(&web, &ask, &desk, &secret, None, StatusCode::OK)
}

fn password_page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    secret: &TotpSecret,
    fault: Option<&str>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let account = &desk.staff.account;
    let f = Frame::new(web, ask, desk, "account", "desk-password-title");
    let page = PasswordPage {
        email: &account.email,
        secret: secret.for_form(&web.app, account.id),
        written: secret.written(),
        qr: qr(&secret.url(&web.app, account))?,
        fault: fault.map(|key| f.t(key)),
        f,
    };
    Frame::answer(&page, ask, status)
}

/// POST /desk/account/password
pub async fn set_password(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    form: Form,
) -> Result<Response, Problem> {
    let secret = TotpSecret::from_form(&web.app, desk.staff.account.id, form.get("secret"));
    let Some(secret) = secret else { return Ok(see_other("/desk/account/password")) };
    let fault =
        match passwords::set(&web.app, &desk.staff, form.get("password"), &secret, form.get("code")).await {
            Ok(made) => {
                let f = Frame::new(&web, &ask, &desk, "account", "desk-codes-title");
                return Frame::answer(&CodesPage { f, codes: made.0 }, &ask, StatusCode::OK);
            }
            Err(StaffFailure::Code) => "desk-code-wrong",
            Err(StaffFailure::Weak(Weakness::Short)) => "desk-password-short",
            Err(StaffFailure::Weak(Weakness::Long)) => "desk-password-long",
            Err(StaffFailure::Weak(Weakness::Guessable)) => "desk-password-guessable",
            Err(failure) => return Err(failure.into()),
        };
    password_page(&web, &ask, &desk, &secret, Some(fault), StatusCode::UNPROCESSABLE_ENTITY)
}

/// POST /desk/account/password/remove
pub async fn remove_password(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    match passwords::remove(&web.app, &desk.staff).await {
        Ok(()) => Ok(see_other("/desk/account?said=password-removed")),
        Err(failure) => last_way(&web, &ask, &desk, failure).await,
    }
}

/// POST /desk/account/codes
pub async fn make_codes(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    if !desk.staff.account.has_password {
        return Err(Problem::missing());
    }
    let codes = codes::make(&web.app, &desk.staff).await?.0;
    let f = Frame::new(&web, &ask, &desk, "account", "desk-codes-title");
    Frame::answer(&CodesPage { f, codes }, &ask, StatusCode::OK)
}

/// POST /desk/account/session/{id}/end
pub async fn end_session(
    State(web): State<WebState>,
    desk: Desk,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    sessions::end(&web.app, &desk.staff, id).await?;
    Ok(see_other("/desk/account?said=session-ended"))
}

/// POST /desk/account/sessions/end
pub async fn end_others(State(web): State<WebState>, desk: Desk) -> Result<Response, Problem> {
    sessions::end_others(&web.app, &desk.staff).await?;
    Ok(see_other("/desk/account?said=sessions-ended"))
}

fn qr(text: &str) -> Result<Qr, Problem> {
    let code = QRBuilder::new(text).build().map_err(|error| Problem::internal(format!("{error:?}")))?;
    let dark = |row: usize, column: usize| code[row][column].value();
    let squares = (0..code.size).flat_map(|row| (0..code.size).map(move |column| (row, column)));
    let path = squares.filter(|(row, column)| dark(*row, *column));
    let path = path.fold(String::new(), |path, (row, column)| path + &format!("M{column} {row}h1v1h-1z"));
    Ok(Qr { size: code.size, path })
}
