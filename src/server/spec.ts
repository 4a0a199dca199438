/** How to start a server: argv without a shell, and how it will be spoken to. */
export interface ServerSpec {
  /** First element is the program, looked up in `env.PATH`. */
  argv: string[];
  /** Absolute. */
  cwd: string;
  /** The whole environment of the process; nothing is inherited. */
  env: Record<string, string>;
  transport: "stdio" | "streamable-http";
  /** Where it will listen; only for streamable-http. Loopback. */
  url?: string;
  /** Values of `env` that must not show up in messages. */
  secrets?: readonly string[];
}

/** What a server gets from this machine: enough to be found and to write a temporary file, no credential. */
export const inheritedVariables = ["PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR"] as const;

/** Product.md, "Command line": start-up and handshake together. */
export const startupDeadlineMs = 10_000;
/** After the handshake a hang is called within this time of the server's start. */
export const runDeadlineMs = 10_000;

/** The server of a command over HTTP on loopback: told where to listen as one in an image is. */
export function httpServer(spec: ServerSpec, { port, path }: { port: number; path: string }): ServerSpec {
  const host = "127.0.0.1";
  const address = { HOST: host, PORT: String(port), FASTMCP_HOST: host, FASTMCP_PORT: String(port) };
  const url = `http://${host}:${port}${path}`;
  return { ...spec, env: { ...spec.env, ...address }, transport: "streamable-http", url };
}

/** The same server on another port: in its URL, and in each variable that tells it the port. */
export function onPort(spec: ServerSpec, port: number): ServerSpec {
  if (spec.url === undefined) return spec;
  const url = new URL(spec.url);
  const before = url.port;
  url.port = String(port);
  const moved = Object.entries(spec.env).map(([name, value]) =>
    name.endsWith("PORT") && value === before ? [name, url.port] : [name, value],
  );
  return { ...spec, url: url.href, env: Object.fromEntries(moved) };
}
