//! Campaigns: what is asked, of whom, in which languages, until when.

mod bundle;
mod catalogue;
mod desk;
mod extension;
mod failure;
mod import;
mod markdown;
mod model;
mod moves;
mod notices;
mod sharing;
mod status;
mod store;
mod summary;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use bundle::judge_targets;
pub use bundle::{
    BundleFault, BundleFile, BundleSource, EditionText, LARGEST_BUNDLE, PARTS, write_folder, write_zip,
    zip_bytes,
};
pub use catalogue::Catalogue;
pub(crate) use desk::{
    is_bundle_path, is_slug, judge, named_sponsor, replace, retitle, unpack, with_status, write_beginning,
};
pub use extension::{Extension, answer_extension, ask_extension, extend, extension};
pub use failure::CampaignFailure;
pub use import::ImportReport;
pub(crate) use import::{begin, next_number};
pub use markdown::{markdown, markdown_at_desk, markdown_with_images};
pub use model::{
    Campaign, CampaignKind, CampaignOrganisation, Edition, EditionState, LetterText, OrganisationRole,
    QUESTIONS, Report, Retention, Status, Update,
};
pub use moves::{MOVES, Move, Rule, Whose, close_due, make_move, open_due};
pub use notices::{Topic, Untold, forget as forget_notices, mark_told, remind, untold, untold_reports};
pub use sharing::{partners, share, shares};
pub use summary::CampaignSummary;
pub(crate) use words::folded;

use crate::App;
use crate::trail::Actor;

/// Takes a bundle in, or refuses it whole with every fault. The same bundle a second time changes nothing; another
/// one of the same slug updates the campaign and never touches signatures.
pub async fn import(app: &App, source: BundleSource) -> Result<ImportReport, CampaignFailure> {
    let read = tokio::task::spawn_blocking(move || {
        let files = bundle::read(source)?;
        let bundle = bundle::parse(&files)?;
        Ok((files, bundle))
    });
    let (files, bundle) = read
        .await
        .map_err(|error| CampaignFailure::Internal(format!("reading the bundle failed: {error}")))?
        .map_err(CampaignFailure::Refused)?;
    let report = import::write(app, &files, &bundle).await?;
    if report.changed {
        app.catalogue.forget();
    }
    Ok(report)
}

/// A campaign's bundle: byte for byte what was imported, but for its status after [`open`] and [`close`].
pub async fn export(app: &App, slug: &str) -> Result<Vec<BundleFile>, CampaignFailure> {
    let id = store::id_of_slug(app, slug).await?.ok_or(CampaignFailure::Missing)?;
    Ok(store::files_of(app, id).await?)
}

/// Every campaign, the latest to open first; drafts too.
pub async fn list(app: &App) -> Result<Vec<CampaignSummary>, CampaignFailure> {
    Ok(store::list(app).await?)
}

/// Opens a campaign for signatures, whatever state it is in, for whoever has the machine; refused when its last day is
/// over, or when it is unfinished.
pub async fn open(app: &App, slug: &str) -> Result<(), CampaignFailure> {
    let makes = match app.catalogue.find(app, slug).await?.status {
        Status::Suspended => Move::Resume,
        Status::Closed => Move::Reopen,
        _ => Move::Open,
    };
    make_move(app, Actor::Command, slug, makes, "").await.map(drop)
}

/// Closes a campaign today, unless its last day is over already.
pub async fn close(app: &App, slug: &str) -> Result<(), CampaignFailure> {
    make_move(app, Actor::Command, slug, Move::Close, "").await.map(drop)
}

/// A picture of a campaign's bundle: its media type and its bytes.
pub async fn image(app: &App, slug: &str, name: &str) -> Result<(&'static str, Vec<u8>), CampaignFailure> {
    let media_type = picture_type(name).ok_or(CampaignFailure::Missing)?;
    let campaign = app.catalogue.find(app, slug).await?;
    let file = store::file_of(app, campaign.id, &format!("images/{name}")).await?;
    file.map(|file| (media_type, file.content)).ok_or(CampaignFailure::Missing)
}

/// What a browser is told of a picture by its name; nothing for what is none.
pub fn picture_type(name: &str) -> Option<&'static str> {
    match name.rsplit_once('.')?.1 {
        "png" => Some("image/png"),
        "jpg" => Some("image/jpeg"),
        "webp" => Some("image/webp"),
        _ => None,
    }
}
