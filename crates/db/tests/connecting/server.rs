//! Servers of a test's own, from Debian's packages: PostgreSQL, and pgbouncer before it.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

pub struct Postgres {
    folder: TempDir,
    pub port: u16,
}

/// Where PostgreSQL's programs are; the newest of several.
fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").ok()?;
    let mut found: Vec<PathBuf> =
        versions.filter_map(|version| Some(version.ok()?.path().join("bin"))).collect();
    found.retain(|bin| bin.join("initdb").exists());
    found.sort();
    found.pop()
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|process| std::os::unix::fs::MetadataExt::uid(&process) == 0)
}

/// PostgreSQL refuses to run as root.
fn as_postgres(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("runuser");
    command.args(["-u", "postgres", "--"]).arg(program);
    command
}

fn must(command: &mut Command) {
    let output = command.stdin(Stdio::null()).output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}

pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A folder that the user postgres may read.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

pub fn give_to_postgres(path: &Path) {
    if is_root() {
        must(Command::new("chown").arg("-R").arg("postgres").arg(path));
    }
}

impl Postgres {
    /// None where it is not installed.
    pub fn start(settings: &str, files: &[(&str, &str)]) -> Option<Self> {
        let programs = programs()?;
        let server = Self { folder: folder(), port: free_port() };
        let home = server.folder.path().join("server");
        fs::create_dir(&home).unwrap();
        give_to_postgres(&home);
        let data = home.join("data");
        must(as_postgres(&programs.join("initdb")).arg("-D").arg(&data).args([
            "-U",
            "postgres",
            "-A",
            "trust",
            "--no-sync",
        ]));
        for (name, text) in files {
            fs::write(data.join(name), text).unwrap();
            fs::set_permissions(data.join(name), fs::Permissions::from_mode(0o600)).unwrap();
        }
        let base = format!(
            "port = {}\nunix_socket_directories = '{}'\nlisten_addresses = '127.0.0.1'\nfsync = off\n{settings}\n",
            server.port,
            home.display()
        );
        fs::write(data.join("conf.of.test"), base).unwrap();
        let conf = data.join("postgresql.conf");
        let text = fs::read_to_string(&conf).unwrap();
        fs::write(&conf, format!("{text}\ninclude 'conf.of.test'\n")).unwrap();
        give_to_postgres(&data);
        must(
            as_postgres(&programs.join("pg_ctl"))
                .arg("-D")
                .arg(&data)
                .arg("-l")
                .arg(home.join("log"))
                .args(["-w", "start"]),
        );
        Some(server)
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("server/data")
    }

    /// Changes a setting of the running server.
    pub fn set(&self, line: &str) {
        let path = self.data().join("conf.of.test");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, format!("{text}{line}\n")).unwrap();
        must(as_postgres(&programs().unwrap().join("pg_ctl")).arg("-D").arg(self.data()).arg("reload"));
    }

    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        if let Some(programs) = programs() {
            let mut stop = as_postgres(&programs.join("pg_ctl"));
            stop.arg("-D").arg(self.data()).args(["-m", "immediate", "stop"]).stdout(Stdio::null());
            stop.status().ok();
        }
    }
}

pub struct Pgbouncer {
    child: Child,
    _folder: TempDir,
    pub url: String,
}

impl Pgbouncer {
    /// None where it is not installed.
    pub fn start(server: &Postgres, mode: &str) -> Option<Self> {
        let program = Path::new("/usr/sbin/pgbouncer");
        if !program.exists() {
            return None;
        }
        let (folder, port) = (folder(), free_port());
        fs::write(folder.path().join("users.txt"), "\"postgres\" \"\"\n").unwrap();
        let text = format!(
            "[databases]\npostgres = host=127.0.0.1 port={} dbname=postgres\n[pgbouncer]\nlisten_addr = 127.0.0.1\n\
             listen_port = {port}\nunix_socket_dir =\nauth_type = trust\nauth_file = {}\npool_mode = {mode}\n\
             default_pool_size = 20\n",
            server.port,
            folder.path().join("users.txt").display()
        );
        let file = folder.path().join("pgbouncer.ini");
        fs::write(&file, text).unwrap();
        give_to_postgres(folder.path());
        let mut command = as_postgres(program);
        let child = command.arg(&file).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let since = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(since.elapsed() < Duration::from_secs(20), "pgbouncer does not answer");
            std::thread::sleep(Duration::from_millis(50));
        }
        Some(Self { child, _folder: folder, url: format!("postgres://postgres@127.0.0.1:{port}/postgres") })
    }
}

impl Drop for Pgbouncer {
    fn drop(&mut self) {
        // The helper that changes the user passes the signal on to what it started; a kill it could not.
        Command::new("kill").arg(self.child.id().to_string()).status().ok();
        self.child.wait().ok();
    }
}
