//! `demarche user …`: who may come to the desk.

use std::process::ExitCode;

use anyhow::anyhow;
use app::App;
use app::languages::Language;
use app::staff::accounts::{self, Address};
use app::staff::{Account, Role, StaffFailure, members};
use app::trail::Actor;
use clap::{Args, Subcommand};
use serde_json::json;

use super::Given;
use super::opening::{self, Missing};
use crate::output::{self, Usage};

const OPERATOR: &str = "operator";

#[derive(Debug, Subcommand)]
pub enum User {
    Add(Add),
    List(List),
    Link(Link),
    Remove(Remove),
}

/// Invite somebody into an organisation, or make an operator, and print a link that works once
///
/// The link goes to the address by mail too.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  demarche user add me@example.org --role operator\n  demarche user add editor@example.org --role editor --organisation my-union"
)]
pub struct Add {
    /// The person's address
    email: String,
    /// operator, or in an organisation: owner, editor, translator, list-editor, viewer
    #[arg(long)]
    role: String,
    /// The organisation's short name; not for operators
    #[arg(long, value_name = "SLUG")]
    organisation: Option<String>,
    /// The language of the mail
    #[arg(long, value_name = "LANG", default_value = "en")]
    language: String,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// List everybody who has an account
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche user list\n  demarche user list --json")]
pub struct List {
    /// Print JSON instead of a table
    #[arg(long)]
    json: bool,
}

/// Print a link that signs somebody in once: for those who lost every other way
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche user link editor@example.org")]
pub struct Link {
    /// The person's address
    email: String,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Remove somebody from the desk; the audit trail keeps the name
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche user remove editor@example.org")]
pub struct Remove {
    /// The person's address
    email: String,
}

impl User {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        match self {
            Self::Add(command) => command.run(given).await?,
            Self::List(command) => command.run(given).await?,
            Self::Link(command) => command.run(given).await?,
            Self::Remove(command) => command.run(given).await?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Add {
    async fn run(self, given: &Given) -> anyhow::Result<()> {
        let address = address(&self.email)?;
        let language = Language::desk().find(|known| known.as_str() == self.language);
        let language = language.ok_or_else(|| {
            let known: Vec<String> = Language::desk().map(|known| known.to_string()).collect();
            Usage(format!("the desk does not speak `{}`: --language {}", self.language, known.join(", ")))
        })?;
        let role = Role::parse(&self.role);
        let link = match (self.role.as_str(), role, &self.organisation) {
            (OPERATOR, _, None) => {
                let app = opening::app(&given.config()?, Missing::Make).await?;
                accounts::add_operator(&app, Actor::Command, &address, "").await?.1
            }
            (OPERATOR, _, Some(_)) => {
                return Err(
                    Usage("an operator stands above organisations: leave --organisation out".into()).into()
                );
            }
            (_, Some(role), Some(slug)) => {
                let app = opening::app(&given.config()?, Missing::Make).await?;
                let organisation =
                    members::organisation(&app, slug).await.map_err(|failure| told(failure, slug))?;
                members::invite(&app, Actor::Command, &organisation, &address, role, &language).await?
            }
            (_, Some(_), None) => {
                return Err(Usage("in which organisation? --organisation SLUG".into()).into());
            }
            (other, None, _) => {
                let known = Role::ALL.map(Role::as_str).join(", ");
                return Err(Usage(format!("`{other}` is no role: operator, {known}")).into());
            }
        };
        if self.json {
            return output::json(&json!({ "email": address.written, "role": self.role, "link": link }));
        }
        output::line(format!("{} can come in by this link, once:\n{link}", address.written));
        Ok(())
    }
}

fn told(failure: StaffFailure, slug: &str) -> anyhow::Error {
    match failure {
        StaffFailure::NoOrganisation => anyhow!(
            "there is no organisation `{slug}`: `demarche organisation list` shows all of them, `add` makes one"
        ),
        other => other.into(),
    }
}

impl List {
    async fn run(self, given: &Given) -> anyhow::Result<()> {
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        let mut rows = Vec::new();
        for account in accounts::list(&app).await? {
            let roles = accounts::roles(&app, account.id).await?;
            let mut roles: Vec<String> = roles
                .iter()
                .map(|one| format!("{} of {}", one.role.as_str(), one.organisation.slug))
                .collect();
            if account.is_operator {
                roles.insert(0, OPERATOR.to_owned());
            }
            rows.push((account, roles));
        }
        if self.json {
            let one = |(account, roles): &(Account, Vec<String>)| json!({ "email": account.email, "name": account.name, "roles": roles, "since": account.created_at.to_string() });
            return output::json(&rows.iter().map(one).collect::<Vec<_>>());
        }
        if rows.is_empty() {
            output::line("Nobody yet. Make an operator: demarche user add EMAIL --role operator");
        }
        for (account, roles) in rows {
            let roles = if roles.is_empty() { "invited".to_owned() } else { roles.join(", ") };
            output::line(format!("{:<36} {:<24} {roles}", account.email, account.name));
        }
        Ok(())
    }
}

impl Link {
    async fn run(self, given: &Given) -> anyhow::Result<()> {
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        let account = known(&app, &self.email).await?;
        let link = accounts::make_link(&app, Actor::Command, account.id).await?;
        if self.json {
            return output::json(&json!({ "email": account.email, "link": link }));
        }
        output::line(format!("{} can sign in by this link, once, within a day:\n{link}", account.email));
        Ok(())
    }
}

impl Remove {
    async fn run(self, given: &Given) -> anyhow::Result<()> {
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        let account = known(&app, &self.email).await?;
        accounts::remove(&app, Actor::Command, account.id).await?;
        output::line(format!("{} is removed.", account.email));
        Ok(())
    }
}

fn address(typed: &str) -> anyhow::Result<Address> {
    let wrong = |_| Usage("that is no e-mail address".into());
    Ok(Address::read(typed).map_err(wrong)?)
}

async fn known(app: &App, typed: &str) -> anyhow::Result<Account> {
    let found = accounts::find(app, &address(typed)?).await?;
    found
        .ok_or_else(|| anyhow!("nobody has an account of this address: `demarche user list` shows everybody"))
}
