//! The SQL of signatures, consents and the mails they cause.

use std::borrow::Cow;
use std::sync::Arc;

use db::{Row, Rows, Sql, Statement, Then, Value};
use uuid::Uuid;

use super::failure::TokenFailure;
use super::{Quarantine, Received, SignatureState, Supporter, Visibility, rules};
use crate::App;
use crate::campaigns::Campaign;
use crate::kernel::{Bucket, Country, Timestamp};
use crate::languages::Language;
use crate::organisations::OrganisationKind;
use crate::vault::Vault;

/// A consent given to one organisation. The consent to sign is the row itself, that to show the name its
/// `visibility`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    pub purpose: &'static str,
    pub organisation: String,
}

/// A signature judged and sealed, ready for the intake.
#[derive(Debug, Clone)]
pub struct NewSignature {
    pub bucket: Bucket,
    pub id: Uuid,
    pub campaign_id: Uuid,
    pub address_index: [u8; 16],
    pub quarantine: Option<Quarantine>,
    pub visibility: Visibility,
    pub country: Country,
    pub language: Language,
    /// The version of the sentences that were agreed to.
    pub wording: Cow<'static, str>,
    /// The organisation's slug when it is one of the campaign's, and its kind; see `organisation_kind`.
    pub organisation: Option<String>,
    pub organisation_kind: Cow<'static, str>,
    pub sealed: Vec<u8>,
    pub consents: Vec<Consent>,
    pub created_at: Timestamp,
}

/// What the counts call the kind of an organisation that was typed.
pub fn organisation_kind(typed: &str, known: Option<OrganisationKind>) -> &'static str {
    match known {
        Some(kind) => kind.as_str(),
        None if typed.is_empty() => "none",
        None => "other",
    }
}

const INSERT: Sql = Sql::new(
    "INSERT INTO signature (id, bucket, campaign_id, address_index, state, quarantine, visibility, country, language, \
     wording, organisation, organisation_kind, sealed, created_at) \
     VALUES ($1, $2, $3, $4, 'pending', $5, $6, $7, $8, $9, $10, $11, $12, $13) \
     ON CONFLICT (campaign_id, address_index, bucket) DO NOTHING",
);
const INSERT_CONSENT: Sql = Sql::new(
    "INSERT INTO consent (signature_id, purpose, organisation, bucket, wording, language, given_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7)",
);
const INSERT_MAIL: Sql = Sql::new(
    "INSERT INTO mail (signature_id, kind, bucket, language, state, due_at, attempts, created_at, changed_at) \
     VALUES ($1, $2, $3, $4, 'queued', $5, 0, $5, $5) ON CONFLICT (signature_id, kind, bucket) DO NOTHING",
);
const REPEAT_MAIL: Sql = Sql::new(
    "INSERT INTO mail (signature_id, kind, bucket, language, state, due_at, attempts, created_at, changed_at) \
     SELECT s.id, 'repeat', s.bucket, s.language, 'queued', $4, 0, $4, $4 FROM signature s \
     WHERE s.bucket = $1 AND s.campaign_id = $2 AND s.address_index = $3 AND s.quarantine IS NULL \
     AND s.state IN ('pending', 'confirmed') ON CONFLICT (signature_id, kind, bucket) DO UPDATE \
     SET state = 'queued', due_at = excluded.due_at, leased_until = NULL, attempts = 0, \
     created_at = excluded.created_at, changed_at = excluded.changed_at WHERE mail.created_at < $5",
);

impl NewSignature {
    /// Changes one row when its address is new to the campaign, none otherwise.
    pub fn insert(&self) -> Statement {
        Statement::new(&INSERT, self.values())
    }

    fn values(&self) -> Vec<Value> {
        vec![
            self.id.into(),
            self.bucket.into(),
            self.campaign_id.into(),
            self.address_index.to_vec().into(),
            self.quarantine.map(Quarantine::as_str).into(),
            self.visibility.as_str().into(),
            self.country.code().into(),
            self.language.as_str().into(),
            self.wording.as_ref().into(),
            self.organisation.clone().into(),
            self.organisation_kind.as_ref().into(),
            self.sealed.clone().into(),
            self.created_at.0.into(),
        ]
    }

    fn consent_values(&self) -> impl Iterator<Item = Vec<Value>> {
        self.consents.iter().map(|consent| {
            vec![
                self.id.into(),
                consent.purpose.into(),
                consent.organisation.as_str().into(),
                self.bucket.into(),
                self.wording.as_ref().into(),
                self.language.as_str().into(),
                self.created_at.0.into(),
            ]
        })
    }
}

/// New rows, in the order given.
pub fn insert_all(rows: &[NewSignature]) -> Rows {
    Rows { sql: INSERT, key: "id", bucket: 1, rows: rows.iter().map(NewSignature::values).collect() }
}

/// What follows: for each that was new its consents, and the confirmation mail unless a person must look first; for
/// each whose address was known a mail to its owner.
pub fn follow(rows: &[NewSignature], new: &[bool]) -> Then {
    let mut consents = Rows { sql: INSERT_CONSENT, key: "signature_id", bucket: 3, rows: Vec::new() };
    let mut mails = Rows { sql: INSERT_MAIL, key: "signature_id", bucket: 2, rows: Vec::new() };
    let mut statements = Vec::new();
    for (row, new) in rows.iter().zip(new) {
        if !new {
            statements.push(repeat_mail(row));
            continue;
        }
        consents.rows.extend(row.consent_values());
        if row.quarantine.is_none() {
            mails.rows.push(mail_values(row.bucket, row.id, "confirmation", &row.language, row.created_at));
        }
    }
    Then { rows: vec![mails, consents], statements }
}

/// Queues a mail to the supporter; one of each kind, however often it is asked for.
pub fn mail(bucket: Bucket, signature: Uuid, kind: &str, language: &Language, now: Timestamp) -> Statement {
    Statement::new(&INSERT_MAIL, mail_values(bucket, signature, kind, language, now))
}

fn mail_values(
    bucket: Bucket,
    signature: Uuid,
    kind: &str,
    language: &Language,
    now: Timestamp,
) -> Vec<Value> {
    vec![signature.into(), kind.into(), bucket.into(), language.as_str().into(), now.0.into()]
}

/// Tells the owner of a known address that it was used again, once in an hour at most.
fn repeat_mail(row: &NewSignature) -> Statement {
    let cutoff = row.created_at.minus(rules::REPEAT_MAIL_EVERY);
    Statement::new(
        &REPEAT_MAIL,
        vec![
            row.bucket.into(),
            row.campaign_id.into(),
            row.address_index.to_vec().into(),
            row.created_at.0.into(),
            cutoff.0.into(),
        ],
    )
}

/// The context that a signature's personal data is sealed to: its own row.
pub fn seal(app: &App, id: Uuid, supporter: &Supporter) -> Vec<u8> {
    let plain = serde_json::to_vec(supporter).unwrap_or_default();
    app.vault.seal(app.chance.as_ref(), id.as_bytes(), &plain)
}

pub fn unseal(vault: &Vault, id: Uuid, sealed: &[u8]) -> Option<Supporter> {
    let plain = vault.unseal(id.as_bytes(), sealed).ok()?;
    serde_json::from_slice(&plain).ok()
}

/// A signature's row, read and unsealed, and why it waits for a person.
pub struct Found {
    pub received: Received,
    /// What its leaf in the public log is salted with, sealed.
    pub salt: Option<Vec<u8>>,
    pub quarantined: bool,
    pub organisation: Option<String>,
    pub organisation_kind: String,
    pub wording: String,
}

const FIND: Sql = Sql::new(
    "SELECT s.bucket, s.id, s.campaign_id, c.slug, s.state, s.quarantine, s.visibility, s.country, s.language, \
     s.wording, s.organisation, s.organisation_kind, s.sealed, s.salt, s.created_at, s.confirmed_at \
     FROM signature s JOIN campaign c ON c.id = s.campaign_id WHERE s.bucket = $1 AND s.id = $2",
);

pub async fn find(app: &App, bucket: Bucket, id: Uuid) -> Result<Option<Found>, TokenFailure> {
    let row = app.db.optional(&FIND, &[bucket.into(), id.into()]).await?;
    row.map(|row| found(app, &row)).transpose()
}

fn found(app: &App, row: &Row) -> Result<Found, TokenFailure> {
    let damaged = |what: &str| TokenFailure::Internal(format!("signature row: {what}"));
    let id: Uuid = row.get("id")?;
    let sealed: Option<Vec<u8>> = row.get("sealed")?;
    let supporter = match sealed {
        // Sealed with another key: better to say so than to treat a supporter as gone.
        Some(sealed) => {
            Some(unseal(&app.vault, id, &sealed).ok_or_else(|| damaged("cannot be unsealed with this key"))?)
        }
        None => None,
    };
    let received = Received {
        bucket: row.get("bucket")?,
        id,
        campaign_id: row.get("campaign_id")?,
        campaign_slug: row.get("slug")?,
        state: SignatureState::parse(&row.get::<String>("state")?).ok_or_else(|| damaged("state"))?,
        visibility: Visibility::parse(&row.get::<String>("visibility")?)
            .ok_or_else(|| damaged("visibility"))?,
        country: Country::parse(&row.get::<String>("country")?).ok_or_else(|| damaged("country"))?,
        language: Language::parse(&row.get::<String>("language")?).ok_or_else(|| damaged("language"))?,
        supporter,
        created_at: Timestamp(row.get("created_at")?),
        confirmed_at: row.get::<Option<i64>>("confirmed_at")?.map(Timestamp),
    };
    Ok(Found {
        received,
        salt: row.get("salt")?,
        quarantined: row.get::<Option<String>>("quarantine")?.is_some(),
        organisation: row.get("organisation")?,
        organisation_kind: row.get("organisation_kind")?,
        wording: row.get("wording")?,
    })
}

pub const CONFIRM: Sql = Sql::new(
    "UPDATE signature SET state = 'confirmed', confirmed_at = $3, salt = $4 \
     WHERE bucket = $1 AND id = $2 AND state = 'pending' AND quarantine IS NULL RETURNING id",
);
const INSERT_LETTER: Sql = Sql::new(
    "INSERT INTO letter (bucket, id, signature_id, campaign_id, target_id, state, due_at, attempts, created_at, changed_at) \
     VALUES ($1, $2, $3, $4, $5, 'queued', $6, 0, $6, $6)",
);

pub fn letter(app: &App, received: &Received, target: Uuid, now: Timestamp) -> Statement {
    letter_row(app, received.bucket, received.id, received.campaign_id, target, now)
}

/// A letter in the queue, due at once.
pub fn letter_row(
    app: &App,
    bucket: Bucket,
    signature: Uuid,
    campaign: Uuid,
    target: Uuid,
    now: Timestamp,
) -> Statement {
    let id = app.new_id();
    let values =
        vec![bucket.into(), id.into(), signature.into(), campaign.into(), target.into(), now.0.into()];
    Statement::new(&INSERT_LETTER, values)
}

const INSERT_CHANGE: Sql = Sql::new(
    "INSERT INTO count_change (bucket, id, campaign_id, at, signatures, country, language, organisation, \
     organisation_kind, letters_from, letters_to, targets, source) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
);

/// What a confirmation or its end changes in the counts.
pub fn count_change(
    app: &App,
    found: &Found,
    signatures: i64,
    letters: (Option<&str>, Option<&str>),
    targets: &[Uuid],
) -> Statement {
    let received = &found.received;
    let packed: Vec<u8> = targets.iter().flat_map(|target| *target.as_bytes()).collect();
    let of_signature = |value: Value| if signatures == 0 { Value::Null } else { value };
    let source =
        received.supporter.as_ref().map(|one| one.source.clone()).filter(|source| !source.is_empty());
    Statement::new(
        &INSERT_CHANGE,
        vec![
            received.bucket.into(),
            app.new_id().into(),
            received.campaign_id.into(),
            app.now().0.into(),
            signatures.into(),
            of_signature(received.country.code().into()),
            of_signature(received.language.as_str().into()),
            of_signature(found.organisation.clone().into()),
            of_signature(found.organisation_kind.as_str().into()),
            letters.0.into(),
            letters.1.into(),
            packed.into(),
            of_signature(source.into()),
        ],
    )
}

const INSERT_REMOVED: Sql = Sql::new(
    "INSERT INTO count_change (bucket, id, campaign_id, at, signatures, removed) VALUES ($1, $2, $3, $4, 0, 1)",
);

/// One more that was taken out because it is not genuine.
pub fn count_removed(app: &App, bucket: Bucket, campaign: Uuid) -> Statement {
    let values = vec![bucket.into(), app.new_id().into(), campaign.into(), app.now().0.into()];
    Statement::new(&INSERT_REMOVED, values)
}

const INSERT_ASKED: Sql = Sql::new(
    "INSERT INTO count_change (bucket, id, campaign_id, at, signatures, asked_days, asked, asked_confirmed) \
     VALUES (0, $1, $2, $3, 0, $4, $5, $6)",
);

/// Of so many that signed, and came of an age of these days, so many had confirmed.
pub fn count_asked(app: &App, campaign: Uuid, days: i64, asked: i64, confirmed: i64) -> Statement {
    let values = vec![
        app.new_id().into(),
        campaign.into(),
        app.now().0.into(),
        days.into(),
        asked.into(),
        confirmed.into(),
    ];
    Statement::new(&INSERT_ASKED, values)
}

/// What stands in the place of the address's hash once a signature has ended: behind every hash, and the row's own.
pub fn freed(id: Uuid) -> Vec<u8> {
    [FREED.as_slice(), id.as_bytes()].concat()
}

/// No keyed hash begins like this, but by a chance of 1 in 2^64.
pub const FREED: [u8; 8] = [0xFF; 8];

/// Ends a signature: personal data gone, the address free to sign again, the row left as a bare mark.
pub const END: Sql = Sql::new(
    "UPDATE signature SET state = $3, quarantine = NULL, verdict = NULL, due_at = NULL, sealed = NULL, salt = NULL, \
     organisation = NULL, address_index = $4, ended_at = $5 \
     WHERE bucket = $1 AND id = $2 AND state = $6 RETURNING id",
);
pub const FORGET_CONSENTS: Sql = Sql::new("DELETE FROM consent WHERE bucket = $1 AND signature_id = $2");
pub const FORGET_MAIL: Sql = Sql::new("DELETE FROM mail WHERE bucket = $1 AND signature_id = $2");
pub const FORGET_ANSWERS: Sql = Sql::new("DELETE FROM answer WHERE bucket = $1 AND signature_id = $2");
pub const FORGET_INBOUND: Sql =
    Sql::new("DELETE FROM inbound_waiting WHERE bucket = $1 AND signature_id = $2");

/// What belongs to a signature that was never confirmed.
pub fn forget(bucket: Bucket, id: Uuid) -> [Statement; 2] {
    [&FORGET_CONSENTS, &FORGET_MAIL].map(|sql| Statement::new(sql, vec![bucket.into(), id.into()]))
}

/// Letters on their way at this moment are left to the worker, which finds nobody and cancels.
pub const CANCEL_LETTERS: Sql = Sql::new(
    "UPDATE letter SET state = 'cancelled', changed_at = $3 \
     WHERE bucket = $1 AND signature_id = $2 AND state IN ('queued', 'deferred') RETURNING target_id",
);

pub const FIND_BY_ADDRESS: Sql =
    Sql::new("SELECT id FROM signature WHERE bucket = $1 AND campaign_id = $2 AND address_index = $3");
pub const CAMPAIGN_IDS: Sql = Sql::new("SELECT id FROM campaign ORDER BY slug");

/// What this room remembers of its work.
pub const SETTING: Sql = Sql::new("SELECT value FROM setting WHERE key = $1");
pub const SET: Sql = Sql::new(
    "INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
);

/// The consents per organisation of a judged form.
pub fn consents(judged: &rules::Judged) -> Vec<Consent> {
    let purposes = [("subscribe", &judged.subscribe), ("share", &judged.share)];
    purposes
        .into_iter()
        .flat_map(|(purpose, slugs)| {
            slugs.iter().map(move |slug| Consent { purpose, organisation: slug.clone() })
        })
        .collect()
}

/// A signature from what was judged, sealed.
pub fn new_signature(
    app: &App,
    campaign: &Arc<Campaign>,
    language: &Language,
    judged: &rules::Judged,
    quarantine: Option<Quarantine>,
) -> NewSignature {
    let id = app.new_id();
    let typed = &judged.supporter.organisation;
    let known =
        crate::organisations::recognise(typed, campaign.organisations.iter().map(|o| &o.organisation));
    // A quarantined row does not take the address's place: a trap sprung in someone's name must not keep the
    // person from signing.
    let indexed =
        if quarantine.is_some() { format!("quarantined {}", judged.address) } else { judged.address.clone() };
    NewSignature {
        bucket: app.vault.bucket(&judged.address),
        id,
        campaign_id: campaign.id,
        address_index: app.vault.address_index(campaign.id.as_bytes(), &indexed),
        quarantine,
        visibility: judged.visibility,
        country: judged.country,
        language: language.clone(),
        wording: rules::CONSENT_WORDING.into(),
        organisation: known.map(|organisation| organisation.slug.clone()),
        organisation_kind: organisation_kind(typed, known.map(|organisation| organisation.kind)).into(),
        sealed: seal(app, id, &judged.supporter),
        consents: consents(judged),
        created_at: app.now(),
    }
}

/// A signature that waited for a person, as it goes on: its consents stay where they are.
pub fn released(app: &App, found: &Found, supporter: &Supporter, address: &str) -> NewSignature {
    let received = &found.received;
    let id = app.new_id();
    NewSignature {
        bucket: received.bucket,
        id,
        campaign_id: received.campaign_id,
        address_index: app.vault.address_index(received.campaign_id.as_bytes(), address),
        quarantine: None,
        visibility: received.visibility,
        country: received.country,
        language: received.language.clone(),
        wording: found.wording.clone().into(),
        organisation: found.organisation.clone(),
        organisation_kind: found.organisation_kind.clone().into(),
        sealed: seal(app, id, supporter),
        consents: Vec::new(),
        created_at: app.now(),
    }
}
