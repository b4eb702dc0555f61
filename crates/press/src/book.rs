//! Letters one after the other, each beginning on a page of its own, become one PDF.

use krilla::Document;
use krilla::SerializeSettings;
use krilla::metadata::{Metadata, TextDirection};
use krilla::page::PageSettings;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Node, SpanTag, Tag, TagGroup, TagKind, TagTree};
use parley::{Alignment, LayoutContext};

use crate::draw::{self, Faces};
use crate::fonts::{Fonts, Missing};
use crate::page::{self, Field};
use crate::text::{self, Lines, Setting};
use crate::{Block, Letter, PressFault, Sheet, Window};

const BODY: f32 = 10.5;
const SMALL: f32 = 7.5;
const LEADING: f32 = 1.42;
/// Between paragraphs.
const GAP: f32 = 7.5;
const INDENT: f32 = 17.0;

/// One PDF in the making. Holds its pages in memory: some kilobytes each, and each font once.
pub struct Book<'a> {
    fonts: &'a mut Fonts,
    scratch: LayoutContext<()>,
    document: Document,
    faces: Faces,
    tags: TagTree,
    window: Window,
    pages: usize,
    metadata: Metadata,
}

/// A finished PDF.
#[derive(Debug)]
pub struct Printed {
    pub bytes: Vec<u8>,
    pub pages: usize,
}

/// What stands somewhere on a letter's pages.
pub(crate) struct Placed {
    pub(crate) page: usize,
    pub(crate) x: f32,
    pub(crate) y: f32,
    /// Which of the letter's texts, and which of its lines.
    pub(crate) text: usize,
    pub(crate) line: usize,
}

pub(crate) enum Role {
    Heading,
    Paragraph,
    Item,
    /// Furniture, not read aloud.
    Artifact,
}

/// A letter's texts and where their lines stand.
pub(crate) struct Pages {
    pub(crate) texts: Vec<(Lines, Role)>,
    pub(crate) placed: Vec<Placed>,
    pub(crate) page: usize,
    pub(crate) y: f32,
    pub(crate) missing: Missing,
}

impl<'a> Book<'a> {
    /// `title` and `language` are the document's; `right_to_left` how its pages are turned.
    pub fn new(
        fonts: &'a mut Fonts,
        title: &str,
        language: &str,
        right_to_left: bool,
        window: Window,
    ) -> Self {
        let direction = if right_to_left { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
        let metadata = Metadata::new()
            .title(title.to_owned())
            .language(language.to_owned())
            .text_direction(direction)
            .creator("Demarche".to_owned());
        let settings = SerializeSettings { enable_tagging: true, ..SerializeSettings::default() };
        Self {
            fonts,
            scratch: LayoutContext::new(),
            document: Document::new_with(settings),
            faces: Faces::default(),
            tags: TagTree::new().with_lang(Some(language.to_owned())),
            window,
            pages: 0,
            metadata,
        }
    }

    pub fn pages(&self) -> usize {
        self.pages
    }

    /// Adds a letter; tells what could not be drawn of it. With `whole`, a letter of which a word cannot be read
    /// is not added.
    pub fn letter(&mut self, letter: &Letter, whole: bool) -> Missing {
        let pages = self.set_letter(letter);
        let missing = pages.missing.clone();
        if whole && !missing.is_readable() {
            return missing;
        }
        self.draw(pages, &letter.language, letter.right_to_left, Some(self.window.field()));
        missing
    }

    /// Adds a sheet that goes before letters.
    pub fn sheet(&mut self, sheet: &Sheet) -> Missing {
        let mut pages = Pages::new(page::TOP);
        let rtl = sheet.right_to_left;
        let setting = Self::setting(&sheet.language, rtl);
        self.flow(
            &mut pages,
            &sheet.title,
            Setting { size: 16.0, bold: true, ..setting },
            Role::Heading,
            0.0,
        );
        pages.y += GAP;
        for paragraph in &sheet.paragraphs {
            self.flow(&mut pages, paragraph, setting, Role::Paragraph, 0.0);
            pages.y += GAP;
        }
        for (what, how_many) in &sheet.rows {
            let narrow = Setting { width: setting.width - 60.0, ..setting };
            let x = if rtl { 60.0 } else { 0.0 };
            let (begin, page) = (pages.y, pages.page);
            self.flow(&mut pages, what, narrow, Role::Paragraph, x);
            let (end, last) = (pages.y, pages.page);
            (pages.y, pages.page) = if page == last { (begin, page) } else { (page::TOP, last) };
            let number = Setting { align: Alignment::End, ..setting };
            self.flow(&mut pages, how_many, number, Role::Paragraph, 0.0);
            (pages.y, pages.page) = (end.max(pages.y) + 2.0, last);
        }
        let missing = pages.missing.clone();
        self.draw(pages, &sheet.language, rtl, None);
        missing
    }

    /// The bytes.
    pub fn finish(mut self) -> Result<Printed, PressFault> {
        self.document.set_metadata(self.metadata);
        self.document.set_tag_tree(self.tags);
        let bytes = self.document.finish().map_err(|error| PressFault(format!("{error:?}")))?;
        Ok(Printed { bytes, pages: self.pages })
    }

    fn setting(language: &str, right_to_left: bool) -> Setting<'_> {
        Setting {
            language,
            right_to_left,
            size: BODY,
            leading: LEADING,
            bold: false,
            width: page::RIGHT - page::LEFT,
            align: Alignment::Start,
        }
    }

    pub(crate) fn set_letter(&mut self, letter: &Letter) -> Pages {
        let rtl = letter.right_to_left;
        let setting = Self::setting(&letter.language, rtl);
        let mut pages = Pages::new(page::DATE);
        self.set_address(&mut pages, letter);
        self.flow(
            &mut pages,
            &letter.date,
            Setting { align: Alignment::End, ..setting },
            Role::Paragraph,
            0.0,
        );
        pages.y += GAP;
        let subject = Setting { bold: true, size: 11.5, ..setting };
        self.flow(&mut pages, &letter.subject, subject, Role::Heading, 0.0);
        pages.y += 2.0 * GAP;
        self.flow(&mut pages, &letter.salutation, setting, Role::Paragraph, 0.0);
        pages.y += GAP;
        for block in &letter.blocks {
            match block {
                Block::Paragraph(text) => self.flow(&mut pages, text, setting, Role::Paragraph, 0.0),
                Block::List { numbered, items } => self.set_list(&mut pages, *numbered, items, setting),
            }
            pages.y += GAP;
        }
        pages.y += GAP;
        let closing: Vec<Lines> = letter
            .closing
            .iter()
            .map(|line| text::set(self.fonts, &mut self.scratch, line, setting))
            .collect();
        let small = Setting { size: SMALL, leading: 1.35, ..setting };
        let footer: Vec<Lines> =
            letter.footer.iter().map(|line| text::set(self.fonts, &mut self.scratch, line, small)).collect();
        if pages.y + height(&closing) + 2.0 * GAP + height(&footer) > pages.foot() {
            // Who signs goes with it: a page with a footer alone would be posted for nothing.
            pages.next_page();
        }
        pages.keep_together(closing, || Role::Paragraph, 0.0);
        pages.y += 2.0 * GAP;
        pages.set_footer(footer);
        pages
    }

    /// The window's field: it fills downwards, and upwards when there are too many lines.
    fn set_address(&mut self, pages: &mut Pages, letter: &Letter) {
        let field = self.window.field();
        let setting = Self::setting(&letter.language, letter.right_to_left);
        let mut setting = Setting { width: field.width, leading: 1.2, size: 10.0, ..setting };
        let text = letter.address.join("\n");
        let mut address = text::set(self.fonts, &mut self.scratch, &text, setting);
        while address.layout.height() > field.address_end - field.address && setting.size > 6.5 {
            setting.size -= 0.5;
            address = text::set(self.fonts, &mut self.scratch, &text, setting);
        }
        let small = Setting { size: 6.5, ..setting };
        let sender = text::set(self.fonts, &mut self.scratch, &letter.sender, small);
        // Of a long one the first line.
        let y = pages.y;
        pages.y = field.sender;
        pages.put(sender, 0..1, field.x, Role::Paragraph);
        pages.y = field.address;
        let all = 0..address.layout.len();
        pages.put(address, all, field.x, Role::Paragraph);
        pages.y = y;
    }

    fn set_list(&mut self, pages: &mut Pages, numbered: bool, items: &[String], setting: Setting<'_>) {
        let narrow = Setting { width: setting.width - INDENT, ..setting };
        let x = if setting.right_to_left { 0.0 } else { INDENT };
        let mark_x = if setting.right_to_left { setting.width - INDENT } else { 0.0 };
        for (at, item) in items.iter().enumerate() {
            let mark = if numbered { format!("{}.", at + 1) } else { "•".to_owned() };
            let mark_setting = Setting { width: INDENT, ..setting };
            let mark = text::set(self.fonts, &mut self.scratch, &mark, mark_setting);
            let before = pages.placed.len();
            self.flow(pages, item, narrow, Role::Item, x);
            // Beside the item's first line, wherever that came to stand.
            if let Some(first) = pages.placed.get(before) {
                let (page, y) = (first.page, first.y);
                pages.place_at(mark, Role::Item, page, mark_x + page::LEFT, y);
            }
            pages.y += GAP / 3.0;
        }
    }

    /// Sets a text and lets it flow over pages.
    fn flow(&mut self, pages: &mut Pages, words: &str, setting: Setting<'_>, role: Role, x: f32) {
        if words.is_empty() {
            return;
        }
        let lines = text::set(self.fonts, &mut self.scratch, words, setting);
        pages.flow(lines, role, x);
    }

    fn draw(&mut self, mut pages: Pages, language: &str, rtl: bool, field: Option<Field>) {
        let count = pages.page + 1;
        if count > 1 {
            self.number(&mut pages, Self::setting(language, rtl), count);
        }
        // What is read aloud is read in the order in which it was set, whatever page it stands on.
        let mut groups: Vec<Vec<Node>> = pages.texts.iter().map(|_| Vec::new()).collect();
        for number in 0..count {
            let settings = PageSettings::from_wh(page::WIDTH, page::HEIGHT).unwrap_or_default();
            let mut sheet = self.document.start_page_with(settings);
            let mut surface = sheet.surface();
            if let Some(field) = field.as_ref().filter(|_| number == 0) {
                let _ = surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)));
                for fold in field.folds {
                    draw::fold_mark(&mut surface, fold, (page::FOLD_FROM, page::FOLD_TO));
                }
                surface.end_tagged();
            }
            for placed in pages.placed.iter().filter(|placed| placed.page == number) {
                let (lines, role) = &pages.texts[placed.text];
                let Some(line) = lines.layout.get(placed.line) else { continue };
                let artifact = matches!(role, Role::Artifact);
                let tag = if artifact {
                    ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer))
                } else {
                    ContentTag::Span(SpanTag::empty())
                };
                let id = surface.start_tagged(tag);
                draw::line(&mut surface, &mut self.faces, lines, &line, (placed.x, placed.y));
                surface.end_tagged();
                if !artifact {
                    groups[placed.text].push(id.into());
                }
            }
            surface.finish();
            sheet.finish();
        }
        self.pages += count;
        self.tag(&pages, groups, language);
    }

    fn number(&mut self, pages: &mut Pages, setting: Setting<'_>, count: usize) {
        for at in 0..count {
            let setting = Setting { align: Alignment::End, size: 8.5, ..setting };
            let number = format!("{}\u{2009}/\u{2009}{count}", at + 1);
            let lines = text::set(self.fonts, &mut self.scratch, &number, setting);
            pages.place_at(lines, Role::Artifact, at, page::LEFT, page::NUMBER);
        }
    }

    fn tag(&mut self, pages: &Pages, groups: Vec<Vec<Node>>, language: &str) {
        let mut letter = TagGroup::new(Tag::Section.with_lang(Some(language.to_owned())));
        for ((_, role), nodes) in pages.texts.iter().zip(groups).filter(|(_, nodes)| !nodes.is_empty()) {
            let tag: TagKind = match role {
                Role::Heading => Tag::Hn(std::num::NonZeroU16::MIN, None).into(),
                Role::Paragraph | Role::Item | Role::Artifact => Tag::P.into(),
            };
            letter.push(TagGroup::with_children(tag, nodes));
        }
        self.tags.push(letter);
    }
}

impl Pages {
    fn new(y: f32) -> Self {
        Self { texts: Vec::new(), placed: Vec::new(), page: 0, y, missing: Missing::default() }
    }

    fn next_page(&mut self) {
        self.page += 1;
        self.y = page::TOP;
    }

    /// Puts some of a text's lines where the page is at.
    fn put(&mut self, lines: Lines, which: std::ops::Range<usize>, x: f32, role: Role) {
        let text = self.texts.len();
        for at in which {
            let Some(line) = lines.layout.get(at) else { break };
            self.placed.push(Placed { page: self.page, x, y: self.y, text, line: at });
            self.y += line.metrics().line_height;
        }
        self.missing.add(&lines.missing);
        self.texts.push((lines, role));
    }

    fn place_at(&mut self, lines: Lines, role: Role, page: usize, x: f32, y: f32) {
        let text = self.texts.len();
        self.placed.push(Placed { page, x, y, text, line: 0 });
        self.missing.add(&lines.missing);
        self.texts.push((lines, role));
    }

    /// Lets a text flow: no page ends or begins with a single line of a longer paragraph.
    fn flow(&mut self, lines: Lines, role: Role, x: f32) {
        let heights: Vec<f32> = lines.layout.lines().map(|line| line.metrics().line_height).collect();
        let text = self.texts.len();
        let mut at = 0;
        while at < heights.len() {
            let left = heights.len() - at;
            let mut fit = 0;
            let mut end = self.y;
            while fit < left && end + heights[at + fit] <= page::BOTTOM {
                end += heights[at + fit];
                fit += 1;
            }
            if fit < left && fit > 0 && left - fit < 2 {
                fit -= 1;
            }
            if fit < left && fit < 2 && self.y > page::TOP {
                self.next_page();
                continue;
            }
            for _ in 0..fit.max(1) {
                self.placed.push(Placed { page: self.page, x: page::LEFT + x, y: self.y, text, line: at });
                self.y += heights[at];
                at += 1;
            }
            if at < heights.len() {
                self.next_page();
            }
        }
        self.missing.add(&lines.missing);
        self.texts.push((lines, role));
    }

    fn keep_together(&mut self, texts: Vec<Lines>, role: impl Fn() -> Role, x: f32) {
        if self.y + height(&texts) > page::BOTTOM && self.y > page::TOP {
            self.next_page();
        }
        for lines in texts {
            self.flow(lines, role(), x);
        }
    }

    fn foot(&self) -> f32 {
        if self.page == 0 { page::FOOT } else { page::BOTTOM }
    }

    /// The footer stands at the foot of the page, or below what reaches further down.
    fn set_footer(&mut self, texts: Vec<Lines>) {
        self.y = self.y.max(page::BOTTOM - height(&texts));
        for lines in texts {
            let text = self.texts.len();
            for (at, line) in lines.layout.lines().enumerate() {
                self.placed.push(Placed { page: self.page, x: page::LEFT, y: self.y, text, line: at });
                self.y += line.metrics().line_height;
            }
            self.missing.add(&lines.missing);
            self.texts.push((lines, Role::Paragraph));
        }
    }
}

fn height(texts: &[Lines]) -> f32 {
    texts.iter().map(|lines| lines.layout.height()).sum()
}
