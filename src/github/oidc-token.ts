import * as z from "zod";
import { unreachable } from "../report/problem.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const answerSchema = z.object({ value: z.string().min(1) });
const attempts = 3;
const secondsPerAttempt = 10;

/** Whether this job may ask GitHub for a token: it holds `id-token: write`. */
export function canRequestOidcToken(env: Environment): boolean {
  return Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN);
}

/**
 * The OIDC token of this workflow job for one audience: five minutes of proof of which repository, workflow and
 * environment is at work. A token is asked for right before it is used and kept nowhere; the caller redacts it.
 *
 * Source: GitHub's "OpenID Connect reference", methods of requesting the OIDC token. @actions/core's `getIDToken`
 * does the same with an HTTP stack of 780 kB, and reads process.env itself.
 *
 * @throws Problem (exit 3) `oidc-token-unavailable` where the job holds no permission, or GitHub gives none
 */
export async function requestOidcToken(
  audience: string,
  env: Environment,
  signal: AbortSignal,
): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: base, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = env;
  if (!base || !bearer) {
    throw unreachable(
      "oidc-token-unavailable",
      "This job cannot prove who it is: GitHub offers it no OIDC token.",
      {
        help: "Give the job `permissions: id-token: write`, as workflows/pipeline.yml does. At a terminal, use another kind of auth.",
      },
    );
  }
  const url = new URL(base);
  url.searchParams.set("audience", audience);
  let reason = "";
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const answer = await ask(url, bearer, signal);
    if ("token" in answer) return answer.token;
    reason = answer.reason;
    if (!answer.again) break;
  }
  throw unreachable(
    "oidc-token-unavailable",
    `GitHub gave no OIDC token for audience ${audience}: ${reason}.`,
    {
      help: "Run the job again; where it stays so, look at the status of GitHub Actions.",
    },
  );
}

type Answer = { token: string } | { reason: string; again: boolean };

async function ask(url: URL, bearer: string, signal: AbortSignal): Promise<Answer> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(secondsPerAttempt * 1000)]);
  try {
    const response = await fetch(url, { headers: { authorization: `Bearer ${bearer}` }, signal: limit });
    if (!response.ok) return { reason: `HTTP ${response.status}`, again: response.status >= 500 };
    const answer = answerSchema.safeParse(await response.json());
    return answer.success
      ? { token: answer.data.value }
      : { reason: "the answer holds no token", again: false };
  } catch (error) {
    signal.throwIfAborted();
    // The cause names the address at most, never the request's headers.
    return { reason: error instanceof Error ? error.message : String(error), again: true };
  }
}
