//! The address to which a target answers and bounces return: ours, and telling which letter it is about.

use uuid::Uuid;

use crate::delivery::Verp;
use crate::kernel::Bucket;
use crate::vault::Vault;

const LETTER: Verp = Verp::new("letter", "letter-relay");

/// The local part: 60 characters.
pub fn local_part(vault: &Vault, bucket: Bucket, id: Uuid) -> String {
    let mut what = vec![bucket as u8];
    what.extend_from_slice(id.as_bytes());
    LETTER.local_part(vault, &what)
}

/// The letter that a local part is about, if we made it.
pub fn read(vault: &Vault, local_part: &str) -> Option<(Bucket, Uuid)> {
    let what: [u8; 17] = LETTER.read(vault, local_part)?;
    Some((Bucket::from(what[0]), Uuid::from_slice(&what[1..]).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relay_address_leads_back_to_its_letter() {
        let vault = Vault::new(&[3; 32]);
        let id = Uuid::from_u128(0x0123_4567_89ab_cdef);
        let made = local_part(&vault, 255, id);
        // As the first version made it: letters on their way come back to it.
        assert_eq!(made, "letter+74aaaaaaaaaaaaabencwpcnlzxxqi5ubxfu5ouhyj7ypxljkpvlmm");
        assert_eq!(read(&vault, &made.to_uppercase()), Some((255, id)));
        assert_eq!(read(&Vault::new(&[4; 32]), &made), None);
    }
}
