import { describe, expect, it } from "vitest";
import { checkGrants } from "../../src/platform/grants.ts";
import type { Platform } from "../../src/platform/schema.ts";
import { reporter } from "../../src/source/reporter.ts";

const platform: Platform = {
  schemaVersion: 1,
  environments: {},
  servers: [
    { repositories: ["acme/ads-*"], names: ["ads-*"], groups: ["ads*"] },
    { repositories: ["acme/mono"], names: ["*"] },
    { repositories: ["acme/neg"], names: ["!ads-*"], groups: ["+(a|b)"] },
  ],
};

async function verdict(repository: string | undefined, name: string, group = "ads") {
  const { findings, report } = reporter(() => ({ file: "f", line: 1, column: 1 }));
  const skipped = await checkGrants(platform, repository, { name, groups: [{ group, path: [] }] }, report);
  return skipped === undefined ? findings.map(({ ruleId }) => ruleId) : "not exercised";
}

describe("grants", () => {
  it.each([
    ["acme/ads-x", "ads-a", "ads", []],
    ["ACME/Ads-X", "ads-a", "ads-eu", []],
    ["acme/mono", "anything", "any", []],
    ["acme/ads-x", "billing", "ads", ["name-not-granted"]],
    ["acme/ads-x", "ads-a", "legal", ["group-not-granted"]],
    ["evil/ads-x", "ads-a", "ads", ["name-not-granted"]],
    ["acme/other", "ads-a", "ads", ["name-not-granted"]],
    ["evil/acme/ads-x", "ads-a", "ads", ["name-not-granted"]],
    ["acme/neg", "billing", "a", ["name-not-granted"]],
  ])("%s, %s, %s: %j", async (repository, name, group, expected) => {
    expect(await verdict(repository, name, group)).toEqual(expected);
  });

  it("is not exercised where the repository is not known", async () => {
    expect(await verdict(undefined, "ads-a")).toBe("not exercised");
  });
});
