import type { Plan } from "../manifest/plan.ts";
import type { Check } from "../report/check.ts";
import type { Finding } from "../report/finding.ts";
import type { LocalEnforcement } from "./gateway/enforcement.ts";

/** Checks of a local deploy, in the order in which they are made. Stable from 1.0. */
const deployCheckIds = [
  "release-started",
  "release-handshake",
  "release-surface",
  "stable-url-answers",
  "confirmation-proven",
  "policy-enforced",
] as const;
export type DeployCheckId = (typeof deployCheckIds)[number];

/** What was looked at and how it ended. A check that was not reached stays "not exercised". */
export class DeployChecks {
  readonly #checks = new Map<DeployCheckId, Check>();

  passed(id: DeployCheckId, message: string): void {
    this.#checks.set(id, { id, status: "passed", message });
  }

  failed(id: DeployCheckId, message: string): void {
    this.#checks.set(id, { id, status: "failed", message });
  }

  notExercised(id: DeployCheckId, message: string): void {
    this.#checks.set(id, { id, status: "not exercised", message });
  }

  list(): Check[] {
    return deployCheckIds.flatMap((id) => {
      const check = this.#checks.get(id);
      if (check !== undefined) return [check];
      // Only reported where a tool asks for it.
      if (id === "confirmation-proven") return [];
      return [{ id, status: "not exercised" as const, message: "Not reached." }];
    });
  }
}

/** Says what the local environment does not do (product.md, "The built-in local platform"). */
export function noteLimits(plan: Plan, enforcement: LocalEnforcement, checks: DeployChecks): Finding[] {
  if (plan.policy.entries.some((entry) => entry.confirm === "elicitation")) {
    checks.passed("confirmation-proven", "The lock holds the proof for every tool that must ask its user.");
  }
  if (!("missing" in enforcement)) {
    checks.passed("policy-enforced", "policy: enforced by Envoy in front of this server");
    return [
      {
        ruleId: "policy-enforced",
        severity: "info",
        message: "policy: enforced. Callers need a token, as everywhere else.",
        help: "`mcp-pipeline token --groups GROUP,…` prints one for servers on this machine.",
      },
    ];
  }
  checks.notExercised("policy-enforced", `policy: not enforced (${enforcement.missing}).`);
  return [
    {
      ruleId: "policy-not-enforced",
      severity: "info",
      message:
        "policy: not enforced. The URL is open to every program on this machine, and to nobody else: it listens on loopback and checks Host and Origin.",
      help: "Install Envoy 1.40, or name it in ENVOY_BIN, and deploy again. `mcp-pipeline can-i` tells who may call what where the policy is enforced.",
    },
  ];
}
