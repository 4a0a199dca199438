import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-RL5ORMLY.js";
import "./chunks/chunk-M6LKA3WT.js";
import "./chunks/chunk-ONLRE3TL.js";
import "./chunks/chunk-7G6U6GSL.js";
import "./chunks/chunk-AVI7KUIL.js";
import "./chunks/chunk-MBCEWS6H.js";
import "./chunks/chunk-MRR4RABB.js";
import "./chunks/chunk-DLXYDCZ4.js";
import "./chunks/chunk-TD5H2TBX.js";
import "./chunks/chunk-X2B5NO7L.js";
import "./chunks/chunk-HI2AMU7G.js";
import "./chunks/chunk-4E3PMIEO.js";
import "./chunks/chunk-QCZSH6UW.js";
import "./chunks/chunk-RJYGY2PQ.js";
import "./chunks/chunk-A7YMIZ24.js";
import "./chunks/chunk-L4VDOKV3.js";
import "./chunks/chunk-TZZBNACP.js";
import "./chunks/chunk-YJ6VFRSS.js";
import "./chunks/chunk-GAJYQUDI.js";
import "./chunks/chunk-PEPYUIXM.js";
import "./chunks/chunk-KKCWWCAN.js";
import "./chunks/chunk-QIHJTCMI.js";
import "./chunks/chunk-J6DYHLAY.js";
import "./chunks/chunk-3S3HXV5Q.js";
import "./chunks/chunk-MSZFCAM2.js";
import "./chunks/chunk-XSJEOQQV.js";
import "./chunks/chunk-L3QGWDXR.js";

// action:action:deploy
await runAction("deploy");
