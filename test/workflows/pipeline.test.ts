import { describe, expect, it } from "vitest";
import { stageNames } from "../../src/stages/stage.ts";
import { parseWorkflow, text, type Workflow } from "./read.ts";
import * as rules from "./rules.ts";

const source = text("workflows/pipeline.yml");
const pipeline = parseWorkflow(source);

/** The pipeline with one defect planted in its text. */
function planted(from: string | RegExp, to: string): Workflow {
  const changed = source.replace(from, to);
  expect(changed).not.toBe(source);
  return parseWorkflow(changed);
}

/** A GitHub expression. */
const expression = (inside: string): string => `\${{ ${inside} }}`;

describe("workflows/pipeline.yml", () => {
  it("has the jobs that branch rules and people know", () => {
    expect(Object.keys(pipeline.jobs)).toEqual([
      "check",
      "build-push",
      "contract-test-image",
      "deploy-local",
      "deploy-staging",
      "watch-staging",
      "deploy-production",
      "watch-production",
      "register",
      "result",
    ]);
    for (const [id, job] of Object.entries(pipeline.jobs)) expect(job.name).toBe(id);
  });

  it("is where GitHub looks, byte for byte", () => {
    expect(text(".github/workflows/pipeline.yml")).toBe(source);
  });

  it("runs every stage, in the pipeline's order", () => {
    const used = Object.values(pipeline.jobs)
      .flatMap((job) => job.steps.map((step) => step.uses ?? ""))
      .flatMap((uses) => uses.match(/^\$\/actions\/(.+)$/)?.[1] ?? []);
    expect([...new Set(used)]).toEqual([...stageNames]);
  });

  it("documents and types every input", () => {
    const call = pipeline.on.workflow_call as {
      inputs: Record<string, { description?: string; type?: string }>;
    };
    for (const input of Object.values(call.inputs)) {
      expect(input.description).toMatch(/\w+.*\.$/s);
      expect(input.type).toBe("string");
    }
  });

  it("gives a reason beside each permission", () => {
    const granted = source.match(/^ +[\w-]+: (read|write)\b.*$/gm) ?? [];
    expect(granted.length).toBeGreaterThan(7);
    for (const line of granted) expect(line).toMatch(/# to \w+/);
  });

  it.each(Object.entries(rules).filter(([name]) => name !== "isPinned"))("keeps the rule %s", (_, rule) => {
    expect((rule as (workflow: Workflow) => string[])(pipeline)).toEqual([]);
  });
});

describe("a planted defect turns red:", () => {
  const onlyRead = "contents: read # to check out the team's repository\n";

  it("a credential where team code runs", () => {
    expect(rules.trust(planted(onlyRead, `${onlyRead}      id-token: write\n`))).not.toEqual([]);
  });
  it("another permission where team code runs", () => {
    expect(rules.trust(planted(onlyRead, `${onlyRead}      actions: read\n`))).not.toEqual([]);
  });
  it("the contract test moved into the job that deploys", () => {
    const moved = source.lastIndexOf("      - name: deploy\n");
    const step = "      - name: test\n        uses: $/actions/contract-test\n";
    const changed = `${source.slice(0, moved)}${step}${source.slice(moved)}`;
    expect(rules.trust(parseWorkflow(changed))).not.toEqual([]);
  });
  it("the local build moved into the job that may push", () => {
    const forAll = planted(
      "needs.check.outputs.deploy-to == ' '",
      "needs.check.outputs.deploy-to == 'local'",
    );
    expect(rules.buildsForRegistry(forAll)).not.toEqual([]);
    const local = planted(/environment: \$\{\{ needs\.check\.outputs\.deploy-to \}\}/, "environment: local");
    expect(rules.trust(local)).not.toEqual([]);
  });
  it("a permission that changes code or packages", () => {
    expect(rules.trust(planted("actions: read # to see", "packages: write # to see"))).not.toEqual([]);
  });
  it("a cache", () => {
    expect(rules.noCaches(planted(/actions\/checkout@\w+/, "actions/cache@v4"))).not.toEqual([]);
  });
  it("a deploy from any branch", () => {
    const anyRef = source.replaceAll("startsWith(github.ref, 'refs/tags/')", "true");
    expect(rules.trust(parseWorkflow(anyRef))).not.toEqual([]);
  });
  it.each(["github.event.pull_request.title", "github.head_ref", "github.event.head_commit.message"])(
    "%s",
    (text) => {
      expect(rules.noFreeText(planted("needs.check.result }}", `${text} }}`))).not.toEqual([]);
    },
  );
  it("a job that starts with the trigger of strangers", () => {
    expect(rules.triggers(planted("workflow_call:", "workflow_run:"))).not.toEqual([]);
  });
  it("a caller that chooses the machine of a credential", () => {
    const changed = source.replace(/runs-on: ubuntu-latest/, `runs-on: ${expression("inputs.runner")}`);
    expect(rules.trust(parseWorkflow(changed))).not.toEqual([]);
  });
  it("a deploy that believes an output of check", () => {
    const changed = source.replaceAll("github.event_name == 'push'", "true");
    expect(rules.trust(parseWorkflow(changed))).not.toEqual([]);
  });
  it("a secret", () => {
    expect(rules.noSecrets(planted("steps.deploy.outputs.url }}", "secrets.KEY }}"))).not.toEqual([]);
  });
  it("a trigger that lends write access to strangers", () => {
    expect(rules.triggers(planted("workflow_call:", "pull_request_target:"))).not.toEqual([]);
  });
  it("permissions for every job", () => {
    expect(rules.leastPrivilege(planted("permissions: {}", "permissions:\n  contents: write"))).not.toEqual(
      [],
    );
  });
  it("a job without permissions", () => {
    expect(rules.leastPrivilege(planted(/ {4}permissions:\n.*contents: read.*\n/, ""))).not.toEqual([]);
  });
  it("a job without an end", () => {
    expect(rules.timeouts(planted(/ {4}timeout-minutes: 60\n/, ""))).not.toEqual([]);
  });
  it("the caller's concurrency group", () => {
    expect(
      rules.concurrency(planted("mcp-pipeline-check-", `${expression("github.workflow")}-`)),
    ).not.toEqual([]);
  });
  it("two servers that wait for each other", () => {
    expect(
      rules.concurrency(planted("needs.check.outputs.name }}-staging", "github.ref }}-staging")),
    ).not.toEqual([]);
  });
  it("a job that the required check does not wait for", () => {
    expect(rules.complete(planted("      - watch-production\n", ""))).not.toEqual([]);
  });
  it("a job that the required check does not look at", () => {
    expect(rules.complete(planted(/ +register=.*\n/, ""))).not.toEqual([]);
  });
  it("a required check that may be skipped", () => {
    expect(rules.complete(planted("if: always()", "if: success()"))).not.toEqual([]);
  });
  it("a value in shell text", () => {
    expect(
      rules.steps(planted('echo "$job: $result"', `echo "${expression("github.head_ref")}"`)),
    ).not.toEqual([]);
  });
  it("an action by tag, by branch, by our own name with a ref, or one that is not there", () => {
    expect(rules.steps(planted(/actions\/checkout@\w+/, "actions/checkout@v7"))).not.toEqual([]);
    expect(rules.steps(planted(/actions\/checkout@\w+/, "actions/checkout@3d3c42e"))).not.toEqual([]);
    expect(rules.steps(planted("$/actions/validate", "./actions/validate"))).not.toEqual([]);
    expect(rules.steps(planted("$/actions/validate", "$/actions/validate@v1"))).not.toEqual([]);
    expect(rules.steps(planted("$/actions/validate", "$/actions/valid"))).not.toEqual([]);
  });
  it("a checkout that keeps its token", () => {
    expect(rules.steps(planted("persist-credentials: false", "persist-credentials: true"))).not.toEqual([]);
  });
  it("an input that the action does not have, or one that it needs and does not get", () => {
    expect(rules.wiring(planted("environment: local", "platform: mine.yaml"))).not.toEqual([]);
    expect(rules.wiring(planted(/\n {10}url: \$\{\{ steps\.deploy\.outputs\.url \}\}/, ""))).not.toEqual([]);
  });
  it("an output that nothing writes", () => {
    expect(
      rules.wiring(planted("steps.validate.outputs.deploy-to", "steps.validate.outputs.target")),
    ).not.toEqual([]);
    expect(
      rules.wiring(planted("needs.build-push.outputs.image", "needs.build-push.outputs.digest")),
    ).not.toEqual([]);
    expect(rules.wiring(planted("needs: [check, build-push]", "needs: [check]"))).not.toEqual([]);
  });
});
