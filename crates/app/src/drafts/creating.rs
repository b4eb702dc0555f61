//! A campaign from nothing.

use jiff::ToSpan;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::DraftFailure;
use super::store::{self, Row};
use crate::App;
use crate::campaigns::{self, BundleFile, CampaignKind};
use crate::kernel::Timestamp;
use crate::languages::Language;
use crate::organisations::Organisation;
use crate::trail::{self, Act, Actor, Entry, Subject};

const LONGEST_TITLE: usize = 200;
const LONGEST_SUMMARY: usize = 600;
const LONGEST_MADE_SLUG: usize = 40;
/// How long a campaign runs when nobody says otherwise.
const TERM_MONTHS: i64 = 3;

/// What must be known of a campaign before it can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCampaign {
    pub slug: String,
    pub title: String,
    pub summary: String,
    pub language: Language,
    pub kind: CampaignKind,
    pub sponsor: Organisation,
}

/// Makes a campaign in draft: the manifest, and the beginning of the original's edition.
pub async fn create(app: &App, actor: Actor, new: &NewCampaign) -> Result<(), DraftFailure> {
    let line = |text: &str, longest: usize| {
        let fine = (1..=longest).contains(&text.trim().chars().count());
        fine && !text.trim().chars().any(char::is_control)
    };
    if !line(&new.title, LONGEST_TITLE) || !line(&new.summary, LONGEST_SUMMARY) {
        return Err(DraftFailure::Title);
    }
    if !campaigns::is_slug(&new.slug) {
        return Err(DraftFailure::Slug);
    }
    let mut tx = campaigns::begin(app).await?;
    if store::head_in(&mut tx, &new.slug).await?.is_some() {
        return Err(DraftFailure::SlugTaken);
    }
    let number = campaigns::next_number(&mut tx).await?;
    let files = vec![
        BundleFile { path: "campaign.toml".into(), content: manifest(app, new, number).into_bytes() },
        BundleFile { path: format!("{}.md", new.language), content: edition(new).into_bytes() },
    ];
    let id = campaigns::write_beginning(app, &mut tx, &files, &new.language).await?;
    for file in &files {
        let now = app.now();
        let row = Row {
            number: 1,
            account: actor.account(),
            began_at: now,
            at: now,
            shown_at: Some(now),
            content: Some(file.content.clone()),
            size: 0,
        };
        store::add(&mut tx, id, &file.path, &row).await?;
    }
    let entry = Entry::new(actor, Act::CampaignMade).about(Subject::Campaign(new.slug.clone()));
    trail::note(app, &mut tx, &entry.of(new.sponsor.id)).await?;
    tx.commit().await?;
    app.catalogue.forget();
    Ok(())
}

fn manifest(app: &App, new: &NewCampaign, number: i64) -> String {
    let opens = Timestamp(app.now().0).day();
    let closes = opens.checked_add(TERM_MONTHS.months()).unwrap_or(opens);
    let sponsor = &new.sponsor;
    let url = sponsor.url.as_ref().map_or_else(String::new, |url| format!("url = {}\n", quoted(url)));
    format!(
        "slug = {}\nnumber = {number}\nkind = \"{}\"\nstatus = \"draft\"\nopens = {opens}\ncloses = {closes}\n\
         original = \"{}\"\n\n[sponsor]\nslug = {}\nname = {}\n{url}kind = \"{}\"\n\n[routing]\nmode = \"all\"\n\n\
         [consents]\nmessage = false\n\n[retention]\ndays = 365\n",
        quoted(&new.slug),
        new.kind.as_str(),
        new.language,
        quoted(&sponsor.slug),
        quoted(&sponsor.name),
        sponsor.kind.as_str(),
    )
}

fn edition(new: &NewCampaign) -> String {
    format!(
        "+++\ntitle = {}\nsummary = {}\nstate = \"approved\"\n+++\n\n",
        quoted(new.title.trim()),
        quoted(new.summary.trim())
    )
}

/// A TOML basic string (TOML 1.0); without control characters JSON writes the same.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A short name made of a title: its Latin letters and figures, the first words of it.
pub fn slug_of(title: &str) -> String {
    let plain: String = title.nfkd().filter(|c| !is_combining_mark(*c)).collect();
    let mut slug = String::new();
    for word in plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if slug.len() + word.len() > LONGEST_MADE_SLUG {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word.to_ascii_lowercase());
    }
    slug
}
