import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { McpServer as McpServer2 } from "@modelcontextprotocol/server";
import { describe, expect, it } from "vitest";
import { authorizeTool } from "../../libraries/typescript/server.js";
import { mergeCodePolicy } from "../../src/policy/code-policy.ts";
import { emptySurface } from "../../src/surface/surface.ts";
import { policyOf } from "../policy/sample.ts";

const answer = async () => ({ content: [] });

describe("authorizeTool", () => {
  it("sets _meta and keeps the rest, in both generations of the SDK", () => {
    const options = authorizeTool(
      { groups: ["admins"] },
      { description: "Drops.", _meta: { "acme.example/kept": 1 } },
    );
    expect(options).toEqual({
      description: "Drops.",
      _meta: { "acme.example/kept": 1, "dev.mcp-pipeline/authorize": { groups: ["admins"] } },
    });
    const about = { name: "sample", version: "1.0.0" };
    expect(new McpServer(about).registerTool("drop", options, answer)._meta).toEqual(options._meta);
    expect(new McpServer2(about).registerTool("drop", options, answer)._meta).toEqual(options._meta);
  });

  it("writes what the pipeline reads as the effective policy", () => {
    const tool = { name: "drop", ...authorizeTool([{ groups: ["admins"] }, { authenticated: true }]) };
    const surface = { ...emptySurface(), tools: [JSON.parse(JSON.stringify(tool))] };
    const merged = mergeCodePolicy(policyOf({ tools: { drop: null } }), surface);
    expect(merged.findings).toEqual([]);
    expect(merged.policy.entries[0]).toMatchObject({ source: "code", rules: [{}, {}] });
  });

  it.each([
    [{}],
    [{ group: ["a"] }],
    [{ groups: [] }],
    [{ groups: "a" }],
    [{ authenticated: false }],
    [[]],
    [null],
  ])("refuses %j", (rule) => {
    expect(() => authorizeTool(rule as never)).toThrow(TypeError);
  });
});
