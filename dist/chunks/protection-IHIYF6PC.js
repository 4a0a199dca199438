import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  parseJson
} from "./chunk-QFC6GGLT.js";
import {
  redact
} from "./chunk-4E3PMIEO.js";
import {
  array,
  boolean,
  looseObject,
  string,
  unknown
} from "./chunk-QQ3TL6EX.js";
import "./chunk-GT37BWH6.js";
import {
  badInput,
  unreachable
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-LZQXQOPJ.js";

// src/github/api.ts
var perPage = 100;
var maxPages = 50;
var attempts = 3;
var secondsPerAttempt = 20;
var longestWaitMs = 6e4;
var maxAnswerBytes = 20 * 1024 * 1024;
var Forbidden = class extends Error {
};
function githubApi(env, signal) {
  const token = env.GITHUB_TOKEN;
  const repository = env.GITHUB_REPOSITORY;
  if (!token || !repository) {
    throw unreachable("github-token-missing", "GitHub cannot be asked: this job hands no token on.", {
      help: "Give the step github.token as GITHUB_TOKEN, as workflows/pipeline.yml does."
    });
  }
  const root = (env.GITHUB_API_URL || "https://api.github.com").replace(/\/+$/, "");
  const call = (method, path, body) => request({ url: new URL(`${root}${path}`), method, body, token, signal });
  return {
    repository,
    async get(path, schema) {
      const answer = await call("GET", path);
      return answer.status === 404 ? void 0 : read(answer, path, schema);
    },
    async list(path, schema) {
      const items = [];
      for (let page = 1; page <= maxPages; page++) {
        const answer = await call(
          "GET",
          `${path}${path.includes("?") ? "&" : "?"}per_page=${perPage}&page=${page}`
        );
        const found = read(answer, path, schema.array());
        items.push(...found);
        if (found.length < perPage && !answer.more) break;
      }
      return items;
    },
    async send(method, path, body, schema) {
      return read(await call(method, path, body), path, schema);
    }
  };
}
async function request(asked) {
  const { url, method, token, signal } = asked;
  let said = "";
  for (let attempt = 1; attempt <= attempts; attempt++) {
    let wait = attempt * 1e3;
    try {
      const { answer, slower } = await ask(asked);
      const again = answer.status >= 500 || slower !== void 0 && slower <= longestWaitMs;
      if (!again || method === "POST" && slower === void 0) return answer;
      said = `HTTP ${answer.status}`;
      wait = slower ?? wait;
    } catch (error) {
      signal.throwIfAborted();
      said = redact(error instanceof Error ? error.message : String(error), [token]);
      if (method === "POST") break;
    }
    if (attempt < attempts) await new Promise((resolve) => setTimeout(resolve, wait));
  }
  throw unreachable("github-unreachable", `GitHub did not answer ${method} ${url.pathname}: ${said}.`);
}
async function ask({ url, method, body, token, signal }) {
  const response = await fetch(url, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      "x-github-api-version": "2022-11-28",
      "user-agent": "mcp-pipeline",
      authorization: `Bearer ${token}`
    },
    ...body === void 0 ? {} : { body: JSON.stringify(body) },
    redirect: "error",
    signal: AbortSignal.any([signal, AbortSignal.timeout(secondsPerAttempt * 1e3)])
  });
  const text = await response.text();
  if (text.length > maxAnswerBytes) throw new Error("the answer is too large");
  const more = /rel="next"/.test(response.headers.get("link") ?? "");
  return { answer: { status: response.status, text, more }, slower: waitOf(response) };
}
function waitOf(response) {
  if (response.status !== 403 && response.status !== 429) return void 0;
  const after = response.headers.get("retry-after");
  if (after !== null && /^\d+$/.test(after)) return Number(after) * 1e3;
  const reset = response.headers.get("x-ratelimit-reset");
  if (response.headers.get("x-ratelimit-remaining") !== "0" || reset === null) return void 0;
  return Math.max(0, Number(reset) * 1e3 - Date.now());
}
function read({ status, text }, path, schema) {
  if (status === 401 || status === 403) {
    throw new Forbidden(`GitHub refuses this token for ${path}: ${messageOf(text)}`);
  }
  if (status < 200 || status > 299) {
    throw unreachable("github-refused", `GitHub answered ${status} for ${path}: ${messageOf(text)}`);
  }
  const parsed = schema.safeParse(text === "" ? void 0 : parseJson(text));
  if (parsed.success) return parsed.data;
  throw unreachable("github-answer-unusable", `GitHub's answer for ${path} is not of the documented form.`);
}
function messageOf(text) {
  const answer = parseJson(text);
  const message = typeof answer === "object" && answer !== null && "message" in answer ? answer.message : "";
  return typeof message === "string" ? message.slice(0, 200) : "";
}

// src/github/protection.ts
var environment = looseObject({
  protection_rules: array(looseObject({ type: string(), reviewers: array(unknown()).optional() })).default([]),
  deployment_branch_policy: looseObject({ protected_branches: boolean(), custom_branch_policies: boolean() }).nullish()
});
var policies = looseObject({
  branch_policies: array(looseObject({ name: string(), type: string().optional() }))
});
var id = "environment-protected";
async function checkProtection({ target, environment: name }, env, signal) {
  if (target.protection !== "required") return void 0;
  if (env.GITHUB_ACTIONS !== "true") {
    return {
      id,
      status: "not exercised",
      message: "a terminal has no GitHub environment; the cluster decides who may"
    };
  }
  const api = githubApi(env, signal);
  const path = `/repos/${api.repository}/environments/${encodeURIComponent(name)}`;
  const refuse = (rule, what) => badInput(
    rule,
    `The platform wants ${name} protected, and in ${api.repository} ${what}. Nothing was deployed.`,
    {
      help: `Settings \u2192 Environments \u2192 ${name}: add required reviewers, and limit deployments to tags such as v*.`
    }
  );
  try {
    const found = await api.get(path, environment);
    if (found === void 0) throw refuse("environment-missing", "there is no such environment");
    const reviewers = found.protection_rules.filter(({ type }) => type === "required_reviewers");
    if (!reviewers.some((rule) => (rule.reviewers ?? []).length > 0))
      throw refuse("environment-unprotected", "it has no required reviewers");
    if (found.deployment_branch_policy?.custom_branch_policies !== true)
      throw refuse("environment-unprotected", "any branch may deploy to it");
    const rules = await api.get(`${path}/deployment-branch-policies?per_page=100`, policies);
    const branches = (rules?.branch_policies ?? []).filter(({ type }) => type !== "tag");
    if (rules === void 0 || rules.branch_policies.length === 0 || branches.length > 0)
      throw refuse("environment-unprotected", `it lets in ${branches[0]?.name ?? "nothing by a tag rule"}`);
    return { id, status: "passed", message: "required reviewers and a tag rule" };
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error;
    throw unreachable("github-refused", `${error.message}. Nothing was deployed.`, {
      help: "The job needs `actions: read`, and so does its caller."
    });
  }
}
export {
  checkProtection
};
