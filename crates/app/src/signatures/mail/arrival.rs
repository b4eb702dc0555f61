//! Mails to supporters as mail: valid in every language whatever was typed, and nothing that filters take for junk.

use std::path::Path;

use super::tests::{app, received};
use super::words::{Kind, Words};
use super::{compose, receipt_name};
use crate::App;
use crate::campaigns::{BundleSource, Campaign, import};
use crate::delivery::readers::{HOSTILE, Specimen, all_are_valid, none_is_taken_for_junk};
use crate::delivery::{Attachment, Todo};
use crate::languages::Language;
use crate::log::Share;
use crate::signatures::{Received, SignatureState, Supporter, Visibility};

/// Every mail that a supporter may get.
const MAILS: [(&str, Kind, SignatureState, Visibility); 8] = [
    ("confirmation", Kind::Confirmation, SignatureState::Pending, Visibility::Public),
    ("reminder", Kind::Reminder, SignatureState::Pending, Visibility::Public),
    ("repeat, pending", Kind::Repeat, SignatureState::Pending, Visibility::Public),
    ("repeat", Kind::Repeat, SignatureState::Confirmed, Visibility::Public),
    ("thanks", Kind::Thanks, SignatureState::Confirmed, Visibility::Public),
    ("thanks, targets", Kind::Thanks, SignatureState::Confirmed, Visibility::Targets),
    ("thanks, withheld", Kind::Thanks, SignatureState::Confirmed, Visibility::Withheld),
    ("report", Kind::Report, SignatureState::Confirmed, Visibility::Public),
];

/// Of each kind one in this language; thanks also with receipts.
fn mails(app: &App, campaign: &Campaign, language: &Language, supporter: &Supporter) -> Vec<Specimen> {
    let receipt = "c2sp.org/tlog-proof@v1\nextra eA==\n\n\u{2014} campaigns.example/log x\n";
    let receipts = [Share::Private, Share::Public].map(|share| Attachment {
        name: receipt_name(&campaign.slug, share),
        kind: "application/octet-stream",
        content: receipt.repeat(9).into_bytes(),
    });
    let mut all = Vec::new();
    for (name, kind, state, visibility) in MAILS {
        let received = Received { state, visibility, supporter: Some(supporter.clone()), ..received("") };
        let mut write = |name: &str, words: &Words| {
            let Ok(Todo::Send(envelope)) = compose(app, app.new_id(), kind, &received, words) else {
                panic!("{name}, {language}")
            };
            let files = vec!["application/octet-stream"; words.attachments.len()];
            all.push(Specimen {
                name: format!("{name}, {language}"),
                envelope,
                automatic: true,
                plain: false,
                files,
            });
        };
        let mut words = Words::new(app, kind, &received, campaign, language);
        assert_eq!(words.language, *language);
        write(name, &words);
        if kind == Kind::Thanks {
            words.attach(app, receipts.to_vec());
            write(&format!("{name}, receipts"), &words);
        }
    }
    all
}

fn supporter(name: &str, email: &str) -> Supporter {
    let (city, organisation, message) = Default::default();
    Supporter { name: name.into(), email: email.into(), city, organisation, message, source: String::new() }
}

#[tokio::test]
async fn no_mail_in_any_language_is_taken_for_junk() {
    let app = app().await;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/kazakhstan-2014");
    import(&app, BundleSource::at(&folder)).await.unwrap();
    let campaign = app.catalogue.find(&app, "kazakhstan-2014").await.unwrap();
    let supporter = supporter("João da Silva", "joao@example.org");
    let each = Language::interface().map(|language| mails(&app, &campaign, &language, &supporter));
    let all: Vec<Specimen> = each.flatten().collect();
    all_are_valid(&all);
    none_is_taken_for_junk(&all);
}

#[tokio::test]
async fn mails_are_valid_whatever_was_typed() {
    let app = app().await;
    let known = app.catalogue.find(&app, "test").await.unwrap();
    let long: String = "Слово и дело ".chars().cycle().take(500).collect();
    let mut all = Vec::new();
    let mut add = |about: &str, campaign: &Campaign, supporter: &Supporter, at: usize| {
        // A third of the languages each, another one each time: all take minutes where nothing is optimised.
        for (_, language) in
            Language::interface().enumerate().filter(|(other, _)| (other + at).is_multiple_of(3))
        {
            for specimen in mails(&app, campaign, &language, supporter) {
                all.push(Specimen { name: format!("{}, {about}", specimen.name), ..specimen });
            }
        }
    };
    for (at, (about, evil)) in HOSTILE.into_iter().chain([("500 characters", long.as_str())]).enumerate() {
        let mut campaign = (*known).clone();
        campaign.editions[0].title = evil.into();
        campaign.organisations[0].organisation.name = evil.into();
        add(about, &campaign, &supporter(evil, "ann@bücher.example"), at);
    }
    add("another script", &known, &supporter("Ann", "анна@пример.example"), 0);
    all_are_valid(&all);
}
