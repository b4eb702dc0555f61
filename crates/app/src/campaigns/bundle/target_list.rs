//! `targets.csv`: who receives the letter.

use std::collections::HashSet;

use super::fault::Wrong;
use super::pace::{self, StatedPace};
use super::passage::Passage;
use super::words;
use crate::kernel::Country;
use crate::languages::Language;

/// Columns and whether each must be there; the others may be left out when no target has them.
const COLUMNS: [(&str, bool); 13] = [
    ("id", true),
    ("name", true),
    ("office", true),
    ("country", true),
    ("language", true),
    ("emails", true),
    ("postal_address", false),
    ("time_zone", true),
    ("group", false),
    (pace::COLUMNS[0], false),
    (pace::COLUMNS[1], false),
    (pace::COLUMNS[2], false),
    (pace::COLUMNS[3], false),
];

/// A target before it has an id of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedTarget {
    pub slug: String,
    pub name: String,
    pub office: String,
    pub country: Country,
    pub language: Language,
    pub emails: Vec<String>,
    pub postal_address: Vec<String>,
    pub time_zone: String,
    pub group: String,
    pub pace: StatedPace,
    /// Of `targets.csv`.
    pub line: usize,
}

pub(super) fn parse(passage: &Passage<'_>) -> Vec<ListedTarget> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(passage.text.as_bytes());
    let mut records = reader.records();
    let mut targets = Vec::new();
    let mut seen = HashSet::new();
    let mut header: Option<Header> = None;
    let mut last_line = passage.first_line();
    while let Some(Ok(record)) = records.next()
        && !passage.is_hopeless()
    {
        let line = line_of(passage, &record);
        last_line = line;
        let Some(header) = &header else {
            header = Some(Header::read(passage, line, &record));
            continue;
        };
        if record.len() != header.width {
            let wrong = format!("the line has {} values, the header {}", record.len(), header.width);
            passage.fault(line, Wrong::new(wrong, "put a value that holds a comma in quotes"));
            continue;
        }
        let Some(target) = read(passage, line, header, &record) else { continue };
        if !seen.insert(target.slug.clone()) {
            let wrong = format!("the target `{}` stands here a second time", target.slug);
            passage.fault(line, Wrong::new(wrong, "give each target an id of its own"));
            continue;
        }
        targets.push(target);
    }
    if header.is_none() {
        passage.fault_whole(Wrong::new("the file is empty", "begin it with a line that names the columns"));
    }
    // A quote that never closes swallows the rest of the file without the reader's complaint.
    if passage.text.bytes().filter(|b| *b == b'"').count() % 2 == 1 {
        let right = "close it, and write a quote inside a quoted value twice";
        passage.fault(last_line, Wrong::new("a quote here is not closed", right));
    }
    targets
}

/// The line a record begins on. The reader places it at the end of the one before, ahead of any empty lines.
fn line_of(passage: &Passage<'_>, record: &csv::StringRecord) -> usize {
    let start = record.position().map_or(0, |position| position.byte() as usize);
    let empty = passage.text.bytes().skip(start).take_while(|b| *b == b'\n').count();
    passage.line_of(start + empty)
}

struct Header {
    width: usize,
    /// Where each of [`COLUMNS`] stands.
    places: [Option<usize>; COLUMNS.len()],
}

impl Header {
    fn read(passage: &Passage<'_>, line: usize, record: &csv::StringRecord) -> Self {
        let mut places = [None; COLUMNS.len()];
        let names = COLUMNS.map(|(name, _)| name);
        for (at, found) in record.iter().enumerate() {
            match names.iter().position(|name| *name == found) {
                Some(column) if places[column].is_none() => places[column] = Some(at),
                Some(_) => {
                    let wrong = format!("the column `{found}` stands here a second time");
                    passage.fault(line, Wrong::new(wrong, "name each column once"));
                }
                None => {
                    let wrong = format!("`{}` is not a column", words::shown(found));
                    passage.fault(line, Wrong::new(wrong, words::suggestion(found, &names)));
                }
            }
        }
        for (column, (name, needed)) in COLUMNS.into_iter().enumerate() {
            if needed && places[column].is_none() {
                let usual: Vec<&str> =
                    names.into_iter().filter(|name| !pace::COLUMNS.contains(name)).collect();
                let right = format!("begin the file with `{}`", usual.join(","));
                passage.fault(line, Wrong::new(format!("the column `{name}` is missing"), right));
            }
        }
        Self { width: record.len(), places }
    }

    /// The value of a column; `None` when the header lacks it, which is already noted if it must be there.
    fn value<'r>(&self, column: &str, record: &'r csv::StringRecord) -> Option<&'r str> {
        let at = COLUMNS.iter().position(|(name, _)| *name == column)?;
        record.get(self.places[at]?)
    }
}

fn read(
    passage: &Passage<'_>,
    line: usize,
    header: &Header,
    record: &csv::StringRecord,
) -> Option<ListedTarget> {
    let optional = |column: &str| {
        let text = header.value(column, record).unwrap_or_default();
        passage.accept(line, words::line(column, text)).map(str::to_owned)
    };
    let needed = |column: &str| {
        let text = passage.accept(line, words::line(column, header.value(column, record)?))?;
        if text.is_empty() {
            passage.fault(line, Wrong::new(format!("`{column}` is empty"), "write a value"));
            return None;
        }
        Some(text)
    };
    let slug = needed("id").and_then(|text| passage.accept(line, words::slug("target's id", text, 1)));
    let name = needed("name").map(str::to_owned);
    let office = needed("office").map(str::to_owned);
    let country = needed("country").and_then(|text| passage.accept(line, words::country(text)));
    let language = needed("language").and_then(|text| passage.accept(line, words::language(text)));
    let emails = needed("emails").and_then(|text| read_emails(passage, line, text));
    let postal_address = optional("postal_address").map(|text| read_lines(&text));
    let time_zone = needed("time_zone").and_then(|text| passage.accept(line, words::time_zone(text)));
    let group = optional("group");
    let mut stated = StatedPace::default();
    let paces = pace::COLUMNS.map(|column| {
        let text = optional(column)?;
        passage.accept(line, pace::read_column(&mut stated, column, &text))
    });
    let pace = paces.iter().all(Option::is_some).then_some(stated);
    Some(ListedTarget {
        slug: slug?,
        name: name?,
        office: office?,
        country: country?,
        language: language?,
        emails: emails?,
        postal_address: postal_address?,
        time_zone: time_zone?,
        group: group?,
        pace: pace?,
        line,
    })
}

fn read_emails(passage: &Passage<'_>, line: usize, text: &str) -> Option<Vec<String>> {
    let mut emails: Vec<String> = Vec::new();
    let mut good = true;
    for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        match passage.accept(line, words::mailbox(part)) {
            Some(email) if !emails.contains(&email) => emails.push(email),
            Some(email) => {
                let wrong = format!("the address `{email}` stands here twice");
                passage.fault(line, Wrong::new(wrong, "write each address once"));
                good = false;
            }
            None => good = false,
        }
    }
    if good && emails.is_empty() {
        passage.fault(line, Wrong::new("`emails` holds no address", "write at least one, separated by `;`"));
        return None;
    }
    good.then_some(emails)
}

/// Lines are separated by a backslash and an n.
fn read_lines(text: &str) -> Vec<String> {
    text.split("\\n").map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
