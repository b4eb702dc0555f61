//! The address to which a target answers a digest and its bounces return: ours, and telling which digest it is about.

use uuid::Uuid;

use crate::delivery::Verp;
use crate::vault::Vault;

const DIGEST: Verp = Verp::new("digest", "digest-relay");

/// The local part: 59 characters.
pub fn local_part(vault: &Vault, id: Uuid) -> String {
    DIGEST.local_part(vault, id.as_bytes())
}

/// The digest that a local part is about, if we made it.
pub fn read(vault: &Vault, local_part: &str) -> Option<Uuid> {
    DIGEST.read::<16>(vault, local_part).map(Uuid::from_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relay_address_leads_back_to_its_digest() {
        let vault = Vault::new(&[3; 32]);
        let id = Uuid::from_u128(0x0123_4567_89ab_cdef);
        let made = local_part(&vault, id);
        assert!(made.starts_with("digest+") && made.len() < 64, "{made}");
        assert_eq!(read(&vault, &made.to_uppercase()), Some(id));
        assert_eq!(read(&Vault::new(&[4; 32]), &made), None);
        assert_eq!(crate::letters::relay::read(&vault, &made), None);
    }
}
