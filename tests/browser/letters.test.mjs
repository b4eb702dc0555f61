// What became of letters, as a browser shows it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { DESKTOP, PHONE, launch, open } from "./browser.mjs";
import { startDemo } from "./demo.mjs";
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
