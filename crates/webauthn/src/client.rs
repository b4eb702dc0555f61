//! What the browser vouches for (section 5.8.1): which site asked, for what, with which challenge.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;

use crate::{Fault, RelyingParty};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ClientData {
    r#type: String,
    challenge: String,
    origin: String,
    #[serde(default)]
    cross_origin: bool,
}

pub fn verify(rp: &RelyingParty, wanted: &str, challenge: &[u8], client_data: &[u8]) -> Result<(), Fault> {
    let data: ClientData = serde_json::from_slice(client_data).map_err(|_| Fault::ClientData)?;
    if data.r#type != wanted {
        return Err(Fault::Type);
    }
    if challenge.is_empty() || decoded(&data.challenge).as_deref() != Some(challenge) {
        return Err(Fault::Challenge);
    }
    if !rp.origins.contains(&data.origin) {
        return Err(Fault::Origin);
    }
    if data.cross_origin {
        return Err(Fault::CrossOrigin);
    }
    Ok(())
}

/// The challenge that the browser says it answered, for a caller that keeps none: whether it is one of ours is the
/// caller's to check before it is verified.
pub fn challenge_of(client_data: &[u8]) -> Option<Vec<u8>> {
    let data: ClientData = serde_json::from_slice(client_data).ok()?;
    decoded(&data.challenge)
}

fn decoded(challenge: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(challenge.trim_end_matches('=')).ok()
}
