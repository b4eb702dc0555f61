//! A signature's leaf in the public log and its receipt: that it is counted, as a file that anyone's program can check.

use db::Statement;
use uuid::Uuid;

use super::failure::TokenFailure;
use super::model::Supporter;
use super::store::{self, Found};
use super::{Received, SignatureState};
use crate::App;
use crate::kernel::{Bucket, Country, Failure, Kind};
use crate::log::{self, LeafKind, LogFailure, Share, Subject};

impl From<LogFailure> for TokenFailure {
    fn from(failure: LogFailure) -> Self {
        match failure.kind() {
            Kind::Unavailable => Self::Unavailable(failure.to_string()),
            _ => Self::Internal(failure.to_string()),
        }
    }
}

/// What a confirmation adds for the log: the salt, sealed for the row, and the leaf for the outbox. The salt is fresh
/// chance, derived from nothing: whoever gets the keys one day still cannot try names on the log.
pub struct Leaf {
    pub salt: Vec<u8>,
    pub statement: Statement,
}

pub fn leaf(app: &App, subject: Subject, slug: &str, supporter: &Supporter, country: Country) -> Leaf {
    let mut salt = [0; log::SALT];
    app.chance.fill(&mut salt);
    let record = log::record(slug, &supporter.name, &supporter.email, country.code());
    let commitment = log::commitment(&salt, &record);
    Leaf {
        salt: app.vault.seal(app.chance.as_ref(), &context(subject.id), &salt),
        statement: log::signed(app, subject, slug, &commitment),
    }
}

/// The leaf of somebody who was erased before there was a log: counted, tied to nobody.
pub fn nobodys_leaf(app: &App, subject: Subject, slug: &str) -> Statement {
    let mut commitment = [0; 32];
    app.chance.fill(&mut commitment);
    log::signed(app, subject, slug, &commitment)
}

/// What a salt is sealed to: its row, and that it is a salt.
fn context(id: Uuid) -> Vec<u8> {
    [id.as_bytes().as_slice(), b" salt"].concat()
}

/// The leaf that says what became of a confirmed signature.
pub fn ended(app: &App, received: &Received, kind: LeafKind) -> Statement {
    log::ended(app, subject(received), &received.campaign_slug, kind)
}

pub fn subject(received: &Received) -> Subject {
    Subject { bucket: received.bucket, id: received.id }
}

/// The receipt of a signature as a C2SP tlog-proof file; None while its leaf waits to be integrated (a few seconds
/// after the confirmation), and once the signature has ended.
pub async fn receipt(
    app: &App,
    bucket: Bucket,
    id: Uuid,
    share: Share,
) -> Result<Option<String>, TokenFailure> {
    let Some(found) = store::find(app, bucket, id).await? else { return Ok(None) };
    let Found { received, salt, .. } = &found;
    let (SignatureState::Confirmed, Some(salt), Some(supporter)) =
        (received.state, salt, &received.supporter)
    else {
        return Ok(None);
    };
    let extra = match share {
        Share::Public => log::Extra::Leaf,
        Share::Private => {
            let salt =
                app.vault.unseal(&context(id), salt).ok().and_then(|salt| salt.as_slice().try_into().ok());
            let salt: [u8; log::SALT] =
                salt.ok_or_else(|| TokenFailure::Internal("a salt cannot be unsealed with this key".into()))?;
            let Received { campaign_slug, country, .. } = received;
            let record = log::record(campaign_slug, &supporter.name, &supporter.email, country.code());
            log::Extra::Private(log::private_extra(&salt, &record))
        }
    };
    Ok(log::receipt(app, subject(received), extra).await?)
}
