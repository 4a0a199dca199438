import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseWorkflow, root, text } from "./read.ts";
import { leastPrivilege, noSecrets, triggers } from "./rules.ts";

const pipeline = parseWorkflow(text("workflows/pipeline.yml"));
const callers = readdirSync(join(root, "workflows/callers")).filter((file) => file !== "fork-comment.yml");

/** What the jobs of the pipeline ask for together: a caller that grants less gets a failure without a log. */
const asked = Object.fromEntries(
  Object.values(pipeline.jobs)
    .flatMap((job) => Object.entries(job.permissions ?? {}))
    .sort(([, a], [, b]) => (a === b ? 0 : a === "write" ? 1 : -1)),
);

describe.each(callers)("workflows/callers/%s", (file) => {
  const source = text(`workflows/callers/${file}`);
  const caller = parseWorkflow(source);

  it("grants exactly what the pipeline's jobs ask for, with the reason", () => {
    for (const job of Object.values(caller.jobs)) expect(job.permissions).toEqual(asked);
    for (const line of source.match(/^ +[\w-]+: (read|write)\b.*$/gm) ?? []) expect(line).toMatch(/# \w+/);
  });

  it("calls the pipeline with inputs that it has, and no secrets", () => {
    const declared = Object.keys((pipeline.on.workflow_call as { inputs: object }).inputs);
    for (const job of Object.values(caller.jobs)) {
      expect(job.uses).toMatch(/^[\w-]+\/[\w-]+\/\.github\/workflows\/(pipeline|servers)\.yml@v1$/);
      expect(declared).toEqual(expect.arrayContaining(Object.keys(job.with ?? {})));
      expect(job.secrets).toBeUndefined();
    }
  });

  it("starts on pull requests, the default branch and release tags, and on nothing that lends write access", () => {
    expect(Object.keys(caller.on)).toEqual(expect.arrayContaining(["pull_request", "push"]));
    expect(caller.on.push).toEqual({ branches: ["main"], tags: [expect.stringMatching(/v\*$/)] });
    expect([...triggers(caller), ...noSecrets(caller), ...leastPrivilege(caller)]).toEqual([]);
  });
});

it("has a basic caller of at most seventeen lines", () => {
  expect(text("workflows/callers/one-server.yml").trimEnd().split("\n").length).toBeLessThanOrEqual(17);
});

describe("workflows/callers/fork-comment.yml, which runs with write access after a stranger's run", () => {
  const source = text("workflows/callers/fork-comment.yml");
  const { jobs } = parseWorkflow(source);

  it("checks nothing out, installs nothing, runs no text, and takes one action of ours", () => {
    const steps = Object.values(jobs).flatMap(({ steps: own }) => own);
    expect(steps.map(({ uses }) => uses)).toEqual(["acme/mcp-platform/.github/actions/fork-comment@v1"]);
    expect(source).not.toMatch(/checkout|run: |cache|download-artifact/);
  });

  it("holds what a comment needs, and hands nothing of the run to a shell or an environment", () => {
    expect(jobs.comment?.permissions).toEqual({ actions: "read", "pull-requests": "write" });
    const expressions = [...source.matchAll(/\$\{\{ ([^}]*) \}\}/g)].map(([, inside]) => inside);
    expect(expressions).toEqual(["github.event.workflow_run.head_sha", "github.token"]);
  });
});
