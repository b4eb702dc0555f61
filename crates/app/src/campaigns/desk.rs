//! What the desk does to a campaign before anybody sees it: an unfinished bundle is stored too, as long as its
//! manifest can be read.

use db::{DbResult, Sql, Tx};
use uuid::Uuid;

use super::bundle::{self, Bundle, BundleFault, BundleFile, Manifest};
use super::{BundleSource, CampaignFailure, Edition, EditionState, ImportReport, Status, import, words};
use crate::App;
use crate::languages::Language;

/// All faults of a bundle; nothing when it may be shown. Of pictures their beginning is enough.
pub(crate) fn judge(files: &[BundleFile]) -> Vec<BundleFault> {
    bundle::parse(files).err().unwrap_or_default()
}

/// May a campaign have this slug?
pub(crate) fn is_slug(text: &str) -> bool {
    bundle::is_slug(text, 2)
}

/// Is this a file of a bundle, and of a size that it may have?
pub(crate) fn is_bundle_path(path: &str, size: usize) -> bool {
    bundle::is_file(path, size)
}

/// A manifest with the status that the campaign has: the desk's texts do not open or close it.
pub(crate) fn with_status(manifest: &[u8], status: &str) -> Option<Vec<u8>> {
    let status = Status::parse(status)?;
    if bundle::parse_manifest(manifest).is_ok_and(|stated| stated.status == status) {
        return None;
    }
    bundle::set_status(manifest, status, None, None)
}

/// Shows what was written at the desk: judged whole, as an import is. A campaign stays with whom it belongs to, and its
/// address stays as it is once somebody may know it.
pub(crate) async fn replace(
    app: &App,
    tx: &mut Tx,
    slug: &str,
    files: Vec<BundleFile>,
) -> Result<ImportReport, CampaignFailure> {
    let files = bundle::read(BundleSource::Files(files)).map_err(CampaignFailure::Refused)?;
    let bundle = bundle::parse(&files).map_err(CampaignFailure::Refused)?;
    if matches!(bundle.manifest.status, Status::InReview | Status::Approved) {
        return Err(CampaignFailure::InReview);
    }
    let fault = |wrong: &str, right: String| {
        let (file, wrong) = ("campaign.toml".to_owned(), wrong.to_owned());
        Err(CampaignFailure::Refused(vec![BundleFault { file, line: None, wrong, right }]))
    };
    if bundle.manifest.status != Status::Draft
        && let Some((field, stored)) = settled_differently(tx, slug, &bundle.manifest).await?
    {
        return fault(&format!("`{field}` is settled once a campaign has been approved"), stored);
    }
    let sponsor =
        tx.optional(&SPONSOR, &[slug.into()]).await?.map(|row| row.get::<String>("slug")).transpose()?;
    let stated = bundle.manifest.organisations.first().map(|named| &named.slug);
    if let Some(sponsor) = sponsor.filter(|sponsor| stated != Some(sponsor)) {
        let right = format!("write `slug = \"{sponsor}\"` below `[sponsor]`");
        return fault("a campaign cannot be given to another organisation here", right);
    }
    import::write_over(app, tx, slug, &files, &bundle).await
}

const SETTLED: Sql = Sql::new(
    "SELECT f.content AS content FROM campaign c JOIN bundle_file f ON f.campaign_id = c.id \
     WHERE c.slug = $1 AND f.path = 'campaign.toml'",
);

/// What address and short link are made of, and who must agree: the field that a manifest changes, and what to write.
async fn settled_differently(
    tx: &mut Tx,
    slug: &str,
    manifest: &Manifest,
) -> DbResult<Option<(&'static str, String)>> {
    let row = tx.optional(&SETTLED, &[slug.into()]).await?;
    let stored = row.map(|row| row.get::<Vec<u8>>("content")).transpose()?;
    let Some(stored) = stored.and_then(|content| bundle::parse_manifest(&content).ok()) else {
        return Ok(None);
    };
    let line = |field: &str, value: &str| format!("write `{field} = {value}`");
    let approver = stored.approver.as_deref();
    let fields = [
        ("slug", manifest.slug != stored.slug, line("slug", &format!("\"{}\"", stored.slug))),
        ("number", manifest.number != stored.number, line("number", &stored.number.to_string())),
        ("kind", manifest.kind != stored.kind, line("kind", &format!("\"{}\"", stored.kind.as_str()))),
        (
            "approver",
            manifest.approver != stored.approver,
            approver.map_or("leave `approver` out".into(), |named| line("approver", &format!("\"{named}\""))),
        ),
    ];
    Ok(fields.into_iter().find(|(_, differs, _)| *differs).map(|(field, _, right)| (field, right)))
}

const SPONSOR: Sql = Sql::new(
    "SELECT s.slug AS slug FROM campaign c \
     JOIN campaign_organisation o ON o.campaign_id = c.id AND o.role = 'sponsor' \
     JOIN organisation s ON s.id = o.organisation_id WHERE c.slug = $1",
);

/// The files of a zip, within the limits of a bundle; what is in them is not judged.
pub(crate) async fn unpack(packed: Vec<u8>) -> Result<Vec<BundleFile>, CampaignFailure> {
    tokio::task::spawn_blocking(move || bundle::read(BundleSource::Packed(packed)))
        .await
        .map_err(|error| CampaignFailure::Internal(format!("reading the zip failed: {error}")))?
        .map_err(CampaignFailure::Refused)
}

/// The slugs of the campaign and of its sponsor, and the original's language, as a manifest states them.
pub(crate) fn named_sponsor(manifest: &[u8]) -> Result<(String, String, Language), CampaignFailure> {
    let manifest = bundle::parse_manifest(manifest).map_err(CampaignFailure::Refused)?;
    let sponsor = manifest.organisations.first().map(|named| named.slug.clone()).unwrap_or_default();
    Ok((manifest.slug, sponsor, manifest.original))
}

/// Writes a campaign of which there is a manifest and the beginning of the original's edition. Only the manifest is
/// stored as what is shown: all else is written, and then shown.
pub(crate) async fn write_beginning(
    app: &App,
    tx: &mut Tx,
    files: &[BundleFile],
    original: &Language,
) -> Result<Uuid, CampaignFailure> {
    let place = |path: &str| files.iter().position(|file| file.path == path);
    let edition = place(&format!("{original}.md")).map(|at| files[at].content.as_slice());
    let (title, summary) = titled(edition.unwrap_or_default());
    let shown = place("campaign.toml").map(|at| &files[at..=at]).unwrap_or_default();
    let manifest = shown.first().map(|file| file.content.as_slice()).unwrap_or_default();
    let manifest = bundle::parse_manifest(manifest).map_err(CampaignFailure::Refused)?;
    let edition = Edition {
        language: original.clone(),
        title,
        summary,
        translator: None,
        state: EditionState::Draft,
        appeal: String::new(),
        demands: Vec::new(),
        letter: None,
        outcome: None,
    };
    let bundle = Bundle { manifest, targets: Vec::new(), editions: vec![edition], updates: Vec::new() };
    import::write_new(app, tx, shown, &bundle).await
}

const TITLED: Sql = Sql::new("SELECT title, summary FROM edition WHERE campaign_id = $1 AND language = $2");
const RETITLE: Sql =
    Sql::new("UPDATE edition SET title = $3, summary = $4 WHERE campaign_id = $1 AND language = $2");
const FIND_BY: Sql = Sql::new(
    "SELECT c.slug AS slug, c.number AS number, s.name AS sponsor FROM campaign c \
     JOIN campaign_organisation o ON o.campaign_id = c.id AND o.role = 'sponsor' \
     JOIN organisation s ON s.id = o.organisation_id WHERE c.id = $1",
);
const TOUCH: Sql =
    Sql::new("UPDATE campaign SET words = $2, version = version + 1, updated_at = $3 WHERE id = $1");

/// A campaign that nobody sees yet is listed by the title that its editors write. Tells whether it is another one.
pub(crate) async fn retitle(
    app: &App,
    tx: &mut Tx,
    campaign: Uuid,
    original: &str,
    edition: &[u8],
) -> DbResult<bool> {
    let key = [campaign.into(), original.into()];
    let (title, summary) = titled(edition);
    let Some(row) = tx.optional(&TITLED, &key).await? else { return Ok(false) };
    if (row.get::<String>("title")?, row.get::<String>("summary")?) == (title.clone(), summary.clone()) {
        return Ok(false);
    }
    let [id, language] = key;
    tx.execute(&RETITLE, &[id.clone(), language, title.as_str().into(), summary.into()]).await?;
    let Some(row) = tx.optional(&FIND_BY, std::slice::from_ref(&id)).await? else { return Ok(false) };
    let (slug, number): (String, i64) = (row.get("slug")?, row.get("number")?);
    let words = words::folded(&format!("{slug} {number} {title} {}", row.get::<String>("sponsor")?));
    tx.execute(&TOUCH, &[id, words.into(), app.now().0.into()]).await?;
    Ok(true)
}

/// Title and summary of an edition, as far as they can be read.
fn titled(edition: &[u8]) -> (String, String) {
    let text = bundle::EditionText::read(edition);
    (text.title, text.summary)
}
