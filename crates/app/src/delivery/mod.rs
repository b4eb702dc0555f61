//! Delivery: transports that take an envelope. Knows envelopes only, no campaign and no supporter.
