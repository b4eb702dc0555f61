//! The last look: the signed checkpoint of then, kept as it was received, so that it can serve as evidence.

use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};
use tlog::checkpoint::Signed;
use tlog::{Note, VerifierKey};

#[derive(Debug)]
pub struct State(pub PathBuf);

impl State {
    /// Nothing at the first look. A file that cannot be read is no first look.
    pub fn read(&self, keys: &[VerifierKey]) -> anyhow::Result<Option<Signed>> {
        let path = self.0.display();
        match std::fs::read_to_string(&self.0) {
            Ok(text) => super::open(&text, keys, &[])
                .map(Some)
                .map_err(|fault| anyhow!("the state in {path} is not of this log: {fault}")),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(anyhow!("the state cannot be read from {path}: {error}")),
        }
    }

    pub fn write(&self, note: &Note) -> anyhow::Result<()> {
        write_whole(&self.0, note.to_string().as_bytes())
            .with_context(|| format!("the state cannot be written to {}", self.0.display()))
    }

    /// Keeps the checkpoint that contradicts the state, beside it: both are signed, and together they are evidence.
    pub fn keep_evidence(&self, note: &Note) -> anyhow::Result<PathBuf> {
        let mut name = self.0.clone().into_os_string();
        name.push(".conflict");
        let path = PathBuf::from(name);
        write_whole(&path, note.to_string().as_bytes())
            .with_context(|| format!("the evidence cannot be written to {}", path.display()))?;
        Ok(path)
    }
}

/// Whole or not at all, and still there after a power cut.
pub fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut name = path.to_path_buf().into_os_string();
    name.push(format!(".new-{}", std::process::id()));
    let draft = PathBuf::from(name);
    let written = (|| {
        let mut file = File::create(&draft)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&draft, path)?;
        let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder)?.sync_all()
    })();
    if written.is_err() {
        std::fs::remove_file(&draft).ok();
    }
    written
}
