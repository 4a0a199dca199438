import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { canRequestOidcToken, requestOidcToken } from "../../src/github/oidc-token.ts";
import { Problem } from "../../src/report/problem.ts";

const signal = new AbortController().signal;
let server: Server | undefined;
afterEach(() => {
  server?.close();
  server = undefined;
});

/** Answers with the given statuses in turn, the last one for ever; notes what was asked. */
async function issuer(statuses: number[], body = '{"value":"a.b.c"}') {
  const asked: { url: string; authorization: string | undefined }[] = [];
  server = createServer((request, response) => {
    asked.push({ url: request.url ?? "", authorization: request.headers.authorization });
    response.writeHead(statuses[Math.min(asked.length, statuses.length) - 1] ?? 200).end(body);
  });
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const { port } = listening.address() as AddressInfo;
  const env = {
    ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: "bearer-of-the-job",
  };
  return { env, asked };
}

test("asks for the audience with the job's bearer", async () => {
  const { env, asked } = await issuer([200]);
  expect(await requestOidcToken("https://a.example/?x=1&y", env, signal)).toBe("a.b.c");
  expect(asked).toEqual([
    {
      url: "/token?api-version=2.0&audience=https%3A%2F%2Fa.example%2F%3Fx%3D1%26y",
      authorization: "Bearer bearer-of-the-job",
    },
  ]);
});

test("asks again where GitHub stumbles, and not where it refuses", async () => {
  const stumbles = await issuer([503, 503, 200]);
  expect(await requestOidcToken("a", stumbles.env, signal)).toBe("a.b.c");
  server?.close();
  const refuses = await issuer([403]);
  await expect(requestOidcToken("a", refuses.env, signal)).rejects.toThrow("HTTP 403");
  expect(refuses.asked).toHaveLength(1);
});

test.each(["{}", '{"value":""}', "[]"])("takes %s for no token", async (body) => {
  const { env } = await issuer([200], body);
  await expect(requestOidcToken("a", env, signal)).rejects.toThrow("holds no token");
});

test("says which permission a job without one needs, and never its bearer", async () => {
  expect(canRequestOidcToken({})).toBe(false);
  const failure = await requestOidcToken("a", {}, signal).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Problem);
  expect((failure as Problem).findings[0]).toMatchObject({ ruleId: "oidc-token-unavailable" });
  expect((failure as Problem).findings[0]?.help).toContain("id-token: write");
  const { env } = await issuer([500]);
  await expect(requestOidcToken("a", env, signal)).rejects.not.toThrow("bearer-of-the-job");
});

test("ends with the run", async () => {
  const { env } = await issuer([200]);
  await expect(requestOidcToken("a", env, AbortSignal.abort(new Error("stopped")))).rejects.toThrow(
    "stopped",
  );
});
