// The image part: from source to an image by digest, built by BuildKit, kept in a registry.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pushBaseImages } from "../engines/base-images.mjs";
import { startBuildKit } from "../engines/buildkit.mjs";
import { startDockerd } from "../engines/dockerd.mjs";
import { startImageRegistry, startLockedRegistry } from "../engines/image-registry.mjs";
import { processesOf } from "../workflow/leftovers.mjs";
import { attestCases } from "./attest-cases.mjs";
import { buildCases } from "./build-cases.mjs";
import { containerCases } from "./container-cases.mjs";
import { registryCases } from "./registry-cases.mjs";
import { ImageTeam } from "./team.mjs";
import { UnkindProxy } from "./unkind-proxy.mjs";

/** @param {import("../tally.mjs").Tally} tally */
export async function runPart(tally) {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), "mcp-pipeline-e2e-image-")));
  const started = [];
  try {
    const setting = await openSetting(scratch, started);
    await buildCases(tally, setting);
    await registryCases(tally, setting);
    await attestCases(tally, setting);
    await containerCases(tally, setting);
    for (const [what, why] of outOfReach) tally.notExercised(what, why);
  } finally {
    for (const engine of started.reverse()) await engine.stop();
    await tally.check("nothing keeps running", () => assert.deepEqual(processesOf(scratch), []));
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** docs/not-exercised.md says more. */
const outOfReach = [
  ["the public Sigstore", "cannot be reached; certificates and log entries come from one on this machine"],
  [
    "public base images and BuildKit's own scanner",
    "nothing can be pulled; both are made of this machine's files",
  ],
  ["the builder that is made where there is only Docker's own", "its image cannot be pulled"],
];

/** Registries, BuildKit, Docker and base images; `team` makes a repository whose builds go there. */
async function openSetting(scratch, started) {
  const start = async (engine) => {
    started.push(await engine);
    return started.at(-1);
  };
  const registry = await start(startImageRegistry(join(scratch, "registry")));
  const locked = await start(startLockedRegistry(join(scratch, "locked")));
  const proxy = await start(UnkindProxy.open());
  proxy.target = registry.address;
  const insecure = [registry.address, locked.address, proxy.address];
  const buildkit = await start(startBuildKit(join(scratch, "buildkit"), insecure));
  const docker = await start(startDockerd(join(scratch, "docker")));
  const kinds = ["node", "python", "go", "static", "uv", "sbom"];
  const { sbom, ...bases } = await pushBaseImages(registry.address, buildkit.env, kinds);
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
  const platform = (images = {}) =>
    writePlatform(scratch, { registry: `${registry.address}/mcp`, base: bases, sbom: "none", ...images });
  const team = (name, files, manifest) =>
    new ImageTeam(join(scratch, name), { name, files, manifest, env, platform: platform() });
  return { scratch, registry, locked, proxy, docker, bases, sbom, env, team, platform };
}

let platforms = 0;

/** @returns path of a platform.yaml for one staging environment */
function writePlatform(scratch, images) {
  const platform = {
    schemaVersion: 1,
    images,
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
