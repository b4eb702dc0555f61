//! A PostgreSQL server of a test's own, which it may kill.

use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use crate::harness::{free_port, wait_for};

pub struct Server {
    folder: TempDir,
    bin: PathBuf,
    port: u16,
    running: Option<Child>,
}

impl Server {
    /// None unless PostgreSQL is tested with, and installed here.
    pub fn start() -> Option<Self> {
        std::env::var_os("DEMARCHE_TEST_POSTGRES")?;
        let mut versions: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
            .ok()?
            .filter_map(|version| Some(version.ok()?.path().join("bin")))
            .filter(|bin| bin.join("initdb").exists())
            .collect();
        versions.sort();
        let (folder, bin) = (tempfile::tempdir().unwrap(), versions.pop()?);
        if std::fs::metadata("/proc/self").unwrap().uid() == 0 {
            let owned = Command::new("chown").arg("postgres:").arg(folder.path()).status().unwrap();
            assert!(owned.success());
        }
        let mut server = Self { folder, bin, port: free_port(), running: None };
        let made = server
            .program("initdb")
            .args(["-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"])
            .stdout(Stdio::null())
            .status();
        assert!(made.unwrap().success());
        server.go_on();
        Some(server)
    }

    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    /// One of PostgreSQL's programs, as the folder's owner: none of them runs as root.
    fn program(&self, name: &str) -> Command {
        let owner = std::fs::metadata(self.folder.path()).unwrap();
        let mut command = Command::new(self.bin.join(name));
        command.arg("-D").arg(self.folder.path().join("data")).current_dir(self.folder.path());
        command.uid(owner.uid()).gid(owner.gid());
        command
    }

    /// Starts it, and returns when it takes connections.
    pub fn go_on(&mut self) {
        let mut command = self.program("postgres");
        command.args(["-c", "listen_addresses=127.0.0.1", "-p", &self.port.to_string(), "-k"]);
        let child = command.arg(self.folder.path()).stderr(Stdio::null()).spawn().unwrap();
        self.running = Some(child);
        let mut ready = Command::new(self.bin.join("pg_isready"));
        ready.args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()]);
        wait_for(|| ready.status().unwrap().success().then_some(()));
    }

    /// kill -9 for every process of it, as when its machine loses power.
    pub fn kill(&mut self) {
        let Some(mut postmaster) = self.running.take() else { return };
        let rest = children(&postmaster.id().to_string());
        postmaster.kill().unwrap();
        Command::new("kill").arg("-9").args(&rest).stderr(Stdio::null()).status().unwrap();
        postmaster.wait().unwrap();
        wait_for(|| rest.iter().all(|pid| is_gone(pid)).then_some(()));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

fn children(parent: &str) -> Vec<String> {
    let processes = std::fs::read_dir("/proc").unwrap();
    let pids = processes.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    pids.filter(|pid| stat(pid).is_some_and(|(_, ppid)| ppid == parent)).collect()
}

/// A process that nobody has waited for yet is a zombie, and as good as gone.
fn is_gone(pid: &str) -> bool {
    stat(pid).is_none_or(|(state, _)| state == "Z")
}

/// State and parent, from proc(5).
fn stat(pid: &str) -> Option<(String, String)> {
    let text = std::fs::read_to_string(Path::new("/proc").join(pid).join("stat")).ok()?;
    let mut rest = text.rsplit_once(')')?.1.split_whitespace();
    Some((rest.next()?.to_owned(), rest.next()?.to_owned()))
}
