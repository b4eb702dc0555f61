//! Answers that are passed on, as mail: valid in every language whatever the target wrote, and no junk to filters.

use uuid::Uuid;

use super::answers::{Kept, words, write};
use crate::delivery::readers::{HOSTILE, Specimen, all_are_valid, none_is_taken_for_junk};
use crate::kernel::Country;
use crate::languages::Language;
use crate::signatures::{Received, SignatureState, Supporter, Visibility};
use crate::testing::{self, NOON};

/// Not "Dear Sir or Madam": those words alone are worth 2.0 to the filter, whoever writes them.
const USUAL: &str = "Dear João,\n\nThank you for your letter. It was passed on to the ministry,\nwhich will \
                     answer in due course.\n\nYours sincerely\nThe Embassy";

#[tokio::test]
async fn an_answer_passed_on_is_valid_and_nothing_that_filters_take_for_junk() {
    let app = testing::app().await.with_campaign().await;
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    let (city, organisation, message) = Default::default();
    let (name, email) = ("João".to_owned(), "joao@example.org".to_owned());
    let (mut usual, mut all) = (Vec::new(), Vec::new());
    for language in Language::interface() {
        let received = Received {
            bucket: 3,
            id: Uuid::from_u128(7),
            campaign_id: campaign.id,
            campaign_slug: campaign.slug.clone(),
            state: SignatureState::Confirmed,
            visibility: Visibility::Public,
            country: Country::parse("BR").unwrap(),
            language: language.clone(),
            supporter: Some(Supporter {
                name: name.clone(),
                email: email.clone(),
                city: String::clone(&city),
                organisation: String::clone(&organisation),
                message: String::clone(&message),
                source: String::new(),
            }),
            created_at: NOON,
            confirmed_at: Some(NOON),
        };
        let pass_on = |about: &str, subject: &str, text: &str, files: &[&str]| {
            let files = files.iter().map(|file| (*file).to_owned()).collect();
            let kept = Kept { subject: subject.into(), text: text.into(), files };
            let words = words(&app, &received, &campaign, "Embassy in Berlin", &kept);
            let envelope = write(&app, 3, app.new_id(), email.clone(), &words).unwrap();
            let name = format!("answer, {language}, {about}");
            Specimen { name, envelope, automatic: true, plain: false, files: Vec::new() }
        };
        usual.push(pass_on("usual", "Re: Free them", USUAL, &["reply.pdf"]));
        usual.push(pass_on("bare", "", "Noted.", &[]));
        for (about, evil) in HOSTILE {
            all.push(pass_on(about, evil, evil, &[evil]));
        }
    }
    all_are_valid(&all);
    all_are_valid(&usual);
    none_is_taken_for_junk(&usual);
}
