import * as z from "zod";
import { requestOidcToken } from "../../github/oidc-token.ts";
import type { Platform } from "../../platform/schema.ts";
import { badInput, unreachable } from "../../report/problem.ts";
import type { Json } from "../../source/json.ts";
import { refusalOf } from "./refusal.ts";
import { callRegistry } from "./request.ts";

type RegistrySettings = NonNullable<Platform["registry"]>;

export interface LoginContext {
  settings: RegistrySettings;
  /** Without a slash at the end. */
  base: string;
  env: Readonly<Record<string, string | undefined>>;
  signal: AbortSignal;
}

const tokenResponse = z.object({ registry_token: z.string().min(1) });

/** Variables that a terminal or a secret store sets; never flags, which every user of a machine can read. */
export const tokenVariable = "MCP_REGISTRY_TOKEN";
export const oidcTokenVariable = "MCP_REGISTRY_OIDC_TOKEN";

/**
 * A token of the registry's own, good for five minutes, in exchange for the identity that the platform names.
 *
 * `github-oidc` proves the workflow run. The registry's login of that name grants `io.github.<owner>/*` only and its
 * issuer is github.com's; a company's registry takes the same token at its `oidc` login, where it has configured
 * GitHub as issuer. So the namespace decides between them.
 *
 * @throws Problem (exit 2) for a missing variable, (exit 3) where the registry grants nothing
 */
export async function registryToken({ settings, base, env, signal }: LoginContext): Promise<string> {
  const { auth = "none", namePrefix } = settings;
  if (auth === "token") return variable(env, tokenVariable, "auth: token");
  const exchange = async (path: string, body: Json | undefined): Promise<string> => {
    const request = { method: "POST" as const, url: `${base}/v0.1/auth/${path}`, signal };
    const answer = await callRegistry({ ...request, ...(body === undefined ? {} : { body }) });
    const parsed = tokenResponse.safeParse(answer.body);
    if (answer.status === 200 && parsed.success) return parsed.data.registry_token;
    throw unreachable(
      "registry-login-refused",
      `The registry refused the login (auth: ${auth}): ${refusalOf(answer)}.`,
      { help: loginHelp[auth] },
    );
  };
  if (auth === "none") return exchange("none", undefined);
  if (auth === "oidc")
    return exchange("oidc", { oidc_token: variable(env, oidcTokenVariable, "auth: oidc") });
  const audience = settings.audience ?? new URL(base).origin;
  const token = await requestOidcToken(audience, env, signal);
  const path = namePrefix.startsWith("io.github.") ? "github-oidc" : "oidc";
  return exchange(path, { oidc_token: token });
}

const loginHelp = {
  "github-oidc":
    "The registry must accept GitHub as issuer for this audience, and its claims must fit this workflow (docs/registry.md).",
  oidc: `The token in ${oidcTokenVariable} must come from the registry's issuer, for its audience.`,
  token: "",
  none: "The registry must allow anonymous publishing, which it does for io.modelcontextprotocol.anonymous/* only.",
};

function variable(env: Readonly<Record<string, string | undefined>>, name: string, because: string): string {
  const value = env[name];
  if (value) return value;
  throw badInput(
    "registry-token-missing",
    `The registry wants a token (${because}), and ${name} is not set.`,
    {
      help: `Set ${name} in the environment of this command.`,
    },
  );
}
