// The Nu checker finds no fault in any public page, in any language.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";

import { startDemo } from "./demo.mjs";
import { LANGUAGES, commonPages, form, supporterPages } from "./site.mjs";

const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

let demo;
let folder;
before(async () => {
  demo = await startDemo({ signatures: 300 });
  folder = await mkdtemp(join(tmpdir(), "demarche-html-"));
});
after(async () => {
  await demo?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

async function keep(stop, language) {
  const answer = await fetch(demo.origin + stop.path, {
    method: stop.body ? "POST" : "GET",
    headers: {
      "accept-language": language,
      ...(stop.body && { "content-type": "application/x-www-form-urlencoded" }),
    },
    body: stop.body && form(stop.body),
    redirect: "manual",
  });
  assert.equal(answer.status, stop.status ?? 200, `${language} ${stop.name}: ${stop.path}`);
  await writeFile(join(folder, `${language}-${stop.name}.html`), await answer.text());
}

test("every page in every language is valid HTML", async () => {
  for (const language of LANGUAGES) {
    for (const stop of commonPages(language)) await keep(stop, language);
    const address = `html-${language}@mail.example`;
    for await (const stop of supporterPages(demo, language, address)) await keep(stop, language);
  }
  const run = promisify(execFile);
  const { stdout } = await run(
    "java",
    ["-Xss1m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html", folder],
    { maxBuffer: 64 << 20 },
  );
  const { messages } = JSON.parse(stdout);
  // The same fault stands in the same template for every language: told once, with where.
  const faults = new Map();
  for (const { url, lastLine, message, extract } of messages) {
    const places = faults.get(message) ?? [];
    if (places.length < 3) places.push(`${basename(url)}:${lastLine} ${extract ?? ""}`);
    faults.set(message, places);
  }
  assert.deepEqual([...faults], []);
});
