import assert from "node:assert/strict";
import { plainServer } from "./servers.mjs";

/** Own Dockerfiles, each with one mistake that the cluster would not forgive. */
const mistakes = {
  "image-needs-root": { steps: "RUN chmod 600 server.mjs" },
  "image-writes-to-root": {
    steps: "RUN chmod 777 /app",
    start: 'import { writeFileSync } from "node:fs"; writeFileSync("/app/cache", "x");',
  },
  "listens-on-all-addresses": { listen: '"0.0.0.0"' },
};

/** The pushed image, run by a real engine as the cluster runs it. */
export async function containerCases(tally, setting) {
  const { team, docker } = setting;
  const test = (made, image) => made.run(["contract-test", "--image", image], docker.env);
  const own = (name, change) => ownTeam(team, setting.bases["node:24"], name, change);

  await tally.check("the image of a generated Dockerfile answers as a container", async () => {
    const echo = team(
      "echo-run",
      { "server.mjs": plainServer() },
      { runtime: { language: "node", command: ["node", "server.mjs"] } },
    );
    const { image } = (await echo.build()).report.outputs;
    const { report, said } = await test(echo, image);
    const check = report?.checks.find(({ id }) => id === "image-runs-as-in-cluster");
    assert.equal(check?.status, "passed", said);
    assert.ok(report.outputs.surface, said);
  });

  await tally.check("and so does a FastMCP file that ends in mcp.run()", async () => {
    const { report, said } = await test(setting.fastMcp, setting.fastMcpImage);
    assert.equal(report?.checks.find(({ id }) => id === "image-runs-as-in-cluster")?.status, "passed", said);
    assert.notEqual(report.outputs.surface, undefined, said);
  });

  for (const [rule, change] of Object.entries(mistakes)) {
    await tally.check(`an image with a mistake fails with its reason: ${rule}`, async () => {
      const made = own(rule, change);
      const built = await made.build();
      assert.equal(built.code, 0, built.said);
      const { code, report, said } = await test(made, built.report.outputs.image);
      assert.deepEqual([code, report?.findings[0].ruleId], [1, rule], said);
    });
  }

  await tally.check("an image that runs as root is refused when it is built, and gets no tag", async () => {
    const { code, report, said } = await own("as-root", { user: "0" }).build();
    assert.deepEqual([code, report?.findings[0].ruleId], [1, "image-runs-as-root"], said);
    assert.deepEqual(report.outputs, {});
    const tags = await fetch(`http://${setting.registry.address}/v2/mcp/as-root/tags/list`);
    assert.ok(!JSON.stringify(await tags.json()).includes("sha-"));
  });

  await tally.check("a credential in a layer is refused, although a later step deletes it", async () => {
    const steps =
      "RUN --mount=type=secret,id=npmrc,target=/root/.npmrc cp /root/.npmrc /app/.npmrc && chmod 644 .npmrc\nRUN rm .npmrc";
    const leaky = own("leaky", { steps });
    leaky.write({ ".npmrc": "//registry.example/:_authToken=hunter2\n" });
    const { code, report, said } = await leaky.build();
    assert.deepEqual([code, report?.findings[0].ruleId], [1, "secret-in-layer"], said);
    assert.match(report.findings[0].message, /\/app\/\.npmrc/);
    assert.ok(!said.includes("hunter2"));
  });
}

function ownTeam(team, base, name, { steps = "", user = "65532", ...server }) {
  const dockerfile = `FROM ${base}\nWORKDIR /app\nCOPY server.mjs .\n${steps}\nUSER ${user}\nENTRYPOINT ["node","server.mjs"]\n`;
  const files = { "server.mjs": plainServer(server), Dockerfile: dockerfile };
  return team(name, files, { runtime: { dockerfile: "Dockerfile" } });
}
