//! The letter's body: paragraphs and lists as an editor wrote them, with `{target}`, `{office}` and `{country}`.

/// A piece of a line; what was filled in is kept apart, so that a page can guard its direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    Text(String),
    Filled(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Paragraph(Vec<Span>),
    List { numbered: bool, items: Vec<Vec<Span>> },
}

/// What stands for the placeholders.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filling {
    pub target: String,
    pub office: String,
    pub country: String,
}

impl Filling {
    fn value(&self, name: &str) -> Option<&str> {
        match name {
            "target" => Some(&self.target),
            "office" => Some(&self.office),
            "country" => Some(&self.country),
            _ => None,
        }
    }

    /// Fills a line once, left to right: what is filled in is never read for placeholders again.
    pub fn fill(&self, line: &str) -> Vec<Span> {
        let mut spans = Vec::new();
        let mut text = String::new();
        let mut rest = line;
        while let Some(open) = rest.find('{') {
            let name = rest[open + 1..].find('}').map(|close| &rest[open + 1..open + 1 + close]);
            if let Some((name, value)) = name.and_then(|name| Some((name, self.value(name)?))) {
                text.push_str(&rest[..open]);
                if !text.is_empty() {
                    spans.push(Span::Text(std::mem::take(&mut text)));
                }
                spans.push(Span::Filled(value.to_owned()));
                rest = &rest[open + name.len() + 2..];
            } else {
                text.push_str(&rest[..=open]);
                rest = &rest[open + 1..];
            }
        }
        text.push_str(rest);
        if !text.is_empty() {
            spans.push(Span::Text(text));
        }
        spans
    }
}

/// A line break inside a paragraph is the width of an editor's window, not the writer's will: lines are joined.
pub fn blocks(body: &str, filling: &Filling) -> Vec<Block> {
    let mut blocks: Vec<(Option<bool>, Vec<String>)> = Vec::new();
    let mut fresh = true;
    for line in body.lines().map(str::trim) {
        if line.is_empty() {
            fresh = true;
            continue;
        }
        match (item(line), blocks.last_mut()) {
            (Some((numbered, text)), Some((Some(kind), items))) if *kind == numbered => {
                items.push(text.to_owned());
            }
            (Some((numbered, text)), _) => blocks.push((Some(numbered), vec![text.to_owned()])),
            (None, Some((_, texts))) if !fresh => {
                if let Some(text) = texts.last_mut() {
                    text.push(' ');
                    text.push_str(line);
                }
            }
            (None, _) => blocks.push((None, vec![line.to_owned()])),
        }
        fresh = false;
    }
    blocks.into_iter().map(|(list, texts)| block(list, &texts, filling)).collect()
}

fn block(list: Option<bool>, texts: &[String], filling: &Filling) -> Block {
    let mut filled = texts.iter().map(|text| filling.fill(text));
    match list {
        Some(numbered) => Block::List { numbered, items: filled.collect() },
        None => Block::Paragraph(filled.next().unwrap_or_default()),
    }
}

/// `- one`, `* one`, `• one` or `1. one`, `1) one`.
fn item(line: &str) -> Option<(bool, &str)> {
    if let Some(text) = ["- ", "* ", "• "].iter().find_map(|mark| line.strip_prefix(mark)) {
        return Some((false, text.trim_start()));
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line[digits..];
    let text = rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "))?;
    // A year at the beginning of a line is no number of an item.
    (1..=2).contains(&digits).then(|| (true, text.trim_start()))
}

pub fn plain(spans: &[Span]) -> String {
    spans
        .iter()
        .map(|span| match span {
            Span::Text(text) | Span::Filled(text) => text.as_str(),
        })
        .collect()
}

/// The body as plain text: an empty line between blocks.
pub fn plain_text(blocks: &[Block]) -> String {
    let texts = blocks.iter().map(|block| match block {
        Block::Paragraph(spans) => plain(spans),
        Block::List { numbered, items } => {
            let lines = items.iter().enumerate().map(|(at, item)| {
                let text = plain(item);
                if *numbered { format!("{}. {text}", at + 1) } else { format!("- {text}") }
            });
            lines.collect::<Vec<_>>().join("\n")
        }
    });
    texts.collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filling() -> Filling {
        Filling {
            target: "the {country} embassy".into(),
            office: "The Ambassador".into(),
            country: "Қазақстан".into(),
        }
    }

    fn shown(body: &str) -> String {
        plain_text(&blocks(body, &filling()))
    }

    #[test]
    fn paragraphs_and_lists_are_told_apart() {
        let body = "I write\nto you.\n\nI ask:\n\n- that you\n  free them;\n- that you talk.\n\nAnd:\n1. first\n2) second\n\n2014. A year.\n";
        let found = blocks(body, &filling());
        assert_eq!(found.len(), 6);
        assert_eq!(
            shown(body),
            "I write to you.\n\nI ask:\n\n- that you free them;\n- that you talk.\n\nAnd:\n\n1. first\n2. second\n\n2014. A year."
        );
    }

    #[test]
    fn placeholders_are_filled_once_and_unknown_braces_stay() {
        assert_eq!(
            shown("To {target}, {office}: from {country}. {Country} {nothing} { target } {target"),
            "To the {country} embassy, The Ambassador: from Қазақстан. {Country} {nothing} { target } {target"
        );
        assert_eq!(shown("{{target}}"), "{the {country} embassy}");
        assert_eq!(filling().fill("{country}"), [Span::Filled("Қазақстан".into())]);
        assert_eq!(shown(""), "");
    }
}
