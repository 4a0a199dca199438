import type { ResolvedRuntime } from "../manifest/plan.ts";

/** User and group of the server in every generated image: numeric, so that Kubernetes can see that it is not root. */
export const imageUser = "65532:65532";

/**
 * Variables that tell a server where to listen (product.md, "runtime": PORT and HOST, and FASTMCP_* for Python).
 * @param host address to bind: loopback behind a gateway in the same pod, else all
 */
export function listenEnvironment(
  { kind, transport, port, path }: Pick<ResolvedRuntime, "kind" | "transport" | "port" | "path">,
  host: string,
): Record<string, string> {
  const listen = { HOST: host, PORT: String(port) };
  if (kind !== "python" || transport !== "streamable-http") return listen;
  return {
    ...listen,
    FASTMCP_TRANSPORT: "streamable-http",
    FASTMCP_HOST: host,
    FASTMCP_PORT: String(port),
    FASTMCP_STREAMABLE_HTTP_PATH: path,
  };
}
