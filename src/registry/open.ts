import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Platform } from "../platform/schema.ts";
import { badInput } from "../report/problem.ts";
import { FileRegistry } from "./file-registry.ts";
import { registryToken } from "./official/login.ts";
import { OfficialRegistry } from "./official/registry.ts";
import type { Registry } from "./registry.ts";

export interface OpenContext {
  /** Folder of the local environment, which holds its registry. */
  home: string;
  env: Readonly<Record<string, string | undefined>>;
  signal: AbortSignal;
}

/**
 * Opens the platform's registry; nothing is asked of it yet. Without one: the local environment's own, on disk.
 * @throws Problem (exit 2) for a URL that is no registry's, or that would send tokens in the clear
 */
export function openRegistry(settings: Platform["registry"], context: OpenContext): Registry {
  const { home, env, signal } = context;
  if (settings === undefined) return new FileRegistry(join(home, "registry"));
  const { url } = settings;
  if (url.startsWith("file://")) return new FileRegistry(fileURLToPath(url));
  if (url.startsWith("file:")) return new FileRegistry(join(home, url.slice("file:".length)));
  const base = baseOf(url);
  return new OfficialRegistry({
    base,
    signal,
    token: () => registryToken({ settings, base, env, signal }),
  });
}

/** Without slashes at the end, and without the `/v0.1` that people copy along. */
function baseOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const help = "Write the base URL of the registry, e.g. https://mcp-registry.acme.example.";
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) {
    throw badInput("registry-url-unusable", `${JSON.stringify(url)} is no registry's URL.`, { help });
  }
  const loopback = ["localhost", "127.0.0.1", "[::1]"].includes(parsed.hostname);
  if (parsed.protocol === "http:" && !loopback) {
    throw badInput(
      "registry-url-unusable",
      `${url} is not https, so that tokens would be sent in the clear.`,
      {
        help,
      },
    );
  }
  if (parsed.username !== "" || parsed.password !== "") {
    throw badInput("registry-url-unusable", "The registry's URL carries a credential.", { help });
  }
  return `${parsed.origin}${parsed.pathname}`.replace(/\/+$/, "").replace(/\/v0(\.1)?$/, "");
}
