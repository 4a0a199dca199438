import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  annotationRows,
  inputRows,
  outputRows,
  serverRows,
  toolRows
} from "./chunk-3RESNNFB.js";
import {
  walkSchema
} from "./chunk-UUST3M53.js";
import {
  scanValue,
  stringPointer
} from "./chunk-Q5SLLCM6.js";
import {
  canonicalJson
} from "./chunk-3XBIE7TS.js";
import {
  subjectsOf
} from "./chunk-VAEXJIVR.js";
import {
  fromPointer,
  pointerToken,
  toPointer
} from "./chunk-N56AOBVN.js";
import {
  isObject
} from "./chunk-QFC6GGLT.js";

// src/surface/compare/change.ts
var levels = ["call", "client", "surface"];
var verdicts = ["breaking", "unknown", "compatible", "none"];
function draft(table, id, subject, pointer, message, more = {}) {
  const row = table[id];
  if (row === void 0) throw new Error(`There is no row ${id}.`);
  const { verdict = "breaking", level, risk = false } = row;
  return { id, verdict, level, risk, ...subject, pointer, message, ...more };
}
function judged({ proven, ...change }, level) {
  const counts = proven !== true && levels.indexOf(change.level) <= levels.indexOf(level);
  return { ...change, verdict: counts ? change.verdict : "compatible" };
}
function worst(changes) {
  return verdicts.find((verdict) => changes.some((change) => change.verdict === verdict)) ?? "none";
}

// src/surface/compare/side.ts
function carries({ surface, facts }, list) {
  return facts !== void 0 || surface[list].length > 0 || surface.raw[list] !== void 0;
}
function knowsServer({ surface, facts }) {
  return facts !== void 0 || Object.keys(surface.serverInfo).length > 0;
}
function carriesPolicy({ facts }) {
  return facts !== void 0 && [...facts.keys()].some((key) => key.startsWith("policy/"));
}

// src/surface/compare/compare-policy.ts
function comparePolicy(before, after) {
  if (!carriesPolicy(before) || !carriesPolicy(after)) return [];
  const [was, is] = [before.facts ?? /* @__PURE__ */ new Map(), after.facts ?? /* @__PURE__ */ new Map()];
  const keys = [.../* @__PURE__ */ new Set([...was.keys(), ...is.keys()])].filter((key) => /^policy[/@]/.test(key)).sort();
  return keys.flatMap((key) => {
    const [old, now] = [effective(was, key), effective(is, key)];
    if (canonicalJson(old ?? null) === canonicalJson(now ?? null)) return [];
    return factChange(key, old, now, was, is);
  });
}
function effective(facts, key) {
  return facts.get(key) ?? facts.get(key.replace(/^policy@[^/]*/, "policy")) ?? void 0;
}
function factChange(key, old, now, was, is) {
  const [root = "", kind = "", name = "", field = ""] = fromPointer(`/${key}`);
  const at = `/${key}`;
  const where = root.startsWith("policy@") ? ` in ${root.slice("policy@".length)}` : "";
  const subject = ["tool", "prompt", "resource"].includes(kind) ? { [kind]: name } : {};
  if (kind === "businessGroups") return groupChange(old, now, at, where);
  const listed = [was, is].map((facts) => listedIn(facts, kind, name));
  if (!listed.every(Boolean)) return [];
  if (field === "confirm") {
    const message = now === void 0 ? `Calls need no approval any more${where}.` : `Calls need approval now${where}.`;
    return [
      draft(serverRows, now === void 0 ? "approval-dropped" : "approval-required", subject, at, message)
    ];
  }
  const [before, after] = [rulesOf(old), rulesOf(now)];
  const fewer = !before.every((rule) => after.some((other) => implies(rule, other)));
  const more = !after.every((rule) => before.some((other) => implies(rule, other)));
  const text = `It was ${canonicalJson(old ?? [])} and is ${canonicalJson(now ?? [])}.`;
  return [
    ...fewer ? [
      draft(
        serverRows,
        "policy-narrowed",
        subject,
        at,
        `Some who could call it no longer can${where}. ${text}`
      )
    ] : [],
    ...more ? [draft(serverRows, "policy-widened", subject, at, `More callers may call it${where}. ${text}`)] : []
  ];
}
function listedIn(facts, kind, name) {
  const token = name.replaceAll("~", "~0").replaceAll("/", "~1");
  return facts.has(`policy/${kind}/${token}/authorize`);
}
function groupChange(old, now, at, where) {
  const [before, after] = [old, now].map((value) => Array.isArray(value) ? value.map(String) : void 0);
  const fewer = after !== void 0 && (before === void 0 || before.some((group) => !after.includes(group)));
  const more = before !== void 0 && (after === void 0 || after.some((group) => !before.includes(group)));
  return [
    ...fewer ? [draft(serverRows, "policy-narrowed", {}, at, `Fewer business groups are let in${where}.`)] : [],
    ...more ? [draft(serverRows, "policy-widened", {}, at, `More business groups are let in${where}.`)] : []
  ];
}
function rulesOf(value) {
  const list = Array.isArray(value) ? value : value === void 0 ? [] : [value];
  return list.filter(isObject).map(
    (rule) => Object.fromEntries(
      callerKeys.flatMap((key) => Array.isArray(rule[key]) ? [[key, rule[key].map(String)]] : [])
    )
  );
}
var callerKeys = ["groups", "scopes", "users", "workloads"];
function implies(rule, other) {
  return callerKeys.every((key) => {
    const wanted = other[key];
    return wanted === void 0 || (rule[key]?.every((value) => wanted.includes(value)) ?? false);
  });
}

// src/surface/compare/match.ts
function matchDefinitions(before, after, nameOf) {
  const waiting = /* @__PURE__ */ new Map();
  const key = (definition) => JSON.stringify(nameOf(definition) ?? null);
  for (const definition of after)
    waiting.set(key(definition), [...waiting.get(key(definition)) ?? [], definition]);
  const matched = { kept: [], removed: [], added: [] };
  for (const definition of before) {
    const partner = waiting.get(key(definition))?.shift();
    if (partner === void 0) matched.removed.push(definition);
    else matched.kept.push([definition, partner]);
  }
  const left = new Set([...waiting.values()].flat());
  matched.added = after.filter((definition) => left.has(definition));
  return matched;
}

// src/surface/compare/texts.ts
var textRows = { ...toolRows, "deprecated-marked": inputRows["deprecated-marked"] };
function textChanges(before, after, subject) {
  const found = [];
  for (const [key, id] of [
    ["title", "title-changed"],
    ["description", "description-changed"],
    ["icons", "icons-changed"]
  ]) {
    if (canonicalJson(before[key] ?? null) === canonicalJson(after[key] ?? null)) continue;
    found.push(draft(textRows, id, subject, `/${key}`, `The ${key} of the definition changed.`));
  }
  const [was, is] = [annotationTitle(before), annotationTitle(after)];
  if (canonicalJson(was) !== canonicalJson(is)) {
    found.push(
      draft(
        textRows,
        "title-changed",
        subject,
        "/annotations/title",
        "The title in the annotations changed."
      )
    );
  }
  if (isDeprecated(after) && !isDeprecated(before)) {
    found.push(draft(textRows, "deprecated-marked", subject, "", "It is marked deprecated."));
  }
  return found;
}
function isDeprecated(definition) {
  const meta = definition._meta;
  return definition.deprecated === true || isObject(meta) && meta.deprecated === true;
}
function annotationTitle({ annotations }) {
  return isObject(annotations) ? annotations.title ?? null : null;
}

// src/surface/compare/compare-prompts.ts
function comparePrompts(before, after) {
  const nameOf = ({ name }) => name;
  const { kept, removed: removed2, added: added2 } = matchDefinitions(before.surface.prompts, after.surface.prompts, nameOf);
  const subject = ({ name }) => typeof name === "string" ? { prompt: name } : {};
  return [
    ...removed2.map(
      (prompt) => draft(serverRows, "prompt-removed", subject(prompt), "", "The prompt is gone.")
    ),
    ...added2.map((prompt) => draft(serverRows, "prompt-added", subject(prompt), "", "The prompt is new.")),
    ...kept.flatMap(([was, is]) => [
      ...textChanges(was, is, subject(is)),
      ...argumentChanges(was, is, subject(is))
    ])
  ];
}
function argumentChanges(before, after, subject) {
  const [was, is] = [argumentsOf(before), argumentsOf(after)];
  const row = (id, name, message) => draft(serverRows, id, subject, toPointer(["arguments", name]), message);
  const gone = [...was.keys()].filter((name) => !is.has(name)).map((name) => row("prompt-argument-removed", name, `The argument ${name} is gone.`));
  const others = [...is].flatMap(([name, required]) => {
    const before2 = was.get(name);
    if (before2 === required) return [];
    if (!required) return [row("prompt-argument-loosened", name, `The argument ${name} may be left out.`)];
    const id = before2 === void 0 ? "prompt-required-argument-added" : "prompt-argument-now-required";
    return [row(id, name, `The argument ${name} is required now.`)];
  });
  return [...gone, ...others];
}
function argumentsOf(prompt) {
  const list = Array.isArray(prompt.arguments) ? prompt.arguments.filter(isObject) : [];
  return new Map(
    list.flatMap(
      ({ name, required }) => typeof name === "string" ? [[name, required === true]] : []
    )
  );
}

// src/surface/compare/compare-resources.ts
function compareResources(before, after) {
  return ["resources", "resourceTemplates"].flatMap((list) => {
    if (!carries(before, list) || !carries(after, list)) return [];
    const key = list === "resources" ? "uri" : "uriTemplate";
    const matched = matchDefinitions(before.surface[list], after.surface[list], (item) => item[key]);
    const changed = list === "resources" ? [] : variableChanges(matched);
    return [...changed, ...rest(matched, key)];
  });
}
function subjectOf(definition, key) {
  const name = definition[key];
  return typeof name === "string" ? { resource: name } : {};
}
function variableChanges(matched) {
  const found = [];
  for (const was of [...matched.removed]) {
    const is = matched.added.find(({ name }) => name !== void 0 && name === was.name);
    if (is === void 0) continue;
    matched.removed.splice(matched.removed.indexOf(was), 1);
    matched.added.splice(matched.added.indexOf(is), 1);
    const message = `The template was ${String(was.uriTemplate)} and is ${String(is.uriTemplate)}.`;
    found.push(
      draft(serverRows, "template-variables-changed", subjectOf(was, "uriTemplate"), "/uriTemplate", message)
    );
  }
  return found;
}
function rest({ kept, removed: removed2, added: added2 }, key) {
  const subject = (definition) => subjectOf(definition, key);
  return [
    ...removed2.map(
      (item) => draft(serverRows, "resource-removed", subject(item), "", "The resource is gone.")
    ),
    ...added2.map((item) => draft(serverRows, "resource-added", subject(item), "", "The resource is new.")),
    ...kept.flatMap(([was, is]) => {
      const texts = textChanges(was, is, subject(is));
      if (was.mimeType === is.mimeType) return texts;
      const message = `The MIME type was ${String(was.mimeType)} and is ${String(is.mimeType)}.`;
      return [...texts, draft(serverRows, "mime-type-changed", subject(is), "/mimeType", message)];
    })
  ];
}

// src/surface/compare/compare-server.ts
function compareServer(before, after) {
  return [
    ...revisionChanges(before, after),
    ...sessionChange(before, after),
    ...knowsServer(before) && knowsServer(after) ? knownChanges(before, after) : []
  ];
}
function knownChanges({ surface: was }, { surface: is }) {
  const found = capabilityChanges(was.capabilities, is.capabilities);
  if (was.serverInfo.name !== is.serverInfo.name) {
    const message = `The server was called ${String(was.serverInfo.name)} and is called ${String(is.serverInfo.name)}: prefixes and allow-lists of clients go by this name.`;
    found.push(draft(serverRows, "server-name-changed", {}, "/serverInfo/name", message));
  }
  if (was.instructions !== is.instructions) {
    found.push(
      draft(toolRows, "instructions-changed", {}, "/instructions", "The server's instructions changed.")
    );
  }
  return found;
}
function capabilityChanges(before, after) {
  const [was, is] = [held(before), held(after)];
  const row = (id, path, word) => draft(serverRows, id, {}, `/capabilities${path}`, `The capability ${path.slice(1)} is ${word}.`);
  return [
    ...[...was].filter((path) => !is.has(path)).map((path) => row("capability-removed", path, "gone")),
    ...[...is].filter((path) => !was.has(path)).map((path) => row("capability-added", path, "new"))
  ];
}
function held(capabilities) {
  const found = /* @__PURE__ */ new Set();
  const enter = (value, path) => {
    if (value === false || value === null) return;
    if (path.length > 0) found.add(toPointer(path));
    if (isObject(value) && path.length < 4)
      for (const [key, inner] of Object.entries(value)) enter(inner, [...path, key]);
  };
  enter(capabilities, []);
  return found;
}
function revisionChanges({ surface: was }, { surface: is }) {
  const [before, after] = [was.protocolVersions, is.protocolVersions];
  if (before.length === 0 || after.length === 0) return [];
  const row = (id, version, word) => draft(serverRows, id, {}, `/protocolVersions/${version}`, `Revision ${version} is ${word}.`);
  return [
    ...before.filter((v) => !after.includes(v)).map((v) => row("protocol-version-dropped", v, "not spoken any more")),
    ...after.filter((v) => !before.includes(v)).map((v) => row("protocol-version-added", v, "spoken now"))
  ];
}
function sessionChange({ facts: was }, { facts: is }) {
  const [before, after] = [was?.get("observed/sessions"), is?.get("observed/sessions")];
  if (before === void 0 || after === void 0 || before === after) return [];
  const message = `Sessions were ${String(before)} and are ${String(after)}.`;
  return [draft(serverRows, "sessions-changed", {}, "/observed/sessions", message)];
}

// src/surface/compare/annotations.ts
var hints = [
  {
    key: "readOnlyHint",
    absent: false,
    lost: [
      "read-only-lost",
      "It was read-only and may write now: approvals given for reading no longer fit."
    ],
    gained: ["read-only-claimed", "It claims to be read-only now: clients may call it without asking."]
  },
  {
    key: "destructiveHint",
    absent: true,
    lost: ["destructive-disclaimed", "It claims to destroy nothing now: clients may call it without asking."],
    gained: ["destructive-gained", "It may destroy something now."]
  },
  {
    key: "openWorldHint",
    absent: true,
    lost: ["open-world-disclaimed", "It claims to stay within a closed world now."],
    gained: ["open-world-gained", "It may reach into an open world now."]
  },
  {
    key: "idempotentHint",
    absent: false,
    lost: ["idempotent-lost", "It was safe to repeat and no longer is: clients that retry act twice."],
    gained: ["idempotent-claimed", "It claims to be safe to repeat now."]
  }
];
function compareAnnotations(before, after, subject) {
  return hints.flatMap(({ key, absent, lost, gained }) => {
    const [was, is] = [hintOf(before, key, absent), hintOf(after, key, absent)];
    if (was === is) return [];
    const [id, message] = was ? lost : gained;
    return [draft(annotationRows, id, subject, `/annotations/${key}`, message)];
  });
}
function isReadOnly(tool) {
  return hintOf(tool, "readOnlyHint", false);
}
function hintOf({ annotations }, key, absent) {
  const value = isObject(annotations) ? annotations[key] : void 0;
  return typeof value === "boolean" ? value : absent;
}

// src/surface/compare/schema/branch.ts
var types = ["null", "boolean", "number", "string", "array", "object"];
function anything(type) {
  return {
    type,
    multiples: [],
    least: 0,
    most: Number.POSITIVE_INFINITY,
    patterns: /* @__PURE__ */ new Set(),
    formats: /* @__PURE__ */ new Set(),
    unique: false,
    arrays: [],
    objects: [],
    required: /* @__PURE__ */ new Set(),
    names: [],
    dependent: /* @__PURE__ */ new Map(),
    nots: [],
    opaque: /* @__PURE__ */ new Set()
  };
}
function both(a, b) {
  const values = a.values === void 0 || b.values === void 0 ? a.values ?? b.values : new Map([...a.values].filter(([text]) => b.values?.has(text)));
  const dependent = new Map(a.dependent);
  for (const [key, names] of b.dependent) dependent.set(key, union(dependent.get(key) ?? /* @__PURE__ */ new Set(), names));
  const minimum = tighter(a.minimum, b.minimum, 1);
  const maximum = tighter(a.maximum, b.maximum, -1);
  return {
    type: a.type,
    ...values === void 0 ? {} : { values },
    ...minimum === void 0 ? {} : { minimum },
    ...maximum === void 0 ? {} : { maximum },
    multiples: [.../* @__PURE__ */ new Set([...a.multiples, ...b.multiples])],
    least: Math.max(a.least, b.least),
    most: Math.min(a.most, b.most),
    patterns: union(a.patterns, b.patterns),
    formats: union(a.formats, b.formats),
    unique: a.unique || b.unique,
    arrays: [...a.arrays, ...b.arrays],
    objects: [...a.objects, ...b.objects],
    required: union(a.required, b.required),
    names: [...a.names, ...b.names],
    dependent,
    nots: [...a.nots, ...b.nots],
    opaque: union(a.opaque, b.opaque)
  };
}
function tighter(a, b, sign) {
  if (a === void 0 || b === void 0) return a ?? b;
  if (a.value === b.value) return a.exclusive ? a : b;
  return (a.value - b.value) * sign > 0 ? a : b;
}
function union(a, b) {
  return /* @__PURE__ */ new Set([...a, ...b]);
}

// src/surface/compare/schema/document.ts
function documentOf(root) {
  const anchors = /* @__PURE__ */ new Map();
  let rebased = false;
  for (const { schema, parent } of walkSchema(root)) {
    if (!isObject(schema)) continue;
    if (typeof schema.$anchor === "string") anchors.set(schema.$anchor, schema);
    if (parent !== void 0 && typeof schema.$id === "string") rebased = true;
  }
  return { root, dialect: dialectOf(root), anchors, rebased };
}
function dialectOf(root) {
  const said = isObject(root) && typeof root.$schema === "string" ? root.$schema : "";
  if (/draft-0[3-7]/.test(said)) return "draft-07";
  return said.includes("2019-09") ? "2019-09" : "2020-12";
}
function resolveRef(reference, document) {
  if (typeof reference !== "string" || !reference.startsWith("#") || document.rebased) return void 0;
  const fragment = decoded(reference.slice(1));
  if (fragment !== "" && !fragment.startsWith("/")) {
    const schema = document.anchors.get(fragment);
    return schema === void 0 ? void 0 : { schema, document };
  }
  let value = document.root;
  for (const token of fromPointer(fragment)) {
    if (Array.isArray(value)) value = /^\d+$/.test(token) ? value[Number(token)] : void 0;
    else value = isObject(value) && Object.hasOwn(value, token) ? value[token] : void 0;
  }
  return value === void 0 ? void 0 : { schema: value, document };
}
function decoded(fragment) {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
function keywordsOf(schema, dialect) {
  if (dialect === "draft-07" && typeof schema.$ref === "string") return { $ref: schema.$ref };
  return schema;
}
function dereferenced(ref) {
  const seen = /* @__PURE__ */ new Set();
  let at = ref;
  while (isObject(at.schema) && typeof at.schema.$ref === "string" && !seen.has(at.schema)) {
    seen.add(at.schema);
    const target = resolveRef(at.schema.$ref, at.document);
    if (target === void 0) return at;
    const { $ref: _, ...beside } = at.schema;
    if (at.document.dialect === "draft-07" || Object.keys(beside).length === 0 || !isObject(target.schema)) {
      at = target;
    } else {
      at = { schema: { ...target.schema, ...beside }, document: at.document };
    }
  }
  return at;
}
var maxNodes = 2e4;
var dataKeywords = /* @__PURE__ */ new Set(["enum", "const", "default", "examples"]);
function identity({ schema, document }) {
  const writing = { document, nodes: 0, partial: false };
  const text = canonicalJson(inlined(schema, [], writing));
  return `${document.dialect} ${text}${writing.partial ? ` in ${canonicalJson(document.root)}` : ""}`;
}
function inlined(value, open, writing) {
  writing.nodes += 1;
  if (Array.isArray(value)) return value.map((item) => inlined(item, open, writing));
  if (!isObject(value)) return value;
  const refersByName = Object.hasOwn(value, "$dynamicRef") || Object.hasOwn(value, "$recursiveRef");
  const hasRef2 = Object.hasOwn(value, "$ref");
  const target = hasRef2 ? resolveRef(value.$ref, writing.document) : void 0;
  const follow = target !== void 0 && !open.includes(target.schema) && writing.nodes < maxNodes;
  if (refersByName || hasRef2 && !follow) writing.partial = true;
  const written = /* @__PURE__ */ Object.create(null);
  for (const [key, member] of Object.entries(value)) {
    if (key === "$ref" && follow) written[key] = inlined(target.schema, [...open, target.schema], writing);
    else if (dataKeywords.has(key)) written[key] = asData(member, writing);
    else written[key] = inlined(member, open, writing);
  }
  return follow && Object.keys(written).length === 1 ? written.$ref ?? null : written;
}
function asData(value, writing) {
  if (JSON.stringify(value).includes('"$ref"')) writing.partial = true;
  return value;
}

// src/surface/compare/schema/gave-up.ts
var GaveUp = class extends Error {
  constructor() {
    super("The schemas are too large to be compared.");
    this.name = "GaveUp";
  }
};

// src/surface/compare/schema/keywords.ts
var count = (value) => typeof value === "number" && value >= 0;
var isNumber = (value) => typeof value === "number";
var least = (value) => count(value) ? { least: Math.ceil(value) } : void 0;
var most = (value) => count(value) ? { most: Math.floor(value) } : void 0;
var strings = (value) => Array.isArray(value) && value.every((item) => typeof item === "string");
function bound(name, flag) {
  return (value, keywords2) => {
    if (!isNumber(value)) return void 0;
    return { [name]: { value, exclusive: keywords2[flag] === true } };
  };
}
function exclusive(name) {
  return (value) => {
    if (typeof value === "boolean") return {};
    return isNumber(value) ? { [name]: { value, exclusive: true } } : void 0;
  };
}
var readers = {
  null: {},
  boolean: {},
  number: {
    minimum: bound("minimum", "exclusiveMinimum"),
    maximum: bound("maximum", "exclusiveMaximum"),
    exclusiveMinimum: exclusive("minimum"),
    exclusiveMaximum: exclusive("maximum"),
    multipleOf: (value) => isNumber(value) && value > 0 ? { multiples: [value] } : void 0,
    format: (value) => typeof value === "string" ? { formats: /* @__PURE__ */ new Set([value]) } : void 0
  },
  string: {
    minLength: least,
    maxLength: most,
    pattern: (value) => typeof value === "string" ? { patterns: /* @__PURE__ */ new Set([value]) } : void 0,
    format: (value) => typeof value === "string" ? { formats: /* @__PURE__ */ new Set([value]) } : void 0
  },
  array: {
    minItems: least,
    maxItems: most,
    uniqueItems: (value) => typeof value === "boolean" ? { unique: value } : void 0
  },
  object: {
    minProperties: least,
    maxProperties: most,
    required: (value) => strings(value) ? { required: new Set(value) } : void 0,
    propertyNames: (value, _, document) => ({ names: [{ schema: value, document }] }),
    dependentRequired: (value, _, { dialect }) => dialect === "draft-07" ? void 0 : dependentOf(value)
  }
};
var opaqueKeywords = {
  null: {},
  boolean: {},
  number: {},
  string: {},
  array: { contains: ["minContains", "maxContains"] },
  object: { dependentSchemas: [], dependencies: [] }
};
function readKeyword(type, keywords2, document) {
  const numeric = allowed(type, keywords2.type);
  if (numeric === void 0) return void 0;
  const opaque = /* @__PURE__ */ new Set();
  const asText = (names) => {
    const part2 = Object.fromEntries(names.map((name) => [name, keywords2[name] ?? null]));
    opaque.add(`${type} ${identity({ schema: part2, document })}`);
  };
  let branch = anything(type);
  for (const [keyword, value] of Object.entries(keywords2)) {
    const read = own(readers[type], keyword);
    const patch = read?.(value, keywords2, document);
    if (read !== void 0 && patch === void 0) asText([keyword]);
    const beside = own(opaqueKeywords[type], keyword);
    if (beside !== void 0) asText([keyword, ...beside, ...tupleBeside(keywords2)]);
    if (patch !== void 0) branch = both(branch, { ...anything(type), ...patch });
  }
  if (type === "number" && numeric === "integer") branch = { ...branch, multiples: [...branch.multiples, 1] };
  if (type === "array") branch = { ...branch, ...arrayParts(keywords2, document, asText) };
  if (type === "object") branch = { ...branch, ...objectParts(keywords2, document, asText) };
  return { ...branch, opaque };
}
function tupleBeside(keywords2) {
  return ["prefixItems", "items"].filter((key) => Array.isArray(keywords2[key]));
}
function own(table, key) {
  return Object.hasOwn(table, key) ? table[key] : void 0;
}
function hasKnownType({ type }) {
  const known = ["null", "boolean", "number", "integer", "string", "array", "object"];
  const said = type === void 0 ? [] : Array.isArray(type) ? type : [type];
  return said.every((name) => typeof name === "string" && known.includes(name));
}
function allowed(type, said) {
  if (said === void 0) return "wholly";
  const list = Array.isArray(said) ? said : [said];
  if (list.includes(type)) return "wholly";
  return type === "number" && list.includes("integer") ? "integer" : void 0;
}
function dependentOf(value) {
  if (!isObject(value)) return void 0;
  const entries = Object.entries(value);
  if (!entries.every(([, names]) => strings(names))) return void 0;
  return { dependent: new Map(entries.map(([key, names]) => [key, new Set(names)])) };
}
function arrayParts(keywords2, document, asText) {
  const tupleKey = document.dialect === "2020-12" ? "prefixItems" : "items";
  const ref = (schema) => ({ schema, document });
  const { items, prefixItems } = keywords2;
  if (document.dialect === "2020-12" ? Array.isArray(items) : prefixItems !== void 0) {
    asText(["items", "prefixItems", "additionalItems"]);
    return {};
  }
  const tuple2 = keywords2[tupleKey];
  const prefix = Array.isArray(tuple2) ? tuple2.map(ref) : [];
  if (tupleKey === "prefixItems" && tuple2 !== void 0 && !Array.isArray(tuple2)) asText(["prefixItems"]);
  const rest2 = tupleKey === "items" && Array.isArray(items) ? keywords2.additionalItems : items;
  if (prefix.length === 0 && rest2 === void 0) return {};
  const part2 = { prefix, ...rest2 === void 0 ? {} : { rest: ref(rest2) } };
  return { arrays: [part2] };
}
function objectParts(keywords2, document, asText) {
  const { properties, patternProperties, additionalProperties } = keywords2;
  if (properties === void 0 && patternProperties === void 0 && additionalProperties === void 0) {
    return {};
  }
  const readable = [properties, patternProperties].every((map) => map === void 0 || isObject(map));
  if (!readable) {
    asText(["properties", "patternProperties", "additionalProperties"]);
    return {};
  }
  const refs = (map) => new Map(
    (isObject(map) ? Object.entries(map) : []).map(([key, schema]) => [key, { schema, document }])
  );
  const part2 = {
    properties: refs(properties),
    patterns: refs(patternProperties),
    ...additionalProperties === void 0 ? {} : { additional: { schema: additionalProperties, document } }
  };
  return { objects: [part2] };
}

// src/surface/compare/schema/branches.ts
var maxBranches = 96;
var everything = types.map(anything);
function branchesOf(schemas, open = []) {
  return schemas.reduce((sum, ref) => product(sum, branchesOfOne(ref, open)), everything);
}
var cache = /* @__PURE__ */ new WeakMap();
function cacheOf(document) {
  const known = cache.get(document) ?? /* @__PURE__ */ new Map();
  cache.set(document, known);
  return known;
}
function branchesOfOne(ref, open) {
  const { schema, document } = ref;
  if (schema === false) return [];
  if (!isObject(schema)) return schema === true ? everything : unreadable(ref);
  const known = cacheOf(document).get(schema);
  if (known !== void 0) return known;
  if (open.includes(schema)) return unreadable(ref);
  const keywords2 = keywordsOf(schema, document.dialect);
  const found = everyKeyword(keywords2, ref, [...open, schema]);
  if (open.length === 0) cacheOf(document).set(schema, found);
  return found;
}
var contextual = ["unevaluatedProperties", "unevaluatedItems", "$dynamicRef", "$recursiveRef"];
function everyKeyword(keywords2, ref, open) {
  if (!hasKnownType(keywords2)) return unreadable(ref);
  const found = conjunction(keywords2, ref, open);
  return contextual.some((key) => Object.hasOwn(keywords2, key)) ? product(found, unreadable(ref)) : found;
}
function unreadable(ref) {
  const opaque = /* @__PURE__ */ new Set([identity(ref)]);
  return types.map((type) => ({ ...anything(type), opaque }));
}
function conjunction(keywords2, ref, open) {
  const { document } = ref;
  let found = everything;
  for (const [key, value] of Object.entries(keywords2)) {
    if (["then", "else"].includes(key)) continue;
    const said = combined(key, value, keywords2, ref, open);
    if (said !== void 0) found = product(found, said);
  }
  const simple = types.map((type) => readKeyword(type, keywords2, document));
  return product(
    found,
    simple.flatMap((branch) => branch ?? [])
  );
}
function combined(key, value, keywords2, { document }, open) {
  const at = (schema) => ({ schema, document });
  const one = (schema) => branchesOfOne(at(schema), open);
  switch (key) {
    case "$ref": {
      const target = resolveRef(value, document);
      return target === void 0 ? unreadable(at({ $ref: value })) : branchesOfOne(target, open);
    }
    case "allOf":
      return Array.isArray(value) ? branchesOf(value.map(at), open) : unreadable(at({ allOf: value }));
    case "anyOf":
      return Array.isArray(value) ? value.flatMap(one) : unreadable(at({ anyOf: value }));
    case "oneOf":
      if (!Array.isArray(value)) return unreadable(at({ oneOf: value }));
      return value.flatMap(
        (schema, index) => without(one(schema), value.filter((_, other) => other !== index).map(at))
      );
    case "not":
      return without(everything, [at(value)]);
    case "if":
      return [
        ...product(one(value), one(keywords2.then ?? true)),
        ...product(without(everything, [at(value)]), one(keywords2.else ?? true))
      ];
    case "enum":
      return Array.isArray(value) ? valuesOf(value) : unreadable(at({ enum: value }));
    case "const":
      return valuesOf([value]);
    default:
      return void 0;
  }
}
function without(branches, nots) {
  return branches.map((branch) => ({ ...branch, nots: [...branch.nots, ...nots] }));
}
function valuesOf(list) {
  return types.flatMap((type) => {
    const values = list.filter((value) => typeOf(value) === type);
    return values.length === 0 ? [] : [{ ...anything(type), values: new Map(values.map((value) => [canonicalJson(value), value])) }];
  });
}
function typeOf(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
}
function product(a, b) {
  if (a === everything) return b;
  if (b === everything) return a;
  const found = [];
  for (const left of a) {
    for (const right of b) if (left.type === right.type) found.push(both(left, right));
    if (found.length > maxBranches) throw new GaveUp();
  }
  return found;
}

// src/surface/compare/schema/members.ts
var repeatedGroup = /\)\s*[*+{]/;
function matches(pattern, name) {
  if (repeatedGroup.test(pattern)) return void 0;
  try {
    return new RegExp(pattern, "u").test(name);
  } catch {
    return void 0;
  }
}
function memberSchemas(parts, name) {
  const refs = [];
  let exact = true;
  for (const part2 of parts) {
    let covered = false;
    const declared = part2.properties.get(name);
    if (declared !== void 0) refs.push(declared);
    for (const [pattern, schema] of part2.patterns) {
      const hit = matches(pattern, name);
      if (hit === void 0) exact = false;
      if (hit !== true) continue;
      covered = true;
      refs.push(schema);
    }
    if (declared === void 0 && !covered && part2.additional !== void 0) refs.push(part2.additional);
  }
  return { refs, exact };
}
function elementSchemas(parts, index) {
  return parts.flatMap(({ prefix, rest: rest2 }) => prefix[index] ?? rest2 ?? []);
}
function namesIn(branch) {
  return [
    .../* @__PURE__ */ new Set([...branch.objects.flatMap(({ properties }) => [...properties.keys()]), ...branch.required])
  ];
}

// src/surface/compare/schema/accepts.ts
var maxDepth = 64;
function accepts(schemas, value, depth = 0) {
  if (depth > maxDepth) return void 0;
  const type = typeOf(value);
  const answers = branchesOf(schemas).filter((branch) => branch.type === type).map((branch) => branchAccepts(branch, value, depth));
  return any(answers);
}
function branchAccepts(branch, value, depth = 0) {
  const answers = [
    branch.values === void 0 || branch.values.has(canonicalJson(value)),
    branch.opaque.size === 0 && branch.formats.size === 0 ? true : void 0,
    ...branch.nots.map((not) => negated(accepts([not], value, depth + 1)))
  ];
  if (typeof value === "number") answers.push(...numberAnswers(branch, value));
  if (typeof value === "string") answers.push(...stringAnswers(branch, value));
  if (Array.isArray(value)) answers.push(...arrayAnswers(branch, value, depth));
  else if (typeof value === "object" && value !== null) answers.push(...objectAnswers(branch, value, depth));
  return all(answers);
}
function numberAnswers({ minimum, maximum, multiples }, value) {
  return [
    minimum === void 0 || (minimum.exclusive ? value > minimum.value : value >= minimum.value),
    maximum === void 0 || (maximum.exclusive ? value < maximum.value : value <= maximum.value),
    // Binary fractions make other divisions a matter of the validator.
    ...multiples.map((factor) => {
      if (Number.isSafeInteger(value) && Number.isSafeInteger(factor)) return value % factor === 0;
      return factor === 1 ? Number.isInteger(value) : void 0;
    })
  ];
}
function stringAnswers({ least: least2, most: most2, patterns }, value) {
  const length = [...value].length;
  return [length >= least2, length <= most2, ...[...patterns].map((pattern) => matches(pattern, value))];
}
function arrayAnswers(branch, value, depth) {
  const distinct = new Set(value.map(canonicalJson)).size === value.length;
  return [
    value.length >= branch.least,
    value.length <= branch.most,
    !branch.unique || distinct,
    ...value.map((item, index) => accepts(elementSchemas(branch.arrays, index), item, depth + 1))
  ];
}
function objectAnswers(branch, value, depth) {
  const keys = Object.keys(value);
  return [
    keys.length >= branch.least,
    keys.length <= branch.most,
    [...branch.required].every((name) => Object.hasOwn(value, name)),
    ...[...branch.dependent].map(
      ([key, names]) => !Object.hasOwn(value, key) || [...names].every((name) => Object.hasOwn(value, name))
    ),
    ...keys.map((key) => {
      const { refs, exact } = memberSchemas(branch.objects, key);
      const answer = accepts(refs, value[key] ?? null, depth + 1);
      return exact || answer === false ? answer : void 0;
    }),
    ...keys.map((key) => accepts(branch.names, key, depth + 1))
  ];
}
function negated(answer) {
  return answer === void 0 ? void 0 : !answer;
}
function all(answers) {
  if (answers.includes(false)) return false;
  return answers.includes(void 0) ? void 0 : true;
}
function any(answers) {
  if (answers.includes(true)) return true;
  return answers.includes(void 0) ? void 0 : false;
}

// src/surface/compare/schema/subset.ts
var maxSteps = 2e4;
function isSubset(narrow, wide, leniency = {}) {
  try {
    if (identity(narrow) === identity(wide)) return true;
    return new Proof(leniency).subset([narrow], [wide], true);
  } catch (error) {
    if (error instanceof GaveUp || error instanceof RangeError) return false;
    throw error;
  }
}
var Proof = class {
  #steps = 0;
  #descents = 0;
  #numbers = /* @__PURE__ */ new Map();
  /** Questions that are being answered → how deep in the value they were asked. */
  #open = /* @__PURE__ */ new Map();
  #leniency;
  constructor(leniency) {
    this.#leniency = leniency;
  }
  /**
   * Whether all values of `narrow` are values of each of `wide`. A question that comes up again deeper in the
   * value is taken as proven: values are finite, so the proof is by induction over their depth.
   * @param aligned both sides stand at the same place outside of any alternative, so that leniency applies
   */
  subset(narrow, wide, aligned) {
    this.#step();
    if (wide.length === 0 || wide.every(({ schema }) => schema === true)) return true;
    const key = `${aligned ? "=" : "~"}${this.#keyOf(narrow)}<${this.#keyOf(wide)}`;
    const asked = this.#open.get(key);
    if (asked !== void 0) return asked < this.#descents;
    this.#open.set(key, this.#descents);
    try {
      return this.#decide(narrow, wide, aligned);
    } finally {
      this.#open.delete(key);
    }
  }
  #decide(narrow, wide, aligned) {
    const left = branchesOf(narrow);
    const right = branchesOf(wide);
    const single = (type) => [left, right].every((side) => side.filter((branch) => branch.type === type).length === 1);
    return left.every((branch) => {
      const candidates = right.filter(({ type }) => type === branch.type);
      return this.#branchWithin(branch, candidates, wide, aligned && single(branch.type));
    });
  }
  #branchWithin(a, candidates, wide, aligned) {
    this.#step();
    if (this.#isEmpty(a)) return true;
    const values = a.values ?? finite(a);
    if (values !== void 0) {
      const possible = [...values.values()].filter((value) => branchAccepts(a, value) !== false);
      if (possible.every((value) => accepts(wide, value) === true)) return true;
    }
    return candidates.some((b) => this.#within(a, b, aligned));
  }
  /** Whether each constraint of `b` follows from those of `a`. */
  #within(a, b, aligned) {
    if (!contains(a.opaque, b.opaque) || !contains(a.formats, b.formats)) return false;
    if (!b.nots.every((not) => this.#excludes(a, not))) return false;
    if (b.values !== void 0 && !valuesWithin(a, b)) return false;
    switch (a.type) {
      case "number":
        return numbersWithin(a, b);
      case "string":
        return a.least >= b.least && a.most <= b.most && patternsWithin(a, b);
      case "array":
        return this.#arraysWithin(a, b, aligned);
      case "object":
        return this.#objectsWithin(a, b, aligned);
      default:
        return true;
    }
  }
  /** Whether no value of `a` is accepted by `not`. */
  #excludes(a, not) {
    if (a.nots.some((known) => this.subset([not], [known], false))) return true;
    const overlapping = branchesOf([not]).filter(({ type }) => type === a.type);
    return overlapping.every((branch) => this.#isEmpty(both(a, branch)));
  }
  #isEmpty(branch) {
    this.#step();
    if (branch.least > branch.most) return true;
    if (branch.values !== void 0) {
      return [...branch.values.values()].every((value) => branchAccepts(branch, value) === false);
    }
    if (branch.type === "number" && noNumbers(branch)) return true;
    const { nots, ...rest2 } = branch;
    if (nots.some((not) => this.#coveredBy({ ...rest2, nots: [] }, not))) return true;
    if (branch.type === "object") return [...branch.required].some((name) => this.#noMember(branch, name));
    if (branch.type !== "array") return false;
    const needed = Math.min(branch.least, 16);
    return Array.from({ length: needed }, (_, index) => elementSchemas(branch.arrays, index)).some(
      (refs) => this.#descend(() => this.#nothing(refs))
    );
  }
  #coveredBy(branch, not) {
    const candidates = branchesOf([not]).filter(({ type }) => type === branch.type);
    return candidates.some((candidate) => this.#within(branch, candidate, false));
  }
  #noMember(branch, name) {
    return this.#descend(() => this.#nothing(memberSchemas(branch.objects, name).refs));
  }
  /** Whether no value fulfils all of these; one that contains itself is not looked into twice. */
  #nothing(refs) {
    if (refs.some(({ schema }) => schema === false)) return true;
    const key = `0${this.#keyOf(refs)}`;
    if (refs.length === 0 || this.#open.has(key)) return false;
    this.#open.set(key, this.#descents);
    try {
      return branchesOf(refs).every((branch) => this.#isEmpty(branch));
    } finally {
      this.#open.delete(key);
    }
  }
  #arraysWithin(a, b, aligned) {
    const length = Math.max(0, ...[...a.arrays, ...b.arrays].map(({ prefix }) => prefix.length));
    let most2 = a.most;
    for (let index = 0; index <= length && index < most2; index += 1) {
      const left = elementSchemas(a.arrays, index);
      if (this.#descend(() => this.#nothing(left))) most2 = index;
      else if (!this.#descend(() => this.subset(left, elementSchemas(b.arrays, index), aligned)))
        return false;
    }
    return a.least >= b.least && most2 <= b.most && (a.unique || !b.unique || most2 <= 1);
  }
  #objectsWithin(a, b, aligned) {
    if (!contains(a.required, b.required)) return false;
    if (Math.max(a.least, a.required.size) < b.least || this.#mostMembers(a) > b.most) return false;
    if (!dependentWithin(a, b)) return false;
    const lenient = aligned && plainly(a) && plainly(b);
    return namesIn(a).concat(namesIn(b)).every((name) => this.#memberWithin(a, b, name, lenient, aligned)) && this.#othersWithin(a, b, lenient) && this.#namesWithin(a, b);
  }
  #mostMembers(a) {
    const closed = a.objects.find(
      ({ patterns, additional }) => patterns.size === 0 && additional?.schema === false
    );
    return Math.min(a.most, closed?.properties.size ?? Number.POSITIVE_INFINITY);
  }
  #memberWithin(a, b, name, lenient, aligned) {
    const left = memberSchemas(a.objects, name);
    const right = memberSchemas(b.objects, name);
    const undeclared = isOpen(a) && !declares(a, name) && !a.required.has(name) && declares(b, name);
    if (lenient && undeclared && this.#leniency.undeclaredAbsent === true) return true;
    if (!right.exact) return false;
    if (this.#descend(() => this.#nothing(left.refs))) return true;
    return this.#descend(() => this.subset(left.refs, right.refs, aligned && lenient));
  }
  /** Members that neither side names. */
  #othersWithin(a, b, lenient) {
    if (lenient && isOpen(a) && this.#leniency.openHoldsDeclared === true) return true;
    return b.objects.every((part2) => {
      const known = new Set(part2.patterns.keys());
      const rest2 = part2.additional;
      const additional = rest2 === void 0 || this.#descend(() => this.subset(othersOf(a, known), [rest2], false));
      return additional && [...part2.patterns].every(
        ([pattern, schema]) => this.#descend(() => this.subset(matchingOf(a, pattern), [schema], false))
      );
    });
  }
  /** `propertyNames`: what holds for all names, or for each name of a closed object. */
  #namesWithin(a, b) {
    if (b.names.length === 0) return true;
    const closed = a.objects.find(
      ({ patterns, additional }) => patterns.size === 0 && additional?.schema === false
    );
    if (closed !== void 0) {
      return [...closed.properties.keys()].every((name) => accepts(b.names, name) === true);
    }
    const text = a.names.slice(0, 1).map(({ document }) => ({ schema: { type: "string" }, document }));
    return this.#descend(() => this.subset([...a.names, ...text], b.names, false));
  }
  #descend(ask) {
    this.#descents += 1;
    try {
      return ask();
    } finally {
      this.#descents -= 1;
    }
  }
  #step() {
    this.#steps += 1;
    if (this.#steps > maxSteps) throw new GaveUp();
  }
  /** The same for the same schemas of the same documents. */
  #keyOf(refs) {
    const number = (value) => {
      const known = this.#numbers.get(value) ?? this.#numbers.size;
      this.#numbers.set(value, known);
      return known;
    };
    return refs.map(({ schema, document }) => `${number(schema)}@${number(document)}`).join("+");
  }
};
function contains(all2, some) {
  return [...some].every((item) => all2.has(item));
}
function valuesWithin(a, b) {
  return a.values !== void 0 && [...a.values.keys()].every((text) => b.values?.has(text));
}
function finite(branch) {
  if (branch.type === "null") return /* @__PURE__ */ new Map([["null", null]]);
  if (branch.type !== "boolean") return void 0;
  return /* @__PURE__ */ new Map([
    ["true", true],
    ["false", false]
  ]);
}
function wholeBound(bound2, { multiples }, sign) {
  if (bound2 === void 0 || !multiples.some((factor) => Number.isInteger(factor))) return bound2;
  const inside = sign === 1 ? Math.ceil(bound2.value) : Math.floor(bound2.value);
  const value = bound2.exclusive && inside === bound2.value ? inside + sign : inside;
  return { value, exclusive: false };
}
function noNumbers(branch) {
  const low = wholeBound(branch.minimum, branch, 1);
  const high = wholeBound(branch.maximum, branch, -1);
  if (low === void 0 || high === void 0) return false;
  return low.value > high.value || low.value === high.value && (low.exclusive || high.exclusive);
}
function numbersWithin(a, b) {
  return boundWithin(wholeBound(a.minimum, a, 1), wholeBound(b.minimum, a, 1), 1) && boundWithin(wholeBound(a.maximum, a, -1), wholeBound(b.maximum, a, -1), -1) && b.multiples.every((wanted) => a.multiples.some((factor) => isMultiple(factor, wanted)));
}
function boundWithin(a, b, sign) {
  if (b === void 0) return true;
  if (a === void 0) return false;
  return a.value === b.value ? a.exclusive || !b.exclusive : (a.value - b.value) * sign > 0;
}
function isMultiple(factor, wanted) {
  if (factor === wanted) return true;
  return Number.isSafeInteger(factor) && Number.isSafeInteger(wanted) && factor % wanted === 0;
}
var trivialPatterns = /* @__PURE__ */ new Set(["", ".*", "^.*", "^", "$"]);
function patternsWithin(a, b) {
  return [...b.patterns].every((pattern) => a.patterns.has(pattern) || trivialPatterns.has(pattern));
}
function dependentWithin(a, b) {
  return [...b.dependent].every(
    ([key, names]) => [...names].every((name) => a.required.has(name) || a.dependent.get(key)?.has(name))
  );
}
function plainly({ objects }) {
  return objects.length <= 1 && objects.every(({ patterns }) => patterns.size === 0);
}
function isOpen({ objects }) {
  return objects.every(({ additional }) => additional === void 0 || additional.schema === true);
}
function declares({ objects }, name) {
  return objects.some(({ properties }) => properties.has(name));
}
function othersOf(a, patterns) {
  return a.objects.flatMap(
    (part2) => part2.additional !== void 0 && contains(patterns, new Set(part2.patterns.keys())) ? [part2.additional] : []
  );
}
function matchingOf(a, pattern) {
  return a.objects.flatMap((part2) => {
    const same = part2.patterns.get(pattern);
    if (same !== void 0) return [same];
    return part2.additional !== void 0 && part2.patterns.size === 0 ? [part2.additional] : [];
  });
}

// src/surface/compare/schema/walk-context.ts
var schemaRows = { ...inputRows, ...outputRows, ...toolRows };
var leniencies = {
  input: { undeclaredAbsent: true },
  output: { undeclaredAbsent: true, openHoldsDeclared: true }
};
function pairAt(parent, before, after, more, inherited = { safe: false, same: false }) {
  const [narrow, wide] = parent.direction === "input" ? [before, after] : [after, before];
  const safe = inherited.safe || isSubset(narrow, wide, leniencies[parent.direction]);
  const same = inherited.same || safe && isSubset(narrow, wide) && isSubset(wide, narrow);
  return { ...parent, before, after, path: [...parent.path, ...more], safe, same };
}
function report(pair, id, message, more = [], facts = {}) {
  const row = schemaRows[id];
  const safe = pair.safe && row.level === "call" && id !== "property-renamed";
  const proven = facts.annotation !== true && (pair.same || safe);
  const { risk } = facts;
  pair.found.push(
    draft(schemaRows, id, pair.subject, toPointer([...pair.path, ...more]), message, {
      ...proven ? { proven } : {},
      ...risk === void 0 ? {} : { risk }
    })
  );
}
function rowFor(pair, id) {
  const name = pair.direction === "input" ? id : `output-${id}`;
  if (!isRow(name)) throw new Error(`There is no row ${name}.`);
  return name;
}
function isRow(id) {
  return Object.hasOwn(schemaRows, id);
}
function keywords({ schema }) {
  if (isObject(schema)) return schema;
  return schema === false ? { not: {} } : {};
}
function part({ document }, schema) {
  return { schema: schema ?? true, document };
}
function short(value) {
  const text = value === void 0 ? "nothing" : JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 57)}\u2026`;
}

// src/surface/compare/schema/annotation-changes.ts
function annotationChanges(pair) {
  const [was, is] = [keywords(pair.before), keywords(pair.after)];
  for (const [key, id] of [
    ["description", "description-changed"],
    ["title", "title-changed"]
  ]) {
    if (equal(was[key], is[key])) continue;
    report(pair, id, `The ${key} was ${short(was[key])} and is ${short(is[key])}.`, [key], {
      annotation: true
    });
  }
  if (!equal(was.default, is.default)) {
    const message = `The default was ${short(was.default)} and is ${short(is.default)}: callers that leave it out get something else.`;
    report(pair, rowFor(pair, "default-changed"), message, ["default"], { annotation: true });
  }
  if (is.deprecated === true && was.deprecated !== true) {
    report(pair, rowFor(pair, "deprecated-marked"), "It is marked deprecated.", ["deprecated"], {
      annotation: true
    });
  }
  if (pair.direction === "input" && !equal(was["x-mcp-header"], is["x-mcp-header"])) headerChange(pair);
}
function headerChange(pair) {
  const [was, is] = [keywords(pair.before)["x-mcp-header"], keywords(pair.after)["x-mcp-header"]];
  const message = was === void 0 ? `The argument must now also be sent as the header Mcp-Param-${String(is)}.` : `The header of the argument was ${short(was)} and is ${short(is)}: routes by header miss it.`;
  report(pair, "header-param-changed", message, ["x-mcp-header"], { annotation: true });
}
function equal(a, b) {
  if (a === void 0 || b === void 0) return a === b;
  return canonicalJson(a) === canonicalJson(b);
}

// src/surface/compare/schema/keyword-changes.ts
var constraints = [
  ["minimum", "exclusiveMinimum"],
  ["maximum", "exclusiveMaximum"],
  ["multipleOf"],
  ["minLength"],
  ["maxLength"],
  ["format"],
  ["minItems"],
  ["maxItems"],
  ["uniqueItems"],
  ["minProperties"],
  ["maxProperties"],
  ["contains", "minContains", "maxContains"],
  ["dependentRequired"],
  ["dependentSchemas"],
  ["dependencies"],
  ["propertyNames"],
  ["patternProperties"],
  ["unevaluatedItems"],
  ["unevaluatedProperties"]
];
var decided = /* @__PURE__ */ new Set(["minimum", "maximum", "multipleOf", "format"]);
function keywordChanges(pair) {
  typeChange(pair);
  enumChange(pair);
  for (const group of constraints) constraintChange(pair, group);
  patternChange(pair);
}
function relationOf(pair, group) {
  const [was, is] = [keywords(pair.before), keywords(pair.after)];
  if (group.every((key) => canonicalEqual(was[key], is[key]) && !hasRef(was[key]))) return "equal";
  const shared = canonicalEqual(was.type, is.type) ? ["type", ...group] : group;
  const [before, after] = [part(pair.before, pick(was, shared)), part(pair.after, pick(is, shared))];
  const [wider, narrower] = [isSubset(before, after), isSubset(after, before)];
  if (wider) return narrower ? "equal" : "widened";
  return narrower ? "narrowed" : "incomparable";
}
function hasRef(value) {
  return value !== void 0 && JSON.stringify(value).includes('"$ref"');
}
function pick(from, names) {
  return Object.fromEntries(
    names.flatMap((name) => from[name] === void 0 ? [] : [[name, from[name]]])
  );
}
function canonicalEqual(a, b) {
  if (a === void 0 || b === void 0) return a === b;
  return canonicalJson(a) === canonicalJson(b);
}
function constraintChange(pair, group) {
  const relation = relationOf(pair, group);
  if (relation === "equal") return;
  const name = group.find((key) => differs(pair, key)) ?? group[0] ?? "";
  const [was, is] = [keywords(pair.before)[name], keywords(pair.after)[name]];
  const message = `${name} was ${short(was)} and is ${short(is)}.`;
  if (relation === "incomparable" && !group.some((key) => decided.has(key))) {
    report(pair, rowFor(pair, "not-proven"), `${message} No proof of what it means for callers was found.`, [
      name
    ]);
    return;
  }
  const effect = relation === "incomparable" ? worse[pair.direction] : relation;
  const word = effect === "narrowed" ? "constraint-tightened" : "constraint-loosened";
  report(pair, rowFor(pair, word), message, [name]);
}
var worse = { input: "narrowed", output: "widened" };
function differs(pair, key) {
  return !canonicalEqual(keywords(pair.before)[key], keywords(pair.after)[key]);
}
function patternChange(pair) {
  const relation = relationOf(pair, ["pattern"]);
  if (relation === "equal") return;
  const [was, is] = [keywords(pair.before).pattern, keywords(pair.after).pattern];
  const message = `The pattern was ${short(was)} and is ${short(is)}.`;
  if (relation === "incomparable") {
    report(pair, rowFor(pair, "pattern-changed"), `${message} Cannot prove that one contains the other.`, [
      "pattern"
    ]);
  } else {
    const word = relation === "narrowed" ? "constraint-tightened" : "constraint-loosened";
    report(pair, rowFor(pair, word), message, ["pattern"]);
  }
}
function typeChange(pair) {
  const [was, is] = [keywords(pair.before).type, keywords(pair.after).type];
  const relation = relationOf(pair, ["type"]);
  if (relation === "equal") return;
  const id = relation === "incomparable" ? "type-changed" : `type-${relation}`;
  const risk = pair.direction === "input" && Array.isArray(is) && !Array.isArray(was);
  report(
    pair,
    rowFor(pair, id),
    `The type was ${short(was)} and is ${short(is)}.`,
    ["type"],
    risk ? { risk } : {}
  );
}
function enumChange(pair) {
  const values = (of) => Array.isArray(of.enum) ? of.enum : of.const === void 0 ? void 0 : [of.const];
  const [was, is] = [values(keywords(pair.before)), values(keywords(pair.after))];
  if (was === void 0 && is === void 0) return;
  const missing = (from, list) => {
    const known = new Set((from ?? []).map(canonicalJson));
    return (list ?? []).filter((value) => !known.has(canonicalJson(value)));
  };
  const key = is === void 0 ? keywords(pair.before).enum === void 0 ? "const" : "enum" : keywords(pair.after).enum === void 0 ? "const" : "enum";
  if (was === void 0)
    report(pair, rowFor(pair, "enum-narrowed"), `Only ${short(is)} may be given now.`, [key]);
  else if (is === void 0) report(pair, rowFor(pair, "enum-widened"), "Any value may be given now.", [key]);
  else {
    const [gone, come] = [missing(is, was), missing(was, is)];
    if (gone.length > 0)
      report(pair, rowFor(pair, "enum-narrowed"), `No longer a value: ${short(gone)}.`, [key]);
    if (come.length > 0)
      report(pair, rowFor(pair, "enum-widened"), `Now also a value: ${short(come)}.`, [key]);
  }
}

// src/surface/compare/folded-name.ts
function foldedName(name) {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

// src/surface/compare/schema/renamed-properties.ts
function renamedProperties(was, is, gone, come) {
  const found = /* @__PURE__ */ new Map();
  const taken = /* @__PURE__ */ new Set();
  for (const from of gone) {
    const free = come.filter((name) => !taken.has(name));
    const spelled = free.filter((name) => foldedName(name) === foldedName(from));
    const alike2 = free.filter((name) => told(was, from) !== void 0 && told(was, from) === told(is, name));
    const [to] = spelled.length > 0 ? spelled : alike2;
    if (to === void 0 || spelled.length === 0 && alike2.length > 1) continue;
    found.set(from, to);
    taken.add(to);
  }
  return found;
}
function told({ properties }, name) {
  const schema = Object.hasOwn(properties, name) ? properties[name] : void 0;
  if (!isObject(schema) || typeof schema.description !== "string" || schema.description === "")
    return void 0;
  return canonicalJson({ ...schema, title: "" });
}

// src/surface/compare/schema/object-changes.ts
function objectChanges(pair, descend2) {
  const [was, is] = [membersOf(pair.before), membersOf(pair.after)];
  const [before, after] = [namesOf(was), namesOf(is)];
  const gone = before.filter((name) => !after.includes(name));
  const come = after.filter((name) => !before.includes(name));
  const renamed = pair.direction === "input" ? renamedProperties(was, is, gone, come) : /* @__PURE__ */ new Map();
  for (const [from, to] of renamed) {
    report(
      pair,
      "property-renamed",
      `${from} is now called ${to}: calls that send ${from} fail or are ignored.`,
      ["properties", from]
    );
  }
  const newNames = new Set(renamed.values());
  for (const name of gone) if (!renamed.has(name)) removed(pair, name, was, is);
  for (const name of come) if (!newNames.has(name)) added(pair, name, was, is);
  for (const name of before.filter((kept) => after.includes(kept))) {
    requirement(pair, name, was, is);
    descend2(pair, part(pair.before, own2(was, name)), part(pair.after, own2(is, name)), ["properties", name]);
  }
  openness(pair, was.additional, is.additional, descend2);
}
function membersOf(ref) {
  const { properties, required, additionalProperties } = keywords(ref);
  return {
    properties: isObject(properties) ? properties : {},
    required: new Set(Array.isArray(required) ? required.filter((name) => typeof name === "string") : []),
    additional: additionalProperties
  };
}
function namesOf({ properties, required }) {
  return [.../* @__PURE__ */ new Set([...Object.keys(properties), ...required])];
}
function own2({ properties }, name) {
  return Object.hasOwn(properties, name) ? properties[name] : void 0;
}
function removed(pair, name, was, is) {
  const at = ["properties", name];
  const schema = own2(was, name);
  const noted = isObject(schema) && schema.deprecated === true ? "" : " It was not marked deprecated before.";
  if (pair.direction === "input") {
    const open = is.additional === void 0 || is.additional === true;
    if (open)
      report(
        pair,
        "property-removed",
        `${name} is gone: a call that sends it is accepted and the value ignored.${noted}`,
        at
      );
    else
      report(
        pair,
        "property-removed-closed",
        `${name} is gone: a call that sends it is rejected.${noted}`,
        at
      );
  } else if (was.required.has(name)) {
    report(
      pair,
      "output-required-property-removed",
      `${name} was always in the result and is gone.${noted}`,
      at
    );
  } else {
    report(pair, "output-property-removed", `${name} may have been in the result and is gone.${noted}`, at);
  }
}
function added(pair, name, was, is) {
  const at = ["properties", name];
  if (pair.direction === "output") {
    const closed = was.additional === false;
    const id = closed ? "output-property-added-closed" : "output-property-added";
    const effect = closed ? ": whoever checks results by the old schema rejects it" : "";
    report(pair, id, `${name} is new in the result${effect}.`, at);
  } else if (is.required.has(name)) {
    report(
      pair,
      "required-property-added",
      `${name} is new and required: calls as they are now leave it out.`,
      at
    );
  } else {
    report(pair, "optional-property-added", `${name} is new and optional.`, at);
  }
}
function requirement(pair, name, was, is) {
  if (was.required.has(name) === is.required.has(name)) return;
  const now = is.required.has(name);
  report(
    pair,
    rowFor(pair, now ? "property-now-required" : "property-now-optional"),
    `${name} is now ${now ? "required" : "optional"}.`,
    ["properties", name]
  );
}
function openness(pair, was, is, descend2) {
  const [before, after] = [degree(was), degree(is)];
  if (before === 1 && after === 1) {
    descend2(pair, part(pair.before, was), part(pair.after, is), ["additionalProperties"]);
  } else if (after < before) {
    report(pair, rowFor(pair, "object-closed"), "Other properties are not accepted as before.", [
      "additionalProperties"
    ]);
  } else if (after > before) {
    report(pair, rowFor(pair, "object-opened"), "Other properties are allowed now.", [
      "additionalProperties"
    ]);
  }
}
function degree(additional) {
  if (additional === false) return 0;
  return isObject(additional) && Object.keys(additional).length > 0 ? 1 : 2;
}

// src/surface/compare/schema/union-changes.ts
function unionChanges(pair, descend2) {
  for (const key of ["anyOf", "oneOf", "allOf"]) listChange(pair, key, descend2);
  conditionChange(pair, ["not"]);
  conditionChange(pair, ["if", "then", "else"]);
}
function listChange(pair, key, descend2) {
  const [was, is] = [listOf(pair.before, key), listOf(pair.after, key)];
  if (was.length === 0 && is.length === 0) return;
  if (key !== "allOf" && (was.length === 0 || is.length === 0)) {
    const [id, word] = was.length === 0 ? ["condition-added", "added"] : ["condition-dropped", "dropped"];
    report(pair, rowFor(pair, id), `${key} was ${word}.`, [key]);
    return;
  }
  const equal2 = (a, b) => isSubset(a, b) && isSubset(b, a);
  const left = was.map((ref, index) => ({ ref, index }));
  const right = is.map((ref, index) => ({ ref, index }));
  const gone = left.filter(({ ref }) => !is.some((other) => equal2(ref, other)));
  const come = right.filter(({ ref }) => !was.some((other) => equal2(ref, other)));
  const pairs = Math.min(gone.length, come.length);
  for (let at = 0; at < pairs; at += 1) {
    const [before, after] = [gone[at], come[at]];
    if (before !== void 0 && after !== void 0) descend2(pair, before.ref, after.ref, [key, after.index]);
  }
  for (const { index } of gone.slice(pairs)) branchReport(pair, key, "removed", index);
  for (const { index } of come.slice(pairs)) branchReport(pair, key, "added", index);
}
function branchReport(pair, key, what, index) {
  const message = `A branch of ${key} was ${what}.`;
  const exclusive2 = key === "oneOf" && what === "added" && pair.direction === "input";
  if (key === "allOf") {
    report(pair, rowFor(pair, what === "added" ? "condition-added" : "condition-dropped"), message, [
      key,
      index
    ]);
  } else if (exclusive2) {
    report(pair, "exclusive-branch-added", `${message} A value that fits two branches is rejected.`, [
      key,
      index
    ]);
  } else {
    report(pair, rowFor(pair, what === "added" ? "union-widened" : "union-narrowed"), message, [key, index]);
  }
}
function listOf(ref, key) {
  const list = keywords(ref)[key];
  return Array.isArray(list) ? list.map((schema) => part(ref, schema)) : [];
}
function conditionChange(pair, group) {
  const [was, is] = [keywords(pair.before), keywords(pair.after)];
  const key = group[0] ?? "";
  const written = (from) => Object.fromEntries(group.flatMap((name) => from[name] === void 0 ? [] : [[name, from[name]]]));
  if (was[key] === void 0 && is[key] === void 0) return;
  const [before, after] = [part(pair.before, written(was)), part(pair.after, written(is))];
  if (isSubset(before, after) && isSubset(after, before)) return;
  if (was[key] === void 0) report(pair, rowFor(pair, "condition-added"), `${key} was added.`, [key]);
  else if (is[key] === void 0)
    report(pair, rowFor(pair, "condition-dropped"), `${key} was dropped.`, [key]);
  else
    report(pair, rowFor(pair, "not-proven"), `${key} changed; no proof of what it means was found.`, [key]);
}

// src/surface/compare/schema/compare-schemas.ts
var maxDepth2 = 200;
function compareSchemas(before, after, question) {
  const { direction, subject, member } = question;
  const [was, is] = [documentOf(before), documentOf(after)];
  const refs = [
    { schema: before, document: was },
    { schema: after, document: is }
  ];
  const found = [];
  const seen = /* @__PURE__ */ new Set();
  const root = pairAt(
    { direction, subject, before: refs[0], after: refs[1], path: [], found, seen },
    ...refs,
    [member]
  );
  if (was.dialect !== is.dialect) {
    const message = `The dialect was ${was.dialect} and is ${is.dialect}.`;
    report(root, rowFor(root, "dialect-changed"), message, ["$schema"], { annotation: true });
  }
  walk({ ...root, before: dereferenced(refs[0]), after: dereferenced(refs[1]) });
  settle(root);
  return found;
}
function settle(root) {
  if (root.same) return;
  const input = root.direction === "input";
  const [narrow, wide] = input ? [root.before, root.after] : [root.after, root.before];
  const counted = root.found.some(({ level, proven }) => level !== "surface" && proven !== true);
  if (!input && !counted && !isSubset(narrow, wide)) {
    const message = "No proof was found that results still fulfil the old schema.";
    report({ ...root, safe: false }, "output-not-proven", message);
  } else if (root.found.length === 0) {
    const id = input ? "schema-widened" : "output-schema-narrowed";
    report(root, id, input ? "More is accepted than before." : "Less is returned than before.");
  }
}
function walk(pair) {
  const start = pair.found.length;
  annotationChanges(pair);
  keywordChanges(pair);
  unionChanges(pair, descend);
  objectChanges(pair, descend);
  arrayChanges(pair);
  const explained = pair.found.slice(start).some(({ level, proven }) => level === "call" && proven !== true);
  if (pair.safe || explained) return;
  const what = pair.direction === "input" ? "what was accepted before is accepted now" : "results still fulfil the old schema";
  report(pair, rowFor(pair, "not-proven"), `No proof was found that ${what}.`);
}
function descend(parent, before, after, more) {
  const [left, right] = [identity(before), identity(after)];
  const key = `${left}
${right}`;
  if (left === right || parent.seen.has(key) || parent.path.length > maxDepth2) return;
  parent.seen.add(key);
  walk(pairAt(parent, dereferenced(before), dereferenced(after), more, parent));
}
function arrayChanges(pair) {
  const group = ["items", "prefixItems", "additionalItems"];
  const [was, is] = [keywords(pair.before), keywords(pair.after)];
  if (group.every((key) => was[key] === void 0 && is[key] === void 0)) return;
  const [left, right] = [tuple(pair.before), tuple(pair.after)];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const [before, after] = [left[index], right[index]];
    if (before !== void 0 && after !== void 0) descend(pair, before, after, ["prefixItems", index]);
  }
  const lists = [was.items, is.items].every((items) => isObject(items));
  if (lists) descend(pair, part(pair.before, was.items), part(pair.after, is.items), ["items"]);
  if (lists && left.length === right.length) return;
  const relation = relationOf(pair, group);
  if (relation === "equal") return;
  const effect = relation === "incomparable" ? pair.direction === "input" ? "narrowed" : "widened" : relation;
  report(pair, rowFor(pair, `items-${effect}`), `What the list may hold was ${effect}.`, ["items"]);
}
function tuple(ref) {
  const { items, prefixItems } = keywords(ref);
  const list = ref.document.dialect === "2020-12" ? prefixItems : items;
  return Array.isArray(list) ? list.map((schema) => part(ref, schema)) : [];
}

// src/surface/compare/compare-tool.ts
function compareTool(before, after) {
  const subject = typeof after.name === "string" ? { tool: after.name } : {};
  return [
    ...textChanges(before, after, subject),
    ...inputChanges(before, after, subject),
    ...outputChanges(before, after, subject),
    ...compareAnnotations(before, after, subject),
    ...taskChanges(before, after, subject)
  ];
}
function inputChanges(before, after, subject) {
  const [was, is] = [before.inputSchema ?? true, after.inputSchema ?? true];
  if (canonicalJson(was) === canonicalJson(is)) return [];
  return compareSchemas(was, is, { direction: "input", subject, member: "inputSchema" });
}
function outputChanges(before, after, subject) {
  const [was, is] = [before.outputSchema ?? void 0, after.outputSchema ?? void 0];
  const row = (id, message) => [
    draft(outputRows, id, subject, "/outputSchema", message)
  ];
  if (was === void 0 && is === void 0) return [];
  if (is === void 0) return row("output-schema-removed", "Results have no schema any more.");
  if (was === void 0) {
    return row("output-schema-added", "Results have a schema now: every result must fulfil it.");
  }
  if (canonicalJson(was) === canonicalJson(is)) return [];
  const found = compareSchemas(was, is, { direction: "output", subject, member: "outputSchema" });
  if (!isObjectRoot(was) || isObjectRoot(is)) return found;
  return [...found, ...row("output-root-changed", "The result was an object and need not be one any more.")];
}
function isObjectRoot(schema) {
  return isObject(schema) && schema.type === "object";
}
function taskChanges(before, after, subject) {
  const [was, is] = [taskSupport(before), taskSupport(after)];
  if (was === is) return [];
  const message = `The tool's support of tasks was ${was} and is ${is}.`;
  const id = is === "required" ? "task-now-required" : is === "forbidden" ? "task-support-removed" : "task-support-loosened";
  return [draft(serverRows, id, subject, "/execution/taskSupport", message)];
}
function taskSupport({ execution }) {
  const said = isObject(execution) ? execution.taskSupport : void 0;
  return typeof said === "string" ? said : "forbidden";
}

// src/surface/compare/similar.ts
var alike = 0.9;
var maxPairs = 2e4;
function renamings(removed2, added2) {
  const candidates = scored(removed2, added2).sort((a, b) => b.score - a.score);
  const [from, to] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
  return candidates.filter((pair) => {
    if (from.has(pair.from) || to.has(pair.to)) return false;
    from.add(pair.from);
    to.add(pair.to);
    return true;
  });
}
function scored(removed2, added2) {
  const many = removed2.length * added2.length > maxPairs;
  const [left, right] = [removed2.map(described), added2.map(described)];
  const byText = /* @__PURE__ */ new Map();
  for (const item of right) byText.set(item.text, [...byText.get(item.text) ?? [], item]);
  return left.flatMap(
    (from) => (many ? byText.get(from.text) ?? [] : right).flatMap((to) => {
      const spelling = from.folded !== "" && from.folded === to.folded;
      const score = spelling ? 2 : similarity(from, to);
      return score < alike ? [] : [{ from: from.tool, to: to.tool, spelling, score }];
    })
  );
}
function described(tool) {
  const schemas = [tool.inputSchema ?? null, tool.outputSchema ?? null];
  const facts = /* @__PURE__ */ new Set();
  leaves(schemas, "", facts);
  return {
    tool,
    folded: typeof tool.name === "string" ? foldedName(tool.name) : "",
    text: canonicalJson(schemas),
    facts,
    words: new Set(
      String(tool.description ?? "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    )
  };
}
function similarity(a, b) {
  const schemas = a.text === b.text ? 1 : overlap(a.facts, b.facts);
  if (schemas < alike || hasText(a) || hasText(b)) return schemas;
  return Math.min(schemas, overlap(a.words, b.words));
}
function hasText({ tool }) {
  const inner = isObject(tool.inputSchema) ? tool.inputSchema.properties : void 0;
  return scanValue(inner ?? null).strings.some(({ text, isKey }) => isKey && text === "description");
}
function overlap(a, b) {
  const shared = [...a].filter((item) => b.has(item)).length;
  return a.size + b.size === 0 ? 0 : 2 * shared / (a.size + b.size);
}
function leaves(value, path, into) {
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) {
    into.add(`${path}=${canonicalJson(value)}`);
    return;
  }
  const list = Array.isArray(value) && value.every((item) => typeof item !== "object");
  for (const [key, member] of Object.entries(value)) leaves(member, `${path}/${list ? "" : key}`, into);
}

// src/surface/compare/compare-tools.ts
function compareTools(before, after) {
  const { kept, removed: removed2, added: added2 } = matchDefinitions(
    before.surface.tools,
    after.surface.tools,
    ({ name }) => name
  );
  const renamed = renamings(removed2, added2);
  const [from, to] = [new Set(renamed.map((pair) => pair.from)), new Set(renamed.map((pair) => pair.to))];
  return [
    ...removed2.filter((tool) => !from.has(tool)).map(removal),
    ...renamed.flatMap((pair) => [renaming(pair), ...compareTool(pair.from, pair.to)]),
    ...added2.filter((tool) => !to.has(tool)).map((tool) => addition(tool, after)),
    ...kept.flatMap(([was, is]) => compareTool(was, is)),
    ...order(before, after, kept)
  ];
}
function subjectOf2({ name }) {
  return typeof name === "string" ? { tool: name } : {};
}
function removal(tool) {
  const noted = isDeprecated(tool) ? "" : " It was not marked deprecated before.";
  return draft(toolRows, "tool-removed", subjectOf2(tool), "", `The tool is gone.${noted}`);
}
function renaming({ from, to, spelling }) {
  const [was, is] = [String(from.name), String(to.name)];
  const id = spelling ? "tool-name-case-changed" : "tool-renamed";
  const message = `${was} is now called ${is}. Keep ${was} as an alias until callers have moved.`;
  return draft(toolRows, id, { tool: was }, "/name", message);
}
function addition(tool, { facts, ...side }) {
  const subject = subjectOf2(tool);
  const entry = `policy/tool/${pointerToken(String(tool.name))}/authorize`;
  const ungoverned = facts !== void 0 && carriesPolicy({ ...side, facts }) && !facts.has(entry);
  const reasons = [
    ...isReadOnly(tool) ? [] : ["it does not say that it only reads"],
    ...ungoverned ? ["no policy says who may call it"] : []
  ];
  const message = reasons.length === 0 ? "The tool is new." : `The tool is new: ${reasons.join(", and ")}.`;
  return draft(toolRows, "tool-added", subject, "", message, { risk: reasons.length > 0 });
}
function order(before, after, kept) {
  if (before.facts !== void 0 || after.facts !== void 0) return [];
  const places = new Map(after.surface.tools.map((tool, index) => [tool, index]));
  const now = kept.map(([, tool]) => places.get(tool) ?? 0);
  if (now.every((place, index) => index === 0 || place > (now[index - 1] ?? 0))) return [];
  return [draft(toolRows, "tool-order-changed", {}, "/tools", "The tools are listed in another order.")];
}

// src/surface/compare/portability.ts
function portabilityLost(before, after, faultsOf) {
  const names = new Set(before.tools.map(({ name }) => name));
  const keyOf2 = ({ tool, ruleId, pointer }) => JSON.stringify([tool, ruleId, pointer]);
  const known = new Set(faultsOf(before).map(keyOf2));
  return faultsOf(after).filter((fault) => names.has(fault.tool) && !known.has(keyOf2(fault))).map(
    ({ tool, ruleId, pointer, message }) => draft(inputRows, "portability-lost", { tool }, pointer, `${message} (${ruleId})`)
  );
}

// src/surface/compare/suspicious.ts
function suspicions(before, after, suspect) {
  const known = new Map(
    subjectsOf(before.surface).map(({ list, name, definition }) => [keyOf(list, name), definition])
  );
  const told2 = subjectsOf(after.surface).filter(({ list }) => list === "tools" || carries(before, list));
  const found = told2.flatMap(
    ({ list, kind, name, definition }) => within(
      known.get(keyOf(list, name)) ?? null,
      definition,
      name === void 0 ? {} : { [kind]: name },
      suspect
    )
  );
  const [was, is] = [before, after].map(({ surface }) => ({ instructions: surface.instructions ?? null }));
  return [...found, ...within(was ?? null, is ?? null, {}, suspect)];
}
function within(before, after, subject, suspect) {
  const known = new Set(scanValue(before).strings.map(({ text }) => text));
  return scanValue(after).strings.flatMap((string) => {
    const said = known.has(string.text) ? void 0 : suspect(string.text);
    return said === void 0 ? [] : [draft(toolRows, "text-suspicious", subject, stringPointer(string), said)];
  });
}
function keyOf(list, name) {
  return JSON.stringify([list, name ?? null]);
}

// src/surface/compare/compare.ts
function compareSurfaces(before, after, options = {}) {
  const { level = "client", suspect, faultsOf } = options;
  const prompts = carries(before, "prompts") && carries(after, "prompts");
  const found = [
    ...compareTools(before, after),
    ...prompts ? comparePrompts(before, after) : [],
    ...compareResources(before, after),
    ...compareServer(before, after),
    ...suspect === void 0 ? [] : suspicions(before, after, suspect),
    ...faultsOf === void 0 ? [] : portabilityLost(before.surface, after.surface, faultsOf),
    ...comparePolicy(before, after)
  ];
  const changes = [...found, ...unbumped(before, after, found)].map((change) => judged(change, level));
  return { verdict: worst(changes), risk: changes.some(({ risk }) => risk), changes: sorted(changes) };
}
function unbumped(before, after, found) {
  const breaking = found.some(
    ({ verdict, level, proven }) => verdict === "breaking" && level !== "surface" && proven !== true
  );
  const [was, is] = [versionOf(before), versionOf(after)];
  if (!breaking || was === void 0 || is === void 0) return [];
  const [oldMajor = 0, oldMinor = 0] = was;
  const [major = 0, minor = 0] = is;
  const bumped = major > oldMajor || major === 0 && oldMajor === 0 && minor > oldMinor;
  if (bumped) return [];
  const message = `Something breaks, and the version went from ${was.join(".")} to ${is.join(".")} only.`;
  return [draft(serverRows, "version-not-bumped", {}, "/serverInfo/version", message)];
}
function versionOf({ surface, version }) {
  const said = version ?? surface.serverInfo.version;
  const match = typeof said === "string" ? /^v?(\d+)\.(\d+)(?:\.(\d+))?/.exec(said) : null;
  return match === null ? void 0 : match.slice(1).map((part2) => Number(part2 ?? 0));
}
var order2 = ["breaking", "unknown", "compatible"];
function sorted(changes) {
  const key = (change) => [
    order2.indexOf(change.verdict),
    levels.indexOf(change.level),
    change.tool ?? change.prompt ?? change.resource ?? "",
    change.pointer,
    change.id
  ];
  return [...changes].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    const at = x.findIndex((value, index) => value !== y[index]);
    return at < 0 ? 0 : (x[at] ?? "") < (y[at] ?? "") ? -1 : 1;
  });
}

export {
  levels,
  compareSurfaces
};
