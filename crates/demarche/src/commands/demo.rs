//! `demarche demo`: everything, on this machine alone.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context;
use app::App;
use app::campaigns::{self, BundleSource, Status};
use app::kernel::{Chance, SystemChance, Timestamp};
use app::languages::Language;
use app::signatures::fill;
use app::staff::accounts::{self, Address};
use app::trail::Actor;
use clap::Args;
use web::{WebOptions, WebState};

use super::Given;
use super::opening::{self, Missing};
use super::serve::{Doors, run_until_stopped};
use crate::config::{self, Config};
use crate::demo::people::{self, Span};
use crate::output::Usage;
use crate::running::{self, Stopper, Work};
use crate::{demo, logging, output};

/// Try everything on this machine: three campaigns, mail into a folder, nothing leaves
///
/// Stop it with Ctrl-C. Without --data it begins anew each time.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche demo\n  demarche demo --data /tmp/demarche --signatures 5000")]
pub struct Demo {
    /// Keep everything in this folder [default: a fresh temporary one]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Where to answer; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// So many made-up supporters, spread over the campaigns
    #[arg(long, value_name = "N", default_value_t = 0)]
    signatures: usize,
}

/// Of a hundred made-up supporters, how many sign which example; the rest goes to the last.
const SHARES: [(&str, usize); 3] =
    [("kazakhstan-2011", 10), ("kazakhstan-2022", 20), ("kazakhstan-2014", 70)];
/// Letters go to 64 targets each: of so many made-up supporters they are really written into the folder.
const WITH_LETTERS: usize = 3;
/// Nobody reads its mail; the link that is printed signs it in.
const OPERATOR: &str = "operator@demarche.example";
const CHUNK: usize = 500;
const LONGEST_SPAN: Duration = Duration::from_hours(90 * 24);

impl Demo {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        if given.is_named() {
            let wrong = "the demo takes no --config, it has settings of its own; for the real thing use `demarche serve`";
            return Err(Usage(wrong.into()).into());
        }
        let (stopper, stop) = Stopper::new();
        stopper.on_signals().context("signals cannot be heard")?;
        let listener = running::listen(self.listen, "--listen, such as --listen 127.0.0.1:8081").await?;
        let address = listener.local_addr().context("the address cannot be read")?;
        let data = match &self.data {
            Some(folder) => {
                opening::folder(folder)?;
                folder.clone()
            }
            None => temporary_folder()?,
        };
        let config = config(&data, address)?;
        logging::warnings_only();
        let mut settings = opening::settings(&config);
        settings.demo = true;
        let app = opening::app_with(&config, Missing::Make, settings).await?;
        let transport = opening::transport(&config)?;
        let slugs = import_examples(&app).await?;
        self.fill(&app).await?;

        let address_of_staff = Address::read(OPERATOR)?;
        let (_, link) =
            accounts::add_operator(&app, Actor::Command, &address_of_staff, "Demo operator").await?;
        let options = WebOptions {
            outbox: Some(data.join("mail")),
            outbox_open: address.ip().is_loopback(),
            ..WebOptions::default()
        };
        let state = WebState::new(app.clone(), options);
        say_where(&app, &data, &slugs, &on_localhost(&link));
        let doors =
            Doors { open: vec![(listener, web::router(state))], inbound: None, drain: Duration::ZERO };
        run_until_stopped(&app, &transport, Work::Everything, doors, stop).await?;
        output::line(format!("Stopped. Everything is still in {}.", data.display()));
        Ok(ExitCode::SUCCESS)
    }

    /// Adds the made-up supporters; those of an earlier run in the same folder are known again.
    async fn fill(&self, app: &App) -> anyhow::Result<()> {
        if self.signatures == 0 {
            return Ok(());
        }
        let bar = output::progress("making up supporters", self.signatures as u64);
        let mut left = self.signatures;
        for (slug, share) in SHARES {
            let last = slug == SHARES[SHARES.len() - 1].0;
            let count = if last { left } else { self.signatures * share / 100 };
            left -= count;
            let campaign = app.catalogue.find(app, slug).await?;
            let people = people::make(&campaign, count, span(app, &campaign));
            // A letter of a closed campaign would be cancelled at once.
            let with_letters = if campaign.status == Status::Open { WITH_LETTERS } else { 0 };
            let silent = people.len().saturating_sub(with_letters);
            for (at, chunk) in people.chunks(CHUNK).enumerate() {
                let with_letters = (at * CHUNK + chunk.len()).saturating_sub(silent).min(chunk.len());
                fill::fill(app, slug, chunk, with_letters).await?;
                bar.inc(chunk.len() as u64);
            }
        }
        while app::signatures::run_jobs_once(app).await?.changes_folded > 0 {}
        while app::log::integrate(app).await?.is_some_and(|grown| grown.more) {}
        bar.finish_and_clear();
        Ok(())
    }
}

/// From the opening, or the last ninety days of it, until now or the closing.
fn span(app: &App, campaign: &app::campaigns::Campaign) -> Span {
    let over = campaign.closes.map(|day| Timestamp::at_day(day).plus(Duration::from_hours(24)));
    let until = match campaign.status {
        status if status.is_over() => over.unwrap_or_else(|| app.now()).min(app.now()),
        _ => app.now(),
    };
    Span { from: Timestamp::at_day(campaign.opens).max(until.minus(LONGEST_SPAN)), until }
}

/// The demo is configured by its arguments alone: no file, no environment.
fn config(data: &Path, address: SocketAddr) -> anyhow::Result<Config> {
    let settings = [
        ("DEMARCHE_PUBLIC_URL", format!("http://{address}")),
        ("DEMARCHE_LISTEN", address.to_string()),
        ("DEMARCHE_DATA_DIR", data.to_string_lossy().into_owned()),
        ("DEMARCHE_OPERATOR", "Demarche demo".to_owned()),
        ("DEMARCHE_MAIL__FROM_DOMAIN", "demarche.example".to_owned()),
        ("DEMARCHE_LIMITS__SIGNATURES_PER_NETWORK", "0".to_owned()),
        ("DEMARCHE_LIMITS__FORM_SECONDS", "0".to_owned()),
    ];
    Ok(config::load(None, &settings.map(|(name, value)| (name.to_owned(), value)).to_vec())?)
}

fn temporary_folder() -> anyhow::Result<PathBuf> {
    let folder = std::env::temp_dir().join(format!("demarche-demo-{}", random_name()));
    opening::folder(&folder)?;
    Ok(folder)
}

/// A word that nobody guesses.
fn random_name() -> String {
    let mut bytes = [0; 16];
    SystemChance.fill(&mut bytes);
    uuid::Uuid::from_bytes(bytes).simple().to_string()
}

async fn import_examples(app: &App) -> anyhow::Result<Vec<String>> {
    let mut slugs = Vec::new();
    for (folder, files) in demo::examples() {
        let report = campaigns::import(app, BundleSource::Files(files)).await;
        slugs.push(report.with_context(|| format!("the example {folder} does not load"))?.slug);
    }
    Ok(slugs)
}

/// Passkeys know no numbers: the desk of this machine is at `localhost`.
fn on_localhost(link: &str) -> String {
    link.replacen("://127.0.0.1:", "://localhost:", 1)
}

fn say_where(app: &App, data: &Path, slugs: &[String], link: &str) {
    let url = &app.settings.public_url;
    let english = Language::english();
    output::line(format!("Everything is in {}; mail goes to its folder mail.\n", data.display()));
    output::line(format!("Home         {url}/"));
    for slug in slugs {
        output::line(format!("Campaign     {url}/{english}/campaigns/{slug}"));
    }
    output::line(format!("Mail sent    {url}/outbox"));
    output::line(format!("Staff, once  {link}\n"));
    output::line("Ctrl-C stops it.");
}
