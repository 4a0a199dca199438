import * as z from "zod";
import { type Problem, unreachable } from "../../report/problem.ts";
import { withBackoff } from "./backoff.ts";
import type { Credentials } from "./credentials.ts";
import { apiOf } from "./reference.ts";

export interface RegistryHttpOptions {
  registry: string;
  credentials: () => Promise<Credentials | undefined>;
  signal: AbortSignal;
  /** Waits between attempts, for tests. */
  waits?: readonly number[];
}

interface RegistryRequest {
  method?: string;
  /** Below the API's root, or a whole URL that the registry gave. */
  path: string;
  headers?: Record<string, string>;
  body?: Uint8Array;
  /** What is asked for, e.g. `repository:acme/mcp/presto:pull,push`. */
  scope: string;
}

const requestTimeoutMs = 60_000;
const tokenAnswer = z.looseObject({ token: z.string().optional(), access_token: z.string().optional() });

/** A failure that may pass by itself. */
class Transient extends Error {}

/**
 * Speaks HTTP with one registry: login by challenge (https://distribution.github.io/distribution/spec/auth/token/),
 * attempts again after 5xx, 429 and dropped connections. Tokens are kept in memory, per scope.
 */
export class RegistryHttp {
  readonly #options: RegistryHttpOptions;
  readonly #authorizations = new Map<string, string>();

  constructor(options: RegistryHttpOptions) {
    this.#options = options;
  }

  /**
   * @returns any answer below 500 but 401, 403 and 429
   * @throws Problem exit 3 `image-registry-unreachable`, `image-registry-refused`
   */
  async request(request: RegistryRequest): Promise<Response> {
    const { registry, signal, waits } = this.#options;
    try {
      const again = (error: unknown) => error instanceof Transient;
      return await withBackoff(() => this.#attempt(request), again, signal, waits);
    } catch (error) {
      if (!(error instanceof Transient)) throw error;
      throw unreachable(
        "image-registry-unreachable",
        `The image registry ${registry} does not answer: ${error.message}.`,
        {
          help: "Look whether it is up and reachable from here, then run the stage again: what has arrived is kept.",
        },
      );
    }
  }

  async #attempt(request: RegistryRequest): Promise<Response> {
    let answer = await this.#send(request);
    if (answer.status === 401) {
      const authorization = await this.#logIn(answer.headers.get("www-authenticate") ?? "", request.scope);
      if (authorization !== undefined) {
        this.#authorizations.set(request.scope, authorization);
        await answer.body?.cancel();
        answer = await this.#send(request);
      }
    }
    if (answer.status >= 500 || answer.status === 429) {
      const said = (await answer.text()).slice(0, 200);
      throw new Transient(`${answer.status} ${said}`.trim());
    }
    if (answer.status === 401 || answer.status === 403) throw await this.#refused(answer, request);
    return answer;
  }

  async #send({ method = "GET", path, headers, body, scope }: RegistryRequest): Promise<Response> {
    const { registry, signal } = this.#options;
    const url = new URL(path, `${apiOf(registry)}/`);
    const own = url.origin === new URL(apiOf(registry)).origin;
    const authorization = own ? this.#authorizations.get(scope) : undefined;
    return this.#fetch(url, {
      method,
      headers: { ...headers, ...(authorization && { authorization }) },
      ...(body && { body: body as NonNullable<RequestInit["body"]> }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(requestTimeoutMs)]),
    });
  }

  async #fetch(url: URL, init: RequestInit): Promise<Response> {
    try {
      return await fetch(url, init);
    } catch (error) {
      this.#options.signal.throwIfAborted();
      const cause = error instanceof Error ? (error.cause ?? error) : error;
      throw new Transient(cause instanceof Error ? cause.message : String(cause));
    }
  }

  /** What to send as Authorization after this challenge; undefined where there is no login for it. */
  async #logIn(challenge: string, scope: string): Promise<string | undefined> {
    const credentials = await this.#options.credentials();
    const basic = credentials && "password" in credentials ? basicOf(credentials) : undefined;
    if (/^basic/i.test(challenge)) return basic;
    const { realm, service } = parametersOf(challenge);
    if (!/^bearer/i.test(challenge) || realm === undefined || !URL.canParse(realm)) return undefined;
    const url = new URL(realm);
    // A login does not go over a wire that anybody reads.
    if (url.protocol !== "https:" && !apiOf(url.host).startsWith("http:")) return undefined;
    const answer = await this.#askToken(url, { ...(service && { service }), scope }, credentials, basic);
    if (!answer.ok) return undefined;
    const { token, access_token } = tokenAnswer.parse(await answer.json());
    return `Bearer ${token ?? access_token}`;
  }

  async #askToken(
    url: URL,
    query: Record<string, string>,
    credentials: Credentials | undefined,
    basic?: string,
  ) {
    const signal = AbortSignal.any([this.#options.signal, AbortSignal.timeout(requestTimeoutMs)]);
    if (credentials && "identityToken" in credentials) {
      const form = {
        ...query,
        grant_type: "refresh_token",
        client_id: "mcp-pipeline",
        refresh_token: credentials.identityToken,
      };
      return this.#fetch(url, { method: "POST", body: new URLSearchParams(form), signal });
    }
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return this.#fetch(url, { headers: basic ? { authorization: basic } : {}, signal });
  }

  async #refused(answer: Response, { method = "GET", scope }: RegistryRequest): Promise<Problem> {
    const said = (await answer.text()).slice(0, 300);
    const what = scope.replace(/^repository:/, "").replace(/:[a-z,]+$/, "");
    const may = method === "GET" || method === "HEAD" ? "read" : "write to";
    const message = `The image registry ${this.#options.registry} refuses to let us ${may} ${what} (${answer.status}): ${said}`;
    return unreachable("image-registry-refused", message.trim(), {
      help: "Log in with `docker login`, or set MCP_PIPELINE_REGISTRY_TOKEN, and check that the login may push there.",
    });
  }
}

function basicOf({ username, password }: { username: string; password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}

/** `Bearer realm="…",service="…"` */
function parametersOf(challenge: string): Record<string, string | undefined> {
  return Object.fromEntries(
    [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
}
