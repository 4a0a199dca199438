import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { startGithub } from "../engines/github-emulator.mjs";
import { startImageRegistry } from "../engines/image-registry.mjs";
import { pushServer } from "./images.mjs";
import { gitSource, ociSource, PullAgent } from "./pull-agent.mjs";
import { rulesOf, told } from "./setting.mjs";

/** Seconds that the agent and a rollout get together. */
const timeoutSeconds = 60;

/** Delivery to where a pull agent fetches: the pipeline sees nothing but the route. */
export async function deliveryCases(tally, setting) {
  const registry = await startImageRegistry(join(setting.scratch, "artifacts"));
  try {
    await ociCases(tally, setting, registry.address);
  } finally {
    await registry.stop();
  }
  const github = await startGithub(seed);
  try {
    await gitCases(tally, setting, github);
  } finally {
    await github.stop();
  }
  tally.notExercised(
    "Argo CD and Flux themselves",
    "they do not build here; an agent does what both document",
  );
}

const statusOf = ({ report }, id) => report.checks.find((check) => check.id === id)?.status;
const imageOf = (server) =>
  server.json("get", "deployment", server.name).spec.template.spec.containers[0].image;

async function ociCases(tally, setting, registry) {
  const server = setting.open("pulled");
  const repository = "mcp/pulled-objects";
  addEnvironment(server, `kind: oci, repository: "${registry}/${repository}"`);
  const images = await Promise.all([
    pushServer(setting.cluster.registry, { name: "pulled", env: { RELEASE: "1" } }),
    pushServer(setting.cluster.registry, { name: "pulled", env: { RELEASE: "2" } }),
    pushServer(setting.cluster.registry, { name: "pulled", behaviour: "crash" }),
  ]);
  const agent = new PullAgent(setting.cluster, ociSource(registry, repository, "pull"));
  const tag = async (name) => (await ociSource(registry, repository, name)())?.id;
  try {
    await tally.check("oci: a pull agent applies the artifact, and the route proves it", async () => {
      const result = await server.deploy(images[0], { environment: "pull" });
      assert.equal(result.exitCode, 0, told(result));
      assert.deepEqual(result.report.outputs, { url: server.url, release: "1" });
      for (const id of ["release-answers", "refused-without-token", "route-answers"]) {
        assert.equal(statusOf(result, id), "passed", told(result));
      }
      assert.equal(statusOf(result, "pods-ready"), "not exercised");
      assert.equal(imageOf(server), images[0]);
    });
    await tally.check("oci: a run that cannot show who it is delivers nothing", async () => {
      const before = await tag("pull");
      const result = await server.deploy(images[1], {
        environment: "pull",
        env: { ACTIONS_ID_TOKEN_REQUEST_URL: "http://127.0.0.1:1/token" },
      });
      assert.equal(result.exitCode, 3, told(result));
      assert.equal(await tag("pull"), before);
    });
    await tally.check(
      "oci: a second release is not taken for proven while the first one answers",
      async () => {
        const result = await server.deploy(images[1], { environment: "pull" });
        assert.equal(result.exitCode, 0, told(result));
        assert.equal(imageOf(server), images[1]);
        assert.equal(await tag("pull-verified"), await tag("pull-2"));
      },
    );
    await tally.check("oci: one that never answers is taken back by delivering the one before", async () => {
      const result = await server.deploy(images[2], { environment: "pull" });
      assert.equal(result.exitCode, 1, told(result));
      assert.deepEqual(rulesOf(result).toSorted(), ["release-not-arrived", "rolled-back"], told(result));
      // The old pods never stopped answering, so the run may end before the agent has looked again.
      for (let waited = 0; agent.applied.length < 4 && waited < 30; waited++) await delay(1_000);
      const tags = await Promise.all(["pull-1", "pull-2", "pull-3", "pull-2"].map(tag));
      assert.deepEqual(agent.applied, tags);
      assert.equal(imageOf(server), images[1]);
      assert.deepEqual(agent.applied, [
        await tag("pull-1"),
        await tag("pull-2"),
        await tag("pull-3"),
        await tag("pull-2"),
      ]);
    });
  } finally {
    await agent.stop();
  }
}

const token = "t-1";
const seed = {
  tokens: { [token]: { login: "platform-bot", scopes: ["repo"] } },
  github: {
    users: [{ login: "platform-bot" }],
    repos: [{ owner: "platform-bot", name: "clusters", auto_init: true }],
  },
};

async function gitCases(tally, setting, github) {
  const server = setting.open("committed");
  const repository = "platform-bot/clusters";
  addEnvironment(server, `kind: git, repository: ${repository}`);
  const image = await pushServer(setting.cluster.registry, { name: "committed" });
  const agent = new PullAgent(setting.cluster, gitSource(github, token, repository, "pull/committed.yaml"));
  const env = { GITHUB_API_URL: github.url, MCP_PIPELINE_DELIVERY_TOKEN: token };
  try {
    await tally.check(
      "git: a commit in another repository reaches the cluster, and the route proves it",
      async () => {
        const result = await server.deploy(image, { environment: "pull", env });
        assert.equal(result.exitCode, 0, told(result));
        assert.equal(imageOf(server), image);
        const { object } = await github.call(
          token,
          "GET",
          `/repos/${repository}/git/ref/tags/mcp-pipeline/pull/committed`,
        );
        const [head] = await github.call(token, "GET", `/repos/${repository}/commits`);
        assert.equal(object.sha, head.sha);
      },
    );
  } finally {
    await agent.stop();
  }
}

/** Adds an environment `pull` to the server's platform. */
function addEnvironment(server, delivery) {
  const file = join(server.folder, "platform.yaml");
  const entry = `  pull: { clusters: [one], delivery: { ${delivery}, timeoutSeconds: ${timeoutSeconds} }, domain: "{name}.mcp.test" }\n`;
  writeFileSync(file, readFileSync(file, "utf8").replace("environments:\n", `environments:\n${entry}`));
}
