import { join } from "node:path";
import { refuseCredential } from "../../github/team-code.ts";
import { homeDirectory } from "../../home/home.ts";
import { runId, whoDeploys } from "../../local/run-identity.ts";
import type { Plan } from "../../manifest/plan.ts";
import { resolvePlan } from "../../manifest/resolve.ts";
import { unprovenConfirmations } from "../../policy/confirmation.ts";
import type { Finding } from "../../report/finding.ts";
import { readText } from "../../source/read-text.ts";
import { lockFileName, readLock } from "../../surface/lock.ts";
import type { StageContext, StageResult } from "../stage.ts";
import type { DeployInputs } from "./inputs.ts";

/** What the stage does once its inputs are read; loaded only then. */
export async function run(input: DeployInputs, context: StageContext): Promise<StageResult> {
  const { cwd, env, signal, progress } = context;
  const { plan, findings } = await resolvePlan({ ...input, cwd, env });
  // Before anything else is looked at: an environment may have lost its rules since the last run.
  const { checkProtection } = await import("../../github/protection.ts");
  const protection = await checkProtection(plan, env, signal);
  const proofs = { plan, input, context };
  const image = input.image ?? (await (await import("./proof.ts")).provenImage(proofs));
  if (typeof image !== "string")
    return { status: "failed", findings: [...findings, image], checks: [], outputs: {} };
  const lock = await readLock(join(plan.directory, lockFileName), cwd);
  const unproven = unprovenConfirmations(plan.policy, lock?.facts);
  if (unproven.length > 0) return refusedUnproven(plan, unproven);
  const { kind } = plan.target.delivery;
  if (kind !== "process") {
    const { proveVerified, requireTrusted } = await import("./proof.ts");
    const trusted = await requireTrusted(proofs, image);
    const result =
      kind === "apply"
        ? await (await import("./clusters.ts")).deployToClusters(
            { plan, image, lock, input, manifest: await readText(input.manifest, { cwd }) },
            context,
          )
        : await (await import("./delivered.ts")).deployDelivered(plan, image, lock, context);
    const proven = result.status === "passed" ? [await proveVerified(proofs, image, lock)] : [];
    const checks = [trusted, ...result.checks, ...proven];
    return {
      ...result,
      findings: [...findings, ...result.findings],
      checks: protection === undefined ? checks : [protection, ...checks],
    };
  }
  refuseCredential("a server on this machine", env);
  const { deployLocal } = await import("../../local/deploy.ts");
  const outcome = await deployLocal({
    home: homeDirectory(env),
    plan,
    image,
    shell: env,
    manifest: await readText(input.manifest, { cwd }),
    ...(lock && { lock: { file: lockFileName, text: lock.text } }),
    who: whoDeploys(env),
    run: runId(env),
    signal,
    progress,
  });
  const { status, checks, url, release } = outcome;
  return {
    status,
    findings: [...findings, ...outcome.findings],
    checks: protection === undefined ? checks : [protection, ...checks],
    outputs: status === "passed" ? { url, release: String(release) } : {},
  };
}

/** A tool that must ask its user first is not deployed on its word alone. */
function refusedUnproven(plan: Plan, tools: readonly string[]): StageResult {
  const findings = tools.map(
    (tool): Finding => ({
      ruleId: "confirmation-unproven",
      severity: "error",
      message: `${tool} must ask its user before it acts, and the lock holds no proof that it does.`,
      tool,
      file: plan.manifestFile,
      help: "Name a marker in an example of it (contractTest.examples, confirm.marker), run mcp-pipeline lock, and commit the lock.",
    }),
  );
  const message = findings[0]?.message ?? "";
  return {
    status: "failed",
    findings,
    checks: [{ id: "confirmation-proven", status: "failed", message }],
    outputs: {},
  };
}
