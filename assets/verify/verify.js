// Checks the receipt of a signature against the public log that it comes from. Nothing is sent anywhere: this file
// asks for no network, and neither does what it imports. It runs in browsers and in Node.
//
// A receipt is a C2SP tlog-proof (https://c2sp.org/tlog-proof): the place of an entry in the log, the hashes that lead
// from the entry to the hash of the whole log, and the log's signed checkpoint. What the entry says comes from the
// receipt's extra data:
//
//   private:    campaign-receipt/v1 ⏎ base64 of the secret number ⏎ the record, whose keyed hash is in the entry
//   shareable:  the entry itself, campaign-leaf/v1 ⏎ signed SLUG ⏎ base64 of that hash ⏎
//
// The extra data is signed by nobody. It is believed because the entry made from it leads to the signed hash.

import * as ed25519 from "./noble/ed25519.js";
import { hmac } from "./noble/hashes/hmac.js";
import { sha256, sha512 } from "./noble/hashes/sha2.js";

ed25519.hashes.sha512 = sha512;

/** No receipt of a signature is nearly as long: 64 hashes would make a log of 2^64 entries. */
export const MAX_CHARACTERS = 65_536;

const ED25519 = 0x01;
const COSIGNATURE_V1 = 0x04;

/** What is wrong. `code` names a sentence of the page, `about` what the sentence speaks of. */
export class Fault extends Error {
  constructor(code, about = {}) {
    super(code);
    this.code = code;
    this.about = about;
  }
}

/**
 * What a right receipt says; a `Fault` when it is not right.
 *
 * `key` is the log's verifier key (vkey); `witnesses` are verifier keys of those who may have cosigned.
 */
export function verifyReceipt(text, key, witnesses = []) {
  const log = verifierKey(key, ED25519);
  const proof = parseProof(text);
  const checkpoint = openCheckpoint(proof.checkpoint, log);
  const entry = readExtra(proof.extra);
  if (proof.index >= checkpoint.size) throw new Fault("place", { index: proof.index, size: checkpoint.size });
  const root = rootFrom(leafHash(entry.leaf), proof.index, checkpoint.size, proof.hashes);
  if (!root || !same(root, checkpoint.root)) {
    throw new Fault(entry.record ? "record" : "entry", { index: proof.index });
  }
  return {
    ...entry,
    index: proof.index,
    checkpoint,
    watchedBy: cosignatures(proof.checkpoint, witnesses),
  };
}

/** The log's state as its key signed it; a `Fault` when it did not. */
export function verifyCheckpoint(text, key) {
  return openCheckpoint(parseNote(text), verifierKey(key, ED25519));
}

/** How the log's state of today stands to the receipt's. */
export function compare(receipt, today) {
  if (today.size < receipt.size) return "shrunk";
  if (today.size > receipt.size) return "grown";
  return same(today.root, receipt.root) ? "same" : "split";
}

// ---- the receipt (https://c2sp.org/tlog-proof) ------------------------------------------------------------------

function parseProof(text) {
  if (text.length > MAX_CHARACTERS) throw new Fault("no-receipt");
  // Mail programs and editors change the ends of lines; nothing in a receipt holds a carriage return.
  const lines = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n").split("\n");
  if (lines.shift() !== "c2sp.org/tlog-proof@v1") throw new Fault("no-receipt");
  if (!lines[0]?.startsWith("extra ")) throw new Fault("no-extra");
  const extra = bytesOf(lines.shift().slice("extra ".length), "extra");
  const place = /^index (0|[1-9][0-9]{0,15})$/.exec(lines.shift() ?? "");
  if (!place) throw new Fault("damaged");
  const hashes = [];
  while (lines.length > 0 && lines[0] !== "") hashes.push(bytesOf(lines.shift(), "damaged", 32));
  if (lines.shift() !== "" || hashes.length > 63) throw new Fault("damaged");
  return { extra, index: Number(place[1]), hashes, checkpoint: parseNote(lines.join("\n")) };
}

function readExtra(bytes) {
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Fault("extra");
  }
  const [form] = text.split("\n", 1);
  if (form === "campaign-receipt/v1") return readPrivate(text);
  if (form === "campaign-leaf/v1") return readShareable(text, bytes);
  throw new Fault("extra");
}

function readPrivate(text) {
  const parts = /^campaign-receipt\/v1\n([^\n]+)\n(campaign ([^\n]+)\nname ([^\n]*)\naddress ([^\n]*)\ncountry ([^\n]*)\n)$/.exec(text);
  if (!parts) throw new Fault("extra");
  const [, secret, signed, campaign, name, address, country] = parts;
  const salt = bytesOf(secret, "extra", 32);
  const commitment = hmac(sha256, salt, utf8(`campaign-commitment/v1\n${signed}`));
  const leaf = utf8(`campaign-leaf/v1\nsigned ${campaign}\n${base64(commitment)}\n`);
  return { campaign, record: { name, address, country }, leaf };
}

function readShareable(text, leaf) {
  const parts = /^campaign-leaf\/v1\nsigned ([^\n]+)\n([^\n]+)\n$/.exec(text);
  if (!parts) throw new Fault("extra");
  bytesOf(parts[2], "extra", 32);
  return { campaign: parts[1], record: null, leaf };
}

// ---- the tree (RFC 6962, section 2.1; RFC 9162, section 2.1.3.2) ------------------------------------------------

const leafHash = (leaf) => sha256(joined(Uint8Array.of(0), leaf));
const nodeHash = (left, right) => sha256(joined(Uint8Array.of(1), left, right));

/** The hash of the whole log, if this entry stands at this place; null when the number of hashes does not fit. */
function rootFrom(hash, index, size, path) {
  let at = BigInt(index);
  let last = BigInt(size) - 1n;
  for (const sibling of path) {
    if (last === 0n) return null;
    if (at % 2n === 1n || at === last) {
      hash = nodeHash(sibling, hash);
      while (at % 2n === 0n && at !== 0n) [at, last] = [at / 2n, last / 2n];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [at, last] = [at / 2n, last / 2n];
  }
  return last === 0n ? hash : null;
}

// ---- signed notes and checkpoints (https://c2sp.org/signed-note, https://c2sp.org/tlog-checkpoint) ---------------

/** A verifier key: name+hash+base64 of kind and key. */
function verifierKey(vkey, kind) {
  const parts = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(vkey.trim());
  if (!parts) throw new Fault("key");
  const [, name, id, data] = parts;
  const bytes = bytesOf(data, "key", 33);
  if (bytes[0] !== kind || hex(sha256(joined(utf8(`${name}\n`), bytes)).slice(0, 4)) !== id) throw new Fault("key");
  return { name, id, point: bytes.slice(1) };
}

function parseNote(text) {
  const end = text.lastIndexOf("\n\n");
  if (end < 0 || !text.endsWith("\n")) throw new Fault("damaged");
  const signatures = text
    .slice(end + 2, -1)
    .split("\n")
    .map((line) => {
      const parts = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/.exec(line);
      if (!parts) throw new Fault("damaged");
      const bytes = bytesOf(parts[2], "damaged");
      if (bytes.length < 5) throw new Fault("damaged");
      return { name: parts[1], id: hex(bytes.slice(0, 4)), signature: bytes.slice(4) };
    });
  return { body: text.slice(0, end + 1), signatures };
}

function openCheckpoint(note, log) {
  const [origin, size, root, ...rest] = note.body.split("\n");
  if (rest.length < 1 || !/^(0|[1-9][0-9]{0,15})$/.test(size) || Number(size) > Number.MAX_SAFE_INTEGER) {
    throw new Fault("damaged");
  }
  if (origin !== log.name) throw new Fault("origin", { origin });
  const ours = note.signatures.filter(({ name, id }) => name === log.name && id === log.id);
  if (ours.length === 0) throw new Fault("unsigned", { origin });
  if (!ours.every(({ signature }) => isSigned(signature, note.body, log.point))) throw new Fault("signature");
  return { origin, size: Number(size), root: bytesOf(root, "damaged", 32) };
}

/** Who cosigned a checkpoint, and when (https://c2sp.org/tlog-cosignature, version 1). */
function cosignatures(note, witnesses) {
  return witnesses.flatMap((vkey) => {
    const witness = verifierKey(vkey, COSIGNATURE_V1);
    return note.signatures
      .filter(({ name, id, signature }) => name === witness.name && id === witness.id && signature.length === 72)
      .flatMap(({ signature }) => {
        const seconds = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0);
        const said = `cosignature/v1\ntime ${seconds}\n${note.body}`;
        const right = isSigned(signature.slice(8), said, witness.point);
        return right ? [{ name: witness.name, at: new Date(Number(seconds) * 1000) }] : [];
      });
  });
}

/** As strict as RFC 8032: one message, one signature. */
function isSigned(signature, text, point) {
  return signature.length === 64 && ed25519.verify(signature, utf8(text), point, { zip215: false });
}

// ---- bytes ------------------------------------------------------------------------------------------------------

const utf8 = (text) => new TextEncoder().encode(text);
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const same = (left, right) => hex(left) === hex(right);
const base64 = (bytes) => btoa(String.fromCharCode(...bytes));

function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Only the one way to write bytes that RFC 4648, section 4, calls canonical. */
function bytesOf(text, code, length) {
  let bytes;
  try {
    bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    throw new Fault(code);
  }
  if (base64(bytes) !== text || (length !== undefined && bytes.length !== length)) throw new Fault(code);
  return bytes;
}
