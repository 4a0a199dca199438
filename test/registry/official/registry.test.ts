import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Platform } from "../../../src/platform/schema.ts";
import { openRegistry } from "../../../src/registry/open.ts";
import type { Registry } from "../../../src/registry/registry.ts";
import { type ServerJson, serverSchemaUrl } from "../../../src/registry/server-json.ts";
import { type StandIn, standIn } from "./stand-in.ts";

const now = new Date("2026-11-22T12:00:00Z");
let there: StandIn;
beforeEach(async () => {
  there = await standIn();
});
afterEach(() => there.close());

type Settings = NonNullable<Platform["registry"]>;

function open(settings: Partial<Settings> = {}, env: Record<string, string> = {}, aborted = false): Registry {
  const signal = aborted ? AbortSignal.abort() : new AbortController().signal;
  return openRegistry(
    { url: there.url, namePrefix: "com.acme", auth: "token", ...settings },
    { home: "/nowhere", env: { MCP_REGISTRY_TOKEN: "given", ...env }, signal },
  );
}

const server = (version = "1.0.0", description = "A server."): ServerJson => ({
  $schema: serverSchemaUrl,
  name: "com.acme/presto",
  version,
  description,
});

function problemOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (problem) {
    return problem;
  }
}

const ruleOf = (ruleId: string, exitCode: number) => ({ exitCode, findings: [{ ruleId }] });

describe("publish", () => {
  it("publishes once; the same content again is no change and no request to publish", async () => {
    expect(await open().publish(server(), now)).toBe("published");
    expect(await open().publish(server(), now)).toBe("unchanged");
    expect(there.seen.filter((one) => one === "POST /v0.1/publish")).toHaveLength(1);
  });

  it("names what differs under the same version, and keeps what is there", async () => {
    await open().publish(server(), now);
    await expect(open().publish(server("1.0.0", "Other."), now)).rejects.toThrow(
      /other content \(\/description\)/,
    );
    expect((await open().get("com.acme/presto", "1.0.0"))?.server.description).toBe("A server.");
  });

  it("tries again after overload and a lost connection", async () => {
    there.troubles.push("503", "429", "cut before");
    expect(await open().publish(server(), now)).toBe("published");
  });

  it("finds and compares an entry whose publication was answered into the void", async () => {
    // The look-up passes; then the publication gets through and its answer is cut.
    there.troubles.push("none", "cut after");
    const registry = open();
    expect(await registry.publish(server(), now)).toBe("unchanged");
    expect(await registry.versions("com.acme/presto")).toHaveLength(1);
  });

  it("asks for a new token at each attempt", async () => {
    const registry = open({ auth: "oidc" }, { MCP_REGISTRY_OIDC_TOKEN: "company" });
    await registry.publish(server(), now);
    await registry.publish(server("1.1.0"), now);
    expect(there.tokens).toEqual(["Bearer registry-oidc-1", "Bearer registry-oidc-2"]);
  });

  it("says which name the registry refuses", async () => {
    const foreign = { ...server(), name: "com.beta/presto" };
    await expect(open().publish(foreign, now)).rejects.toMatchObject(ruleOf("registry-name-refused", 2));
  });

  it("hands on why the registry refuses", async () => {
    const publishing = open().publish(server("1.0.0-beta"), now);
    await expect(publishing).rejects.toMatchObject(ruleOf("registry-refused", 2));
    await expect(publishing).rejects.toThrow(/invalid schema \(HTTP 422\)/);
  });

  it("gives up on a registry that stays away, with exit 3", async () => {
    there.troubles.push("503", "503", "503", "503");
    await expect(open().publish(server(), now)).rejects.toMatchObject(ruleOf("registry-unreachable", 3));
  });

  it("does not take something else for a registry", async () => {
    await open().publish(server(), now);
    there.troubles.push("not json");
    await expect(open().get("com.acme/presto", "1.0.0")).rejects.toMatchObject(
      ruleOf("registry-answer-unreadable", 3),
    );
  });

  it("ends when it is interrupted", async () => {
    await expect(open({}, {}, true).publish(server(), now)).rejects.toThrow(/abort/i);
  });
});

describe("status", () => {
  it("is set once, and again is no error", async () => {
    const registry = open();
    await registry.publish(server(), now);
    const change = { status: "deprecated", message: "Superseded by 2.0.0." } as const;
    expect(await registry.setStatus("com.acme/presto", "1.0.0", change, now)).toBe("changed");
    expect(await registry.setStatus("com.acme/presto", "1.0.0", change, now)).toBe("unchanged");
  });

  it("of a version that is not there is refused", async () => {
    const change = { status: "active" } as const;
    await expect(open().setStatus("com.acme/presto", "9.9.9", change, now)).rejects.toMatchObject(
      ruleOf("registry-status-refused", 2),
    );
  });
});

describe("login", () => {
  it.each([
    [{ auth: "token" } as const, { MCP_REGISTRY_TOKEN: "" }, "registry-token-missing", 2],
    [{ auth: "oidc" } as const, {}, "registry-token-missing", 2],
    [{ auth: "oidc" } as const, { MCP_REGISTRY_OIDC_TOKEN: "stranger" }, "registry-login-refused", 3],
    [{ auth: "github-oidc" } as const, {}, "oidc-token-unavailable", 3],
  ])("%j without what it needs is refused", async (settings, env, ruleId, exit) => {
    await expect(open(settings, env).publish(server(), now)).rejects.toMatchObject(ruleOf(ruleId, exit));
  });

  it("is anonymous where the platform says none", async () => {
    await open({ auth: "none" }).publish(server(), now);
    expect(there.seen).toContain("POST /v0.1/auth/none");
  });
});

describe("the URL of a registry", () => {
  it.each([
    "http://registry.acme.example",
    "ftp://registry.acme.example",
    "https://a:b@registry.acme.example",
    "x",
  ])("%s is refused", (url) => {
    expect(problemOf(() => open({ url }))).toMatchObject(ruleOf("registry-url-unusable", 2));
  });

  it.each(["/", "/v0.1", "/v0.1/", "/v0"])("may end with %s", async (end) => {
    expect(open({ url: `${there.url}${end}` }).address("com.acme/a", "1.0.0+b")).toBe(
      `${there.url}/v0.1/servers/com.acme%2Fa/versions/1.0.0%2Bb`,
    );
  });
});
