import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-ALPYN5FF.js";
import "./chunks/chunk-7G6U6GSL.js";
import "./chunks/chunk-2F2TXJ6A.js";
import "./chunks/chunk-MRR5MYGR.js";
import "./chunks/chunk-SX3LL4NE.js";
import "./chunks/chunk-ARTZBB6O.js";
import "./chunks/chunk-YJ6VFRSS.js";
import "./chunks/chunk-JGDQATJJ.js";
import "./chunks/chunk-ZDLCWMHJ.js";
import "./chunks/chunk-UQDIZZXP.js";
import "./chunks/chunk-LZQXQOPJ.js";

// action:action:build-push
await runAction("build-push");
