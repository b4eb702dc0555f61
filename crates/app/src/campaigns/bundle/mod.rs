//! Bundles: a campaign as a folder of plain text (docs/bundles.md). Reads sources, judges every line, and gathers
//! all faults; knows no database.

mod amend;
mod archive;
mod captions;
mod edition_file;
mod edition_text;
mod fault;
mod front_matter;
mod letter_text;
mod manifest;
mod markup;
mod pace;
mod passage;
mod paths;
mod people;
mod sections;
mod source;
mod table;
mod target_list;
mod words;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::campaigns::{CampaignKind, Edition, Update};
use crate::cases::{Case, Figures};
use crate::targets::Mode;

use fault::{Faults, Wrong};
use passage::{Passage, decode};
use paths::Kind;
use table::At;

pub use archive::{write_zip, zip_bytes};
pub use edition_text::{EditionText, PARTS};
pub use fault::BundleFault;
pub use manifest::{Manifest, NamedOrganisation};
pub use paths::LARGEST_BUNDLE;
pub use source::{BundleSource, write_folder};
pub use target_list::ListedTarget;

pub(super) use amend::set_status;
pub(super) use paths::is_file;
pub(super) use source::read;
pub(super) use words::is_slug;

/// A file of a bundle, as it came.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct BundleFile {
    /// Inside the bundle, with `/` on every system.
    pub path: String,
    pub content: Vec<u8>,
}

/// What a bundle says, judged whole.
#[derive(Debug, Clone)]
pub struct Bundle {
    pub manifest: Manifest,
    pub targets: Vec<ListedTarget>,
    /// In the order of their languages.
    pub editions: Vec<Edition>,
    pub updates: Vec<Update>,
}

/// Judges a bundle's files: all that it says, or every fault.
pub fn parse(files: &[BundleFile]) -> Result<Bundle, Vec<BundleFault>> {
    let faults = Faults::default();
    let parsed = parse_files(files, &faults);
    faults.settle()?;
    // Without a fault every part is there; should that ever fail, nothing is imported either.
    parsed.ok_or_else(Vec::new)
}

/// The people and figures of a stored bundle, which has been judged before.
pub(super) fn parse_people(files: &[BundleFile]) -> (Vec<Case>, Figures) {
    let faults = Faults::default();
    let pages = pages(files, &faults);
    let cases = find(&pages, &Kind::Cases, &faults).map(|page| people::parse_cases(&page).0);
    let figures = find(&pages, &Kind::Figures, &faults).map(|page| people::parse_figures(&page).0);
    (cases.unwrap_or_default(), figures.unwrap_or_default())
}

/// What a stored bundle's manifest says, for the parts of it that no column has.
pub(super) fn parse_stored_manifest(files: &[BundleFile]) -> Option<Manifest> {
    let manifest = files.iter().find(|file| file.path == "campaign.toml")?;
    parse_manifest(&manifest.content).ok()
}

/// Judges a list of targets by itself: the targets that are fine, and every fault with its line.
pub(crate) fn judge_targets(content: &[u8]) -> (Vec<ListedTarget>, Vec<BundleFault>) {
    let faults = Faults::default();
    let text = decode("targets.csv", content, &faults).unwrap_or_default();
    let targets = target_list::parse(&Passage::new("targets.csv", &text, 1, &faults));
    (targets, faults.settle().err().unwrap_or_default())
}

/// The manifest of a stored bundle alone.
pub(super) fn parse_manifest(content: &[u8]) -> Result<Manifest, Vec<BundleFault>> {
    let faults = Faults::default();
    let text = decode("campaign.toml", content, &faults).unwrap_or_default();
    let stated = manifest::parse(&Passage::new("campaign.toml", &text, 1, &faults));
    faults.settle()?;
    stated.and_then(|stated| stated.manifest).ok_or_else(Vec::new)
}

/// A text file, decoded.
struct Page<'a> {
    path: &'a str,
    kind: Kind,
    text: Cow<'a, str>,
}

fn pages<'a>(files: &'a [BundleFile], faults: &Faults) -> Vec<Page<'a>> {
    let mut pages = Vec::new();
    for file in files {
        match paths::kind(&file.path) {
            Ok(Kind::Image) => {
                if let Err(wrong) = paths::check_image(&file.path, &file.content) {
                    faults.add(&file.path, None, wrong);
                }
            }
            Ok(kind) => {
                if let Some(text) = decode(&file.path, &file.content, faults) {
                    pages.push(Page { path: &file.path, kind, text });
                }
            }
            Err(wrong) => faults.add(&file.path, None, wrong),
        }
    }
    pages
}

fn find<'a>(pages: &'a [Page<'a>], kind: &Kind, faults: &'a Faults) -> Option<Passage<'a>> {
    let page = pages.iter().find(|page| page.kind == *kind)?;
    Some(Passage::new(page.path, &page.text, 1, faults))
}

fn parse_files(files: &[BundleFile], faults: &Faults) -> Option<Bundle> {
    let pages = pages(files, faults);
    let images: BTreeSet<&str> =
        files.iter().map(|file| file.path.as_str()).filter(|path| path.starts_with("images/")).collect();
    let mut editions = Vec::new();
    let mut updates = Vec::new();
    for page in &pages {
        let passage = Passage::new(page.path, &page.text, 1, faults);
        match &page.kind {
            Kind::Edition(language) => {
                editions.extend(edition_file::parse_edition(&passage, language.clone(), &images));
            }
            Kind::Update(date, language) => {
                updates.extend(edition_file::parse_update(&passage, *date, language.clone(), &images));
            }
            _ => {}
        }
    }
    check_people(&pages, faults);
    if let Some(page) = find(&pages, &Kind::Captions, faults) {
        captions::check(&page, &images);
    }
    let target_page = find(&pages, &Kind::Targets, faults);
    let targets = target_page.as_ref().map(target_list::parse);
    let Some(manifest_page) = find(&pages, &Kind::Manifest, faults) else {
        if !files.iter().any(|file| file.path == "campaign.toml") {
            let right = "add it; docs/bundles.md shows one";
            faults.add("campaign.toml", None, Wrong::new("the file is missing", right));
        }
        return None;
    };
    let stated = manifest::parse(&manifest_page)?;
    check_original(&stated, &manifest_page, files, &editions);
    check_targets(&stated, &manifest_page, files, targets.as_deref(), faults);
    editions.sort_by(|a, b| a.language.cmp(&b.language));
    updates.sort_by(|a, b| (b.date, &a.language).cmp(&(a.date, &b.language)));
    let targets = targets.unwrap_or_default();
    Some(Bundle { manifest: stated.manifest?, targets, editions, updates })
}

/// Cases and figures are read from the stored files when a campaign is loaded; here they are only judged.
fn check_people(pages: &[Page<'_>], faults: &Faults) {
    let figures = find(pages, &Kind::Figures, faults).map(|page| {
        let (figures, references) = people::parse_figures(&page);
        people::check_references(&page, &references, &figures);
        figures
    });
    if let Some(page) = find(pages, &Kind::Cases, faults) {
        let (_, references) = people::parse_cases(&page);
        people::check_references(&page, &references, &figures.unwrap_or_default());
    }
}

/// The original's edition is there and, for letters, has the letter that a translation without one falls back to.
fn check_original(stated: &manifest::Stated, page: &Passage<'_>, files: &[BundleFile], editions: &[Edition]) {
    let Some(At { line, value: original }) = &stated.original else { return };
    let path = format!("{original}.md");
    if !files.iter().any(|file| file.path == path) {
        let wrong = format!("the original is `{original}`, but there is no `{path}`");
        page.fault(*line, Wrong::new(wrong, format!("add `{path}`, or name the language that is there")));
        return;
    }
    let Some(edition) = editions.iter().find(|edition| edition.language == *original) else { return };
    if stated.kind == Some(CampaignKind::Letter) && edition.letter.is_none() {
        let wrong = format!("the original edition `{path}` has no complete `## Letter`");
        let right = "write it there, or `kind = \"statement\"` when nothing is sent";
        page.fault(*line, Wrong::new(wrong, right));
    }
}

/// Who is written to by post has a postal address.
fn check_post(stated: &manifest::Stated, targets: &[ListedTarget], faults: &Faults) {
    let Some(manifest) = &stated.manifest else { return };
    let by_post = |target: &&ListedTarget| target.pace.or(&manifest.pace).mode == Mode::Post;
    for target in targets.iter().filter(by_post).filter(|target| target.postal_address.is_empty()) {
        let wrong = format!("the target `{}` is written to by post, but to no address", target.slug);
        let right = "fill in `postal_address`, or choose another `mode`";
        faults.add("targets.csv", Some(target.line), Wrong::new(wrong, right));
    }
}

fn check_targets(
    stated: &manifest::Stated,
    page: &Passage<'_>,
    files: &[BundleFile],
    targets: Option<&[ListedTarget]>,
    faults: &Faults,
) {
    let exists = files.iter().any(|file| file.path == "targets.csv");
    if stated.kind == Some(CampaignKind::Letter) {
        if !exists {
            let right = "add it, or write `kind = \"statement\"` when nothing is sent";
            faults.add("targets.csv", None, Wrong::new("the file is missing", right));
        } else if targets.is_some_and(<[_]>::is_empty) && !faults.has("targets.csv") {
            faults.add("targets.csv", None, Wrong::new("there is no target", "write one target a line"));
        }
    }
    if stated.kind == Some(CampaignKind::Statement) && exists {
        let wrong =
            Wrong::new("a statement is sent to nobody", "remove the file, or write `kind = \"letter\"`");
        faults.add("targets.csv", None, wrong);
    }
    // A target whose line is faulty is missing here: judging references then would only mislead.
    if faults.has("targets.csv") {
        return;
    }
    let targets = targets.unwrap_or_default();
    check_post(stated, targets, faults);
    if let Some(At { line, value }) = &stated.fallback
        && !targets.iter().any(|target| target.slug == *value)
    {
        let known: Vec<&str> = targets.iter().map(|target| target.slug.as_str()).collect();
        let wrong = format!("the fallback `{}` is not a target", words::shown(value));
        let right = words::nearest(value, known).map_or_else(
            || "write an id of targets.csv".to_owned(),
            |near| format!("did you mean `{near}`?"),
        );
        page.fault(*line, Wrong::new(wrong, right));
    }
    if let Some(At { line, value }) = &stated.count
        && *value > targets.len() as i64
    {
        let wrong = format!("`count` is {value}, but there are {} targets", targets.len());
        page.fault(*line, Wrong::new(wrong, "write at most as many as there are"));
    }
}
