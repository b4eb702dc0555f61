//! A PostgreSQL server of the bench's own, from Debian's package, as it comes: `fsync` on, every commit durable.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use super::free_address;

#[derive(Debug)]
pub struct Postgres {
    folder: TempDir,
    programs: PathBuf,
    pub url: String,
    pub version: String,
}

impl Postgres {
    /// Starts one; `None`, with a line that says why, where it is not installed.
    pub fn start() -> Option<Self> {
        let Some(programs) = programs() else {
            eprintln!("PostgreSQL is not installed: its rows are left out (apt install postgresql)");
            return None;
        };
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("a folder open to all");
        let home = folder.path().join("server");
        fs::create_dir(&home).expect("the server's folder");
        if is_root() {
            // PostgreSQL refuses to run as root.
            let given = Command::new("chown").arg("postgres").arg(&home).status();
            if !given.is_ok_and(|status| status.success()) {
                eprintln!("PostgreSQL's rows are left out: there is no user postgres to run it as");
                return None;
            }
        }
        let port = free_address().port();
        let (data, log) = (home.join("data"), home.join("log"));
        let text = |path: &Path| path.display().to_string();
        must(&as_postgres(
            &programs.join("initdb"),
            &["-D", &text(&data), "-U", "postgres", "-A", "trust", "-E", "UTF8"],
        ));
        let options = format!("-p {port} -k {} -c listen_addresses=127.0.0.1", text(&home));
        must(&as_postgres(
            &programs.join("pg_ctl"),
            &["-D", &text(&data), "-w", "-l", &text(&log), "-o", &options, "start"],
        ));
        let version = as_postgres(&programs.join("postgres"), &["--version"]);
        let version =
            String::from_utf8_lossy(&version.stdout).trim().replace("postgres (PostgreSQL)", "PostgreSQL");
        Some(Self {
            folder,
            programs,
            url: format!("postgres://postgres@127.0.0.1:{port}/postgres"),
            version,
        })
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("server/data")
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let data = self.data().display().to_string();
        as_postgres(&self.programs.join("pg_ctl"), &["-D", &data, "-w", "-m", "fast", "stop"]);
    }
}

/// The newest that Debian's packages have put there.
fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").ok()?;
    let newest =
        versions.filter_map(|entry| entry.ok()?.file_name().into_string().ok()?.parse::<u32>().ok()).max()?;
    let programs = PathBuf::from(format!("/usr/lib/postgresql/{newest}/bin"));
    programs.join("initdb").exists().then_some(programs)
}

fn is_root() -> bool {
    fs::read_to_string("/proc/self/status")
        .is_ok_and(|status| status.lines().any(|line| line.starts_with("Uid:\t0\t")))
}

fn as_postgres(program: &Path, arguments: &[&str]) -> Output {
    let mut command = if is_root() {
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--"]).arg(program);
        command
    } else {
        Command::new(program)
    };
    // The server inherits what `pg_ctl` has; a pipe would stay open as long as it runs.
    let log = tempfile::NamedTempFile::new().expect("a temporary file");
    let out = log.reopen().expect("the file opens");
    let status = command
        .args(arguments)
        .current_dir("/")
        .stdin(Stdio::null())
        .stdout(out)
        .stderr(Stdio::inherit())
        .status()
        .unwrap_or_else(|error| panic!("{}: {error}", program.display()));
    Output { status, stdout: fs::read(log.path()).unwrap_or_default(), stderr: Vec::new() }
}

fn must(output: &Output) {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}
