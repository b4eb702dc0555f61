//! The receipts that go with the thanks: a mail waits for them a while, and then goes without.

use std::time::Duration;

use crate::App;
use crate::delivery::Attachment;
use crate::log::{self, Share};
use crate::signatures::{Received, TokenFailure, receipt};

/// A signature reaches the public log within seconds. One that does not is thanked for all the same.
const WAITS: Duration = Duration::from_mins(10);
const SOONEST: Duration = Duration::from_secs(3);
const LATEST: Duration = Duration::from_mins(1);

/// Whether the thanks may go.
pub enum Ready {
    With(Vec<Attachment>),
    /// They are not coming: the log stands still or has never run, or it is late.
    Without,
    /// Not for so long.
    After(Duration),
}

/// The receipts of a confirmed signature as files, both of them or none.
pub async fn ready(app: &App, received: &Received) -> Result<Ready, TokenFailure> {
    let mut files = Vec::new();
    for share in [Share::Private, Share::Public] {
        match receipt(app, received.bucket, received.id, share).await? {
            Some(content) => files.push(Attachment {
                name: name(&received.campaign_slug, share),
                kind: "application/octet-stream",
                content: content.into_bytes(),
            }),
            None => return Ok(without(app, received)),
        }
    }
    Ok(Ready::With(files))
}

fn without(app: &App, received: &Received) -> Ready {
    let log = log::status(app);
    let confirmed = received.confirmed_at.unwrap_or(received.created_at);
    let waited = Duration::from_micros(u64::try_from(app.now().0 - confirmed.0).unwrap_or(0));
    if log.at.is_none() || log.fault.is_some() || waited >= WAITS {
        return Ready::Without;
    }
    // As long again as it has waited: soon at first, seldom when the log is late.
    Ready::After(waited.clamp(SOONEST, LATEST))
}

/// What a receipt is called on its owner's disk. Which of the two may be passed on must be plain from the name alone.
pub fn name(slug: &str, share: Share) -> String {
    let whose = match share {
        Share::Private => "private",
        Share::Public => "to-share",
    };
    format!("receipt-{slug}-{whose}.tlog-proof")
}
