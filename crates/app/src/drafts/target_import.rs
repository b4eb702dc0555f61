//! A table of targets from anywhere, such as a spreadsheet, becomes rows of `targets.csv`: its columns are recognised,
//! what it leaves open is filled in, every row is judged by the bundle's own rules, and only then is it said what
//! taking it in would change.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::target_rows::{COLUMNS, TargetList, TargetRow};
use super::words;
use crate::campaigns::{self, BundleFault};
use crate::kernel::Country;

/// As many as a campaign can have; more is another kind of list.
const MOST_ROWS: usize = 5_000;

/// Names under which spreadsheets have our columns, in small letters and without what is no letter.
const ALIASES: [(&str, &[&str]); 9] = [
    ("id", &["slug", "key"]),
    ("name", &["target", "organisation", "organization", "embassy", "mission", "fullname"]),
    ("office", &["title", "position", "function", "recipient", "role"]),
    ("country", &["countrycode", "iso"]),
    ("language", &["lang", "locale"]),
    ("emails", &["email", "mail", "emailaddress", "address", "addresses"]),
    ("postaladdress", &["postal", "street", "post"]),
    ("timezone", &["tz", "zone"]),
    ("group", &["category", "heading", "type"]),
];

/// What stands where the table says nothing.
#[derive(Debug, Clone, Default)]
pub struct Filling {
    pub language: String,
    pub time_zone: String,
    /// Those who stand in the list and not in the table go off it.
    pub replace: bool,
}

/// What became of a row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    Added,
    /// In these columns.
    Changed(Vec<&'static str>),
    Same,
    /// With what is wrong, and what would be right.
    Refused(Vec<BundleFault>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedRow {
    /// In the table that was sent.
    pub line: usize,
    pub id: String,
    pub name: String,
    pub fate: Fate,
}

/// What taking a table in would do.
#[derive(Debug, Clone)]
pub struct Import {
    pub list: TargetList,
    pub rows: Vec<ImportedRow>,
    /// Who goes off the list: id and name.
    pub gone: Vec<(String, String)>,
    /// Columns that mean nothing here.
    pub unknown: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ImportFault {
    #[error("the file is not text in UTF-8")]
    Encoding,
    /// What a spreadsheet saves of its own accord.
    #[error("this is a spreadsheet, not a CSV file")]
    Spreadsheet,
    #[error("no column holds names, or none holds addresses")]
    Columns,
    #[error("there are more than {MOST_ROWS} rows")]
    Rows,
}

impl Import {
    pub fn count(&self, wanted: impl Fn(&Fate) -> bool) -> usize {
        self.rows.iter().filter(|row| wanted(&row.fate)).count()
    }

    pub fn changes_something(&self) -> bool {
        !self.gone.is_empty() || self.count(|fate| matches!(fate, Fate::Added | Fate::Changed(_))) > 0
    }
}

/// Looks what a table would do to a list. `country` reads a country's name in the languages that are known.
pub fn plan(
    list: &TargetList,
    sent: &[u8],
    filling: &Filling,
    country: &dyn Fn(&str) -> Option<Country>,
) -> Result<Import, ImportFault> {
    let table = read(sent)?;
    let mut known = Known::new(list);
    let mut wanted = Vec::new();
    for (line, cells) in table.rows {
        let mut stated = TargetRow::default();
        for (column, cell) in table.columns.iter().zip(&cells) {
            if let Some(column) = column {
                stated.set(column, &spelt(column, cell, country));
            }
        }
        let before = known.before(&stated);
        wanted.push((line, completed(stated, before, &table.columns, filling, &mut known)));
    }
    Ok(judged(list, wanted, table.unknown, filling.replace))
}

struct Sent {
    /// What each of its columns is here.
    columns: Vec<Option<&'static str>>,
    unknown: Vec<String>,
    rows: Vec<(usize, Vec<String>)>,
}

fn read(sent: &[u8]) -> Result<Sent, ImportFault> {
    // A zip, as .xlsx and .ods are, or an old .xls.
    if sent.starts_with(b"PK\x03\x04") || sent.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(ImportFault::Spreadsheet);
    }
    let sent = sent.strip_prefix(b"\xef\xbb\xbf").unwrap_or(sent);
    let text = std::str::from_utf8(sent).map_err(|_| ImportFault::Encoding)?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut records = reader.records().map_while(Result::ok);
    let head = records.next().ok_or(ImportFault::Columns)?;
    let columns: Vec<Option<&'static str>> = named_once(head.iter().map(column));
    if !columns.contains(&Some("name")) || !columns.contains(&Some("emails")) {
        return Err(ImportFault::Columns);
    }
    let unknown = head.iter().zip(&columns).filter(|(name, column)| column.is_none() && !name.is_empty());
    let unknown = unknown.map(|(name, _)| name.chars().take(60).collect()).collect();
    let mut rows = Vec::new();
    for record in records {
        if record.iter().all(str::is_empty) {
            continue;
        }
        if rows.len() >= MOST_ROWS {
            return Err(ImportFault::Rows);
        }
        let start = record.position().map_or(0, |position| position.byte() as usize);
        let before = text.len() - text[start..].trim_start_matches(['\r', '\n']).len();
        let line = 1 + text[..before].matches('\n').count();
        rows.push((line, record.iter().map(str::to_owned).collect()));
    }
    Ok(Sent { columns, unknown, rows })
}

/// The sign that stands most often in the head: spreadsheets of half the world write semicolons.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |sign: u8| head.bytes().filter(|b| *b == sign).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|sign| count(*sign)).unwrap_or(b',')
}

fn column(name: &str) -> Option<&'static str> {
    let plain = |text: &str| text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let name = plain(name);
    if let Some(column) = COLUMNS.into_iter().find(|column| plain(column) == name) {
        return Some(column);
    }
    let (ours, _) = ALIASES.into_iter().find(|(_, aliases)| aliases.contains(&name.as_str()))?;
    COLUMNS.into_iter().find(|column| plain(column) == ours)
}

/// The first of two columns of one meaning counts.
fn named_once(columns: impl Iterator<Item = Option<&'static str>>) -> Vec<Option<&'static str>> {
    let mut seen = BTreeSet::new();
    columns.map(|column| column.filter(|column| seen.insert(*column))).collect()
}

/// A cell as our file would have it.
fn spelt(column: &str, cell: &str, country_of: &dyn Fn(&str) -> Option<Country>) -> String {
    match column {
        "emails" => addresses(cell).join(";"),
        "country" => {
            let country = Country::parse(cell).or_else(|| country_of(cell));
            country.map_or_else(|| cell.to_owned(), |country| country.to_string())
        }
        "id" | "mode" | "office_hours" => cell.to_lowercase(),
        _ => cell.to_owned(),
    }
}

/// Addresses with commas, semicolons or spaces between them.
fn addresses(cell: &str) -> Vec<String> {
    let cell = cell.replace("mailto:", "");
    let parts = cell.split([',', ';', '\n', '\r']).map(str::trim).filter(|part| !part.is_empty());
    let apart = parts.flat_map(|part| {
        let words: Vec<&str> = part.split_whitespace().collect();
        if words.iter().all(|word| word.contains('@')) { words } else { vec![part] }
    });
    apart.map(str::to_owned).collect()
}

/// The rows of the list by what a row of the table may be recognised by.
struct Known<'l> {
    by_id: HashMap<&'l str, &'l TargetRow>,
    by_name: HashMap<String, &'l TargetRow>,
    by_address: HashMap<String, &'l TargetRow>,
    /// Ids that are given away, to rows of the list and of the table.
    ids: HashSet<String>,
}

impl<'l> Known<'l> {
    fn new(list: &'l TargetList) -> Self {
        let addresses = |row: &'l TargetRow| row.emails().map(move |email| (email.to_lowercase(), row));
        Self {
            by_id: list.rows().map(|row| (row.id(), row)).collect(),
            by_name: list.rows().map(|row| (row.get("name").to_lowercase(), row)).collect(),
            by_address: list.rows().flat_map(addresses).collect(),
            ids: list.rows().map(|row| row.id().to_owned()).collect(),
        }
    }

    /// The row of the list that a row of the table means: by its id, else by its name or one of its addresses.
    fn before(&self, stated: &TargetRow) -> Option<&'l TargetRow> {
        if !stated.id().is_empty() {
            return self.by_id.get(stated.id()).copied();
        }
        let by_name = self.by_name.get(&stated.get("name").to_lowercase());
        by_name
            .or_else(|| stated.emails().find_map(|email| self.by_address.get(&email.to_lowercase())))
            .copied()
    }

    fn new_id(&mut self, name: &str) -> String {
        let stem = words::slug(name);
        let stem = if stem.is_empty() { "target".to_owned() } else { stem };
        let mut ids = std::iter::once(stem.clone()).chain((2..).map(|n| format!("{stem}-{n}")));
        let id = ids.find(|id| !self.ids.contains(id)).unwrap_or(stem);
        self.ids.insert(id.clone());
        id
    }
}

/// A row of the table with all that the list knows of it already, and what is usual where both are silent.
fn completed(
    stated: TargetRow,
    before: Option<&TargetRow>,
    columns: &[Option<&str>],
    filling: &Filling,
    known: &mut Known<'_>,
) -> TargetRow {
    let mut row = before.cloned().unwrap_or_default();
    for column in columns.iter().flatten().filter(|column| **column != "id") {
        row.set(column, stated.get(column));
    }
    if row.id().is_empty() {
        let id =
            if stated.id().is_empty() { known.new_id(stated.get("name")) } else { stated.id().to_owned() };
        row.set("id", &id);
    }
    row.complete();
    let name = row.get("name").to_owned();
    for (column, usual) in
        [("office", &name), ("language", &filling.language), ("time_zone", &filling.time_zone)]
    {
        if row.get(column).is_empty() {
            row.set(column, usual);
        }
    }
    row
}

fn judged(list: &TargetList, wanted: Vec<(usize, TargetRow)>, unknown: Vec<String>, replace: bool) -> Import {
    let rows: Vec<TargetRow> = wanted.iter().map(|(_, row)| row.clone()).collect();
    let alone = TargetList::alone(&rows);
    let (fine, faults) = campaigns::judge_targets(&alone.content());
    let fine: HashSet<usize> = fine.iter().map(|target| target.line).collect();
    let mut taken = Vec::new();
    let mut told = Vec::new();
    for (at, (line, row)) in wanted.into_iter().enumerate() {
        // Below the head, one line each.
        let judged_line = at + 2;
        let fate = if fine.contains(&judged_line) {
            let fate = match list.find(row.id()).map(|before| before.differences(&row)) {
                None => Fate::Added,
                Some(none) if none.is_empty() => Fate::Same,
                Some(columns) => Fate::Changed(columns),
            };
            taken.push(row.clone());
            fate
        } else {
            Fate::Refused(faults.iter().filter(|fault| fault.line == Some(judged_line)).cloned().collect())
        };
        told.push(ImportedRow { line, id: row.id().to_owned(), name: row.get("name").to_owned(), fate });
    }
    let mut list = list.clone();
    let mut gone = Vec::new();
    if replace {
        let named: HashSet<&str> = told.iter().map(|row| row.id.as_str()).collect();
        gone = list
            .rows()
            .filter(|row| !named.contains(row.id()))
            .map(|row| (row.id().to_owned(), row.get("name").to_owned()))
            .collect();
        let ids: Vec<&str> = gone.iter().map(|(id, _)| id.as_str()).collect();
        list = list.take_off(&ids).0;
    }
    Import { list: list.put(&taken), rows: told, gone, unknown }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "id,name,office,country,language,emails,time_zone,note\n\
        paris,Embassy in Paris,The Ambassador,FR,fr,paris@a.example,Europe/Paris,ours\n\
        bern,Embassy in Bern,The Ambassador,CH,de,bern@a.example,Europe/Zurich,\n";

    fn plan_of(sent: &str, replace: bool) -> Result<Import, ImportFault> {
        let list = TargetList::read(Some(LIST.as_bytes())).unwrap();
        let filling = Filling { language: "en".into(), time_zone: "Etc/UTC".into(), replace };
        plan(&list, sent.as_bytes(), &filling, &|name| {
            (name == "Turkey").then(|| Country::parse("TR")).flatten()
        })
    }

    #[track_caller]
    fn fates(import: &Import) -> Vec<(usize, &str, String)> {
        let word = |fate: &Fate| match fate {
            Fate::Refused(faults) => {
                faults.iter().map(|fault| fault.wrong.clone()).collect::<Vec<_>>().join("; ")
            }
            other => format!("{other:?}"),
        };
        import.rows.iter().map(|row| (row.line, row.id.as_str(), word(&row.fate))).collect()
    }

    #[test]
    fn a_spreadsheet_is_understood_row_by_row() {
        let sent = "\u{feff}Name;E-Mail;Country;Remarks\r\n\
                    embassy in PARIS;paris@a.example, press@a.example;fr;x\r\n\
                    \r\n\
                    Consulate in İzmir;izmir@a.example;Turkey;\r\n\
                    Nobody;not an address;XX;\r\n\
                    Посольство;one@b.example;KZ;\r\n";
        let import = plan_of(sent, false).unwrap();
        assert_eq!(
            fates(&import),
            [
                (2, "paris", "Changed([\"name\", \"emails\"])".to_owned()),
                (4, "consulate-in-izmir", "Added".to_owned()),
                (5, "nobody", "`XX` is not a country; `not an address` is not an e-mail address".to_owned()),
                (6, "target", "Added".to_owned()),
            ]
            .map(|(line, id, fate)| (line, id, fate))
        );
        assert_eq!(import.unknown, ["Remarks"]);
        let text = String::from_utf8(import.list.content()).unwrap();
        assert!(text.contains("Europe/Paris,ours\n") && text.contains("\nbern,Embassy in Bern,"), "{text}");
        assert!(text.contains("paris@a.example;press@a.example"), "{text}");
        assert!(text.contains("consulate-in-izmir,Consulate in İzmir,Consulate in İzmir,TR,en,"), "{text}");
        assert!(!text.contains("nobody"), "{text}");
    }

    #[test]
    fn our_own_file_changes_nothing_and_may_replace_the_list() {
        let same = plan_of(LIST, false).unwrap();
        assert!(!same.changes_something());
        assert_eq!(same.list.content(), LIST.as_bytes());
        let one = LIST.lines().take(2).collect::<Vec<_>>().join("\n");
        let replaced = plan_of(&one, true).unwrap();
        assert_eq!(replaced.gone, [("bern".to_owned(), "Embassy in Bern".to_owned())]);
        assert_eq!(replaced.list.rows().len(), 1);
        assert!(replaced.changes_something());
    }

    #[test]
    fn two_rows_of_one_id_are_not_both_taken() {
        let import =
            plan_of("id,name,emails,country\nx,A,a@a.example,FR\nx,B,b@a.example,FR\n", false).unwrap();
        assert_eq!(import.count(|fate| *fate == Fate::Added), 1);
        assert_eq!(fates(&import)[1].2, "the target `x` stands here a second time");
    }

    #[test]
    fn what_is_no_table_is_told() {
        assert_eq!(plan_of("", false).err(), Some(ImportFault::Columns));
        assert_eq!(plan_of("name,country\nA,FR", false).err(), Some(ImportFault::Columns));
        assert_eq!(plan_of("PK\u{3}\u{4}…", false).err(), Some(ImportFault::Spreadsheet));
        let list = TargetList::read(None).unwrap();
        let none = |_: &str| None;
        assert_eq!(plan(&list, b"name,\xff", &Filling::default(), &none).err(), Some(ImportFault::Encoding));
        let many = format!("name,email\n{}", "A,a@a.example\n".repeat(MOST_ROWS + 1));
        assert_eq!(plan_of(&many, false).err(), Some(ImportFault::Rows));
    }
}
