import type { RenderedRelease } from "../kubernetes/render-release.ts";
import type { Plan } from "../manifest/plan.ts";
import { resolvePlan } from "../manifest/resolve.ts";
import { exitCodes } from "../report/exit-codes.ts";
import { renderFindings } from "../report/terminal.ts";
import { toPointer } from "../source/position.ts";
import type { CommandDefinition, Invocation } from "./command.ts";
import { columns } from "./local-output.ts";

/** `render [--origins] [--dockerfile]`: what deploy would act on, or each value of it with the place it came from. */
export const command: CommandDefinition = {
  configure(command) {
    command
      .option("--manifest <path>", "path of the manifest", "mcp.yaml")
      .option("--platform <path>", "path of platform.yaml (default: the built-in local platform)")
      .option("--environment <name>", "name of the environment", "local")
      .option("--image <ref>", "image by digest (default: the name that build-push would give it)")
      .option("--dockerfile", "print the Dockerfile that build-push uses")
      .option("--origins", "say where each value came from");
  },
  async run(invocation, options) {
    const platform = typeof options.platform === "string" ? options.platform : undefined;
    const { cwd, env } = invocation;
    const request = {
      manifest: String(options.manifest),
      platform,
      environment: String(options.environment),
    };
    const { plan } = await resolvePlan({ ...request, cwd, env });
    if (options.dockerfile === true) {
      const { plannedDockerfile } = await import("../image/dockerfile/planned.ts");
      invocation.terminal.out((await plannedDockerfile(plan, invocation)).text.trimEnd());
      return exitCodes.clean;
    }
    if (plan.target.delivery.kind === "process")
      return renderPlan(plan, options.origins === true, invocation);
    const { previewRelease } = await import("../kubernetes/preview.ts");
    const image = typeof options.image === "string" ? { image: options.image } : {};
    const release = await previewRelease(plan, { cwd, ...image });
    if (options.origins === true) await renderOrigins(release, plan, platform, invocation);
    else await renderObjects(release, invocation);
    const { terminal, flags } = invocation;
    const wrong = release.findings.some(({ severity }) => severity === "error");
    if (flags.format !== "json") terminal.log(renderFindings(release.findings, { color: false }));
    return wrong ? exitCodes.badInput : exitCodes.clean;
  },
};

/** A process on this machine has no objects: the plan is what deploy acts on. */
function renderPlan(plan: Plan, origins: boolean, { terminal, flags }: Invocation): number {
  const { directory: _absolute, ...shown } = plan;
  if (!origins) {
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
}

/** YAML that `kubectl` reads; the gateway's configuration is in its ConfigMap, and in JSON beside the objects. */
async function renderObjects(release: RenderedRelease, { terminal, flags }: Invocation): Promise<void> {
  const { objects, gateway, patches, findings } = release;
  if (flags.format === "json") {
    const files = Object.entries(gateway.files).map(([name, text]) => [
      name,
      name.endsWith(".json") ? JSON.parse(text) : text,
    ]);
    const { ports, probes } = gateway;
    terminal.out(
      JSON.stringify({
        objects,
        gateway: { files: Object.fromEntries(files), ports, probes },
        patches,
        findings,
      }),
    );
    return;
  }
  const { toYaml } = await import("../kubernetes/to-yaml.ts");
  terminal.out(toYaml(objects).trimEnd());
}

async function renderOrigins(
  release: RenderedRelease,
  plan: Plan,
  path: string | undefined,
  { terminal, flags, cwd }: Invocation,
): Promise<void> {
  const [{ originsOf }, { readPlatform }, { pick }, { fromPointer }] = await Promise.all([
    import("../kubernetes/origins.ts"),
    import("../platform/load.ts"),
    import("../source/pick.ts"),
    import("../source/position.ts"),
  ]);
  const { value, locate } = await readPlatform(path, cwd);
  const has = (pointer: string) => pick(value, ...fromPointer(pointer)) !== undefined;
  const origins = originsOf(release, plan, { has, locate });
  if (flags.format === "json") {
    terminal.out(JSON.stringify(origins));
    return;
  }
  const objects = [...new Set(origins.map(({ object }) => object))];
  const blocks = objects.map((object) => {
    const own = origins.filter((one) => one.object === object);
    const rows = own.map((one) => [`  ${one.pointer}`, shown(one.value), one.origin]);
    return `${object}\n${columns(rows)}`;
  });
  terminal.out(blocks.join("\n\n"));
}

/** A whole gateway configuration would push the origins off the screen. */
function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

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
