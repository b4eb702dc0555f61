//! After a restore: the files (or a mirror's) know leaves that the database, an older backup, does not. Their tail is
//! taken over, so that the log goes on from what was published instead of beside it.
//!
//! The tail also tells what happened since the backup. A signature that it takes back is ended again. One that still
//! waited for its index when the backup was made gets the one that it was given. A signed leaf that fits nobody is a
//! signature that the restore has lost: it is struck out, since the count must not hold what nobody can show.

use std::collections::{BTreeMap, HashMap};
use std::convert::Infallible;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use tlog::tile::needed_between;
use tlog::verify::{self, ReadFault, Source, Visitor};
use tlog::{Checkpoint, EMPTY_ROOT, Hash};

use super::sequencer::{LOCK, sign};
use super::store::{self, ENTRIES, TileRow};
use super::{LeafCounts, LeafKind, LogFailure, Subject, files, tiles};
use crate::App;

/// What the files know and the database does not.
#[derive(Debug)]
pub struct Adoption {
    pub from: u64,
    pub size: u64,
    root: Hash,
    /// Signatures that the tail says have ended: they must end in the database before [`adopt`].
    pub ended: Vec<(Subject, LeafKind)>,
    placed: Vec<(Subject, u64)>,
    lost: BTreeMap<u64, String>,
    counts: BTreeMap<String, LeafCounts>,
    rows: Vec<TileRow>,
}

impl Adoption {
    /// Signatures that the restore has lost.
    pub fn lost(&self) -> usize {
        self.lost.len()
    }
}

struct Folder(PathBuf);

impl Source for Folder {
    fn read(&mut self, path: &str) -> Result<Vec<u8>, ReadFault> {
        std::fs::read(self.0.join(path)).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => ReadFault::Missing,
            _ => ReadFault::Failed(error.to_string()),
        })
    }
}

struct Tail {
    from: u64,
    entries: Vec<(u64, String)>,
}

impl Visitor for Tail {
    type Fault = Infallible;

    fn entry(&mut self, index: u64, entry: &[u8]) -> Result<(), Infallible> {
        if index >= self.from {
            self.entries.push((index, String::from_utf8_lossy(entry).into_owned()));
        }
        Ok(())
    }
}

/// Reads and verifies the files from the first leaf on. None when they know no more than the database.
pub async fn plan(app: &App) -> Result<Option<Adoption>, LogFailure> {
    let Some(folder) = app.settings.log.files.clone() else { return Ok(None) };
    let Some((checkpoint, note)) = files::written(&folder).await? else { return Ok(None) };
    let head = store::head(&app.db).await?;
    let (from, root) = head.map_or((0, EMPTY_ROOT), |head| (head.size, head.root));
    if checkpoint.size <= from {
        return Ok(None);
    }
    let refused = |why: String| LogFailure::Refused(why);
    let key = app.log.key(app)?;
    Checkpoint::open(&note, key.verifier(), &[]).map_err(|fault| refused(fault.to_string()))?;
    let (size, signed) = (checkpoint.size, checkpoint.root);
    let read = tokio::task::spawn_blocking(move || {
        let mut tail = Tail { from, entries: Vec::new() };
        let roots = verify::walk(&mut Folder(folder.clone()), &checkpoint, &[from], &mut tail);
        let roots = roots.map_err(|fault| LogFailure::Refused(format!("the files are damaged: {fault}")))?;
        Ok::<_, LogFailure>((roots, tail.entries, tile_rows(&folder, from, size)?))
    });
    let (roots, entries, rows) = read.await.map_err(|error| LogFailure::Files(error.to_string()))??;
    if roots.get(&from) != Some(&root) {
        return Err(refused(format!(
            "for {from} leaves the files have another root than the database: they are not its continuation"
        )));
    }
    let mut adoption = Adoption {
        from,
        size,
        root: signed,
        ended: Vec::new(),
        placed: Vec::new(),
        lost: BTreeMap::new(),
        counts: BTreeMap::new(),
        rows,
    };
    adoption.understand(app, &entries).await?;
    Ok(Some(adoption))
}

fn tile_rows(folder: &Path, from: u64, size: u64) -> Result<Vec<TileRow>, LogFailure> {
    let mut rows = Vec::new();
    let mut read = |level: i64, tile: tlog::Tile, path: String| {
        let content = std::fs::read(folder.join(&path))
            .map_err(|error| LogFailure::Files(format!("{path}: {error}")))?;
        rows.push(TileRow { level, index: tile.index, width: tile.width, content });
        Ok::<_, LogFailure>(())
    };
    for tile in needed_between(from, size) {
        if tile.level == 0 {
            read(ENTRIES, tile, tile.entries_path())?;
        }
        read(tile.level.into(), tile, tile.path())?;
    }
    Ok(rows)
}

/// A leaf's kind and what stands behind it: a slug and a commitment, or an index.
enum Leaf {
    Signed(String, Vec<u8>),
    Ends(LeafKind, u64),
}

fn parse(entry: &str) -> Option<Leaf> {
    let mut lines = entry.lines().skip(1);
    let (kind, rest) = lines.next()?.split_once(' ')?;
    Some(match LeafKind::parse(kind)? {
        LeafKind::Signed => Leaf::Signed(rest.to_owned(), STANDARD.decode(lines.next()?).ok()?),
        kind => Leaf::Ends(kind, rest.parse().ok()?),
    })
}

impl Adoption {
    async fn understand(&mut self, app: &App, entries: &[(u64, String)]) -> Result<(), LogFailure> {
        let mut waiting = store::waiting_commitments(&app.db).await?;
        let mut placed: HashMap<u64, Subject> = HashMap::new();
        let strange =
            |index: &u64| LogFailure::Refused(format!("the leaf {index} in the files has an unknown form"));
        let mut slugs: HashMap<u64, String> = HashMap::new();
        for (index, entry) in entries {
            match parse(entry).ok_or_else(|| strange(index))? {
                Leaf::Signed(slug, commitment) => {
                    match waiting.remove(&commitment) {
                        Some(subject) => drop(placed.insert(*index, subject)),
                        None => drop(self.lost.insert(*index, slug.clone())),
                    }
                    self.counts.entry(slug.clone()).or_default().add(LeafKind::Signed);
                    slugs.insert(*index, slug);
                }
                Leaf::Ends(kind, of) => {
                    let slug = match slugs.get(&of) {
                        Some(slug) => slug.clone(),
                        None => slug_at(app, of).await?.ok_or_else(|| strange(index))?,
                    };
                    self.counts.entry(slug).or_default().add(kind);
                    match placed.remove(&of) {
                        Some(subject) => self.ended.push((subject, kind)),
                        None => self
                            .ended
                            .extend(store::subject_at(&app.db, of).await?.map(|subject| (subject, kind))),
                    }
                    if kind != LeafKind::Erased {
                        self.lost.remove(&of);
                    }
                }
            }
        }
        self.placed = placed.into_iter().map(|(index, subject)| (subject, index)).collect();
        Ok(())
    }
}

async fn slug_at(app: &App, index: u64) -> Result<Option<String>, LogFailure> {
    let entry = String::from_utf8_lossy(&tiles::entry(&app.db, index).await?).into_owned();
    Ok(match parse(&entry) {
        Some(Leaf::Signed(slug, _)) => Some(slug),
        _ => None,
    })
}

/// Takes the tail over, in one transaction. What it says has ended must have ended in the database before.
pub async fn adopt(app: &App, adoption: Adoption) -> Result<(), LogFailure> {
    let key = app.log.key(app)?;
    let mut tx = app.db.begin().await?;
    let changed = || LogFailure::Refused("the database changed meanwhile: try again".into());
    if !tx.try_lock(LOCK).await? {
        return Err(changed());
    }
    if store::head_in(&mut tx).await?.map_or(0, |head| head.size) != adoption.from {
        return Err(changed());
    }
    let Adoption { size, root, ended, mut placed, lost, counts, rows, .. } = adoption;
    let subjects = placed.iter().map(|(subject, _)| subject).chain(ended.iter().map(|(subject, _)| subject));
    let mut statements: Vec<_> = subjects.map(|subject| store::forget_waiting(*subject)).collect();
    statements.extend(ended.iter().map(|(subject, _)| store::forget_place(*subject)));
    tx.batch(statements).await?;
    let mut statements: Vec<_> = rows.into_iter().map(store::tile).collect();
    for (index, slug) in lost {
        // A subject of nobody's, so that the sequencer strikes it out like any other.
        let nobody = Subject { bucket: 0, id: app.new_id() };
        placed.push((nobody, index));
        statements.push(store::leaf(LeafKind::Removed, app.new_id(), nobody, &slug, None, app.now()));
    }
    statements.extend(store::places(&placed));
    statements.extend(counts.iter().map(|(campaign, counts)| store::add_count(campaign, *counts)));
    statements.extend(store::checkpoint(&sign(app, &key, size, root)));
    statements.push(store::remember(store::VKEY, &key.vkey()));
    statements.push(store::forget_remembered(store::REFUSAL));
    tx.batch(statements).await?;
    tx.commit().await?;
    super::refresh(app).await
}
