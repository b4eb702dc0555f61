//! Translations: what of a campaign is missing in a language, what was made of words that have changed since, and what a
//! second person has checked. The words themselves are files of the draft; kept here is what they were made from.

pub mod exchange;
mod failure;
pub mod po;
mod standing;
mod store;
#[cfg(test)]
mod tests;
pub mod xliff;

pub use failure::TranslationFailure;
pub use standing::{Part, Progress, Standing, TRANSLATED, progress};

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::App;
use crate::campaigns::{EditionText, ImportReport};
use crate::drafts::{self, Draft, DraftFailure, Saved};
use crate::languages::Language;
use crate::trail::Actor;
use store::Kept;

/// A language of a campaign beside the original.
#[derive(Debug, Clone)]
pub struct Translation {
    pub language: Language,
    pub parts: Vec<Part>,
    /// The number of the draft's file, which a save starts from.
    pub base: i64,
    /// The number of the original's, which was translated.
    pub original_base: i64,
    /// Does it differ from what is shown?
    pub is_changed: bool,
}

/// Every language of a campaign but the original, with how far it has come.
pub async fn overview(app: &App, slug: &str) -> Result<Vec<(Language, Progress)>, DraftFailure> {
    let draft = drafts::read(app, slug).await?;
    let mut found = Vec::new();
    for language in languages(&draft) {
        let parts = parts(app, &draft, &language).await?;
        found.push((language, progress(&parts)));
    }
    Ok(found)
}

fn languages(draft: &Draft) -> Vec<Language> {
    let tags = draft.files.iter().filter_map(|file| file.path.strip_suffix(".md"));
    tags.filter(|tag| *tag != draft.original && !tag.contains('/')).filter_map(Language::parse).collect()
}

/// One language, part by part.
pub async fn read(app: &App, slug: &str, language: &Language) -> Result<Translation, DraftFailure> {
    let draft = drafts::read(app, slug).await?;
    of(app, &draft, language).await
}

async fn of(app: &App, draft: &Draft, language: &Language) -> Result<Translation, DraftFailure> {
    let path = path(language);
    if draft.original == language.as_str() || draft.file(&path).is_none() {
        return Err(DraftFailure::Missing);
    }
    Ok(Translation {
        parts: parts(app, draft, language).await?,
        base: draft.number(&path),
        original_base: draft.number(&draft.original_path()),
        is_changed: draft.changed().contains(&path.as_str()),
        language: language.clone(),
    })
}

fn path(language: &Language) -> String {
    format!("{language}.md")
}

async fn parts(app: &App, draft: &Draft, language: &Language) -> Result<Vec<Part>, DraftFailure> {
    let kept = store::kept(app, draft.campaign, language).await?;
    let brought = drafts::brought(app, &draft.slug, &draft.original_path()).await?;
    let path = path(language);
    let file = draft.file(&path);
    let now = standing::Now {
        original: EditionText::read(draft.text(&draft.original_path()).as_bytes()),
        brought: brought.map(|content| EditionText::read(&content)),
        translation: EditionText::read(draft.text(&path).as_bytes()),
        writer: file.and_then(|file| file.account),
    };
    Ok(standing::parts(&now, &kept))
}

/// Begins a language: an edition without words.
pub async fn begin(
    app: &App,
    actor: Actor,
    slug: &str,
    language: &Language,
) -> Result<(), TranslationFailure> {
    let draft = drafts::read(app, slug).await?;
    if draft.original == language.as_str() || draft.file(&path(language)).is_some() {
        return Err(TranslationFailure::There);
    }
    let empty = [("title", ""), ("summary", ""), ("translator", ""), ("state", "draft")];
    drafts::save_parts(app, actor, slug, &path(language), 0, &empty).await?;
    Ok(())
}

/// What a translator sends: words for parts, made of the original as it was in revision `original_base`.
#[derive(Debug, Clone, Default)]
pub struct Written<'a> {
    pub base: i64,
    pub original_base: i64,
    pub words: Vec<(&'a str, &'a str)>,
    /// Parts whose words are still right though the original has changed.
    pub still_right: Vec<&'a str>,
}

/// Saves a translation. Parts that another wrote meanwhile are brought together, or it is refused as every save is.
pub async fn save(
    app: &App,
    actor: Actor,
    slug: &str,
    language: &Language,
    written: &Written<'_>,
) -> Result<Saved, DraftFailure> {
    let before = drafts::read(app, slug).await?;
    let known = of(app, &before, language).await?;
    let source = original_at(app, &before, written.original_base).await?;
    let words: Vec<(&str, &str)> =
        written.words.iter().filter(|(part, _)| TRANSLATED.contains(part)).copied().collect();
    let saved = drafts::save_parts(app, actor, slug, &path(language), written.base, &words).await?;
    let after = drafts::read(app, slug).await?;
    let (was, is) = (text(&before, language), text(&after, language));
    let mut kept = BTreeMap::new();
    for part in TRANSLATED {
        let changed = was.part(part) != is.part(part);
        if changed || written.still_right.contains(&part) {
            let writer = || known.parts.iter().find(|one| one.name == part).and_then(|one| one.writer);
            let by = if changed { actor.account() } else { writer() };
            kept.insert(part, Kept::new(source.part(part), is.part(part), by));
        }
    }
    store::keep(app, before.campaign, language, &kept).await?;
    Ok(saved)
}

fn text(draft: &Draft, language: &Language) -> EditionText {
    EditionText::read(draft.text(&path(language)).as_bytes())
}

/// The original as whoever translated it saw it.
async fn original_at(app: &App, draft: &Draft, number: i64) -> Result<EditionText, DraftFailure> {
    let path = draft.original_path();
    if number == draft.number(&path) {
        return Ok(EditionText::read(draft.text(&path).as_bytes()));
    }
    let content = match drafts::as_of(app, &draft.slug, &path, number).await? {
        Some(content) => Some(content),
        None => drafts::brought(app, &draft.slug, &path).await?,
    };
    Ok(EditionText::read(&content.unwrap_or_default()))
}

/// Says that parts are right: those of `names`, or all that wait for it. Nobody checks their own words.
pub async fn check(
    app: &App,
    account: Uuid,
    slug: &str,
    language: &Language,
    names: Option<&[&str]>,
) -> Result<usize, TranslationFailure> {
    let draft = drafts::read(app, slug).await?;
    let translation = of(app, &draft, language).await?;
    let is_chosen = |part: &Part| names.is_none_or(|names| names.contains(&part.name));
    let waiting: Vec<&Part> = translation
        .parts
        .iter()
        .filter(|part| part.standing == Standing::Unchecked && is_chosen(part))
        .collect();
    let (own, others): (Vec<&Part>, Vec<&Part>) =
        waiting.into_iter().partition(|part| part.writer == Some(account));
    if others.is_empty() && !own.is_empty() {
        return Err(TranslationFailure::OwnWords);
    }
    let mut kept = BTreeMap::new();
    for part in &others {
        let mut one = Kept::new(&part.original, &part.words, part.writer);
        one.checked_by = Some(account);
        kept.insert(part.name, one);
    }
    store::keep(app, draft.campaign, language, &kept).await?;
    if !own.is_empty() || kept.is_empty() {
        return Ok(kept.len());
    }
    let all = of(app, &draft, language).await?;
    if all.parts.iter().all(|part| part.standing == Standing::Checked) {
        let (actor, path) = (Actor::Account(account), path(language));
        drafts::save_parts(app, actor, slug, &path, all.base, &[("state", "checked")]).await?;
    }
    Ok(kept.len())
}

/// Shows a language as it is now; unless an editor does it, only when all of it is checked.
pub async fn publish(
    app: &App,
    actor: Actor,
    slug: &str,
    language: &Language,
    is_editor: bool,
) -> Result<ImportReport, TranslationFailure> {
    let translation = read(app, slug, language).await?;
    let is_checked = translation.parts.iter().all(|part| part.standing == Standing::Checked);
    if !is_editor && !is_checked {
        return Err(TranslationFailure::Unchecked);
    }
    Ok(drafts::publish(app, actor, slug, Some(&[path(language).as_str()])).await?)
}
