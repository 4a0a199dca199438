import { parse as parseToml } from "smol-toml";
import parseArgv from "string-argv";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { clientKey, connections } from "../../src/catalogue/connect.ts";

const url = "https://presto.mcp.acme.example/mcp";
const target = { name: "com.acme/presto", url };
const withClient = { ...target, clientId: "mcp clients'" };
const of = (client: string, from: Parameters<typeof connections>[0] = target) => {
  const found = connections(from).find((one) => one.client === client);
  if (found === undefined) throw new Error(`no ${client}`);
  return found;
};

const oauth = z.strictObject({ clientId: z.string() }).optional();
/** What each client reads; unknown keys are what a typo would look like. */
const schemas = {
  "Claude Code (project)": z.strictObject({
    mcpServers: z.record(z.string(), z.strictObject({ type: z.literal("http"), url: z.url(), oauth })),
  }),
  Cursor: z.strictObject({
    mcpServers: z.record(
      z.string(),
      z.strictObject({ url: z.url(), auth: z.strictObject({ CLIENT_ID: z.string() }).optional() }),
    ),
  }),
  "VS Code": z.strictObject({
    servers: z.record(z.string(), z.strictObject({ type: z.literal("http"), url: z.url(), oauth })),
  }),
};

describe("a snippet", () => {
  it.each(Object.entries(schemas))("of %s is what that client reads", (client, schema) => {
    for (const one of [target, withClient]) {
      const value = schema.parse(JSON.parse(of(client, one).text));
      const [servers] = Object.values(value) as Record<string, { url: string }>[];
      expect(servers?.presto?.url).toBe(url);
      expect(JSON.stringify(value).includes("mcp clients'")).toBe(one === withClient);
    }
  });

  it("of Codex is TOML with the table that it reads", () => {
    expect(parseToml(of("Codex").text)).toEqual({ mcp_servers: { presto: { url } } });
    const oauthTable = { client_id: "mcp clients'" };
    expect(parseToml(of("Codex", withClient).text)).toEqual({
      mcp_servers: { presto: { url, oauth: oauthTable } },
    });
  });

  it("of Claude Code is one command, options before the name, each value one word", () => {
    expect(parseArgv(of("Claude Code").text)).toEqual([
      "claude",
      "mcp",
      "add",
      "--transport",
      "http",
      "presto",
      url,
    ]);
    expect(of("Claude Code", { ...target, clientId: "mcp-clients" }).text).toContain(
      " --client-id mcp-clients presto ",
    );
    expect(of("Claude Code", withClient).text).toContain(`--client-id 'mcp clients'\\''' presto`);
  });

  it.each(["$(touch x)", "`id`", "a;b", "a b", "a\nb"])("lets nothing of %j reach a shell", (evil) => {
    const { text } = of("Claude Code", {
      name: `com.acme/${evil}`,
      url: `https://x.example/${evil}`,
      clientId: evil,
    });
    // Outside of single quotes nothing is left but harmless characters.
    expect(text.replace(/'[^']*'/g, "")).toMatch(/^[A-Za-z0-9_./:@%+=, -]*$/);
  });

  it("never holds a token, nor a place for one", () => {
    const texts = connections(withClient).map(({ text, link }) => `${text}${link?.href ?? ""}`);
    expect(texts.join("\n")).not.toMatch(/bearer|token|secret|password/i);
  });
});

describe("an install link", () => {
  it.each([target, withClient])("of Cursor gives back the configuration of the snippet", (one) => {
    const { link, text } = of("Cursor", one);
    const parsed = new URL(link?.href ?? "");
    expect([parsed.protocol, parsed.hostname, parsed.pathname]).toEqual([
      "cursor:",
      "anysphere.cursor-deeplink",
      "/mcp/install",
    ]);
    const name = parsed.searchParams.get("name") ?? "";
    const config = JSON.parse(Buffer.from(parsed.searchParams.get("config") ?? "", "base64").toString());
    expect({ mcpServers: { [name]: config } }).toEqual(JSON.parse(text));
  });

  it.each([target, withClient])("of VS Code gives back the configuration of the snippet", (one) => {
    const { link, text } = of("VS Code", one);
    expect(link?.href.startsWith("vscode:mcp/install?")).toBe(true);
    const { name, ...config } = JSON.parse(decodeURIComponent(link?.href.split("?")[1] ?? ""));
    expect({ servers: { [name]: config } }).toEqual(JSON.parse(text));
  });
});

describe("the key of a server in a client", () => {
  it.each([
    ["com.acme/presto", "presto"],
    ["com.acme/my.server_2", "my-server_2"],
    ["com.acme/...", "server"],
    ["odd", "odd"],
  ])("%s is %s", (name, key) => {
    expect(clientKey(name)).toBe(key);
  });
});
