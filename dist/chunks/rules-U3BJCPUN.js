import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  findRule,
  rules
} from "./chunk-XM255OBW.js";
import "./chunk-TNJ4ASWY.js";
import "./chunk-X4KT75PZ.js";
import "./chunk-YJ6VFRSS.js";
import "./chunk-W235HKW5.js";
import "./chunk-3XJQ6M2U.js";
import "./chunk-JGDQATJJ.js";
import "./chunk-LZQXQOPJ.js";
export {
  findRule,
  rules
};
