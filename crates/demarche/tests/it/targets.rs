//! `demarche targets`: whom a campaign writes to, tried before it opens.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};

use serde_json::Value;

use crate::harness::{Answer, Site};

/// A mail server that knows every mailbox but `gone@…`, on a port of its own, until the test ends.
fn mail_server() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            std::thread::spawn(move || serve(&stream.unwrap()));
        }
    });
    port
}

fn serve(stream: &TcpStream) -> Option<()> {
    let (mut reader, mut writer) = (BufReader::new(stream), stream);
    let mut say = |text: &str| writer.write_all(format!("{text}\r\n").as_bytes()).ok();
    say("220 mx.test ESMTP")?;
    let mut in_message = false;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        let line = line.trim_end();
        if in_message {
            if line == "." {
                in_message = false;
                say("250 2.0.0 Ok")?;
            }
            continue;
        }
        in_message = line == "DATA";
        let gone = line.starts_with("RCPT TO:<gone@");
        say(if in_message {
            "354 go on"
        } else if gone {
            "550 5.1.1 no such mailbox"
        } else {
            "250 2.1.0 Ok"
        })?;
    }
}

/// A draft that is written to `gone@` first and to `there@` next.
fn site(more: &str) -> Site {
    let site = Site::new(more);
    let bundle = site.folder.path().join("bundle");
    std::fs::create_dir(&bundle).unwrap();
    let write = |name: &str, text: &str| std::fs::write(bundle.join(name), text).unwrap();
    write(
        "campaign.toml",
        "slug = \"test\"\nnumber = 7\nstatus = \"draft\"\nopens = 2026-11-01\noriginal = \"fr\"\n\n\
         [sponsor]\nslug = \"union\"\nname = \"The Union\"\nkind = \"union\"\n\n\
         [pace]\noffice_hours = \"mon-fri 09:00-17:00\"\n",
    );
    write(
        "targets.csv",
        "id,name,office,country,language,emails,time_zone,daily_cap\n\
         fr,Ambassade,L’Ambassadeur,FR,fr,gone@fr.example;there@fr.example,Europe/Paris,20\n",
    );
    write(
        "fr.md",
        "+++\ntitle = \"Libérez-les\"\nsummary = \"Ils ont fait grève.\"\nstate = \"draft\"\n+++\n\n\
         Ils ont fait grève.\n\n## Demands\n\n- Libérez-les.\n\n## Letter\n\n\
         Subject: Libérez-les\nSalutation: Excellence,\n\nJ’écris à {target}.\n",
    );
    let imported = site.run(&["campaign", "import", "bundle"]);
    assert_eq!(imported.code, 0, "{}", imported.err);
    site
}

fn json(answer: &Answer) -> Value {
    serde_json::from_str(&answer.out).unwrap_or_else(|error| panic!("{error}: {} {}", answer.out, answer.err))
}

#[test]
fn every_address_of_a_draft_is_tried_and_what_was_said_is_kept_until_it_is_mended() {
    let port = mail_server();
    let site = site(&format!("[mail]\ntransport = \"smtp://127.0.0.1:{port}?tls=none\"\n"));
    let before = json(&site.run(&["targets", "list", "test", "--json"]));
    assert_eq!((&before[0]["works"], &before[0]["mode"]), (&true.into(), &"letters".into()));
    assert_eq!(before[0]["office_hours"], "mon-fri 09:00-17:00");
    assert_eq!((&before[0]["daily_cap"], &before[0]["letters_per_hour"]), (&20.into(), &Value::Null));

    let tested = site.run(&["targets", "test", "test", "--json"]);
    assert_eq!(tested.code, 1, "one was refused: {}", tested.err);
    let rows = json(&tested);
    let outcomes: Vec<&str> =
        rows.as_array().unwrap().iter().map(|row| row["outcome"].as_str().unwrap()).collect();
    assert_eq!(outcomes, ["refused", "accepted"], "{}", tested.out);
    assert_eq!((&rows[0]["code"], &rows[0]["status"]), (&550.into(), &"5.1.1".into()));

    let after = json(&site.run(&["targets", "list", "test", "--json"]));
    let (gone, there) = (&after[0]["addresses"][0], &after[0]["addresses"][1]);
    assert_eq!((&gone["state"], &gone["tested"]["outcome"]), (&"demoted".into(), &"refused".into()));
    assert_eq!(gone["failure"]["reply"], "5.1.1 no such mailbox");
    assert_eq!((&there["state"], &there["tested"]["outcome"]), (&"working".into(), &"accepted".into()));
    assert_eq!(after[0]["works"], true);
    let table = site.run(&["targets", "list", "test"]).out;
    assert!(table.contains("fr: Ambassade (letters, 20 a day, mon-fri 09:00-17:00 Europe/Paris)"), "{table}");
    assert!(table.contains("demoted   gone@fr.example, tried again on "), "{table}");

    let mended = site.run(&["targets", "mend", "test", "fr", "gone@fr.example"]);
    assert_eq!((mended.code, mended.out.trim()), (0, "fr: letters go to gone@fr.example again."));
    assert!(site.run(&["targets", "mend", "test", "fr"]).out.contains("Nothing to mend"));
    let after = json(&site.run(&["targets", "list", "test", "--json"]));
    assert_eq!(after[0]["addresses"][0]["state"], "working");
}

#[test]
fn an_editor_gets_the_letter_as_it_will_be_sent_with_a_first_line_that_calls_it_a_test() {
    let site = site("");
    let sent = site.run(&["targets", "test", "test", "--target", "fr", "--to", "editor@union.example"]);
    assert_eq!((sent.code, sent.err.as_str()), (0, ""));
    assert!(sent.out.starts_with("fr  accepted  editor@union.example: maildir"), "{}", sent.out);
    let mails = site.mails();
    let [mail] = &mails[..] else { panic!("{mails:?}") };
    let mail = mail.replace("\r\n", "\n");
    let mut lines = mail.lines();
    assert_eq!(lines.next(), Some("To: editor@union.example"));
    assert!(lines.next().is_some_and(|line| line.starts_with("Ceci est une lettre d’essai")), "{mail}");
    assert!(mail.contains("J’écris à Ambassade.") && mail.contains("Maria Example"), "{mail}");
    let list = json(&site.run(&["targets", "list", "test", "--json"]));
    assert_eq!(
        list[0]["addresses"][0]["tested"],
        Value::Null,
        "an editor's mailbox says nothing of a target's"
    );
}

#[test]
fn what_does_not_exist_is_told_in_one_line() {
    let site = site("");
    for (arguments, code, part) in [
        (&["targets", "list", "nowhere"][..], 1, "demarche campaign list"),
        (&["targets", "test", "test", "--target", "de"], 1, "demarche targets list test"),
        (&["targets", "test", "test", "--to", "nobody"], 2, "`nobody` is not an address"),
        (&["targets", "mend", "test", "de"], 1, "there is no target `de`"),
        (&["targets", "mend", "test", "fr", "x@fr.example"], 1, "`x@fr.example` is no address"),
    ] {
        let answer = site.run(arguments);
        assert_eq!((answer.code, answer.err.lines().count()), (code, 1), "{arguments:?}: {}", answer.err);
        assert!(answer.err.contains(part), "{}", answer.err);
    }
    assert!(site.mails().is_empty());
}
