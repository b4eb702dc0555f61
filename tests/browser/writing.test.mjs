// Writing a campaign at the desk: saved while somebody writes, looked at, and two people at once.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch } from "./browser.mjs";
import { startDemo } from "./demo.mjs";
import { examine, operator, person, press, text } from "./desk.mjs";

const CAMPAIGN = "/desk/campaigns/kazakhstan-2014";
const TEXT = `${CAMPAIGN}/text/en`;

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

async function second() {
  await boss.page.goto("/desk/organisations/ktuc/members");
  await boss.page.fill("#email", "mara@union.example");
  await boss.page.getByRole("radio", { name: text("desk-role-editor") }).first().check();
  await press(boss.page, "desk-members-invite-button");
  const link = new URL((await boss.page.locator(".said .secret").textContent()).trim()).pathname;
  const someone = await person(browser, demo);
  await someone.page.goto(link);
  await someone.page.fill("#name", "Mara");
  await press(someone.page, "desk-invitation-accept");
  await someone.page.waitForURL("**/desk/**");
  return someone;
}

const kept = (page) => page.locator("#kept", { hasText: /\d\d:\d\d UTC/ });

test("what is typed is shown as it will look, and saved by itself", async () => {
  const { page } = boss;
  await page.goto(TEXT);
  await page.fill("#title", "Free **all** of them");
  await page.fill("#demands", "- One *thing*.");
  await page.locator("#preview em", { hasText: "thing" }).waitFor();
  await kept(page).waitFor();
  await page.reload();
  assert.equal(await page.inputValue("#demands"), "- One *thing*.");
  assert.equal(await page.inputValue("#title"), "Free **all** of them");
  assert.deepEqual(boss.faults, []);
});

test("two people see each other, and neither loses a word", async () => {
  const mara = await second();
  await boss.page.goto(TEXT);
  await mara.page.goto(TEXT);
  await mara.page.locator("#others:not(:empty)").waitFor();
  await boss.page.fill("#summary", "One wrote this.");
  await kept(boss.page).waitFor();
  await mara.page.fill("#letter-subject", "The other wrote this");
  await kept(mara.page).waitFor();
  // What the first wrote has come into the second's page with the save.
  await mara.page.waitForFunction(() => document.querySelector("#summary").value === "One wrote this.");
  // Both write the same line: the second is told, and sees both.
  await boss.page.fill("#title", "First title");
  await boss.page.keyboard.press("Control+s");
  await boss.page.waitForTimeout(300);
  await mara.page.fill("#title", "Second title");
  await mara.page.getByText(text("desk-text-clash")).waitFor();
  await press(mara.page, "desk-save");
  await mara.page.locator(".theirs").first().waitFor();
  assert.equal(await mara.page.inputValue("#title"), "Second title");
  assert.match(await mara.page.locator(".theirs").first().textContent(), /First/);
  await press(mara.page, "desk-save");
  await mara.page.waitForURL("**said=saved");
  await boss.page.goto(`${CAMPAIGN}/history`);
  assert.ok((await boss.page.locator("tbody tr").count()) >= 2);
  assert.deepEqual(mara.faults.filter((fault) => !fault.includes("409")), []);
  await mara.context.close();
});

test("the pages of writing have no barrier that axe knows", async (t) => {
  for (const path of ["/text/en", "/history", "/changes", "/history/revision?path=en.md&number=2", ""]) {
    await t.test(path, () => examine(boss.page, CAMPAIGN + path));
  }
});
