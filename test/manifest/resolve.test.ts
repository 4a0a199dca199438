import { describe, expect, it } from "vitest";
import { resolvePlan } from "../../src/manifest/resolve.ts";
import { fixture } from "./expected.ts";

const platform = "../../platforms/good/acme.yaml";
const cwd = fixture("manifests/good");
const env = { GITHUB_REPOSITORY: "acme/ads-search" };
const full = (environment: string, path: string | undefined = platform) =>
  resolvePlan({ manifest: "full.yaml", platform: path, environment, cwd, env });

describe("resolvePlan", () => {
  it("merges default < platform < manifest < environment, and null removes", async () => {
    const { plan } = await full("staging");
    expect(plan.manifest.env).toMatchObject({ LOG_LEVEL: "debug" });
    expect(plan.manifest.env).not.toHaveProperty("SORT_KEY");
    expect(plan.manifest.deploy?.autoscaling).toMatchObject({ minReplicas: 2, maxReplicas: 2 });
    expect(plan.manifest.deploy).not.toHaveProperty("egress");
    expect(Object.keys(plan.manifest.tools)).toEqual(["search"]);
    expect(plan.manifest.environments).toBeUndefined();
  });

  it("knows where every value came from", async () => {
    const { plan, loaded } = await full("staging");
    const line = (pointer: string) => `full.yaml:${loaded.locate(pointer).line}`;
    expect(plan.origins["/env/LOG_LEVEL"]).toBe(line("/environments/staging/env/LOG_LEVEL"));
    expect(plan.origins["/env/KEY_URL"]).toBe(line("/env/KEY_URL"));
    expect(plan.origins["/owner/team"]).toBe(line("/owner/team"));
    const minimal = await resolvePlan({ manifest: "minimal.yaml", environment: "local", cwd, env: {} });
    expect(minimal.plan.origins).toMatchObject({ "/runtime/port": "default", "/lint/failOn": "default" });
    expect(minimal.plan.origins["/owner/team"]).toBe("minimal.yaml:4");
  });

  it("gives each policy rule the line that wrote it", async () => {
    const { plan, loaded } = await full("staging");
    const search = plan.policy.entries.find(({ name }) => name === "search");
    const at = loaded.locate("/environments/staging/tools/search/authorize");
    expect(search?.rules.map(({ origin }) => origin.line)).toEqual([at.line]);
    expect(search?.rules[0]?.rule).toEqual({ groups: ["ads-testers"] });
  });

  it("continues a list of secrets with the map of an environment", async () => {
    const { plan } = await full("production");
    expect(plan.manifest.secrets).toEqual({ ADS_API_TOKEN: { key: "ads/production", property: "token" } });
  });

  it("names the server after the platform unless it names itself", async () => {
    expect((await full("staging")).plan.registryName).toBe("com.acme/ads-search");
    const { plan } = await resolvePlan({ manifest: "minimal.yaml", environment: "local", cwd, env: {} });
    expect(plan.registryName).toBe("local/presto");
    expect(plan.runtime).toMatchObject({
      kind: "node",
      command: ["node", "server.js"],
      port: 8080,
      path: "/mcp",
    });
  });

  it("gives the same bytes for the same input", async () => {
    const [one, two] = [await full("production"), await full("production")];
    expect(JSON.stringify(one.plan)).toBe(JSON.stringify(two.plan));
  });

  it("leaves what only a platform knows as not exercised", async () => {
    const { checks } = await resolvePlan({ manifest: "full.yaml", environment: "local", cwd, env });
    const status = Object.fromEntries(checks.map(({ id, status }) => [id, status]));
    expect(status).toMatchObject({
      environments: "not exercised",
      patches: "not exercised",
      ownership: "not exercised",
    });
  });
});
