use super::provider::{Audience, Claims, challenge};
use super::*;

fn settings() -> OidcSettings {
    OidcSettings::new("https://id.example".into(), "demarche".into(), "secret".into(), "Union".into())
}

fn claims() -> Claims {
    Claims {
        iss: "https://id.example".into(),
        sub: "42".into(),
        aud: Audience::One("demarche".into()),
        azp: None,
        exp: 1_000,
        nonce: "n".into(),
        auth_time: None,
    }
}

#[test]
fn a_token_must_be_for_us_now_and_an_answer_to_our_question() {
    let (settings, now) = (settings(), Timestamp(900 * 1_000_000));
    let judge = |claims: &Claims| claims.judge(&settings, "n", now, None);
    assert_eq!(judge(&claims()), Ok(()));
    let many = |all: &[&str]| Audience::Many(all.iter().map(|one| (*one).to_owned()).collect());
    for (wrong, why) in [
        (Claims { iss: "https://id.example/".into(), ..claims() }, "another issuer"),
        (Claims { aud: Audience::One("other".into()), ..claims() }, "for another client"),
        (Claims { aud: many(&["demarche", "other"]), ..claims() }, "for another client"),
        (Claims { azp: Some("other".into()), ..claims() }, "for another client"),
        (Claims { exp: 839, ..claims() }, "its time is over"),
        (Claims { nonce: String::new(), ..claims() }, "for another question"),
        (Claims { nonce: "m".into(), ..claims() }, "for another question"),
        (Claims { sub: String::new(), ..claims() }, "of nobody"),
        (Claims { sub: "x".repeat(256), ..claims() }, "of nobody"),
    ] {
        assert_eq!(judge(&wrong), Err(why), "{wrong:?}");
    }
    assert!(claims().judge(&settings, "", now, None).is_err());
    assert_eq!(judge(&Claims { aud: many(&["demarche"]), ..claims() }), Ok(()));
    let shared = Claims { aud: many(&["demarche", "other"]), azp: Some("demarche".into()), ..claims() };
    assert_eq!(judge(&shared), Ok(()));
    let anew = |at: Option<i64>| Claims { auth_time: at, ..claims() }.judge(&settings, "n", now, Some(now));
    assert_eq!(anew(Some(900)), Ok(()));
    assert_eq!(
        (anew(None), anew(Some(700))),
        (Err("nobody has signed in anew"), Err("nobody has signed in anew"))
    );
}

#[test]
fn the_challenge_is_that_of_the_standard() {
    // RFC 7636, appendix B.
    let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    assert_eq!(challenge(verifier), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}
