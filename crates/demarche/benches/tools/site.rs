//! The real program in a process of its own: `demarche serve` in a fresh folder, on either engine.

use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use db::{Db, Location, Sql};
use tempfile::TempDir;

use super::requests::Requests;
use super::{free_address, load};

const PATIENCE: Duration = Duration::from_mins(2);

/// Where a site lives: its configuration, its database.
#[derive(Debug)]
pub struct Site {
    folder: TempDir,
    pub address: SocketAddr,
    location: Location,
}

impl Site {
    /// With the open examples imported. `postgres`: the database to use instead of SQLite.
    pub fn new(postgres: Option<&str>) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let address = free_address();
        let data = folder.path().join("data");
        let (database, location) = match postgres {
            Some(url) => (format!("[database]\nurl = \"{url}\"\n"), Location::Postgres(url.to_owned())),
            None => (String::new(), Location::Sqlite(data.join("demarche.db"))),
        };
        // Every request comes from one address and no form is older than a moment: the limits are off.
        let text = format!(
            "public_url = \"http://{address}\"\nlisten = \"{address}\"\ndata_dir = \"{}\"\n{database}\
             [limits]\nsignatures_per_network = 0\nform_seconds = 0\n",
            data.display()
        );
        fs::write(folder.path().join("demarche.toml"), text).expect("the configuration");
        let site = Self { folder, address, location };
        if postgres.is_some() {
            site.must(&["migrate"]);
        }
        for example in EXAMPLES {
            site.must(&["campaign", "import", &example_folder(example).display().to_string()]);
        }
        site
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
        command.args(arguments).env_clear().env("DEMARCHE_CONFIG", self.folder.path().join("demarche.toml"));
        command
    }

    fn must(&self, arguments: &[&str]) {
        let output = self.command(arguments).output().expect("the program runs");
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    /// Serves until the answer is dropped; returns once it answers.
    pub fn serve(&self, role: &str) -> Server {
        let log = self.folder.path().join("serve.log");
        let said = fs::File::options().create(true).append(true).open(&log).expect("its log");
        let child = self
            .command(&["serve", "--role", role])
            .stdout(Stdio::null())
            .stderr(said)
            .spawn()
            .expect("the server starts");
        let server = Server { child };
        assert!(answers(self.address), "it does not answer: {}", fs::read_to_string(log).unwrap_or_default());
        server
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub fn location(&self) -> &Location {
        &self.location
    }

    /// How many rows a table has, read beside whatever runs.
    pub fn rows(&self, table: &str) -> u64 {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let counted = runtime.block_on(async {
            let db = Db::open(&self.location).await?;
            let row = db.one(&Sql::built(format!("SELECT count(*) AS n FROM {table}")), &[]).await?;
            row.get::<i64>("n")
        });
        counted.expect("the rows are counted").try_into().expect("a count")
    }
}

/// The open campaigns among the examples.
pub const EXAMPLES: [&str; 2] = ["kazakhstan-2014", "kazakhstan-2022"];

pub fn example_folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name)
}

/// A process under load; killed when dropped.
#[derive(Debug)]
pub struct Server {
    child: Child,
}

impl Server {
    pub fn new(child: Child) -> Self {
        Self { child }
    }

    /// Asks it to stop and waits until it has, and what it started with it.
    pub fn stop(&mut self) {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        if asked.is_ok_and(|status| status.success()) {
            self.child.wait().ok();
        }
    }

    /// The most memory that it has had (VmHWM), in MB.
    pub fn memory_mb(&self) -> f64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"));
        peak.and_then(|kb| kb.parse::<f64>().ok()).map_or(f64::NAN, |kb| kb / 1024.0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn answers(address: SocketAddr) -> bool {
    let (since, ask) = (Instant::now(), Requests::get("/healthz", ""));
    while since.elapsed() < PATIENCE {
        if load::once(address, &ask).is_ok_and(|answer| answer.status == 200) {
            return true;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    false
}
