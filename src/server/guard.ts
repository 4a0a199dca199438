import { type ChildProcess, spawn } from "node:child_process";

/**
 * Waits until its stdin says `done` (all is cleaned up) or just ends (we are gone, however suddenly), then kills
 * the group and, where /proc exists, every process whose environment carries the cookie. Several rounds, because
 * a process may fork while it is looked for. Ignores what a terminal sends to everybody.
 */
const script = `trap '' HUP INT TERM QUIT
group=; word=
read -r group
read -r word
[ "$word" = done ] && exit 0
for round in 1 2 3 4 5; do
  [ -n "$group" ] && kill -KILL -- "-$group" 2>/dev/null
  [ -d /proc/self ] || exit 0
  found=$(grep -lsF -- "$1" /proc/[0-9]*/environ)
  [ -n "$found" ] || exit 0
  for file in $found; do pid=\${file#/proc/}; kill -KILL "\${pid%/environ}" 2>/dev/null; done
  sleep 0.05 2>/dev/null || sleep 1
done`;

export interface Guard {
  /** Tells the guard which process group to kill. */
  watch(groupId: number): void;
  /** All is cleaned up: the guard goes away. */
  dismiss(): void;
}

/**
 * Starts a small process that outlives us and then kills what we started. Even SIGKILL closes our end of its
 * pipe. Where there is no /bin/sh servers run without it.
 * @param cookie what the server's environment carries, `NAME=value`.
 */
export function startGuard(cookie: string): Guard {
  const guard: ChildProcess = spawn("/bin/sh", ["-c", script, "mcp-pipeline-guard", cookie], {
    cwd: "/",
    env: { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" },
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.on("error", () => {});
  guard.stdin?.on("error", () => {});
  guard.unref();
  // The pipe alone must not keep us running either.
  if (guard.stdin && "unref" in guard.stdin && typeof guard.stdin.unref === "function") guard.stdin.unref();
  return {
    watch: (groupId) => guard.stdin?.write(`${groupId}\n`),
    dismiss: () => guard.stdin?.end("done\n"),
  };
}
