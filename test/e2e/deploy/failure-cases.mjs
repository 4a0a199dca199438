import assert from "node:assert/strict";
import { pushServer } from "./images.mjs";
import { rulesOf, told } from "./setting.mjs";

const deploy = (resources, seconds = 15) => `deploy:
  startupSeconds: ${seconds}
  autoscaling: { minReplicas: 1, maxReplicas: 1 }
  resources: ${resources}
`;
const usual = "{ requests: { cpu: 20m, memory: 48Mi }, limits: { memory: 200Mi } }";
const small = "{ requests: { cpu: 20m, memory: 48Mi }, limits: { memory: 96Mi } }";
const hungry = '{ requests: { cpu: "64", memory: 48Mi }, limits: { memory: 200Mi } }';

/** Rows of the table of failures: how each is made with real pods, and what it must be called. */
const failures = [
  {
    row: 2,
    rule: "image-wrong-platform",
    image: { architecture: "s390x", index: true, behaviour: "foreign" },
  },
  { row: 8, rule: "secret-missing", image: {}, manifest: `secrets: [API_KEY]\n${deploy(usual)}` },
  { row: 11, rule: "image-runs-as-root", image: { behaviour: "root", config: { User: "0" } } },
  { row: 16, rule: "program-absent", image: { behaviour: "absent", config: { Entrypoint: ["/nothing"] } } },
  {
    row: 17,
    rule: "program-wrong-cpu",
    image: { behaviour: "wrong-cpu", config: { Entrypoint: ["/app/foreign"] } },
  },
  { row: 19, rule: "server-ends", image: { behaviour: "exit-0" } },
  { row: 20, rule: "out-of-memory", image: { behaviour: "memory" }, manifest: deploy(small) },
  { row: 22, rule: "start-up-too-slow", image: { behaviour: "silent" }, manifest: deploy(usual, 6) },
  { row: 23, rule: "disk-read-only", image: { behaviour: "read-only" } },
  { row: 24, rule: "port-forbidden", image: { behaviour: "port-forbidden" } },
  { row: 32, rule: "no-room", image: {}, manifest: deploy(hungry) },
];

/** Each failure is called by its name, with exit code 1. Three at a time: they mostly wait for the cluster. */
export async function failureCases(tally, setting) {
  const left = [...failures];
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      await failureCase(tally, setting, next);
  };
  await Promise.all([work(), work(), work()]);
}

async function failureCase(tally, setting, { row, rule, image, manifest }) {
  const { registry } = setting.cluster;
  const name = `row-${row}`;
  const server = setting.open(name, manifest === undefined ? {} : { manifest });
  await tally.check(`row ${row}: ${rule}`, async () => {
    const result = await server.deploy(await pushServer(registry, { name, ...image }));
    assert.equal(result.exitCode, 1, told(result));
    assert.deepEqual(rulesOf(result).toSorted(), [rule, "release-refused"].toSorted(), told(result));
  });
}

/** What must not fail. */
export async function healingCases(tally, setting) {
  const { registry } = setting.cluster;
  for (const [behaviour, what] of [
    ["crash-once", "one crash and then well is no failure"],
    ["slow", "a slow start within its budget is no failure"],
  ]) {
    await tally.check(what, async () => {
      const server = setting.open(behaviour);
      const result = await server.deploy(await pushServer(registry, { name: behaviour, behaviour }));
      assert.equal(result.exitCode, 0, told(result));
    });
  }
}
