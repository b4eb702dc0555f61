use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::process::{Command, Stdio};

use crate::harness::{Running, Site, answer, bare, get};

#[test]
fn the_demo_starts_answers_and_stops() {
    let folder = tempfile::tempdir().unwrap();
    for signal in ["-TERM", "-INT"] {
        let mut child = bare(&["demo", "--listen", "127.0.0.1:0", "--signatures", "40"])
            .env("TMPDIR", folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        let mut text = String::new();
        while !text.contains("Ctrl-C") && said.read_line(&mut text).unwrap() > 0 {}
        let port: u16 =
            text.split("http://127.0.0.1:").nth(1).unwrap().split('/').next().unwrap().parse().unwrap();
        let running = Running::new(child, port);

        for slug in ["kazakhstan-2011", "kazakhstan-2014", "kazakhstan-2022"] {
            let path = format!("/en/campaigns/{slug}");
            assert!(text.contains(&path), "{text}");
            assert_eq!(get(port, &path).unwrap().status, 200, "{slug}");
        }
        assert_eq!(get(port, "/outbox").unwrap().status, 200);
        assert!(text.contains("/desk/sign-in/"), "{text}");
        let counts = get(port, "/en/campaigns/kazakhstan-2014/counts.json").unwrap();
        assert!(counts.body.contains("\"confirmed\":28"), "{}", counts.body);

        running.signal(signal);
        let (status, err) = running.wait();
        assert_eq!(status.code(), Some(0), "{err}");
        assert_eq!(err, "");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "each in a fresh folder");
}

#[test]
fn an_address_in_use_is_told_with_a_way_out() {
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = other.local_addr().unwrap().to_string();
    let demo = answer(&bare(&["demo", "--listen", &address]).output().unwrap());
    assert_eq!((demo.code, demo.err.lines().count()), (1, 1), "{}", demo.err);
    assert!(demo.err.contains("in use") && demo.err.contains("--listen"), "{}", demo.err);

    let site = Site::new("");
    let _taken = TcpListener::bind(("127.0.0.1", site.port)).unwrap();
    let serve = site.run(&["serve"]);
    assert_eq!((serve.code, serve.err.lines().count()), (1, 1), "{}", serve.err);
    assert!(serve.err.contains("`listen`"), "{}", serve.err);
}

#[test]
fn a_request_under_way_is_answered_before_the_end() {
    let site = Site::with_campaign("");
    let running = site.serve();
    let mut stream = std::net::TcpStream::connect(("127.0.0.1", site.port)).unwrap();
    stream.write_all(b"GET /en/campaigns/kazakhstan-2014 HTTP/1.1\r\nHost: x\r\n").unwrap();
    // The head is not whole yet: the server waits for it when the signal comes.
    assert_eq!(site.get("/healthz").unwrap().status, 200);
    running.signal("-TERM");
    stream.write_all(b"Connection: close\r\n\r\n").unwrap();
    let mut text = Vec::new();
    stream.read_to_end(&mut text).ok();
    let (status, _) = running.wait();
    assert_eq!(status.code(), Some(0));
}

#[test]
fn a_signature_after_its_303_outlives_a_kill() {
    let site = Site::with_campaign("");
    let mut running = site.serve();
    let signed = std::thread::scope(|scope| {
        let signers: Vec<_> = (0..4)
            .map(|signer| {
                let site = &site;
                scope.spawn(move || {
                    let answered = |n: &u32| {
                        let email = format!("s{n}.{signer}@mail.example");
                        site.sign("A Supporter", &email).is_ok_and(|response| response.status == 303)
                    };
                    (0..10_000).take_while(answered).count()
                })
            })
            .collect();
        crate::harness::wait_for(|| (site.signatures() > 20).then_some(()));
        running.child.kill().unwrap();
        signers.into_iter().map(|signer| signer.join().unwrap()).sum::<usize>()
    });
    running.child.wait().unwrap();
    assert!(signed > 20, "{signed}");
    let stored = usize::try_from(site.signatures()).unwrap();
    assert!(stored >= signed, "{signed} were told that they had signed, {stored} are there");

    let again = site.serve();
    site.link("s0.0@mail.example", "confirm");
    assert!(again.stop_and_read().0.success());
}

#[test]
fn a_worker_delivers_what_a_page_server_takes_in() {
    let site = Site::with_campaign("");
    let pages = site.serve_by(site.command(&["serve", "--role", "web"]));
    assert_eq!(site.sign("A Supporter", "a@mail.example").unwrap().status, 303);
    assert_eq!(site.mails().len(), 0);
    let worker = site.worker();
    let confirm = site.link("a@mail.example", "confirm");
    assert_eq!(site.post(&confirm, "").unwrap().status, 200);
    crate::harness::wait_for(|| {
        let counts = site.get("/en/campaigns/kazakhstan-2014/counts.json").ok()?;
        counts.body.contains("\"confirmed\":1").then_some(())
    });
    assert!(worker.stop_and_read().0.success());
    assert!(pages.stop_and_read().0.success());
}

#[test]
fn figures_are_given_on_their_own_address_alone() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let site = Site::with_campaign(&format!("[metrics]\nlisten = \"127.0.0.1:{port}\"\n"));
    let running = site.serve();
    site.get("/en/").unwrap();
    assert_eq!(get(port, "/metrics").unwrap().status, 200);
    assert_eq!(site.get("/metrics").unwrap().status, 404);
    assert_eq!(get(port, "/en/").unwrap().status, 404);
    assert!(running.stop_and_read().0.success());
}

#[test]
fn systemd_is_told_when_pages_are_answered() {
    let site = Site::with_campaign("");
    let path = site.folder.path().join("notify");
    let socket = std::os::unix::net::UnixDatagram::bind(&path).unwrap();
    let mut command: Command = site.command(&["serve"]);
    command.env("NOTIFY_SOCKET", &path);
    let running = site.serve_by(command);
    let mut buffer = [0; 64];
    let length = socket.recv(&mut buffer).unwrap();
    assert_eq!(&buffer[..length], b"READY=1");
    assert!(running.stop_and_read().0.success());
    let length = socket.recv(&mut buffer).unwrap();
    assert_eq!(&buffer[..length], b"STOPPING=1");
}
