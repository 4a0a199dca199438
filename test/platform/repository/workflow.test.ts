import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RunnerConflict, renderWorkflow } from "../../../src/platform/repository/workflow.ts";
import type { Platform } from "../../../src/platform/schema.ts";
import { parseWorkflow } from "../../workflows/read.ts";
import * as rules from "../../workflows/rules.ts";

const template = readFileSync(new URL("../../../workflows/pipeline.yml", import.meta.url), "utf8");
const apply = { kind: "apply" as const };

const platform = (more: Partial<Platform> = {}): Platform => ({
  schemaVersion: 1,
  clusters: {
    a: { runner: ["self-hosted", "mcp-a"] },
    b: { runner: ["self-hosted", "mcp-a"] },
    c: { runner: "mcp c: [x]" },
    d: {},
  },
  environments: {
    staging: { delivery: apply, clusters: ["d"] },
    production: { promoteFrom: "staging", delivery: apply, clusters: ["d"] },
  },
  ...more,
});

const three = platform({
  environments: {
    local: { delivery: { kind: "process" } },
    dev: { delivery: apply, clusters: ["a", "b"] },
    "staging-eu": { delivery: apply, clusters: ["d"] },
    live: { promoteFrom: "dev", delivery: { kind: "oci" }, clusters: ["c"] },
  },
});

describe("the workflow of a company", () => {
  it("is the shipped one for the shipped environments", () => {
    expect(renderWorkflow({ template, platform: platform() })).toBe(template);
  });

  it("has jobs for its own environments, each on the runner of its clusters", () => {
    const { jobs } = parseWorkflow(renderWorkflow({ template, platform: three }));
    expect(Object.keys(jobs)).toEqual([
      "check",
      "build-push",
      "contract-test-image",
      "deploy-local",
      "deploy-dev",
      "deploy-staging-eu",
      "watch-dev",
      "watch-staging-eu",
      "deploy-live",
      "watch-live",
      "register",
      "result",
    ]);
  });

  it("is valid for any number of environments, and keeps every rule", () => {
    const none = platform({ environments: { local: { delivery: { kind: "process" } } } });
    const promotedOnly = platform({ environments: { one: { delivery: apply, clusters: ["d"] } } });
    for (const one of [three, none, promotedOnly]) {
      const workflow = parseWorkflow(renderWorkflow({ template, platform: one }));
      const own = Object.entries(rules).filter(
        ([name]) => name !== "isPinned" && name !== "buildsForRegistry",
      );
      for (const [, rule] of own) expect((rule as (of: typeof workflow) => string[])(workflow)).toEqual([]);
    }
  });

  it("names runners so that YAML reads them as they are", () => {
    const workflow = renderWorkflow({ template, platform: three });
    expect(workflow).toContain("runs-on: [self-hosted, mcp-a] # zizmor: ignore[self-hosted-runner]");
    expect(workflow).toContain('runs-on: "mcp c: [x]"\n');
  });

  it("builds, registers and comments where the platform says", () => {
    const workflow = renderWorkflow({
      template,
      platform: platform({ workflow: { runner: ["self-hosted", "mcp"] } }),
    });
    expect(workflow.match(/runs-on: \[self-hosted, mcp\]/g)).toHaveLength(3);
    expect(workflow).not.toMatch(/^ {4}runs-on: ubuntu-latest$[\s\S]*name: build-push$/m);
  });

  it("asks for packages: write where images go to GitHub's registry, and only there", () => {
    const ghcr = renderWorkflow({
      template,
      platform: platform({ images: { registry: "ghcr.io/acme/mcp" } }),
    });
    expect(ghcr.match(/packages: write/g)).toHaveLength(1);
    expect(template).not.toContain("packages:");
  });

  it("refuses an environment whose clusters are reached from different runners", () => {
    const split = platform({ environments: { staging: { delivery: apply, clusters: ["a", "c"] } } });
    expect(() => renderWorkflow({ template, platform: split })).toThrow(RunnerConflict);
  });

  it("for GitHub Enterprise Server names every action by repository and tag", () => {
    const spelled = { repository: "acme/mcp-platform", ref: "v1" };
    const workflow = renderWorkflow({ template, platform: platform(), spelled });
    expect(workflow).not.toContain("uses: $/");
    expect(workflow).toContain("uses: acme/mcp-platform/actions/validate@v1\n");
  });
});
