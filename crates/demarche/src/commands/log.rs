//! `demarche log verify`: what anyone can check of a public log, ours or somebody else's.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, anyhow};
use app::kernel::Timestamp;
use clap::{Args, Subcommand};
use serde_json::json;
use tlog::checkpoint::Signed;
use tlog::note::KeyKind;
use tlog::verify::{Growth, Source};
use tlog::{Note, VerifierKey};

use super::Given;
use super::opening::{self, Missing};
use crate::audit::{
    self, About, Answers, AuditFault, Claim, Count, Folder, Questions, Receipt, ReceiptFault, Remote, State,
};
use crate::output::{self, Usage};

/// A busy log is some seconds ahead of its witnesses' answers, and its page some seconds ahead of the log.
const LAG: Duration = Duration::from_secs(3);
const LOOKS: u32 = 6;
const LOOKS_AT_ONE_PAGE: u32 = 3;

#[derive(Debug, Subcommand)]
pub enum Log {
    Verify(Box<Verify>),
    RotateKey(RotateKey),
    Adopt(Adopt),
}

/// Sign the public log with a new key from now on, as after a leak
///
/// The old key's file stays beside the new one, under a name with its id. Tell witnesses and readers the new verifier
/// key before: docs/operators/log.md.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche log rotate-key")]
pub struct RotateKey {}

/// After a restore: take over what the log's files know and the database does not
///
/// Signatures that ended after the backup end again, as the log says. Those confirmed after it are lost; their leaves
/// are struck out in the open.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche log adopt")]
pub struct Adopt {}

impl RotateKey {
    async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        let vkey = app::log::rotate_key(&app).await?;
        output::line(format!("The log is signed with a new key:\n{vkey}"));
        Ok(ExitCode::SUCCESS)
    }
}

impl Adopt {
    async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        output::line(match app::signatures::adopt_log(&app).await? {
            None => "The files know no more than the database.".to_owned(),
            Some(adopted) => format!(
                "{} leaves taken over. {} signatures ended after the backup, and have ended again. {} were confirmed \
                 after it and are lost: their leaves will be struck out.",
                adopted.leaves, adopted.ended, adopted.lost
            ),
        });
        Ok(ExitCode::SUCCESS)
    }
}

/// Check a public log from its first leaf to its signed root, and count it
///
/// Every file is read once and held against the signed root; every leaf is read, and the count of each campaign is
/// signed - withdrawn - removed. The log may be Demarche's own or anybody's, on a server or in a folder. Nothing is
/// sent anywhere but requests for the log's files.
///
/// Take the key from a place that is not the log itself: from print, from a partner organisation, from your own
/// earlier visit. The page /log/ of a site shows it.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  demarche log verify https://appeals.example/log --key VKEY --state appeals.state\n  demarche log verify https://appeals.example/log --key VKEY --campaign free-the-oil-workers\n  demarche log verify /srv/mirror/log --key VKEY --campaign free-the-oil-workers --count 12345\n  demarche log verify --receipt mine.tlog-proof --key VKEY      (without the log: the receipt alone)"
)]
pub struct Verify {
    /// The log's URL or its site's, or a folder with its files
    #[arg(value_name = "URL|FOLDER", required_unless_present = "receipt")]
    log: Option<String>,
    /// The log's verifier key; give it several times if the log has changed its key
    #[arg(long, value_name = "VKEY", required = true, value_parser = log_key)]
    key: Vec<VerifierKey>,
    /// A witness that must have cosigned; may be given several times
    #[arg(long, value_name = "VKEY", value_parser = witness_key)]
    witness: Vec<VerifierKey>,
    /// Remember this look in FILE and check that the log has only grown since the last one
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
    /// A receipt (.tlog-proof) whose signature must be in the log; may be given several times
    #[arg(long, value_name = "FILE")]
    receipt: Vec<PathBuf>,
    /// The campaign whose count is checked; of a URL, against the number that the site shows
    #[arg(long, value_name = "SLUG", requires = "log")]
    campaign: Option<String>,
    /// The number that somebody claims for --campaign
    #[arg(long, value_name = "N", requires = "campaign")]
    count: Option<u64>,
    /// Print JSON instead of text
    #[arg(long)]
    json: bool,
}

fn log_key(text: &str) -> Result<VerifierKey, String> {
    key_of(text, KeyKind::Note, "this is a witness's key, not a log's: give it with --witness")
}

fn witness_key(text: &str) -> Result<VerifierKey, String> {
    key_of(text, KeyKind::Cosignature, "this is a log's key, not a witness's: give it with --key")
}

pub fn key_of(text: &str, kind: KeyKind, other: &str) -> Result<VerifierKey, String> {
    let key: VerifierKey = text.parse().map_err(|fault: tlog::note::KeyFault| fault.to_string())?;
    if key.kind() == kind { Ok(key) } else { Err(other.to_owned()) }
}

impl Log {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        match self {
            Self::RotateKey(command) => command.run(given).await,
            Self::Adopt(command) => command.run(given).await,
            // Reading and hashing from one end to the other: nothing here waits for anything else.
            Self::Verify(command) => tokio::task::spawn_blocking(|| command.run()).await?,
        }
    }
}

impl Verify {
    fn run(self) -> anyhow::Result<ExitCode> {
        let receipts = self.receipt.iter().map(read_receipt).collect::<anyhow::Result<Vec<_>>>()?;
        let Some(log) = &self.log else { return self.receipts_alone(&receipts) };
        let questions = Questions {
            keys: self.key.clone(),
            witnesses: self.witness.clone(),
            before: self.state().map(|state| state.read(&self.key)).transpose()?.flatten(),
            receipts,
            claims: self.claim(self.count, About::Newest),
        };
        let answers = if log.contains("://") {
            let mut source = Remote::new(log);
            let claims = self.shown(&source)?;
            self.remote(&mut source, Questions { claims, ..questions })
        } else {
            let folder = PathBuf::from(log);
            if !folder.is_dir() {
                let hint = "name the folder that holds `checkpoint`, or a URL with https://";
                return Err(Usage(format!("there is no folder {log}: {hint}")).into());
            }
            look(&mut Folder(folder), &questions).map(|answers| (answers, questions))
        };
        let (answers, questions) = answers.map_err(|caught| self.keep_evidence(*caught))?;
        if let Some(state) = self.state() {
            state.write(&answers.signed.note)?;
        }
        self.report(&answers, &questions)?;
        Ok(ExitCode::SUCCESS)
    }

    fn state(&self) -> Option<State> {
        self.state.clone().map(State)
    }

    fn claim(&self, says: Option<u64>, about: About) -> Vec<Claim> {
        self.campaign.iter().zip(says).map(|(slug, says)| Claim { slug: slug.clone(), says, about }).collect()
    }

    /// A live site moves while it is looked at: what may be a matter of seconds is looked at again.
    fn remote(
        &self,
        source: &mut Remote,
        mut questions: Questions,
    ) -> Result<(Answers, Questions), Box<Caught>> {
        for looks in 1.. {
            match look(source, &questions) {
                Err(caught) if looks < LOOKS && may_pass(&caught.fault, self.count.is_none()) => {
                    std::thread::sleep(LAG);
                }
                answer => return answer.map(|answers| (answers, questions)),
            }
            // The log is given time to catch up with a number; then the page is asked anew, as people also withdraw.
            if looks % LOOKS_AT_ONE_PAGE == 0
                && let Ok(claims) = self.shown(source)
            {
                questions.claims = claims;
            }
        }
        unreachable!("the last look returns")
    }

    /// The count on the site's own page; and where the page names the checkpoint that it comes from, the count there.
    fn shown(&self, source: &Remote) -> anyhow::Result<Vec<Claim>> {
        let (Some(slug), None) = (&self.campaign, self.count) else {
            return Ok(self.claim(self.count, About::Newest));
        };
        let url = format!("{}/en/campaigns/{slug}/counts.json", source.site());
        let advice = "give the number that is claimed with --count";
        let bytes = source
            .get(&url)
            .map_err(|why| anyhow!("the count of {slug} cannot be read: {url}: {why}: {advice}"))?;
        let counts: serde_json::Value = serde_json::from_slice(&bytes).unwrap_or_default();
        let confirmed =
            counts["confirmed"].as_u64().with_context(|| format!("{url} shows no count: {advice}"))?;
        let mut claims = self.claim(Some(confirmed), About::Page);
        if let (Some(size), Some(count)) = (counts["log"]["size"].as_u64(), counts["log"]["count"].as_u64()) {
            claims.extend(self.claim(Some(count), About::Size(size)));
        }
        Ok(claims)
    }

    /// Two signed checkpoints that contradict each other are evidence: both are kept.
    fn keep_evidence(&self, caught: Caught) -> anyhow::Error {
        match (&caught.fault, &caught.note, self.state()) {
            (AuditFault::Growth(growth), Some(note), Some(state)) => match state.keep_evidence(note) {
                Ok(kept) => anyhow!(
                    "{growth} (both signed checkpoints are kept as evidence: {} and {})",
                    state.0.display(),
                    kept.display()
                ),
                Err(error) => error.context(growth.to_string()),
            },
            _ => caught.fault.into(),
        }
    }

    /// Without the log: that the receipt leads to a root that the log has signed. Whether the signature was taken
    /// back since, only the log can tell.
    fn receipts_alone(&self, receipts: &[Receipt]) -> anyhow::Result<ExitCode> {
        let mut lines = Vec::new();
        for receipt in receipts {
            let refused = |why: String| anyhow!("the receipt {}: {why}", receipt.name);
            let signed =
                receipt.prove(&self.key, &self.witness).map_err(|fault| refused(fault.to_string()))?;
            if let Some(witness) = audit::missing_witness(&signed, &self.witness) {
                return Err(refused(AuditFault::NotCosigned(witness.name().to_owned()).to_string()));
            }
            let proven = signed.checkpoint;
            lines.push(json!({
                "file": receipt.name, "log": proven.origin, "campaign": receipt.slug, "index": receipt.index(),
                "size": proven.size, "private": receipt.private,
            }));
            if !self.json {
                output::line(format!(
                    "{}: leaf {} of {}, a signature for {}, in the tree of {} leaves that the log has signed. Give the log's URL to see whether it still counts.",
                    receipt.name,
                    receipt.index(),
                    proven.origin,
                    receipt.slug,
                    proven.size
                ));
            }
        }
        if self.json {
            output::json(&json!({ "verified": true, "receipts": lines }))?;
        }
        Ok(ExitCode::SUCCESS)
    }

    fn report(&self, answers: &Answers, questions: &Questions) -> anyhow::Result<()> {
        if self.json {
            return output::json(&as_json(answers, questions));
        }
        let log = &answers.signed.checkpoint;
        output::line(format!("{}: {} leaves, all of them right, root {}", log.origin, log.size, log.root));
        if let Some(Signed { checkpoint: before, .. }) = &questions.before {
            output::line(format!(
                "  grown by {} since the last look; nothing was changed",
                log.size - before.size
            ));
        }
        for (key, at) in answers.signed.cosigned() {
            output::line(format!("  cosigned by {} at {}", key.name(), time(at)));
        }
        for (slug, count) in answers.tally.campaigns() {
            let Count { signed, withdrawn, removed, erased } = count;
            output::line(format!(
                "  {slug}: {} ({signed} signed, {withdrawn} withdrawn, {removed} removed; {erased} erased)",
                count.total()
            ));
        }
        for claim in &questions.claims {
            let Claim { slug, says, about } = claim;
            output::line(match about {
                About::Newest => format!("  {says} for {slug}: so says the log"),
                About::Page => format!("  the site shows {says} for {slug}: the log has no fewer"),
                About::Size(size) => format!("  its log of {size} leaves had {says} for {slug}: so it had"),
            });
        }
        for receipt in &questions.receipts {
            output::line(format!("  {}: leaf {}, {}", receipt.name, receipt.index(), fate(answers, receipt)));
        }
        Ok(())
    }
}

fn read_receipt(path: &PathBuf) -> anyhow::Result<Receipt> {
    let name = path.display().to_string();
    let text = std::fs::read_to_string(path)
        .map_err(|error| anyhow!("the receipt {name} cannot be read: {error}"))?;
    Receipt::parse(&name, &text).map_err(|fault| anyhow!("the receipt {name}: {fault}"))
}

/// What is wrong, and the checkpoint that shows it, when there was a good one.
#[derive(Debug)]
struct Caught {
    fault: AuditFault,
    note: Option<Note>,
}

fn look(source: &mut impl Source, questions: &Questions) -> Result<Answers, Box<Caught>> {
    let signed =
        audit::checkpoint(source, questions).map_err(|fault| Box::new(Caught { fault, note: None }))?;
    let note = signed.note.clone();
    let bar = output::progress("leaves", signed.checkpoint.size);
    let answer = audit::audit(source, signed, questions, |leaves| bar.set_position(leaves));
    bar.finish_and_clear();
    answer.map_err(|fault| Box::new(Caught { fault, note: Some(note) }))
}

/// What a second look may mend: a checkpoint younger than its cosignatures or older than a receipt, out of a cache; a
/// page ahead of its log.
fn may_pass(fault: &AuditFault, live: bool) -> bool {
    match fault {
        AuditFault::NotCosigned(_)
        | AuditFault::Growth(Growth::Rollback { .. })
        | AuditFault::Receipt { fault: ReceiptFault::Growth(Growth::Rollback { .. }), .. } => true,
        AuditFault::Overstated { .. } | AuditFault::Unpublished { .. } => live,
        _ => false,
    }
}

fn fate(answers: &Answers, receipt: &Receipt) -> String {
    let slug = &receipt.slug;
    if answers.tally.counts(receipt.index()) {
        format!("a signature for {slug} that counts")
    } else {
        format!("a signature for {slug} that was taken back later, and no longer counts")
    }
}

fn time(seconds: u64) -> Timestamp {
    Timestamp(i64::try_from(seconds).unwrap_or(i64::MAX).saturating_mul(1_000_000))
}

fn as_json(answers: &Answers, questions: &Questions) -> serde_json::Value {
    let log = &answers.signed.checkpoint;
    let campaigns: serde_json::Map<String, serde_json::Value> = answers
        .tally
        .campaigns()
        .map(|(slug, count)| {
            let Count { signed, withdrawn, removed, erased } = count;
            let count = json!({
                "count": count.total(), "signed": signed, "withdrawn": withdrawn, "removed": removed, "erased": erased,
            });
            (slug.to_owned(), count)
        })
        .collect();
    let cosigned = answers.signed.cosigned();
    let cosigned = cosigned.map(|(key, at)| json!({ "witness": key.name(), "at": time(at).to_string() }));
    let receipts = questions.receipts.iter().map(|receipt| {
        json!({
            "file": receipt.name, "campaign": receipt.slug, "index": receipt.index(),
            "counts": answers.tally.counts(receipt.index()),
        })
    });
    json!({
        "verified": true,
        "log": log.origin,
        "size": log.size,
        "root": log.root.to_string(),
        "grown_from": questions.before.as_ref().map(|before| before.checkpoint.size),
        "cosigned": cosigned.collect::<Vec<_>>(),
        "campaigns": campaigns,
        "claims": questions.claims.iter().map(|claim| json!({ "campaign": claim.slug, "count": claim.says })).collect::<Vec<_>>(),
        "receipts": receipts.collect::<Vec<_>>(),
    })
}
