//! CBOR (RFC 8949) as far as an authenticator writes it: definite lengths only (CTAP 2.1, section 8).

/// No authenticator nests deeper; a hostile one shall not use up the stack.
const DEEPEST: u8 = 8;

pub struct Cbor<'a> {
    all: &'a [u8],
    at: usize,
}

impl<'a> Cbor<'a> {
    pub fn new(all: &'a [u8]) -> Self {
        Self { all, at: 0 }
    }

    /// How many bytes were read.
    pub fn position(&self) -> usize {
        self.at
    }

    pub fn is_at_end(&self) -> bool {
        self.at == self.all.len()
    }

    /// A map's number of pairs.
    pub fn map(&mut self) -> Option<u64> {
        self.of(5)
    }

    pub fn text(&mut self) -> Option<&'a str> {
        let length = self.of(3)?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    pub fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = self.of(2)?;
        self.take(length)
    }

    pub fn int(&mut self) -> Option<i64> {
        let (major, value) = self.head()?;
        let value = i64::try_from(value).ok()?;
        match major {
            0 => Some(value),
            1 => Some(-1 - value),
            _ => None,
        }
    }

    /// Passes over one item, whatever it is.
    pub fn skip(&mut self) -> Option<()> {
        self.skip_within(DEEPEST)
    }

    fn skip_within(&mut self, depth: u8) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        let (major, value) = self.head()?;
        match major {
            2 | 3 => self.take(value).map(drop),
            4 => (0..value).try_for_each(|_| self.skip_within(depth)),
            5 => (0..value).try_for_each(|_| {
                self.skip_within(depth)?;
                self.skip_within(depth)
            }),
            6 => self.skip_within(depth),
            _ => Some(()),
        }
    }

    fn of(&mut self, wanted: u8) -> Option<u64> {
        let (major, value) = self.head()?;
        (major == wanted).then_some(value)
    }

    fn head(&mut self) -> Option<(u8, u64)> {
        let first = *self.take(1)?.first()?;
        let (major, short) = (first >> 5, first & 0x1f);
        let value = match short {
            0..=23 => u64::from(short),
            24..=27 => {
                let bytes = self.take(1 << (short - 24))?;
                bytes.iter().fold(0, |value, byte| (value << 8) | u64::from(*byte))
            }
            // Reserved, or of indefinite length.
            _ => return None,
        };
        Some((major, value))
    }

    fn take(&mut self, length: u64) -> Option<&'a [u8]> {
        let end = self.at.checked_add(usize::try_from(length).ok()?)?;
        let part = self.all.get(self.at..end)?;
        self.at = end;
        Some(part)
    }
}
