//! Fluent: a language's texts, read once and written out with plural categories from CLDR.
//!
//! Parsing is `fluent-syntax`. Resolving is done here and not by `fluent-bundle`, because that one carries plural
//! rules of its own from an older CLDR (no `many` in French, Spanish, Italian and Portuguese: "1 000 000 de
//! signatures") and takes a lock for every plural. Functions and messages' attributes are not supported; a file
//! that has one is refused when it is loaded.

use std::collections::HashMap;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::arg::push_isolated;
use super::formats::Formats;
use super::{Arg, Direction};

/// A text that refers to itself would never end; no honest one nests deeper.
const DEEPEST: u8 = 8;

type Text = Pattern<&'static str>;

#[derive(Debug, Default)]
pub(super) struct Messages {
    messages: HashMap<&'static str, Text>,
    terms: HashMap<&'static str, Term>,
}

#[derive(Debug)]
struct Term {
    value: Text,
    attributes: HashMap<&'static str, Text>,
}

impl Messages {
    /// Adds a file's texts; `name` is for the faults that are added to `faults`.
    pub(super) fn add(&mut self, name: &str, source: &'static str, faults: &mut Vec<String>) {
        let resource = fluent_syntax::parser::parse_runtime(source).unwrap_or_else(|(resource, errors)| {
            faults.extend(errors.iter().map(|error| {
                let line = 1 + source.bytes().take(error.pos.start).filter(|byte| *byte == b'\n').count();
                format!("{name}:{line}: {}", error.kind)
            }));
            resource
        });
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let id = message.id.name;
                    if !message.attributes.is_empty() {
                        faults.push(format!("{name}: `{id}` has attributes; give each text its own key"));
                    }
                    let known = message.value.and_then(|value| self.messages.insert(id, value)).is_some();
                    if known {
                        faults.push(format!("{name}: `{id}` is there twice"));
                    }
                }
                Entry::Term(term) => {
                    let attributes = term.attributes.into_iter().map(|a| (a.id.name, a.value)).collect();
                    let term_texts = Term { value: term.value, attributes };
                    if self.terms.insert(term.id.name, term_texts).is_some() {
                        faults.push(format!("{name}: `-{}` is there twice", term.id.name));
                    }
                }
                _ => {}
            }
        }
    }

    /// What the texts refer to and is not there, once all files are added.
    pub(super) fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let terms = self.terms.iter().flat_map(|(id, term)| {
            std::iter::once((*id, &term.value)).chain(term.attributes.values().map(|text| (*id, text)))
        });
        for (id, text) in self.messages.iter().map(|(id, text)| (*id, text)).chain(terms) {
            self.check_pattern(id, text, &mut faults);
        }
        faults.sort();
        faults
    }

    fn check_pattern(&self, id: &str, text: &Text, faults: &mut Vec<String>) {
        for element in &text.elements {
            if let PatternElement::Placeable { expression } = element {
                self.check_expression(id, expression, faults);
            }
        }
    }

    fn check_expression(&self, id: &str, expression: &Expression<&'static str>, faults: &mut Vec<String>) {
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                for variant in variants {
                    self.check_pattern(id, &variant.value, faults);
                }
                selector
            }
        };
        match inline {
            InlineExpression::Placeable { expression } => self.check_expression(id, expression, faults),
            InlineExpression::FunctionReference { id: function, .. } => {
                faults.push(format!("`{id}` calls {}(); functions are not supported", function.name));
            }
            InlineExpression::MessageReference { id: other, attribute }
                if attribute.is_some() || !self.messages.contains_key(other.name) =>
            {
                faults.push(format!("`{id}` refers to `{}`, which is not there", other.name));
            }
            InlineExpression::TermReference { id: term, attribute, .. } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                if self.term(term.name, attribute).is_none() {
                    faults.push(format!("`{id}` refers to `-{}`, which is not there", term.name));
                }
            }
            _ => {}
        }
    }

    fn term(&self, id: &str, attribute: Option<&str>) -> Option<&Text> {
        let term = self.terms.get(id)?;
        attribute.map_or(Some(&term.value), |attribute| term.attributes.get(attribute))
    }

    /// The text of a key, or None when the language lacks it.
    pub(super) fn write(
        &self,
        key: &str,
        args: &[(&str, Arg<'_>)],
        formats: &Formats,
        direction: Direction,
    ) -> Option<String> {
        let text = self.messages.get(key)?;
        let mut writer = Writer { messages: self, formats, direction, out: String::new() };
        writer.pattern(text, args, DEEPEST);
        Some(writer.out)
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.messages.contains_key(key)
    }
}

struct Writer<'a> {
    messages: &'a Messages,
    formats: &'a Formats,
    direction: Direction,
    out: String,
}

impl Writer<'_> {
    fn pattern(&mut self, text: &Text, args: &[(&str, Arg<'_>)], depth: u8) {
        let Some(depth) = depth.checked_sub(1) else { return };
        for element in &text.elements {
            match element {
                PatternElement::TextElement { value } => self.out.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression, args, depth),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'static str>, args: &[(&str, Arg<'_>)], depth: u8) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, args, depth),
            Expression::Select { selector, variants } => {
                let selected = self.value(selector, args, depth);
                if let Some(variant) = choose(variants, selected.as_ref(), self.formats) {
                    self.pattern(&variant.value, args, depth);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'static str>, args: &[(&str, Arg<'_>)], depth: u8) {
        match inline {
            InlineExpression::StringLiteral { value } => {
                self.out.push_str(&unescape_unicode_to_string(value));
            }
            InlineExpression::NumberLiteral { value } => self.out.push_str(value),
            InlineExpression::VariableReference { id } => match find(args, id.name) {
                Some(Arg::Text(text)) => push_isolated(&mut self.out, text, self.direction),
                Some(Arg::Number(number)) => self.out.push_str(&self.formats.number(*number)),
                Some(Arg::Date(date)) => self.out.push_str(&self.formats.date_long(*date)),
                // Visible, so that it is found; the tests forbid it.
                None => self.out.extend(["{$", id.name, "}"]),
            },
            InlineExpression::MessageReference { id, .. } => {
                if let Some(text) = self.messages.messages.get(id.name) {
                    self.pattern(text, args, depth);
                }
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                if let Some(text) = self.messages.term(id.name, attribute) {
                    self.pattern(text, &term_args(arguments.as_ref()), depth);
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression, args, depth),
            InlineExpression::FunctionReference { .. } => {}
        }
    }

    /// What a selector stands for.
    fn value<'v>(
        &self,
        inline: &InlineExpression<&'static str>,
        args: &'v [(&str, Arg<'v>)],
        depth: u8,
    ) -> Option<Arg<'v>> {
        match inline {
            InlineExpression::VariableReference { id } => find(args, id.name).cloned(),
            InlineExpression::NumberLiteral { value } => value.parse().ok().map(Arg::Number),
            InlineExpression::FunctionReference { .. } => None,
            _ => {
                let mut inner = Writer {
                    messages: self.messages,
                    formats: self.formats,
                    direction: self.direction,
                    out: String::new(),
                };
                inner.inline(inline, args, depth);
                Some(Arg::from(inner.out))
            }
        }
    }
}

fn find<'v>(args: &'v [(&str, Arg<'v>)], name: &str) -> Option<&'v Arg<'v>> {
    args.iter().find(|(given, _)| *given == name).map(|(_, arg)| arg)
}

/// Fluent gives a term only what the reference names, never the message's own variables.
fn term_args(arguments: Option<&CallArguments<&'static str>>) -> Vec<(&'static str, Arg<'static>)> {
    let named = arguments.map(|arguments| arguments.named.as_slice()).unwrap_or_default();
    let literal = |value: &InlineExpression<&'static str>| match value {
        InlineExpression::StringLiteral { value } => Some(Arg::from(unescape_unicode_to_string(value))),
        InlineExpression::NumberLiteral { value } => value.parse().ok().map(Arg::Number),
        _ => None,
    };
    named.iter().filter_map(|argument| Some((argument.name.name, literal(&argument.value)?))).collect()
}

/// The first variant that fits, as Fluent has it; else the default.
fn choose<'v>(
    variants: &'v [Variant<&'static str>],
    selected: Option<&Arg<'_>>,
    formats: &Formats,
) -> Option<&'v Variant<&'static str>> {
    let fits = |variant: &&Variant<&'static str>| match (&variant.key, selected) {
        (VariantKey::NumberLiteral { value }, Some(Arg::Number(number))) => value.parse() == Ok(*number),
        (VariantKey::Identifier { name }, Some(Arg::Number(number))) => *name == formats.plural(*number),
        (VariantKey::Identifier { name }, Some(Arg::Text(text))) => *name == text.as_ref(),
        _ => false,
    };
    variants.iter().find(fits).or_else(|| variants.iter().find(|variant| variant.default))
}
