//! Differences between two texts as a page shows them.

use app::drafts::{Piece, differences};
use app::languages::Language;

use crate::public::text::escape;

/// HTML: stretches of text with what went and what came, a gap between two of them.
pub fn html(before: &str, after: &str) -> String {
    let mut out = String::new();
    for (at, hunk) in differences(before, after).iter().enumerate() {
        if at > 0 {
            out.push_str("<hr>");
        }
        out.push_str("<pre class=\"diff\" dir=\"auto\">");
        for piece in hunk {
            let (begin, text, end) = match piece {
                Piece::Kept(text) => ("", text, ""),
                Piece::Gone(text) => ("<del>", text, "</del>"),
                Piece::New(text) => ("<ins>", text, "</ins>"),
            };
            out.extend([begin, &escape(text), end]);
        }
        out.push_str("</pre>");
    }
    out
}

/// A file as editors know it: the name of its kind, its language or day, and the page where it is written.
pub struct Named {
    /// A key, and what it is of.
    pub key: &'static str,
    pub of: Of,
    /// Below the campaign's address.
    pub page: String,
}

pub enum Of {
    Nothing,
    Language(Language),
    Words(String),
}

pub fn named(path: &str) -> Named {
    let (key, of, page) = match path {
        "campaign.toml" => ("desk-file-settings", Of::Nothing, "settings".to_owned()),
        "targets.csv" => ("desk-file-targets", Of::Nothing, "targets".to_owned()),
        "cases.toml" => ("desk-file-cases", Of::Nothing, String::new()),
        "figures.toml" => ("desk-file-figures", Of::Nothing, String::new()),
        _ => match (path.split_once('/'), path.strip_suffix(".md").and_then(Language::parse)) {
            (None, Some(language)) => {
                let page = format!("text/{language}");
                ("desk-file-text", Of::Language(language), page)
            }
            (Some(("images", name)), _) => {
                ("desk-file-image", Of::Words(name.to_owned()), "images".to_owned())
            }
            (Some(("updates", name)), _) => {
                let name = name.strip_suffix(".md").unwrap_or(name).to_owned();
                ("desk-file-update", Of::Words(name), "updates".to_owned())
            }
            _ => ("desk-file-other", Of::Words(path.to_owned()), String::new()),
        },
    };
    Named { key, of, page }
}

impl Named {
    pub fn name(&self, f: &crate::desk::frame::Frame<'_>) -> String {
        match &self.of {
            Of::Nothing => f.t(self.key),
            Of::Language(language) => f.with(self.key, "language", &f.locale.language_name(language)),
            Of::Words(words) => f.with(self.key, "name", words),
        }
    }
}
