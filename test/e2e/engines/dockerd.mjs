import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startInBackground } from "./background.mjs";

/**
 * A Docker daemon of its own, without a network of its own: containers share the host's. Needs root.
 * @param folder its state; short, because its sockets' paths must be
 * @returns `env` of a client
 */
export async function startDockerd(folder) {
  mkdirSync(folder, { recursive: true });
  const host = `unix://${join(folder, "docker.sock")}`;
  const config = join(folder, "daemon.json");
  writeFileSync(config, "{}");
  const { stop } = await startInBackground(
    [
      "dockerd",
      `--config-file=${config}`,
      `--host=${host}`,
      `--data-root=${join(folder, "data")}`,
      `--exec-root=${join(folder, "run")}`,
      `--pidfile=${join(folder, "pid")}`,
      "--bridge=none",
      "--iptables=false",
    ],
    {
      log: join(folder, "log"),
      ready: () =>
        Boolean(
          execFileSync("docker", ["info"], { env: { ...process.env, DOCKER_HOST: host }, stdio: "ignore" }) ??
            true,
        ),
    },
  );
  const unmount = async () => {
    await stop();
    // What a killed container leaves mounted would be deleted through.
    const left = execFileSync(
      "sh",
      ["-c", 'grep " $1" /proc/mounts | cut -d" " -f2 | sort -r', "sh", folder],
      { encoding: "utf8" },
    );
    for (const mount of left.split("\n").filter(Boolean))
      if (existsSync(mount)) execFileSync("umount", ["-l", mount]);
  };
  return { env: { DOCKER_HOST: host }, stop: unmount };
}
