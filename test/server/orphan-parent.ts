// Run apart from the tests, to be killed: starts a server that ignores SIGTERM and has a child in another session.

import type { ServerSpec } from "../../src/server/spec.ts";
import { startServer } from "../../src/server/start.ts";

const spec = JSON.parse(process.argv[2] ?? "") as ServerSpec;
const server = await startServer(spec, { onStderr: (line) => process.stdout.write(`${line}\n`) });
process.stdout.write(`server ${server.pid}\n`);
setInterval(() => {}, 1000);
