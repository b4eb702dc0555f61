//! Leaves for signatures that were confirmed before there was a public log: a walk over the table, once, in bites, and
//! where it stands is remembered, so that it goes on after a stop. Until it is done nothing is erased by age.

use db::{Row, Sql, Statement};
use uuid::Uuid;

use super::failure::TokenFailure;
use super::{receipts, store};
use crate::App;
use crate::kernel::{Country, Timestamp};
use crate::log::{self, LeafKind, Subject};

const LOCK: i64 = 7_305_031;
const BITE: usize = 500;
/// The setting that says where the walk stands: when it began and the last id seen, or `done`.
const STANDS: &str = "log_backfill";
const DONE: &str = "done";

const NEXT: Sql = Sql::new(
    "SELECT s.bucket, s.id, c.slug, s.state, s.country, s.sealed, s.salt, s.confirmed_at, s.ended_at \
     FROM signature s JOIN campaign c ON c.id = s.campaign_id WHERE s.id > $1 ORDER BY s.id LIMIT $2",
);
const SALT: Sql = Sql::new(
    "UPDATE signature SET salt = $3 WHERE bucket = $1 AND id = $2 AND state = 'confirmed' AND salt IS NULL RETURNING id",
);

/// Where the walk stands; None when it is done.
struct Walk {
    began: Timestamp,
    last: Uuid,
}

async fn walk(app: &App) -> Result<Option<Walk>, TokenFailure> {
    let row = app.db.optional(&store::SETTING, &[STANDS.into()]).await?;
    let Some(text) = row.map(|row| row.get::<String>("value")).transpose()? else {
        return Ok(Some(Walk { began: app.now(), last: Uuid::nil() }));
    };
    let read = |text: &str| {
        let (began, last) = text.split_once(' ')?;
        Some(Walk { began: Timestamp(began.parse().ok()?), last: Uuid::parse_str(last).ok()? })
    };
    if text == DONE {
        return Ok(None);
    }
    read(&text).map(Some).ok_or_else(|| TokenFailure::Internal(format!("setting {STANDS} is damaged")))
}

/// Takes one bite; how many rows it saw, and whether the walk is done.
pub async fn bite(app: &App) -> Result<(usize, bool), TokenFailure> {
    // A look without a transaction first: it is done for ever but once.
    if walk(app).await?.is_none() {
        return Ok((0, true));
    }
    let mut tx = app.db.begin().await?;
    if !tx.try_lock(LOCK).await? {
        return Ok((0, false));
    }
    let Some(Walk { began, last }) = walk(app).await? else { return Ok((0, true)) };
    let rows = tx.all(&NEXT, &[last.into(), (BITE as i64).into()]).await?;
    let (mut salts, mut leaves, mut rest) = (Vec::new(), Vec::new(), Vec::new());
    for row in &rows {
        let subject = Subject { bucket: row.get("bucket")?, id: row.get("id")? };
        let slug: String = row.get("slug")?;
        if let Some(leaf) = confirmed(app, subject, &slug, row)? {
            salts.push(Statement::new(
                &SALT,
                vec![subject.bucket.into(), subject.id.into(), leaf.salt.into()],
            ));
            leaves.push(leaf.statement);
        } else if was_erased(row, began)? {
            rest.push(receipts::nobodys_leaf(app, subject, &slug));
            rest.push(log::ended(app, subject, &slug, LeafKind::Erased));
        }
    }
    let salted = tx.batch(salts).await?;
    // One that was withdrawn between our look and our hand gets none.
    rest.extend(
        leaves.into_iter().zip(salted).filter(|(_, salted)| !salted.is_empty()).map(|(leaf, _)| leaf),
    );
    let more = rows.last().filter(|_| rows.len() == BITE);
    let stands = match more {
        Some(row) => format!("{} {}", began.0, row.get::<Uuid>("id")?),
        None => DONE.to_owned(),
    };
    rest.push(Statement::new(&store::SET, vec![STANDS.into(), stands.into()]));
    tx.batch(rest).await?;
    tx.commit().await?;
    Ok((rows.len(), more.is_none()))
}

fn confirmed(
    app: &App,
    subject: Subject,
    slug: &str,
    row: &Row,
) -> Result<Option<receipts::Leaf>, TokenFailure> {
    let (sealed, salt): (Option<Vec<u8>>, Option<Vec<u8>>) = (row.get("sealed")?, row.get("salt")?);
    let (Some(sealed), None, "confirmed") = (sealed, salt, row.get::<String>("state")?.as_str()) else {
        return Ok(None);
    };
    let damaged = || TokenFailure::Internal("signature row: cannot be read for the log".into());
    let supporter = store::unseal(&app.vault, subject.id, &sealed).ok_or_else(damaged)?;
    let country = Country::parse(&row.get::<String>("country")?).ok_or_else(damaged)?;
    Ok(Some(receipts::leaf(app, subject, slug, &supporter, country)))
}

/// Counted still, and erased by age before the log began.
fn was_erased(row: &Row, began: Timestamp) -> Result<bool, TokenFailure> {
    let (confirmed, ended): (Option<i64>, Option<i64>) = (row.get("confirmed_at")?, row.get("ended_at")?);
    let erased = row.get::<String>("state")? == "erased";
    Ok(erased && confirmed.is_some() && ended.is_some_and(|ended| Timestamp(ended) < began))
}
