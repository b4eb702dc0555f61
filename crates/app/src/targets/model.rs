use uuid::Uuid;

use super::Pace;
use crate::kernel::Country;
use crate::languages::Language;

/// Whom a letter goes to. `slug` is the bundle's `id` and stays for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    pub id: Uuid,
    pub slug: String,
    pub name: String,
    pub office: String,
    pub country: Country,
    pub language: Language,
    /// In order of preference; at least one.
    pub emails: Vec<String>,
    pub postal_address: Vec<String>,
    pub time_zone: String,
    pub group: String,
    pub pace: Pace,
    /// False once a later import leaves the target out: its letters stay, new ones are not written.
    pub active: bool,
    /// Are its letters, or all of its campaign, held back by an operator?
    pub paused: bool,
}

/// Which targets a signature's letters go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Routing {
    All,
    /// The target in the supporter's country, else the fallback (a target's slug).
    Nearest {
        fallback: String,
    },
    /// So many, chosen by chance.
    Random {
        count: usize,
    },
}
