//! Words made of other words: names of files and of targets.

use unicode_normalization::UnicodeNormalization;

const LONGEST: usize = 48;

/// Small Latin letters, figures and hyphens; empty when a text has none of them.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)) {
        let c = c.to_ascii_lowercase();
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= LONGEST {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_what_is_left_of_a_name() {
        assert_eq!(
            slug("Embassy of Kazakhstan in Türkiye (Ankara)"),
            "embassy-of-kazakhstan-in-turkiye-ankara"
        );
        assert_eq!(slug(" -- Côte d’Ivoire! "), "cote-d-ivoire");
        assert_eq!(slug("Посольство"), "");
        assert!(slug(&"a b".repeat(99)).len() <= 48);
    }
}
