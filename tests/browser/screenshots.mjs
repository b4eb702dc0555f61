// Pictures of the site for people to look at:  node screenshots.mjs FOLDER [--all]
// The few for the README, or with --all every page in several languages, sizes and both schemes.

import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";

import { DESKTOP, PHONE, launch, open, visit } from "./browser.mjs";
import { startDemo } from "./demo.mjs";
import { OPEN, commonPages, supporterPages } from "./site.mjs";

const [folder, all] = process.argv.slice(2);
if (!folder || (all && all !== "--all")) {
  console.error("usage: node screenshots.mjs FOLDER [--all]");
  process.exit(2);
}
await mkdir(folder, { recursive: true });
const demo = await startDemo({ signatures: 3000 });
const browser = await launch();

async function shoot(page, name, fullPage) {
  const path = resolve(join(folder, `${name}.png`));
  await page.screenshot({ path, fullPage, animations: "disabled" });
  console.log(path);
}

async function withPage(options, work) {
  const { context, page } = await open(browser, demo.origin, options);
  await work(page);
  await context.close();
}

async function few() {
  const campaign = (language) => ({ name: OPEN, path: `/${language}/campaigns/${OPEN}` });
  await withPage({ viewport: { width: 1280, height: 860 } }, async (page) => {
    await visit(page, campaign("en"));
    await shoot(page, "campaign-desktop", false);
    await visit(page, { name: "home", path: "/en/" });
    await shoot(page, "home-desktop", false);
  });
  const phone = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2 };
  for (const [name, language, colorScheme] of [
    ["campaign-phone-arabic", "ar", "light"],
    ["campaign-phone-kazakh-dark", "kk", "dark"],
  ]) {
    await withPage({ ...phone, colorScheme }, async (page) => {
      await visit(page, campaign(language));
      await shoot(page, name, false);
    });
  }
  await withPage(phone, async (page) => {
    await visit(page, { ...campaign("en"), path: `/en/campaigns/${OPEN}` });
    await page.evaluate(() => scrollBy(0, document.querySelector("#sign").getBoundingClientRect().top - 24));
    await shoot(page, "form-phone", false);
  });
}

async function every() {
  for (const language of ["en", "ar", "ru", "ko"]) {
    for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
      for (const colorScheme of ["light", "dark"]) {
        const look = `${language}-${size}-${colorScheme}`;
        await withPage({ viewport, colorScheme }, async (page) => {
          for (const stop of commonPages(language)) {
            await visit(page, stop);
            await shoot(page, `${look}-${stop.name}`, true);
          }
          const address = `${look}@mail.example`;
          for await (const stop of supporterPages(demo, language, address)) {
            await visit(page, stop);
            await shoot(page, `${look}-${stop.name}`, true);
          }
        });
      }
    }
  }
}

await (all ? every() : few());
await browser.close();
await demo.stop();
