import { officialOf, type ServerResponse } from "../registry/server-response.ts";

/** A file of the site, by its path with forward slashes. */
export type SiteFile = readonly [path: string, text: string];

/** What the official registry takes as a name; anything else would not be a path either. */
const namePattern = /^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/;
const versionPattern = /^[0-9A-Za-z][0-9A-Za-z.+_-]{0,200}$/;

/** True where an entry can be a file; entries of other registries may be called anything. */
export function hasPath({ server }: ServerResponse): boolean {
  const parts = server.name.split("/");
  const dots = parts.some((part) => /^\.+$/.test(part));
  return (
    namePattern.test(server.name) &&
    !dots &&
    versionPattern.test(server.version) &&
    server.version !== "latest"
  );
}

/**
 * The registry's read API v0.1 as files: list, versions, one version, latest. Queries are ignored by a static host, so
 * the list holds the latest version of each server, once, which is what every client asks for, and names no next page.
 *
 * A request such as `…/versions/latest` has no extension, and `servers` is a list as well as a folder: every static host
 * answers both from the folder's index.html, whose content is JSON (docs/catalogue.md says how to name it so).
 */
export function readApiFiles(entries: readonly ServerResponse[]): SiteFile[] {
  const shown = entries.filter((entry) => officialOf(entry).status !== "deleted");
  const byName = new Map<string, ServerResponse[]>();
  for (const entry of shown) byName.set(entry.server.name, [...(byName.get(entry.server.name) ?? []), entry]);
  const latest = shown.filter((entry) => officialOf(entry).isLatest);
  return [
    ...answer("v0.1/servers", listOf(latest)),
    ...[...byName].flatMap(([name, versions]) => {
      const folder = `v0.1/servers/${name}/versions`;
      const newest = versions.find((entry) => officialOf(entry).isLatest);
      return [
        ...answer(folder, listOf(versions)),
        ...versions.flatMap((entry) => answer(`${folder}/${entry.server.version}`, entry)),
        ...(newest === undefined ? [] : answer(`${folder}/latest`, newest)),
      ];
    }),
  ];
}

function listOf(servers: readonly ServerResponse[]) {
  return { servers, metadata: { count: servers.length } };
}

function answer(folder: string, body: unknown): SiteFile[] {
  return [[`${folder}/index.html`, JSON.stringify(body)]];
}

/** Headers that browsers and editors need to read the API from elsewhere, as Netlify and Cloudflare Pages take them. */
export const headersFile = `/v0.1/*
  Access-Control-Allow-Origin: *
  Access-Control-Allow-Methods: GET, OPTIONS
  Access-Control-Allow-Headers: Authorization, Content-Type
  Content-Type: application/json
`;
