//! Reference pages are generated and compared: `DEMARCHE_TEST_WRITE=1 cargo test -p demarche` writes them anew.

use std::path::Path;

pub fn same_as_written(name: &str, generated: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference").join(name);
    if std::env::var_os("DEMARCHE_TEST_WRITE").is_some() {
        std::fs::write(&path, generated).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == generated,
        "docs/reference/{name} is not what the program says; run `DEMARCHE_TEST_WRITE=1 cargo test -p demarche`"
    );
}
