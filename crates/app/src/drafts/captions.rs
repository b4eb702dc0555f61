//! `images.toml`: what each picture shows, in words, for those who cannot see it and for whoever puts it into a text.

use std::collections::BTreeMap;

use toml_edit::{ArrayOfTables, Item, Table};

use super::toml_text::TomlText;

/// What pictures show, by the name of the file in `images/` and the language.
pub type Captions = BTreeMap<String, BTreeMap<String, String>>;

/// As far as the file can be read.
pub fn read(content: Option<&[u8]>) -> Captions {
    let Some(toml) = TomlText::read(content.unwrap_or_default()) else { return Captions::new() };
    let tables = toml.root().get("images").and_then(Item::as_array_of_tables);
    let mut captions = Captions::new();
    for table in tables.into_iter().flatten() {
        let Some(file) = table.get("file").and_then(Item::as_str) else { continue };
        let alt = table.get("alt").and_then(Item::as_table_like);
        let texts = alt.iter().flat_map(|alt| alt.iter());
        let texts =
            texts.filter_map(|(language, text)| Some((language.to_owned(), text.as_str()?.to_owned())));
        captions.insert(file.to_owned(), texts.collect());
    }
    captions
}

/// The file with what a picture shows in a language. `None` when it is no TOML.
pub fn put(content: Option<&[u8]>, file: &str, language: &str, alt: &str) -> Option<Vec<u8>> {
    let mut toml = TomlText::read(content.unwrap_or_default())?;
    let images = toml.root_mut().entry("images").or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    let images = images.as_array_of_tables_mut()?;
    let is_it = |table: &Table| table.get("file").and_then(Item::as_str) == Some(file);
    if !images.iter().any(is_it) {
        let mut table = Table::new();
        table.insert("file", toml_edit::value(file));
        images.push(table);
    }
    let table = images.iter_mut().find(|table| is_it(table))?;
    let texts = table.entry("alt").or_insert_with(|| {
        let mut texts = Table::new();
        texts.set_dotted(true);
        Item::Table(texts)
    });
    let texts = texts.as_table_like_mut()?;
    super::toml_text::put(texts, language, super::toml_text::Shape::Word, alt);
    Some(toml.write())
}

/// The file without a picture.
pub fn take_off(content: &[u8], file: &str) -> Option<Vec<u8>> {
    let mut toml = TomlText::read(content)?;
    let images = toml.root_mut().get_mut("images")?.as_array_of_tables_mut()?;
    images.retain(|table| table.get("file").and_then(Item::as_str) != Some(file));
    if images.is_empty() {
        toml.root_mut().remove("images");
    }
    Some(toml.write())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_picture_shows_is_kept_by_language() {
        let one = put(None, "derrick.jpg", "en", "An oil \"derrick\"").unwrap();
        let two = put(Some(&one), "strike.png", "en", "A strike").unwrap();
        let both = put(Some(&two), "derrick.jpg", "fr", "Un derrick").unwrap();
        assert_eq!(
            String::from_utf8(both.clone()).unwrap(),
            "[[images]]\nfile = \"derrick.jpg\"\nalt.en = 'An oil \"derrick\"'\nalt.fr = \"Un derrick\"\n\n\
             [[images]]\nfile = \"strike.png\"\nalt.en = \"A strike\"\n"
        );
        let captions = read(Some(&both));
        assert_eq!(captions["derrick.jpg"]["fr"], "Un derrick");
        let left = take_off(&both, "derrick.jpg").unwrap();
        assert_eq!(read(Some(&left)).keys().collect::<Vec<_>>(), ["strike.png"]);
        assert_eq!(take_off(&left, "strike.png"), Some(Vec::new()));
        assert_eq!(put(Some(b"= no TOML"), "a.png", "en", "x"), None);
        assert_eq!(put(Some(b"images = 1"), "a.png", "en", "x"), None);
    }
}
