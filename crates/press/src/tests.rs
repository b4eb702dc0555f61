use parley::{Alignment, LayoutContext};

use crate::text::{self, Setting};
use crate::{Block, Book, Fonts, Letter, Sheet, Window, page, script_is_covered};

const SETTING: Setting<'static> = Setting {
    language: "en",
    right_to_left: false,
    size: 10.0,
    leading: 1.4,
    bold: false,
    width: 400.0,
    align: Alignment::Start,
};

/// Names and words in the interface's languages and their neighbours' scripts.
const BUNDLED: [&str; 12] = [
    "رسالة من محمد عبد الله ۱۲۳",
    "Größe, „Zürich“",
    "Zoë O’Hara-Łęcka",
    "¿Ñandú? «hélas»",
    "œuvre, Ÿ, ç",
    "Қанат Әбілқасымұлы, № 5",
    "김민준, 서울",
    "João, Conceição",
    "Ёлкин, съёмка",
    "İstanbul, Işık, Ğ",
    "שרה כהן",
    "ნინო Արամ Ελένη",
];

fn letter(paragraphs: usize) -> Letter {
    let text = "Workers who built a union are in prison for it, and no court has heard them. ".repeat(4);
    Letter {
        language: "en".into(),
        sender: "Ann, Bern".into(),
        address: vec!["The Ambassador".into(), "1 Street".into(), "3000 Bern".into()],
        date: "22 November 2026".into(),
        subject: "Free them".into(),
        salutation: "Dear Ambassador,".into(),
        blocks: (0..paragraphs).map(|_| Block::Paragraph(text.clone())).collect(),
        closing: vec!["Ann".into(), "Bern".into()],
        footer: vec!["Letter 1".into()],
        ..Letter::default()
    }
}

#[test]
fn no_glyph_is_notdef_in_any_language_of_the_site_on_a_bare_machine() {
    let (mut fonts, mut scratch) = (Fonts::bundled(), LayoutContext::new());
    for bold in [false, true] {
        for words in BUNDLED {
            let lines = text::set(&mut fonts, &mut scratch, words, Setting { bold, ..SETTING });
            assert!(lines.missing.0.is_empty(), "{words}: {:?}", lines.missing);
            assert_eq!(lines.text, words);
            let runs = lines.layout.lines().flat_map(|line| line.runs().collect::<Vec<_>>());
            let glyphs: Vec<u32> = runs
                .flat_map(|run| {
                    run.clusters()
                        .flat_map(|c| c.glyphs().map(|g| g.id).collect::<Vec<_>>())
                        .collect::<Vec<_>>()
                })
                .collect();
            assert!(!glyphs.is_empty() && glyphs.iter().all(|id| *id != 0), "{words}: {glyphs:?}");
        }
    }
}

#[test]
fn what_no_font_has_is_shown_as_missing_and_named_with_the_package_that_helps() {
    let mut fonts = Fonts::bundled();
    let lines = text::set(&mut fonts, &mut LayoutContext::new(), "नरेन्द्र and 王 ✊", SETTING);
    assert!(!lines.text.contains(['न', '王', '✊']) && lines.text.contains(" and \u{FFFD} \u{FFFD}"));
    let scripts: Vec<&str> = lines.missing.0.keys().map(String::as_str).collect();
    assert!(scripts.contains(&"Devanagari") && scripts.contains(&"Han") && scripts.contains(&"Common"));
    assert!(!lines.missing.is_readable());
    let packages: Vec<&str> = lines.missing.packages().into_iter().collect();
    assert_eq!(packages, ["fonts-noto-cjk", "fonts-noto-core"]);
    assert!(script_is_covered(&mut fonts, '김') && !script_is_covered(&mut fonts, '王'));
    // A sign alone keeps no letter back.
    let sign = text::missing_of(&mut fonts, "✊");
    assert!(sign.is_readable() && !sign.0.is_empty());
}

#[test]
fn a_letter_that_cannot_be_read_is_left_out_when_asked() {
    let mut fonts = Fonts::bundled();
    let mut book = Book::new(&mut fonts, "t", "en", false, Window::Left);
    let unreadable = Letter { closing: vec!["王小明".into()], ..letter(1) };
    assert!(!book.letter(&unreadable, true).is_readable());
    assert_eq!(book.pages(), 0);
    assert!(!book.letter(&unreadable, false).is_readable());
    assert!(book.letter(&letter(1), true).0.is_empty());
    assert_eq!(book.pages(), 2);
    let printed = book.finish().unwrap();
    assert!(printed.bytes.starts_with(b"%PDF-") && printed.pages == 2);
}

#[test]
fn long_letters_flow_over_pages_and_nothing_stands_below_the_margin() {
    let mut fonts = Fonts::bundled();
    let mut book = Book::new(&mut fonts, "t", "en", false, Window::Right);
    for paragraphs in 0..30 {
        let pages = book.set_letter(&letter(paragraphs));
        let mut seen = 0;
        for placed in &pages.placed {
            let height = pages.texts[placed.text].0.layout.get(placed.line).unwrap().metrics().line_height;
            let end = if pages.page == 0 { page::FOOT } else { page::BOTTOM };
            assert!(placed.y + height <= end + 1.0, "{paragraphs}: {}", placed.y + height);
            assert!(placed.page <= pages.page);
            seen += 1;
        }
        let all: usize = pages.texts.iter().map(|(lines, _)| lines.layout.len()).sum();
        assert_eq!(seen, all, "every line of {paragraphs} paragraphs stands somewhere, once");
        let pages_begun: std::collections::BTreeSet<usize> = pages.placed.iter().map(|p| p.page).collect();
        assert_eq!(pages_begun.len(), pages.page + 1, "no page is empty");
        let footer = pages.texts.len() - 1;
        let last: Vec<_> = pages.placed.iter().filter(|placed| placed.page == pages.page).collect();
        assert!(
            last.iter().any(|placed| placed.text != footer),
            "{paragraphs}: no page is for a footer alone"
        );
    }
}

#[test]
fn the_address_stays_in_its_window_however_long_it_is() {
    let mut fonts = Fonts::bundled();
    for window in [Window::Left, Window::Right] {
        let field = window.field();
        let mut book = Book::new(&mut fonts, "t", "en", false, window);
        for lines in 1..9 {
            let address = (0..lines).map(|at| format!("A line of an address, number {at}")).collect();
            let pages = book.set_letter(&Letter { address, ..letter(1) });
            let (address, _) = &pages.texts[1];
            assert!(field.address + address.layout.height() <= field.address_end, "{window:?} {lines}");
        }
    }
}

#[test]
fn a_sheet_before_the_letters_is_a_page() {
    let mut fonts = Fonts::bundled();
    let mut book = Book::new(&mut fonts, "t", "ar", true, Window::Left);
    let rows = (0..100).map(|at| (format!("Embassy {at}"), "12".to_owned())).collect();
    let sheet =
        Sheet {
            language: "ar".into(), right_to_left: true, title: "رسائل".into(), rows, ..Sheet::default()
        };
    assert!(book.sheet(&sheet).0.is_empty());
    assert!(book.pages() > 1);
}
