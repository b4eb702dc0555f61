// Keeps a campaign's numbers up to date while the page is open. Without it the page tells what was true when it came.
const live = document.querySelector("[data-live]");
if (live && globalThis.EventSource) {
  const source = new EventSource(live.dataset.live);
  source.onmessage = ({ data }) => {
    for (const [id, text] of Object.entries(JSON.parse(data))) {
      const place = document.getElementById(id);
      if (place && place.textContent !== text) place.textContent = text;
    }
  };
  addEventListener("pagehide", () => source.close());
}
