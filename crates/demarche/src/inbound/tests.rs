//! LMTP as a mail server speaks it, and as nobody should.

use std::sync::Arc;

use app::testing::{self, TestApp};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use super::{Listener, MESSAGE_MAX, serve};
use crate::running::Stopper;

struct Server {
    stream: BufReader<TcpStream>,
    _stopper: Arc<Stopper>,
}

impl Server {
    async fn start(app: &TestApp) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stopper, stop) = Stopper::new();
        tokio::spawn(serve(app.app.clone(), Listener::Port(listener), stop));
        let stream = BufReader::new(TcpStream::connect(address).await.unwrap());
        let mut server = Self { stream, _stopper: Arc::new(stopper) };
        assert!(server.reply().await.starts_with("220 "));
        server
    }

    /// The last line of a reply; empty when the connection ended.
    async fn reply(&mut self) -> String {
        loop {
            let mut line = String::new();
            self.stream.read_line(&mut line).await.unwrap();
            if line.as_bytes().get(3) != Some(&b'-') {
                return line.trim_end().to_owned();
            }
        }
    }

    async fn say(&mut self, text: &str) -> String {
        self.stream.get_mut().write_all(text.as_bytes()).await.unwrap();
        self.reply().await
    }
}

fn letter(app: &TestApp) -> String {
    // An address of ours about a letter that is not there: known by its tag, declined by the database.
    format!("{}@demarche.invalid", app::letters::relay::local_part(&app.vault, 3, app.new_id()))
}

#[tokio::test]
async fn each_recipient_gets_a_reply_of_its_own() {
    let app = testing::app().await;
    let mut server = Server::start(&app).await;
    assert!(server.say("LHLO mx.example\r\n").await.starts_with("250 "));
    assert!(server.say("MAIL FROM:<>\r\n").await.starts_with("250 "));
    let to = letter(&app);
    assert!(server.say(&format!("RCPT TO:<{to}>\r\n")).await.starts_with("250 "));
    assert!(server.say("RCPT TO:<letter+forged@demarche.invalid>\r\n").await.starts_with("550 5.1.1"));
    let other = letter(&app);
    assert!(server.say(&format!("RCPT TO:<{other}>\r\n")).await.starts_with("250 "));
    assert!(server.say("DATA\r\n").await.starts_with("354 "));
    assert!(server.say("Subject: x\r\n\r\n..dot\r\n.\r\n").await.starts_with("550 5.1.1"));
    assert!(server.reply().await.starts_with("550 5.1.1"));
    assert!(server.say("NOOP\r\n").await.starts_with("250 "));
    assert!(server.say("QUIT\r\n").await.starts_with("221 "));
    assert_eq!(server.reply().await, "");
}

#[tokio::test]
async fn what_is_out_of_order_too_large_or_nonsense_is_declined() {
    let app = testing::app().await;
    let mut server = Server::start(&app).await;
    assert!(server.say("MAIL FROM:<a@b.example>\r\n").await.starts_with("503 "));
    assert!(server.say("EHLO x\r\n").await.starts_with("500 "));
    assert!(server.say("LHLO x\r\n").await.starts_with("250 "));
    assert!(server.say("DATA\r\n").await.starts_with("503 "));
    assert!(server.say("\u{1}\u{2}garbage\r\n").await.starts_with("500 "));
    assert!(server.say("MAIL FROM:<a@b.example> SIZE=99999999\r\n").await.starts_with("552 "));
    assert!(server.say("MAIL FROM:<a@b.example>\r\n").await.starts_with("250 "));
    let to = letter(&app);
    assert!(server.say(&format!("RCPT TO:<{to}>\r\n")).await.starts_with("250 "));
    assert!(server.say("DATA\r\n").await.starts_with("354 "));
    let line = format!("{}\r\n", "x".repeat(990));
    let large = format!("Subject: x\r\n\r\n{}.\r\n", line.repeat(MESSAGE_MAX / 990 + 1));
    assert!(server.say(&large).await.starts_with("552 "));
    assert!(server.say("NOOP\r\n").await.starts_with("250 "));
    let endless = "x".repeat(5_000);
    server.stream.get_mut().write_all(endless.as_bytes()).await.unwrap();
    assert_eq!(server.reply().await, "", "a line without end ends the connection");
}
