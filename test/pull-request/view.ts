import type { PullRequestView, ShownChange } from "../../src/pull-request/view.ts";
import type { StageReport } from "../../src/report/schema.ts";

export const stage = (name: string, more: Partial<StageReport> = {}): StageReport => ({
  schemaVersion: 1,
  stage: name,
  status: "passed",
  durationMs: 1200,
  findings: [],
  checks: [],
  outputs: {},
  ...more,
});

export const change = (more: Partial<ShownChange> = {}): ShownChange => ({
  id: "property-removed",
  verdict: "breaking",
  level: "client",
  risk: false,
  tool: "search",
  pointer: "/inputSchema/properties/q",
  message: "The property q is gone.",
  ...more,
});

export const compared = (changes: ShownChange[], more: object = {}) => ({
  verdict: "none" as const,
  risk: changes.some(({ risk }) => risk),
  changes,
  matrix: [],
  tokens: { before: 900, after: 1000 },
  ...more,
});

/** A pull request about which there is nothing to say. */
export const view = (more: Partial<PullRequestView> = {}): PullRequestView => ({
  manifest: "mcp.yaml",
  server: "clock",
  headSha: "0123456789012345678901234567890123456789",
  runUrl: "https://github.example/acme/clock/actions/runs/1",
  check: "success",
  stages: [stage("validate"), stage("lint"), stage("contract-test")],
  leftOut: 0,
  surface: compared([]),
  acceptances: [],
  patches: [],
  reviews: [],
  problems: [],
  ...more,
});
