//! `images.toml`: what each picture shows. Judged here; whoever puts a picture into a text reads it.

use std::collections::BTreeSet;

use super::fault::Wrong;
use super::passage::Passage;
use super::table;
use super::words;

pub(super) fn check(passage: &Passage<'_>, images: &BTreeSet<&str>) {
    let mut seen = BTreeSet::new();
    table::read(passage, |root| {
        root.tables("images", |table| {
            let file = table.needed("file", "\"derrick.jpg\"").and_then(|field| field.text());
            if table.translated("alt").is_empty() {
                table.missing("alt", "say what the picture shows, for example `alt.en = \"An oil derrick\"`");
            }
            let Some(file) = file else { return };
            let known: Vec<&str> = images.iter().filter_map(|path| path.strip_prefix("images/")).collect();
            if !known.contains(&file.value.as_str()) {
                let wrong = format!("the picture `{}` is not in `images/`", words::shown(&file.value));
                let right = match words::nearest(&file.value, known) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => "put it there, or remove these lines".to_owned(),
                };
                passage.fault(file.line, Wrong::new(wrong, right));
            }
            if !seen.insert(file.value.clone()) {
                let wrong = format!("the picture `{}` stands here a second time", words::shown(&file.value));
                passage.fault(file.line, Wrong::new(wrong, "name each picture once"));
            }
        })
    });
}
