//! Letters as mail: valid in every language whatever was typed, and nothing that filters take for junk.

use std::path::Path;
use std::sync::Arc;

use super::confirmed;
use crate::campaigns::{BundleSource, Campaign, import};
use crate::delivery::readers::{HOSTILE, Specimen, all_are_valid, none_is_taken_for_junk};
use crate::languages::Language;
use crate::letters::compose::compose_test;
use crate::letters::{Recipe, compose};
use crate::signatures::{Received, Supporter, Visibility};
use crate::targets::Target;
use crate::testing::{self, TestApp};

struct Writer {
    app: TestApp,
    campaign: Arc<Campaign>,
    received: Received,
}

impl Writer {
    async fn new(domain: &str) -> Self {
        let app = testing::app_with(crate::Settings {
            public_url: "https://campaigns.example".into(),
            from_domain: domain.into(),
            operator: "Solidarity Mail".into(),
            ..crate::Settings::default()
        })
        .await
        .with_campaign()
        .await;
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/kazakhstan-2014");
        import(&app, BundleSource::at(&folder)).await.unwrap();
        let received = confirmed(&app, "A", "secret@example.org", "BR").await;
        Self { campaign: app.catalogue.find(&app, "kazakhstan-2014").await.unwrap(), app, received }
    }

    fn write(&self, name: &str, target: &Target, supporter: &Supporter, visibility: Visibility) -> Specimen {
        let (campaign, id) = (&self.campaign, self.app.new_id());
        let received = Received { visibility, ..self.received.clone() };
        let recipe = Recipe { bucket: 5, id, campaign, target, received: &received, supporter };
        let envelope = match name {
            "a test" => compose_test(&self.app, &recipe, &target.emails[0]),
            _ => compose(&self.app, &recipe),
        };
        let name = format!("letter, {}, {name}", target.language);
        Specimen { name, envelope: envelope.unwrap(), automatic: false, plain: false, files: Vec::new() }
    }

    fn target(&self, language: &Language) -> Target {
        Target { language: language.clone(), ..self.campaign.targets[0].clone() }
    }
}

fn supporter(name: &str, message: &str) -> Supporter {
    Supporter {
        name: name.into(),
        email: "secret@example.org".into(),
        city: "São Paulo".into(),
        organisation: "Sindicato dos Petroleiros".into(),
        message: message.into(),
        source: String::new(),
    }
}

#[tokio::test]
async fn no_letter_in_any_language_is_taken_for_junk() {
    let writer = Writer::new("campaigns.example").await;
    let mut all = Vec::new();
    for language in Language::interface() {
        let (target, campaign) = (writer.target(&language), &writer.campaign);
        assert_eq!(campaign.letter(&language).unwrap().1, &language, "the example has a letter in each");
        let own = campaign.edition(&language).unwrap().summary.clone();
        for (name, message) in
            [("without a message", ""), ("with a message", own.as_str()), ("with a word", "!")]
        {
            all.push(writer.write(name, &target, &supporter("João da Silva", message), Visibility::Public));
        }
        all.push(writer.write("a test", &target, &supporter("João", ""), Visibility::Public));
        all.push(writer.write("name withheld", &target, &supporter("João", &own), Visibility::Withheld));
    }
    all_are_valid(&all);
    none_is_taken_for_junk(&all);
}

#[tokio::test]
async fn letters_are_valid_whatever_was_typed() {
    let writer = Writer::new("briefe.бүлік.example").await;
    let long: String = "Слово и дело ".chars().cycle().take(500).collect();
    let mut all = Vec::new();
    for language in Language::interface() {
        let target = writer.target(&language);
        for (about, evil) in HOSTILE.into_iter().chain([("500 characters", long.as_str())]) {
            let supporter =
                Supporter { city: evil.into(), organisation: evil.into(), ..supporter(evil, evil) };
            all.push(writer.write(about, &target, &supporter, Visibility::Public));
            let target = Target { name: evil.into(), office: evil.into(), ..target.clone() };
            all.push(writer.write(&format!("addressee: {about}"), &target, &supporter, Visibility::Withheld));
        }
        for address in [
            "послы@посольство.example",
            "a.very.long.local.part.that.fills.what.is.allowed.to.one@example.org",
        ] {
            let target = Target { emails: vec![address.into()], ..target.clone() };
            all.push(writer.write(address, &target, &supporter("Ann Öztürk", ""), Visibility::Public));
        }
    }
    all_are_valid(&all);
}
