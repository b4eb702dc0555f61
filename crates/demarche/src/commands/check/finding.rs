//! What the doctor found about one thing.

use std::fmt;

use serde::Serialize;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    Ok,
    /// It works, but not as it should for the real thing; or it could not be tried.
    Warn,
    Fail,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    pub about: &'static str,
    pub verdict: Verdict,
    pub found: String,
    /// What to do; nothing when all is well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mend: Option<String>,
}

impl Finding {
    pub fn ok(about: &'static str, found: impl Into<String>) -> Self {
        Self { about, verdict: Verdict::Ok, found: found.into(), mend: None }
    }

    pub fn warn(about: &'static str, found: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { about, verdict: Verdict::Warn, found: found.into(), mend: Some(mend.into()) }
    }

    pub fn fail(about: &'static str, found: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { about, verdict: Verdict::Fail, found: found.into(), mend: Some(mend.into()) }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verdict = match self.verdict {
            Verdict::Ok => "ok",
            Verdict::Warn => "warn",
            Verdict::Fail => "FAIL",
        };
        write!(f, "{verdict:4}  {:14} {}", self.about, self.found)?;
        match &self.mend {
            Some(mend) => write!(f, "\n      {:14} -> {mend}", ""),
            None => Ok(()),
        }
    }
}
