//! From a URL to a pool of connections to PostgreSQL: TLS, several hosts, time limits, and what stands in between.

mod tls;
mod url;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use deadpool_postgres::{Hook, HookError, Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime};

use crate::{DbError, DbResult};

const WAIT: Duration = Duration::from_secs(5);

/// As long as SQLite waits for its writer: who waits for a lock holds a connection that others need.
const LOCK_WAIT: Duration = Duration::from_secs(5);

/// How many connections, and how long a statement may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// What the server calls these connections: `application_name`.
    pub name: &'static str,
    pub connections: usize,
    /// None: as the server has it.
    pub statement: Option<Duration>,
}

impl Default for Limits {
    fn default() -> Self {
        Self { name: "demarche", connections: 16, statement: Some(Duration::from_secs(60)) }
    }
}

impl Limits {
    /// For commands that walk whole tables: few connections, no limit.
    pub const PATIENT: Self = Self { name: "demarche: whole tables", connections: 4, statement: None };
}

/// After a fail-over a connection may still lead to the server that was the primary and now only reads. Who meets
/// that says so here; every connection older than the news is closed instead of being used again.
#[derive(Debug, Clone)]
pub struct News {
    began: Instant,
    /// Milliseconds after `began`; 0 for no news.
    heard: Arc<AtomicU64>,
}

impl News {
    fn new() -> Self {
        Self { began: Instant::now(), heard: Arc::default() }
    }

    /// Looks at a failure and passes it on.
    pub fn learn(&self, error: DbError) -> DbError {
        if error.is_read_only() {
            let now = self.began.elapsed().as_millis() as u64;
            self.heard.fetch_max(now.max(1), Ordering::Relaxed);
        }
        error
    }

    fn outdates(&self, made: Instant) -> bool {
        let heard = self.heard.load(Ordering::Relaxed);
        heard > 0 && made.saturating_duration_since(self.began) <= Duration::from_millis(heard)
    }
}

pub async fn pool(url: &str, limits: Limits) -> DbResult<(Pool, News)> {
    let read = url::read(url, limits.name)?;
    let connector = tls::Connector::new(&read)?;
    let recycling = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    let manager = Manager::from_config(read.config, connector, recycling);
    let news = News::new();
    let heard = news.clone();
    let mut builder = Pool::builder(manager)
        .max_size(limits.connections)
        .runtime(Runtime::Tokio1)
        .wait_timeout(Some(WAIT))
        .create_timeout(Some(WAIT))
        .pre_recycle(Hook::sync_fn(move |_, metrics| {
            if heard.outdates(metrics.created) {
                return Err(HookError::message("the server became a standby"));
            }
            Ok(())
        }));
    if let Some(statement) = limits.statement {
        // Not a startup parameter: pgbouncer refuses those that it does not know.
        // A transaction that its process forgot must not hold its locks for ever.
        let set = format!(
            "SET statement_timeout = {0}; SET lock_timeout = {1}; SET idle_in_transaction_session_timeout = {0}",
            statement.as_millis(),
            LOCK_WAIT.min(statement).as_millis()
        );
        builder = builder.post_create(Hook::async_fn(move |client, _| {
            let set = set.clone();
            Box::pin(async move { client.batch_execute(&set).await.map_err(HookError::Backend) })
        }));
    }
    let pool = builder.build().map_err(|error| DbError::Location(error.to_string()))?;
    let first = pool.get().await?;
    if limits.connections > 1
        && let Ok(second) = pool.get().await
    {
        refuse_shared(&first, &second).await?;
    }
    drop(first);
    Ok((pool, news))
}

const SERVER: &str = "SELECT pg_backend_pid() || ' ' || pg_postmaster_start_time()";

async fn server(client: &Object) -> DbResult<String> {
    Ok(client.query_typed(SERVER, &[]).await?.first().map(|row| row.get(0)).unwrap_or_default())
}

/// A pooler that lends a server's connection for one transaction at a time takes prepared statements away with it.
/// Such a one is known by this: while the second connection is in a transaction, it has the first one's server, or
/// the first one is given another.
async fn refuse_shared(first: &Object, second: &Object) -> DbResult<()> {
    let refused = || {
        Err(DbError::Location(
            "the pooler before PostgreSQL lends its connections for one transaction at a time, where prepared \
             statements are lost: set `pool_mode = session` in pgbouncer.ini, or name PostgreSQL itself"
                .into(),
        ))
    };
    let before = server(first).await?;
    match second.batch_execute("BEGIN").await.map_err(DbError::from) {
        // pgbouncer's own words, when it lends them for one statement.
        Err(error) if error.to_string().contains("pooling mode") => return refused(),
        answer => answer?,
    }
    let other = server(second).await;
    let after = server(first).await;
    second.batch_execute("ROLLBACK").await?;
    if other? == before || after? != before { refused() } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn connections_made_before_the_news_of_a_standby_are_not_used_again() {
        let news = News::new();
        let made = Instant::now();
        assert!(!news.outdates(made));
        news.learn(DbError::Unavailable("too many connections (53300)".into()));
        assert!(!news.outdates(made));
        news.learn(DbError::ReadOnly("cannot execute INSERT in a read-only transaction".into()));
        assert!(news.outdates(made));
        assert!(!news.outdates(made + Duration::from_secs(1)));
    }
}
