import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/image/listen-environment.ts
var imageUser = "65532:65532";
function listenEnvironment({ kind, transport, port, path }, host) {
  const listen = { HOST: host, PORT: String(port) };
  if (kind !== "python" || transport !== "streamable-http") return listen;
  return {
    ...listen,
    FASTMCP_TRANSPORT: "streamable-http",
    FASTMCP_HOST: host,
    FASTMCP_PORT: String(port),
    FASTMCP_STREAMABLE_HTTP_PATH: path
  };
}

export {
  imageUser,
  listenEnvironment
};
