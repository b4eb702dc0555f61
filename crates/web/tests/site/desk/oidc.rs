//! Signing in with an account elsewhere, with a provider that answers over HTTP.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use app::staff::Role;
use app::staff::oidc::OidcSettings;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, Request, StatusCode};
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::support::{Answer, Site, assert_sound, settings};

const CALLBACK: &str = "/desk/sign-in/oidc";

/// By code: the challenge that it was given for, and what the token will say.
type Grants = Arc<Mutex<HashMap<String, (String, Value)>>>;

struct Provider {
    issuer: String,
    grants: Grants,
}

impl Provider {
    async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}/realms/union", listener.local_addr().unwrap());
        let grants = Grants::default();
        let said = json!({
            "issuer": issuer,
            "authorization_endpoint": format!("{issuer}/auth?tenant=1"),
            "token_endpoint": format!("{issuer}/token"),
        });
        let routes = Router::new()
            .route("/realms/union/.well-known/openid-configuration", get(move || async { Json(said) }))
            .route("/realms/union/token", post(token))
            .with_state(grants.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await.unwrap() });
        Self { issuer, grants }
    }

    async fn site(&self) -> Site {
        let oidc =
            OidcSettings::new(self.issuer.clone(), "demarche".into(), "s:cret".into(), "Union ID".into());
        let settings = app::Settings { oidc: Some(Arc::new(oidc)), ..settings() };
        Site::with(settings, web::WebOptions::default()).await
    }

    /// Somebody signs in there; gives where the browser is sent back to.
    fn answers(&self, site: &Site, asked: &Asked, who: &str, change: impl FnOnce(&mut Value)) -> String {
        let now = site.app.now().seconds();
        let mut claims = json!({
            "iss": self.issuer, "sub": who, "aud": "demarche", "exp": now + 300, "iat": now,
            "auth_time": now, "nonce": asked.of("nonce"),
        });
        change(&mut claims);
        let mut grants = self.grants.lock().unwrap();
        let code = format!("code{}", grants.len());
        grants.insert(code.clone(), (asked.of("code_challenge"), claims));
        format!("{CALLBACK}?code={code}&state={}", asked.of("state"))
    }
}

/// RFC 6749, section 4.1.3, and RFC 7636, section 4.6: a code is good once, for whoever holds the verifier.
async fn token(
    State(grants): State<Grants>,
    headers: HeaderMap,
    body: String,
) -> Result<Json<Value>, StatusCode> {
    let form: HashMap<String, String> = url::form_urlencoded::parse(body.as_bytes()).into_owned().collect();
    let basic = format!("Basic {}", STANDARD.encode("demarche:s%3Acret"));
    if headers.get("authorization").is_none_or(|given| given.to_str().unwrap() != basic) {
        return Err(StatusCode::UNAUTHORIZED);
    }
    let (challenge, claims) = grants.lock().unwrap().remove(&form["code"]).ok_or(StatusCode::BAD_REQUEST)?;
    let verified = URL_SAFE_NO_PAD.encode(Sha256::digest(&form["code_verifier"]));
    if verified != challenge || form["redirect_uri"] != format!("https://campaigns.example{CALLBACK}") {
        return Err(StatusCode::BAD_REQUEST);
    }
    let coded = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let id_token = format!("{}.{}.c2ln", coded(&json!({"alg": "RS256"})), coded(&claims));
    Ok(Json(json!({"access_token": "x", "token_type": "Bearer", "id_token": id_token})))
}

type Change = fn(&mut Value);

/// What a browser was sent there with, and what it keeps.
struct Asked {
    url: url::Url,
    cookie: String,
}

impl Asked {
    async fn at(site: &Site, path: &str, cookie: &str) -> Self {
        let sent = site.at_desk("GET", path, cookie, &[]).await.expect(303);
        Self { url: sent.location().parse().unwrap(), cookie: sent.cookie() }
    }

    fn of(&self, name: &str) -> String {
        let found = self.url.query_pairs().find(|(known, _)| known == name);
        found.map(|(_, value)| value.into_owned()).unwrap_or_default()
    }
}

async fn back(site: &Site, path: &str, cookies: &[&str]) -> Answer {
    site.get_with(path, "cookie", &cookies.join("; ")).await
}

const BEGIN: &str = "/desk/sign-in/oidc/begin?to=/desk/campaigns";

/// An owner whose account elsewhere is linked.
async fn linked(provider: &Provider, site: &Site, who: &str) -> String {
    let owner = site.member("union", Role::Owner).await;
    let asked = Asked::at(site, "/desk/account/oidc", &owner).await;
    let path = provider.answers(site, &asked, who, |_| ());
    let done = back(site, &path, &[&owner, &asked.cookie]).await.expect(303);
    assert_eq!(done.location(), "/desk/account?said=identity-linked");
    owner
}

#[tokio::test]
async fn without_a_provider_there_is_no_such_way() {
    let site = Site::new().await;
    site.get("/desk/sign-in").await.expect(200).is_silent_about("oidc");
    for path in ["/desk/sign-in/oidc/begin", CALLBACK] {
        site.get(path).await.expect(404);
    }
    let owner = site.member("union", Role::Owner).await;
    site.get_with("/desk/account", "cookie", &owner).await.expect(200).is_silent_about("oidc");
}

#[tokio::test]
async fn an_account_elsewhere_lets_in_whoever_linked_it_and_nobody_else() {
    let provider = Provider::start().await;
    let site = provider.site().await;
    let door = site.get("/desk/sign-in?to=/desk/campaigns").await.expect(200);
    door.says("Sign in with Union ID");
    assert_sound("the door", &door.text());
    let asked = Asked::at(&site, BEGIN, "").await;
    for (name, value) in
        [("response_type", "code"), ("client_id", "demarche"), ("tenant", "1"), ("prompt", "")]
    {
        assert_eq!(asked.of(name), value);
    }
    let path = provider.answers(&site, &asked, "42", |_| ());
    let refused = back(&site, &path, &[&asked.cookie]).await.expect(422);
    refused.says("is not linked with anybody here");
    assert_sound("refused", &refused.text());

    let owner = linked(&provider, &site, "42").await;
    let account = site.get_with("/desk/account", "cookie", &owner).await.expect(200);
    account.says("Unlink it");
    assert_sound("account", &account.text());
    let asked = Asked::at(&site, BEGIN, "").await;
    let path = provider.answers(&site, &asked, "42", |_| ());
    let come = back(&site, &path, &[&asked.cookie]).await.expect(303);
    assert_eq!(come.location(), "/desk/campaigns");
    let session = come.cookie();
    site.get_with("/desk/campaigns", "cookie", &session).await.expect(200);
    // Neither the answer nor the question is good twice.
    back(&site, &path, &[&asked.cookie]).await.expect(422);
    let other = provider.answers(&site, &asked, "43", |_| ());
    back(&site, &other, &[&asked.cookie]).await.expect(422).says("is not linked");

    // It is the only way of this account: it stays. What is linked is nobody else's.
    site.at_desk("POST", "/desk/account/oidc/remove", &owner, &[])
        .await
        .expect(409)
        .says("only way to sign in");
    let editor = site.member("union", Role::Editor).await;
    let asked = Asked::at(&site, "/desk/account/oidc", &editor).await;
    let path = provider.answers(&site, &asked, "42", |_| ());
    back(&site, &path, &[&editor, &asked.cookie]).await.expect(422).says("linked with somebody else");
}

#[tokio::test]
async fn nothing_is_linked_by_a_link_on_another_site() {
    let provider = Provider::start().await;
    let site = provider.site().await;
    let owner = site.member("union", Role::Owner).await;
    let begin = "/desk/account/oidc";
    let elsewhere = [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("sec-fetch-site", "none"),
        ("referer", "https://campaigns.example.evil.example/desk/account"),
        ("accept", "*/*"),
    ];
    let follow = async |(name, value): (&str, &str)| {
        let request = Request::get(begin).header("cookie", &owner).header("host", "campaigns.example");
        site.send(request.header(name, value).body(Body::empty()).unwrap())
            .await
            .expect(303)
            .location()
            .to_owned()
    };
    for header in elsewhere {
        assert_eq!(follow(header).await, "/desk/account", "{header:?}");
    }
    let here = [("referer", "https://campaigns.example/desk/account"), ("sec-fetch-site", "same-origin")];
    for header in here {
        assert!(follow(header).await.starts_with(&provider.issuer), "{header:?}");
    }
}

#[tokio::test]
async fn what_is_forged_late_or_anothers_lets_nobody_in() {
    let provider = Provider::start().await;
    let site = provider.site().await;
    linked(&provider, &site, "42").await;
    let wrong: [(&str, Change); 6] = [
        ("issuer", |claims| claims["iss"] = json!("http://evil.example")),
        ("audience", |claims| claims["aud"] = json!("other")),
        ("nonce", |claims| claims["nonce"] = json!("other")),
        ("no nonce", |claims| drop(claims.as_object_mut().unwrap().remove("nonce"))),
        ("over", |claims| claims["exp"] = json!(claims["iat"].as_i64().unwrap() - 61)),
        ("nobody", |claims| claims["sub"] = json!("")),
    ];
    for (what, change) in wrong {
        let asked = Asked::at(&site, BEGIN, "").await;
        let path = provider.answers(&site, &asked, "42", change);
        let answer = back(&site, &path, &[&asked.cookie]).await;
        assert_eq!(answer.status, 422, "{what}");
    }
    let asked = Asked::at(&site, BEGIN, "").await;
    let path = provider.answers(&site, &asked, "42", |_| ());
    // Another browser's answer, a question of one's own making, and none at all.
    let others = Asked::at(&site, BEGIN, "").await;
    back(&site, &path, &[&others.cookie]).await.expect(422);
    back(&site, &path, &[]).await.expect(422);
    back(&site, &path, &["__Host-oidc=AAAA"]).await.expect(422);
    back(&site, &format!("{CALLBACK}?error=access_denied&state={}", asked.of("state")), &[&asked.cookie])
        .await
        .expect(422);
    let evil = Asked::at(&site, "/desk/sign-in/oidc/begin?to=https://evil.example/", "").await;
    let path = provider.answers(&site, &evil, "42", |_| ());
    assert_eq!(back(&site, &path, &[&evil.cookie]).await.expect(303).location(), "/desk/");
    // Too late.
    let asked = Asked::at(&site, BEGIN, "").await;
    site.app.wait(app::staff::oidc::LASTS);
    let path = provider.answers(&site, &asked, "42", |_| ());
    back(&site, &path, &[&asked.cookie]).await.expect(422);
    // A question for signing in links nothing and proves nothing, nor one that another account asked.
    let owner = site.member("union", Role::Editor).await;
    let asked = Asked::at(&site, "/desk/account/oidc", &owner).await;
    let path = provider.answers(&site, &asked, "77", |_| ());
    back(&site, &path, &[&asked.cookie]).await.expect(422);
}

#[tokio::test]
async fn it_proves_again_who_sits_there_only_by_signing_in_anew() {
    let provider = Provider::start().await;
    let site = provider.site().await;
    let owner = linked(&provider, &site, "42").await;
    site.app.wait(std::time::Duration::from_mins(20));
    let to = "/desk/organisations/union/members";
    let invite = [("email", "new@union.example"), ("role", "viewer")];
    let sent = site.at_desk("POST", to, &owner, &invite).await.expect(303);
    assert!(sent.location().starts_with("/desk/confirm"), "{}", sent.location());
    let page = site.get_with("/desk/confirm?to=/desk/", "cookie", &owner).await.expect(200);
    page.says("Prove it at Union ID");
    assert_sound("confirm", &page.text());
    let asked = Asked::at(&site, "/desk/confirm/oidc?to=/desk/", &owner).await;
    assert_eq!((asked.of("prompt"), asked.of("max_age")), ("login".into(), "0".into()));
    let path = provider.answers(&site, &asked, "42", |claims| claims["auth_time"] = json!(1));
    back(&site, &path, &[&owner, &asked.cookie]).await.expect(422);
    let asked = Asked::at(&site, "/desk/confirm/oidc?to=/desk/", &owner).await;
    let path = provider.answers(&site, &asked, "42", |_| ());
    assert_eq!(back(&site, &path, &[&owner, &asked.cookie]).await.expect(303).location(), "/desk/");
    site.at_desk("POST", to, &owner, &invite).await.expect(200);
}

#[tokio::test]
async fn a_provider_that_is_away_is_told_and_harms_nothing() {
    let oidc =
        OidcSettings::new("http://127.0.0.1:9/".into(), "demarche".into(), "x".into(), "Union ID".into());
    let settings = app::Settings { oidc: Some(Arc::new(oidc)), ..settings() };
    let site = Site::with(settings, web::WebOptions::default()).await;
    site.get(BEGIN).await.expect(422).says("did not let you in");
    let owner = site.member("union", Role::Owner).await;
    site.at_desk("GET", "/desk/account/oidc", &owner, &[]).await.expect(409).says("did not let you in");
}
