import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { serveHttp, stopHttp } from "./http.ts";
import { Stock } from "./stock.ts";
import { createStockroom } from "./tools.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};
const stock = new Stock(process.env.DATA_DIR ?? join(tmpdir(), "stockroom"));
const create = () => createStockroom(stock, version);

if (process.argv.includes("--stdio")) {
  await create().connect(new StdioServerTransport());
} else {
  const host = process.env.HOST ?? "127.0.0.1";
  const port = Number(process.env.PORT ?? 8080);
  const http = await serveHttp(create, host, port);
  console.error(`stockroom ${version} listens on http://${host}:${port}/mcp`);
  const stop = () => void stopHttp(http).then(() => process.exit(0));
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}
