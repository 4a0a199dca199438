import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  plannedDockerfile
} from "./chunk-CYTENOUM.js";
import "./chunk-SMXS6SOA.js";
import "./chunk-SBLXM2GZ.js";
import "./chunk-4C3AR5BX.js";
import "./chunk-KKELSNF2.js";
import "./chunk-UJZ3XCC5.js";
import "./chunk-KBBBYY3Z.js";
import "./chunk-YH6JC4P5.js";
import "./chunk-MRR4RABB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-L3QGWDXR.js";
export {
  plannedDockerfile
};
