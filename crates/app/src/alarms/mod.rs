//! What the operator must know: written down here, said by mail (`operations`), at most once a day for each thing.
//!
//! A thing is a kind and a key: `relay-paused` and the relay's name, `address-fails` and the target's address. Every
//! room may call this, with what an operator needs to mend it and nothing else: a target's address and what its server
//! said are fine, a supporter's never. English, because the operator reads the documentation too.

mod store;
#[cfg(test)]
mod tests;

pub use store::{Due, due, forget, lease, settle};

use std::time::Duration;

use db::{DbResult, Statement};

use crate::App;
use crate::kernel::Timestamp;

/// Between two mails about one thing.
pub const TELL_EVERY: Duration = Duration::from_hours(24);
/// Two machines' clocks differ by less. What was told further in the future was told by a clock that ran ahead.
const SKEW: Duration = Duration::from_hours(1);

/// Something happened. It is told by mail unless it was within the last day; then it is counted, and the next mail
/// says how often. Call it when something happens or changes, not for every letter, and never within a transaction.
pub async fn notify(app: &App, kind: &'static str, key: &str, subject: &str, text: &str) -> DbResult<()> {
    raise(app, kind, key, (subject, text), 1).await
}

/// Something is wrong, and was at the last look too: told once a day for as long as it lasts. Costs one small read
/// while there is nothing to tell, so that a job can call it at every look.
pub async fn lasts(app: &App, kind: &'static str, key: &str, subject: &str, text: &str) -> DbResult<()> {
    let known = store::find(app, kind, key).await?;
    if known.is_some_and(|alarm| alarm.ended_at.is_none() && !is_time(alarm.told_at, app.now())) {
        return Ok(());
    }
    raise(app, kind, key, (subject, text), 0).await
}

/// It is over. Tells so by mail when its beginning was told; `text` says what is well again. Costs one small read
/// when there is nothing to end.
pub async fn over(app: &App, kind: &'static str, key: &str, subject: &str, text: &str) -> DbResult<()> {
    if store::find(app, kind, key).await?.is_none_or(|alarm| alarm.ended_at.is_some()) {
        return Ok(());
    }
    let now = app.now();
    let mut tx = app.db.begin().await?;
    // Of several workers that see the end, one changes the row.
    if let Some(ended) = store::end(&mut tx, kind, key, now).await?
        && ended.told_at >= ended.began_at
    {
        let text = format!(
            "{text}\n\nIt lasted from {} until {now}. If it begins again, the next mail about it comes after {} at \
             the earliest.",
            ended.began_at,
            ended.told_at.plus(TELL_EVERY)
        );
        tx.batch(vec![mail(app, kind, &format!("It is over: {subject}"), &text, now)]).await?;
    }
    tx.commit().await
}

/// The things that are wrong now, as far as they have an end.
pub async fn standing(app: &App, kind: &str) -> DbResult<Vec<String>> {
    store::standing(app, kind).await
}

async fn raise(
    app: &App,
    kind: &'static str,
    key: &str,
    (subject, text): (&str, &str),
    happened: i64,
) -> DbResult<()> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let alarm = store::see(&mut tx, kind, key, now, happened).await?;
    // Of several workers that see it, one is the first to change `told_at`.
    if is_time(alarm.told_at, now) && store::tell(&mut tx, kind, key, &alarm, now).await? {
        let mut text = text.to_owned();
        if let Some(since) = since(&alarm, happened) {
            text = format!("{text}\n\n{since}");
        }
        tx.batch(vec![mail(app, kind, subject, &text, now)]).await?;
    }
    tx.commit().await
}

/// What the mails have not said yet.
fn since(alarm: &store::Alarm, happened: i64) -> Option<String> {
    let more = alarm.seen - alarm.told_seen - happened;
    if alarm.told_at >= alarm.began_at && happened == 0 {
        return Some(format!("It has lasted since {}.", alarm.began_at));
    }
    let times = if more == 1 { "once".to_owned() } else { format!("{more} times") };
    (more > 0)
        .then(|| format!("It also happened {times} since the last mail about it, of {}.", alarm.told_at))
}

fn is_time(told_at: Timestamp, now: Timestamp) -> bool {
    now >= told_at.plus(TELL_EVERY) || told_at > now.plus(SKEW)
}

fn mail(app: &App, kind: &'static str, subject: &str, text: &str, now: Timestamp) -> Statement {
    store::mail(app.new_id(), kind, subject, text, now)
}
