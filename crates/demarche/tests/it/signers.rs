//! People who sign all the time, what they were told, and the reckoning afterwards.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use app::vault::Vault;
use uuid::Uuid;

use crate::harness::{Site, rows, sign_at};

/// What the signers were told.
#[derive(Debug, Default)]
pub struct Told {
    /// Addresses that were answered with 303.
    pub signed: Vec<String>,
    /// Answers with 503, and how many of them said when to come back.
    pub refused: usize,
    pub with_retry_after: usize,
    /// Connections that could not be made or broke.
    pub broken: usize,
    /// Every other answer.
    pub others: Vec<u16>,
}

/// How far they are, for whoever does something to the site meanwhile.
#[derive(Debug, Default)]
pub struct Progress {
    signed: AtomicUsize,
    refused: AtomicUsize,
}

impl Progress {
    pub fn signed(&self) -> usize {
        self.signed.load(Ordering::SeqCst)
    }

    pub fn refused(&self) -> usize {
        self.refused.load(Ordering::SeqCst)
    }

    /// Waits until so many more have signed.
    pub fn wait_for_more(&self, more: usize) {
        let aim = self.signed() + more;
        crate::harness::wait_for(|| (self.signed() >= aim).then_some(()));
    }
}

/// Four people sign without end, each time with an address of its own, `pause` after each answer, while `meanwhile`
/// does something to the site.
pub fn sign_while<T>(site: &Site, pause: Duration, meanwhile: impl FnOnce(&Progress) -> T) -> (Told, T) {
    let (progress, over, told) = (Progress::default(), AtomicBool::new(false), Mutex::new(Told::default()));
    let answer = std::thread::scope(|scope| {
        for signer in 0..4 {
            let (progress, over, told) = (&progress, &over, &told);
            scope.spawn(move || {
                let mine = sign_on(site.port, signer, pause, progress, over);
                told.lock().unwrap().add(mine);
            });
        }
        // A test that fails in the middle must not wait for the signers without end.
        let answer = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| meanwhile(&progress)));
        over.store(true, Ordering::SeqCst);
        answer
    });
    let told = told.into_inner().unwrap();
    if answer.is_err() {
        println!(
            "{} signed, {} were refused, {} connections broke, others: {:?}",
            told.signed.len(),
            told.refused,
            told.broken,
            told.others
        );
    }
    (told, answer.unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
}

fn sign_on(port: u16, signer: usize, pause: Duration, progress: &Progress, over: &AtomicBool) -> Told {
    let mut told = Told::default();
    for n in 0.. {
        if over.load(Ordering::SeqCst) {
            break;
        }
        let email = format!("s{n}.{signer}@mail.example");
        match sign_at(port, "A Supporter", &email) {
            Ok(response) if response.status == 303 => {
                told.signed.push(email);
                progress.signed.fetch_add(1, Ordering::SeqCst);
            }
            Ok(response) if response.status == 503 => {
                told.refused += 1;
                told.with_retry_after +=
                    usize::from(response.head.to_ascii_lowercase().contains("\r\nretry-after:"));
                progress.refused.fetch_add(1, Ordering::SeqCst);
            }
            Ok(response) => told.others.push(response.status),
            Err(_) => {
                told.broken += 1;
                std::thread::sleep(Duration::from_millis(5));
            }
        }
        std::thread::sleep(pause);
    }
    told
}

impl Told {
    fn add(&mut self, other: Self) {
        self.signed.extend(other.signed);
        self.refused += other.refused;
        self.with_retry_after += other.with_retry_after;
        self.broken += other.broken;
        self.others.extend(other.others);
    }
}

/// Every address that was answered with 303 has one row, no address has two, no signature is without its mail.
pub fn reckon(site: &Site, told: &Told) {
    reckon_at(&site.location(), &site.data().join("demarche.key"), told);
}

pub fn reckon_at(location: &db::Location, key: &std::path::Path, told: &Told) {
    assert_eq!(told.others, [] as [u16; 0], "answers that are neither 303 nor 503");
    assert_eq!(told.refused, told.with_retry_after, "a refusal says when to come back");
    let vault = Vault::open(key).unwrap();
    let mut stored: HashMap<(i64, Vec<u8>), usize> = HashMap::new();
    let mut campaign = Uuid::nil();
    for row in rows(location, "SELECT bucket, campaign_id, address_index FROM signature") {
        campaign = row.get("campaign_id").unwrap();
        *stored.entry((row.get("bucket").unwrap(), row.get("address_index").unwrap())).or_default() += 1;
    }
    for email in &told.signed {
        let index = vault.address_index(campaign.as_bytes(), email).to_vec();
        let found = stored.get(&(vault.bucket(email), index)).copied();
        assert_eq!(found, Some(1), "{email} was told that it had signed");
    }
    assert!(stored.values().all(|times| *times == 1));
    let without_mail = "SELECT count(*) AS n FROM signature s WHERE NOT EXISTS \
         (SELECT 1 FROM mail m WHERE m.bucket = s.bucket AND m.signature_id = s.id)";
    assert_eq!(rows(location, without_mail)[0].get::<i64>("n").unwrap(), 0);
}
