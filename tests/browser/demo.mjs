// The demo of the program under test, on a free port and in a folder of its own.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");

export function binary() {
  const named = process.env.DEMARCHE_BINARY;
  const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
  const path = named ? resolve(root, named) : resolve(root, target, "debug/demarche");
  if (!existsSync(path)) throw new Error(`${path} is missing: run \`cargo build\`, or set DEMARCHE_BINARY`);
  return path;
}

/** Starts `demarche demo`; `signatures` made-up supporters are there when it answers. */
export async function startDemo({ signatures = 0 } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "demarche-browser-"));
  const data = join(folder, "data");
  const child = spawn(
    binary(),
    ["demo", "--data", data, "--listen", "127.0.0.1:0", "--signatures", String(signatures)],
    {
      cwd: folder,
      // A test types faster than a person; the trap for machines would keep its signatures back.
      env: { ...process.env, DEMARCHE_LIMITS__FORM_SECONDS: "0" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let said = "";
  const ended = new Promise((done) => child.once("exit", (code) => done(code)));
  const origin = await new Promise((found, failed) => {
    const late = setTimeout(() => failed(new Error(`the demo did not start:\n${said}`)), 60_000);
    const listen = (chunk) => {
      said += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address) {
        clearTimeout(late);
        found(address[0]);
      }
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    ended.then((code) => failed(new Error(`the demo ended with ${code}:\n${said}`)));
  });
  return {
    origin,
    mail: join(data, "mail"),
    said: () => said,
    async stop() {
      child.kill("SIGTERM");
      const code = await Promise.race([ended, new Promise((late) => setTimeout(late, 15_000, "no end"))]);
      if (code === "no end") child.kill("SIGKILL");
      await rm(folder, { recursive: true, force: true });
      if (code !== 0) throw new Error(`the demo stopped with ${code}:\n${said}`);
    },
  };
}
