//! The watch: figures of the whole, and a mail to the operator when one of them is bad. Each trouble begins at one
//! line and ends at another, so that a figure that wavers around a line tells nothing twice.

use std::collections::BTreeMap;
use std::time::Duration;

use db::DbResult;

use super::store;
use crate::delivery::Share;
use crate::kernel::Timestamp;
use crate::{App, alarms, letters, log};

/// Fewer attempts in an hour say nothing about the share that is accepted.
const ATTEMPTS: u64 = 50;
/// A witness that has cosigned nothing new for so long while there was something new.
const WITNESS_LATE: Duration = Duration::from_hours(1);
const SILENT: &str = "a witness is silent";
const LITTLE_DISK: u64 = 500 << 20;
const ENOUGH_DISK: u64 = 1 << 30;

/// From when the operator is told by mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AlarmSettings {
    /// A letter that could have left has waited for so long; zero: never told.
    pub letter_late: Duration,
    /// Fewer than so many of a hundred attempts of the last hour were accepted; zero: never told.
    pub acceptance_percent: u64,
}

impl Default for AlarmSettings {
    fn default() -> Self {
        Self { letter_late: Duration::from_hours(2), acceptance_percent: 80 }
    }
}

/// How delivery stands.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Figures {
    /// By state, as last folded; those on their way are `queued`.
    pub letters: BTreeMap<String, i64>,
    /// For how long the oldest letter has waited that could have left.
    pub letters_late: Duration,
    /// On their way, counted up to 100,000.
    pub mails: i64,
    pub mails_late: Duration,
    pub operator_mails: i64,
    /// Of this process, in the last hour.
    pub letters_tried: Share,
    pub mails_tried: Share,
}

/// Reads them; costs the same whatever waits.
pub async fn figures(app: &App) -> DbResult<Figures> {
    let now = app.now();
    Ok(Figures {
        letters: store::letters(app).await?,
        letters_late: letters::late(app).await?,
        mails: store::mails(app).await?,
        mails_late: store::mails_late(app).await?,
        operator_mails: store::operator_mails(app).await?,
        letters_tried: app.tried.letters(now),
        mails_tried: app.tried.mails(now),
    })
}

/// How a figure lies to its two lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Bad,
    /// Between the lines: what lasts goes on, what is over stays so.
    Wavering,
    Good,
}

impl Standing {
    fn of(bad: bool, good: bool) -> Self {
        match (bad, good) {
            (true, _) => Self::Bad,
            (false, true) => Self::Good,
            (false, false) => Self::Wavering,
        }
    }
}

/// Looks again and again; remembers what one look cannot tell.
#[derive(Debug, Default)]
pub struct Watch {
    /// Witnesses that are behind, by their key: since when they have cosigned nothing.
    behind: BTreeMap<String, Timestamp>,
}

impl Watch {
    /// Looks at everything once and tells what is bad, and what is over. `free` is the room on the disk in bytes.
    pub async fn look(&mut self, app: &App, figures: &Figures, free: Option<u64>) -> DbResult<()> {
        late(app, "letters-late", "letters", figures.letters_late).await?;
        late(app, "mails-late", "mails to supporters", figures.mails_late).await?;
        acceptance(app, "letters-declined", "letters", figures.letters_tried, app.tried.words()).await?;
        acceptance(app, "mails-declined", "mails to supporters", figures.mails_tried, Vec::new()).await?;
        public_log(app).await?;
        self.witnesses(app).await?;
        if let Some(free) = free {
            let standing = Standing::of(free < LITTLE_DISK, free > ENOUGH_DISK);
            let text = format!(
                "{} MB are free where Demarche writes. With a full disk nobody can sign.",
                free >> 20
            );
            told(app, "disk", "", standing, "the disk is nearly full", &text).await?;
        }
        Ok(())
    }

    async fn witnesses(&mut self, app: &App) -> DbResult<()> {
        let (status, now) = (log::status(app), app.now());
        for witness in &status.witnesses {
            if witness.size >= status.size {
                self.behind.remove(&witness.vkey);
                let text = format!("{} has cosigned all {} leaves.", witness.name, witness.size);
                told(app, "witness", &witness.vkey, Standing::Good, SILENT, &text).await?;
                continue;
            }
            // A busy log is always some leaves ahead of a witness that works.
            let since = self.behind.entry(witness.vkey.clone()).or_insert(now);
            *since = witness.at.map_or(*since, |at| at.max(*since)).min(now);
            let standing = Standing::of(now >= since.plus(WITNESS_LATE), false);
            let text = format!(
                "{} has cosigned {} of {} leaves, and nothing since {since}. Ask whoever runs it at {}.",
                witness.name, witness.size, status.size, witness.url
            );
            told(app, "witness", &witness.vkey, standing, SILENT, &text).await?;
        }
        Ok(())
    }
}

async fn late(app: &App, kind: &'static str, what: &str, late: Duration) -> DbResult<()> {
    let limit = app.settings.alarms.letter_late;
    if limit.is_zero() {
        return Ok(());
    }
    let standing = Standing::of(late >= limit, late < limit / 2);
    let text = format!(
        "The oldest of the {what} that could have left has waited for {} minutes. `demarche letters status` shows the \
         queue, `demarche check` tries the relay.",
        late.as_secs() / 60
    );
    told(app, kind, "", standing, &format!("{what} wait too long"), &text).await
}

async fn acceptance(
    app: &App,
    kind: &'static str,
    what: &str,
    tried: Share,
    words: Vec<String>,
) -> DbResult<()> {
    let percent = app.settings.alarms.acceptance_percent.min(100);
    if percent == 0 || tried.tried < ATTEMPTS {
        return Ok(());
    }
    // Half-way between the line and all.
    let standing = Standing::of(tried.is_under(percent), !tried.is_under(percent.midpoint(100)));
    let mut text = format!(
        "Of the last hour's {} attempts to hand over {what}, servers accepted {}.",
        tried.tried, tried.accepted
    );
    if standing == Standing::Bad && !words.is_empty() {
        text += "\n\nServers said of late:\n\n";
        text += &words.join("\n");
    }
    told(app, kind, "", standing, &format!("few {what} are accepted"), &text).await
}

async fn public_log(app: &App) -> DbResult<()> {
    let status = log::status(app);
    let (standing, text) = match &status.fault {
        Some(fault) => (Standing::Bad, format!("Nothing is appended to it any more: {fault}")),
        None => (Standing::Good, "It grows again.".to_owned()),
    };
    told(app, "log-refused", "", standing, "the public log stands still", &text).await
}

/// Do database and public log tell the same numbers? `differing` names the campaigns where they do not.
pub async fn compared(app: &App, differing: &[String]) -> DbResult<()> {
    let standing = Standing::of(!differing.is_empty(), differing.is_empty());
    let text = match standing {
        Standing::Bad => format!(
            "The database and the public log count different signatures for {}. Do not repair by hand what you do not \
             understand: docs/operators/log.md says what to look at.",
            differing.join(", ")
        ),
        _ => "They tell the same numbers again.".to_owned(),
    };
    told(app, "log-difference", "", standing, "database and public log differ", &text).await
}

async fn told(
    app: &App,
    kind: &'static str,
    key: &str,
    standing: Standing,
    subject: &str,
    text: &str,
) -> DbResult<()> {
    match standing {
        Standing::Bad => alarms::lasts(app, kind, key, subject, text).await,
        Standing::Good => alarms::over(app, kind, key, subject, text).await,
        Standing::Wavering => Ok(()),
    }
}
