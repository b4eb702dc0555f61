// The public log as a journalist and a supporter meet it: receipts checked in the browser, right and altered ones.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";

import { verifyCheckpoint, verifyReceipt } from "../../assets/verify/verify.js";
import { DESKTOP, PHONE, launch, open } from "./browser.mjs";
import { makeLog } from "./log.mjs";
import { eventually, link } from "./maildir.mjs";
import { OPEN, sign } from "./site.mjs";
import { startWatchedSite } from "./witness.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WITNESS = "witness.union.example/w1";

let site;
let browser;
let own;
let shared;
let letters;
before(async () => {
  site = await startWatchedSite(OPEN, WITNESS);
  browser = await launch();
  const confirm = await sign(site, "en", "receipt@mail.example");
  await fetch(site.origin + confirm, { method: "POST" });
  letters = await link(site.mail, "receipt@mail.example", "letter");
  [own, shared] = await Promise.all(["receipt", "receipt-to-share"].map(file));
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

async function file(name) {
  const answer = await fetch(`${site.origin}${letters}/${name}`);
  assert.equal(answer.status, 200);
  return { name: /filename="(.+)"/.exec(answer.headers.get("content-disposition"))[1], text: await answer.text() };
}

const given = ({ name, text }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });

function rewritten(receipt, change) {
  const text = receipt.text.replace(/^extra (.+)$/m, (_, coded) => {
    const said = change(Buffer.from(coded, "base64").toString());
    return `extra ${Buffer.from(said).toString("base64")}`;
  });
  assert.notEqual(text, receipt.text);
  return { ...receipt, text };
}

/** Gives the page a receipt and waits for its verdict. */
async function verdict(page, receipt) {
  await page.locator("#receipt").setInputFiles(given(receipt));
  await page.locator("#verdict:not(.busy):not([hidden])").waitFor();
  const kind = (await page.locator("#verdict").getAttribute("class")).replace("verdict ", "");
  return { kind, text: await page.locator("#verdict").innerText() };
}

async function withLog(options, work) {
  const { context, page, strays, faults } = await open(browser, site.origin, options);
  await page.goto("/en/log");
  await work(page);
  await context.close();
  assert.deepEqual([...strays, ...faults], []);
}

test("what the site serves passes the verifier outside the browser", async () => {
  const note = await (await fetch(`${site.origin}/log/checkpoint`)).text();
  const today = verifyCheckpoint(note, site.vkey);
  const receipt = verifyReceipt(own.text, site.vkey);
  assert.deepEqual(receipt.record, { name: "Aigul Test", address: "receipt@mail.example", country: "CH" });
  assert.equal(receipt.campaign, OPEN);
  assert.ok(receipt.checkpoint.size <= today.size);
  assert.equal(verifyReceipt(shared.text, site.vkey).record, null);
  assert.ok(!Buffer.from(/^extra (.+)$/m.exec(shared.text)[1], "base64").toString().includes("Aigul"));
});

test("the supporter's own receipt is read and found right", async () => {
  await withLog({ viewport: PHONE }, async (page) => {
    const { kind, text } = await verdict(page, own);
    assert.equal(kind, "good", text);
    for (const words of ["This receipt is right", "Aigul Test", "receipt@mail.example", "Switzerland", "Keep it to yourself"]) {
      assert.ok(text.includes(words), `${words}: ${text}`);
    }
    assert.match(text, /The log is today exactly|Since the receipt was written the log has grown/);
    assert.equal(await page.locator("#verdict:focus").count(), 1);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${wide} px too wide`);
  });
});

test("the receipt for sharing is right, and names nobody", async () => {
  await withLog({ viewport: DESKTOP }, async (page) => {
    const { kind, text } = await verdict(page, shared);
    assert.equal(kind, "good", text);
    assert.ok(text.includes("does not tell whose it is"), text);
    assert.ok(!text.includes("Aigul") && !text.includes("receipt@mail.example"), text);
  });
});

test("each alteration is told in a sentence that says what is wrong", async () => {
  const other = makeLog("other.example/log");
  const { private: extra } = other.add({ campaign: OPEN, name: "A", address: "a@b.example", country: "CH" });
  const cases = [
    [rewritten(own, (text) => text.replace("name Aigul", "name Gulnar")), /The name, the address, the country/],
    [rewritten(shared, (text) => text.replace(OPEN, "kazakhstan-2022")), /The campaign, the entry or its place/],
    [{ ...own, text: own.text.replace(/^index \d+/m, "index 99999999") }, /names entry 99,999,999, but says itself/],
    [{ ...own, text: own.text.replace(/(\/log\n\d+)\n/, "$17\n") }, /altered or forged/],
    [{ ...own, text: own.text.replace(/^extra .+\n/m, "") }, /its line “extra” is missing/],
    [{ ...own, text: own.text.replace(/^index .+\n/m, "") }, /a line is missing, cut off or altered/],
    [{ name: "cat.jpg", text: "\u00ff\u00d8" }, /is not a receipt of a signature/],
    [{ name: "x.tlog-proof", text: "x".repeat(400_000) }, /is not a receipt of a signature/],
    [{ name: "x.tlog-proof", text: other.receipt(0, extra) }, /comes from another log, .*other\.example\/log/],
  ];
  await withLog({}, async (page) => {
    for (const [receipt, sentence] of cases) {
      const { kind, text } = await verdict(page, receipt);
      assert.match(text, sentence);
      assert.equal(kind, "bad", text);
      assert.ok(text.includes("This receipt is not right"), text);
    }
    assert.equal((await verdict(page, own)).kind, "good", "a right one after wrong ones");
  });
});

test("a receipt from elsewhere is right under the key of its log", async () => {
  const other = makeLog("other.example/log");
  const added = other.add({ campaign: "theirs", name: "A <b>", address: "a@b.example", country: "ZZ" });
  await withLog({}, async (page) => {
    await page.locator("#check summary").click();
    await page.locator("#key").fill(other.key.vkey);
    const { kind, text } = await verdict(page, { name: "x.tlog-proof", text: other.receipt(0, added.private) });
    assert.equal(kind, "good", text);
    assert.match(text, /comes from another log/);
    assert.ok(text.includes("A <b>"), "what a receipt says stays text");
    await page.locator("#key").fill("nonsense");
    await page.locator("#key").blur();
    await page.getByText("is not the key of a log").waitFor();
  });
});

test("a log that lost entries since, or shows another face, is an alarm", async () => {
  await withLog({}, async (page) => {
    // Another log under the same key: what a cheating operator would have to show.
    const size = Number(/\/log\n(\d+)\n/.exec(own.text)[1]);
    for (const [more, sentence] of [[0, /another fingerprint|two different logs/], [-1, /A log never shrinks/]]) {
      await page.route("**/log/checkpoint", (route) => route.fulfill({ body: site.forge(size + more), contentType: "text/plain" }));
      const { kind, text } = await verdict(page, own);
      assert.match(text, sentence);
      assert.equal(kind, "bad", text);
      assert.ok(text.includes("Alarm"), text);
      await page.unroute("**/log/checkpoint");
    }
    await page.route("**/log/checkpoint", (route) => route.abort());
    const { kind, text } = await verdict(page, own);
    assert.equal(kind, "good");
    assert.match(text, /could not be asked for/);
  });
});

test("a receipt that is dropped is checked like one that is chosen", async () => {
  await withLog({}, async (page) => {
    const transfer = await page.evaluateHandle(([name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      return transfer;
    }, [shared.name, shared.text]);
    await page.locator("#check").dispatchEvent("drop", { dataTransfer: transfer });
    await page.locator("#verdict.good").waitFor();
  });
});

test("neither verdict has a barrier that axe knows, in light and dark", async () => {
  const { context, page } = await open(browser, site.origin, { viewport: PHONE, bypassCSP: true });
  for (const language of ["en", "ar"]) {
    await page.goto(`/${language}/log`);
    await page.addScriptTag({ content: axe });
    for (const receipt of [own, { ...own, text: own.text.replace(/^index .+\n/m, "") }]) {
      await verdict(page, receipt);
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await page.evaluate(() => globalThis.axe.run(document));
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`), []);
      }
    }
  }
  await context.close();
});

test("the receipt goes nowhere", async () => {
  const { context, page } = await open(browser, site.origin);
  await page.goto("/en/log");
  const requests = [];
  page.on("request", (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ""}`.trim()));
  await verdict(page, own);
  const modules = /^GET (\/assets\/verify\/[a-z0-9_/]+\.js|\/favicon\.svg)$/;
  assert.deepEqual(requests.filter((request) => !modules.test(request)), ["GET /log/checkpoint"]);
  await context.close();
});

test("without JavaScript the page says what to do instead", async () => {
  await withLog({ javaScriptEnabled: false }, async (page) => {
    assert.equal(await page.locator("#check").isVisible(), false);
    assert.equal(await page.locator("noscript").first().isVisible(), true);
    const text = await page.locator("main").innerText();
    assert.ok(text.includes("runs no JavaScript") && text.includes("demarche log verify"), text);
  });
});

test("the campaign's page says who watches, and the count leads to the log", async () => {
  const { context, page } = await open(browser, site.origin);
  await page.goto(`/en/campaigns/${OPEN}`);
  // The page is made anew each minute and at each change of its count.
  await eventually(
    async () => {
      await page.reload();
      return (await page.locator(".tally").innerText()).includes("1 independent organisation watches this count");
    },
    "the line about the witness",
    90,
  );
  await page.locator("#count-label").click();
  await page.waitForURL(`${site.origin}/en/log`);
  const row = page.locator("tr[data-witness]");
  assert.match(await row.innerText(), new RegExp(`${WITNESS}.*UTC`, "s"));
  // The first receipt may be older than the witness's answer; from now on it is in each.
  const { text } = await verdict(page, await file("receipt"));
  assert.ok(text.includes(WITNESS), text);
  await context.close();
});

test("the page about the letters gives both receipts to keep", async () => {
  const { context, page } = await open(browser, site.origin);
  await page.goto(letters);
  for (const [label, name] of [["Receipt for yourself", own.name], ["Receipt for sharing", shared.name]]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByText(label, { exact: true }).click()]);
    assert.equal(download.suggestedFilename(), name);
  }
  assert.notEqual(own.name, shared.name);
  await context.close();
});
