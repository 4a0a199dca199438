import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  lintSurface
} from "./chunk-4ZSKTCBH.js";
import {
  nestedDeeper
} from "./chunk-DVY7FUDJ.js";
import {
  readTools
} from "./chunk-4G5U3HMZ.js";
import {
  resolveLocal
} from "./chunk-SUNT2SL4.js";
import {
  count
} from "./chunk-5FHZANTP.js";
import "./chunk-K4GJVHWU.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-3RESNNFB.js";
import {
  parseSavedSurface
} from "./chunk-D2ACLQB6.js";
import {
  nodePointer,
  walkSchema
} from "./chunk-UUST3M53.js";
import "./chunk-Q5SLLCM6.js";
import "./chunk-WR7OIJXA.js";
import "./chunk-TL2TVHD2.js";
import "./chunk-3XBIE7TS.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import "./chunk-W235HKW5.js";
import "./chunk-GYU3GC6Y.js";
import "./chunk-RNYTOPOJ.js";
import {
  require_dist
} from "./chunk-ZWJGC2UG.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-N56AOBVN.js";
import "./chunk-YJ6VFRSS.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import {
  isObject
} from "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import {
  __toESM
} from "./chunk-L3QGWDXR.js";

// src/stages/lint/fixes/run-fixes.ts
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";

// src/stages/lint/fixes/fix-manifest.ts
var import_yaml = __toESM(require_dist(), 1);
function withoutSuppressions(text, indexes) {
  const root = (0, import_yaml.parseDocument)(text).contents;
  const section = pairIn(root, "lint");
  const entry = pairIn(section?.value, "suppress");
  const list = entry?.value;
  if (section === void 0 || entry === void 0 || !(0, import_yaml.isSeq)(list)) return void 0;
  if (new Set(indexes).size < list.items.length) {
    if (list.flow) return void 0;
    return cut(
      text,
      indexes.map((index) => linesOf(text, rangeOf(list.items[index])))
    );
  }
  const isAlone = (0, import_yaml.isMap)(section.value) && section.value.items.length === 1;
  const whole = isAlone ? section : entry;
  const holder = isAlone ? root : section.value;
  if (!(0, import_yaml.isMap)(holder) || holder.flow) return void 0;
  const [from] = linesOf(text, rangeOf(whole.key));
  const [, to] = linesOf(text, rangeOf(whole.value));
  return cut(text, [[from, to]]);
}
function pairIn(node, key) {
  if (!(0, import_yaml.isMap)(node)) return void 0;
  return node.items.find(({ key: own }) => own.value === key);
}
function rangeOf(node) {
  const range = typeof node === "object" && node !== null && "range" in node ? node.range : void 0;
  return range ?? [0, 0, 0];
}
function linesOf(text, [start, end]) {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  if (text[end - 1] === "\n") return [from, end];
  const next = text.indexOf("\n", end);
  return [from, next < 0 ? text.length : next + 1];
}
function cut(text, spans) {
  return [...spans].sort(([a], [b]) => b - a).reduce((rest, [from, to]) => rest.slice(0, from) + rest.slice(to), text);
}

// src/stages/lint/fixes/inline-references.ts
var annotations = /* @__PURE__ */ new Set(["title", "description", "default", "examples", "deprecated"]);
var maxNodes = 2e3;
function inlineReferences(root) {
  const nodes = walkSchema(root);
  const has = (key) => nodes.some(({ schema }) => isObject(schema) && Object.hasOwn(schema, key));
  if (!has("$ref") || ["$id", "$dynamicRef", "$anchor"].some(has)) return void 0;
  let left = maxNodes;
  const inline = (value, around) => {
    left -= 1;
    if (left < 0) throw new Unable();
    if (Array.isArray(value)) return value.map((item) => inline(item, around));
    if (!isObject(value)) return value;
    if (typeof value.$ref !== "string") return mapped(value, (member) => inline(member, around));
    const { $ref, ...beside } = value;
    const target = resolveLocal(root, $ref);
    const plain = Object.keys(beside).every((key) => annotations.has(key));
    if (!isObject(target) || !plain || around.includes($ref)) throw new Unable();
    const whole = inline(target, [...around, $ref]);
    return isObject(whole) ? { ...whole, ...beside } : whole;
  };
  try {
    const { $defs: _, definitions: __, ...rest } = root;
    const inlined = inline(rest, []);
    return isObject(inlined) ? inlined : void 0;
  } catch (error) {
    if (error instanceof Unable) return void 0;
    throw error;
  }
}
var Unable = class extends Error {
};
function mapped(value, change) {
  const result = {};
  for (const [key, member] of Object.entries(value)) {
    Object.defineProperty(result, key, {
      value: change(member),
      enumerable: true,
      writable: true,
      configurable: true
    });
  }
  return result;
}

// src/stages/lint/fixes/fix-tool.ts
var schemaFixes = [
  { ruleId: "enum-duplicate", rewrite: (schema) => withoutRepeats(schema, "enum") },
  { ruleId: "schema-invalid", rewrite: (schema) => withoutRepeats(schema, "required") },
  { ruleId: "boolean-schema", rewrite: openedProperties },
  { ruleId: "discriminator", rewrite: (schema) => withoutDiscriminator(schema) },
  { ruleId: "type-list", needs: "typeLists", rewrite: typesAsBranches }
];
var optional = ["title", "description", "outputSchema", "annotations", "_meta", "execution", "icons"];
function fixTool(tool, profiles) {
  const fixes = [];
  for (const name of optional) {
    if (tool[name] !== null) continue;
    delete tool[name];
    fixes.push({ ruleId: "definition-malformed", pointer: `/${name}` });
  }
  const asked = schemaFixes.filter(
    ({ needs }) => needs === void 0 || profiles.some((profile) => profile[needs] !== void 0)
  );
  const rewritten = ["inputSchema", "outputSchema"].flatMap(
    (side) => rewriteSchema(tool[side] ?? null, asked).map((fix) => ({ ...fix, pointer: `/${side}${fix.pointer}` }))
  );
  return [...fixes, ...rewritten, ...withoutReferences(tool, profiles)];
}
function rewriteSchema(root, asked) {
  return walkSchema(root).flatMap((node) => {
    const { schema } = node;
    if (!isObject(schema)) return [];
    return asked.flatMap(
      ({ ruleId, rewrite }) => rewrite(schema) ? [{ ruleId, pointer: nodePointer(node) }] : []
    );
  });
}
function withoutReferences(tool, profiles) {
  const refused = profiles.some(({ keywords }) => keywords?.refused.includes("$ref"));
  const inlined = refused && isObject(tool.inputSchema) ? inlineReferences(tool.inputSchema) : void 0;
  if (inlined === void 0) return [];
  tool.inputSchema = inlined;
  return [{ ruleId: "keyword-unsupported", pointer: "/inputSchema" }];
}
function withoutRepeats(schema, keyword) {
  const list = schema[keyword];
  if (!Array.isArray(list) || list.some(isStructure)) return false;
  const once = [...new Map(list.map((value) => [JSON.stringify(value), value])).values()];
  if (once.length === list.length) return false;
  schema[keyword] = once;
  return true;
}
function isStructure(value) {
  return typeof value === "object" && value !== null;
}
function openedProperties({ properties }) {
  if (!isObject(properties)) return false;
  const open = Object.keys(properties).filter((name) => properties[name] === true);
  for (const name of open) properties[name] = {};
  return open.length > 0;
}
function withoutDiscriminator(schema) {
  if (!isObject(schema.discriminator) || typeof schema.discriminator.propertyName !== "string") return false;
  delete schema.discriminator;
  return true;
}
function typesAsBranches(schema) {
  const { type, anyOf } = schema;
  if (!Array.isArray(type) || type.length === 0 || anyOf !== void 0) return false;
  delete schema.type;
  const [only] = type;
  if (type.length === 1 && only !== void 0) schema.type = only;
  else schema.anyOf = type.map((name) => ({ type: name }));
  return true;
}

// src/stages/lint/fixes/fix-saved.ts
var maxDepth = 500;
function fixSaved(text, file, profiles) {
  const { surface } = parseSavedSurface(text, file);
  const unsafe = ["duplicate-key", "lone-surrogate"];
  if (!/^\s*[[{]/.test(text)) return void 0;
  if (lintSurface(surface).findings.some(({ ruleId }) => unsafe.includes(ruleId))) return void 0;
  const value = JSON.parse(text);
  if (nestedDeeper(value, maxDepth)) return void 0;
  const fixes = toolsOf(value).flatMap(
    (tool) => isObject(tool) ? fixTool(tool, profiles).map((fix) => ({ ...fix, tool: String(tool.name ?? "") })) : []
  );
  if (fixes.length === 0) return void 0;
  const indent = /\n([ \t]+)\S/.exec(text)?.[1];
  const end = text.endsWith("\n") ? "\n" : "";
  return { text: `${JSON.stringify(value, void 0, indent)}${end}`, fixes };
}
function toolsOf(value) {
  if (Array.isArray(value)) {
    const isBatch = value.some((entry) => isObject(entry) && "jsonrpc" in entry);
    return isBatch ? value.flatMap(toolsOf) : value;
  }
  if (!isObject(value)) return [];
  if (isObject(value.result)) return toolsOf(value.result);
  return Array.isArray(value.tools) ? value.tools : [];
}

// src/stages/lint/fixes/run-fixes.ts
async function fixToolsFile(path, profiles, cwd) {
  if (path === "-") return void 0;
  const { text, file } = await readTools(path, cwd);
  const fixed = fixSaved(text, file, profiles);
  if (fixed === void 0) return void 0;
  await writeFile(resolve(cwd, path), fixed.text);
  const rules = [...new Set(fixed.fixes.map(({ ruleId }) => ruleId))].sort().join(", ");
  return `${count(fixed.fixes.length, "place")} in ${file} (${rules})`;
}
async function fixManifestFile(path, findings, suppressions, cwd) {
  const stale = new Set(findings.map(({ line, column }) => `${line}:${column}`));
  const indexes = suppressions.flatMap(
    ({ line, column }, index) => stale.has(`${line}:${column}`) ? [index] : []
  );
  if (indexes.length === 0) return void 0;
  const text = await readFile(resolve(cwd, path), "utf8");
  const left = withoutSuppressions(text, indexes);
  if (left === void 0) return void 0;
  await writeFile(resolve(cwd, path), left);
  return `${count(indexes.length, "stale suppression")} in ${path}`;
}
function fixCheck(done) {
  const said = done.filter((text) => text !== void 0);
  if (said.length > 0) return { id: "fix", status: "passed", message: `rewrote ${said.join(" and ")}` };
  const message = "nothing could be rewritten without changing the contract; findings say what to write instead";
  return { id: "fix", status: "not exercised", message };
}
export {
  fixCheck,
  fixManifestFile,
  fixToolsFile
};
