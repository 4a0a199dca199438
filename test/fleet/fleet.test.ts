import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { openUpdate } from "../../src/fleet/apply.ts";
import { callersOf, moved } from "../../src/fleet/pins.ts";
import { githubApi } from "../../src/github/api.ts";

const platform = "acme/mcp-platform";
const caller = (ref: string) =>
  `jobs:\n  mcp:\n    uses: ${platform}/.github/workflows/pipeline.yml@${ref}\n`;
let server: Server | undefined;
afterEach(() => void server?.close());

/** An organization whose repositories hold these callers; notes what is written. */
async function organization(files: Record<string, string>, open: object[] = []) {
  const written: string[] = [];
  const started = createServer((request, response) => {
    const path = request.url ?? "";
    const answer = (value: unknown) => response.end(JSON.stringify(value));
    if (request.method !== "GET") {
      written.push(`${request.method} ${path}`);
      return answer({ number: 12 });
    }
    const [, name = ""] = /^\/repos\/acme\/([\w-]+)/.exec(path) ?? [];
    if (path.startsWith("/orgs/")) {
      const list = Object.keys(files).map((repo) => ({
        full_name: `acme/${repo}`,
        archived: repo === "old",
        default_branch: "main",
      }));
      return answer(list);
    }
    if (path.includes("/pulls?")) return answer(open);
    if (path.includes("/git/ref/heads/main")) return answer({ object: { sha: "abc" } });
    const text = files[name] ?? "";
    if (path.includes("/contents/") && text !== "")
      return answer({ type: "file", sha: "f1", content: Buffer.from(text).toString("base64") });
    return response.writeHead(404).end("{}");
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const env = {
    GITHUB_API_URL: `http://127.0.0.1:${(started.address() as AddressInfo).port}`,
    GITHUB_TOKEN: "token-of-the-app",
    GITHUB_REPOSITORY: platform,
  };
  return { api: githubApi(env, new AbortController().signal), written };
}

describe("a fleet", () => {
  it("is who calls the platform's workflow, and at which ref", async () => {
    const other = "jobs:\n  x:\n    uses: evil/mcp-platform/.github/workflows/pipeline.yml@v1\n";
    const { api } = await organization({
      b: caller("v2"),
      a: caller("v1"),
      none: "",
      other,
      old: caller("v1"),
    });
    const found = await callersOf(api, "acme", platform);
    expect(found.map(({ repository, refs }) => [repository, refs])).toEqual([
      ["acme/a", ["v1"]],
      ["acme/b", ["v2"]],
    ]);
  });

  it("is moved by one pull request each", async () => {
    const { api, written } = await organization({ a: caller("v1") });
    const [first] = await callersOf(api, "acme", platform);
    expect(await openUpdate(api, first!, { platform, to: "v2", pause: 0 })).toEqual({
      pull: 12,
      isNew: true,
    });
    expect(written).toEqual([
      "POST /repos/acme/a/git/refs",
      "PUT /repos/acme/a/contents/.github/workflows/mcp.yml",
      "POST /repos/acme/a/pulls",
    ]);
  });

  it("is not asked twice: a wave that broke off is run again", async () => {
    const { api, written } = await organization({ a: caller("v1") }, [{ number: 4 }]);
    const [first] = await callersOf(api, "acme", platform);
    expect(await openUpdate(api, first!, { platform, to: "v2", pause: 0 })).toEqual({
      pull: 4,
      isNew: false,
    });
    expect(written).toEqual([]);
  });

  it("changes the ref and nothing else of a caller", () => {
    expect(moved(`# v1\n${caller("v1")}`, platform, "v2")).toBe(`# v1\n${caller("v2")}`);
    expect(moved(caller("v2"), platform, "v2")).toBe(caller("v2"));
    expect(moved(caller("v1"), "acmexmcp-platform", "v2")).toBe(caller("v1"));
  });
});
