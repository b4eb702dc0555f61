//! What a person wrote, told from the letter that they quote below or between it. Where it cannot be told, everything is
//! kept: better too much than an answer lost.

use crate::misleads;

/// How the header of a quoted message begins in Outlook and its kin, in the languages of those who answer: the sender,
/// and what may stand below.
#[rustfmt::skip]
const FROM: [&str; 12] = [
    "from:", "von:", "de :", "de:", "da:", "от:", "кімнен:", "kimden:", "gönderen:", "من:", "보낸 사람:", "发件人:",
];
#[rustfmt::skip]
const BELOW: [&str; 42] = [
    "sent:", "date:", "to:", "cc:", "subject:",
    "gesendet:", "datum:", "an:", "betreff:",
    "envoyé :", "envoyé:", "date :", "à :", "à:", "objet :", "objet:", "cc :",
    "enviado:", "enviado el:", "fecha:", "para:", "asunto:", "data:", "assunto:",
    "inviato:", "a:", "oggetto:",
    "отправлено:", "дата:", "кому:", "тема:",
    "жіберілді:", "кімге:", "тақырыбы:",
    "tarih:", "kime:", "konu:",
    "إلى:", "الموضوع:",
    "받는 사람:", "제목:", "主题:",
];
/// A line of dashes around these, says that a message follows.
#[rustfmt::skip]
const ORIGINAL: [&str; 14] = [
    "original message", "forwarded message", "ursprüngliche nachricht", "originalnachricht", "message d'origine",
    "message original", "mensaje original", "mensagem original", "messaggio originale", "исходное сообщение",
    "бастапқы хабар", "özgün ileti", "الرسالة الأصلية", "원본 메시지",
];
/// How the line above a quotation begins where it was broken in two.
#[rustfmt::skip]
const ON: [&str; 12] = [
    "on ", "am ", "le ", "el ", "em ", "il ", "в ", "пн", "вт", "في ", "20", "tarih",
];

pub fn newly_written(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let end = (0..lines.len()).find(|at| begins_the_original(&lines, *at)).unwrap_or(lines.len());
    // The rule that Outlook draws above that header goes with it; a letterhead's rule above a text stays.
    let drawn = |line: &&&str| line.trim().chars().all(|c| c == '_' || c == '-');
    let rules = if end < lines.len() { lines[..end].iter().rev().take_while(drawn).count() } else { 0 };
    let own = &lines[..end - rules];
    let mut kept: Vec<&str> = Vec::new();
    for (line, quoted_below) in own.iter().zip(next_is_quoted(own)) {
        if line.trim_start().starts_with('>') {
            continue;
        }
        if line.ends_with([':', '：']) && line.len() < 300 && quoted_below {
            drop_first_half(&mut kept);
        } else {
            kept.push(line);
        }
    }
    let kept = clean(kept.join("\n").trim());
    if kept.is_empty() { clean(text.trim()) } else { kept }
}

/// Of each line: is the next one that is not empty a quoted one?
fn next_is_quoted(lines: &[&str]) -> Vec<bool> {
    let mut below = vec![false; lines.len()];
    let mut next = false;
    for (at, line) in lines.iter().enumerate().rev() {
        below[at] = next;
        if !line.trim().is_empty() {
            next = line.trim_start().starts_with('>');
        }
    }
    below
}

/// `On Monday, Ann <a@b.example>` above a line that says only `wrote:`.
fn drop_first_half(kept: &mut Vec<&str>) {
    let above = kept.last().map(|line| line.trim().to_lowercase()).unwrap_or_default();
    let dated = above.chars().any(|c| c.is_ascii_digit());
    if dated && above.len() < 300 && ON.iter().any(|begins| above.starts_with(begins)) {
        kept.pop();
    }
}

/// From here on there is nothing new: dashes that say so, or the header of a message, with or without a line above.
fn begins_the_original(lines: &[&str], at: usize) -> bool {
    let line = lines[at].trim().trim_matches('*').to_lowercase();
    let inner = line.trim_matches(|c: char| c == '-' || c == '_' || c.is_whitespace());
    if inner.len() < line.len() && line.starts_with('-') && ORIGINAL.iter().any(|one| inner.starts_with(one))
    {
        return true;
    }
    if !FROM.iter().any(|begins| line.starts_with(begins)) {
        return false;
    }
    let below = lines[at + 1..].iter().take(8).map(|line| line.trim().trim_matches('*').to_lowercase());
    below.filter(|line| BELOW.iter().any(|begins| line.starts_with(begins))).take(2).count() == 2
}

/// Nothing that could steer a terminal or turn what stands beside it.
fn clean(text: &str) -> String {
    text.chars().filter(|c| *c == '\n' || *c == '\t' || !misleads(*c)).collect()
}
