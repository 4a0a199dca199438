import { createServer, type RequestListener, type Server } from "node:http";
import { basename } from "node:path";
import { unreachable } from "../report/problem.ts";
import { portHolder } from "./sockets.ts";

/** The stable URL's listening sockets: one port on both loopback addresses. */
export interface Entrance {
  port: number;
  /** Stops listening; requests in flight end by themselves. */
  close(): void;
}

/** Clients keep connections; closing an idle one just when it is used again would fail a call. In ms. */
const keepAliveMs = 120_000;

/**
 * Listens on 127.0.0.1 and, where the machine has it, on ::1, because `localhost` means either.
 *
 * @throws Problem (exit 3) where the port is taken or may not be opened.
 */
export async function openEntrance(port: number, listener: RequestListener): Promise<Entrance> {
  const opened: Server[] = [];
  try {
    opened.push(await listen(port, "127.0.0.1", listener));
    const six = await listen(port, "::1", listener).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") return undefined;
      throw error;
    });
    if (six !== undefined) opened.push(six);
  } catch (error) {
    for (const server of opened) server.close();
    throw await explain(error as NodeJS.ErrnoException, port);
  }
  return {
    port,
    close() {
      for (const server of opened) {
        server.close();
        server.closeIdleConnections();
      }
    },
  };
}

function listen(port: number, host: string, listener: RequestListener): Promise<Server> {
  const server = createServer({ keepAliveTimeout: keepAliveMs, requestTimeout: 0 }, listener);
  server.timeout = 0;
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off("error", reject);
      resolve(server);
    });
  });
}

async function explain(error: NodeJS.ErrnoException, port: number): Promise<Error> {
  if (error.code === "EADDRINUSE") {
    return unreachable(
      "port-taken",
      `Port ${port} on localhost is taken by ${await holderOf(port)}, or set runtime.port in the manifest to another port.`,
    );
  }
  if (error.code === "EACCES") {
    return unreachable(
      "port-taken",
      `Port ${port} may not be opened by this user. Set runtime.port in the manifest to a port above 1023.`,
    );
  }
  return error;
}

/** Who it is and how to make it let go, as the middle of a sentence. */
async function holderOf(port: number): Promise<string> {
  const holder = await portHolder(port);
  if (holder === undefined) return "another process. End that process";
  const server = holder.argv[holder.argv.indexOf("--name") + 1];
  if (holder.argv.some((word) => /supervisor(-main)?\.m?[jt]s$/.test(word)) && server !== undefined) {
    return `the server ${server} that mcp-pipeline runs (pid ${holder.pid}). Stop that one with \`mcp-pipeline retire\` and its manifest`;
  }
  const command = holder.argv.slice(0, 2).map((word) => basename(word));
  return `"${command.join(" ") || "unknown"}" (pid ${holder.pid}). End that process`;
}
