import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lint } from "../../src/stages/lint/engine.ts";
import { portabilityFaults } from "../../src/stages/lint/portability.ts";
import { compareSurfaces } from "../../src/surface/compare/compare.ts";
import { parseSavedSurface } from "../../src/surface/saved.ts";

const folder = new URL("../fixtures/corpus/", import.meta.url);
const text = (name: string) => readFileSync(new URL(name, folder), "utf8");

interface Judgement {
  package: string;
  version: string;
  tool: string;
  rule: string;
  severity: string;
  /** Begins with "true" or "false", and says why. */
  judgement: string;
}
const judgements = JSON.parse(text("judgements.json")) as Judgement[];
const servers = (
  JSON.parse(readFileSync(new URL("servers.json", import.meta.url), "utf8")) as {
    package: string;
    version: string;
  }[]
).map((server) => ({ ...server, file: `${server.package.replace(/^@/, "").replaceAll("/", "-")}.jsonl` }));
const surfaceOf = (file: string) => parseSavedSurface(text(file), file);

/** What lint says of a server, information left out, in the words of the table. */
async function said(server: (typeof servers)[number]) {
  const { surface, findings: about } = surfaceOf(server.file);
  const { findings } = await lint(surface);
  return [...about, ...findings]
    .filter(({ severity }) => severity !== "info")
    .map(({ tool, ruleId, severity }) => ({
      package: server.package,
      version: server.version,
      tool,
      rule: ruleId,
      severity,
    }));
}

describe("published servers", () => {
  it("are ten at least, each with its recording and no recording without one", () => {
    expect(servers.length).toBeGreaterThanOrEqual(10);
    const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
    expect(files.sort()).toEqual(servers.map(({ file }) => file).sort());
  });

  it.each(servers)("$package $version: what is found has been judged, and is true", async (server) => {
    const judged = judgements.filter((row) => row.package === server.package);
    expect(await said(server)).toEqual(judged.map(({ judgement: _, ...row }) => row));
    for (const { judgement } of judged) expect(judgement).toMatch(/^true: /);
  });

  it("have no error, and at most 0.6 findings for each tool", async () => {
    const all = (await Promise.all(servers.map(said))).flat();
    const tools = servers.reduce((sum, { file }) => sum + surfaceOf(file).surface.tools.length, 0);
    expect(all.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(all.length / tools).toBeLessThanOrEqual(0.6);
  });

  it.each(servers)("$package: no difference is seen where there is none", ({ file }) => {
    const [before, after] = [{ surface: surfaceOf(file).surface }, { surface: surfaceOf(file).surface }];
    const comparison = compareSurfaces(before, after, { faultsOf: portabilityFaults });
    expect(comparison).toEqual({ verdict: "none", risk: false, changes: [] });
  });
});
