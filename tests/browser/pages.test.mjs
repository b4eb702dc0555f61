// What holds on every page: nothing from elsewhere, no sideways scrolling, the place kept, the words kept.

import assert from "node:assert/strict";
import { get } from "node:http";
import { after, before, test } from "node:test";

import { DESKTOP, launch, open, visit } from "./browser.mjs";
import { startDemo } from "./demo.mjs";
import { LANGUAGES, OPEN, commonPages, supporterPages } from "./site.mjs";

let demo;
let browser;
before(async () => {
  [demo, browser] = await Promise.all([startDemo({ signatures: 300 }), launch()]);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

test("no page asks another origin for anything, nor breaks its own policy", async () => {
  const { context, page, strays, faults } = await open(browser, demo.origin);
  for (const language of ["en", "ar", "ko"]) {
    for (const stop of commonPages(language)) {
      await visit(page, stop);
      await page.waitForLoadState("networkidle");
    }
  }
  for await (const stop of supporterPages(demo, "fr", "strays@mail.example")) await visit(page, stop);
  await context.close();
  assert.deepEqual(strays, []);
  assert.deepEqual(faults, []);
});

test("no page sets a cookie or keeps anything in the browser", async () => {
  const { context, page } = await open(browser, demo.origin);
  for (const stop of commonPages("en")) await visit(page, stop);
  for await (const stop of supporterPages(demo, "en", "cookies@mail.example")) await visit(page, stop);
  assert.deepEqual(await context.storageState(), { cookies: [], origins: [] });
  await context.close();
});

function transferred(path) {
  return new Promise((done, failed) => {
    get(demo.origin + path, { headers: { "accept-encoding": "br" } }, (answer) => {
      let bytes = 0;
      answer.on("data", (chunk) => (bytes += chunk.length));
      answer.on("end", () => done({ bytes, encoding: answer.headers["content-encoding"] }));
    }).on("error", failed);
  });
}

test("reading and signing takes one answer of at most 14 kB", async (t) => {
  const heavy = [];
  for (const language of LANGUAGES) {
    const { bytes, encoding } = await transferred(`/${language}/campaigns/${OPEN}`);
    assert.equal(encoding, "br");
    t.diagnostic(`${language}: ${bytes} bytes`);
    if (bytes > 14 * 1024) heavy.push(`${language}: ${bytes}`);
  }
  assert.deepEqual(heavy, []);
});

function overflow() {
  const root = document.documentElement;
  const wide = root.scrollWidth - root.clientWidth;
  if (wide <= 0) return null;
  const limits = [0, root.clientWidth];
  const scrolls = (element) => {
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };
  const culprits = [...document.body.querySelectorAll("*")].filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return (left < limits[0] - 1 || right > limits[1] + 1) && !scrolls(element);
  });
  const named = culprits.slice(-3).map((element) => element.outerHTML.slice(0, 120));
  return `${wide} px too wide: ${named.join(" | ")}`;
}

for (const [what, size, prepare] of [
  ["a window of 320 px", { width: 320, height: 640 }, () => {}],
  ["text of twice the size", DESKTOP, (root) => (root.style.fontSize = "200%")],
]) {
  test(`nothing scrolls sideways in ${what}`, async () => {
    const { context, page } = await open(browser, demo.origin, { viewport: size });
    const found = [];
    const look = async (language, stop) => {
      await visit(page, stop);
      await page.evaluate(`(${prepare})(document.documentElement)`);
      const wrong = await page.evaluate(overflow);
      if (wrong) found.push(`${language} ${stop.name}: ${wrong}`);
    };
    for (const language of LANGUAGES) {
      for (const stop of commonPages(language)) await look(language, stop);
    }
    const address = `wide-${size.width}@mail.example`;
    for await (const stop of supporterPages(demo, "de", address)) await look("de", stop);
    await context.close();
    assert.deepEqual(found, []);
  });
}

test("choosing another language keeps the place", async () => {
  const { context, page } = await open(browser, demo.origin);
  const places = ["", "archive", "privacy", "log", ...["", "/updates", "/figures", "/targets", "/thanks"].map((part) => `campaigns/${OPEN}${part}`)];
  for (const place of places) {
    await page.goto(`/en/${place}`);
    await page.locator(".tongues summary").click();
    await page.locator('.tongues a[hreflang="ar"]').click();
    await page.waitForURL(`${demo.origin}/ar/${place}`);
    const root = page.locator("html");
    assert.deepEqual([await root.getAttribute("lang"), await root.getAttribute("dir")], ["ar", "rtl"]);
  }
  await context.close();
});

test("the front door and short links speak the reader's language", async () => {
  const { context, page } = await open(browser, demo.origin, { locale: "kk-KZ" });
  await page.goto("/");
  assert.equal(new URL(page.url()).pathname, "/kk/");
  await page.goto("/c/2");
  assert.match(new URL(page.url()).pathname, /^\/kk\/campaigns\//);
  await context.close();
});

for (const javaScriptEnabled of [false, true]) {
  const script = javaScriptEnabled ? "with" : "without";
  test(`a form with faults keeps every word and says what is wrong beside it, ${script} JavaScript`, async () => {
    const { context, page } = await open(browser, demo.origin, { javaScriptEnabled });
    await page.goto(`/fr/campaigns/${OPEN}`);
    const typed = {
      name: 'Élodie <b>"O’Neill"</b> & Söhne عمر',
      email: "elodie@@nowhere",
      city: "Zürich  ",
      organisation: "Syndicat des transports",
    };
    for (const [field, value] of Object.entries(typed)) await page.locator(`#${field}`).fill(value);
    await page.locator("#country").selectOption("KZ");
    // Without scripts the browser paints no frames that the driver could count, so it must not wait for them.
    const force = { force: !javaScriptEnabled };
    await page.locator('input[name="visibility"][value="withheld"]').check(force);
    const message = page.locator("#message");
    if (await message.count()) await message.fill("\nDeux lignes\nde texte </textarea>");
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === "POST"),
      page.locator("#sign form button").click(force),
    ]);
    assert.equal(answer.status(), 422);
    assert.equal(await page.locator("html").getAttribute("lang"), "fr");
    for (const [field, value] of Object.entries(typed)) {
      assert.equal(await page.locator(`#${field}`).inputValue(), value, field);
    }
    assert.equal(await page.locator("#country").inputValue(), "KZ");
    assert.ok(await page.locator('input[name="visibility"][value="withheld"]').isChecked());
    if (await message.count()) assert.equal(await message.inputValue(), "\nDeux lignes\nde texte </textarea>");
    for (const field of ["email", "consent"]) {
      const input = page.locator(`#${field}`);
      assert.equal(await input.getAttribute("aria-invalid"), "true", field);
      const described = (await input.getAttribute("aria-describedby")).split(" ");
      assert.ok(described.includes(`${field}-bad`), field);
      assert.notEqual((await page.locator(`#${field}-bad`).innerText()).trim(), "");
    }
    assert.equal(await page.locator("#name-bad").count(), 0);
    // The list of faults is where the reader finds himself, and each leads to its field.
    assert.equal(await page.locator(".faults:focus").count(), 1);
    await page.locator('.faults a[href="#email"]').click(force);
    assert.equal(new URL(page.url()).hash, "#email");
    await context.close();
  });
}
