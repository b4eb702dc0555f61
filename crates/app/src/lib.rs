//! What Demarche promises, one folder a domain. Knows no HTTP and no command line.

pub mod alarms;
pub mod batches;
pub mod campaigns;
pub mod cases;
pub mod delivery;
pub mod drafts;
pub mod inbound;
pub mod kernel;
pub mod languages;
pub mod letters;
pub mod log;
pub mod notices;
pub mod operations;
pub mod organisations;
pub mod signatures;
pub mod staff;
pub mod targets;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod trail;
pub mod translations;
pub mod vault;

use std::ops::Deref;
use std::sync::Arc;

use db::Db;
use kernel::{Chance, Clock, Timestamp};
use uuid::Uuid;

/// What every use case needs, made once at the start; cheap to clone.
#[derive(Clone, Debug)]
pub struct App(Arc<Parts>);

#[derive(Debug)]
pub struct Parts {
    pub db: Db,
    pub vault: vault::Vault,
    pub clock: Arc<dyn Clock>,
    pub chance: Arc<dyn Chance>,
    pub settings: Settings,
    pub texts: languages::Texts,
    /// What is known of the targets' addresses.
    pub addresses: targets::addresses::Addresses,
    /// Campaigns as loaded, by slug.
    pub catalogue: campaigns::Catalogue,
    /// The way in for signatures.
    pub intake: signatures::Intake,
    /// Counts and public names in memory.
    pub board: signatures::Board,
    pub blocks: signatures::blocks::Blocks,
    /// The lanes of letters as this process serves them.
    pub lanes: letters::Lanes,
    /// The public log in memory.
    pub log: log::Log,
    /// What became of the last hour's attempts.
    pub tried: delivery::Tried,
    /// Turns for hashing staff's passwords.
    pub hashing: staff::Hashing,
}

/// What the operator decided, as far as a use case must know it.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where supporters reach this site, without a slash at the end.
    pub public_url: String,
    /// The domain after the @ of every address of ours.
    pub from_domain: String,
    /// Who runs this site, and how to reach them: for the privacy page and the mails.
    pub operator: String,
    pub contact: String,
    /// Who is told by mail what is wrong.
    pub admin: String,
    /// A form sent back sooner than this waits for a person; 0 turns the trap off.
    pub form_seconds: u64,
    /// How many signatures may wait for the database before the answer is "come back".
    pub intake_queue: usize,
    /// Made-up supporters are allowed, and said to be so.
    pub demo: bool,
    pub log: log::LogSettings,
    pub alarms: operations::AlarmSettings,
    /// How large a digest's mail may be, attachments as they travel.
    pub digest_bytes: usize,
    /// Where staff may sign in too; none where no provider is named.
    pub oidc: Option<Arc<staff::oidc::OidcSettings>>,
    /// Signs every mail; none where the relay does.
    pub dkim: Option<Arc<delivery::DkimSigner>>,
    /// Where a worker notes what was accepted before the database has it.
    pub journal: Option<Arc<delivery::Journal>>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            public_url: "http://127.0.0.1:8080".into(),
            from_domain: "demarche.invalid".into(),
            operator: String::new(),
            contact: String::new(),
            admin: String::new(),
            form_seconds: 3,
            intake_queue: 4096,
            demo: false,
            log: log::LogSettings::default(),
            alarms: operations::AlarmSettings::default(),
            digest_bytes: 10_000_000,
            oidc: None,
            dkim: None,
            journal: None,
        }
    }
}

impl App {
    /// Puts the parts together and starts the intake on the current runtime. The database must be migrated.
    pub fn new(
        db: Db,
        vault: vault::Vault,
        clock: Arc<dyn Clock>,
        chance: Arc<dyn Chance>,
        texts: languages::Texts,
        settings: Settings,
    ) -> Self {
        let intake = signatures::Intake::start(db.clone(), settings.intake_queue);
        Self::with_intake(db, vault, clock, chance, texts, settings, intake)
    }

    /// The same with a way in of one's own; the bench has one that stores nothing.
    pub fn with_intake(
        db: Db,
        vault: vault::Vault,
        clock: Arc<dyn Clock>,
        chance: Arc<dyn Chance>,
        texts: languages::Texts,
        settings: Settings,
        intake: signatures::Intake,
    ) -> Self {
        let (addresses, catalogue, board, blocks, lanes, log, tried, hashing) = Default::default();
        Self(Arc::new(Parts {
            db,
            vault,
            clock,
            chance,
            settings,
            texts,
            addresses,
            catalogue,
            intake,
            board,
            blocks,
            lanes,
            log,
            tried,
            hashing,
        }))
    }

    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A fresh id in order of time.
    pub fn new_id(&self) -> Uuid {
        self.chance.id(self.now())
    }
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
