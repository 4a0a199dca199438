import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { resolveVersion } from "../../src/manifest/version.ts";
import { taggedVersion } from "../../src/platform/release-tag.ts";

const directory = mkdtempSync(join(tmpdir(), "version-"));
afterAll(() => rmSync(directory, { recursive: true }));
const tag = (name: string) => ({ GITHUB_REF: `refs/tags/${name}` });

describe("release tags", () => {
  it.each([
    ["v1.2.3", "1.2.3"],
    ["presto/v1.2.3", "1.2.3"],
    ["presto-v1.2.3-rc.1", "1.2.3-rc.1"],
    ["presto@1.2.3", "1.2.3"],
    ["other/v1.2.3", undefined],
    ["v1.2", undefined],
    ["1.2.3", undefined],
    ["v1.2.3/evil", undefined],
  ])("%s: %s", (name, version) => {
    expect(taggedVersion(tag(name).GITHUB_REF, "presto")).toBe(version);
  });

  it("are no branches", () => {
    expect(taggedVersion("refs/heads/v1.2.3", "presto")).toBeUndefined();
  });
});

describe("resolveVersion", () => {
  const resolve = (from: "package.json" | "pyproject.toml" | "tag", env = {}) =>
    resolveVersion({ from }, directory, "presto", env);

  it("reads package.json and pyproject.toml", async () => {
    writeFileSync(join(directory, "package.json"), '{"version":"1.4.0"}');
    expect((await resolve("package.json")).version).toBe("1.4.0");
    writeFileSync(join(directory, "pyproject.toml"), '[project]\nversion = "1.5.0"\n');
    expect((await resolve("pyproject.toml")).version).toBe("1.5.0");
    writeFileSync(join(directory, "pyproject.toml"), '[tool.poetry]\nversion = "1.6.0"\n');
    expect((await resolve("pyproject.toml")).version).toBe("1.6.0");
    writeFileSync(join(directory, "pyproject.toml"), '[project]\ndynamic = ["version"]\n');
    expect((await resolve("pyproject.toml")).problem).toBeDefined();
  });

  it("takes the tag, else the commit, else none", async () => {
    expect((await resolve("tag", tag("v2.0.0"))).version).toBe("2.0.0");
    const sha = "0123456789abcdef0123456789abcdef01234567";
    expect((await resolve("tag", { GITHUB_REF: "refs/heads/main", GITHUB_SHA: sha })).version).toBe(
      "0.0.0-0123456",
    );
    expect(await resolve("tag")).toMatchObject({ guess: expect.any(String) });
  });

  it("refuses a tag that says something else", async () => {
    expect((await resolveVersion("1.2.3", directory, "presto", tag("v1.2.4"))).problem).toBeDefined();
    expect((await resolveVersion("1.2.3", directory, "presto", tag("v1.2.3"))).version).toBe("1.2.3");
    expect((await resolveVersion("1.2.3", directory, "presto", tag("other/v9.0.0"))).version).toBe("1.2.3");
  });
});
