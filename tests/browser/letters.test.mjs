// What became of letters, as a browser shows it.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { after, before, test } from "node:test";

import { DESKTOP, PHONE, launch, open } from "./browser.mjs";
import { binary, startDemo } from "./demo.mjs";
import { eventually, link, mails } from "./maildir.mjs";
import { OPEN, sign, text } from "./site.mjs";

let demo;
let browser;
before(async () => {
  [demo, browser] = await Promise.all([startDemo({ signatures: 200 }), launch()]);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

const counts = async () => (await fetch(`${demo.origin}/en/campaigns/${OPEN}/counts.json`)).json();
const STATES = ["answered", "accepted", "batched", "waiting", "refused", "bounced", "expired", "cancelled"];

/** Names and numbers of a table of states. */
async function told(page) {
  const rows = await page.locator("table.fate tr").evaluateAll((all) =>
    all.map((row) => [row.querySelector("th").firstChild.textContent.trim(), row.querySelector("td").textContent.trim()]),
  );
  return Object.fromEntries(rows);
}

/** What a page tells, beside the counts of the same moment: letters leave while the page is made. */
function toldWithCounts(page, path) {
  return eventually(async () => {
    const before = (await counts()).letters;
    await page.goto(path);
    const shown = await told(page);
    const { letters } = await counts();
    return JSON.stringify(before) === JSON.stringify(letters) ? { shown, letters } : undefined;
  }, "a moment in which no letter moves");
}

test("the states of letters add up, on the page as in counts.json, without JavaScript", async () => {
  for (const viewport of [PHONE, DESKTOP]) {
    const { context, page, strays } = await open(browser, demo.origin, { viewport, javaScriptEnabled: false });
    for (const path of [`/en/campaigns/${OPEN}`, `/en/campaigns/${OPEN}/targets`]) {
      const { shown, letters } = await toldWithCounts(page, path);
      let sum = 0;
      for (const state of STATES) {
        const number = Number((shown[text("en", `letters-${state}`)] ?? "0").replaceAll(",", ""));
        assert.equal(number, letters[state], `${state} on ${path}`);
        assert.ok(number > 0, `the demo has letters that are ${state}`);
        sum += number;
      }
      assert.equal(sum, letters.total);
      const caption = await page.locator("table.fate caption").innerText();
      assert.ok(caption.startsWith(letters.total.toLocaleString("en")), caption);
    }
    await context.close();
    assert.deepEqual(strays, []);
  }
});

test("a letter that a mail server took over moves from waiting to accepted, on its supporter's page", async () => {
  const address = "fates@mail.example";
  const confirm = await sign(demo, "en", address);
  const { context, page } = await open(browser, demo.origin);
  await page.goto(confirm);
  await page.locator("main form button").click();
  await eventually(
    async () => (await mails(demo.mail)).filter((mail) => (mail.headers.get("from") ?? "").includes("Aigul Test")).length >= 60,
    "the letters",
  );
  await page.goto(await link(demo.mail, address, "letter"));
  const accepted = text("en", "letters-accepted");
  await eventually(async () => {
    await page.reload();
    const shown = await told(page);
    return Object.keys(shown).length === 1 && Number(shown[accepted]) >= 60;
  }, "every letter to be accepted");
  assert.equal(await page.locator("table.fates details").count(), 0, "nothing went wrong, nothing is explained");
  await context.close();
});

/** Hands a message to `demarche inbound`, as a mail server would through a pipe. */
function arrives(to, from, message) {
  const settings = {
    DEMARCHE_PUBLIC_URL: demo.origin,
    DEMARCHE_DATA_DIR: dirname(demo.mail),
    DEMARCHE_MAIL__FROM_DOMAIN: "demarche.example",
  };
  const done = spawnSync(binary(), ["inbound", "--to", to, "--from", from], {
    input: message.replaceAll("\n", "\r\n"),
    env: { ...process.env, ...settings },
    encoding: "utf8",
  });
  assert.equal(done.status, 0, `${done.stdout}${done.stderr}`);
}

const bounce = (recipient) => `From: Mail Delivery System <MAILER-DAEMON@mx.example>
To: letters@demarche.example
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

Your message could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; ${recipient}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <${recipient}>: User unknown here

--b--
`;

const answer = (from) => `From: The Embassy <${from}>
To: letters@demarche.example
Subject: Re: your letter
Date: Mon, 23 Nov 2026 10:00:00 +0000
Message-ID: <answer.1@embassy.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Thank you for your letter. We have passed it on to the capital.
`;

test("a bounce and an answer move the counts and the supporter's page", async () => {
  const confirm = await sign(demo, "en", "returns@mail.example");
  // What happened before is folded once two looks in a row say the same.
  let rest;
  await eventually(async () => {
    const last = rest;
    rest = (await counts()).letters;
    await new Promise((done) => setTimeout(done, 1500));
    return rest.accepted === last?.accepted;
  }, "the counts to come to rest");
  const path = (mail) => (mail.headers.get("return-path") ?? "").replace(/[<>]/g, "");
  const known = new Set((await mails(demo.mail)).map(path));
  const { context, page } = await open(browser, demo.origin);
  await page.goto(confirm);
  await page.locator("main form button").click();
  const letters = await eventually(async () => {
    const fresh = (await mails(demo.mail)).filter((mail) => path(mail).startsWith("letter+") && !known.has(path(mail)));
    return fresh.length >= 60 ? fresh : undefined;
  }, "the letters");
  await page.goto(await link(demo.mail, "returns@mail.example", "letter"));
  const shown = (state) => text("en", `letters-${state}`);
  await eventually(async () => {
    await page.reload();
    const now = await told(page);
    return Object.keys(now).length === 1 && shown("accepted") in now;
  }, "every letter to be accepted");
  const written = Number((await told(page))[shown("accepted")]);
  const before = await eventually(async () => {
    const { letters } = await counts();
    return letters.accepted === rest.accepted + written ? letters : undefined;
  }, "the counts to know them all");
  arrives(path(letters[0]), "", bounce(letters[0].to));
  arrives(path(letters[1]), letters[1].to, answer(letters[1].to));
  await page.reload();
  const now = await told(page);
  assert.deepEqual([now[shown("bounced")], now[shown("answered")]], ["1", "1"]);
  const said = await page.locator("table.fates").innerText();
  assert.ok(said.includes(text("en", "letter-why-mailbox")) && said.includes(text("en", "letter-answered")), said);
  assert.ok(!said.includes(letters[0].to), "no address is shown");
  const after = await eventually(async () => {
    const { letters } = await counts();
    return letters.bounced === before.bounced + 1 && letters.answered === before.answered + 1 ? letters : undefined;
  }, "the counts to follow");
  assert.equal(after.total, before.total);
  assert.equal(after.accepted, before.accepted - 2);
  await context.close();
});
