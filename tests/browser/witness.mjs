// A site whose public log another process watches, as another organisation would.

import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { binary } from "./demo.mjs";
import { signer } from "./log.mjs";
import { eventually } from "./maildir.mjs";

const root = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");

function freePort() {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

async function startWitness(folder, name, log) {
  const port = await freePort();
  const files = ["--key-file", join(folder, "witness.key"), "--state", join(folder, "witness-state")];
  const child = spawn(
    binary(),
    ["witness", "--name", name, "--listen", `127.0.0.1:${port}`, ...files, "--log", log],
    { cwd: folder, stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  const vkey = await new Promise((found, failed) => {
    child.stderr.on("data", (chunk) => (said += chunk));
    child.stdout.on("data", (chunk) => found(String(chunk).trim()));
    child.once("exit", (code) => failed(new Error(`the witness ended with ${code}:\n${said}`)));
  });
  return { vkey, url: `http://127.0.0.1:${port}`, stop: () => child.kill("SIGTERM") };
}

function startSite(folder, config) {
  const child = spawn(binary(), ["serve", "--config", config], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk) => (said += chunk));
  const ended = new Promise((done) => child.once("exit", done));
  return {
    said: () => said,
    async stop() {
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 15_000);
      await ended;
      clearTimeout(late);
    },
  };
}

async function run(folder, ...words) {
  const child = spawn(binary(), words, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  const code = await new Promise((done) => child.once("exit", done));
  if (code !== 0) throw new Error(`${words.join(" ")} ended with ${code}`);
}

/** A site with one open campaign whose log the witness `name` watches; the log's key is made here. */
export async function startWatchedSite(slug, name) {
  const folder = await mkdtemp(join(tmpdir(), "demarche-witness-"));
  const listen = `127.0.0.1:${await freePort()}`;
  const origin = `http://${listen}`;
  const key = signer(`${listen}/log`, 1);
  await writeFile(join(folder, "key"), `${key.secret()}\n`, { mode: 0o600 });
  const witness = await startWitness(folder, name, key.vkey);
  const [data, config] = [join(folder, "data"), join(folder, "demarche.toml")];
  await writeFile(
    config,
    `public_url = "${origin}"
listen = "${listen}"
data_dir = "${data}"
[limits]
signatures_per_network = 0
form_seconds = 0
[log]
key_file = "${join(folder, "key")}"
witnesses = ["${witness.vkey} ${witness.url}"]
`,
  );
  await run(folder, "campaign", "import", "--config", config, resolve(root, "examples", slug));
  const site = startSite(folder, config);
  const answers = () => fetch(`${origin}/readyz`).then(({ ok }) => ok, () => false);
  await eventually(answers, `the site:\n${site.said()}`);
  return {
    origin,
    mail: join(data, "mail"),
    vkey: key.vkey,
    /** What the log's key can be made to sign: a checkpoint of another tree of that size. */
    forge(size) {
      const body = `${listen}/log\n${size}\n${Buffer.alloc(32, 7).toString("base64")}\n`;
      return `${body}\n${key.sign(body)}`;
    },
    async stop() {
      await site.stop();
      witness.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
