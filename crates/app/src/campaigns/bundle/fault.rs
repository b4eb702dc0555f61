use std::cell::RefCell;

/// Beyond so many faults a bundle is not mended line by line; the answer stays readable.
const MOST: usize = 500;

/// What is wrong with a bundle, where, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct BundleFault {
    /// Path inside the bundle, or the bundle itself.
    pub file: String,
    pub line: Option<usize>,
    pub wrong: String,
    pub right: String,
}

/// `campaign.toml:3: `statsu` is not a key; did you mean `status`?`
impl std::fmt::Display for BundleFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}; {}", self.wrong, self.right)
    }
}

/// What is wrong with one value and what would be right, before anybody says where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    pub wrong: String,
    pub right: String,
}

impl Wrong {
    pub fn new(wrong: impl Into<String>, right: impl Into<String>) -> Self {
        Self { wrong: wrong.into(), right: right.into() }
    }
}

/// Gathers every fault, so that a bundle is mended in one go and not fault by fault.
#[derive(Debug, Default)]
pub(super) struct Faults(RefCell<Vec<BundleFault>>);

impl Faults {
    pub fn add(&self, file: &str, line: Option<usize>, wrong: Wrong) {
        let mut faults = self.0.borrow_mut();
        if faults.len() < MOST {
            let Wrong { wrong, right } = wrong;
            faults.push(BundleFault { file: file.to_owned(), line, wrong, right });
        }
    }

    /// So many faults that looking for more helps nobody.
    pub fn is_full(&self) -> bool {
        self.0.borrow().len() >= MOST
    }

    /// Whether a file has a fault already.
    pub fn has(&self, file: &str) -> bool {
        self.0.borrow().iter().any(|fault| fault.file == file)
    }

    /// `Ok` without a fault, else all of them, by file and line.
    pub fn settle(self) -> Result<(), Vec<BundleFault>> {
        let mut faults = self.0.into_inner();
        if faults.is_empty() {
            return Ok(());
        }
        faults.sort();
        faults.dedup();
        Err(faults)
    }
}
