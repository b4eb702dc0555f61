// What traps set aside, decided by hand in a browser, with scripts and without.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch } from "./browser.mjs";
import { startDemo } from "./demo.mjs";
import { examine, operator, press, text } from "./desk.mjs";

const CAMPAIGN = "/desk/campaigns/kazakhstan-2014";
const PAGE = `${CAMPAIGN}/moderation`;

let demo;
let browser;
let boss;
before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
  boss = await operator(browser, demo);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** A program fills in the field that people do not see. */
async function caught(name, message) {
  const form = new URLSearchParams({ name, message, country: "KZ", consent: "on", website: "https://spam.example" });
  form.set("email", `${name.toLowerCase()}@example.org`);
  const sent = await fetch(`${demo.origin}/en/campaigns/kazakhstan-2014/sign`, { method: "POST", body: form, redirect: "manual" });
  assert.equal(sent.status, 303);
}

test("the pages have no barrier that axe knows, empty and full", async () => {
  const { page } = boss;
  await examine(page, PAGE);
  await caught("Ann", "Свободу! ".repeat(60));
  await caught("Bob", "x".repeat(900));
  await examine(page, PAGE);
  await examine(page, `${PAGE}?count=1&country=KZ`);
  await examine(page, CAMPAIGN);
});

test("one is ticked, removed, and put back", async () => {
  const { page } = boss;
  await page.goto(PAGE);
  await page.getByRole("checkbox", { name: "Ann" }).check();
  await press(page, "desk-moderation-remove-ticked");
  await page.getByText(text("desk-said-moderation-removing")).waitFor();
  assert.equal(await page.getByRole("checkbox", { name: "Ann" }).count(), 0);
  await page.getByRole("button", { name: text("desk-undo") }).click();
  await page.getByText(text("desk-said-moderation-undone")).waitFor();
  assert.equal(await page.getByRole("checkbox", { name: "Ann" }).count(), 1);
});

test("a rule is counted, then decides on all that match", async () => {
  const { page } = boss;
  await page.goto(PAGE);
  await page.getByText(text("desk-moderation-rule"), { exact: true }).click();
  await page.selectOption("#country", "KZ");
  await press(page, "desk-moderation-count");
  await page.getByText("2 of 2 match").waitFor();
  await press(page, "desk-moderation-release-all");
  await page.getByText(text("desk-said-moderation-releasing")).waitFor();
  await page.getByText("2 signatures will be released at").first().waitFor();
  assert.equal(await page.getByRole("checkbox").count(), 0);
});
