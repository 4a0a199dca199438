import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");

it.each([
  ["", /no version/],
  ["1.0", /no version/],
  ["1.0.0; touch /tmp/x", /no version/],
  ["99.0.0", /package\.json says/],
])("makes no release of %j", (version, why) => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/release.mjs", version], {
    cwd: root,
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([2, expect.stringMatching(why)]);
  expect(existsSync(resolve(root, "release"))).toBe(false);
});
