import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Job, ownAction, root, type Step, type Workflow } from "./read.ts";

/** Each rule returns what is wrong, one sentence each; the tests plant a defect for every one. */
type Rule = (workflow: Workflow) => string[];

const stepsOf = (workflow: Workflow): [string, Step][] =>
  Object.entries(workflow.jobs).flatMap(([id, job]) => job.steps.map((step): [string, Step] => [id, step]));

/** A step of ours at this commit, or a third-party action by full commit id; nothing that someone can move. */
export function isPinned(uses: string): boolean {
  if (uses.startsWith("$/.github/workflows/")) return existsSync(join(root, uses.slice(2)));
  if (uses.startsWith("$/"))
    return !uses.includes("@") && existsSync(join(root, uses.slice(2), "action.yml"));
  return /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses);
}

/** Stages whose steps start the team's server or run its build. */
const runsTeamCode = (step: Step): boolean => {
  const stage = step.uses?.match(/^\$\/actions\/(.+)$/)?.[1];
  const local = step.with?.environment === undefined || step.with.environment === "local";
  // Elsewhere images are built inside BuildKit, and deploy hands over an image that others start.
  if (stage === "deploy" || stage === "build-push") return local;
  return stage === "lint" || stage === "contract-test";
};

const writes = (job: Job): string[] =>
  Object.entries(job.permissions ?? {}).flatMap(([scope, level]) => (level === "write" ? [scope] : []));

/** What a job may hold at most: nothing that changes code, packages, releases or other workflows. */
const grantable = [
  "contents: read",
  "actions: read",
  "checks: read",
  "pull-requests: read",
  "pull-requests: write",
  "id-token: write",
];

/** Team code never runs where a credential is, and nobody but us says where a credential goes. */
export const trust: Rule = ({ jobs }) =>
  Object.entries(jobs).flatMap(([id, job]) => [
    ...(job.steps.some(runsTeamCode) ? beside(id, job) : []),
    ...Object.entries(job.permissions ?? {})
      .map(([scope, level]) => `${scope}: ${level}`)
      .filter((granted) => !grantable.includes(granted))
      .map((granted) => `${id} may ${granted}`),
    ...(isPrivileged(job) ? holding(id, job) : []),
  ]);

const isPrivileged = (job: Job): boolean => writes(job).length > 0 || job.environment !== undefined;

function beside(id: string, job: Job): string[] {
  const held = writes(job).join(", ") || "an environment";
  const only = JSON.stringify(job.permissions) === '{"contents":"read"}';
  return [
    ...(isPrivileged(job) ? [`${id} runs team code and holds ${held}`] : []),
    ...(only ? [] : [`${id} runs team code with more than contents: read`]),
  ];
}

function holding(id: string, job: Job): string[] {
  const asks = (pattern: RegExp) => pattern.test(job.if ?? "");
  // `result` always runs, and takes nothing but data from the others.
  const asksEvent = id === "result" || asks(/github\.event_name == '(push|schedule)'/);
  const asksRef = !/^(build-push|deploy-|watch-)/.test(id) || asks(/github\.ref/);
  return [
    ...(job["runs-on"]?.includes("${{") ? [`${id} holds a credential where an input sends it`] : []),
    ...(asksEvent ? [] : [`${id} holds a credential and trusts the outputs of check alone`]),
    ...(asksRef ? [] : [`${id} holds a credential on any branch`]),
  ];
}

/** A build outside BuildKit runs team code, so the job that may push is for named environments of a registry only. */
export const buildsForRegistry: Rule = ({ jobs }) => {
  const named = [...(jobs["build-push"]?.if ?? "").matchAll(/outputs\.deploy-to == '([^']*)'/g)].map(
    ([, name]) => name,
  );
  return named.length > 1 && !named.includes("local")
    ? []
    : ["build-push may build for the local environment"];
};

/** A cache that a later job reads is a way into it (GHSA-7x29-qqmq-v6qc). */
export const noCaches: Rule = (workflow) =>
  stepsOf(workflow).flatMap(([id, { uses = "", with: inputs = {} }]) =>
    /^actions\/cache/.test(uses) || inputs.cache !== undefined ? [`${id}: ${uses} keeps a cache`] : [],
  );

/** Only an event of GitHub's own reaches a shell or a decision: nothing that people write in titles, bodies, names. */
export const noFreeText: Rule = (workflow) =>
  [
    ...JSON.stringify(workflow).matchAll(
      /github\.(?:event\.[\w.]*(?:title|body|message|label|name|login|email)\b|head_ref|actor)/g,
    ),
  ].map(([text]) => `${text} is text that anybody writes`);

/** Which job gets which of the optional secrets: none of those in which team code runs outside BuildKit. */
const secretUses =
  /^(register: review-token|(build-push|deploy-(?!local)[\w-]+): registry-(token|username))$/;

/** Secrets are optional and named, and reach the jobs that need them only; none is passed on as a whole. */
export const noSecrets: Rule = (workflow) => {
  const named = Object.entries(workflow.jobs).flatMap(([id, job]) =>
    [...JSON.stringify(job).matchAll(/secrets\s*(?:\.([\w-]+)|\[)/g)].map(([, name]) => `${id}: ${name}`),
  );
  const passed = Object.entries(workflow.jobs).filter(([, { secrets }]) => secrets !== undefined);
  return [
    ...named.filter((use) => !secretUses.test(use)).map((use) => `a secret in ${use}`),
    ...passed.map(([id]) => `${id} passes secrets on`),
  ];
};

/** Neither trigger that runs with write access on what a stranger sent. */
export const triggers: Rule = ({ on }) =>
  Object.keys(on).filter((name) => name === "pull_request_target" || name === "workflow_run");

/** Nothing at the top, something at every job, and an end for each. */
export const leastPrivilege: Rule = ({ permissions, jobs }) => [
  ...(Object.keys(permissions).length === 0 ? [] : ["the workflow grants permissions to every job"]),
  ...Object.entries(jobs).flatMap(([id, job]) =>
    job.permissions === undefined ? [`${id} sets no permissions`] : [],
  ),
];

/** Every job that runs steps ends by itself. */
export const timeouts: Rule = ({ jobs }) =>
  Object.entries(jobs).flatMap(([id, job]) =>
    job.uses === undefined && job["timeout-minutes"] === undefined ? [`${id} has no timeout`] : [],
  );

/** The group starts with a fixed word: `github.workflow` is the caller's, and would cancel it. */
export const concurrency: Rule = ({ jobs }) =>
  Object.entries(jobs).flatMap(([id, job]) => {
    if (id === "result") return [];
    const group = job.concurrency?.group ?? "";
    if (!group.startsWith("mcp-pipeline-")) return [`${id} has no group of its own`];
    if (group.includes("github.workflow")) return [`${id} shares the caller's group`];
    const environment = id.match(/^deploy-(.+)$/)?.[1];
    const exact = `mcp-pipeline-\${{ needs.check.outputs.name }}-${environment}`;
    return environment === undefined || group === exact
      ? []
      : [`${id} is not serialised by server and environment`];
  });

/** The one required check looks at every other job. */
export const complete: Rule = ({ jobs }) => {
  const others = Object.keys(jobs).filter((id) => id !== "result");
  const result = jobs.result;
  if (result === undefined) return ["there is no job result"];
  const looked = result.steps.map((step) => step.env?.RESULTS ?? "").join(" ");
  return [
    ...others.filter((id) => !result.needs.includes(id)).map((id) => `result does not need ${id}`),
    ...others
      .filter((id) => !looked.includes(`${id}=\${{ needs.${id}.result }}`))
      .map((id) => `result ignores ${id}`),
    ...(result.if === "always()" ? [] : ["result may be skipped, which counts as passed"]),
  ];
};

/** No value reaches a shell as text, and a checkout leaves no token behind. */
export const steps: Rule = (workflow) =>
  stepsOf(workflow).flatMap(([id, step]) => [
    ...(step.run?.includes("${{") ? [`${id}: ${step.name} puts a value into shell text`] : []),
    ...(step.uses !== undefined && !isPinned(step.uses) ? [`${id}: ${step.uses} is not pinned`] : []),
    ...(step.uses?.startsWith("actions/checkout@") && step.with?.["persist-credentials"] !== "false"
      ? [`${id}: the checkout leaves its token on disk`]
      : []),
  ]);

/** What passes between steps and jobs exists on both ends. */
export const wiring: Rule = ({ jobs }) =>
  Object.entries(jobs).flatMap(([id, job]) => [
    ...job.steps.flatMap((step) => wrongInputs(step).map((what) => `${id}: ${what}`)),
    ...references(job, /steps\.([\w-]+)\.outputs\.([\w-]+)/g).flatMap(([from, name]) => {
      const step = job.steps.find((other) => other.id === from);
      const declared = step?.uses?.startsWith("$/") ? ownAction(step.uses).outputs : undefined;
      return declared?.[name] === undefined ? [`${id}: steps.${from}.outputs.${name} is nothing`] : [];
    }),
    ...references(job, /needs\.([\w-]+)\.outputs\.([\w-]+)/g).flatMap(([from, name]) => {
      if (!job.needs.includes(from)) return [`${id}: does not need ${from}`];
      return jobs[from]?.outputs[name] === undefined
        ? [`${id}: needs.${from}.outputs.${name} is nothing`]
        : [];
    }),
  ]);

function wrongInputs(step: Step): string[] {
  if (!step.uses?.startsWith("$/")) return [];
  const declared = ownAction(step.uses).inputs;
  const given = Object.keys(step.with ?? {});
  return [
    ...given
      .filter((name) => declared[name] === undefined)
      .map((name) => `${step.uses} has no input ${name}`),
    ...Object.entries(declared)
      .filter(([name, { required }]) => required && !given.includes(name))
      .map(([name]) => `${step.uses} needs ${name}`),
  ];
}

function references(job: Job, pattern: RegExp): [string, string][] {
  return [...JSON.stringify(job).matchAll(pattern)].map((match) => [match[1] ?? "", match[2] ?? ""]);
}
