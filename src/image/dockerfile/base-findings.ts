import type { Plan } from "../../manifest/plan.ts";
import type { Finding } from "../../report/finding.ts";
import type { BaseImage } from "./bases.ts";

/**
 * Base images that a tag names: tomorrow's build of the same commit may be another image. An error where the platform
 * has a protected environment, which takes what is built here.
 */
export function baseFindings(bases: readonly BaseImage[], { platform }: Pick<Plan, "platform">): Finding[] {
  const strict = Object.values(platform.environments).some(({ protection }) => protection === "required");
  return bases
    .filter(({ pinned }) => !pinned)
    .map(({ key, ref }) => ({
      ruleId: "base-not-pinned",
      severity: strict ? "error" : "warning",
      message: `The base image ${ref} is named by tag, so that the same commit may give another image tomorrow.`,
      help: `Pin it in platform.yaml: images: { base: { ${JSON.stringify(key)}: "${ref}@sha256:…" } }.`,
    }));
}
