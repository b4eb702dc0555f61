// What a campaign is made of besides its texts, by hand in a browser: settings, targets, pictures, news.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch } from "./browser.mjs";
import { startDemo } from "./demo.mjs";
import { examine, operator, press, text } from "./desk.mjs";

const CAMPAIGN = "/desk/campaigns/kazakhstan-2014";

let demo;
let browser;
let boss;
before(async () => {
  [demo, browser] = await Promise.all([startDemo({ signatures: 20 }), launch()]);
  boss = await operator(browser, demo);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** A photograph, drawn by the browser itself. */
function photograph(page) {
  return page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [2400, 1600];
    const paper = canvas.getContext("2d");
    const sky = paper.createLinearGradient(0, 0, 2400, 1600);
    sky.addColorStop(0, "#234");
    sky.addColorStop(1, "#e96");
    paper.fillStyle = sky;
    paper.fillRect(0, 0, 2400, 1600);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.9));
    return Array.from(new Uint8Array(await blob.arrayBuffer()));
  });
}

test("settings are changed and kept", async () => {
  const { page } = boss;
  await page.goto(`${CAMPAIGN}/settings`);
  await page.fill("[name=goal]", "15000");
  await page.getByRole("button", { name: text("desk-save"), exact: true }).click();
  await page.getByText(text("desk-said-saved")).waitFor();
  assert.equal(await page.inputValue("[name=goal]"), "15000");
});

test("a target is added, taken off and put back", async () => {
  const { page } = boss;
  await page.goto(`${CAMPAIGN}/targets`);
  await page.getByRole("link", { name: text("desk-target-new"), exact: true }).click();
  await page.fill("#name", "Embassy in Bern");
  await page.fill("#office", "The Ambassador");
  await page.fill("#emails", "bern@a.example");
  await page.selectOption("#country", "CH");
  await page.fill("#time_zone", "Europe/Zurich");
  await press(page, "desk-save");
  const row = page.getByRole("row").filter({ hasText: "Embassy in Bern" });
  await row.getByRole("button").click();
  await page.getByText(text("desk-said-removed")).waitFor();
  assert.equal(await row.count(), 0);
  await press(page, "desk-undo");
  await row.waitFor();
});

test("a list is looked at before it is taken in", async () => {
  const { page } = boss;
  await page.goto(`${CAMPAIGN}/targets/import`);
  const table = "Name;E-mail;Country\nEmbassy in Rome;rome@a.example;Italy\nNobody;nothing;Italy\n";
  await page.setInputFiles("#file", { name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await press(page, "desk-import-look-button");
  await page.getByText("1 target is added.").waitFor();
  await examine(page, new URL(page.url()).pathname);
  await press(page, "desk-import-take");
  await page.getByRole("link", { name: "Embassy in Rome" }).waitFor();
  assert.equal(await page.getByText("Nobody").count(), 0);
});

test("a test letter is sent, and the server's answer shown", async () => {
  const { page } = boss;
  await page.goto(`${CAMPAIGN}/targets`);
  await page.getByRole("rowheader").getByRole("link").first().click();
  await page.getByRole("button", { name: text("desk-test-there") }).first().click();
  await page.getByText(text("desk-said-test-asked")).waitFor();
  const accepted = page.getByText(text("desk-test-accepted"), { exact: true });
  for (let tries = 0; tries < 20 && (await accepted.count()) === 0; tries += 1) {
    await new Promise((done) => setTimeout(done, 500));
    await page.reload();
  }
  assert.ok((await accepted.count()) > 0, "the worker sends it within seconds");
  await examine(page, new URL(page.url()).pathname);
});

test("a picture is added with what it shows, and stands in the text", async () => {
  const { page } = boss;
  await page.goto(`${CAMPAIGN}/images`);
  const buffer = Buffer.from(await photograph(page));
  await page.setInputFiles("#file", { name: "Zhanaozen 2011.jpg", mimeType: "image/jpeg", buffer });
  await page.fill("#alt", "The square at dusk");
  await page.selectOption("#place", "en");
  await press(page, "desk-image-add-button");
  await page.getByText(text("desk-said-image-added")).waitFor();
  const picture = page.getByRole("img", { name: "The square at dusk" });
  await picture.waitFor();
  await page.waitForFunction(() => document.querySelector(".pictures img").naturalWidth > 0);
  await page.goto(`${CAMPAIGN}/text/en`);
  assert.match(await page.locator("textarea[name=appeal]").inputValue(), /!\[The square at dusk\]\(images\/zhanaozen-2011\.jpg\)/);
});

test("news is written and shown as it will be", async () => {
  const { page } = boss;
  await page.goto(`${CAMPAIGN}/updates/new`);
  await page.fill("#title", "Two are free");
  await page.fill("#body", "They are *home*.");
  await press(page, "desk-save");
  await page.locator("em", { hasText: "home" }).waitFor();
  await examine(page, new URL(page.url()).pathname);
});

test("no page has a barrier that axe knows, or scrolls sideways", async (t) => {
  const { page, faults, strays } = boss;
  for (const part of ["settings", "targets", "targets/new", "targets/import", "images", "updates", "updates/new"]) {
    await t.test(part, () => examine(page, `${CAMPAIGN}/${part}`));
  }
  assert.deepEqual(faults, []);
  assert.deepEqual(strays, []);
});
