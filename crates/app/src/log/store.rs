//! The SQL of the public log.

use std::collections::{BTreeMap, HashMap};

use db::{Db, DbResult, Row, Sql, Statement, Tx, Value};
use tlog::Hash;
use uuid::Uuid;

use super::{LeafCounts, LeafKind, LogFailure, Subject};
use crate::kernel::Timestamp;

/// The level under which a bundle of entries is kept, beside the levels of hashes from 0.
pub const ENTRIES: i64 = -1;
/// Rows of one INSERT: few texts to prepare, and far below both engines' limits of parameters.
const ROWS: usize = 500;
/// How many checkpoints are kept, for receipts that choose the one with the most cosignatures.
const CHECKPOINTS: i64 = 256;

const INSERT_LEAF: Sql = Sql::new(
    "INSERT INTO leaf (kind, id, bucket, signature_id, campaign, commitment, created_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7)",
);

/// A leaf that waits to be integrated.
pub fn leaf(
    kind: LeafKind,
    id: Uuid,
    subject: Subject,
    slug: &str,
    commitment: Option<&[u8]>,
    now: Timestamp,
) -> Statement {
    let values = vec![
        kind.as_str().into(),
        id.into(),
        subject.bucket.into(),
        subject.id.into(),
        slug.into(),
        commitment.into(),
        now.0.into(),
    ];
    Statement::new(&INSERT_LEAF, values)
}

/// A checkpoint as it was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    pub size: u64,
    pub root: Hash,
    /// The signed note.
    pub note: String,
    pub at: Timestamp,
}

const HEAD: Sql =
    Sql::new("SELECT size, root, note, created_at FROM log_checkpoint ORDER BY size DESC LIMIT 1");

pub async fn head(db: &Db) -> Result<Option<Head>, LogFailure> {
    db.optional(&HEAD, &[]).await?.map(|row| read_head(&row)).transpose()
}

pub async fn head_in(tx: &mut Tx) -> Result<Option<Head>, LogFailure> {
    tx.optional(&HEAD, &[]).await?.map(|row| read_head(&row)).transpose()
}

fn read_head(row: &Row) -> Result<Head, LogFailure> {
    let root: Vec<u8> = row.get("root")?;
    let root = root.try_into().map_err(|_| LogFailure::Damaged("a root that is no hash".into()))?;
    Ok(Head {
        size: row.get::<i64>("size")? as u64,
        root: Hash(root),
        note: row.get("note")?,
        at: Timestamp(row.get("created_at")?),
    })
}

const CHECKPOINTS_FROM: Sql =
    Sql::new("SELECT size, root, note, created_at FROM log_checkpoint WHERE size >= $1 ORDER BY size DESC");

/// The checkpoints still kept of at least a size, newest first.
pub async fn heads_from(db: &Db, size: u64) -> Result<Vec<Head>, LogFailure> {
    db.all(&CHECKPOINTS_FROM, &[(size as i64).into()]).await?.iter().map(read_head).collect()
}

const INSERT_CHECKPOINT: Sql =
    Sql::new("INSERT INTO log_checkpoint (size, root, note, created_at) VALUES ($1, $2, $3, $4)");
const PRUNE_CHECKPOINTS: Sql = Sql::new(
    "DELETE FROM log_checkpoint WHERE size < (SELECT min(size) FROM \
     (SELECT size FROM log_checkpoint ORDER BY size DESC LIMIT $1) AS newest)",
);
// A witness's newest cosignature stays, however old: pages tell when it last agreed.
const PRUNE_COSIGNATURES: Sql = Sql::new(
    "DELETE FROM log_cosignature WHERE size < (SELECT min(size) FROM log_checkpoint) AND size < \
     (SELECT max(o.size) FROM log_cosignature o WHERE o.witness = log_cosignature.witness)",
);

pub fn checkpoint(head: &Head) -> Vec<Statement> {
    let values = vec![
        (head.size as i64).into(),
        head.root.0.to_vec().into(),
        head.note.as_str().into(),
        head.at.0.into(),
    ];
    vec![
        Statement::new(&INSERT_CHECKPOINT, values),
        Statement::new(&PRUNE_CHECKPOINTS, vec![CHECKPOINTS.into()]),
        Statement::new(&PRUNE_COSIGNATURES, vec![]),
    ]
}

const SIGN_ANEW: Sql = Sql::new("UPDATE log_checkpoint SET note = $2 WHERE size = $1");

/// The same checkpoint under another key.
pub fn sign_anew(head: &Head) -> Statement {
    Statement::new(&SIGN_ANEW, vec![(head.size as i64).into(), head.note.as_str().into()])
}

const ANY_LEAF: Sql = Sql::new("SELECT id FROM leaf LIMIT 1");

pub async fn any_leaf(db: &Db) -> DbResult<bool> {
    Ok(db.optional(&ANY_LEAF, &[]).await?.is_some())
}

const WAITING: Sql = Sql::new("SELECT count(*) AS n FROM leaf");

pub async fn waiting(db: &Db) -> DbResult<u64> {
    Ok(db.one(&WAITING, &[]).await?.get::<i64>("n")? as u64)
}

const WAITING_SINCE: Sql = Sql::new("SELECT min(created_at) AS at FROM leaf");

pub async fn waiting_since(db: &Db) -> DbResult<Option<Timestamp>> {
    Ok(db.one(&WAITING_SINCE, &[]).await?.get::<Option<i64>>("at")?.map(Timestamp))
}

/// A signed leaf taken from those that wait.
#[derive(Debug, Clone)]
pub struct SignedRow {
    pub subject: Subject,
    pub campaign: String,
    pub commitment: [u8; super::rules::COMMITMENT],
}

const BOUND: Sql = Sql::new("SELECT id FROM leaf WHERE kind = 'signed' ORDER BY kind, id LIMIT 1 OFFSET $1");
// What is deleted is what is appended: a leaf that arrives meanwhile is in the answer, or waits.
const TAKE: Sql = Sql::new(
    "DELETE FROM leaf WHERE kind = 'signed' AND id <= $1 RETURNING bucket, signature_id, campaign, commitment",
);

/// Takes up to about `limit` signed leaves out of those that wait; and whether these were all.
pub async fn take_signed(tx: &mut Tx, limit: usize) -> Result<(Vec<SignedRow>, bool), LogFailure> {
    let bound = tx.optional(&BOUND, &[(limit as i64 - 1).into()]).await?;
    let all = bound.is_none();
    let until: Uuid = bound.map_or(Ok(Uuid::max()), |row| row.get("id"))?;
    let rows = tx.all(&TAKE, &[until.into()]).await?;
    let read = |row: &Row| {
        let commitment: Vec<u8> = row.get("commitment")?;
        Ok(SignedRow {
            subject: Subject { bucket: row.get("bucket")?, id: row.get("signature_id")? },
            campaign: row.get("campaign")?,
            commitment: commitment
                .try_into()
                .map_err(|_| LogFailure::Damaged("a commitment that has not 32 bytes".into()))?,
        })
    };
    Ok((rows.iter().map(read).collect::<Result<_, LogFailure>>()?, all))
}

/// A leaf that ends a signature, still waiting.
#[derive(Debug, Clone)]
pub struct EndingRow {
    pub kind: LeafKind,
    pub id: Uuid,
    pub subject: Subject,
    pub campaign: String,
    /// Where its signed leaf is, once that is integrated.
    pub place: Option<u64>,
}

const ENDING: Sql = Sql::new(
    "SELECT l.kind, l.id, l.bucket, l.signature_id, l.campaign, p.leaf_index FROM leaf l \
     LEFT JOIN leaf_place p ON p.bucket = l.bucket AND p.signature_id = l.signature_id \
     WHERE l.kind = $1 ORDER BY l.id LIMIT $2",
);

pub async fn ending(tx: &mut Tx, limit: usize) -> Result<Vec<EndingRow>, LogFailure> {
    let mut found = Vec::new();
    for kind in [LeafKind::Withdrawn, LeafKind::Removed, LeafKind::Erased] {
        for row in tx.all(&ENDING, &[kind.as_str().into(), (limit as i64).into()]).await? {
            found.push(EndingRow {
                kind,
                id: row.get("id")?,
                subject: Subject { bucket: row.get("bucket")?, id: row.get("signature_id")? },
                campaign: row.get("campaign")?,
                place: row.get::<Option<i64>>("leaf_index")?.map(|index| index as u64),
            });
        }
    }
    Ok(found)
}

const FORGET_WAITING: Sql = Sql::new("DELETE FROM leaf WHERE bucket = $1 AND signature_id = $2");

/// Takes whatever waits about a subject out.
pub fn forget_waiting(subject: Subject) -> Statement {
    Statement::new(&FORGET_WAITING, vec![subject.bucket.into(), subject.id.into()])
}

pub fn forget_place(subject: Subject) -> Statement {
    Statement::new(&FORGET_PLACE, vec![subject.bucket.into(), subject.id.into()])
}

const WAITING_SIGNED: Sql = Sql::new(
    "SELECT bucket, signature_id, commitment FROM leaf WHERE kind = 'signed' AND commitment IS NOT NULL",
);

/// Whose signed leaves wait, by their commitments.
pub async fn waiting_commitments(db: &Db) -> DbResult<HashMap<Vec<u8>, Subject>> {
    let read = |row: &Row| {
        let subject = Subject { bucket: row.get("bucket")?, id: row.get("signature_id")? };
        Ok((row.get("commitment")?, subject))
    };
    db.all(&WAITING_SIGNED, &[]).await?.iter().map(read).collect()
}

const SUBJECT_AT: Sql = Sql::new("SELECT bucket, signature_id FROM leaf_place WHERE leaf_index = $1");

/// Whose leaf stands at an index. Reads the whole table: for a restore, by hand.
pub async fn subject_at(db: &Db, index: u64) -> DbResult<Option<Subject>> {
    let row = db.optional(&SUBJECT_AT, &[(index as i64).into()]).await?;
    row.map(|row| Ok(Subject { bucket: row.get("bucket")?, id: row.get("signature_id")? })).transpose()
}

const FORGET_LEAF: Sql = Sql::new("DELETE FROM leaf WHERE bucket = $1 AND kind = $2 AND id = $3");
const FORGET_PLACE: Sql = Sql::new("DELETE FROM leaf_place WHERE bucket = $1 AND signature_id = $2");

/// Takes an ending leaf out of those that wait, and forgets whose leaf it ended.
pub fn forget(row: &EndingRow) -> [Statement; 2] {
    let bucket = row.subject.bucket;
    [
        Statement::new(&FORGET_LEAF, vec![bucket.into(), row.kind.as_str().into(), row.id.into()]),
        forget_place(row.subject),
    ]
}

/// Where each signed leaf now stands, in INSERTs of many rows.
pub fn places(places: &[(Subject, u64)]) -> Vec<Statement> {
    let rows = places
        .iter()
        .map(|(subject, index)| [Value::from(subject.id), subject.bucket.into(), (*index as i64).into()]);
    many(
        "INSERT INTO leaf_place (signature_id, bucket, leaf_index) VALUES ",
        " ON CONFLICT (signature_id, bucket) DO NOTHING",
        rows.collect(),
    )
}

/// One INSERT for every few hundred rows; the shorter last ones in powers of two, so that few texts are prepared.
fn many<const N: usize>(head: &str, tail: &str, rows: Vec<[Value; N]>) -> Vec<Statement> {
    let mut statements = Vec::new();
    let mut rest = rows.as_slice();
    while !rest.is_empty() {
        let take = if rest.len() >= ROWS { ROWS } else { 1 << rest.len().ilog2() };
        let (now, later) = rest.split_at(take);
        let tuple = |at: usize| {
            let columns: Vec<String> = (1..=N).map(|column| format!("${}", at * N + column)).collect();
            format!("({})", columns.join(", "))
        };
        let tuples: Vec<String> = (0..take).map(tuple).collect();
        let sql = Sql::built(format!("{head}{}{tail}", tuples.join(", ")));
        statements.push(Statement { sql, values: now.iter().flatten().cloned().collect() });
        rest = later;
    }
    statements
}

const PLACE: Sql = Sql::new("SELECT leaf_index FROM leaf_place WHERE bucket = $1 AND signature_id = $2");

pub async fn place(db: &Db, subject: Subject) -> DbResult<Option<u64>> {
    let row = db.optional(&PLACE, &[subject.bucket.into(), subject.id.into()]).await?;
    row.map(|row| Ok(row.get::<i64>("leaf_index")? as u64)).transpose()
}

/// A tile or bundle of the database, as wide as it is by now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TileRow {
    pub level: i64,
    pub index: u64,
    pub width: u16,
    pub content: Vec<u8>,
}

const UPSERT_TILE: Sql = Sql::new(
    "INSERT INTO log_tile (level, tile_index, width, content) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (level, tile_index) DO UPDATE SET width = excluded.width, content = excluded.content",
);

pub fn tile(tile: TileRow) -> Statement {
    let values = vec![
        tile.level.into(),
        (tile.index as i64).into(),
        i64::from(tile.width).into(),
        tile.content.into(),
    ];
    Statement::new(&UPSERT_TILE, values)
}

const TILES: Sql = Sql::new(
    "SELECT level, tile_index, width, content FROM log_tile WHERE level = $1 AND tile_index >= $2 \
     AND tile_index < $3 ORDER BY tile_index",
);

fn tile_key(level: i64, from: u64, until: u64) -> [Value; 3] {
    [level.into(), (from as i64).into(), (until as i64).into()]
}

/// The tiles of a level with indices in `from..until`.
pub async fn tiles(db: &Db, level: i64, from: u64, until: u64) -> Result<Vec<TileRow>, LogFailure> {
    db.all(&TILES, &tile_key(level, from, until)).await?.iter().map(read_tile).collect()
}

pub async fn tile_in(tx: &mut Tx, level: i64, index: u64) -> Result<Option<TileRow>, LogFailure> {
    let row = tx.optional(&TILES, &tile_key(level, index, index + 1)).await?;
    row.map(|row| read_tile(&row)).transpose()
}

fn read_tile(row: &Row) -> Result<TileRow, LogFailure> {
    let width = row.get::<i64>("width")?;
    let width = u16::try_from(width).map_err(|_| LogFailure::Damaged(format!("a tile of width {width}")))?;
    Ok(TileRow {
        level: row.get("level")?,
        index: row.get::<i64>("tile_index")? as u64,
        width,
        content: row.get("content")?,
    })
}

const ADD_COUNT: Sql = Sql::new(
    "INSERT INTO log_count (campaign, signed, withdrawn, removed, erased) VALUES ($1, $2, $3, $4, $5) \
     ON CONFLICT (campaign) DO UPDATE SET signed = log_count.signed + excluded.signed, \
     withdrawn = log_count.withdrawn + excluded.withdrawn, removed = log_count.removed + excluded.removed, \
     erased = log_count.erased + excluded.erased",
);

pub fn add_count(campaign: &str, counts: LeafCounts) -> Statement {
    let n = |n: u64| Value::Int(n as i64);
    let LeafCounts { signed, withdrawn, removed, erased } = counts;
    Statement::new(&ADD_COUNT, vec![campaign.into(), n(signed), n(withdrawn), n(removed), n(erased)])
}

const COUNTS: Sql = Sql::new("SELECT campaign, signed, withdrawn, removed, erased FROM log_count");

pub async fn counts(db: &Db) -> DbResult<BTreeMap<String, LeafCounts>> {
    let read = |row: &Row| {
        let n = |column| row.get::<i64>(column).map(|n| n as u64);
        let counts = LeafCounts {
            signed: n("signed")?,
            withdrawn: n("withdrawn")?,
            removed: n("removed")?,
            erased: n("erased")?,
        };
        Ok((row.get("campaign")?, counts))
    };
    db.all(&COUNTS, &[]).await?.iter().map(read).collect()
}

/// A cosignature as a witness gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CosignatureRow {
    /// The witness's vkey.
    pub witness: String,
    pub size: u64,
    pub at: Timestamp,
    /// The signature's line, with its newline.
    pub line: String,
}

const COSIGNATURES: Sql =
    Sql::new("SELECT witness, size, cosigned_at, line FROM log_cosignature ORDER BY size, witness");

pub async fn cosignatures(db: &Db) -> DbResult<Vec<CosignatureRow>> {
    let read = |row: &Row| {
        Ok(CosignatureRow {
            witness: row.get("witness")?,
            size: row.get::<i64>("size")? as u64,
            at: Timestamp(row.get("cosigned_at")?),
            line: row.get("line")?,
        })
    };
    db.all(&COSIGNATURES, &[]).await?.iter().map(read).collect()
}

const UPSERT_COSIGNATURE: Sql = Sql::new(
    "INSERT INTO log_cosignature (witness, size, cosigned_at, line) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (witness, size) DO UPDATE SET cosigned_at = excluded.cosigned_at, line = excluded.line",
);

pub async fn keep_cosignature(db: &Db, row: &CosignatureRow) -> DbResult<()> {
    let values =
        [row.witness.as_str().into(), (row.size as i64).into(), row.at.0.into(), row.line.as_str().into()];
    db.execute(&UPSERT_COSIGNATURE, &values).await.map(|_| ())
}

/// What the installation remembers of its log, in `setting`.
pub const VKEY: &str = "log_vkey";
/// Keys of before, one a line, oldest first.
pub const FORMER_VKEYS: &str = "log_vkeys_former";
/// Why nothing is appended, for all processes to see.
pub const REFUSAL: &str = "log_refusal";

const READ: Sql = Sql::new("SELECT value FROM setting WHERE key = $1");

pub async fn remembered(db: &Db, key: &str) -> DbResult<Option<String>> {
    db.optional(&READ, &[key.into()]).await?.map(|row| row.get("value")).transpose()
}

const WRITE: Sql = Sql::new(
    "INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
);

pub fn remember(key: &str, value: &str) -> Statement {
    Statement::new(&WRITE, vec![key.into(), value.into()])
}

const FORGET: Sql = Sql::new("DELETE FROM setting WHERE key = $1");

pub fn forget_remembered(key: &str) -> Statement {
    Statement::new(&FORGET, vec![key.into()])
}
