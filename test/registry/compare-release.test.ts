import { describe, expect, it } from "vitest";
import { compareRelease } from "../../src/registry/compare-release.ts";
import { ours, publisherProvided } from "../../src/registry/publisher-meta.ts";
import { officialKey, type ServerResponse, type Status } from "../../src/registry/server-response.ts";
import { parseLock, renderLock } from "../../src/surface/lock.ts";
import { lockDigests } from "../../src/surface/lock-digests.ts";
import { emptySurface } from "../../src/surface/surface.ts";
import { planOf } from "../local/lab.ts";

const url = "https://fixture.acme.example/mcp";
const plan = {
  ...planOf({ home: "/home", name: "fixture", environment: "production" }, 8080, {}),
  environment: "production",
  target: { delivery: { kind: "apply" as const } },
};

const lockOf = (...names: string[]) =>
  renderLock({
    surface: { ...emptySurface(), tools: names.map((name) => ({ name, inputSchema: { type: "object" } })) },
    policy: { entries: [] },
    observed: { sessions: "none" },
  });

function entry(
  lock: string,
  more: { at?: string; status?: Status; environment?: string } = {},
): ServerResponse {
  const { at = url, status = "active", environment = "production" } = more;
  const digests = { ...lockDigests(parseLock(lock, "mcp.lock.json").facts, "production") };
  const meta = {
    owner: { team: "data" },
    lifecycle: "production",
    environment,
    release: "1",
    image: "x",
    policy: "enforced",
    digests,
  };
  const remotes = [{ type: "streamable-http" as const, url: at }];
  const server = {
    $schema: "",
    name: "local/fixture",
    description: "",
    version: "1.0.0",
    remotes,
    _meta: { [publisherProvided]: { [ours]: meta } },
  };
  const time = "2026-11-22T12:00:00Z";
  const official = { status, statusChangedAt: time, publishedAt: time, updatedAt: time, isLatest: true };
  return { server, _meta: { [officialKey]: official } };
}

describe("registry, running release and committed lock", () => {
  const lock = lockOf("look");
  const serving = { url, image: "x@sha256:00", lock };

  it.each<[string, ServerResponse[], string | undefined, string[]]>([
    ["agree", [entry(lock)], lock, []],
    ["agree where there is no lock beside the manifest", [entry(lock)], undefined, []],
    ["show an entry that is missing", [], lock, ["warning registry-entry-missing"]],
    [
      "show one that was withdrawn",
      [entry(lock, { status: "deleted" })],
      lock,
      ["warning registry-entry-missing"],
    ],
    [
      "show one of another environment only",
      [entry(lock, { environment: "staging" })],
      lock,
      ["warning registry-entry-missing"],
    ],
    [
      "show an entry that leads elsewhere",
      [entry(lock, { at: "https://old.example/mcp" })],
      lock,
      ["error registry-entry-stale"],
    ],
    ["show an entry of another surface", [entry(lockOf("other"))], lock, ["error registry-entry-stale"]],
    ["show a lock that was not released", [entry(lock)], lockOf("look", "more"), ["info lock-not-released"]],
  ])("%s", (_what, entries, committed, expected) => {
    const findings = compareRelease(plan, entries, serving, committed);
    expect(findings.map(({ severity, ruleId }) => `${severity} ${ruleId}`)).toEqual(expected);
  });

  it("are not asked for an entry where nothing is registered", () => {
    const unlisted = { ...plan, target: { ...plan.target, register: false } };
    expect(compareRelease(unlisted, [], serving, lock)).toEqual([]);
  });
});
