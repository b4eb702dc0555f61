// What lies in a Maildir, as far as these tests read it.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

function quotedPrintable(text) {
  const bytes = text
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** Header words of RFC 2047, decoded. */
function words(header) {
  return header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, way, text) =>
      way.toLowerCase() === "b"
        ? Buffer.from(text, "base64").toString("utf8")
        : quotedPrintable(text.replaceAll("_", " ")),
    );
}

function parse(raw) {
  const [head, ...rest] = raw.split(/\r?\n\r?\n/);
  const unfolded = head.replace(/\r?\n[ \t]+/g, " ");
  const headers = new Map();
  for (const line of unfolded.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    headers.set(line.slice(0, colon).toLowerCase(), words(line.slice(colon + 1).trim()));
  }
  const body = rest.join("\n\n");
  return { headers, to: headers.get("delivered-to") ?? headers.get("to") ?? "", text: quotedPrintable(body) };
}

export async function mails(maildir) {
  const found = [];
  for (const folder of ["new", "cur"]) {
    const names = await readdir(join(maildir, folder)).catch(() => []);
    for (const name of names.sort()) {
      found.push(parse(await readFile(join(maildir, folder, name), "latin1")));
    }
  }
  return found;
}

/** Asks again until there is an answer; mail leaves a moment after the page. */
export async function eventually(ask, what, seconds = 30) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain for ${what}`);
    await new Promise((later) => setTimeout(later, 100));
  }
}

/** The path of the first link of a kind (`confirm`, `letter`, `withdraw`) in the mails to an address. */
export function link(maildir, address, kind) {
  return eventually(async () => {
    const ours = (await mails(maildir)).filter((mail) => mail.to.includes(address));
    for (const mail of ours) {
      const path = new RegExp(`/${kind}/[A-Za-z0-9_.~-]+`).exec(mail.text);
      if (path) return path[0];
    }
    return undefined;
  }, `a /${kind}/ link to ${address}`);
}
