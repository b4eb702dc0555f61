//! A campaign from nothing, from a zip, from an earlier one.

use db::Tx;
use jiff::ToSpan;
use jiff::civil::Date;
use toml_edit::{DocumentMut, Item, value};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::DraftFailure;
use super::store::{self, Row};
use crate::App;
use crate::campaigns::{self, BundleFault, BundleFile, CampaignKind, EditionText};
use crate::languages::Language;
use crate::organisations::Organisation;
use crate::trail::{self, Act, Actor, Entry, Subject};

const MANIFEST: &str = "campaign.toml";
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
    let number = campaigns::next_number(&mut tx).await?;
    let files = vec![
        BundleFile { path: MANIFEST.into(), content: manifest(app, new, number).into_bytes() },
        BundleFile { path: format!("{}.md", new.language), content: edition(new).into_bytes() },
    ];
    begin(app, &mut tx, actor, &new.slug, &new.sponsor, &files, &new.language).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes a bundle's zip in as a campaign in draft of this organisation, which must be its sponsor. Gives its slug.
pub async fn take_in(
    app: &App,
    actor: Actor,
    sponsor: &Organisation,
    packed: Vec<u8>,
) -> Result<String, DraftFailure> {
    let mut files = campaigns::unpack(packed).await?;
    let at = files.iter().position(|file| file.path == MANIFEST);
    let manifest = at.map(|at| files[at].content.clone()).unwrap_or_default();
    let (slug, named, original) = campaigns::named_sponsor(&manifest)?;
    if named != sponsor.slug {
        return Err(refused(
            format!("the campaign is asked for by `{named}`"),
            format!("take it in there, or write `slug = \"{}\"` below `[sponsor]`", sponsor.slug),
        ));
    }
    let mut tx = campaigns::begin(app).await?;
    let number = campaigns::next_number(&mut tx).await?;
    if let (Some(at), Some(text)) = (at, anew(&manifest, |table| table["number"] = value(number))) {
        files[at].content = text;
    }
    begin(app, &mut tx, actor, &slug, sponsor, &files, &original).await?;
    tx.commit().await?;
    Ok(slug)
}

/// Begins a campaign with what another one of the same organisation says: texts, letter, targets, pictures, settings;
/// not its news, its outcome and its days.
pub async fn copy(
    app: &App,
    actor: Actor,
    from: &str,
    slug: &str,
    sponsor: &Organisation,
) -> Result<(), DraftFailure> {
    if !campaigns::is_slug(slug) {
        return Err(DraftFailure::Slug);
    }
    let draft = super::read(app, from).await?;
    let head = store::head(app, from).await?.filter(|head| head.sponsor == Some(sponsor.id));
    let head = head.ok_or(DraftFailure::Missing)?;
    let mut files = Vec::new();
    for file in draft.files.iter().filter(|file| !file.path.starts_with("updates/")) {
        let content = match file.path.as_str() {
            path if path.starts_with("images/") => super::content(app, from, path).await?,
            path if path.strip_suffix(".md").is_some_and(|stem| !stem.contains('/')) => {
                let mut text = EditionText::read(&file.content);
                text.set("outcome", "");
                text.write(&file.content)
            }
            _ => file.content.clone(),
        };
        files.push(BundleFile { path: file.path.clone(), content });
    }
    let mut tx = campaigns::begin(app).await?;
    let number = campaigns::next_number(&mut tx).await?;
    let (opens, closes) = days(app);
    if let Some(manifest) = files.iter_mut().find(|file| file.path == MANIFEST) {
        let change = |table: &mut DocumentMut| {
            (table["slug"], table["number"]) = (value(slug), value(number));
            (table["opens"], table["closes"]) = (date(opens), date(closes));
            table.remove("supersedes");
        };
        manifest.content = anew(&manifest.content, change).ok_or(DraftFailure::Missing)?;
    }
    let original = Language::parse(&head.original).unwrap_or_else(Language::english);
    begin(app, &mut tx, actor, slug, sponsor, &files, &original).await?;
    tx.commit().await?;
    Ok(())
}

/// A manifest in draft, with what else is changed; nothing for a text that is no manifest.
fn anew(manifest: &[u8], change: impl FnOnce(&mut DocumentMut)) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(manifest).ok()?;
    let mut document: DocumentMut = text.trim_start_matches('\u{feff}').parse().ok()?;
    document["status"] = value("draft");
    change(&mut document);
    Some(document.to_string().into_bytes())
}

fn date(day: Date) -> Item {
    day.to_string().parse::<toml_edit::Datetime>().map_or(Item::None, value)
}

fn refused(wrong: String, right: String) -> DraftFailure {
    DraftFailure::Refused(vec![BundleFault { file: MANIFEST.into(), line: None, wrong, right }])
}

/// Writes the campaign with the first revision of each of its files.
async fn begin(
    app: &App,
    tx: &mut Tx,
    actor: Actor,
    slug: &str,
    sponsor: &Organisation,
    files: &[BundleFile],
    original: &Language,
) -> Result<(), DraftFailure> {
    if store::head_in(tx, slug).await?.is_some() {
        return Err(DraftFailure::SlugTaken);
    }
    let id = campaigns::write_beginning(app, tx, files, original).await?;
    let now = app.now();
    for file in files {
        let row = Row {
            number: 1,
            account: actor.account(),
            began_at: now,
            at: now,
            shown_at: (file.path == MANIFEST).then_some(now),
            content: Some(file.content.clone()),
            size: 0,
        };
        store::add(tx, id, &file.path, &row).await?;
    }
    let entry = Entry::new(actor, Act::CampaignMade).about(Subject::Campaign(slug.to_owned()));
    Ok(trail::note(app, tx, &entry.of(sponsor.id)).await?)
}

fn days(app: &App) -> (Date, Date) {
    let opens = app.now().day();
    (opens, opens.checked_add(TERM_MONTHS.months()).unwrap_or(opens))
}

fn manifest(app: &App, new: &NewCampaign, number: i64) -> String {
    let (opens, closes) = days(app);
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
