//! What an entry of a block list is, and what it matches. Pure.

use std::fmt;

use aho_corasick::AhoCorasick;
use unicode_normalization::UnicodeNormalization;

use super::super::{Supporter, rules};

const WORDS_MAX: usize = 100;

/// An entry, as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// One mailbox.
    Address(String),
    /// Every address of a domain and of those below it.
    Domain(String),
    /// In the name, the organisation or the own words, also inside of longer words: languages bend theirs.
    Words(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockFault {
    Address,
    Domain,
    /// Too short or too long to mean something.
    Words,
    /// The list is full.
    TooMany,
}

impl Block {
    /// `somebody@example.org`, `@example.org`, or words.
    pub fn parse(line: &str) -> Result<Self, BlockFault> {
        let line = line.trim();
        match line.split_once('@') {
            Some(("", domain)) => {
                // Read as the domain of an address is.
                let (_, address) = rules::email(&format!("x@{domain}")).map_err(|_| BlockFault::Domain)?;
                Ok(Self::Domain(address.trim_start_matches("x@").to_owned()))
            }
            Some(_) if !line.contains(char::is_whitespace) => {
                rules::email(line).map(|(_, address)| Self::Address(address)).map_err(|_| BlockFault::Address)
            }
            _ => {
                let words = folded(line);
                let length = words.chars().count();
                // One character is a word in Chinese, and in every sentence of other languages.
                let short = length < 2 || (words.is_ascii() && length < 3);
                if short || length > WORDS_MAX || words.chars().any(rules::is_treacherous) {
                    return Err(BlockFault::Words);
                }
                Ok(Self::Words(words))
            }
        }
    }
}

impl fmt::Display for Block {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address(text) | Self::Words(text) => f.write_str(text),
            Self::Domain(domain) => write!(f, "@{domain}"),
        }
    }
}

/// A text as words are looked for in it: composed, small letters, single spaces.
pub fn folded(text: &str) -> String {
    let text: String = text.nfkc().flat_map(char::to_lowercase).nfkc().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A list, ready to be asked.
#[derive(Debug)]
pub struct List {
    blocks: Vec<Block>,
    /// Finds the words of all entries in one pass, with the place of each in `blocks`.
    words: Option<(AhoCorasick, Vec<usize>)>,
}

impl List {
    pub fn new(blocks: Vec<Block>) -> Self {
        let mut patterns = Vec::new();
        let mut places = Vec::new();
        for (at, block) in blocks.iter().enumerate() {
            if let Block::Words(words) = block {
                patterns.push(words.clone());
                places.push(at);
            }
        }
        // It refuses only what is longer than the memory.
        let words = AhoCorasick::new(&patterns).ok().filter(|_| !patterns.is_empty());
        Self { blocks, words: words.map(|found| (found, places)) }
    }

    /// The first entry that fits.
    pub fn matching(&self, supporter: &Supporter) -> Option<&Block> {
        let address = rules::email(&supporter.email).map(|(_, address)| address).unwrap_or_default();
        let domain = address.rsplit_once('@').map(|(_, domain)| domain).unwrap_or_default();
        let fits = |block: &&Block| match block {
            Block::Address(known) => *known == address,
            Block::Domain(known) => {
                domain.strip_suffix(known.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
            }
            Block::Words(_) => false,
        };
        self.blocks.iter().find(fits).or_else(|| self.words_of(supporter))
    }

    fn words_of(&self, supporter: &Supporter) -> Option<&Block> {
        let (words, places) = self.words.as_ref()?;
        let texts = [&supporter.name, &supporter.organisation, &supporter.message];
        let found = texts.into_iter().find_map(|text| words.find(&folded(text)))?;
        self.blocks.get(*places.get(found.pattern().as_usize())?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn supporter(name: &str, email: &str, message: &str) -> Supporter {
        let (name, email, message) = (name.into(), email.into(), message.into());
        Supporter {
            name,
            email,
            city: String::new(),
            organisation: String::new(),
            message,
            source: String::new(),
        }
    }

    #[track_caller]
    fn check(line: &str, fits: &[Supporter], others: &[Supporter]) {
        let list = List::new(vec![Block::Words("nowhere".into()), Block::parse(line).unwrap()]);
        for one in fits {
            assert!(list.matching(one).is_some(), "{line} fits {one:?}");
        }
        for one in others {
            assert!(list.matching(one).is_none(), "{line} does not fit {one:?}");
        }
    }

    #[test]
    fn an_address_is_one_mailbox_and_a_domain_all_below_it() {
        check(
            "Spam@Bücher.example",
            &[supporter("A", "spam@bücher.example", ""), supporter("A", "SPAM@xn--bcher-kva.example", "")],
            &[supporter("A", "spa@bücher.example", "spam@bücher.example")],
        );
        check(
            "@mail.example",
            &[supporter("A", "a@MAIL.example", ""), supporter("A", "a@x.mail.example", "")],
            &[supporter("A", "a@othermail.example", ""), supporter("A", "a@example", "")],
        );
    }

    #[test]
    fn words_are_found_however_they_are_written_and_inside_of_longer_ones() {
        check(
            "Free  BITCOIN",
            &[
                supporter("A", "a@a.example", "get your free\nbitcoin!"),
                supporter("FREE BITCOINS", "a@a.example", ""),
            ],
            &[supporter("A", "free@bitcoin.example", "free of bitcoin")],
        );
        check(
            "казино",
            &[supporter("A", "a@a.example", "лучшее КАЗИНОм")],
            &[supporter("A", "a@a.example", "каз ино")],
        );
        check("赌场", &[supporter("赌场王", "a@a.example", "")], &[]);
        check("ﬁne words", &[supporter("A", "a@a.example", "Fine words")], &[]);
    }

    #[test]
    fn what_is_no_entry_is_told() {
        for (line, fault) in [
            ("@", BlockFault::Domain),
            ("@nothing", BlockFault::Domain),
            ("a@", BlockFault::Address),
            ("a@b", BlockFault::Address),
            ("ab", BlockFault::Words),
            ("x", BlockFault::Words),
            ("a\u{202e}bcd", BlockFault::Words),
            (&"x".repeat(101), BlockFault::Words),
        ] {
            assert_eq!(Block::parse(line), Err(fault), "{line}");
        }
        assert_eq!(Block::parse(" meet me @ home "), Ok(Block::Words("meet me @ home".into())));
        for line in ["a@b.example", "@b.example", "some words"] {
            assert_eq!(Block::parse(line).unwrap().to_string(), line);
        }
    }
}
