import type { IncomingMessage } from "node:http";

export interface Refusal {
  status: number;
  message: string;
}

const loopbackHosts = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Refuses what a web page elsewhere could make a browser send here (DNS rebinding, cross-site requests): Host
 * and Origin must name this machine's loopback. The MCP transport demands the check of Origin.
 * https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#security-warning
 */
export function refuseForeign(
  request: Pick<IncomingMessage, "headers" | "rawHeaders" | "url">,
): Refusal | undefined {
  const hosts = valuesOf(request.rawHeaders, "host");
  if (hosts.length !== 1 || !isLoopback(`http://${hosts[0]}`)) {
    return {
      status: 421,
      message: `Host ${quote(hosts)} is not this machine. Use http://localhost:<port>.`,
    };
  }
  const origins = valuesOf(request.rawHeaders, "origin");
  if (origins.some((origin) => !isLoopback(origin))) {
    return { status: 403, message: `Origin ${quote(origins)} may not call a server on this machine.` };
  }
  if (!request.url?.startsWith("/")) {
    return { status: 400, message: "The request target must be a path." };
  }
  return undefined;
}

function valuesOf(rawHeaders: readonly string[], name: string): string[] {
  return rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name);
}

function isLoopback(address: string): boolean {
  // "null" (a sandboxed page) and anything with a user, a path or a query is refused by the pattern.
  const match = /^https?:\/\/([A-Za-z0-9.]+|\[[0-9A-Fa-f:]+\])(:\d{1,5})?$/.exec(address);
  return match?.[1] !== undefined && loopbackHosts.has(match[1].toLowerCase());
}

function quote(values: readonly string[]): string {
  return JSON.stringify(values.join(", ").slice(0, 100));
}
