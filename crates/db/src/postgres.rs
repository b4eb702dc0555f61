//! PostgreSQL: a pool, statements prepared once a connection, batches pipelined.

use std::collections::HashSet;
use std::sync::Arc;

use deadpool_postgres::{Object, Pool, PoolError};
use futures::future::{try_join, try_join_all, try_join3};
use tokio::sync::OnceCell;
use tokio_postgres::Statement as Prepared;
use tokio_postgres::types::{Format, IsNull, ToSql, Type, private::BytesMut};
use uuid::Uuid;

use crate::connecting::{self, Limits, News};
use crate::{DbError, DbResult, Row, Rows, Sql, Statement, Then, Value};

#[derive(Clone, Debug)]
pub struct PostgresDb {
    pool: Pool,
    news: News,
    citus: Arc<OnceCell<bool>>,
}

const CITUS: &str = "SELECT count(*) FROM pg_catalog.pg_extension WHERE extname = 'citus'";

impl From<PoolError> for DbError {
    fn from(error: PoolError) -> Self {
        match error {
            PoolError::Backend(error) => error.into(),
            other => Self::Unavailable(other.to_string()),
        }
    }
}

impl PostgresDb {
    pub async fn open(url: &str, limits: Limits) -> DbResult<Self> {
        let (pool, news) = connecting::pool(url, limits).await?;
        Ok(Self { pool, news, citus: Arc::default() })
    }

    async fn client(&self) -> DbResult<Object> {
        Ok(self.pool.get().await?)
    }

    pub async fn execute(&self, sql: &Sql, values: &[Value]) -> DbResult<u64> {
        execute(&self.client().await?, sql, values).await.map_err(|error| self.news.learn(error))
    }

    pub async fn all(&self, sql: &Sql, values: &[Value]) -> DbResult<Vec<Row>> {
        all(&self.client().await?, sql, values).await.map_err(|error| self.news.learn(error))
    }

    pub async fn begin(&self) -> DbResult<PostgresTx> {
        let client = self.client().await?;
        client.batch_execute("BEGIN").await?;
        Ok(PostgresTx { client: Some(client), news: self.news.clone() })
    }

    pub async fn batch(&self, statements: Vec<Statement>) -> DbResult<Vec<Vec<Row>>> {
        let mut tx = Box::new(self.begin().await?);
        let answers = tx.batch(statements).await?;
        tx.commit().await?;
        Ok(answers)
    }

    /// Two round trips: the rows, then what follows with the end of the transaction.
    pub async fn insert_then(&self, first: &Rows, then: impl FnOnce(&[bool]) -> Then) -> DbResult<()> {
        let apart = self.is_citus().await?;
        let mut tx = PostgresTx { client: Some(self.client().await?), news: self.news.clone() };
        tx.insert_then(apart, first, then).await.map_err(|error| self.news.learn(error))
    }

    /// Asked once: an extension does not come and go.
    pub async fn is_citus(&self) -> DbResult<bool> {
        let ask = async {
            let row = self.client().await?.query_one(CITUS, &[]).await?;
            DbResult::Ok(row.get::<_, i64>(0) > 0)
        };
        self.citus.get_or_try_init(|| ask).await.copied()
    }

    pub async fn prepare(&self, sql: &Sql) -> DbResult<()> {
        self.client().await?.prepare(sql.postgres()).await?;
        Ok(())
    }

    pub async fn script(&self, statements: &[String]) -> DbResult<()> {
        let client = self.client().await?;
        match run(&client, statements).await {
            Ok(()) => Ok(()),
            Err(error) => {
                // The script may have died inside its transaction: that connection is closed, not given back.
                drop(Object::take(client));
                Err(error.into())
            }
        }
    }
}

async fn run(client: &Object, statements: &[String]) -> Result<(), tokio_postgres::Error> {
    client.batch_execute("BEGIN").await?;
    for statement in statements {
        client.batch_execute(statement).await?;
    }
    client.batch_execute("COMMIT").await
}

#[derive(Debug)]
pub struct PostgresTx {
    client: Option<Object>,
    news: News,
}

impl PostgresTx {
    fn client(&self) -> DbResult<&Object> {
        self.client.as_ref().ok_or(DbError::Unsupported("the transaction has ended"))
    }

    pub async fn execute(&mut self, sql: &Sql, values: &[Value]) -> DbResult<u64> {
        execute(self.client()?, sql, values).await.map_err(|error| self.news.learn(error))
    }

    pub async fn all(&mut self, sql: &Sql, values: &[Value]) -> DbResult<Vec<Row>> {
        all(self.client()?, sql, values).await.map_err(|error| self.news.learn(error))
    }

    pub async fn batch(&mut self, statements: Vec<Statement>) -> DbResult<Vec<Vec<Row>>> {
        let client = self.client()?;
        // Futures polled together are pipelined by the driver: one round trip for the whole batch.
        try_join_all(statements.iter().map(|statement| all(client, &statement.sql, &statement.values)))
            .await
            .map_err(|error| self.news.learn(error))
    }

    async fn insert_then(
        &mut self,
        apart: bool,
        first: &Rows,
        then: impl FnOnce(&[bool]) -> Then,
    ) -> DbResult<()> {
        let client = self.client()?;
        let groups = prepare_groups(client, apart, first).await?;
        let begin = async { Ok(client.batch_execute("BEGIN").await?) };
        let ((), new) = try_join(begin, insert(client, first, &groups)).await?;
        let Then { rows, statements } = then(&new);
        // All prepared before the first is sent, so that each is sent as soon as it is asked for and the commit last.
        let groups = try_join_all(rows.iter().map(|rows| prepare_groups(client, apart, rows))).await?;
        let ready = try_join_all(statements.iter().map(|statement| prepared(client, &statement.sql))).await?;
        let rows = rows.iter().zip(&groups).map(|(rows, groups)| insert(client, rows, groups));
        let rest = statements.iter().zip(&ready).map(async |(statement, ready)| {
            DbResult::Ok(client.execute(ready, &bound(&statement.values)).await?)
        });
        let commit = async { Ok(client.batch_execute("COMMIT").await?) };
        // Should any of it fail, the server takes the commit for a roll-back, and we answer with what failed.
        try_join3(try_join_all(rows), try_join_all(rest), commit).await?;
        self.client = None;
        Ok(())
    }

    pub async fn try_lock(&mut self, key: i64) -> DbResult<bool> {
        // Within this schema: a server may hold several, and PostgreSQL's locks are the whole database's.
        let lock = "SELECT pg_try_advisory_xact_lock(hashtextextended(current_schema(), $1))";
        let row = self.client()?.query_one(lock, &[&key]).await?;
        Ok(row.get(0))
    }

    pub async fn commit(mut self: Box<Self>) -> DbResult<()> {
        self.client()?.batch_execute("COMMIT").await?;
        self.client = None;
        Ok(())
    }
}

impl Drop for PostgresTx {
    /// A transaction that did not end is rolled back before its connection goes back to the pool; what was sent and
    /// not yet answered is answered first. Without a runtime, or when that fails, the connection is closed.
    fn drop(&mut self) {
        let Some(client) = self.client.take() else { return };
        match tokio::runtime::Handle::try_current() {
            Ok(runtime) => drop(runtime.spawn(async move {
                if client.batch_execute("ROLLBACK").await.is_err() {
                    drop(Object::take(client));
                }
            })),
            Err(_) => drop(Object::take(client)),
        }
    }
}

async fn prepared(client: &Object, sql: &Sql) -> DbResult<Prepared> {
    Ok(client.prepare_cached(sql.postgres()).await?)
}

fn bound(values: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    values.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

/// Rows that go into one statement, and that statement.
type Group = (Vec<usize>, Prepared);

async fn prepare_groups(client: &Object, apart: bool, rows: &Rows) -> DbResult<Vec<Group>> {
    let mut ready = Vec::new();
    for group in rows.groups(apart) {
        let statement = client.prepare_cached(&rows.text_for(group.len())).await?;
        ready.push((group, statement));
    }
    Ok(ready)
}

/// Tells for each row whether it was new. All groups are under way at once, in order.
async fn insert(client: &Object, rows: &Rows, groups: &[Group]) -> DbResult<Vec<bool>> {
    let answers = groups.iter().map(async |(group, statement)| {
        let values: Vec<_> = group.iter().flat_map(|at| bound(&rows.rows[*at])).collect();
        DbResult::Ok(client.query(statement, &values).await?)
    });
    let mut new = vec![false; rows.rows.len()];
    for ((group, _), answer) in groups.iter().zip(try_join_all(answers).await?) {
        let keys: HashSet<Uuid> =
            answer.iter().map(|row| Ok(row.try_get::<_, RawUuid>(0)?.0)).collect::<DbResult<_>>()?;
        for at in group {
            new[*at] = matches!(rows.rows[*at].first(), Some(Value::Id(key)) if keys.contains(key));
        }
    }
    Ok(new)
}

async fn execute(client: &Object, sql: &Sql, values: &[Value]) -> DbResult<u64> {
    let statement = prepared(client, sql).await?;
    Ok(client.execute(&statement, &bound(values)).await?)
}

async fn all(client: &Object, sql: &Sql, values: &[Value]) -> DbResult<Vec<Row>> {
    let statement = prepared(client, sql).await?;
    let columns: Arc<[String]> = statement.columns().iter().map(|column| column.name().to_owned()).collect();
    let rows = client.query(&statement, &bound(values)).await?;
    rows.iter().map(|row| read(row, &columns)).collect()
}

fn read(row: &tokio_postgres::Row, columns: &Arc<[String]>) -> DbResult<Row> {
    let mut values = Vec::with_capacity(columns.len());
    for (at, column) in row.columns().iter().enumerate() {
        let value = match *column.type_() {
            Type::INT8 => row.try_get::<_, Option<i64>>(at)?.map(Value::Int),
            Type::INT4 => row.try_get::<_, Option<i32>>(at)?.map(|v| Value::Int(v.into())),
            Type::BOOL => row.try_get::<_, Option<bool>>(at)?.map(|v| Value::Int(v.into())),
            Type::TEXT | Type::VARCHAR | Type::NAME => row.try_get::<_, Option<String>>(at)?.map(Value::Text),
            Type::BYTEA => row.try_get::<_, Option<Vec<u8>>>(at)?.map(Value::Bytes),
            Type::UUID => row.try_get::<_, Option<RawUuid>>(at)?.map(|v| Value::Id(v.0)),
            ref other => {
                return Err(DbError::Decode {
                    column: column.name().to_owned(),
                    wrong: format!("type {other}"),
                });
            }
        };
        values.push(value.unwrap_or(Value::Null));
    }
    Ok(Row { columns: columns.clone(), values })
}

struct RawUuid(Uuid);

impl<'a> tokio_postgres::types::FromSql<'a> for RawUuid {
    fn from_sql(_: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Self(Uuid::from_slice(raw)?))
    }
    fn accepts(wanted: &Type) -> bool {
        *wanted == Type::UUID
    }
}

impl ToSql for Value {
    fn to_sql(
        &self,
        wanted: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Null => return Ok(IsNull::Yes),
            Self::Int(v) => match *wanted {
                Type::INT8 => return v.to_sql(wanted, out),
                Type::INT4 => return i32::try_from(*v)?.to_sql(wanted, out),
                Type::BOOL => return (*v != 0).to_sql(wanted, out),
                _ => return Err(format!("an integer bound where PostgreSQL wants {wanted}").into()),
            },
            Self::Text(v) => out.extend_from_slice(v.as_bytes()),
            Self::Bytes(v) => out.extend_from_slice(v),
            Self::Id(v) => out.extend_from_slice(v.as_bytes()),
        }
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    fn encode_format(&self, _: &Type) -> Format {
        Format::Binary
    }

    tokio_postgres::types::to_sql_checked!();
}
