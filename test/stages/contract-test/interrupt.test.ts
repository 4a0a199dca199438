import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { stage } from "../../../src/stages/contract-test/index.ts";
import { fixtures, home } from "./run-stage.ts";

it("ends the server at once where the run is interrupted during an example", async () => {
  const cwd = mkdtempSync(join(home, "hangs-"));
  const manifest = readFileSync(join(fixtures, "good/mcp.yaml"), "utf8");
  writeFileSync(join(cwd, "mcp.yaml"), manifest);
  writeFileSync(
    join(cwd, "server.mjs"),
    `import { writeFileSync } from "node:fs";
     import { serve } from ${JSON.stringify(join(fixtures, "serve.mjs"))};
     process.on("SIGTERM", () => {});
     serve({ answer(method, params, next) {
       if (params.name !== "add") return next();
       writeFileSync("called.pid", String(process.pid));
     } });`,
  );
  const controller = new AbortController();
  const run = stage.run(stage.inputs.parse({ command: "node server.mjs", manifest: "mcp.yaml" }), {
    cwd,
    env: { ...process.env, MCP_PIPELINE_HOME: home },
    signal: controller.signal,
    progress: () => {},
  });
  const settled = run.then(
    () => "returned",
    () => "thrown",
  );
  while (!existsSync(join(cwd, "called.pid"))) await new Promise((resolve) => setTimeout(resolve, 20));
  controller.abort();
  await settled;
  const pid = Number(readFileSync(join(cwd, "called.pid"), "utf8"));
  expect(() => process.kill(pid, 0)).toThrow();
});
