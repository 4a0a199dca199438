import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { catalogueOf } from "../../src/catalogue/model.ts";
import { buildSite } from "../../src/catalogue/site.ts";
import { readUsage } from "../../src/catalogue/usage.ts";
import { writeSite } from "../../src/catalogue/write-site.ts";
import { ours, type PublisherMeta, publisherProvided } from "../../src/registry/publisher-meta.ts";
import { officialKey, type ServerResponse, type Status } from "../../src/registry/server-response.ts";

interface More {
  version?: string;
  status?: Status;
  latest?: boolean;
  description?: string;
  name?: string;
  meta?: Partial<PublisherMeta> | null;
}

function entry({
  version = "1.0.0",
  status = "active",
  latest = true,
  meta = {},
  ...more
}: More = {}): ServerResponse {
  const time = `2026-11-2${version.length}T12:00:00Z`;
  const base: PublisherMeta = {
    owner: { team: "data", support: ["mailto:data@acme.example"] },
    lifecycle: "production",
    environment: "production",
    release: "1",
    image: "x@sha256:00",
    policy: "enforced",
    tools: [{ kind: "read", callers: ["groups data"], names: { look: "00000001" } }],
  };
  const server = {
    $schema: "",
    name: more.name ?? "com.acme/presto",
    description: more.description ?? "Queries.",
    version,
    remotes: [{ type: "streamable-http" as const, url: "https://presto.mcp.acme.example/mcp" }],
    ...(meta === null
      ? {}
      : { _meta: { [publisherProvided]: { [ours]: JSON.parse(JSON.stringify({ ...base, ...meta })) } } }),
  };
  const official = { status, statusChangedAt: time, publishedAt: time, updatedAt: time, isLatest: latest };
  return { server, _meta: { [officialKey]: official } };
}

const options = { title: "MCP servers", live: false, status: new Map(), usage: new Map() };
const fileOf = (entries: ServerResponse[], path: string) =>
  buildSite(entries, options).files.find(([name]) => name === path)?.[1];

describe("the model", () => {
  it("shows what serves: the newest active version, whatever the registry calls latest", () => {
    const [server] = catalogueOf([
      entry({ version: "1.0.0", latest: false }),
      entry({ version: "1.10.0", status: "deprecated" }),
      entry({ version: "1.9.0", latest: false }),
    ]);
    expect(server?.version).toBe("1.9.0");
    expect(server?.versions.map(({ version }) => version)).toEqual(["1.10.0", "1.9.0", "1.0.0"]);
  });

  it("leaves out what was deleted, and takes entries that others wrote", () => {
    const foreign = entry({ name: "org.other/thing", meta: null });
    const servers = catalogueOf([entry({ status: "deleted" }), foreign]);
    expect(servers.map(({ name, lifecycle, tools }) => [name, lifecycle, tools.length])).toEqual([
      ["org.other/thing", "unknown", 0],
    ]);
  });

  it.each<[string, PublisherMeta["tools"], string[]]>([
    [
      "nothing",
      [{ kind: "read", callers: ["groups data"], names: { look: "00000001" } }],
      ["No tool changed that the entries name."],
    ],
    [
      "another tool",
      [{ kind: "read", callers: ["groups data"], names: { look: "00000001", more: "2" } }],
      ["more is new"],
    ],
    ["a tool less", [], ["look is gone"]],
    [
      "a definition",
      [{ kind: "read", callers: ["groups data"], names: { look: "00000002" } }],
      ["look: definition changed"],
    ],
    [
      "the policy",
      [{ kind: "read", callers: ["groups ads"], names: { look: "00000001" } }],
      ["look: who may call it changed"],
    ],
    [
      "a digest that had no room",
      [{ kind: "read", callers: ["groups data"], names: { look: "" } }],
      ["No tool changed that the entries name."],
    ],
  ])("tells of %s between versions", (_what, tools, expected) => {
    const [server] = catalogueOf([entry({ latest: false }), entry({ version: "1.1.0", meta: { tools } })]);
    expect(server?.versions[0]?.changes).toEqual(expected);
  });
});

describe("the site", () => {
  it("has the same bytes for the same entries, in any order", () => {
    const entries = [entry(), entry({ name: "com.acme/ads" }), entry({ version: "0.9.0", latest: false })];
    const text = (list: ServerResponse[]) => fileOf(list, "index.html");
    expect(text(entries)).toBe(text([...entries].reverse()));
  });

  it("shows text from outside as text", () => {
    const evil = `<img src=x onerror=alert(1)>"'&\u202eevil`;
    const meta = { owner: { team: evil, support: ["javascript:alert(1)", "https://ok.example"] } };
    const html = fileOf([entry({ description: evil, meta })], "servers/com.acme~presto/index.html") ?? "";
    expect(html).not.toContain("<img");
    expect(html).not.toContain("\u202e");
    expect(html).not.toMatch(/href="javascript:/);
    expect(html).toContain('href="https://ok.example"');
    const index = fileOf([entry({ description: "</script><script>alert(1)" })], "index.js") ?? "";
    expect(index).not.toContain("</script");
  });

  it("lets nothing run that is not its own", () => {
    expect(fileOf([entry()], "index.html")).toContain(
      "default-src &#39;none&#39;; style-src &#39;self&#39;; script-src &#39;self&#39;;",
    );
  });

  it.each(["com.acme/..", "../../etc", "com.acme/a/b", "com.acme/a b"])(
    "has no place for the name %s",
    (name) => {
      const site = buildSite([entry({ name })], options);
      expect([site.servers, site.left]).toEqual([0, [`${name} 1.0.0`]]);
    },
  );

  it.each(["latest", "../1", "1 0", ".."])("nor for the version %s", (version) => {
    expect(buildSite([entry({ version })], options).left).toHaveLength(1);
  });

  it("shows use where metrics are given", () => {
    const usage = new Map([["com.acme/presto", { invocations: 12_345, minutesSaved: 60 }]]);
    const { files } = buildSite([entry()], { ...options, usage });
    const page = files.find(([path]) => path.startsWith("servers/"))?.[1] ?? "";
    expect(page).toContain("12,345");
    expect(page).toContain("Minutes saved");
  });
});

describe("the read API as files", () => {
  it("lists each server once, with its latest version, and all versions by name", () => {
    const entries = [entry({ latest: false }), entry({ version: "1.1.0" }), entry({ name: "com.acme/ads" })];
    const answer = (path: string) => JSON.parse(fileOf(entries, `v0.1/servers${path}/index.html`) ?? "null");
    const shown = (list: { servers: ServerResponse[] }) =>
      list.servers.map(({ server }) => `${server.name} ${server.version}`);
    expect(shown(answer(""))).toEqual(["com.acme/presto 1.1.0", "com.acme/ads 1.0.0"]);
    expect(shown(answer("/com.acme/presto/versions"))).toHaveLength(2);
    expect(answer("/com.acme/presto/versions/latest").server.version).toBe("1.1.0");
    expect(answer("/com.acme/presto/versions/1.0.0")).toEqual(entries[0]);
  });

  it("answers no version that was deleted", () => {
    const entries = [entry({ latest: false, status: "deleted" }), entry({ version: "1.1.0" })];
    expect(fileOf(entries, "v0.1/servers/com.acme/presto/versions/1.0.0/index.html")).toBeUndefined();
  });
});

describe("on disk", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "catalogue-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("replaces an earlier build whole", async () => {
    await writeSite(folder, buildSite([entry(), entry({ name: "com.acme/old" })], options).files);
    await writeSite(folder, buildSite([entry()], options).files);
    expect(await readdir(join(folder, "servers"))).toEqual(["com.acme~presto"]);
    expect(await readFile(join(folder, "index.html"), "utf8")).toContain("com.acme/presto");
  });

  it("leaves a folder alone that holds something else", async () => {
    await writeFile(join(folder, "thesis.txt"), "years of work");
    await expect(writeSite(folder, [])).rejects.toMatchObject({
      exitCode: 2,
      findings: [{ ruleId: "output-not-empty" }],
    });
    expect(await readdir(folder)).toEqual(["thesis.txt"]);
  });

  it("reads metrics, and says what is wrong with others", async () => {
    await writeFile(join(folder, "good.json"), '{"servers":{"com.acme/presto":{"invocations":1}}}');
    await writeFile(join(folder, "bad.json"), '{"servers":{"com.acme/presto":{"invocations":-1}}}');
    expect(await readUsage("good.json", folder)).toEqual(new Map([["com.acme/presto", { invocations: 1 }]]));
    await expect(readUsage("bad.json", folder)).rejects.toMatchObject({
      findings: [{ ruleId: "metrics-unreadable" }],
    });
  });
});
