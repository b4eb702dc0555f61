//! Addresses of targets that fail: the editors are told, for only people find the right one.

use db::DbResult;

use crate::App;
use crate::alarms::{self, TELL_EVERY};
use crate::campaigns::Campaign;
use crate::kernel::{Failure, Kind, Timestamp};
use crate::letters::{self, LetterFailure};
use crate::targets::Target;
use crate::targets::addresses::{self, AddressState, Standing};

const ONE: &str = "address-fails";
const ALL: &str = "target-unreachable";

/// Tells of each address that failed since the last look, once a day for each target at most, and every day of a
/// target that no letter reaches any more; tells when letters reach it again.
pub async fn tell_of_addresses(app: &App) -> Result<(), LetterFailure> {
    let mut unreachable = Vec::new();
    for (campaign, id) in addresses::failing(app).await? {
        let campaign = match app.catalogue.by_id(app, campaign).await {
            Err(failure) if failure.kind() == Kind::Missing => continue,
            found => found?,
        };
        let Some(target) = campaign.targets.iter().find(|target| target.id == id) else { continue };
        let (listed, _) = addresses::all(app, target).await?;
        let now = app.now();
        let works = listed.iter().any(|one| one.is_in_use(now));
        if !works {
            unreachable.push(key(&campaign, target));
        }
        if is_news(&listed, works, now) {
            tell(app, &campaign, target, &listed).await?;
        }
    }
    for key in alarms::standing(app, ALL).await? {
        if !unreachable.contains(&key) {
            let text = format!("Letters to {key} have an address again and go out.");
            alarms::over(app, ALL, &key, "no address of a target works", &text).await?;
        }
    }
    Ok(())
}

fn key(campaign: &Campaign, target: &Target) -> String {
    format!("{}/{}", campaign.slug, target.slug)
}

fn fails(one: &Standing) -> bool {
    matches!(one.state, AddressState::Demoted | AddressState::Probing)
}

/// A failure that nobody was told of, or a target that has been out of reach for another day.
fn is_news(listed: &[Standing], works: bool, now: Timestamp) -> bool {
    let untold = listed.iter().any(|one| fails(one) && one.told_at.is_none());
    let last = listed.iter().filter_map(|one| one.told_at).max();
    untold || (!works && last.is_none_or(|at| now >= at.plus(TELL_EVERY) || at > now))
}

async fn tell(app: &App, campaign: &Campaign, target: &Target, listed: &[Standing]) -> DbResult<()> {
    let (key, waiting) = (key(campaign, target), letters::waiting_for(app, target.id).await?);
    let text = words(campaign, target, listed, waiting, app.now());
    if listed.iter().any(|one| one.is_in_use(app.now())) {
        alarms::notify(app, ONE, &key, &format!("An address of {} fails", target.name), &text).await?;
    } else {
        let subject = format!("No address of {} works: letters wait", target.name);
        alarms::lasts(app, ALL, &key, &subject, &text).await?;
    }
    // After it is written down: told twice is better than never.
    for one in listed.iter().filter(|one| fails(one)) {
        addresses::told(app, target.id, one).await?;
    }
    Ok(())
}

fn words(campaign: &Campaign, target: &Target, listed: &[Standing], waiting: i64, now: Timestamp) -> String {
    let (slug, id) = (&campaign.slug, &target.slug);
    let mut lines = vec![format!("{} ({slug}/{id})", target.name), String::new()];
    for one in listed {
        if one.is_in_use(now) {
            lines.push(format!("{}: in use", one.address));
            continue;
        }
        lines.push(format!("{}: not written to since {}", one.address, one.since));
        lines.push(format!("  {}", one.evidence));
        lines.extend(one.again_at.map(|at| format!("  It is tried again on {at}.")));
    }
    lines.push(String::new());
    let works = listed.iter().find(|one| one.is_in_use(now));
    let letters = match waiting {
        0 => "No letter waits for this target now.".to_owned(),
        1 => "One letter waits for this target.".to_owned(),
        n => format!("{n} letters wait for this target."),
    };
    lines.push(match works {
        Some(one) => format!("{letters} They go to {} meanwhile.", one.address),
        None => format!("{letters} Each waits for seven days from its first attempt, then it is given up."),
    });
    lines.push(format!(
        "\nFind the right address, put it into targets.csv and import the campaign again. If one of these works \
         again, say so:\n  demarche targets mend {slug} {id}"
    ));
    if works.is_none() && !target.postal_address.is_empty() {
        lines.push("There is a postal address: with `mode` set to `post` the letters are printed.".into());
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use db::Sql;

    use super::*;
    use crate::delivery::{About, Answer, Outcome};
    use crate::testing::{self, TestApp};

    const DAY: Duration = Duration::from_hours(24);

    async fn app() -> (TestApp, Target) {
        let app = testing::app().await;
        let mut files = testing::bundle();
        let list = files.iter_mut().find(|file| file.path == "targets.csv").unwrap();
        let text = String::from_utf8(list.content.clone()).unwrap();
        list.content = text.replace("embassy@de.example", "a@de.example;b@de.example").into_bytes();
        crate::campaigns::import(&app, crate::campaigns::BundleSource::Files(files)).await.unwrap();
        let target = app.catalogue.find(&app, "test").await.unwrap().targets[0].clone();
        (app, target)
    }

    async fn refuse(app: &TestApp, target: &Target, address: &str) {
        let answer = Answer {
            server: "mx.de.example".into(),
            code: Some(550),
            reply: "5.1.1 User unknown".into(),
            about: About::Mailbox,
            ..Answer::default()
        };
        addresses::learn(app, target.id, address, &Outcome::Refused(answer), app.now()).await.unwrap();
    }

    /// Subjects and texts of what was written down to be told, in order of time.
    async fn told(app: &TestApp) -> Vec<(String, String)> {
        tell_of_addresses(app).await.unwrap();
        tell_of_addresses(app).await.unwrap();
        let mails = Sql::new("SELECT subject, text FROM operator_mail ORDER BY created_at");
        let rows = app.db.all(&mails, &[]).await.unwrap();
        rows.iter().map(|row| (row.get("subject").unwrap(), row.get("text").unwrap())).collect()
    }

    #[tokio::test]
    async fn an_address_that_fails_is_told_once_with_what_its_server_said() {
        let (app, target) = app().await;
        assert!(told(&app).await.is_empty());
        refuse(&app, &target, "a@de.example").await;
        let mails = told(&app).await;
        assert_eq!(mails.len(), 1, "{mails:?}");
        assert_eq!(mails[0].0, "An address of Embassy in Germany fails");
        for part in [
            "a@de.example: not written to since 2026-11-22T12:00:00Z",
            "mx.de.example said on 2026-11-22T12:00:00Z: 550 5.1.1 User unknown",
            "tried again on 2026-11-23T12:00:00Z",
            "b@de.example: in use",
            "No letter waits",
            "demarche targets mend test de",
        ] {
            assert!(mails[0].1.contains(part), "{part}: {}", mails[0].1);
        }
        app.wait(DAY * 3);
        assert_eq!(told(&app).await.len(), 1, "one that has a substitute is not told of again");
    }

    #[tokio::test]
    async fn a_target_that_no_letter_reaches_is_told_of_daily_until_one_does() {
        let (app, target) = app().await;
        refuse(&app, &target, "a@de.example").await;
        refuse(&app, &target, "b@de.example").await;
        let subject = "No address of Embassy in Germany works: letters wait";
        let subjects = async || told(&app).await.into_iter().map(|(subject, _)| subject).collect::<Vec<_>>();
        assert_eq!(subjects().await, [subject]);
        app.wait(DAY / 2);
        assert_eq!(subjects().await.len(), 1);
        app.wait(DAY / 2);
        assert_eq!(subjects().await, [subject, subject]);
        app.wait(Duration::from_secs(60));
        addresses::mend(&app, target.id, "b@de.example").await.unwrap();
        let subjects = subjects().await;
        assert_eq!(subjects.len(), 3, "{subjects:?}");
        assert_eq!(subjects[2], "It is over: no address of a target works");
    }
}
