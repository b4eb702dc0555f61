//! What a campaign page leaves to pages of its own, so that everything needed to read and sign comes at once.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use app::campaigns::Campaign;
use app::languages::Language;

/// How much of the background stands on the page itself; the rest is a link away.
#[derive(Debug, Clone, Copy)]
pub struct Thrift {
    /// Brief: only those where sources disagree.
    pub figures: Depth,
    /// Brief: without notes.
    pub people: Depth,
    pub targets: Depth,
    /// How many of the latest names.
    pub names: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    Whole,
    Brief,
    Apart,
}

/// From everything to what is needed to read and sign; a page takes the first that fits.
pub const THRIFTS: [Thrift; 8] = {
    use Depth::{Apart, Brief, Whole};
    [
        Thrift { figures: Whole, people: Whole, targets: Whole, names: ALL_NAMES },
        Thrift { figures: Brief, people: Whole, targets: Whole, names: ALL_NAMES },
        Thrift { figures: Whole, people: Whole, targets: Apart, names: ALL_NAMES },
        Thrift { figures: Brief, people: Whole, targets: Apart, names: FEW_NAMES },
        HASTY,
        Thrift { figures: Apart, people: Brief, targets: Apart, names: FEW_NAMES },
        Thrift { figures: Apart, people: Brief, targets: Apart, names: 0 },
        Thrift { figures: Apart, people: Apart, targets: Apart, names: 0 },
    ]
};
/// What comes back from the form is packed in haste, and less tightly.
pub const HASTY: Thrift =
    Thrift { figures: Depth::Brief, people: Depth::Brief, targets: Depth::Apart, names: FEW_NAMES };
const ALL_NAMES: usize = 12;
const FEW_NAMES: usize = 4;

/// Which of [`THRIFTS`] a page took last, so that the next rendering need not try those before it.
#[derive(Default)]
pub struct ThriftMemory(Mutex<HashMap<(String, Language), (i64, usize)>>);

impl ThriftMemory {
    /// A campaign that was changed may have become shorter.
    pub fn of(&self, campaign: &Campaign, language: &Language) -> usize {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = known.get(&(campaign.slug.clone(), language.clone()));
        found.filter(|(version, _)| *version == campaign.version).map_or(0, |(_, at)| *at)
    }

    pub fn remember(&self, campaign: &Campaign, language: &Language, at: usize) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert((campaign.slug.clone(), language.clone()), (campaign.version, at));
    }
}
