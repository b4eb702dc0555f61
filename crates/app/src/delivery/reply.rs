//! What a server says: one reply, whole and well formed, or a fault (RFC 5321, section 4.2).

use std::fmt;

use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncReadExt};

/// RFC 5321, section 4.5.3.1.5, allows 512 octets a line; some servers write more.
const LINE_MAX: usize = 2048;
const LINES_MAX: usize = 100;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    pub code: u16,
    /// Without codes and line ends; at least one.
    pub lines: Vec<String>,
}

/// Why there is no reply. After either the connection is of no use: nobody knows where the next reply begins.
#[derive(Debug)]
pub enum NoReply {
    Lost(String),
    Garbage(&'static str),
}

impl fmt::Display for NoReply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lost(error) => write!(f, "connection lost: {error}"),
            Self::Garbage(what) => write!(f, "the server does not speak SMTP: {what}"),
        }
    }
}

impl Reply {
    pub fn text(&self) -> String {
        self.lines.join(" ")
    }

    pub fn is_yes(&self) -> bool {
        (200..300).contains(&self.code)
    }

    /// Declines, in a way that leaves both sides knowing where they are.
    pub fn is_no(&self) -> bool {
        (400..600).contains(&self.code)
    }

    /// Reads one reply. Bounded: an endless line, endless lines and whatever else it may be end in a fault.
    pub async fn read(reader: &mut (impl AsyncBufRead + Unpin)) -> Result<Self, NoReply> {
        let mut lines = Vec::new();
        let mut known = None;
        let mut line = Vec::new();
        while lines.len() < LINES_MAX {
            line.clear();
            let mut limited = (&mut *reader).take(LINE_MAX as u64);
            let read = limited.read_until(b'\n', &mut line).await;
            match read.map_err(|error| NoReply::Lost(error.to_string()))? {
                0 => return Err(NoReply::Lost("the server hung up".into())),
                _ if line.ends_with(b"\n") => {}
                LINE_MAX => return Err(NoReply::Garbage("a line that is too long")),
                _ => return Err(NoReply::Lost("the server hung up in the middle of a line".into())),
            }
            let (code, goes_on, text) = parts(&line).ok_or(NoReply::Garbage("not a reply"))?;
            // A reply of two minds must not be believed by its first line.
            if *known.get_or_insert(code) != code {
                return Err(NoReply::Garbage("a reply with two codes"));
            }
            lines.push(text);
            if !goes_on {
                return Ok(Self { code, lines });
            }
        }
        Err(NoReply::Garbage("a reply without end"))
    }
}

/// `250-text`, `250 text` or `250`: the code, whether more follows, the text.
fn parts(line: &[u8]) -> Option<(u16, bool, String)> {
    let line = line.trim_ascii_end();
    let (code, rest) = line.split_at_checked(3)?;
    let digits = matches!(code[0], b'2'..=b'5') && code[1..].iter().all(u8::is_ascii_digit);
    let code = digits.then(|| code.iter().fold(0, |all, digit| all * 10 + u16::from(digit - b'0')))?;
    let goes_on = match rest.first() {
        None | Some(b' ') => false,
        Some(b'-') => true,
        Some(_) => return None,
    };
    let text = rest.get(1..).unwrap_or_default();
    Some((code, goes_on, String::from_utf8_lossy(text).into_owned()))
}

#[cfg(test)]
mod tests {
    use futures::FutureExt;
    use proptest::prelude::*;

    use super::*;

    async fn read(bytes: &[u8]) -> Result<Reply, NoReply> {
        Reply::read(&mut { bytes }).await
    }

    #[tokio::test]
    async fn replies_are_read_as_servers_write_them() {
        for (bytes, code, text) in [
            (&b"250 2.0.0 Ok\r\n"[..], 250, "2.0.0 Ok"),
            (b"250\r\n", 250, ""),
            (b"250 \r\n", 250, ""),
            (b"250-one\r\n250-\r\n250 three\r\n", 250, "one  three"),
            (b"354 go on\n", 354, "go on"),
            (b"550 caf\xe9\r\n", 550, "caf\u{fffd}"),
            (b"550 lone\rreturn\r\n", 550, "lone\rreturn"),
        ] {
            let reply = read(bytes).await.unwrap();
            assert_eq!((reply.code, reply.text().as_str()), (code, text));
        }
    }

    #[tokio::test]
    async fn what_is_no_reply_is_not_taken_for_one() {
        let long = [b"250 ".as_slice(), &[b'x'; 5000], b"\r\n"].concat();
        let endless = b"250-x\r\n".repeat(1000);
        for bytes in [
            &b"25 x\r\n"[..],
            b"\r\n",
            b"2500 x\r\n",
            b"250_x\r\n",
            b"150 x\r\n",
            b"600 x\r\n",
            b"HTTP/1.1 400 Bad Request\r\n\r\n",
            b"250-x\r\n550 y\r\n",
            b"250-x\r\n\r\n",
            &long,
            &endless,
        ] {
            let fault = read(bytes).await.unwrap_err();
            assert!(matches!(fault, NoReply::Garbage(_)), "{fault}");
        }
        for bytes in [&b""[..], b"250", b"250 x", b"250-x\r\n", b"250-x\r\n25"] {
            assert!(matches!(read(bytes).await, Err(NoReply::Lost(_))), "{bytes:?}");
        }
    }

    fn piece() -> impl Strategy<Value = Vec<u8>> {
        prop_oneof![
            "[1-6][0-9]{2}[ -][ -~]{0,20}\r\n".prop_map(String::into_bytes),
            proptest::collection::vec(any::<u8>(), 0..40),
            Just(b"\r\n".to_vec()),
        ]
    }

    proptest! {
        /// Whatever comes, it is a reply or a fault; a reply is what its bytes say, and what follows is untouched.
        #[test]
        fn any_bytes_are_a_reply_or_a_fault(pieces in proptest::collection::vec(piece(), 0..8)) {
            let bytes = pieces.concat();
            let mut rest = &bytes[..];
            let read = Reply::read(&mut rest).now_or_never().expect("bytes are there at once");
            if let Ok(reply) = read {
                prop_assert!((200..600).contains(&reply.code));
                let used = &bytes[..bytes.len() - rest.len()];
                prop_assert!(used.ends_with(b"\n"));
                let mut lines = used.split_inclusive(|byte| *byte == b'\n');
                prop_assert!(lines.all(|line| line.starts_with(reply.code.to_string().as_bytes())));
                prop_assert_eq!(used.iter().filter(|byte| **byte == b'\n').count(), reply.lines.len());
            }
        }
    }
}
