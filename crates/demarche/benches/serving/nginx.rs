//! nginx with the page as a file, compressed beforehand as a careful operator would have it.

use std::fs;
use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

use super::stand_in::kept_headers;
use crate::tools::free_address;
use crate::tools::load::{self, Answer};
use crate::tools::requests::Requests;
use crate::tools::site::Server;

pub struct Nginx {
    pub address: SocketAddr,
    _folder: TempDir,
    server: Server,
}

impl Drop for Nginx {
    /// Killed, it would leave its workers behind.
    fn drop(&mut self) {
        self.server.stop();
    }
}

impl Nginx {
    /// `None`, with a line that says so, where it is not installed.
    pub fn start(page: &Answer, request: &Requests) -> Option<Self> {
        let program = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx"]
            .into_iter()
            .find(|path| fs::exists(path).unwrap_or_default());
        let Some(program) = program else {
            eprintln!("nginx is not installed: its rows are left out (apt install nginx-light)");
            return None;
        };
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("a folder open to all");
        fs::write(folder.path().join("page"), &page.body).expect("the page");
        let address = free_address();
        let config = folder.path().join("nginx.conf");
        fs::write(&config, configuration(page, &folder.path().display().to_string(), address))
            .expect("its settings");
        let child = Command::new(program)
            .arg("-c")
            .arg(&config)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("nginx starts");
        let mut server = Server::new(child);
        for _ in 0..1_000 {
            if let Ok(answer) = load::once(address, request) {
                assert_eq!(answer.body, page.body, "nginx serves the same bytes");
                return Some(Self { address, _folder: folder, server });
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        server.stop();
        eprintln!("nginx did not start: its rows are left out");
        None
    }
}

fn configuration(page: &Answer, folder: &str, address: SocketAddr) -> String {
    let headers: Vec<String> = kept_headers(page)
        .filter(|(name, _)| !["content-type", "etag", "last-modified"].contains(name))
        .map(|(name, value)| format!("add_header {name} \"{}\";\n", value.replace('"', "\\\"")))
        .collect();
    let headers = headers.concat();
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {folder}/{kind};\n"))
        .concat();
    let (user, processes) = ("user root root;", "worker_processes auto;");
    format!(
        "daemon off;\n{user}\n{processes}\npid {folder}/pid;\nerror_log {folder}/errors;\n\
         events {{ worker_connections 2048; }}\nhttp {{\naccess_log off;\nsendfile on;\ntcp_nopush on;\n\
         keepalive_requests 1000000000;\nopen_file_cache max=16 inactive=1h;\n{temporary}\
         types {{ }}\ndefault_type \"text/html; charset=utf-8\";\n\
         server {{ listen {address}; root {folder};\nlocation / {{ try_files /page =404;\n{headers}}}\n}}\n}}\n"
    )
}
