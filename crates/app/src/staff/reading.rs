//! What staff read and change that is not about accounts: organisations as such, and the trail.

use uuid::Uuid;

use super::{Staff, StaffFailure};
use crate::App;
use crate::organisations::{self, Organisation, Saved};
use crate::trail::{self, Act, Entry, Page};

/// Every organisation, by name.
pub async fn all_organisations(app: &App) -> Result<Vec<Organisation>, StaffFailure> {
    Ok(organisations::all(app).await?)
}

/// Adds an organisation; one of the same slug is a conflict.
pub async fn save_organisation(
    app: &App,
    staff: &Staff,
    stated: &Organisation,
) -> Result<Saved, StaffFailure> {
    if organisations::by_slug(app, &stated.slug).await?.is_some() {
        return Err(StaffFailure::Taken);
    }
    Ok(organisations::save(app, staff.actor(), stated).await?)
}

/// A page of the trail. That somebody began to read it is noted in it.
pub async fn read_trail(
    app: &App,
    staff: &Staff,
    organisation: Option<Uuid>,
    behind: Option<Uuid>,
    size: usize,
) -> Result<Page, StaffFailure> {
    let page = trail::page(app, organisation, behind, size).await?;
    if behind.is_none() {
        let entry = Entry { organisation, ..Entry::new(staff.actor(), Act::TrailRead) };
        trail::looked(app, &entry).await?;
    }
    Ok(page)
}
