//! Test letters that somebody at the desk asked for. Their rows are the queue, and for a month the record of what the
//! server said: the page that asked for one may be closed meanwhile.

use std::collections::BTreeSet;
use std::time::Duration;

use uuid::Uuid;

use super::store::{self, Due};
use super::{Trial, try_address};
use crate::App;
use crate::campaigns::Campaign;
use crate::delivery::{LEASE, Transport};
use crate::kernel::Timestamp;
use crate::letters::LetterFailure;
use crate::targets::addresses::{self, Standing};
use crate::targets::{self, Target};
use crate::trail::{self, Act, Actor, Entry, Subject};

/// An office that gets a dozen tests an hour takes the campaign for what it is not.
const MOST_AN_HOUR: i64 = 12;
const KEPT: Duration = Duration::from_hours(30 * 24);
/// A worker that dies over one lets its lease run out; a second death is no chance.
const TRIES: i64 = 2;
const SHOWN: usize = 5;

/// A test letter as a page tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// None where an editor wanted to see the letter.
    pub address: Option<String>,
    /// `queued`, `leased`, `accepted`, `deferred`, `refused` or `failed`.
    pub state: String,
    pub asked_at: Timestamp,
    pub changed_at: Timestamp,
    pub server: String,
    pub reply: String,
}

impl Asked {
    /// Is its end still to come?
    pub fn waits(&self) -> bool {
        matches!(self.state.as_str(), "queued" | "leased")
    }
}

/// What is known of a target's addresses and its test letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// In order of preference.
    pub listed: Vec<Standing>,
    /// Those that were taken off the list.
    pub former: Vec<Standing>,
    pub asked: Vec<Asked>,
}

/// Puts a test letter into the queue.
pub async fn ask(
    app: &App,
    actor: Actor,
    campaign: &Campaign,
    target: &Target,
    to: Trial<'_>,
) -> Result<(), LetterFailure> {
    let id = app.new_id();
    let (address, sealed) = match to {
        Trial::Target(address) if target.emails.iter().all(|listed| listed != address) => {
            return Err(LetterFailure::TargetMissing);
        }
        Trial::Target(address) => (Some(address.to_owned()), None),
        Trial::Editor(address) => {
            (None, Some(app.vault.seal(app.chance.as_ref(), id.as_bytes(), address.as_bytes())))
        }
    };
    let mut tx = app.db.begin().await?;
    if store::since(&mut tx, target.id, app.now().minus(Duration::from_hours(1))).await? >= MOST_AN_HOUR {
        return Err(LetterFailure::TooManyTests);
    }
    let due = Due { id, target: target.id, address, sealed, attempts: 0 };
    store::insert(&mut tx, &due, actor.account(), app.now()).await?;
    let mut entry = Entry::new(actor, Act::LetterTested).about(Subject::Campaign(campaign.slug.clone()));
    entry.organisation = campaign.sponsor().map(|sponsor| sponsor.id);
    trail::note(app, &mut tx, &entry.with(target.slug.as_str())).await?;
    Ok(tx.commit().await?)
}

/// What is known of a target.
pub async fn known(app: &App, target: &Target) -> Result<Known, LetterFailure> {
    let (listed, former) = addresses::all(app, target).await?;
    let asked = store::latest(app, target.id, SHOWN).await?;
    Ok(Known { listed, former, asked })
}

/// The targets of a campaign of which some address does not work now.
pub async fn failing(app: &App, campaign: Uuid) -> Result<BTreeSet<Uuid>, LetterFailure> {
    let all = addresses::failing(app).await?.into_iter();
    Ok(all.filter(|(of, _)| *of == campaign).map(|(_, target)| target).collect())
}

/// Writes to an address again, because somebody says that it works.
pub async fn mend(
    app: &App,
    actor: Actor,
    campaign: &Campaign,
    target: &Target,
    address: &str,
) -> Result<(), LetterFailure> {
    if addresses::mend(app, target.id, address).await? {
        let mut tx = app.db.begin().await?;
        let mut entry = Entry::new(actor, Act::AddressMended).about(Subject::Campaign(campaign.slug.clone()));
        entry.organisation = campaign.sponsor().map(|sponsor| sponsor.id);
        trail::note(app, &mut tx, &entry.with(target.slug.as_str())).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Takes up to `limit` test letters that are due and hands them over; tells how many it took.
pub async fn send_asked(app: &App, transport: &Transport, limit: usize) -> Result<usize, LetterFailure> {
    if !transport.is_open(app.now()) {
        return Ok(0);
    }
    let mut taken = 0;
    for found in store::due(app, limit).await? {
        let Some(due) = store::lease(app, found, LEASE).await? else { continue };
        taken += 1;
        send(app, transport, &due).await?;
    }
    if taken > 0 {
        store::forget(app, app.now().minus(KEPT)).await?;
    }
    Ok(taken)
}

async fn send(app: &App, transport: &Transport, due: &Due) -> Result<(), LetterFailure> {
    if due.attempts > TRIES {
        return Ok(store::settle(app, due, "failed", "", "").await?);
    }
    let opened = due.sealed.as_ref().and_then(|sealed| app.vault.unseal(due.id.as_bytes(), sealed).ok());
    let editor = opened.and_then(|bytes| String::from_utf8(bytes.to_vec()).ok());
    let to = match (&due.address, &editor) {
        (Some(address), _) => Trial::Target(address),
        (None, Some(address)) => Trial::Editor(address),
        (None, None) => return Ok(store::settle(app, due, "failed", "", "").await?),
    };
    let Some((campaign, target)) = found(app, due.target).await? else {
        return Ok(store::settle(app, due, "failed", "", "").await?);
    };
    match try_address(app, transport, &campaign, &target, to).await {
        Ok(outcome) => {
            let state = match &outcome {
                crate::delivery::Outcome::Accepted(_) => "accepted",
                crate::delivery::Outcome::Deferred(_) => "deferred",
                crate::delivery::Outcome::Refused(_) => "refused",
            };
            let reply: String = outcome.reply().chars().take(500).collect();
            Ok(store::settle(app, due, state, outcome.server(), &reply).await?)
        }
        Err(LetterFailure::Internal(fault)) => {
            tracing::warn!(target = %due.target, fault, "a test letter could not be written");
            Ok(store::settle(app, due, "failed", "", "").await?)
        }
        Err(failure) => Err(failure),
    }
}

async fn found(app: &App, id: Uuid) -> Result<Option<(std::sync::Arc<Campaign>, Target)>, LetterFailure> {
    let Some(slug) = store::campaign_of(app, id).await? else { return Ok(None) };
    let Some(target) = targets::find(app, id).await? else { return Ok(None) };
    Ok(Some((app.catalogue.find(app, &slug).await?, target)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::tests::{delivered, header, maildir};
    use crate::testing::{self, TestApp};

    async fn site() -> TestApp {
        testing::app().await.with_campaign().await
    }

    async fn ask_for(app: &TestApp, to: Trial<'_>) -> Result<(), LetterFailure> {
        let campaign = app.catalogue.find(app, "test").await?;
        ask(app, Actor::Command, &campaign, &campaign.targets[0], to).await
    }

    async fn known_now(app: &TestApp) -> Known {
        let campaign = app.catalogue.find(app, "test").await.unwrap();
        known(app, &campaign.targets[0]).await.unwrap()
    }

    #[tokio::test]
    async fn a_test_letter_leaves_once_and_what_the_server_said_is_kept() {
        let app = site().await;
        let transport = maildir(&app);
        let address = known_now(&app).await.listed[0].address.clone();
        ask_for(&app, Trial::Target(&address)).await.unwrap();
        assert!(known_now(&app).await.asked[0].waits());
        assert_eq!(send_asked(&app, &transport, 8).await.unwrap(), 1);
        assert_eq!(send_asked(&app, &transport, 8).await.unwrap(), 0);
        let known = known_now(&app).await;
        assert_eq!(
            (known.asked[0].state.as_str(), known.asked[0].address.as_ref()),
            ("accepted", Some(&address))
        );
        assert_eq!(known.listed[0].tested.as_ref().unwrap().outcome, "accepted");
        assert!(header(&delivered(&app)[0], "To").contains(&address));
    }

    #[tokio::test]
    async fn an_editors_address_is_sealed_and_forgotten_once_the_letter_has_left() {
        let app = site().await;
        ask_for(&app, Trial::Editor("editor@union.example")).await.unwrap();
        let all = db::Sql::new("SELECT address, sealed FROM trial_letter");
        let sealed =
            || async { app.db.one(&all, &[]).await.unwrap().get::<Option<Vec<u8>>>("sealed").unwrap() };
        let bytes = sealed().await.unwrap();
        assert!(!bytes.windows(6).any(|part| part == b"editor"));
        send_asked(&app, &maildir(&app), 8).await.unwrap();
        assert_eq!(sealed().await, None);
        assert!(header(&delivered(&app)[0], "To").contains("editor@union.example"));
        assert!(known_now(&app).await.listed[0].tested.is_none(), "nothing is learnt of the target");
    }

    #[tokio::test]
    async fn nobody_is_sent_many_tests_nor_one_at_an_address_that_is_not_on_the_list() {
        let app = site().await;
        let other = ask_for(&app, Trial::Target("somebody@else.example")).await;
        assert!(matches!(other, Err(LetterFailure::TargetMissing)));
        for _ in 0..MOST_AN_HOUR {
            ask_for(&app, Trial::Editor("editor@union.example")).await.unwrap();
        }
        let more = ask_for(&app, Trial::Editor("editor@union.example")).await;
        assert!(matches!(more, Err(LetterFailure::TooManyTests)));
        app.wait(Duration::from_hours(2));
        ask_for(&app, Trial::Editor("editor@union.example")).await.unwrap();
    }
}
