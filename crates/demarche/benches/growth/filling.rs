//! Filling a database quickly: a block of signatures made by the program itself, then copied by the engine with other
//! ids, other address hashes, and later times. A copy cannot be unsealed, since what is sealed belongs to its row's
//! id; nothing that is measured opens one.

use std::sync::Arc;
use std::time::Duration;

use app::delivery::Transport;
use app::kernel::{Chance, Clock, ManualClock, SystemChance, SystemClock, Timestamp};
use app::languages::Language;
use app::signatures::{self, Purpose, SignForm};
use app::{App, letters};
use db::{Db, Engine, Sql};
use uuid::Uuid;

/// Everything that there is of a signature once its letters have left.
const TABLES: &[&str] = &["signature", "consent", "mail", "letter", "attempt"];
/// Younger than the age at which jobs look at a signature again.
const SPAN: Duration = Duration::from_hours(20);
const PER_STATEMENT: i64 = 100;

/// The block that is copied.
pub struct Block {
    tables: &'static [&'static str],
    begun: Timestamp,
    pub signatures: i64,
    /// How many blocks there are, and how many there will be at most.
    copies: i64,
    most: i64,
    level: i64,
}

pub fn form(number: u64) -> SignForm {
    SignForm {
        name: format!("Supporter {number}"),
        email: format!("supporter{number}@people{}.example", SystemChance.id(SystemClock.now()).simple()),
        country: ["FR", "DE", "KZ", "GB", "US", "NG", "ES"][number as usize % 7].to_owned(),
        city: "Paris".to_owned(),
        visibility: ["public", "targets", "withheld"][number as usize % 3].to_owned(),
        consent: "on".to_owned(),
        ..SignForm::default()
    }
}

/// Signs so many at once and tells where they are.
pub async fn sign(app: &App, clock: &ManualClock, slug: &str, many: i64) -> Vec<(i64, Uuid)> {
    // Ids of one millisecond are in no order: what was signed before is of an earlier one, what is signed now of a later.
    clock.advance(Duration::from_secs(1));
    let before = app.new_id();
    clock.advance(Duration::from_secs(1));
    let signed = (0..many as u64).map(|number| {
        let (app, slug) = (app.clone(), slug.to_owned());
        tokio::spawn(async move { signatures::sign(&app, &slug, &Language::english(), form(number)).await })
    });
    for one in signed.collect::<Vec<_>>() {
        one.await.expect("a task that ends").expect("a signature that is taken");
    }
    clock.advance(Duration::from_secs(1));
    let after = app.new_id();
    let these = Sql::new("SELECT bucket, id FROM signature WHERE id > $1 AND id < $2 ORDER BY id");
    let rows = app.db.all(&these, &[before.into(), after.into()]).await.expect("the signatures are found");
    rows.iter().map(|row| (row.get("bucket").expect("a bucket"), row.get("id").expect("an id"))).collect()
}

pub async fn confirm(app: &App, (bucket, id): (i64, Uuid)) {
    signatures::confirm(app, &token(app, Purpose::Confirm, (bucket, id))).await.expect("it is confirmed");
}

pub fn token(app: &App, purpose: Purpose, (bucket, id): (i64, Uuid)) -> String {
    let link = signatures::link(app, purpose, bucket, id);
    link.rsplit('/').next().unwrap_or_default().to_owned()
}

/// A block, a tenth of it in a campaign with letters; all sent.
pub async fn make_block(
    app: &App,
    clock: &Arc<ManualClock>,
    transport: &Transport,
    campaigns: [&str; 2],
    signatures: i64,
    most: i64,
) -> Block {
    let [statement, letter] = campaigns;
    let begun = SystemClock.now().minus(SPAN);
    clock.set(begun);
    for (slug, many) in [(letter, signatures / 10), (statement, signatures - signatures / 10)] {
        for (at, place) in sign(app, clock, slug, many).await.into_iter().enumerate() {
            // One in ten never confirms.
            if at % 10 != 9 {
                confirm(app, place).await;
            }
        }
    }
    send_all(app, transport).await;
    Block::of(app, TABLES, begun, signatures, most).await
}

/// Sends what is due until nothing is.
pub async fn send_all(app: &App, transport: &Transport) {
    while signatures::mail::send_due(app, transport, 256).await.expect("mails are sent") > 0 {}
    while letters::deliver_due(app, transport, 256).await.expect("letters are sent") > 0 {}
    jobs(app).await;
}

/// Runs the jobs until nothing is left to do.
pub async fn jobs(app: &App) {
    while !signatures::run_jobs_once(app).await.expect("the jobs run").is_idle() {}
}

async fn execute(db: &Db, text: &str) -> u64 {
    db.execute(&Sql::built(text.to_owned()), &[]).await.unwrap_or_else(|error| panic!("{error}: {text}"))
}

impl Block {
    /// What these tables hold by now, as so many signatures that were begun at this time.
    pub async fn of(
        app: &App,
        tables: &'static [&'static str],
        begun: Timestamp,
        signatures: i64,
        most: i64,
    ) -> Self {
        for table in tables {
            execute(&app.db, &format!("CREATE TABLE bench_{table} AS SELECT * FROM {table} ORDER BY 1"))
                .await;
        }
        Self { tables, begun, signatures, copies: 1, most: (most / signatures).max(1), level: 0 }
    }

    /// Copies until there are so many signatures, then lets the engine come to rest.
    pub async fn grow(&mut self, db: &Db, signatures: i64) {
        let (from, to) = (self.copies, (signatures / self.signatures).max(self.copies));
        for table in self.tables {
            let columns = columns(db, table).await;
            let mut first = from;
            while first < to {
                let next = (first + PER_STATEMENT).min(to);
                execute(db, &self.copy(db.engine(), table, &columns, (first, next), (from, to))).await;
                first = next;
            }
        }
        // Moments are not numbers of anything.
        let cells = "UPDATE campaign_count SET n = n * $1 / $2 \
                     WHERE dimension NOT IN ('folded', 'hour', 'letters_changed')";
        db.execute(&Sql::built(cells.to_owned()), &[to.into(), from.into()])
            .await
            .expect("the counts grow too");
        self.copies = to;
        self.level += 1;
        match db.engine() {
            Engine::Sqlite => db.scrub().await.expect("the log is folded in"),
            Engine::Postgres => {
                execute(db, "VACUUM ANALYZE").await;
                execute(db, "CHECKPOINT").await;
            }
        }
    }

    fn copy(
        &self,
        engine: Engine,
        table: &str,
        columns: &[String],
        (first, next): (i64, i64),
        (from, to): (i64, i64),
    ) -> String {
        let step_ms = SPAN.as_millis() as i64 / self.most.max(1);
        let (level, span) = (self.level, to - from);
        let moment = format!("({} + k.n * {step_ms})", self.begun.millis() + 1_000);
        // Spread over all hashes, in their order: as many random ones would be, at a fraction of the time.
        let place = format!("((k.n - {from}) * 4294967295 / {span})");
        let value = |column: &String| match (column.as_str(), engine) {
            ("id" | "signature_id" | "letter_id", Engine::Sqlite) => {
                format!("unhex(printf('%012x', {moment}) || hex(substr(s.{column}, 7)))")
            }
            ("id" | "signature_id" | "letter_id", Engine::Postgres) => {
                let rest = format!("substr(replace(s.{column}::text, '-', ''), 13)");
                format!("(lpad(to_hex({moment}::bigint), 12, '0') || {rest})::uuid")
            }
            ("address_index", Engine::Sqlite) => {
                format!("unhex(printf('%08x%02x', {place}, {level}) || hex(substr(s.address_index, 6)))")
            }
            ("address_index", Engine::Postgres) => {
                let rest = "substr(encode(s.address_index, 'hex'), 11)";
                format!(
                    "decode(lpad(to_hex({place}::bigint), 8, '0') || lpad(to_hex({level}), 2, '0') || {rest}, 'hex')"
                )
            }
            (time, _) if time.ends_with("_at") || ["at", "leased_until"].contains(&time) => {
                format!("s.{time} + k.n * {}", step_ms * 1_000)
            }
            (other, _) => format!("s.{other}"),
        };
        let values: Vec<String> = columns.iter().map(value).collect();
        format!(
            "INSERT INTO {table} ({}) WITH RECURSIVE k(n) AS (SELECT CAST({first} AS BIGINT) UNION ALL \
             SELECT n + 1 FROM k WHERE n + 1 < {next}) SELECT {} FROM k CROSS JOIN bench_{table} s",
            columns.join(", "),
            values.join(", ")
        )
    }
}

async fn columns(db: &Db, table: &str) -> Vec<String> {
    let sql = Sql::split(
        "SELECT name FROM pragma_table_info($1) ORDER BY cid",
        "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = current_schema() \
         AND table_name = $1 ORDER BY ordinal_position",
    );
    let rows = db.all(&sql, &[table.into()]).await.expect("its columns");
    rows.iter().map(|row| row.get("name").expect("a name")).collect()
}
