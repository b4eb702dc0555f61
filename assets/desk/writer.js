// A text is saved while somebody writes it, shown as it will look, and whoever else is here is told. Without this script
// the page's buttons do the same.
(d => {
const form = d.querySelector("form[data-writer]");
if (!form) return;
const { place, path, here, failed, conflict, out, waits } = form.dataset;
const kept = d.getElementById("kept"), others = d.getElementById("others"), view = d.getElementById("preview");
const fields = [...form.querySelectorAll("[data-part]")];
const values = () => Object.fromEntries(fields.map(field => [field.name, field.value]));
const same = (a, b) => fields.every(({ name }) => a[name] === b[name]);
const say = text => { if (kept.textContent !== text) kept.textContent = text; };
const headers = { accept: "application/json" };
const body = more => new URLSearchParams({ ...values(), ...more });
let saved = values(), saving = false, stopped = false, later, looking;
const base = form.elements.base;
const put = (parts, sent) => {
// What another wrote is brought in where nothing was typed since; else the next save brings it in.
let whole = true;
for (const field of fields) {
const now = parts[field.name];
if (now === undefined || now === field.value.replace(/\r\n/g, "\n")) continue;
if (field.value === sent[field.name]) {
const { selectionStart: start, selectionEnd: end } = field, head = field.value.slice(0, start);
const moved = now.startsWith(head) ? 0 : now.length - field.value.length;
field.value = now;
if (field === d.activeElement) field.setSelectionRange(Math.max(0, start + moved), Math.max(0, end + moved));
} else whole = false;
}
return whole;
};
const save = async () => {
clearTimeout(later);
if (stopped) return;
if (saving) { later = setTimeout(save, 500); return; }
saving = true;
const sent = values();
try {
const answer = await fetch(form.action, { method: "POST", headers, body: body({ base: base.value }), redirect: "manual" });
if (answer.status === 409) { stopped = true; say(conflict); return; }
if (answer.type === "opaqueredirect" || answer.status === 403) { say(out); return; }
if (!answer.ok) throw answer.status;
const told = await answer.json();
const whole = !told.parts || put(told.parts, sent);
if (whole) { base.value = told.number; saved = told.parts ? values() : sent; }
say(told.said);
if (told.parts) look();
if (!same(values(), saved)) later = setTimeout(save, 2000);
} catch { say(failed); later = setTimeout(save, 10000); }
finally { saving = false; }
};
const look = () => {
clearTimeout(looking);
looking = setTimeout(async () => {
const answer = await fetch(form.action + "/preview", { method: "POST", body: body({}), redirect: "manual" }).catch(() => null);
if (answer && answer.ok) view.innerHTML = await answer.text();
}, 400);
};
form.addEventListener("input", () => { if (!stopped) say(waits); look(); clearTimeout(later); later = setTimeout(save, 2000); });
form.addEventListener("submit", () => { stopped = true; saved = values(); });
addEventListener("beforeunload", event => { if (!same(values(), saved)) event.preventDefault(); });
d.addEventListener("visibilitychange", () => { if (d.hidden && !same(values(), saved)) save(); });
d.addEventListener("keydown", event => {
if ((event.ctrlKey || event.metaKey) && event.key === "s") { event.preventDefault(); save(); }
});
const tell = async () => {
if (d.hidden) return;
const answer = await fetch(here, { method: "POST", headers, body: new URLSearchParams({ place, path }), redirect: "manual" }).catch(() => null);
if (!answer || !answer.ok) return;
const told = await answer.json();
if (others.textContent !== told.said) others.textContent = told.said;
// Somebody saved meanwhile: a save of what is here brings it in.
if (told.number > +base.value) save();
};
tell();
setInterval(tell, 15000);
})(document);
