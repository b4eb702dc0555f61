//! The fonts: those in the program for the site's languages and their neighbours, the system's for the rest.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use icu_properties::props::Script;
use icu_properties::{CodePointMapData, PropertyNamesLong};
use parley::FontContext;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, FontWeight, SourceCache};

macro_rules! font {
    ($name:literal) => {
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/fonts/", $name))
    };
}

/// In this order each character looks for its font.
const BUNDLED: [(&str, bool, &[u8]); 9] = [
    ("latin", false, font!("NotoSans-Regular.ttf")),
    ("latin", true, font!("NotoSans-Bold.ttf")),
    ("arabic", false, font!("NotoSansArabic-Regular.ttf")),
    ("arabic", true, font!("NotoSansArabic-Bold.ttf")),
    ("korean", false, font!("NotoSansKR-Regular.otf")),
    ("korean", true, font!("NotoSansKR-Bold.otf")),
    ("hebrew", false, font!("NotoSansHebrew-Regular.ttf")),
    ("armenian", false, font!("NotoSansArmenian-Regular.ttf")),
    ("georgian", false, font!("NotoSansGeorgian-Regular.ttf")),
];

/// Where Debian and its kin put fonts; the first folder that has a file wins.
const FOLDERS: [&str; 5] = [
    "/usr/share/fonts/truetype/noto",
    "/usr/share/fonts/opentype/noto",
    "/usr/share/fonts/truetype/dejavu",
    "/usr/share/fonts/noto",
    "/usr/share/fonts/noto-cjk",
];
const CJK: &str = "NotoSansCJK-Regular.ttc";
/// For signs that belong to no script.
const SIGNS: [&str; 4] = [
    "NotoSansSymbols2-Regular.ttf",
    "NotoSansSymbols-Regular.ttf",
    "NotoSansMath-Regular.ttf",
    "DejaVuSans.ttf",
];

/// Fonts as they are found when a text needs them; kept for the next text.
pub struct Fonts {
    pub(crate) context: FontContext,
    folders: Vec<PathBuf>,
    /// Families in the order in which they are asked.
    families: Vec<String>,
    /// The system's files that were looked for, and whether they were there.
    looked_for: HashMap<String, bool>,
}

/// Characters that no font at hand can draw, by script, with the package of Debian that would help.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Missing(pub BTreeMap<String, BTreeSet<char>>);

impl Missing {
    /// Nothing, or signs alone: every word can be read.
    pub fn is_readable(&self) -> bool {
        self.0.keys().all(|script| script == "Common" || script == "Inherited")
    }

    /// The packages of Debian that hold these scripts' fonts.
    pub fn packages(&self) -> BTreeSet<&'static str> {
        self.0.keys().map(|script| package(script)).collect()
    }

    pub fn add(&mut self, other: &Self) {
        for (script, chars) in &other.0 {
            self.0.entry(script.clone()).or_default().extend(chars);
        }
    }
}

impl Default for Fonts {
    fn default() -> Self {
        Self::from(FOLDERS.iter().map(PathBuf::from).collect())
    }
}

impl Fonts {
    /// Those in the program alone.
    pub fn bundled() -> Self {
        Self::from(Vec::new())
    }

    fn from(folders: Vec<PathBuf>) -> Self {
        let options = CollectionOptions { system_fonts: false, ..CollectionOptions::default() };
        let mut context =
            FontContext { collection: Collection::new(options), source_cache: SourceCache::default() };
        let mut families: Vec<String> = Vec::new();
        for (family, bold, bytes) in BUNDLED {
            let name = Some(family);
            let weight = Some(if bold { FontWeight::BOLD } else { FontWeight::NORMAL });
            let given = FontInfoOverride { family_name: name, weight, ..FontInfoOverride::default() };
            context.collection.register_fonts(Blob::new(Arc::new(bytes)), Some(given));
            if families.last().is_none_or(|last| last != family) {
                families.push(family.to_owned());
            }
        }
        Self { context, folders, families, looked_for: HashMap::new() }
    }

    /// What of a letter no font at hand can draw.
    pub fn missing(&mut self, letter: &crate::Letter) -> Missing {
        let mut text = [&letter.sender, &letter.date, &letter.subject, &letter.salutation]
            .map(String::as_str)
            .join("\n");
        let blocks = letter.blocks.iter().flat_map(|block| match block {
            crate::Block::Paragraph(words) => std::slice::from_ref(words),
            crate::Block::List { items, .. } => items.as_slice(),
        });
        for line in letter.address.iter().chain(&letter.closing).chain(&letter.footer).chain(blocks) {
            text.push('\n');
            text.push_str(line);
        }
        crate::text::missing_of(self, &text)
    }

    /// The families for a text in this language: of the Chinese, Japanese and Korean shapes of one character the
    /// language's own come first.
    pub(crate) fn families(&self, language: &str) -> Vec<String> {
        let own = cjk_family(language);
        let mut families = self.families.clone();
        families.sort_by_key(|family| u8::from(family.starts_with("Noto Sans CJK") && family != own));
        families
    }

    /// Looks for a font that may have a character; tells whether there is one that was not there before.
    pub(crate) fn look_for(&mut self, c: char) -> bool {
        let script = script_of(c);
        let files = files(&script);
        files.into_iter().any(|file| self.load(&file))
    }

    fn load(&mut self, file: &str) -> bool {
        if self.looked_for.contains_key(file) {
            return false;
        }
        let bytes = self.folders.iter().find_map(|folder| std::fs::read(folder.join(file)).ok());
        self.looked_for.insert(file.to_owned(), bytes.is_some());
        let Some(bytes) = bytes else { return false };
        // A family of its own for each file, so that a fuller font does not hide behind ours of the same name; the
        // faces of a collection keep their names.
        let collection = Path::new(file).extension().is_some_and(|end| end == "ttc");
        let given = FontInfoOverride { family_name: Some(file), ..FontInfoOverride::default() };
        let added = self
            .context
            .collection
            .register_fonts(Blob::new(Arc::new(bytes)), (!collection).then_some(given));
        for (family, _) in added {
            let name = self.context.collection.family_name(family).map(str::to_owned);
            self.families.extend(name.filter(|name| !name.contains(" Mono ")));
        }
        true
    }
}

fn cjk_family(language: &str) -> &'static str {
    let lower = language.to_ascii_lowercase();
    match lower.split('-').next().unwrap_or_default() {
        "ja" => "Noto Sans CJK JP",
        "ko" => "Noto Sans CJK KR",
        "zh" if lower.contains("tw") || lower.contains("hant") => "Noto Sans CJK TC",
        "zh" if lower.contains("hk") => "Noto Sans CJK HK",
        _ => "Noto Sans CJK SC",
    }
}

/// As Unicode names it: `Devanagari`, `Canadian_Aboriginal`, `Common` for signs.
pub(crate) fn script_of(c: char) -> String {
    let script = CodePointMapData::<Script>::new().get(c);
    PropertyNamesLong::<Script>::new().get(script).unwrap_or("Common").to_owned()
}

fn is_east_asian(script: &str) -> bool {
    matches!(script, "Han" | "Hangul" | "Hiragana" | "Katakana" | "Bopomofo")
}

/// The files that may have a script, best first; Debian names them after the script.
fn files(script: &str) -> Vec<String> {
    match script {
        "Common" | "Inherited" => {
            SIGNS.iter().map(|file| (*file).to_owned()).chain([CJK.to_owned()]).collect()
        }
        "Latin" | "Greek" | "Cyrillic" => vec!["NotoSans-Regular.ttf".to_owned()],
        script if is_east_asian(script) => vec![CJK.to_owned()],
        script => {
            let name = script.replace('_', "");
            vec![format!("NotoSans{name}-Regular.ttf"), format!("NotoSerif{name}-Regular.ttf")]
        }
    }
}

fn package(script: &str) -> &'static str {
    if is_east_asian(script) { "fonts-noto-cjk" } else { "fonts-noto-core" }
}

/// Can a script be drawn on this machine? For the doctor; `sample` is a character of it.
pub fn script_is_covered(fonts: &mut Fonts, sample: char) -> bool {
    crate::text::missing_of(fonts, &sample.to_string()).0.is_empty()
}
