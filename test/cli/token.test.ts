import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { captureOutput, runIn } from "./cli.ts";

const output = captureOutput();

test.each(["0", "-1", "soon", "1000000"])("a token is not made for %s hours", async (hours) => {
  expect(await runIn(tmpdir(), ["token", "--hours", hours])).toBe(2);
  expect(output.stderr()).toContain("bad-flag");
});
