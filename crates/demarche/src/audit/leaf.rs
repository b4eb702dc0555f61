//! The grammar of `campaign-leaf/v1` (docs/log.md).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

const VERSION: &str = "campaign-leaf/v1\n";

/// One leaf of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaf<'a> {
    Signed {
        slug: &'a str,
    },
    /// By the person.
    Withdrawn(u64),
    /// By the operator.
    Removed(u64),
    /// Personal data deleted; counts on.
    Erased(u64),
}

/// Why a leaf must not stand where it stands.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LeafFault {
    #[error("it is not a leaf of a campaign (campaign-leaf/v1)")]
    Form,
    #[error("it refers to leaf {0}, which is not before it")]
    Ahead(u64),
    #[error("it refers to leaf {0}, which is not a signature")]
    NotSigned(u64),
    #[error("it takes back leaf {0} a second time: the count would go down twice")]
    Twice(u64),
    #[error("it erases leaf {0} a second time, or after it was taken back")]
    ErasedTwice(u64),
    #[error("the log has more than {0} campaigns, which this program does not count")]
    TooMany(usize),
}

impl<'a> Leaf<'a> {
    pub fn parse(bytes: &'a [u8]) -> Result<Self, LeafFault> {
        Self::read(std::str::from_utf8(bytes).map_err(|_| LeafFault::Form)?).ok_or(LeafFault::Form)
    }

    fn read(text: &'a str) -> Option<Self> {
        let (statement, rest) = text.strip_prefix(VERSION)?.split_once('\n')?;
        let (kind, of) = statement.split_once(' ')?;
        if kind == "signed" {
            let commitment = rest.strip_suffix('\n')?;
            let bytes = STANDARD.decode(commitment).ok()?;
            return (bytes.len() == 32 && is_slug(of)).then_some(Self::Signed { slug: of });
        }
        let index = rest.is_empty().then(|| index(of)).flatten()?;
        match kind {
            "withdrawn" => Some(Self::Withdrawn(index)),
            "removed" => Some(Self::Removed(index)),
            "erased" => Some(Self::Erased(index)),
            _ => None,
        }
    }
}

/// The leaf of a signature, as the holder of its commitment writes it.
pub fn signed(slug: &str, commitment: &[u8]) -> String {
    format!("{VERSION}signed {slug}\n{}\n", STANDARD.encode(commitment))
}

fn is_slug(slug: &str) -> bool {
    !slug.is_empty() && slug.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

fn index(text: &str) -> Option<u64> {
    let plain = text == "0" || !text.starts_with('0');
    (plain && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}
