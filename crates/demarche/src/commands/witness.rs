//! `demarche witness`: watch other organisations' logs.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::net::SocketAddr;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, anyhow};
use app::kernel::{Chance, SystemChance, SystemClock};
use clap::Args;
use tlog::note::KeyKind;
use tlog::{SigningKey, VerifierKey};

use super::Given;
use crate::config::{LogFormat, LogLevel};
use crate::logging;
use crate::output::{self, Usage};
use crate::running::{self, Stopper};
use crate::witnessing::{self, Witness};

/// Watch other organisations' logs and cosign what only grew
///
/// A log sends each new checkpoint; the witness cosigns it if it continues what the witness has seen before, and
/// never otherwise. It learns nothing of who signed what: it sees a size and a hash. The first start makes the key
/// and prints its public half (vkey), which the log's operator and the readers need.
///
/// The state is what makes a witness: it must survive. Keep it and the key in a backup, never put back an old copy,
/// and let one process alone use it.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  demarche witness --name witness.union.example/w1 --listen 127.0.0.1:8090 --key-file witness.key \\\n    --state witness-state --log appeals.example/log+0a1b2c3d+AQ…"
)]
pub struct Run {
    /// The witness's name, by custom a URL without scheme; only for making the key
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Where to answer; a proxy in front has TLS
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8090")]
    listen: SocketAddr,
    /// The private key; made at the first start
    #[arg(long, value_name = "FILE")]
    key_file: PathBuf,
    /// The folder for what was cosigned
    #[arg(long, value_name = "DIR")]
    state: PathBuf,
    /// A log's verifier key; several logs, or keys of one log, may be given
    #[arg(long, value_name = "VKEY", required = true, value_parser = log_key)]
    log: Vec<VerifierKey>,
}

fn log_key(text: &str) -> Result<VerifierKey, String> {
    super::log::key_of(text, KeyKind::Note, "this is a witness's key, not a log's")
}

impl Run {
    pub async fn run(self, _: &Given) -> anyhow::Result<ExitCode> {
        logging::start_as(LogFormat::Text, LogLevel::Info);
        let (stopper, stop) = Stopper::new();
        stopper.on_signals().context("signals cannot be heard")?;
        let listener = running::listen(self.listen, "--listen").await?;
        let key = key(&self.key_file, self.name.as_deref())?;
        let witness = Arc::new(Witness::open(key, &self.log, &self.state, Arc::new(SystemClock))?);
        output::line(witness.vkey());
        for (origin, size) in witness.watched() {
            tracing::info!(%origin, size, "watching");
        }
        tracing::info!(listen = %self.listen, "answering");
        running::notify("READY=1");
        running::serve(listener, witnessing::router(witness), stop, Duration::ZERO).await;
        running::notify("STOPPING=1");
        tracing::info!("stopped");
        Ok(ExitCode::SUCCESS)
    }
}

/// The key in the file, or a new one when there is no file and a name for it.
fn key(path: &Path, name: Option<&str>) -> anyhow::Result<SigningKey> {
    let shown = path.display();
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return make(path, name),
        Err(error) => return Err(anyhow!("the key cannot be read from {shown}: {error}")),
    };
    let key = SigningKey::parse(&text).map_err(|fault| anyhow!("the key in {shown} is damaged: {fault}"))?;
    if key.verifier().kind() != KeyKind::Cosignature {
        return Err(anyhow!("{shown} holds a log's key, not a witness's: name another --key-file"));
    }
    if name.is_some_and(|name| name != key.name()) {
        let hint = "leave --name out, or name another --key-file";
        return Err(Usage(format!("the key in {shown} is of {}: {hint}", key.name())).into());
    }
    Ok(key)
}

fn make(path: &Path, name: Option<&str>) -> anyhow::Result<SigningKey> {
    let shown = path.display();
    let name = name.ok_or_else(|| {
        Usage(format!("there is no key at {shown}: to make one, give the witness a --name such as witness.union.example/w1"))
    })?;
    let mut seed = [0; 32];
    SystemChance.fill(&mut seed);
    let key = SigningKey::from_seed(name, KeyKind::Cosignature, &seed)
        .map_err(|fault| Usage(format!("--name: {fault}")))?;
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
        .with_context(|| format!("the key cannot be written to {shown}"))?;
    writeln!(file, "{}", key.to_secret_text())
        .and_then(|()| file.sync_all())
        .with_context(|| format!("the key cannot be written to {shown}"))?;
    tracing::info!(file = %shown, "a new key; keep a copy of it in a safe place");
    Ok(key)
}
