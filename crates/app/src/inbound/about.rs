//! Which letter or mail an address of ours is about.

use uuid::Uuid;

use crate::App;
use crate::batches;
use crate::delivery::{self, Verp};
use crate::kernel::Bucket;
use crate::letters::relay;
use crate::signatures::mail::{Kind, return_path};
use crate::vault::Vault;

const ANSWER: Verp = Verp::new("answer", "answer-return");

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    Letter(Bucket, Uuid),
    /// A mail to the supporter of a signature.
    Mail(Bucket, Uuid, Kind),
    /// A digest to a target.
    Digest(Uuid),
    /// An answer that was passed on.
    Answer(Bucket, Uuid),
}

/// What an address is about; nothing when it is none of ours, or made up.
pub fn about(app: &App, address: &str) -> Option<About> {
    let (local, domain) = address.trim().trim_matches(['<', '>']).rsplit_once('@')?;
    let domain = idna::domain_to_ascii(domain).ok()?;
    if !domain.eq_ignore_ascii_case(&delivery::own_domain(app)) {
        return None;
    }
    read(&app.vault, local)
}

pub fn read(vault: &Vault, local: &str) -> Option<About> {
    if let Some((bucket, letter)) = relay::read(vault, local) {
        return Some(About::Letter(bucket, letter));
    }
    if let Some((bucket, signature, kind)) = return_path::read(vault, local) {
        return Some(About::Mail(bucket, signature, kind));
    }
    if let Some(digest) = batches::relay::read(vault, local) {
        return Some(About::Digest(digest));
    }
    let what: [u8; 17] = ANSWER.read(vault, local)?;
    Some(About::Answer(Bucket::from(what[0]), Uuid::from_slice(&what[1..]).ok()?))
}

/// Where bounces of a passed-on answer return to.
pub fn of_answer(vault: &Vault, bucket: Bucket, id: Uuid) -> String {
    let what = [[bucket as u8].as_slice(), id.as_bytes()].concat();
    ANSWER.local_part(vault, &what)
}

impl About {
    pub fn bucket(self) -> Bucket {
        match self {
            Self::Letter(bucket, _) | Self::Mail(bucket, ..) | Self::Answer(bucket, _) => bucket,
            // It is of no supporter's: what waits about it lies together.
            Self::Digest(_) => 0,
        }
    }

    pub fn local_part(self, vault: &Vault) -> String {
        match self {
            Self::Letter(bucket, id) => relay::local_part(vault, bucket, id),
            Self::Mail(bucket, id, kind) => return_path::local_part(vault, bucket, id, kind),
            Self::Digest(id) => batches::relay::local_part(vault, id),
            Self::Answer(bucket, id) => of_answer(vault, bucket, id),
        }
    }

    /// What tells this message about this apart from all others.
    pub fn named(self, message: &[u8]) -> Vec<u8> {
        let (id, kind) = match self {
            Self::Letter(_, id) => (id, 0),
            Self::Mail(_, id, kind) => (id, 1 + kind.number()),
            Self::Digest(id) => (id, 254),
            Self::Answer(_, id) => (id, 255),
        };
        // Servers on the way add lines at its head: the head is not part of it but for what the sender named it.
        let named = dsn::message_id(message).unwrap_or_default();
        [[kind].as_slice(), id.as_bytes(), named.as_bytes(), &message[end_of_head(message)..]].concat()
    }
}

/// Where the empty line begins that ends a message's head, or the message's length; a pipe may give it lines that end
/// in a line feed alone.
pub fn end_of_head(message: &[u8]) -> usize {
    let ends = |at: usize| message[at..].starts_with(b"\r\n\r\n") || message[at..].starts_with(b"\n\n");
    (0..message.len()).find(|at| ends(*at)).unwrap_or(message.len())
}
