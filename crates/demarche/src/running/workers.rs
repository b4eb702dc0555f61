//! What runs beside the pages: the jobs of time, letters, mail to supporters.

use std::fmt::Display;
use std::time::Duration;

use app::App;
use app::delivery::Transport;
use app::kernel::Timestamp;
use app::{batches, campaigns, inbound, letters, log, notices, operations, signatures, staff};
use db::DbError;

use super::{Stop, figures};

const JOBS_PAUSE: Duration = Duration::from_secs(2);
/// Leaves wait at most this long for their index, and witnesses for a checkpoint.
const LOG_PAUSE: Duration = Duration::from_secs(1);
const FORGET_PAUSE: Duration = Duration::from_hours(1);
const AUDIT_PAUSE: Duration = Duration::from_secs(30);
/// What another process queued is taken up within this: a look at an empty queue costs little, and see
/// decision 0014 for why nobody is told.
const DELIVERY_PAUSE: Duration = Duration::from_millis(500);
/// Short, because most failures are a database that is away for some seconds.
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
/// Digests leave at most once a day for each target.
const DIGESTS_PAUSE: Duration = Duration::from_secs(30);
const DIGESTS_AT_ONCE: usize = 4;
/// The operator's mails are few.
const OPERATOR_PAUSE: Duration = Duration::from_secs(5);
const OPERATOR_MAILS_AT_ONCE: usize = 16;
/// Somebody waits for an invitation.
const STAFF_PAUSE: Duration = Duration::from_secs(2);
const STAFF_MAILS_AT_ONCE: usize = 16;
const TEST_LETTERS_AT_ONCE: usize = 4;
/// Half of what a scraper usually waits.
const WATCH_PAUSE: Duration = Duration::from_secs(15);

/// What this process does besides answering.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Keeps the published counts in memory up to date.
    Counts,
    /// Also everything that changes or sends something.
    Everything,
}

/// Works until a wish to stop, never stopping in the middle of a letter.
///
/// All of it takes turns on the thread that polls this, but for letters and mails under way, which are composed, signed
/// and handed over by the runtime's own beside the pages, no more at once than the relay has connections. A panic in
/// here ends the process.
pub async fn work(app: &App, transport: &Transport, work: Work, stop: &Stop) {
    if work == Work::Counts {
        let refresh = async || app.board.refresh(app).await.map(|()| false);
        let log = async || log::refresh(app).await.map(|()| false);
        tokio::join!(
            Box::pin(repeat("counts", JOBS_PAUSE, stop.clone(), refresh)),
            Box::pin(repeat("public log", LOG_PAUSE, stop.clone(), log)),
        );
        return;
    }
    let jobs = async || signatures::run_jobs_once(app).await.map(|report| !report.is_idle());
    let go_on = || !stop.is_requested();
    let letters = async || letters::deliver(app, transport, usize::MAX, go_on).await.map(|_| false);
    let mails = async || signatures::mail::send(app, transport, usize::MAX, go_on).await.map(|_| false);
    let answers = async || inbound::pass_on(app, transport, usize::MAX, go_on).await.map(|_| false);
    let mut seen = operations::Watch::default();
    let watch = async || figures::watch(app, &mut seen).await.map(|()| false);
    let digests = async || {
        let gathered = batches::gather(app).await?;
        let sent = batches::send_due(app, transport, DIGESTS_AT_ONCE).await?;
        Ok::<_, letters::LetterFailure>(gathered + sent > 0)
    };
    let staff = async || {
        let sent = staff::mail::send_due(app, transport, STAFF_MAILS_AT_ONCE).await?;
        let tested = letters::trial::send_asked(app, transport, TEST_LETTERS_AT_ONCE).await?;
        Ok::<_, letters::LetterFailure>(sent + tested > 0)
    };
    let opening = async || {
        campaigns::open_due(app).await?;
        campaigns::close_due(app).await?;
        Ok::<_, campaigns::CampaignFailure>(notices::tell_due(app).await? > 0)
    };
    let told = async || tell_operator(app, transport).await;
    let addresses = async || operations::tell_of_addresses(app).await.map(|()| false);
    tokio::join!(
        Box::pin(repeat("jobs", JOBS_PAUSE, stop.clone(), jobs)),
        Box::pin(repeat("letters", DELIVERY_PAUSE, stop.clone(), letters)),
        Box::pin(repeat("mail", DELIVERY_PAUSE, stop.clone(), mails)),
        Box::pin(repeat("answers", DELIVERY_PAUSE, stop.clone(), answers)),
        Box::pin(repeat("forgetting", FORGET_PAUSE, stop.clone(), async || inbound::forget(app)
            .await
            .map(|_| false))),
        Box::pin(repeat("digests", DIGESTS_PAUSE, stop.clone(), digests)),
        Box::pin(repeat("staff mail", STAFF_PAUSE, stop.clone(), staff)),
        Box::pin(repeat("opening", STAFF_PAUSE, stop.clone(), opening)),
        Box::pin(repeat("reminders", FORGET_PAUSE, stop.clone(), async || notices::remind(app)
            .await
            .map(|_| false))),
        Box::pin(repeat("reports", STAFF_PAUSE, stop.clone(), async || signatures::tell_reports(app)
            .await
            .map(|_| false))),
        Box::pin(repeat("operator mail", OPERATOR_PAUSE, stop.clone(), told)),
        Box::pin(repeat("addresses", AUDIT_PAUSE, stop.clone(), addresses)),
        Box::pin(repeat("watch", WATCH_PAUSE, stop.clone(), watch)),
        Box::pin(repeat("public log", LOG_PAUSE, stop.clone(), async || keep_log(app).await)),
        Box::pin(repeat("witnesses", LOG_PAUSE, stop.clone(), async || log::ask_witnesses(app).await)),
        Box::pin(repeat("log audit", AUDIT_PAUSE, stop.clone(), async || audit_log(app).await)),
    );
}

/// Sends the operator's mails, those about relays among them; tells how the relays are.
async fn tell_operator(app: &App, transport: &Transport) -> Result<bool, DbError> {
    for state in transport.relays() {
        let paused = f64::from(u8::from(state.pause.is_some()));
        metrics::gauge!("demarche_relay_paused", "relay" => state.relay).set(paused);
    }
    operations::tell_of_relays(app, transport).await?;
    operations::send_due(app, transport, OPERATOR_MAILS_AT_ONCE).await.map(|sent| sent > 0)
}

/// Integrates what waits; tells the figures of the public log.
async fn keep_log(app: &App) -> Result<bool, log::LogFailure> {
    let grown = log::integrate(app).await;
    let status = log::status(app);
    metrics::gauge!("demarche_log_size").set(status.size as f64);
    metrics::gauge!("demarche_log_waiting").set(status.waiting as f64);
    metrics::gauge!("demarche_log_refused").set(f64::from(u8::from(status.fault.is_some())));
    if let Some(at) = status.at {
        metrics::gauge!("demarche_log_checkpoint_seconds").set(at.seconds() as f64);
    }
    for witness in &status.witnesses {
        let name = witness.name.clone();
        let at = witness.at.map_or(0, Timestamp::seconds);
        metrics::gauge!("demarche_log_witness_size", "witness" => name.clone()).set(witness.size as f64);
        metrics::gauge!("demarche_log_witness_seconds", "witness" => name).set(at as f64);
    }
    let grown = grown?;
    if let Some(grown) = grown {
        metrics::counter!("demarche_log_leaves_total").increment(grown.appended as u64);
    }
    Ok(grown.is_some_and(|grown| grown.more))
}

/// Holds the log's numbers against the database's.
async fn audit_log(app: &App) -> Result<bool, DbError> {
    let found = signatures::differences(&app.db).await?;
    metrics::gauge!("demarche_log_difference").set(found.len() as f64);
    let differing: Vec<String> = found.iter().map(|one| one.campaign.clone()).collect();
    operations::compared(app, &differing).await?;
    for one in found {
        let (campaign, database, log) = (one.campaign, one.database, one.log);
        tracing::error!(campaign, database, log, "database and public log tell different numbers");
    }
    Ok(false)
}

/// Runs a piece of work again and again: at once while there is more to do, else after a pause, and after
/// failures in a row after ever longer ones.
async fn repeat<E: Display>(
    name: &'static str,
    pause: Duration,
    mut stop: Stop,
    mut work: impl AsyncFnMut() -> Result<bool, E>,
) {
    let mut failures = 0;
    while !stop.is_requested() {
        let wait = match work().await {
            Ok(more) => {
                failures = 0;
                if more {
                    continue;
                }
                pause
            }
            Err(error) => {
                failures += 1;
                let wait = after_failures(pause, failures);
                tracing::error!(work = name, %error, retry_s = wait.as_secs(), "work failed and will be tried again");
                wait
            }
        };
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            () = stop.requested() => {}
        }
    }
}

/// Twice as long after each failure in a row.
fn after_failures(pause: Duration, failures: u32) -> Duration {
    pause.saturating_mul(1 << failures.min(10)).min(LONGEST_PAUSE)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;
    use crate::running::Stopper;

    #[test]
    fn pauses_after_failures_grow_to_some_seconds() {
        let pauses: Vec<u128> =
            (1..6).map(|failures| after_failures(DELIVERY_PAUSE, failures).as_millis()).collect();
        assert_eq!(pauses, [1000, 2000, 4000, 5000, 5000]);
    }

    #[tokio::test]
    async fn work_goes_on_while_there_is_more_and_ends_when_it_should() {
        let (stopper, stop) = Stopper::new();
        let runs = Arc::new(AtomicU32::new(0));
        let (counted, stopper) = (runs.clone(), Arc::new(stopper));
        repeat("test", Duration::from_hours(1), stop, async move || {
            let run = counted.fetch_add(1, Ordering::SeqCst) + 1;
            if run == 3 {
                stopper.stop();
            }
            if run == 9 { Err("never") } else { Ok(true) }
        })
        .await;
        assert_eq!(runs.load(Ordering::SeqCst), 3);
    }
}
