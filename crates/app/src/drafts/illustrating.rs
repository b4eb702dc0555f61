//! Pictures of a campaign: adding one, saying what it shows, putting it into a text, taking it away and back.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tokio::sync::Semaphore;
use uuid::Uuid;

use super::held::{self, Held};
use super::pictures::{self, PictureFault};
use super::{Draft, DraftFailure, captions, change, content, edition, read, save};
use crate::App;
use crate::trail::Actor;

const CAPTIONS: &str = "images.toml";
/// One at a time: a photograph takes a hundred megabytes while it is made smaller.
static WORK: Semaphore = Semaphore::const_new(1);

/// Why a picture is not added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    Picture(PictureFault),
    /// Nobody who cannot see it would know what it shows.
    NoWords,
}

/// A picture that was taken away, as far as it is not in the history.
#[derive(Serialize, Deserialize)]
struct TakenAway {
    path: String,
    /// Of the revision that had it.
    number: i64,
    captions: BTreeMap<String, String>,
}

/// Adds a picture as it was sent, with what it shows in the original's language; tells its name.
pub async fn add(
    app: &App,
    actor: Actor,
    slug: &str,
    (sent_name, sent): (&str, Vec<u8>),
    alt: &str,
) -> Result<Result<String, Unfit>, DraftFailure> {
    let alt = one_line(alt);
    if alt.is_empty() {
        return Ok(Err(Unfit::NoWords));
    }
    let picture = match work(move || pictures::prepare(&sent)).await? {
        Ok(picture) => picture,
        Err(fault) => return Ok(Err(Unfit::Picture(fault))),
    };
    let draft = read(app, slug).await?;
    let taken = |name: &str| {
        let path = format!("images/{name}").to_lowercase();
        draft.files.iter().any(|file| file.path.to_lowercase() == path)
    };
    let name = pictures::name(sent_name, picture.suffix, taken);
    save(app, actor, slug, &format!("images/{name}"), 0, Some(picture.content)).await?;
    caption(app, actor, slug, &name, &BTreeMap::from([(draft.original, alt)])).await?;
    Ok(Ok(name))
}

/// Pixels take time: not on a thread that serves pages, and never many at once.
async fn work<T: Send + 'static>(job: impl FnOnce() -> T + Send + 'static) -> Result<T, DraftFailure> {
    let failed = |error: &dyn std::fmt::Display| DraftFailure::Internal(error.to_string());
    let _turn = WORK.acquire().await.map_err(|error| failed(&error))?;
    tokio::task::spawn_blocking(job).await.map_err(|error| failed(&error))
}

/// A small version of a picture of the draft, for a list: a JPEG.
pub async fn small(app: &App, slug: &str, name: &str) -> Result<Vec<u8>, DraftFailure> {
    let picture = content(app, slug, &format!("images/{name}")).await?;
    work(move || pictures::small(&picture)).await?.map_err(|_| DraftFailure::Missing)
}

/// Says what a picture shows, by language; an empty text is taken away.
pub async fn caption(
    app: &App,
    actor: Actor,
    slug: &str,
    name: &str,
    texts: &BTreeMap<String, String>,
) -> Result<(), DraftFailure> {
    let write = |draft: &Draft| {
        let mut content = draft.file(CAPTIONS).map(|file| file.content.clone());
        for (language, alt) in texts {
            let put = captions::put(content.as_deref(), name, language, &one_line(alt));
            content = Some(put.ok_or(DraftFailure::Path)?);
        }
        Ok::<_, DraftFailure>(content)
    };
    change(app, actor, slug, CAPTIONS, write).await??;
    Ok(())
}

/// Puts a picture at the end of the appeal in a language, with what it shows.
pub async fn place(
    app: &App,
    actor: Actor,
    slug: &str,
    name: &str,
    language: &str,
) -> Result<(), DraftFailure> {
    let path = format!("{language}.md");
    let write = |draft: &Draft| {
        let file = draft.file(&path).ok_or(DraftFailure::Missing)?;
        let known = captions::read(draft.file(CAPTIONS).map(|file| file.content.as_slice()));
        let texts = known.get(name).ok_or(DraftFailure::Missing)?;
        let alt =
            texts.get(language).or_else(|| texts.get(&draft.original)).or_else(|| texts.values().next());
        let mut text = edition::read(&file.content);
        let picture = pictures::markdown(alt.map(String::as_str).unwrap_or_default(), name);
        let appeal = format!("{}\n\n{picture}", text.appeal.trim_end());
        text.appeal = appeal.trim_start_matches('\n').into();
        Ok::<_, DraftFailure>(Some(edition::write(&file.content, &text)))
    };
    change(app, actor, slug, &path, write).await??;
    Ok(())
}

/// Takes a picture away; tells by which id it comes back.
pub async fn take_away(app: &App, actor: Actor, slug: &str, name: &str) -> Result<Uuid, DraftFailure> {
    let path = format!("images/{name}");
    let draft = read(app, slug).await?;
    let file = draft.file(&path).ok_or(DraftFailure::Missing)?;
    let known = captions::read(draft.file(CAPTIONS).map(|file| file.content.as_slice()));
    let saved = save(app, actor, slug, &path, file.number, None).await?;
    let taken =
        TakenAway { path, number: saved.number - 1, captions: known.get(name).cloned().unwrap_or_default() };
    if known.contains_key(name) {
        let without = |draft: &Draft| {
            let content = draft.file(CAPTIONS).map(|file| file.content.as_slice());
            Ok::<_, DraftFailure>(content.and_then(|content| captions::take_off(content, name)))
        };
        change(app, actor, slug, CAPTIONS, without).await??;
    }
    let content = serde_json::to_vec(&taken).map_err(|error| DraftFailure::Internal(error.to_string()))?;
    let held = Held { kind: HELD.into(), name: name.to_owned(), content };
    held::hold(app, actor, draft.campaign, &held).await
}

/// What is held is a picture that was taken away.
pub const HELD: &str = "picture";

/// Puts a picture back that was taken away.
pub async fn put_back(app: &App, actor: Actor, slug: &str, id: Uuid) -> Result<(), DraftFailure> {
    let draft = read(app, slug).await?;
    let held = held::find(app, draft.campaign, id).await?;
    let taken: TakenAway = serde_json::from_slice(&held.content).map_err(|_| DraftFailure::Missing)?;
    if draft.file(&taken.path).is_none() {
        super::restore(app, actor, slug, &taken.path, taken.number).await?;
        if !taken.captions.is_empty() {
            caption(app, actor, slug, &held.name, &taken.captions).await?;
        }
    }
    held::let_go(app, draft.campaign, id).await
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(500).collect()
}
