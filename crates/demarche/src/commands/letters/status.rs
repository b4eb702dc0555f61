//! `demarche letters status`.

use std::collections::BTreeMap;
use std::process::ExitCode;

use app::kernel::Timestamp;
use app::letters::holding::{self, Hold, TargetQueue};
use app::letters::{self, QueueStatus, State};
use app::{App, letters::LetterFailure};
use clap::Args;
use serde_json::{Value, json};

use super::{Given, told};
use crate::commands::opening::{self, Missing};
use crate::output;

/// Show how many letters are in which state, and what waits for whom
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  demarche letters status\n  demarche letters status free-the-oil-workers --targets\n  \
                  demarche letters status free-the-oil-workers --target de --json"
)]
pub struct Status {
    /// Of this campaign only
    slug: Option<String>,
    /// Also target by target
    #[arg(long, requires = "slug")]
    targets: bool,
    /// Also this target's, by its id in targets.csv
    #[arg(long, value_name = "ID", requires = "slug", conflicts_with = "targets")]
    target: Option<String>,
    /// Print JSON instead of a table
    #[arg(long)]
    json: bool,
}

impl Status {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        let bar = output::working("counting");
        let found = self.look(&app).await;
        bar.finish_and_clear();
        let found = found.map_err(|failure| told(failure, self.slug.as_deref(), self.target.as_deref()))?;
        if self.json {
            output::json(&found.as_json(&app))?;
        } else {
            found.print(&app);
        }
        Ok(ExitCode::SUCCESS)
    }

    async fn look(&self, app: &App) -> Result<Found, LetterFailure> {
        let mut queues = letters::status(app, self.slug.as_deref()).await?;
        let paused = holding::paused(app).await?;
        let mut targets = None;
        if let Some(slug) = self.slug.as_deref().filter(|_| self.targets || self.target.is_some()) {
            let part = holding::part(app, slug, self.target.as_deref()).await?;
            targets = Some(holding::target_queues(app, &part).await?);
            if queues.is_empty() {
                queues.push(QueueStatus::empty(slug));
            }
        }
        Ok(Found { queues, paused, targets })
    }
}

struct Found {
    queues: Vec<QueueStatus>,
    paused: BTreeMap<String, Timestamp>,
    /// Of the only queue.
    targets: Option<Vec<TargetQueue>>,
}

impl Found {
    fn print(&self, app: &App) {
        if self.queues.is_empty() {
            output::line("No letter yet.");
        }
        for queue in &self.queues {
            let paused = self.paused.get(&queue.slug);
            let held = paused.map(|since| format!(", paused since {since}")).unwrap_or_default();
            output::line(format!("{}: {} waiting{held}", queue.slug, queue.waiting()));
            for (state, count) in &queue.letters {
                output::line(format!("  {:10} {count:>9}", state.as_str()));
            }
            if let (Some(oldest), Some(due)) = (queue.oldest_waiting, queue.next_due) {
                output::line(format!("  the oldest that waits is of {oldest}; the next is due at {due}"));
            }
        }
        for queue in self.targets.iter().flatten() {
            self.print_target(app, queue);
        }
    }

    fn print_target(&self, app: &App, queue: &TargetQueue) {
        let states: Vec<String> =
            queue.letters.iter().map(|(state, n)| format!("{} {n}", state.as_str())).collect();
        let states = if states.is_empty() { "no letter yet".to_owned() } else { states.join(", ") };
        let left_out = if queue.target.active { "" } else { " (no longer in targets.csv)" };
        output::line(format!("{}{left_out}: {states}", queue.target.slug));
        if let (Some(oldest), Some(due)) = (queue.oldest_waiting, queue.next_due) {
            output::line(format!("  the oldest that waits is of {oldest}; the next is due at {due}"));
        }
        for hold in self.holds(app, queue) {
            output::line(match hold {
                Hold::Campaign(since) => format!("  the campaign's letters are paused since {since}"),
                Hold::Target(since) => format!("  paused since {since}"),
                Hold::Mode(mode) => format!("  its letters do not leave one by one: mode `{mode}`"),
                Hold::Hours(opens) => format!("  outside its office hours until {opens}"),
            });
        }
        if let Some(answer) = &queue.last_answer {
            let code = answer.code.map(|code| format!("{code} ")).unwrap_or_default();
            let (server, reply) = (&answer.server, answer.reply.lines().collect::<Vec<_>>().join(" "));
            output::line(format!("  at {} {server} said: {code}{reply}", answer.at));
        }
    }

    /// Nothing holds back what does not wait.
    fn holds(&self, app: &App, queue: &TargetQueue) -> Vec<Hold> {
        let campaign = self.paused_campaign();
        holding::holds(&queue.target, campaign, queue.paused_at, app.now())
    }

    /// Targets are shown of one campaign only.
    fn paused_campaign(&self) -> Option<Timestamp> {
        self.queues.first().and_then(|queue| self.paused.get(&queue.slug)).copied()
    }

    fn as_json(&self, app: &App) -> Vec<Value> {
        let queue_as_json = |queue: &QueueStatus| {
            let mut value = json!({
                "campaign": queue.slug,
                "waiting": queue.waiting(),
                "letters": states(&queue.letters),
                "oldest_waiting": queue.oldest_waiting.map(|at| at.to_string()),
                "next_due": queue.next_due.map(|at| at.to_string()),
                "paused_since": self.paused.get(&queue.slug).map(ToString::to_string),
            });
            if let Some(targets) = &self.targets {
                value["targets"] = targets.iter().map(|target| self.target_as_json(app, target)).collect();
            }
            value
        };
        self.queues.iter().map(queue_as_json).collect()
    }

    fn target_as_json(&self, app: &App, queue: &TargetQueue) -> Value {
        let holds: Vec<Value> = self.holds(app, queue).into_iter().map(hold_as_json).collect();
        let answer = queue.last_answer.as_ref().map(|answer| {
            json!({
                "at": answer.at.to_string(),
                "server": answer.server,
                "code": answer.code,
                "reply": answer.reply,
            })
        });
        json!({
            "target": queue.target.slug,
            "active": queue.target.active,
            "waiting": queue.waiting(),
            "letters": states(&queue.letters),
            "oldest_waiting": queue.oldest_waiting.map(|at| at.to_string()),
            "next_due": queue.next_due.map(|at| at.to_string()),
            "paused_since": queue.paused_at.map(|at| at.to_string()),
            "held_by": holds,
            "last_answer": answer,
        })
    }
}

fn hold_as_json(hold: Hold) -> Value {
    let detail = match hold {
        Hold::Campaign(at) | Hold::Target(at) => ("since", at.to_string()),
        Hold::Mode(mode) => ("mode", mode.to_string()),
        Hold::Hours(at) => ("until", at.to_string()),
    };
    json!({ "reason": hold.code(), detail.0: detail.1 })
}

fn states(letters: &BTreeMap<State, i64>) -> Value {
    letters.iter().map(|(state, count)| (state.as_str().to_owned(), json!(count))).collect()
}
