/** The one script of the site, as the browser gets it: search on the first page, copying, and status while it is open. */
export const script = String.raw`// Plain script, no module: pages open from a folder as well. catalogue comes from index.js beside it:
// one line of lower-case text for each server, in the order of the page.
(() => {
  const list = document.querySelector("ul.servers");
  const form = document.querySelector("form");
  const count = document.querySelector("#count");
  if (list && form && count && globalThis.catalogue) {
    const rows = [...list.children];
    const { texts, lifecycles, tools } = globalThis.catalogue;
    const shown = rows.map(() => true);
    const search = () => {
      const words = form.elements.query.value.toLowerCase().split(/\s+/).filter(Boolean);
      const lifecycle = form.elements.lifecycle.value;
      let found = 0;
      rows.forEach((row, index) => {
        const fits =
          (lifecycle === "" || lifecycles[index] === lifecycle) &&
          words.every((word) => texts[index].includes(word));
        if (fits) found++;
        if (fits !== shown[index]) {
          shown[index] = fits;
          row.hidden = !fits;
        }
        // Which of its tools were meant; a list as long as the screen helps nobody.
        const hits =
          fits && words.length > 0 && found <= 50
            ? tools[index].filter((tool) => words.some((word) => tool.toLowerCase().includes(word)))
            : [];
        const hint = row.lastElementChild;
        const text = hits.length === 0 ? "" : "Tools: " + hits.slice(0, 8).join(", ");
        if (hint.textContent !== text) hint.textContent = text;
        hint.hidden = text === "";
      });
      count.textContent = found === 1 ? "1 server" : found + " servers";
      history.replaceState(
        null,
        "",
        words.length > 0 ? "#" + encodeURIComponent(form.elements.query.value) : "#",
      );
    };
    form.addEventListener("input", search);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    if (location.hash.length > 1) form.elements.query.value = decodeURIComponent(location.hash.slice(1));
    search();
  }

  for (const button of document.querySelectorAll("button[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      button.textContent = "Copied";
      setTimeout(() => (button.textContent = "Copy"), 2000);
    });
  }

  // Status that is asked for while the page is open: only catalog serve answers, elsewhere what was built stays.
  const places = [...document.querySelectorAll("[data-status]")];
  const root = document.documentElement.dataset.root;
  if (
    places.length > 0 &&
    location.protocol.startsWith("http") &&
    document.documentElement.dataset.live === "yes"
  ) {
    const refresh = async () => {
      const answer = await fetch(root + "status.json", { cache: "no-store" }).catch(() => undefined);
      if (!answer?.ok) return;
      const { servers } = await answer.json();
      for (const place of places) {
        const status = servers[place.dataset.status];
        if (!status) continue;
        place.textContent = status.text;
        place.className = "badge " + (status.answers ? "good" : "bad");
      }
    };
    refresh();
    setInterval(refresh, 5000);
  }
})();
`;
