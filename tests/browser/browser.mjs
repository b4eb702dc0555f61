// Debian's Chromium, driven so that nothing of its own reaches the network.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";

import { chromium } from "playwright-core";

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

export function launch() {
  const named = process.env.CHROMIUM;
  const executablePath = named ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
  return chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A page whose every request must go to `origin`; what did not is in `strays`. */
export async function open(browser, origin, options = {}) {
  const context = await browser.newContext({ viewport: DESKTOP, locale: "en", baseURL: origin, ...options });
  context.setDefaultTimeout(20_000);
  const strays = [];
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith("data:")) strays.push(url);
  });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    // The browser itself notes every answer of 4xx; those are what some tests ask for.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      faults.push(message.text());
    }
  });
  return { context, page, strays, faults };
}

/** Goes to one of `site.mjs`'s pages; one with a body is asked for by POST. */
export async function visit(page, stop) {
  const headers = stop.language ? { "accept-language": stop.language } : {};
  await page.context().setExtraHTTPHeaders(headers);
  const pattern = (url) => url.pathname === stop.path;
  if (stop.body) {
    await page.route(pattern, (route) =>
      route.continue({
        method: "POST",
        postData: new URLSearchParams(stop.body).toString(),
        headers: { ...route.request().headers(), "content-type": "application/x-www-form-urlencoded" },
      }),
    );
  }
  const answer = await page.goto(stop.path);
  if (stop.body) await page.unroute(pattern);
  assert.equal(answer.status(), stop.status ?? 200, `${stop.name}: ${stop.path}`);
}
