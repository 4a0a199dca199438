import { itemsOf, pick } from "../source/pick.ts";
import { quantityOf } from "../source/quantity.ts";
import type { Report } from "../source/reporter.ts";
import { governancesIn } from "./groups.ts";
import type { Platform } from "./schema.ts";

/** Required where a platform does not say otherwise (product.md, "mcp.yaml": support unless the platform waives it). */
const requiredByDefault = ["owner.support"];

/** Each scale from strict to loose: a team may move to the left of what the platform says, not to the right. */
const scales = {
  failOn: ["info", "warning", "error"],
  breaking: ["surface", "client", "call"],
  severity: ["error", "warning", "info"],
  logInputs: ["none", "keys", "full"],
} as const;

/** Checks a merged manifest against `policy` and the other upper bounds of the platform. */
export function checkLimits(manifest: unknown, platform: Platform, report: Report): void {
  const { policy } = platform;
  for (const field of policy?.require ?? requiredByDefault) {
    const path = field.split(".");
    if (pick(manifest, ...path) !== undefined) continue;
    report("required-by-platform", path, `the platform requires ${field}, which is missing.`);
  }
  checkReplicas(manifest, policy?.limits?.maxReplicas, report);
  checkAmount(manifest, "memory", policy?.limits?.memory, report);
  checkAmount(manifest, "cpu", policy?.limits?.cpu, report);
  const bound = (scale: keyof typeof scales, path: (string | number)[], most: string | undefined) => {
    const order: readonly string[] = scales[scale];
    const value = pick(manifest, ...path);
    if (most === undefined || typeof value !== "string" || order.indexOf(value) <= order.indexOf(most))
      return;
    const message = `${path.at(-1)}: ${value} is looser than the platform allows, which is ${most}.`;
    report("looser-than-platform", path, message, {
      help: `Write ${most} or a stricter value, or leave it out.`,
    });
  };
  bound("failOn", ["lint", "failOn"], policy?.lint?.failOn);
  for (const [index, entry] of itemsOf(pick(manifest, "lint", "severity")).entries()) {
    const rule = pick(entry, "rule");
    const floors = policy?.lint?.severity ?? {};
    const least = typeof rule === "string" && Object.hasOwn(floors, rule) ? floors[rule] : undefined;
    bound("severity", ["lint", "severity", index, "severity"], least);
  }
  bound("breaking", ["contractTest", "breaking"], policy?.breaking);
  for (const { path } of governancesIn(manifest)) {
    bound("logInputs", [...path, "logInputs"], platform.telemetry?.logs?.maxInputs);
  }
}

function checkReplicas(manifest: unknown, most: number | undefined, report: Report): void {
  for (const key of ["minReplicas", "maxReplicas"]) {
    const path = ["deploy", "autoscaling", key];
    const value = pick(manifest, ...path);
    if (most === undefined || typeof value !== "number" || value <= most) continue;
    report("above-platform-limit", path, `${key} is ${value}; the platform allows at most ${most}.`);
  }
}

function checkAmount(
  manifest: unknown,
  amount: "memory" | "cpu",
  most: string | undefined,
  report: Report,
): void {
  const limit = quantityOf(most);
  if (limit === undefined) return;
  for (const kind of ["requests", "limits"]) {
    const path = ["deploy", "resources", kind, amount];
    const text = pick(manifest, ...path);
    const value = quantityOf(text);
    if (value === undefined || value <= limit) continue;
    report(
      "above-platform-limit",
      path,
      `${kind}.${amount} is ${text}; the platform allows at most ${most}.`,
    );
  }
}
