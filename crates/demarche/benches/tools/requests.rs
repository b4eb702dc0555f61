//! Requests as bytes, made once; only a number in them is new each time.

use std::sync::atomic::{AtomicU64, Ordering};

static NUMBER: AtomicU64 = AtomicU64::new(1);
/// As many digits as a number is written with, so that a request's length never changes.
const DIGITS: usize = 9;
const SLOT: &str = "#########";

/// What a run asks for, one after another.
#[derive(Debug, Clone)]
pub struct Requests(Vec<Template>);

#[derive(Debug, Clone)]
struct Template {
    bytes: Vec<u8>,
    slot: Option<usize>,
}

impl Requests {
    pub fn get(path: &str, headers: &str) -> Self {
        let bytes = format!("GET {path} HTTP/1.1\r\nhost: bench\r\n{headers}\r\n").into_bytes();
        Self(vec![Template { bytes, slot: None }])
    }

    /// Signatures for each of the campaigns in turn: no two of the same address, names and choices mixed.
    pub fn signatures(pages: &[&str]) -> Self {
        const NAMES: [(&str, &str, &str); 8] = [
            ("Ada+Lovelace", "GB", "London"),
            ("Rosa+Parks", "US", "Montgomery"),
            ("%C3%89mile+Zola", "FR", "Paris"),
            ("Dilnoza+Karimova", "UZ", "Tashkent"),
            ("%D0%90%D0%B9%D0%B3%D1%83%D0%BB%D1%8C+%D0%A1%D0%B5%D1%80%D0%B8%D0%BA", "KZ", ""),
            ("J%C3%BCrgen+Gro%C3%9F", "DE", "Hamburg"),
            ("Ngozi+Okafor", "NG", "Lagos"),
            ("Mar%C3%ADa+Pilar+Hern%C3%A1ndez", "ES", "Sevilla"),
        ];
        let mut all = Vec::new();
        for (at, (name, country, city)) in NAMES.iter().enumerate() {
            for page in pages {
                let visibility = ["public", "targets", "withheld"][at % 3];
                let organisation = if at % 4 == 0 { "&organisation=Reading+Room" } else { "" };
                let body = format!(
                    "name={name}&email=supporter{SLOT}%40people{at}.example&country={country}&city={city}\
                     &visibility={visibility}{organisation}&website=&consent=on"
                );
                all.push(Template::post(&format!("{page}/sign"), &body));
            }
        }
        Self(all)
    }

    /// Writes the next request into `out`.
    pub fn next(&self, out: &mut Vec<u8>) {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let template = &self.0[number as usize % self.0.len()];
        out.clear();
        out.extend_from_slice(&template.bytes);
        if let Some(slot) = template.slot {
            let mut rest = number;
            for digit in out[slot..slot + DIGITS].iter_mut().rev() {
                *digit = b'0' + (rest % 10) as u8;
                rest /= 10;
            }
        }
    }
}

impl Template {
    fn post(path: &str, body: &str) -> Self {
        let text = format!(
            "POST {path} HTTP/1.1\r\nhost: bench\r\ncontent-type: application/x-www-form-urlencoded\r\n\
             content-length: {}\r\n\r\n{body}",
            body.len()
        );
        let slot = text.find(SLOT);
        Self { bytes: text.into_bytes(), slot }
    }
}
