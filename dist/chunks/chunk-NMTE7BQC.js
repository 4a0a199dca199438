import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  require_dist
} from "./chunk-ZWJGC2UG.js";
import {
  fromPointer
} from "./chunk-N56AOBVN.js";
import {
  __toESM
} from "./chunk-L3QGWDXR.js";

// src/source/yaml.ts
var import_yaml4 = __toESM(require_dist(), 1);

// src/source/yaml-alias.ts
var import_yaml = __toESM(require_dist(), 1);
function linkAliases(document) {
  const anchors = /* @__PURE__ */ new Map();
  const aliases = /* @__PURE__ */ new Map();
  (0, import_yaml.visit)(document, {
    Node: (_key, node) => {
      if ((0, import_yaml.isAlias)(node)) {
        const target = anchors.get(node.source);
        if (target !== void 0) aliases.set(node, target);
      } else if ((0, import_yaml.isNode)(node) && "anchor" in node && node.anchor) {
        anchors.set(node.anchor, node);
      }
    }
  });
  return aliases;
}

// src/source/yaml-locate.ts
var import_yaml3 = __toESM(require_dist(), 1);

// src/source/yaml-value.ts
var import_yaml2 = __toESM(require_dist(), 1);
var maxAliasGrowth = 1024 * 1024;
var maxDepth = 100;
function toValue(document, reading) {
  const state = {
    ...reading,
    open: /* @__PURE__ */ new Set(),
    insideAlias: false,
    growth: 0,
    depth: 0,
    stopped: /* @__PURE__ */ new Set()
  };
  return read(document.contents, state);
}
function read(node, state) {
  if ((0, import_yaml2.isAlias)(node)) return readAlias(node, state);
  if ((0, import_yaml2.isScalar)(node)) {
    grow(typeof node.value === "string" ? node.value.length + 1 : 1, state);
    return node.value;
  }
  if (!(0, import_yaml2.isMap)(node) && !(0, import_yaml2.isSeq)(node)) return null;
  if (state.depth >= maxDepth) {
    once(state, "yaml-too-deep", `nested deeper than ${maxDepth} levels`, node);
    return null;
  }
  grow(1, state);
  state.open.add(node);
  state.depth += 1;
  const value = (0, import_yaml2.isMap)(node) ? readMap(node, state) : readList(node, state);
  state.depth -= 1;
  state.open.delete(node);
  return value;
}
function readAlias(node, state) {
  const target = (0, import_yaml2.isAlias)(node) ? state.aliases.get(node) : void 0;
  if (target === void 0) {
    state.report(
      "yaml-alias",
      `*${node.source} refers to an anchor that is not defined above`,
      offsetOf(node)
    );
    return null;
  }
  if (state.open.has(target)) {
    state.report("yaml-alias", `*${node.source} refers to what contains it`, offsetOf(node));
    return null;
  }
  if (state.growth > maxAliasGrowth) {
    once(state, "yaml-alias", "the aliases of this file expand to more than 1 MiB", node);
    return null;
  }
  const outer = state.insideAlias;
  state.insideAlias = true;
  const value = read(target, state);
  state.insideAlias = outer;
  return value;
}
function readList(node, state) {
  const list = [];
  for (const item of node.items) {
    if (spent(state)) break;
    list.push(read(item, state));
  }
  return list;
}
function readMap(node, state) {
  const map = {};
  const seen = /* @__PURE__ */ new Map();
  for (const pair of node.items) {
    if (spent(state)) break;
    const key = keyOf(pair, state.aliases);
    const offset = isNodeLike(pair.key) ? offsetOf(pair.key) : offsetOf(node);
    if (key === void 0) {
      state.report("yaml-syntax", "a key must be text; this one is empty, a list or a map", offset);
      continue;
    }
    grow(key.length, state);
    const first = seen.get(key);
    if (first !== void 0) {
      if (!state.insideAlias) {
        const message = `the key ${JSON.stringify(key)} is written twice, first on line ${state.lineOf(first)}`;
        state.report("yaml-duplicate-key", message, offset);
      }
      continue;
    }
    seen.set(key, offset);
    const value = read(pair.value, state);
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return map;
}
function keyOf(pair, aliases) {
  const key = (0, import_yaml2.isAlias)(pair.key) ? aliases.get(pair.key) : pair.key;
  if (!(0, import_yaml2.isScalar)(key)) return void 0;
  if (typeof key.value === "string") return key.value;
  return key.source === void 0 || key.source === "" ? void 0 : key.source;
}
function offsetOf(node) {
  return node.range?.[0] ?? 0;
}
function isNodeLike(value) {
  return typeof value === "object" && value !== null;
}
function grow(by, state) {
  if (state.insideAlias) state.growth += by;
}
function spent(state) {
  return state.insideAlias && state.growth > maxAliasGrowth;
}
function once(state, ruleId, message, node) {
  if (state.stopped.has(ruleId)) return;
  state.stopped.add(ruleId);
  state.report(ruleId, message, offsetOf(node));
}

// src/source/yaml-locate.ts
function locator(document, aliases, at) {
  const indexes = /* @__PURE__ */ new WeakMap();
  const root = document.contents === null ? 0 : offsetOf(document.contents);
  return (pointer, part = "value") => {
    let entry = { key: root, value: document.contents };
    let missing = false;
    for (const token of fromPointer(pointer)) {
      const next = step(entry.value, token, aliases, indexes);
      if (next === void 0) {
        missing = true;
        break;
      }
      entry = next;
    }
    return at(missing || part === "key" ? entry.key : valueOffset(entry));
  };
}
function step(parent, token, aliases, indexes) {
  const node = (0, import_yaml3.isAlias)(parent) ? aliases.get(parent) : parent;
  if ((0, import_yaml3.isSeq)(node)) {
    const item = /^\d+$/.test(token) ? node.items[Number(token)] : void 0;
    return item === void 0 ? void 0 : { key: offsetOf(item), value: item };
  }
  if (!(0, import_yaml3.isMap)(node)) return void 0;
  let index = indexes.get(node);
  if (index === void 0) {
    index = /* @__PURE__ */ new Map();
    for (const pair of node.items) {
      const key = keyOf(pair, aliases);
      if (key !== void 0 && !index.has(key)) {
        index.set(key, { key: offsetOf(pair.key), value: pair.value });
      }
    }
    indexes.set(node, index);
  }
  return index.get(token);
}
function valueOffset(entry) {
  const { value } = entry;
  if (!(0, import_yaml3.isScalar)(value) || !value.range) return entry.key;
  return value.range[0] === value.range[1] ? entry.key : value.range[0];
}

// src/source/yaml.ts
var maxSyntaxFindings = 20;
function parseYaml(text, file) {
  const lines = new import_yaml4.LineCounter();
  const at = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const documents = (0, import_yaml4.parseAllDocuments)(text, {
    lineCounter: lines,
    prettyErrors: false,
    // Duplicates are found in toValue: the library compares each key with all others.
    uniqueKeys: false,
    schema: "core",
    merge: false,
    resolveKnownTags: false
  });
  const [document, second] = Array.isArray(documents) ? documents : [];
  const start = at(0);
  if (document === void 0 || isEmpty(document)) {
    const errors = document === void 0 ? [] : syntaxFindings([document], at);
    const empty = finding("yaml-empty", `${file} is empty`, start);
    return {
      value: void 0,
      findings: errors.length > 0 ? errors : [empty],
      locate: () => start,
      usable: false
    };
  }
  const findings = syntaxFindings(documents, at);
  const usable = findings.length === 0;
  if (second !== void 0) {
    const place = at(second.contents?.range?.[0] ?? second.range[0]);
    findings.push(
      finding(
        "yaml-multiple-documents",
        "a second YAML document starts here; exactly one is expected per file",
        place
      )
    );
  }
  const aliases = linkAliases(document);
  const report = (ruleId, message, offset) => {
    findings.push(finding(ruleId, message, at(offset)));
  };
  const value = toValue(document, { aliases, report, lineOf: (offset) => at(offset).line });
  for (const { message, pos } of document.warnings)
    report("yaml-tag", `${message}: tags are not supported`, pos[0]);
  return { value, findings, locate: locator(document, aliases, at), usable };
}
function isEmpty(document) {
  const range = document.contents?.range;
  return document.contents === null || range !== void 0 && range !== null && range[0] === range[1] && document.toJS() === null;
}
function syntaxFindings(documents, at) {
  const errors = documents.flatMap((document) => document.errors);
  const byLine = /* @__PURE__ */ new Map();
  for (const error of errors) {
    const { line } = at(error.pos[0]);
    if (!byLine.has(line)) byLine.set(line, error);
  }
  const kept = [...byLine.values()].slice(0, maxSyntaxFindings);
  return kept.map((error) => finding("yaml-syntax", explain(error), at(error.pos[0])));
}
function explain(error) {
  if (error.code === "TAB_AS_INDENT") return "a tab indents this line; YAML is indented with spaces only";
  if (error.code === "RESOURCE_EXHAUSTION") return "the file is nested too deeply";
  return `this is not valid YAML: ${error.message}`;
}
function finding(ruleId, message, place) {
  return { ruleId, severity: "error", message, ...place };
}

export {
  parseYaml
};
