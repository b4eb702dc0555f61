//! PostgreSQL: a pool, statements prepared once a connection, batches pipelined.

use std::sync::Arc;

use deadpool_postgres::{Object, Pool, PoolError};
use futures::future::try_join_all;
use tokio_postgres::Statement as Prepared;
use tokio_postgres::types::{Format, IsNull, ToSql, Type, private::BytesMut};
use uuid::Uuid;

use crate::connecting::{self, Limits, News};
use crate::{DbError, DbResult, Row, Sql, Statement, Value};

#[derive(Clone, Debug)]
pub struct PostgresDb {
    pool: Pool,
    news: News,
}

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
        Ok(Self { pool, news })
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
