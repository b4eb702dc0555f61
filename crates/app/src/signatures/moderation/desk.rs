//! What moderators see and decide at the desk. A decision takes effect ten minutes later: until then it is a mark on
//! the row, and taking the mark away undoes it.

use std::time::Duration;

use jiff::civil::Date;
use uuid::Uuid;

use super::super::blocks::{Block, List};
use super::super::failure::TokenFailure;
use super::super::{Quarantine, Supporter, store as rows};
use super::store;
use crate::App;
use crate::campaigns::Campaign;
use crate::kernel::{Bucket, Country, Timestamp};
use crate::trail::{self, Act, Actor, Entry, Subject};

/// For so long a decision can be undone.
pub const UNDO_WITHIN: Duration = Duration::from_mins(10);
/// The most that one rule decides: nobody else writes meanwhile.
pub const AT_ONCE: i64 = 10_000;
/// Enough to say that there is work.
const FEW: i64 = 1_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Release,
    Remove,
}

impl Verdict {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Remove => "remove",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [Self::Release, Self::Remove].into_iter().find(|verdict| verdict.as_str() == text)
    }
}

/// Which of those that wait; what is left open takes in all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Which {
    pub reason: Option<Quarantine>,
    pub country: Option<Country>,
    /// In the name, the organisation or the own words, or a domain behind an @: as on a block list.
    pub block: Option<Block>,
    /// Days in UTC, both included.
    pub from: Option<Date>,
    pub until: Option<Date>,
    /// When they were counted: not those that came later.
    pub counted_at: Option<Timestamp>,
}

impl Which {
    /// From when on, and before when.
    pub(super) fn span(&self) -> (i64, i64) {
        let from = self.from.map_or(i64::MIN, |day| Timestamp::at_day(day).0);
        let until = self.until.and_then(|day| day.tomorrow().ok());
        let until = until.map_or(i64::MAX, |day| Timestamp::at_day(day).0);
        (from, self.counted_at.map_or(until, |at| until.min(at.0.saturating_add(1))))
    }

    /// As the trail tells it of `n`.
    fn told(&self, n: i64) -> String {
        let parts = [
            Some(n.to_string()),
            self.reason.map(|reason| reason.as_str().to_owned()),
            self.country.map(|country| country.to_string()),
            // Not which: the trail is kept longer than the words.
            self.block.as_ref().map(|_| "by words".to_owned()),
            self.from.map(|day| format!("from {day}")),
            self.until.map(|day| format!("until {day}")),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// A signature that waits, with what is needed to judge it and no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub bucket: Bucket,
    pub id: Uuid,
    /// None for a reason of a newer version.
    pub reason: Option<Quarantine>,
    /// A release found that its address has signed again.
    pub has_signed_again: bool,
    /// The entry of the block list that fits, as the list is now.
    pub blocked_by: Option<String>,
    pub country: String,
    pub created_at: Timestamp,
    /// None where the key file is another one.
    pub words: Option<Words>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    pub name: String,
    pub organisation: String,
    pub message: String,
    /// Of the address only this: who it is does not help to tell a person from a program.
    pub domain: String,
}

impl From<Supporter> for Words {
    fn from(supporter: Supporter) -> Self {
        let domain = supporter.email.rsplit_once('@').map(|(_, domain)| domain.to_owned());
        Self {
            name: supporter.name,
            organisation: supporter.organisation,
            message: supporter.message,
            domain: domain.unwrap_or_default(),
        }
    }
}

/// A page of those that wait.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    pub waiting: Vec<Waiting>,
    /// Behind which the next page begins; none behind the last of all.
    pub next: Option<Uuid>,
}

/// What was decided and has not happened yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decided {
    pub verdict: Verdict,
    pub due: Timestamp,
    pub signatures: i64,
}

/// How many match, of how many that wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DryCount {
    pub matching: i64,
    pub waiting: i64,
}

fn entry(actor: Actor, act: Act, campaign: &Campaign) -> Entry {
    let entry = Entry::new(actor, act).about(Subject::Campaign(campaign.slug.clone()));
    match campaign.sponsor() {
        Some(sponsor) => entry.of(sponsor.id),
        None => entry,
    }
}

/// Those that wait, the oldest first, from the first or behind one. That they were looked at is noted first.
pub async fn look(
    app: &App,
    actor: Actor,
    campaign: &Campaign,
    which: &Which,
    behind: Option<Uuid>,
    size: usize,
) -> Result<Page, TokenFailure> {
    let behind = behind.unwrap_or(Uuid::nil());
    let mut found = scan(app, campaign, which, behind, size + 1).await?;
    let more = found.len() > size;
    found.truncate(size);
    if found.is_empty() {
        return Ok(Page::default());
    }
    let entry = entry(actor, Act::ModerationRead, campaign).with(found.len().to_string());
    trail::looked(app, &entry).await?;
    let list = match campaign.sponsor() {
        Some(sponsor) => app.blocks.of(app, sponsor.id).await,
        None => None,
    };
    let read = |row: &db::Row| waiting(app, row, list.as_deref());
    let waiting = found.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let next = waiting.last().filter(|_| more).map(|last| last.id);
    Ok(Page { waiting, next })
}

/// Those that fit, the oldest first: what stands in columns by the database, words by reading what is sealed. At most
/// [`AT_ONCE`] are read for them.
async fn scan(
    app: &App,
    campaign: &Campaign,
    which: &Which,
    behind: Uuid,
    most: usize,
) -> Result<Vec<db::Row>, TokenFailure> {
    let Some(block) = &which.block else {
        return Ok(store::waiting(app, campaign.id, which, behind, most as i64).await?);
    };
    let list = List::new(vec![block.clone()]);
    let (mut found, mut behind, mut read) = (Vec::new(), behind, 0);
    while found.len() < most && read < AT_ONCE {
        let rows = store::waiting(app, campaign.id, which, behind, FEW).await?;
        let Some(last) = rows.last() else { break };
        behind = last.get("id")?;
        read += rows.len() as i64;
        for row in rows {
            let supporter = supporter(app, &row)?;
            if supporter.is_some_and(|supporter| list.matching(&supporter).is_some()) {
                found.push(row);
            }
        }
    }
    found.truncate(most);
    Ok(found)
}

fn supporter(app: &App, row: &db::Row) -> Result<Option<Supporter>, TokenFailure> {
    let sealed: Option<Vec<u8>> = row.get("sealed")?;
    let id = row.get("id")?;
    Ok(sealed.and_then(|sealed| rows::unseal(&app.vault, id, &sealed)))
}

fn waiting(app: &App, row: &db::Row, list: Option<&List>) -> Result<Waiting, TokenFailure> {
    let id: Uuid = row.get("id")?;
    let supporter = supporter(app, row)?;
    let blocked_by = supporter.as_ref().and_then(|supporter| list?.matching(supporter));
    Ok(Waiting {
        blocked_by: blocked_by.map(|block| match block {
            // Of the address only the domain is told here.
            Block::Address(address) => {
                address.rsplit_once('@').map_or_else(String::new, |(_, at)| format!("…@{at}"))
            }
            other => other.to_string(),
        }),
        bucket: row.get("bucket")?,
        id,
        reason: Quarantine::parse(&row.get::<String>("quarantine")?),
        has_signed_again: row.get::<Option<String>>("verdict")?.is_some(),
        country: row.get("country")?,
        created_at: Timestamp(row.get("created_at")?),
        words: supporter.map(Words::from),
    })
}

/// How many wait, counted no further than a thousand.
pub async fn few_waiting(app: &App, campaign: &Campaign) -> Result<i64, TokenFailure> {
    Ok(store::few(app, campaign.id, FEW).await?)
}

pub async fn dry_count(app: &App, campaign: &Campaign, which: &Which) -> Result<DryCount, TokenFailure> {
    let (mut matching, waiting) = store::count(app, campaign.id, which).await?;
    if which.block.is_some() {
        matching = scan(app, campaign, which, Uuid::nil(), AT_ONCE as usize).await?.len() as i64;
    }
    Ok(DryCount { matching, waiting })
}

/// What can be undone still, by when it takes effect.
pub async fn decided(app: &App, campaign: &Campaign) -> Result<Vec<Decided>, TokenFailure> {
    let mut all = Vec::new();
    for row in store::decided(app, campaign.id).await? {
        if let Some(verdict) = Verdict::parse(&row.get::<String>("verdict")?) {
            all.push(Decided { verdict, due: Timestamp(row.get("due_at")?), signatures: row.get("n")? });
        }
    }
    Ok(all)
}

fn act(verdict: Verdict) -> Act {
    match verdict {
        Verdict::Release => Act::SignaturesReleased,
        Verdict::Remove => Act::SignaturesRemoved,
    }
}

/// Decides for each of these, as far as it waits in this campaign; tells how many did.
pub async fn decide(
    app: &App,
    actor: Actor,
    campaign: &Campaign,
    verdict: Verdict,
    each: &[(Bucket, Uuid)],
) -> Result<i64, TokenFailure> {
    let due = app.now().plus(UNDO_WITHIN);
    let mut tx = app.db.begin().await?;
    let n = store::decide_each(&mut tx, campaign.id, each, verdict, due).await?;
    if n == 0 {
        return Ok(0);
    }
    trail::note(app, &mut tx, &entry(actor, act(verdict), campaign).with(n.to_string())).await?;
    tx.commit().await?;
    Ok(n)
}

/// Decides for all that match, up to [`AT_ONCE`], the oldest first. `None`, and nothing is decided, when more match than were counted: nobody has agreed to
/// those.
pub async fn decide_matching(
    app: &App,
    actor: Actor,
    campaign: &Campaign,
    verdict: Verdict,
    which: &Which,
    counted: i64,
) -> Result<Option<i64>, TokenFailure> {
    let due = app.now().plus(UNDO_WITHIN);
    let most = counted.saturating_add(1).clamp(1, AT_ONCE + 1);
    // Read before anything is locked: each is decided only if it waits still.
    let mut each = if which.block.is_none() {
        store::matching(app, campaign.id, which, most).await?
    } else {
        let found = scan(app, campaign, which, Uuid::nil(), most as usize).await?;
        found.iter().map(store::place).collect::<Result<_, _>>()?
    };
    if each.len() as i64 > counted {
        return Ok(None);
    }
    each.truncate(AT_ONCE as usize);
    let mut tx = app.db.begin().await?;
    let n = store::decide_each(&mut tx, campaign.id, &each, verdict, due).await?;
    if n > 0 {
        let told = which.told(n);
        trail::note(app, &mut tx, &entry(actor, act(verdict), campaign).with(told)).await?;
        tx.commit().await?;
    }
    Ok(Some(n))
}

/// Takes a decision back, as far as it has not taken effect; tells of how many.
pub async fn undo(
    app: &App,
    actor: Actor,
    campaign: &Campaign,
    verdict: Verdict,
    due: Timestamp,
) -> Result<i64, TokenFailure> {
    let mut tx = app.db.begin().await?;
    let n = store::undo(&mut tx, campaign.id, verdict, due).await?;
    if n == 0 {
        return Ok(0);
    }
    let told = format!("{n}, {}", verdict.as_str());
    trail::note(app, &mut tx, &entry(actor, Act::ModerationUndone, campaign).with(told)).await?;
    tx.commit().await?;
    Ok(n)
}
