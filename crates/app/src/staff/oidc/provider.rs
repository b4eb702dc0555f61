//! What is asked of the provider, and what its answer must say: OpenID Connect Core 1.0, the authorization code flow with
//! PKCE (RFC 7636). The identity token comes from the provider itself over TLS, which then vouches for it (section
//! 3.1.3.7, point 6); it is never taken from a browser.

use std::sync::LazyLock;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::OidcSettings;
use crate::kernel::Timestamp;

const TIMEOUT: Duration = Duration::from_secs(10);
const MAX_ANSWER_BYTES: u64 = 256 * 1024;
/// By how much the provider's clock may be wrong.
const SKEW: Duration = Duration::from_mins(1);
/// Section 2: 255 ASCII characters at most.
const LONGEST_SUBJECT: usize = 255;

/// What the provider says of itself (OpenID Connect Discovery 1.0, section 3).
#[derive(Debug, Clone, Deserialize)]
pub struct Provider {
    pub issuer: String,
    pub authorization_endpoint: String,
    pub token_endpoint: String,
    #[serde(default)]
    pub token_endpoint_auth_methods_supported: Vec<String>,
}

/// What an identity token says (section 2), as far as it is looked at.
#[derive(Debug, Clone, Deserialize)]
pub struct Claims {
    pub iss: String,
    pub sub: String,
    pub aud: Audience,
    #[serde(default)]
    pub azp: Option<String>,
    pub exp: i64,
    #[serde(default)]
    pub nonce: String,
    #[serde(default)]
    pub auth_time: Option<i64>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Audience {
    One(String),
    Many(Vec<String>),
}

static CLIENT: LazyLock<ureq::Agent> = LazyLock::new(|| {
    ureq::Agent::config_builder()
        .timeout_global(Some(TIMEOUT))
        .http_status_as_error(false)
        .max_redirects(0)
        .user_agent(concat!("demarche/", env!("CARGO_PKG_VERSION")))
        .build()
        .into()
});

/// Blocking work aside, its answer as JSON.
async fn ask<T: for<'de> Deserialize<'de> + Send + 'static>(
    send: impl FnOnce(&ureq::Agent) -> Result<ureq::http::Response<ureq::Body>, ureq::Error> + Send + 'static,
) -> Result<T, String> {
    let asked = tokio::task::spawn_blocking(move || {
        let mut answer = send(&CLIENT).map_err(|error| error.to_string())?;
        let status = answer.status().as_u16();
        let body = answer.body_mut().with_config().limit(MAX_ANSWER_BYTES).read_to_string();
        let body = body.map_err(|error| error.to_string())?;
        if status != 200 {
            return Err(format!("the provider answered {status}"));
        }
        serde_json::from_str(&body).map_err(|error| error.to_string())
    });
    asked.await.map_err(|error| error.to_string())?
}

impl Provider {
    pub async fn discover(issuer: &str) -> Result<Self, String> {
        let url = format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'));
        let found: Self = ask(move |client| client.get(&url).call()).await?;
        if found.issuer != issuer {
            return Err(format!("it says that it is {}", found.issuer));
        }
        // What is told in the clear on the way can be changed on the way.
        let as_safe = |url: &str| url.starts_with("https://") || issuer.starts_with("http://");
        if !as_safe(&found.authorization_endpoint) || !as_safe(&found.token_endpoint) {
            return Err("its addresses are not https".into());
        }
        Ok(found)
    }

    /// Hands the code in; gives what the token says, unjudged.
    pub async fn exchange(
        &self,
        settings: &OidcSettings,
        code: &str,
        verifier: &str,
        redirect: &str,
    ) -> Result<Claims, String> {
        #[derive(Deserialize)]
        struct Answer {
            id_token: String,
        }
        let mut form = vec![
            ("grant_type", "authorization_code".to_owned()),
            ("code", code.to_owned()),
            ("redirect_uri", redirect.to_owned()),
            ("code_verifier", verifier.to_owned()),
        ];
        let methods = &self.token_endpoint_auth_methods_supported;
        // Without a word of the provider's it is basic (Discovery, section 3).
        let is_basic = methods.is_empty() || methods.iter().any(|method| method == "client_secret_basic");
        let coded = |text: &str| url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
        let basic = format!("{}:{}", coded(&settings.client_id), coded(&settings.client_secret));
        let basic = format!("Basic {}", STANDARD.encode(basic));
        if !is_basic {
            form.push(("client_id", settings.client_id.clone()));
            form.push(("client_secret", settings.client_secret.clone()));
        }
        let url = self.token_endpoint.clone();
        let answer: Answer = ask(move |client| {
            let request = client.post(&url).header("accept", "application/json");
            let request = if is_basic { request.header("authorization", basic) } else { request };
            request.send_form(form)
        })
        .await?;
        let payload = answer.id_token.split('.').nth(1).ok_or("the token has no payload")?;
        let payload =
            URL_SAFE_NO_PAD.decode(payload.trim_end_matches('=')).map_err(|error| error.to_string())?;
        serde_json::from_slice(&payload).map_err(|error| error.to_string())
    }
}

impl Claims {
    /// Section 3.1.3.7. `since`: somebody must have signed in there after this.
    pub fn judge(
        &self,
        settings: &OidcSettings,
        nonce: &str,
        now: Timestamp,
        since: Option<Timestamp>,
    ) -> Result<(), &'static str> {
        let audience = match &self.aud {
            Audience::One(one) => std::slice::from_ref(one),
            Audience::Many(many) => many,
        };
        let is_ours = audience.contains(&settings.client_id);
        let alone = audience.len() == 1 || self.azp.is_some();
        let party = self.azp.as_ref().is_none_or(|party| *party == settings.client_id);
        let is_over = self.exp <= now.minus(SKEW).seconds();
        let signed_in =
            since.is_none_or(|since| self.auth_time.is_some_and(|at| at >= since.minus(SKEW).seconds()));
        if self.iss != settings.issuer {
            Err("another issuer")
        } else if !is_ours || !alone || !party {
            Err("for another client")
        } else if is_over {
            Err("its time is over")
        } else if self.nonce != nonce || nonce.is_empty() {
            Err("for another question")
        } else if self.sub.is_empty() || self.sub.len() > LONGEST_SUBJECT {
            Err("of nobody")
        } else if !signed_in {
            Err("nobody has signed in anew")
        } else {
            Ok(())
        }
    }
}

/// What the provider sees of the verifier before it gets the verifier itself (RFC 7636, section 4.2).
pub fn challenge(verifier: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes()))
}
