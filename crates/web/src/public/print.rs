//! GET /{lang}/campaigns/{slug}/print: everything about a campaign on paper, nothing folded away.

use std::sync::Arc;

use app::campaigns::Campaign;
use app::languages::Language;
use app::targets::Target;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::failure::Problem;
use crate::public::Ask;
use crate::public::campaign::background::{self, PersonView};
use crate::public::campaign::figures::{self, FigureGroup};
use crate::public::campaign::letter::LetterView;
use crate::public::campaign::{self, Outcome};
use crate::public::chrome::{Chrome, host};
use crate::public::text;
use crate::render::{Draft, Page};
use crate::state::WebState;

#[derive(Template)]
#[template(path = "public/print.html")]
struct PrintPage<'a> {
    c: Chrome<'a>,
    back: String,
    kicker: String,
    title: &'a str,
    summary: &'a str,
    lang_attrs: String,
    byline: Vec<String>,
    notes: Vec<String>,
    short_shown: String,
    count: String,
    outcome: Option<Outcome>,
    appeal: String,
    demands: Vec<String>,
    letter: Option<LetterView>,
    figures: Vec<FigureGroup>,
    people: Vec<PersonView>,
    targets: &'a [Target],
    organisations: Vec<&'a str>,
}

pub async fn show(
    State(web): State<WebState>,
    ask: Ask,
    Path((lang, slug)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (campaign, language) = campaign::find(&web, &lang, &slug).await?;
    let address = format!("/{language}/campaigns/{slug}/print");
    let stamp = campaign::stamp(&web, &campaign);
    let gather = async || Ok::<_, Problem>((web.clone(), campaign.clone()));
    let make = move |(web, campaign): (WebState, Arc<Campaign>)| {
        let html = view(&web, &campaign, &language).render()?;
        Ok(Page::kept(Draft::html(&html, language.as_str())))
    };
    let page = web.pages.get(&address, stamp, gather, make).await?;
    Ok(page.answer(StatusCode::OK, &ask.headers))
}

fn view<'a>(web: &'a WebState, campaign: &'a Campaign, language: &Language) -> PrintPage<'a> {
    let edition = campaign.edition_or_original(language);
    let spoken: Vec<Language> = campaign.editions.iter().map(|edition| edition.language.clone()).collect();
    let path = |tag: &str| format!("/{tag}/campaigns/{}/print", campaign.slug);
    let c = Chrome::new(web, language, "print", String::new()).switching(language, &spoken, path);
    let title = format!("{} · {}", edition.title, c.t("print-title"));
    let c = c.titled(title);
    PrintPage {
        back: format!("/{language}/campaigns/{}", campaign.slug),
        kicker: campaign::kicker(&c, campaign.kind, campaign.number),
        title: &edition.title,
        summary: &edition.summary,
        lang_attrs: c.attrs(&edition.language),
        byline: campaign::byline(&c, campaign, language, web.app.now().day()),
        notes: campaign::notes(&c, campaign, language),
        short_shown: format!("{}/c/{}", host(web), campaign.number),
        count: c.count("campaign-count", web.app.board.counts(campaign.id).confirmed),
        outcome: campaign.status.is_over().then(|| campaign::outcome(&c, campaign, language)),
        appeal: text::headed(&text::markdown(campaign, &edition.appeal)),
        demands: edition.demands.iter().map(|demand| text::markdown_line(campaign, demand)).collect(),
        letter: LetterView::new(&web.app, &c, campaign, language),
        figures: figures::figures(&c, campaign, language, false),
        people: background::people(&c, campaign, language, false),
        targets: &campaign.targets,
        organisations: campaign.organisations.iter().map(|o| o.organisation.name.as_str()).collect(),
        c,
    }
}
