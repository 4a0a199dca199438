import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  unreachable
} from "./chunk-GAJYQUDI.js";
import {
  object,
  string
} from "./chunk-3S3HXV5Q.js";

// src/github/oidc-token.ts
var answerSchema = object({ value: string().min(1) });
var attempts = 3;
var secondsPerAttempt = 10;
function canRequestOidcToken(env) {
  return Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN);
}
async function requestOidcToken(audience, env, signal) {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: base, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = env;
  if (!base || !bearer) {
    throw unreachable(
      "oidc-token-unavailable",
      "This job cannot prove who it is: GitHub offers it no OIDC token.",
      {
        help: "Give the job `permissions: id-token: write`, as workflows/pipeline.yml does. At a terminal, use another kind of auth."
      }
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
      help: "Run the job again; where it stays so, look at the status of GitHub Actions."
    }
  );
}
async function ask(url, bearer, signal) {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(secondsPerAttempt * 1e3)]);
  try {
    const response = await fetch(url, { headers: { authorization: `Bearer ${bearer}` }, signal: limit });
    if (!response.ok) return { reason: `HTTP ${response.status}`, again: response.status >= 500 };
    const answer = answerSchema.safeParse(await response.json());
    return answer.success ? { token: answer.data.value } : { reason: "the answer holds no token", again: false };
  } catch (error) {
    signal.throwIfAborted();
    return { reason: error instanceof Error ? error.message : String(error), again: true };
  }
}

export {
  canRequestOidcToken,
  requestOidcToken
};
