#!/usr/bin/env node
import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  endWithParent
} from "./chunks/chunk-IJ355WY6.js";
import {
  main
} from "./chunks/chunk-2YRDV7CU.js";
import "./chunks/chunk-RBVX4F3D.js";
import "./chunks/chunk-EZE4FRNX.js";
import "./chunks/chunk-RRV2Z5NQ.js";
import "./chunks/chunk-MUPWF5CJ.js";
import "./chunks/chunk-Y3VNLNKJ.js";
import "./chunks/chunk-2VPXVKSD.js";
import "./chunks/chunk-UUFB44V3.js";
import "./chunks/chunk-L4VDOKV3.js";
import "./chunks/chunk-A7YMIZ24.js";
import "./chunks/chunk-TZZBNACP.js";
import "./chunks/chunk-YJ6VFRSS.js";
import "./chunks/chunk-GAJYQUDI.js";
import "./chunks/chunk-PEPYUIXM.js";
import "./chunks/chunk-XSJEOQQV.js";
import "./chunks/chunk-MSZFCAM2.js";
import "./chunks/chunk-L3QGWDXR.js";

// src/cli.ts
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});
endWithParent(process.env);
process.exitCode = await main(process.argv.slice(2));
