//! Where SQL may stand, and that every statement is one on both engines.

use std::collections::BTreeSet;

use db::{Db, Location, Sql};
use syn::visit::{self, Visit};

use super::source;

/// Files besides `store.rs` that hold statements of their own, each beside the step that it belongs to. A new one
/// is a decision; most statements belong into their room's `store.rs`.
const OTHER_STORES: [&str; 21] = [
    "crates/app/src/campaigns/desk.rs",
    "crates/app/src/campaigns/extension.rs",
    "crates/app/src/campaigns/import.rs",
    "crates/app/src/campaigns/notices.rs",
    "crates/app/src/campaigns/sharing.rs",
    "crates/app/src/campaigns/status.rs",
    "crates/app/src/signatures/audit.rs",
    "crates/app/src/signatures/backfill.rs",
    "crates/app/src/signatures/board.rs",
    "crates/app/src/signatures/consenting.rs",
    "crates/app/src/signatures/counts.rs",
    "crates/app/src/signatures/fill.rs",
    "crates/app/src/signatures/jobs.rs",
    "crates/app/src/signatures/mail.rs",
    "crates/app/src/signatures/moderation.rs",
    "crates/app/src/signatures/reports.rs",
    "crates/app/src/signatures/walk.rs",
    // The machine's and the operator's: copies, what the installation remembers of itself, the doctor.
    "crates/demarche/src/commands/backup.rs",
    "crates/demarche/src/commands/keeping.rs",
    "crates/demarche/src/commands/restore.rs",
    "crates/demarche/src/commands/check/storage.rs",
];

/// Statements about a SQLite file as such.
pub const SQLITE_ALONE: [&str; 2] =
    ["crates/demarche/src/commands/backup.rs", "crates/demarche/src/commands/restore.rs"];

/// How many statements may differ between the engines: the look for the first table, the lease of the three queues, and
/// the three that read the schema from the engine itself.
const SPLITS: usize = 7;

pub struct Statement {
    pub path: String,
    pub krate: &'static str,
    pub sqlite: String,
    pub postgres: String,
    pub split: bool,
}

/// Every statement outside tests.
pub fn statements() -> Vec<Statement> {
    let files = source::all();
    let templates: Vec<Template> = files.iter().flat_map(Template::of).collect();
    let mut all = Vec::new();
    for file in files.iter().filter(|file| !file.test) {
        let mut calls = Calls { path: &file.path, templates: &templates, found: Vec::new() };
        calls.visit_file(&file.ast);
        for texts in calls.found {
            let split = texts.len() == 2;
            let [sqlite, postgres] = [texts[0].clone(), texts[texts.len() - 1].clone()];
            all.push(Statement { path: file.path.clone(), krate: file.krate, sqlite, postgres, split });
        }
    }
    let leases = all.iter().filter(|statement| statement.postgres.contains("SKIP LOCKED")).count();
    assert!(leases >= 2, "the statements of the queues were not read");
    assert!(all.len() > 40, "only {} statements: the search for them is broken", all.len());
    all
}

/// A `macro_rules!` of one rule whose parameters are literals, which makes the same statements for several tables.
struct Template {
    name: String,
    parameters: Vec<String>,
    body: String,
}

impl Template {
    fn of(file: &source::File) -> Vec<Self> {
        let macros = file.ast.items.iter().filter_map(|item| match item {
            syn::Item::Macro(item) => Some((item.ident.as_ref()?.to_string(), item.mac.tokens.to_string())),
            _ => None,
        });
        macros
            .filter(|(_, rule)| rule.contains("Sql :: new"))
            .filter_map(|(name, rule)| Self::read(name, &rule))
            .collect()
    }

    fn read(name: String, rule: &str) -> Option<Self> {
        let (head, body) = rule.split_once("=>")?;
        let inside = head.trim().strip_prefix('(')?.strip_suffix(')')?;
        let parameters: Option<Vec<String>> = inside
            .split(',')
            .map(|parameter| {
                let name = parameter.trim().strip_prefix('$')?.trim_start().split_once(':')?.0;
                Some(name.trim().to_owned())
            })
            .collect();
        let body = body.trim().trim_end_matches(';').trim().strip_prefix('{')?.strip_suffix('}')?;
        Some(Self { name, parameters: parameters?, body: body.to_owned() })
    }

    fn filled(&self, call: &syn::Macro) -> Option<syn::Expr> {
        let given = call
            .parse_body_with(syn::punctuated::Punctuated::<syn::LitStr, syn::Token![,]>::parse_terminated)
            .ok()?;
        let mut body = self.body.replace("$crate", "crate").replace("$ crate", "crate");
        for (parameter, value) in self.parameters.iter().zip(&given) {
            let literal = format!("{:?}", value.value());
            body =
                body.replace(&format!("${parameter}"), &literal).replace(&format!("$ {parameter}"), &literal);
        }
        syn::parse_str(&body).ok()
    }
}

struct Calls<'a> {
    path: &'a str,
    templates: &'a [Template],
    found: Vec<Vec<String>>,
}

impl<'ast> Visit<'ast> for Calls<'_> {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let attrs = match item {
            syn::Item::Mod(item) => &item.attrs,
            syn::Item::Fn(item) => &item.attrs,
            syn::Item::Const(item) => &item.attrs,
            _ => &Vec::new(),
        };
        if !source::is_test(attrs) {
            visit::visit_item(self, item);
        }
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let name = call.path.segments.last().map(|last| last.ident.to_string());
        let Some(template) = self.templates.iter().find(|template| Some(&template.name) == name.as_ref())
        else {
            return;
        };
        let filled =
            template.filled(call).unwrap_or_else(|| panic!("{}: {name:?} cannot be read", self.path));
        let mut inside = Calls { path: self.path, templates: self.templates, found: Vec::new() };
        inside.visit_expr(&filled);
        self.found.extend(inside.found);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let syn::Expr::Path(function) = &*call.func {
            let parts: Vec<String> =
                function.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            let door = parts.len() >= 2 && parts[parts.len() - 2] == "Sql";
            if door && ["new", "split"].contains(&parts[parts.len() - 1].as_str()) {
                let texts = call.args.iter().map(|arg| {
                    literal(arg).unwrap_or_else(|| panic!("{}: a statement that is no literal", self.path))
                });
                self.found.push(texts.collect());
            }
        }
        visit::visit_expr_call(self, call);
    }
}

fn literal(arg: &syn::Expr) -> Option<String> {
    match arg {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
        syn::Expr::Macro(call) if call.mac.path.is_ident("concat") => {
            let parts = call
                .mac
                .parse_body_with(syn::punctuated::Punctuated::<syn::Expr, syn::Token![,]>::parse_terminated);
            parts.ok()?.iter().map(literal).collect()
        }
        _ => None,
    }
}

#[test]
fn sql_stands_in_stores_alone() {
    let mut wrong = BTreeSet::new();
    let mut used = BTreeSet::new();
    for statement in statements().iter().filter(|statement| statement.krate != "db") {
        let path = statement.path.as_str();
        used.insert(path.to_owned());
        if !path.ends_with("/store.rs") && !OTHER_STORES.contains(&path) {
            wrong.insert(path.to_owned());
        }
    }
    assert!(wrong.is_empty(), "SQL outside a store: {wrong:#?}");
    let idle: Vec<_> = OTHER_STORES.iter().filter(|path| !used.contains(**path)).collect();
    assert!(idle.is_empty(), "no SQL there any more, take them off the list: {idle:#?}");
}

#[test]
fn the_trail_is_added_to_and_never_changed() {
    let mut added = 0;
    for statement in statements() {
        for text in [&statement.sqlite, &statement.postgres] {
            let words: Vec<&str> = text.split_whitespace().collect();
            let touches = |verb: &[&str]| {
                words
                    .windows(verb.len() + 1)
                    .any(|part| part[..verb.len()] == *verb && part[verb.len()] == "trail")
            };
            assert!(!touches(&["UPDATE"]) && !touches(&["DELETE", "FROM"]), "{}: {text}", statement.path);
            added += usize::from(touches(&["INSERT", "INTO"]));
        }
    }
    assert_eq!(added, 2, "one statement adds to the trail, on both engines");
}

#[test]
fn few_statements_differ_between_the_engines() {
    let splits: Vec<String> =
        statements().into_iter().filter(|s| s.split).map(|s| format!("{}: {}", s.path, s.postgres)).collect();
    assert!(splits.len() <= SPLITS, "{} instead of {SPLITS}: {splits:#?}", splits.len());
}

#[test]
fn no_statement_asks_the_engine_for_the_time_or_for_chance() {
    // A moment or a number that the engine makes is another one on each shard, and none that a test can set.
    const AMBIENT: [&str; 12] = [
        "now()",
        "current_timestamp",
        "current_date",
        "current_time",
        "localtimestamp",
        "clock_timestamp",
        "statement_timestamp",
        "datetime(",
        "strftime(",
        "unixepoch(",
        "random(",
        "gen_random_uuid",
    ];
    for statement in statements() {
        for text in [&statement.sqlite, &statement.postgres].map(|text| text.to_lowercase()) {
            let found = AMBIENT.iter().find(|ambient| text.contains(**ambient));
            assert!(found.is_none(), "{}: {} in {text}", statement.path, found.unwrap_or(&""));
        }
    }
}

async fn prepare_all(db: &Db, of: impl Fn(&Statement) -> bool) -> Vec<String> {
    let mut faults = Vec::new();
    for statement in statements().into_iter().filter(|statement| of(statement)) {
        let sql = Sql::split(statement.sqlite.leak(), statement.postgres.leak());
        if let Err(error) = db.prepare(&sql).await {
            faults.push(format!("{}: {error}\n{}", statement.path, sql.postgres()));
        }
    }
    faults
}

#[tokio::test]
async fn every_statement_is_valid_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&Location::Sqlite(folder.path().join("house.db"))).await.unwrap();
    db.migrate().await.unwrap();
    let faults = prepare_all(&db, |_| true).await;
    assert!(faults.is_empty(), "{faults:#?}");
}

#[tokio::test]
async fn every_statement_is_valid_on_postgresql() {
    let Ok(url) = std::env::var("DEMARCHE_TEST_POSTGRES") else { return };
    let schema = format!("house_{}", std::process::id());
    let admin = Db::open(&Location::Postgres(url.clone())).await.unwrap();
    admin.execute(&Sql::built(format!("CREATE SCHEMA {schema}")), &[]).await.unwrap();
    let separator = if url.contains('?') { '&' } else { '?' };
    let ours = format!("{url}{separator}options=-csearch_path%3D{schema}");
    let db = Db::open(&Location::Postgres(ours)).await.unwrap();
    db.migrate().await.unwrap();
    let faults = prepare_all(&db, |statement| !SQLITE_ALONE.contains(&statement.path.as_str())).await;
    assert!(faults.is_empty(), "{faults:#?}");
    drop(db);
    admin.execute(&Sql::built(format!("DROP SCHEMA {schema} CASCADE")), &[]).await.unwrap();
}
