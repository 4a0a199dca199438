import { resolvePlan } from "../manifest/resolve.ts";
import { exitCodes } from "../report/exit-codes.ts";
import { toPointer } from "../source/position.ts";
import type { CommandDefinition } from "./command.ts";
import { columns } from "./local-output.ts";

/** `render [--origins]`: the resolved plan as JSON, or each value with the place it came from. */
export const command: CommandDefinition = {
  configure(command) {
    command
      .option("--manifest <path>", "path of the manifest", "mcp.yaml")
      .option("--platform <path>", "path of platform.yaml (default: the built-in local platform)")
      .option("--environment <name>", "name of the environment", "local")
      .option("--origins", "say where each value came from");
  },
  async run({ terminal, flags, cwd, env }, options) {
    const { plan } = await resolvePlan({
      manifest: String(options.manifest),
      platform: typeof options.platform === "string" ? options.platform : undefined,
      environment: String(options.environment),
      cwd,
      env,
    });
    const { directory: _absolute, ...shown } = plan;
    if (options.origins !== true) {
      terminal.out(JSON.stringify(shown, null, 2));
    } else if (flags.format === "json") {
      terminal.out(JSON.stringify(plan.origins));
    } else {
      const rows = leaves(plan.manifest).map(([pointer, value]) => [
        pointer,
        value,
        originOf(plan.origins, pointer),
      ]);
      terminal.out(columns(rows));
    }
    return exitCodes.clean;
  },
};

/** Scalars and lists of a value with their JSON pointers, in the value's own order. */
function leaves(value: unknown, path: (string | number)[] = []): [string, string][] {
  if (value !== null && typeof value === "object" && !Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, member]) => leaves(member, [...path, key]));
  }
  return [[toPointer(path), JSON.stringify(value)]];
}

/** The value's own origin, or that of the nearest parent that has one. */
function originOf(origins: Record<string, string>, pointer: string): string {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const origin = origins[at];
    if (origin !== undefined) return origin;
  }
  return "default";
}
