//! Relays that decline us: the operator is told, for nobody else can mend it.

use db::DbResult;

use crate::App;
use crate::alarms;
use crate::delivery::{Cause, RelayAlarm, Transport};

/// Tells what the transport has to tell since the last time, and which relays are well again.
pub async fn tell_of_relays(app: &App, transport: &Transport) -> DbResult<()> {
    for alarm in transport.alarms() {
        let (subject, text) = words(&alarm);
        alarms::notify(app, "relay", &alarm.relay, &subject, &text).await?;
    }
    for state in transport.relays() {
        if state.pause.is_none() && app.tried.is_taking(&state.relay) {
            let subject = format!("{} rests", state.relay);
            alarms::over(app, "relay", &state.relay, &subject, "It takes letters again.").await?;
        }
    }
    Ok(())
}

fn words(alarm: &RelayAlarm) -> (String, String) {
    let RelayAlarm { relay, cause, until, reply } = alarm;
    let (subject, why, mend) = match cause {
        Cause::Storm => (
            format!("{relay} rests: letters are declined because of ourselves"),
            "So many of the last letters were declined, for several targets, that the cause must be on our side: a \
             blocklist, a broken SPF, DKIM or DMARC record, or a relay that does not send on for us. No letter is \
             refused for it from now on; they wait.",
            "Read the answers in the list of attempts, look our relay's address up at the list that the answer \
             names, and run `demarche check`.",
        ),
        Cause::Declined | Cause::Unreachable | Cause::Trouble => (
            format!("{relay} rests: it declines us"),
            "The relay turned our greeting or our login away before a letter was named. Letters wait, or go out by \
             the next relay.",
            "Look at mail.transport and at the relay's own log, and run `demarche check`.",
        ),
    };
    let text = format!("{why}\n\nThe last answer: {reply}\nTried again: {until}\n\n{mend}");
    (subject, text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Timestamp;

    #[test]
    fn the_operator_reads_who_said_what_and_what_to_do() {
        for cause in [Cause::Storm, Cause::Declined] {
            let reply = "554 5.7.1 listed".to_owned();
            let alarm = RelayAlarm { relay: "relay.test:587".into(), cause, until: Timestamp(0), reply };
            let (subject, text) = words(&alarm);
            assert!(subject.contains("relay.test:587") && text.contains("5.7.1 listed"), "{subject}\n{text}");
            assert!(text.contains("1970-01-01") && text.contains("demarche check"), "{text}");
        }
    }
}
