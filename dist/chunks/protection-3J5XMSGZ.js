import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  Forbidden,
  githubApi
} from "./chunk-JKN6UT4J.js";
import "./chunk-4E3PMIEO.js";
import {
  badInput,
  unreachable
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import {
  array,
  boolean,
  looseObject,
  string,
  unknown
} from "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";

// src/github/protection.ts
var environment = looseObject({
  protection_rules: array(looseObject({ type: string(), reviewers: array(unknown()).optional() })).default([]),
  deployment_branch_policy: looseObject({ protected_branches: boolean(), custom_branch_policies: boolean() }).nullish()
});
var policies = looseObject({
  branch_policies: array(looseObject({ name: string(), type: string().optional() }))
});
var id = "environment-protected";
async function checkProtection({ target, environment: name }, env, signal) {
  if (target.protection !== "required") return void 0;
  if (env.GITHUB_ACTIONS !== "true") {
    return {
      id,
      status: "not exercised",
      message: "a terminal has no GitHub environment; the cluster decides who may"
    };
  }
  const api = githubApi(env, signal);
  const path = `/repos/${api.repository}/environments/${encodeURIComponent(name)}`;
  const refuse = (rule, what) => badInput(
    rule,
    `The platform wants ${name} protected, and in ${api.repository} ${what}. Nothing was deployed.`,
    {
      help: `Settings \u2192 Environments \u2192 ${name}: add required reviewers, and limit deployments to tags such as v*.`
    }
  );
  try {
    const found = await api.get(path, environment);
    if (found === void 0) throw refuse("environment-missing", "there is no such environment");
    const reviewers = found.protection_rules.filter(({ type }) => type === "required_reviewers");
    if (!reviewers.some((rule) => (rule.reviewers ?? []).length > 0))
      throw refuse("environment-unprotected", "it has no required reviewers");
    if (found.deployment_branch_policy?.custom_branch_policies !== true)
      throw refuse("environment-unprotected", "any branch may deploy to it");
    const rules = await api.get(`${path}/deployment-branch-policies?per_page=100`, policies);
    const branches = (rules?.branch_policies ?? []).filter(({ type }) => type !== "tag");
    if (rules === void 0 || rules.branch_policies.length === 0 || branches.length > 0)
      throw refuse("environment-unprotected", `it lets in ${branches[0]?.name ?? "nothing by a tag rule"}`);
    return { id, status: "passed", message: "required reviewers and a tag rule" };
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error;
    throw unreachable("github-refused", `${error.message}. Nothing was deployed.`, {
      help: "The job needs `actions: read`, and so does its caller."
    });
  }
}
export {
  checkProtection
};
