//! Entry bundles: "sequences of big-endian uint16 length-prefixed log entries" (tlog-tiles, Log entries).

/// What sixteen bits of length allow.
pub const MAX_ENTRY_BYTES: usize = u16::MAX as usize;

/// Why bytes are no bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BundleFault {
    #[error("an entry is longer than 65535 bytes")]
    TooLong,
    #[error("it ends in the middle of an entry, after {0} whole ones")]
    Cut(usize),
}

/// The bundle of these entries.
pub fn encode_bundle<E: AsRef<[u8]>>(entries: &[E]) -> Result<Vec<u8>, BundleFault> {
    let mut bundle = Vec::with_capacity(entries.iter().map(|entry| entry.as_ref().len() + 2).sum());
    for entry in entries {
        let entry = entry.as_ref();
        let length = u16::try_from(entry.len()).map_err(|_| BundleFault::TooLong)?;
        bundle.extend_from_slice(&length.to_be_bytes());
        bundle.extend_from_slice(entry);
    }
    Ok(bundle)
}

/// The entries of a bundle, in order.
pub fn decode_bundle(mut bundle: &[u8]) -> Result<Vec<&[u8]>, BundleFault> {
    let mut entries = Vec::new();
    while !bundle.is_empty() {
        let (length, rest) = bundle.split_first_chunk::<2>().ok_or(BundleFault::Cut(entries.len()))?;
        let (entry, rest) = rest
            .split_at_checked(usize::from(u16::from_be_bytes(*length)))
            .ok_or(BundleFault::Cut(entries.len()))?;
        entries.push(entry);
        bundle = rest;
    }
    Ok(entries)
}
