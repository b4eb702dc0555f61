//! The address to which a target answers and bounces return: ours, and telling which letter it is about.
//!
//! Nobody can make one without the vault's key (VERP with a keyed tag), and none tells who wrote the letter.

use encodify::base32::STANDARD_NO_PAD;
use uuid::Uuid;

use crate::kernel::Bucket;
use crate::vault::{TAG, Vault};

const PREFIX: &str = "letter+";
const PURPOSE: &str = "letter-relay";

/// The local part: 60 characters of the 64 that RFC 5321 allows, without case, which servers on the way may lose.
pub fn local_part(vault: &Vault, bucket: Bucket, id: Uuid) -> String {
    let mut bytes = Vec::with_capacity(1 + 16 + TAG);
    bytes.push(bucket as u8);
    bytes.extend_from_slice(id.as_bytes());
    let tag = vault.tag(PURPOSE, &bytes);
    bytes.extend_from_slice(&tag);
    format!("{PREFIX}{}", STANDARD_NO_PAD.encode(&bytes).to_ascii_lowercase())
}

/// The letter that a local part is about, if we made it.
pub fn read(vault: &Vault, local_part: &str) -> Option<(Bucket, Uuid)> {
    let local_part = local_part.to_ascii_uppercase();
    let encoded = local_part.strip_prefix(&PREFIX.to_ascii_uppercase())?;
    let bytes = STANDARD_NO_PAD.decode(encoded).ok()?;
    if bytes.len() != 1 + 16 + TAG {
        return None;
    }
    let (head, tag) = bytes.split_at(17);
    if !vault.tag_fits(PURPOSE, head, tag) {
        return None;
    }
    Some((Bucket::from(head[0]), Uuid::from_slice(&head[1..]).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relay_address_leads_back_to_its_letter_and_cannot_be_made_up() {
        let vault = Vault::new(&[3; 32]);
        let id = Uuid::from_u128(0x0123_4567_89ab_cdef);
        let made = local_part(&vault, 255, id);
        assert!(made.len() <= 64, "{made}");
        assert_eq!(read(&vault, &made), Some((255, id)));
        assert_eq!(read(&vault, &made.to_uppercase()), Some((255, id)));
        assert_eq!(read(&Vault::new(&[4; 32]), &made), None);
        for bad in ["", "letter", "letter+", "letters", &made[1..], &format!("{made}a"), "letter+ä"] {
            assert_eq!(read(&vault, bad), None, "{bad}");
        }
    }
}
