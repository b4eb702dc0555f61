//! Counting: signed - withdrawn - removed, campaign by campaign, and that no leaf takes back what is not there.

use std::collections::{BTreeMap, BTreeSet};

use tlog::verify::Visitor;

use super::leaf::{Leaf, LeafFault};

/// What the log says of one campaign.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    pub signed: u64,
    pub withdrawn: u64,
    pub removed: u64,
    pub erased: u64,
}

impl Count {
    /// Erasing changes nothing: the signature counts on.
    pub fn total(self) -> u64 {
        self.signed - self.withdrawn - self.removed
    }
}

/// All that is kept of a leaf: four bytes. A signature has its campaign's number and what happened to it since.
#[derive(Debug, Clone, Copy)]
struct Kept(u32);

const TAKEN_BACK: u32 = 1 << 31;
const ERASED: u32 = 1 << 30;
const CAMPAIGN: u32 = ERASED - 1;
/// The campaign of leaves that are no signatures.
const NONE: u32 = CAMPAIGN;

/// The counts of a log.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    kept: Vec<Kept>,
    numbers: BTreeMap<String, u32>,
    counts: Vec<Count>,
    /// The counts as they were at some sizes.
    then: BTreeMap<u64, Vec<Count>>,
}

impl Tally {
    /// Also keeps the counts of the first so many leaves, for each of these sizes. `seen` is told how many leaves are
    /// done.
    #[expect(clippy::new_ret_no_self, reason = "what counts is not yet what was counted")]
    pub fn new<S: FnMut(u64)>(sizes: impl IntoIterator<Item = u64>, seen: S) -> Counting<S> {
        Counting { tally: Self::default(), sizes: sizes.into_iter().collect(), seen }
    }

    /// The count as it was when the log had so many leaves; nothing if it never had, or was not asked to remember.
    pub fn count_at(&self, size: u64, slug: &str) -> Option<Count> {
        let then = self.then.get(&size)?;
        // A campaign whose first signature came later.
        Some(
            self.numbers.get(slug).and_then(|number| then.get(*number as usize)).copied().unwrap_or_default(),
        )
    }

    pub fn count(&self, slug: &str) -> Count {
        self.numbers.get(slug).map_or_else(Count::default, |number| self.counts[*number as usize])
    }

    /// By slug.
    pub fn campaigns(&self) -> impl Iterator<Item = (&str, Count)> {
        self.numbers.iter().map(|(slug, number)| (slug.as_str(), self.counts[*number as usize]))
    }

    /// Whether the leaf is a signature that was not taken back.
    pub fn counts(&self, index: u64) -> bool {
        let kept = usize::try_from(index).ok().and_then(|index| self.kept.get(index));
        kept.is_some_and(|kept| kept.0 & CAMPAIGN != NONE && kept.0 & TAKEN_BACK == 0)
    }

    fn add(&mut self, index: u64, entry: &[u8]) -> Result<(), LeafFault> {
        let kept = match Leaf::parse(entry)? {
            Leaf::Signed { slug } => {
                let number = self.number(slug)?;
                self.counts[number as usize].signed += 1;
                Kept(number)
            }
            Leaf::Withdrawn(of) => {
                self.take_back(index, of)?.withdrawn += 1;
                Kept(NONE)
            }
            Leaf::Removed(of) => {
                self.take_back(index, of)?.removed += 1;
                Kept(NONE)
            }
            Leaf::Erased(of) => {
                let kept = self.signature(index, of)?;
                if kept.0 & (TAKEN_BACK | ERASED) != 0 {
                    return Err(LeafFault::ErasedTwice(of));
                }
                kept.0 |= ERASED;
                let number = kept.0 & CAMPAIGN;
                self.counts[number as usize].erased += 1;
                Kept(NONE)
            }
        };
        self.kept.push(kept);
        Ok(())
    }

    fn number(&mut self, slug: &str) -> Result<u32, LeafFault> {
        if let Some(number) = self.numbers.get(slug) {
            return Ok(*number);
        }
        let number = self.counts.len() as u32;
        if number >= NONE {
            return Err(LeafFault::TooMany(self.counts.len()));
        }
        self.numbers.insert(slug.to_owned(), number);
        self.counts.push(Count::default());
        Ok(number)
    }

    /// The signature that a later leaf refers to.
    fn signature(&mut self, index: u64, of: u64) -> Result<&mut Kept, LeafFault> {
        if of >= index {
            return Err(LeafFault::Ahead(of));
        }
        let kept = &mut self.kept[of as usize];
        if kept.0 & CAMPAIGN == NONE { Err(LeafFault::NotSigned(of)) } else { Ok(kept) }
    }

    fn take_back(&mut self, index: u64, of: u64) -> Result<&mut Count, LeafFault> {
        let kept = self.signature(index, of)?;
        if kept.0 & TAKEN_BACK != 0 {
            return Err(LeafFault::Twice(of));
        }
        kept.0 |= TAKEN_BACK;
        let number = kept.0 & CAMPAIGN;
        Ok(&mut self.counts[number as usize])
    }
}

/// A tally that is being taken.
#[derive(Debug)]
pub struct Counting<S> {
    tally: Tally,
    sizes: BTreeSet<u64>,
    seen: S,
}

impl<S> Counting<S> {
    pub fn done(mut self) -> Tally {
        self.remember(self.tally.kept.len() as u64);
        self.tally
    }

    fn remember(&mut self, size: u64) {
        if self.sizes.contains(&size) {
            self.tally.then.insert(size, self.tally.counts.clone());
        }
    }
}

impl<S: FnMut(u64)> Visitor for Counting<S> {
    type Fault = LeafFault;

    fn entry(&mut self, index: u64, entry: &[u8]) -> Result<(), LeafFault> {
        self.remember(index);
        self.tally.add(index, entry)?;
        // A bar that moves needs no more.
        if index % 4096 == 4095 {
            (self.seen)(index + 1);
        }
        Ok(())
    }
}
