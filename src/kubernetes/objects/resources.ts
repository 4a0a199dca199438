import type { Plan } from "../../manifest/plan.ts";
import { quantityOf } from "../../source/quantity.ts";

type Amounts = Partial<Record<"cpu" | "memory", string>>;

/** CPU and memory of the server's container. */
export interface Resources {
  requests: Amounts;
  limits: Amounts;
}

/**
 * Quantities where nobody wrote any. An autoscaler is blind without a request (rollout.md, row 50); a limit on CPU
 * only slows a server down, so there is none by default.
 */
const defaults = { requests: { cpu: "100m", memory: "128Mi" }, limits: { memory: "512Mi" } };

/** What is written, and defaults that fit beside it: a request never above its limit, nothing above the policy's. */
export function resourcesOf({ manifest, platform }: Plan): Resources {
  const { requests = {}, limits = {} } = manifest.deploy?.resources ?? {};
  const most = platform.policy?.limits;
  const memoryLimit = limits.memory ?? smaller(larger(defaults.limits.memory, requests.memory), most?.memory);
  return {
    requests: {
      cpu: requests.cpu ?? smaller(defaults.requests.cpu, limits.cpu ?? most?.cpu),
      memory: requests.memory ?? smaller(defaults.requests.memory, memoryLimit),
    },
    limits: { ...(limits.cpu === undefined ? {} : { cpu: limits.cpu }), memory: memoryLimit },
  };
}

function smaller(a: string, b: string | undefined): string {
  return b !== undefined && (quantityOf(b) ?? 0) < (quantityOf(a) ?? 0) ? b : a;
}

function larger(a: string, b: string | undefined): string {
  return b !== undefined && (quantityOf(b) ?? 0) > (quantityOf(a) ?? 0) ? b : a;
}
