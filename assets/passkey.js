// A passkey is asked for when its button is pressed; the answer goes into the form's hidden fields and is sent.
(d => {
const form = d.querySelector("form[data-passkey]");
if (!form) return;
const said = d.getElementById("passkey-said"), button = form.querySelector("button");
const { passkey, options, failed, here } = form.dataset;
const o = JSON.parse(options);
const bytes = t => Uint8Array.from(atob(t.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
const text = b => btoa(String.fromCharCode(...new Uint8Array(b))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const host = location.hostname;
if (!window.PublicKeyCredential) return;
if (host !== o.rpId && !host.endsWith("." + o.rpId)) { said.textContent = here; return; }
form.hidden = false;
const make = () => navigator.credentials.create({ publicKey: {
rp: { id: o.rpId, name: o.rpId },
user: { ...o.user, id: bytes(o.user.id) },
challenge: bytes(o.challenge),
pubKeyCredParams: o.algorithms.map(alg => ({ type: "public-key", alg })),
excludeCredentials: o.exclude.map(id => ({ type: "public-key", id: bytes(id) })),
authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
attestation: "none"
} });
const use = () => navigator.credentials.get({ publicKey: {
rpId: o.rpId, challenge: bytes(o.challenge), userVerification: "required"
} });
form.addEventListener("submit", async event => {
event.preventDefault();
button.disabled = true;
try {
const c = await (passkey === "make" ? make() : use());
const r = c.response, f = form.elements;
f.client_data.value = text(r.clientDataJSON);
if (passkey === "make") f.attestation.value = text(r.attestationObject);
else {
f.credential.value = text(c.rawId);
f.authenticator_data.value = text(r.authenticatorData);
f.signature.value = text(r.signature);
}
form.submit();
} catch { button.disabled = false; said.textContent = failed; }
});
})(document);
