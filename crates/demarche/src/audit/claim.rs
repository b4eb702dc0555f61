//! A number that somebody says, against the one that the log has.

use std::cmp::Ordering;

use super::{AuditFault, Tally};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    pub slug: String,
    pub says: u64,
    pub about: About,
}

/// Which of the log's counts is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The newest, exactly.
    Newest,
    /// A page's, which may be some seconds behind the log and is therefore no more than the newest.
    Page,
    /// Of the first so many leaves, exactly.
    Size(u64),
}

impl Claim {
    pub fn size(&self) -> Option<u64> {
        match self.about {
            About::Size(size) => Some(size),
            About::Newest | About::Page => None,
        }
    }

    pub fn hold(&self, tally: &Tally) -> Result<(), AuditFault> {
        let (slug, says) = (self.slug.clone(), self.says);
        let has = match self.about {
            About::Newest | About::Page => tally.count(&slug).total(),
            About::Size(size) => match tally.count_at(size, &slug) {
                Some(count) => count.total(),
                None => return Err(AuditFault::Unpublished { slug, size }),
            },
        };
        match (says.cmp(&has), self.about) {
            (Ordering::Equal, _) | (Ordering::Less, About::Page) => Ok(()),
            (Ordering::Greater, _) => Err(AuditFault::Overstated { slug, says, has }),
            (Ordering::Less, _) => Err(AuditFault::Understated { slug, says, has }),
        }
    }
}
