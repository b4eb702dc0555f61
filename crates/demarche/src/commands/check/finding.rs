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
    /// A DNS record to publish, as a line of a zone file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
}

impl Finding {
    pub fn ok(about: &'static str, found: impl Into<String>) -> Self {
        Self { about, verdict: Verdict::Ok, found: found.into(), mend: None, record: None }
    }

    pub fn warn(about: &'static str, found: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { about, verdict: Verdict::Warn, found: found.into(), mend: Some(mend.into()), record: None }
    }

    pub fn fail(about: &'static str, found: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { about, verdict: Verdict::Fail, found: found.into(), mend: Some(mend.into()), record: None }
    }

    pub fn with_record(self, record: String) -> Self {
        Self { record: Some(record), ..self }
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
        if let Some(mend) = &self.mend {
            write!(f, "\n      {:14} -> {mend}", "")?;
        }
        if let Some(record) = &self.record {
            write!(f, "\n      {:14}    {record}", "")?;
        }
        Ok(())
    }
}
