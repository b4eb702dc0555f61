//! Reports that follow a standard: `multipart/report` (RFC 6522) with a delivery status (RFC 3464) or a feedback report
//! (RFC 5965).

use mail_parser::{Message, MessagePart, MimeHeaders, PartType};

use crate::bounce::{Action, Delivery};
use crate::{Status, brief, words};

const RECIPIENTS_MAX: usize = 100;
const PARTS_MAX: usize = 20;
const FIELDS_MAX: usize = 100;

/// The text of the parts of this type, wherever in the message.
fn parts<'a>(message: &'a Message<'_>, subtype: &'a str) -> impl Iterator<Item = String> + 'a {
    let is_it = move |part: &&MessagePart<'_>| {
        part.content_type().is_some_and(|kind| {
            kind.ctype().eq_ignore_ascii_case("message")
                && kind.subtype().is_some_and(|found| found.eq_ignore_ascii_case(subtype))
        })
    };
    message.parts.iter().filter(is_it).map(|part| match &part.body {
        PartType::Text(text) | PartType::Html(text) => text.to_string(),
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
            String::from_utf8_lossy(bytes).into_owned()
        }
        PartType::Message(inner) => String::from_utf8_lossy(inner.raw_message()).into_owned(),
        PartType::Multipart(_) => String::new(),
    })
}

/// Groups of fields, separated by empty lines (RFC 3464, section 2.1); folded lines are joined.
fn groups(text: &str) -> Vec<Vec<(String, String)>> {
    let mut groups: Vec<Vec<(String, String)>> = vec![Vec::new()];
    for line in text.lines() {
        let group = groups.len() - 1;
        if line.trim().is_empty() {
            if !groups[group].is_empty() && groups.len() <= RECIPIENTS_MAX {
                groups.push(Vec::new());
            }
        } else if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = groups[group].last_mut()
                && value.len() < 2_000
            {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':')
            && groups[group].len() < FIELDS_MAX
        {
            groups[group].push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    groups
}

fn field<'a>(group: &'a [(String, String)], name: &str) -> Option<&'a str> {
    group.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
}

/// `rfc822; a@b.example`, `smtp; 550 no`: what follows the type.
fn typed(value: &str) -> &str {
    value.split_once(';').map_or(value, |(_, rest)| rest).trim()
}

/// What the delivery status says of each recipient (RFC 3464, section 2.3; in another script RFC 6533).
pub fn deliveries(message: &Message<'_>) -> Vec<Delivery> {
    let mut found = Vec::new();
    let texts = parts(message, "delivery-status").chain(parts(message, "global-delivery-status"));
    for text in texts.take(PARTS_MAX) {
        let groups = groups(&text);
        let reporter = groups.first().and_then(|group| field(group, "reporting-mta")).map(typed);
        for group in &groups {
            let Some(action) = field(group, "action").and_then(Action::parse) else { continue };
            let recipient = field(group, "final-recipient").or_else(|| field(group, "original-recipient"));
            let said = field(group, "diagnostic-code").map(typed).unwrap_or_default();
            let given = field(group, "status").and_then(Status::at_start_of);
            found.push(Delivery {
                recipient: recipient.map(|value| brief(typed(value).trim_matches(['<', '>']))),
                action,
                status: words::status(given, said),
                server: brief(field(group, "remote-mta").map(typed).or(reporter).unwrap_or_default()),
                text: brief(said),
            });
        }
    }
    found
}

/// The kind of a feedback report (RFC 5965, section 3.1).
pub fn feedback(message: &Message<'_>) -> Option<String> {
    parts(message, "feedback-report").find_map(|text| {
        let groups = groups(&text);
        let kind = groups.iter().find_map(|group| field(group, "feedback-type"))?;
        Some(
            kind.to_ascii_lowercase()
                .chars()
                .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
                .take(40)
                .collect(),
        )
    })
}

/// A receipt (RFC 8098): somebody's program says that the message was shown or thrown away.
pub fn is_receipt(message: &Message<'_>) -> bool {
    message.parts.iter().any(|part| {
        part.content_type().is_some_and(|kind| {
            kind.ctype().eq_ignore_ascii_case("message")
                && kind.subtype().is_some_and(|found| found.eq_ignore_ascii_case("disposition-notification"))
        })
    })
}
