// The whole way of one supporter: sign, mail, confirm, letters, what became of them, withdraw.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { PHONE, launch, open } from "./browser.mjs";
import { startDemo } from "./demo.mjs";
import { eventually, link, mails } from "./maildir.mjs";
import { OPEN, text } from "./site.mjs";

let demo;
let browser;
before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

// Without scripts the browser paints no frames that the driver could count, so it must not wait for them.
const force = { force: true };

/** A hand on the mouse or a finger on the glass. */
const pointing = {
  async fill(page, person) {
    await page.locator("#name").fill(person.name);
    await page.locator("#email").fill(person.email);
    await page.locator("#country").selectOption("CH");
    await page.locator('input[name="visibility"][value="public"]').check(force);
    await page.locator("#consent").check(force);
  },
  press: (page, target) => page.locator(target).click(force),
};

/** Tab until the wanted control has the focus: nobody who cannot use a mouse may be left without a way there. */
async function tabTo(page, target) {
  for (let steps = 0; steps < 250; steps += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(`${target}:focus`);
    if (await focused.count()) {
      const outline = await focused.evaluate((element) => getComputedStyle(element).outlineStyle);
      assert.notEqual(outline, "none", `${target} shows that it has the focus`);
      return;
    }
  }
  assert.fail(`no way to ${target} with the Tab key on ${page.url()}`);
}

const typing = {
  async fill(page, person) {
    await tabTo(page, "#name");
    await page.keyboard.insertText(person.name);
    await tabTo(page, "#email");
    await page.keyboard.type(person.email);
    await tabTo(page, "#country");
    const place = await page.locator('#country option').evaluateAll(
      (options) => options.findIndex((option) => option.value === "CH"),
    );
    for (let down = 0; down < place; down += 1) await page.keyboard.press("ArrowDown");
    await tabTo(page, 'input[name="visibility"]');
    await page.keyboard.press("Space");
    await tabTo(page, "#consent");
    await page.keyboard.press("Space");
  },
  async press(page, target) {
    await tabTo(page, target);
    await page.keyboard.press("Enter");
  },
};

async function letters(person) {
  const all = await mails(demo.mail);
  return all.filter((mail) => (mail.headers.get("from") ?? "").includes(person.name));
}

async function heading(page, language, key) {
  assert.equal((await page.locator("h1").first().innerText()).trim(), text(language, key));
}

async function walk(person, hand, options) {
  const { language } = person;
  const { context, page, strays, faults } = await open(browser, demo.origin, options);
  if (options.javaScriptEnabled === false) {
    // All that is needed comes in the page itself.
    await page.route("**/*", (route) =>
      route.request().resourceType() === "document" ? route.continue() : route.abort(),
    );
  }
  await page.goto(`/${language}/campaigns/${OPEN}`);
  await hand.fill(page, person);
  await hand.press(page, "#sign form button");
  await page.waitForURL(`**/${language}/campaigns/${OPEN}/thanks`);
  await heading(page, language, "thanks-title");

  const confirm = await link(demo.mail, person.email, "confirm");
  await page.goto(confirm);
  await heading(page, language, "confirm-title");
  await page.goto(confirm);
  await heading(page, language, "confirm-title");
  assert.deepEqual(await letters(person), [], "looking confirms nothing");
  await hand.press(page, "main form button");
  await eventually(async () => (await page.locator("h1").innerText()).includes(text(language, "confirm-done-title")), "the thanks");

  await eventually(async () => (await letters(person)).length >= 60, "a letter to every mission");
  const [letter] = await letters(person);
  assert.match(letter.headers.get("from"), /<letters@/);
  assert.ok(letter.text.includes(person.name));
  assert.ok(!letter.text.includes(person.email), "the address stays with us");

  await page.goto(await link(demo.mail, person.email, "letter"));
  await heading(page, language, "letter-title");
  assert.ok((await page.locator("tbody tr").count()) >= 60);

  const withdraw = await link(demo.mail, person.email, "withdraw");
  await page.goto(withdraw);
  await heading(page, language, "withdraw-title");
  await hand.press(page, "main form button");
  await eventually(async () => (await page.locator("h1").innerText()).includes(text(language, "withdraw-done-title")), "the farewell");
  const gone = await page.goto(confirm);
  assert.equal(gone.status(), 410);
  await context.close();
  assert.deepEqual([strays, faults], [[], []]);
}

test("a supporter signs, confirms and withdraws with JavaScript", () =>
  walk({ language: "en", name: "Maria Pointer", email: "pointer@mail.example" }, pointing, {}));

test("a supporter signs, confirms and withdraws on a phone without JavaScript", () =>
  walk({ language: "ru", name: "Мария Телефонова", email: "phone@mail.example" }, pointing, {
    javaScriptEnabled: false,
    viewport: PHONE,
    hasTouch: true,
  }));

test("a supporter signs, confirms and withdraws by keyboard alone", () =>
  walk({ language: "en", name: "Karl Keys", email: "keys@mail.example" }, typing, {}));

test("a supporter signs, confirms and withdraws by keyboard alone, in Arabic, without JavaScript", () =>
  walk({ language: "ar", name: "عمر المختار", email: "arabic@mail.example" }, typing, {
    javaScriptEnabled: false,
  }));

test("the count on an open page follows without a reload", async () => {
  const { context, page } = await open(browser, demo.origin);
  await page.clock.install();
  await page.goto(`/en/campaigns/${OPEN}`);
  const count = page.locator("#count");
  const before = await count.innerText();
  const another = await open(browser, demo.origin);
  await another.page.goto(`/en/campaigns/${OPEN}`);
  await pointing.fill(another.page, { name: "Another", email: "another@mail.example" });
  await pointing.press(another.page, "#sign form button");
  await another.page.goto(await link(demo.mail, "another@mail.example", "confirm"));
  await pointing.press(another.page, "main form button");
  await eventually(async () => {
    await page.clock.runFor(21_000);
    return (await count.innerText()) !== before;
  }, "the new count");
  await Promise.all([context.close(), another.context.close()]);
});
