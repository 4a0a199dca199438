import { resolve } from "node:path";
import { expect, it } from "vitest";
import { idsOf, runStage } from "./run-stage.ts";

const servers = resolve(import.meta.dirname, "../../fixtures/contract-sdk");

/** Python and Go have theirs in test/e2e/contract. */
it.each([
  ["v1", "stdio"],
  ["v1", "streamable-http"],
  ["v2", "stdio"],
  ["v2", "streamable-http"],
])("finds nothing wrong with a correct server in SDK %s over %s", async (sdk, transport) => {
  const result = await runStage({ command: `node ${sdk}.mjs`, transport }, servers);
  expect(result.findings).toEqual([]);
  expect(result.status).toBe("passed");
  expect(idsOf(result, "passed")).toContain("version-not-negotiated");
});
