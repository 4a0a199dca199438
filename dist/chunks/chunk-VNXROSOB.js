import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/local/process-identity.ts
import { readFile } from "node:fs/promises";
async function processIdentity(pid) {
  if (process.platform === "linux") return linuxIdentity(pid);
  const { run } = await import("./run-4Y3CHIAS.js");
  const result = await run(["ps", "-o", "stat=,lstart=", "-p", String(pid)], {
    cwd: "/",
    timeoutMs: 5e3,
    allowFailure: true
  });
  const [stat = "", ...start] = result.stdout.trim().split(/\s+/);
  return result.exitCode === 0 && !stat.startsWith("Z") && start.length > 0 ? start.join(" ") : void 0;
}
async function linuxIdentity(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => void 0);
  if (stat === void 0) return void 0;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [state, startTime] = [fields[0], fields[19]];
  if (state === "Z" || state === "X" || startTime === void 0) return void 0;
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  return `${boot.trim()}:${startTime}`;
}
async function stillRuns(mark) {
  return await processIdentity(mark.pid) === mark.identity;
}
async function ownMark() {
  const identity = await processIdentity(process.pid);
  if (identity === void 0) throw new Error("the system does not tell when this process was started");
  return { pid: process.pid, identity };
}

export {
  stillRuns,
  ownMark
};
