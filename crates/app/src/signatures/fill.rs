//! Filling the demo with made-up supporters. Refused outside the demo: a count must never hold invented people.

use std::collections::BTreeMap;

use db::{Sql, Statement, Value};
use uuid::Uuid;

use super::rules::Judged;
use super::{SignFailure, Supporter, Visibility, receipts, store};
use crate::App;
use crate::kernel::{Country, Timestamp};
use crate::languages::Language;
use crate::log::Subject;
use crate::targets;

/// A supporter who does not exist.
#[derive(Debug, Clone)]
pub struct MadeUp {
    pub supporter: Supporter,
    pub country: Country,
    pub language: Language,
    pub visibility: Visibility,
    pub at: Timestamp,
}

const CONFIRMED: Sql = Sql::new(
    "UPDATE signature SET state = 'confirmed', created_at = $3, confirmed_at = $3, salt = $4 \
     WHERE bucket = $1 AND id = $2",
);
const CHANGE: Sql = Sql::new(
    "INSERT INTO count_change (bucket, id, campaign_id, at, signatures, country, language, organisation, \
     organisation_kind, letters_to, targets) VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10)",
);
const MADE_UP: Sql = Sql::new(
    "INSERT INTO count_change (bucket, id, campaign_id, at, signatures, letters_from, letters_to, targets) \
     VALUES ($1, $2, $3, $4, 0, 'queued', $5, $6)",
);

/// What became of the letters that made-up supporters never wrote, so that a demo shows every state: by the target's
/// place in the campaign's list and the supporter's in the crowd. They are counted and have no rows.
fn fate(place: usize, at: usize) -> &'static str {
    match (place % 16, at % 40) {
        (5, _) => "refused",
        (9, 0..12) => "bounced",
        (13, 30..) => "batched",
        (2, 36..) => "queued",
        (11, 7) => "expired",
        (_, 17) if place % 9 == 4 => "cancelled",
        (_, 3) if place.is_multiple_of(4) => "answered",
        _ => "accepted",
    }
}

/// Stores made-up supporters as confirmed at their times; the last `with_letters` of them get their letters, which
/// then wait for the worker like any other, and what became of the others' is made up too. Returns how many were new.
pub async fn fill(
    app: &App,
    slug: &str,
    people: &[MadeUp],
    with_letters: usize,
) -> Result<usize, SignFailure> {
    if !app.settings.demo {
        return Err(SignFailure::Internal("made-up supporters belong into the demo only".into()));
    }
    let mut stored = 0;
    for (at, chunk) in people.chunks(500).enumerate() {
        let first = at * 500;
        let silent = people.len().saturating_sub(with_letters).saturating_sub(first);
        stored += fill_chunk(app, slug, chunk, silent).await?;
    }
    Ok(stored)
}

async fn fill_chunk(app: &App, slug: &str, people: &[MadeUp], silent: usize) -> Result<usize, SignFailure> {
    let campaign = app.catalogue.find(app, slug).await?;
    let rows: Vec<store::NewSignature> = people
        .iter()
        .map(|person| {
            let judged = Judged {
                supporter: person.supporter.clone(),
                address: person.supporter.email.to_lowercase(),
                country: person.country,
                visibility: person.visibility,
                subscribe: Vec::new(),
                share: Vec::new(),
            };
            store::new_signature(app, &campaign, &person.language, &judged, None)
        })
        .collect();
    let mut tx = app.db.begin().await?;
    let mut inserted = Vec::with_capacity(rows.len());
    for row in &rows {
        let insert = row.insert();
        inserted.push(tx.execute(&insert.sql, &insert.values).await? > 0);
    }
    let mut rest = Vec::new();
    let mut fates: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
    let mut stored = 0;
    for (at, (row, person)) in rows.iter().zip(people).enumerate().filter(|(at, _)| inserted[*at]) {
        stored += 1;
        let subject = Subject { bucket: row.bucket, id: row.id };
        let leaf = receipts::leaf(app, subject, &campaign.slug, &person.supporter, person.country);
        let confirmed = vec![row.bucket.into(), row.id.into(), person.at.0.into(), leaf.salt.into()];
        rest.extend([Statement::new(&CONFIRMED, confirmed), leaf.statement]);
        let chosen =
            targets::route(&campaign.routing, &campaign.targets, person.country, app.chance.as_ref());
        let ids: Vec<Uuid> = chosen.iter().map(|target| target.id).collect();
        rest.push(change(app, row, person, &ids));
        if at < silent {
            for (place, target) in ids.iter().enumerate() {
                fates.entry(fate(place, at)).or_default().extend_from_slice(target.as_bytes());
            }
        } else {
            let letter =
                |target: &Uuid| store::letter_row(app, row.bucket, row.id, campaign.id, *target, person.at);
            rest.extend(ids.iter().map(letter));
        }
    }
    if let Some(last) = people.last() {
        rest.extend(made_up(app, campaign.id, last.at, fates));
    }
    tx.batch(rest).await?;
    tx.commit().await?;
    Ok(stored)
}

fn made_up<'a>(
    app: &'a App,
    campaign: Uuid,
    at: Timestamp,
    fates: BTreeMap<&'a str, Vec<u8>>,
) -> impl Iterator<Item = Statement> + 'a {
    fates.into_iter().filter(|(state, _)| *state != "queued").map(move |(state, targets)| {
        let values =
            vec![0.into(), app.new_id().into(), campaign.into(), at.0.into(), state.into(), targets.into()];
        Statement::new(&MADE_UP, values)
    })
}

fn change(app: &App, row: &store::NewSignature, person: &MadeUp, targets: &[Uuid]) -> Statement {
    let packed: Vec<u8> = targets.iter().flat_map(|target| *target.as_bytes()).collect();
    let queued = if targets.is_empty() { Value::Null } else { "queued".into() };
    let values = vec![
        row.bucket.into(),
        app.new_id().into(),
        row.campaign_id.into(),
        person.at.0.into(),
        person.country.code().into(),
        person.language.as_str().into(),
        row.organisation.clone().into(),
        row.organisation_kind.as_ref().into(),
        queued,
        packed.into(),
    ];
    Statement::new(&CHANGE, values)
}
