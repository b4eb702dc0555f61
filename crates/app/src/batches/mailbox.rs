//! Letters as one file that mail programs open: RFC 4155, its default format.

use crate::kernel::Timestamp;

/// Adds a message to a mailbox. Lines end with LF; a line that looks like the beginning of a message is quoted.
pub fn add(mailbox: &mut Vec<u8>, sender: &str, at: Timestamp, message: &[u8]) {
    let when = at.to_jiff().to_zoned(jiff::tz::TimeZone::UTC).strftime("%a %b %e %H:%M:%S %Y").to_string();
    mailbox.extend_from_slice(format!("From {sender} {when}\n").as_bytes());
    for line in message.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let quoted = line.iter().position(|byte| *byte != b'>').unwrap_or(line.len());
        if line[quoted..].starts_with(b"From ") {
            mailbox.push(b'>');
        }
        mailbox.extend_from_slice(line);
        mailbox.push(b'\n');
    }
    if !mailbox.ends_with(b"\n\n") {
        mailbox.push(b'\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_stand_one_after_the_other_and_none_begins_within_another() {
        let mut mailbox = Vec::new();
        let message = b"Subject: x\r\n\r\nFrom here on\r\n>From there\r\n";
        add(&mut mailbox, "a@b.example", Timestamp(0), message);
        add(&mut mailbox, "a@b.example", Timestamp(0), b"Subject: y\r\n\r\nz");
        let text = String::from_utf8(mailbox).unwrap();
        assert_eq!(
            text,
            "From a@b.example Thu Jan  1 00:00:00 1970\nSubject: x\n\n>From here on\n>>From there\n\n\
             From a@b.example Thu Jan  1 00:00:00 1970\nSubject: y\n\nz\n\n"
                .replace("there\n\n\n", "there\n\n")
        );
        assert_eq!(text.matches("\nFrom ").count(), 1);
    }
}
