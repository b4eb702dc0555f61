//! Chance is a parameter: the system's random source in life, a seeded one in tests.

use std::sync::Mutex;

use rand::rngs::{StdRng, SysRng};
use rand::{Rng, SeedableRng, TryRng};
use uuid::Uuid;

use super::Timestamp;

pub trait Chance: Send + Sync + std::fmt::Debug {
    fn fill(&self, bytes: &mut [u8]);

    /// A fresh id in order of time (UUIDv7, RFC 9562 section 5.7).
    fn id(&self, now: Timestamp) -> Uuid {
        let mut random = [0; 10];
        self.fill(&mut random);
        let millis = u64::try_from(now.millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    /// A number in `0..below`; `below` must not be 0.
    fn below(&self, below: usize) -> usize {
        let mut bytes = [0; 8];
        self.fill(&mut bytes);
        (u64::from_le_bytes(bytes) % below as u64) as usize
    }
}

/// The operating system's random source.
#[derive(Debug, Default, Clone, Copy)]
pub struct SystemChance;

impl Chance for SystemChance {
    fn fill(&self, bytes: &mut [u8]) {
        // Without randomness no nonce and no token is safe: stopping is the only right answer.
        SysRng.try_fill_bytes(bytes).expect("the operating system gives randomness");
    }
}

/// The same numbers at each run: for tests and the demo's made-up supporters, never for keys.
#[derive(Debug)]
pub struct SeededChance(Mutex<StdRng>);

impl SeededChance {
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(StdRng::seed_from_u64(seed)))
    }
}

impl Chance for SeededChance {
    fn fill(&self, bytes: &mut [u8]) {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).fill_bytes(bytes);
    }
}
