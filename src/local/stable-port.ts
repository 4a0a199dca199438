import { createServer } from "node:net";
import type { Plan } from "../manifest/plan.ts";
import type { ReleaseRecord } from "../release/record.ts";
import type { Finding } from "../report/finding.ts";

/** How many ports above the default are tried. */
const attempts = 100;

/**
 * The port of the stable URL. One that is written in the manifest is kept, taken or not. Where none is written:
 * the port of earlier releases, so that the URL never moves; for a first release the first free one from the
 * default up, so that two servers on one machine do not get in each other's way.
 */
export async function choosePort(
  plan: Plan,
  newest: ReleaseRecord | undefined,
): Promise<{ plan: Plan; findings: Finding[] }> {
  if (plan.origins["/runtime/port"] !== "default") return { plan, findings: [] };
  const wanted = plan.runtime.port;
  const port = newest === undefined ? await firstFree(wanted) : Number(new URL(newest.url).port);
  if (port === wanted) return { plan, findings: [] };
  const finding: Finding = {
    ruleId: "port-chosen",
    severity: "info",
    message: `Port ${wanted}, the default, is not this server's, so its URL has port ${port} on this machine.`,
    file: plan.manifestFile,
    help: "Write runtime.port in the manifest to choose another.",
  };
  return { plan: { ...plan, runtime: { ...plan.runtime, port } }, findings: [finding] };
}

/** Gives up with the port that was wanted: binding it then says who holds it. */
async function firstFree(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + attempts; port++) {
    if ((await bindable(port, "127.0.0.1")) && (await bindable(port, "::1"))) return port;
  }
  return wanted;
}

/** An address that this machine does not have takes no port away. */
function bindable(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code === "EADDRNOTAVAIL"));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
