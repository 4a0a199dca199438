import { describe, expect, it } from "vitest";
import { ExecError } from "../../../src/exec/run.ts";
import { BuildFailed } from "../../../src/image/build-failed.ts";
import { explainFailure, mayPass } from "../../../src/image/buildx/failure.ts";
import { Problem } from "../../../src/report/problem.ts";

const failed = (stderr: string) =>
  new ExecError("exit", "docker", "docker failed with exit code 1.", { exitCode: 1, stderr });

/** Words of BuildKit 0.34 and of registries, as they were seen. */
const words: [ruleId: string, transient: boolean, stderr: string][] = [
  [
    "build-disk-full",
    false,
    "ERROR: failed to build: failed to solve: write /var/lib/buildkit/x: no space left on device",
  ],
  ["builder-missing", false, 'ERROR: no builder "e2e" found'],
  [
    "image-registry-refused",
    false,
    "ERROR: failed to solve: failed to push r/x: push access denied, repository does not exist or may require authorization",
  ],
  [
    "image-registry-refused",
    false,
    "ERROR: unexpected status from POST request to http://r/v2/x/blobs/uploads/: 401 Unauthorized",
  ],
  [
    "base-image-missing",
    false,
    "ERROR: failed to solve: r/base/node:1: failed to resolve source metadata for r/base/node:1: r/base/node:1: not found",
  ],
  [
    "image-registry-unreachable",
    true,
    "ERROR: failed to solve: unexpected status from HEAD request to http://r/v2/: 503 Service Unavailable",
  ],
  [
    "image-registry-unreachable",
    true,
    'ERROR: failed to do request: Put "http://r/v2/x": read tcp 127.0.0.1: connection reset by peer',
  ],
];

const step = (
  command: string,
  said: string,
) => `#9 ERROR: process "${command}" did not complete successfully: exit code: 1
------
 > importing cache manifest from r/mcp/presto:buildcache:
------
------
 > [build 6/6] RUN ["npm","run","build"]:
0.812 ${said}
------
ERROR: failed to build: failed to solve: process "${command}" did not complete successfully: exit code: 1
`;

describe("a build that ends badly", () => {
  it.each(words)("is called %s (asked again: %s)", (ruleId, transient, stderr) => {
    const problem = explainFailure(failed(stderr), "mcp.yaml");
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ exitCode: 3, findings: [{ ruleId }] });
    expect(mayPass(failed(stderr))).toBe(transient);
  });

  it("is the team's where a command of theirs fails, with its words", () => {
    const error = failed(
      step("npm run build", "src/server.ts(3,1): error TS2322: connection refused is not a number"),
    );
    const problem = explainFailure(error, "mcp.yaml");
    expect(problem).toBeInstanceOf(BuildFailed);
    expect(problem).toMatchObject({ finding: { ruleId: "build-failed", file: "mcp.yaml" } });
    expect(problem.message).toMatch(/^"npm run build" failed .*\n.*TS2322/);
    expect(mayPass(error)).toBe(false);
  });

  it("is nobody's where a package registry is out of reach", () => {
    const problem = explainFailure(failed(step("npm ci --omit=dev", "npm error code ENOTFOUND")), "mcp.yaml");
    expect(problem).toMatchObject({ exitCode: 3, findings: [{ ruleId: "package-registry-unreachable" }] });
  });
});
