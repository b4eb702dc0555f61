// A public log in memory, made with Node's own crypto from the words of the specifications, so that the page's
// verifier is checked by something that shares no line with it.

import { createHash, createHmac, generateKeyPairSync, randomBytes, sign } from "node:crypto";

const sha256 = (...parts) => createHash("sha256").update(Buffer.concat(parts.map((part) => Buffer.from(part)))).digest();
const leafHash = (leaf) => sha256([0], leaf);
const nodeHash = (left, right) => sha256([1], left, right);

/** RFC 6962, section 2.1: the largest power of two below n. */
function split(n) {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

function root(hashes) {
  if (hashes.length === 0) return sha256();
  if (hashes.length === 1) return hashes[0];
  const k = split(hashes.length);
  return nodeHash(root(hashes.slice(0, k)), root(hashes.slice(k)));
}

function path(at, hashes) {
  if (hashes.length === 1) return [];
  const k = split(hashes.length);
  return at < k
    ? [...path(at, hashes.slice(0, k)), root(hashes.slice(k))]
    : [...path(at - k, hashes.slice(k)), root(hashes.slice(0, k))];
}

/** A key that signs notes; kind 1 is a log's, kind 4 a witness's. */
export function signer(name, kind) {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const point = publicKey.export({ type: "spki", format: "der" }).subarray(-32);
  const key = Buffer.concat([Buffer.from([kind]), point]);
  const id = sha256(`${name}\n`, key).subarray(0, 4);
  const line = (...parts) => `— ${name} ${Buffer.concat([id, ...parts]).toString("base64")}\n`;
  return {
    name,
    /** As a key file holds it. */
    secret() {
      const seed = Buffer.from(privateKey.export({ format: "jwk" }).d, "base64url");
      const coded = Buffer.concat([Buffer.from([kind]), seed]).toString("base64");
      return `PRIVATE+KEY+${name}+${id.toString("hex")}+${coded}`;
    },
    vkey: `${name}+${id.toString("hex")}+${key.toString("base64")}`,
    sign: (text) => line(sign(null, Buffer.from(text), privateKey)),
    cosign(text, seconds) {
      const time = Buffer.alloc(8);
      time.writeBigUInt64BE(BigInt(seconds));
      const said = `cosignature/v1\ntime ${seconds}\n${text}`;
      return line(time, sign(null, Buffer.from(said), privateKey));
    },
  };
}

export function makeLog(origin) {
  const key = signer(origin, 1);
  const leaves = [];
  return {
    key,
    leaves,
    /** Adds a signature and gives what its two receipts hold. */
    add({ campaign, name, address, country }) {
      const salt = randomBytes(32);
      const record = `campaign ${campaign}\nname ${name}\naddress ${address}\ncountry ${country}\n`;
      const commitment = createHmac("sha256", salt).update(`campaign-commitment/v1\n${record}`).digest("base64");
      const leaf = `campaign-leaf/v1\nsigned ${campaign}\n${commitment}\n`;
      leaves.push(leaf);
      const secret = `campaign-receipt/v1\n${salt.toString("base64")}\n${record}`;
      return { index: leaves.length - 1, private: secret, shareable: leaf };
    },
    body(size = leaves.length) {
      const hash = root(leaves.slice(0, size).map((leaf) => leafHash(leaf)));
      return `${origin}\n${size}\n${hash.toString("base64")}\n`;
    },
    checkpoint(size = leaves.length, more = []) {
      const body = this.body(size);
      return [body, "\n", key.sign(body), ...more].join("");
    },
    receipt(index, extra, size = leaves.length, more = []) {
      const hashes = path(index, leaves.slice(0, size).map((leaf) => leafHash(leaf)));
      const lines = hashes.map((hash) => `${hash.toString("base64")}\n`).join("");
      const coded = Buffer.from(extra).toString("base64");
      return `c2sp.org/tlog-proof@v1\nextra ${coded}\nindex ${index}\n${lines}\n${this.checkpoint(size, more)}`;
    },
  };
}
