import { type Connection, connections } from "../connect.ts";
import { html, link, type Markup } from "../html.ts";
import type { CatalogueServer, CatalogueTool, CatalogueVersion } from "../model.ts";

/** What a server was seen to answer; undefined where nobody asked. */
export interface LiveStatus {
  answers: boolean;
  text: string;
}

/** What is known of use, where metrics are given. */
export interface Usage {
  invocations?: number;
  minutesSaved?: number;
}

export interface SiteOptions {
  title: string;
  /** Whether the server that hands the pages out also answers status.json. */
  live: boolean;
  status: ReadonlyMap<string, LiveStatus>;
  usage: ReadonlyMap<string, Usage>;
}

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

interface Frame {
  title: string;
  /** Relative way to the site's root, with a slash at the end; works under any path and from a folder. */
  root: string;
  scripts: string[];
  body: Markup;
}

function page({ title, root, scripts, body }: Frame, { live }: SiteOptions): string {
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

/** The first page: every server, owner and lifecycle first; readable without a script. */
export function indexPage(servers: readonly CatalogueServer[], options: SiteOptions): string {
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

function row(server: CatalogueServer, options: SiteOptions): Markup {
  return html`<li><h2><a href="servers/${slugOf(server.name)}/index.html">${server.title}</a></h2>
<p><strong>${server.owner?.team ?? "no owner"}</strong> ${lifecycleBadge(server)} ${policyBadge(server)} ${statusBadge(server, options)}</p>
<p>${server.description}</p>
<p class="soft"><code>${server.name}</code> ${server.version} · ${toolSummary(server)}</p>
<p class="soft" hidden></p></li>
`;
}

/** What the search looks through, one text for each row, and the names that it shows. */
export function searchIndex(servers: readonly CatalogueServer[]): string {
  const texts = servers.map((server) =>
    [
      server.name,
      server.title,
      server.description,
      server.owner?.team ?? "",
      ...(server.businessGroups ?? []),
      ...server.tools.map(({ name }) => name),
    ]
      .join(" ")
      .toLowerCase(),
  );
  const tools = servers.map((server) => server.tools.map(({ name }) => name));
  const data = { texts, lifecycles: servers.map(({ lifecycle }) => lifecycle), tools };
  // JSON is JavaScript but for what ends a script element or a line.
  const text = JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `globalThis.catalogue = ${text};\n`;
}

/** Folder of a server's page: "~" is in no registry name, so two names never meet. */
export function slugOf(name: string): string {
  return name.replace("/", "~");
}

/** The page of one server. */
export function serverPage(server: CatalogueServer, options: SiteOptions): string {
  const root = "../../";
  const body = html`<nav aria-label="Breadcrumb"><a href="${root}index.html">${options.title}</a></nav>
<main>
<h1>${server.title}</h1>
<p>${server.description}</p>
<p>${lifecycleBadge(server)} ${policyBadge(server)} ${statusBadge(server, options)}</p>
${facts(server, options)}
${server.url === undefined ? html`` : connectSection(server, server.url)}
${toolSection(server)}
${versionSection(server)}
</main>`;
  return page(
    { title: `${server.title} · ${options.title}`, root, scripts: ["catalogue.js"], body },
    options,
  );
}

function facts(server: CatalogueServer, { usage }: SiteOptions): Markup {
  const used = usage.get(server.name);
  const rows: [string, Markup | string | undefined][] = [
    ["Owner", server.owner?.team],
    ["Support", server.owner && listed(server.owner.support)],
    [
      "On call",
      server.owner?.oncall === undefined ? undefined : link(server.owner.oncall, server.owner.oncall),
    ],
    ["Business groups", server.businessGroups && `only ${server.businessGroups.join(", ")}`],
    ["Name", server.name],
    ["URL", server.url],
    ["Version", server.version],
    ["Environment", server.environment],
    ["Documentation", server.website === undefined ? undefined : link(server.website, server.website)],
    ["Source", server.repository === undefined ? undefined : link(server.repository, server.repository)],
    ["Calls", used?.invocations === undefined ? undefined : used.invocations.toLocaleString("en")],
    ["Minutes saved", used?.minutesSaved === undefined ? undefined : used.minutesSaved.toLocaleString("en")],
    ["Notice", server.statusMessage],
  ];
  return html`<dl>${rows.map(([name, value]) => (value === undefined ? "" : html`<dt>${name}</dt><dd>${value}</dd>`))}</dl>`;
}

function listed(uris: readonly string[]): Markup | undefined {
  if (uris.length === 0) return undefined;
  return html`${uris.map((uri, index) => html`${index > 0 && ", "}${link(uri, uri.replace(/^mailto:/i, ""))}`)}`;
}

function connectSection({ name, clientId }: CatalogueServer, url: string): Markup {
  const target = { name, url, ...(clientId === undefined ? {} : { clientId }) };
  return html`<h2>Connect</h2>
${connections(target).map(connection)}`;
}

function connection({ client, where, text, link: install }: Connection, index: number): Markup {
  const id = `snippet-${index}`;
  return html`<details${index === 0 ? html` open` : ""}><summary>${client}</summary>
<p class="soft">${where}${install === undefined ? "" : html` · <a href="${install.href}">${install.label}</a>`}</p>
<pre tabindex="0" role="region" aria-label="${client}: ${where}" id="${id}">${text}</pre>
<button type="button" data-copy="${id}" hidden>Copy</button></details>
`;
}

const kinds = {
  read: "only reads",
  write: "changes something",
  destructive: "may destroy something",
} as const;

function toolSection({ tools, toolCount }: CatalogueServer): Markup {
  if (toolCount === 0) return html``;
  const left = toolCount - tools.length;
  return html`<h2>Tools</h2>
${left > 0 && html`<p class="soft">The registry has no room for the names of ${left} ${left === 1 ? "tool" : "tools"}.</p>`}
${
  tools.length > 0 &&
  html`<div class="scroll" tabindex="0" role="region" aria-label="Tools"><table>
<thead><tr><th scope="col">Tool</th><th scope="col">A call</th><th scope="col">Who may call it</th><th scope="col">Minutes saved</th></tr></thead>
<tbody>${tools.map(toolRow)}</tbody></table></div>`
}`;
}

function toolRow({ name, kind, callers, confirm, minutesSaved }: CatalogueTool): Markup {
  const tone = kind === "destructive" ? "bad" : kind === "write" ? "warn" : "good";
  const who = callers.length === 0 ? "nobody" : callers.join(", or ");
  return html`<tr><th scope="row"><code>${name}</code></th><td><span class="${tone}">${kinds[kind]}</span>${confirm && ", and asks the user first"}</td><td>${who}</td><td>${minutesSaved ?? ""}</td></tr>
`;
}

function versionSection({ versions }: CatalogueServer): Markup {
  return html`<h2>Versions</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Versions"><table>
<thead><tr><th scope="col">Version</th><th scope="col">Published</th><th scope="col">Changes</th><th scope="col">Reviewed by</th></tr></thead>
<tbody>${versions.map(versionRow)}</tbody></table></div>`;
}

function versionRow(version: CatalogueVersion): Markup {
  const { changes, reviews, status, statusMessage, publishedAt, environment } = version;
  const where = environment === undefined ? "" : ` to ${environment}`;
  const state = status === "active" ? "" : html`<br><span class="warn">${statusMessage ?? status}</span>`;
  const shown = changes?.slice(0, 12) ?? ["First version here."];
  const more = (changes?.length ?? 0) - shown.length;
  return html`<tr><th scope="row">${version.version}${state}</th><td><time datetime="${publishedAt}">${publishedAt.slice(0, 10)}</time>${where}</td><td><ul>${shown.map((change) => html`<li>${change}</li>`)}${more > 0 && html`<li>and ${more} more</li>`}</ul></td><td>${reviews.length === 0 ? "nobody was asked" : reviews.map(({ review, by }) => html`<div>${review}: ${by.join(", ")}</div>`)}</td></tr>
`;
}

function lifecycleBadge({ lifecycle, status }: CatalogueServer): Markup {
  const text = status === "deprecated" ? "deprecated" : lifecycle;
  const tone = text === "production" ? "good" : text === "unknown" ? "soft" : "warn";
  return html`<span class="badge ${tone}">${text === "unknown" ? "lifecycle unknown" : text}</span>`;
}

function policyBadge({ policy: enforced }: CatalogueServer): Markup {
  if (enforced === undefined) return html`<span class="badge soft">policy unknown</span>`;
  return html`<span class="badge ${enforced === "enforced" ? "good" : "bad"}">policy ${enforced}</span>`;
}

function statusBadge({ name }: CatalogueServer, { status, live }: SiteOptions): Markup {
  const known = status.get(name);
  if (known === undefined && !live) return html``;
  const tone = known === undefined ? "soft" : known.answers ? "good" : "bad";
  return html`<span class="badge ${tone}" data-status="${name}">${known?.text ?? "asking"}</span>`;
}

function toolSummary({ tools, toolCount }: CatalogueServer): string {
  const destructive = tools.filter(({ kind }) => kind === "destructive").length;
  const count = toolCount === 1 ? "1 tool" : `${toolCount} tools`;
  return destructive === 0 ? count : `${count}, ${destructive} may destroy something`;
}
