//! A real app on a real, fresh database for each test: SQLite in a folder of its own, or, when
//! `DEMARCHE_TEST_POSTGRES` holds a URL, PostgreSQL in a schema of its own.

use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use db::{Db, Location, Sql};
use tempfile::TempDir;

use crate::campaigns::{self, BundleFile, BundleSource};
use crate::kernel::{Chance, Clock, ManualClock, SeededChance, SystemChance, Timestamp};
use crate::languages::Texts;
use crate::signatures::SignForm;
use crate::vault::Vault;
use crate::{App, Settings};

/// 2026-11-22T12:00:00Z: within the examples' and the test campaign's open days.
pub const NOON: Timestamp = Timestamp(1_795_348_800_000_000);

/// An [`App`] with a clock that the test moves; its database goes when it goes.
#[derive(Debug)]
pub struct TestApp {
    pub app: App,
    pub clock: Arc<ManualClock>,
    pub folder: TempDir,
    location: Location,
}

impl Deref for TestApp {
    type Target = App;

    fn deref(&self) -> &App {
        &self.app
    }
}

pub async fn app() -> TestApp {
    app_with(Settings {
        public_url: "https://campaigns.example".into(),
        form_seconds: 0,
        ..Settings::default()
    })
    .await
}

pub async fn app_with(settings: Settings) -> TestApp {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let location = fresh_place(&folder).await;
    let db = Db::open(&location).await.expect("the database opens");
    db.migrate().await.expect("the migrations run");
    let clock = Arc::new(ManualClock::at(NOON));
    let app = app_on(db, &clock, 1, settings);
    TestApp { app, clock, folder, location }
}

fn app_on(db: Db, clock: &Arc<ManualClock>, seed: u64, settings: Settings) -> App {
    App::new(
        db,
        Vault::new(&[7; 32]),
        clock.clone() as Arc<dyn Clock>,
        Arc::new(SeededChance::new(seed)),
        Texts::load().expect("the texts load"),
        settings,
    )
}

async fn fresh_place(folder: &TempDir) -> Location {
    match std::env::var("DEMARCHE_TEST_POSTGRES") {
        Ok(url) => {
            let schema = format!("t{}", SystemChance.id(NOON).simple());
            let admin = Db::open(&Location::Postgres(url.clone())).await.expect("PostgreSQL answers");
            admin.execute(&Sql::built(format!("CREATE SCHEMA {schema}")), &[]).await.expect("a fresh schema");
            let separator = if url.contains('?') { '&' } else { '?' };
            Location::Postgres(format!("{url}{separator}options=-csearch_path%3D{schema}"))
        }
        Err(_) => Location::Sqlite(folder.path().join("demarche.db")),
    }
}

/// A small campaign `test` in English and French with three targets (de, fr, ch), open, all consents offered.
pub fn bundle() -> Vec<BundleFile> {
    let file =
        |path: &str, text: &str| BundleFile { path: path.to_owned(), content: text.as_bytes().to_vec() };
    vec![
        file(
            "campaign.toml",
            "slug = \"test\"\nnumber = 7\nstatus = \"open\"\nopens = 2026-11-01\noriginal = \"en\"\ngoal = 100\n\n\
             [sponsor]\nslug = \"union\"\nname = \"The Union\"\nkind = \"union\"\n\n\
             [[supporters]]\nslug = \"rights\"\nname = \"Rights Watch\"\nkind = \"rights\"\n\n\
             [routing]\nmode = \"all\"\n\n[consents]\nmessage = true\nsubscribe = [\"union\"]\nshare = [\"rights\"]\n\n\
             [retention]\ndays = 30\n",
        ),
        file(
            "targets.csv",
            "id,name,office,country,language,emails,postal_address,time_zone,group\n\
             de,Embassy in Germany,The Ambassador,DE,en,embassy@de.example,,Europe/Berlin,europe\n\
             fr,Ambassade en France,L’Ambassadeur,FR,fr,ambassade@fr.example,,Europe/Paris,europe\n\
             ch,Embassy in Switzerland,The Ambassador,CH,en,embassy@ch.example,,Europe/Zurich,europe\n",
        ),
        file(
            "en.md",
            "+++\ntitle = \"Free them\"\nsummary = \"They struck for a wage.\"\nstate = \"approved\"\n+++\n\n\
             They struck for a *wage*.\n\n## Demands\n\n- Free them.\n- Talk to them.\n\n## Letter\n\n\
             Subject: Free them\nSalutation: Your Excellency,\n\nI write to {target} from {country}.\n",
        ),
        file(
            "fr.md",
            "+++\ntitle = \"Libérez-les\"\nsummary = \"Ils ont fait grève.\"\nstate = \"approved\"\n+++\n\n\
             Ils ont fait grève.\n\n## Demands\n\n- Libérez-les.\n\n## Letter\n\n\
             Subject: Libérez-les\nSalutation: Excellence,\n\nJ’écris à {target} depuis : {country}.\n",
        ),
    ]
}

const COUNT: Sql = Sql::new(
    "INSERT INTO campaign_count (campaign_id, dimension, key, n) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (campaign_id, dimension, key) DO UPDATE SET n = excluded.n",
);
const LETTER: Sql = Sql::new(
    "SELECT l.bucket, l.id, l.campaign_id, l.target_id FROM letter l JOIN target t ON t.id = l.target_id \
     WHERE t.slug = $1",
);
const BECOMES: Sql =
    Sql::new("UPDATE letter SET state = $3, changed_at = $4, due_at = $5 WHERE bucket = $1 AND id = $2");
const CHANGES: Sql = Sql::new(
    "INSERT INTO count_change (bucket, id, campaign_id, at, signatures, letters_from, letters_to, targets) \
     VALUES ($1, $2, $3, $4, 0, 'queued', $5, $6)",
);
const TRIED: Sql = Sql::new(
    "INSERT INTO attempt (bucket, id, letter_id, at, address, outcome, server, code, status, reply, relay) \
     SELECT $1, $2, $3, $4, t.emails, $5, 'relay.example', $6, $7, $8, 'relay.example:587' \
     FROM letter l JOIN target t ON t.id = l.target_id WHERE l.bucket = $1 AND l.id = $3",
);

impl TestApp {
    /// Imports [`bundle`].
    pub async fn with_campaign(self) -> Self {
        campaigns::import(&self.app, BundleSource::Files(bundle())).await.expect("the test bundle imports");
        self
    }

    /// Another process on the same database, by the same clock: it knows only what is written there.
    pub async fn beside(&self) -> App {
        let db = Db::open(&self.location).await.expect("the database opens once more");
        app_on(db, &self.clock, 2, self.app.settings.clone())
    }

    pub fn wait(&self, span: Duration) {
        self.clock.advance(span);
    }

    pub fn days(&self, days: u64) {
        self.wait(Duration::from_secs(days * 86_400));
    }

    /// Writes so many letters to a target into a campaign's counts, as if they had been folded there.
    pub async fn count_letters(&self, slug: &str, target: &str, states: &[(&str, i64)]) {
        let campaign = self.catalogue.find(self, slug).await.expect("the campaign is there");
        let target = campaign.targets.iter().find(|known| known.slug == target).expect("a target of it").id;
        let folded = self.now().0;
        let cells = states.iter().map(|(state, n)| ("letters", format!("{target} {state}"), *n));
        let marks = [("letters_changed", String::new(), folded), ("folded", String::new(), folded)];
        for (dimension, key, n) in cells.chain(marks) {
            let values = [campaign.id.into(), dimension.into(), key.into(), n.into()];
            self.db.execute(&COUNT, &values).await.expect("a cell is written");
        }
        self.board.refresh(self).await.expect("the board reads it");
    }

    /// What a worker leaves: a letter to a target in a state, and the attempt that led there, as code, enhanced code and
    /// words of a server.
    pub async fn letter_became(&self, target: &str, state: &str, attempt: Option<(i64, &str, &str)>) {
        let letter = self.db.one(&LETTER, &[target.into()]).await.expect("one letter goes to this target");
        let (bucket, id): (i64, uuid::Uuid) =
            (letter.get("bucket").expect("it"), letter.get("id").expect("it"));
        let campaign: uuid::Uuid = letter.get("campaign_id").expect("its campaign");
        let target: uuid::Uuid = letter.get("target_id").expect("its target");
        let now = self.now();
        let due = now.plus(Duration::from_mins(30));
        let values = [bucket.into(), id.into(), state.into(), now.0.into(), due.0.into()];
        self.db.execute(&BECOMES, &values).await.expect("the letter changes");
        let values = [bucket.into(), self.new_id().into(), campaign.into(), now.0.into(), state.into()];
        let values = values.into_iter().chain([target.as_bytes().to_vec().into()]).collect::<Vec<_>>();
        self.db.execute(&CHANGES, &values).await.expect("the counts change");
        if let Some((code, status, reply)) = attempt {
            let outcome = if code < 300 {
                "accepted"
            } else if code < 500 {
                "deferred"
            } else {
                "refused"
            };
            let values = [bucket.into(), self.new_id().into(), id.into(), now.0.into(), outcome.into()];
            let said = [code.into(), status.into(), reply.into()];
            let values = values.into_iter().chain(said).collect::<Vec<_>>();
            self.db.execute(&TRIED, &values).await.expect("the attempt is written");
        }
    }

    /// Runs the jobs until nothing is left to do.
    pub async fn run_jobs(&self) {
        while !crate::signatures::run_jobs_once(&self.app).await.expect("the jobs run").is_idle() {}
    }
}

/// A form that nothing is wrong with.
pub fn form(name: &str, email: &str, country: &str) -> SignForm {
    SignForm {
        name: name.into(),
        email: email.into(),
        country: country.into(),
        consent: "on".into(),
        ..SignForm::default()
    }
}
