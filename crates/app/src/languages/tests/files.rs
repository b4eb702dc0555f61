//! Reading the files from disk, as a translator left them.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

use super::root;

/// One text: its value and where it stands.
pub(super) struct Message {
    /// `fr/site.ftl`.
    pub(super) file: String,
    pub(super) value: Pattern<String>,
}

/// A language's messages by key, and what is wrong with its files.
#[derive(Default)]
pub(super) struct Folder {
    pub(super) messages: BTreeMap<String, Message>,
    pub(super) files: BTreeSet<String>,
    pub(super) faults: Vec<String>,
}

pub(super) fn read(language: &str) -> Folder {
    let mut folder = Folder::default();
    let path = root().join("locales").join(language);
    let Ok(entries) = std::fs::read_dir(&path) else {
        folder.faults.push(format!("locales/{language}: the folder is missing"));
        return folder;
    };
    for entry in entries.map(|entry| entry.unwrap()) {
        let name = entry.file_name().into_string().unwrap();
        let source = std::fs::read_to_string(entry.path()).unwrap();
        folder.add(&format!("{language}/{name}"), source);
        folder.files.insert(name);
    }
    folder
}

impl Folder {
    fn add(&mut self, file: &str, source: String) {
        let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(resource, errors)| {
            self.faults.extend(errors.iter().map(|error| format!("{file}: {error:?}")));
            resource
        });
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name;
            let Some(value) = message.value else { continue };
            let text = Message { file: file.to_owned(), value };
            if let Some(before) = self.messages.insert(key.clone(), text) {
                self.faults.push(format!("{file}: `{key}` is also in {}", before.file));
            }
        }
    }
}

/// A choice between variants by a variable, wherever in a text it stands.
pub(super) struct Choice<'a> {
    pub(super) variable: &'a str,
    pub(super) variants: &'a [Variant<String>],
}

impl Choice<'_> {
    /// By a number, since a variant is a plural category or a number.
    pub(super) fn is_plural(&self) -> bool {
        self.keys().any(|key| CATEGORIES.contains(&key.as_str()) && key != "other" || is_number(&key))
            || self.keys().all(|key| key == "other")
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = String> {
        self.variants.iter().map(variant_key)
    }
}

pub(super) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

pub(super) fn is_number(key: &str) -> bool {
    key.parse::<i64>().is_ok()
}

pub(super) fn variant_key(variant: &Variant<String>) -> String {
    match &variant.key {
        VariantKey::Identifier { name } => name.clone(),
        VariantKey::NumberLiteral { value } => value.clone(),
    }
}

/// Every variable that a text uses, in choices too.
pub(super) fn variables(text: &Pattern<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    walk(text, &mut |inline| {
        if let InlineExpression::VariableReference { id } = inline {
            found.insert(id.name.clone());
        }
    });
    found
}

pub(super) fn choices(text: &Pattern<String>) -> Vec<Choice<'_>> {
    let mut found = Vec::new();
    for element in &text.elements {
        if let PatternElement::Placeable { expression: Expression::Select { selector, variants } } = element {
            if let InlineExpression::VariableReference { id } = selector {
                found.push(Choice { variable: &id.name, variants });
            }
            found.extend(variants.iter().flat_map(|variant| choices(&variant.value)));
        }
    }
    found
}

/// The written words of a text, of all its variants.
pub(super) fn words(text: &Pattern<String>) -> String {
    let mut words = String::new();
    for element in &text.elements {
        match element {
            PatternElement::TextElement { value } => words.push_str(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                words.extend(variants.iter().map(|variant| self::words(&variant.value)));
            }
            PatternElement::Placeable { .. } => {}
        }
    }
    words
}

fn walk(text: &Pattern<String>, visit: &mut impl FnMut(&InlineExpression<String>)) {
    for element in &text.elements {
        if let PatternElement::Placeable { expression } = element {
            walk_expression(expression, visit);
        }
    }
}

fn walk_expression(expression: &Expression<String>, visit: &mut impl FnMut(&InlineExpression<String>)) {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, variants } => {
            for variant in variants {
                walk(&variant.value, visit);
            }
            selector
        }
    };
    visit(inline);
    if let InlineExpression::Placeable { expression } = inline {
        walk_expression(expression, visit);
    }
}
