import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/**
 * Processes that a run in this folder left behind: those that name it in their arguments, their environment or
 * their working directory. Linux only.
 */
export function processesOf(folder) {
  const own = new Set([process.pid, process.ppid]);
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && !own.has(Number(name)))
    .flatMap((name) => {
      const command = read(() => readFileSync(`/proc/${name}/cmdline`, "utf8"));
      const environment = read(() => readFileSync(`/proc/${name}/environ`, "utf8"));
      const place = read(() => readlinkSync(`/proc/${name}/cwd`));
      if (![command, environment, place].some((text) => text.includes(folder))) return [];
      return [{ pid: Number(name), command: command.replaceAll("\0", " ").trim() }];
    });
}

/** Empty where the process ended while we looked, or is not ours to see. */
function read(look) {
  try {
    return look();
  } catch {
    return "";
  }
}
