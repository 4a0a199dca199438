import { describe, expect, it } from "vitest";
import { olderVersions } from "../../src/registry/older-versions.ts";
import { officialKey, type ServerResponse, type Status } from "../../src/registry/server-response.ts";

const now = new Date("2026-11-22T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

function entry(version: string, status: Status = "active", days = 0): ServerResponse {
  const time = daysAgo(days);
  const meta = { status, statusChangedAt: time, publishedAt: time, updatedAt: time, isLatest: false };
  const server = { $schema: "", name: "com.acme/a", description: "", version };
  return { server, _meta: { [officialKey]: meta } };
}

const decided = (...args: Parameters<typeof olderVersions>) =>
  olderVersions(...args).map(({ version, change }) => `${version} ${change.status}`);

describe("other versions of a server that is listed", () => {
  it("stay as they are without a rule", () => {
    expect(decided([entry("1.0.0"), entry("1.1.0")], "1.1.0", undefined, now)).toEqual([]);
  });

  it("are deprecated beyond the active ones, oldest last, by precedence and not by text", () => {
    const all = ["1.9.0", "1.10.0", "1.2.0", "1.11.0"].map((version) => entry(version));
    expect(decided(all, "1.11.0", { active: 2 }, now)).toEqual(["1.9.0 deprecated", "1.2.0 deprecated"]);
  });

  it("are deleted once deprecated long enough", () => {
    const all = [entry("1.2.0"), entry("1.1.0", "deprecated", 30), entry("1.0.0", "deprecated", 29)];
    expect(decided(all, "1.2.0", { active: 1, deleteAfterDays: 30 }, now)).toEqual(["1.1.0 deleted"]);
  });

  it("are deprecated where they are newer: a rollback", () => {
    const changes = olderVersions([entry("1.0.0"), entry("1.1.0")], "1.0.0", undefined, now);
    expect(changes).toEqual([
      { version: "1.1.0", change: { status: "deprecated", message: "Rolled back: 1.0.0 serves instead." } },
    ]);
  });

  it("come back when they are listed again", () => {
    expect(decided([entry("1.0.0"), entry("1.1.0", "deprecated")], "1.1.0", undefined, now)).toEqual([
      "1.1.0 active",
    ]);
  });

  it("that were deleted stay so", () => {
    expect(decided([entry("1.0.0", "deleted"), entry("1.1.0")], "1.1.0", { active: 1 }, now)).toEqual([]);
  });
});
