//! Numbers as every one of these formats writes them.

/// Sizes and indices stay below 2^63, as implementations with signed numbers (Go's `int64`) need it.
pub const MAX: u64 = i64::MAX as u64;

/// "ASCII decimal with no leading zeroes (unless the number is `0`)": tlog-checkpoint, Note text, 2.
pub fn parse(text: &str) -> Option<u64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let plain = text == "0" || !text.starts_with('0');
    if !digits || !plain {
        return None;
    }
    text.parse().ok().filter(|number| *number <= MAX)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn only_the_one_plain_form_is_read() {
        assert_eq!(parse("0"), Some(0));
        assert_eq!(parse("20852163"), Some(20_852_163));
        assert_eq!(parse("9223372036854775807"), Some(i64::MAX as u64));
        for wrong in ["", "00", "01", "+1", "-1", " 1", "1 ", "1_0", "9223372036854775808", "١", "0x1"] {
            assert_eq!(parse(wrong), None, "{wrong:?}");
        }
    }
}
