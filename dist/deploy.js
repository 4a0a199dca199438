import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-7VSXABGN.js";
import "./chunks/chunk-CX7BZKG7.js";
import "./chunks/chunk-GTSAAY7P.js";
import "./chunks/chunk-7G6U6GSL.js";
import "./chunks/chunk-AVI7KUIL.js";
import "./chunks/chunk-D6RMX3R2.js";
import "./chunks/chunk-MRR4RABB.js";
import "./chunks/chunk-DLXYDCZ4.js";
import "./chunks/chunk-TD5H2TBX.js";
import "./chunks/chunk-X2B5NO7L.js";
import "./chunks/chunk-HI2AMU7G.js";
import "./chunks/chunk-4E3PMIEO.js";
import "./chunks/chunk-YAX3CJOV.js";
import "./chunks/chunk-6QG4JCFX.js";
import "./chunks/chunk-EQKXEEWN.js";
import "./chunks/chunk-L4VDOKV3.js";
import "./chunks/chunk-TZZBNACP.js";
import "./chunks/chunk-YJ6VFRSS.js";
import "./chunks/chunk-GAJYQUDI.js";
import "./chunks/chunk-PEPYUIXM.js";
import "./chunks/chunk-PRXZWYBD.js";
import "./chunks/chunk-U4UGHAG2.js";
import "./chunks/chunk-4WOGNDHW.js";
import "./chunks/chunk-AYTSNNWG.js";
import "./chunks/chunk-TJIRZJ55.js";
import "./chunks/chunk-XSJEOQQV.js";
import "./chunks/chunk-L3QGWDXR.js";

// action:action:deploy
await runAction("deploy");
