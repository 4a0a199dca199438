import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/server/port.ts
import { connect, createServer } from "node:net";
function freePort(host = "127.0.0.1") {
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
function isListening(url, timeoutMs = 500) {
  const { hostname, port, protocol } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname.replace(/^\[(.*)\]$/, "$1"),
      port: port ? Number(port) : protocol === "https:" ? 443 : 80,
      timeout: timeoutMs
    });
    const end = (listening) => () => {
      socket.destroy();
      resolve(listening);
    };
    socket.once("connect", end(true));
    socket.once("error", end(false));
    socket.once("timeout", end(false));
  });
}

export {
  freePort,
  isListening
};
