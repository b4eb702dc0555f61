//! The log's signing key: a file of its own, one line of text, readable by its owner alone; never in the database.

use std::io::ErrorKind;
use std::path::Path;

use tlog::SigningKey;
use tlog::note::KeyKind;
use zeroize::Zeroizing;

use super::{LogFailure, rules};
use crate::App;
use crate::kernel::{Chance, create_secret};

/// The configured key, made at the first start. The name in the file is the log's name from then on, whatever becomes
/// of the site's URL.
pub fn open(app: &App) -> Result<SigningKey, LogFailure> {
    let origin = rules::origin(&app.settings.public_url);
    let chance = app.chance.as_ref();
    match &app.settings.log.key_file {
        Some(path) => open_or_create(path, &origin, chance),
        None => fresh(&origin, chance),
    }
}

fn fresh(origin: &str, chance: &dyn Chance) -> Result<SigningKey, LogFailure> {
    let mut seed = Zeroizing::new([0; 32]);
    chance.fill(seed.as_mut_slice());
    SigningKey::from_seed(origin, KeyKind::Note, &seed)
        .map_err(|fault| LogFailure::KeyFile { path: origin.to_owned(), wrong: fault.to_string() })
}

fn failure(path: &Path, wrong: impl std::fmt::Display) -> LogFailure {
    LogFailure::KeyFile { path: path.display().to_string(), wrong: wrong.to_string() }
}

pub fn read(path: &Path) -> Result<SigningKey, LogFailure> {
    let text = Zeroizing::new(std::fs::read_to_string(path).map_err(|error| failure(path, error))?);
    let damaged = |fault| failure(path, format!("{fault}: restore it from its backup"));
    let key = SigningKey::parse(&text).map_err(damaged)?;
    if key.verifier().kind() == KeyKind::Note {
        Ok(key)
    } else {
        Err(failure(path, "this is a witness's key, not a log's"))
    }
}

/// Makes the file whole or not at all, as the vault's: written beside its place and then linked there, which fails
/// when another process was first; then that one's key is read.
pub fn open_or_create(path: &Path, origin: &str, chance: &dyn Chance) -> Result<SigningKey, LogFailure> {
    match read(path) {
        Err(_) if !path.exists() => {}
        answer => return answer,
    }
    let key = fresh(origin, chance)?;
    let line = Zeroizing::new(format!("{}\n", key.to_secret_text()));
    match create_secret(path, &line) {
        Ok(()) => Ok(key),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => read(path),
        Err(error) => Err(failure(path, error)),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::kernel::SeededChance;

    #[test]
    fn the_log_s_key_is_made_once_and_keeps_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("log.key");
        let first = open_or_create(&path, "a.example/log", &SeededChance::new(1)).unwrap();
        let second = open_or_create(&path, "moved.example/log", &SeededChance::new(2)).unwrap();
        assert_eq!(first.vkey(), second.vkey());
        assert_eq!(second.name(), "a.example/log");
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_damaged_key_of_the_log_is_refused_and_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("log.key");
        std::fs::write(&path, "PRIVATE+KEY+x+00000000+AAAA\n").unwrap();
        assert!(open_or_create(&path, "a.example/log", &SeededChance::new(1)).is_err());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "PRIVATE+KEY+x+00000000+AAAA\n");
    }
}
