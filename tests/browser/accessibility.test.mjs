// axe finds nothing on any public page: English and Arabic, phone and desktop, light and dark.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";

import { DESKTOP, PHONE, launch, open, visit } from "./browser.mjs";
import { startDemo } from "./demo.mjs";
import { commonPages, supporterPages } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let demo;
let browser;
before(async () => {
  [demo, browser] = await Promise.all([startDemo({ signatures: 300 }), launch()]);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

async function findings(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (rules) => globalThis.axe.run(document, { runOnly: rules, resultTypes: ["violations"] }),
    RULES,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target}: ${failureSummary}`),
  );
}

async function examine(page, stop) {
  await visit(page, stop);
  const found = new Map();
  for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
    for (const colorScheme of ["light", "dark"]) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      for (const finding of await findings(page)) {
        found.set(finding, [...(found.get(finding) ?? []), `${size} ${colorScheme}`]);
      }
    }
  }
  assert.deepEqual([...found], []);
}

for (const language of ["en", "ar"]) {
  test(`no page in ${language} has a barrier that axe knows`, async (t) => {
    const { context, page } = await open(browser, demo.origin);
    for (const stop of commonPages(language)) {
      await t.test(stop.name, () => examine(page, stop));
    }
    for await (const stop of supporterPages(demo, language, `axe-${language}@mail.example`)) {
      await t.test(stop.name, () => examine(page, stop));
    }
    await context.close();
  });
}

test("the demo's outbox has no barrier that axe knows", async (t) => {
  const { context, page } = await open(browser, demo.origin);
  await t.test("list", () => examine(page, { name: "outbox", path: "/outbox" }));
  const message = await page.locator('main a[href^="/outbox/"]').first().getAttribute("href");
  await t.test("message", () => examine(page, { name: "message", path: message }));
  await context.close();
});
