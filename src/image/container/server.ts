import { randomUUID } from "node:crypto";
import type { Plan } from "../../manifest/plan.ts";
import type { Finding } from "../../report/finding.ts";
import type { ServerSpec } from "../../server/spec.ts";
import { quantityOf } from "../../source/quantity.ts";
import { listenEnvironment } from "../listen-environment.ts";
import { ContainerEngine } from "./engine.ts";
import { type ContainerRun, runArguments } from "./run-args.ts";

/** An image that is run as the cluster will run it. */
export interface ContainerServer {
  /** How to start it on a port of this machine, perhaps with one freedom more. */
  spec(port: number, change?: Pick<ContainerRun, "user" | "writable">): ServerSpec;
  /** The user that it runs as, where the image says so by number. */
  uid: number | undefined;
  /** What is wrong with the image before it is run. */
  findings: Finding[];
  /** Removes its containers, also those whose engine's program was killed. */
  cleanUp(): Promise<void>;
}

export interface ContainerOptions {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Of the server. */
  variables: Readonly<Record<string, string>>;
  /** Absent where the image is tested without a manifest. */
  plan?: Plan;
  path?: string;
  progress(text: string): void;
  signal: AbortSignal;
}

/** What a server gets where nobody says how much: src/kubernetes/objects/resources.ts. */
const defaultMemory = "512Mi";

/**
 * Fetches an image and prepares to run it.
 * @throws Problem exit 3 `container-engine-missing`, `image-not-pulled`
 */
export async function containerServer(image: string, options: ContainerOptions): Promise<ContainerServer> {
  const { cwd, signal, plan } = options;
  // Of the engine's program: where it is, how it is reached, who it is. The container gets only what is named.
  const engineEnv = Object.fromEntries(
    Object.entries(options.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const engine = await ContainerEngine.find({ cwd, env: engineEnv, signal });
  options.progress("fetching the image");
  const { User: user = "", Env: settings } = await engine.pull(image);
  const label = `mcp-pipeline.dev/run=${randomUUID()}`;
  const memory = quantityOf(plan?.manifest.deploy?.resources?.limits?.memory ?? defaultMemory) ?? 0;
  // An image that carries FastMCP's own settings is told by those as well, manifest or not.
  const fastMcp = settings?.some((entry) => entry.startsWith("FASTMCP_PORT=")) ?? false;
  const unplanned = {
    kind: fastMcp ? ("python" as const) : ("image" as const),
    transport: "streamable-http" as const,
    path: options.path ?? "/mcp",
  };
  const runtime = plan?.runtime ?? unplanned;
  return {
    uid: /^\d+/.test(user) ? Number.parseInt(user, 10) : undefined,
    findings: userFindings(user),
    cleanUp: () => engine.remove(label),
    spec(port, change = {}) {
      const variables = { ...options.variables, ...listenEnvironment({ ...runtime, port }, "127.0.0.1") };
      const run = { image, label, memory, variables: Object.keys(variables), ...change };
      return {
        argv: [engine.program, ...runArguments(run)],
        cwd,
        env: { ...engineEnv, ...variables },
        transport: "streamable-http",
        url: `http://127.0.0.1:${port}${options.path ?? runtime.path}`,
      };
    },
  };
}

/** kubelet refuses root, and a name it cannot tell from root (runAsNonRoot). */
function userFindings(user: string): Finding[] {
  const id = user.split(":")[0] ?? "";
  if (/^[1-9]\d*$/.test(id)) return [];
  const who =
    id === ""
      ? "names no user, so it runs as root"
      : id === "0" || id === "root"
        ? "runs as root"
        : `names its user "${id}", and Kubernetes cannot tell whether that is root`;
  const message = `The image ${who}; the cluster refuses it.`;
  return [
    {
      ruleId: "image-runs-as-root",
      severity: "error",
      message,
      help: "Set a number in the Dockerfile: USER 65532:65532.",
    },
  ];
}
