// Staff in the browser: the demo's operator, passkeys of a virtual device, and axe.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { DESKTOP, PHONE, open } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Where passkeys work: they are bound to a name, and an address of the loopback is none. */
export function origin(demo) {
  return demo.origin.replace("127.0.0.1", "localhost");
}

export function text(key) {
  const file = readFileSync(new URL("../../locales/en/desk.ftl", import.meta.url), "utf8");
  const found = new RegExp(`^${key} = (.+)$`, "m").exec(file);
  if (!found) throw new Error(`no ${key}`);
  return found[1];
}

/** Somebody's browser with a device that makes and uses passkeys without being touched. */
export async function person(browser, demo, options = {}) {
  const opened = await open(browser, origin(demo), options);
  const device = await opened.context.newCDPSession(opened.page);
  await device.send("WebAuthn.enable");
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const refuse = (isUserVerified) =>
    device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: !isUserVerified });
  return { ...opened, refuse };
}

/** Presses what the page offers, by the name that it has on the screen. */
export function press(page, key) {
  return page.getByRole("main").getByRole("button", { name: text(key), exact: true }).click();
}

/** The operator, through the link that the demo prints; it works once. */
export async function operator(browser, demo, options) {
  const someone = await person(browser, demo, options);
  const link = /\/desk\/sign-in\/[\w-]+/.exec(demo.said())?.[0];
  await someone.page.goto(link);
  await press(someone.page, "desk-sign-in-button");
  await someone.page.waitForURL("**/desk/");
  return someone;
}

/** Invites to an organisation and gives the link as the page shows it. */
export async function invite(page, organisation, address, role) {
  await page.goto(`${organisation}/members`);
  await page.fill("#email", address);
  await page.getByRole("radio", { name: text(`desk-role-${role}`), exact: false }).first().check();
  await press(page, "desk-members-invite-button");
  const link = await page.locator(".said .secret").textContent();
  return new URL(link.trim()).pathname;
}

/** Accepts an invitation, with a passkey of one's own. */
export async function accept(browser, demo, path, name) {
  const someone = await person(browser, demo);
  await someone.page.goto(path);
  await someone.page.fill("#name", name);
  await press(someone.page, "desk-invitation-accept");
  await someone.page.waitForURL("**/desk/**");
  await addPasskey(someone.page, "Phone");
  return someone;
}

export async function addPasskey(page, name) {
  await page.goto("/desk/account/passkey");
  await page.fill("#name", name);
  await press(page, "desk-passkey-make");
  await page.waitForURL("**/desk/account?said=passkey-added");
}

export async function signOut(page) {
  await page.getByRole("banner").getByRole("button", { name: text("desk-sign-out") }).click();
  await page.waitForURL("**/desk/sign-in*");
}

export async function signIn(page) {
  await page.goto("/desk/sign-in");
  await press(page, "desk-passkey-use");
  await page.waitForURL("**/desk/");
}

/** Nothing that axe knows, nothing sideways, at phone and desk, light and dark. */
export async function examine(page, path) {
  const answer = await page.goto(path);
  assert.equal(answer.status(), 200, path);
  const found = new Set();
  for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
    await page.setViewportSize(viewport);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) found.add(`${size}: ${wide} px too wide`);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      for (const finding of await barriers(page)) found.add(`${size}, ${colorScheme}: ${finding}`);
    }
  }
  assert.deepEqual([...found], [], path);
}

async function barriers(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (rules) => globalThis.axe.run(document, { runOnly: rules, resultTypes: ["violations"] }),
    RULES,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target}: ${failureSummary}`),
  );
}
