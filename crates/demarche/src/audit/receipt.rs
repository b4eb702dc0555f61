//! A supporter's receipt: a tlog-proof whose extra data tell which leaf it is about (docs/log.md, Receipt).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use tlog::checkpoint::{CheckpointFault, CheckpointForm, Signed};
use tlog::proof::{ProofForm, ProofRefused, TlogProof};
use tlog::verify::Growth;
use tlog::{Checkpoint, VerifierKey, leaf_hash};

use super::leaf::{self, Leaf};

const PRIVATE: &str = "campaign-receipt/v1\n";
const COMMITMENT: &[u8] = b"campaign-commitment/v1\n";

/// A receipt that was read; [`Self::prove`] says whether it is good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Where it came from, for messages.
    pub name: String,
    pub slug: String,
    /// It holds the record: it is not for passing on.
    pub private: bool,
    leaf: String,
    proof: TlogProof,
}

/// Why a receipt proves nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptFault {
    #[error("{0}")]
    Form(#[from] ProofForm),
    #[error("{0}")]
    Extra(&'static str),
    #[error("its checkpoint cannot be believed: {0}")]
    Checkpoint(CheckpointFault),
    #[error(
        "it does not lead from this leaf to its signed root: the record, the salt, the index or the path was changed"
    )]
    Path,
    #[error("{0}")]
    Growth(#[from] Growth),
}

impl From<CheckpointForm> for ReceiptFault {
    fn from(fault: CheckpointForm) -> Self {
        Self::Checkpoint(fault.into())
    }
}

impl Receipt {
    pub fn parse(name: &str, text: &str) -> Result<Self, ReceiptFault> {
        let proof: TlogProof = text.parse()?;
        let extra = proof.extra.as_deref().unwrap_or_default();
        let extra =
            std::str::from_utf8(extra).map_err(|_| ReceiptFault::Extra("its extra data are not text"))?;
        let private = extra.starts_with(PRIVATE);
        let leaf = if private { committed(extra).map_err(ReceiptFault::Extra)? } else { extra.to_owned() };
        let Ok(Leaf::Signed { slug }) = Leaf::parse(leaf.as_bytes()) else {
            return Err(ReceiptFault::Extra(
                "its extra data are neither a leaf nor what a leaf is made from",
            ));
        };
        Ok(Self { name: name.to_owned(), slug: slug.to_owned(), private, leaf, proof })
    }

    pub fn index(&self) -> u64 {
        self.proof.index
    }

    /// The leaf stands in a tree that the log has signed; what those witnesses have added to it is right.
    pub fn prove(&self, keys: &[VerifierKey], witnesses: &[VerifierKey]) -> Result<Signed, ReceiptFault> {
        let signed_by = |key: &&VerifierKey| {
            self.proof.checkpoint.signatures.iter().any(|signature| key.is_of(signature))
        };
        let key = keys.iter().find(signed_by).or(keys.first()).expect("one key at least is asked for");
        match self.proof.verify(leaf_hash(self.leaf.as_bytes()), key, witnesses) {
            Ok(signed) => Ok(signed),
            Err(ProofRefused::Checkpoint(fault)) => Err(ReceiptFault::Checkpoint(fault)),
            Err(ProofRefused::Inclusion(_)) => Err(ReceiptFault::Path),
        }
    }

    /// What it was proven against; not yet believed.
    pub fn checkpoint(&self) -> Result<Checkpoint, ReceiptFault> {
        Ok(self.proof.checkpoint.text.parse()?)
    }
}

/// The leaf, from the salt and the record: the first line of a record is `campaign SLUG`.
fn committed(extra: &str) -> Result<String, &'static str> {
    let (salt, record) = extra[PRIVATE.len()..].split_once('\n').ok_or("it has no record")?;
    let salt =
        STANDARD.decode(salt).ok().filter(|salt| salt.len() == 32).ok_or("its salt is not 32 bytes")?;
    let slug = record
        .lines()
        .next()
        .and_then(|line| line.strip_prefix("campaign "))
        .ok_or("its record names no campaign")?;
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&salt).expect("HMAC takes a key of any length");
    mac.update(COMMITMENT);
    mac.update(record.as_bytes());
    Ok(leaf::signed(slug, &mac.finalize().into_bytes()))
}
