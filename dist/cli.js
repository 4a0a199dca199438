#!/usr/bin/env node
import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  endWithParent
} from "./chunks/chunk-IJ355WY6.js";
import {
  main
} from "./chunks/chunk-HR7FV5ZJ.js";
import "./chunks/chunk-4QD4AVXR.js";
import "./chunks/chunk-Q2UNPLLB.js";
import "./chunks/chunk-LFU5LXFZ.js";
import "./chunks/chunk-H7BRWH7Y.js";
import "./chunks/chunk-XEJEZCEZ.js";
import "./chunks/chunk-6CGLVHMG.js";
import "./chunks/chunk-L4VDOKV3.js";
import "./chunks/chunk-MYZJFABR.js";
import "./chunks/chunk-TZZBNACP.js";
import "./chunks/chunk-YJ6VFRSS.js";
import "./chunks/chunk-GAJYQUDI.js";
import "./chunks/chunk-PEPYUIXM.js";
import "./chunks/chunk-GT37BWH6.js";
import "./chunks/chunk-XSJEOQQV.js";
import "./chunks/chunk-LZQXQOPJ.js";

// src/cli.ts
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});
endWithParent(process.env);
process.exitCode = await main(process.argv.slice(2));
