//! `demarche serve`: the real thing.

use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context;
use app::App;
use app::delivery::Transport;
use axum::Router;
use clap::{Args, ValueEnum};
use futures::future::{try_join, try_join_all};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tokio::net::TcpListener;
use web::{WebOptions, WebState};

use super::Given;
use super::opening::{self, Missing};
use crate::config::Config;
use crate::inbound;
use crate::logging;
use crate::running::{self, Stop, Stopper, Work};

/// Longer than two health checks of a balancer take.
const DRAIN_WEB: Duration = Duration::from_secs(5);
const METRICS_UPKEEP: Duration = Duration::from_secs(5);
/// Longer than any request may take to finish, and than a mail server's slow answer usually is. What is cut off
/// after it is tried again when its lease has run out.
const STOP_WITHIN: Duration = Duration::from_secs(30);

/// Serve the site, deliver letters and mail
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  demarche serve --config /etc/demarche/demarche.toml\n  demarche serve --role web      (and `--role worker` on another machine, with PostgreSQL)"
)]
pub struct Serve {
    /// What this process does
    #[arg(long, value_enum, default_value_t = Role::All)]
    role: Role,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Role {
    /// Pages and delivery
    All,
    /// Pages only
    Web,
    /// Delivery and the jobs of time only
    Worker,
}

impl Serve {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let config = given.config()?;
        logging::start(&config.log);
        let (stopper, stop) = Stopper::new();
        stopper.on_signals().context("signals cannot be heard")?;
        let listener = match self.role {
            Role::Worker => None,
            Role::All | Role::Web => {
                Some(running::listen(config.site.listen, "`listen` in the configuration").await?)
            }
        };
        let metrics = match config.metrics.listen {
            Some(address) => Some(running::listen(address, "`metrics.listen` in the configuration").await?),
            None => None,
        };
        let inbound = match &config.mail.inbound {
            Some(door) if self.role != Role::Web => Some(inbound::Listener::open(door).await?),
            _ => None,
        };
        let app = opening::app(&config, Missing::Make).await?;
        let transport = opening::transport(&config)?;
        let mut doors = Vec::new();
        if let Some(listener) = listener {
            let web = WebState::new(app.clone(), options(&config));
            doors.push((listener, web::router(web.clone())));
            let mut heard = stop.clone();
            tokio::spawn(async move {
                heard.requested().await;
                web.leave();
            });
        }
        if let Some(listener) = metrics {
            doors.push((listener, web::metrics_router(recorder()?)));
        }
        let work = if self.role == Role::Web { Work::Counts } else { Work::Everything };
        tracing::info!(
            version = env!("CARGO_PKG_VERSION"),
            role = ?self.role,
            listen = %config.site.listen,
            public_url = %config.site.public_url.0,
            "serving"
        );
        let drain = config.site.drain_seconds.map_or_else(
            || if self.role == Role::Web { DRAIN_WEB } else { Duration::ZERO },
            Duration::from_secs,
        );
        run_until_stopped(&app, &transport, work, Doors { open: doors, inbound, drain }, stop).await?;
        tracing::info!("stopped");
        Ok(ExitCode::SUCCESS)
    }
}

/// Gathers what the pages and workers count. Without `metrics.listen` nothing is gathered.
fn recorder() -> anyhow::Result<PrometheusHandle> {
    let handle = PrometheusBuilder::new().install_recorder().context("figures cannot be gathered")?;
    running::figures::describe();
    let upkeep = handle.clone();
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(METRICS_UPKEEP).await;
            upkeep.run_upkeep();
        }
    });
    Ok(handle)
}

fn options(config: &Config) -> WebOptions {
    WebOptions {
        trusted_proxies: config.proxy.trusted.0.clone(),
        signatures_per_network: Some(config.limits.signatures_per_network).filter(|limit| *limit > 0),
        onion_url: config.site.onion_url.as_ref().map(|url| url.0.clone()),
        ..WebOptions::default()
    }
}

/// Where the site answers, and for how long it still does when it was asked to stop.
pub struct Doors {
    pub open: Vec<(TcpListener, Router)>,
    /// Where bounces and answers are handed in.
    pub inbound: Option<inbound::Listener>,
    pub drain: Duration,
}

/// Answers and works until a wish to stop, then ends in order: no new connection, what was begun is finished, no
/// letter is left half handed over. A part that fails before that ends the whole, so that whoever watches the
/// process starts it again: half a site looks well and sends nothing.
pub async fn run_until_stopped(
    app: &App,
    transport: &Transport,
    work: Work,
    doors: Doors,
    mut stop: Stop,
) -> anyhow::Result<()> {
    // The counts stand on the first page served.
    app.board.refresh(app).await.context("the counts cannot be read")?;
    app::log::refresh(app).await.context("the public log cannot be read")?;
    let taking_in =
        doors.inbound.map(|listener| tokio::spawn(inbound::serve(app.clone(), listener, stop.clone())));
    let answering = doors
        .open
        .into_iter()
        .map(|(listener, router)| tokio::spawn(running::serve(listener, router, stop.clone(), doors.drain)))
        .chain(taking_in)
        .collect::<Vec<_>>();
    running::notify("READY=1");
    let heard = stop.clone();
    let working = async {
        running::work(app, transport, work, &heard).await;
        transport.close().await;
        Ok(())
    };
    let all = try_join(try_join_all(answering), working);
    let cut_off = async {
        stop.requested().await;
        running::notify("STOPPING=1");
        tokio::time::sleep(doors.drain + STOP_WITHIN).await;
    };
    tokio::select! {
        ended = all => {
            ended.context("a part of the program failed; please report this fault of Demarche's")?;
        }
        () = cut_off => tracing::warn!("some letters took too long to hand over; they will be tried again"),
    }
    Ok(())
}
