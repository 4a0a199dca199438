import { compileGateway, type GatewayFiles } from "../gateway/compile.ts";
import type { Plan } from "../manifest/plan.ts";
import { definitionName, type ListName, type Surface } from "../surface/surface.ts";
import { hostOf, namespaceOf } from "./objects/namespace.ts";

/** Ports in a pod: callers, probes, metrics. Each row is used where the server itself wants a port of those above. */
const portRows = [
  { listener: 11_080, health: 9901, metrics: 9902 },
  { listener: 11_180, health: 9911, metrics: 9912 },
  { listener: 11_280, health: 9921, metrics: 9922 },
] as const;

export interface SidecarRequest {
  plan: Plan;
  /** The lock's surface; without it every entry of the policy counts as exposed. */
  surface?: Surface;
  jwksUris?: Readonly<Record<string, string>>;
  /** As in the gateway's request. */
  marker?: string;
}

/**
 * The gateway as it runs beside the server in a pod.
 * @throws Problem (exit 2) as {@link compileGateway}
 */
export function sidecarGateway({ plan, surface, jwksUris, marker }: SidecarRequest): GatewayFiles {
  const { port } = plan.runtime;
  const ports = portRows.find((row) => !Object.values(row).includes(port as never)) ?? portRows[0];
  return compileGateway({
    plan,
    names: surface === undefined ? namesOfPolicy(plan) : namesOfSurface(surface),
    publicUrl: publicUrl(plan),
    listen: { address: "0.0.0.0", port: ports.listener },
    upstream: { address: "127.0.0.1", port },
    kind: "sidecar",
    ports: { health: ports.health, metrics: ports.metrics },
    ...(jwksUris === undefined ? {} : { jwksUris }),
    ...(marker === undefined ? {} : { marker }),
  });
}

/** URL that clients use; without a domain only the cluster itself can call, by the Service's name. */
export function publicUrl(plan: Plan): string {
  const host = hostOf(plan);
  const { path } = plan.runtime;
  return host === undefined
    ? `http://${plan.name}.${namespaceOf(plan)}.svc${path}`
    : `https://${host}${path}`;
}

type Names = Record<ListName, string[]>;

function namesOfSurface(surface: Surface): Names {
  const names = (list: ListName) => surface[list].flatMap((one) => definitionName(one) ?? []).sort();
  return {
    tools: names("tools"),
    prompts: names("prompts"),
    resources: names("resources"),
    resourceTemplates: names("resourceTemplates"),
  };
}

function namesOfPolicy({ policy }: Plan): Names {
  const names = (kind: string) =>
    policy.entries.flatMap((entry) => (entry.kind === kind ? [entry.name] : [])).sort();
  return {
    tools: names("tool"),
    prompts: names("prompt"),
    resources: names("resource"),
    resourceTemplates: [],
  };
}
