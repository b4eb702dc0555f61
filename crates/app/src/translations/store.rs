use std::collections::BTreeMap;

use db::{DbResult, Sql, Statement};
use uuid::Uuid;

use crate::App;
use crate::languages::Language;

const KEPT: Sql = Sql::new(
    "SELECT part, source, words, account_id, checked_by FROM translation_part WHERE campaign_id = $1 AND language = $2",
);
const KEEP: Sql = Sql::new(
    "INSERT INTO translation_part (campaign_id, language, part, source, words, account_id, at, checked_by, checked_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (campaign_id, language, part) DO UPDATE SET \
     source = excluded.source, words = excluded.words, account_id = excluded.account_id, at = excluded.at, \
     checked_by = excluded.checked_by, checked_at = excluded.checked_at",
);

/// What is known of a part besides its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub source: String,
    pub words: String,
    pub account: Option<Uuid>,
    pub checked_by: Option<Uuid>,
}

impl Kept {
    pub fn new(source: &str, words: &str, account: Option<Uuid>) -> Self {
        Self { source: source.to_owned(), words: words.to_owned(), account, checked_by: None }
    }
}

pub async fn kept(app: &App, campaign: Uuid, language: &Language) -> DbResult<BTreeMap<String, Kept>> {
    let mut all = BTreeMap::new();
    for row in app.db.all(&KEPT, &[campaign.into(), language.as_str().into()]).await? {
        let kept = Kept {
            source: row.get("source")?,
            words: row.get("words")?,
            account: row.get("account_id")?,
            checked_by: row.get("checked_by")?,
        };
        all.insert(row.get("part")?, kept);
    }
    Ok(all)
}

pub async fn keep(
    app: &App,
    campaign: Uuid,
    language: &Language,
    parts: &BTreeMap<&str, Kept>,
) -> DbResult<()> {
    if parts.is_empty() {
        return Ok(());
    }
    let now = app.now().0;
    let statement = |(part, kept): (&&str, &Kept)| {
        let values = vec![
            campaign.into(),
            language.as_str().into(),
            (*part).into(),
            kept.source.as_str().into(),
            kept.words.as_str().into(),
            kept.account.into(),
            now.into(),
            kept.checked_by.into(),
            kept.checked_by.map(|_| now).into(),
        ];
        Statement::new(&KEEP, values)
    };
    app.db.batch(parts.iter().map(statement).collect()).await.map(drop)
}
