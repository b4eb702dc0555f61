//! Tables as files for a spreadsheet. What begins like a formula stays text in both: in XLSX by its type, in CSV behind an
//! apostrophe.

use axum::body::Body;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::Response;
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::failure::Problem;

pub const CSV: &str = "text/csv; charset=utf-8";
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// A sheet's name has at most so many characters.
const NAME: usize = 31;
/// A cell's text has at most so many characters.
const CELL: usize = 32_767;

pub enum Cell {
    Text(String),
    Number(i64),
}

pub struct Sheet {
    pub name: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// Lines of CSV (RFC 4180).
pub fn csv<'a>(rows: impl IntoIterator<Item = &'a Vec<Cell>>) -> Vec<u8> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(true).from_writer(Vec::new());
    for row in rows {
        // Writing into memory does not fail.
        writer.write_record(row.iter().map(field)).ok();
    }
    writer.into_inner().unwrap_or_default()
}

fn field(cell: &Cell) -> String {
    match cell {
        Cell::Number(n) => n.to_string(),
        Cell::Text(text) if is_formula(text) => format!("'{text}"),
        Cell::Text(text) => text.clone(),
    }
}

/// Would a spreadsheet that opens this as CSV compute it?
fn is_formula(text: &str) -> bool {
    let begins = text.trim_start_matches([' ', '\u{a0}', '\u{feff}']);
    begins.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'])
}

pub fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

/// A workbook with these sheets, each with a line of heads that stays in sight.
pub fn xlsx(sheets: &[Sheet]) -> Result<Vec<u8>, Problem> {
    workbook(sheets).map_err(|error| Problem::internal(format!("a workbook: {error}")))
}

fn workbook(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    for sheet in sheets {
        let page = book.add_worksheet();
        let name = sheet.name.replace(['[', ']', ':', '*', '?', '/', '\\', '\''], " ");
        page.set_name(name.chars().take(NAME).collect::<String>())?;
        for (column, head) in (0..).zip(&sheet.head) {
            page.write_string_with_format(0, column, head, &bold)?;
        }
        page.set_freeze_panes(1, 0)?;
        for (line, row) in (1..).zip(&sheet.rows) {
            for (column, cell) in (0..).zip(row) {
                match cell {
                    Cell::Number(n) => page.write_number(line, column, *n as f64)?,
                    Cell::Text(text) => {
                        page.write_string(line, column, text.chars().take(CELL).collect::<String>())?
                    }
                };
            }
        }
        page.autofit();
    }
    book.save_to_buffer()
}

/// The answer that a browser saves under this name, which is ours: no byte of it was typed by anybody.
pub fn download(body: Body, kind: &'static str, name: &str) -> Response {
    let mut answer = Response::new(body);
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    let named = HeaderValue::try_from(format!("attachment; filename=\"{name}\""));
    answer
        .headers_mut()
        .insert(CONTENT_DISPOSITION, named.unwrap_or_else(|_| HeaderValue::from_static("attachment")));
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_was_typed_is_computed() {
        for typed in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\n-2"] {
            let line = String::from_utf8(csv([&vec![text(typed), Cell::Number(-3)]])).unwrap();
            assert!(line.starts_with('\'') || line.starts_with("\"'"), "{line:?}");
            assert!(line.ends_with(",-3\r\n"), "{line:?}");
        }
        assert_eq!(
            csv([&vec![text("Ann \"A\", B"), text("a@b.example")]]),
            b"\"Ann \"\"A\"\", B\",a@b.example\r\n"
        );
    }

    #[test]
    fn a_workbook_holds_whatever_was_typed() {
        let typed = ["=HYPERLINK(\"http://x\")", "a\u{1}b", &"x".repeat(40_000), "ملك", "https://x.example"];
        let rows = typed.map(|typed| vec![text(typed), Cell::Number(7)]).into();
        let sheet = Sheet { name: "a/b:c".repeat(20), head: vec!["One".into(), "Two".into()], rows };
        let bytes = xlsx(&[sheet]).unwrap_or_default();
        assert!(bytes.starts_with(b"PK"));
    }
}
