//! A test letter: what a target will get, before a campaign opens, and what its server says to it.

mod queue;
mod store;

pub use queue::{Asked, Known, ask, failing, known, mend, send_asked};

use super::LetterFailure;
use super::compose::{ComposeFailure, Recipe, compose_test};
use crate::App;
use crate::campaigns::Campaign;
use crate::delivery::{Envelope, Outcome, Transport};
use crate::signatures::{Received, SignatureState, Supporter, Visibility};
use crate::targets::{Target, addresses};

/// Nobody's name, and seen to be so in most of the world.
const SIGNER: &str = "Maria Example";

/// To whom a test letter goes.
#[derive(Debug, Clone, Copy)]
pub enum Trial<'a> {
    /// One of the target's own addresses: what its server says is kept, and counts as any letter's answer.
    Target(&'a str),
    /// An editor who wants to see the letter.
    Editor(&'a str),
}

/// Sends a target's letter with a made-up signer and a first line that says that it is a test.
pub async fn try_address(
    app: &App,
    transport: &Transport,
    campaign: &Campaign,
    target: &Target,
    to: Trial<'_>,
) -> Result<Outcome, LetterFailure> {
    let (Trial::Target(address) | Trial::Editor(address)) = to;
    let envelope = write(app, campaign, target, address)
        .map_err(|failure: ComposeFailure| LetterFailure::Internal(failure.to_string()))?;
    let sent_at = app.now();
    let message = match &app.settings.dkim {
        Some(signer) => signer
            .sign(&envelope.message, sent_at)
            .map_err(|fault| LetterFailure::Internal(fault.to_string()))?,
        None => envelope.message,
    };
    let outcome = transport.deliver(&Envelope { message, ..envelope }).await;
    if let Trial::Target(address) = to {
        addresses::tested(app, target.id, address, &outcome, sent_at).await?;
    }
    Ok(outcome)
}

fn write(app: &App, campaign: &Campaign, target: &Target, address: &str) -> Result<Envelope, ComposeFailure> {
    // Of no row: what comes back to it finds no letter and is declined.
    let id = app.new_id();
    let words = app.texts.locale(&target.language).text("mail-letter-your-words");
    let supporter = Supporter {
        name: SIGNER.into(),
        email: app.settings.contact.clone(),
        city: String::new(),
        organisation: String::new(),
        message: words,
        source: String::new(),
    };
    let received = Received {
        bucket: 0,
        id,
        campaign_id: campaign.id,
        campaign_slug: campaign.slug.clone(),
        state: SignatureState::Confirmed,
        visibility: Visibility::Targets,
        // The signer comes from where the target sits.
        country: target.country,
        language: target.language.clone(),
        supporter: None,
        created_at: app.now(),
        confirmed_at: Some(app.now()),
    };
    let recipe = Recipe { bucket: 0, id, campaign, target, received: &received, supporter: &supporter };
    compose_test(app, &recipe, address)
}
