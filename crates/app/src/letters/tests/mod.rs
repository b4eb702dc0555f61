mod addresses;
mod alike;
mod arrival;
mod compose;
mod holding;
mod queue;
mod relay;
mod signed;

use std::path::Path;
use std::sync::Arc;

use db::Sql;

use crate::delivery::Transport;
use crate::languages::Language;
use crate::signatures::{Purpose, Received, confirm, link, sign, withdraw};
use crate::testing::{TestApp, form};

/// Signs and confirms.
pub async fn confirmed(app: &TestApp, name: &str, email: &str, country: &str) -> Received {
    sign(app, "test", &Language::english(), form(name, email, country)).await.unwrap();
    let waiting = Sql::new("SELECT bucket, id FROM signature WHERE state = 'pending'");
    let row = app.db.one(&waiting, &[]).await.unwrap();
    let url = link(app, Purpose::Confirm, row.get("bucket").unwrap(), row.get("id").unwrap());
    confirm(app, url.rsplit('/').next().unwrap()).await.unwrap()
}

pub async fn withdrawn(app: &TestApp, received: &Received) {
    let url = link(app, Purpose::Withdraw, received.bucket, received.id);
    withdraw(app, url.rsplit('/').next().unwrap()).await.unwrap();
}

pub fn transport(app: &TestApp, url: &str) -> Transport {
    Transport::parse(url, "demarche.example", Arc::clone(&app.clock) as _, app.chance.as_ref()).unwrap()
}

pub fn maildir(app: &TestApp) -> Transport {
    transport(app, &format!("maildir:{}", app.folder.path().join("mail").display()))
}

/// Delivers until nothing is due.
pub async fn deliver(app: &TestApp, transport: &Transport) {
    while super::deliver_due(app, transport, 100).await.unwrap() > 0 {}
}

/// What stands in the Maildir's `new`, in no order.
pub fn delivered(app: &TestApp) -> Vec<String> {
    read_all(&app.folder.path().join("mail/new"))
}

fn read_all(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    entries.map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap()).collect()
}

/// A header's value as it stands in the file, unfolded.
pub fn header<'a>(message: &'a str, name: &str) -> &'a str {
    let start = format!("{name}: ");
    message.lines().find_map(|line| line.strip_prefix(start.as_str())).unwrap_or_default()
}

/// How many letters are in each state: `accepted 2, cancelled 1`.
pub async fn states(app: &TestApp) -> String {
    let sql =
        Sql::new("SELECT state, CAST(count(*) AS BIGINT) AS n FROM letter GROUP BY state ORDER BY state");
    let rows = app.db.all(&sql, &[]).await.unwrap();
    let shown =
        |row: &db::Row| format!("{} {}", row.get::<String>("state").unwrap(), row.get::<i64>("n").unwrap());
    rows.iter().map(shown).collect::<Vec<_>>().join(", ")
}
