//! Chance is a parameter: the system's random source in life, a seeded one in tests.

use std::cell::RefCell;
use std::sync::Mutex;

use rand::rngs::{StdRng, SysRng};
use rand::{Rng, SeedableRng, TryRng};
use uuid::Uuid;
use zeroize::Zeroize;

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

/// What one question to the system brings: a signature needs 42 bytes in three pieces.
const STOCK: usize = 512;

/// Bytes of the system's that nobody has had yet; those given out are overwritten.
struct Stock {
    bytes: [u8; STOCK],
    used: usize,
}

thread_local! {
    static STOCKED: RefCell<Stock> = const { RefCell::new(Stock { bytes: [0; STOCK], used: STOCK }) };
}

impl Stock {
    fn give(&mut self, bytes: &mut [u8]) {
        if STOCK - self.used < bytes.len() {
            ask_system(&mut self.bytes);
            self.used = 0;
        }
        let given = &mut self.bytes[self.used..self.used + bytes.len()];
        bytes.copy_from_slice(given);
        given.zeroize();
        self.used += bytes.len();
    }
}

fn ask_system(bytes: &mut [u8]) {
    // Without randomness no nonce and no token is safe: stopping is the only right answer.
    SysRng.try_fill_bytes(bytes).expect("the operating system gives randomness");
}

impl Chance for SystemChance {
    fn fill(&self, bytes: &mut [u8]) {
        if bytes.len() > STOCK / 8 {
            return ask_system(bytes);
        }
        STOCKED.with_borrow_mut(|stock| stock.give(bytes));
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

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn what_the_system_gave_is_given_out_once() {
        let mut seen = HashSet::new();
        for n in 0..10_000 {
            let mut bytes = vec![0; 16 + n % 80];
            SystemChance.fill(&mut bytes);
            assert!(seen.insert(bytes[..16].to_vec()), "{n}");
        }
        STOCKED.with_borrow(|stock| assert!(stock.bytes[..stock.used].iter().all(|byte| *byte == 0)));
    }
}
