use jiff::civil::date;

use super::*;
use crate::campaigns::{CampaignSummary, Move, Status, close, export, list, make_move, open, open_due};
use crate::kernel::{Failure, Kind};
use crate::trail::Actor;

async fn manifest(app: &TestApp) -> String {
    let files = export(app, "test").await.unwrap();
    let file = files.into_iter().find(|file| file.path == "campaign.toml").unwrap();
    String::from_utf8(file.content).unwrap()
}

async fn summary(app: &TestApp) -> CampaignSummary {
    list(app).await.unwrap().remove(0)
}

#[tokio::test]
async fn closing_says_so_in_the_bundle_and_sets_the_day() {
    let app = testing::app().await.with_campaign().await;
    let before = manifest(&app).await;
    close(&app, "test").await.unwrap();
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    assert_eq!((campaign.status, campaign.closes), (Status::Closed, Some(date(2026, 11, 22))));
    assert_eq!(campaign.erased_on(), Some(date(2026, 12, 22)));
    assert_eq!(campaign.version, 2);
    let expected = before
        .replace("status = \"open\"", "status = \"closed\"")
        .replace("opens = 2026-11-01\n", "opens = 2026-11-01\ncloses = 2026-11-22\n");
    assert_eq!(manifest(&app).await, expected);
    close(&app, "test").await.unwrap();
    assert_eq!(summary(&app).await.version, 2, "closing what is closed changes nothing");
}

#[tokio::test]
async fn a_closed_campaign_opens_again_on_its_last_day_but_not_later() {
    let app = testing::app().await.with_campaign().await;
    close(&app, "test").await.unwrap();
    open(&app, "test").await.unwrap();
    assert_eq!(summary(&app).await.status, Status::Open);
    app.days(1);
    close(&app, "test").await.unwrap();
    let failure = open(&app, "test").await.unwrap_err();
    assert_eq!((failure.kind(), failure.code()), (Kind::Conflict, "campaign_closes_in_past"));
    assert_eq!(
        failure.to_string(),
        "the campaign closed on 2026-11-22: give it a later `closes` in its bundle and import that"
    );
    assert_eq!(summary(&app).await.status, Status::Closed);
}

#[tokio::test]
async fn closing_early_brings_the_last_day_forward_and_a_past_one_stays() {
    for (closes, expected) in [("2026-12-31", date(2026, 11, 22)), ("2026-11-10", date(2026, 11, 10))] {
        let app = testing::app().await;
        let opens = "opens = 2026-11-01\n";
        take(&app, changed("campaign.toml", opens, &format!("{opens}closes = {closes}\n"))).await.unwrap();
        close(&app, "test").await.unwrap();
        assert_eq!(summary(&app).await.closes, Some(expected));
    }
}

#[tokio::test]
async fn a_campaign_that_never_began_has_no_last_day_in_its_bundle() {
    let app = testing::app().await;
    take(&app, changed("campaign.toml", "2026-11-01", "2027-01-01")).await.unwrap();
    close(&app, "test").await.unwrap();
    assert_eq!((summary(&app).await.status, summary(&app).await.closes), (Status::Closed, None));
}

#[tokio::test]
async fn the_bundles_status_is_what_counts() {
    let app = testing::app().await.with_campaign().await;
    close(&app, "test").await.unwrap();
    let report = take(&app, testing::bundle()).await.unwrap();
    assert!(report.changed);
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    assert_eq!((campaign.status, campaign.closes), (Status::Open, None));
}

#[tokio::test]
async fn an_imported_closed_campaign_has_a_last_day_that_stays() {
    let app = testing::app().await;
    let closed = changed("campaign.toml", "\"open\"", "\"closed\"");
    take(&app, closed.clone()).await.unwrap();
    assert_eq!(summary(&app).await.closes, Some(date(2026, 11, 22)));
    app.days(5);
    let mut newer = closed;
    change(&mut newer, "en.md", "Free them", "Freed");
    take(&app, newer).await.unwrap();
    assert_eq!(summary(&app).await.closes, Some(date(2026, 11, 22)));
}

#[tokio::test]
async fn what_is_not_there_cannot_be_opened() {
    let app = testing::app().await;
    for slug in ["nothing", "", "te\0st"] {
        assert!(matches!(open(&app, slug).await, Err(CampaignFailure::Missing)));
        assert!(matches!(export(&app, slug).await, Err(CampaignFailure::Missing)));
    }
}

async fn status_of(app: &TestApp) -> Status {
    app.catalogue.find(app, "test").await.unwrap().status
}

async fn with_status(word: &str, more: (&str, &str)) -> TestApp {
    let app = testing::app().await;
    let files = changed("campaign.toml", "status = \"open\"", &format!("status = \"{word}\""));
    let mut files = files;
    for file in files.iter_mut().filter(|file| file.path == "campaign.toml") {
        let text = String::from_utf8(file.content.clone()).unwrap();
        assert!(text.contains(more.0));
        file.content = text.replace(more.0, more.1).into_bytes();
    }
    take(&app, files).await.unwrap();
    app
}

#[tokio::test]
async fn a_campaign_goes_from_draft_to_report_and_every_step_is_in_the_trail() {
    let app = with_status("draft", ("", "")).await;
    let way = [
        (Move::AskForReview, Status::InReview),
        (Move::SendBack, Status::Draft),
        (Move::AskForReview, Status::InReview),
        (Move::Approve, Status::Approved),
        (Move::Open, Status::Open),
        (Move::Suspend, Status::Suspended),
        (Move::Resume, Status::Open),
        (Move::Close, Status::Closed),
        (Move::Reopen, Status::Open),
        (Move::Close, Status::Closed),
        (Move::Report, Status::Reported),
    ];
    for (makes, expected) in way {
        assert_eq!(make_move(&app, Actor::Command, "test", makes, "as agreed").await.unwrap(), expected);
        assert_eq!(status_of(&app).await, expected);
        assert!(manifest(&app).await.contains(&format!("status = \"{}\"", expected.as_str())));
        let again = make_move(&app, Actor::Command, "test", makes, "").await.unwrap();
        assert_eq!(again, expected, "a second time changes nothing");
    }
    let trail = app.db.all(&db::Sql::new("SELECT detail FROM trail ORDER BY id"), &[]).await.unwrap();
    let details: Vec<String> = trail.iter().map(|row| row.get("detail").unwrap()).collect();
    assert_eq!(details.len(), way.len());
    assert!(details.contains(&"reported as agreed".to_owned()), "{details:?}");
}

#[tokio::test]
async fn a_move_that_leads_nowhere_from_here_says_so_and_changes_nothing() {
    for status in Status::ALL {
        for makes in Move::ALL.into_iter().filter(|makes| makes.from(status).is_none()) {
            let app = with_status(status.as_str(), ("", "")).await;
            if let Err(failure) = make_move(&app, Actor::Command, "test", makes, "").await {
                assert_eq!(failure.code(), "campaign_not_now", "{makes:?} from {status:?}");
            }
            assert_eq!(status_of(&app).await, status, "{makes:?}");
        }
    }
}

#[tokio::test]
async fn what_is_approved_opens_on_its_day_by_itself() {
    let app = with_status("approved", ("opens = 2026-11-01", "opens = 2026-11-24")).await;
    assert_eq!(open_due(&app).await.unwrap(), 0);
    app.days(2);
    assert_eq!(open_due(&app).await.unwrap(), 1);
    assert_eq!((status_of(&app).await, open_due(&app).await.unwrap()), (Status::Open, 0));
}

#[tokio::test]
async fn nobody_signs_what_is_suspended_and_its_page_stays() {
    let app = testing::app().await.with_campaign().await;
    make_move(&app, Actor::Command, "test", Move::Suspend, "").await.unwrap();
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    assert!(campaign.status.is_shown() && !campaign.takes_signatures(app.now()));
}
