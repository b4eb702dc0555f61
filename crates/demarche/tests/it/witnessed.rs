//! A site, a witness of another organisation, a stranger with our verifier and one with a program of their own: what
//! is served, what the receipts say, and what each of them makes of it.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use tlog::SigningKey;
use tlog::note::KeyKind;

use crate::harness::{Answer, Running, Site, free_port, wait_for};

const SLUG: &str = "kazakhstan-2014";

/// A site whose log is watched. The log's key is there before the first start, so that the witness can know it.
struct Watched {
    site: Site,
    log: String,
    witness: String,
    witness_port: u16,
}

impl Watched {
    fn new() -> (Self, Running) {
        let site = Site::with_campaign("");
        let origin = format!("127.0.0.1:{}/log", site.port);
        let key = SigningKey::from_seed(&origin, KeyKind::Note, &[5; 32]).unwrap();
        std::fs::write(site.data().join("log.key"), key.to_secret_text()).unwrap();
        let mut watched = Self { site, log: key.vkey(), witness: String::new(), witness_port: free_port() };
        let running = watched.start_witness();
        let text = std::fs::read_to_string(watched.site.config()).unwrap();
        let (witness, port) = (&watched.witness, watched.witness_port);
        let more = format!("\n[log]\nwitnesses = [\"{witness} http://127.0.0.1:{port}\"]\n");
        std::fs::write(watched.site.config(), text + &more).unwrap();
        (watched, running)
    }

    fn start_witness(&mut self) -> Running {
        let address = format!("127.0.0.1:{}", self.witness_port);
        let arguments =
            ["witness", "--name", "witness.example/w1", "--listen", &address, "--key-file", "witness.key"];
        let mut command = self.site.command(&arguments);
        command.args(["--state", "witness-state", "--log", &self.log]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(line.starts_with("witness.example/w1+"), "the witness prints its key: {line}");
        assert!(self.witness.is_empty() || self.witness == line.trim(), "the same key at each start");
        line.trim().clone_into(&mut self.witness);
        Running::new(child, self.witness_port)
    }

    fn url(&self) -> String {
        format!("http://127.0.0.1:{}/log", self.site.port)
    }

    fn verify(&self, place: &str, more: &[&str]) -> Answer {
        self.site.run(&[&["log", "verify", place, "--key", &self.log], more].concat())
    }

    /// Signs, confirms, and keeps both receipts of it.
    fn sign(&self, name: &str) -> [String; 2] {
        let email = format!("{}@mail.example", name.to_lowercase());
        assert_eq!(self.site.sign(name, &email).unwrap().status, 303);
        let confirm = self.site.link(&email, "confirm");
        assert_eq!(self.site.post(&confirm, "").unwrap().status, 200, "{confirm}");
        let letter = self.site.link(&email, "letter");
        ["receipt", "receipt-to-share"].map(|kind| {
            let receipt = wait_for(|| {
                let answer = self.site.get(&format!("{letter}/{kind}")).unwrap();
                (answer.status == 200).then_some(answer.body)
            });
            let file = format!("{name}.{kind}.tlog-proof");
            std::fs::write(self.site.folder.path().join(&file), receipt).unwrap();
            file
        })
    }

    /// What a program that shares no line with ours says.
    fn stranger(&self, place: &str, receipts: &[String]) -> serde_json::Value {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/log/read_log.py");
        let mut command = Command::new("python3");
        command.current_dir(self.site.folder.path()).args([
            script,
            place,
            &self.log,
            "--witness",
            &self.witness,
        ]);
        for receipt in receipts {
            command.args(["--receipt", receipt]);
        }
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

/// The stranger's program needs python3 and python3-cryptography, which `./test` brings.
fn stranger_is_there() -> bool {
    let there = Command::new("python3").args(["-c", "import cryptography"]).stderr(Stdio::null()).status();
    there.is_ok_and(|status| status.success())
}

#[test]
fn a_watched_log_is_the_same_to_everybody() {
    let (mut watched, witness) = Watched::new();
    let serving = watched.site.serve();
    let mut receipts: Vec<String> = Vec::new();
    for name in ["Rosa", "Zoé", "Карл"] {
        receipts.extend(watched.sign(name));
    }
    let key = watched.witness.clone();
    let kept = receipts.clone();
    let given: Vec<&str> = kept.iter().flat_map(|receipt| ["--receipt", receipt]).collect();
    let all = [&["--witness", &key, "--campaign", SLUG, "--state", "look"], &given[..]].concat();
    let url = watched.url();
    let answer = watched.verify(&url, &[&all[..], &["--json"]].concat());
    assert_eq!(answer.code, 0, "{}", answer.err);
    let ours: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!((&ours["size"], &ours["campaigns"][SLUG]["count"]), (&3.into(), &3.into()));
    assert_eq!(ours["receipts"].as_array().unwrap().len(), 6);
    assert!(ours["receipts"].as_array().unwrap().iter().all(|receipt| receipt["counts"] == true));

    let site = watched.verify(url.trim_end_matches("/log"), &[]);
    assert_eq!((site.code, site.err.as_str()), (0, ""), "the site's own URL leads to its log");

    let folder = watched.site.data().join("log");
    let folder = folder.to_string_lossy();
    if stranger_is_there() {
        for place in [url.as_str(), &folder] {
            let theirs = watched.stranger(place, &receipts);
            assert_eq!((&theirs["root"], &theirs["size"]), (&ours["root"], &ours["size"]));
            assert_eq!(theirs["counts"][SLUG], 3);
            assert_eq!(theirs["cosigned"][0], "witness.example/w1");
            assert_eq!(theirs["receipts"].as_array().unwrap().len(), 6);
        }
    }

    // The witness goes away without a farewell, and knows everything when it is back.
    witness.signal("-KILL");
    witness.wait();
    let witness = watched.start_witness();
    receipts.extend(watched.sign("Jean"));
    let answer = watched.verify(&url, &all);
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert!(answer.out.contains("grown by 1 since the last look"), "{}", answer.out);
    let overstated = watched.verify(&folder, &["--campaign", SLUG, "--count", "5"]);
    assert_eq!(overstated.code, 1);
    assert_eq!(overstated.err, format!("error: overstated count: 5 are claimed for {SLUG}, the log has 4\n"));
    let alone = watched.site.run(&["log", "verify", "--key", &watched.log, "--receipt", &receipts[7]]);
    assert_eq!(alone.code, 0, "{}", alone.err);
    let unseen: String = std::fs::read_to_string(watched.site.folder.path().join(&receipts[7]))
        .unwrap()
        .split_inclusive('\n')
        .filter(|line| !line.starts_with("— witness.example"))
        .collect();
    let stripped = watched.site.data().join("unseen.tlog-proof");
    std::fs::write(&stripped, unseen).unwrap();
    let stripped = stripped.to_string_lossy();
    let more = ["log", "verify", "--key", &watched.log, "--witness", &key, "--receipt", &stripped];
    let unseen = watched.site.run(&more);
    assert_eq!(unseen.code, 1);
    assert!(unseen.err.contains("has not cosigned this checkpoint"), "{}", unseen.err);

    // One file of a mirror is changed.
    let bundle = watched.site.data().join("log/tile/entries/000.p/4");
    let mut bytes = std::fs::read(&bundle).unwrap();
    bytes[60] ^= 1;
    std::fs::write(&bundle, bytes).unwrap();
    let changed = watched.verify(&folder, &[]);
    assert_eq!(changed.code, 1);
    assert!(changed.err.starts_with("error: leaf 0 was replaced in tile/entries/000.p/4"), "{}", changed.err);

    for running in [serving, witness] {
        running.signal("-TERM");
        let (status, said) = running.wait();
        assert!(status.success(), "{said}");
    }
}

#[test]
fn two_witnesses_never_share_one_state_and_keep_their_key() {
    let (mut watched, witness) = Watched::new();
    let address = format!("127.0.0.1:{}", free_port());
    let log = watched.log.clone();
    let second = |more: &[&str]| {
        let fixed = ["witness", "--listen", &address, "--key-file", "witness.key", "--log", &log];
        watched.site.run(&[&fixed, more].concat())
    };
    let locked = second(&["--state", "witness-state"]);
    assert_eq!(locked.code, 1);
    assert!(locked.err.contains("another witness is using witness-state"), "{}", locked.err);
    let renamed = second(&["--state", "other", "--name", "other.example/w"]);
    assert_eq!(renamed.code, 2);
    assert!(renamed.err.contains("is of witness.example/w1"), "{}", renamed.err);
    let nameless = watched.site.run(&[
        "witness",
        "--listen",
        &address,
        "--key-file",
        "none",
        "--state",
        "s",
        "--log",
        &log,
    ]);
    assert_eq!(nameless.code, 2);
    assert!(nameless.err.contains("give the witness a --name"), "{}", nameless.err);
    witness.signal("-TERM");
    assert!(witness.wait().0.success());
    let again = watched.start_witness();
    again.signal("-TERM");
    assert!(again.wait().0.success());
}
