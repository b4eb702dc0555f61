//! A name server for tests, on a port of its own: what is not in its zone does not exist.

use std::net::{SocketAddr, UdpSocket};

use hickory_resolver::proto::op::{Message, ResponseCode};
use hickory_resolver::proto::rr::rdata::{A, AAAA, MX, TXT};
use hickory_resolver::proto::rr::{Name, RData, Record, RecordType};

pub struct Zone(pub SocketAddr);

impl Zone {
    /// Name, type and text of each record; `|` parts a TXT record's strings. The types `FAIL` and `SILENT` make a
    /// name that the server fails at, or never answers for.
    pub fn serve(records: &[(&str, &str, &str)]) -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
        let at = socket.local_addr().unwrap();
        let owned = |(name, kind, text): &(&str, &str, &str)| {
            (format!("{name}."), (*kind).to_owned(), (*text).to_owned())
        };
        let records: Vec<_> = records.iter().map(owned).collect();
        // Ends with the test's process.
        std::thread::spawn(move || {
            let mut buffer = [0; 1500];
            while let Ok((length, from)) = socket.recv_from(&mut buffer) {
                let Ok(asked) = Message::from_vec(&buffer[..length]) else { continue };
                if let Some(answer) = answer(&records, &asked) {
                    socket.send_to(&answer.to_vec().unwrap(), from).ok();
                }
            }
        });
        Self(at)
    }
}

fn answer(records: &[(String, String, String)], asked: &Message) -> Option<Message> {
    let query = asked.queries[0].clone();
    let mut message = Message::response(asked.metadata.id, asked.metadata.op_code);
    message.add_query(query.clone());
    let name = query.name().to_ascii().to_ascii_lowercase();
    let there: Vec<_> = records.iter().filter(|(known, ..)| *known == name).collect();
    if there.is_empty() {
        message.metadata.response_code = ResponseCode::NXDomain;
    }
    for (_, kind, text) in there {
        match kind.as_str() {
            "SILENT" => return None,
            "FAIL" => message.metadata.response_code = ResponseCode::ServFail,
            kind => {
                let (kind, data) = data(kind, text);
                if kind == query.query_type() {
                    message.add_answer(Record::from_rdata(query.name().clone(), 60, data));
                }
            }
        }
    }
    Some(message)
}

fn data(kind: &str, text: &str) -> (RecordType, RData) {
    match kind {
        "A" => (RecordType::A, RData::A(A(text.parse().unwrap()))),
        "AAAA" => (RecordType::AAAA, RData::AAAA(AAAA(text.parse().unwrap()))),
        "TXT" => (RecordType::TXT, RData::TXT(TXT::new(strings(text)))),
        "MX" => {
            let (preference, host) = text.split_once(' ').unwrap();
            let host = Name::from_ascii(format!("{}.", host.trim_end_matches('.'))).unwrap();
            (RecordType::MX, RData::MX(MX::new(preference.parse().unwrap(), host)))
        }
        other => panic!("{other}"),
    }
}

/// One string holds 255 characters.
fn strings(text: &str) -> Vec<String> {
    let strings = text.split('|').flat_map(|part| part.as_bytes().chunks(255));
    strings.map(|string| String::from_utf8_lossy(string).into_owned()).collect()
}
