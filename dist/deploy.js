import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-66VXOQ4T.js";
import "./chunks/chunk-6M4BBS3X.js";
import "./chunks/chunk-HI2AMU7G.js";
import "./chunks/chunk-3WZ2LQVZ.js";
import "./chunks/chunk-7G6U6GSL.js";
import "./chunks/chunk-WRHP3U5L.js";
import "./chunks/chunk-LPZ5MPH4.js";
import "./chunks/chunk-DLXYDCZ4.js";
import "./chunks/chunk-TD5H2TBX.js";
import "./chunks/chunk-4E3PMIEO.js";
import "./chunks/chunk-X2B5NO7L.js";
import "./chunks/chunk-XEJEZCEZ.js";
import "./chunks/chunk-6CGLVHMG.js";
import "./chunks/chunk-L4VDOKV3.js";
import "./chunks/chunk-MYZJFABR.js";
import "./chunks/chunk-TZZBNACP.js";
import "./chunks/chunk-YJ6VFRSS.js";
import "./chunks/chunk-GAJYQUDI.js";
import "./chunks/chunk-PEPYUIXM.js";
import "./chunks/chunk-HDY2DGTQ.js";
import "./chunks/chunk-PS2QXEV2.js";
import "./chunks/chunk-4WOGNDHW.js";
import "./chunks/chunk-QQ3TL6EX.js";
import "./chunks/chunk-GT37BWH6.js";
import "./chunks/chunk-XSJEOQQV.js";
import "./chunks/chunk-LZQXQOPJ.js";

// action:action:deploy
await runAction("deploy");
