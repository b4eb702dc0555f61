//! A translation as a file for tools of one's own, PO or XLIFF, out and in.

use app::languages::Arg;
use app::translations::{self, TranslationFailure, Written, exchange, po, xliff};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::one;
use super::parts::Told;
use crate::desk::Desk;
use crate::desk::frame::Frame;
use crate::desk::sheet;
use crate::desk::upload::Upload;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

const PO: &str = "text/x-gettext-translation; charset=utf-8";
const XLIFF: &str = "application/xliff+xml";

/// GET /desk/campaigns/{campaign}/translations/{language}/file.po
pub async fn send(
    State(web): State<WebState>,
    desk: Desk,
    Path((_, tag)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (language, slug) = (one::language(&tag)?, &desk.campaign()?.slug);
    let found = translations::read(&web.app, slug, &language).await?;
    let file = po::write(slug, &language, &found.parts);
    Ok(sheet::download(file.into(), PO, &format!("{slug}.{language}.po")))
}

/// GET /desk/campaigns/{campaign}/translations/{language}/file.xlf
pub async fn send_xliff(
    State(web): State<WebState>,
    desk: Desk,
    Path((_, tag)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (language, campaign) = (one::language(&tag)?, desk.campaign()?);
    let slug = &campaign.slug;
    let found = translations::read(&web.app, slug, &language).await?;
    let file = xliff::write(slug, &campaign.original, &language, &found.parts);
    Ok(sheet::download(file.into(), XLIFF, &format!("{slug}.{language}.xlf")))
}

/// POST /desk/campaigns/{campaign}/translations/{language}/file: of either kind.
pub async fn take(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    Path((_, tag)): Path<(String, String)>,
    upload: Upload,
) -> Result<Response, Problem> {
    let (language, slug) = (one::language(&tag)?, &desk.campaign()?.slug);
    let found = translations::read(&web.app, slug, &language).await?;
    let f = Frame::new(&web, &ask, &desk, "campaign", "desk-place-translations");
    let invalid = StatusCode::UNPROCESSABLE_ENTITY;
    let content = upload.file.map(|file| file.content).filter(|content| content.len() <= exchange::LARGEST);
    let content = content.unwrap_or_default();
    let beginning = content.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&content).trim_ascii_start();
    let read = if beginning.starts_with(b"<") { xliff::read } else { po::read };
    let taken = match read(&content, &found.parts) {
        Ok(taken) if !taken.words.is_empty() || !taken.unfinished.is_empty() => taken,
        Ok(_) => {
            let told = Told { fault: Some(f.t("desk-translations-file-empty")), ..Told::default() };
            return one::page(&web, &ask, &desk, &language, told, invalid).await;
        }
        Err(TranslationFailure::File(why)) => {
            let fault = Some(f.with("desk-translations-file-wrong", "why", &why));
            return one::page(&web, &ask, &desk, &language, Told { fault, ..Told::default() }, invalid).await;
        }
        Err(failure) => return Err(failure.into()),
    };
    let words: Vec<(&str, &str)> = taken.words.iter().map(|(part, words)| (*part, words.as_str())).collect();
    let (base, original_base) = (found.base, found.original_base);
    let written = Written { base, original_base, words, still_right: Vec::new() };
    translations::save(&web.app, desk.staff.actor(), slug, &language, &written).await?;
    let label = |part: &str| f.t(&format!("desk-text-{part}"));
    let mut report: Vec<String> = taken
        .words
        .iter()
        .map(|(part, _)| f.with("desk-translations-file-taken", "part", &label(part)))
        .collect();
    report.extend(taken.unfinished.iter().map(|(part, there, all)| {
        let share = format!("{there}/{all}");
        f.locale.text_with(
            "desk-translations-file-unfinished",
            &[("part", Arg::from(label(part).as_str())), ("share", Arg::from(share.as_str()))],
        )
    }));
    if taken.unknown > 0 {
        report.push(f.count("desk-translations-file-unknown", taken.unknown as i64));
    }
    one::page(&web, &ask, &desk, &language, Told { report, ..Told::default() }, StatusCode::OK).await
}
