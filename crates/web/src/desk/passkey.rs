//! What the page's script and a passkey need of each other: options into the page, an answer out of a form.

use app::App;
use app::staff::passkeys::{self, Answer, For, Made};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;

use super::forms::Form;

/// Options for `navigator.credentials.get()`, bytes in base64url.
pub fn to_use(app: &App, purpose: For) -> String {
    let known: [&str; 0] = [];
    json!({
        "rpId": passkeys::relying_party(app).id,
        "challenge": coded(&passkeys::challenge(app, purpose)),
        "allow": known,
    })
    .to_string()
}

/// Options for `navigator.credentials.create()`.
pub fn to_make(app: &App, account: &app::staff::Account, known: &[passkeys::Passkey]) -> String {
    let (name, called) = passkeys::called(account);
    let known: Vec<String> = known.iter().map(|passkey| coded(&passkey.credential)).collect();
    json!({
        "rpId": passkeys::relying_party(app).id,
        "challenge": coded(&passkeys::challenge(app, For::Registration(account.id))),
        "algorithms": passkeys::ALGORITHMS,
        "user": { "id": coded(account.id.as_bytes()), "name": name, "displayName": called },
        "exclude": known,
    })
    .to_string()
}

pub fn used(form: &Form) -> Answer {
    Answer {
        credential: form.bytes("credential"),
        client_data: form.bytes("client_data"),
        authenticator_data: form.bytes("authenticator_data"),
        signature: form.bytes("signature"),
    }
}

pub fn made(form: &Form) -> Made {
    Made {
        client_data: form.bytes("client_data"),
        attestation: form.bytes("attestation"),
        name: form.get("name").to_owned(),
    }
}

fn coded(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
