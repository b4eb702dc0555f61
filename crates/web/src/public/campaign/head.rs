//! What machines read of a page: its place among its translations, what a shared link shows, structured data.

use std::fmt::Write;

use app::campaigns::{Campaign, Edition};
use app::languages::Language;
use serde_json::json;

use crate::public::chrome::{Chrome, host};
use crate::public::text::escape;
use crate::state::Shared;

/// A page without translations of its own to point at.
pub fn plain_meta(summary: &str) -> String {
    format!("<meta name=\"description\" content=\"{}\">", escape(summary))
}

/// `rel=canonical` and an `hreflang` for each address of the same page.
pub fn alternates(
    public_url: &str,
    canonical: &str,
    languages: &[String],
    path: impl Fn(&str) -> String,
) -> String {
    let mut out =
        format!("<link rel=\"canonical\" href=\"{}\">", escape(&format!("{public_url}{canonical}")));
    for tag in languages {
        let href = escape(&format!("{public_url}{}", path(tag)));
        let _ = write!(out, "\n<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\">");
    }
    out
}

pub fn campaign_meta(
    shared: &Shared,
    c: &Chrome,
    campaign: &Campaign,
    edition: &Edition,
    confirmed: i64,
) -> String {
    let public_url = &shared.app.settings.public_url;
    let path = |tag: &str| format!("/{tag}/campaigns/{}", campaign.slug);
    let tags: Vec<String> = campaign.editions.iter().map(|edition| edition.language.to_string()).collect();
    // A page in a language without an edition shows the original: that one is the page to be found.
    let own = path(edition.language.as_str());
    let url = format!("{public_url}{own}");
    let mut out = plain_meta(&edition.summary);
    out.push('\n');
    out.push_str(&alternates(public_url, &own, &tags, path));
    let default = escape(&format!("{public_url}/c/{}", campaign.number));
    let _ = write!(out, "\n<link rel=\"alternate\" hreflang=\"x-default\" href=\"{default}\">");
    let image = format!("{url}/card.png");
    for (property, content) in [
        ("og:type", "article"),
        ("og:site_name", c.site),
        ("og:title", &edition.title),
        ("og:description", &edition.summary),
        ("og:url", &url),
        ("og:image", &image),
        ("og:image:alt", &edition.title),
        ("og:locale", &og_locale(&edition.language)),
    ] {
        let _ = write!(out, "\n<meta property=\"{property}\" content=\"{}\">", escape(content));
    }
    out.push_str("\n<meta name=\"twitter:card\" content=\"summary_large_image\">\n");
    out.push_str(&structured(campaign, edition, &url, &image, confirmed));
    out
}

/// schema.org has no petition: an article with an author and a count of those who endorse it says it best.
fn structured(campaign: &Campaign, edition: &Edition, url: &str, image: &str, confirmed: i64) -> String {
    let data = json!({
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": edition.title,
        "description": edition.summary,
        "inLanguage": edition.language.as_str(),
        "datePublished": campaign.opens.to_string(),
        "dateModified": campaign.updated_at.to_string(),
        "url": url,
        "image": image,
        "author": { "@type": "Organization", "name": campaign.sponsor().map_or("", |sponsor| &sponsor.name) },
        "interactionStatistic": {
            "@type": "InteractionCounter",
            "interactionType": "https://schema.org/EndorseAction",
            "userInteractionCount": confirmed,
        },
    });
    // "</script>" in a title must not end the element.
    format!("<script type=\"application/ld+json\">{}</script>", data.to_string().replace('<', "\\u003c"))
}

/// Open Graph writes `pt_BR`; a territory is given only where the language has one.
fn og_locale(language: &Language) -> String {
    language.as_str().replace('-', "_")
}

pub struct ShareView {
    pub url: String,
    pub title: String,
    pub links: Vec<ShareLink>,
    pub short: String,
    pub short_shown: String,
    pub print: String,
}

pub struct ShareLink {
    pub href: String,
    pub name: String,
}

/// Plain links: a network learns of a reader only when the reader follows one.
pub fn share(shared: &Shared, c: &Chrome, campaign: &Campaign, language: &Language) -> ShareView {
    let title = &campaign.edition_or_original(language).title;
    let base = format!("/{language}/campaigns/{}", campaign.slug);
    let url = format!("{}{base}", shared.app.settings.public_url);
    let coded =
        |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20");
    let (coded_url, coded_title) = (coded(&url), coded(title));
    let link = |name: &str, href: String| ShareLink { href, name: name.to_owned() };
    let number = campaign.number;
    ShareView {
        links: vec![
            // The address alone: a network shows the page's own title and picture beside it.
            link(&c.t("share-email"), format!("mailto:?subject={coded_title}&body={coded_url}")),
            link("WhatsApp", format!("https://wa.me/?text={coded_url}")),
            link("Telegram", format!("https://t.me/share/url?url={coded_url}")),
            link("Facebook", format!("https://www.facebook.com/sharer/sharer.php?u={coded_url}")),
            link("Bluesky", format!("https://bsky.app/intent/compose?text={coded_url}")),
            link("Mastodon", format!("https://share.joinmastodon.org/#text={coded_url}")),
            link("X", format!("https://x.com/intent/post?text={coded_url}")),
        ],
        short: format!("{}/c/{number}", shared.app.settings.public_url),
        short_shown: format!("{}/c/{number}", host(shared)),
        print: format!("{base}/print"),
        url,
        title: title.clone(),
    }
}
