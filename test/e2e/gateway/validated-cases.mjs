import assert from "node:assert/strict";
import { validateConfig } from "../engines/envoy.mjs";
import { compileGateway, manifest, planOf, requestOf } from "./setting.mjs";

const rule = (authorize) => ({ tools: { search: { authorize } } });
const workload = "spiffe://acme.example/ns/agents/sa/caller";

/** Every shape of policy and platform that the compiler knows. */
export const golden = {
  "the attacked manifest": [manifest],
  "groups, scopes and users in one rule": [rule({ groups: ["a", "b"], scopes: ["x"], users: ["u"] })],
  "a list of rules": [rule([{ groups: ["a"] }, { users: ["u"] }, { authenticated: true }])],
  "no rule at all": [{ tools: { search: null } }],
  "no tool at all": [{ tools: {} }],
  "business groups in a claim": [
    { ...rule({ groups: ["a"] }), owner: { team: "t", businessGroups: ["ads"] } },
    { identity: { ...identity(), businessGroups: { claim: "department" } } },
  ],
  "business groups among the groups": [
    { ...rule({ groups: ["a"] }), owner: { team: "t", businessGroups: ["ads"] } },
  ],
  "a map of groups": [rule({ groups: ["a"] }), { identity: { ...identity(), groups: { a: "3f2a-1" } } }],
  "two issuers": [
    rule({ groups: ["a"] }),
    { identity: identity("https://one.example", "http://two.example:8080") },
  ],
  "a verifier": [
    rule({ groups: ["a"] }),
    {
      identity: {
        ...identity(),
        verifier: { issuer: "https://ci.example", jwksUri: "https://ci.example/k", claims: { w: "x" } },
      },
    },
  ],
  "spiffe, workloads only": [
    rule({ workloads: [workload] }),
    { mesh: { kind: "spiffe", trustDomain: "acme.example" }, identity: {} },
  ],
  "spiffe and tokens": [
    rule({ workloads: [workload], groups: ["a"] }),
    { mesh: { kind: "spiffe", trustDomain: "acme.example" } },
  ],
  "istio with sidecars": [
    rule({ workloads: [workload] }),
    { mesh: { kind: "istio", mode: "sidecar", trustDomain: "acme.example" } },
  ],
  "names with marks in them": [
    {
      tools: { "a.b-c_d/e": { authorize: { groups: ['x"y', "z\\w"] } } },
      prompts: { "Prüfung 1": { authorize: { users: ["ü"] } } },
    },
  ],
  "long templates": [
    { tools: {}, resources: { [`file:///${"x".repeat(300)}/{a}/{+b}`]: { authorize: { groups: ["a"] } } } },
  ],
  "limits of the platform": [
    rule({ groups: ["a"] }),
    {
      gateway: {
        limits: { bodyBytes: 4096, callsPerMinute: 3, connections: 5 },
        allowedOrigins: ["https://chat.acme.example"],
      },
    },
  ],
  "1,000 tools and 500 rules": [many(1000, 500)],
};

function identity(...urls) {
  const issuers = (urls.length > 0 ? urls : ["https://idp.acme.example"]).map((issuer) => ({
    issuer,
    audiences: ["{url}"],
    jwksUri: `${issuer}/keys`,
  }));
  return { issuers };
}

export function many(tools, rules) {
  const entries = Array.from({ length: tools }, (_, index) => [
    `tool_${index}`,
    { authorize: { groups: [`group_${index % rules}`] } },
  ]);
  return { tools: Object.fromEntries(entries) };
}

export async function validatedCases(tally) {
  for (const [name, [parts, platform]] of Object.entries(golden)) {
    await tally.check(`Envoy takes the configuration: ${name}`, () => {
      for (const kind of ["sidecar", "process"]) {
        const text = compileGateway(requestOf(planOf(parts, platform), { kind })).files["envoy.json"];
        validateConfig(text);
        assert.ok(text.length < 5_000_000, `${text.length} bytes`);
      }
    });
  }
}
