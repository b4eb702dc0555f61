//! Addresses of ours that tell what a message was about (VERP): bounces and answers come back to them.
//!
//! Nobody can make one without the vault's key, and none tells who wrote or was written to.

use encodify::base32::STANDARD_NO_PAD;

use crate::vault::{TAG, Vault};

/// What RFC 5321 (section 4.5.3.1.1) allows a local part.
const LOCAL_PART_MAX: usize = 64;

/// One sort of such addresses: `prefix+TOKEN`. A token of one sort is none of another.
#[derive(Debug, Clone, Copy)]
pub struct Verp {
    prefix: &'static str,
    /// The tag's label: never to be changed, or what is on its way comes back to nobody.
    purpose: &'static str,
}

impl Verp {
    pub const fn new(prefix: &'static str, purpose: &'static str) -> Self {
        Self { prefix, purpose }
    }

    /// A local part about `what`, in small letters: servers on the way may lose the case. 33 bytes fit beside a
    /// prefix of 10 letters.
    pub fn local_part(&self, vault: &Vault, what: &[u8]) -> String {
        let bytes = [what, vault.tag(self.purpose, what).as_slice()].concat();
        let made = format!("{}+{}", self.prefix, STANDARD_NO_PAD.encode(&bytes).to_ascii_lowercase());
        debug_assert!(made.len() <= LOCAL_PART_MAX, "{made}");
        made
    }

    /// What a local part is about, if we made it.
    pub fn read<const N: usize>(&self, vault: &Vault, local_part: &str) -> Option<[u8; N]> {
        let (prefix, token) = local_part.split_once('+')?;
        if !prefix.eq_ignore_ascii_case(self.prefix) {
            return None;
        }
        let bytes = STANDARD_NO_PAD.decode(token.to_ascii_uppercase()).ok()?;
        if bytes.len() != N + TAG {
            return None;
        }
        let (what, tag) = bytes.split_at(N);
        if !vault.tag_fits(self.purpose, what, tag) {
            return None;
        }
        what.try_into().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_ours_is_read_in_any_case_and_cannot_be_made_up() {
        let (vault, about) = (Vault::new(&[3; 32]), Verp::new("letter", "a"));
        let what: [u8; 18] = std::array::from_fn(|at| at as u8 * 13);
        let made = about.local_part(&vault, &what);
        assert!(made.starts_with("letter+") && made.len() <= LOCAL_PART_MAX, "{made}");
        for same in [made.clone(), made.to_uppercase(), made.replace("letter", "Letter")] {
            assert_eq!(about.read(&vault, &same), Some(what), "{same}");
        }
        assert_eq!(about.read::<17>(&vault, &made), None);
        assert_eq!(about.read::<18>(&Vault::new(&[4; 32]), &made), None);
        assert_eq!(Verp::new("letter", "b").read::<18>(&vault, &made), None);
        assert_eq!(Verp::new("mail", "a").read::<18>(&vault, &made), None);
        let token = made.strip_prefix("letter+").unwrap();
        for bad in [
            "",
            "letter",
            "letter+",
            "+",
            token,
            &made[1..],
            &format!("{made}a"),
            &format!("{made}="),
            "letter+ä",
        ] {
            assert_eq!(about.read::<18>(&vault, bad), None, "{bad}");
        }
        // Any one letter of the token changed is somebody else's guess, whatever the last letter's spare bits say.
        for at in "letter+".len()..made.len() - 1 {
            let mut forged = made.clone().into_bytes();
            forged[at] = if forged[at] == b'q' { b'r' } else { b'q' };
            let forged = String::from_utf8(forged).unwrap();
            assert_eq!(about.read::<18>(&vault, &forged), None, "{forged}");
        }
    }
}
