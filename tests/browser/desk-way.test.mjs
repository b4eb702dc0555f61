// A campaign's whole way at the desk: from nothing through approval, signing and figures to the report.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, open } from "./browser.mjs";
import { startDemo } from "./demo.mjs";
import { accept, examine, invite, operator, press, text } from "./desk.mjs";
import { eventually, link, mails } from "./maildir.mjs";

const UNION = "/desk/organisations/ktuc";
const CAMPAIGN = "/desk/campaigns/free-the-seven";
const PUBLIC = "/en/campaigns/free-the-seven";

let demo;
let browser;
const people = {};
before(async () => {
  [demo, browser] = await Promise.all([startDemo({ signatures: 20 }), launch()]);
  const boss = await operator(browser, demo);
  for (const role of ["owner", "editor", "translator", "viewer"]) {
    const path = await invite(boss.page, UNION, `${role}@union.example`, role);
    people[role] = await accept(browser, demo, path, role);
  }
  const path = await invite(boss.page, "/desk/organisations/risl", "owner@elsewhere.example", "owner");
  people.stranger = await accept(browser, demo, path, "stranger");
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** One after the other: each begins where the one before ended. */
function step(name, act) {
  test(name, async () => {
    await act();
    for (const [who, { faults, strays }] of Object.entries(people)) {
      assert.deepEqual([...faults, ...strays], [], who);
    }
  });
}

async function move(page, makes) {
  await page.goto(`${CAMPAIGN}/state`);
  await press(page, `desk-move-${makes}`);
  await page.getByText(text("desk-said-campaign-moved")).waitFor();
}

async function toldByMail(address, words) {
  for (let tries = 0; tries < 100; tries++) {
    const found = (await mails(demo.mail)).filter(({ to }) => to.includes(address));
    if (found.some(({ headers }) => headers.get("subject").includes(words))) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  assert.fail(`no mail tells ${address}: ${words}`);
}

step("an editor makes a campaign from nothing", async () => {
  const { page } = people.editor;
  await page.goto("/desk/");
  await page.goto(`${UNION}/campaigns/new`);
  await page.fill("#title", "Free the seven");
  await page.fill("#summary", "Seven miners of Zhezkazgan are in jail for a strike.");
  await page.fill("#slug", "free-the-seven");
  await press(page, "desk-new-make");
  await page.waitForURL(`**${CAMPAIGN}*`);
});

step("writes it, and says to whom the letter goes", async () => {
  const { page } = people.editor;
  await page.goto(`${CAMPAIGN}/text`);
  await page.fill("#appeal", "They stopped work for *one day*. They have been in jail since.");
  await page.fill("#demands", "- Free all seven.\n- Let the union meet.");
  await page.fill("#letter-subject", "Seven miners in jail");
  await page.fill("#letter-salutation", "Your Excellency,");
  await page.fill("#letter-body", "Please free the seven miners of Zhezkazgan.");
  await page.locator("#preview").getByText("one day").waitFor();
  await press(page, "desk-save");
  await page.getByText(text("desk-said-saved")).waitFor();
  await page.goto(`${CAMPAIGN}/targets/new`);
  await page.fill("#name", "The Prosecutor General");
  await page.fill("#office", "Prosecutor General");
  await page.fill("#emails", "prosecutor@government.example");
  await page.fill("#time_zone", "Asia/Almaty");
  await page.selectOption("#country", "KZ");
  await press(page, "desk-save");
  await page.goto(CAMPAIGN);
  assert.equal(await page.locator(".todo li").count(), 0, await page.locator(".todo").allTextContents());
});

step("nobody else opens it, and those who only look see no button", async () => {
  const { page } = people.viewer;
  assert.equal((await page.goto(`${CAMPAIGN}/state`)).status(), 200);
  assert.equal(await page.getByRole("main").getByRole("button").count(), 0);
  for (const part of ["text", "settings", "targets", "moderation", "figures/supporters.csv"]) {
    const answer = await page.request.get(`${CAMPAIGN}/${part}`, { maxRedirects: 0 });
    assert.equal(answer.status(), 403, part);
  }
  const stranger = people.stranger.page;
  for (const part of ["", "/state", "/figures", "/translations"]) {
    assert.equal((await stranger.request.get(CAMPAIGN + part)).status(), 404, part);
  }
});

step("an owner approves what the editor asks for, and hears of it by mail", async () => {
  await move(people.editor.page, "ask-for-review");
  assert.equal((await fetch(demo.origin + PUBLIC)).status, 404);
  const { page } = people.owner;
  await move(page, "approve");
  // It opens by itself on its day, which is today: whoever presses the button may come too late.
  const editor = people.editor.page;
  await editor.goto(`${CAMPAIGN}/state`);
  const button = editor.getByRole("button", { name: text("desk-move-open") });
  if (await button.count()) await button.click();
  await eventually(async () => (await fetch(demo.origin + PUBLIC)).status === 200, "the campaign to open");
  await toldByMail("owner@union.example", "Free the seven");
});

step("a translator writes it in German, the editor checks it, and it is shown", async () => {
  const { page } = people.translator;
  await page.goto(`${CAMPAIGN}/translations`);
  await page.selectOption("#language", "de");
  await press(page, "desk-translations-begin");
  const words = {
    title: "Freiheit für die Sieben",
    summary: "Sieben Bergleute aus Scheskasgan sitzen wegen eines Streiks im Gefängnis.",
    appeal: "Sie haben *einen Tag* nicht gearbeitet.",
    demands: "- Lasst alle sieben frei.\n- Lasst die Gewerkschaft sich versammeln.",
    "letter-subject": "Sieben Bergleute im Gefängnis",
    "letter-salutation": "Exzellenz,",
    "letter-body": "Bitte lassen Sie die sieben Bergleute frei.",
  };
  for (const [part, text] of Object.entries(words)) await page.fill(`[name=${part}]`, text);
  await press(page, "desk-save");
  await page.getByText(text("desk-said-saved")).waitFor();
  const editor = people.editor.page;
  await editor.goto(`${CAMPAIGN}/translations/de`);
  await press(editor, "desk-translations-check-all");
  await editor.getByText(text("desk-said-checked")).first().waitFor();
  await press(editor, "desk-translations-publish");
  await editor.getByText(text("desk-said-shown")).waitFor();
  const german = await (await fetch(`${demo.origin}/de/campaigns/free-the-seven`)).text();
  assert.match(german, /Freiheit für die Sieben/);
});

step("somebody signs, and the desk sees it without loading anew", async () => {
  const { page } = people.viewer;
  await page.goto(`${CAMPAIGN}/figures`);
  assert.equal(await page.locator("#confirmed").textContent(), "0");
  const { page: visitor, context } = await open(browser, demo.origin);
  await visitor.goto(PUBLIC);
  await visitor.fill("[name=name]", "Aigul Test");
  await visitor.fill("[name=email]", "aigul@mail.example");
  await visitor.selectOption("[name=country]", "CH");
  await visitor.check("[name=consent]");
  await visitor.locator("form button").first().click();
  await visitor.waitForURL("**/thanks");
  await visitor.goto(await link(demo.mail, "aigul@mail.example", "confirm"));
  await visitor.locator("form button").first().click();
  await context.close();
  await page.waitForFunction(() => document.querySelector("#confirmed")?.textContent === "1", null, { timeout: 20_000 });
  const csv = await page.request.get(`${CAMPAIGN}/figures/figures.csv`);
  assert.match(await csv.text(), /signatures,confirmed,,1/);
});

step("it is closed and reported, and everyone reads what came of it", async () => {
  const { page } = people.editor;
  await move(page, "close");
  const before = await (await fetch(demo.origin + PUBLIC)).text();
  await page.goto(`${CAMPAIGN}/report`);
  for (const [question, answer] of [["conceded", "some"], ["members_knew", "yes"], ["morale", "raised"]]) {
    await page.check(`[name=${question}][value=${answer}]`);
  }
  await page.fill("[name=outcome]", "Five of the seven are **free**.");
  await press(page, "desk-report-tell");
  await page.getByText(text("desk-said-reported"), { exact: true }).waitFor();
  const told = await (await fetch(demo.origin + PUBLIC)).text();
  assert.ok(!before.includes("Five of the seven"));
  assert.match(told, /Five of the seven are <strong>free<\/strong>/);
});

test("no page on the way has a barrier that axe knows, or scrolls sideways", async (t) => {
  const { page } = people.owner;
  for (const part of [
    "",
    "/text",
    "/translations",
    "/translations/de",
    "/settings",
    "/targets",
    "/targets/new",
    "/targets/import",
    "/images",
    "/updates",
    "/figures",
    "/moderation",
    "/history",
    "/state",
    "/report",
    "/sharing",
  ]) {
    await t.test(part, () => examine(page, CAMPAIGN + part));
  }
  await t.test("an open one", () => examine(page, "/desk/campaigns/kazakhstan-2014/state"));
  await t.test("with figures", () => examine(page, "/desk/campaigns/kazakhstan-2014/figures"));
  for (const language of ["de", "ar"]) {
    await page.goto("/desk/account");
    await page.selectOption("#language", language);
    await page.locator("main form:has(#language) button").click();
    await page.waitForLoadState();
    for (const part of ["", "/text", "/settings", "/targets/new", "/translations", "/figures", "/state"]) {
      await t.test(`${language} ${part}`, () => examine(page, CAMPAIGN + part));
    }
    await t.test(`${language} with figures`, () => examine(page, "/desk/campaigns/kazakhstan-2014/figures"));
  }
});
