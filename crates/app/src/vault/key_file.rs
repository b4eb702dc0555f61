//! The master key's file: one line of text, readable by its owner alone.

use std::io::ErrorKind;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::VaultFailure;
use crate::kernel::{Chance, create_secret};

const PREFIX: &str = "demarche-key-v1 ";

pub type Master = Zeroizing<[u8; 32]>;

fn failure(path: &Path, wrong: impl std::fmt::Display) -> VaultFailure {
    VaultFailure::KeyFile { path: path.to_path_buf(), wrong: wrong.to_string() }
}

pub fn read(path: &Path) -> Result<Master, VaultFailure> {
    let text = Zeroizing::new(std::fs::read_to_string(path).map_err(|error| failure(path, error))?);
    let encoded = text
        .trim()
        .strip_prefix(PREFIX)
        .ok_or_else(|| failure(path, format!("not a key file: it must begin with `{}`", PREFIX.trim())))?;
    let bytes = Zeroizing::new(
        STANDARD
            .decode(encoded)
            .map_err(|_| failure(path, "the key is damaged: restore it from its backup"))?,
    );
    let key: [u8; 32] = bytes.as_slice().try_into().map_err(|_| {
        failure(path, "the key is damaged: it must have 32 bytes; restore it from its backup")
    })?;
    Ok(Zeroizing::new(key))
}

/// Makes the file whole or not at all: it is written beside its place and then linked there, which fails when
/// another process was first; then that one's key is read.
pub fn open_or_create(path: &Path, chance: &dyn Chance) -> Result<Master, VaultFailure> {
    match read(path) {
        Err(VaultFailure::KeyFile { .. }) if !path.exists() => {}
        answer => return answer,
    }
    let mut key = Zeroizing::new([0; 32]);
    chance.fill(key.as_mut_slice());
    let line = Zeroizing::new(format!("{PREFIX}{}\n", STANDARD.encode(key.as_slice())));
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
    fn the_key_is_made_once_and_only_its_owner_reads_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demarche.key");
        assert!(read(&path).is_err());
        let first = open_or_create(&path, &SeededChance::new(1)).unwrap();
        let second = open_or_create(&path, &SeededChance::new(2)).unwrap();
        assert_eq!(*first, *second);
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_damaged_key_is_refused_and_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demarche.key");
        std::fs::write(&path, "demarche-key-v1 AAAA\n").unwrap();
        assert!(open_or_create(&path, &SeededChance::new(1)).is_err());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "demarche-key-v1 AAAA\n");
    }
}
