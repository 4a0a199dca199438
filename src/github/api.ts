import type * as z from "zod";
import { redact } from "../exec/redact.ts";
import { unreachable } from "../report/problem.ts";
import { parseJson } from "../source/json.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** GitHub's REST API for one repository, as much of it as the pipeline asks. */
export interface GithubApi {
  /** "owner/name". */
  repository: string;
  /** One page; undefined for 404. @throws Problem (exit 3) for every other answer that is no success */
  get<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined>;
  /** All pages of a list, at most {@link maxPages}. */
  list<T>(path: string, schema: z.ZodType<T>): Promise<T[]>;
  /** Bytes behind a redirect to GitHub's storage, which does not get the token. @throws Problem (exit 3) */
  download(path: string, maxBytes: number): Promise<Buffer>;
  /** @throws Problem (exit 3); `forbidden` tells a token that may only read */
  send<T>(
    method: "POST" | "PATCH" | "PUT" | "DELETE",
    path: string,
    body: unknown,
    schema: z.ZodType<T>,
  ): Promise<T>;
}

/** What GitHub allows for a page. */
const perPage = 100;
/** A pull request with more comments than that has other problems. */
const maxPages = 50;
const attempts = 3;
const secondsPerAttempt = 20;
/** GitHub asks to wait for at least a minute where it names no time; a job should not wait longer. */
const longestWaitMs = 60_000;
/** An answer of GitHub's is far smaller. */
const maxAnswerBytes = 20 * 1024 * 1024;

/** GitHub's refusal of this token, as for the read-only token of a fork's pull request. */
export class Forbidden extends Error {}

/**
 * Talks to the API that the runner names (GITHUB_API_URL; GitHub Enterprise Server has its own), with the job's token.
 * @throws Problem (exit 3, `github-token-missing`) where there is no token
 */
export function githubApi(env: Environment, signal: AbortSignal): GithubApi {
  const token = env.GITHUB_TOKEN;
  const repository = env.GITHUB_REPOSITORY;
  if (!token || !repository) {
    throw unreachable("github-token-missing", "GitHub cannot be asked: this job hands no token on.", {
      help: "Give the step github.token as GITHUB_TOKEN, as workflows/pipeline.yml does.",
    });
  }
  const root = (env.GITHUB_API_URL || "https://api.github.com").replace(/\/+$/, "");
  const call = (method: string, path: string, body?: unknown) =>
    request({ url: new URL(`${root}${path}`), method, body, token, signal });
  return {
    repository,
    async get(path, schema) {
      const answer = await call("GET", path);
      return answer.status === 404 ? undefined : read(answer, path, schema);
    },
    async list(path, schema) {
      const items = [];
      for (let page = 1; page <= maxPages; page++) {
        const answer = await call(
          "GET",
          `${path}${path.includes("?") ? "&" : "?"}per_page=${perPage}&page=${page}`,
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
    },
  };
}

interface Answer {
  status: number;
  text: string;
  /** Whether GitHub links a next page. */
  more: boolean;
}

interface Request {
  url: URL;
  method: string;
  body: unknown;
  token: string;
  signal: AbortSignal;
}

/** Asks again after GitHub's own failures and where it asks to slow down (docs: "Best practices", rate limits). */
async function request(asked: Request): Promise<Answer> {
  const { url, method, token, signal } = asked;
  let said = "";
  for (let attempt = 1; attempt <= attempts; attempt++) {
    let wait = attempt * 1000;
    try {
      const { answer, slower } = await ask(asked);
      const again = answer.status >= 500 || (slower !== undefined && slower <= longestWaitMs);
      // Only what can be repeated: a comment that GitHub took in spite of an error would be there twice.
      if (!again || (method === "POST" && slower === undefined)) return answer;
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

async function ask({ url, method, body, token, signal }: Request) {
  const response = await fetch(url, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      "x-github-api-version": "2022-11-28",
      "user-agent": "mcp-pipeline",
      authorization: `Bearer ${token}`,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    redirect: "error",
    signal: AbortSignal.any([signal, AbortSignal.timeout(secondsPerAttempt * 1000)]),
  });
  const text = await response.text();
  if (text.length > maxAnswerBytes) throw new Error("the answer is too large");
  const more = /rel="next"/.test(response.headers.get("link") ?? "");
  return { answer: { status: response.status, text, more }, slower: waitOf(response) };
}

/** GitHub answers with the address of the file, signed and short-lived; only the first question carries the token. */
async function download(
  url: URL,
  { token, signal, maxBytes }: { token: string; signal: AbortSignal; maxBytes: number },
): Promise<Buffer> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(secondsPerAttempt * 1000)]);
  const refused = (why: string) =>
    unreachable("github-unreachable", `GitHub did not hand out ${url.pathname}: ${why}.`);
  const first = await fetch(url, {
    headers: { authorization: `Bearer ${token}`, "user-agent": "mcp-pipeline" },
    redirect: "manual",
    signal: limit,
  });
  const place = first.headers.get("location");
  const answer =
    first.status === 302 && place !== null ? await fetch(new URL(place, url), { signal: limit }) : first;
  if (!answer.ok || answer.body === null) throw refused(`HTTP ${answer.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) throw refused(`it is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Milliseconds that GitHub asks to wait for, on 403 and 429. */
function waitOf(response: Response): number | undefined {
  if (response.status !== 403 && response.status !== 429) return undefined;
  const after = response.headers.get("retry-after");
  if (after !== null && /^\d+$/.test(after)) return Number(after) * 1000;
  const reset = response.headers.get("x-ratelimit-reset");
  if (response.headers.get("x-ratelimit-remaining") !== "0" || reset === null) return undefined;
  return Math.max(0, Number(reset) * 1000 - Date.now());
}

function read<T>({ status, text }: Answer, path: string, schema: z.ZodType<T>): T {
  if (status === 401 || status === 403) {
    throw new Forbidden(`GitHub refuses this token for ${path}: ${messageOf(text)}`);
  }
  if (status < 200 || status > 299) {
    throw unreachable("github-refused", `GitHub answered ${status} for ${path}: ${messageOf(text)}`);
  }
  const parsed = schema.safeParse(text === "" ? undefined : parseJson(text));
  if (parsed.success) return parsed.data;
  throw unreachable("github-answer-unusable", `GitHub's answer for ${path} is not of the documented form.`);
}

function messageOf(text: string): string {
  const answer = parseJson(text);
  const message = typeof answer === "object" && answer !== null && "message" in answer ? answer.message : "";
  return typeof message === "string" ? message.slice(0, 200) : "";
}
