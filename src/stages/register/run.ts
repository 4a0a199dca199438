import { homeDirectory } from "../../home/home.ts";
import type { Plan } from "../../manifest/plan.ts";
import { resolvePlan } from "../../manifest/resolve.ts";
import { openRegistry } from "../../registry/open.ts";
import { type BuiltServerJson, buildServerJson } from "../../registry/server-json.ts";
import { checkServerJson } from "../../registry/server-schema.ts";
import type { Check } from "../../report/check.ts";
import type { Finding } from "../../report/finding.ts";
import type { StageContext, StageResult } from "../stage.ts";
import { deployedRelease } from "./deployed-release.ts";
import type { RegisterInputs } from "./inputs.ts";
import { listRelease } from "./list-release.ts";
import { reviewRelease } from "./review.ts";

/** What the stage does once its inputs are read; loaded only then. */
export async function run(input: RegisterInputs, context: StageContext): Promise<StageResult> {
  const { cwd, env, signal } = context;
  const { plan, findings } = await resolvePlan({ ...input, cwd, env });
  if (plan.target.register === false) {
    return { status: "skipped", findings, checks: [notWanted(plan)], outputs: {} };
  }
  const home = homeDirectory(env);
  const { deployed, facts } = await deployedRelease(plan, input, context);
  const registry = openRegistry(plan.platform.registry, { home, env, signal });
  const entries = await registry.versions(plan.registryName);
  const review = await reviewRelease({ plan, deployed, facts, entries }, context);
  const built = buildServerJson(plan, deployed, review.marks);
  const { server } = built;
  const problems = await checkServerJson(server);
  if (problems.length === 0) problems.push(...(await registry.validate(server)));
  const checks: Check[] = [
    { id: "release-verified", status: "passed" },
    problems.length === 0
      ? { id: "server-json-valid", status: "passed", message: "official schema 2025-12-11" }
      : { id: "server-json-valid", status: "failed" },
    ...review.checks,
  ];
  const judged = [...findings, ...review.findings, ...problems];
  if (!review.approved || problems.length > 0) {
    return { status: "failed", findings: judged, checks, outputs: {} };
  }
  context.progress(`publishing ${server.name} ${server.version}`);
  const listed = await listRelease(registry, plan, server, new Date());
  return {
    status: "passed",
    findings: [...judged, ...leftOut(built), ...listed.findings],
    checks: [...checks, ...listed.checks],
    outputs: { "registry-entry": listed.address },
  };
}

/** Said, because the catalogue will not find what is not there. */
function leftOut({ server, left }: BuiltServerJson): Finding[] {
  if (left === undefined) return [];
  return [
    {
      ruleId: "registry-entry-shortened",
      severity: "info",
      message: `The entry of ${server.name} leaves out its ${left}: the registry takes 4,096 bytes of metadata.`,
    },
  ];
}

function notWanted(plan: Plan): Check {
  const message = `Environment ${plan.environment} is not registered: its platform entry says register: false.`;
  return { id: "entry-found", status: "not exercised", message };
}
