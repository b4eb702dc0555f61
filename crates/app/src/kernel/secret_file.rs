//! A file that only its owner reads, written once.

use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Makes the file whole or not at all: it is written beside its place and then linked there, which fails with
/// `AlreadyExists` when another process was first.
pub fn create_secret(path: &Path, content: impl AsRef<[u8]>) -> std::io::Result<()> {
    let draft = path.with_extension(format!("new-{}", std::process::id()));
    let written = (|| {
        let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&draft)?;
        file.write_all(content.as_ref())?;
        file.sync_all()?;
        std::fs::hard_link(&draft, path)?;
        let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        std::fs::File::open(folder)?.sync_all()
    })();
    std::fs::remove_file(&draft).ok();
    written
}
