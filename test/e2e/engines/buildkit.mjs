import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startInBackground } from "./background.mjs";
import { findEngine } from "./find.mjs";

/**
 * A BuildKit of its own, and a buildx that knows no other builder. Needs root, for runc.
 * @param folder its state; the caller removes it once it has stopped
 * @param insecure addresses of registries that speak HTTP
 * @returns `env` for whoever builds: BUILDX_BUILDER, BUILDX_CONFIG, and PATH with buildx
 */
export async function startBuildKit(folder, insecure = []) {
  const buildkitd = findEngine("buildkitd");
  const buildx = findEngine("buildx", ["version"]);
  mkdirSync(folder, { recursive: true });
  const socket = `unix://${join(folder, "buildkitd.sock")}`;
  const config = join(folder, "buildkitd.toml");
  writeFileSync(config, insecure.map((address) => `[registry."${address}"]\nhttp = true\n`).join(""));
  const { stop, pid } = await startInBackground(
    [
      buildkitd,
      `--addr=${socket}`,
      `--root=${join(folder, "root")}`,
      `--config=${config}`,
      "--oci-worker=true",
      "--containerd-worker=false",
      "--oci-worker-net=host",
      "--oci-worker-gc=false",
    ],
    { log: join(folder, "log"), ready: () => answers(buildx, socket, folder) },
  );
  return { env: buildxEnvironment(buildx, folder), stop, pid };
}

function answers(buildx, socket, folder) {
  const env = { ...process.env, ...buildxEnvironment(buildx, folder) };
  const options = { env, stdio: "ignore" };
  try {
    execFileSync(buildx, ["inspect", "e2e", "--bootstrap"], options);
    return true;
  } catch {
    execFileSync(buildx, ["create", "--name", "e2e", "--driver", "remote", socket], options);
    return false;
  }
}

function buildxEnvironment(buildx, folder) {
  const PATH = `${join(buildx, "..")}:${process.env.PATH}`;
  return { PATH, BUILDX_CONFIG: join(folder, "buildx"), BUILDX_BUILDER: "e2e" };
}
