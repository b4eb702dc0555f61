//! Every parser gets valid texts with bytes changed, cut, doubled and joined. Nothing may panic, and what is accepted
//! is written back to the same bytes: no text has two readings, and no two texts the same one.
//!
//! Bounded, with a fixed seed; `fuzz/README.md` says how to go on without a bound.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fmt::Display;
use std::str::FromStr;

use tlog::note::KeyKind;
use tlog::proof::TlogProof;
use tlog::tile::{Resource, decode_bundle, encode_bundle};
use tlog::witness::AddCheckpoint;
use tlog::{Checkpoint, Hash, Note, SigningKey, VerifierKey, leaf_hash};

const ROUNDS: usize = 60_000;

/// xorshift64*: enough to wander.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % below.max(1)
    }
}

/// Bytes that matter to one of the formats.
const TELLING: &[u8] = b"\n +=/0123456789.-xpWA\xe2\x80\x94\x00\xff";

fn mutate(dice: &mut Dice, bytes: &mut Vec<u8>, other: &[u8]) {
    let at = dice.roll(bytes.len() + 1);
    let end = (at + dice.roll(40)).min(bytes.len());
    match dice.roll(7) {
        0 if at < bytes.len() => bytes[at] ^= 1 << dice.roll(8),
        1 => bytes.insert(at, TELLING[dice.roll(TELLING.len())]),
        2 if at < bytes.len() => bytes[at] = TELLING[dice.roll(TELLING.len())],
        3 => drop(bytes.drain(at..end)),
        4 => {
            let part = bytes[at..end].to_vec();
            let to = dice.roll(bytes.len() + 1);
            bytes.splice(to..to, part);
        }
        5 => bytes.truncate(at),
        _ => {
            let from = dice.roll(other.len() + 1);
            bytes.splice(at..end, other[from..].iter().copied().take(80));
        }
    }
}

fn text_back<T: FromStr + Display>(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    match text.parse::<T>() {
        Ok(value) => {
            assert_eq!(value.to_string(), text, "read and written back");
            true
        }
        Err(_) => false,
    }
}

fn bounded(seeds: &[Vec<u8>], read: impl Fn(&[u8]) -> bool) {
    let mut dice = Dice(0x5eed_0f10_67ab_cdef);
    let mut accepted = 0;
    assert!(seeds.iter().all(|seed| read(seed)), "the seeds are good");
    for _ in 0..ROUNDS {
        let mut bytes = seeds[dice.roll(seeds.len())].clone();
        for _ in 0..=dice.roll(4) {
            let other = &seeds[dice.roll(seeds.len())];
            mutate(&mut dice, &mut bytes, other);
        }
        accepted += usize::from(read(&bytes));
    }
    assert!(
        accepted > 0 && accepted < ROUNDS,
        "{accepted} accepted: the mutations are too wild, or the parser is"
    );
}

fn log() -> SigningKey {
    SigningKey::from_seed("example.com/log", KeyKind::Note, &[1; 32]).unwrap()
}

fn note() -> Note {
    let mut note = Checkpoint::new("example.com/log", 1000, leaf_hash(b"root")).sign(&log());
    let witness = SigningKey::from_seed("witness.example/w1", KeyKind::Cosignature, &[2; 32]).unwrap();
    note.signatures.push(witness.cosign(&note.text, 1_700_000_000));
    note
}

#[test]
fn notes() {
    let seeds =
        [note().to_string(), Note::sign("one\n\ntwo\n", &[&log()]).to_string()].map(String::into_bytes);
    bounded(&seeds, |bytes| {
        let Ok(text) = std::str::from_utf8(bytes) else { return false };
        let Ok(note) = Note::parse(text) else { return false };
        assert_eq!(note.to_string(), text);
        // Whatever verifies has the text that was signed.
        if note.verify(&[log().verifier().clone()]).is_ok() {
            assert!(note.text == self::note().text || note.text == "one\n\ntwo\n");
        }
        true
    });
}

#[test]
fn checkpoints() {
    let text = note().text;
    bounded(&[format!("{text}extension\n").into_bytes(), text.into_bytes()], text_back::<Checkpoint>);
}

#[test]
fn keys() {
    let witness = SigningKey::from_seed("w", KeyKind::Cosignature, &[2; 32]).unwrap();
    bounded(&[log().vkey().into_bytes(), witness.vkey().into_bytes()], |bytes| {
        let Ok(text) = std::str::from_utf8(bytes) else { return false };
        // Space around a key is what copying brings.
        text.parse::<VerifierKey>().is_ok_and(|key| {
            assert_eq!(key.to_string(), text.trim());
            true
        })
    });
    bounded(&[log().to_secret_text().into_bytes()], |bytes| {
        let Ok(text) = std::str::from_utf8(bytes) else { return false };
        SigningKey::parse(text).is_ok_and(|key| {
            assert_eq!(key.to_secret_text(), text.trim());
            true
        })
    });
}

#[test]
fn proofs() {
    let proof = |extra: Option<&[u8]>, hashes: usize| TlogProof {
        extra: extra.map(<[u8]>::to_vec),
        index: 7,
        hashes: vec![leaf_hash(b"x"); hashes],
        checkpoint: note(),
    };
    let seeds = [proof(None, 0), proof(Some(b"extra"), 10), proof(Some(b""), 63)];
    bounded(&seeds.map(|proof| proof.to_string().into_bytes()), text_back::<TlogProof>);
}

#[test]
fn requests() {
    let request =
        |old, hashes| AddCheckpoint { old, proof: vec![leaf_hash(b"x"); hashes], checkpoint: note() };
    let seeds = [request(0, 0), request(999, 10), request(1, 63)];
    bounded(&seeds.map(|request| request.to_string().into_bytes()), |bytes| {
        if let Ok(request) = std::str::from_utf8(bytes).unwrap_or_default().parse::<AddCheckpoint>() {
            let latest = tlog::witness::Head { size: request.old, root: leaf_hash(b"root") };
            drop(tlog::witness::judge(&request, &[log().verifier().clone()], latest));
        }
        text_back::<AddCheckpoint>(bytes)
    });
}

#[test]
fn paths() {
    let seeds = ["checkpoint", "tile/0/x001/x234/067", "tile/7/000.p/255", "tile/entries/x001/000.p/1"];
    bounded(&seeds.map(|path| path.as_bytes().to_vec()), |bytes| {
        let Ok(path) = std::str::from_utf8(bytes) else { return false };
        Resource::parse(path).is_some_and(|resource| {
            assert_eq!(resource.to_string(), path);
            true
        })
    });
}

#[test]
fn bundles_and_tiles() {
    let bundle = encode_bundle(&[&b"one"[..], b"", b"three"]).unwrap();
    bounded(&[bundle, Vec::new()], |bytes| {
        decode_bundle(bytes).is_ok_and(|entries| {
            assert_eq!(encode_bundle(&entries).unwrap(), bytes);
            true
        })
    });
    bounded(&[vec![7; 64], vec![8; 32]], |bytes| {
        Hash::split(bytes).is_some_and(|hashes| {
            assert_eq!(tlog::tile::to_bytes(&hashes), bytes);
            true
        })
    });
}

#[test]
fn answers_of_witnesses() {
    let witness = SigningKey::from_seed("witness.example/w1", KeyKind::Cosignature, &[2; 32]).unwrap();
    let note = note();
    let good = witness.cosign(&note.text, 5).to_string();
    bounded(&[good.clone().into_bytes(), format!("{good}{good}").into_bytes()], |bytes| {
        let Ok(text) = std::str::from_utf8(bytes) else { return false };
        drop(tlog::witness::answer(409, text, &note, witness.verifier()));
        matches!(
            tlog::witness::answer(200, text, &note, witness.verifier()),
            tlog::witness::Answer::Cosigned(_)
        )
    });
}
