//! A person's answer: what was newly written, told from what was quoted, and what came with it.

use mail_parser::{Message, MimeHeaders};

/// As much text as is kept of an answer.
const TEXT_CHARS: usize = 50_000;
const FILES: usize = 20;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// Who wrote, as they call themselves; the address where they do not.
    pub from: String,
    pub subject: String,
    /// What was newly written, as plain text.
    pub text: String,
    /// The names of the files that came with it.
    pub files: Vec<String>,
}

pub fn read(message: &Message<'_>) -> Option<Answer> {
    let whole = message.body_text(0)?;
    let whole: String = whole.chars().take(TEXT_CHARS).collect();
    let text = newly_written(&whole);
    let files: Vec<String> = message
        .attachments()
        .take(FILES)
        .map(|part| one_line(part.attachment_name().unwrap_or("?"), 100))
        .collect();
    if text.is_empty() && files.is_empty() {
        return None;
    }
    let from = message.from().and_then(|from| from.first());
    let from = from.and_then(|from| from.name().or_else(|| from.address())).unwrap_or_default();
    Some(Answer {
        from: one_line(from, 200),
        subject: one_line(message.subject().unwrap_or_default(), 300),
        text,
        files,
    })
}

fn one_line(text: &str, most: usize) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").chars().take(most).collect()
}

/// Without the quotation below it: from the first line on that only introduces one, and without lines that begin with
/// `>`. Where nothing is left, everything: better too much than an answer lost.
fn newly_written(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let end = (0..lines.len()).find(|at| begins_a_quotation(&lines, *at)).unwrap_or(lines.len());
    let kept: Vec<&str> = lines[..end]
        .iter()
        .copied()
        .filter(|line| !line.trim_start().starts_with('>'))
        .map(str::trim_end)
        .collect();
    let kept = clean(kept.join("\n").trim());
    if kept.is_empty() { clean(text.trim()) } else { kept }
}

/// Nothing that could steer a terminal or hide a direction.
fn clean(text: &str) -> String {
    text.chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect()
}

fn begins_a_quotation(lines: &[&str], at: usize) -> bool {
    let line = lines[at].trim();
    let lower = line.to_lowercase();
    let dashes = [
        "-----original message",
        "----- original message",
        "-----ursprüngliche nachricht",
        "-----message d'origine",
        "-----исходное сообщение",
        "________________________________",
    ];
    if dashes.iter().any(|begins| lower.starts_with(begins)) {
        return true;
    }
    // `On …, … wrote:` and its like end with a colon right above a quoted line.
    let next = lines[at + 1..].iter().map(|line| line.trim()).find(|line| !line.is_empty());
    line.ends_with(':') && line.len() < 300 && next.is_some_and(|next| next.starts_with('>'))
}
