//! Another key under the same name, as after a leak.

use std::path::Path;

use tlog::SigningKey;

use super::sequencer::{LOCK, sign};
use super::{LogFailure, key, store};
use crate::App;

/// Makes a new key beside the old one, signs the newest checkpoint with it, and puts it in the old one's place, which
/// stays under a name with its id. Interrupted anywhere, it is done by doing it again. Returns the new vkey.
pub async fn rotate_key(app: &App) -> Result<String, LogFailure> {
    let no_file = || LogFailure::KeyFile { path: String::new(), wrong: "no key file is configured".into() };
    let path = app.settings.log.key_file.as_deref().ok_or_else(no_file)?;
    let old = app.log.key(app)?;
    let next = path.with_extension("next");
    let new = key::open_or_create(&next, old.name(), app.chance.as_ref())?;
    sign_anew(app, &new).await?;
    let kept = path.with_extension(format!("old-{:08x}", old.verifier().id()));
    move_file(path, &kept)?;
    move_file(&next, path)?;
    app.log.read_key_again(app)?;
    super::refresh(app).await?;
    Ok(new.vkey())
}

fn move_file(from: &Path, to: &Path) -> Result<(), LogFailure> {
    std::fs::rename(from, to)
        .map_err(|error| LogFailure::KeyFile { path: from.display().to_string(), wrong: error.to_string() })
}

async fn sign_anew(app: &App, new: &SigningKey) -> Result<(), LogFailure> {
    let mut tx = app.db.begin().await?;
    if !tx.try_lock(LOCK).await? {
        return Err(LogFailure::Refused("another process is appending at this moment: try again".into()));
    }
    let mut statements = vec![store::remember(store::VKEY, &new.vkey())];
    if let Some(old) = store::remembered(&app.db, store::VKEY).await?.filter(|old| *old != new.vkey()) {
        let mut former = store::remembered(&app.db, store::FORMER_VKEYS).await?.unwrap_or_default();
        former.push_str(&old);
        former.push('\n');
        statements.push(store::remember(store::FORMER_VKEYS, &former));
    }
    if let Some(head) = store::head_in(&mut tx).await? {
        statements.push(store::sign_anew(&sign(app, new, head.size, head.root)));
    }
    statements.push(store::forget_remembered(store::REFUSAL));
    tx.batch(statements).await?;
    tx.commit().await?;
    Ok(())
}
