//! Signatures: supporters, consents, intake, confirmation, withdrawal, counts.

mod audit;
mod backfill;
pub mod blocks;
mod board;
mod consenting;
mod counts;
mod failure;
pub mod fill;
mod intake;
mod jobs;
pub mod mail;
mod model;
pub mod moderation;
mod receipts;
mod reports;
pub mod rules;
mod series;
mod store;
#[cfg(test)]
mod tests;
mod tokens;
mod walk;

pub use audit::{Difference, differences};
pub use board::Board;
pub use consenting::{Consenting, consenting, note_export};
pub use counts::FOLDED;
pub use failure::{FieldFault, SignFailure, TokenFailure};
pub use intake::Intake;
pub use jobs::{JobReport, run_jobs_once};
pub use model::{
    Counts, LetterCounts, PublicName, Quarantine, Received, SignForm, SignatureState, Supporter, Visibility,
};
pub use moderation::{AdoptedLog, Quarantined, adopt_log, quarantined, release, remove};
pub use receipts::receipt;
pub use reports::tell_reports;
pub use series::{Confirming, Span, Step, confirming, series};
pub use tokens::{Purpose, form_opened, link};

use std::sync::Arc;

use db::Statement;
use intake::IntakeFailure;
use store::Found;
use uuid::Uuid;

use crate::App;
use crate::campaigns::{Campaign, Status};
use crate::kernel::Bucket;
use crate::languages::Language;
use crate::log::LeafKind;
use crate::targets;

/// A signature that is durable and waits for its confirmation.
#[derive(Debug, Clone)]
pub struct Signed {
    pub campaign: Arc<Campaign>,
}

/// Takes a signature: judged, sealed, durable when this returns. A repeat by the same address gets the same
/// answer, and the owner of the address a mail.
pub async fn sign(app: &App, slug: &str, language: &Language, form: SignForm) -> Result<Signed, SignFailure> {
    let campaign = to_sign(app, slug).await?;
    let judged = rules::judge(&form, &campaign).map_err(SignFailure::Invalid)?;
    take(app, &campaign, language, &form, &judged).await?;
    Ok(Signed { campaign })
}

/// A campaign that takes signatures now, or why it does not.
async fn to_sign(app: &App, slug: &str) -> Result<Arc<Campaign>, SignFailure> {
    let campaign = app.catalogue.find_to_sign(app, slug).await?;
    let now = app.now();
    if campaign.takes_signatures(now) {
        return Ok(campaign);
    }
    Err(match campaign.status {
        status if !status.is_shown() => SignFailure::Missing,
        Status::Open if now.day() < campaign.opens => SignFailure::NotOpen(campaign),
        Status::Suspended => SignFailure::Suspended(campaign),
        _ => SignFailure::Closed(campaign),
    })
}

/// The second half of `sign`, for whoever has judged the form already.
pub async fn take(
    app: &App,
    campaign: &Arc<Campaign>,
    language: &Language,
    form: &SignForm,
    judged: &rules::Judged,
) -> Result<(), SignFailure> {
    // The page may be two seconds behind a command that closed the campaign.
    let campaign = to_sign(app, &campaign.slug).await?;
    let opened = tokens::read_form_opened(app, &form.opened);
    let mut trapped = rules::traps(form, opened, app.now(), app.settings.form_seconds);
    if trapped.is_none() && is_blocked(app, &campaign, judged).await {
        trapped = Some(Quarantine::Blocked);
    }
    let row = store::new_signature(app, &campaign, language, judged, trapped);
    app.intake.submit(row).await.map_err(|failure| match failure {
        IntakeFailure::Busy => SignFailure::Busy,
        IntakeFailure::Unavailable(why) => SignFailure::Unavailable(why),
        IntakeFailure::Internal(why) => SignFailure::Internal(why),
    })
}

async fn is_blocked(app: &App, campaign: &Campaign, judged: &rules::Judged) -> bool {
    let Some(sponsor) = campaign.sponsor() else { return false };
    let list = app.blocks.of(app, sponsor.id).await;
    list.is_some_and(|list| list.matching(&judged.supporter).is_some())
}

/// What a link leads to; changes nothing.
pub async fn look_up(app: &App, purpose: Purpose, token: &str) -> Result<Received, TokenFailure> {
    let found = by_token(app, purpose, token).await?;
    if purpose == Purpose::Confirm {
        may_confirm(app, &found).await?;
    }
    Ok(found.received)
}

/// Confirms: in one transaction the state, a letter for each target, a leaf for the public log, the mail that says what
/// happens next. Twice is as good as once.
pub async fn confirm(app: &App, token: &str) -> Result<Received, TokenFailure> {
    let found = by_token(app, Purpose::Confirm, token).await?;
    let campaign = may_confirm(app, &found).await?;
    if found.received.state == SignatureState::Pending {
        confirm_found(app, &found, &campaign).await?;
    }
    let found = by_token(app, Purpose::Confirm, token).await?;
    if found.received.state != SignatureState::Confirmed {
        // Withdrawn or expired between our look and our hand: the answer tells what is.
        may_confirm(app, &found).await?;
        return Err(TokenFailure::Unavailable("the signature changed while it was confirmed".into()));
    }
    Ok(found.received)
}

async fn confirm_found(app: &App, found: &Found, campaign: &Campaign) -> Result<(), TokenFailure> {
    let (received, now) = (&found.received, app.now());
    let targets = targets::route(&campaign.routing, &campaign.targets, received.country, app.chance.as_ref());
    let ids: Vec<Uuid> = targets.iter().map(|target| target.id).collect();
    let mut tx = app.db.begin().await?;
    let supporter = received.supporter.as_ref().ok_or(TokenFailure::Invalid)?;
    let leaf = receipts::leaf(app, receipts::subject(received), &campaign.slug, supporter, received.country);
    let key = [received.bucket.into(), received.id.into(), now.0.into(), leaf.salt.into()];
    if tx.optional(&store::CONFIRM, &key).await?.is_none() {
        // Another confirmation was first: its transaction did all of this.
        return Ok(());
    }
    let mut rows: Vec<Statement> =
        ids.iter().map(|target| store::letter(app, received, *target, now)).collect();
    rows.push(leaf.statement);
    rows.push(store::count_change(app, found, 1, (None, Some("queued")), &ids));
    rows.push(store::mail(received.bucket, received.id, "thanks", &received.language, now));
    tx.batch(rows).await?;
    Ok(tx.commit().await?)
}

/// Withdraws: the name and address are gone from every table and queue, letters not yet sent are cancelled, the
/// count goes down. Twice is as good as once.
pub async fn withdraw(app: &App, token: &str) -> Result<Received, TokenFailure> {
    let found = by_token(app, Purpose::Withdraw, token).await?;
    end(app, &found, SignatureState::Withdrawn).await?;
    scrub(app).await;
    reread(app, &found.received).await
}

/// Overwrites what was erased wherever the engine still has it. The erasure itself stands whatever comes of this, and
/// the next one tries again.
async fn scrub(app: &App) {
    if let Err(error) = app.db.scrub().await {
        tracing::warn!(%error, "what was erased may stay in the database's log for a while");
    }
}

/// Erases everything that is known of an address, in every campaign, as a withdrawal would. Returns how many
/// signatures there were.
pub async fn erase(app: &App, email: &str) -> Result<usize, TokenFailure> {
    let (_, address) = rules::email(email).map_err(|_| TokenFailure::Invalid)?;
    let bucket = app.vault.bucket(&address);
    let mut erased = 0;
    for row in app.db.all(&store::CAMPAIGN_IDS, &[]).await? {
        let campaign: Uuid = row.get("id")?;
        for indexed in [address.clone(), format!("quarantined {address}")] {
            let index = app.vault.address_index(campaign.as_bytes(), &indexed).to_vec();
            let key = [bucket.into(), campaign.into(), index.into()];
            let Some(row) = app.db.optional(&store::FIND_BY_ADDRESS, &key).await? else { continue };
            if let Some(found) = store::find(app, bucket, row.get("id")?).await? {
                end(app, &found, SignatureState::Withdrawn).await?;
                erased += 1;
            }
        }
    }
    scrub(app).await;
    Ok(erased)
}

/// Ends a signature as withdrawn, expired or erased, from whatever state it is in by now: a confirmation may come
/// between our look and our hand.
async fn end(app: &App, found: &Found, state: SignatureState) -> Result<(), TokenFailure> {
    let kind = if state == SignatureState::Withdrawn { LeafKind::Withdrawn } else { LeafKind::Erased };
    end_saying(app, found, state, kind).await
}

/// `kind`: what the public log says of it, if it has a leaf there.
async fn end_saying(
    app: &App,
    found: &Found,
    state: SignatureState,
    kind: LeafKind,
) -> Result<(), TokenFailure> {
    let (bucket, id) = (found.received.bucket, found.received.id);
    let mut current = None;
    for _ in 0..3 {
        let now = current.as_ref().unwrap_or(found);
        let over = !matches!(now.received.state, SignatureState::Pending | SignatureState::Confirmed);
        if over || end_from(app, now, state, kind).await? {
            return Ok(());
        }
        current = store::find(app, bucket, id).await?;
    }
    Err(TokenFailure::Unavailable("the signature kept changing".into()))
}

/// Ends it if it still is in the state that `found` says.
async fn end_from(
    app: &App,
    found: &Found,
    state: SignatureState,
    kind: LeafKind,
) -> Result<bool, TokenFailure> {
    let received = &found.received;
    let mut tx = app.db.begin().await?;
    let (bucket, id, now) = (received.bucket, received.id, app.now());
    let was = received.state.as_str();
    let key =
        [bucket.into(), id.into(), state.as_str().into(), store::freed(id).into(), now.0.into(), was.into()];
    if tx.optional(&store::END, &key).await?.is_none() {
        return Ok(false);
    }
    let cancelled = tx.all(&store::CANCEL_LETTERS, &[bucket.into(), id.into(), now.0.into()]).await?;
    let targets = cancelled.iter().map(|row| row.get("target_id")).collect::<Result<Vec<Uuid>, _>>()?;
    let mut rest = vec![
        Statement::new(&store::FORGET_CONSENTS, vec![bucket.into(), id.into()]),
        Statement::new(&store::FORGET_MAIL, vec![bucket.into(), id.into()]),
        Statement::new(&store::FORGET_ANSWERS, vec![bucket.into(), id.into()]),
        Statement::new(&store::FORGET_INBOUND, vec![bucket.into(), id.into()]),
    ];
    // Retention takes the name, not the signature: it was given and was never taken back.
    let confirmed = received.state == SignatureState::Confirmed;
    let taken_back = confirmed && state == SignatureState::Withdrawn;
    if confirmed {
        rest.push(receipts::ended(app, received, kind));
    }
    if taken_back || !targets.is_empty() {
        let letters = (Some("queued"), Some("cancelled"));
        rest.push(store::count_change(app, found, -i64::from(taken_back), letters, &targets));
    }
    if kind == LeafKind::Removed {
        rest.push(store::count_removed(app, bucket, received.campaign_id));
    }
    tx.batch(rest).await?;
    tx.commit().await?;
    Ok(true)
}

/// A signature by its row, for the workers that write to or for its supporter. `None` when it is not there.
pub async fn received(app: &App, bucket: Bucket, id: Uuid) -> Result<Option<Received>, TokenFailure> {
    Ok(store::find(app, bucket, id).await?.map(|found| found.received))
}

async fn by_token(app: &App, purpose: Purpose, token: &str) -> Result<Found, TokenFailure> {
    let (bucket, id) = tokens::read(&app.vault, purpose, token).ok_or(TokenFailure::Invalid)?;
    store::find(app, bucket, id).await?.ok_or(TokenFailure::Invalid)
}

async fn may_confirm(app: &App, found: &Found) -> Result<Arc<Campaign>, TokenFailure> {
    let received = &found.received;
    let campaign = app.catalogue.by_id(app, received.campaign_id).await?;
    match received.state {
        SignatureState::Withdrawn => Err(TokenFailure::Withdrawn),
        SignatureState::Expired | SignatureState::Erased => Err(TokenFailure::Expired),
        SignatureState::Pending if found.quarantined => Err(TokenFailure::Invalid),
        SignatureState::Pending if app.now() >= received.created_at.plus(rules::CONFIRM_WITHIN) => {
            Err(TokenFailure::Expired)
        }
        SignatureState::Pending if !campaign.takes_signatures(app.now()) => {
            Err(TokenFailure::Closed(campaign))
        }
        SignatureState::Confirmed | SignatureState::Pending => Ok(campaign),
    }
}

async fn reread(app: &App, received: &Received) -> Result<Received, TokenFailure> {
    self::received(app, received.bucket, received.id).await?.ok_or(TokenFailure::Invalid)
}
