import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  redact
} from "./chunk-4E3PMIEO.js";
import {
  unreachable
} from "./chunk-GAJYQUDI.js";
import {
  parseJson
} from "./chunk-QFC6GGLT.js";

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
    download: (path, maxBytes) => download(new URL(`${root}${path}`), { token, signal, maxBytes }),
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
async function download(url, { token, signal, maxBytes }) {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(secondsPerAttempt * 1e3)]);
  const refused = (why) => unreachable("github-unreachable", `GitHub did not hand out ${url.pathname}: ${why}.`);
  const first = await fetch(url, {
    headers: { authorization: `Bearer ${token}`, "user-agent": "mcp-pipeline" },
    redirect: "manual",
    signal: limit
  });
  const place = first.headers.get("location");
  const answer = first.status === 302 && place !== null ? await fetch(new URL(place, url), { signal: limit }) : first;
  if (!answer.ok || answer.body === null) throw refused(`HTTP ${answer.status}`);
  const chunks = [];
  let size = 0;
  for await (const chunk of answer.body) {
    size += chunk.length;
    if (size > maxBytes) throw refused(`it is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
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

export {
  Forbidden,
  githubApi
};
