//! What the operator's commands remember in the database's `setting` table: the seal that tells whether a key
//! file is the right one, and the day on which a backup of it was confirmed.

use anyhow::bail;
use app::kernel::Chance;
use app::vault::Vault;
use db::{Db, DbResult, Sql};

const SEAL: &str = "key_seal";
const BACKED_UP: &str = "key_backed_up";
/// What is sealed under `SEAL`; its content does not matter, only that it opens.
const PLAIN: &[u8] = b"demarche";

const READ: Sql = Sql::new("SELECT value FROM setting WHERE key = $1");

async fn read(db: &Db, key: &str) -> DbResult<Option<String>> {
    db.optional(&READ, &[key.into()]).await?.map(|row| row.get("value")).transpose()
}

const WRITE: Sql = Sql::new(
    "INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
);

async fn write(db: &Db, key: &str, value: &str) -> DbResult<()> {
    db.execute(&WRITE, &[key.into(), value.into()]).await.map(|_| ())
}

const NEW: Sql = Sql::new("INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING");
const ANY_SIGNATURE: Sql = Sql::new("SELECT state FROM signature LIMIT 1");

/// Has anything been sealed in this database yet?
pub async fn needs_its_key(db: &Db) -> DbResult<bool> {
    Ok(read(db, SEAL).await?.is_some() || db.optional(&ANY_SIGNATURE, &[]).await?.is_some())
}

/// Refuses a key that is not this database's; the first key to come is taken for the right one.
pub async fn recognise_key(db: &Db, vault: &Vault, chance: &dyn Chance) -> anyhow::Result<()> {
    if read(db, SEAL).await?.is_none() {
        let sealed = hex(&vault.seal(chance, SEAL.as_bytes(), PLAIN));
        // Two processes that start together write one seal between them; both then read the same.
        db.execute(&NEW, &[SEAL.into(), sealed.into()]).await?;
    }
    match read(db, SEAL).await?.and_then(|text| unhex(&text)) {
        Some(sealed) if vault.unseal(SEAL.as_bytes(), &sealed).is_ok() => Ok(()),
        _ => bail!(
            "the key file is not the one with which this database was sealed: put the right one in its place"
        ),
    }
}

/// The day on which somebody said that the key has a backup, as RFC 3339.
pub async fn key_backed_up(db: &Db) -> DbResult<Option<String>> {
    read(db, BACKED_UP).await
}

pub async fn note_key_backed_up(db: &Db, day: &str) -> DbResult<()> {
    write(db, BACKED_UP, day).await
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        _ = write!(text, "{byte:02x}");
        text
    })
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use app::kernel::SeededChance;

    use super::*;

    #[tokio::test]
    async fn a_database_knows_its_key() {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::open(&db::Location::Sqlite(folder.path().join("x.db"))).await.unwrap();
        db.migrate().await.unwrap();
        let (right, wrong, chance) = (Vault::new(&[1; 32]), Vault::new(&[2; 32]), SeededChance::new(1));
        assert!(!needs_its_key(&db).await.unwrap());
        recognise_key(&db, &right, &chance).await.unwrap();
        recognise_key(&db, &right, &chance).await.unwrap();
        assert!(needs_its_key(&db).await.unwrap());
        assert!(recognise_key(&db, &wrong, &chance).await.is_err());
    }
}
