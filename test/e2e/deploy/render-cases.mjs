import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { tsImport } from "tsx/esm/api";
import { EngineMissing, enginesFolder, engineVersions } from "../engines/find.mjs";

const namespace = "mcp-rendered";

/** Every case of the golden tests, judged by the API server itself: what the offline check passes, it must take. */
export async function renderCases(tally, { cluster }) {
  const { caseNames, caseRequest } = await load("test/kubernetes/objects/cases.ts");
  const { renderObjects } = await load("src/kubernetes/objects/render.ts");
  cluster.kubectl("apply", "--server-side", ...definitions().flatMap((file) => ["-f", file]));
  cluster.kubectl("wait", "--for=condition=Established", "--timeout=60s", "crd", "--all");
  cluster.apply([{ apiVersion: "v1", kind: "Namespace", metadata: { name: namespace } }]);
  const render = async (name) => {
    const request = await caseRequest(name);
    request.plan.platform.namespace = namespace;
    return renderObjects(request);
  };
  for (const name of caseNames) {
    await tally.check(`rendered objects: the API server takes all of "${name}"`, async () => {
      dryRun(cluster, await render(name));
    });
  }
  await tally.check(
    "rendered objects: the API server refuses one with a field that it does not know",
    async () => {
      const deployment = (await render("smallest")).find(({ kind }) => kind === "Deployment");
      deployment.spec.replica = 2;
      assert.throws(() => dryRun(cluster, [deployment]), /replica/);
    },
  );
}

function dryRun({ kubeconfig }, items) {
  const { KUBERNETES_VERSION: version } = engineVersions();
  const kubectl = join(enginesFolder(), "kubernetes", version, "kubectl");
  const flags = ["--server-side", "--dry-run=server", "--validate=strict", "--field-manager=mcp-pipeline"];
  execFileSync(kubectl, ["--kubeconfig", kubeconfig, "apply", ...flags, "-f", "-"], {
    input: JSON.stringify({ apiVersion: "v1", kind: "List", items }),
    stdio: ["pipe", "ignore", "pipe"],
  });
}

function definitions() {
  const folder = join(enginesFolder(), "definitions");
  try {
    return readdirSync(folder).map((file) => join(folder, file));
  } catch {
    throw new EngineMissing(
      "the definitions of other projects' kinds are not there. Install them: npm run engines",
    );
  }
}

const load = (path) => tsImport(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), import.meta.url);
