//! An edition as somebody writes it: part by part, read leniently and written back without touching any other byte.

/// The parts of `LANG.md`, each as written; empty where there is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditionText {
    pub title: String,
    pub summary: String,
    pub translator: String,
    pub state: String,
    pub appeal: String,
    /// The list as written.
    pub demands: String,
    pub letter_subject: String,
    pub letter_salutation: String,
    pub letter_body: String,
    pub outcome: String,
}

impl EditionText {
    /// Whatever can be read of it.
    pub fn read(content: &[u8]) -> Self {
        let text = String::from_utf8_lossy(content);
        let value = |key: &str| {
            let line = text.lines().find_map(|line| line.trim().strip_prefix(key)?.trim().strip_prefix('='));
            let table: toml::Table = format!("v ={}", line?).parse().ok()?;
            table.get("v")?.as_str().map(str::to_owned)
        };
        Self {
            title: value("title").unwrap_or_default(),
            summary: value("summary").unwrap_or_default(),
            ..Self::default()
        }
    }
}
