import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/local/answering-release.ts
import { request } from "node:http";

// src/local/proxy-headers.ts
var releaseHeader = "x-mcp-pipeline-release";

// src/local/answering-release.ts
function answeringRelease(url, timeoutMs) {
  return new Promise((resolve) => {
    const outgoing = request(url, { method: "HEAD", agent: false, timeout: timeoutMs }, (response) => {
      response.resume();
      const value = response.headers[releaseHeader];
      resolve({
        release: Array.isArray(value) ? value[0] : value,
        status: response.statusCode ?? 0
      });
    });
    outgoing.once("timeout", () => outgoing.destroy(new Error(`no answer within ${timeoutMs / 1e3} s`)));
    outgoing.once("error", (error) => resolve({ error: error.message || String(error) }));
    outgoing.end();
  });
}

export {
  releaseHeader,
  answeringRelease
};
