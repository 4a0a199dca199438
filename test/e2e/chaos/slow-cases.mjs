import assert from "node:assert/strict";
import { createServer, request } from "node:http";
import { pushServer } from "../deploy/images.mjs";
import { rulesOf, told } from "../deploy/setting.mjs";

/** Failures that take their time, and those that heal and must not fail. */
export async function slowCases(tally, setting) {
  await registryAway(tally, setting);
  await evicted(tally, setting);
  await grown(tally, setting);
  await noWayBack(tally, setting);
}

/** A registry that answers 503 for 40 s and is well then. */
async function registryAway(tally, setting) {
  const { cluster } = setting;
  const server = setting.open("away");
  let well = false;
  const proxy = createServer((incoming, outgoing) => {
    if (!well) return void outgoing.writeHead(503).end();
    const { method, url, headers } = incoming;
    const sent = request(new URL(url, `http://${cluster.registry}`), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(sent);
  });
  await new Promise((resolve) => proxy.listen(0, cluster.host, resolve));
  const host = `${cluster.host}:${proxy.address().port}`;
  cluster.trustRegistry(host);
  const image = (await pushServer(cluster.registry, { name: "away" })).replace(cluster.registry, host);
  await tally.check("row 4: a registry that is away for 40 s is no failure", async () => {
    const back = setTimeout(() => {
      well = true;
    }, 40_000);
    const result = await server.deploy(image).finally(() => clearTimeout(back));
    assert.equal(result.exitCode, 0, told(result));
    assert.match(result.stderr, /cannot reach the registry/);
  });
  await tally.check("platform-unwell: a registry that stays away rolls nothing back", async () => {
    well = false;
    const before = server.json("get", "deployment", "away").metadata.annotations;
    const next = await pushServer(cluster.registry, { name: "away", env: { RELEASE: "2" } });
    const result = await server.deploy(next.replace(cluster.registry, host));
    assert.equal(result.exitCode, 1, told(result));
    assert.deepEqual(rulesOf(result).toSorted(), ["platform-unwell", "registry-unreachable"], told(result));
    assert.notDeepEqual(server.json("get", "deployment", "away").metadata.annotations, before);
  });
  proxy.closeAllConnections();
  proxy.close();
}

/** A release that cannot be put back: said before anything is touched, and again when it has come to that. */
async function noWayBack(tally, setting) {
  const { registry } = setting.cluster;
  const server = setting.open("stuck");
  const good = await pushServer(registry, { name: "stuck" });
  const two = await pushServer(registry, { name: "stuck", env: { RELEASE: "2" } });
  const crash = await pushServer(registry, { name: "stuck", behaviour: "crash" });
  const policy = { apiVersion: "admissionregistration.k8s.io/v1", metadata: { name: "not-the-old-one" } };
  await tally.check("rollback-impossible is said before anything is touched", async () => {
    assert.equal((await server.deploy(good)).exitCode, 0);
    setting.cluster.apply([
      {
        ...policy,
        kind: "ValidatingAdmissionPolicy",
        spec: {
          matchConstraints: {
            resourceRules: [
              {
                apiGroups: ["apps"],
                apiVersions: ["v1"],
                operations: ["CREATE", "UPDATE"],
                resources: ["deployments"],
              },
            ],
          },
          validations: [{ expression: `object.spec.template.spec.containers.all(c, c.image != '${good}')` }],
        },
      },
      {
        ...policy,
        kind: "ValidatingAdmissionPolicyBinding",
        spec: {
          policyName: "not-the-old-one",
          validationActions: ["Deny"],
          matchResources: {
            namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "mcp-stuck" } },
          },
        },
      },
    ]);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const result = await server.deploy(two);
    assert.equal(result.exitCode, 0, told(result));
    assert.ok(
      result.report.findings.some((one) => one.ruleId === "rollback-impossible"),
      told(result),
    );
    for (const kind of ["validatingadmissionpolicybinding", "validatingadmissionpolicy"])
      setting.cluster.kubectl("delete", kind, "not-the-old-one");
  });
  await tally.check(
    "rollback-failed: a release that was put back is not believed before it serves",
    async () => {
      const spoil = setInterval(() => {
        if (server.json("get", "deployment", "stuck").spec.template.spec.containers[0].image !== crash)
          return;
        clearInterval(spoil);
        const metadata = { name: "none", namespace: "mcp-stuck" };
        setting.cluster.apply([
          { apiVersion: "v1", kind: "ResourceQuota", metadata, spec: { hard: { pods: "0" } } },
        ]);
        server.kubectl("delete", "pods", "--all", "--force", "--grace-period=0");
      }, 300);
      const result = await server.deploy(crash).finally(() => clearInterval(spoil));
      assert.equal(result.exitCode, 1, told(result));
      assert.ok(rulesOf(result).includes("rollback-failed"), told(result));
    },
  );
}

/** Pods that the cluster takes away in the middle of a rollout. */
async function evicted(tally, setting) {
  const server = setting.open("evicted");
  const image = await pushServer(setting.cluster.registry, { name: "evicted", behaviour: "slow" });
  await tally.check("row 36: an evicted pod during the rollout is no failure", async () => {
    const evict = setInterval(() => {
      const [pod] = server.json("get", "pods").items;
      if (pod === undefined) return;
      clearInterval(evict);
      const { name, namespace } = pod.metadata;
      server.kubectl("delete", "pod", name, "-n", namespace, "--wait=false");
    }, 500);
    const result = await server.deploy(image).finally(() => clearInterval(evict));
    assert.equal(result.exitCode, 0, told(result));
  });
}

/** The goal moves: an autoscaler adds a pod in the middle of a rollout. */
async function grown(tally, setting) {
  const manifest = `deploy:
  startupSeconds: 30
  autoscaling: { minReplicas: 1, maxReplicas: 4 }
  resources: { requests: { cpu: 20m, memory: 48Mi }, limits: { memory: 200Mi } }
`;
  const server = setting.open("grown", { manifest });
  const image = await pushServer(setting.cluster.registry, { name: "grown", behaviour: "slow" });
  await tally.check("a rollout whose replicas grow half-way is judged by all of its pods", async () => {
    const grow = setInterval(() => {
      if (server.json("get", "pods").items.length === 0) return;
      clearInterval(grow);
      server.kubectl("scale", "deployment/grown", "--replicas=3");
    }, 500);
    const result = await server.deploy(image).finally(() => clearInterval(grow));
    assert.equal(result.exitCode, 0, told(result));
    assert.deepEqual(rulesOf(result), []);
  });
}
