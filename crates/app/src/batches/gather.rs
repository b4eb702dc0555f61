//! When a target's day or week has come: its letters that wait become a digest, in as many mails as its size asks for.

use std::collections::VecDeque;

use jiff::civil::Weekday;
use uuid::Uuid;

use super::members::{self, Member};
use super::{digest, store};
use crate::App;
use crate::campaigns::{self, Campaign, Status};
use crate::kernel::{Failure, Kind};
use crate::letters::{self, LetterFailure, Recipe};
use crate::targets::{Mode, Target};

/// More than so many wait for the next day or week.
const LETTERS_MAX: usize = 50_000;
/// What a letter's page adds to a PDF beside its text, and what the fonts take once. Measured, and rounded up; what comes
/// out larger all the same is halved.
const PAGE_BYTES: usize = 5_000;
const FONTS_BYTES: usize = 400_000;

/// Gathers digests for all targets whose time has come; tells how many mails were made.
///
/// All of a digest is written in one transaction, and its key is the target and the day or week: whichever process is
/// first makes it, and a killed one has made it whole or not at all.
pub async fn gather(app: &App) -> Result<usize, LetterFailure> {
    let mut made = 0;
    for summary in campaigns::list(app).await? {
        if !summary.status.is_shown() || summary.status == Status::Suspended {
            continue;
        }
        let campaign = match app.catalogue.find(app, &summary.slug).await {
            Err(failure) if failure.kind() == Kind::Missing => continue,
            found => found?,
        };
        for target in &campaign.targets {
            if let Some(period) = period(app, target)
                && !store::is_gathered(app, target.id, &period).await?
                && !store::is_paused(app, target.id).await?
            {
                made += gather_for(app, &campaign, target, &period).await?;
            }
        }
    }
    Ok(made)
}

/// The day, or the Monday of the week, if a digest may leave now.
fn period(app: &App, target: &Target) -> Option<String> {
    let (now, zone) = (app.now(), letters::zone(target));
    if target.pace.office_hours.as_ref().is_some_and(|hours| !hours.is_open(now, &zone)) {
        return None;
    }
    let today = now.to_jiff().to_zoned(zone).date();
    match target.pace.mode {
        Mode::Daily => Some(today.to_string()),
        Mode::Weekly => {
            let back = i64::from(today.weekday().since(Weekday::Monday));
            today.checked_sub(jiff::Span::new().days(back)).ok().map(|monday| monday.to_string())
        }
        Mode::Letters | Mode::Post => None,
    }
}

async fn gather_for(
    app: &App,
    campaign: &Campaign,
    target: &Target,
    period: &str,
) -> Result<usize, LetterFailure> {
    let waiting = store::waiting(app, target.id, LETTERS_MAX).await?;
    let parts = parts(app, campaign, target, waiting).await?;
    let Some(since) = parts.iter().flatten().map(|member| member.created_at).min() else { return Ok(0) };
    let (of, now) = ((campaign.id, target.id), app.now());
    let mut tx = app.db.begin().await?;
    let mut taken = 0;
    for (at, members) in parts.iter().enumerate() {
        let (id, part) = (app.new_id(), (at as i64 + 1, parts.len() as i64));
        if !store::begin(&mut tx, id, of, period, part, (since, now)).await? {
            return Ok(0);
        }
        taken += members::take(app, &mut tx, id, of, members).await?;
    }
    // Nothing was left of it, or another process made it: what this one wrote is undone with its transaction.
    if taken == 0 {
        return Ok(0);
    }
    tx.commit().await?;
    tracing::info!(
        campaign = campaign.slug,
        target = target.slug,
        letters = taken,
        mails = parts.len(),
        "a digest"
    );
    Ok(parts.len())
}

/// Letters by mail, each mail within its size.
async fn parts(
    app: &App,
    campaign: &Campaign,
    target: &Target,
    waiting: Vec<Member>,
) -> Result<Vec<Vec<Member>>, LetterFailure> {
    let limit = app.settings.digest_bytes;
    let mut parts: Vec<Vec<Member>> = Vec::new();
    let mut full = usize::MAX;
    for member in waiting {
        let Some(bytes) = weight(app, campaign, target, &member).await? else { continue };
        if full.saturating_add(bytes) > limit {
            parts.push(Vec::new());
            full = encoded(FONTS_BYTES);
        }
        full += bytes;
        if let Some(part) = parts.last_mut() {
            part.push(member);
        }
    }
    halved(app, campaign, target, parts).await
}

/// Parts that turned out too large when they were composed are halved, down to a single letter.
pub(super) async fn halved(
    app: &App,
    campaign: &Campaign,
    target: &Target,
    parts: Vec<Vec<Member>>,
) -> Result<Vec<Vec<Member>>, LetterFailure> {
    let mut looked_at = Vec::new();
    let mut ahead: VecDeque<Vec<Member>> = parts.into();
    while let Some(mut part) = ahead.pop_front() {
        if part.len() < 2 || digest::fits(app, campaign, target, &part).await? {
            looked_at.push(part);
        } else {
            ahead.push_front(part.split_off(part.len() / 2));
            ahead.push_front(part);
        }
    }
    Ok(looked_at)
}

/// What a letter takes of a digest's mail; none if nobody asks for it any more.
async fn weight(
    app: &App,
    campaign: &Campaign,
    target: &Target,
    member: &Member,
) -> Result<Option<usize>, LetterFailure> {
    let Some(received) = members::open(app, member).await? else { return Ok(None) };
    let Some(supporter) = received.supporter.as_ref() else { return Ok(None) };
    let (bucket, id): (_, Uuid) = (member.bucket, member.id);
    let recipe = Recipe { bucket, id, campaign, target, received: &received, supporter };
    let envelope =
        letters::compose(app, &recipe).map_err(|error| LetterFailure::Internal(error.to_string()))?;
    Ok(Some(encoded(envelope.message.len() + PAGE_BYTES + supporter.message.len())))
}

/// In base64, in lines of 76.
fn encoded(bytes: usize) -> usize {
    bytes * 138 / 100
}
