import assert from "node:assert/strict";
import { join } from "node:path";
import { Team } from "./team.mjs";

/** Claims that the registry asks for, as a workflow run of the company carries them. */
export const companyClaims = { repository_owner_id: "4711", repository: "acme/stockroom" };

/** The company's platform.yaml; `registry` is the section of that name. */
export const platformOf = (registry, more = "") => `schemaVersion: 1
servers: [{ repositories: ["acme/*"], names: ["stock*"] }]
clusters: { one: { auth: { kind: kubeconfig } } }
environments:
  production: { clusters: [one], delivery: { kind: apply }, domain: "{name}.mcp.acme.example" }
identity: { issuers: [{ issuer: "https://idp.acme.example", audiences: ["{url}"], clientId: mcp-clients }] }
registry: ${JSON.stringify(registry)}
${more}`;

/** Registration in the official registry, with the identity of a workflow run. */
export async function registryCases(tally, { scratch, registry, issuer }) {
  const settings = {
    url: registry.url,
    auth: "github-oidc",
    audience: "mcp-registry",
    namePrefix: "com.acme",
  };
  const job = {
    ...issuer.job(companyClaims),
    GITHUB_REPOSITORY: "acme/stockroom",
    GITHUB_SHA: "a".repeat(40),
  };
  const tag = (version) => ({ ...job, GITHUB_REF: `refs/tags/v${version}` });
  const open = (name, more) => new Team(join(scratch, name), platformOf({ ...settings, ...more }));
  const entry = async (version) =>
    (await fetch(`${registry.url}/v0.1/servers/com.acme%2Fstockroom/versions/${version}`)).json();
  const status = (found) => found._meta["io.modelcontextprotocol.registry/official"];
  const team = open("registry", { older: { active: 2 } });
  await team.released(1);

  await tally.check(
    "a verified release is published with the workflow's identity, and read back",
    async () => {
      const { code, report } = await team.register(1, tag("1.0.0"));
      assert.equal(code, 0, JSON.stringify(report.findings));
      const { server } = await entry("1.0.0");
      assert.deepEqual(server.remotes, [{ type: "streamable-http", url: team.url }]);
      const ours = server._meta["io.modelcontextprotocol.registry/publisher-provided"]["dev.mcp-pipeline"];
      assert.equal(ours.environment, "production");
      assert.match(ours.digests.surface, /^sha256:[0-9a-f]{64}$/);
      assert.ok(ours.tools.some(({ names }) => Object.keys(names).length > 0));
      assert.equal((await entry("latest")).server.version, "1.0.0");
    },
  );

  await tally.check("the same content again is no change, also as another release", async () => {
    await team.released(2);
    const { code, report } = await team.register(2, tag("1.0.0"));
    assert.equal(code, 0);
    assert.match(report.checks.find(({ id }) => id === "entry-found").message, /unchanged/);
  });

  await tally.check("other content under the same version is refused, and what is there stays", async () => {
    const description = team.read("mcp.yaml").match(/^description: .*$/m)[0];
    team.change((text) => text.replace(description, "description: Something else."));
    await team.released(3);
    const { code, rules } = await team.register(3, tag("1.0.0"));
    team.change((text) => text.replace("description: Something else.", description));
    assert.deepEqual([code, rules], [2, ["version-already-published"]]);
    assert.notEqual((await entry("1.0.0")).server.description, "Something else.");
  });

  await tally.check("older versions are deprecated by the platform's rule", async () => {
    for (const [release, version] of [
      [4, "1.1.0"],
      [5, "1.2.0"],
    ]) {
      team.version(version);
      await team.released(release);
      assert.equal((await team.register(release, tag(version))).code, 0);
    }
    assert.equal(status(await entry("1.0.0")).status, "deprecated");
    assert.equal(status(await entry("1.1.0")).status, "active");
    assert.equal(status(await entry("latest")).isLatest, true);
  });

  await tally.check("a rollback deprecates what it left, and says that latest stays", async () => {
    team.version("1.1.0");
    await team.released(6);
    const { code, rules } = await team.register(6, tag("1.1.0"));
    assert.deepEqual([code, rules], [0, ["registry-latest-differs"]]);
    const left = status(await entry("1.2.0"));
    assert.deepEqual([left.status, left.statusMessage], ["deprecated", "Rolled back: 1.1.0 serves instead."]);
  });

  await tally.check("going forward again makes it active", async () => {
    team.version("1.2.0");
    assert.equal((await team.register(5, tag("1.2.0"))).code, 0);
    assert.equal(status(await entry("1.2.0")).status, "active");
  });

  await tally.check("a run of another company is not let in", async () => {
    const stranger = { ...issuer.job({ repository_owner_id: "666" }), GITHUB_REPOSITORY: "acme/stockroom" };
    const { code, rules } = await team.register(6, { ...tag("1.2.0"), ...stranger });
    assert.deepEqual([code, rules], [0, []], "nothing changes, so nothing is published and nobody logs in");
    team.version("1.3.0");
    await team.released(7);
    const refused = await team.register(7, { ...tag("1.3.0"), ...stranger });
    assert.deepEqual([refused.code, refused.rules], [3, ["registry-login-refused"]]);
  });

  await tally.check(
    "a repository that was not granted the name is refused before anybody logs in",
    async () => {
      const { code, rules } = await team.register(7, {
        ...tag("1.3.0"),
        GITHUB_REPOSITORY: "beta/stockroom",
      });
      assert.deepEqual([code, rules], [2, ["name-not-granted"]]);
    },
  );

  await tally.check("a namespace that the login may not publish is refused by the registry", async () => {
    const foreign = open("foreign", { namePrefix: "com.beta" });
    await foreign.released(1);
    const { code, rules } = await foreign.register(1, tag("1.0.0"));
    assert.deepEqual([code, rules], [2, ["registry-name-refused"]]);
  });

  await tally.check("a release that was not verified is refused", async () => {
    await team.released(8, { state: "failed" });
    const { code, rules } = await team.register(8, tag("1.3.0"));
    assert.deepEqual([code, rules], [2, ["release-not-verified"]]);
  });

  await tally.check("what the registry's own validation refuses is told, and not published", async () => {
    const before = team.url;
    team.url = "http://stockroom.mcp.acme.example/mcp";
    await team.released(9);
    const { code, rules } = await team.register(9, tag("1.3.0"));
    team.url = before;
    assert.deepEqual([code, [...new Set(rules)]], [1, ["server-json-refused"]]);
    assert.equal((await entry("1.3.0")).status, 404);
  });

  await tally.check("a registry that hangs for a moment is waited for", async () => {
    registry.pause();
    const registering = team.register(7, tag("1.3.0"));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    registry.resume();
    assert.equal((await registering).code, 0);
  });

  await tally.check("a registry that is away is exit 3", async () => {
    const away = open("away", { url: "http://127.0.0.1:9" });
    await away.released(1);
    const { code, rules } = await away.register(1, tag("1.0.0"));
    assert.deepEqual([code, rules], [3, ["registry-unreachable"]]);
  });

  await tally.check("nothing of a token is in what was printed", async () => {
    team.version("1.4.0");
    await team.released(10);
    const { report, log } = await team.register(10, tag("1.4.0"));
    assert.doesNotMatch(JSON.stringify(report) + log, /eyJ[A-Za-z0-9_-]{10,}\./);
  });
}
