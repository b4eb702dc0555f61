//! The log as plain files that any static host can serve: the same bytes as below `/log/`, written from the rows.
//!
//! Tiles are durable before the checkpoint that needs them takes its name. The folder is also a second memory: a
//! database that knows less than the files was restored from an older backup, and must not sign another tree.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::PoisonError;
use std::time::Duration;

use tlog::checkpoint::Checkpoint;
use tlog::note::Note;
use tlog::{Hash, SigningKey, Tile};

use super::store::{self, ENTRIES};
use super::{LogFailure, tiles};
use crate::App;

/// Tiles read and written at once: some 2 MB.
const AT_ONCE: u64 = 64;
/// How long a partial tile outlives the full one, for readers of an earlier checkpoint.
const PARTIALS_STAY: Duration = Duration::from_mins(10);

fn failure(path: &Path) -> impl Fn(io::Error) -> LogFailure {
    move |error| LogFailure::Files(format!("{}: {error}", path.display()))
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, LogFailure> + Send + 'static,
) -> Result<T, LogFailure> {
    tokio::task::spawn_blocking(work).await.map_err(|error| LogFailure::Files(error.to_string()))?
}

/// What the checkpoint in the folder says; None when there is none.
pub async fn written(folder: &Path) -> Result<Option<(Checkpoint, String)>, LogFailure> {
    let path = folder.join("checkpoint");
    blocking(move || {
        let note = match fs::read_to_string(&path) {
            Ok(note) => note,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(failure(&path)(error)),
        };
        let strange = || LogFailure::Refused(format!("{} is no checkpoint: look what it is", path.display()));
        let read = Note::parse(&note).map_err(|_| strange())?;
        let checkpoint: Checkpoint = read.text.parse().map_err(|_| strange())?;
        Ok(Some((checkpoint, note)))
    })
    .await
}

/// The size that the files stand at, if what they hold is a beginning of this tree. Anything else is refused.
pub async fn examine(app: &App, key: &SigningKey) -> Result<Option<u64>, LogFailure> {
    let Some(folder) = &app.settings.log.files else { return Ok(None) };
    let Some((checkpoint, _)) = written(folder).await? else { return Ok(None) };
    let known = *app.log.files.lock().unwrap_or_else(PoisonError::into_inner);
    if known == Some((checkpoint.size, checkpoint.root)) {
        return Ok(Some(checkpoint.size));
    }
    if checkpoint.origin != key.name() {
        let wrong = format!(
            "the files in {} are those of another log, {}: name another folder in log.files",
            folder.display(),
            checkpoint.origin
        );
        return Err(LogFailure::Refused(wrong));
    }
    // Read after the files, which never know more than the database did.
    let size = store::head(&app.db).await?.map_or(0, |head| head.size);
    if checkpoint.size > size {
        return Err(LogFailure::Refused(ahead(app, checkpoint.size, size)));
    }
    let ours =
        tiles::compute(&app.db, |tiles| tlog::tree::root(checkpoint.size, |tile| tiles.read(tile))).await?;
    if ours != checkpoint.root {
        let wrong = format!(
            "for {} leaves the files in {} have another root than the database: one of the two is not this log's",
            checkpoint.size,
            folder.display()
        );
        return Err(LogFailure::Refused(wrong));
    }
    note_known(app, checkpoint.size, checkpoint.root);
    Ok(Some(checkpoint.size))
}

fn note_known(app: &App, size: u64, root: Hash) {
    *app.log.files.lock().unwrap_or_else(PoisonError::into_inner) = Some((size, root));
}

/// What to say when the files know more than the database.
pub fn ahead(app: &App, files: u64, database: u64) -> String {
    let folder = app.settings.log.files.as_deref().unwrap_or(Path::new("")).display();
    format!(
        "the files in {folder} hold {files} leaves, the database only {database}: it was restored from an older backup, \
         and would sign another tree than the one already published. `demarche log adopt` takes over what the files \
         hold (docs/operators/log.md)"
    )
}

/// Brings the files up to the newest checkpoint. One process at a time in a folder; the others find it done.
pub async fn publish(app: &App) -> Result<(), LogFailure> {
    let (Some(folder), Some(note)) = (app.settings.log.files.clone(), app.log.checkpoint()) else {
        return Ok(());
    };
    let stands = written(&folder).await?;
    if stands.as_ref().is_some_and(|(_, stands)| stands.as_bytes() == &*note) {
        return Ok(());
    }
    let Some(_lock) = lock(folder.clone()).await? else { return Ok(()) };
    // Again, now that nobody else writes: another process may have gone on.
    let from = written(&folder).await?.map_or(0, |(checkpoint, _)| checkpoint.size);
    let head: Checkpoint = std::str::from_utf8(&note)
        .ok()
        .and_then(|note| Note::parse(note).ok()?.text.parse().ok())
        .ok_or_else(|| LogFailure::Damaged("the newest checkpoint cannot be read".into()))?;
    if from > head.size {
        return Ok(());
    }
    let mut needed: Vec<(i64, Tile)> = Vec::new();
    for tile in tlog::tile::needed_between(from, head.size) {
        if tile.level == 0 {
            needed.push((ENTRIES, tile));
        }
        needed.push((tile.level.into(), tile));
    }
    needed.sort_unstable_by_key(|(level, tile)| (*level, tile.index));
    let superseded = write_tiles(app, &folder, &needed).await?;
    let path = folder.clone();
    blocking(move || write(&path, Path::new("checkpoint"), &note).and_then(|()| sync_folder(&path))).await?;
    note_known(app, head.size, head.root);
    drop_superseded(app, superseded).await;
    Ok(())
}

async fn lock(folder: PathBuf) -> Result<Option<File>, LogFailure> {
    blocking(move || {
        fs::create_dir_all(&folder).map_err(failure(&folder))?;
        let path = folder.join(".lock");
        let file = File::create(&path).map_err(failure(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(file)),
            Err(fs::TryLockError::WouldBlock) => Ok(None),
            Err(fs::TryLockError::Error(error)) => Err(failure(&path)(error)),
        }
    })
    .await
}

/// Writes tiles, in order of level and index, and makes them durable. Answers with the folders of partial tiles that
/// are full now.
async fn write_tiles(app: &App, folder: &Path, needed: &[(i64, Tile)]) -> Result<Vec<PathBuf>, LogFailure> {
    let mut superseded = Vec::new();
    let same = |a: &(i64, Tile), b: &(i64, Tile)| a.0 == b.0 && a.1.index / AT_ONCE == b.1.index / AT_ONCE;
    for group in needed.chunk_by(same) {
        let (level, first) = group[0];
        let until = group[group.len() - 1].1.index + 1;
        let rows = store::tiles(&app.db, level, first.index, until).await?;
        if rows.len() != group.len() {
            return Err(LogFailure::Damaged(format!("tiles at level {level} are missing")));
        }
        let mut contents = Vec::new();
        for ((_, tile), row) in group.iter().zip(rows) {
            let path = if level == ENTRIES { tile.entries_path() } else { tile.path() };
            if !tile.is_partial() {
                superseded.push(folder.join(format!("{path}.p")));
            }
            contents.push((PathBuf::from(path), tiles::cut(row, tile.width)?));
        }
        let folder = folder.to_path_buf();
        blocking(move || write_all(&folder, &contents)).await?;
    }
    Ok(superseded)
}

fn write_all(folder: &Path, contents: &[(PathBuf, Vec<u8>)]) -> Result<(), LogFailure> {
    let mut touched = BTreeSet::new();
    for (path, content) in contents {
        // As after a crash, or when the checkpoint alone was lost.
        if fs::read(folder.join(path)).is_ok_and(|stands| stands == *content) {
            continue;
        }
        write(folder, path, content)?;
        touched.extend(path.ancestors().skip(1).map(|parent| folder.join(parent)));
    }
    touched.iter().try_for_each(|folder| sync_folder(folder))
}

/// Writes beside the place, makes it durable, gives it its name.
fn write(folder: &Path, path: &Path, content: &[u8]) -> Result<(), LogFailure> {
    let path = folder.join(path);
    let parent = path.parent().unwrap_or(folder);
    fs::create_dir_all(parent).map_err(failure(parent))?;
    let draft = folder.join(".draft");
    let written = (|| {
        let mut file = File::create(&draft)?;
        file.write_all(content)?;
        file.sync_all()?;
        fs::rename(&draft, &path)
    })();
    written.map_err(failure(&path))
}

fn sync_folder(folder: &Path) -> Result<(), LogFailure> {
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(failure(folder))
}

/// Notes which partial tiles are full now, and removes those that have been for a while. What cannot be removed is in
/// nobody's way.
async fn drop_superseded(app: &App, now_full: Vec<PathBuf>) {
    let now = app.now();
    let due: Vec<PathBuf> = {
        let mut waiting = app.log.superseded.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.extend(now_full.into_iter().map(|path| (now, path)));
        let later = now.minus(PARTIALS_STAY);
        waiting.extract_if(.., |(since, _)| *since <= later).map(|(_, path)| path).collect()
    };
    if !due.is_empty() {
        tokio::task::spawn_blocking(move || {
            for path in due {
                fs::remove_dir_all(path).ok();
            }
        })
        .await
        .ok();
    }
}
