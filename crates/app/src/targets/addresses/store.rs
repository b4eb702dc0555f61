use db::{DbError, DbResult, Row, Sql, Statement, Value};
use dsn::Status;
use uuid::Uuid;

use super::{AddressState, Cause, Evidence, Standing, Tested};
use crate::App;
use crate::kernel::Timestamp;

const OF_TARGET: Sql = Sql::new("SELECT * FROM target_address WHERE target_id = $1 ORDER BY address");

/// All addresses of a target that something was learnt of, also those that are on no list any more.
pub async fn of_target(app: &App, target: Uuid) -> DbResult<Vec<Standing>> {
    app.db.all(&OF_TARGET, &[target.into()]).await?.iter().map(read).collect()
}

// As many rows as addresses that fail: read whole, it is a small table.
const FAILING: Sql = Sql::new(
    "SELECT DISTINCT t.campaign_id AS campaign_id, a.target_id AS target_id
     FROM target_address a JOIN target t ON t.id = a.target_id WHERE a.state <> 'working' AND t.active = 1",
);

/// Campaigns and targets of which some address does not work.
pub async fn failing(app: &App) -> DbResult<Vec<(Uuid, Uuid)>> {
    let read = |row: &Row| Ok((row.get("campaign_id")?, row.get("target_id")?));
    app.db.all(&FAILING, &[]).await?.iter().map(read).collect()
}

const FAILURES: Sql = Sql::new(
    "SELECT a.* FROM target_address a JOIN target t ON t.id = a.target_id \
     WHERE t.campaign_id = $1 AND t.active = 1 AND a.failed_at IS NOT NULL ORDER BY a.failed_at DESC",
);

/// Addresses of a campaign's targets that ever failed, the last failure first, with the target's id.
pub async fn failures(app: &App, campaign: Uuid) -> DbResult<Vec<(Uuid, Standing)>> {
    let rows = app.db.all(&FAILURES, &[campaign.into()]).await?;
    rows.iter().map(|row| Ok((row.get("target_id")?, read(row)?))).collect()
}

const ADD: Sql = Sql::new(
    "INSERT INTO target_address (target_id, address, changed_at, state, since, failures, demotions, failed_at, cause,
                                 server, code, status, reply, again_at, told_at, tested_at, test_outcome, test_reply)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
     ON CONFLICT (target_id, address) DO NOTHING RETURNING address",
);

const CHANGE: Sql = Sql::new(
    "UPDATE target_address SET changed_at = $3, state = $4, since = $5, failures = $6, demotions = $7, failed_at = $8,
            cause = $9, server = $10, code = $11, status = $12, reply = $13, again_at = $14, told_at = $15,
            tested_at = $16, test_outcome = $17, test_reply = $18
     WHERE target_id = $1 AND address = $2 AND changed_at = $19 RETURNING address",
);

/// Writes what an address has become, if it is still what it was; tells whether.
pub async fn change(app: &App, target: Uuid, before: &Standing, after: &Standing) -> DbResult<bool> {
    let at = |moment: Option<Timestamp>| Value::from(moment.map(Timestamp::micros));
    let (evidence, tested) = (&after.evidence, after.tested.as_ref());
    let mut values = vec![
        target.into(),
        after.address.as_str().into(),
        at(after.changed_at),
        after.state.as_str().into(),
        after.since.0.into(),
        after.failures.into(),
        after.demotions.into(),
        at(evidence.failed_at),
        evidence.cause.map_or("", Cause::as_str).into(),
        evidence.server.as_str().into(),
        evidence.code.into(),
        evidence.status.map(|status| status.to_string()).unwrap_or_default().into(),
        evidence.reply.as_str().into(),
        at(after.again_at),
        at(after.told_at),
        at(tested.map(|tested| tested.at)),
        tested.map_or("", |tested| tested.outcome.as_str()).into(),
        tested.map_or("", |tested| tested.reply.as_str()).into(),
    ];
    let statement = match before.changed_at {
        None => Statement::new(&ADD, values),
        Some(changed_at) => {
            values.push(changed_at.0.into());
            Statement::new(&CHANGE, values)
        }
    };
    // A batch of one, because it gives the rows back.
    Ok(app.db.batch(vec![statement]).await?.first().is_some_and(|rows| !rows.is_empty()))
}

fn read(row: &Row) -> DbResult<Standing> {
    let unknown = |column: &str| DbError::Decode { column: column.into(), wrong: "not a known value".into() };
    let at = |column: &str| row.get::<Option<i64>>(column).map(|at| at.map(Timestamp));
    let (state, cause, status): (String, String, String) =
        (row.get("state")?, row.get("cause")?, row.get("status")?);
    let tested = at("tested_at")?.map(|at| {
        DbResult::Ok(Tested { at, outcome: row.get("test_outcome")?, reply: row.get("test_reply")? })
    });
    Ok(Standing {
        address: row.get("address")?,
        state: AddressState::parse(&state).ok_or_else(|| unknown("state"))?,
        since: Timestamp(row.get("since")?),
        failures: row.get("failures")?,
        demotions: row.get("demotions")?,
        evidence: Evidence {
            failed_at: at("failed_at")?,
            cause: Cause::parse(&cause),
            server: row.get("server")?,
            code: row.get("code")?,
            status: Status::at_start_of(&status),
            reply: row.get("reply")?,
        },
        again_at: at("again_at")?,
        told_at: at("told_at")?,
        tested: tested.transpose()?,
        changed_at: at("changed_at")?,
    })
}
