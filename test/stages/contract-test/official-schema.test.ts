import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { protocolVersions } from "../../../src/manifest/schema.ts";
import { messageJudge } from "../../../src/stages/contract-test/conformance/official-schema.ts";

/** Object ids that git gives to these files in the specification's own repository. */
const official: Record<string, string> = {
  "2024-11-05": "97a92f0cc292ed4c602f4ee121732cc8ad3be973",
  "2025-03-26": "a1e3f26799d06421eea7e2334e6d279233c6d090",
  "2025-06-18": "15c5d5127a247189918a7d4da6c3dec929b75130",
  "2025-11-25": "c722dd45ba83610bec2b3f576a7658d5d6dc1553",
  "2026-07-28": "213c58f6d9a1c2ce6ad055afe90bbdb095a29ee8",
};
const folder = join(import.meta.dirname, "../../../schemas/mcp");

describe.each(protocolVersions)("the official schema of %s", (version) => {
  it("is byte for byte the one of the specification", () => {
    const bytes = readFileSync(join(folder, version, "schema.json"));
    const blob = Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]);
    expect(createHash("sha1").update(blob).digest("hex")).toBe(official[version]);
  });

  it("judges a list of tools", async () => {
    const judge = await messageJudge(version);
    const stateless = { resultType: "complete", ttlMs: 0, cacheScope: "private" };
    const tool = { name: "add", inputSchema: { type: "object" } };
    expect(judge.faultOf("ListToolsResult", { tools: [tool], ...stateless })).toBeUndefined();
    expect(judge.faultOf("ListToolsResult", { tools: [{ name: 1 }], ...stateless })).toBeDefined();
  });
});
