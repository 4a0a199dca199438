import { describe, expect, it } from "vitest";
import { compileGateway } from "../../src/gateway/compile.ts";
import { planOf, requestOf } from "./sample.ts";

const rules = { tools: { search: { authorize: { groups: ["data"] } }, drop: null } };

function configOf(parts: Record<string, unknown>, platform?: Record<string, unknown>): string {
  return compileGateway(requestOf(planOf(parts, platform))).files["envoy.json"] ?? "";
}

const ofRule = (ruleId: string) =>
  expect.objectContaining({ findings: [expect.objectContaining({ ruleId })] });

describe("compileGateway", () => {
  it("gives the same bytes for the same request", () => {
    expect(configOf(rules)).toBe(configOf(structuredClone(rules)));
  });

  it("names its ports and probes", () => {
    const { ports, probes } = compileGateway(requestOf(planOf(rules)));
    expect(ports).toEqual({ listener: 8443, health: 9901, metrics: 9902 });
    expect(probes).toEqual({ ready: "/ready", live: "/live" });
  });

  it("never writes what gateway.md found to be a bypass", () => {
    const text = configOf(rules);
    for (const unsafe of ["PASS_THROUGH_NO_MCP", '"HEADERS"', "early_terminate", 'allow_missing"']) {
      expect(text).not.toContain(unsafe);
    }
    expect(text).toContain('"reject_duplicate_keys":true');
    expect(text).toContain('"require_expiration":true');
    expect(text).toContain('"forward":false');
  });

  it("asks the server in its pod for an answer over MCP, in no session of anybody's", () => {
    const { files } = compileGateway({ ...requestOf(planOf(rules)), kind: "sidecar" });
    const { static_resources } = JSON.parse(files["envoy.json"] ?? "");
    const [{ http_health_check: check }] = static_resources.clusters[0].health_checks;
    expect(JSON.parse(Buffer.from(check.send.text, "hex").toString())).toMatchObject({ method: "ping" });
    expect(check).toMatchObject({ method: "POST", path: "/mcp" });
    expect(JSON.stringify(check.request_headers_to_add)).toContain("mcp-session-id");
    const beside = compileGateway({ ...requestOf(planOf(rules)), kind: "process" }).files["envoy.json"] ?? "";
    expect(beside.includes("health_checks")).toBe(false);
  });

  it("opens no administration port", () => {
    const { admin } = JSON.parse(configOf(rules)) as { admin: { address: object } };
    expect(Object.keys(admin.address)).toEqual(["pipe"]);
  });

  it("refuses a platform that could let nobody in", () => {
    expect(() => configOf(rules, { identity: {} })).toThrow(/identity.issuers is missing/);
  });

  it("refuses an issuer whose keys nobody can find", () => {
    const issuers = [{ issuer: "https://idp.acme.example", audiences: ["{url}"] }];
    expect(() => configOf(rules, { identity: { issuers } })).toThrow(ofRule("gateway-keys-unknown"));
  });

  it("refuses a name that reads as another JSON value, at its line", () => {
    expect(() => configOf({ tools: { "-": null } })).toThrow(ofRule("gateway-name-unsupported"));
  });

  it("keeps a tool that the server does not have out of reach", () => {
    const request = requestOf(planOf({ tools: { ghost: { authorize: { groups: ["data"] } } } }));
    request.names.tools = [];
    expect(compileGateway(request).files["envoy.json"]).not.toContain("ghost");
  });
});
