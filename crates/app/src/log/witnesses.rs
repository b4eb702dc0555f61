//! Asking witnesses to cosign the newest checkpoint (C2SP tlog-witness, add-checkpoint).
//!
//! A witness is also a second memory of the log: one that has cosigned more than the database holds, or another tree,
//! stops the sequencer until a person has looked.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{LazyLock, PoisonError};
use std::time::Duration;

use futures::future::join_all;
use tlog::VerifierKey;
use tlog::note::Note;
use tlog::witness::{self, AddCheckpoint, Answer};

use super::store::{self, CosignatureRow, Head};
use super::{LogFailure, WitnessSetting, sequencer, tiles};
use crate::App;
use crate::kernel::Timestamp;

/// For one request, whole. A witness that takes longer is asked again later.
const TIMEOUT: Duration = Duration::from_secs(10);
const MAX_ANSWER_BYTES: u64 = 64 * 1024;
/// A log that does not grow has its newest checkpoint cosigned anew, so that readers see that it is watched.
const FRESH: Duration = Duration::from_mins(10);
const FIRST_PAUSE: Duration = Duration::from_secs(2);
const LONGEST_PAUSE: Duration = Duration::from_mins(10);

/// What is known of the witnesses since this process started; by their vkeys.
#[derive(Debug, Default)]
pub struct Asked {
    turns: BTreeMap<String, Turn>,
    /// Those that have answered or failed to at least once. Before that nothing is appended.
    once: BTreeSet<String>,
    /// Why one of them forbids to go on.
    refusals: BTreeMap<String, String>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Turn {
    failures: u32,
    not_before: Timestamp,
}

/// What came of asking one witness.
enum Outcome {
    Cosigned(Vec<CosignatureRow>),
    /// It knows more than we do, or another tree.
    Forbids(String),
    Failed(String),
}

/// May the sequencer go on, as far as witnesses are concerned? `Ok(false)`: not all have been asked yet.
pub fn allow(app: &App) -> Result<bool, String> {
    let asked = app.log.asked.lock().unwrap_or_else(PoisonError::into_inner);
    match asked.refusals.values().next() {
        Some(why) => Err(why.clone()),
        None => Ok(app.settings.log.witnesses.iter().all(|witness| asked.once.contains(&witness.vkey))),
    }
}

/// Asks every witness whose turn it is, all at once. `true` when one cosigned.
pub async fn ask(app: &App) -> Result<bool, LogFailure> {
    if app.settings.log.witnesses.is_empty() {
        return Ok(false);
    }
    let Some(head) = store::head(&app.db).await? else {
        let mut asked = app.log.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.once.extend(app.settings.log.witnesses.iter().map(|witness| witness.vkey.clone()));
        return Ok(false);
    };
    let cosigned = store::cosignatures(&app.db).await?;
    let newest = |witness: &WitnessSetting| {
        cosigned.iter().filter(|row| row.witness == witness.vkey).max_by_key(|row| (row.size, row.at))
    };
    let head = &head;
    let due = app.settings.log.witnesses.iter().filter(|witness| is_due(app, witness, head, newest(witness)));
    let due: Vec<_> = due.map(|witness| (witness, newest(witness).map_or(0, |row| row.size))).collect();
    let asking = due.into_iter().map(|(witness, old)| async move {
        let outcome = ask_one(app, witness, head, old).await;
        (witness, outcome.unwrap_or_else(|failure| Outcome::Failed(failure.to_string())))
    });
    let mut any = false;
    for (witness, outcome) in join_all(asking).await {
        any |= matches!(outcome, Outcome::Cosigned(_));
        take(app, witness, outcome).await?;
    }
    if any {
        super::refresh(app).await?;
        super::files::publish(app).await?;
    }
    // What came meanwhile is asked for at the next turn, a second later: no more often.
    Ok(false)
}

fn is_due(app: &App, witness: &WitnessSetting, head: &Head, newest: Option<&CosignatureRow>) -> bool {
    let asked = app.log.asked.lock().unwrap_or_else(PoisonError::into_inner);
    let turn = asked.turns.get(&witness.vkey).copied().unwrap_or_default();
    let new = newest.is_none_or(|row| row.size < head.size || app.now() >= row.at.plus(FRESH));
    app.now() >= turn.not_before && (new || !asked.once.contains(&witness.vkey))
}

/// Remembers what came of it, and when to ask next.
async fn take(app: &App, witness: &WitnessSetting, outcome: Outcome) -> Result<(), LogFailure> {
    let (mut failed, mut forbids) = (None, None);
    match outcome {
        Outcome::Cosigned(rows) => {
            for row in &rows {
                store::keep_cosignature(&app.db, row).await?;
            }
        }
        Outcome::Forbids(why) => forbids = Some(why),
        Outcome::Failed(why) => failed = Some(why),
    }
    if let Some(why) = &forbids {
        sequencer::refuse(app, why).await;
    }
    let mut asked = app.log.asked.lock().unwrap_or_else(PoisonError::into_inner);
    let turn = asked.turns.entry(witness.vkey.clone()).or_default();
    match failed.as_ref().or(forbids.as_ref()) {
        Some(why) => {
            let pause = FIRST_PAUSE.saturating_mul(1 << turn.failures.min(10)).min(LONGEST_PAUSE);
            *turn = Turn { failures: turn.failures + 1, not_before: app.now().plus(pause) };
            tracing::warn!(url = witness.url, why, retry_s = pause.as_secs(), "a witness has not cosigned");
        }
        None => *turn = Turn::default(),
    }
    match forbids {
        Some(why) => drop(asked.refusals.insert(witness.vkey.clone(), why)),
        // One that does not answer takes nothing back.
        None if failed.is_none() => drop(asked.refusals.remove(&witness.vkey)),
        None => {}
    }
    asked.once.insert(witness.vkey.clone());
    Ok(())
}

async fn ask_one(app: &App, witness: &WitnessSetting, head: &Head, old: u64) -> Result<Outcome, LogFailure> {
    let damaged = |fault: String| LogFailure::Damaged(fault);
    let key: VerifierKey = witness.vkey.parse().map_err(|fault| damaged(format!("{fault}")))?;
    let checkpoint = Note::parse(&head.note).map_err(|fault| damaged(fault.to_string()))?;
    let mut old = old.min(head.size);
    // Twice: a witness that has cosigned another size than we remember says which.
    for _ in 0..2 {
        let proof = tiles::compute(&app.db, |at_hand| {
            tlog::tree::consistency_proof(old, head.size, |tile| at_hand.read(tile))
        })
        .await?;
        let request = AddCheckpoint { old, proof, checkpoint: checkpoint.clone() };
        let (status, body) = match post(&witness.url, request.to_string()).await {
            Ok(answer) => answer,
            Err(why) => return Ok(Outcome::Failed(why)),
        };
        match witness::answer(status, &body, &checkpoint, &key) {
            Answer::Cosigned(verified) => {
                let rows = verified.into_iter().filter_map(|verified| {
                    let seconds = i64::try_from(verified.timestamp?).ok()?;
                    Some(CosignatureRow {
                        witness: witness.vkey.clone(),
                        size: head.size,
                        at: Timestamp(seconds.checked_mul(1_000_000)?),
                        line: verified.signature.to_string(),
                    })
                });
                return Ok(Outcome::Cosigned(rows.collect()));
            }
            Answer::Conflict(size) if size > head.size => {
                // Another process of ours may have gone on meanwhile.
                let now = store::head(&app.db).await?.map_or(0, |head| head.size);
                let why = format!("{size} leaves are cosigned there already, and this database knows {now}");
                return Ok(if size > now {
                    Outcome::Forbids(knows_more(witness, size, now))
                } else {
                    Outcome::Failed(why)
                });
            }
            Answer::Conflict(size) => old = size,
            Answer::Refused { status: 422, says } => {
                return Ok(Outcome::Forbids(another_tree(witness, &says)));
            }
            Answer::Refused { status, says } => {
                return Ok(Outcome::Failed(format!("it answered {status}: {says}")));
            }
        }
    }
    Ok(Outcome::Failed("it names another size each time".into()))
}

fn knows_more(witness: &WitnessSetting, size: u64, ours: u64) -> String {
    format!(
        "the witness at {} has cosigned {size} leaves, the database holds only {ours}: it was restored from an older \
         backup, and would sign another tree than the one already published (docs/operators/log.md). If the witness is \
         wrong, take it out of log.witnesses",
        witness.url
    )
}

fn another_tree(witness: &WitnessSetting, says: &str) -> String {
    format!(
        "the witness at {} has cosigned another tree than the database holds ({says}): one of the two is not this \
         log's (docs/operators/log.md). If the witness is wrong, take it out of log.witnesses",
        witness.url
    )
}

static CLIENT: LazyLock<ureq::Agent> = LazyLock::new(|| {
    ureq::Agent::config_builder()
        .timeout_global(Some(TIMEOUT))
        .http_status_as_error(false)
        .max_redirects(0)
        .user_agent(concat!("demarche/", env!("CARGO_PKG_VERSION")))
        .build()
        .into()
});

async fn post(url: &str, body: String) -> Result<(u16, String), String> {
    let url = format!("{url}{}", witness::PATH);
    let asked = tokio::task::spawn_blocking(move || {
        let mut answer = CLIENT
            .post(&url)
            .content_type("text/plain; charset=utf-8")
            .send(body)
            .map_err(|error| error.to_string())?;
        let status = answer.status().as_u16();
        let body = answer.body_mut().with_config().limit(MAX_ANSWER_BYTES).read_to_string();
        Ok((status, body.map_err(|error| error.to_string())?))
    });
    asked.await.map_err(|error| error.to_string())?
}
