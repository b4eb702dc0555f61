//! A campaign's background on pages of its own: every target with its letters, all news in full, all figures.

use std::sync::Arc;

use app::campaigns::Campaign;
use app::languages::Language;
use app::signatures::{Counts, FOLDED, LetterCounts};
use app::targets::Mode;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::failure::Problem;
use crate::public::Ask;
use crate::public::campaign::background::{self, PersonView, UpdateView};
use crate::public::campaign::figures::{self, FigureGroup};
use crate::public::campaign::{self, head};
use crate::public::chrome::Chrome;
use crate::public::letters::{self, LettersView};
use crate::public::text;
use crate::render::{Draft, Page};
use crate::state::WebState;

#[derive(Template)]
#[template(path = "public/targets.html")]
struct TargetsPage<'a> {
    c: Chrome<'a>,
    meta: String,
    title: &'a str,
    lang_attrs: String,
    back: String,
    lead: String,
    letters: Option<LettersView>,
    /// Of the states that letters are in.
    columns: Vec<String>,
    groups: Vec<Group<'a>>,
    /// Of targets that are not told one by one.
    rest: Option<Vec<String>>,
}

struct Group<'a> {
    title: Option<String>,
    targets: Vec<Row<'a>>,
}

struct Row<'a> {
    slug: &'a str,
    name: &'a str,
    office: &'a str,
    lang_attrs: String,
    country: String,
    language: String,
    /// How it gets its letters, where they do not go one by one, and whether they are held back.
    mode: Option<String>,
    /// The sum, and a number for each column; none where small numbers could point at a person.
    numbers: Option<Vec<String>>,
}

#[derive(Template)]
#[template(path = "public/updates.html")]
struct UpdatesPage<'a> {
    c: Chrome<'a>,
    meta: String,
    title: &'a str,
    lang_attrs: String,
    back: String,
    updates: Vec<UpdateView>,
}

#[derive(Template)]
#[template(path = "public/figures.html")]
struct FiguresPage<'a> {
    c: Chrome<'a>,
    meta: String,
    title: &'a str,
    lang_attrs: String,
    back: String,
    groups: Vec<FigureGroup>,
    sources: Vec<SourceView>,
    people: Vec<PersonView>,
}

struct SourceView {
    id: String,
    publisher: String,
    title: String,
    url: Option<String>,
    date: String,
    doubt: Option<String>,
    doubt_attrs: String,
}

/// GET /{lang}/campaigns/{slug}/targets
pub async fn targets(
    State(web): State<WebState>,
    ask: Ask,
    path: Path<(String, String)>,
) -> Result<Response, Problem> {
    kept(&web, &ask, path, "targets", |web, campaign, language| {
        let counts = web.app.board.counts(campaign.id).published(campaign);
        let (c, place) = place(web, campaign, language, "targets", "targets-title");
        let columns = letters::told_states(&counts.letters);
        let groups = background::target_groups(&c, campaign).into_iter().map(|group| Group {
            title: group.title,
            targets: group.targets.into_iter().map(|target| row(&c, campaign, target, &counts)).collect(),
        });
        let groups = groups.collect();
        let lead = background::targets_lead(&c, campaign);
        let Place { meta, title, lang_attrs, back } = place;
        let page = TargetsPage {
            meta,
            title,
            lang_attrs,
            back,
            lead,
            letters: LettersView::explained(&c, &counts.letters),
            columns: columns.iter().map(|state| c.t(&format!("letters-{state}"))).collect(),
            groups,
            rest: counts.letters_by_target.get(FOLDED).map(|rest| numbers(&c, &counts, rest)),
            c,
        };
        page.render()
    })
    .await
}

/// GET /{lang}/campaigns/{slug}/updates
pub async fn updates(
    State(web): State<WebState>,
    ask: Ask,
    path: Path<(String, String)>,
) -> Result<Response, Problem> {
    kept(&web, &ask, path, "updates", |web, campaign, language| {
        let (c, place) = place(web, campaign, language, "updates", "updates-all");
        let updates = background::updates(&c, campaign, language, &place.back, true);
        let Place { meta, title, lang_attrs, back } = place;
        UpdatesPage { c, meta, title, lang_attrs, back, updates }.render()
    })
    .await
}

/// GET /{lang}/campaigns/{slug}/figures
pub async fn figures(
    State(web): State<WebState>,
    ask: Ask,
    path: Path<(String, String)>,
) -> Result<Response, Problem> {
    kept(&web, &ask, path, "figures", |web, campaign, language| {
        let (c, place) = place(web, campaign, language, "figures", "figures-title");
        let groups = figures::figures(&c, campaign, language, false);
        let people = background::people(&c, campaign, language, false);
        let sources = sources(&c, campaign, language);
        let Place { meta, title, lang_attrs, back } = place;
        FiguresPage { c, meta, title, lang_attrs, back, groups, sources, people }.render()
    })
    .await
}

/// What the head of such a page says.
struct Place<'a> {
    meta: String,
    title: &'a str,
    lang_attrs: String,
    back: String,
}

fn place<'a>(
    web: &'a WebState,
    campaign: &'a Campaign,
    language: &Language,
    name: &'static str,
    title: &str,
) -> (Chrome<'a>, Place<'a>) {
    let edition = campaign.edition_or_original(language);
    let path = |tag: &str| format!("/{tag}/campaigns/{}/{name}", campaign.slug);
    let spoken: Vec<Language> = campaign.editions.iter().map(|edition| edition.language.clone()).collect();
    let c = Chrome::new(web, language, name, String::new()).switching(language, &spoken, path);
    let title = format!("{}: {}", c.t(title), edition.title);
    let c = c.titled(title);
    let tags: Vec<String> = spoken.iter().map(Language::to_string).collect();
    let own = path(edition.language.as_str());
    let links = head::alternates(&web.app.settings.public_url, &own, &tags, path);
    let place = Place {
        meta: format!("{}\n{links}", head::plain_meta(&edition.summary)),
        title: &edition.title,
        lang_attrs: c.attrs(&edition.language),
        back: format!("/{language}/campaigns/{}", campaign.slug),
    };
    (c, place)
}

async fn kept(
    web: &WebState,
    ask: &Ask,
    Path((lang, slug)): Path<(String, String)>,
    name: &'static str,
    render: impl FnOnce(&WebState, &Campaign, &Language) -> Result<String, askama::Error> + Send + 'static,
) -> Result<Response, Problem> {
    let (campaign, language) = campaign::find(web, &lang, &slug).await?;
    let address = format!("/{language}/campaigns/{slug}/{name}");
    let stamp = campaign::stamp(web, &campaign);
    let gather = async || Ok::<_, Problem>((web.clone(), campaign.clone()));
    let make = move |(web, campaign): (WebState, Arc<Campaign>)| {
        Ok(Page::kept(Draft::html(&render(&web, &campaign, &language)?, language.as_str())))
    };
    let page = web.pages.get(&address, stamp, gather, make).await?;
    Ok(page.answer(StatusCode::OK, &ask.headers))
}

fn row<'a>(c: &Chrome, campaign: &Campaign, target: &'a app::targets::Target, counts: &Counts) -> Row<'a> {
    Row {
        slug: &target.slug,
        name: &target.name,
        office: &target.office,
        lang_attrs: c.attrs(&target.language),
        country: c.locale.country(target.country),
        language: c.locale.language_name(&target.language),
        mode: mode(c, target),
        numbers: counts.letters_to(campaign, &target.slug).map(|letters| numbers(c, counts, &letters)),
    }
}

fn mode(c: &Chrome, target: &app::targets::Target) -> Option<String> {
    let mode = match target.pace.mode {
        Mode::Letters => None,
        mode => Some(c.t(&format!("targets-mode-{}", mode.as_str()))),
    };
    let paused = target.paused.then(|| c.t("targets-paused"));
    let words: Vec<String> = [mode, paused].into_iter().flatten().collect();
    (!words.is_empty()).then(|| words.join(" · "))
}

/// A row of the table: the sum, then the states that the table has columns for.
fn numbers(c: &Chrome, counts: &Counts, letters: &LetterCounts) -> Vec<String> {
    let columns = letters::told_states(&counts.letters);
    let states = letters.by_state().into_iter().filter(|(state, _)| columns.contains(state));
    let numbers = [letters.total()].into_iter().chain(states.map(|(_, n)| n));
    numbers.map(|n| c.locale.number(n)).collect()
}

fn sources(c: &Chrome, campaign: &Campaign, language: &Language) -> Vec<SourceView> {
    let view = |source: &app::cases::Source| {
        let doubt = text::nearest(&source.doubt, language, &campaign.original);
        SourceView {
            id: source.id.clone(),
            publisher: source.publisher.clone(),
            title: source.title.clone(),
            url: source.url.clone(),
            date: c.locale.date_stated(&source.date),
            doubt: doubt.map(|(_, words)| words.to_owned()),
            doubt_attrs: doubt.map(|(of, _)| c.attrs(of)).unwrap_or_default(),
        }
    };
    campaign.figures.sources.iter().map(view).collect()
}
