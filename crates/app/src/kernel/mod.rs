//! What every room stands on: ids, time, chance, kinds of failure. Knows no domain, no SQL, no HTTP.

mod chance;
mod clock;
pub mod country;
mod failure;

pub use chance::{Chance, SeededChance, SystemChance};
pub use clock::{Clock, ManualClock, SystemClock, Timestamp};
pub use country::Country;
pub use failure::{Failure, Kind};

/// A row's place among 256, from the address's blind index: everything about one signature shares it.
pub type Bucket = i64;
pub const BUCKETS: Bucket = 256;
