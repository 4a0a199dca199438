import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Platform } from "../schema.ts";
import { renderWorkflow, type Spelled, spell } from "./workflow.ts";

/** File that says which version a platform repository holds. */
export const recordFile = "mcp-pipeline.json";
/** Where GitHub looks for the reusable workflow. */
export const workflowFile = ".github/workflows/pipeline.yml";
/** Folders of the package that a platform repository holds as they are. */
const copied = ["actions", ".github/actions", "dist", "schemas/kubernetes"];

export interface FilesRequest {
  /** Folder of the package. */
  from: string;
  platform: Platform;
  /** "owner/name" of the platform repository. */
  repository: string;
  /** Tag that callers follow, e.g. v1. */
  ref: string;
  spelled?: Spelled;
}

/** Path → bytes of everything that is generated; the same request gives the same bytes. */
export async function repositoryFiles(request: FilesRequest): Promise<Map<string, Buffer>> {
  const { from, platform, repository, ref, spelled } = request;
  const files = new Map<string, Buffer>();
  for (const folder of copied) {
    for (const entry of await readdir(join(from, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name).slice(from.length + 1);
      const bytes = await readFile(join(from, path));
      files.set(
        path,
        spelled && path.endsWith(".yml") ? Buffer.from(spell(bytes.toString(), spelled)) : bytes,
      );
    }
  }
  const template = await readFile(join(from, "workflows/pipeline.yml"), "utf8");
  const workflow = renderWorkflow({ template, platform, ...(spelled && { spelled }) });
  files.set(workflowFile, Buffer.from(workflow));
  const several = await readFile(join(from, "workflows/servers.yml"), "utf8");
  const granting = withPackages(several, permissionsOf(workflow));
  files.set(".github/workflows/servers.yml", Buffer.from(spelled ? spell(granting, spelled) : granting));
  const asked = permissionsOf(workflow);
  for (const name of await readdir(join(from, "workflows/callers"))) {
    const text = await readFile(join(from, "workflows/callers", name), "utf8");
    files.set(`callers/${name}`, Buffer.from(callerFor(text, repository, ref, asked)));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A caller of this repository, with the permissions that this workflow asks for: less is a failure without a log. */
function callerFor(text: string, repository: string, ref: string, asked: ReadonlySet<string>): string {
  const called = text
    .replaceAll("acme/mcp-platform/", `${repository}/`)
    .replaceAll(/(pipeline\.yml|servers\.yml|fork-comment)@v1\b/g, `$1@${ref}`);
  return withPackages(called, asked);
}

function withPackages(text: string, asked: ReadonlySet<string>): string {
  if (!asked.has("packages: write")) return text;
  const added = "      packages: write # to push images to GitHub's image registry\n";
  return text.replaceAll(/^ {6}id-token: write #.*\n/gm, (line) => `${line}${added}`);
}

/** Every "scope: level" that some job asks for. */
function permissionsOf(workflow: string): Set<string> {
  return new Set(
    [...workflow.matchAll(/^ {6}([a-z-]+: (?:read|write)) # /gm)].map(([, granted]) => granted ?? ""),
  );
}

/** SHA-256 of a file as hexadecimal text. */
export function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
