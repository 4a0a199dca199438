// The image part: from source to an image by digest, built by BuildKit, kept in a registry.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pushBaseImages } from "../engines/base-images.mjs";
import { startBuildKit } from "../engines/buildkit.mjs";
import { startImageRegistry } from "../engines/image-registry.mjs";
import { processesOf } from "../workflow/leftovers.mjs";
import { buildCases } from "./build-cases.mjs";
import { ImageTeam } from "./team.mjs";

/** @param {import("../tally.mjs").Tally} tally */
export async function runPart(tally) {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), "mcp-pipeline-e2e-image-")));
  const started = [];
  try {
    const setting = await openSetting(scratch, started);
    await buildCases(tally, setting);
  } finally {
    for (const engine of started.reverse()) await engine.stop();
    await tally.check("nothing keeps running", () => assert.deepEqual(processesOf(scratch), []));
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Registry, BuildKit and base images; `team` makes a repository whose builds go there. */
async function openSetting(scratch, started) {
  const registry = await startImageRegistry(join(scratch, "registry"));
  started.push(registry);
  const buildkit = await startBuildKit(join(scratch, "buildkit"), [registry.address]);
  started.push(buildkit);
  const bases = await pushBaseImages(registry.address, buildkit.env, [
    "node",
    "python",
    "go",
    "static",
    "uv",
  ]);
  const { LANG } = process.env;
  const home = join(scratch, "home");
  mkdirSync(home);
  const env = {
    LANG,
    HOME: home,
    MCP_PIPELINE_HOME: join(scratch, "pipeline"),
    NO_COLOR: "1",
    ...buildkit.env,
  };
  const platform = (change = {}) => writePlatform(scratch, { registry: registry.address, bases, ...change });
  const team = (name, files, manifest) =>
    new ImageTeam(join(scratch, name), { name, files, manifest, env, platform: platform() });
  return { scratch, registry, bases, env, team, platform };
}

let platforms = 0;

/** @returns path of a platform.yaml for one staging environment */
function writePlatform(scratch, { registry, bases, ...images }) {
  const platform = {
    schemaVersion: 1,
    images: { registry: `${registry}/mcp`, base: bases, sbom: "none", ...images },
    clusters: { stg: {} },
    environments: {
      staging: { clusters: ["stg"], delivery: { kind: "oci" }, domain: "{name}.mcp.acme.example" },
    },
    registry: { url: "https://mcp-registry.acme.example", namePrefix: "com.acme" },
  };
  const file = join(scratch, `platform-${++platforms}.yaml`);
  writeFileSync(file, JSON.stringify(platform));
  return file;
}
