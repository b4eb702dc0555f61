//! `targets.csv` as rows that a page shows and changes: read leniently, and written so that every row, column and line
//! end that nobody touched stays byte for byte. Judging the values is the bundle's affair.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::targets;

/// The columns, in the order in which a new file has them.
pub const COLUMNS: [&str; 13] = [
    "id",
    "name",
    "office",
    "country",
    "language",
    "emails",
    "postal_address",
    "time_zone",
    "group",
    "letters_per_hour",
    "daily_cap",
    "office_hours",
    "mode",
];
/// So many of them stand in a file's head, whether some row needs them or not.
const USUAL: usize = 9;

/// A target as the file writes it, by column; what is empty is not there.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TargetRow(BTreeMap<String, String>);

impl TargetRow {
    pub fn get(&self, column: &str) -> &str {
        self.0.get(column).map(String::as_str).unwrap_or_default()
    }

    pub fn id(&self) -> &str {
        self.get("id")
    }

    /// Sets a column; line breaks, which no column holds, become what stands for them.
    pub fn set(&mut self, column: &str, text: &str) {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let text = match column {
            "postal_address" => lines.collect::<Vec<_>>().join("\\n"),
            "emails" => lines.collect::<Vec<_>>().join(";"),
            _ => lines.collect::<Vec<_>>().join(" "),
        };
        if text.is_empty() {
            self.0.remove(column);
        } else if COLUMNS.contains(&column) {
            self.0.insert(column.to_owned(), text);
        }
    }

    #[must_use]
    pub fn with(mut self, column: &str, text: &str) -> Self {
        self.set(column, text);
        self
    }

    /// Fills in what follows from the rest.
    pub fn complete(&mut self) {
        if self.get("time_zone").is_empty()
            && let Some(zone) = targets::zone_of(self.get("country"))
        {
            self.set("time_zone", zone);
        }
    }

    pub fn emails(&self) -> impl Iterator<Item = &str> {
        self.get("emails").split(';').map(str::trim).filter(|email| !email.is_empty())
    }

    /// The columns in which two rows differ.
    pub fn differences(&self, other: &Self) -> Vec<&'static str> {
        COLUMNS.into_iter().filter(|column| self.get(column) != other.get(column)).collect()
    }
}

/// The file's rows and where they stand.
#[derive(Debug, Clone, Default)]
pub struct TargetList {
    text: String,
    /// The names of the columns, as the head has them.
    head: Vec<String>,
    head_end: usize,
    rows: Vec<Placed>,
}

#[derive(Debug, Clone)]
struct Placed {
    row: TargetRow,
    cells: Vec<String>,
    /// Its bytes with the line's end.
    range: Range<usize>,
    line: usize,
}

impl TargetList {
    /// Reads a file, or the absence of one; `None` when it is no list of targets.
    pub fn read(content: Option<&[u8]>) -> Option<Self> {
        let text = std::str::from_utf8(content.unwrap_or_default()).ok()?;
        if text.trim_matches(['\u{feff}', ' ', '\r', '\n']).is_empty() {
            let head: Vec<String> = COLUMNS[..USUAL].iter().map(ToString::to_string).collect();
            let text = format!("{}\n", head.join(","));
            return Some(Self { head_end: text.len(), text, head, rows: Vec::new() });
        }
        let mark = text.len() - text.trim_start_matches('\u{feff}').len();
        let places = records(&text[mark..])?;
        let mut places =
            places.into_iter().map(|(cells, range)| (cells, range.start + mark..range.end + mark));
        let (head, head_range) = places.next()?;
        if !head.iter().any(|name| name == "id") {
            return None;
        }
        let mut line = 1;
        let mut counted = 0;
        let rows = places.map(|(cells, range)| {
            line += text[counted..range.start].matches('\n').count();
            counted = range.start;
            let mut row = TargetRow::default();
            for (name, cell) in head.iter().zip(&cells) {
                row.set(name, cell);
            }
            Placed { row, cells, range, line }
        });
        let rows = rows.collect();
        Some(Self { text: text.to_owned(), head, head_end: head_range.end, rows })
    }

    /// A file of these rows alone, one a line, with every column.
    pub fn alone(rows: &[TargetRow]) -> Self {
        let head = COLUMNS.map(str::to_owned).to_vec();
        let text = format!("{}\n", head.join(","));
        let empty = Self { head_end: text.len(), text, head, rows: Vec::new() };
        let lines: String = rows.iter().map(|row| empty.written(row, &[])).collect();
        empty.again(format!("{}{lines}", empty.text))
    }

    pub fn rows(&self) -> impl ExactSizeIterator<Item = &TargetRow> {
        self.rows.iter().map(|placed| &placed.row)
    }

    /// The rows, each with the line of the file on which it begins.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &TargetRow)> {
        self.rows.iter().map(|placed| (placed.line, &placed.row))
    }

    pub fn find(&self, id: &str) -> Option<&TargetRow> {
        self.rows().find(|row| row.id() == id)
    }

    /// Puts rows into the place of those with the same id, and new ones at the end.
    #[must_use]
    pub fn put(&self, rows: &[TargetRow]) -> Self {
        let list = self.widened(rows);
        let mut wanted: HashMap<&str, &TargetRow> = rows.iter().map(|row| (row.id(), row)).collect();
        let mut text = list.text[..list.head_end].to_owned();
        for placed in &list.rows {
            match wanted.remove(placed.row.id()) {
                Some(row) if *row != placed.row => text.push_str(&list.written(row, &placed.cells)),
                _ => text.push_str(&list.text[placed.range.clone()]),
            }
        }
        let end = list.line_end();
        if !text.ends_with('\n') {
            text.push_str(end);
        }
        for row in rows.iter().filter(|row| wanted.get(row.id()).is_some_and(|left| left == row)) {
            text.push_str(&list.written(row, &[]));
        }
        list.again(text)
    }

    /// Takes rows off; tells each with its place among the rows, for whoever wants it back.
    #[must_use]
    pub fn take_off(&self, ids: &[&str]) -> (Self, Vec<(usize, TargetRow)>) {
        let mut text = self.text[..self.head_end].to_owned();
        let mut taken = Vec::new();
        for (at, placed) in self.rows.iter().enumerate() {
            if ids.contains(&placed.row.id()) {
                taken.push((at, placed.row.clone()));
            } else {
                text.push_str(&self.text[placed.range.clone()]);
            }
        }
        (self.again(text), taken)
    }

    /// Puts a row back to its place among the rows. A row of its id that stands there is left alone.
    #[must_use]
    pub fn put_back(&self, at: usize, row: &TargetRow) -> Self {
        if self.find(row.id()).is_some() {
            return self.clone();
        }
        let list = self.widened(std::slice::from_ref(row));
        let place = match list.rows.get(at) {
            Some(next) => next.range.start,
            None => return list.put(std::slice::from_ref(row)),
        };
        let text = format!("{}{}{}", &list.text[..place], list.written(row, &[]), &list.text[place..]);
        list.again(text)
    }

    pub fn content(&self) -> Vec<u8> {
        self.text.clone().into_bytes()
    }

    fn again(&self, text: String) -> Self {
        Self::read(Some(text.as_bytes())).unwrap_or_else(|| Self { text, rows: Vec::new(), ..self.clone() })
    }

    fn line_end(&self) -> &'static str {
        if self.text[..self.head_end].ends_with("\r\n") { "\r\n" } else { "\n" }
    }

    /// With the columns that some row needs and the head lacks.
    fn widened(&self, rows: &[TargetRow]) -> Self {
        let needed = |column: &&&str| {
            !self.head.iter().any(|name| name == **column)
                && rows.iter().any(|row| !row.get(column).is_empty())
        };
        let new: Vec<&str> = COLUMNS.iter().filter(needed).copied().collect();
        if new.is_empty() {
            return self.clone();
        }
        let head_end = self.text[..self.head_end].trim_end_matches(['\r', '\n']).len();
        let mut text = format!("{},{}{}", &self.text[..head_end], new.join(","), self.line_end());
        for placed in &self.rows {
            let whole = &self.text[placed.range.clone()];
            let bare = whole.trim_end_matches(['\r', '\n']);
            text.push_str(bare);
            // A row of another width has a fault, which it keeps.
            text.push_str(&",".repeat(new.len()));
            text.push_str(&whole[bare.len()..]);
        }
        self.again(text)
    }

    /// A row as a line; `cells` are the old ones, of which a column that is not ours is kept.
    fn written(&self, row: &TargetRow, cells: &[String]) -> String {
        let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
        let value = |(at, name): (usize, &String)| {
            let is_ours = COLUMNS.contains(&name.as_str());
            if is_ours { row.get(name).to_owned() } else { cells.get(at).cloned().unwrap_or_default() }
        };
        let cells = self.head.iter().enumerate().map(value);
        // Writing into memory cannot fail.
        let _ = writer.write_record(cells);
        let line = writer.into_inner().unwrap_or_default();
        let line = String::from_utf8(line).unwrap_or_default();
        format!("{}{}", line.trim_end_matches('\n'), self.line_end())
    }
}

type Record = (Vec<String>, Range<usize>);

/// The records of a CSV file, each with its bytes; lines that are empty belong to the record before.
fn records(text: &str) -> Option<Vec<Record>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut found: Vec<Record> = Vec::new();
    for record in reader.records() {
        let record = record.ok()?;
        let start = usize::try_from(record.position()?.byte()).ok()?;
        let blank = text[start..].len() - text[start..].trim_start_matches(['\r', '\n']).len();
        let start = start + blank;
        if let Some(last) = found.last_mut() {
            last.1.end = start;
        }
        found.push((record.iter().map(str::to_owned).collect(), start..text.len()));
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FILE: &str = "id,name,office,country,language,emails,time_zone,note\r\n\
        a,\"Embassy, A\",The Ambassador,FR,fr,a@a.example;b@a.example,Europe/Paris,\"ours\"\r\n\
        \r\n\
        b,\"Embassy \"\"B\"\"\",The Ambassador,DE,de,b@b.example,Europe/Berlin,\r\n\
        c,Embassy C,The Ambassador,CH,de,c@c.example,Europe/Zurich,";

    fn list() -> TargetList {
        TargetList::read(Some(FILE.as_bytes())).unwrap()
    }

    fn text(list: &TargetList) -> String {
        String::from_utf8(list.content()).unwrap()
    }

    fn row(id: &str) -> TargetRow {
        TargetRow::default()
            .with("id", id)
            .with("name", "New, and \"quoted\"")
            .with("emails", "n@n.example\nm@n.example")
    }

    #[test]
    fn a_zone_follows_from_the_country_unless_it_is_named() {
        let mut row = TargetRow::default().with("country", "KZ");
        row.complete();
        assert_eq!(row.get("time_zone"), "Asia/Almaty");
        let mut named = row.with("country", "FR");
        named.complete();
        assert_eq!(named.get("time_zone"), "Asia/Almaty");
        let mut unknown = TargetRow::default().with("country", "zz");
        unknown.complete();
        assert_eq!(unknown.get("time_zone"), "");
    }

    #[test]
    fn rows_are_read_with_their_lines() {
        let found: Vec<(usize, String)> =
            list().lines().map(|(line, row)| (line, row.get("name").to_owned())).collect();
        let wanted = [(2, "Embassy, A"), (4, "Embassy \"B\""), (5, "Embassy C")];
        assert_eq!(found, wanted.map(|(line, name)| (line, name.to_owned())));
        assert_eq!(list().rows[0].row.emails().collect::<Vec<_>>(), ["a@a.example", "b@a.example"]);
    }

    #[test]
    fn only_the_row_that_changed_is_written_anew() {
        let changed = list().find("b").unwrap().clone().with("language", "en");
        let after = text(&list().put(&[changed]));
        assert_eq!(after, FILE.replace("DE,de", "DE,en") + "\r\n");
        let noted = list().find("a").unwrap().clone().with("country", "BE");
        assert!(text(&list().put(&[noted])).contains("BE,fr,a@a.example;b@a.example,Europe/Paris,ours\r\n"));
    }

    #[test]
    fn a_new_row_goes_to_the_end_and_a_new_column_to_every_row() {
        let after = text(&list().put(&[row("n").with("mode", "daily")]));
        assert!(
            after.starts_with(
                "id,name,office,country,language,emails,time_zone,note,mode\r\na,\"Embassy, A\","
            )
        );
        assert!(after.contains("Europe/Paris,\"ours\",\r\n\r\nb,"), "{after}");
        assert!(after.ends_with(
            "Europe/Zurich,,\r\nn,\"New, and \"\"quoted\"\"\",,,,n@n.example;m@n.example,,,daily\r\n"
        ));
    }

    #[test]
    fn a_row_that_was_taken_off_comes_back_to_its_place() {
        let (without, taken) = list().take_off(&["b", "unknown"]);
        assert_eq!(without.rows().map(TargetRow::id).collect::<Vec<_>>(), ["a", "c"]);
        let [(at, row)] = taken.as_slice() else { panic!("{taken:?}") };
        let back = without.put_back(*at, row);
        assert_eq!(back.rows().map(TargetRow::id).collect::<Vec<_>>(), ["a", "b", "c"]);
        assert_eq!(back.find("b"), list().find("b"));
        assert_eq!(text(&back.put_back(0, row)), text(&back), "not twice");
        let (none, taken) = list().take_off(&["a", "b", "c"]);
        assert_eq!((none.rows().len(), taken.len()), (0, 3));
        assert_eq!(none.put_back(7, &taken[2].1).rows().len(), 1);
    }

    #[test]
    fn a_list_begins_with_its_head() {
        let list = TargetList::read(None).unwrap();
        assert_eq!(list.rows().len(), 0);
        let list = list.put(&[row("a"), row("b").with("office_hours", "mon 09:00-10:00")]);
        assert!(text(&list).starts_with(
            "id,name,office,country,language,emails,postal_address,time_zone,group,office_hours\na,"
        ));
        assert_eq!(list.rows().len(), 2);
        for other in [&b"\xff"[..], b"name;address\nx;y\n"] {
            assert!(TargetList::read(Some(other)).is_none());
        }
    }

    proptest! {
        #[test]
        fn what_is_put_is_read_back_whatever_it_holds(cells in prop::collection::vec("[ -~é\"\n,;\\\\]{0,12}", 12)) {
            let mut row = TargetRow::default().with("id", "new");
            for (column, cell) in COLUMNS[1..].iter().zip(&cells) {
                row.set(column, cell);
            }
            let after = list().put(std::slice::from_ref(&row));
            prop_assert_eq!(after.find("new"), Some(&row));
            prop_assert_eq!(after.find("b").cloned(), list().find("b").cloned());
            let (back, _) = after.take_off(&["new"]);
            prop_assert_eq!(back.rows().len(), 3);
        }

        #[test]
        fn no_file_makes_the_reading_panic(text in "(id,name\r?\n)?[a-z\",\r\n]{0,60}") {
            if let Some(list) = TargetList::read(Some(text.as_bytes())) {
                let _ = list.put(&[row("n")]).put_back(1, &row("m")).take_off(&["a"]);
            }
        }
    }
}
