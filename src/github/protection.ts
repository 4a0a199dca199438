import * as z from "zod";
import type { Plan } from "../manifest/plan.ts";
import type { Check } from "../report/check.ts";
import { badInput, unreachable } from "../report/problem.ts";
import { Forbidden, githubApi } from "./api.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** GitHub's "Get an environment" and "List deployment branch policies", as far as they are read. */
const environment = z.looseObject({
  protection_rules: z
    .array(z.looseObject({ type: z.string(), reviewers: z.array(z.unknown()).optional() }))
    .default([]),
  deployment_branch_policy: z
    .looseObject({ protected_branches: z.boolean(), custom_branch_policies: z.boolean() })
    .nullish(),
});
const policies = z.looseObject({
  branch_policies: z.array(z.looseObject({ name: z.string(), type: z.string().optional() })),
});

const id = "environment-protected";

/**
 * Refuses to deploy to an environment marked `protection: required` that GitHub does not protect: GitHub creates an
 * environment on first use, without any rule (product.md, "Refusals"). Asked on every deploy, since a rule can be
 * taken away.
 * @returns the check; undefined where the platform asks for no protection
 * @throws Problem (exit 2) where it is missing, lacks reviewers, or lets in more than release tags; (exit 3) where
 *   GitHub cannot be asked
 */
export async function checkProtection(
  { target, environment: name }: Plan,
  env: Environment,
  signal: AbortSignal,
): Promise<Check | undefined> {
  if (target.protection !== "required") return undefined;
  if (env.GITHUB_ACTIONS !== "true") {
    return {
      id,
      status: "not exercised",
      message: "a terminal has no GitHub environment; the cluster decides who may",
    };
  }
  const api = githubApi(env, signal);
  const path = `/repos/${api.repository}/environments/${encodeURIComponent(name)}`;
  const refuse = (rule: string, what: string) =>
    badInput(
      rule,
      `The platform wants ${name} protected, and in ${api.repository} ${what}. Nothing was deployed.`,
      {
        help: `Settings → Environments → ${name}: add required reviewers, and limit deployments to tags such as v*.`,
      },
    );
  try {
    const found = await api.get(path, environment);
    if (found === undefined) throw refuse("environment-missing", "there is no such environment");
    const reviewers = found.protection_rules.filter(({ type }) => type === "required_reviewers");
    if (!reviewers.some((rule) => (rule.reviewers ?? []).length > 0))
      throw refuse("environment-unprotected", "it has no required reviewers");
    if (found.deployment_branch_policy?.custom_branch_policies !== true)
      throw refuse("environment-unprotected", "any branch may deploy to it");
    const rules = await api.get(`${path}/deployment-branch-policies?per_page=100`, policies);
    const branches = (rules?.branch_policies ?? []).filter(({ type }) => type !== "tag");
    if (rules === undefined || rules.branch_policies.length === 0 || branches.length > 0)
      throw refuse("environment-unprotected", `it lets in ${branches[0]?.name ?? "nothing by a tag rule"}`);
    return { id, status: "passed", message: "required reviewers and a tag rule" };
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error;
    throw unreachable("github-refused", `${error.message}. Nothing was deployed.`, {
      help: "The job needs `actions: read`, and so does its caller.",
    });
  }
}
