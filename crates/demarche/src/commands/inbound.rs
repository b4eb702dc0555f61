//! `demarche inbound`: a message from a pipe, and those that wait for a person.

use std::io::{Read, Write};
use std::process::ExitCode;

use anyhow::anyhow;
use app::inbound::{self, InboundFailure, Incoming};
use clap::{Args, Subcommand};
use serde_json::json;
use uuid::Uuid;

use super::Given;
use super::opening::{self, Missing};
use crate::inbound::{MESSAGE_MAX, take_in};
use crate::output;

/// What mail servers understand of a program they pipe into (sysexits.h).
const DATA: u8 = 65;
const NO_USER: u8 = 67;
const TRY_LATER: u8 = 75;

/// Take in a message that came back, or look through those that wait for a person
///
/// Without a subcommand a message is read from standard input. Exit codes are what mail servers expect of a pipe: 0
/// taken, 65 no message, 67 no such address, 75 try again later.
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "Example:\n  demarche inbound --to letter+…@letters.example.org < message.eml\n  demarche inbound list"
)]
pub struct Inbound {
    #[command(subcommand)]
    what: Option<What>,
    /// The address it was sent to [default: $ORIGINAL_RECIPIENT, $RECIPIENT, or the message's Delivered-To, X-Original-To, Envelope-To]
    #[arg(long, value_name = "ADDRESS")]
    to: Option<String>,
    /// Its envelope sender, empty for a bounce [default: $SENDER, or the message's Return-Path]
    #[arg(long, value_name = "ADDRESS")]
    from: Option<String>,
}

#[derive(Debug, Subcommand)]
enum What {
    List(List),
    Show(Show),
    Answer(One),
    Bounce(One),
    Drop(One),
}

/// List messages that wait for a person
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche inbound list --json")]
struct List {
    /// Print JSON instead of a table
    #[arg(long)]
    json: bool,
}

/// Print a message that waits; it may hold personal data
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche inbound show 0199f2d0c8a27cc0a2d40ff1a0f8c1aa")]
struct Show {
    /// As `demarche inbound list` shows it
    id: Uuid,
}

/// Say what a waiting message is (`answer`: pass it on; `bounce`: the letter came back), or drop it
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  demarche inbound answer 0199f2d0c8a27cc0a2d40ff1a0f8c1aa\n  demarche inbound bounce 0199f2d0c8a27cc0a2d40ff1a0f8c1aa\n  demarche inbound drop 0199f2d0c8a27cc0a2d40ff1a0f8c1aa"
)]
struct One {
    /// As `demarche inbound list` shows it
    id: Uuid,
}

impl Inbound {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        match self.what {
            None => self.take(given).await,
            Some(What::List(list)) => list.run(given).await,
            Some(What::Show(show)) => {
                let app = opening::app(&given.config()?, Missing::Refuse).await?;
                output::note("it may hold personal data");
                let message = inbound::show(&app, show.id).await.map_err(|failure| told(failure, show.id))?;
                std::io::stdout().lock().write_all(&message)?;
                Ok(ExitCode::SUCCESS)
            }
            Some(What::Answer(one)) => one.settle(given, true).await,
            Some(What::Bounce(one)) => one.settle(given, false).await,
            Some(What::Drop(one)) => {
                let app = opening::app(&given.config()?, Missing::Refuse).await?;
                inbound::drop_waiting(&app, one.id).await.map_err(|failure| told(failure, one.id))?;
                output::line("Dropped.");
                Ok(ExitCode::SUCCESS)
            }
        }
    }

    async fn take(self, given: &Given) -> anyhow::Result<ExitCode> {
        let mut message = Vec::new();
        std::io::stdin().lock().take(MESSAGE_MAX as u64 + 1).read_to_end(&mut message)?;
        if message.is_empty() || message.len() > MESSAGE_MAX {
            output::failure(&anyhow!(
                "give one message of at most {} MB on standard input",
                MESSAGE_MAX >> 20
            ));
            return Ok(ExitCode::from(DATA));
        }
        let variable = |names: &[&str]| names.iter().find_map(|name| std::env::var(name).ok());
        let to = self.to.or_else(|| variable(&["ORIGINAL_RECIPIENT", "RECIPIENT"]));
        let written = ["Delivered-To", "X-Original-To", "Envelope-To"];
        let to = to.map_or_else(|| headers(&message, &written), |to| vec![to]);
        if to.is_empty() {
            output::failure(&anyhow!("whom it was sent to is not known: give --to ADDRESS"));
            return Ok(ExitCode::from(NO_USER));
        }
        let from = self
            .from
            .or_else(|| variable(&["SENDER"]))
            .or_else(|| headers(&message, &["Return-Path"]).into_iter().next())
            .unwrap_or_default();
        // MAILER-DAEMON is what some servers give a pipe for the empty sender.
        let from = if from.eq_ignore_ascii_case("mailer-daemon") { String::new() } else { from };
        let app = match opening::app(&given.config()?, Missing::Refuse).await {
            Ok(app) => app,
            Err(error) => {
                output::failure(&error);
                return Ok(ExitCode::from(TRY_LATER));
            }
        };
        // A mailbox that gathers many addresses adds its own to them.
        let to = to.iter().find(|to| inbound::about(&app, to).is_some()).unwrap_or(&to[0]);
        Ok(match take_in(&app, Incoming { from: &from, to, message: &message }).await {
            Ok(done) => {
                output::line(done.as_str());
                ExitCode::SUCCESS
            }
            Err(failure) => {
                let code = match failure {
                    InboundFailure::NotOurs => NO_USER,
                    InboundFailure::Loop => DATA,
                    _ => TRY_LATER,
                };
                output::failure(&failure.into());
                ExitCode::from(code)
            }
        })
    }
}

impl List {
    async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        let waiting = inbound::list(&app).await?;
        if self.json {
            let all: Vec<_> = waiting
                .iter()
                .map(|one| {
                    json!({ "id": one.id, "about": one.about, "reason": one.reason, "received_at": one.received_at.to_string() })
                })
                .collect();
            output::json(&all)?;
            return Ok(ExitCode::SUCCESS);
        }
        if waiting.is_empty() {
            output::line("No message waits for a person.");
        }
        for one in waiting {
            output::line(format!("{}  {}  {:6}  {}", one.id, one.received_at, one.about, one.reason));
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl One {
    async fn settle(self, given: &Given, is_answer: bool) -> anyhow::Result<ExitCode> {
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        let done =
            inbound::settle(&app, self.id, is_answer).await.map_err(|failure| told(failure, self.id))?;
        output::line(done.as_str());
        Ok(ExitCode::SUCCESS)
    }
}

fn told(failure: InboundFailure, id: Uuid) -> anyhow::Error {
    match failure {
        InboundFailure::Missing => {
            anyhow!("no message {id} waits: `demarche inbound list` shows those that do")
        }
        other => other.into(),
    }
}

/// The values of the headers of these names, in the names' order.
fn headers(message: &[u8], names: &[&str]) -> Vec<String> {
    let end = message.windows(2).position(|two| two == b"\n\n" || two == b"\n\r").unwrap_or(message.len());
    let head = String::from_utf8_lossy(&message[..end]);
    let of = |name: &&str| -> Vec<String> {
        let values = head.lines().filter_map(|line| line.split_once(':'));
        let values = values.filter(|(found, _)| found.eq_ignore_ascii_case(name));
        values.map(|(_, value)| value.trim().to_owned()).collect()
    };
    names.iter().flat_map(of).collect()
}
