// The verifier that the log's page brings, without a browser: right receipts are right, whatever else is told.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Fault, compare, verifyCheckpoint, verifyReceipt } from "../../assets/verify/verify.js";
import { makeLog, signer } from "./log.mjs";

const PERSON = { campaign: "test", name: "Жанна \u2028 Ö", address: "zhanna@mail.example", country: "KZ" };

function filled(count) {
  const log = makeLog("campaigns.example/log");
  const added = Array.from({ length: count }, (_, n) => log.add({ ...PERSON, address: `a${n}@mail.example` }));
  return { log, added };
}

function fault(work) {
  try {
    work();
  } catch (found) {
    assert.ok(found instanceof Fault, found.stack);
    return found.code;
  }
  return "none";
}

/** A receipt whose extra data another hand wrote. */
function altered(receipt, change) {
  return receipt.replace(/^extra (.+)$/m, (_, coded) => {
    const text = change(Buffer.from(coded, "base64").toString());
    return `extra ${Buffer.from(text).toString("base64")}`;
  });
}

test("every place of every small log is proven, by both receipts", () => {
  for (let size = 1; size <= 20; size++) {
    const { log, added } = filled(size);
    for (const { index, ...extras } of added) {
      const own = verifyReceipt(log.receipt(index, extras.private), log.key.vkey);
      assert.deepEqual(own.record, { name: PERSON.name, address: `a${index}@mail.example`, country: "KZ" });
      assert.deepEqual([own.index, own.checkpoint.size, own.campaign], [index, size, "test"]);
      const shared = verifyReceipt(log.receipt(index, extras.shareable), log.key.vkey);
      assert.equal(shared.record, null);
      assert.equal(shared.campaign, "test");
    }
  }
});

test("a changed word, place, secret or hash is told", () => {
  const { log, added } = filled(11);
  const own = log.receipt(6, added[6].private);
  const shared = log.receipt(6, added[6].shareable);
  const told = (text) => fault(() => verifyReceipt(text, log.key.vkey));
  assert.equal(told(own), "none");
  for (const [from, to] of [["name Жанна", "name Иванна"], ["country KZ", "country RU"], ["a6@", "a7@"]]) {
    assert.equal(told(altered(own, (text) => text.replace(from, to))), "record", to);
  }
  const other = added[5].private.split("\n")[1];
  assert.equal(told(altered(own, (text) => text.replace(/\n.+\n/, `\n${other}\n`))), "record");
  assert.equal(told(altered(shared, (text) => text.replace("signed test", "signed rest"))), "entry");
  assert.equal(told(own.replace("index 6", "index 5")), "record");
  assert.equal(told(own.replace("index 6", "index 11")), "place");
  assert.equal(told(own.replace("index 6", "index 06")), "damaged");
  const lines = own.split("\n");
  assert.equal(told([...lines.slice(0, 3), ...lines.slice(4)].join("\n")), "record");
  assert.equal(told([...lines.slice(0, 3), lines[4], lines[3], ...lines.slice(5)].join("\n")), "record");
  assert.equal(told([...lines.slice(0, 3), lines[3], ...lines.slice(3)].join("\n")), "record");
  assert.equal(told(own.replace("campaigns.example/log\n11\n", "campaigns.example/log\n12\n")), "signature");
  assert.equal(told(altered(own, () => added[6].private.slice(0, -1))), "extra");
  assert.equal(told(altered(own, () => "campaign-receipt/v2\n")), "extra");
  assert.equal(told(own.replace(/^extra .+\n/m, "")), "no-extra");
  for (const nothing of ["", "Dear Zhanna,", own.slice(1), "x".repeat(70_000)]) {
    assert.equal(told(nothing), "no-receipt");
  }
});

test("no single changed character goes unnoticed", () => {
  const { log, added } = filled(5);
  const witness = signer("witness.example", 4);
  const own = log.receipt(3, added[3].private, 5, [witness.cosign(log.body(), 1_795_348_800)]);
  const end = own.lastIndexOf("— witness.example");
  for (let at = 0; at < end; at++) {
    const other = own[at] === "A" ? "B" : "A";
    assert.notEqual(fault(() => verifyReceipt(own.slice(0, at) + other + own.slice(at + 1), log.key.vkey)), "none", `${at}`);
  }
  for (let at = 0; at < own.length; at += 7) {
    assert.ok(["none", "damaged", "no-receipt", "no-extra", "extra", "unsigned", "signature"].includes(
      fault(() => verifyReceipt(own.slice(0, at), log.key.vkey)),
    ));
  }
});

test("line ends that a mail program changed do no harm", () => {
  const { log, added } = filled(3);
  const own = log.receipt(1, added[1].private).replaceAll("\n", "\r\n");
  assert.equal(fault(() => verifyReceipt(`\uFEFF${own}`, log.key.vkey)), "none");
});

test("another log, another key and a key that is none are told apart", () => {
  const { log, added } = filled(3);
  const own = log.receipt(1, added[1].private);
  const told = (key) => fault(() => verifyReceipt(own, key));
  assert.equal(told(makeLog("other.example/log").key.vkey), "origin");
  assert.equal(told(makeLog("campaigns.example/log").key.vkey), "unsigned");
  assert.equal(told(signer("campaigns.example/log", 4).vkey), "key");
  assert.equal(told(log.key.vkey.replace("+", "+0")), "key");
  assert.equal(told(""), "key");
  assert.equal(told(` ${log.key.vkey}\n`), "none");
});

test("witnesses are named with the time at which they agreed, forged ones are not", () => {
  const { log, added } = filled(4);
  const [one, two] = [signer("one.example", 4), signer("two.example/w", 4)];
  const forged = two.cosign("another text\n", 1_795_348_801);
  const more = [one.cosign(log.body(), 1_795_348_800), forged];
  const { watchedBy } = verifyReceipt(log.receipt(2, added[2].private, 4, more), log.key.vkey, [one.vkey, two.vkey]);
  assert.deepEqual(watchedBy, [{ name: "one.example", at: new Date("2026-11-22T12:00:00Z") }]);
});

test("a log that shrank or shows two faces is told", () => {
  const { log } = filled(9);
  const state = (size) => verifyCheckpoint(log.checkpoint(size), log.key.vkey);
  assert.equal(compare(state(5), state(9)), "grown");
  assert.equal(compare(state(9), state(5)), "shrunk");
  assert.equal(compare(state(9), state(9)), "same");
  const { log: other } = filled(9);
  assert.equal(compare(state(9), { ...state(9), root: verifyCheckpoint(other.checkpoint(), other.key.vkey).root }), "split");
});
