import type { ServerResponse } from "../registry/server-response.ts";
import { catalogueOf } from "./model.ts";
import { hasPath, headersFile, readApiFiles, type SiteFile } from "./read-api-files.ts";
import { indexPage, type SiteOptions, searchIndex, serverPage, slugOf } from "./site/pages.ts";
import { script } from "./site/script.ts";
import { style } from "./site/style.ts";

export interface Site {
  files: SiteFile[];
  servers: number;
  /** Entries that have no place in it, "name version": their names are no paths. */
  left: string[];
}

/** All files of the catalogue: pure, and the same bytes for the same entries. */
export function buildSite(entries: readonly ServerResponse[], options: SiteOptions): Site {
  const usable = entries.filter(hasPath);
  const left = entries
    .filter((entry) => !hasPath(entry))
    .map(({ server }) => `${server.name} ${server.version}`);
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
        (server): SiteFile => [`servers/${slugOf(server.name)}/index.html`, serverPage(server, options)],
      ),
      ...readApiFiles(usable),
    ],
  };
}
