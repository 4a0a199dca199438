// Stands between the command and the API server, and acts after the write with a given number.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { request } from "node:https";

/** Opens a proxy on a free port. `afterWrite` is told each write that the API server has answered, before the answer goes on. */
export async function openProxy(cluster, afterWrite) {
  const target = new URL(`https://${cluster.address}:6443`);
  const ca = readFileSync(`${cluster.folder}/apiserver/apiserver.crt`);
  let writes = 0;
  const server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const sent = request(
      new URL(url, target),
      { method, headers: { ...headers, host: target.host }, ca },
      async (answer) => {
        const chunks = [];
        for await (const chunk of answer) chunks.push(chunk);
        const renewal = url.includes("/leases/") && method === "PUT";
        const dry = url.includes("dryRun=");
        if (method !== "GET" && !dry && !renewal && answer.statusCode < 300)
          await afterWrite(++writes, `${method} ${url}`);
        outgoing.writeHead(answer.statusCode, answer.headers);
        outgoing.end(Buffer.concat(chunks));
      },
    );
    sent.on("error", () => outgoing.destroy());
    incoming.pipe(sent);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    writes: () => writes,
    close: () => server.closeAllConnections() || server.close(),
  };
}
