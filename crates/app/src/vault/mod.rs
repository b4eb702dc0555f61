//! Sealing personal data, blind indexes, keys.
