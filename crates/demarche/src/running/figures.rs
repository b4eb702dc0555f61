//! Figures for a monitoring system: every name, once, with what it means; the page in `docs/operators` is compared
//! with this table. Figures cost nothing where nobody gathers them.

use app::App;
use app::delivery::Share;
use app::operations::{self, Figures, Watch};
use db::DbResult;

/// How a figure is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Is {
    /// As it stands now.
    Gauge,
    /// Only grows, until the process ends.
    Counter,
    /// Quantiles, a sum and a count.
    Summary,
}

#[cfg(test)]
impl Is {
    fn as_str(self) -> &'static str {
        match self {
            Self::Gauge => "gauge",
            Self::Counter => "counter",
            Self::Summary => "summary",
        }
    }
}

pub struct Figure {
    pub name: &'static str,
    pub is: Is,
    /// Separated by commas; empty for none.
    #[cfg_attr(not(test), expect(dead_code, reason = "for readers; a test compares it with the page"))]
    pub labels: &'static str,
    pub about: &'static str,
}

const fn figure(name: &'static str, is: Is, labels: &'static str, about: &'static str) -> Figure {
    Figure { name, is, labels, about }
}

/// Every figure of the program's own.
pub const FIGURES: [Figure; 21] = [
    figure("demarche_letters", Is::Gauge, "state", "letters by state; those on their way are `queued`"),
    figure(
        "demarche_letters_late_seconds",
        Is::Gauge,
        "",
        "for how long the oldest letter has waited that could have left",
    ),
    figure(
        "demarche_mails_waiting",
        Is::Gauge,
        "",
        "mails to supporters on their way, counted up to 100,000",
    ),
    figure(
        "demarche_mails_late_seconds",
        Is::Gauge,
        "",
        "for how long the oldest mail to a supporter has waited that could have left",
    ),
    figure("demarche_operator_mails_waiting", Is::Gauge, "", "mails to the operator on their way"),
    figure(
        "demarche_attempts_total",
        Is::Counter,
        "kind, relay, outcome",
        "attempts to hand over a `letter`, `digest`, `mail` (to a supporter) or `other`; `accepted`, `deferred` or `refused`",
    ),
    figure("demarche_attempt_seconds", Is::Summary, "relay", "how long an attempt took"),
    figure(
        "demarche_acceptance_ratio",
        Is::Gauge,
        "kind",
        "accepted of the last hour's attempts of this process, 0 to 1; `letter` (digests too) or `mail`; absent without attempts",
    ),
    figure(
        "demarche_relay_paused",
        Is::Gauge,
        "relay",
        "1 while the relay is left alone, 0 while it is used",
    ),
    figure(
        "demarche_inbound_total",
        Is::Counter,
        "done",
        "messages that came back: what was done with each, such as `bounced`, `answered`, or `not_ours` for a forged token",
    ),
    figure("demarche_disk_free_bytes", Is::Gauge, "", "room on the disk where Demarche writes"),
    figure("demarche_log_size", Is::Gauge, "", "leaves in the public log's tree"),
    figure("demarche_log_waiting", Is::Gauge, "", "leaves that wait for their index"),
    figure("demarche_log_leaves_total", Is::Counter, "", "leaves appended by this process"),
    figure(
        "demarche_log_checkpoint_seconds",
        Is::Gauge,
        "",
        "when the newest checkpoint was made, Unix time",
    ),
    figure("demarche_log_refused", Is::Gauge, "", "1 while the public log stands still"),
    figure(
        "demarche_log_difference",
        Is::Gauge,
        "",
        "campaigns whose counts differ between database and public log",
    ),
    figure("demarche_log_witness_size", Is::Gauge, "witness", "leaves that a witness has cosigned"),
    figure("demarche_log_witness_seconds", Is::Gauge, "witness", "when it last did, Unix time"),
    figure("http_requests_total", Is::Counter, "route, status", "requests answered"),
    figure("http_request_seconds", Is::Summary, "route", "how long an answer took"),
];

/// Tells the recorder what each means, for the scraper.
pub fn describe() {
    for figure in FIGURES {
        match figure.is {
            Is::Gauge => metrics::describe_gauge!(figure.name, figure.about),
            Is::Counter => metrics::describe_counter!(figure.name, figure.about),
            Is::Summary => metrics::describe_histogram!(figure.name, figure.about),
        }
    }
}

/// Takes the figures of delivery and tells the operator by mail of what is bad among them.
pub async fn watch(app: &App, watch: &mut Watch) -> DbResult<()> {
    let figures = operations::figures(app).await?;
    show(&figures);
    let free = app.settings.log.files.as_ref().and_then(|folder| rustix::fs::statvfs(folder).ok());
    let free = free.map(|stat| stat.f_bavail.saturating_mul(stat.f_frsize));
    if let Some(free) = free {
        metrics::gauge!("demarche_disk_free_bytes").set(free as f64);
    }
    watch.look(app, &figures, free).await
}

fn show(figures: &Figures) {
    for (state, n) in &figures.letters {
        metrics::gauge!("demarche_letters", "state" => state.clone()).set(*n as f64);
    }
    metrics::gauge!("demarche_letters_late_seconds").set(figures.letters_late.as_secs_f64());
    metrics::gauge!("demarche_mails_waiting").set(figures.mails as f64);
    metrics::gauge!("demarche_mails_late_seconds").set(figures.mails_late.as_secs_f64());
    metrics::gauge!("demarche_operator_mails_waiting").set(figures.operator_mails as f64);
    let ratio = |kind: &'static str, share: Share| {
        if let Some(rate) = share.rate() {
            metrics::gauge!("demarche_acceptance_ratio", "kind" => kind).set(rate);
        }
    };
    ratio("letter", figures.letters_tried);
    ratio("mail", figures.mails_tried);
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const PAGE: &str = include_str!("../../../../docs/operators/metrics.md");

    #[test]
    fn the_page_lists_every_figure_as_it_is_and_no_other() {
        let mut rest = PAGE.to_owned();
        for Figure { name, is, labels, about } in &FIGURES {
            let line = format!("| `{name}` | {} | {labels} | {about} |\n", is.as_str());
            assert!(rest.contains(&line), "docs/operators/metrics.md lacks:\n{line}");
            rest = rest.replace(&line, "");
        }
        let names: BTreeSet<&str> = FIGURES.iter().map(|figure| figure.name).collect();
        assert_eq!(names.len(), FIGURES.len());
        for word in rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_') {
            let is_figure = word.starts_with("demarche_") || word.starts_with("http_") && word != "http_";
            assert!(!is_figure || names.contains(word), "docs/operators/metrics.md has {word}");
        }
        assert_eq!(
            rest.matches("\n| `demarche_").count(),
            0,
            "a figure that is no more, or is told otherwise"
        );
    }
}
