//! The sequencer: gives each leaf that waits exactly one index.
//!
//! One step takes leaves out of the outbox, appends them to the tree and writes tiles, places and the signed
//! checkpoint, all in one transaction under one lock. So whatever dies when, a leaf either waits or has its index, and
//! a size has one root. Nothing is shown to anybody before that transaction is durable.

use std::collections::{BTreeMap, HashMap};

use db::{Statement, Tx};
use tlog::tree::Appender;
use tlog::{Checkpoint, Hash, SigningKey, Tile};

use super::store::{self, ENTRIES, EndingRow, Head, SignedRow, TileRow};
use super::{LeafCounts, LeafKind, LogFailure, Subject, files, rules, witnesses};
use crate::App;

/// Held by the one that appends.
pub const LOCK: i64 = 7_305_030;
/// Leaves of one step: some tens of milliseconds, for which SQLite's other writers wait.
pub const BATCH: usize = 4_096;

/// The growing end of the tree as this process last wrote it, so that it need not be read again.
#[derive(Debug)]
pub struct Edge {
    tree: Appender,
    root: Hash,
    /// The last bundle, when it is partial.
    bundle: Vec<u8>,
}

/// What one step did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grown {
    pub size: u64,
    pub appended: usize,
    /// As many waited as one step takes: more may.
    pub more: bool,
}

/// Integrates what waits, up to a batch. None when nothing waits, or another process is at it.
pub async fn step(app: &App) -> Result<Option<Grown>, LogFailure> {
    // One step at a time within this process; the lock in the transaction is for the others.
    let mut edge = app.log.edge.lock().await;
    if app.log.status().at.is_some() && !store::any_leaf(&app.db).await? {
        return Ok(None);
    }
    match witnesses::allow(app) {
        Ok(true) => {}
        Ok(false) => return Ok(None),
        Err(why) => return Err(refuse(app, &why).await),
    }
    let key = recognise(app).await?;
    // Read before the database: whatever stands in the files was in the database first.
    let written = match files::examine(app, &key).await {
        Err(LogFailure::Refused(why)) => return Err(refuse(app, &why).await),
        written => written?,
    };
    let mut tx = app.db.begin().await?;
    if !tx.try_lock(LOCK).await? {
        return Ok(None);
    }
    let head = store::head_in(&mut tx).await?;
    let size = head.as_ref().map_or(0, |head| head.size);
    if let Some(ahead) = written.filter(|written| *written > size) {
        drop(tx);
        return Err(refuse(app, &files::ahead(app, ahead, size)).await);
    }
    let Some(head) = head else { return first(app, tx, &key).await.map(Some) };
    let grown = append(app, &mut tx, &head, edge.take(), &key).await?;
    let Some((next, size, appended, more)) = grown else { return Ok(None) };
    tx.commit().await?;
    *edge = Some(next);
    Ok(Some(Grown { size, appended, more }))
}

/// The checkpoint of the empty tree.
async fn first(app: &App, mut tx: Tx, key: &SigningKey) -> Result<Grown, LogFailure> {
    let mut statements = store::checkpoint(&sign(app, key, 0, tlog::EMPTY_ROOT));
    statements.push(store::remember(store::VKEY, &key.vkey()));
    tx.batch(statements).await?;
    tx.commit().await?;
    Ok(Grown { size: 0, appended: 0, more: true })
}

pub fn sign(app: &App, key: &SigningKey, size: u64, root: Hash) -> Head {
    let note = Checkpoint::new(key.name(), size, root).sign(key).to_string();
    Head { size, root, note, at: app.now() }
}

/// Refuses a key that is not the one that this log is signed with.
async fn recognise(app: &App) -> Result<SigningKey, LogFailure> {
    let mut key = app.log.key(app)?;
    let known = match app.log.status().vkey.clone() {
        Some(vkey) => Some(vkey),
        None => store::remembered(&app.db, store::VKEY).await?,
    };
    if known.as_ref().is_some_and(|vkey| *vkey != key.vkey()) {
        // Another process may have changed it since ours was read.
        key = app.log.read_key_again(app)?;
    }
    match known {
        Some(vkey) if vkey != key.vkey() => Err(refuse(
            app,
            &format!(
                "its key file holds the key {}, and it was signed with {vkey}: put the right file in its place, or \
                 change the key with `demarche log rotate-key`",
                key.vkey()
            ),
        )
        .await),
        _ => Ok(key),
    }
}

/// Says why nothing is appended, here and to all other processes.
pub async fn refuse(app: &App, why: &str) -> LogFailure {
    if app.log.status().fault.as_deref() != Some(why) {
        tracing::error!(why, "the public log stands still");
    }
    match app.db.batch(vec![store::remember(store::REFUSAL, why)]).await {
        Ok(_) => LogFailure::Refused(why.to_owned()),
        Err(error) => error.into(),
    }
}

type Appended = (Edge, u64, usize, bool);

async fn append(
    app: &App,
    tx: &mut Tx,
    head: &Head,
    edge: Option<Edge>,
    key: &SigningKey,
) -> Result<Option<Appended>, LogFailure> {
    // In this order: a leaf that ends a signature was written after its signed one, which is therefore in the second
    // answer, or integrated already.
    let mut ending = store::ending(tx, BATCH).await?;
    let (mut signed, all) = store::take_signed(tx, BATCH).await?;
    if signed.is_empty() && ending.is_empty() {
        return Ok(None);
    }
    let full = signed.len() >= BATCH || ending.len() >= BATCH;
    let mut edge = match edge.filter(|edge| edge.tree.size() == head.size && edge.root == head.root) {
        Some(edge) => edge,
        None => load(tx, head).await?,
    };
    rules::shuffle(app.chance.as_ref(), &mut signed);
    // Side by side they would tell which leaves one person's erasure ended.
    rules::shuffle(app.chance.as_ref(), &mut ending);
    let batch = Batch::of(head.size, signed, ending, all);
    // On PostgreSQL the statements of one batch may overtake each other: a signature that came and went within this
    // batch gets its place first and loses it then.
    tx.batch(batch.places).await?;
    let mut statements = batch.statements;
    let appended = batch.entries.len();
    if appended > 0 {
        let leaves: Vec<Hash> = batch.entries.iter().map(|entry| tlog::leaf_hash(entry)).collect();
        statements.extend(edge.tree.append(&leaves).into_iter().map(|written| {
            let (Tile { level, index, width }, content) = (written.tile, written.bytes());
            store::tile(TileRow { level: level.into(), index, width, content })
        }));
        statements.extend(bundles(head.size, &mut edge.bundle, &batch.entries).into_iter().map(store::tile));
        edge.root = edge.tree.root();
        statements.extend(store::checkpoint(&sign(app, key, edge.tree.size(), edge.root)));
    }
    if app.log.status().fault.is_some() {
        statements.push(store::forget_remembered(store::REFUSAL));
    }
    tx.batch(statements).await?;
    let size = edge.tree.size();
    Ok(Some((edge, size, appended, full)))
}

/// Reads the tree's growing end; believes it only if it leads to the signed root.
async fn load(tx: &mut Tx, head: &Head) -> Result<Edge, LogFailure> {
    let damaged = |what: &str| LogFailure::Damaged(format!("the tree of {} leaves: {what}", head.size));
    let mut rows = HashMap::new();
    for level in 0..=tlog::tile::TOP_LEVEL {
        if let Some(tile) = tlog::tree::partial(head.size, level)
            && let Some(row) = store::tile_in(tx, level.into(), tile.index).await?
        {
            rows.insert(level, row.content);
        }
    }
    let tree = Appender::load(head.size, |tile| {
        let content = rows.get(&tile.level).ok_or_else(|| damaged("a tile is missing"))?;
        tile.hashes(content).ok_or_else(|| damaged("a tile has another width"))
    })?;
    if tree.root() != head.root {
        return Err(damaged("its tiles do not lead to its root"));
    }
    let bundle = match tlog::tree::partial(head.size, 0) {
        Some(tile) => {
            let row = store::tile_in(tx, ENTRIES, tile.index).await?;
            row.filter(|row| row.width == tile.width)
                .ok_or_else(|| damaged("its last entries are missing"))?
                .content
        }
        None => Vec::new(),
    };
    Ok(Edge { tree, root: head.root, bundle })
}

/// Entries in the order of their indices, and what is written besides the tree.
struct Batch {
    entries: Vec<Vec<u8>>,
    places: Vec<Statement>,
    statements: Vec<Statement>,
}

impl Batch {
    /// `all`: no other signed leaf waits.
    fn of(size: u64, signed: Vec<SignedRow>, ending: Vec<EndingRow>, all: bool) -> Self {
        let mut entries = Vec::with_capacity(signed.len() + ending.len());
        let mut counts: BTreeMap<String, LeafCounts> = BTreeMap::new();
        let mut places = Vec::with_capacity(signed.len());
        for row in signed {
            places.push((row.subject, size + entries.len() as u64));
            entries.push(rules::signed_leaf(&row.campaign, &row.commitment).into_bytes());
            counts.entry(row.campaign).or_default().add(LeafKind::Signed);
        }
        let here: HashMap<Subject, u64> =
            if ending.is_empty() { HashMap::new() } else { places.iter().copied().collect() };
        let mut forgotten = Vec::new();
        for row in ending {
            match row.place.or_else(|| here.get(&row.subject).copied()) {
                Some(index) => {
                    entries.push(rules::ending_leaf(row.kind, index).into_bytes());
                    counts.entry(row.campaign.clone()).or_default().add(row.kind);
                }
                // Its signed leaf waits behind this batch.
                None if !all => continue,
                // It has none: the signature was older than the log, and ended before it was taken in.
                None => {}
            }
            forgotten.extend(store::forget(&row));
        }
        let mut statements = forgotten;
        statements.extend(counts.iter().map(|(campaign, counts)| store::add_count(campaign, *counts)));
        Self { entries, places: store::places(&places), statements }
    }
}

/// The bundles that are new or wider, the last partial one kept in `bundle`.
pub fn bundles(size: u64, bundle: &mut Vec<u8>, entries: &[Vec<u8>]) -> Vec<TileRow> {
    let mut rows = Vec::new();
    let mut next = size;
    for entry in entries {
        bundle.extend_from_slice(&(entry.len() as u16).to_be_bytes());
        bundle.extend_from_slice(entry);
        next += 1;
        if next.is_multiple_of(256) {
            let content = std::mem::take(bundle);
            rows.push(TileRow { level: ENTRIES, index: next / 256 - 1, width: 256, content });
        }
    }
    if !next.is_multiple_of(256) {
        let (index, width) = (next / 256, (next % 256) as u16);
        rows.push(TileRow { level: ENTRIES, index, width, content: bundle.clone() });
    }
    rows
}
