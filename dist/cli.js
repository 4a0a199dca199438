#!/usr/bin/env node
import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  endWithParent
} from "./chunks/chunk-IJ355WY6.js";
import {
  main
} from "./chunks/chunk-A532OWP2.js";
import "./chunks/chunk-NYL2Z3R5.js";
import "./chunks/chunk-YONPRXJB.js";
import "./chunks/chunk-F7G273Z4.js";
import "./chunks/chunk-DJEFW3WC.js";
import "./chunks/chunk-W2PKOSOB.js";
import "./chunks/chunk-YAX3CJOV.js";
import "./chunks/chunk-6QG4JCFX.js";
import "./chunks/chunk-EQKXEEWN.js";
import "./chunks/chunk-L4VDOKV3.js";
import "./chunks/chunk-TZZBNACP.js";
import "./chunks/chunk-YJ6VFRSS.js";
import "./chunks/chunk-GAJYQUDI.js";
import "./chunks/chunk-PEPYUIXM.js";
import "./chunks/chunk-TJIRZJ55.js";
import "./chunks/chunk-XSJEOQQV.js";
import "./chunks/chunk-L3QGWDXR.js";

// src/cli.ts
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});
endWithParent(process.env);
process.exitCode = await main(process.argv.slice(2));
