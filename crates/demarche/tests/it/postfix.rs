//! Private instances of Debian's Postfix: each with folders and ports of its own on the loopback, under a master that
//! ends with the test. Nothing of the machine's own mail system is touched.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use tempfile::TempDir;

use crate::harness::{free_port, wait_for};

const DAEMONS: &str = "/usr/lib/postfix/sbin";
/// Mailboxes belong to it: Postfix delivers nothing as root.
const NOBODY: u32 = 65534;

/// What every instance is: quiet, on the loopback, without the machine's aliases and networks; what is put off is tried
/// again within two seconds, not five minutes.
const COMMON: &str = "\
compatibility_level = 3.6
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mydestination =
mynetworks =
alias_maps =
local_recipient_maps =
biff = no
smtpd_tls_session_cache_database =
smtp_tls_security_level = none
smtpd_client_connection_rate_limit = 0
disable_dns_lookups = yes
smtp_host_lookup = native
queue_run_delay = 1s
minimal_backoff_time = 1s
maximal_backoff_time = 2s
";

const SERVICES: &str = "\
pickup unix n - n 1 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 1 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
lmtp unix - - n - - lmtp
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
";

pub struct Postfix {
    pub folder: TempDir,
    master: Child,
}

/// What is written before it starts.
pub struct Setup {
    pub folder: TempDir,
    services: String,
}

impl Setup {
    /// None where Postfix is not installed or this is not root, which its master must be: said once, and skipped.
    pub fn new() -> Option<Self> {
        let is_root = std::fs::metadata("/proc/self").unwrap().uid() == 0;
        if !is_root || !Path::new(DAEMONS).join("master").exists() {
            println!("skipped: it needs root and Debian's package `postfix`");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        open(folder.path());
        for (part, owner) in [("etc", "root"), ("spool", "root"), ("lib", "postfix"), ("boxes", "nobody")] {
            let path = folder.path().join(part);
            std::fs::create_dir(&path).unwrap();
            open(&path);
            assert!(Command::new("chown").arg(owner).arg(&path).status().unwrap().success());
        }
        Some(Self { folder, services: SERVICES.to_owned() })
    }

    /// A file beside `main.cf`; gives its path.
    pub fn file(&self, name: &str, content: &str) -> PathBuf {
        let path = self.folder.path().join("etc").join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// A port that takes mail, with options of its own; gives the port.
    pub fn smtpd(&mut self, options: &[&str]) -> u16 {
        let port = free_port();
        self.smtpd_on(port, options);
        port
    }

    /// The same on a port that others know already.
    pub fn smtpd_on(&mut self, port: u16, options: &[&str]) {
        let options: Vec<String> = options.iter().map(|option| format!(" -o {{ {option} }}")).collect();
        let service = format!("127.0.0.1:{port} inet n - n - - smtpd{}\n", options.concat());
        self.services.push_str(&service);
    }

    /// Starts it with what its `main.cf` shall say besides.
    pub fn start(self, main: &str) -> Postfix {
        let at = self.folder.path().display();
        let places = format!(
            "queue_directory = {at}/spool\ndata_directory = {at}/lib\ndaemon_directory = {DAEMONS}\n\
             maillog_file = {at}/log\nmaillog_file_prefixes = {at}\n\
             virtual_mailbox_base = {at}/boxes\nvirtual_uid_maps = static:{NOBODY}\nvirtual_gid_maps = static:{NOBODY}\n"
        );
        self.file("main.cf", &(COMMON.to_owned() + &places + main));
        self.file("master.cf", &self.services);
        let mut command = Command::new("postfix");
        command.arg("-c").arg(self.folder.path().join("etc")).arg("start-fg");
        let master =
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let postfix = Postfix { folder: self.folder, master };
        for line in self.services.lines().filter_map(|line| line.strip_prefix("127.0.0.1:")) {
            let port: u16 = line.split(' ').next().unwrap().parse().unwrap();
            wait_for(|| greets(port).then_some(()));
        }
        postfix
    }
}

fn open(path: &Path) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
}

fn greets(port: u16) -> bool {
    let Ok(stream) = TcpStream::connect(("127.0.0.1", port)) else { return false };
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line).is_ok() && line.starts_with("220")
}

impl Postfix {
    /// What it said, for whoever wonders why a test failed.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    /// The messages in a mailbox (`NAME` in `virtual_mailbox_maps`: `NAME/`), each whole.
    pub fn mails(&self, mailbox: &str) -> Vec<String> {
        let new = self.folder.path().join("boxes").join(mailbox).join("new");
        let Ok(folder) = std::fs::read_dir(new) else { return Vec::new() };
        folder.filter_map(|file| std::fs::read_to_string(file.ok()?.path()).ok()).collect()
    }

    /// The only message in a mailbox, once it has come.
    pub fn mail(&self, mailbox: &str) -> String {
        let mails = wait_for(|| Some(self.mails(mailbox)).filter(|mails| !mails.is_empty()));
        assert_eq!(mails.len(), 1, "{mails:#?}");
        mails.into_iter().next().unwrap()
    }

    /// Hands a message in as a person of this machine does, with `sendmail -t`.
    pub fn sendmail(&self, from: &str, message: &str) {
        let mut command = Command::new("sendmail");
        command.arg("-C").arg(self.folder.path().join("etc")).args(["-f", from, "-t"]);
        let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(message.as_bytes()).unwrap();
        assert!(child.wait().unwrap().success(), "{}", self.log());
    }
}

impl Drop for Postfix {
    fn drop(&mut self) {
        // The master ends its daemons; the process that we know is the script above it.
        let pid = std::fs::read_to_string(self.folder.path().join("spool/pid/master.pid"));
        if let Ok(pid) = pid {
            Command::new("kill").arg("-TERM").arg(pid.trim()).stderr(Stdio::null()).status().ok();
        }
        self.master.wait().ok();
    }
}

/// Answers one line at a time on a port of its own, for as long as the process lives.
fn lines(
    answer: impl Fn(&mut Vec<String>) -> Option<String> + Send + Sync + 'static,
    hello: &'static str,
) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let answer = Arc::new(answer);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let (Ok(mut stream), answer) = (stream, answer.clone()) else { return };
            std::thread::spawn(move || {
                stream.write_all(hello.as_bytes()).ok();
                let mut seen = Vec::new();
                for line in BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok) {
                    seen.push(line);
                    if let Some(reply) = answer(&mut seen) {
                        stream.write_all(reply.as_bytes()).ok();
                    }
                }
            });
        }
    });
    port
}

/// Dovecot's authentication protocol (version 1.1) with one user, which Postfix speaks: a port for
/// `smtpd_sasl_path = inet:…`.
pub fn dovecot(user: &str, password: &str) -> u16 {
    use base64::Engine;
    let right = base64::engine::general_purpose::STANDARD.encode(format!("\0{user}\0{password}"));
    let user = user.to_owned();
    let hello = "VERSION\t1\t1\nMECH\tPLAIN\tplaintext\nSPID\t1\nCUID\t1\nCOOKIE\t00000000000000000000000000000000\nDONE\n";
    lines(
        move |seen| {
            let line = seen.last()?;
            let mut words = line.strip_prefix("AUTH\t")?.split('\t');
            let id = words.next()?;
            let is_right = words.any(|word| word.strip_prefix("resp=") == Some(right.as_str()));
            Some(if is_right {
                format!("OK\t{id}\tuser={user}\n")
            } else {
                format!("FAIL\t{id}\tuser={user}\n")
            })
        },
        hello,
    )
}

/// A policy service that greylists: each pair of sender and recipient is told 450 once. A port for
/// `check_policy_service inet:…`.
pub fn greylist() -> u16 {
    let known = Mutex::new(std::collections::BTreeSet::new());
    lines(
        move |seen| {
            if !seen.last()?.is_empty() {
                return None;
            }
            let value = |key: &str| {
                seen.iter().find_map(|line| line.strip_prefix(key)).unwrap_or_default().to_owned()
            };
            let pair = (value("sender="), value("recipient="));
            seen.clear();
            let action =
                if known.lock().unwrap().insert(pair) { "450 4.7.1 Greylisted, come back" } else { "DUNNO" };
            Some(format!("action={action}\n\n"))
        },
        "",
    )
}
