import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { homeDirectory } from "../../home/home.ts";
import { releasesDirectory } from "../../local/layout.ts";
import type { Plan } from "../../manifest/plan.ts";
import { resolvePlan } from "../../manifest/resolve.ts";
import { FileRegistry } from "../../registry/file-registry.ts";
import { buildServerJson, type ServerJson } from "../../registry/server-json.ts";
import { checkServerJson } from "../../registry/server-schema.ts";
import type { Check } from "../../report/check.ts";
import { unreachable } from "../../report/problem.ts";
import type { StageContext, StageResult } from "../stage.ts";
import { deployedRelease } from "./deployed-release.ts";
import type { RegisterInputs } from "./inputs.ts";

/** What the stage does once its inputs are read; loaded only then. */
export async function run(input: RegisterInputs, context: StageContext): Promise<StageResult> {
  const { cwd, env } = context;
  const { plan, findings } = await resolvePlan({ ...input, cwd, env });
  if (plan.target.register === false) {
    return { status: "skipped", findings, checks: [notWanted(plan)], outputs: {} };
  }
  const home = homeDirectory(env);
  const place = { home, name: plan.name, environment: plan.environment };
  const deployed = await deployedRelease(releasesDirectory(place), { ...input, plan, env });
  const server = buildServerJson(plan, deployed);
  const problems = await checkServerJson(server);
  if (problems.length > 0) {
    const checks: Check[] = [{ id: "server-json-valid", status: "failed" }];
    return { status: "failed", findings: [...findings, ...problems], checks, outputs: {} };
  }
  context.progress(`publishing ${server.name} ${server.version}`);
  const entry = await publish(plan, server, home);
  return {
    status: "passed",
    findings,
    checks: checksOf(server, entry),
    outputs: { "registry-entry": entry.path },
  };
}

interface Entry {
  path: string;
  outcome: "published" | "unchanged";
}

/** @throws Problem (exit 3) for a registry that this version cannot publish to, or an entry that is not found. */
async function publish(plan: Plan, server: ServerJson, home: string): Promise<Entry> {
  const registry = new FileRegistry(registryDirectory(plan, home));
  const outcome = await registry.publish(server, new Date());
  const found = await registry.get(server.name, server.version);
  if (!isDeepStrictEqual(found?.server, server)) {
    throw unreachable(
      "registry-entry-not-found",
      `${server.name} ${server.version} was published, but the registry does not answer with what was published.`,
    );
  }
  return { path: registry.path(server.name, server.version), outcome };
}

/** Folder of a file registry; the local environment's own is in the home directory. */
function registryDirectory(plan: Plan, home: string): string {
  const url = plan.platform.registry?.url;
  if (url === undefined) return join(home, "registry");
  if (url.startsWith("file://")) return fileURLToPath(url);
  if (url.startsWith("file:")) return join(home, url.slice("file:".length));
  throw unreachable(
    "registry-not-exercised",
    `This version publishes to registries on disk only, not to ${url}.`,
    {
      help: "Set registry.url of the platform to a file: URL, or skip this stage.",
    },
  );
}

function checksOf(server: ServerJson, entry: Entry): Check[] {
  const name = `${server.name} ${server.version}`;
  return [
    { id: "release-verified", status: "passed" },
    { id: "server-json-valid", status: "passed", message: "official schema 2025-12-11" },
    { id: "entry-found", status: "passed", message: `${name} (${entry.outcome})` },
    { id: "review-approved", status: "not exercised", message: "This version reads no review evidence." },
  ];
}

function notWanted(plan: Plan): Check {
  const message = `Environment ${plan.environment} is not registered: its platform entry says register: false.`;
  return { id: "entry-found", status: "not exercised", message };
}
