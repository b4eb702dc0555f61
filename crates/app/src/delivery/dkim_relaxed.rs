//! The relaxed forms of header and body (RFC 6376, section 3.4).

use ring::digest::{Context, Digest};

/// A header field, folded as it stands, without its last line break.
#[derive(Debug, Clone, Copy)]
pub struct Field<'a> {
    name: &'a [u8],
    value: &'a [u8],
}

impl Field<'_> {
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name.as_bytes())
    }
}

/// The fields of a header, in their order.
pub fn fields(header: &[u8]) -> Vec<Field<'_>> {
    let (mut found, mut start, mut at) = (Vec::new(), 0, 0);
    while at < header.len() {
        let end =
            header[at..].windows(2).position(|two| two == b"\r\n").map_or(header.len(), |found| at + found);
        at = (end + 2).min(header.len());
        let goes_on = matches!(header.get(at), Some(b' ' | b'\t'));
        if !goes_on || at == header.len() {
            let field = &header[start..end];
            if let Some(colon) = field.iter().position(|byte| *byte == b':') {
                found.push(Field { name: field[..colon].trim_ascii_end(), value: &field[colon + 1..] });
            }
            start = at;
        }
    }
    found
}

/// Writes a field in relaxed form, with its line break.
pub fn relaxed(field: &Field<'_>, out: &mut Vec<u8>) {
    out.extend(field.name.iter().map(u8::to_ascii_lowercase));
    out.push(b':');
    let words = field.value.split(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n'));
    for (place, word) in words.filter(|word| !word.is_empty()).enumerate() {
        if place > 0 {
            out.push(b' ');
        }
        out.extend_from_slice(word);
    }
    out.extend_from_slice(b"\r\n");
}

/// The hash of a body in relaxed form, in one pass over it.
pub fn body_hash(body: &[u8], mut hash: Context) -> Digest {
    let (mut empty_lines, mut relaxed) = (0_usize, Vec::with_capacity(256));
    let mut rest = body;
    while !rest.is_empty() {
        let end = rest.iter().position(|byte| *byte == b'\n');
        let (line, after) = end.map_or((rest, &b""[..]), |end| (&rest[..end], &rest[end + 1..]));
        let line = if end.is_some() { line.strip_suffix(b"\r").unwrap_or(line) } else { line };
        rest = after;
        relaxed_line(line, &mut relaxed);
        if relaxed.is_empty() {
            // Counts only when another line follows.
            empty_lines += 1;
            continue;
        }
        for _ in 0..std::mem::take(&mut empty_lines) {
            hash.update(b"\r\n");
        }
        relaxed.extend_from_slice(b"\r\n");
        hash.update(&relaxed);
    }
    hash.finish()
}

fn relaxed_line(line: &[u8], out: &mut Vec<u8>) {
    out.clear();
    let mut space = false;
    for byte in line {
        match byte {
            b' ' | b'\t' => space = true,
            byte => {
                if std::mem::take(&mut space) {
                    out.push(b' ');
                }
                out.push(*byte);
            }
        }
    }
}
