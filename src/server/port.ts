import { connect, createServer } from "node:net";

/** A TCP port on loopback that was free a moment ago. Ask right before use. */
export function freePort(host = "127.0.0.1"): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** True where something accepts connections at the URL's host and port. */
export function isListening(url: string, timeoutMs = 500): Promise<boolean> {
  const { hostname, port, protocol } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname.replace(/^\[(.*)\]$/, "$1"),
      port: port ? Number(port) : protocol === "https:" ? 443 : 80,
      timeout: timeoutMs,
    });
    const end = (listening: boolean) => (): void => {
      socket.destroy();
      resolve(listening);
    };
    socket.once("connect", end(true));
    socket.once("error", end(false));
    socket.once("timeout", end(false));
  });
}
