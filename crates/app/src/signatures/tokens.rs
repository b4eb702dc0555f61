//! Links that only we can make and that need no row: bucket, id and a keyed tag for one purpose.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use uuid::Uuid;

use crate::App;
use crate::kernel::{Bucket, Timestamp};
use crate::vault::{TAG, Vault};

/// What a link is for; a link for one purpose opens no other page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    Confirm,
    Withdraw,
    Letter,
}

impl Purpose {
    /// The path's first segment, and the tag's label.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Withdraw => "withdraw",
            Self::Letter => "letter",
        }
    }
}

/// 1 byte of bucket, 16 of id, 16 of tag: 44 characters.
pub fn make(vault: &Vault, purpose: Purpose, bucket: Bucket, id: Uuid) -> String {
    let mut bytes = Vec::with_capacity(1 + 16 + TAG);
    bytes.push(bucket as u8);
    bytes.extend_from_slice(id.as_bytes());
    let tag = vault.tag(purpose.as_str(), &bytes);
    bytes.extend_from_slice(&tag);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The bucket and id, if the token is one that `make` made for this purpose.
pub fn read(vault: &Vault, purpose: Purpose, token: &str) -> Option<(Bucket, Uuid)> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    if bytes.len() != 1 + 16 + TAG {
        return None;
    }
    let (head, tag) = bytes.split_at(17);
    if !vault.tag_fits(purpose.as_str(), head, tag) {
        return None;
    }
    Some((Bucket::from(head[0]), Uuid::from_slice(&head[1..]).ok()?))
}

/// An absolute link for a mail.
pub fn link(app: &App, purpose: Purpose, bucket: Bucket, id: Uuid) -> String {
    format!("{}/{}/{}", app.settings.public_url, purpose.as_str(), make(&app.vault, purpose, bucket, id))
}

/// The form's hidden field that says when it was rendered, in seconds, tagged so that it cannot be made up.
pub fn form_opened(app: &App, now: Timestamp) -> String {
    let seconds = now.seconds();
    let tag = app.vault.tag("form", &seconds.to_le_bytes());
    format!("{seconds}.{}", URL_SAFE_NO_PAD.encode(tag))
}

pub(super) fn read_form_opened(app: &App, field: &str) -> Option<Timestamp> {
    let (seconds, tag) = field.split_once('.')?;
    let seconds: i64 = seconds.parse().ok()?;
    let tag = URL_SAFE_NO_PAD.decode(tag).ok()?;
    app.vault
        .tag_fits("form", &seconds.to_le_bytes(), &tag)
        .then_some(Timestamp(seconds.checked_mul(1_000_000)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_opens_its_own_page_only_and_cannot_be_forged() {
        let vault = Vault::new(&[3; 32]);
        let id = Uuid::from_u128(42);
        let token = make(&vault, Purpose::Confirm, 200, id);
        assert_eq!(token.len(), 44);
        assert_eq!(read(&vault, Purpose::Confirm, &token), Some((200, id)));
        assert_eq!(read(&vault, Purpose::Withdraw, &token), None);
        assert_eq!(read(&Vault::new(&[4; 32]), Purpose::Confirm, &token), None);
        for bad in ["", "x", "ä", &token[1..], &format!("{token}A"), &token.replace(&token[5..6], "_")] {
            assert_eq!(read(&vault, Purpose::Confirm, bad), None, "{bad}");
        }
    }
}
