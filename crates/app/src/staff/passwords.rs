//! Passwords: argon2id, always with a code of a second device.

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::accounts::{self, Address, store::Secrets};
use super::codes::{self, RecoveryCodes, TotpSecret};
use super::sessions::{self, Secret, Stage};
use super::{Staff, StaffFailure, Weakness, mail, oidc, passkeys};
use crate::App;
use crate::trail::{self, Act, Entry, Subject};

/// NIST SP 800-63B-4, section 3.1.1.2, asks for 8 where there is a second factor.
const SHORTEST: usize = 10;
const LONGEST: usize = 256;
/// Of 4: guessed only after some 10^8 tries, if ever.
const ENOUGH: u8 = 3;
/// OWASP's password storage cheat sheet: 19 MiB, 2 passes, 1 lane.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
/// Each takes 19 MiB and some 30 ms of a core.
const AT_ONCE: usize = 2;
/// How many may wait for their turn before the answer is "come back".
const WAITING: usize = 32;

/// Keeps hashing off the threads that answer, and within bounds.
#[derive(Debug)]
pub struct Hashing {
    turns: Arc<Semaphore>,
    places: Semaphore,
}

impl Default for Hashing {
    fn default() -> Self {
        Self { turns: Arc::new(Semaphore::new(AT_ONCE)), places: Semaphore::new(WAITING) }
    }
}

impl Hashing {
    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, StaffFailure> {
        let _place = self.places.try_acquire().map_err(|_| StaffFailure::Busy)?;
        let turn = self.turns.clone().acquire_owned().await.map_err(|_| StaffFailure::Busy)?;
        let done = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            work()
        });
        done.await.map_err(|error| StaffFailure::Internal(error.to_string()))
    }
}

fn hasher() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).expect("parameters within argon2's bounds");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

fn hash(password: &str, salt: &[u8]) -> Result<String, StaffFailure> {
    let hash: Result<PasswordHash, _> = hasher().hash_password_with_salt(password.as_bytes(), salt);
    hash.map(|hash| hash.to_string()).map_err(|error| StaffFailure::Internal(error.to_string()))
}

fn fits(password: &str, hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| hasher().verify_password(password.as_bytes(), &hash).is_ok())
}

/// Is it one that nobody would guess? `known` is what an attacker knows of the person.
fn judge(password: &str, known: &[&str]) -> Result<(), StaffFailure> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Err(StaffFailure::Weak(Weakness::Short));
    }
    if length > LONGEST {
        return Err(StaffFailure::Weak(Weakness::Long));
    }
    if u8::from(zxcvbn::zxcvbn(password, known).score()) < ENOUGH {
        return Err(StaffFailure::Weak(Weakness::Guessable));
    }
    Ok(())
}

/// The first step of signing in. Unknown address, no password, wrong password: one answer, in the same time.
pub async fn sign_in(app: &App, typed: &str, password: &str, browser: &str) -> Result<Secret, StaffFailure> {
    let known = match Address::read(typed) {
        Ok(address) => accounts::store::look_up(app, &address).await?,
        Err(_) => None,
    };
    let account = known.filter(|account| account.has_password);
    let id = account.as_ref().map(|account| account.id);
    if !is_right(app, id, password).await? {
        return Err(StaffFailure::Refused);
    }
    let id = id.ok_or(StaffFailure::Refused)?;
    let mut tx = app.db.begin().await?;
    let secret = sessions::begin(app, &mut tx, id, Stage::Second, browser).await?;
    tx.commit().await?;
    Ok(secret)
}

/// For nobody's account as much work is done, and the answer is no.
async fn is_right(app: &App, account: Option<Uuid>, password: &str) -> Result<bool, StaffFailure> {
    let stored = match account {
        Some(id) => accounts::store::secrets(app, id).await?.and_then(|secrets| secrets.password),
        None => None,
    };
    let password: Zeroizing<String> = password.chars().take(LONGEST).collect::<String>().into();
    let work = move || match stored {
        Some(hash) => fits(&password, &hash),
        None => hash(&password, &[0; 16]).is_err(),
    };
    app.hashing.run(work).await
}

/// Proves again who sits there.
pub async fn prove(app: &App, staff: &Staff, password: &str) -> Result<(), StaffFailure> {
    if !is_right(app, Some(staff.account.id), password).await? {
        return Err(StaffFailure::Refused);
    }
    let mut tx = app.db.begin().await?;
    sessions::store::confirm(&mut tx, staff.session.id, app.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Sets a password and the device whose codes go with it; other sessions end. Gives new recovery codes, shown once.
pub async fn set(
    app: &App,
    staff: &Staff,
    password: &str,
    secret: &TotpSecret,
    code: &str,
) -> Result<RecoveryCodes, StaffFailure> {
    let step = secret.step_of(app, code).ok_or(StaffFailure::Code)?;
    let account = &staff.account;
    let known = [account.email.clone(), account.name.clone(), "demarche".to_owned()];
    let mut salt = [0; 16];
    app.chance.fill(&mut salt);
    let password = Zeroizing::new(password.to_owned());
    let work = move || {
        let known: Vec<&str> = known.iter().flat_map(|part| part.split(['@', '.', ' ', '-'])).collect();
        judge(&password, &known)?;
        hash(&password, &salt)
    };
    let hash = app.hashing.run(work).await??;
    let mut tx = app.db.begin().await?;
    let secrets = Secrets { password: Some(hash), totp: Some(secret.sealed(app, account.id)) };
    accounts::store::set_secrets(&mut tx, account.id, secrets, Some(step)).await?;
    let recovery = codes::make_anew(app, &mut tx, account.id).await?;
    sessions::store::end_others(&mut tx, account.id, staff.session.id).await?;
    let entry = Entry::new(staff.actor(), Act::PasswordSet).about(Subject::Account(account.id));
    trail::note(app, &mut tx, &entry).await?;
    mail::queue(app, &mut tx, account.id, mail::Kind::PasswordSet, None).await?;
    tx.commit().await?;
    Ok(recovery)
}

/// Back to passkeys alone.
pub async fn remove(app: &App, staff: &Staff) -> Result<(), StaffFailure> {
    let id = staff.account.id;
    if passkeys::count(app, id).await? + oidc::linked(app, id).await?.len() == 0 {
        return Err(StaffFailure::LastWay);
    }
    let mut tx = app.db.begin().await?;
    accounts::store::set_secrets(&mut tx, id, Secrets { password: None, totp: None }, None).await?;
    codes::forget(&mut tx, id).await?;
    let entry = Entry::new(staff.actor(), Act::PasswordRemoved).about(Subject::Account(id));
    trail::note(app, &mut tx, &entry).await?;
    tx.commit().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_short_common_or_ones_own_name_is_no_password() {
        for (password, known, weakness) in [
            ("tiny", &[][..], Weakness::Short),
            ("password123", &[], Weakness::Guessable),
            ("qwertyuiop12", &[], Weakness::Guessable),
            ("1234567890", &[], Weakness::Guessable),
            ("aigulaigul", &["aigul"], Weakness::Guessable),
        ] {
            let judged = judge(password, known);
            assert!(matches!(judged, Err(StaffFailure::Weak(found)) if found == weakness), "{password}");
        }
        assert!(matches!(judge(&"x".repeat(300), &[]), Err(StaffFailure::Weak(Weakness::Long))));
        assert!(judge("корова жуёт фиолетовый снег", &[]).is_ok());
        assert!(judge("tram-orchid-lantern-9", &["aigul"]).is_ok());
    }

    #[test]
    fn a_hash_is_argon2id_and_fits_its_password_alone() {
        let kept = hash("tram-orchid-lantern-9", &[3; 16]).unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(fits("tram-orchid-lantern-9", &kept));
        assert!(!fits("tram-orchid-lantern-8", &kept));
        assert!(!fits("", &kept) && !fits("x", "no hash at all"));
    }
}
