// Staff at the desk: invited, with passkeys, each to what the role allows.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch } from "./browser.mjs";
import { startDemo } from "./demo.mjs";
import { accept, addPasskey, examine, invite, operator, origin, person, press, signIn, signOut, text } from "./desk.mjs";

const UNION = "/desk/organisations/ktuc";

let demo;
let browser;
let boss;
before(async () => {
  [demo, browser] = await Promise.all([startDemo({ signatures: 50 }), launch()]);
  boss = await operator(browser, demo);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

test("a passkey is made, and signs in", async () => {
  const { page, faults, strays } = boss;
  await addPasskey(page, "Laptop");
  await signOut(page);
  await signIn(page);
  assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
  assert.deepEqual(faults, []);
  assert.deepEqual(strays, []);
});

test("a device that does not know who uses it signs nobody in", async () => {
  const someone = await person(browser, demo);
  await someone.page.goto("/desk/sign-in");
  await press(someone.page, "desk-passkey-use");
  await someone.page.getByText(text("desk-passkey-failed")).waitFor();
  assert.match(someone.page.url(), /\/desk\/sign-in$/);
  await someone.context.close();
});

test("whoever is invited comes in, and does what the role allows and no more", async () => {
  const link = await invite(boss.page, UNION, "mara@union.example", "editor");
  const mara = await accept(browser, demo, link, "Mara");
  assert.equal((await mara.page.goto(`${UNION}/campaigns/new`)).status(), 200);
  assert.equal((await mara.page.goto(`${UNION}/trail`)).status(), 403);
  assert.equal((await mara.page.goto("/desk/organisations")).status(), 403);
  assert.equal((await mara.page.goto("/desk/organisations/risl")).status(), 404, "what is others' does not exist");
  await mara.page.goto(link);
  assert.equal(await mara.page.locator("form[action*=invitation]").count(), 0, "an invitation works once");
  await mara.page.goto("/desk/");
  await signOut(mara.page);
  await signIn(mara.page);
  assert.deepEqual(mara.faults, []);
  await mara.context.close();
});

test("a link for signing in works once", async () => {
  const path = /\/desk\/sign-in\/[\w-]+/.exec(demo.said())[0];
  const answer = await fetch(origin(demo) + path, { redirect: "manual" });
  assert.notEqual(answer.status, 200);
});

test("no page of the desk has a barrier that axe knows, or scrolls sideways", async (t) => {
  const { page } = boss;
  for (const path of [
    "/desk/",
    "/desk/account",
    "/desk/account/passkey",
    "/desk/account/password",
    "/desk/organisations",
    "/desk/trail",
    "/desk/campaigns",
    UNION,
    `${UNION}/members`,
    `${UNION}/trail`,
    `${UNION}/campaigns`,
    `${UNION}/translations`,
    `${UNION}/blocks`,
    `${UNION}/campaigns/new`,
    "/desk/campaigns/kazakhstan-2014",
  ]) {
    await t.test(path, () => examine(page, path));
  }
  const someone = await person(browser, demo);
  await t.test("signing in", () => examine(someone.page, "/desk/sign-in"));
  await someone.context.close();
});
