import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  catalogueOf
} from "./chunk-RXB3WN2X.js";
import {
  officialOf
} from "./chunk-4GHQLOGA.js";

// src/catalogue/read-api-files.ts
var namePattern = /^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/;
var versionPattern = /^[0-9A-Za-z][0-9A-Za-z.+_-]{0,200}$/;
function hasPath({ server }) {
  const parts = server.name.split("/");
  const dots = parts.some((part) => /^\.+$/.test(part));
  return namePattern.test(server.name) && !dots && versionPattern.test(server.version) && server.version !== "latest";
}
function readApiFiles(entries) {
  const shown2 = entries.filter((entry) => officialOf(entry).status !== "deleted");
  const byName = /* @__PURE__ */ new Map();
  for (const entry of shown2) byName.set(entry.server.name, [...byName.get(entry.server.name) ?? [], entry]);
  const latest = shown2.filter((entry) => officialOf(entry).isLatest);
  return [
    ...answer("v0.1/servers", listOf(latest)),
    ...[...byName].flatMap(([name, versions]) => {
      const folder = `v0.1/servers/${name}/versions`;
      const newest = versions.find((entry) => officialOf(entry).isLatest);
      return [
        ...answer(folder, listOf(versions)),
        ...versions.flatMap((entry) => answer(`${folder}/${entry.server.version}`, entry)),
        ...newest === void 0 ? [] : answer(`${folder}/latest`, newest)
      ];
    })
  ];
}
function listOf(servers) {
  return { servers, metadata: { count: servers.length } };
}
function answer(folder, body) {
  return [[`${folder}/index.html`, JSON.stringify(body)]];
}
var headersFile = `/v0.1/*
  Access-Control-Allow-Origin: *
  Access-Control-Allow-Methods: GET, OPTIONS
  Access-Control-Allow-Headers: Authorization, Content-Type
  Content-Type: application/json
`;

// src/catalogue/connect.ts
function connections(target) {
  const { url, clientId } = target;
  const key = clientKey(target.name);
  const oauth = clientId === void 0 ? {} : { oauth: { clientId } };
  const claude = { type: "http", url, ...oauth };
  const cursor = { url, ...clientId === void 0 ? {} : { auth: { CLIENT_ID: clientId } } };
  const code = { type: "http", url, ...oauth };
  const option = clientId === void 0 ? "" : ` --client-id ${shellWord(clientId)}`;
  return [
    {
      client: "Claude Code",
      where: "Terminal",
      language: "shell",
      text: `claude mcp add --transport http${option} ${key} ${shellWord(url)}`
    },
    {
      client: "Claude Code (project)",
      where: ".mcp.json",
      language: "json",
      text: json({ mcpServers: { [key]: claude } })
    },
    {
      client: "Cursor",
      where: ".cursor/mcp.json",
      language: "json",
      text: json({ mcpServers: { [key]: cursor } }),
      link: { label: "Install in Cursor", href: cursorLink(key, cursor) }
    },
    {
      client: "VS Code",
      where: ".vscode/mcp.json",
      language: "json",
      text: json({ servers: { [key]: code } }),
      link: {
        label: "Install in VS Code",
        href: `vscode:mcp/install?${encodeURIComponent(JSON.stringify({ name: key, ...code }))}`
      }
    },
    { client: "Codex", where: "~/.codex/config.toml", language: "toml", text: codex(key, url, clientId) }
  ];
}
function cursorLink(key, config) {
  const encoded = encodeURIComponent(Buffer.from(JSON.stringify(config)).toString("base64"));
  return `cursor://anysphere.cursor-deeplink/mcp/install?name=${encodeURIComponent(key)}&config=${encoded}`;
}
function codex(key, url, clientId) {
  const text = (value) => JSON.stringify(value).replaceAll("\x7F", "\\u007F");
  const oauth = clientId === void 0 ? "" : `

[mcp_servers.${key}.oauth]
client_id = ${text(clientId)}`;
  return `[mcp_servers.${key}]
url = ${text(url)}${oauth}`;
}
function clientKey(name) {
  const last = name.split("/").at(-1) ?? name;
  const key = last.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^-+|-+$/g, "");
  return key === "" ? "server" : key;
}
function shellWord(text) {
  return /^[A-Za-z0-9_./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
function json(value) {
  return JSON.stringify(value, null, 2);
}

// src/catalogue/html.ts
var Markup = class {
  text;
  constructor(text) {
    this.text = text;
  }
};
function html(strings, ...pieces) {
  return new Markup(strings.map((text, index) => text + shown(pieces[index])).join(""));
}
function shown(piece) {
  if (piece === void 0 || piece === false) return "";
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === "object") return piece.map(shown).join("");
  return escapeHtml(String(piece));
}
function escapeHtml(text) {
  return text.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "\uFFFD").replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
var safeSchemes = /^(https?|mailto|slack|tel):/i;
function link(href, text) {
  if (!safeSchemes.test(href)) return html`${text}`;
  return html`<a href="${href}" rel="noreferrer noopener">${text}</a>`;
}

// src/catalogue/site/pages.ts
var policy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
function page({ title, root, scripts, body }, { live }) {
  return html`<!doctype html>
<html lang="en" data-root="${root}" data-live="${live ? "yes" : "no"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<link rel="stylesheet" href="${root}style.css">
${scripts.map((name) => html`<script defer src="${root}${name}"></script>\n`)}</head>
<body>
${body}
</body>
</html>
`.text;
}
function indexPage(servers, options) {
  const lifecycles = [...new Set(servers.map(({ lifecycle }) => lifecycle))].sort();
  const body = html`<a class="skip" href="#servers">Skip to the servers</a>
<header><h1>${options.title}</h1></header>
<main>
<form role="search" hidden>
<label class="wide" for="query">Search servers, tools and teams<input id="query" name="query" type="search" autocomplete="off" spellcheck="false"></label>
<label for="lifecycle">Lifecycle<select id="lifecycle" name="lifecycle"><option value="">all</option>${lifecycles.map((name) => html`<option>${name}</option>`)}</select></label>
</form>
<p id="count" class="soft" role="status">${servers.length === 1 ? "1 server" : `${servers.length} servers`}</p>
<ul class="servers" id="servers" tabindex="-1">
${servers.map((server) => row(server, options))}</ul>
</main>`;
  return page({ title: options.title, root: "", scripts: ["index.js", "catalogue.js"], body }, options);
}
function row(server, options) {
  return html`<li><h2><a href="servers/${slugOf(server.name)}/index.html">${server.title}</a></h2>
<p><strong>${server.owner?.team ?? "no owner"}</strong> ${lifecycleBadge(server)} ${policyBadge(server)} ${statusBadge(server, options)}</p>
<p>${server.description}</p>
<p class="soft"><code>${server.name}</code> ${server.version} · ${toolSummary(server)}</p>
<p class="soft" hidden></p></li>
`;
}
function searchIndex(servers) {
  const texts = servers.map(
    (server) => [
      server.name,
      server.title,
      server.description,
      server.owner?.team ?? "",
      ...server.businessGroups ?? [],
      ...server.tools.map(({ name }) => name)
    ].join(" ").toLowerCase()
  );
  const tools = servers.map((server) => server.tools.map(({ name }) => name));
  const data = { texts, lifecycles: servers.map(({ lifecycle }) => lifecycle), tools };
  const text = JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
  return `globalThis.catalogue = ${text};
`;
}
function slugOf(name) {
  return name.replace("/", "~");
}
function serverPage(server, options) {
  const root = "../../";
  const body = html`<nav aria-label="Breadcrumb"><a href="${root}index.html">${options.title}</a></nav>
<main>
<h1>${server.title}</h1>
<p>${server.description}</p>
<p>${lifecycleBadge(server)} ${policyBadge(server)} ${statusBadge(server, options)}</p>
${facts(server, options)}
${server.url === void 0 ? html`` : connectSection(server, server.url)}
${toolSection(server)}
${versionSection(server)}
</main>`;
  return page(
    { title: `${server.title} \xB7 ${options.title}`, root, scripts: ["catalogue.js"], body },
    options
  );
}
function facts(server, { usage }) {
  const used = usage.get(server.name);
  const rows = [
    ["Owner", server.owner?.team],
    ["Support", server.owner && listed(server.owner.support)],
    [
      "On call",
      server.owner?.oncall === void 0 ? void 0 : link(server.owner.oncall, server.owner.oncall)
    ],
    ["Business groups", server.businessGroups && `only ${server.businessGroups.join(", ")}`],
    ["Name", server.name],
    ["URL", server.url],
    ["Version", server.version],
    ["Environment", server.environment],
    ["Documentation", server.website === void 0 ? void 0 : link(server.website, server.website)],
    ["Source", server.repository === void 0 ? void 0 : link(server.repository, server.repository)],
    ["Calls", used?.invocations === void 0 ? void 0 : used.invocations.toLocaleString("en")],
    ["Minutes saved", used?.minutesSaved === void 0 ? void 0 : used.minutesSaved.toLocaleString("en")],
    ["Notice", server.statusMessage]
  ];
  return html`<dl>${rows.map(([name, value]) => value === void 0 ? "" : html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}
function listed(uris) {
  if (uris.length === 0) return void 0;
  return html`${uris.map((uri, index) => html`${index > 0 && ", "}${link(uri, uri.replace(/^mailto:/i, ""))}`)}`;
}
function connectSection({ name, clientId }, url) {
  const target = { name, url, ...clientId === void 0 ? {} : { clientId } };
  return html`<h2>Connect</h2>
${connections(target).map(connection)}`;
}
function connection({ client, where, text, link: install }, index) {
  const id = `snippet-${index}`;
  return html`<details${index === 0 ? html` open` : ""}><summary>${client}</summary>
<p class="soft">${where}${install === void 0 ? "" : html` · <a href="${install.href}">${install.label}</a>`}</p>
<pre tabindex="0" role="region" aria-label="${client}: ${where}" id="${id}">${text}</pre>
<button type="button" data-copy="${id}" hidden>Copy</button></details>
`;
}
var kinds = {
  read: "only reads",
  write: "changes something",
  destructive: "may destroy something"
};
function toolSection({ tools, toolCount }) {
  if (toolCount === 0) return html``;
  const left = toolCount - tools.length;
  return html`<h2>Tools</h2>
${left > 0 && html`<p class="soft">The registry has no room for the names of ${left} ${left === 1 ? "tool" : "tools"}.</p>`}
${tools.length > 0 && html`<div class="scroll" tabindex="0" role="region" aria-label="Tools"><table>
<thead><tr><th scope="col">Tool</th><th scope="col">A call</th><th scope="col">Who may call it</th><th scope="col">Minutes saved</th></tr></thead>
<tbody>${tools.map(toolRow)}</tbody></table></div>`}`;
}
function toolRow({ name, kind, callers, confirm, minutesSaved }) {
  const tone = kind === "destructive" ? "bad" : kind === "write" ? "warn" : "good";
  const who = callers.length === 0 ? "nobody" : callers.join(", or ");
  return html`<tr><th scope="row"><code>${name}</code></th><td><span class="${tone}">${kinds[kind]}</span>${confirm && ", and asks the user first"}</td><td>${who}</td><td>${minutesSaved ?? ""}</td></tr>
`;
}
function versionSection({ versions }) {
  return html`<h2>Versions</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Versions"><table>
<thead><tr><th scope="col">Version</th><th scope="col">Published</th><th scope="col">Changes</th><th scope="col">Reviewed by</th></tr></thead>
<tbody>${versions.map(versionRow)}</tbody></table></div>`;
}
function versionRow(version) {
  const { changes, reviews, status, statusMessage, publishedAt, environment } = version;
  const where = environment === void 0 ? "" : ` to ${environment}`;
  const state = status === "active" ? "" : html`<br><span class="warn">${statusMessage ?? status}</span>`;
  const shown2 = changes?.slice(0, 12) ?? ["First version here."];
  const more = (changes?.length ?? 0) - shown2.length;
  return html`<tr><th scope="row">${version.version}${state}</th><td><time datetime="${publishedAt}">${publishedAt.slice(0, 10)}</time>${where}</td><td><ul>${shown2.map((change) => html`<li>${change}</li>`)}${more > 0 && html`<li>and ${more} more</li>`}</ul></td><td>${reviews.length === 0 ? "nobody was asked" : reviews.map(({ review, by }) => html`<div>${review}: ${by.join(", ")}</div>`)}</td></tr>
`;
}
function lifecycleBadge({ lifecycle, status }) {
  const text = status === "deprecated" ? "deprecated" : lifecycle;
  const tone = text === "production" ? "good" : text === "unknown" ? "soft" : "warn";
  return html`<span class="badge ${tone}">${text === "unknown" ? "lifecycle unknown" : text}</span>`;
}
function policyBadge({ policy: enforced }) {
  if (enforced === void 0) return html`<span class="badge soft">policy unknown</span>`;
  return html`<span class="badge ${enforced === "enforced" ? "good" : "bad"}">policy ${enforced}</span>`;
}
function statusBadge({ name }, { status, live }) {
  const known = status.get(name);
  if (known === void 0 && !live) return html``;
  const tone = known === void 0 ? "soft" : known.answers ? "good" : "bad";
  return html`<span class="badge ${tone}" data-status="${name}">${known?.text ?? "asking"}</span>`;
}
function toolSummary({ tools, toolCount }) {
  const destructive = tools.filter(({ kind }) => kind === "destructive").length;
  const count = toolCount === 1 ? "1 tool" : `${toolCount} tools`;
  return destructive === 0 ? count : `${count}, ${destructive} may destroy something`;
}

// src/catalogue/site/script.ts
var script = String.raw`// Plain script, no module: pages open from a folder as well. catalogue comes from index.js beside it:
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

// src/catalogue/site/style.ts
var style = `:root {
  color-scheme: light dark;
  --text: light-dark(#1a1d21, #e8eaed);
  --soft: light-dark(#50575f, #aab2bb);
  --back: light-dark(#ffffff, #15181c);
  --card: light-dark(#f5f6f8, #1e2329);
  --line: light-dark(#d5d9de, #39414a);
  --link: light-dark(#0b57b5, #8ab8ff);
  --good: light-dark(#0b6b3a, #6fdc9f);
  --warn: light-dark(#8a4b00, #ffc46b);
  --bad: light-dark(#a3182a, #ff9aa5);
}
* {
  box-sizing: border-box;
}
body {
  margin: 0 auto;
  max-width: 68rem;
  padding: 1rem 1.25rem 4rem;
  background: var(--back);
  color: var(--text);
  font:
    1rem / 1.5 system-ui,
    sans-serif;
}
a {
  color: var(--link);
}
a:focus-visible,
button:focus-visible,
input:focus-visible,
select:focus-visible,
summary:focus-visible,
[tabindex]:focus-visible {
  outline: 3px solid var(--link);
  outline-offset: 2px;
}
h1 {
  margin: 0.5rem 0 0.25rem;
  font-size: 1.6rem;
  line-height: 1.2;
  overflow-wrap: anywhere;
}
h2 {
  margin: 2rem 0 0.5rem;
  font-size: 1.2rem;
}
.soft {
  color: var(--soft);
}
.skip {
  position: absolute;
  left: -999rem;
}
.skip:focus {
  position: static;
}
form {
  display: flex;
  flex-wrap: wrap;
  gap: 0.75rem;
  align-items: end;
  margin: 1rem 0;
}
label {
  display: grid;
  gap: 0.25rem;
  font-size: 0.9rem;
  color: var(--soft);
}
label.wide {
  flex: 1 1 18rem;
}
input,
select,
button {
  font: inherit;
  padding: 0.45rem 0.6rem;
  border: 1px solid var(--soft);
  border-radius: 0.4rem;
  background: var(--back);
  color: var(--text);
}
button {
  cursor: pointer;
}
ul.servers {
  list-style: none;
  margin: 0;
  padding: 0;
  display: grid;
  gap: 0.6rem;
}
ul.servers > li {
  padding: 0.8rem 1rem;
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  content-visibility: auto;
  contain-intrinsic-size: auto 8rem;
}
ul.servers h2 {
  margin: 0;
  font-size: 1.05rem;
  overflow-wrap: anywhere;
}
ul.servers p {
  margin: 0.2rem 0;
}
[hidden] {
  display: none !important;
}
.badge {
  display: inline-block;
  padding: 0 0.5rem;
  border: 1px solid currentColor;
  border-radius: 1rem;
  font-size: 0.85rem;
  white-space: nowrap;
}
.good {
  color: var(--good);
}
.warn {
  color: var(--warn);
}
.bad {
  color: var(--bad);
}
dl {
  display: grid;
  grid-template-columns: max-content 1fr;
  gap: 0.3rem 1.2rem;
  margin: 0.8rem 0;
}
dt {
  color: var(--soft);
}
dd {
  margin: 0;
  overflow-wrap: anywhere;
}
.scroll {
  overflow-x: auto;
}
table {
  border-collapse: collapse;
  width: 100%;
}
th,
td {
  text-align: left;
  vertical-align: top;
  padding: 0.4rem 0.8rem 0.4rem 0;
  border-bottom: 1px solid var(--line);
}
th {
  color: var(--soft);
  font-weight: 600;
}
td ul {
  margin: 0;
  padding-left: 1.1rem;
}
code,
pre {
  font:
    0.9rem / 1.45 ui-monospace,
    monospace;
}
pre {
  margin: 0.5rem 0;
  padding: 0.8rem;
  overflow-x: auto;
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: 0.4rem;
}
details {
  margin: 0.4rem 0;
  border: 1px solid var(--line);
  border-radius: 0.4rem;
  padding: 0.5rem 0.8rem;
}
summary {
  cursor: pointer;
  font-weight: 600;
}
@media (max-width: 36rem) {
  dl {
    grid-template-columns: 1fr;
    gap: 0 1rem;
  }
  dd {
    margin-bottom: 0.5rem;
  }
}
`;

// src/catalogue/site.ts
function buildSite(entries, options) {
  const usable = entries.filter(hasPath);
  const left = entries.filter((entry) => !hasPath(entry)).map(({ server }) => `${server.name} ${server.version}`);
  const servers = catalogueOf(usable);
  return {
    servers: servers.length,
    left,
    files: [
      ["index.html", indexPage(servers, options)],
      ["index.js", searchIndex(servers)],
      ["catalogue.js", script],
      ["style.css", style],
      ["_headers", headersFile],
      // GitHub Pages leaves out what begins with an underscore otherwise.
      [".nojekyll", ""],
      ...servers.map(
        (server) => [`servers/${slugOf(server.name)}/index.html`, serverPage(server, options)]
      ),
      ...readApiFiles(usable)
    ]
  };
}

export {
  buildSite
};
