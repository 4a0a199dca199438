import { expect, test } from "vitest";
import { operationArgv } from "../src/operate.ts";

test("makes one word of each value, behind its flag", () => {
  const argv = operationArgv({ INPUT_OPERATION: "rollback", INPUT_ENVIRONMENT: "--force" }, "platform.yaml");
  expect(argv[0]).toBe("rollback");
  expect(argv).toContain("--environment=--force");
  expect(argv).toContain("--platform=platform.yaml");
});

test.each([
  ["", "production"],
  ["constructor", "production"],
  ["rollback; retire", "production"],
  ["rollback", ""],
])("knows no operation %j for %j", (operation, environment) => {
  expect(() =>
    operationArgv({ INPUT_OPERATION: operation, INPUT_ENVIRONMENT: environment }, undefined),
  ).toThrow(
    expect.objectContaining({ findings: [expect.objectContaining({ ruleId: "operation-unknown" })] }),
  );
});
