import { parseArgs } from "node:util";
import { runSupervisor } from "./supervisor-run.ts";

/** Entry of the supervisor's own process; started by supervisor-start.ts and by nobody else. */
const { values } = parseArgs({
  options: {
    home: { type: "string" },
    name: { type: "string" },
    environment: { type: "string" },
  },
});
const { home, name, environment } = values;
if (home === undefined || name === undefined || environment === undefined) {
  process.stderr.write("This process is started by `mcp-pipeline deploy`.\n");
  process.exitCode = 2;
} else {
  await runSupervisor({ home, name, environment });
}
