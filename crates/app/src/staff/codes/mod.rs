//! Codes: those that a device shows (TOTP, RFC 6238), and those written down for the day it is lost.

pub(super) mod store;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use db::Tx;
use totp_rs::{Builder, Secret as TotpKey, Totp};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::sessions::{self, Secret, Stage};
use super::{Account, Staff, StaffFailure, accounts, mail};
use crate::App;
use crate::trail::{self, Act, Actor, Entry, Subject};

/// RFC 4226, section 4: 160 bits.
const SECRET_BYTES: usize = 20;
const STEP_SECONDS: u64 = 30;
/// A device's clock may be one step off, either way (RFC 6238, section 5.2).
const SKEW: u16 = 1;
const RECOVERY_CODES: usize = 10;
/// Without those that are taken for each other.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz23456789x";

/// A device's secret.
#[derive(Clone)]
pub struct TotpSecret(Zeroizing<Vec<u8>>);

/// Shown once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveryCodes(pub Vec<String>);

impl TotpSecret {
    pub fn new(app: &App) -> Self {
        let mut bytes = Zeroizing::new(vec![0; SECRET_BYTES]);
        app.chance.fill(&mut bytes);
        Self(bytes)
    }

    fn totp(&self) -> Option<Totp> {
        let key = TotpKey::new(self.0.to_vec().into_boxed_slice());
        let builder = Builder::new().with_secret(key).with_skew(SKEW).with_step_duration(STEP_SECONDS);
        builder.build().ok()
    }

    /// The step that a code belongs to, if it is one of now.
    pub(super) fn step_of(&self, app: &App, code: &str) -> Option<i64> {
        let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        let now = u64::try_from(app.now().seconds()).ok()?;
        i64::try_from(self.totp()?.check(&code, now)?).ok()
    }

    /// The code of now, as a device would show it: for tests.
    #[cfg(any(test, feature = "testing"))]
    pub fn code_now(&self, app: &App) -> String {
        let now = u64::try_from(app.now().seconds()).expect("after 1970");
        self.totp().expect("a secret of 160 bits").generate(now).to_string()
    }

    /// For typing into a device, in groups of four.
    pub fn written(&self) -> String {
        let base32 = TotpKey::new(self.0.to_vec().into_boxed_slice()).to_base32();
        let letters: Vec<char> = base32.chars().collect();
        letters.chunks(4).map(|chunk| chunk.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    }

    /// For a device's camera.
    pub fn url(&self, app: &App, account: &Account) -> String {
        let host = app.settings.public_url.split_once("://").map_or("", |(_, host)| host);
        let coded = |text: &str| {
            percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
        };
        let (issuer, name) = (coded(host), coded(&account.email));
        format!("otpauth://totp/{issuer}:{name}?secret={}&issuer={issuer}", self.written().replace(' ', ""))
    }

    pub(super) fn sealed(&self, app: &App, account: Uuid) -> Vec<u8> {
        app.vault.seal(app.chance.as_ref(), &context(account), &self.0)
    }

    /// For a form's hidden field: nobody else's form, and nobody can read it.
    pub fn for_form(&self, app: &App, account: Uuid) -> String {
        URL_SAFE_NO_PAD.encode(self.sealed(app, account))
    }

    pub fn from_form(app: &App, account: Uuid, field: &str) -> Option<Self> {
        Self::unsealed(app, account, &URL_SAFE_NO_PAD.decode(field).ok()?)
    }

    fn unsealed(app: &App, account: Uuid, sealed: &[u8]) -> Option<Self> {
        app.vault.unseal(&context(account), sealed).ok().map(Self)
    }
}

fn context(account: Uuid) -> Vec<u8> {
    [b"totp".as_slice(), account.as_bytes()].concat()
}

/// The second step of signing in, with a code of the device or one that was written down.
pub async fn sign_in(app: &App, waiting: &str, code: &str, browser: &str) -> Result<Secret, StaffFailure> {
    let account = sessions::find_second(app, waiting).await?.ok_or(StaffFailure::Refused)?;
    let digest = sessions::digest(waiting);
    let mut tx = app.db.begin().await?;
    let has_tries = sessions::store::take_try(&mut tx, &digest).await?;
    // Kept whatever follows: a refused code is a try.
    tx.commit().await?;
    if !has_tries {
        return Err(StaffFailure::Refused);
    }
    let mut tx = app.db.begin().await?;
    let Some(by_recovery) = spend(app, &mut tx, account, code).await? else {
        drop(tx);
        return Err(StaffFailure::Code);
    };
    sessions::store::end_by_digest(&mut tx, &digest).await?;
    let secret = sessions::begin(app, &mut tx, account, Stage::Whole, browser).await?;
    let act = if by_recovery { Act::RecoveryCodeUsed } else { Act::SignedIn };
    let entry = Entry::new(Actor::Account(account), act).about(Subject::Account(account)).with("password");
    trail::note(app, &mut tx, &entry).await?;
    if by_recovery {
        mail::queue(app, &mut tx, account, mail::Kind::RecoveryCodeUsed, None).await?;
    }
    tx.commit().await?;
    Ok(secret)
}

/// Uses a code up; whether it was one that was written down. None for a wrong one.
async fn spend(app: &App, tx: &mut Tx, account: Uuid, code: &str) -> Result<Option<bool>, StaffFailure> {
    let sealed = accounts::store::secrets(app, account).await?.and_then(|secrets| secrets.totp);
    let secret = sealed.and_then(|sealed| TotpSecret::unsealed(app, account, &sealed));
    if let Some(step) = secret.and_then(|secret| secret.step_of(app, code)) {
        return Ok(accounts::store::spend_step(tx, account, step).await?.then_some(false));
    }
    let spent = store::spend(tx, account, &digest(app, account, code), app.now()).await?;
    Ok(spent.then_some(true))
}

/// Makes new recovery codes; the old ones are worth nothing from now on.
pub async fn make(app: &App, staff: &Staff) -> Result<RecoveryCodes, StaffFailure> {
    let mut tx = app.db.begin().await?;
    let made = make_anew(app, &mut tx, staff.account.id).await?;
    let entry = Entry::new(staff.actor(), Act::RecoveryCodesMade).about(Subject::Account(staff.account.id));
    trail::note(app, &mut tx, &entry).await?;
    tx.commit().await?;
    Ok(made)
}

pub(super) async fn make_anew(app: &App, tx: &mut Tx, account: Uuid) -> Result<RecoveryCodes, StaffFailure> {
    store::forget(tx, account).await?;
    let mut made = Vec::with_capacity(RECOVERY_CODES);
    for _ in 0..RECOVERY_CODES {
        let mut bytes = [0; 12];
        app.chance.fill(&mut bytes);
        let letters = bytes.map(|byte| char::from(LETTERS[usize::from(byte % 32)]));
        let code: String = letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join("-");
        store::insert(tx, account, &digest(app, account, &code)).await?;
        made.push(code);
    }
    Ok(RecoveryCodes(made))
}

pub(super) async fn forget(tx: &mut Tx, account: Uuid) -> Result<(), StaffFailure> {
    Ok(store::forget(tx, account).await?)
}

/// How many are left.
pub async fn left(app: &App, account: Uuid) -> Result<i64, StaffFailure> {
    Ok(store::left(app, account).await?)
}

/// Keyed, so that the table alone gives nothing to try codes against.
fn digest(app: &App, account: Uuid, typed: &str) -> Vec<u8> {
    let plain: String = typed.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    app.vault.tag("recovery-code", &[account.as_bytes().as_slice(), plain.as_bytes()].concat()).to_vec()
}
