//! Doors through which bounces and answers come in: LMTP from a mail server, and a pipe (`demarche inbound`).

mod door;
mod lmtp;
#[cfg(test)]
mod tests;

pub use door::Listener;
pub use lmtp::serve;

use app::App;
use app::inbound::{Done, InboundFailure, Incoming, receive};

/// A larger message is refused: an answer is text, and what returns a letter returns little more than the letter.
pub const MESSAGE_MAX: usize = 10 << 20;

/// Takes a message in, and counts what it was.
pub async fn take_in(app: &App, incoming: Incoming<'_>) -> Result<Done, InboundFailure> {
    let done = receive(app, incoming).await;
    let what = match &done {
        Ok(done) => done.as_str(),
        Err(InboundFailure::NotOurs) => "not_ours",
        Err(InboundFailure::Loop) => "loop",
        Err(InboundFailure::TooMany) => "too_many",
        Err(_) => "failed",
    };
    metrics::counter!("demarche_inbound_total", "done" => what).increment(1);
    match &done {
        Ok(done) => tracing::info!(done = done.as_str(), "a message came back"),
        Err(InboundFailure::NotOurs | InboundFailure::Loop | InboundFailure::TooMany) => {
            tracing::info!(what, "a message was declined");
        }
        Err(failure) => tracing::error!(%failure, "a message could not be taken in"),
    }
    done
}
