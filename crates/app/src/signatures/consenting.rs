//! Those who agreed that an organisation writes to them again or has their details: the only list of supporters that
//! leaves, and only for that organisation.

use db::Sql;
use uuid::Uuid;

use super::failure::TokenFailure;
use super::model::Supporter;
use super::store;
use crate::App;
use crate::kernel::{Bucket, Timestamp};
use crate::trail::{self, Act, Actor, Entry};

/// Somebody who agreed that an organisation writes again, or has the details: nobody else leaves in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consenting {
    pub id: Uuid,
    pub supporter: Supporter,
    pub country: String,
    pub language: String,
    pub confirmed_at: Timestamp,
    pub subscribe: bool,
    pub share: bool,
}

const CONSENTING: Sql = Sql::new(
    "SELECT s.id, s.country, s.language, s.sealed, s.confirmed_at, c.purpose \
     FROM consent c JOIN signature s ON s.bucket = c.bucket AND s.id = c.signature_id \
     WHERE c.bucket = $1 AND s.campaign_id = $2 AND c.organisation = $3 AND c.purpose IN ('subscribe', 'share') \
     AND s.state = 'confirmed' AND s.quarantine IS NULL AND s.sealed IS NOT NULL ORDER BY s.id, c.purpose",
);

/// Those of a bucket who agreed to something with this organisation, once for each of what they agreed to.
pub async fn consenting(
    app: &App,
    bucket: Bucket,
    campaign: Uuid,
    organisation: &str,
) -> Result<Vec<Consenting>, TokenFailure> {
    let rows = app.db.all(&CONSENTING, &[bucket.into(), campaign.into(), organisation.into()]).await?;
    let mut found: Vec<Consenting> = Vec::new();
    for row in &rows {
        let id: Uuid = row.get("id")?;
        if found.last().is_none_or(|last| last.id != id) {
            // What cannot be unsealed was told of already, by the doctor; it holds nobody else up.
            let Some(supporter) = store::unseal(&app.vault, id, &row.get::<Vec<u8>>("sealed")?) else {
                continue;
            };
            found.push(Consenting {
                id,
                supporter,
                country: row.get("country")?,
                language: row.get("language")?,
                confirmed_at: Timestamp(row.get::<Option<i64>>("confirmed_at")?.unwrap_or_default()),
                subscribe: false,
                share: false,
            });
        }
        let Some(last) = found.last_mut() else { continue };
        match row.get::<String>("purpose")?.as_str() {
            "share" => last.share = true,
            _ => last.subscribe = true,
        }
    }
    Ok(found)
}

/// Notes that a campaign's list is taken, durable before its first byte.
pub async fn note_export(
    app: &App,
    actor: Actor,
    organisation: Uuid,
    slug: &str,
    file: &str,
) -> Result<(), TokenFailure> {
    let entry = Entry::new(actor, Act::SupportersExported).of(organisation);
    let entry = entry.about(trail::Subject::Campaign(slug.to_owned())).with(file);
    Ok(trail::looked(app, &entry).await?)
}
