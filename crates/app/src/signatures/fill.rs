//! Filling the demo with made-up supporters. Refused outside the demo: a count must never hold invented people.

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

/// Stores made-up supporters as confirmed at their times; the last `with_letters` of them get their letters, which
/// then wait for the worker like any other. Returns how many were new.
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
    let mut stored = 0;
    for (at, (row, person)) in rows.iter().zip(people).enumerate().filter(|(at, _)| inserted[*at]) {
        stored += 1;
        let subject = Subject { bucket: row.bucket, id: row.id };
        let leaf = receipts::leaf(app, subject, &campaign.slug, &person.supporter, person.country);
        let confirmed = vec![row.bucket.into(), row.id.into(), person.at.0.into(), leaf.salt.into()];
        rest.extend([Statement::new(&CONFIRMED, confirmed), leaf.statement]);
        let chosen = if at < silent {
            Vec::new()
        } else {
            targets::route(&campaign.routing, &campaign.targets, person.country, app.chance.as_ref())
        };
        let ids: Vec<Uuid> = chosen.iter().map(|target| target.id).collect();
        rest.extend(
            ids.iter()
                .map(|target| store::letter_row(app, row.bucket, row.id, campaign.id, *target, person.at)),
        );
        rest.push(change(app, row, person, &ids));
    }
    tx.batch(rest).await?;
    tx.commit().await?;
    Ok(stored)
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
