//! How a campaign gets from one state to another, and whose move that is: one table for pages, commands and jobs.

use super::notices::{self, Topic};
use super::{CampaignFailure, Status, bundle, import, status, store};
use crate::App;
use crate::trail::{self, Act, Actor, Entry, Subject};

/// What can be done with a campaign as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Move {
    AskForReview,
    /// Those who wrote it go on writing.
    TakeBack,
    /// Those who review it want something changed.
    SendBack,
    Approve,
    Open,
    Suspend,
    Resume,
    Close,
    Reopen,
    Report,
}

/// Whose move it is. Whoever has the machine may make every one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Those who write the campaign.
    Editors,
    /// Those who approve it: of the organisation that it names for that, else the sponsor's owners.
    Approvers,
}

/// A line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    pub makes: Move,
    pub from: &'static [Status],
    pub to: Status,
    pub whose: Whose,
}

const fn rule(makes: Move, from: &'static [Status], to: Status, whose: Whose) -> Rule {
    Rule { makes, from, to, whose }
}

use Status::{Approved, Closed, Draft, InReview, Open, Reported, Suspended};
use Whose::{Approvers, Editors};

/// The table. Who approves may open at once what is not approved yet.
pub const MOVES: [Rule; 11] = [
    rule(Move::AskForReview, &[Draft], InReview, Editors),
    rule(Move::TakeBack, &[InReview, Approved], Draft, Editors),
    rule(Move::Approve, &[InReview], Approved, Approvers),
    rule(Move::SendBack, &[InReview, Approved], Draft, Approvers),
    rule(Move::Open, &[Draft, InReview], Open, Approvers),
    rule(Move::Open, &[Approved], Open, Editors),
    rule(Move::Suspend, &[Open], Suspended, Editors),
    rule(Move::Resume, &[Suspended], Open, Editors),
    rule(Move::Close, &[Open, Suspended], Closed, Editors),
    rule(Move::Reopen, &[Closed], Open, Approvers),
    rule(Move::Report, &[Closed], Reported, Editors),
];

impl Move {
    pub const ALL: [Self; 10] = [
        Self::AskForReview,
        Self::TakeBack,
        Self::SendBack,
        Self::Approve,
        Self::Open,
        Self::Suspend,
        Self::Resume,
        Self::Close,
        Self::Reopen,
        Self::Report,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::AskForReview => "ask-for-review",
            Self::TakeBack => "take-back",
            Self::SendBack => "send-back",
            Self::Approve => "approve",
            Self::Open => "open",
            Self::Suspend => "suspend",
            Self::Resume => "resume",
            Self::Close => "close",
            Self::Reopen => "reopen",
            Self::Report => "report",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|makes| makes.as_str() == text)
    }

    /// The line that says how this is done from there; none where it cannot be.
    pub fn from(self, status: Status) -> Option<&'static Rule> {
        MOVES.iter().find(|rule| rule.makes == self && rule.from.contains(&status))
    }

    /// Nothing unfinished gets past here.
    fn needs_whole_bundle(self) -> bool {
        matches!(self, Self::AskForReview | Self::Approve | Self::Open | Self::Reopen)
    }
}

/// Moves a campaign; `words` say why, for those who read the trail. What is there already stays untouched.
pub async fn make_move(
    app: &App,
    actor: Actor,
    slug: &str,
    makes: Move,
    words: &str,
) -> Result<Status, CampaignFailure> {
    if slug.contains('\0') {
        return Err(CampaignFailure::Missing);
    }
    let mut tx = import::begin(app).await?;
    let stored = status::find(&mut tx, slug).await?;
    let before = stored.manifest.status;
    let Some(rule) = makes.from(before) else {
        let is_there = MOVES.iter().any(|rule| rule.makes == makes && rule.to == before);
        return if is_there { Ok(before) } else { Err(CampaignFailure::NotNow { status: before, makes }) };
    };
    if makes.needs_whole_bundle() {
        bundle::parse(&import::stored_files(&mut tx, stored.id).await?).map_err(CampaignFailure::Refused)?;
    }
    let today = app.now().day();
    if actor == Actor::Program
        && rule.to == Closed
        && stored.manifest.closes.is_none_or(|closes| closes >= today)
    {
        return Ok(before);
    }
    let days = match (rule.to, actor) {
        (Open, _) if stored.manifest.closes.is_some_and(|closes| closes < today) => {
            return Err(CampaignFailure::ClosesInPast(stored.manifest.closes.unwrap_or(today)));
        }
        (Open, Actor::Account(_)) if makes == Move::Open => status::opening_days(&stored.manifest, today),
        (Closed, _) => status::closing_days(&stored.manifest, today),
        _ => status::Days::default(),
    };
    status::write(app, &mut tx, &stored, rule.to, days).await?;
    if let Some(topic) = Topic::of(makes, actor == Actor::Program) {
        notices::note(app, &mut tx, stored.id, topic, words).await?;
    }
    let detail = [rule.to.as_str(), words].join(" ");
    let mut entry = Entry::new(actor, Act::CampaignMoved).about(Subject::Campaign(slug.to_owned()));
    entry.organisation = status::sponsor_of(&mut tx, stored.id).await?;
    trail::note(app, &mut tx, &entry.with(detail.trim())).await?;
    tx.commit().await?;
    app.catalogue.forget();
    Ok(rule.to)
}

/// Opens what is approved and whose day has come; tells how many.
pub async fn open_due(app: &App) -> Result<usize, CampaignFailure> {
    let due = store::approved_until(app, app.now().day()).await?;
    move_each(app, &due, Move::Open).await
}

/// Closes what is open beyond its last day, so that the report is asked for; tells how many.
pub async fn close_due(app: &App) -> Result<usize, CampaignFailure> {
    let due = store::ended_before(app, app.now().day()).await?;
    move_each(app, &due, Move::Close).await
}

async fn move_each(app: &App, slugs: &[String], makes: Move) -> Result<usize, CampaignFailure> {
    let mut moved = 0;
    for slug in slugs {
        match make_move(app, Actor::Program, slug, makes, "").await {
            Ok(_) => moved += 1,
            Err(failure @ CampaignFailure::Unavailable(_)) => return Err(failure),
            // One that cannot be moved holds no other one up.
            Err(failure) => {
                tracing::error!(campaign = slug, %failure, makes = makes.as_str(), "a campaign cannot be moved on its day");
            }
        }
    }
    Ok(moved)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn from_each_state_a_move_leads_to_one_other() {
        for makes in Move::ALL {
            assert_eq!(Move::parse(makes.as_str()), Some(makes));
            for status in Status::ALL {
                let ways: Vec<&Rule> =
                    MOVES.iter().filter(|r| r.makes == makes && r.from.contains(&status)).collect();
                assert!(ways.len() <= 1, "{makes:?} from {status:?}");
                assert!(ways.iter().all(|rule| rule.to != status), "{makes:?} from {status:?}");
            }
        }
    }

    #[test]
    fn nothing_is_shown_that_was_not_approved_and_nothing_shown_is_hidden_again() {
        for rule in MOVES {
            let shows = rule.to.is_shown() && rule.from.iter().any(|from| !from.is_shown());
            assert!(
                !shows || rule.from == [Approved] || rule.whose == Approvers,
                "{:?} shows what nobody approved",
                rule.makes
            );
            assert!(rule.to.is_shown() || rule.from.iter().all(|from| !from.is_shown()), "{:?}", rule.makes);
        }
    }

    #[test]
    fn every_state_is_reached_from_a_draft_and_none_but_the_last_is_an_end() {
        let mut reached = vec![Draft];
        while let Some(rule) = MOVES
            .iter()
            .find(|rule| !reached.contains(&rule.to) && rule.from.iter().any(|from| reached.contains(from)))
        {
            reached.push(rule.to);
        }
        assert_eq!(reached.len(), Status::ALL.len());
        for status in Status::ALL {
            let goes_on = MOVES.iter().any(|rule| rule.from.contains(&status));
            assert_eq!(goes_on, status != Reported, "{status:?}");
        }
    }
}
