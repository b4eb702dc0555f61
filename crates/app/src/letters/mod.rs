//! Letters: composing, the queue.
