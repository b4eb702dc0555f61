//! A folder of its own for each test, the binary in it, and just enough HTTP to sign.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// How long anything may take on a busy machine before the test gives up.
const PATIENCE: Duration = Duration::from_mins(1);

pub struct Site {
    pub folder: TempDir,
    pub port: u16,
}

/// What a command said.
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub err: String,
}

pub struct Response {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Site {
    /// A configuration in a fresh folder, with further TOML at its end.
    pub fn new(more: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let port = free_port();
        let site = Self { folder, port };
        let data = site.data();
        let top = format!(
            "public_url = \"http://127.0.0.1:{port}\"\nlisten = \"127.0.0.1:{port}\"\ndata_dir = \"{}\"\n\
             [limits]\nsignatures_per_network = 0\nform_seconds = 0\n",
            data.display()
        );
        std::fs::write(site.config(), top + more).unwrap();
        site
    }

    /// With the largest example imported.
    pub fn with_campaign(more: &str) -> Self {
        let site = Self::new(more);
        site.import();
        site
    }

    /// The same on a server's database, migrated.
    pub fn on_server(url: &str, more: &str) -> Self {
        let site = Self::new(&format!("[database]\nurl = \"{url}\"\n{more}"));
        let migrated = site.run(&["migrate"]);
        assert_eq!(migrated.code, 0, "{}", migrated.err);
        site.import();
        site
    }

    /// Imports the largest example.
    pub fn import(&self) {
        let bundle = examples().join("kazakhstan-2014");
        let imported = self.run(&["campaign", "import", &bundle.to_string_lossy()]);
        assert_eq!(imported.code, 0, "{}", imported.err);
    }

    pub fn config(&self) -> PathBuf {
        self.folder.path().join("demarche.toml")
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The command line, in no environment but ours.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = bare(arguments);
        command.current_dir(self.folder.path()).env("DEMARCHE_CONFIG", self.config());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Answer {
        answer(&self.command(arguments).output().unwrap())
    }

    /// `serve`, answering.
    pub fn serve(&self) -> Running {
        self.serve_by(self.command(&["serve"]))
    }

    /// Pages alone, on a port of their own.
    pub fn pages(&self, port: u16) -> Running {
        let mut command = self.command(&["serve", "--role", "web"]);
        command.env("DEMARCHE_LISTEN", format!("127.0.0.1:{port}")).env("DEMARCHE_DRAIN_SECONDS", "0");
        serve_on(command, port)
    }

    /// A process that sends mail and letters and answers nobody.
    pub fn worker(&self) -> Running {
        let mut command = self.command(&["serve", "--role", "worker"]);
        Running::new(command.stderr(Stdio::piped()).spawn().unwrap(), 0)
    }

    pub fn serve_by(&self, command: Command) -> Running {
        serve_on(command, self.port)
    }

    /// Signs and gives the status.
    pub fn sign(&self, name: &str, email: &str) -> std::io::Result<Response> {
        sign_at(self.port, name, email)
    }

    pub fn post(&self, path: &str, form: &str) -> std::io::Result<Response> {
        post_at(self.port, path, form)
    }

    pub fn get(&self, path: &str) -> std::io::Result<Response> {
        get(self.port, path)
    }

    /// The mails in the Maildir, each as its text.
    pub fn mails(&self) -> Vec<String> {
        let Ok(folder) = std::fs::read_dir(self.data().join("mail/new")) else { return Vec::new() };
        folder
            .filter_map(|file| {
                let bytes = std::fs::read(file.ok()?.path()).ok()?;
                let mail = mail_parser::MessageParser::default().parse(&bytes)?;
                let to = mail.to()?.first()?.address()?.to_owned();
                Some(format!("To: {to}\n{}", mail.body_text(0)?))
            })
            .collect()
    }

    /// The path after the first `/{purpose}/` in a mail to an address, once it has come.
    pub fn link(&self, email: &str, purpose: &str) -> String {
        let mark = format!("/{purpose}/");
        let to = format!("To: {email}\n");
        wait_for(|| {
            let mut mails = self.mails().into_iter().filter(|mail| mail.starts_with(&to));
            mails.find_map(|mail| Some(mail[mail.find(&mark)?..].split_whitespace().next()?.to_owned()))
        })
    }

    /// The Message-IDs in the Maildir, in order; one that stands twice was handed over twice.
    pub fn message_ids(&self) -> Vec<String> {
        let Ok(folder) = std::fs::read_dir(self.data().join("mail/new")) else { return Vec::new() };
        let mut ids: Vec<String> = folder
            .filter_map(|file| {
                let bytes = std::fs::read(file.ok()?.path()).ok()?;
                let mail = mail_parser::MessageParser::default().parse_headers(&bytes)?;
                Some(mail.message_id()?.to_owned())
            })
            .collect();
        ids.sort();
        ids
    }

    /// Where the configuration has the database.
    pub fn location(&self) -> db::Location {
        let text = std::fs::read_to_string(self.config()).unwrap();
        let url = text.lines().find_map(|line| line.strip_prefix("url = \"")?.strip_suffix('"'));
        url.map_or_else(
            || db::Location::Sqlite(self.data().join("demarche.db")),
            |url| db::Location::parse(url).unwrap(),
        )
    }

    /// How many rows the table of signatures has, read beside whatever runs.
    pub fn signatures(&self) -> i64 {
        self.number("SELECT count(*) AS n FROM signature")
    }

    /// The `n` that a statement gives.
    pub fn number(&self, sql: &str) -> i64 {
        rows(&self.location(), sql)[0].get("n").unwrap()
    }
}

/// What a statement gives, read beside whatever runs.
pub fn rows(location: &db::Location, sql: &str) -> Vec<db::Row> {
    within(async {
        let db = db::Db::open(location).await.unwrap();
        db.all(&db::Sql::built(sql.to_owned()), &[]).await.unwrap()
    })
}

/// Changes what is there, beside whatever runs.
pub fn change(location: &db::Location, sql: &str) -> u64 {
    within(async {
        let db = db::Db::open(location).await.unwrap();
        db.execute(&db::Sql::built(sql.to_owned()), &[]).await.unwrap()
    })
}

/// Waits for a future, from a test that is none.
pub fn within<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

/// A port that is free now.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A process that serves; killed when the test ends before it does.
pub struct Running {
    pub child: Child,
    port: u16,
    said: Option<JoinHandle<String>>,
}

impl Running {
    pub fn new(mut child: Child, port: u16) -> Self {
        // Read all the time: a process whose log nobody takes away comes to a halt.
        let said = child.stderr.take().map(|mut stderr| {
            std::thread::spawn(move || {
                let mut bytes = Vec::new();
                stderr.read_to_end(&mut bytes).ok();
                String::from_utf8_lossy(&bytes).into_owned()
            })
        });
        Self { child, port, said }
    }

    fn is_answering(&self) -> bool {
        let since = Instant::now();
        while since.elapsed() < PATIENCE {
            if get(self.port, "/healthz").is_ok_and(|response| response.status == 200) {
                return true;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        false
    }

    pub fn signal(&self, name: &str) {
        let sent = Command::new("kill").args([name, &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }

    /// Waits for the end; what it wrote to standard error comes along.
    pub fn wait(mut self) -> (ExitStatus, String) {
        let status = wait_for(|| self.child.try_wait().unwrap());
        let said = self.said.take().map(|said| said.join().unwrap());
        (status, said.unwrap_or_default())
    }

    pub fn stop_and_read(self) -> (ExitStatus, String) {
        self.signal("-TERM");
        self.wait()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// A server on a port of its own, answering.
pub fn serve_on(mut command: Command, port: u16) -> Running {
    let child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let running = Running::new(child, port);
    assert!(running.is_answering(), "{}", running.stop_and_read().1);
    running
}

/// The binary with no configuration at all.
pub fn bare(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
    command.args(arguments).env_clear();
    command
}

pub fn answer(output: &Output) -> Answer {
    Answer {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

pub fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples")
}

pub fn form(fields: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

/// Signs at whatever listens there.
pub fn sign_at(port: u16, name: &str, email: &str) -> std::io::Result<Response> {
    let form = form(&[("name", name), ("email", email), ("country", "CH"), ("consent", "on")]);
    post_at(port, "/en/campaigns/kazakhstan-2014/sign", &form)
}

pub fn post_at(port: u16, path: &str, form: &str) -> std::io::Result<Response> {
    request(
        port,
        &format!(
            "POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            form.len()
        ),
    )
}

pub fn get(port: u16, path: &str) -> std::io::Result<Response> {
    request(port, &format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"))
}

fn request(port: u16, text: &str) -> std::io::Result<Response> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.write_all(text.as_bytes())?;
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    while reader.read_line(&mut head)? > 2 {}
    let status = head.split(' ').nth(1).and_then(|code| code.parse().ok());
    let mut body = Vec::new();
    reader.read_to_end(&mut body)?;
    let status = status.ok_or_else(|| std::io::Error::other("no answer"))?;
    Ok(Response { status, head, body: String::from_utf8_lossy(&body).into_owned() })
}

/// Looks until something is there.
#[track_caller]
pub fn wait_for<T>(look: impl FnMut() -> Option<T>) -> T {
    waited(look).expect("it did not come")
}

/// The same, for a test that says more when it does not come.
pub fn waited<T>(mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let since = Instant::now();
    loop {
        let found = look();
        if found.is_some() || since.elapsed() > PATIENCE {
            return found;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}
