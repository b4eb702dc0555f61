//! The campaign page: the appeal, the letter, the form, the count, and what stands behind it.

pub mod background;
pub mod figures;
pub mod form;
pub mod head;
pub mod letter;
mod thrift;
mod told;

pub use thrift::ThriftMemory;
pub use told::{Outcome, byline, kicker, link_to, notes, outcome};

use std::sync::Arc;

use app::campaigns::{self, Campaign, Status};
use app::languages::{Arg, Language};
use app::log;
use app::signatures;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use crate::failure::Problem;
use crate::kept::Stamp;
use crate::public::Ask;
use crate::public::chrome::{Chrome, Link};
use crate::public::text;
use crate::render::{Draft, Page};
use crate::state::{Shared, WebState};
use background::{OrganisationGroup, PersonView, TargetGroup, UpdateView};
use figures::FigureGroup;
use form::{FormView, Returned};
use head::ShareView;
use letter::LetterView;
use thrift::{Depth, HASTY, THRIFTS, Thrift};
use told::{Tally, tally, watched};

/// RFC 6928: what a server may send before the first acknowledgement, ten segments of 1,460 bytes, less some for the
/// headers. A page that fits needs one round trip, also for a reader that takes gzip only.
const BUDGET: usize = 14_336;

#[derive(Template)]
#[template(path = "public/campaign.html")]
struct CampaignPage<'a> {
    c: Chrome<'a>,
    meta: String,
    base: String,
    kicker: String,
    title: &'a str,
    summary: &'a str,
    lang_attrs: String,
    byline: Vec<String>,
    notes: Vec<String>,
    continues: Option<Link>,
    continued_by: Option<Link>,
    tally: Tally,
    outcome: Option<Outcome>,
    cap: bool,
    appeal: String,
    demands: Vec<String>,
    letter: Option<LetterView>,
    form: Option<FormView<'a>>,
    closed: Option<Closed>,
    share: ShareView,
    updates: Vec<UpdateView>,
    people: Vec<PersonView>,
    figures: Vec<FigureGroup>,
    /// Of the figures, also of those that stand on another page.
    sources: &'a [app::cases::Source],
    targets: Option<TargetsView<'a>>,
    organisations: Vec<OrganisationGroup>,
    names: Vec<String>,
}

struct Closed {
    title: String,
    text: String,
    links: Vec<Link>,
}

struct TargetsView<'a> {
    lead: String,
    show: String,
    groups: Vec<TargetGroup<'a>>,
}

/// Other campaigns that a campaign's page points to.
#[derive(Debug, Clone, Default)]
pub struct Neighbours {
    pub continues: Option<Arc<Campaign>>,
    pub continued_by: Option<Arc<Campaign>>,
    /// Open ones, for the page of one that is not.
    pub open: Vec<Arc<Campaign>>,
}

/// GET /{lang}/campaigns/{slug}
pub async fn show(
    State(web): State<WebState>,
    ask: Ask,
    Path((lang, slug)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (campaign, language) = find(&web, &lang, &slug).await?;
    let stamp = stamp(&web, &campaign);
    let source = source(&ask, &campaign).to_owned();
    let address = address(&language, &slug, &source);
    let gather = async || {
        let neighbours = neighbours(&web, &campaign).await;
        Ok::<_, Problem>((web.clone(), campaign.clone(), neighbours))
    };
    let make = move |(web, campaign, neighbours): (WebState, Arc<Campaign>, Neighbours)| {
        kept_page(&web, &campaign, &neighbours, &language, &source)
    };
    let page = web.pages.get(&address, stamp, gather, make).await?;
    Ok(page.answer(axum::http::StatusCode::OK, &ask.headers))
}

/// The source link that led here; empty for none. Only words that the campaign names: made-up ones must not fill the
/// memory, nor tell one person from another.
pub fn source<'a>(ask: &'a Ask, campaign: &Campaign) -> &'a str {
    let known = |source: &&str| campaign.source_links.iter().any(|known| known == source);
    ask.asked("from").filter(known).unwrap_or_default()
}

/// Of a campaign's page, with the source link that led there.
pub fn address(language: impl std::fmt::Display, slug: &str, source: &str) -> String {
    let page = format!("/{language}/campaigns/{slug}");
    if source.is_empty() { page } else { format!("{page}?from={source}") }
}

/// What differs between those who look at a page.
pub struct Visit<'a> {
    opened: &'a str,
    source: &'a str,
    returned: Option<&'a Returned>,
}

/// A campaign that may be seen, and the language of an address that it or the interface speaks.
pub async fn find(web: &WebState, lang: &str, slug: &str) -> Result<(Arc<Campaign>, Language), Problem> {
    let language = Language::parse(lang).ok_or_else(Problem::missing)?;
    let campaign = web.app.catalogue.find(&web.app, slug).await?;
    if !campaign.status.is_shown() {
        return Err(Problem::missing());
    }
    let spoken = language.is_interface() || campaign.edition(&language).is_some();
    // `/EN/` and `/en/` must not be two pages.
    if spoken && language.as_str() == lang { Ok((campaign, language)) } else { Err(Problem::missing()) }
}

pub fn stamp(web: &Shared, campaign: &Campaign) -> Stamp {
    Stamp {
        version: campaign.version,
        epoch: web.app.board.revision(campaign.id),
        tick: web.app.now().seconds().div_euclid(60),
    }
}

const NEIGHBOURS_WITHIN: std::time::Duration = std::time::Duration::from_secs(1);

/// Read only when a page is made. A neighbour that cannot be read is left out: the page matters more.
pub async fn neighbours(web: &WebState, campaign: &Campaign) -> Neighbours {
    let mut neighbours = Neighbours::default();
    if let Some(slug) = &campaign.supersedes {
        neighbours.continues = web.app.catalogue.find(&web.app, slug).await.ok();
    }
    let all = tokio::time::timeout(NEIGHBOURS_WITHIN, campaigns::list(&web.app)).await;
    for other in all.unwrap_or(Ok(Vec::new())).unwrap_or_default() {
        let follows = other.supersedes.as_deref() == Some(&campaign.slug);
        let open = other.status == Status::Open && !campaign.takes_signatures(web.app.now());
        if other.slug == campaign.slug || !other.status.is_shown() || !(follows || open) {
            continue;
        }
        let Ok(other) = web.app.catalogue.find(&web.app, &other.slug).await else { continue };
        if follows {
            neighbours.continued_by = Some(other.clone());
        }
        if other.takes_signatures(web.app.now()) {
            neighbours.open.push(other);
        }
    }
    neighbours.continues = neighbours.continues.filter(|other| other.status.is_shown());
    neighbours
}

/// The page as everyone gets it, within the budget: what does not fit moves to pages of its own, least needed first.
fn kept_page(
    web: &WebState,
    campaign: &Campaign,
    neighbours: &Neighbours,
    language: &Language,
    source: &str,
) -> Result<Page, Problem> {
    let opened = signatures::form_opened(&web.app, web.app.now());
    let mut at = web.thrift.of(campaign, language);
    loop {
        let visit = Visit { opened: &opened, source, returned: None };
        let html = view(web, campaign, neighbours, language, THRIFTS[at], &visit).render()?;
        let page =
            Page::kept(Draft { fleeting: Some(opened.clone()), ..Draft::html(&html, language.as_str()) });
        let (brotli, gzip) = page.weights();
        if brotli.max(gzip) <= BUDGET || at + 1 == THRIFTS.len() {
            web.thrift.remember(campaign, language, at);
            return Ok(page);
        }
        // The page without a source leads: some bytes more must not move a part of it elsewhere for all.
        if !source.is_empty() {
            return Ok(page);
        }
        at += 1;
    }
}

/// The page with a form that came back.
pub fn returned_page(
    web: &WebState,
    campaign: &Campaign,
    neighbours: &Neighbours,
    language: &Language,
    returned: &Returned,
) -> Result<Page, Problem> {
    let opened = match returned.typed.opened.as_str() {
        "" => signatures::form_opened(&web.app, web.app.now()),
        opened => opened.to_owned(),
    };
    let source = campaign.source_links.iter().find(|known| **known == returned.typed.from);
    let source = source.map(String::as_str).unwrap_or_default();
    let visit = Visit { opened: &opened, source, returned: Some(returned) };
    let view = view(web, campaign, neighbours, language, HASTY, &visit);
    let draft = Draft { cache: "no-store", ..Draft::html(&view.render()?, language.as_str()) };
    Ok(Page::once(draft))
}

fn view<'a>(
    web: &'a WebState,
    campaign: &'a Campaign,
    neighbours: &Neighbours,
    language: &Language,
    thrift: Thrift,
    visit: &Visit<'_>,
) -> CampaignPage<'a> {
    let returned = visit.returned;
    let edition = campaign.edition_or_original(language);
    let spoken: Vec<Language> = campaign.editions.iter().map(|edition| edition.language.clone()).collect();
    let path = |tag: &str| address(tag, &campaign.slug, visit.source);
    let mut c =
        Chrome::new(web, language, "campaign", edition.title.clone()).switching(language, &spoken, path);
    c.style = if returned.is_some() { &crate::assets::FAULTS_STYLE } else { &crate::assets::CAMPAIGN_STYLE };
    c.title = format!("{} · {}", edition.title, c.site);
    if returned.is_some_and(|returned| !returned.faults.is_empty()) {
        c.title = c.with("site-title-error", "title", &edition.title);
    }
    let counts = web.app.board.counts(campaign.id);
    let base = address(language, &campaign.slug, "");
    let takes = campaign.takes_signatures(web.app.now());
    let link = |other: &Arc<Campaign>| link_to(&c, other, language);
    CampaignPage {
        meta: head::campaign_meta(web, &c, campaign, edition, counts.confirmed),
        kicker: kicker(&c, campaign.kind, campaign.number),
        title: &edition.title,
        summary: &edition.summary,
        lang_attrs: c.attrs(&edition.language),
        byline: byline(&c, campaign, language, web.app.now().day()),
        notes: notes(&c, campaign, language),
        continues: neighbours.continues.as_ref().map(link),
        continued_by: neighbours.continued_by.as_ref().map(link),
        tally: tally(&c, campaign, &counts, watched(&log::status(&web.app), web.app.now()), takes),
        outcome: campaign.status.is_over().then(|| outcome(&c, campaign, language)),
        cap: text::takes_initial(&edition.language),
        appeal: text::headed(&text::markdown(campaign, &edition.appeal)),
        demands: edition.demands.iter().map(|demand| text::markdown_line(campaign, demand)).collect(),
        letter: LetterView::new(&web.app, &c, campaign, language),
        form: takes.then(|| FormView::new(&web.app, &c, campaign, &base, visit)),
        closed: (!takes).then(|| closed(&c, web, campaign, neighbours, language)),
        share: head::share(web, &c, campaign, language),
        updates: background::updates(&c, campaign, language, &base, false),
        people: match thrift.people {
            Depth::Apart => vec![],
            depth => background::people(&c, campaign, language, depth == Depth::Brief),
        },
        figures: match thrift.figures {
            Depth::Apart => vec![],
            depth => figures::figures(&c, campaign, language, depth == Depth::Brief),
        },
        sources: &campaign.figures.sources,
        targets: (!campaign.targets.is_empty()).then(|| TargetsView {
            lead: background::targets_lead(&c, campaign),
            show: c.count("targets-show", campaign.targets.len() as i64),
            groups: match thrift.targets {
                Depth::Whole => background::target_groups(&c, campaign),
                Depth::Brief | Depth::Apart => vec![],
            },
        }),
        organisations: background::organisations(&c, campaign),
        names: background::names(&c, &web.app.board.names(campaign.id), thrift.names),
        base,
        c,
    }
}

fn closed(
    c: &Chrome,
    web: &Shared,
    campaign: &Campaign,
    neighbours: &Neighbours,
    language: &Language,
) -> Closed {
    let early = campaign.status == Status::Open && web.app.now().day() < campaign.opens;
    let (title, text) = if early {
        let text = c.locale.text_with("form-not-open", &[("date", Arg::from(campaign.opens))]);
        ("problem-not-open-title", text)
    } else if campaign.status == Status::Suspended {
        ("problem-suspended-title", c.t("form-suspended"))
    } else {
        ("problem-closed-title", c.t("form-closed"))
    };
    let title = c.t(title);
    let links = neighbours.open.iter().map(|other| link_to(c, other, language)).collect();
    Closed { title, text, links }
}
