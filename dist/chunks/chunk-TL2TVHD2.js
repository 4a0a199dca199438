import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  canonicalJson,
  factsOf,
  isCompared,
  sorted,
  surfaceOf
} from "./chunk-3XBIE7TS.js";
import {
  subjectLists
} from "./chunk-VAEXJIVR.js";
import {
  lineIndex
} from "./chunk-546JKWYA.js";
import {
  JsonSyntaxError,
  scanJson
} from "./chunk-GFYVCK5R.js";
import {
  readText
} from "./chunk-6FGREQJ7.js";
import {
  pointerToken,
  unescapeToken
} from "./chunk-N56AOBVN.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";

// src/surface/lock.ts
import { lstat } from "node:fs/promises";
import { resolve } from "node:path";

// src/surface/lock-members.ts
function factMembers(text) {
  const members = [];
  const seen = /* @__PURE__ */ new Set();
  let versionAt = 0;
  const value = (around, offset) => {
    const [top, inner] = around;
    if (top !== void 0) seen.add(String(top.name));
    const isMap = around.length === 0 || around.length === 1 && top?.name === "facts";
    if (isMap && text[offset] !== "{") throw new JsonSyntaxError("an object was expected here", offset);
    if (around.length === 1 && top?.name === "schemaVersion") versionAt = offset;
    if (around.length !== 2 || top?.name !== "facts" || inner === void 0) return;
    members.push({ key: String(inner.name), keyAt: inner.nameOffset, valueAt: offset, end: offset });
  };
  const end = (around, offset) => {
    const [top] = around;
    const member = members.at(-1);
    if (around.length === 2 && top?.name === "facts" && member !== void 0) member.end = offset;
    if (around.length !== 1 || top?.name !== "schemaVersion") return;
    if (text.slice(versionAt, offset) !== "1") {
      throw new JsonSyntaxError("its schemaVersion is not 1", versionAt);
    }
  };
  scanJson(text, { value, end });
  const missing = ["schemaVersion", "facts"].find((name) => !seen.has(name));
  if (missing !== void 0) throw new JsonSyntaxError(`it has no "${missing}"`, versionAt);
  return members;
}

// src/surface/lock-render.ts
var sentinel = { key: "~", value: "end of facts" };
function renderFacts(facts) {
  const lines = [...sorted(facts), [sentinel.key, sentinel.value]].map(
    ([key, value]) => `    ${JSON.stringify(key)}: ${canonicalJson(value)}`
  );
  return `{
  "schemaVersion": 1,
  "facts": {
${lines.join(",\n")}
  }
}
`;
}

// src/surface/lock-parse.ts
function parseLock(text, file) {
  const positions = lineIndex(text, file);
  const marker = /^(<{7}|={7}|>{7}|\|{7})( |$)/m.exec(text);
  if (marker !== null) {
    throw lockProblem("has unresolved merge conflicts", positions(marker.index));
  }
  const { facts, places } = readFacts(text, positions);
  const locate = (key) => {
    const at = places.get(key);
    return at === void 0 ? void 0 : positions(at);
  };
  const nearest = nearestFact([...places.keys()]);
  const locateDefinition = (list, name, pointer) => {
    const root = `${list}/${pointerToken(name)}`;
    const key = nearest(root, `${root}${pointer}`);
    return key === void 0 ? void 0 : locate(key);
  };
  return {
    file,
    text,
    surface: surfaceOf(facts),
    facts,
    sorted: renderFacts(facts) === text.replaceAll("\r\n", "\n"),
    locate,
    locateDefinition,
    locateTool: (tool, pointer) => locateDefinition("tools", tool, pointer)
  };
}
function readFacts(text, positions) {
  try {
    return collectFacts(text, factMembers(text), positions);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw lockProblem(`is not a lock: ${error.message}`, positions(error.offset));
  }
}
function collectFacts(text, members, positions) {
  const facts = /* @__PURE__ */ new Map();
  const places = /* @__PURE__ */ new Map();
  const texts = /* @__PURE__ */ new Map();
  for (const { key, keyAt, valueAt, end } of members) {
    if (key === sentinel.key) continue;
    const value = JSON.parse(text.slice(valueAt, end));
    const canonical = canonicalJson(value);
    const before = texts.get(key);
    if (before !== void 0 && before !== canonical) {
      const line = positions(places.get(key) ?? 0).line;
      throw lockProblem(
        `says two things about ${key} (also in line ${line}): a merge kept both`,
        positions(keyAt)
      );
    }
    texts.set(key, canonical);
    facts.set(key, value);
    if (before === void 0) places.set(key, keyAt);
  }
  dropFilledObjects(facts);
  return { facts, places };
}
function dropFilledObjects(facts) {
  const parents = new Set([...facts.keys()].flatMap((key) => ancestors(key)));
  for (const [key, value] of facts) {
    if (parents.has(key) && canonicalJson(value) === "{}") facts.delete(key);
  }
}
function ancestors(key) {
  const tokens = key.split("/");
  return tokens.slice(1).map((_, index) => tokens.slice(0, index + 1).join("/"));
}
function nearestFact(keys) {
  const first = /* @__PURE__ */ new Map();
  for (const key of keys) {
    for (const prefix of [...ancestors(key), key]) if (!first.has(prefix)) first.set(prefix, key);
  }
  for (const key of keys) first.set(key, key);
  return (root, key) => {
    let at = key;
    while (at.length >= root.length) {
      const found = first.get(at);
      if (found !== void 0) return found;
      at = at.slice(0, Math.max(at.lastIndexOf("/"), 0));
    }
    return void 0;
  };
}
function lockProblem(what, place) {
  return badInput("lock-invalid", `${place.file} ${what}.`, {
    ...place,
    help: "Run mcp-pipeline lock to write it anew from the server, and look at the difference in git."
  });
}

// src/surface/lock-compare.ts
function compareLock(lock, current) {
  const now = factsOf(current);
  return [...changedUnits(lock.facts, now)].map(([unit, keys]) => {
    const place = lock.locate(keys[0] ?? unit) ?? { file: lock.file, line: 1, column: 1 };
    return {
      ruleId: "lock-differs",
      severity: "error",
      message: describe(unit, keys, lock.facts, now),
      ...subject(unit),
      ...place,
      help: "If the change is meant, run mcp-pipeline lock and commit the result."
    };
  });
}
function changedUnits(locked, now) {
  const keys = [.../* @__PURE__ */ new Set([...locked.keys(), ...now.keys()])].filter(isCompared).sort();
  const wholes = { locked: definitions(locked), now: definitions(now) };
  const units = /* @__PURE__ */ new Map();
  for (const key of keys) {
    const [was, is] = [locked.get(key), now.get(key)];
    if (was !== void 0 && is !== void 0 && canonicalJson(was) === canonicalJson(is)) continue;
    const definition = definitionOf(key);
    const whole = definition !== void 0 && wholes.locked.has(definition) !== wholes.now.has(definition) ? definition : key;
    units.set(whole, [...units.get(whole) ?? [], key]);
  }
  return units;
}
function describe(unit, keys, locked, now) {
  if (definitionOf(unit) === unit && !(locked.has(unit) && now.has(unit))) {
    const added = keys.some((key) => now.has(key));
    return added ? `${readable(unit)} is not in the lock; the server exposes it now.` : `${readable(unit)} is in the lock; the server does not expose it any more.`;
  }
  const [was, is] = [locked.get(unit), now.get(unit)];
  if (was === void 0) return `${readable(unit)} is not in the lock; now it is ${short(is)}.`;
  if (is === void 0) return `${readable(unit)} is ${short(was)} in the lock; now it is gone.`;
  return `${readable(unit)} is ${short(was)} in the lock; now it is ${short(is)}.`;
}
function definitionOf(key) {
  const [root, name] = key.split("/");
  const isList = subjectLists.some(({ list }) => list === root);
  return isList && name !== void 0 ? `${root}/${name}` : void 0;
}
function definitions(facts) {
  return new Set([...facts.keys()].map(definitionOf).filter((key) => key !== void 0));
}
function subject(unit) {
  const [root = "", second, third, ...rest] = unit.split("/");
  const list = subjectLists.find((known) => known.list === root);
  if (list !== void 0 && second !== void 0) {
    const path = third === void 0 ? [] : [third, ...rest];
    return { [list.kind]: unescapeToken(second), pointer: path.map((token) => `/${token}`).join("") };
  }
  if (root.startsWith("policy") && second !== void 0 && third !== void 0 && isKind(second)) {
    return { [second]: unescapeToken(third) };
  }
  return {};
}
function isKind(word) {
  return subjectLists.some(({ kind }) => kind === word);
}
function readable(key) {
  return key.split("/").map(unescapeToken).join("/");
}
function short(value) {
  const text = value === void 0 ? "nothing" : canonicalJson(value);
  return text.length <= 80 ? text : `${text.slice(0, 77)}\u2026`;
}

// src/surface/lock.ts
var lockFileName = "mcp.lock.json";
var maxLockBytes = 64 * 1024 * 1024;
function renderLock(input) {
  return renderFacts(factsOf(input));
}
async function readLock(path, cwd) {
  try {
    await lstat(resolve(cwd, path));
  } catch {
    return void 0;
  }
  return parseLock(await readText(path, { cwd, maxBytes: maxLockBytes }), path);
}

export {
  parseLock,
  compareLock,
  lockFileName,
  renderLock,
  readLock
};
