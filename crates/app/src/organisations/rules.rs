//! Which of a campaign's organisations a supporter means by what was typed.

use unicode_normalization::UnicodeNormalization;

use super::Organisation;

/// The organisation whose name or slug was typed, whatever the capitals, the spaces and the forms of letters.
pub fn recognise<'a>(
    typed: &str,
    organisations: impl IntoIterator<Item = &'a Organisation>,
) -> Option<&'a Organisation> {
    let typed = folded(typed);
    if typed.is_empty() {
        return None;
    }
    let mut by_slug = None;
    for organisation in organisations {
        if folded(&organisation.name) == typed {
            return Some(organisation);
        }
        if by_slug.is_none() && folded(&organisation.slug) == typed {
            by_slug = Some(organisation);
        }
    }
    by_slug
}

/// NFKC, folded by way of capitals (so that ß meets ss and ς meets σ), with single spaces.
fn folded(text: &str) -> String {
    let capitals: String = text.nfkc().flat_map(char::to_uppercase).collect();
    let small: String = capitals.chars().flat_map(char::to_lowercase).nfkc().collect();
    small.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A slug as it stands in an address: small letters, figures and hyphens.
pub fn is_slug(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (1..=60).contains(&text.len())
        && text.chars().all(plain)
        && !text.starts_with('-')
        && !text.ends_with('-')
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::organisations::OrganisationKind;

    fn organisation(slug: &str, name: &str) -> Organisation {
        let (slug, name) = (slug.to_owned(), name.to_owned());
        Organisation { id: Uuid::nil(), slug, name, kind: OrganisationKind::Union, url: None }
    }

    #[test]
    fn an_organisation_is_known_by_name_or_slug_in_any_spelling() {
        let known = [
            organisation("iuf", "IUF"),
            organisation("gewerkschaft", "Gewerkschaft Straße"),
            organisation("esee", "ΕΡΓΑΤΙΚΟΣ ΣΥΝΔΕΣΜΟΣ"),
        ];
        for (typed, slug) in [
            ("IUF", "iuf"),
            ("  iuf ", "iuf"),
            ("ＩＵＦ", "iuf"),
            ("gewerkschaft  STRASSE", "gewerkschaft"),
            ("Gewerkschaft", "gewerkschaft"),
            ("εργατικός σύνδεσμος", ""),
            ("εργατικος συνδεσμος", "esee"),
            ("", ""),
            ("another union", ""),
        ] {
            assert_eq!(recognise(typed, &known).map_or("", |o| o.slug.as_str()), slug, "{typed:?}");
        }
    }
}
