// Every page that the public can see, in the order in which a supporter comes to it.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { link } from "./maildir.mjs";

const here = import.meta.dirname ?? new URL(".", import.meta.url).pathname;

export const LANGUAGES = ["en", "fr", "de", "es", "it", "pt", "tr", "ru", "kk", "ar", "ko"];
export const OPEN = "kazakhstan-2014";

/** A text of the interface without placeholders, as the program has it. */
export function text(language, key) {
  const file = readFileSync(resolve(here, `../../locales/${language}/site.ftl`), "utf8");
  const found = new RegExp(`^${key} = (.+)$`, "m").exec(file);
  if (!found) throw new Error(`no ${key} in ${language}`);
  return found[1];
}

export function form(fields) {
  return new URLSearchParams(fields).toString();
}

export function signature(address, more = {}) {
  return {
    name: "Aigul Test",
    email: address,
    country: "CH",
    visibility: "public",
    consent: "on",
    ...more,
  };
}

/** Signs without a browser and gives the path that the confirmation mail brings. */
export async function sign(demo, language, address) {
  const answer = await fetch(`${demo.origin}/${language}/campaigns/${OPEN}/sign`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: form(signature(address)),
    redirect: "manual",
  });
  if (answer.status !== 303) throw new Error(`signing answered ${answer.status}`);
  return link(demo.mail, address, "confirm");
}

/** Pages that are the same for everyone. */
export function commonPages(language) {
  const campaign = `/${language}/campaigns`;
  const pages = [
    { name: "home", path: `/${language}/` },
    { name: "archive", path: `/${language}/archive` },
    { name: "privacy", path: `/${language}/privacy` },
    { name: "log", path: `/${language}/log` },
    { name: "missing", path: `/${language}/campaigns/no-such`, status: 404 },
    { name: "thanks", path: `${campaign}/${OPEN}/thanks` },
    {
      name: "faults",
      path: `${campaign}/${OPEN}/sign`,
      body: { name: "A", email: "not an address" },
      status: 422,
    },
    { name: "closed", path: `${campaign}/kazakhstan-2011/sign`, body: signature("a@b.example"), status: 410 },
    { name: "confirm-unknown", path: "/confirm/nothing", language, status: 404 },
  ];
  for (const slug of ["kazakhstan-2011", OPEN, "kazakhstan-2022"]) {
    pages.push({ name: slug, path: `${campaign}/${slug}` });
    for (const part of ["print", "figures", "updates"]) {
      pages.push({ name: `${slug}-${part}`, path: `${campaign}/${slug}/${part}` });
    }
  }
  for (const slug of ["kazakhstan-2011", OPEN]) {
    pages.push({ name: `${slug}-targets`, path: `${campaign}/${slug}/targets` });
  }
  return pages;
}

/** Pages that one supporter sees, in the order that makes them; each is asked for when its turn comes. */
export async function* supporterPages(demo, language, address) {
  const confirm = await sign(demo, language, address);
  const withdraw = confirm.replace("/confirm/", "/withdraw/");
  yield { name: "confirm", path: confirm };
  yield { name: "confirmed", path: confirm, body: {} };
  yield { name: "confirmed-before", path: confirm };
  yield { name: "letter", path: await link(demo.mail, address, "letter") };
  const leave = await link(demo.mail, address, "withdraw").catch(() => withdraw);
  yield { name: "withdraw", path: leave };
  yield { name: "withdrawn", path: leave, body: {} };
  yield { name: "confirm-withdrawn", path: confirm, status: 410 };
}
