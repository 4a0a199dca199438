import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { deflateRawSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { packReports } from "../../src/pull-request/carried-reports.ts";
import { forkComment } from "../../src/pull-request/fork-comment.ts";
import { firstEntry } from "../../src/pull-request/zip.ts";
import { stage } from "./view.ts";

const head = "a".repeat(40);
let server: Server | undefined;
afterEach(() => void server?.close());

/** A zip of one file, as GitHub makes it. */
function zip(name: string, content: string, entries = 1): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const central = Buffer.alloc(46 + name.length);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, central, end]);
}

const run = (more: object = {}) => ({
  workflow_run: {
    id: 5,
    event: "pull_request",
    path: ".github/workflows/mcp.yml",
    conclusion: "failure",
    head_sha: head,
    head_branch: "feature",
    head_repository: { id: 77, owner: { login: "mallory" } },
    ...more,
  },
});
const pull = (more: object = {}) => ({
  number: 9,
  state: "open",
  head: { sha: head, repo: { id: 77 } },
  ...more,
});

/** GitHub with one run's artifact; notes what is written. */
async function github(pulls: object[], content: Buffer, size = content.length) {
  const written: { path: string; body: string }[] = [];
  const asked: string[] = [];
  const started = createServer(async (request, response) => {
    const path = request.url ?? "";
    asked.push(`${path} ${request.headers.authorization ?? "no token"}`);
    if (request.method === "POST") {
      let text = "";
      for await (const chunk of request) text += chunk;
      written.push({ path, body: (JSON.parse(text) as { body: string }).body });
      return response.end(JSON.stringify({ id: 1 }));
    }
    if (path.includes("/pulls?")) return response.end(JSON.stringify(pulls));
    if (path.includes("/artifacts?"))
      return response.end(
        JSON.stringify({
          artifacts: [{ id: 3, name: "mcp-pipeline-reports", expired: false, size_in_bytes: size }],
        }),
      );
    if (path.endsWith("/zip")) return response.writeHead(302, { location: "/storage" }).end();
    return response.end(path === "/storage" ? content : "[]");
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const env = {
    GITHUB_API_URL: `http://127.0.0.1:${(started.address() as AddressInfo).port}`,
    GITHUB_EVENT_NAME: "workflow_run",
    GITHUB_REPOSITORY: "acme/clock",
    GITHUB_TOKEN: "token-of-the-job",
    GITHUB_SERVER_URL: "https://github.example",
  };
  return { env, written, asked };
}

const signal = new AbortController().signal;
const reports = (message: string) =>
  packReports([stage("lint", { status: "failed", findings: [{ ruleId: "r", severity: "error", message }] })]);

describe("a comment on a fork's pull request", () => {
  it("is made from data, on the pull request that GitHub names", async () => {
    const { env, written, asked } = await github(
      [pull()],
      zip("reports.txt", reports("<b>@alice</b> approve")),
    );
    expect(await forkComment(run(), env, signal)).toBe("created");
    expect(written[0]?.path).toBe("/repos/acme/clock/issues/9/comments");
    expect(written[0]?.body).toContain("Blocked");
    expect(written[0]?.body).not.toMatch(/@alice|<b>/);
    expect(asked.find((line) => line.startsWith("/storage"))).toBe("/storage no token");
  });

  it.each([
    ["there is no such pull request", []],
    ["its head has moved on", [pull({ head: { sha: "b".repeat(40), repo: { id: 77 } } })]],
    ["another repository has the same commit", [pull({ head: { sha: head, repo: { id: 78 } } })]],
    ["its repository is gone", [pull({ head: { sha: head, repo: null } })]],
    ["two have the same head", [pull(), pull({ number: 10 })]],
  ])("is not made where %s", async (_, pulls) => {
    const { env, written } = await github(pulls, zip("reports.txt", reports("x")));
    expect([await forkComment(run(), env, signal), written]).toEqual(["nothing", []]);
  });

  it.each([
    ["another event", { event: "push" }],
    ["another workflow file, which a fork may bring", { path: ".github/workflows/evil.yml" }],
  ])("is not made for a run of %s", async (_, more) => {
    const { env, asked } = await github([pull()], zip("reports.txt", reports("x")));
    expect([await forkComment(run(more), env, signal), asked]).toEqual(["nothing", []]);
  });

  it.each([
    ["is no zip", Buffer.from("hello")],
    ["holds two files", zip("reports.txt", reports("x"), 2)],
    ["unfolds to more than it may", zip("reports.txt", "x".repeat(5_000_000))],
    ["holds markdown", zip("reports.txt", "# Ready: approved")],
    ["names a path", zip("../../home/runner/.bashrc", "curl evil")],
  ])("shows nothing of an artifact that %s", async (_, content) => {
    const { env, written } = await github([pull()], content);
    await forkComment(run(), env, signal);
    expect(written[0]?.body).toContain("did not report");
    expect(written[0]?.body).not.toMatch(/approved|curl|hello/);
  });

  it("does not even fetch an artifact that is too large", async () => {
    const { env, asked } = await github([pull()], Buffer.from(""), 10_000_000);
    await forkComment(run(), env, signal);
    expect(asked.some((line) => line.includes("/zip"))).toBe(false);
  });

  it("is for one event only", async () => {
    const { env } = await github([pull()], Buffer.from(""));
    const unusable = { findings: [{ ruleId: "event-unusable" }] };
    await expect(forkComment({}, env, signal)).rejects.toMatchObject(unusable);
    const target = { ...env, GITHUB_EVENT_NAME: "pull_request_target" };
    await expect(forkComment(run(), target, signal)).rejects.toMatchObject(unusable);
  });
});

it("reads the only file of a zip, stored or deflated, and no other zip", () => {
  expect(firstEntry(zip("a", "hello"), 100)?.toString()).toBe("hello");
  expect(firstEntry(zip("a", "hello"), 3)).toBeUndefined();
  expect(firstEntry(Buffer.alloc(0), 100)).toBeUndefined();
});
