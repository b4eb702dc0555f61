//! Every kind of mail leaves with our signatures, for the domain that stands in its From.

use std::sync::Arc;

use super::{confirmed, deliver, delivered, header, maildir};
use crate::delivery::dkim_tests::{signer, verified};
use crate::testing;

#[tokio::test]
async fn letters_and_mails_to_supporters_are_signed_at_every_attempt() {
    let signer = Arc::new(signer());
    let app = testing::app_with(crate::Settings {
        public_url: "https://campaigns.example".into(),
        from_domain: "demarche.example".into(),
        form_seconds: 0,
        dkim: Some(Arc::clone(&signer)),
        ..crate::Settings::default()
    })
    .await
    .with_campaign()
    .await;
    confirmed(&app, "Ann", "ann@example.org", "DE").await;
    let transport = maildir(&app);
    deliver(&app, &transport).await;
    let letters = delivered(&app).len();
    while crate::signatures::mail::send_due(&app, &transport, 50).await.unwrap() > 0 {}
    let all = delivered(&app);
    assert!(letters > 0 && all.len() > letters, "{letters} of {}", all.len());
    for message in all {
        assert!(header(&message, "From").ends_with("@demarche.example>"), "{message}");
        assert_eq!(message.matches("DKIM-Signature: ").count(), 2, "{message}");
        if let Some(verdict) = verified(message.as_bytes(), &signer, app.now()) {
            assert_eq!(verdict, "11", "{message}");
        }
    }
}
