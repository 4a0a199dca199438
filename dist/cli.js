#!/usr/bin/env node
import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  endWithParent
} from "./chunks/chunk-IJ355WY6.js";
import {
  main
} from "./chunks/chunk-ELMUC5FJ.js";
import "./chunks/chunk-647X5IS2.js";
import "./chunks/chunk-M6VYMWQ3.js";
import "./chunks/chunk-MUPWF5CJ.js";
import "./chunks/chunk-DJEFW3WC.js";
import "./chunks/chunk-W2PKOSOB.js";
import "./chunks/chunk-QCZSH6UW.js";
import "./chunks/chunk-RJYGY2PQ.js";
import "./chunks/chunk-A7YMIZ24.js";
import "./chunks/chunk-L4VDOKV3.js";
import "./chunks/chunk-TZZBNACP.js";
import "./chunks/chunk-YJ6VFRSS.js";
import "./chunks/chunk-GAJYQUDI.js";
import "./chunks/chunk-PEPYUIXM.js";
import "./chunks/chunk-MSZFCAM2.js";
import "./chunks/chunk-XSJEOQQV.js";
import "./chunks/chunk-L3QGWDXR.js";

// src/cli.ts
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});
endWithParent(process.env);
process.exitCode = await main(process.argv.slice(2));
