import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-E2RCY3V6.js";
import "./chunks/chunk-DZWHUI22.js";
import "./chunks/chunk-HI2AMU7G.js";
import "./chunks/chunk-7G6U6GSL.js";
import "./chunks/chunk-IXQYPL6Y.js";
import "./chunks/chunk-EI4HVROA.js";
import "./chunks/chunk-ZIQTY3QS.js";
import "./chunks/chunk-TZZBNACP.js";
import "./chunks/chunk-YJ6VFRSS.js";
import "./chunks/chunk-XSJEOQQV.js";
import "./chunks/chunk-ZDLCWMHJ.js";
import "./chunks/chunk-GAJYQUDI.js";
import "./chunks/chunk-PEPYUIXM.js";
import "./chunks/chunk-LZQXQOPJ.js";

// action:action:validate
await runAction("validate");
