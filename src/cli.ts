#!/usr/bin/env node
import { main } from "./cli/main.ts";
import { endWithParent } from "./cli/parent.ts";

// A reader that has seen enough (`| head`) is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

endWithParent(process.env);
process.exitCode = await main(process.argv.slice(2));
