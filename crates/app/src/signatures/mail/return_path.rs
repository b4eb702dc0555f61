//! The address to which bounces of a supporter's mail return: ours, and telling whose mail it was and which.

use uuid::Uuid;

use super::Kind;
use crate::delivery::Verp;
use crate::kernel::Bucket;
use crate::vault::Vault;

const MAIL: Verp = Verp::new("mail", "return-path");

/// The local part: 60 characters.
pub fn local_part(vault: &Vault, bucket: Bucket, signature: Uuid, kind: Kind) -> String {
    let mut what = vec![bucket as u8];
    what.extend_from_slice(signature.as_bytes());
    what.push(kind.number());
    MAIL.local_part(vault, &what)
}

/// The signature and the kind of mail that a local part is about, if we made it.
pub fn read(vault: &Vault, local_part: &str) -> Option<(Bucket, Uuid, Kind)> {
    let what: [u8; 18] = MAIL.read(vault, local_part)?;
    let kind = Kind::ALL.into_iter().find(|kind| kind.number() == what[17])?;
    Some((Bucket::from(what[0]), Uuid::from_slice(&what[1..17]).ok()?, kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_return_path_leads_back_to_its_signature_and_kind() {
        let vault = Vault::new(&[3; 32]);
        let id = Uuid::from_u128(0x0123_4567_89ab_cdef);
        for kind in Kind::ALL {
            let made = local_part(&vault, 255, id, kind);
            assert_eq!(made.len(), 60, "{made}");
            assert_eq!(read(&vault, &made.to_uppercase()), Some((255, id, kind)));
            assert_eq!(read(&Vault::new(&[4; 32]), &made), None);
            assert_eq!(read(&vault, &made.replace("mail+", "letter+")), None);
        }
    }

    #[test]
    fn no_two_kinds_have_one_number() {
        let numbers: std::collections::BTreeSet<u8> = Kind::ALL.into_iter().map(Kind::number).collect();
        assert_eq!(numbers.len(), Kind::ALL.len());
    }
}
