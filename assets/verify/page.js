// The log's page: takes a receipt that is chosen or dropped, has verify.js check it, and writes what came of it in
// the page's language. The receipt stays in this browser; the only thing asked for is the log's checkpoint of now.

const lang = document.documentElement.lang;
// The same customs as the page: the world's English, Portugal's Portuguese, Western digits, one calendar, 24 hours.
const customs = `${{ en: "en-GB", pt: "pt-PT" }[lang] ?? lang}-u-nu-latn-ca-gregory-hc-h23`;
const number = new Intl.NumberFormat(customs);
const moment = new Intl.DateTimeFormat(customs, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });

const check = document.getElementById("check");
const file = document.getElementById("receipt");
const key = document.getElementById("key");
const verdict = document.getElementById("verdict");
const words = document.getElementById("words").content;
const former = Array.from(document.querySelectorAll("[data-former-key]"), (code) => code.textContent.trim());
const witnesses = Array.from(document.querySelectorAll("[data-witness]"), (row) => row.dataset.witness);

/** A sentence of the page, with what it speaks of filled in. */
function say(name, about = {}) {
  const sentence = words.querySelector(`[data-say="${name}"]`).textContent;
  return sentence.replace(/\{(\w+)\}/g, (_, what) => {
    const value = about[what];
    return typeof value === "number" ? number.format(value) : value;
  });
}

function element(name, content, attributes = {}) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...[content].flat());
  return made;
}

const isolated = (text) => element("bdi", text);

function show(kind, title, ...content) {
  verdict.className = `verdict ${kind}`;
  verdict.replaceChildren(element("h3", title), ...content);
  verdict.hidden = false;
  verdict.setAttribute("aria-busy", String(kind === "busy"));
  if (kind !== "busy") verdict.focus();
}

// Every file that is new replaces the one before it, also while that one is still being looked at.
let latest = 0;

async function look(chosen) {
  const mine = ++latest;
  show("busy", say("busy"));
  const { Fault, MAX_CHARACTERS, compare, verifyCheckpoint, verifyReceipt } = await import("./verify.js");
  try {
    if (chosen.size > 4 * MAX_CHARACTERS) throw new Fault("no-receipt");
    const text = await chosen.text();
    const receipt = underAnyKey((vkey) => verifyReceipt(text, vkey, witnesses));
    const state = await stateOfToday(receipt.checkpoint, { compare, verifyCheckpoint });
    if (mine === latest) tell(receipt, state);
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    if (mine === latest) show("bad", say("bad"), element("p", say(fault.code, fault.about)));
  }
}

/** A receipt may be older than the log's key of today. What the first key finds wrong is told, if none fits. */
function underAnyKey(verify) {
  const keys = key.value === key.defaultValue ? [key.value, ...former] : [key.value];
  let first;
  for (const vkey of keys) {
    try {
      return verify(vkey);
    } catch (fault) {
      first ??= fault;
      if (fault.code !== "unsigned") break;
    }
  }
  throw first;
}

/** How the log as it is now stands to the checkpoint of a receipt: a sentence's name and what it speaks of. */
async function stateOfToday(then, { compare, verifyCheckpoint }) {
  if (then.origin !== check.dataset.origin) return { name: "elsewhere", about: { origin: then.origin } };
  for (let tries = 1; ; tries++) {
    let text;
    try {
      const answer = await fetch("/log/checkpoint", { cache: "no-store", credentials: "omit" });
      if (!answer.ok) throw new Error(String(answer.status));
      text = await answer.text();
    } catch {
      return { name: "unreachable", about: {} };
    }
    let now;
    try {
      now = verifyCheckpoint(text, key.value);
    } catch {
      return { name: "odd", about: {}, alarm: true };
    }
    const name = compare(then, now);
    // A copy of the checkpoint may lie in a cache for some seconds; the receipt may be fresher than that.
    if (name === "shrunk" && tries < 3) {
      await new Promise((later) => setTimeout(later, 4_000));
      continue;
    }
    return { name, about: { size: then.size, today: now.size }, alarm: name === "shrunk" || name === "split" };
  }
}

function tell(receipt, state) {
  const facts = element("dl", [], { className: "facts" });
  const fact = (name, content) => facts.append(element("dt", say(name)), element("dd", content));
  fact("campaign", campaign(receipt.campaign));
  if (receipt.record) {
    fact("person", isolated(receipt.record.name));
    fact("address", isolated(receipt.record.address));
    fact("country", country(receipt.record.country));
  }
  fact("entry-number", number.format(receipt.index));
  fact("log-size", number.format(receipt.checkpoint.size));
  for (const { name, at } of receipt.watchedBy) {
    fact("cosigned", [isolated(name), `, ${moment.format(at)} UTC`]);
  }
  const meaning = element("p", say(receipt.record ? "private" : "shareable"));
  const now = element("p", say(state.name, state.about), { className: state.alarm ? "alarm" : "" });
  const later = element("p", say("later"), { className: "small soft" });
  if (state.alarm) show("bad", say("alarm"), now, meaning, facts);
  else show("good", say("good"), meaning, facts, now, later);
}

function campaign(slug) {
  const known = Array.from(document.querySelectorAll("a[data-slug]")).find((link) => link.dataset.slug === slug);
  if (!known) return isolated(slug);
  const { href, lang: spoken, dir, textContent } = known;
  return element("a", textContent, { href, lang: spoken, dir });
}

function country(code) {
  try {
    return new Intl.DisplayNames([lang], { type: "region" }).of(code);
  } catch {
    return isolated(code);
  }
}

file.addEventListener("change", () => file.files[0] && look(file.files[0]));
key.addEventListener("change", () => file.files[0] && look(file.files[0]));
for (const name of ["dragenter", "dragover", "dragleave", "drop"]) {
  check.addEventListener(name, (event) => {
    event.preventDefault();
    check.classList.toggle("over", name === "dragenter" || name === "dragover");
  });
}
check.addEventListener("drop", ({ dataTransfer }) => {
  if (dataTransfer.files.length === 0) return;
  file.files = dataTransfer.files;
  look(dataTransfer.files[0]);
});
// A file that misses its place would otherwise be opened in the place of the page.
for (const name of ["dragover", "drop"]) document.addEventListener(name, (event) => event.preventDefault());
check.hidden = false;
