//! A message as it travels: RFC 5322 headers, a plain text and the same in HTML, ASCII throughout.
//!
//! Whatever a field holds, it stays inside its field: names and subjects pass `text::line`, bodies are quoted
//! (RFC 2045, section 6.7), and the boundary holds `=_`, which no quoted text can.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use encodify::qp;
use mail_builder::MessageBuilder;
use mail_builder::headers::HeaderType;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::{BodyPart, MimePart};
use uuid::Uuid;

use super::text;
use crate::kernel::Timestamp;
use crate::languages::Language;

/// Longer names are cut: a header is no place for a text.
const NAME_MAX: usize = 100;
const SUBJECT_MAX: usize = 250;
/// Such a word takes 68 characters of the 75 that RFC 2047 allows, and its line with `From: ` less than 76.
const ENCODED_WORD_BYTES: usize = 42;
/// RFC 2047, section 2.
const ENCODED_LINE_MAX: usize = 76;
const FOLD: &str = "\r\n ";

/// A name and an address that `to_ascii` has seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    pub name: String,
    pub address: String,
}

/// A file that goes with a message, and arrives byte by byte as it left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// ASCII.
    pub name: String,
    /// Its media type. What shall arrive as it left is `application/octet-stream`: no mail program shows it in place,
    /// and none changes its line ends.
    pub kind: &'static str,
    pub content: Vec<u8>,
}

/// What a message is made of.
#[derive(Debug, Clone)]
pub struct Message<'a> {
    /// Becomes the Message-ID: `kind-id@domain`, the same at every attempt, so that a receiver can drop a repeat.
    pub kind: &'a str,
    pub id: Uuid,
    pub domain: &'a str,
    pub from: Mailbox,
    pub reply_to: Option<String>,
    pub to: Mailbox,
    pub subject: &'a str,
    pub date: Timestamp,
    pub language: &'a Language,
    /// Written by the program, not by a person (RFC 3834): nobody's holiday notice should answer.
    pub automatic: bool,
    pub text: &'a str,
    /// Empty for a message of plain text.
    pub html: &'a str,
    pub attachments: &'a [Attachment],
}

impl Message<'_> {
    /// The bytes, lines ended by CRLF. ASCII, unless an address itself is not (RFC 6532).
    pub fn to_bytes(&self) -> Vec<u8> {
        let id = self.id.simple();
        let mut body = part("text/plain", self.text);
        if !self.html.is_empty() {
            let words = vec![body, part("text/html", self.html)];
            body = multipart("multipart/alternative", format!("=_{id}"), words);
        }
        if !self.attachments.is_empty() {
            let files = self.attachments.iter().map(file);
            let parts = std::iter::once(body).chain(files).collect();
            body = multipart("multipart/mixed", format!("=_with-{id}"), parts);
        }
        let mut builder = MessageBuilder::new().header("From", address(&self.from));
        if let Some(reply_to) = &self.reply_to {
            builder = builder.reply_to(reply_to.as_str());
        }
        builder = builder
            .header("To", address(&self.to))
            .subject(header_text(self.subject, SUBJECT_MAX))
            .date(self.date.seconds())
            .message_id(format!("{}-{}@{}", self.kind, self.id, self.domain))
            .header("Content-Language", Raw::new(self.language.as_str()));
        if self.automatic {
            builder = builder.header("Auto-Submitted", Raw::new("auto-generated"));
        }
        let mut bytes = Vec::new();
        builder.body(body).serialize(&mut bytes);
        bytes
    }
}

fn multipart<'x>(kind: &'x str, boundary: String, parts: Vec<MimePart<'x>>) -> MimePart<'x> {
    MimePart::new(ContentType::new(kind).attribute("boundary", boundary), BodyPart::Multipart(parts))
}

/// In base64, whatever it is.
fn file(attachment: &Attachment) -> MimePart<'_> {
    let bytes = BodyPart::Binary(attachment.content.as_slice().into());
    MimePart::new(attachment.kind, bytes).attachment(attachment.name.as_str())
}

fn part<'x>(kind: &'x str, content: &str) -> MimePart<'x> {
    // The library would take base64 where that is shorter; quoted text can be read in any log, and filters
    // distrust a text in base64.
    MimePart::new(kind, BodyPart::Text(qp::BODY.encode(content).into())).transfer_encoding("quoted-printable")
}

fn address(mailbox: &Mailbox) -> HeaderType<'_> {
    let name = header_text(&mailbox.name, NAME_MAX);
    if name.is_ascii() {
        let name = (!name.is_empty()).then_some(name);
        return Address::new_address(name, mailbox.address.as_str()).into();
    }
    let words = encoded_words(&name);
    // The library fills a line up to 78; one that holds an encoded word may have 76.
    let fits = words.len() + mailbox.address.len() <= ENCODED_LINE_MAX - "From:  <>".len();
    Raw::new(format!("{words}{}<{}>", if fits { " " } else { FOLD }, mailbox.address)).into()
}

/// A name in encoded words (RFC 2047), one a line, ended where the name's own words end if possible. The library ends
/// them anywhere, and programs that forget to join the words of a phrase (Python's among them) then tear names apart.
fn encoded_words(name: &str) -> String {
    let (mut words, mut word, mut after_space) = (Vec::new(), String::new(), 0);
    for c in name.chars() {
        if word.len() + c.len_utf8() > ENCODED_WORD_BYTES {
            let rest = word.split_off(if after_space > 0 { after_space } else { word.len() });
            words.push(std::mem::replace(&mut word, rest));
            after_space = 0;
        }
        word.push(c);
        if c == ' ' {
            after_space = word.len();
        }
    }
    words.push(word);
    let encoded = words.iter().map(|word| format!("=?utf-8?B?{}?=", STANDARD.encode(word)));
    encoded.collect::<Vec<_>>().join(FOLD)
}

fn header_text(value: &str, max: usize) -> String {
    // What already looks like an encoded word (RFC 2047) would be decoded by the reader into something else.
    let line = text::line(value).replace("=?", "= ?");
    if line.chars().count() <= max {
        return line;
    }
    let cut: String = line.chars().take(max - 1).collect();
    format!("{}…", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use mail_parser::{HeaderValue, MessageParser};

    use super::*;

    fn message<'a>(name: &str, subject: &'a str, text: &'a str, language: &'a Language) -> Message<'a> {
        Message {
            kind: "letter",
            id: Uuid::from_u128(7),
            domain: "demarche.example",
            from: Mailbox { name: name.into(), address: "letters@demarche.example".into() },
            reply_to: Some("letter+x@demarche.example".into()),
            to: Mailbox { name: "Embassy".into(), address: "embassy@fr.example".into() },
            subject,
            date: Timestamp(1_396_915_200_000_000),
            language,
            automatic: false,
            text,
            html: "<p>x</p>",
            attachments: &[],
        }
    }

    #[test]
    fn an_attachment_arrives_as_it_left() {
        let language = Language::english();
        let content =
            "c2sp.org/tlog-proof@v1\nextra eA==\n\n\u{2014} campaigns.example/log x\r\n.\n".to_owned();
        let files = [Attachment {
            name: "receipt-test-private.tlog-proof".into(),
            kind: "application/octet-stream",
            content: content.clone().into_bytes(),
        }];
        let bytes =
            Message { attachments: &files, ..message("Ann", "Thanks", "Grüße", &language) }.to_bytes();
        assert!(bytes.is_ascii());
        let parsed = MessageParser::new().parse(&bytes).unwrap();
        assert_eq!(parsed.body_text(0).unwrap().trim_end(), "Grüße");
        assert_eq!(parsed.body_html(0).unwrap().trim_end(), "<p>x</p>");
        let [file] = parsed.attachments().collect::<Vec<_>>()[..] else { panic!("one attachment") };
        assert_eq!(file.contents(), content.as_bytes());
        assert_eq!(mail_parser::MimeHeaders::attachment_name(file), Some("receipt-test-private.tlog-proof"));
    }

    #[test]
    fn a_message_is_plain_ascii_with_text_first() {
        let language = Language::english();
        let bytes = message("Zhanna Ö", "Free them", "Grüße\n-- \n.\nFrom here", &language).to_bytes();
        insta::assert_snapshot!(String::from_utf8(bytes).unwrap().replace("\r\n", "\n"));
    }

    #[test]
    fn no_name_or_subject_breaks_out_of_its_header() {
        let language = Language::english();
        for evil in [
            "a\r\nBcc: victim@example.org",
            "a\n\n<script>",
            "a\0b",
            "\u{202e}gro.elpmaxe@bob",
            "\" <boss@example.org>, \"",
            "a, b <c@example.org>; d:",
            "=?utf-8?Q?=0D=0ABcc:_x@example.org?=",
            "\\\"\\",
            &"ж".repeat(10_000),
            &"x".repeat(10_000),
            &"a@b ".repeat(3_000),
        ] {
            let bytes = message(evil, evil, evil, &language).to_bytes();
            assert!(bytes.is_ascii());
            assert!(bytes.split(|byte| *byte == b'\n').all(|line| line.len() <= 79), "{evil:.30}");
            let parsed = MessageParser::new().parse(&bytes).unwrap();
            let count = |name: &str| parsed.header_values(name).count();
            assert_eq!(
                ["From", "To", "Subject", "Bcc", "Message-ID"].map(count),
                [1, 1, 1, 0, 1],
                "{evil:.30}"
            );
            let HeaderValue::Address(from) = parsed.header("From").unwrap() else { panic!("{evil:.30}") };
            let all: Vec<_> = from.iter().collect();
            assert_eq!(all.len(), 1, "{evil:.30}");
            assert_eq!(all[0].address(), Some("letters@demarche.example"), "{evil:.30}");
            assert!(all[0].name().unwrap().chars().count() <= NAME_MAX);
        }
    }

    #[test]
    fn long_names_are_encoded_word_by_word() {
        let name = "Посольство Республики Казахстан в Республике Молдова";
        let words: Vec<String> = encoded_words(name)
            .split(FOLD)
            .map(|word| {
                assert!(word.len() <= 68);
                let inside =
                    word.strip_prefix("=?utf-8?B?").and_then(|word| word.strip_suffix("?=")).unwrap();
                String::from_utf8(STANDARD.decode(inside).unwrap()).unwrap()
            })
            .collect();
        assert_eq!(words, ["Посольство Республики ", "Казахстан в ", "Республике Молдова"]);
        for name in [name, "주대한민국카자흐스탄대사관주대한민국카자흐스탄대사관", "é"]
        {
            let language = Language::english();
            let bytes = message(name, "x", "x", &language).to_bytes();
            assert!(bytes.split(|byte| *byte == b'\n').all(|line| line.len() <= 77), "76 and the CR");
            let parsed = MessageParser::new().parse(&bytes).unwrap();
            assert_eq!(parsed.from().and_then(|from| from.first()).and_then(|from| from.name()), Some(name));
        }
    }

    #[test]
    fn long_subjects_in_any_script_come_back_whole() {
        for subject in [
            "أطلقوا سراح عمال النفط المسجونين في جاناوزن دون قيد أو شرط، وحققوا في كل بلاغ عن التعذيب قبل فوات الأوان",
            "Жаңаөзендегі мұнайшыларды босатыңыздар, азаптау туралы әрбір шағымды тексеріңіздер, жауаптыларды соттаңыздар",
            "자나오젠의 석유 노동자들을 석방하라: 고문에 관한 모든 신고를 독립적으로 조사하고 책임자를 재판에 회부하라",
            "Release the imprisoned oil workers of Zhanaozen without condition and investigate every report of torture",
        ] {
            let language = Language::english();
            let bytes = message("x", subject, "x", &language).to_bytes();
            assert!(bytes.is_ascii());
            let parsed = MessageParser::new().parse(&bytes).unwrap();
            assert_eq!(parsed.subject(), Some(subject));
        }
    }
}
