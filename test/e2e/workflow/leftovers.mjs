import { readdirSync, readFileSync } from "node:fs";

/** Processes that carry `MCP_PIPELINE_HOME=home` in their environment: all that a run started. Linux only. */
export function processesOf(home) {
  const mark = `\0MCP_PIPELINE_HOME=${home}\0`;
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((name) => {
      try {
        if (!`\0${readFileSync(`/proc/${name}/environ`, "utf8")}`.includes(mark)) return [];
        return [
          { pid: Number(name), command: readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ") },
        ];
      } catch {
        return []; // It ended while we looked, or is not ours.
      }
    });
}
