import { once } from "node:events";
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
};

/**
 * What a static host does and no more: decodes the path, answers a folder with its index.html, and sets the headers that
 * a `_headers` file of the site names. A second origin beside it stands for the page of an editor.
 * @returns {Promise<{ url: string, elsewhere: string, stop: () => Promise<void> }>}
 */
export async function serveFolder(folder) {
  const host = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://host.invalid").pathname));
    const headers = headersFor(folder, path);
    if (request.method === "OPTIONS") return response.writeHead(204, headers).end();
    let file = join(folder, path);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    if (!existsSync(file)) return response.writeHead(404, headers).end("not found");
    response.writeHead(200, { "content-type": types[extname(file)] ?? "text/plain", ...headers });
    createReadStream(file).pipe(response);
  });
  const elsewhere = createServer((_request, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end("<p>"),
  );
  for (const server of [host, elsewhere]) {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  }
  return {
    url: `http://127.0.0.1:${host.address().port}`,
    elsewhere: `http://localhost:${elsewhere.address().port}`,
    async stop() {
      for (const server of [host, elsewhere]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

/** Netlify's and Cloudflare Pages' format: a pattern, and indented below it "Name: value". */
function headersFor(folder, path) {
  const found = {};
  const parts = path.split("/");
  for (let depth = 0; depth < parts.length; depth++) {
    const root = parts.slice(0, depth + 1).join("/");
    const file = join(folder, root, "_headers");
    if (!existsSync(file)) continue;
    let applies = false;
    for (const line of readFileSync(file, "utf8").split("\n")) {
      const header = /^\s+([^:]+):\s*(.*)$/.exec(line);
      if (header && applies) found[header[1].toLowerCase()] = header[2];
      else if (!header)
        applies =
          line !== "" && path.slice(root === "/" ? 0 : root.length).startsWith(line.replace(/\*$/, ""));
    }
  }
  return found;
}
