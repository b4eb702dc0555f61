use db::{DbError, DbResult, Row, Sql, Tx, Value};
use uuid::Uuid;

use super::{Organisation, OrganisationKind};
use crate::App;
use crate::kernel::Timestamp;

/// Reads an organisation from a row that has its columns, the id as `organisation_id`.
pub(crate) fn read_row(row: &Row) -> DbResult<Organisation> {
    let kind: String = row.get("kind")?;
    let unknown = || DbError::Decode { column: "kind".into(), wrong: format!("`{kind}` is no kind") };
    Ok(Organisation {
        id: row.get("organisation_id")?,
        slug: row.get("slug")?,
        name: row.get("name")?,
        kind: OrganisationKind::parse(&kind).ok_or_else(unknown)?,
        url: row.get("url")?,
    })
}

const FIND: Sql =
    Sql::new("SELECT id AS organisation_id, slug, name, kind, url FROM organisation WHERE slug = $1");

const FIND_BY_ID: Sql =
    Sql::new("SELECT id AS organisation_id, slug, name, kind, url FROM organisation WHERE id = $1");

const ALL: Sql =
    Sql::new("SELECT id AS organisation_id, slug, name, kind, url FROM organisation ORDER BY name, slug");

pub async fn by_slug(app: &App, slug: &str) -> DbResult<Option<Organisation>> {
    app.db.optional(&FIND, &[slug.into()]).await?.as_ref().map(read_row).transpose()
}

pub async fn by_id(app: &App, id: Uuid) -> DbResult<Option<Organisation>> {
    app.db.optional(&FIND_BY_ID, &[id.into()]).await?.as_ref().map(read_row).transpose()
}

pub async fn all(app: &App) -> DbResult<Vec<Organisation>> {
    app.db.all(&ALL, &[]).await?.iter().map(read_row).collect()
}

pub(crate) async fn id_in(tx: &mut Tx, slug: &str) -> DbResult<Option<Uuid>> {
    tx.optional(&FIND, &[slug.into()]).await?.map(|row| row.get("organisation_id")).transpose()
}

pub(super) async fn exists(tx: &mut Tx, slug: &str) -> DbResult<bool> {
    Ok(tx.optional(&FIND, &[slug.into()]).await?.is_some())
}

const INSERT: Sql = Sql::new(
    "INSERT INTO organisation (id, slug, name, kind, url, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
);

const UPDATE: Sql = Sql::new("UPDATE organisation SET name = $1, kind = $2, url = $3 WHERE id = $4");

/// Adds an organisation or takes over what is newly said of it. Gives its id, and whether a known one changed.
pub(crate) async fn put(tx: &mut Tx, stated: &Organisation, now: Timestamp) -> DbResult<(Uuid, bool)> {
    let known = tx.optional(&FIND, &[stated.slug.as_str().into()]).await?;
    let (name, kind): (Value, Value) = (stated.name.as_str().into(), stated.kind.as_str().into());
    let url: Value = stated.url.clone().into();
    let Some(known) = known.as_ref().map(read_row).transpose()? else {
        let slug = stated.slug.as_str().into();
        tx.execute(&INSERT, &[stated.id.into(), slug, name, kind, url, now.0.into()]).await?;
        return Ok((stated.id, false));
    };
    if (&known.name, known.kind, &known.url) == (&stated.name, stated.kind, &stated.url) {
        return Ok((known.id, false));
    }
    tx.execute(&UPDATE, &[name, kind, url, known.id.into()]).await?;
    Ok((known.id, true))
}
