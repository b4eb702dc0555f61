// Nothing on a page needs this script: it keeps the count fresh and offers the device's own share menu.
(d => {
const n = d.getElementById("count"), live = d.getElementById("live");
let told = Date.now();
if (n && n.dataset.counts) setInterval(async () => {
if (d.hidden) return;
try {
const r = await fetch(n.dataset.counts, { cache: "no-cache" });
if (!r.ok) return;
const { shown } = await r.json();
if (n.textContent === shown.confirmed) return;
n.textContent = shown.confirmed;
d.getElementById("count-label").textContent = shown.label;
// A screen reader is told now and then, not at every signature.
if (Date.now() - told > 120000) { live.textContent = shown.confirmed + " " + shown.label; told = Date.now(); }
} catch {}
}, 20000);
for (const b of d.querySelectorAll("button.js")) {
const s = b.dataset;
if (s.share && navigator.share) { b.parentNode.hidden = false; b.onclick = () => navigator.share({ title: s.title, url: s.share }).catch(() => {}); }
if (s.copy && navigator.clipboard) { b.hidden = false; b.onclick = () => navigator.clipboard.writeText(s.copy).then(() => { b.textContent = s.done; }); }
}
})(document);
