//! What a server offers in its answer to EHLO, and whether a message fits.

use super::Envelope;
use super::reply::Reply;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a keyword of its own")]
pub struct Offers {
    pub starttls: bool,
    /// RFC 2920.
    pub pipelining: bool,
    /// RFC 6152.
    pub eight_bit: bool,
    /// RFC 6531.
    pub utf8: bool,
    /// RFC 1870; what it says is the largest message, if it says.
    pub size: bool,
    pub size_max: Option<usize>,
    /// RFC 4954, mechanisms of it.
    pub plain: bool,
    pub login: bool,
}

/// Why a message cannot be given to such a server: a reply as the server itself would give it.
pub type Unfit = (u16, String);

impl Offers {
    /// Reads the lines after the first. What is not understood is passed over.
    pub fn read(reply: &Reply) -> Self {
        let mut offers = Self::default();
        for line in reply.lines.iter().skip(1) {
            let line = line.to_ascii_uppercase();
            let mut words = line.split([' ', '\t', '=']).filter(|word| !word.is_empty());
            match words.next() {
                Some("STARTTLS") => offers.starttls = true,
                Some("PIPELINING") => offers.pipelining = true,
                Some("8BITMIME") => offers.eight_bit = true,
                Some("SMTPUTF8") => offers.utf8 = true,
                Some("SIZE") => {
                    offers.size = true;
                    // RFC 1870, section 4: 0 says that there is no limit.
                    offers.size_max = words.next().and_then(|max| max.parse().ok()).filter(|max| *max > 0);
                }
                Some("AUTH") => {
                    for word in words {
                        offers.plain |= word == "PLAIN";
                        offers.login |= word == "LOGIN";
                    }
                }
                _ => {}
            }
        }
        offers
    }

    /// The parameters that MAIL needs for this message, each after a space.
    pub fn parameters(&self, envelope: &Envelope, size: usize) -> Result<String, Unfit> {
        if let Some(max) = self.size_max.filter(|max| size > *max) {
            let reply = format!("5.3.4 the message has {size} bytes, this server takes {max}");
            return Err((552, reply));
        }
        let mut parameters = if self.size { format!(" SIZE={size}") } else { String::new() };
        if needs_utf8(envelope) {
            if !self.utf8 {
                // RFC 6531, section 3.4: such an address cannot be reached through this server.
                let reply = "5.6.7 the server does not take addresses in this script (SMTPUTF8)";
                return Err((553, reply.into()));
            }
            parameters.push_str(" SMTPUTF8");
        }
        if !envelope.message.is_ascii() {
            if !self.eight_bit {
                return Err((554, "5.6.3 the server does not take messages in 8 bits (8BITMIME)".into()));
            }
            parameters.push_str(" BODY=8BITMIME");
        }
        Ok(parameters)
    }

    /// For the operator, in the words of the protocol.
    pub fn describe(&self) -> String {
        let max = self.size_max.map_or(String::new(), |max| format!(" {max}"));
        let size = format!("SIZE{max}");
        let login = match (self.plain, self.login) {
            (true, true) => "AUTH PLAIN LOGIN",
            (true, false) => "AUTH PLAIN",
            (false, true) => "AUTH LOGIN",
            (false, false) => "no AUTH",
        };
        let named = [
            (self.pipelining, "PIPELINING"),
            (self.size, size.as_str()),
            (self.eight_bit, "8BITMIME"),
            (self.utf8, "SMTPUTF8"),
            (true, login),
        ];
        let named: Vec<&str> = named.into_iter().filter(|(is, _)| *is).map(|(_, name)| name).collect();
        named.join(", ")
    }
}

/// Is there anything but ASCII in an address, on the envelope or in the header section (RFC 6531, section 3.1)?
fn needs_utf8(envelope: &Envelope) -> bool {
    let header = envelope.message.windows(4).position(|end| end == b"\r\n\r\n");
    let header = &envelope.message[..header.unwrap_or(envelope.message.len())];
    !(envelope.from.is_ascii() && envelope.to.is_ascii() && header.is_ascii())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offers(lines: &[&str]) -> Offers {
        let lines = ["relay.test"].iter().chain(lines).map(|line| (*line).to_owned()).collect();
        Offers::read(&Reply { code: 250, lines })
    }

    fn envelope(to: &str, message: &str) -> Envelope {
        Envelope { from: "a@x.example".into(), to: to.into(), message: message.into() }
    }

    #[test]
    fn offers_are_read_whatever_their_case_and_unknown_ones_passed_over() {
        let found = offers(&[
            "Pipelining",
            "size 1000",
            "AUTH=LOGIN",
            "auth gssapi PLAIN",
            "X-FUN",
            "",
            "SMTPUTF8 x",
        ]);
        let expected = Offers { pipelining: true, size: true, size_max: Some(1000), ..Offers::default() };
        assert_eq!(found, Offers { plain: true, login: true, utf8: true, ..expected });
        for (line, max) in [("SIZE", None), ("SIZE 0", None), ("SIZE x", None), ("SIZE 5", Some(5))] {
            let found = offers(&[line]);
            assert_eq!((found.size, found.size_max), (true, max), "{line}");
        }
        assert_eq!(found.describe(), "PIPELINING, SIZE 1000, SMTPUTF8, AUTH PLAIN LOGIN");
    }

    #[test]
    fn a_message_is_announced_as_it_is_or_not_given_at_all() {
        let all = offers(&["SIZE 100", "8BITMIME", "SMTPUTF8"]);
        let parameters = |offers: &Offers, to: &str, text: &str| {
            let envelope = envelope(to, &format!("To: x\r\n\r\n{text}"));
            offers.parameters(&envelope, envelope.message.len())
        };
        assert_eq!(parameters(&all, "b@x.example", "abc").unwrap(), " SIZE=12");
        assert_eq!(parameters(&all, "b@x.example", "é").unwrap(), " SIZE=11 BODY=8BITMIME");
        assert_eq!(parameters(&all, "é@x.example", "abc").unwrap(), " SIZE=12 SMTPUTF8");
        assert_eq!(parameters(&all, "b@x.example", &"x".repeat(92)).unwrap_err().0, 552);
        let none = offers(&[]);
        assert_eq!(parameters(&none, "b@x.example", "abc").unwrap(), "");
        assert_eq!(parameters(&none, "b@x.example", "é").unwrap_err().0, 554);
        assert_eq!(parameters(&none, "é@x.example", "abc").unwrap_err().0, 553);
    }
}
