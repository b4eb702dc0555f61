//! A message as it goes over the wire: lines ended by CRLF and by nothing else, dots doubled, a dot at the end.

/// The message and its end (RFC 5321, section 4.5.2).
///
/// A lone CR or LF becomes a line's end: servers disagree about what follows one, and a `\n.\n` in the middle would
/// smuggle a second message past some of them (CVE-2023-51764 and its relatives).
pub fn for_wire(message: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(message.len() + message.len() / 64 + 8);
    let mut rest = message;
    while !rest.is_empty() {
        let end = rest.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(rest.len());
        let (line, after) = rest.split_at(end);
        if line.starts_with(b".") {
            out.push(b'.');
        }
        out.extend_from_slice(line);
        out.extend_from_slice(b"\r\n");
        rest = after.strip_prefix(b"\r\n").or_else(|| after.get(1..)).unwrap_or_default();
    }
    out.extend_from_slice(b".\r\n");
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What a strict receiver makes of it: the message, and what it would take for the next command.
    fn received(bytes: &[u8]) -> (Vec<u8>, &[u8]) {
        let (mut message, mut rest) = (Vec::new(), bytes);
        loop {
            let end = rest.windows(2).position(|pair| pair == b"\r\n").expect("a line has an end") + 2;
            let (line, after) = rest.split_at(end);
            rest = after;
            if line == b".\r\n" {
                return (message, rest);
            }
            message.extend_from_slice(line.strip_prefix(b".").unwrap_or(line));
        }
    }

    fn lines() -> impl Strategy<Value = Vec<u8>> {
        let piece = prop_oneof![
            Just(&b"\r\n"[..]),
            Just(&b"\r"[..]),
            Just(&b"\n"[..]),
            Just(&b"."[..]),
            Just(&b".."[..]),
            Just(&b"text"[..]),
            Just(&b"\xff\x00"[..]),
        ];
        proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn a_receiver_sees_one_message_and_no_lone_line_break(message in lines()) {
            let wire = for_wire(&message);
            let (seen, rest) = received(&wire);
            prop_assert_eq!(rest, b"");
            let text: Vec<u8> = wire.iter().copied().filter(|byte| !matches!(byte, b'\r' | b'\n')).collect();
            prop_assert_eq!(wire.len() - text.len(), 2 * wire.windows(2).filter(|pair| *pair == b"\r\n").count());
            // What stood on the lines is unchanged.
            let words = |bytes: &[u8]| -> Vec<Vec<u8>> {
                let lines = bytes.split(|byte| matches!(byte, b'\r' | b'\n'));
                lines.filter(|line| !line.is_empty()).map(<[u8]>::to_vec).collect()
            };
            prop_assert_eq!(words(&seen), words(&message));
            // However lax a receiver is about line ends, there is one end.
            let lone = |wire: &[u8], end: &[u8]| wire.windows(end.len()).filter(|part| *part == end).count();
            prop_assert_eq!(lone(&wire, b"\n.\r\n") + usize::from(wire == b".\r\n"), 1);
            prop_assert_eq!(lone(&wire, b"\n.\n") + lone(&wire, b"\r.\r\n") + lone(&wire, b"\n.\r\r"), 0);
        }

        #[test]
        fn a_message_of_whole_lines_arrives_as_it_was(lines in proptest::collection::vec("[.a ]{0,5}", 0..20)) {
            let message = lines.into_iter().map(|line| line + "\r\n").collect::<String>();
            let wire = for_wire(message.as_bytes());
            prop_assert_eq!(received(&wire).0, message.as_bytes());
        }
    }
}
