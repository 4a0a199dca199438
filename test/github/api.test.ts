import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { Forbidden, githubApi } from "../../src/github/api.ts";
import { checkProtection } from "../../src/github/protection.ts";
import type { Plan } from "../../src/manifest/plan.ts";
import type { Problem } from "../../src/report/problem.ts";

const signal = new AbortController().signal;
let server: Server | undefined;
afterEach(() => void server?.close());

/** A server that answers as one of GitHub's endpoints does. */
async function github(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: string[] = [];
  const started = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
  const env = {
    GITHUB_API_URL: url,
    GITHUB_TOKEN: "token-of-the-job",
    GITHUB_REPOSITORY: "acme/clock",
    GITHUB_ACTIONS: "true",
  };
  return { env, asked };
}

describe("GitHub's API", () => {
  it("is asked page by page until there are no more", async () => {
    const { env, asked } = await github((request, response) => {
      const page = Number(new URL(request.url ?? "", "http://x").searchParams.get("page"));
      response.end(JSON.stringify(Array.from({ length: page < 3 ? 100 : 7 }, (_, at) => page * 1000 + at)));
    });
    expect(await githubApi(env, signal).list("/x", z.number())).toHaveLength(207);
    expect(asked).toHaveLength(3);
  });

  it("waits as it asks and tries again, also after its own failures", async () => {
    let call = 0;
    const { env } = await github((_, response) => {
      call += 1;
      if (call === 1) response.writeHead(429, { "retry-after": "0" }).end("{}");
      else if (call === 2) response.writeHead(502).end();
      else response.end('{"a":1}');
    });
    expect(await githubApi(env, signal).get("/x", z.object({ a: z.number() }))).toEqual({ a: 1 });
  });

  it("is not told twice to make a comment", async () => {
    const { env, asked } = await github((_, response) => response.writeHead(502).end());
    const sent = githubApi(env, signal).send("POST", "/x", {}, z.unknown());
    await expect(sent).rejects.toMatchObject({ findings: [{ ruleId: "github-refused" }] });
    expect(asked).toHaveLength(1);
  });

  it("tells a token that may not from an answer that is broken", async () => {
    const refusing = await github((_, response) => response.writeHead(403).end('{"message":"no"}'));
    await expect(githubApi(refusing.env, signal).get("/x", z.unknown())).rejects.toThrow(Forbidden);
    server?.close();
    const strange = await github((_, response) => response.end("<html>"));
    await expect(githubApi(strange.env, signal).get("/x", z.object({}))).rejects.toMatchObject({
      findings: [{ ruleId: "github-answer-unusable" }],
    });
  });

  it("does not follow a redirect with the token", async () => {
    const { env, asked } = await github((_, response) => response.writeHead(302, { location: "/y" }).end());
    const sent = githubApi(env, signal).send("POST", "/x", {}, z.unknown());
    await expect(sent).rejects.toMatchObject({ findings: [{ ruleId: "github-unreachable" }] });
    expect(asked).toEqual(["POST /x"]);
  });

  it("without a token is a problem that says what to write", () => {
    expect(() => githubApi({}, signal)).toThrow(
      expect.objectContaining({ findings: [expect.objectContaining({ ruleId: "github-token-missing" })] }),
    );
  });
});

describe("an environment with protection: required", () => {
  const plan = { environment: "production", target: { protection: "required" } } as unknown as Plan;
  const reviewed = { type: "required_reviewers", reviewers: [{ type: "Team" }] };
  const custom = { protected_branches: false, custom_branch_policies: true };
  const good = { protection_rules: [reviewed], deployment_branch_policy: custom };
  const tags = [{ name: "v*", type: "tag" }];

  async function judged(environment: object | undefined, branch_policies: object[] = tags) {
    const { env } = await github((request, response) => {
      if (environment === undefined) response.writeHead(404).end('{"message":"Not Found"}');
      else
        response.end(JSON.stringify(request.url?.includes("policies") ? { branch_policies } : environment));
    });
    return checkProtection(plan, env, signal).then(
      (check) => check?.status,
      (error: Problem) => error.findings[0]?.ruleId,
    );
  }

  it.each([
    ["is missing", undefined, tags, "environment-missing"],
    ["has no rule at all", {}, tags, "environment-unprotected"],
    [
      "has no reviewer in its rule",
      { ...good, protection_rules: [{ type: "required_reviewers", reviewers: [] }] },
      tags,
      "environment-unprotected",
    ],
    ["only waits", { ...good, protection_rules: [{ type: "wait_timer" }] }, tags, "environment-unprotected"],
    ["lets any branch deploy", { ...good, deployment_branch_policy: null }, tags, "environment-unprotected"],
    [
      "lets protected branches deploy",
      { ...good, deployment_branch_policy: { protected_branches: true, custom_branch_policies: false } },
      tags,
      "environment-unprotected",
    ],
    [
      "lets a branch deploy by name",
      good,
      [...tags, { name: "main", type: "branch" }],
      "environment-unprotected",
    ],
    ["has reviewers and a tag rule", good, tags, "passed"],
  ])("that %s", async (_, environment, branch_policies, expected) => {
    expect(await judged(environment, branch_policies)).toBe(expected);
  });

  it("is not deployed to where GitHub refuses to tell", async () => {
    const { env } = await github((_, response) => response.writeHead(403).end("{}"));
    await expect(checkProtection(plan, env, signal)).rejects.toThrow(/Nothing was deployed/);
  });

  it("is not exercised on a terminal, and not asked for where the platform does not want it", async () => {
    expect(await checkProtection(plan, {}, signal)).toMatchObject({ status: "not exercised" });
    expect(await checkProtection({ ...plan, target: {} } as Plan, {}, signal)).toBeUndefined();
  });
});
