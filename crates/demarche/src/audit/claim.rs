//! A number that somebody says, against the one that the log has.

use super::AuditFault;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    pub slug: String,
    pub says: u64,
}

impl Claim {
    pub fn hold(&self, has: u64) -> Result<(), AuditFault> {
        let (slug, says) = (self.slug.clone(), self.says);
        match says.cmp(&has) {
            std::cmp::Ordering::Greater => Err(AuditFault::Overstated { slug, says, has }),
            std::cmp::Ordering::Less => Err(AuditFault::Understated { slug, says, has }),
            std::cmp::Ordering::Equal => Ok(()),
        }
    }
}
