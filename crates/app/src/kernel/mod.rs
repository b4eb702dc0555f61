//! What every room stands on: ids, time, chance, kinds of failure. Knows no domain, no SQL, no HTTP.

mod chance;
mod clock;
pub mod country;
mod failure;
mod secret_file;

pub use chance::{Chance, SeededChance, SystemChance};
pub use clock::{Clock, ManualClock, SystemClock, Timestamp};
pub use country::Country;
pub use failure::{Failure, Kind};
pub use secret_file::create_secret;

/// A row's place among 256, from the address's blind index: everything about one signature shares it.
pub type Bucket = i64;
pub const BUCKETS: Bucket = 256;
