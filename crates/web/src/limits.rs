//! How many signatures one network may send in an hour.
//!
//! No address is kept: networks are told apart by a keyed hash whose key is random, lives in memory only and is
//! forgotten, with everything counted under it, once a day.

use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};

use app::kernel::{Chance, Timestamp};
use axum::http::HeaderMap;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use ipnet::IpNet;
use sha2::{Digest, Sha256};

const DAY_SECONDS: i64 = 86_400;
/// Networks counted before the emptied ones are swept out.
const SWEEP_AT: usize = 10_000;

pub struct Limits {
    per_hour: Option<NonZeroU32>,
    trusted: Vec<IpNet>,
    today: Mutex<Option<Today>>,
}

struct Today {
    day: i64,
    key: [u8; 32],
    limiter: DefaultKeyedRateLimiter<[u8; 16]>,
}

impl Limits {
    pub fn new(per_hour: Option<u32>, trusted: Vec<IpNet>) -> Self {
        Self { per_hour: per_hour.and_then(NonZeroU32::new), trusted, today: Mutex::new(None) }
    }

    pub fn per_hour(&self) -> Option<u32> {
        self.per_hour.map(NonZeroU32::get)
    }

    /// Takes one signature off the network's allowance; the seconds to wait when there is none left.
    pub fn take(
        &self,
        peer: Option<SocketAddr>,
        headers: &HeaderMap,
        now: Timestamp,
        chance: &dyn Chance,
    ) -> Result<(), u64> {
        self.take_for(b"", peer, headers, now, chance)
    }

    /// The same with an allowance of its own for each thing that the network asks about, such as an account.
    pub fn take_for(
        &self,
        what: &[u8],
        peer: Option<SocketAddr>,
        headers: &HeaderMap,
        now: Timestamp,
        chance: &dyn Chance,
    ) -> Result<(), u64> {
        let (Some(per_hour), Some(peer)) = (self.per_hour, peer) else { return Ok(()) };
        let client = self.client(peer.ip(), headers);
        let day = now.seconds().div_euclid(DAY_SECONDS);
        let mut guard = self.today.lock().unwrap_or_else(PoisonError::into_inner);
        let today = match guard.take().filter(|today| today.day == day) {
            Some(today) => guard.insert(today),
            None => guard.insert(Today {
                day,
                key: fresh_key(chance),
                limiter: RateLimiter::keyed(Quota::per_hour(per_hour)),
            }),
        };
        if today.limiter.len() > SWEEP_AT {
            today.limiter.retain_recent();
        }
        let mark = mark(&today.key, client, what);
        // Told roughly: when the allowance of one is back.
        today.limiter.check_key(&mark).map_err(|_| 3_600 / u64::from(per_hour.get()) + 1)
    }

    /// The nearest address that is no proxy of ours. What stands further left in the header anyone may write.
    fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let trusted = |address: IpAddr| self.trusted.iter().any(|net| net.contains(&canonical(address)));
        let mut client = canonical(peer);
        if !trusted(client) {
            return client;
        }
        let forwarded = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
        let hops: Vec<&str> = forwarded.flat_map(|value| value.split(',')).map(str::trim).collect();
        for hop in hops.iter().rev() {
            let Ok(address) = hop.parse::<IpAddr>() else { break };
            client = canonical(address);
            if !trusted(client) {
                break;
            }
        }
        client
    }
}

fn fresh_key(chance: &dyn Chance) -> [u8; 32] {
    let mut key = [0; 32];
    chance.fill(&mut key);
    key
}

/// `::ffff:192.0.2.1` is 192.0.2.1.
fn canonical(address: IpAddr) -> IpAddr {
    address.to_canonical()
}

/// A /24 of IPv4 or a /48 of IPv6: what one household, office or provider's customer has. The input
/// begins with a key and a network of fixed length and nobody sees the hash, so that a plain SHA-256 is a fine one here.
fn mark(key: &[u8; 32], address: IpAddr, what: &[u8]) -> [u8; 16] {
    let mut network = [0; 8];
    match address {
        IpAddr::V4(v4) => network[1..4].copy_from_slice(&v4.octets()[..3]),
        IpAddr::V6(v6) => {
            network[0] = 6;
            network[1..7].copy_from_slice(&v6.octets()[..6]);
        }
    }
    let digest = Sha256::new().chain_update(key).chain_update(network).chain_update(what).finalize();
    let mut mark = [0; 16];
    mark.copy_from_slice(&digest[..16]);
    mark
}

#[cfg(test)]
mod tests {
    use app::kernel::SeededChance;

    use super::*;

    fn peer(text: &str) -> SocketAddr {
        SocketAddr::new(text.parse().unwrap(), 1)
    }

    fn forwarded(value: &'static str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", value.parse().unwrap());
        headers
    }

    #[test]
    fn a_network_has_its_allowance_and_no_more_until_the_next_day() {
        let (limits, chance) = (Limits::new(Some(2), vec![]), SeededChance::new(1));
        let take = |address: &str, day: i64| {
            let now = Timestamp(day * DAY_SECONDS * 1_000_000);
            limits.take(Some(peer(address)), &HeaderMap::new(), now, &chance)
        };
        assert!(take("192.0.2.1", 0).is_ok());
        assert!(take("192.0.2.9", 0).is_ok());
        assert!(take("192.0.2.200", 0).is_err());
        assert!(take("::ffff:192.0.2.3", 0).is_err());
        assert!(take("192.0.3.1", 0).is_ok());
        assert!(take("2001:db8:1:1::1", 0).is_ok());
        assert!(take("2001:db8:1:2::1", 0).is_ok());
        assert!(take("2001:db8:1:3::1", 0).is_err());
        assert!(take("192.0.2.1", 1).is_ok());
    }

    #[test]
    fn only_a_trusted_proxy_may_say_who_comes() {
        let limits = Limits::new(Some(1), vec!["10.0.0.0/8".parse().unwrap()]);
        let who = |at: &str, header| limits.client(at.parse().unwrap(), &forwarded(header)).to_string();
        assert_eq!(who("192.0.2.1", "198.51.100.7"), "192.0.2.1");
        assert_eq!(who("10.0.0.1", "198.51.100.7"), "198.51.100.7");
        assert_eq!(who("10.0.0.1", "203.0.113.5, 198.51.100.7, 10.2.2.2"), "198.51.100.7");
        assert_eq!(who("10.0.0.1", "nonsense"), "10.0.0.1");
    }

    #[test]
    fn without_a_limit_nothing_is_held() {
        let (limits, chance) = (Limits::new(None, vec![]), SeededChance::new(1));
        assert!(limits.take(Some(peer("192.0.2.1")), &HeaderMap::new(), Timestamp(0), &chance).is_ok());
        assert!(limits.today.lock().unwrap().is_none());
    }
}
