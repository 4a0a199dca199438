import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name2 in all)
    __defProp(target, name2, { get: all[name2], enumerable: true });
};

// src/report/exit-codes.ts
var exitCodes;
var init_exit_codes = __esm({
  "src/report/exit-codes.ts"() {
    "use strict";
    exitCodes = {
      clean: 0,
      findings: 1,
      badInput: 2,
      unreachable: 3
    };
  }
});

// src/report/problem.ts
function badInput(ruleId, message, more = {}) {
  return new Problem(exitCodes.badInput, [{ ruleId, severity: "error", message, ...more }]);
}
function unreachable(ruleId, message, more = {}) {
  return new Problem(exitCodes.unreachable, [{ ruleId, severity: "error", message, ...more }]);
}
var Problem;
var init_problem = __esm({
  "src/report/problem.ts"() {
    "use strict";
    init_exit_codes();
    Problem = class extends Error {
      exitCode;
      /** All problems found, never only the first; each of severity `error` unless it says otherwise. */
      findings;
      /** What was looked at before the problem showed. */
      checks;
      constructor(exitCode, findings, options) {
        super(findings.map((finding2) => finding2.message).join("\n"), options);
        this.name = "Problem";
        this.exitCode = exitCode;
        this.findings = findings;
        this.checks = options?.checks ?? [];
      }
    };
  }
});

// src/source/json.ts
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
var init_json = __esm({
  "src/source/json.ts"() {
    "use strict";
  }
});

// src/home/atomic-write.ts
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
async function writeAtomically(path, text) {
  sequence += 1;
  const temporary = `${path}.${process.pid}.${sequence}.tmp`;
  try {
    const file = await open(temporary, "wx", 384);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error2) {
    await rm(temporary, { force: true });
    throw error2;
  }
  const folder = await open(dirname(path), "r");
  await folder.sync().catch(() => void 0);
  await folder.close();
}
var sequence;
var init_atomic_write = __esm({
  "src/home/atomic-write.ts"() {
    "use strict";
    sequence = 0;
  }
});

// node_modules/zod/v4/core/util.js
var util_exports = {};
__export(util_exports, {
  BIGINT_FORMAT_RANGES: () => BIGINT_FORMAT_RANGES,
  CONSTANT_CATCH: () => CONSTANT_CATCH,
  Class: () => Class,
  NUMBER_FORMAT_RANGES: () => NUMBER_FORMAT_RANGES,
  aborted: () => aborted,
  allowsEval: () => allowsEval,
  assert: () => assert,
  assertEqual: () => assertEqual,
  assertIs: () => assertIs,
  assertNever: () => assertNever,
  assertNotEqual: () => assertNotEqual,
  assignProp: () => assignProp,
  attachSchema: () => attachSchema,
  base64ToUint8Array: () => base64ToUint8Array,
  base64urlToUint8Array: () => base64urlToUint8Array,
  cached: () => cached,
  captureStackTrace: () => captureStackTrace,
  cleanEnum: () => cleanEnum,
  cleanRegex: () => cleanRegex,
  clone: () => clone,
  cloneDef: () => cloneDef,
  codePointLength: () => codePointLength,
  constantCatch: () => constantCatch,
  createTransparentProxy: () => createTransparentProxy,
  defineLazy: () => defineLazy,
  defineLazyInternal: () => defineLazyInternal,
  derived: () => derived,
  esc: () => esc,
  escapeRegex: () => escapeRegex,
  explicitlyAborted: () => explicitlyAborted,
  extend: () => extend,
  finalizeIssue: () => finalizeIssue,
  floatSafeRemainder: () => floatSafeRemainder,
  getElementAtPath: () => getElementAtPath,
  getEnumValues: () => getEnumValues,
  getLengthableOrigin: () => getLengthableOrigin,
  getParsedType: () => getParsedType,
  getSizableOrigin: () => getSizableOrigin,
  hexToUint8Array: () => hexToUint8Array,
  hide: () => hide,
  installLazyProp: () => installLazyProp,
  isObject: () => isObject2,
  isPlainObject: () => isPlainObject,
  issue: () => issue,
  joinValues: () => joinValues,
  jsonStringifyReplacer: () => jsonStringifyReplacer,
  members: () => members,
  merge: () => merge,
  mergeDefs: () => mergeDefs,
  normalizeParams: () => normalizeParams,
  nullish: () => nullish,
  numKeys: () => numKeys,
  objectClone: () => objectClone,
  omit: () => omit,
  optionalKeys: () => optionalKeys,
  own: () => own,
  parsedType: () => parsedType,
  partial: () => partial,
  pick: () => pick,
  prefixIssues: () => prefixIssues,
  primitiveTypes: () => primitiveTypes,
  promiseAllObject: () => promiseAllObject,
  propertyKeyTypes: () => propertyKeyTypes,
  randomString: () => randomString,
  rawShape: () => rawShape,
  required: () => required,
  safeExtend: () => safeExtend,
  shallowClone: () => shallowClone,
  sizeCaps: () => sizeCaps,
  slugify: () => slugify,
  stringifyPrimitive: () => stringifyPrimitive,
  toZod: () => toZod,
  uint8ArrayToBase64: () => uint8ArrayToBase64,
  uint8ArrayToBase64url: () => uint8ArrayToBase64url,
  uint8ArrayToHex: () => uint8ArrayToHex,
  unwrapMessage: () => unwrapMessage
});
function assertEqual(val) {
  return val;
}
function assertNotEqual(val) {
  return val;
}
function toZod() {
  return (schema) => schema;
}
function assertIs(_arg) {
}
function assertNever(_x) {
  throw new Error("Unexpected value in exhaustive check");
}
function assert(_) {
}
function getEnumValues(entries2) {
  const numericValues = Object.values(entries2).filter((v) => typeof v === "number");
  const values2 = Object.entries(entries2).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
  return values2;
}
function joinValues(array2, separator2 = "|") {
  return array2.map((val) => stringifyPrimitive(val)).join(separator2);
}
function jsonStringifyReplacer(_, value) {
  if (typeof value === "bigint")
    return value.toString();
  return value;
}
function cached(getter) {
  return new Cached(getter);
}
function nullish(input) {
  return input === null || input === void 0;
}
function cleanRegex(source) {
  const start = source.startsWith("^") ? 1 : 0;
  const end = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
  const ratio = val / step;
  const roundedRatio = Math.round(ratio);
  const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
  if (Math.abs(ratio - roundedRatio) < tolerance)
    return 0;
  return ratio - roundedRatio;
}
function defineLazy(object2, key, getter) {
  let value = void 0;
  Object.defineProperty(object2, key, {
    get() {
      if (value === EVALUATING) {
        return void 0;
      }
      if (value === void 0) {
        value = EVALUATING;
        value = getter();
      }
      return value;
    },
    set(v) {
      Object.defineProperty(object2, key, {
        value: v
        // configurable: true,
      });
    },
    configurable: true
  });
}
function objectClone(obj) {
  return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
  Object.defineProperty(target, prop, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
  });
}
function rawShape(def) {
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
  return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
  Object.defineProperty(target, key, {
    get() {
      const value = getter();
      assignProp(this, key, value);
      return value;
    },
    enumerable: true,
    configurable: true
  });
}
function putProp(target, key, value) {
  if (key in target)
    assignProp(target, key, value);
  else
    target[key] = value;
}
function mirrorShape(target, source, keys, wrap) {
  const raw = sourceShape(source);
  for (const key of keys) {
    const desc = Object.getOwnPropertyDescriptor(raw, key);
    if (!desc.enumerable)
      continue;
    if (desc.get) {
      deferProp(target, key, () => {
        const value = source._zod.def.shape[key];
        return wrap ? wrap(value, key) : value;
      });
    } else
      putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
  }
}
function mirrorProps(target, source) {
  for (const key of Reflect.ownKeys(source)) {
    const desc = Object.getOwnPropertyDescriptor(source, key);
    if (!desc.enumerable)
      continue;
    if (desc.get)
      deferProp(target, key, () => source[key]);
    else
      putProp(target, key, desc.value);
  }
}
function mergeDefs(...defs) {
  const mergedDescriptors = {};
  for (const def of defs) {
    const descriptors = Object.getOwnPropertyDescriptors(def);
    Object.assign(mergedDescriptors, descriptors);
  }
  return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
  return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
  if (!path)
    return obj;
  return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
  const keys = Object.keys(promisesObj);
  const promises = keys.map((key) => promisesObj[key]);
  return Promise.all(promises).then((results) => {
    const resolvedObj = {};
    for (let i = 0; i < keys.length; i++) {
      resolvedObj[keys[i]] = results[i];
    }
    return resolvedObj;
  });
}
function randomString(length = 10) {
  const chars = "abcdefghijklmnopqrstuvwxyz";
  let str = "";
  for (let i = 0; i < length; i++) {
    str += chars[Math.floor(Math.random() * chars.length)];
  }
  return str;
}
function esc(str) {
  return JSON.stringify(str);
}
function slugify(input) {
  return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
function isObject2(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isPlainObject(o) {
  if (isObject2(o) === false)
    return false;
  const ctor = o.constructor;
  if (ctor === void 0)
    return true;
  if (typeof ctor !== "function")
    return true;
  const prot = ctor.prototype;
  if (isObject2(prot) === false)
    return false;
  if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
    return false;
  }
  return true;
}
function shallowClone(o) {
  if (isPlainObject(o))
    return { ...o };
  if (Array.isArray(o))
    return [...o];
  if (o instanceof Map)
    return new Map(o);
  if (o instanceof Set)
    return new Set(o);
  return o;
}
function numKeys(data) {
  let keyCount = 0;
  for (const key in data) {
    if (Object.prototype.hasOwnProperty.call(data, key)) {
      keyCount++;
    }
  }
  return keyCount;
}
function escapeRegex(str) {
  return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
  const cl = new inst._zod.constr(def ?? inst._zod.def);
  if (!def || params?.parent)
    cl._zod.parent = inst;
  return cl;
}
function normalizeParams(_params) {
  const params = _params;
  if (!params)
    return {};
  if (typeof params === "string")
    return { error: () => params };
  if (params?.message !== void 0) {
    if (params?.error !== void 0)
      throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
  }
  delete params.message;
  if (typeof params.error === "string")
    return { ...params, error: () => params.error };
  return params;
}
function createTransparentProxy(getter) {
  let target;
  return new Proxy({}, {
    get(_, prop, receiver) {
      target ?? (target = getter());
      return Reflect.get(target, prop, receiver);
    },
    set(_, prop, value, receiver) {
      target ?? (target = getter());
      return Reflect.set(target, prop, value, receiver);
    },
    has(_, prop) {
      target ?? (target = getter());
      return Reflect.has(target, prop);
    },
    deleteProperty(_, prop) {
      target ?? (target = getter());
      return Reflect.deleteProperty(target, prop);
    },
    ownKeys(_) {
      target ?? (target = getter());
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(_, prop) {
      target ?? (target = getter());
      return Reflect.getOwnPropertyDescriptor(target, prop);
    },
    defineProperty(_, prop, descriptor) {
      target ?? (target = getter());
      return Reflect.defineProperty(target, prop, descriptor);
    }
  });
}
function stringifyPrimitive(value) {
  if (typeof value === "bigint")
    return value.toString() + "n";
  if (typeof value === "string")
    return `"${value}"`;
  return `${value}`;
}
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => {
    return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
  });
}
function pick(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".pick() cannot be used on object schemas containing refinements");
  }
  const newShape = {};
  mirrorShape(newShape, schema, maskedKeys(schema, mask));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function maskedKeys(schema, mask) {
  const raw = sourceShape(schema);
  const keys = [];
  for (const key of Reflect.ownKeys(mask)) {
    if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
      throw new Error(`Unrecognized key: "${String(key)}"`);
    }
    if (mask[key])
      keys.push(key);
  }
  return keys;
}
function omit(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".omit() cannot be used on object schemas containing refinements");
  }
  const omitted = new Set(maskedKeys(schema, mask));
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to extend: expected a plain object");
  }
  const checks = schema._zod.def.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    const existingShape = sourceShape(schema);
    for (const key of Reflect.ownKeys(shape)) {
      if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) {
        throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
      }
    }
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
  mirrorProps(newShape, shape);
  return newShape;
}
function safeExtend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to safeExtend: expected a plain object");
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
  if (!b?._zod?.def) {
    throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
  }
  if (a._zod.def.checks?.length) {
    throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
  }
  const newShape = {};
  mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
  mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
  const def = mergeDefs(a._zod.def, {
    shape: newShape,
    get catchall() {
      return b._zod.def.catchall;
    },
    checks: b._zod.def.checks ?? []
  });
  return clone(a, def);
}
function partial(Class2, schema, mask, name2 = "partial") {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(`.${name2}() cannot be used on object schemas containing refinements`);
  }
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class2 && ((value, key) => selected && !selected.has(key) ? value : new Class2({ type: "optional", innerType: value })));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class2, schema, mask) {
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => (
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class2({ type: "nonoptional", innerType: value })
  ));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue !== true) {
      return true;
    }
  }
  return false;
}
function explicitlyAborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue === false) {
      return true;
    }
  }
  return false;
}
function prefixIssues(path, issues) {
  return issues.map((iss) => {
    var _a3;
    (_a3 = iss).path ?? (_a3.path = []);
    iss.path.unshift(path);
    return iss;
  });
}
function unwrapMessage(message) {
  return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
  const caps = [];
  for (const ch of defChecks ?? []) {
    const d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check))
      break;
    const max = d.maximum ?? d.length ?? d.size;
    if (max >= 0)
      caps.push([max, ch]);
  }
  return caps;
}
function attachSchema(issues, start, inst) {
  var _a3;
  for (let i = start; i < issues.length; i++) {
    (_a3 = issues[i]).schema ?? (_a3.schema = inst);
  }
}
function finalizeIssue(iss, ctx, config2) {
  var _a3;
  const traits = iss.inst?._zod?.traits;
  if (traits?.has("$ZodType")) {
    if (traits.has("$ZodCheck"))
      (_a3 = iss).schema ?? (_a3.schema = iss.inst);
    else
      iss.schema = iss.inst;
  }
  const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
  const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input";
  const full = {};
  for (const k of Object.keys(iss)) {
    if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
      continue;
    full[k] = iss[k];
  }
  full.path ?? (full.path = []);
  full.message = message;
  if (ctx?.reportInput) {
    full.input = iss.input;
  }
  return full;
}
function getSizableOrigin(input) {
  if (input instanceof Set)
    return "set";
  if (input instanceof Map)
    return "map";
  if (input instanceof File)
    return "file";
  return "unknown";
}
function codePointLength(str) {
  const units = str.length;
  if (!highSurrogate.test(str))
    return units;
  let count = units;
  for (let i = 0; i < units - 1; i++) {
    if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
      count--;
      i++;
    }
  }
  return count;
}
function getLengthableOrigin(input) {
  if (Array.isArray(input))
    return "array";
  if (typeof input === "string")
    return "string";
  return "unknown";
}
function parsedType(data) {
  const t = typeof data;
  switch (t) {
    case "number": {
      return Number.isNaN(data) ? "nan" : "number";
    }
    case "object": {
      if (data === null) {
        return "null";
      }
      if (Array.isArray(data)) {
        return "array";
      }
      const obj = data;
      if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
        return obj.constructor.name;
      }
    }
  }
  return t;
}
function issue(...args) {
  const [iss, input, inst] = args;
  if (typeof iss === "string") {
    return {
      message: iss,
      code: "custom",
      input,
      inst
    };
  }
  return { ...iss };
}
function cleanEnum(obj) {
  return Object.entries(obj).filter(([k, _]) => {
    return Number.isNaN(Number.parseInt(k, 10));
  }).map((el) => el[1]);
}
function base64ToUint8Array(base642) {
  const binaryString = atob(base642);
  const bytes = new Uint8Array(binaryString.length);
  for (let i = 0; i < binaryString.length; i++) {
    bytes[i] = binaryString.charCodeAt(i);
  }
  return bytes;
}
function uint8ArrayToBase64(bytes) {
  let binaryString = "";
  for (let i = 0; i < bytes.length; i++) {
    binaryString += String.fromCharCode(bytes[i]);
  }
  return btoa(binaryString);
}
function base64urlToUint8Array(base64url2) {
  const base642 = base64url2.replace(/-/g, "+").replace(/_/g, "/");
  const padding = "=".repeat((4 - base642.length % 4) % 4);
  return base64ToUint8Array(base642 + padding);
}
function uint8ArrayToBase64url(bytes) {
  return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
  const cleanHex = hex.replace(/^0x/, "");
  if (cleanHex.length % 2 !== 0) {
    throw new Error("Invalid hex string length");
  }
  const bytes = new Uint8Array(cleanHex.length / 2);
  for (let i = 0; i < cleanHex.length; i += 2) {
    bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
  }
  return bytes;
}
function uint8ArrayToHex(bytes) {
  return Array.from(bytes).map((b) => b.toString(16).padStart(2, "0")).join("");
}
function members(proto, table) {
  for (const key in table) {
    const desc = Object.getOwnPropertyDescriptor(table, key);
    if (desc.get)
      Object.defineProperty(proto, key, { ...desc, enumerable: false });
    else
      defineBound(proto, key, desc.value);
  }
}
function own(inst, key, value, enumerable = true) {
  Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
  return value;
}
function hide(inst, key, value) {
  return own(inst, key, value, false);
}
// @__NO_SIDE_EFFECTS__
function derived(computes, table) {
  for (const key in computes) {
    const compute = computes[key];
    Object.defineProperty(table, key, {
      configurable: true,
      enumerable: true,
      get() {
        return own(this, key, compute(this));
      },
      set(value) {
        own(this, key, value);
      }
    });
  }
  return table;
}
function defineBound(proto, key, fn) {
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value) {
      own(this, key, value);
    }
  });
}
function claim(inst, sentinel) {
  const proto = Object.getPrototypeOf(inst);
  return sentinel in proto ? void 0 : proto;
}
function defineLazyInternal(inst, key, compute) {
  const proto = Object.getPrototypeOf(inst._zod);
  if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
  }
  installing = inst._zod;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      Object.defineProperty(this, key, breaker);
      const outer = broke;
      broke = false;
      try {
        const value = compute(this);
        if (broke)
          delete this[key];
        else
          Object.defineProperty(this, key, { configurable: true, writable: true, value });
        broke = broke || outer;
        return value;
      } catch (err) {
        delete this[key];
        broke = broke || outer;
        throw err;
      }
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, value });
    }
  });
}
function installLazyProp(inst, key, make, enumerable) {
  const proto = claim(inst, key);
  if (!proto)
    return;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      const desc = { configurable: true, writable: true, enumerable, value: void 0 };
      Object.defineProperty(this, key, desc);
      desc.value = make(this);
      Object.defineProperty(this, key, desc);
      return desc.value;
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
    }
  });
}
function constantCatch(value) {
  const fn = () => value;
  fn[CONSTANT_CATCH] = true;
  return fn;
}
var Cached, EVALUATING, captureStackTrace, allowsEval, getParsedType, propertyKeyTypes, primitiveTypes, NUMBER_FORMAT_RANGES, BIGINT_FORMAT_RANGES, highSurrogate, Class, installing, broke, breaker, CONSTANT_CATCH;
var init_util = __esm({
  "node_modules/zod/v4/core/util.js"() {
    init_core();
    Cached = class {
      constructor(getter) {
        this._getter = getter;
        this._value = void 0;
      }
      get value() {
        const getter = this._getter;
        if (getter !== void 0) {
          this._value = getter();
          this._getter = void 0;
        }
        return this._value;
      }
    };
    EVALUATING = /* @__PURE__ */ Symbol("evaluating");
    captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
    };
    allowsEval = /* @__PURE__ */ cached(() => {
      if (globalConfig.jitless) {
        return false;
      }
      if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
        return false;
      }
      try {
        const F = Function;
        new F("");
        return true;
      } catch (_) {
        return false;
      }
    });
    getParsedType = (data) => {
      const t = typeof data;
      switch (t) {
        case "undefined":
          return "undefined";
        case "string":
          return "string";
        case "number":
          return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
          return "boolean";
        case "function":
          return "function";
        case "bigint":
          return "bigint";
        case "symbol":
          return "symbol";
        case "object":
          if (Array.isArray(data)) {
            return "array";
          }
          if (data === null) {
            return "null";
          }
          if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
            return "promise";
          }
          if (typeof Map !== "undefined" && data instanceof Map) {
            return "map";
          }
          if (typeof Set !== "undefined" && data instanceof Set) {
            return "set";
          }
          if (typeof Date !== "undefined" && data instanceof Date) {
            return "date";
          }
          if (typeof File !== "undefined" && data instanceof File) {
            return "file";
          }
          return "object";
        default:
          throw new Error(`Unknown data type: ${t}`);
      }
    };
    propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
    primitiveTypes = /* @__PURE__ */ new Set([
      "string",
      "number",
      "bigint",
      "boolean",
      "symbol",
      "undefined"
    ]);
    NUMBER_FORMAT_RANGES = /* @__PURE__ */ (() => ({
      safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
      int32: [-2147483648, 2147483647],
      uint32: [0, 4294967295],
      float32: [-34028234663852886e22, 34028234663852886e22],
      float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
    }))();
    BIGINT_FORMAT_RANGES = {
      int64: [/* @__PURE__ */ BigInt("-9223372036854775808"), /* @__PURE__ */ BigInt("9223372036854775807")],
      uint64: [/* @__PURE__ */ BigInt(0), /* @__PURE__ */ BigInt("18446744073709551615")]
    };
    highSurrogate = /[\uD800-\uDBFF]/;
    Class = class {
      constructor(..._args) {
      }
    };
    broke = false;
    breaker = {
      configurable: true,
      get() {
        broke = true;
        return void 0;
      }
    };
    CONSTANT_CATCH = "~constantCatch";
  }
});

// node_modules/zod/v4/core/core.js
function newError(Definition) {
  const E = _E;
  if (E) {
    const saved = E.stackTraceLimit;
    if (typeof saved === "number") {
      try {
        E.stackTraceLimit = 0;
      } catch {
        _E = null;
        return new Definition();
      }
      try {
        return new Definition();
      } finally {
        E.stackTraceLimit = saved;
      }
    }
  }
  return new Definition();
}
// @__NO_SIDE_EFFECTS__
function $constructor(name2, initializer3, proto, params) {
  const zodProto = {};
  function Internals(def) {
    this.def = def;
    this.constr = _;
    this.traits = /* @__PURE__ */ new Set();
  }
  Internals.prototype = zodProto;
  const protoMembers = proto;
  const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
  function init(inst, def) {
    if (!inst._zod) {
      _zodDesc.value = new Internals(def);
      try {
        Object.defineProperty(inst, "_zod", _zodDesc);
      } finally {
        _zodDesc.value = void 0;
      }
    } else if (inst._zod.traits.has(name2)) {
      return;
    }
    inst._zod.traits.add(name2);
    initializer3(inst, def);
    if (initialized) {
      const own2 = Object.getPrototypeOf(inst);
      const ctorProto = inst._zod.constr.prototype;
      let up = own2;
      while (up && up !== ctorProto)
        up = Object.getPrototypeOf(up);
      const target = up ?? own2;
      if (!initialized.has(target)) {
        initialized.add(target);
        members(target, protoMembers);
      }
    }
    const proto2 = _.prototype;
    for (const k in proto2) {
      if (!Object.prototype.hasOwnProperty.call(proto2, k))
        continue;
      if (!(k in inst)) {
        inst[k] = proto2[k].bind(inst);
      }
    }
  }
  const Parent = params?.Parent ?? Object;
  class Definition extends Parent {
  }
  Object.defineProperty(Definition, "name", { value: name2 });
  function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred = inst._zod.deferred;
    if (deferred) {
      for (const fn of deferred) {
        fn();
      }
      inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    if (pp)
      pp(inst);
    return inst;
  }
  Object.defineProperty(_, "init", { value: init });
  Object.defineProperty(_, Symbol.hasInstance, {
    value: (inst) => {
      if (params?.Parent && inst instanceof params.Parent)
        return true;
      return inst?._zod?.traits?.has(name2);
    }
  });
  Object.defineProperty(_, "name", { value: name2 });
  return _;
}
function config(newConfig) {
  if (newConfig)
    Object.assign(globalConfig, newConfig);
  return globalConfig;
}
var _a, _zodDesc, _E, $ZodAsyncError, $ZodEncodeError, globalConfig;
var init_core = __esm({
  "node_modules/zod/v4/core/core.js"() {
    init_util();
    _zodDesc = { value: void 0, enumerable: false };
    _E = "captureStackTrace" in Error ? Error : null;
    $ZodAsyncError = class extends Error {
      constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
      }
    };
    $ZodEncodeError = class extends Error {
      constructor(name2) {
        super(`Encountered unidirectional transform during encode: ${name2}`);
        this.name = "ZodEncodeError";
      }
    };
    (_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
    globalConfig = globalThis.__zod_globalConfig;
  }
});

// node_modules/zod/v4/core/errors.js
function _getMessage() {
  const internals = this._zod;
  internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
  return internals.message;
}
function _setMessage(value) {
  this._zod.message = value;
}
function node(obj, key, make) {
  if (!Object.prototype.hasOwnProperty.call(obj, key)) {
    if (key === "__proto__") {
      Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
    } else {
      obj[key] = make();
    }
  }
  return obj[key];
}
function flattenError(error2, mapper2 = (issue2) => issue2.message) {
  const fieldErrors = {};
  const formErrors = [];
  for (const sub of error2.issues) {
    if (sub.path.length > 0) {
      node(fieldErrors, sub.path[0], () => []).push(mapper2(sub));
    } else {
      formErrors.push(mapper2(sub));
    }
  }
  return { formErrors, fieldErrors };
}
function formatError(error2, mapper2 = (issue2) => issue2.message) {
  const fieldErrors = { _errors: [] };
  const processError = (error3, path = []) => {
    for (const issue2 of error3.issues) {
      if (issue2.code === "invalid_union" && issue2.errors.length) {
        issue2.errors.map((issues) => processError({ issues }, [...path, ...issue2.path]));
      } else if (issue2.code === "invalid_key") {
        processError({ issues: issue2.issues }, [...path, ...issue2.path]);
      } else if (issue2.code === "invalid_element") {
        processError({ issues: issue2.issues }, [...path, ...issue2.path]);
      } else {
        const fullpath = [...path, ...issue2.path];
        if (fullpath.length === 0) {
          fieldErrors._errors.push(mapper2(issue2));
        } else {
          let curr = fieldErrors;
          let i = 0;
          while (i < fullpath.length) {
            const el = fullpath[i];
            const terminal = i === fullpath.length - 1;
            if (el === "_errors") {
              if (terminal)
                curr._errors.push(mapper2(issue2));
              i++;
              continue;
            }
            if (!Object.prototype.hasOwnProperty.call(curr, el)) {
              Object.defineProperty(curr, el, {
                value: { _errors: [] },
                enumerable: true,
                writable: true,
                configurable: true
              });
            }
            const node2 = curr[el];
            if (terminal) {
              node2._errors.push(mapper2(issue2));
            }
            curr = node2;
            i++;
          }
        }
      }
    }
  };
  processError(error2);
  return fieldErrors;
}
var _messageDesc, _issuesDesc, _installedToString, initializer, $ZodError, $ZodRealError;
var init_errors = __esm({
  "node_modules/zod/v4/core/errors.js"() {
    init_core();
    init_util();
    _messageDesc = {
      get: _getMessage,
      set: _setMessage,
      enumerable: true,
      configurable: true
    };
    _issuesDesc = { value: void 0, enumerable: false };
    _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
    initializer = (inst, def) => {
      inst.name = "$ZodError";
      _issuesDesc.value = def;
      Object.defineProperty(inst, "issues", _issuesDesc);
      _issuesDesc.value = void 0;
      Object.defineProperty(inst, "message", _messageDesc);
      const proto = Object.getPrototypeOf(inst);
      if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
          configurable: true,
          enumerable: false,
          get() {
            const value = () => this.message;
            Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            return value;
          },
          set(value) {
            Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
          }
        });
      }
    };
    $ZodError = $constructor("$ZodError", initializer);
    $ZodRealError = $constructor("$ZodError", initializer, void 0, {
      Parent: Error
    });
  }
});

// node_modules/zod/v4/core/parse.js
function finalizeParams(callee, params) {
  return { callee: params?.callee ?? callee, Err: params?.Err };
}
function failure(Err, issues, ctx) {
  let error2;
  return {
    success: false,
    get error() {
      if (!error2) {
        error2 = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
        issues = void 0;
        ctx = void 0;
      }
      return error2;
    },
    set error(e) {
      error2 = e;
      issues = void 0;
      ctx = void 0;
    }
  };
}
function validateFallback(schema, value, _ctx) {
  const ctx = _ctx ? { ..._ctx, async: false, abortEarly: true } : { async: false, abortEarly: true };
  const fallbackRun = schema._zod.bag.fallbackRun;
  let result;
  if (fallbackRun) {
    ctx[COMPILE_FALLBACK] = true;
    result = fallbackRun({ value, issues: [] }, ctx);
  } else {
    result = schema._zod.run({ value, issues: [] }, ctx);
  }
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length === 0;
}
var _parse, _parseAsync, _safeParse, _safeParseAsync, COMPILE_INVALID, COMPILE_FALLBACK, validate, validateAsync, _encode, _decode, _encodeAsync, _decodeAsync, _safeEncode, _safeDecode, _safeEncodeAsync, _safeDecodeAsync;
var init_parse = __esm({
  "node_modules/zod/v4/core/parse.js"() {
    init_core();
    init_util();
    _parse = (_Err) => {
      const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
          throw new $ZodAsyncError();
        }
        if (result.issues.length) {
          const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
          captureStackTrace(e, _params?.callee ?? fn);
          throw e;
        }
        return result.value;
      };
      return fn;
    };
    _parseAsync = (_Err) => {
      const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
          result = await result;
        if (result.issues.length) {
          const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
          captureStackTrace(e, params?.callee ?? fn);
          throw e;
        }
        return result.value;
      };
      return fn;
    };
    _safeParse = (_Err) => (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
      const result = schema._zod.run({ value, issues: [] }, ctx);
      if (result instanceof Promise) {
        throw new $ZodAsyncError();
      }
      return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
    };
    _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
      let result = schema._zod.run({ value, issues: [] }, ctx);
      if (result instanceof Promise)
        result = await result;
      return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
    };
    COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
    COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
    validate = ((schema, value, _ctx) => {
      const validator = schema._zod.bag.validator;
      if (validator !== void 0) {
        if (validator(value) !== COMPILE_INVALID)
          return true;
        if (validator.definite === true && _ctx === void 0)
          return false;
      }
      return validateFallback(schema, value, _ctx);
    });
    validateAsync = async (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: true, abortEarly: true } : { async: true, abortEarly: true };
      let result = schema._zod.run({ value, issues: [] }, ctx);
      if (result instanceof Promise)
        result = await result;
      return result.issues.length === 0;
    };
    _encode = (_Err) => {
      const parse2 = _parse(_Err);
      const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return parse2(schema, value, ctx, finalizeParams(fn, _params));
      };
      return fn;
    };
    _decode = (_Err) => {
      const parse2 = _parse(_Err);
      const fn = (schema, value, _ctx, _params) => {
        return parse2(schema, value, _ctx, finalizeParams(fn, _params));
      };
      return fn;
    };
    _encodeAsync = (_Err) => {
      const parseAsync2 = _parseAsync(_Err);
      const fn = async (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return await parseAsync2(schema, value, ctx, finalizeParams(fn, _params));
      };
      return fn;
    };
    _decodeAsync = (_Err) => {
      const parseAsync2 = _parseAsync(_Err);
      const fn = async (schema, value, _ctx, _params) => {
        return await parseAsync2(schema, value, _ctx, finalizeParams(fn, _params));
      };
      return fn;
    };
    _safeEncode = (_Err) => (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
      return _safeParse(_Err)(schema, value, ctx);
    };
    _safeDecode = (_Err) => (schema, value, _ctx) => {
      return _safeParse(_Err)(schema, value, _ctx);
    };
    _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
      return _safeParseAsync(_Err)(schema, value, ctx);
    };
    _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
      return _safeParseAsync(_Err)(schema, value, _ctx);
    };
  }
});

// node_modules/zod/v4/core/regexes.js
function nanoidOfLength(length) {
  return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
function emoji() {
  return new RegExp(_emoji, "u");
}
function anchor(source) {
  return new RegExp(`^${source}$`);
}
function timeSource(args) {
  const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
  const regex = typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
  return regex;
}
function time(args) {
  return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
  const opts = ["Z"];
  if (args.offset)
    opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
  const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
  const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
  return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
var cuid, cuid2, ulid, xid, ksuid, nanoid, duration, guid, uuid, email, _emoji, ipv4, ipv6, cidrv4, cidrv6, base64, base64url, httpProtocol, e164, dateSource, date, anyString, integer, number, boolean, _null, lowercase, uppercase;
var init_regexes = __esm({
  "node_modules/zod/v4/core/regexes.js"() {
    cuid = /^[cC][0-9a-z]{6,}$/;
    cuid2 = /^[0-9a-z]+$/;
    ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
    xid = /^[0-9a-vA-V]{20}$/;
    ksuid = /^[A-Za-z0-9]{27}$/;
    nanoid = /^[a-zA-Z0-9_-]{21}$/;
    duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
    guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
    uuid = (version3) => {
      if (!version3)
        return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
      return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version3}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
    };
    email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
    _emoji = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
    ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
    ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
    cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
    cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
    base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
    base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
    httpProtocol = /^https?$/;
    e164 = /^\+[1-9]\d{6,14}$/;
    dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
    date = /* @__PURE__ */ anchor(dateSource);
    anyString = /^[\s\S]{0,}$/;
    integer = /^-?\d+$/;
    number = /^-?\d+(?:\.\d+)?$/;
    boolean = /^(?:true|false)$/i;
    _null = /^null$/i;
    lowercase = /^[^A-Z]*$/;
    uppercase = /^[^a-z]*$/;
  }
});

// node_modules/zod/v4/core/checks.js
var $ZodCheck, _whenHasLength, numericOriginMap, $ZodCheckLessThan, $ZodCheckGreaterThan, $ZodCheckMultipleOf, $ZodCheckNumberFormat, $ZodCheckMaxLength, $ZodCheckMinLength, $ZodCheckLengthEquals, $ZodCheckStringFormat, $ZodCheckRegex, $ZodCheckLowerCase, $ZodCheckUpperCase, $ZodCheckIncludes, $ZodCheckStartsWith, $ZodCheckEndsWith, $ZodCheckOverwrite;
var init_checks = __esm({
  "node_modules/zod/v4/core/checks.js"() {
    init_core();
    init_regexes();
    init_util();
    $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
      var _a3;
      inst._zod ?? (inst._zod = {});
      inst._zod.def = def;
      (_a3 = inst._zod).onattach ?? (_a3.onattach = []);
    });
    _whenHasLength = (payload) => {
      const val = payload.value;
      return !nullish(val) && val.length !== void 0;
    };
    numericOriginMap = {
      number: "number",
      bigint: "bigint",
      object: "date"
    };
    $ZodCheckLessThan = /* @__PURE__ */ $constructor("$ZodCheckLessThan", (inst, def) => {
      $ZodCheck.init(inst, def);
      const origin = numericOriginMap[typeof def.value];
      inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
          return;
        }
        payload.issues.push({
          origin: numericOriginMap[typeof payload.value] ?? origin,
          code: "too_big",
          maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
          input: payload.value,
          inclusive: def.inclusive,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckGreaterThan = /* @__PURE__ */ $constructor("$ZodCheckGreaterThan", (inst, def) => {
      $ZodCheck.init(inst, def);
      const origin = numericOriginMap[typeof def.value];
      inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
          return;
        }
        payload.issues.push({
          origin: numericOriginMap[typeof payload.value] ?? origin,
          code: "too_small",
          minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
          input: payload.value,
          inclusive: def.inclusive,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckMultipleOf = /* @__PURE__ */ $constructor("$ZodCheckMultipleOf", (inst, def) => {
      $ZodCheck.init(inst, def);
      inst._zod.check = (payload) => {
        if (typeof payload.value !== typeof def.value)
          throw new Error("Cannot mix number and bigint in multiple_of check.");
        const isMultiple = typeof payload.value === "bigint" ? (
          // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
          def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
        ) : floatSafeRemainder(payload.value, def.value) === 0;
        if (isMultiple)
          return;
        payload.issues.push({
          origin: typeof payload.value,
          code: "not_multiple_of",
          divisor: def.value,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckNumberFormat = /* @__PURE__ */ $constructor("$ZodCheckNumberFormat", (inst, def) => {
      $ZodCheck.init(inst, def);
      def.format = def.format || "float64";
      const isInt = def.format?.includes("int");
      const origin = isInt ? "int" : "number";
      const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
      inst._zod.check = (payload) => {
        const input = payload.value;
        if (isInt) {
          if (!Number.isInteger(input)) {
            payload.issues.push({
              expected: origin,
              format: def.format,
              code: "invalid_type",
              continue: false,
              input,
              inst
            });
            return;
          }
          if (!Number.isSafeInteger(input)) {
            if (input > 0) {
              payload.issues.push({
                input,
                code: "too_big",
                maximum: Number.MAX_SAFE_INTEGER,
                note: "Integers must be within the safe integer range.",
                inst,
                origin,
                inclusive: true,
                continue: !def.abort
              });
            } else {
              payload.issues.push({
                input,
                code: "too_small",
                minimum: Number.MIN_SAFE_INTEGER,
                note: "Integers must be within the safe integer range.",
                inst,
                origin,
                inclusive: true,
                continue: !def.abort
              });
            }
            return;
          }
        }
        if (input < minimum) {
          payload.issues.push({
            origin: "number",
            input,
            code: "too_small",
            minimum,
            inclusive: true,
            inst,
            continue: !def.abort
          });
        }
        if (input > maximum) {
          payload.issues.push({
            origin: "number",
            input,
            code: "too_big",
            maximum,
            inclusive: true,
            inst,
            continue: !def.abort
          });
        }
      };
    });
    $ZodCheckMaxLength = /* @__PURE__ */ $constructor("$ZodCheckMaxLength", (inst, def) => {
      var _a3;
      $ZodCheck.init(inst, def);
      (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
      inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        const length = typeof input === "string" && units > def.maximum ? codePointLength(input) : units;
        if (length <= def.maximum)
          return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
          origin,
          code: "too_big",
          maximum: def.maximum,
          inclusive: true,
          input,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
      var _a3;
      $ZodCheck.init(inst, def);
      (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
      inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units;
        if (length >= def.minimum)
          return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
          origin,
          code: "too_small",
          minimum: def.minimum,
          inclusive: true,
          input,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckLengthEquals = /* @__PURE__ */ $constructor("$ZodCheckLengthEquals", (inst, def) => {
      var _a3;
      $ZodCheck.init(inst, def);
      (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
      inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        const length = typeof input === "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input) : units;
        if (length === def.length)
          return;
        const origin = getLengthableOrigin(input);
        const tooBig = length > def.length;
        payload.issues.push({
          origin,
          ...tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length },
          inclusive: true,
          exact: true,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
      var _a3, _b;
      $ZodCheck.init(inst, def);
      if (def.pattern)
        (_a3 = inst._zod).check ?? (_a3.check = (payload) => {
          def.pattern.lastIndex = 0;
          if (def.pattern.test(payload.value))
            return;
          payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            ...def.pattern ? { pattern: def.pattern.toString() } : {},
            inst,
            continue: !def.abort
          });
        });
      else
        (_b = inst._zod).check ?? (_b.check = () => {
        });
    });
    $ZodCheckRegex = /* @__PURE__ */ $constructor("$ZodCheckRegex", (inst, def) => {
      $ZodCheckStringFormat.init(inst, def);
      inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
          return;
        payload.issues.push({
          origin: "string",
          code: "invalid_format",
          format: "regex",
          input: payload.value,
          pattern: def.pattern.toString(),
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckLowerCase = /* @__PURE__ */ $constructor("$ZodCheckLowerCase", (inst, def) => {
      def.pattern ?? (def.pattern = lowercase);
      $ZodCheckStringFormat.init(inst, def);
    });
    $ZodCheckUpperCase = /* @__PURE__ */ $constructor("$ZodCheckUpperCase", (inst, def) => {
      def.pattern ?? (def.pattern = uppercase);
      $ZodCheckStringFormat.init(inst, def);
    });
    $ZodCheckIncludes = /* @__PURE__ */ $constructor("$ZodCheckIncludes", (inst, def) => {
      $ZodCheck.init(inst, def);
      const escapedRegex = escapeRegex(def.includes);
      const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
      def.pattern = pattern;
      inst._zod.check = (payload) => {
        if (payload.value.includes(def.includes, def.position))
          return;
        payload.issues.push({
          origin: "string",
          code: "invalid_format",
          format: "includes",
          includes: def.includes,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckStartsWith = /* @__PURE__ */ $constructor("$ZodCheckStartsWith", (inst, def) => {
      $ZodCheck.init(inst, def);
      const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
      def.pattern ?? (def.pattern = pattern);
      inst._zod.check = (payload) => {
        if (payload.value.startsWith(def.prefix))
          return;
        payload.issues.push({
          origin: "string",
          code: "invalid_format",
          format: "starts_with",
          prefix: def.prefix,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckEndsWith = /* @__PURE__ */ $constructor("$ZodCheckEndsWith", (inst, def) => {
      $ZodCheck.init(inst, def);
      const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
      def.pattern ?? (def.pattern = pattern);
      inst._zod.check = (payload) => {
        if (payload.value.endsWith(def.suffix))
          return;
        payload.issues.push({
          origin: "string",
          code: "invalid_format",
          format: "ends_with",
          suffix: def.suffix,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckOverwrite = /* @__PURE__ */ $constructor("$ZodCheckOverwrite", (inst, def) => {
      $ZodCheck.init(inst, def);
      inst._zod.check = (payload) => {
        payload.value = def.tx(payload.value);
      };
    });
  }
});

// node_modules/zod/v4/core/doc.js
var Doc;
var init_doc = __esm({
  "node_modules/zod/v4/core/doc.js"() {
    Doc = class {
      constructor(args = [], closed = {}) {
        this.content = [];
        this.indent = 0;
        this.args = args;
        this.closed = closed;
      }
      // the compiler catches a child's throw and keeps writing into this doc, so the indent has to unwind with it
      indented(fn) {
        this.indent += 1;
        try {
          fn(this);
        } finally {
          this.indent -= 1;
        }
      }
      write(arg) {
        if (typeof arg === "function") {
          arg(this, { execution: "sync" });
          arg(this, { execution: "async" });
          return;
        }
        const content = arg;
        const lines = content.split("\n").filter((x) => x);
        const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
        const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
        for (const line of dedented) {
          this.content.push(line);
        }
      }
      compile() {
        const F = Function;
        const content = this?.content ?? [``];
        const factory = new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {
${content.join("\n")}
};`);
        return factory(...Object.values(this.closed));
      }
    };
  }
});

// node_modules/zod/v4/core/versions.js
var version;
var init_versions = __esm({
  "node_modules/zod/v4/core/versions.js"() {
    version = {
      major: 4,
      minor: 6,
      patch: 7
    };
  }
});

// node_modules/zod/v4/core/schemas.js
async function validateAsync2(inst, value) {
  const ctx = { async: true };
  return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value) => {
      const ctx = { async: false };
      try {
        const r = inst._zod.run({ value, issues: [] }, ctx);
        if (!(r instanceof Promise))
          return toStandardResult(r, ctx);
      } catch (_) {
      }
      return validateAsync2(inst, value);
    },
    vendor: "zod",
    version: 1
  };
}
function canParseURL(input) {
  try {
    if (typeof URL !== "undefined" && typeof URL.canParse === "function")
      return URL.canParse(input);
    new URL(input);
    return true;
  } catch {
    return false;
  }
}
function validateURL(trimmed, def) {
  if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
    return canParseURL(trimmed) || URL_UNPARSEABLE;
  }
  return parseURLObject(trimmed, def);
}
function parseURLObject(trimmed, def) {
  if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
    return URL_BAD_FORMAT;
  }
  try {
    if (typeof URL !== "undefined") {
      const URLStatic = URL;
      if (typeof URLStatic.parse === "function")
        return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
    }
    return new URL(trimmed);
  } catch {
    return URL_UNPARSEABLE;
  }
}
function stripTabAndNewline(value) {
  return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
  hostname.lastIndex = 0;
  return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
  protocol.lastIndex = 0;
  return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
function isValidIPv6(value) {
  if (!ipv6Alphabet.test(value))
    return false;
  return canParseURL(`http://[${value}]`);
}
function isValidCIDRv6(value) {
  const parts = value.split("/");
  if (parts.length !== 2)
    return false;
  const [address2, prefix] = parts;
  if (!prefix)
    return false;
  const prefixNum = Number(prefix);
  if (`${prefixNum}` !== prefix)
    return false;
  if (prefixNum < 0 || prefixNum > 128)
    return false;
  return isValidIPv6(address2);
}
function isValidBase64(data) {
  if (data === "")
    return true;
  if (/\s/.test(data))
    return false;
  if (data.length % 4 !== 0)
    return false;
  try {
    atob(data);
    return true;
  } catch {
    return false;
  }
}
function isValidBase64URL(data) {
  if (!base64urlCharset.test(data))
    return false;
  const base642 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
  const padded = base642.padEnd(Math.ceil(base642.length / 4) * 4, "=");
  return isValidBase64(padded);
}
function isValidJWT(token, algorithm = null) {
  try {
    const tokensParts = token.split(".");
    if (tokensParts.length !== 3)
      return false;
    const [header] = tokensParts;
    if (!header)
      return false;
    const parsedHeader = JSON.parse(atob(header));
    if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
      return false;
    if (!parsedHeader.alg)
      return false;
    if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
      return false;
    return true;
  } catch {
    return false;
  }
}
function capSize(inst, size) {
  const caps = sizeCaps(inst._zod.def.checks);
  if (!caps.length)
    return;
  const cap = Math.min(...caps.map((c) => c[0]));
  const parse2 = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const n = size(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
      for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
        if (n > max && ch._zod.def.when(payload)) {
          const start = payload.issues.length;
          ch._zod.check(payload);
          payload.issues[start].continue = false;
          attachSchema(payload.issues, start, inst);
          return payload;
        }
      }
    }
    return parse2(payload, ctx);
  };
}
function handleArrayResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
function handlePropertyResult(result, final, key, input, optin, optout) {
  const isPresent = key in input;
  const isOptionalOut = optout === "optional";
  if (!isPresent && isOptionalOut && optin === "optional") {
    return;
  }
  if (result.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent) {
      return;
    }
    final.issues.push(...prefixIssues(key, result.issues));
  }
  if (!isPresent && optin === void 0) {
    if (!result.issues.length) {
      final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key]
      });
    }
    return;
  }
  if (result.value === void 0) {
    if (isPresent || optin === "defaulted" && !isOptionalOut) {
      final.value[key] = void 0;
    }
  } else {
    final.value[key] = result.value;
  }
}
function normalizeDef(def) {
  const keys = Object.keys(def.shape);
  const ownSymbols = Object.getOwnPropertySymbols(def.shape);
  const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
  const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
  for (const k of allKeys) {
    if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
      throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
    }
  }
  const okeys = optionalKeys(def.shape);
  return {
    ...def,
    allKeys,
    symbolKeys,
    // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
    keySet: new Set(keys),
    numKeys: keys.length,
    optionalKeys: new Set(okeys)
  };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
  const unrecognized = [];
  const keySet = def.keySet;
  const _catchall = def.catchall._zod;
  const t = _catchall.def.type;
  const optin = _catchall.optin;
  const optout = _catchall.optout;
  let seen = 0;
  for (const key in input) {
    if (abortEarly && payload.issues.length !== seen) {
      if (aborted(payload, seen))
        break;
      seen = payload.issues.length;
    }
    if (keySet.has(key))
      continue;
    if (key === "__proto__") {
      if (t === "never")
        unrecognized.push(key);
      continue;
    }
    if (t === "never") {
      unrecognized.push(key);
      continue;
    }
    const r = _catchall.run({ value: input[key], issues: [] }, ctx);
    if (r instanceof Promise) {
      proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
    } else {
      handlePropertyResult(r, payload, key, input, optin, optout);
    }
  }
  if (unrecognized.length) {
    payload.issues.push({
      code: "unrecognized_keys",
      keys: unrecognized,
      input,
      inst,
      // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
      continue: true
    });
  }
  if (!proms.length)
    return payload;
  return Promise.all(proms).then(() => {
    return payload;
  });
}
function handleUnionResults(results, final, inst, ctx) {
  for (const result of results) {
    if (result.issues.length === 0) {
      final.value = result.value;
      return final;
    }
  }
  const nonaborted = results.filter((r) => !aborted(r));
  if (nonaborted.length === 1) {
    final.value = nonaborted[0].value;
    return nonaborted[0];
  }
  final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
  });
  return final;
}
function discriminatorMap(def) {
  const map = /* @__PURE__ */ new Map();
  for (const option of def.options) {
    const values2 = option._zod.propValues?.[def.discriminator];
    if (!values2 || values2.size === 0)
      throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
    for (const value of values2) {
      if (map.has(value)) {
        if (value !== void 0)
          throw new Error(`Duplicate discriminator value "${String(value)}"`);
        map.set(value, null);
      } else {
        map.set(value, option);
      }
    }
  }
  return map;
}
function mergeValues(a, b) {
  if (a === b) {
    return { valid: true, data: a };
  }
  if (a instanceof Date && b instanceof Date && +a === +b) {
    return { valid: true, data: a };
  }
  if (isPlainObject(a) && isPlainObject(b)) {
    const bKeys = Object.keys(b);
    const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
    const newObj = { ...a, ...b };
    if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
      delete newObj.__proto__;
    for (const key of sharedKeys) {
      if (key === "__proto__")
        continue;
      const sharedValue = mergeValues(a[key], b[key]);
      if (!sharedValue.valid) {
        return {
          valid: false,
          mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
        };
      }
      newObj[key] = sharedValue.data;
    }
    return { valid: true, data: newObj };
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) {
      return { valid: false, mergeErrorPath: [] };
    }
    const newArray = [];
    for (let index = 0; index < a.length; index++) {
      const itemA = a[index];
      const itemB = b[index];
      const sharedValue = mergeValues(itemA, itemB);
      if (!sharedValue.valid) {
        return {
          valid: false,
          mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
        };
      }
      newArray.push(sharedValue.data);
    }
    return { valid: true, data: newArray };
  }
  return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
  const unrecKeys = /* @__PURE__ */ new Map();
  let unrecIssue;
  const keyIssues = /* @__PURE__ */ new Map();
  const collect3 = (iss, side) => {
    let keys;
    if (iss.code === "unrecognized_keys" && !iss.path?.length) {
      unrecIssue ?? (unrecIssue = iss);
      keys = iss.keys;
    } else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
      const k = String(iss.path[0]);
      if (!keyIssues.has(k))
        keyIssues.set(k, iss);
      keys = [k];
    } else {
      return false;
    }
    for (const k of keys) {
      if (!unrecKeys.has(k))
        unrecKeys.set(k, {});
      unrecKeys.get(k)[side] = true;
    }
    return true;
  };
  for (const iss of left.issues) {
    if (!collect3(iss, "l"))
      result.issues.push(iss);
  }
  for (const iss of right.issues) {
    if (!collect3(iss, "r"))
      result.issues.push(iss);
  }
  const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
  if (bothKeys.length) {
    const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
    if (aggregated.length)
      result.issues.push({ ...unrecIssue, keys: aggregated });
    for (const k of bothKeys) {
      if (!aggregated.includes(k) && keyIssues.has(k))
        result.issues.push(keyIssues.get(k));
    }
  }
  const merged = mergeValues(left.value, right.value);
  if (!merged.valid) {
    if (aborted(result))
      return result;
    throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
  }
  result.value = merged.data;
  return result;
}
function handleOptionalResult(payload, result) {
  payload.value = result.issues.length ? void 0 : result.value;
  return payload;
}
function handleDefaultResult(payload, def) {
  if (payload.value === void 0) {
    payload.value = def.defaultValue;
  }
  return payload;
}
function handleNonOptionalResult(payload, inst) {
  if (!payload.issues.length && payload.value === void 0) {
    payload.issues.push({
      code: "invalid_type",
      expected: "nonoptional",
      input: payload.value,
      inst
    });
  }
  return payload;
}
function handleCatchResult(payload, result, def, ctx) {
  if (!result.issues.length) {
    payload.value = result.value;
    if (result.memo)
      payload.memo = true;
    return payload;
  }
  payload.value = def.catchValue({
    ...result,
    value: payload.value,
    error: {
      issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config()))
    },
    input: payload.value
  });
  return payload;
}
function handlePipeResult(left, next, ctx) {
  if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
    left.aborted = true;
    return left;
  }
  return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
function handleReadonlyResult(payload) {
  if (!payload.memo)
    payload.value = Object.freeze(payload.value);
  return payload;
}
function handleRefineResult(result, payload, input, inst) {
  if (!result) {
    const _iss = {
      code: "custom",
      input,
      inst,
      // incorporates params.error into issue reporting
      path: [...inst._zod.def.path ?? []],
      // incorporates params.error into issue reporting
      continue: !inst._zod.def.abort
      // params: inst._zod.def.params,
    };
    if (inst._zod.def.params)
      _iss.params = inst._zod.def.params;
    payload.issues.push(issue(_iss));
  }
}
var $ZodType, toStandardResult, $ZodString, $ZodStringFormat, $ZodGUID, $ZodUUID, $ZodEmail, URL_BAD_FORMAT, URL_UNPARSEABLE, asciiTabOrNewline, $ZodURL, $ZodEmoji, $ZodNanoID, $ZodCUID, $ZodCUID2, $ZodULID, $ZodXID, $ZodKSUID, $ZodISODateTime, $ZodISODate, $ZodISOTime, $ZodISODuration, $ZodIPv4, ipv6Alphabet, $ZodIPv6, $ZodCIDRv4, $ZodCIDRv6, base64Charset, $ZodBase64, base64urlCharset, $ZodBase64URL, $ZodE164, $ZodJWT, $ZodNumber, $ZodNumberFormat, $ZodBoolean, $ZodNull, $ZodUnknown, $ZodNever, arraySize, $ZodArray, NO_SYMBOL_KEYS, $ZodObject, $ZodObjectJIT, $ZodUnion, $ZodDiscriminatedUnion, $ZodIntersection, $ZodRecord, $ZodEnum, $ZodLiteral, $ZodTransform, $ZodOptional, $ZodExactOptional, $ZodNullable, $ZodDefault, $ZodPrefault, $ZodNonOptional, $ZodCatch, $ZodPipe, $ZodReadonly, $ZodLazy, $ZodCustom;
var init_schemas = __esm({
  "node_modules/zod/v4/core/schemas.js"() {
    init_checks();
    init_core();
    init_doc();
    init_regexes();
    init_util();
    init_versions();
    init_util();
    $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
      var _a3;
      inst ?? (inst = {});
      inst._zod.def = def;
      inst._zod.bag = inst._zod.bag || {};
      inst._zod.version = version;
      const defChecks = inst._zod.def.checks;
      const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
      for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
          fn(inst);
        }
      }
      if (checks.length === 0) {
        (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
        inst._zod.deferred?.push(() => {
          inst._zod.run = inst._zod.parse;
        });
      } else {
        const runChecks = (payload, checks2, ctx) => {
          if (payload.memo)
            return payload;
          let isAborted = aborted(payload);
          let asyncResult;
          for (const ch of checks2) {
            if (ch._zod.def.when) {
              if (explicitlyAborted(payload))
                continue;
              const shouldRun = ch._zod.def.when(payload);
              if (!shouldRun)
                continue;
            } else if (isAborted) {
              continue;
            }
            const currLen = payload.issues.length;
            const _ = ch._zod.check(payload);
            if (_ instanceof Promise && ctx?.async === false) {
              throw new $ZodAsyncError();
            }
            if (asyncResult || _ instanceof Promise) {
              asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                await _;
                const nextLen = payload.issues.length;
                if (nextLen === currLen)
                  return;
                attachSchema(payload.issues, currLen, inst);
                if (!isAborted)
                  isAborted = aborted(payload, currLen);
              });
            } else {
              const nextLen = payload.issues.length;
              if (nextLen === currLen)
                continue;
              attachSchema(payload.issues, currLen, inst);
              if (!isAborted)
                isAborted = aborted(payload, currLen);
            }
          }
          if (asyncResult) {
            return asyncResult.then(() => {
              return payload;
            });
          }
          return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
          if (aborted(canary)) {
            canary.aborted = true;
            return canary;
          }
          const checkResult = runChecks(payload, checks, ctx);
          if (checkResult instanceof Promise) {
            if (ctx.async === false)
              throw new $ZodAsyncError();
            return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
          }
          return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
          if (ctx.skipChecks) {
            return inst._zod.parse(payload, ctx);
          }
          if (ctx.direction === "backward") {
            const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
            if (canary instanceof Promise) {
              return canary.then((canary2) => {
                return handleCanaryResult(canary2, payload, ctx);
              });
            }
            return handleCanaryResult(canary, payload, ctx);
          }
          const result = inst._zod.parse(payload, ctx);
          if (result instanceof Promise) {
            if (ctx.async === false)
              throw new $ZodAsyncError();
            return result.then((result2) => runChecks(result2, checks, ctx));
          }
          return runChecks(result, checks, ctx);
        };
      }
    }, {
      // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
      get "~standard"() {
        return hide(this, "~standard", standardProps(this));
      },
      set "~standard"(value) {
        own(this, "~standard", value);
      }
    });
    toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
    $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = def.pattern ?? anyString;
      inst._zod.parse = (payload, _) => {
        if (def.coerce)
          try {
            payload.value = String(payload.value);
          } catch (_2) {
          }
        if (typeof payload.value === "string")
          return payload;
        payload.issues.push({
          expected: "string",
          code: "invalid_type",
          input: payload.value,
          inst
        });
        return payload;
      };
    });
    $ZodStringFormat = /* @__PURE__ */ $constructor("$ZodStringFormat", (inst, def) => {
      $ZodCheckStringFormat.init(inst, def);
      $ZodString.init(inst, def);
    });
    $ZodGUID = /* @__PURE__ */ $constructor("$ZodGUID", (inst, def) => {
      def.pattern ?? (def.pattern = guid);
      $ZodStringFormat.init(inst, def);
    });
    $ZodUUID = /* @__PURE__ */ $constructor("$ZodUUID", (inst, def) => {
      if (def.version) {
        const versionMap = {
          v1: 1,
          v2: 2,
          v3: 3,
          v4: 4,
          v5: 5,
          v6: 6,
          v7: 7,
          v8: 8
        };
        const v = versionMap[def.version];
        if (v === void 0)
          throw new Error(`Invalid UUID version: "${def.version}"`);
        def.pattern ?? (def.pattern = uuid(v));
      } else
        def.pattern ?? (def.pattern = uuid());
      $ZodStringFormat.init(inst, def);
    });
    $ZodEmail = /* @__PURE__ */ $constructor("$ZodEmail", (inst, def) => {
      def.pattern ?? (def.pattern = email);
      $ZodStringFormat.init(inst, def);
    });
    URL_BAD_FORMAT = 1;
    URL_UNPARSEABLE = 2;
    asciiTabOrNewline = /[\t\n\r]/g;
    $ZodURL = /* @__PURE__ */ $constructor("$ZodURL", (inst, def) => {
      $ZodStringFormat.init(inst, def);
      inst._zod.check = (payload) => {
        try {
          const trimmed = payload.value.trim();
          const url = validateURL(trimmed, def);
          if (url === URL_BAD_FORMAT) {
            payload.issues.push({
              code: "invalid_format",
              format: "url",
              note: "Invalid URL format",
              input: payload.value,
              inst,
              continue: !def.abort
            });
            return;
          }
          if (url === URL_UNPARSEABLE) {
            payload.issues.push({
              code: "invalid_format",
              format: "url",
              input: payload.value,
              inst,
              continue: !def.abort
            });
            return;
          }
          if (url === true) {
            payload.value = stripTabAndNewline(trimmed);
            return;
          }
          if (def.hostname && !urlHostnameOk(url, def.hostname)) {
            payload.issues.push({
              code: "invalid_format",
              format: "url",
              note: "Invalid hostname",
              pattern: def.hostname.source,
              input: payload.value,
              inst,
              continue: !def.abort
            });
          }
          if (def.protocol && !urlProtocolOk(url, def.protocol)) {
            payload.issues.push({
              code: "invalid_format",
              format: "url",
              note: "Invalid protocol",
              pattern: def.protocol.source,
              input: payload.value,
              inst,
              continue: !def.abort
            });
          }
          payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
          return;
        } catch (_) {
          payload.issues.push({
            code: "invalid_format",
            format: "url",
            input: payload.value,
            inst,
            continue: !def.abort
          });
        }
      };
    });
    $ZodEmoji = /* @__PURE__ */ $constructor("$ZodEmoji", (inst, def) => {
      def.pattern ?? (def.pattern = emoji());
      $ZodStringFormat.init(inst, def);
    });
    $ZodNanoID = /* @__PURE__ */ $constructor("$ZodNanoID", (inst, def) => {
      if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1))
        throw new Error(`Invalid nanoid length: ${def.length}`);
      def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length));
      $ZodStringFormat.init(inst, def);
    });
    $ZodCUID = /* @__PURE__ */ $constructor("$ZodCUID", (inst, def) => {
      def.pattern ?? (def.pattern = cuid);
      $ZodStringFormat.init(inst, def);
    });
    $ZodCUID2 = /* @__PURE__ */ $constructor("$ZodCUID2", (inst, def) => {
      def.pattern ?? (def.pattern = cuid2);
      $ZodStringFormat.init(inst, def);
    });
    $ZodULID = /* @__PURE__ */ $constructor("$ZodULID", (inst, def) => {
      def.pattern ?? (def.pattern = ulid);
      $ZodStringFormat.init(inst, def);
    });
    $ZodXID = /* @__PURE__ */ $constructor("$ZodXID", (inst, def) => {
      def.pattern ?? (def.pattern = xid);
      $ZodStringFormat.init(inst, def);
    });
    $ZodKSUID = /* @__PURE__ */ $constructor("$ZodKSUID", (inst, def) => {
      def.pattern ?? (def.pattern = ksuid);
      $ZodStringFormat.init(inst, def);
    });
    $ZodISODateTime = /* @__PURE__ */ $constructor("$ZodISODateTime", (inst, def) => {
      def.pattern ?? (def.pattern = datetime(def));
      $ZodStringFormat.init(inst, def);
    });
    $ZodISODate = /* @__PURE__ */ $constructor("$ZodISODate", (inst, def) => {
      def.pattern ?? (def.pattern = date);
      $ZodStringFormat.init(inst, def);
    });
    $ZodISOTime = /* @__PURE__ */ $constructor("$ZodISOTime", (inst, def) => {
      def.pattern ?? (def.pattern = time(def));
      $ZodStringFormat.init(inst, def);
    });
    $ZodISODuration = /* @__PURE__ */ $constructor("$ZodISODuration", (inst, def) => {
      def.pattern ?? (def.pattern = duration);
      $ZodStringFormat.init(inst, def);
    });
    $ZodIPv4 = /* @__PURE__ */ $constructor("$ZodIPv4", (inst, def) => {
      def.pattern ?? (def.pattern = ipv4);
      $ZodStringFormat.init(inst, def);
    });
    ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
    $ZodIPv6 = /* @__PURE__ */ $constructor("$ZodIPv6", (inst, def) => {
      def.pattern ?? (def.pattern = ipv6);
      $ZodStringFormat.init(inst, def);
      inst._zod.check = (payload) => {
        if (!isValidIPv6(payload.value)) {
          payload.issues.push({
            code: "invalid_format",
            format: "ipv6",
            input: payload.value,
            inst,
            continue: !def.abort
          });
        }
      };
    });
    $ZodCIDRv4 = /* @__PURE__ */ $constructor("$ZodCIDRv4", (inst, def) => {
      def.pattern ?? (def.pattern = cidrv4);
      $ZodStringFormat.init(inst, def);
    });
    $ZodCIDRv6 = /* @__PURE__ */ $constructor("$ZodCIDRv6", (inst, def) => {
      def.pattern ?? (def.pattern = cidrv6);
      $ZodStringFormat.init(inst, def);
      inst._zod.check = (payload) => {
        if (!isValidCIDRv6(payload.value)) {
          payload.issues.push({
            code: "invalid_format",
            format: "cidrv6",
            input: payload.value,
            inst,
            continue: !def.abort
          });
        }
      };
    });
    base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
    $ZodBase64 = /* @__PURE__ */ $constructor("$ZodBase64", (inst, def) => {
      def.pattern ?? (def.pattern = base64Charset);
      $ZodStringFormat.init(inst, def);
      inst._zod.check = (payload) => {
        if (isValidBase64(payload.value))
          return;
        payload.issues.push({
          code: "invalid_format",
          format: "base64",
          input: payload.value,
          inst,
          continue: !def.abort
        });
      };
    });
    base64urlCharset = /^[A-Za-z0-9_-]*$/;
    $ZodBase64URL = /* @__PURE__ */ $constructor("$ZodBase64URL", (inst, def) => {
      def.pattern ?? (def.pattern = base64urlCharset);
      $ZodStringFormat.init(inst, def);
      inst._zod.check = (payload) => {
        if (isValidBase64URL(payload.value))
          return;
        payload.issues.push({
          code: "invalid_format",
          format: "base64url",
          input: payload.value,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodE164 = /* @__PURE__ */ $constructor("$ZodE164", (inst, def) => {
      def.pattern ?? (def.pattern = e164);
      $ZodStringFormat.init(inst, def);
    });
    $ZodJWT = /* @__PURE__ */ $constructor("$ZodJWT", (inst, def) => {
      $ZodStringFormat.init(inst, def);
      inst._zod.check = (payload) => {
        if (isValidJWT(payload.value, def.alg))
          return;
        payload.issues.push({
          code: "invalid_format",
          format: "jwt",
          input: payload.value,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = number;
      inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
          try {
            payload.value = Number(payload.value);
          } catch (_) {
          }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
          return payload;
        }
        const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
        payload.issues.push({
          expected: "number",
          code: "invalid_type",
          input,
          inst,
          ...received ? { received } : {}
        });
        return payload;
      };
    });
    $ZodNumberFormat = /* @__PURE__ */ $constructor("$ZodNumberFormat", (inst, def) => {
      $ZodCheckNumberFormat.init(inst, def);
      $ZodNumber.init(inst, def);
    });
    $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = boolean;
      inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
          try {
            payload.value = Boolean(payload.value);
          } catch (_) {
          }
        const input = payload.value;
        if (typeof input === "boolean")
          return payload;
        payload.issues.push({
          expected: "boolean",
          code: "invalid_type",
          input,
          inst
        });
        return payload;
      };
    });
    $ZodNull = /* @__PURE__ */ $constructor("$ZodNull", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = _null;
      inst._zod.values = /* @__PURE__ */ new Set([null]);
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (input === null)
          return payload;
        payload.issues.push({
          expected: "null",
          code: "invalid_type",
          input,
          inst
        });
        return payload;
      };
    });
    $ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload) => payload;
    });
    $ZodNever = /* @__PURE__ */ $constructor("$ZodNever", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
          expected: "never",
          code: "invalid_type",
          input: payload.value,
          inst
        });
        return payload;
      };
    });
    arraySize = (input) => Array.isArray(input) ? input.length : -1;
    $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
      $ZodType.init(inst, def);
      const memo2 = globalConfig.memoizer;
      memo2?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
          payload.issues.push({
            expected: "array",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        payload.value = memo2 ? memo2.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
          const item = input[i];
          const result = def.element._zod.run({
            value: item,
            issues: []
          }, ctx);
          if (result instanceof Promise) {
            proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
          } else {
            handleArrayResult(result, payload, i);
            if (abortEarly && result.issues.length !== 0 && aborted(result))
              break;
          }
        }
        if (proms.length) {
          return Promise.all(proms).then(() => payload);
        }
        return payload;
      };
      capSize(inst, arraySize);
    });
    NO_SYMBOL_KEYS = [];
    $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
      $ZodType.init(inst, def);
      const desc = Object.getOwnPropertyDescriptor(def, "shape");
      const sh = desc?.get ? desc.get.raw : def.shape ?? {};
      if (sh) {
        const get = () => {
          const newSh = { ...sh };
          Object.defineProperty(def, "shape", { value: newSh });
          get.raw = newSh;
          return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
      }
      const _normalized = cached(() => normalizeDef(def));
      defineLazyInternal(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
          const field = shape[key]._zod;
          if (field.values) {
            if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
              assignProp(propValues, key, /* @__PURE__ */ new Set());
            }
            for (const v of field.values)
              propValues[key].add(v);
            if (field.optin !== void 0)
              propValues[key].add(void 0);
          }
        }
        return propValues;
      });
      const isObject3 = isObject2;
      const catchall = def.catchall;
      let value;
      const memo2 = globalConfig.memoizer;
      memo2?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject3(input)) {
          payload.issues.push({
            expected: "object",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
          if (abortEarly && payload.issues.length !== seen) {
            if (aborted(payload, seen))
              break;
            seen = payload.issues.length;
          }
          if (key === "__proto__")
            continue;
          const el = shape[key];
          const optin = el._zod.optin;
          const optout = el._zod.optout;
          const r = el._zod.run({ value: input[key], issues: [] }, ctx);
          if (r instanceof Promise) {
            proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
          } else {
            handlePropertyResult(r, payload, key, input, optin, optout);
          }
        }
        if (!catchall) {
          return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
      };
    });
    $ZodObjectJIT = /* @__PURE__ */ $constructor("$ZodObjectJIT", (inst, def) => {
      $ZodObject.init(inst, def);
      const superParse = inst._zod.parse;
      const _normalized = cached(() => normalizeDef(def));
      const memo2 = globalConfig.memoizer;
      const generateFastpass = (shape) => {
        const normalized = _normalized.value;
        const syms = normalized.symbolKeys;
        const doc = new Doc(["payload", "ctx"], { shape, inst, memo: memo2, syms });
        const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
        const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
        doc.write(`const input = payload.value;`);
        const ids = /* @__PURE__ */ Object.create(null);
        let counter = 0;
        for (const key of normalized.allKeys) {
          ids[key] = `key_${counter++}`;
        }
        doc.write(memo2 ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
        for (const key of normalized.allKeys) {
          if (key === "__proto__")
            continue;
          const id = ids[key];
          const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
          const isPresent = `${k} in input`;
          const schema = shape[key];
          const optin = schema?._zod?.optin;
          const isOptionalIn = optin !== void 0;
          const isOptionalOut = schema?._zod?.optout === "optional";
          doc.write(`const ${id} = ${parseStr(k)};`);
          if (isOptionalIn && isOptionalOut) {
            const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
            doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
          } else if (!isOptionalIn) {
            doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
          } else {
            doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
            if (optin === "defaulted") {
              doc.write(`newResult[${k}] = ${id}.value;`);
            } else {
              doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
            }
          }
        }
        doc.write(`payload.value = newResult;`);
        doc.write(`return payload;`);
        return doc.compile();
      };
      let fastpass;
      const isObject3 = isObject2;
      const jit = !globalConfig.jitless;
      const allowsEval2 = allowsEval;
      const fastEnabled = jit && allowsEval2.value;
      const catchall = def.catchall;
      let value;
      inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject3(input)) {
          payload.issues.push({
            expected: "object",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
          if (!fastpass)
            fastpass = generateFastpass(def.shape);
          payload = fastpass(payload, ctx);
          if (!catchall)
            return payload;
          return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
        }
        return superParse(payload, ctx);
      };
    });
    $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
      defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
      defineLazyInternal(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
          return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return void 0;
      });
      defineLazyInternal(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
          const patterns = zod.def.options.map((o) => o._zod.pattern);
          return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
        }
        return void 0;
      });
      const first2 = def.options.length === 1 ? def.options[0]._zod.run : null;
      inst._zod.parse = (payload, ctx) => {
        if (first2) {
          return first2(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
          const result = option._zod.run({
            value: payload.value,
            issues: []
          }, ctx);
          if (result instanceof Promise) {
            results.push(result);
            async = true;
          } else {
            if (result.issues.length === 0)
              return result;
            results.push(result);
          }
        }
        if (!async)
          return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results2) => {
          return handleUnionResults(results2, payload, inst, ctx);
        });
      };
    });
    $ZodDiscriminatedUnion = /* @__PURE__ */ $constructor("$ZodDiscriminatedUnion", (inst, def) => {
      def.inclusive = false;
      $ZodUnion.init(inst, def);
      const _super = inst._zod.parse;
      defineLazyInternal(inst, "propValues", (zod) => {
        const propValues = {};
        let undefinedCount = 0;
        for (const option of zod.def.options) {
          const pv = option._zod.propValues;
          if (!pv || Object.keys(pv).length === 0)
            throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
          if (pv[zod.def.discriminator]?.has(void 0))
            undefinedCount++;
          for (const [k, v] of Object.entries(pv)) {
            if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
              assignProp(propValues, k, /* @__PURE__ */ new Set());
            }
            for (const val of v) {
              propValues[k].add(val);
            }
          }
        }
        if (!zod.def.unionFallback && undefinedCount > 1)
          propValues[zod.def.discriminator]?.delete(void 0);
        return propValues;
      });
      def.options.forEach((option, i) => {
        const propShape = rawShape(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
          throw new Error(`Invalid discriminated union option at index "${i}"`);
        }
      });
      const disc = cached(() => discriminatorMap(def));
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!isObject2(input)) {
          payload.issues.push({
            code: "invalid_type",
            expected: "object",
            input,
            inst
          });
          return payload;
        }
        const value = input?.[def.discriminator];
        const opt = disc.value.get(value);
        if (opt && (value !== void 0 || ctx.direction !== "backward")) {
          return opt._zod.run(payload, ctx);
        }
        if (def.unionFallback || ctx.direction === "backward") {
          return _super(payload, ctx);
        }
        payload.issues.push({
          code: "invalid_union",
          errors: [],
          note: "No matching discriminator",
          discriminator: def.discriminator,
          options: Array.from(disc.value.keys()).filter((value2) => disc.value.get(value2) !== null),
          input,
          path: [def.discriminator],
          inst
        });
        return payload;
      };
    });
    $ZodIntersection = /* @__PURE__ */ $constructor("$ZodIntersection", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        const left = def.left._zod.run({ value: input, issues: [] }, ctx);
        const right = def.right._zod.run({ value: input, issues: [] }, ctx);
        const async = left instanceof Promise || right instanceof Promise;
        if (async) {
          return Promise.all([left, right]).then(([left2, right2]) => {
            return handleIntersectionResults(payload, left2, right2);
          });
        }
        return handleIntersectionResults(payload, left, right);
      };
    });
    $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
      $ZodType.init(inst, def);
      const memo2 = globalConfig.memoizer;
      memo2?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!isPlainObject(input)) {
          payload.issues.push({
            expected: "record",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        const proms = [];
        const values2 = def.keyType._zod.values;
        if (values2 && !def.partial) {
          payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
          const recordKeys = /* @__PURE__ */ new Set();
          for (const key of values2) {
            if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
              recordKeys.add(typeof key === "number" ? key.toString() : key);
              if (key === "__proto__")
                continue;
              const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
              if (keyResult instanceof Promise) {
                throw new Error("Async schemas not supported in object keys currently");
              }
              if (keyResult.issues.length) {
                payload.issues.push({
                  code: "invalid_key",
                  origin: "record",
                  issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                  input: key,
                  path: [key],
                  inst
                });
                continue;
              }
              const outKey = keyResult.value;
              if (outKey === "__proto__")
                continue;
              const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
              if (result instanceof Promise) {
                proms.push(result.then((result2) => {
                  if (result2.issues.length) {
                    payload.issues.push(...prefixIssues(key, result2.issues));
                  }
                  payload.value[outKey] = result2.value;
                }));
              } else {
                if (result.issues.length) {
                  payload.issues.push(...prefixIssues(key, result.issues));
                }
                payload.value[outKey] = result.value;
              }
            }
          }
          let unrecognized;
          for (const key in input) {
            if (!recordKeys.has(key)) {
              if (def.mode === "loose") {
                if (key === "__proto__")
                  continue;
                payload.value[key] = input[key];
              } else {
                unrecognized = unrecognized ?? [];
                unrecognized.push(key);
              }
            }
          }
          if (unrecognized && unrecognized.length > 0) {
            payload.issues.push({
              code: "unrecognized_keys",
              input,
              inst,
              keys: unrecognized,
              continue: true
            });
          }
        } else {
          payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
          let unrecognized;
          for (const key of Reflect.ownKeys(input)) {
            if (key === "__proto__")
              continue;
            if (!Object.prototype.propertyIsEnumerable.call(input, key))
              continue;
            let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            if (keyResult instanceof Promise) {
              throw new Error("Async schemas not supported in object keys currently");
            }
            const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
            if (checkNumericKey) {
              const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
              if (retryResult instanceof Promise) {
                throw new Error("Async schemas not supported in object keys currently");
              }
              if (retryResult.issues.length === 0) {
                keyResult = retryResult;
              }
            }
            if (keyResult.issues.length) {
              if (def.mode === "loose") {
                payload.value[key] = input[key];
              } else if (values2) {
                unrecognized = unrecognized ?? [];
                unrecognized.push(key);
              } else {
                payload.issues.push({
                  code: "invalid_key",
                  origin: "record",
                  issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                  input: key,
                  path: [key],
                  inst
                });
              }
              continue;
            }
            const outKey = keyResult.value;
            if (outKey === "__proto__")
              continue;
            const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
            if (result instanceof Promise) {
              proms.push(result.then((result2) => {
                if (result2.issues.length) {
                  payload.issues.push(...prefixIssues(key, result2.issues));
                }
                payload.value[outKey] = result2.value;
              }));
            } else {
              if (result.issues.length) {
                payload.issues.push(...prefixIssues(key, result.issues));
              }
              payload.value[outKey] = result.value;
            }
          }
          if (unrecognized && unrecognized.length > 0) {
            payload.issues.push({
              code: "unrecognized_keys",
              input,
              inst,
              keys: unrecognized,
              continue: true
            });
          }
        }
        if (proms.length) {
          return Promise.all(proms).then(() => payload);
        }
        return payload;
      };
    });
    $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
      $ZodType.init(inst, def);
      const values2 = getEnumValues(def.entries);
      const valuesSet = new Set(values2);
      inst._zod.values = valuesSet;
      defineLazyInternal(inst, "pattern", (zod) => {
        const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
      });
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
          return payload;
        }
        payload.issues.push({
          code: "invalid_value",
          values: values2,
          input,
          inst
        });
        return payload;
      };
    });
    $ZodLiteral = /* @__PURE__ */ $constructor("$ZodLiteral", (inst, def) => {
      $ZodType.init(inst, def);
      const values2 = new Set(def.values);
      inst._zod.values = values2;
      defineLazyInternal(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
      });
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values2.has(input)) {
          return payload;
        }
        payload.issues.push({
          code: "invalid_value",
          values: def.values,
          input,
          inst
        });
        return payload;
      };
    });
    $ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.optin = "optional";
      globalConfig.memoizer?.guard(inst);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          throw new $ZodEncodeError(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
          const output = _out instanceof Promise ? _out : Promise.resolve(_out);
          return output.then((output2) => {
            payload.value = output2;
            return payload;
          });
        }
        if (_out instanceof Promise) {
          throw new $ZodAsyncError();
        }
        payload.value = _out;
        return payload;
      };
    });
    $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
      inst._zod.optout = "optional";
      defineLazyInternal(inst, "values", (zod) => {
        const values2 = zod.def.innerType._zod.values;
        return values2 ? /* @__PURE__ */ new Set([...values2, void 0]) : void 0;
      });
      defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
      });
      inst._zod.parse = (payload, ctx) => {
        if (payload.value === void 0) {
          if (def.innerType._zod.optin !== "defaulted")
            return payload;
          const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
          if (result instanceof Promise)
            return result.then((result2) => handleOptionalResult(payload, result2));
          return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
      };
    });
    $ZodExactOptional = /* @__PURE__ */ $constructor("$ZodExactOptional", (inst, def) => {
      $ZodOptional.init(inst, def);
      defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
      defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
      inst._zod.parse = (payload, ctx) => {
        return def.innerType._zod.run(payload, ctx);
      };
    });
    $ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
      defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
      defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
      });
      defineLazyInternal(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
      });
      inst._zod.parse = (payload, ctx) => {
        if (payload.value === null)
          return payload;
        return def.innerType._zod.run(payload, ctx);
      };
    });
    $ZodDefault = /* @__PURE__ */ $constructor("$ZodDefault", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.optin = "defaulted";
      defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          return def.innerType._zod.run(payload, ctx);
        }
        if (payload.value === void 0) {
          payload.value = def.defaultValue;
          return payload;
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
          return result.then((result2) => handleDefaultResult(result2, def));
        }
        return handleDefaultResult(result, def);
      };
    });
    $ZodPrefault = /* @__PURE__ */ $constructor("$ZodPrefault", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.optin = "defaulted";
      defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          return def.innerType._zod.run(payload, ctx);
        }
        if (payload.value === void 0) {
          payload.value = def.defaultValue;
        }
        return def.innerType._zod.run(payload, ctx);
      };
    });
    $ZodNonOptional = /* @__PURE__ */ $constructor("$ZodNonOptional", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "values", (zod) => {
        const v = zod.def.innerType._zod.values;
        return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
      });
      inst._zod.parse = (payload, ctx) => {
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
          return result.then((result2) => handleNonOptionalResult(result2, inst));
        }
        return handleNonOptionalResult(result, inst);
      };
    });
    $ZodCatch = /* @__PURE__ */ $constructor("$ZodCatch", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
      defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
      defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
          return result.then((result2) => handleCatchResult(payload, result2, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
      };
    });
    $ZodPipe = /* @__PURE__ */ $constructor("$ZodPipe", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
      defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
      defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
      defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          const right = def.out._zod.run(payload, ctx);
          if (right instanceof Promise) {
            return right.then((right2) => handlePipeResult(right2, def.in, ctx));
          }
          return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
          return left.then((left2) => handlePipeResult(left2, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
      };
    });
    $ZodReadonly = /* @__PURE__ */ $constructor("$ZodReadonly", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
      defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
      defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
      defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
          return result.then(handleReadonlyResult);
        }
        return handleReadonlyResult(result);
      };
    });
    $ZodLazy = /* @__PURE__ */ $constructor("$ZodLazy", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazy(inst._zod, "innerType", () => {
        const d = def;
        if (!d._cachedInner)
          d._cachedInner = def.getter();
        return d._cachedInner;
      });
      defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
      defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
      defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? void 0);
      defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? void 0);
      inst._zod.parse = (payload, ctx) => {
        const inner = inst._zod.innerType;
        return inner._zod.run(payload, ctx);
      };
    });
    $ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
      $ZodCheck.init(inst, def);
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, _) => {
        return payload;
      };
      inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
          return r.then((r2) => handleRefineResult(r2, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
      };
    });
  }
});

// node_modules/zod/v4/core/memoizer.js
function isRef(value) {
  return value !== null && typeof value === "object";
}
function cloneIssues(issues) {
  return issues.map((iss) => iss.path ? { ...iss, path: iss.path.slice() } : { ...iss });
}
function isRecursive(inst, stack, resolve) {
  const cached2 = recursive.get(inst);
  if (cached2 !== void 0)
    return cached2 ? PROVEN : NONE;
  if (stack.has(inst))
    return PROVEN;
  stack.add(inst);
  let result = NONE;
  const check = (child) => {
    if (result !== PROVEN && child?._zod) {
      const answer2 = isRecursive(child, stack, resolve);
      if (answer2 > result)
        result = answer2;
    }
  };
  const shape = (sh, spread) => {
    let answer2 = NONE;
    for (const key of Reflect.ownKeys(sh)) {
      const desc = Object.getOwnPropertyDescriptor(sh, key);
      if (spread && !desc.enumerable)
        continue;
      const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
      if (child > answer2)
        answer2 = child;
    }
    return answer2;
  };
  const merge2 = (answer2) => {
    if (answer2 > result)
      result = answer2;
  };
  const def = inst._zod.def;
  const kind = def.type;
  switch (kind) {
    case "object": {
      const raw = rawShape(def);
      merge2(raw ? shape(raw, true) : ASSUMED);
      check(def.catchall);
      break;
    }
    case "array":
      check(def.element);
      break;
    case "tuple":
      for (const el of def.items)
        check(el);
      check(def.rest);
      break;
    case "record":
    case "map":
      check(def.keyType);
      check(def.valueType);
      break;
    case "set":
      check(def.valueType);
      break;
    case "union":
      for (const el of def.options)
        check(el);
      break;
    case "intersection":
      check(def.left);
      check(def.right);
      break;
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
    case "nonoptional":
    case "promise":
    case "success":
      check(def.innerType);
      break;
    case "pipe":
      check(def.in);
      check(def.out);
      break;
    case "function":
      check(def.input);
      check(def.output);
      break;
    // `$ZodLazy` caches its inner on the def, so a resolved edge is followed exactly
    case "lazy": {
      const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
      merge2(inner ? isRecursive(inner, stack, false) : ASSUMED);
      break;
    }
    // a leaf by choice: `parts` are regex fragments, not data positions
    case "template_literal":
    // leaves
    case "string":
    case "number":
    case "int":
    case "boolean":
    case "bigint":
    case "symbol":
    case "undefined":
    case "null":
    case "void":
    case "never":
    case "any":
    case "unknown":
    case "date":
    case "nan":
    case "enum":
    case "literal":
    case "file":
    case "transform":
    case "custom":
      break;
    default: {
      kind;
      for (const key in def) {
        const desc = Object.getOwnPropertyDescriptor(def, key);
        if (!desc || desc.get)
          continue;
        const value = desc.value;
        if (!value || typeof value !== "object")
          continue;
        if (value._zod)
          check(value);
        else if (Array.isArray(value))
          for (const el of value)
            check(el);
      }
    }
  }
  stack.delete(inst);
  return settle(inst, result);
}
function settle(inst, answer2) {
  if (answer2 !== ASSUMED)
    recursive.set(inst, answer2 === PROVEN);
  return answer2;
}
function bucketFor(state, inst) {
  let bucket = state.buckets.get(inst);
  if (!bucket) {
    bucket = /* @__PURE__ */ new WeakMap();
    state.buckets.set(inst, bucket);
  }
  return bucket;
}
function memoizer() {
  return memo;
}
function isBackEdge(ctx, value) {
  const backEdges = ctx[STATE]?.backEdges;
  return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}
var $ZodCyclicError, STATE, NO_ISSUES, recursive, NONE, ASSUMED, PROVEN, handoff, open2, memo;
var init_memoizer = __esm({
  "node_modules/zod/v4/core/memoizer.js"() {
    init_util();
    $ZodCyclicError = class extends Error {
      constructor() {
        super(`Cannot parse a reference cycle that closes through a transform`);
        this.name = "ZodCyclicError";
      }
    };
    STATE = "~memo";
    NO_ISSUES = [];
    recursive = /* @__PURE__ */ new WeakMap();
    NONE = 0;
    ASSUMED = 1;
    PROVEN = 2;
    open2 = [];
    memo = {
      alloc(_inst, payload, empty) {
        const bucket = handoff;
        if (!bucket)
          return empty;
        handoff = void 0;
        const entry = { value: empty, issues: null };
        bucket.set(payload.value, entry);
        open2.push(entry);
        return empty;
      },
      guard(inst) {
        var _a3;
        (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
        inst._zod.deferred.push(() => {
          const base = inst._zod.parse;
          const wrapped = (payload, ctx) => {
            if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value))
              throw new $ZodCyclicError();
            return base(payload, ctx);
          };
          inst._zod.parse = wrapped;
          if (inst._zod.run === base)
            inst._zod.run = wrapped;
        });
      },
      attach(inst) {
        var _a3;
        let isRecursiveInst;
        let rechecked = false;
        let lastCtx;
        let lastBucket;
        (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
        inst._zod.deferred.push(() => {
          const base = inst._zod.parse;
          const wrapped = (payload, ctx) => {
            if (isRecursiveInst === void 0) {
              const walked = isRecursive(inst, /* @__PURE__ */ new Set(), false);
              if (walked === NONE) {
                inst._zod.parse = base;
                if (inst._zod.run === wrapped)
                  inst._zod.run = base;
                return base(payload, ctx);
              }
              if (walked === PROVEN || rechecked)
                isRecursiveInst = true;
              else
                rechecked = true;
            }
            const input = payload.value;
            if (!isRef(input))
              return base(payload, ctx);
            let state = ctx[STATE];
            if (!state) {
              state = { buckets: /* @__PURE__ */ new WeakMap(), backEdges: void 0 };
              ctx[STATE] = state;
            }
            let bucket;
            if (lastCtx === ctx) {
              bucket = lastBucket;
            } else {
              bucket = bucketFor(state, inst);
              lastCtx = ctx;
              lastBucket = bucket;
            }
            const hit = bucket.get(input);
            if (hit) {
              payload.value = hit.value;
              if (hit.issues) {
                if (hit.issues.length)
                  payload.issues.push(...cloneIssues(hit.issues));
              } else {
                payload.memo = true;
                state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet());
                state.backEdges.add(hit.value);
              }
              return payload;
            }
            handoff = bucket;
            const depth = open2.length;
            const result = base(payload, ctx);
            handoff = void 0;
            const entry = open2.length > depth ? open2.pop() : void 0;
            if (result instanceof Promise) {
              return result.then((r) => {
                if (entry)
                  entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
                return r;
              });
            }
            if (entry)
              entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
            return result;
          };
          inst._zod.parse = wrapped;
          if (inst._zod.run === base)
            inst._zod.run = wrapped;
        });
      }
    };
  }
});

// node_modules/zod/v4/locales/en.js
function en_default() {
  return {
    localeError: error()
  };
}
var error;
var init_en = __esm({
  "node_modules/zod/v4/locales/en.js"() {
    init_util();
    error = () => {
      const Sizable = {
        string: { unit: "characters", verb: "to have" },
        file: { unit: "bytes", verb: "to have" },
        array: { unit: "items", verb: "to have" },
        set: { unit: "items", verb: "to have" },
        map: { unit: "entries", verb: "to have" }
      };
      function getSizing(origin) {
        return Sizable[origin] ?? null;
      }
      const FormatDictionary = {
        regex: "input",
        email: "email address",
        url: "URL",
        emoji: "emoji",
        uuid: "UUID",
        uuidv4: "UUIDv4",
        uuidv6: "UUIDv6",
        nanoid: "nanoid",
        guid: "GUID",
        cuid: "cuid",
        cuid2: "cuid2",
        ulid: "ULID",
        xid: "XID",
        ksuid: "KSUID",
        datetime: "ISO datetime",
        date: "ISO date",
        time: "ISO time",
        duration: "ISO duration",
        ipv4: "IPv4 address",
        ipv6: "IPv6 address",
        mac: "MAC address",
        cidrv4: "IPv4 range",
        cidrv6: "IPv6 range",
        base64: "base64-encoded string",
        base64url: "base64url-encoded string",
        json_string: "JSON string",
        e164: "E.164 number",
        currency_code: "currency code",
        credit_card: "credit card number",
        iban: "IBAN",
        jwt: "JWT",
        template_literal: "input"
      };
      const TypeDictionary = {
        // Compatibility: "nan" -> "NaN" for display
        nan: "NaN"
        // All other type names omitted - they fall back to raw values via ?? operator
      };
      function getTypeName(type, input) {
        if (type === "number" && typeof input === "number" && !Number.isFinite(input)) {
          return String(input);
        }
        return TypeDictionary[type] ?? type;
      }
      return (issue2) => {
        switch (issue2.code) {
          case "invalid_type": {
            const expected = getTypeName(issue2.expected);
            const receivedType = parsedType(issue2.input);
            const received = getTypeName(receivedType, issue2.input);
            return `Invalid input: expected ${expected}, received ${received}`;
          }
          case "invalid_value":
            if (issue2.values.length === 1)
              return `Invalid input: expected ${stringifyPrimitive(issue2.values[0])}`;
            return `Invalid option: expected one of ${joinValues(issue2.values, "|")}`;
          case "too_big": {
            const adj = issue2.exact ? "exactly " : issue2.inclusive ? "<=" : "<";
            const sizing = getSizing(issue2.origin);
            if (sizing)
              return `Too big: expected ${issue2.origin ?? "value"} to have ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elements"}`;
            return `Too big: expected ${issue2.origin ?? "value"} to be ${adj}${issue2.maximum.toString()}`;
          }
          case "too_small": {
            const adj = issue2.exact ? "exactly " : issue2.inclusive ? ">=" : ">";
            const sizing = getSizing(issue2.origin);
            if (sizing) {
              return `Too small: expected ${issue2.origin} to have ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
            }
            return `Too small: expected ${issue2.origin} to be ${adj}${issue2.minimum.toString()}`;
          }
          case "invalid_format": {
            const _issue = issue2;
            if (_issue.format === "starts_with") {
              return `Invalid string: must start with "${_issue.prefix}"`;
            }
            if (_issue.format === "ends_with")
              return `Invalid string: must end with "${_issue.suffix}"`;
            if (_issue.format === "includes")
              return `Invalid string: must include "${_issue.includes}"`;
            if (_issue.format === "regex")
              return `Invalid string: must match pattern ${_issue.pattern}`;
            return `Invalid ${FormatDictionary[_issue.format] ?? issue2.format}`;
          }
          case "not_multiple_of":
            return `Invalid number: must be a multiple of ${issue2.divisor}`;
          case "unrecognized_keys":
            return `Unrecognized key${issue2.keys.length > 1 ? "s" : ""}: ${joinValues(issue2.keys, ", ")}`;
          case "invalid_key":
            return `Invalid key in ${issue2.origin}`;
          case "invalid_union":
            if (issue2.options && Array.isArray(issue2.options) && issue2.options.length > 0) {
              const opts = issue2.options.map((o) => `'${o}'`).join(" | ");
              return `Invalid discriminator value. Expected ${opts}`;
            }
            if (issue2.inclusive === false) {
              return "Invalid input: more than one option matched";
            }
            return "Invalid input";
          case "invalid_element":
            return `Invalid value in ${issue2.origin}`;
          default:
            return `Invalid input`;
        }
      };
    };
  }
});

// node_modules/zod/v4/locales/index.js
var init_locales = __esm({
  "node_modules/zod/v4/locales/index.js"() {
  }
});

// node_modules/zod/v4/core/registries.js
function registry() {
  return new $ZodRegistry();
}
var _a2, $ZodRegistry, globalRegistry;
var init_registries = __esm({
  "node_modules/zod/v4/core/registries.js"() {
    $ZodRegistry = class {
      constructor() {
        this._map = /* @__PURE__ */ new WeakMap();
        this._idmap = /* @__PURE__ */ new Map();
      }
      add(schema, ..._meta) {
        const meta2 = _meta[0];
        this._map.set(schema, meta2);
        if (meta2 && typeof meta2 === "object" && "id" in meta2) {
          this._idmap.set(meta2.id, schema);
        }
        return this;
      }
      clear() {
        this._map = /* @__PURE__ */ new WeakMap();
        this._idmap = /* @__PURE__ */ new Map();
        return this;
      }
      remove(schema) {
        const meta2 = this._map.get(schema);
        if (meta2 && typeof meta2 === "object" && "id" in meta2) {
          this._idmap.delete(meta2.id);
        }
        this._map.delete(schema);
        return this;
      }
      get(schema) {
        const p = schema._zod.parent;
        if (p) {
          const pm = { ...this.get(p) ?? {} };
          delete pm.id;
          const f = { ...pm, ...this._map.get(schema) };
          return Object.keys(f).length ? f : void 0;
        }
        return this._map.get(schema);
      }
      has(schema) {
        return this._map.has(schema);
      }
    };
    (_a2 = globalThis).__zod_globalRegistry ?? (_a2.__zod_globalRegistry = registry());
    globalRegistry = globalThis.__zod_globalRegistry;
  }
});

// node_modules/zod/v4/core/compile.js
var init_compile = __esm({
  "node_modules/zod/v4/core/compile.js"() {
  }
});

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
  if (def.checks)
    def.checks = [...def.checks];
  return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class2, params) {
  return new Class2(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class2, params) {
  return new Class2({
    type: "string",
    format: "email",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class2, params) {
  return new Class2({
    type: "string",
    format: "guid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v4",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v6",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v7",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _url(Class2, params) {
  return new Class2({
    type: "string",
    format: "url",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _emoji2(Class2, params) {
  return new Class2({
    type: "string",
    format: "emoji",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class2, params) {
  return new Class2({
    type: "string",
    format: "nanoid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid2",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ulid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class2, params) {
  return new Class2({
    type: "string",
    format: "xid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ksuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv4",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv6",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv4",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv6",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64url",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class2, params) {
  return new Class2({
    type: "string",
    format: "e164",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class2, params) {
  return new Class2({
    type: "string",
    format: "jwt",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "datetime",
    check: "string_format",
    offset: false,
    local: false,
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class2, params) {
  return new Class2({
    type: "string",
    format: "date",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "time",
    check: "string_format",
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class2, params) {
  return new Class2({
    type: "string",
    format: "duration",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _number(Class2, params) {
  return new Class2(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class2, params) {
  return new Class2({
    type: "number",
    check: "number_format",
    abort: false,
    format: "safeint",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class2, params) {
  return new Class2({
    type: "boolean",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _null2(Class2, params) {
  return new Class2({
    type: "null",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class2) {
  return new Class2({
    type: "unknown"
  });
}
// @__NO_SIDE_EFFECTS__
function _never(Class2, params) {
  return new Class2({
    type: "never",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value,
    inclusive: false
  });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: false
  });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
  return new $ZodCheckMultipleOf({
    check: "multiple_of",
    ...normalizeParams(params),
    value
  });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
  const ch = new $ZodCheckMaxLength({
    check: "max_length",
    ...normalizeParams(params),
    maximum
  });
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
  return new $ZodCheckMinLength({
    check: "min_length",
    ...normalizeParams(params),
    minimum
  });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
  return new $ZodCheckLengthEquals({
    check: "length_equals",
    ...normalizeParams(params),
    length
  });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
  return new $ZodCheckRegex({
    check: "string_format",
    format: "regex",
    ...normalizeParams(params),
    pattern
  });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
  return new $ZodCheckLowerCase({
    check: "string_format",
    format: "lowercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
  return new $ZodCheckUpperCase({
    check: "string_format",
    format: "uppercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
  return new $ZodCheckIncludes({
    check: "string_format",
    format: "includes",
    ...normalizeParams(params),
    includes
  });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
  return new $ZodCheckStartsWith({
    check: "string_format",
    format: "starts_with",
    ...normalizeParams(params),
    prefix
  });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
  return new $ZodCheckEndsWith({
    check: "string_format",
    format: "ends_with",
    ...normalizeParams(params),
    suffix
  });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
  return new $ZodCheckOverwrite({
    check: "overwrite",
    tx
  });
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
  return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
  return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
  return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
  return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
  return /* @__PURE__ */ _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class2, element, params) {
  return new Class2({
    type: "array",
    element,
    // get element() {
    //   return element;
    // },
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class2, fn, _params) {
  const norm = normalizeParams(_params);
  norm.abort ?? (norm.abort = true);
  const schema = new Class2({
    type: "custom",
    check: "custom",
    fn,
    ...norm
  });
  return schema;
}
// @__NO_SIDE_EFFECTS__
function _refine(Class2, fn, _params) {
  const schema = new Class2({
    type: "custom",
    check: "custom",
    fn,
    ...normalizeParams(_params)
  });
  return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
  const ch = /* @__PURE__ */ _check((payload) => {
    payload.addIssue = (issue2) => {
      if (typeof issue2 === "string") {
        payload.issues.push(issue(issue2, payload.value, ch._zod.def));
      } else {
        const _issue = issue2;
        if (_issue.fatal)
          _issue.continue = false;
        _issue.code ?? (_issue.code = "custom");
        if (!("input" in _issue))
          _issue.input = payload.value;
        _issue.inst ?? (_issue.inst = ch);
        _issue.continue ?? (_issue.continue = !ch._zod.def.abort);
        payload.issues.push(issue(_issue));
      }
    };
    return fn(payload.value, payload);
  }, params);
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
  const ch = new $ZodCheck({
    check: "custom",
    ...normalizeParams(params)
  });
  ch._zod.check = fn;
  return ch;
}
var init_api = __esm({
  "node_modules/zod/v4/core/api.js"() {
    init_checks();
    init_util();
  }
});

// node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
  for (const source of sources) {
    for (const key of Reflect.ownKeys(source)) {
      if (Object.prototype.propertyIsEnumerable.call(source, key)) {
        assignProp(target, key, source[key]);
      }
    }
  }
  return target;
}
function initializeContext(params) {
  let target = params?.target ?? "draft-2020-12";
  if (target === "draft-4")
    target = "draft-04";
  if (target === "draft-7")
    target = "draft-07";
  return {
    processors: params.processors ?? {},
    metadataRegistry: params?.metadata ?? globalRegistry,
    target,
    unrepresentable: params?.unrepresentable ?? "throw",
    override: params?.override ?? (() => {
    }),
    io: params?.io ?? "output",
    counter: 0,
    seen: /* @__PURE__ */ new Map(),
    sharedDefsExtractedFor: void 0,
    sharedEmitDoneFor: void 0,
    cycles: params?.cycles ?? "ref",
    reused: params?.reused ?? "inline",
    intersections: [],
    deferred: [],
    external: params?.external ?? void 0
  };
}
function handleUnrepresentable(schema, ctx, json2, params, message) {
  const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({ zodSchema: schema, path: params.path, message }) : ctx.unrepresentable;
  if (result === "any")
    return false;
  if (result === void 0 || result === "throw")
    throw new Error(message);
  Object.assign(json2, result);
  return true;
}
function processSchema(schema, ctx, _params = { path: [], schemaPath: [] }) {
  var _a3;
  const def = schema._zod.def;
  const seen = ctx.seen.get(schema);
  if (seen) {
    seen.count++;
    const isCycle = _params.schemaPath.includes(schema);
    if (isCycle) {
      seen.cycle = _params.path;
    }
    return seen.schema;
  }
  const result = { schema: {}, count: 1, cycle: void 0, path: _params.path };
  ctx.seen.set(schema, result);
  ctx.sharedDefsExtractedFor = void 0;
  ctx.sharedEmitDoneFor = void 0;
  const overrideSchema = schema._zod.toJSONSchema?.();
  if (overrideSchema) {
    result.schema = overrideSchema;
  } else {
    const params = {
      ..._params,
      schemaPath: [..._params.schemaPath, schema],
      path: _params.path
    };
    if (schema._zod.processJSONSchema) {
      schema._zod.processJSONSchema(ctx, result.schema, params);
    } else {
      const _json = result.schema;
      const processor = ctx.processors[def.type];
      if (!processor) {
        throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
      }
      processor(schema, ctx, _json, params);
    }
    const parent = schema._zod.parent;
    if (parent) {
      if (!result.ref)
        result.ref = parent;
      processSchema(parent, ctx, params);
      ctx.seen.get(parent).isParent = true;
    }
  }
  const meta2 = ctx.metadataRegistry.get(schema);
  if (meta2)
    assignProps(result.schema, meta2);
  if (ctx.io === "input" && isTransforming(schema)) {
    delete result.schema.examples;
    delete result.schema.default;
  }
  if (ctx.io === "input" && "_prefault" in result.schema)
    (_a3 = result.schema).default ?? (_a3.default = result.schema._prefault);
  delete result.schema._prefault;
  const _result = ctx.seen.get(schema);
  return _result.schema;
}
function encodeJSONPointerSegment(segment) {
  return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
  const root = ctx.seen.get(schema);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external)
    return;
  const idToSchema = /* @__PURE__ */ new Map();
  for (const entry of ctx.seen.entries()) {
    const id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
      const existing = idToSchema.get(id);
      if (existing && existing !== entry[0]) {
        throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
      }
      idToSchema.set(id, entry[0]);
    }
  }
  const makeURI = (entry) => {
    const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
    if (ctx.external) {
      const externalId = ctx.external.registry.get(entry[0])?.id;
      const uriGenerator = ctx.external.uri ?? ((id2) => id2);
      if (externalId) {
        return { ref: uriGenerator(externalId) };
      }
      const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
      entry[1].defId = id;
      return { defId: id, ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}` };
    }
    const uriPrefix = `#`;
    const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
    if (entry[1] === root && !entry[1].schema.id) {
      return { ref: uriPrefix };
    }
    const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
    return { defId, ref: defUriPrefix + encodeJSONPointerSegment(defId) };
  };
  const extractToDef = (entry) => {
    if (entry[1].schema.$ref) {
      return;
    }
    const seen = entry[1];
    const { ref, defId } = makeURI(entry);
    seen.def = { ...seen.schema };
    if (defId)
      seen.defId = defId;
    const schema2 = seen.schema;
    for (const key in schema2) {
      delete schema2[key];
    }
    schema2.$ref = ref;
  };
  if (ctx.cycles === "throw") {
    for (const entry of ctx.seen.entries()) {
      const seen = entry[1];
      if (seen.cycle) {
        throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
      }
    }
  }
  for (const entry of ctx.seen.entries()) {
    const seen = entry[1];
    if (schema === entry[0]) {
      extractToDef(entry);
      continue;
    }
    if (ctx.external) {
      const ext = ctx.external.registry.get(entry[0])?.id;
      if (schema !== entry[0] && ext) {
        extractToDef(entry);
        continue;
      }
    }
    const id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
      extractToDef(entry);
      continue;
    }
    if (seen.cycle) {
      extractToDef(entry);
      continue;
    }
    if (seen.count > 1) {
      if (ctx.reused === "ref") {
        extractToDef(entry);
      }
    }
  }
  if (ctx.external)
    ctx.sharedDefsExtractedFor = ctx.external;
}
function compactTypeUnion(schema) {
  const options = schema.anyOf;
  if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0)
    return;
  const types = [];
  for (const option of options) {
    if (!option || typeof option !== "object")
      return;
    compactTypeUnion(option);
    const keys = Object.keys(option);
    if (keys.length !== 1 || keys[0] !== "type")
      return;
    const type = option.type;
    for (const member2 of Array.isArray(type) ? type : [type]) {
      if (typeof member2 !== "string")
        return;
      if (!types.includes(member2))
        types.push(member2);
    }
  }
  delete schema.anyOf;
  schema.type = types.length === 1 ? types[0] : types;
}
function undeclaredConstraint(member2) {
  const extra = member2.additionalProperties;
  if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null)
    return null;
  return Object.keys(extra).length ? extra : null;
}
function foldObjects(members2) {
  const objects = [];
  for (const member2 of members2) {
    if (typeof member2 !== "object" || member2.type !== "object")
      return null;
    for (const key in member2) {
      if (!FOLDABLE_KEYS.has(key))
        return null;
    }
    objects.push(member2);
  }
  const properties = {};
  const required2 = /* @__PURE__ */ new Set();
  for (const object2 of objects) {
    for (const key in object2.properties) {
      if (Object.prototype.hasOwnProperty.call(properties, key))
        continue;
      const parts = [];
      for (const other of objects) {
        const part = other.properties?.[key] ?? undeclaredConstraint(other);
        if (part === null || part === void 0)
          continue;
        if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part)))
          parts.push(part);
      }
      const merged = parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts };
      assignProp(properties, key, merged);
    }
    for (const key of object2.required ?? [])
      required2.add(key);
  }
  const folded = { type: "object", properties };
  if (required2.size)
    folded.required = [...required2];
  if (objects.every((object2) => object2.additionalProperties === false)) {
    folded.additionalProperties = false;
  } else {
    const constraints = [];
    for (const object2 of objects) {
      const constraint = undeclaredConstraint(object2);
      if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint)))
        constraints.push(constraint);
    }
    if (constraints.length === 1)
      folded.additionalProperties = constraints[0];
    else if (constraints.length > 1)
      folded.additionalProperties = { allOf: constraints };
  }
  return folded;
}
function foldIntersection(json2) {
  const allOf2 = json2.allOf;
  if (!Array.isArray(allOf2) || allOf2.length < 2)
    return;
  for (const key of FOLDABLE_KEYS)
    if (key in json2)
      return;
  const unions = allOf2.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
  let folded = null;
  if (!unions.length) {
    folded = foldObjects(allOf2);
  } else {
    const union2 = unions[0];
    const keyword = UNION_KEYS.find((k) => Array.isArray(union2[k]));
    if (Object.keys(union2).length !== 1)
      return;
    const rest = allOf2.filter((m) => m !== union2);
    const branches = union2[keyword].map((branch) => foldObjects([...rest, branch]));
    if (branches.some((b) => !b))
      return;
    folded = { [keyword]: branches };
  }
  if (!folded)
    return;
  delete json2.allOf;
  assignProps(json2, folded);
}
function finalize(ctx, schema) {
  const root = ctx.seen.get(schema);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  const flattenRef = (zodSchema) => {
    const seen = ctx.seen.get(zodSchema);
    if (seen.ref === null)
      return;
    const schema2 = seen.def ?? seen.schema;
    const _cached = { ...schema2 };
    const ref = seen.ref;
    seen.ref = null;
    if (ref) {
      flattenRef(ref);
      const refSeen = ctx.seen.get(ref);
      const refSchema = refSeen.schema;
      if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
        schema2.allOf = schema2.allOf ?? [];
        schema2.allOf.push(refSchema);
      } else {
        assignProps(schema2, refSchema);
      }
      assignProps(schema2, _cached);
      const isParentRef = zodSchema._zod.parent === ref;
      if (isParentRef) {
        for (const key in schema2) {
          if (key === "$ref" || key === "allOf")
            continue;
          if (!(key in _cached)) {
            delete schema2[key];
          }
        }
      }
      if (refSchema.$ref && refSeen.def) {
        for (const key in schema2) {
          if (key === "$ref" || key === "allOf")
            continue;
          if (key in refSeen.def && JSON.stringify(schema2[key]) === JSON.stringify(refSeen.def[key])) {
            delete schema2[key];
          }
        }
      }
    }
    const parent = zodSchema._zod.parent;
    if (parent && parent !== ref) {
      flattenRef(parent);
      const parentSeen = ctx.seen.get(parent);
      if (parentSeen?.schema.$ref) {
        schema2.$ref = parentSeen.schema.$ref;
        if (parentSeen.def) {
          for (const key in schema2) {
            if (key === "$ref" || key === "allOf")
              continue;
            if (key in parentSeen.def && JSON.stringify(schema2[key]) === JSON.stringify(parentSeen.def[key])) {
              delete schema2[key];
            }
          }
        }
      }
    }
    ctx.override({
      zodSchema,
      jsonSchema: schema2,
      path: seen.path ?? []
    });
  };
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
    for (const entry of [...ctx.seen.entries()].reverse()) {
      flattenRef(entry[0]);
    }
    if (ctx.target !== "openapi-3.0") {
      for (const entry of ctx.seen.entries()) {
        compactTypeUnion(entry[1].def ?? entry[1].schema);
      }
    }
    for (const rewrite of ctx.deferred)
      rewrite();
    if (ctx.intersections.length) {
      const carriers = /* @__PURE__ */ new Map();
      for (const seen of ctx.seen.values()) {
        for (const json2 of [seen.schema, seen.def]) {
          const allOf2 = json2?.allOf;
          if (!Array.isArray(allOf2))
            continue;
          const existing = carriers.get(allOf2);
          if (existing)
            existing.push(json2);
          else
            carriers.set(allOf2, [json2]);
        }
      }
      for (const allOf2 of ctx.intersections) {
        for (const json2 of carriers.get(allOf2) ?? [])
          foldIntersection(json2);
      }
    }
  }
  const result = {};
  if (ctx.target === "draft-2020-12") {
    result.$schema = "https://json-schema.org/draft/2020-12/schema";
  } else if (ctx.target === "draft-07") {
    result.$schema = "http://json-schema.org/draft-07/schema#";
  } else if (ctx.target === "draft-04") {
    result.$schema = "http://json-schema.org/draft-04/schema#";
  } else if (ctx.target === "openapi-3.0") {
  } else {
  }
  if (ctx.external?.uri) {
    const id = ctx.external.registry.get(schema)?.id;
    if (!id)
      throw new Error("Schema is missing an `id` property");
    result.$id = ctx.external.uri(id);
  }
  assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
  const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
  if (rootMetaId !== void 0 && result.id === rootMetaId)
    delete result.id;
  const defs = ctx.external?.defs ?? {};
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
    for (const entry of ctx.seen.entries()) {
      const seen = entry[1];
      if (seen.def && seen.defId) {
        if (seen.def.id === seen.defId)
          delete seen.def.id;
        assignProp(defs, seen.defId, seen.def);
      }
    }
  }
  if (ctx.external)
    ctx.sharedEmitDoneFor = ctx.external;
  if (ctx.external) {
  } else {
    if (Object.keys(defs).length > 0) {
      if (ctx.target === "draft-2020-12") {
        result.$defs = defs;
      } else {
        result.definitions = defs;
      }
    }
  }
  try {
    const finalized = JSON.parse(JSON.stringify(result));
    Object.defineProperty(finalized, "~standard", {
      value: {
        ...schema["~standard"],
        jsonSchema: {
          input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
          output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
        }
      },
      enumerable: false,
      writable: false
    });
    return finalized;
  } catch (_err) {
    throw new Error("Error converting schema to JSON.");
  }
}
function isTransforming(_schema, _ctx) {
  const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
  if (ctx.seen.has(_schema))
    return false;
  ctx.seen.add(_schema);
  const def = _schema._zod.def;
  if (def.type === "transform")
    return true;
  if (def.type === "array")
    return isTransforming(def.element, ctx);
  if (def.type === "set")
    return isTransforming(def.valueType, ctx);
  if (def.type === "lazy")
    return isTransforming(def.getter(), ctx);
  if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") {
    return isTransforming(def.innerType, ctx);
  }
  if (def.type === "intersection") {
    return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
  }
  if (def.type === "record" || def.type === "map") {
    return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
  }
  if (def.type === "pipe") {
    if (_schema._zod.traits.has("$ZodCodec"))
      return true;
    return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
  }
  if (def.type === "object") {
    for (const key in def.shape) {
      if (isTransforming(def.shape[key], ctx))
        return true;
    }
    return false;
  }
  if (def.type === "union") {
    for (const option of def.options) {
      if (isTransforming(option, ctx))
        return true;
    }
    return false;
  }
  if (def.type === "tuple") {
    for (const item of def.items) {
      if (isTransforming(item, ctx))
        return true;
    }
    if (def.rest && isTransforming(def.rest, ctx))
      return true;
    return false;
  }
  return false;
}
var FOLDABLE_KEYS, UNION_KEYS, createToJSONSchemaMethod, createStandardJSONSchemaMethod;
var init_to_json_schema = __esm({
  "node_modules/zod/v4/core/to-json-schema.js"() {
    init_registries();
    init_util();
    FOLDABLE_KEYS = /* @__PURE__ */ new Set(["type", "properties", "required", "additionalProperties"]);
    UNION_KEYS = ["oneOf", "anyOf"];
    createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
      const ctx = initializeContext({ ...params, processors });
      processSchema(schema, ctx);
      extractDefs(ctx, schema);
      return finalize(ctx, schema);
    };
    createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
      const { libraryOptions, target } = params ?? {};
      const ctx = initializeContext({ ...libraryOptions ?? {}, target, io, processors });
      processSchema(schema, ctx);
      extractDefs(ctx, schema);
      return finalize(ctx, schema);
    };
  }
});

// node_modules/zod/v4/core/json-schema-processors.js
function aggregateChecks(schema) {
  const agg = {};
  const def = schema._zod.def;
  const list = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
  for (const ch of list)
    contributors[ch._zod.def.check]?.(agg, ch._zod.def);
  const bag = schema._zod.bag;
  if (bag.minimum !== void 0)
    narrowMin(agg, "minimum", bag.minimum);
  if (bag.exclusiveMinimum !== void 0)
    narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
  if (bag.maximum !== void 0)
    narrowMax(agg, "maximum", bag.maximum);
  if (bag.exclusiveMaximum !== void 0)
    narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
  if (bag.multipleOf !== void 0)
    addDivisor(agg, bag.multipleOf);
  if (bag.format !== void 0) {
    agg.format ?? (agg.format = bag.format);
    if (bag.format.includes("int"))
      agg.isInt = true;
  }
  if (bag.mime)
    intersectMime(agg, bag.mime);
  for (const pattern of bag.patterns ?? [])
    addPattern(agg, pattern);
  return agg;
}
function inputOptin(schema) {
  const def = schema._zod.def;
  if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) {
    return inputOptin(def.out);
  }
  if (def.type === "catch") {
    return inputOptin(def.innerType);
  }
  return schema._zod.optin;
}
function stringifyKeyNames(bySchema, json2, visited) {
  if (json2.$ref) {
    if (visited.has(json2))
      return json2;
    visited.add(json2);
    const def = bySchema.get(json2)?.def;
    if (!def)
      return json2;
    const inlined = stringifyKeyNames(bySchema, def, visited);
    return inlined === def ? json2 : inlined;
  }
  for (const keyword of ["anyOf", "oneOf"]) {
    const branches = json2[keyword];
    if (!Array.isArray(branches))
      continue;
    const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
    if (mapped.some((branch, i) => branch !== branches[i]))
      json2 = { ...json2, [keyword]: mapped };
  }
  const types = Array.isArray(json2.type) ? json2.type : [json2.type];
  const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
  const values2 = json2.enum ?? (json2.const !== void 0 ? [json2.const] : void 0);
  if (!numericType && !values2?.some((v) => typeof v === "number"))
    return json2;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json2;
  if (rest.enum)
    rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
  else if (typeof rest.const === "number")
    rest.const = String(rest.const);
  if (!numericType)
    return rest;
  rest.type = "string";
  if (!values2)
    rest.pattern = (types.includes("number") ? number : integer).source;
  return rest;
}
function rewriteKeyNames(ctx) {
  const bySchema = /* @__PURE__ */ new Map();
  for (const entry of ctx.seen.values()) {
    if (entry.def && !bySchema.has(entry.schema))
      bySchema.set(entry.schema, entry);
  }
  const rewrites = /* @__PURE__ */ new Map();
  for (const record2 of pendingRecords.get(ctx) ?? []) {
    const seen = ctx.seen.get(record2);
    const names = (seen?.def ?? seen?.schema)?.propertyNames;
    if (!names || names === true || rewrites.has(names))
      continue;
    const rewritten = stringifyKeyNames(bySchema, names, /* @__PURE__ */ new Set());
    if (rewritten !== names)
      rewrites.set(names, rewritten);
  }
  if (!rewrites.size)
    return;
  for (const entry of ctx.seen.values()) {
    for (const carrier of [entry.schema, entry.def]) {
      const rewritten = carrier && rewrites.get(carrier.propertyNames);
      if (rewritten)
        carrier.propertyNames = rewritten;
    }
  }
}
function serializeDefaultValue(value, schema, ctx, json2, params) {
  let unrepresentable = false;
  const serialized = JSON.stringify(value, (_, val) => {
    if (typeof val !== "bigint")
      return val;
    unrepresentable = true;
    return null;
  });
  if (!unrepresentable)
    return JSON.parse(serialized);
  handleUnrepresentable(schema, ctx, json2, params, "BigInt defaults cannot be represented in JSON Schema");
  return UNREPRESENTABLE_DEFAULT;
}
var narrowMin, narrowMax, narrowBoth, addDivisor, addPattern, intersectMime, setFormat, minContributor, maxContributor, formatContributor, contributors, formatMap, exactPatterns, exactPattern, stringProcessor, numberProcessor, booleanProcessor, nullProcessor, neverProcessor, unknownProcessor, enumProcessor, literalProcessor, customProcessor, transformProcessor, arrayProcessor, objectProcessor, unionProcessor, intersectionProcessor, pendingRecords, recordProcessor, nullableProcessor, nonoptionalProcessor, UNREPRESENTABLE_DEFAULT, defaultProcessor, prefaultProcessor, catchProcessor, pipeProcessor, readonlyProcessor, optionalProcessor, lazyProcessor;
var init_json_schema_processors = __esm({
  "node_modules/zod/v4/core/json-schema-processors.js"() {
    init_regexes();
    init_schemas();
    init_to_json_schema();
    init_util();
    narrowMin = (agg, key, value) => {
      if (agg[key] === void 0 || value > agg[key])
        agg[key] = value;
    };
    narrowMax = (agg, key, value) => {
      if (agg[key] === void 0 || value < agg[key])
        agg[key] = value;
    };
    narrowBoth = (agg, value) => {
      narrowMin(agg, "minimum", value);
      narrowMax(agg, "maximum", value);
    };
    addDivisor = (agg, value) => {
      agg.multipleOf ?? (agg.multipleOf = []);
      if (!agg.multipleOf.includes(value))
        agg.multipleOf.push(value);
    };
    addPattern = (agg, pattern) => {
      agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set());
      agg.patterns.add(pattern);
    };
    intersectMime = (agg, mime) => {
      agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
    };
    setFormat = (agg, format) => {
      agg.format = format;
      if (format.includes("int"))
        agg.isInt = true;
    };
    minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
    maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
    formatContributor = (ranges) => (agg, def) => {
      setFormat(agg, def.format);
      const [minimum, maximum] = ranges[def.format];
      narrowMin(agg, "minimum", minimum);
      narrowMax(agg, "maximum", maximum);
    };
    contributors = {
      greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
      less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
      multiple_of: (agg, def) => addDivisor(agg, def.value),
      number_format: formatContributor(NUMBER_FORMAT_RANGES),
      bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
      min_length: minContributor,
      max_length: maxContributor,
      length_equals: (agg, def) => narrowBoth(agg, def.length),
      min_size: minContributor,
      max_size: maxContributor,
      size_equals: (agg, def) => narrowBoth(agg, def.size),
      string_format: (agg, def) => {
        setFormat(agg, def.format);
        if (def.pattern)
          addPattern(agg, def.pattern);
        if (def.format === "base64" || def.format === "base64url")
          agg.contentEncoding = def.format;
        if (def.local || def.precision === -1)
          agg.laxFormat = true;
      },
      mime_type: (agg, def) => intersectMime(agg, def.mime)
    };
    formatMap = {
      guid: "uuid",
      url: "uri",
      datetime: "date-time",
      json_string: "json-string",
      regex: ""
      // do not set
    };
    exactPatterns = /* @__PURE__ */ new Map([
      [base64Charset, base64],
      [base64urlCharset, base64url]
    ]);
    exactPattern = (p) => exactPatterns.get(p) ?? p;
    stringProcessor = (schema, ctx, _json, _params) => {
      const json2 = _json;
      json2.type = "string";
      const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
      if (typeof minimum === "number")
        json2.minLength = minimum;
      if (typeof maximum === "number")
        json2.maxLength = maximum;
      if (format) {
        json2.format = formatMap[format] ?? format;
        if (json2.format === "")
          delete json2.format;
        if (format === "time" || laxFormat) {
          delete json2.format;
        }
      }
      if (contentEncoding)
        json2.contentEncoding = contentEncoding;
      if (patterns && patterns.size > 0) {
        const patternList = [...patterns].map(exactPattern);
        if (patternList.length === 1)
          json2.pattern = patternList[0].source;
        else if (patternList.length > 1) {
          json2.allOf = [
            ...patternList.map((regex) => ({
              ...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
              pattern: regex.source
            }))
          ];
        }
      }
    };
    numberProcessor = (schema, ctx, _json, params) => {
      const json2 = _json;
      const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
      json2.type = isInt ? "integer" : "number";
      const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
      const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
      const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
      if (exMin) {
        if (legacy) {
          json2.minimum = exclusiveMinimum;
          json2.exclusiveMinimum = true;
        } else {
          json2.exclusiveMinimum = exclusiveMinimum;
        }
      } else if (typeof minimum === "number") {
        json2.minimum = minimum;
      }
      if (exMax) {
        if (legacy) {
          json2.maximum = exclusiveMaximum;
          json2.exclusiveMaximum = true;
        } else {
          json2.exclusiveMaximum = exclusiveMaximum;
        }
      } else if (typeof maximum === "number") {
        json2.maximum = maximum;
      }
      if (multipleOf) {
        const divisors = /* @__PURE__ */ new Set();
        for (const divisor of multipleOf) {
          if (Number.isFinite(divisor) && divisor !== 0)
            divisors.add(Math.abs(divisor));
          else
            handleUnrepresentable(schema, ctx, json2, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
        }
        const [first2, ...rest] = divisors;
        if (first2 !== void 0)
          json2.multipleOf = first2;
        if (rest.length)
          json2.allOf = [...json2.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))];
      }
    };
    booleanProcessor = (_schema, _ctx, json2, _params) => {
      json2.type = "boolean";
    };
    nullProcessor = (_schema, ctx, json2, _params) => {
      if (ctx.target === "openapi-3.0") {
        json2.type = "string";
        json2.nullable = true;
        json2.enum = [null];
      } else {
        json2.type = "null";
      }
    };
    neverProcessor = (_schema, _ctx, json2, _params) => {
      json2.not = {};
    };
    unknownProcessor = (_schema, _ctx, _json, _params) => {
    };
    enumProcessor = (schema, _ctx, json2, _params) => {
      const def = schema._zod.def;
      const values2 = getEnumValues(def.entries);
      if (values2.length === 0) {
        json2.not = {};
        return;
      }
      if (values2.every((v) => typeof v === "number"))
        json2.type = "number";
      if (values2.every((v) => typeof v === "string"))
        json2.type = "string";
      json2.enum = values2;
    };
    literalProcessor = (schema, ctx, json2, params) => {
      const def = schema._zod.def;
      if (def.values.length === 0) {
        json2.not = {};
        return;
      }
      const vals = [];
      for (const val of def.values) {
        if (val === void 0) {
          if (handleUnrepresentable(schema, ctx, json2, params, "Literal `undefined` cannot be represented in JSON Schema"))
            return;
        } else if (typeof val === "bigint") {
          if (handleUnrepresentable(schema, ctx, json2, params, "BigInt literals cannot be represented in JSON Schema"))
            return;
          vals.push(Number(val));
        } else {
          vals.push(val);
        }
      }
      if (vals.length === 0) {
      } else if (vals.length === 1) {
        const val = vals[0];
        json2.type = val === null ? "null" : typeof val;
        if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") {
          json2.enum = [val];
        } else {
          json2.const = val;
        }
      } else {
        if (vals.every((v) => typeof v === "number"))
          json2.type = "number";
        if (vals.every((v) => typeof v === "string"))
          json2.type = "string";
        if (vals.every((v) => typeof v === "boolean"))
          json2.type = "boolean";
        if (vals.every((v) => v === null))
          json2.type = "null";
        json2.enum = vals;
      }
    };
    customProcessor = (schema, ctx, json2, params) => {
      handleUnrepresentable(schema, ctx, json2, params, "Custom types cannot be represented in JSON Schema");
    };
    transformProcessor = (schema, ctx, json2, params) => {
      handleUnrepresentable(schema, ctx, json2, params, "Transforms cannot be represented in JSON Schema");
    };
    arrayProcessor = (schema, ctx, _json, params) => {
      const json2 = _json;
      const def = schema._zod.def;
      const { minimum, maximum } = aggregateChecks(schema);
      if (typeof minimum === "number")
        json2.minItems = minimum;
      if (typeof maximum === "number")
        json2.maxItems = maximum;
      json2.type = "array";
      json2.items = processSchema(def.element, ctx, {
        ...params,
        path: [...params.path, "items"]
      });
    };
    objectProcessor = (schema, ctx, _json, params) => {
      const json2 = _json;
      const def = schema._zod.def;
      const shape = def.shape;
      const symbolKeys = Object.getOwnPropertySymbols(shape);
      if (symbolKeys.length && handleUnrepresentable(schema, ctx, json2, params, "Symbol keys cannot be represented in JSON Schema")) {
        return;
      }
      json2.type = "object";
      json2.properties = {};
      for (const key in shape) {
        assignProp(json2.properties, key, processSchema(shape[key], ctx, {
          ...params,
          path: [...params.path, "properties", key]
        }));
      }
      const requiredKeys = [];
      for (const key of Object.keys(shape)) {
        const field = def.shape[key];
        if (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) {
          requiredKeys.push(key);
        }
      }
      if (requiredKeys.length > 0) {
        json2.required = requiredKeys;
      }
      if (def.catchall?._zod.def.type === "never") {
        json2.additionalProperties = false;
      } else if (!def.catchall) {
        if (ctx.io === "output")
          json2.additionalProperties = false;
      } else if (def.catchall) {
        json2.additionalProperties = processSchema(def.catchall, ctx, {
          ...params,
          path: [...params.path, "additionalProperties"]
        });
      }
    };
    unionProcessor = (schema, ctx, json2, params) => {
      const def = schema._zod.def;
      const isExclusive = def.inclusive === false;
      const options = def.options.map((x, i) => processSchema(x, ctx, {
        ...params,
        path: [...params.path, isExclusive ? "oneOf" : "anyOf", i]
      }));
      if (isExclusive) {
        json2.oneOf = options;
      } else {
        json2.anyOf = options;
      }
    };
    intersectionProcessor = (schema, ctx, json2, params) => {
      const def = schema._zod.def;
      const a = processSchema(def.left, ctx, {
        ...params,
        path: [...params.path, "allOf", 0]
      });
      const b = processSchema(def.right, ctx, {
        ...params,
        path: [...params.path, "allOf", 1]
      });
      const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
      const allOf2 = [
        ...isSimpleIntersection(a) ? a.allOf : [a],
        ...isSimpleIntersection(b) ? b.allOf : [b]
      ];
      json2.allOf = allOf2;
      ctx.intersections.push(allOf2);
    };
    pendingRecords = /* @__PURE__ */ new WeakMap();
    recordProcessor = (schema, ctx, _json, params) => {
      const json2 = _json;
      const def = schema._zod.def;
      json2.type = "object";
      const keyType = def.keyType;
      const patterns = aggregateChecks(keyType).patterns;
      if (def.mode === "loose" && patterns && patterns.size > 0) {
        const valueSchema = processSchema(def.valueType, ctx, {
          ...params,
          path: [...params.path, "patternProperties", "*"]
        });
        json2.patternProperties = {};
        for (const pattern of patterns) {
          assignProp(json2.patternProperties, exactPattern(pattern).source, valueSchema);
        }
      } else {
        if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
          json2.propertyNames = processSchema(def.keyType, ctx, {
            ...params,
            path: [...params.path, "propertyNames"]
          });
          let pending = pendingRecords.get(ctx);
          if (!pending) {
            pending = [];
            pendingRecords.set(ctx, pending);
            ctx.deferred.push(() => rewriteKeyNames(ctx));
          }
          pending.push(schema);
        }
        json2.additionalProperties = processSchema(def.valueType, ctx, {
          ...params,
          path: [...params.path, "additionalProperties"]
        });
      }
      const keyValues = keyType._zod.values;
      const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
      if (keyValues && !def.partial && !omittableOnInput) {
        const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
        if (validKeyValues.length > 0) {
          json2.required = validKeyValues.map(String);
        }
      }
    };
    nullableProcessor = (schema, ctx, json2, params) => {
      const def = schema._zod.def;
      const inner = processSchema(def.innerType, ctx, params);
      const seen = ctx.seen.get(schema);
      if (ctx.target === "openapi-3.0") {
        seen.ref = def.innerType;
        json2.nullable = true;
      } else {
        json2.anyOf = [inner, { type: "null" }];
      }
    };
    nonoptionalProcessor = (schema, ctx, _json, params) => {
      const def = schema._zod.def;
      processSchema(def.innerType, ctx, params);
      const seen = ctx.seen.get(schema);
      seen.ref = def.innerType;
    };
    UNREPRESENTABLE_DEFAULT = /* @__PURE__ */ Symbol();
    defaultProcessor = (schema, ctx, json2, params) => {
      const def = schema._zod.def;
      processSchema(def.innerType, ctx, params);
      const seen = ctx.seen.get(schema);
      seen.ref = def.innerType;
      const value = serializeDefaultValue(def.defaultValue, schema, ctx, json2, params);
      if (value !== UNREPRESENTABLE_DEFAULT)
        json2.default = value;
    };
    prefaultProcessor = (schema, ctx, json2, params) => {
      const def = schema._zod.def;
      processSchema(def.innerType, ctx, params);
      const seen = ctx.seen.get(schema);
      seen.ref = def.innerType;
      if (ctx.io !== "input")
        return;
      const value = serializeDefaultValue(def.defaultValue, schema, ctx, json2, params);
      if (value !== UNREPRESENTABLE_DEFAULT)
        json2._prefault = value;
    };
    catchProcessor = (schema, ctx, json2, params) => {
      const def = schema._zod.def;
      processSchema(def.innerType, ctx, params);
      const seen = ctx.seen.get(schema);
      seen.ref = def.innerType;
      let catchValue;
      try {
        catchValue = def.catchValue(void 0);
      } catch {
        handleUnrepresentable(schema, ctx, json2, params, "Dynamic catch values are not supported in JSON Schema");
        return;
      }
      json2.default = catchValue;
    };
    pipeProcessor = (schema, ctx, _json, params) => {
      const def = schema._zod.def;
      const inIsTransform = def.in._zod.traits.has("$ZodTransform");
      const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
      processSchema(innerType, ctx, params);
      const seen = ctx.seen.get(schema);
      seen.ref = innerType;
    };
    readonlyProcessor = (schema, ctx, json2, params) => {
      const def = schema._zod.def;
      processSchema(def.innerType, ctx, params);
      const seen = ctx.seen.get(schema);
      seen.ref = def.innerType;
      json2.readOnly = true;
    };
    optionalProcessor = (schema, ctx, _json, params) => {
      const def = schema._zod.def;
      processSchema(def.innerType, ctx, params);
      const seen = ctx.seen.get(schema);
      seen.ref = def.innerType;
    };
    lazyProcessor = (schema, ctx, _json, params) => {
      const innerType = schema._zod.innerType;
      processSchema(innerType, ctx, params);
      const seen = ctx.seen.get(schema);
      seen.ref = innerType;
    };
  }
});

// node_modules/zod/v4/core/json-schema.js
var init_json_schema = __esm({
  "node_modules/zod/v4/core/json-schema.js"() {
  }
});

// node_modules/zod/v4/core/index.js
var init_core2 = __esm({
  "node_modules/zod/v4/core/index.js"() {
    init_core();
    init_parse();
    init_errors();
    init_schemas();
    init_memoizer();
    init_checks();
    init_versions();
    init_util();
    init_regexes();
    init_locales();
    init_registries();
    init_doc();
    init_compile();
    init_api();
    init_to_json_schema();
    init_json_schema();
  }
});

// node_modules/zod/v4/classic/checks.js
var init_checks2 = __esm({
  "node_modules/zod/v4/classic/checks.js"() {
    init_core2();
  }
});

// node_modules/zod/v4/classic/errors.js
function _lazyMethod(proto, key, make) {
  Object.defineProperty(proto, key, {
    configurable: true,
    enumerable: false,
    get() {
      const value = make(this);
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
      return value;
    },
    set(value) {
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
    }
  });
}
var _installedErrorProtos, initializer2, ZodRealError;
var init_errors2 = __esm({
  "node_modules/zod/v4/classic/errors.js"() {
    init_core2();
    init_core2();
    init_util();
    _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
    initializer2 = (inst, issues) => {
      $ZodError.init(inst, issues);
      inst.name = "ZodError";
      const proto = Object.getPrototypeOf(inst);
      if (_installedErrorProtos.has(proto))
        return;
      _installedErrorProtos.add(proto);
      _lazyMethod(proto, "format", (self) => (mapper2) => formatError(self, mapper2));
      _lazyMethod(proto, "flatten", (self) => (mapper2) => flattenError(self, mapper2));
      _lazyMethod(proto, "addIssue", (self) => (issue2) => {
        self.issues.push(issue2);
        self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
      });
      _lazyMethod(proto, "addIssues", (self) => (issues2) => {
        self.issues.push(...issues2);
        self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
      });
      Object.defineProperty(proto, "isEmpty", {
        configurable: true,
        enumerable: false,
        get() {
          return this.issues.length === 0;
        }
      });
    };
    ZodRealError = /* @__PURE__ */ $constructor("ZodError", initializer2, void 0, {
      Parent: Error
    });
  }
});

// node_modules/zod/v4/classic/parse.js
var parse, parseAsync, safeParse, safeParseAsync, encode, decode, encodeAsync, decodeAsync, safeEncode, safeDecode, safeEncodeAsync, safeDecodeAsync;
var init_parse2 = __esm({
  "node_modules/zod/v4/classic/parse.js"() {
    init_core2();
    init_errors2();
    init_core2();
    parse = /* @__PURE__ */ _parse(ZodRealError);
    parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
    safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
    safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
    encode = /* @__PURE__ */ _encode(ZodRealError);
    decode = /* @__PURE__ */ _decode(ZodRealError);
    encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
    decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
    safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
    safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
    safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
    safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);
  }
});

// node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
  if (!globalConfig.localeError)
    config(en_default());
}
function _ensureDefaultMemoizer() {
  if (!globalConfig.memoizer)
    config({ memoizer: memoizer() });
}
function string2(params) {
  return _string(ZodString, params);
}
function cidrv42(params) {
  return _cidrv4(ZodCIDRv4, params);
}
function cidrv62(params) {
  return _cidrv6(ZodCIDRv6, params);
}
function number2(params) {
  return _number(ZodNumber, params);
}
function int(params) {
  return _int(ZodNumberFormat, params);
}
function boolean2(params) {
  return _boolean(ZodBoolean, params);
}
function _null3(params) {
  return _null2(ZodNull, params);
}
function unknown() {
  return _unknown(ZodUnknown);
}
function never(params) {
  return _never(ZodNever, params);
}
function array(element, params) {
  return _array(ZodArray, element, params);
}
function object(shape, params) {
  const def = {
    type: "object",
    shape: shape ?? {},
    ...util_exports.normalizeParams(params)
  };
  return new ZodObject(def);
}
function strictObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: never(),
    ...util_exports.normalizeParams(params)
  });
}
function looseObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: unknown(),
    ...util_exports.normalizeParams(params)
  });
}
function union(options, params) {
  return new ZodUnion({
    type: "union",
    options,
    ...util_exports.normalizeParams(params)
  });
}
function discriminatedUnion(discriminator, options, params) {
  return new ZodDiscriminatedUnion({
    type: "union",
    options,
    discriminator,
    ...util_exports.normalizeParams(params)
  });
}
function intersection(left, right) {
  return new ZodIntersection({
    type: "intersection",
    left,
    right
  });
}
function record(keyType, valueType, params) {
  if (!valueType || !valueType._zod) {
    return new ZodRecord({
      type: "record",
      keyType: string2(),
      valueType: keyType,
      ...util_exports.normalizeParams(valueType)
    });
  }
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params)
  });
}
function _enum(values2, params) {
  const entries2 = Array.isArray(values2) ? Object.fromEntries(values2.map((v) => [v, v])) : values2;
  return new ZodEnum({
    type: "enum",
    entries: entries2,
    ...util_exports.normalizeParams(params)
  });
}
function literal(value, params) {
  return new ZodLiteral({
    type: "literal",
    values: Array.isArray(value) ? value : [value],
    ...util_exports.normalizeParams(params)
  });
}
function transform(fn) {
  return new ZodTransform({
    type: "transform",
    transform: fn
  });
}
function optional(innerType) {
  return new ZodOptional({
    type: "optional",
    innerType
  });
}
function exactOptional(innerType) {
  return new ZodExactOptional({
    type: "optional",
    innerType
  });
}
function nullable(innerType) {
  return new ZodNullable({
    type: "nullable",
    innerType
  });
}
function _default(innerType, defaultValue) {
  return new ZodDefault({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
function prefault(innerType, defaultValue) {
  return new ZodPrefault({
    type: "prefault",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
function nonoptional(innerType, params) {
  return new ZodNonOptional({
    type: "nonoptional",
    innerType,
    ...util_exports.normalizeParams(params)
  });
}
function _catch(innerType, catchValue) {
  return new ZodCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue === "function" ? catchValue : util_exports.constantCatch(catchValue)
  });
}
function pipe(in_, out) {
  return new ZodPipe({
    type: "pipe",
    in: in_,
    out
    // ...util.normalizeParams(params),
  });
}
function readonly(innerType) {
  return new ZodReadonly({
    type: "readonly",
    innerType
  });
}
function lazy(getter) {
  return new ZodLazy({
    type: "lazy",
    getter
  });
}
function custom(fn, _params) {
  return _custom(ZodCustom, fn ?? (() => true), _params);
}
function refine(fn, _params = {}) {
  return _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
  return _superRefine(fn, params);
}
function json(params) {
  const jsonSchema = lazy(() => {
    return union([string2(params), number2(), boolean2(), _null3(), array(jsonSchema), record(string2(), jsonSchema)]);
  });
  return jsonSchema;
}
var ZodType, _ZodString, ZodString, ZodStringFormat, ZodISODateTime, ZodISODate, ZodISOTime, ZodISODuration, ZodEmail, ZodGUID, ZodUUID, ZodURL, ZodEmoji, ZodNanoID, ZodCUID, ZodCUID2, ZodULID, ZodXID, ZodKSUID, ZodIPv4, ZodIPv6, ZodCIDRv4, ZodCIDRv6, ZodBase64, ZodBase64URL, ZodE164, ZodJWT, ZodNumber, ZodNumberFormat, ZodBoolean, ZodNull, ZodUnknown, ZodNever, ZodArray, ZodObject, ZodUnion, ZodDiscriminatedUnion, ZodIntersection, ZodRecord, ZodEnum, ZodLiteral, ZodTransform, ZodOptional, ZodExactOptional, ZodNullable, ZodDefault, ZodPrefault, ZodNonOptional, ZodCatch, ZodPipe, ZodReadonly, ZodLazy, ZodCustom;
var init_schemas2 = __esm({
  "node_modules/zod/v4/classic/schemas.js"() {
    init_core2();
    init_core2();
    init_json_schema_processors();
    init_to_json_schema();
    init_en();
    init_checks2();
    init_parse2();
    ZodType = /* @__PURE__ */ $constructor("ZodType", (inst, def) => {
      _ensureDefaultLocale();
      $ZodType.init(inst, def);
      inst.def = def;
      inst.type = def.type;
      return inst;
    }, {
      check(...chks) {
        const def = this.def;
        return this.clone(util_exports.mergeDefs(def, {
          checks: [
            ...def.checks ?? [],
            ...chks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
          ]
        }), { parent: true });
      },
      with(...chks) {
        return this.check(...chks);
      },
      clone(def, params) {
        return clone(this, def, params);
      },
      brand() {
        return this;
      },
      register(reg, meta2) {
        reg.add(this, meta2);
        return this;
      },
      refine(check, params) {
        return this.check(refine(check, params));
      },
      superRefine(refinement, params) {
        return this.check(superRefine(refinement, params));
      },
      overwrite(fn) {
        return this.check(_overwrite(fn));
      },
      optional() {
        return optional(this);
      },
      exactOptional() {
        return exactOptional(this);
      },
      nullable() {
        return nullable(this);
      },
      nullish() {
        return optional(nullable(this));
      },
      nonoptional(params) {
        return nonoptional(this, params);
      },
      array() {
        return array(this);
      },
      or(arg) {
        return union([this, arg]);
      },
      and(arg) {
        return intersection(this, arg);
      },
      transform(tx) {
        return pipe(this, transform(tx));
      },
      default(d) {
        return _default(this, d);
      },
      prefault(d) {
        return prefault(this, d);
      },
      catch(params) {
        return _catch(this, params);
      },
      pipe(target) {
        return pipe(this, target);
      },
      readonly() {
        return readonly(this);
      },
      describe(description) {
        const cl = this.clone();
        globalRegistry.add(cl, { description });
        return cl;
      },
      meta(...args) {
        if (args.length === 0)
          return globalRegistry.get(this);
        const cl = this.clone();
        globalRegistry.add(cl, args[0]);
        return cl;
      },
      isOptional() {
        return this.safeParse(void 0).success;
      },
      isNullable() {
        return this.safeParse(null).success;
      },
      apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
      },
      // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
      get "~standard"() {
        return util_exports.hide(this, "~standard", {
          ...standardProps(this),
          jsonSchema: {
            input: createStandardJSONSchemaMethod(this, "input"),
            output: createStandardJSONSchemaMethod(this, "output")
          }
        });
      },
      set "~standard"(value) {
        util_exports.own(this, "~standard", value);
      },
      parse: function _parse2(data, params) {
        return parse(this, data, params, { callee: _parse2 });
      },
      parseAsync: async function _parseAsync2(data, params) {
        return await parseAsync(this, data, params, { callee: _parseAsync2 });
      },
      safeParse(data, params) {
        return safeParse(this, data, params);
      },
      async safeParseAsync(data, params) {
        return safeParseAsync(this, data, params);
      },
      // `spa` is an alias: same function object as `safeParseAsync`, as before.
      get spa() {
        return this?.safeParseAsync;
      },
      set spa(value) {
        util_exports.own(this, "spa", value);
      },
      validate(data, params) {
        return validate(this, data, params);
      },
      validateAsync(data, params) {
        return validateAsync(this, data, params);
      },
      encode: function _encode2(data, params) {
        return encode(this, data, params, { callee: _encode2 });
      },
      decode: function _decode2(data, params) {
        return decode(this, data, params, { callee: _decode2 });
      },
      encodeAsync: async function _encodeAsync2(data, params) {
        return await encodeAsync(this, data, params, { callee: _encodeAsync2 });
      },
      decodeAsync: async function _decodeAsync2(data, params) {
        return await decodeAsync(this, data, params, { callee: _decodeAsync2 });
      },
      safeEncode(data, params) {
        return safeEncode(this, data, params);
      },
      safeDecode(data, params) {
        return safeDecode(this, data, params);
      },
      async safeEncodeAsync(data, params) {
        return safeEncodeAsync(this, data, params);
      },
      async safeDecodeAsync(data, params) {
        return safeDecodeAsync(this, data, params);
      },
      toJSONSchema(params) {
        return createToJSONSchemaMethod(this, {})(params);
      },
      // Reads through to the registry on every access, so it must not cache.
      get description() {
        return globalRegistry.get(this)?.description;
      },
      // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
      get _def() {
        return this._zod.def;
      }
    });
    _ZodString = /* @__PURE__ */ $constructor(
      "_ZodString",
      (inst, def) => {
        $ZodString.init(inst, def);
        ZodType.init(inst, def);
        inst._zod.processJSONSchema = (ctx, json2, params) => stringProcessor(inst, ctx, json2, params);
      },
      /* @__PURE__ */ util_exports.derived({
        format: (inst) => aggregateChecks(inst).format ?? null,
        minLength: (inst) => aggregateChecks(inst).minimum ?? null,
        maxLength: (inst) => aggregateChecks(inst).maximum ?? null
      }, {
        regex(...args) {
          return this.check(_regex(...args));
        },
        includes(...args) {
          return this.check(_includes(...args));
        },
        startsWith(...args) {
          return this.check(_startsWith(...args));
        },
        endsWith(...args) {
          return this.check(_endsWith(...args));
        },
        min(...args) {
          return this.check(_minLength(...args));
        },
        max(...args) {
          return this.check(_maxLength(...args));
        },
        length(...args) {
          return this.check(_length(...args));
        },
        nonempty(...args) {
          return this.check(_minLength(1, ...args));
        },
        lowercase(params) {
          return this.check(_lowercase(params));
        },
        uppercase(params) {
          return this.check(_uppercase(params));
        },
        trim() {
          return this.check(_trim());
        },
        normalize(...args) {
          return this.check(_normalize(...args));
        },
        toLowerCase() {
          return this.check(_toLowerCase());
        },
        toUpperCase() {
          return this.check(_toUpperCase());
        },
        slugify() {
          return this.check(_slugify());
        }
      })
    );
    ZodString = /* @__PURE__ */ $constructor("ZodString", (inst, def) => {
      $ZodString.init(inst, def);
      _ZodString.init(inst, def);
    }, {
      email(params) {
        return this.check(_email(ZodEmail, params));
      },
      url(params) {
        return this.check(_url(ZodURL, params));
      },
      jwt(params) {
        return this.check(_jwt(ZodJWT, params));
      },
      emoji(params) {
        return this.check(_emoji2(ZodEmoji, params));
      },
      guid(params) {
        return this.check(_guid(ZodGUID, params));
      },
      uuid(params) {
        return this.check(_uuid(ZodUUID, params));
      },
      uuidv4(params) {
        return this.check(_uuidv4(ZodUUID, params));
      },
      uuidv6(params) {
        return this.check(_uuidv6(ZodUUID, params));
      },
      uuidv7(params) {
        return this.check(_uuidv7(ZodUUID, params));
      },
      nanoid(params) {
        return this.check(_nanoid(ZodNanoID, params));
      },
      cuid(params) {
        return this.check(_cuid(ZodCUID, params));
      },
      cuid2(params) {
        return this.check(_cuid2(ZodCUID2, params));
      },
      ulid(params) {
        return this.check(_ulid(ZodULID, params));
      },
      base64(params) {
        return this.check(_base64(ZodBase64, params));
      },
      base64url(params) {
        return this.check(_base64url(ZodBase64URL, params));
      },
      xid(params) {
        return this.check(_xid(ZodXID, params));
      },
      ksuid(params) {
        return this.check(_ksuid(ZodKSUID, params));
      },
      ipv4(params) {
        return this.check(_ipv4(ZodIPv4, params));
      },
      ipv6(params) {
        return this.check(_ipv6(ZodIPv6, params));
      },
      cidrv4(params) {
        return this.check(_cidrv4(ZodCIDRv4, params));
      },
      cidrv6(params) {
        return this.check(_cidrv6(ZodCIDRv6, params));
      },
      e164(params) {
        return this.check(_e164(ZodE164, params));
      },
      datetime(params) {
        return this.check(_isoDateTime(ZodISODateTime, params));
      },
      date(params) {
        return this.check(_isoDate(ZodISODate, params));
      },
      time(params) {
        return this.check(_isoTime(ZodISOTime, params));
      },
      duration(params) {
        return this.check(_isoDuration(ZodISODuration, params));
      }
    });
    ZodStringFormat = /* @__PURE__ */ $constructor("ZodStringFormat", (inst, def) => {
      $ZodStringFormat.init(inst, def);
      _ZodString.init(inst, def);
    });
    ZodISODateTime = /* @__PURE__ */ $constructor("ZodISODateTime", (inst, def) => {
      $ZodISODateTime.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodISODate = /* @__PURE__ */ $constructor("ZodISODate", (inst, def) => {
      $ZodISODate.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodISOTime = /* @__PURE__ */ $constructor("ZodISOTime", (inst, def) => {
      $ZodISOTime.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodISODuration = /* @__PURE__ */ $constructor("ZodISODuration", (inst, def) => {
      $ZodISODuration.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodEmail = /* @__PURE__ */ $constructor("ZodEmail", (inst, def) => {
      $ZodEmail.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodGUID = /* @__PURE__ */ $constructor("ZodGUID", (inst, def) => {
      $ZodGUID.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodUUID = /* @__PURE__ */ $constructor("ZodUUID", (inst, def) => {
      $ZodUUID.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodURL = /* @__PURE__ */ $constructor("ZodURL", (inst, def) => {
      $ZodURL.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodEmoji = /* @__PURE__ */ $constructor("ZodEmoji", (inst, def) => {
      $ZodEmoji.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodNanoID = /* @__PURE__ */ $constructor("ZodNanoID", (inst, def) => {
      $ZodNanoID.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodCUID = /* @__PURE__ */ $constructor("ZodCUID", (inst, def) => {
      $ZodCUID.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodCUID2 = /* @__PURE__ */ $constructor("ZodCUID2", (inst, def) => {
      $ZodCUID2.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodULID = /* @__PURE__ */ $constructor("ZodULID", (inst, def) => {
      $ZodULID.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodXID = /* @__PURE__ */ $constructor("ZodXID", (inst, def) => {
      $ZodXID.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodKSUID = /* @__PURE__ */ $constructor("ZodKSUID", (inst, def) => {
      $ZodKSUID.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodIPv4 = /* @__PURE__ */ $constructor("ZodIPv4", (inst, def) => {
      $ZodIPv4.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodIPv6 = /* @__PURE__ */ $constructor("ZodIPv6", (inst, def) => {
      $ZodIPv6.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodCIDRv4 = /* @__PURE__ */ $constructor("ZodCIDRv4", (inst, def) => {
      $ZodCIDRv4.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodCIDRv6 = /* @__PURE__ */ $constructor("ZodCIDRv6", (inst, def) => {
      $ZodCIDRv6.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodBase64 = /* @__PURE__ */ $constructor("ZodBase64", (inst, def) => {
      $ZodBase64.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodBase64URL = /* @__PURE__ */ $constructor("ZodBase64URL", (inst, def) => {
      $ZodBase64URL.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodE164 = /* @__PURE__ */ $constructor("ZodE164", (inst, def) => {
      $ZodE164.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodJWT = /* @__PURE__ */ $constructor("ZodJWT", (inst, def) => {
      $ZodJWT.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodNumber = /* @__PURE__ */ $constructor(
      "ZodNumber",
      (inst, def) => {
        $ZodNumber.init(inst, def);
        ZodType.init(inst, def);
        inst._zod.processJSONSchema = (ctx, json2, params) => numberProcessor(inst, ctx, json2, params);
        inst.isFinite = true;
      },
      /* @__PURE__ */ util_exports.derived({
        minValue: (inst) => {
          const { minimum, exclusiveMinimum } = aggregateChecks(inst);
          return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
        },
        maxValue: (inst) => {
          const { maximum, exclusiveMaximum } = aggregateChecks(inst);
          return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
        },
        isInt: (inst) => {
          const { isInt, multipleOf } = aggregateChecks(inst);
          return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
        },
        format: (inst) => aggregateChecks(inst).format ?? null
      }, {
        gt(value, params) {
          return this.check(_gt(value, params));
        },
        gte(value, params) {
          return this.check(_gte(value, params));
        },
        min(value, params) {
          return this.check(_gte(value, params));
        },
        lt(value, params) {
          return this.check(_lt(value, params));
        },
        lte(value, params) {
          return this.check(_lte(value, params));
        },
        max(value, params) {
          return this.check(_lte(value, params));
        },
        int(params) {
          return this.check(int(params));
        },
        safe(params) {
          return this.check(int(params));
        },
        positive(params) {
          return this.check(_gt(0, params));
        },
        nonnegative(params) {
          return this.check(_gte(0, params));
        },
        negative(params) {
          return this.check(_lt(0, params));
        },
        nonpositive(params) {
          return this.check(_lte(0, params));
        },
        multipleOf(value, params) {
          return this.check(_multipleOf(value, params));
        },
        step(value, params) {
          return this.check(_multipleOf(value, params));
        },
        finite() {
          return this;
        }
      })
    );
    ZodNumberFormat = /* @__PURE__ */ $constructor("ZodNumberFormat", (inst, def) => {
      $ZodNumberFormat.init(inst, def);
      ZodNumber.init(inst, def);
    });
    ZodBoolean = /* @__PURE__ */ $constructor("ZodBoolean", (inst, def) => {
      $ZodBoolean.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => booleanProcessor(inst, ctx, json2, params);
    });
    ZodNull = /* @__PURE__ */ $constructor("ZodNull", (inst, def) => {
      $ZodNull.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => nullProcessor(inst, ctx, json2, params);
    });
    ZodUnknown = /* @__PURE__ */ $constructor("ZodUnknown", (inst, def) => {
      $ZodUnknown.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => unknownProcessor(inst, ctx, json2, params);
    });
    ZodNever = /* @__PURE__ */ $constructor("ZodNever", (inst, def) => {
      $ZodNever.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => neverProcessor(inst, ctx, json2, params);
    });
    ZodArray = /* @__PURE__ */ $constructor("ZodArray", (inst, def) => {
      _ensureDefaultMemoizer();
      $ZodArray.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => arrayProcessor(inst, ctx, json2, params);
      inst.element = def.element;
    }, {
      min(n, params) {
        return this.check(_minLength(n, params));
      },
      nonempty(params) {
        return this.check(_minLength(1, params));
      },
      max(n, params) {
        return this.check(_maxLength(n, params));
      },
      length(n, params) {
        return this.check(_length(n, params));
      },
      unwrap() {
        return this.element;
      }
    });
    ZodObject = /* @__PURE__ */ $constructor("ZodObject", (inst, def) => {
      _ensureDefaultMemoizer();
      $ZodObjectJIT.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => objectProcessor(inst, ctx, json2, params);
      util_exports.installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
    }, {
      keyof() {
        return _enum(Object.keys(this._zod.def.shape));
      },
      catchall(catchall) {
        return this.clone(util_exports.mergeDefs(this._zod.def, { catchall }));
      },
      passthrough() {
        return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
      },
      loose() {
        return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
      },
      strict() {
        return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: never() }));
      },
      strip() {
        return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: void 0 }));
      },
      extend(incoming) {
        return util_exports.extend(this, incoming);
      },
      safeExtend(incoming) {
        return util_exports.safeExtend(this, incoming);
      },
      merge(other) {
        return util_exports.merge(this, other);
      },
      pick(mask) {
        return util_exports.pick(this, mask);
      },
      omit(mask) {
        return util_exports.omit(this, mask);
      },
      partial(...args) {
        return util_exports.partial(ZodOptional, this, args[0]);
      },
      exactPartial(...args) {
        return util_exports.partial(ZodExactOptional, this, args[0], "exactPartial");
      },
      required(...args) {
        return util_exports.required(ZodNonOptional, this, args[0]);
      }
    });
    ZodUnion = /* @__PURE__ */ $constructor("ZodUnion", (inst, def) => {
      $ZodUnion.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => unionProcessor(inst, ctx, json2, params);
      inst.options = def.options;
    });
    ZodDiscriminatedUnion = /* @__PURE__ */ $constructor("ZodDiscriminatedUnion", (inst, def) => {
      ZodUnion.init(inst, def);
      $ZodDiscriminatedUnion.init(inst, def);
    });
    ZodIntersection = /* @__PURE__ */ $constructor("ZodIntersection", (inst, def) => {
      $ZodIntersection.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => intersectionProcessor(inst, ctx, json2, params);
    });
    ZodRecord = /* @__PURE__ */ $constructor("ZodRecord", (inst, def) => {
      _ensureDefaultMemoizer();
      $ZodRecord.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => recordProcessor(inst, ctx, json2, params);
      inst.keyType = def.keyType;
      inst.valueType = def.valueType;
    });
    ZodEnum = /* @__PURE__ */ $constructor("ZodEnum", (inst, def) => {
      $ZodEnum.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => enumProcessor(inst, ctx, json2, params);
      inst.enum = def.entries;
      inst.options = [...inst._zod.values];
      const keys = new Set(Object.keys(def.entries));
      inst.extract = (values2, params) => {
        const newEntries = {};
        for (const value of values2) {
          if (keys.has(value)) {
            newEntries[value] = def.entries[value];
          } else
            throw new Error(`Key ${value} not found in enum`);
        }
        return new ZodEnum({
          ...def,
          checks: [],
          ...util_exports.normalizeParams(params),
          entries: newEntries
        });
      };
      inst.exclude = (values2, params) => {
        const newEntries = { ...def.entries };
        for (const value of values2) {
          if (keys.has(value)) {
            delete newEntries[value];
          } else
            throw new Error(`Key ${value} not found in enum`);
        }
        return new ZodEnum({
          ...def,
          checks: [],
          ...util_exports.normalizeParams(params),
          entries: newEntries
        });
      };
    });
    ZodLiteral = /* @__PURE__ */ $constructor("ZodLiteral", (inst, def) => {
      $ZodLiteral.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => literalProcessor(inst, ctx, json2, params);
      inst.values = new Set(def.values);
      Object.defineProperty(inst, "value", {
        get() {
          if (def.values.length > 1) {
            throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
          }
          return def.values[0];
        }
      });
    });
    ZodTransform = /* @__PURE__ */ $constructor("ZodTransform", (inst, def) => {
      _ensureDefaultMemoizer();
      $ZodTransform.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => transformProcessor(inst, ctx, json2, params);
      inst._zod.parse = (payload, _ctx) => {
        if (_ctx.direction === "backward") {
          throw new $ZodEncodeError(inst.constructor.name);
        }
        payload.addIssue = (issue2) => {
          if (typeof issue2 === "string") {
            payload.issues.push(util_exports.issue(issue2, payload.value, def));
          } else {
            const _issue = issue2;
            if (_issue.fatal)
              _issue.continue = false;
            _issue.code ?? (_issue.code = "custom");
            if (!("input" in _issue))
              _issue.input = payload.value;
            _issue.inst ?? (_issue.inst = inst);
            payload.issues.push(util_exports.issue(_issue));
          }
        };
        const output = def.transform(payload.value, payload);
        if (output instanceof Promise) {
          return output.then((output2) => {
            payload.value = output2;
            return payload;
          });
        }
        payload.value = output;
        return payload;
      };
    });
    ZodOptional = /* @__PURE__ */ $constructor("ZodOptional", (inst, def) => {
      $ZodOptional.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => optionalProcessor(inst, ctx, json2, params);
      inst.unwrap = () => inst._zod.def.innerType;
    });
    ZodExactOptional = /* @__PURE__ */ $constructor("ZodExactOptional", (inst, def) => {
      $ZodExactOptional.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => optionalProcessor(inst, ctx, json2, params);
      inst.unwrap = () => inst._zod.def.innerType;
    });
    ZodNullable = /* @__PURE__ */ $constructor("ZodNullable", (inst, def) => {
      $ZodNullable.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => nullableProcessor(inst, ctx, json2, params);
      inst.unwrap = () => inst._zod.def.innerType;
    });
    ZodDefault = /* @__PURE__ */ $constructor("ZodDefault", (inst, def) => {
      $ZodDefault.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => defaultProcessor(inst, ctx, json2, params);
      inst.unwrap = () => inst._zod.def.innerType;
      inst.removeDefault = inst.unwrap;
    });
    ZodPrefault = /* @__PURE__ */ $constructor("ZodPrefault", (inst, def) => {
      $ZodPrefault.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => prefaultProcessor(inst, ctx, json2, params);
      inst.unwrap = () => inst._zod.def.innerType;
    });
    ZodNonOptional = /* @__PURE__ */ $constructor("ZodNonOptional", (inst, def) => {
      $ZodNonOptional.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => nonoptionalProcessor(inst, ctx, json2, params);
      inst.unwrap = () => inst._zod.def.innerType;
    });
    ZodCatch = /* @__PURE__ */ $constructor("ZodCatch", (inst, def) => {
      $ZodCatch.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => catchProcessor(inst, ctx, json2, params);
      inst.unwrap = () => inst._zod.def.innerType;
      inst.removeCatch = inst.unwrap;
    });
    ZodPipe = /* @__PURE__ */ $constructor("ZodPipe", (inst, def) => {
      $ZodPipe.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => pipeProcessor(inst, ctx, json2, params);
      inst.in = def.in;
      inst.out = def.out;
    });
    ZodReadonly = /* @__PURE__ */ $constructor("ZodReadonly", (inst, def) => {
      $ZodReadonly.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => readonlyProcessor(inst, ctx, json2, params);
      inst.unwrap = () => inst._zod.def.innerType;
    });
    ZodLazy = /* @__PURE__ */ $constructor("ZodLazy", (inst, def) => {
      $ZodLazy.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => lazyProcessor(inst, ctx, json2, params);
      inst.unwrap = () => inst._zod.def.getter();
    });
    ZodCustom = /* @__PURE__ */ $constructor("ZodCustom", (inst, def) => {
      $ZodCustom.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json2, params) => customProcessor(inst, ctx, json2, params);
    });
  }
});

// node_modules/zod/v4/classic/compat.js
var ZodFirstPartyTypeKind;
var init_compat = __esm({
  "node_modules/zod/v4/classic/compat.js"() {
    /* @__PURE__ */ (function(ZodFirstPartyTypeKind2) {
    })(ZodFirstPartyTypeKind || (ZodFirstPartyTypeKind = {}));
  }
});

// node_modules/zod/v4/classic/iso.js
var iso_exports = {};
__export(iso_exports, {
  ZodISODate: () => ZodISODate,
  ZodISODateTime: () => ZodISODateTime,
  ZodISODuration: () => ZodISODuration,
  ZodISOTime: () => ZodISOTime,
  date: () => date2,
  datetime: () => datetime2,
  duration: () => duration2,
  time: () => time2
});
function datetime2(params) {
  return _isoDateTime(ZodISODateTime, params);
}
function date2(params) {
  return _isoDate(ZodISODate, params);
}
function time2(params) {
  return _isoTime(ZodISOTime, params);
}
function duration2(params) {
  return _isoDuration(ZodISODuration, params);
}
var init_iso = __esm({
  "node_modules/zod/v4/classic/iso.js"() {
    init_core2();
    init_schemas2();
    init_schemas2();
  }
});

// node_modules/zod/v4/classic/coerce.js
var init_coerce = __esm({
  "node_modules/zod/v4/classic/coerce.js"() {
  }
});

// node_modules/zod/v4/classic/external.js
var init_external = __esm({
  "node_modules/zod/v4/classic/external.js"() {
    init_core2();
    init_schemas2();
    init_checks2();
    init_errors2();
    init_parse2();
    init_compat();
    init_core2();
    init_locales();
    init_iso();
    init_coerce();
  }
});

// node_modules/zod/index.js
var init_zod = __esm({
  "node_modules/zod/index.js"() {
    init_external();
  }
});

// src/server/guard.ts
import { spawn } from "node:child_process";
function startGuard(cookie) {
  const guard2 = spawn("/bin/sh", ["-c", script, "mcp-pipeline-guard", cookie], {
    cwd: "/",
    env: { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" },
    detached: true,
    stdio: ["pipe", "ignore", "ignore"]
  });
  guard2.on("error", () => {
  });
  guard2.stdin?.on("error", () => {
  });
  guard2.unref();
  if (guard2.stdin && "unref" in guard2.stdin && typeof guard2.stdin.unref === "function") guard2.stdin.unref();
  return {
    watch: (groupId) => guard2.stdin?.write(`${groupId}
`),
    dismiss: () => guard2.stdin?.end("done\n")
  };
}
var script;
var init_guard = __esm({
  "src/server/guard.ts"() {
    "use strict";
    script = `trap '' HUP INT TERM QUIT
group=; word=
read -r group
read -r word
[ "$word" = done ] && exit 0
for round in 1 2 3 4 5; do
  [ -n "$group" ] && kill -KILL -- "-$group" 2>/dev/null
  [ -d /proc/self ] || exit 0
  found=$(grep -lsF -- "$1" /proc/[0-9]*/environ)
  [ -n "$found" ] || exit 0
  for file in $found; do pid=\${file#/proc/}; kill -KILL "\${pid%/environ}" 2>/dev/null; done
  sleep 0.05 2>/dev/null || sleep 1
done`;
  }
});

// src/exec/bounded-text.ts
function lastLines(text, lines = 20, characters = 2e3) {
  const end = text.trimEnd().split(/\r?\n/).slice(-lines).join("\n");
  return end.length > characters ? `\u2026${end.slice(-characters)}` : end;
}
var Tail, Head;
var init_bounded_text = __esm({
  "src/exec/bounded-text.ts"() {
    "use strict";
    Tail = class {
      #limit;
      #chunks = [];
      #size = 0;
      /** @param limit in bytes. */
      constructor(limit = 64 * 1024) {
        this.#limit = limit;
      }
      push(chunk) {
        const kept3 = chunk.length > this.#limit ? Buffer.from(chunk.subarray(-this.#limit)) : chunk;
        this.#chunks.push(kept3);
        this.#size += kept3.length;
        if (this.#size <= this.#limit * 2) return;
        const end = Buffer.concat(this.#chunks).subarray(-this.#limit);
        this.#chunks = [Buffer.from(end)];
        this.#size = end.length;
      }
      toString() {
        return Buffer.concat(this.#chunks).subarray(-this.#limit).toString("utf8");
      }
    };
    Head = class {
      #limit;
      #chunks = [];
      #size = 0;
      truncated = false;
      /** @param limit in bytes. */
      constructor(limit) {
        this.#limit = limit;
      }
      push(chunk) {
        const room = this.#limit - this.#size;
        if (chunk.length > room) this.truncated = true;
        if (room <= 0) return;
        const kept3 = chunk.length > room ? chunk.subarray(0, room) : chunk;
        this.#chunks.push(kept3);
        this.#size += kept3.length;
      }
      toString() {
        return Buffer.concat(this.#chunks).toString("utf8");
      }
    };
  }
});

// src/exec/lines.ts
function lineSplitter(limit, onLine) {
  let parts = [];
  let size = 0;
  let cut = false;
  const add = (part) => {
    const room = limit - size;
    if (part.length > room) cut = true;
    if (room <= 0 || part.length === 0) return;
    const kept3 = part.length > room ? part.subarray(0, room) : part;
    parts.push(kept3);
    size += kept3.length;
  };
  const flush = () => {
    const bytes = parts.length === 1 ? parts[0] ?? Buffer.alloc(0) : Buffer.concat(parts);
    const line = bytes.toString("utf8");
    onLine(line.endsWith("\r") ? line.slice(0, -1) : line, cut);
    parts = [];
    size = 0;
    cut = false;
  };
  return {
    push(chunk) {
      let from = 0;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        add(chunk.subarray(from, at));
        flush();
        from = at + 1;
      }
      add(chunk.subarray(from));
    },
    end() {
      if (size > 0) flush();
    }
  };
}
var init_lines = __esm({
  "src/exec/lines.ts"() {
    "use strict";
  }
});

// src/exec/redact.ts
function redact(text, secrets2) {
  let clean = text;
  for (const form of secretForms(secrets2)) clean = clean.replaceAll(form, "***");
  return clean;
}
function secretForms(secrets2) {
  const forms = /* @__PURE__ */ new Set();
  for (const secret of secrets2) {
    if (secret.trim().length < shortest) continue;
    forms.add(secret);
    forms.add(encodeURIComponent(Buffer.from(secret).toString()));
    forms.add(Buffer.from(secret).toString("base64"));
    forms.add(JSON.stringify(secret).slice(1, -1));
    for (const line of secret.split(/\r?\n/)) if (line.trim().length >= 8) forms.add(line.trim());
  }
  return [...forms].sort((a, b) => b.length - a.length);
}
var shortest;
var init_redact = __esm({
  "src/exec/redact.ts"() {
    "use strict";
    shortest = 4;
  }
});

// src/exec/process-group.ts
function signalGroup(groupId, signal) {
  try {
    process.kill(-groupId, signal);
  } catch (error2) {
    if (error2.code === "EPERM") signalProcess(groupId, signal);
  }
}
function signalProcess(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
  }
}
var init_process_group = __esm({
  "src/exec/process-group.ts"() {
    "use strict";
  }
});

// src/server/process-table.ts
import { readdirSync, readFileSync } from "node:fs";
function processTable() {
  const entries2 = [];
  for (const pid of processIds()) {
    const stat2 = readOr(`/proc/${pid}/stat`);
    const fields = stat2.slice(stat2.lastIndexOf(")") + 2).split(" ");
    const [state, parent, group] = fields;
    if (state === void 0 || state === "" || "ZX".includes(state)) continue;
    entries2.push({ pid, parent: Number(parent), group: Number(group), startTime: fields[19] ?? "" });
  }
  return entries2;
}
function cookieHolders(cookie) {
  const needle = Buffer.from(cookie);
  const holders = /* @__PURE__ */ new Set();
  for (const pid of processIds()) {
    try {
      if (readFileSync(`/proc/${pid}/environ`).includes(needle)) holders.add(pid);
    } catch {
    }
  }
  return holders;
}
function descendants(root, table) {
  const found = table.filter((entry) => entry.pid === root);
  const seen = new Set(found.map((entry) => entry.pid));
  for (let at = 0; at < found.length; at++) {
    for (const entry of table) {
      if (entry.parent !== found[at]?.pid || seen.has(entry.pid)) continue;
      seen.add(entry.pid);
      found.push(entry);
    }
  }
  return found;
}
function processIds() {
  try {
    return readdirSync("/proc").filter((name2) => /^\d+$/.test(name2)).map(Number);
  } catch {
    return [];
  }
}
function readOr(path) {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}
var hasProcessTable;
var init_process_table = __esm({
  "src/server/process-table.ts"() {
    "use strict";
    hasProcessTable = process.platform === "linux";
  }
});

// src/server/process-tree.ts
function groupLives(group) {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}
var ProcessTree;
var init_process_tree = __esm({
  "src/server/process-tree.ts"() {
    "use strict";
    init_process_group();
    init_process_table();
    ProcessTree = class {
      #group;
      #cookie;
      /** Seen as descendants before the server ended: a child that cleaned its environment is known only so. */
      #known = /* @__PURE__ */ new Map();
      /** @param group pid of the server, which leads its group. */
      constructor(group, cookie) {
        this.#group = group;
        this.#cookie = cookie;
      }
      /** Remembers the descendants while their parents still live and tell of them. */
      remember() {
        if (!hasProcessTable) return;
        for (const entry of descendants(this.#group, processTable())) this.#known.set(entry.pid, entry);
      }
      /** Pids that still live. Without /proc only whether the group does. */
      living() {
        if (!hasProcessTable) return groupLives(this.#group) ? [this.#group] : [];
        const holders = cookieHolders(this.#cookie);
        const ours2 = (entry) => entry.group === this.#group || holders.has(entry.pid) || this.#known.get(entry.pid)?.startTime === entry.startTime;
        return processTable().filter(ours2).map((entry) => entry.pid);
      }
      /** Signals the group, and every other process of the tree by its pid. Returns who lived. */
      signal(signal) {
        signalGroup(this.#group, signal);
        const living = this.living();
        if (hasProcessTable) for (const pid of living) signalProcess(pid, signal);
        return living;
      }
      /** Kills what lives until nothing does; several rounds, because a process may fork while it is looked for. */
      async kill() {
        for (let round = 0; round < 10; round++) {
          if (this.signal("SIGKILL").length === 0) return;
          await new Promise((resolve) => setTimeout(resolve, 5 * (round + 1)));
        }
      }
    };
  }
});

// src/server/within.ts
async function within(promise, ms) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(void 0), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
var init_within = __esm({
  "src/server/within.ts"() {
    "use strict";
  }
});

// src/server/stop.ts
async function stopTree(tree, exited, options) {
  tree.remember();
  const { graceMs: graceMs2, closedStdin } = options;
  let gone = graceMs2 > 0 && closedStdin && await settles(exited, graceMs2 / 2);
  if (!gone && graceMs2 > 0) {
    if (closedStdin) tree.remember();
    tree.signal("SIGTERM");
    gone = await settles(exited, closedStdin ? graceMs2 / 2 : graceMs2);
  }
  const leftBehind = gone ? await outliving(tree, Math.min(childGraceMs, graceMs2)) : [];
  if (!gone || leftBehind.length > 0) await tree.kill();
  await settles(exited, 1e3);
  return { leftBehind, killed: !gone };
}
async function outliving(tree, graceMs2) {
  for (let waited = 0; ; waited += 15) {
    const living = tree.living();
    if (living.length === 0 || waited >= graceMs2) return living.sort((a, b) => a - b);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
async function settles(promise, ms) {
  return await within(
    promise.then(() => true),
    ms
  ) === true;
}
var childGraceMs;
var init_stop = __esm({
  "src/server/stop.ts"() {
    "use strict";
    init_within();
    childGraceMs = 150;
  }
});

// src/server/seconds.ts
function seconds(ms) {
  return `${(ms / 1e3).toFixed(ms < 1e4 ? 1 : 0)} s`;
}
var init_seconds = __esm({
  "src/server/seconds.ts"() {
    "use strict";
  }
});

// src/server/wire.ts
var maxMessageBytes, WireError;
var init_wire = __esm({
  "src/server/wire.ts"() {
    "use strict";
    maxMessageBytes = 16 * 1024 * 1024;
    WireError = class extends Error {
      failure;
      httpStatus;
      constructor(failure2, message, more = {}) {
        super(message, more.cause === void 0 ? {} : { cause: more.cause });
        this.name = "WireError";
        this.failure = failure2;
        this.httpStatus = more.httpStatus;
      }
    };
  }
});

// src/server/pending.ts
var defaultTimeoutMs, Pending;
var init_pending = __esm({
  "src/server/pending.ts"() {
    "use strict";
    init_seconds();
    init_wire();
    defaultTimeoutMs = 1e4;
    Pending = class {
      #waiting = /* @__PURE__ */ new Map();
      #nextId = 1;
      #dead;
      /**
       * Registers a request and hands its id to `send`.
       * @throws WireError on timeout, abort, or where the stream ends.
       */
      ask(method, options, send) {
        const id = this.#nextId++;
        const { signal, timeoutMs = defaultTimeoutMs } = options;
        return new Promise((resolve, reject) => {
          if (this.#dead) return reject(this.#dead);
          if (signal?.aborted) return reject(new WireError("aborted", `${method} was interrupted.`));
          const settle2 = (act) => {
            this.#waiting.delete(id);
            clearTimeout(timer);
            signal?.removeEventListener("abort", aborted2);
            act();
          };
          const fail2 = (error2) => settle2(() => reject(error2));
          const aborted2 = () => fail2(new WireError("aborted", `${method} was interrupted.`));
          const late = `no answer to ${method} within ${seconds(timeoutMs)}`;
          const timer = setTimeout(() => fail2(new WireError("timeout", late)), timeoutMs);
          signal?.addEventListener("abort", aborted2, { once: true });
          this.#waiting.set(id, { method, resolve: (reply) => settle2(() => resolve(reply)), reject: fail2 });
          send(id);
        });
      }
      /** False where nobody waits for that id. */
      answer(id, reply) {
        const waiting = typeof id === "number" ? this.#waiting.get(id) : void 0;
        waiting?.resolve(reply);
        return waiting !== void 0;
      }
      /** Fails all that wait, and all that come. */
      end(error2) {
        this.#dead ??= error2;
        for (const waiting of [...this.#waiting.values()]) waiting.reject(error2);
      }
    };
  }
});

// src/server/rpc.ts
function classify(value) {
  if (!isObject(value) || value.jsonrpc !== "2.0") return { kind: "invalid" };
  const { id, method } = value;
  if (typeof method === "string") {
    if (id === void 0) return { kind: "notification", method };
    if (typeof id === "string" || typeof id === "number") {
      return { kind: "request", id, method, params: value.params };
    }
    return { kind: "invalid" };
  }
  const answers3 = Object.hasOwn(value, "result") !== Object.hasOwn(value, "error");
  if (!answers3 || !(typeof id === "string" || typeof id === "number" || id === null || id === void 0)) {
    return { kind: "invalid" };
  }
  return { kind: "response", id: id ?? null, message: value };
}
var methodNotFound;
var init_rpc = __esm({
  "src/server/rpc.ts"() {
    "use strict";
    init_json();
    methodNotFound = -32601;
  }
});

// src/server/server-request.ts
function answerTo(request, options) {
  const { id, method, params } = request;
  const answer2 = options.onRequest?.(method, params) ?? (method === "ping" ? { result: {} } : void 0);
  const refusal2 = { error: { code: methodNotFound, message: `Method not found: ${method}` } };
  return { jsonrpc: "2.0", id, ...answer2 ?? refusal2 };
}
var init_server_request = __esm({
  "src/server/server-request.ts"() {
    "use strict";
    init_rpc();
  }
});

// package.json
var package_default;
var init_package = __esm({
  "package.json"() {
    package_default = {
      name: "mcp-pipeline",
      version: "0.1.0",
      description: "One shared way from tool code to a running, governed MCP server.",
      license: "Apache-2.0",
      type: "module",
      engines: {
        node: ">=20"
      },
      bin: {
        "mcp-pipeline": "dist/cli.js"
      },
      exports: {
        "./server": {
          types: "./libraries/typescript/server.d.ts",
          default: "./libraries/typescript/server.js"
        },
        "./package.json": "./package.json"
      },
      files: [
        ".github/actions",
        "actions",
        "dist",
        "docs",
        "examples",
        "libraries",
        "schemas",
        "workflows",
        "CHANGELOG.md"
      ],
      scripts: {
        demo: "node scripts/demo.mjs",
        build: "node scripts/build.mjs",
        check: "tsc --noEmit && biome ci --error-on-warnings . && node scripts/drift.mjs",
        format: "biome check --write .",
        test: "vitest run --config test/vitest.config.ts",
        engines: "bash test/e2e/engines/install.sh",
        "test:e2e": "node test/e2e/run.mjs",
        "test:chaos": "node test/e2e/chaos.mjs",
        "test:mutation": "stryker run test/mutation/stryker.config.mjs",
        bench: "node bench/run.mjs"
      },
      dependencies: {
        "@actions/core": "3.0.1",
        "@actions/exec": "3.0.0",
        "@actions/github": "9.1.1",
        "@modelcontextprotocol/sdk": "1.32.2",
        "@sigstore/bundle": "4.0.0",
        "@sigstore/protobuf-specs": "0.5.2",
        "@sigstore/sign": "4.1.1",
        "@sigstore/tuf": "4.0.2",
        "@sigstore/verify": "3.1.1",
        ajv: "8.20.0",
        "ajv-formats": "3.0.1",
        commander: "14.0.3",
        "js-tiktoken": "1.0.21",
        leven: "4.1.0",
        picocolors: "1.1.1",
        picomatch: "4.0.7",
        rfc6902: "5.4.0",
        scslre: "0.3.0",
        semver: "7.8.6",
        "smol-toml": "1.9.1",
        "string-argv": "0.4.0",
        yaml: "2.9.1",
        "yocto-spinner": "1.2.2",
        zod: "4.6.7"
      },
      devDependencies: {
        "@biomejs/biome": "2.6.8",
        "@modelcontextprotocol/client": "2.4.0",
        "@modelcontextprotocol/node": "2.1.2",
        "@modelcontextprotocol/server": "2.4.0",
        "@octokit/openapi-types": "27.0.0",
        "@sigstore/mock": "0.11.0",
        "@stryker-mutator/core": "9.6.1",
        "@stryker-mutator/vitest-runner": "9.6.1",
        "@types/node": "20.19.43",
        "@types/picomatch": "4.0.3",
        "@types/sarif": "2.1.7",
        "@types/semver": "7.8.0",
        "axe-core": "4.14.1",
        esbuild: "0.28.2",
        "fast-check": "4.10.2",
        "kubernetes-types": "1.30.0",
        "mcp-proxy": "6.7.19",
        "oauth2-mock-server": "8.2.3",
        "playwright-core": "1.65.1",
        tsx: "4.23.15",
        typescript: "7.0.2",
        vite: "7.3.8",
        vitest: "4.1.12"
      }
    };
  }
});

// src/server/client-info.ts
var clientInfo;
var init_client_info = __esm({
  "src/server/client-info.ts"() {
    "use strict";
    init_package();
    clientInfo = { name: package_default.name, version: package_default.version };
  }
});

// src/server/stateless.ts
function isStateless(version3) {
  return typeof version3 === "string" && version3 >= firstStatelessVersion;
}
function statelessParams(version3, params, clientCapabilities) {
  const own2 = isObject(params?._meta) ? params._meta : {};
  return {
    ...params,
    _meta: {
      "io.modelcontextprotocol/protocolVersion": version3,
      "io.modelcontextprotocol/clientInfo": clientInfo,
      "io.modelcontextprotocol/clientCapabilities": clientCapabilities,
      ...own2
    }
  };
}
function statelessHeaders(method, params) {
  const member2 = named.get(method);
  const name2 = member2 === void 0 ? void 0 : params?.[member2];
  return {
    "mcp-method": method,
    ...typeof name2 === "string" ? { "mcp-name": headerValue(name2) } : {}
  };
}
function headerValue(value) {
  const plain = /^[\x20-\x7e\t]*$/.test(value) && value.trim() === value && !/^=\?base64\?.*\?=$/.test(value);
  return plain ? value : `=?base64?${Buffer.from(value).toString("base64")}?=`;
}
var firstStatelessVersion, named;
var init_stateless = __esm({
  "src/server/stateless.ts"() {
    "use strict";
    init_json();
    init_client_info();
    firstStatelessVersion = "2026-07-28";
    named = /* @__PURE__ */ new Map([
      ["tools/call", "name"],
      ["prompts/get", "name"],
      ["resources/read", "uri"]
    ]);
  }
});

// src/server/violations.ts
function excerpt(text) {
  const line = text.trim();
  return JSON.stringify(line.length > longest ? `${line.slice(0, longest)}\u2026` : line);
}
var kept, longest, Violations;
var init_violations = __esm({
  "src/server/violations.ts"() {
    "use strict";
    kept = 50;
    longest = 200;
    Violations = class {
      texts = [];
      #first = /* @__PURE__ */ new Map();
      #counts = /* @__PURE__ */ new Map();
      add(kind, text) {
        this.#counts.set(kind, this.count(kind) + 1);
        if (!this.#first.has(kind)) this.#first.set(kind, text);
        if (this.texts.length < kept) this.texts.push(text);
      }
      count(kind) {
        return this.#counts.get(kind) ?? 0;
      }
      first(kind) {
        return this.#first.get(kind);
      }
    };
  }
});

// src/server/stdio-wire.ts
var stdio_wire_exports = {};
__export(stdio_wire_exports, {
  StdioWire: () => StdioWire
});
var StdioWire;
var init_stdio_wire = __esm({
  "src/server/stdio-wire.ts"() {
    "use strict";
    init_lines();
    init_json();
    init_pending();
    init_rpc();
    init_server_request();
    init_stateless();
    init_violations();
    init_wire();
    StdioWire = class {
      transport = "stdio";
      sessionId = void 0;
      violationLog = new Violations();
      clientCapabilities;
      protocolVersion;
      #child;
      #options;
      #pending = new Pending();
      /** What came in answer to raw bytes; undefined while none are out. */
      #unasked;
      /** What answers them may come late, and is asked for by nobody who waits. */
      #rawSent = false;
      /** @param exited resolves when the child has ended; what waits fails then. */
      constructor(child, exited, options) {
        this.#child = child;
        this.#options = options;
        this.clientCapabilities = options.clientCapabilities ?? {};
        const lines = lineSplitter(maxMessageBytes, (line, cut) => this.#read(line, cut));
        child.stdout?.on("data", (chunk) => lines.push(chunk));
        child.stdout?.on("error", () => {
        });
        child.stdout?.on("end", () => {
          lines.end();
          this.#pending.end(new WireError("closed", "the server closed its stdout"));
        });
        child.stdin?.on("error", () => {
        });
        void exited.then(() => this.#pending.end(new WireError("closed", "the server ended")));
      }
      get violations() {
        return this.violationLog.texts;
      }
      request(method, params, options = {}) {
        const dressed = this.#dress(params, options);
        return this.#pending.ask(method, options, (id) => {
          this.#write({ jsonrpc: "2.0", id, method, ...dressed ? { params: dressed } : {} });
        });
      }
      async notify(method, params, options = {}) {
        const dressed = this.#dress(params, options);
        this.#write({ jsonrpc: "2.0", method, ...dressed ? { params: dressed } : {} });
      }
      raw(bytes) {
        const unasked = [];
        this.#unasked = unasked;
        this.#rawSent = true;
        if (this.#child.stdin?.writable) this.#child.stdin.write(bytes);
        return {
          end: () => {
            this.#unasked = void 0;
            return unasked;
          }
        };
      }
      async reset() {
        this.protocolVersion = void 0;
      }
      async close() {
        this.#child.stdin?.end();
        this.#pending.end(new WireError("closed", "the wire is closed"));
      }
      #dress(params, options) {
        const version3 = options.version === void 0 ? this.protocolVersion : options.version;
        return isStateless(version3) ? statelessParams(version3, params, this.clientCapabilities) : params;
      }
      #write(message) {
        const stdin = this.#child.stdin;
        if (stdin?.writable) stdin.write(`${JSON.stringify(message)}
`);
      }
      #read(line, cut) {
        if (line.trim() === "" && !cut) return;
        const first2 = line.trimStart()[0];
        const value = !cut && (first2 === "{" || first2 === "[") ? parseJson(line) : void 0;
        if (value === void 0) {
          const what = cut ? `a line longer than ${maxMessageBytes} bytes` : excerpt(line);
          this.violationLog.add("not-json", `stdout carried ${what}, which is no JSON message`);
          return;
        }
        const message = classify(value);
        if (message.kind === "request") this.#answer(message, line);
        if (this.#unasked !== void 0) this.#readUnasked(value, line);
        else this.#readAsked(message, value, line);
      }
      #readAsked(message, value, line) {
        if (message.kind === "invalid") {
          this.violationLog.add("protocol", `stdout carried ${excerpt(line)}, which is no JSON-RPC 2.0 message`);
        }
        if (message.kind !== "response") return;
        const known = this.#pending.answer(message.id, { message: value, raw: line });
        if (!known && typeof message.id === "string" && !this.#rawSent) {
          this.violationLog.add("protocol", `it answered a request that nobody sent: ${excerpt(line)}`);
        }
      }
      #readUnasked(value, line) {
        const message = classify(value);
        const known = message.kind === "response" && this.#pending.answer(message.id, { message: value, raw: line });
        if (!known) this.#unasked?.push(value);
      }
      #answer(request, line) {
        if (isStateless(this.protocolVersion)) {
          this.violationLog.add(
            "protocol",
            `it sent a request, which ${this.protocolVersion} forbids: ${excerpt(line)}`
          );
        }
        this.#write(answerTo(request, this.#options));
      }
    };
  }
});

// src/server/deadline.ts
async function withDeadline(ms, others, work) {
  const controller = new AbortController();
  let late = false;
  const abort = () => controller.abort();
  const timer = setTimeout(() => {
    late = true;
    abort();
  }, ms);
  for (const other of others) {
    if (other?.aborted) abort();
    other?.addEventListener("abort", abort, { once: true });
  }
  try {
    return await work(controller.signal, () => late);
  } finally {
    clearTimeout(timer);
    for (const other of others) other?.removeEventListener("abort", abort);
  }
}
var init_deadline = __esm({
  "src/server/deadline.ts"() {
    "use strict";
  }
});

// src/server/sse.ts
import { StringDecoder } from "node:string_decoder";
function sseReader(limit, onData, onTooLong) {
  const decoder = new StringDecoder("utf8");
  let pieces = [];
  let waiting = 0;
  let data = [];
  let size = 0;
  let started = false;
  const line = (text) => {
    if (text === "") {
      const whole = data.join("\n");
      data = [];
      size = 0;
      if (whole !== "") onData(whole);
      return;
    }
    const [, field, value] = /^([^:]*)(?:: ?(.*))?$/s.exec(text) ?? [];
    if (field !== "data") return;
    data.push(value ?? "");
    size += (value ?? "").length + 1;
  };
  return (chunk) => {
    let text = decoder.write(chunk);
    if (!started && text !== "") {
      started = true;
      text = text.replace(/^\uFEFF/, "");
    }
    waiting += text.length;
    pieces.push(text);
    if (/[\r\n]/.test(text) || pieces.at(-2)?.endsWith("\r")) {
      const lines = pieces.join("").split(/\r\n|\n|\r(?!$)/);
      const rest = lines.pop() ?? "";
      pieces = [rest];
      waiting = rest.length;
      for (const one of lines) line(one);
    }
    if (size + waiting > limit) onTooLong();
  };
}
var init_sse = __esm({
  "src/server/sse.ts"() {
    "use strict";
  }
});

// src/server/http-answer.ts
function mediaType(response) {
  return (response.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}
function readBody(response) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    let size = 0;
    response.on("data", (chunk) => {
      size += chunk.length;
      if (size <= maxMessageBytes) return void chunks.push(chunk);
      response.destroy();
      reject(tooLarge());
    });
    response.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    response.once("error", (error2) => reject(broken(error2)));
    response.once("close", () => reject(broken()));
  });
}
function readEvents(response, onData) {
  return new Promise((resolve, reject) => {
    const read = sseReader(
      maxMessageBytes,
      (raw) => onData(raw, parseJson(raw)),
      () => {
        response.destroy();
        reject(tooLarge());
      }
    );
    response.on("data", read);
    response.once("end", resolve);
    response.once("error", (error2) => reject(broken(error2)));
    response.once("close", () => reject(broken()));
  });
}
function tooLarge() {
  return new WireError("too-large", `an answer is larger than ${maxMessageBytes / 1024 / 1024} MiB`);
}
function broken(cause) {
  return new WireError("closed", "the connection broke off in the middle of an answer", { cause });
}
var init_http_answer = __esm({
  "src/server/http-answer.ts"() {
    "use strict";
    init_json();
    init_sse();
    init_wire();
  }
});

// src/server/http-post.ts
async function httpClient(url) {
  const secure = new URL(url).protocol === "https:";
  const { Agent: AgentClass, request } = secure ? await import("node:https") : await import("node:http");
  const agent = new AgentClass({ keepAlive: true });
  let current = new URL(url);
  const once3 = (target, call) => new Promise((resolve, reject) => {
    const { method, headers, signal, body } = call;
    const sent = request(target, { method, headers, signal, agent });
    sent.once("response", resolve);
    sent.on("error", (error2) => reject(unanswered(error2, signal, target)));
    sent.end(body);
  });
  return {
    async call(call) {
      for (let hops = 0; ; hops++) {
        const response = await once3(current, call);
        const next = redirect(response, current);
        if (!next || hops >= 3) return response;
        response.resume();
        if (next.origin !== current.origin) {
          throw new WireError(
            "http",
            `${current.origin}${current.pathname} redirects to ${next.origin}; use that URL if you trust it`
          );
        }
        current = next;
      }
    },
    close: () => agent.destroy()
  };
}
function redirect(response, from) {
  const { statusCode, headers } = response;
  if (statusCode !== 307 && statusCode !== 308) return void 0;
  return headers.location !== void 0 && URL.canParse(headers.location, from.href) ? new URL(headers.location, from.href) : void 0;
}
function unanswered(error2, signal, target) {
  if (signal.aborted) return new WireError("aborted", "the request was interrupted", { cause: error2 });
  const code = error2.code ?? "";
  const reason = error2.message || code;
  return new WireError("unreachable", `no answer from ${target.host} (${reason})`, { cause: error2 });
}
var init_http_post = __esm({
  "src/server/http-post.ts"() {
    "use strict";
    init_wire();
  }
});

// src/server/param-headers.ts
function annotations(schema, path) {
  if (!isObject(schema) || path.length > deepest) return [];
  const name2 = schema["x-mcp-header"];
  const own2 = typeof name2 === "string" && /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name2) && path.length > 0;
  const properties = isObject(schema.properties) ? Object.entries(schema.properties) : [];
  return [
    ...own2 ? [{ header: `mcp-param-${name2.toLowerCase()}`, path }] : [],
    ...properties.flatMap(([key, value]) => annotations(value, [...path, key]))
  ];
}
function member(value, key) {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : void 0;
}
var deepest, ParamHeaders;
var init_param_headers = __esm({
  "src/server/param-headers.ts"() {
    "use strict";
    init_json();
    init_stateless();
    deepest = 32;
    ParamHeaders = class {
      #tools = /* @__PURE__ */ new Map();
      /** Remembers what the tools of a `tools/list` answer ask for. */
      learn(message) {
        const result = isObject(message) ? message.result : void 0;
        const tools2 = isObject(result) && Array.isArray(result.tools) ? result.tools : [];
        for (const tool of tools2) {
          if (!isObject(tool) || typeof tool.name !== "string") continue;
          const found = annotations(tool.inputSchema, []);
          if (found.length > 0) this.#tools.set(tool.name, found);
          else this.#tools.delete(tool.name);
        }
      }
      /** Headers for a `tools/call` with these params; none for values that are missing or null. */
      headers(params) {
        const mirrored = typeof params?.name === "string" ? this.#tools.get(params.name) : void 0;
        const headers = {};
        for (const { header, path } of mirrored ?? []) {
          const value = path.reduce(member, params?.arguments);
          if (typeof value === "string") headers[header] = headerValue(value);
          if (typeof value === "boolean" || Number.isSafeInteger(value)) headers[header] = String(value);
        }
        return headers;
      }
    };
  }
});

// src/server/http-wire.ts
var http_wire_exports = {};
__export(http_wire_exports, {
  openUrl: () => openUrl
});
function openUrl(url, options = {}) {
  return new HttpWire(url, options);
}
function ours(value, id) {
  for (const one of Array.isArray(value) ? value : [value]) {
    if (one === void 0) continue;
    const message = classify(one);
    if (message.kind === "response" && message.id === id) return one;
  }
  return void 0;
}
function isError(value) {
  const message = classify(value);
  return message.kind === "response" && Object.hasOwn(message.message, "error");
}
function first(value) {
  return Array.isArray(value) ? value[0] : value;
}
var closeTimeoutMs, HttpWire;
var init_http_wire = __esm({
  "src/server/http-wire.ts"() {
    "use strict";
    init_json();
    init_deadline();
    init_http_answer();
    init_http_post();
    init_param_headers();
    init_pending();
    init_rpc();
    init_seconds();
    init_server_request();
    init_stateless();
    init_violations();
    init_wire();
    closeTimeoutMs = 500;
    HttpWire = class {
      transport = "streamable-http";
      violationLog = new Violations();
      clientCapabilities;
      sessionId;
      protocolVersion;
      #url;
      #options;
      #closing = new AbortController();
      #mirrored = new ParamHeaders();
      #client;
      #nextId = 1;
      constructor(url, options) {
        this.#url = url;
        this.#options = options;
        this.clientCapabilities = options.clientCapabilities ?? {};
      }
      get violations() {
        return this.violationLog.texts;
      }
      async request(method, params, options = {}) {
        const id = this.#nextId++;
        return this.#within(method, options, async (signal) => {
          const response = await this.#post({ id, method }, params, options, signal);
          const reply = await this.#read(response, id, method);
          if (method === "tools/list") this.#mirrored.learn(reply.message);
          if (method === "initialize")
            this.sessionId = first(response.headers["mcp-session-id"]) ?? this.sessionId;
          return reply;
        });
      }
      async notify(method, params, options = {}) {
        await this.#within(method, options, async (signal) => {
          const response = await this.#post({ method }, params, options, signal);
          const body = await readBody(response);
          const status = response.statusCode ?? 0;
          if (status >= 200 && status < 300) return;
          throw new WireError("http", `${method} was answered with HTTP ${status} ${excerpt(body)}`, {
            httpStatus: status
          });
        });
      }
      async reset() {
        const [session, version3] = [this.sessionId, this.protocolVersion];
        this.sessionId = void 0;
        this.protocolVersion = void 0;
        if (session === void 0) return;
        const headers = { ...this.#headers(version3, session), ...this.#options.headers };
        try {
          const client = await this.#connect();
          const response = await client.call({
            method: "DELETE",
            headers,
            signal: AbortSignal.timeout(closeTimeoutMs)
          });
          response.resume();
        } catch {
        }
      }
      async close() {
        await this.reset();
        this.#closing.abort();
        (await this.#client)?.close();
      }
      #connect() {
        this.#client ??= httpClient(this.#url);
        return this.#client;
      }
      #within(method, options, work) {
        const { timeoutMs = defaultTimeoutMs, signal: outer } = options;
        return withDeadline(timeoutMs, [outer, this.#closing.signal], async (signal, timedOut) => {
          try {
            return await work(signal);
          } catch (error2) {
            const failed2 = (failure2, text) => new WireError(failure2, text, { cause: error2 });
            if (outer?.aborted) throw failed2("aborted", `${method} was interrupted`);
            if (this.#closing.signal.aborted) throw failed2("closed", "the wire is closed");
            if (timedOut()) throw failed2("timeout", `no answer to ${method} within ${seconds(timeoutMs)}`);
            throw error2;
          }
        });
      }
      async #post(head, params, options, signal) {
        const version3 = options.version === void 0 ? this.protocolVersion : options.version;
        const stateless = isStateless(version3);
        const dressed = stateless ? statelessParams(version3, params, this.clientCapabilities) : params;
        const named3 = stateless ? statelessHeaders(head.method, params) : {};
        const mirrored = stateless && head.method === "tools/call" ? this.#mirrored.headers(params) : {};
        const headers = {
          ...this.#headers(version3, this.sessionId),
          ...named3,
          ...mirrored,
          ...this.#options.headers,
          ...options.headers
        };
        return this.#send({ jsonrpc: "2.0", ...head, ...dressed ? { params: dressed } : {} }, headers, signal);
      }
      async #send(message, headers, signal) {
        const body = JSON.stringify(message);
        const all = { ...headers, "content-length": String(Buffer.byteLength(body)) };
        const kept3 = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
        return (await this.#connect()).call({ method: "POST", headers: kept3, body, signal });
      }
      #headers(version3, session) {
        return {
          "content-type": "application/json",
          accept: "application/json, text/event-stream",
          ...typeof version3 !== "string" ? {} : { "mcp-protocol-version": version3 },
          ...session === void 0 ? {} : { "mcp-session-id": session }
        };
      }
      async #read(response, id, method) {
        const httpStatus = response.statusCode ?? 0;
        const about = { httpStatus, httpHeaders: response.headers };
        if (mediaType(response) === "text/event-stream") {
          return { ...await this.#readStream(response, id, method), ...about };
        }
        const raw = await readBody(response);
        const value = parseJson(raw);
        const message = ours(value, id);
        if (message !== void 0) return { message, raw, ...about };
        if (httpStatus >= 400)
          return { message: value !== void 0 && isError(value) ? value : null, raw, ...about };
        const what = `${method} was answered with HTTP ${httpStatus} and ${excerpt(raw)} instead of a JSON-RPC response`;
        this.violationLog.add("protocol", what);
        throw new WireError("not-json", what, { httpStatus });
      }
      /** Resolves with the answer as soon as it is there; the rest of the stream is read until it ends. */
      #readStream(response, id, method) {
        return new Promise((resolve, reject) => {
          const ended = readEvents(response, (raw, value) => {
            const message = ours(value, id);
            if (message !== void 0) resolve({ message, raw });
            else this.#other(raw, value);
          });
          ended.then(
            () => reject(new WireError("closed", `the event stream ended without an answer to ${method}`)),
            reject
          );
        });
      }
      #other(raw, value) {
        const message = value === void 0 ? { kind: "invalid" } : classify(value);
        if (message.kind === "invalid") {
          this.violationLog.add("protocol", `an event carried ${excerpt(raw)}, which is no JSON-RPC 2.0 message`);
        }
        if (message.kind !== "request") return;
        if (isStateless(this.protocolVersion)) {
          this.violationLog.add(
            "protocol",
            `it sent a request, which ${this.protocolVersion} forbids: ${excerpt(raw)}`
          );
          return;
        }
        const headers = { ...this.#headers(this.protocolVersion, this.sessionId), ...this.#options.headers };
        const answer2 = answerTo(message, this.#options);
        withDeadline(defaultTimeoutMs, [this.#closing.signal], async (signal) => {
          await readBody(await this.#send(answer2, headers, signal));
        }).catch(() => {
        });
      }
    };
  }
});

// src/server/ready.ts
var ready_exports = {};
__export(ready_exports, {
  answers: () => answers
});
import { setTimeout as sleep } from "node:timers/promises";
async function answers(url, options = {}) {
  const { timeoutMs = 1e4, signal } = options;
  const ended = new AbortController();
  void options.exited?.then(() => ended.abort());
  return withDeadline(timeoutMs, [ended.signal, signal], async (stop, timedOut) => {
    try {
      return await poll(url, options, timeoutMs, stop);
    } catch (error2) {
      if (ended.signal.aborted) throw new WireError("closed", "the server ended before it answered");
      if (signal?.aborted) throw new WireError("aborted", "waiting for the server was interrupted");
      if (timedOut())
        throw new WireError("timeout", `nothing answered at ${url} within ${seconds(timeoutMs)}`);
      throw error2;
    }
  });
}
async function poll(url, options, timeoutMs, stop) {
  const wire = openUrl(url, options);
  const ask = { version: firstStatelessVersion, timeoutMs, signal: stop };
  let missingSince;
  try {
    for (let pause = 15; ; pause = Math.min(pause * 1.3, 30)) {
      const reply = await once(() => wire.request("server/discover", {}, ask), stop);
      if (reply?.httpStatus === 404 && reply.message === null) missingSince ??= performance.now();
      else missingSince = void 0;
      const missing2 = missingSince !== void 0 && performance.now() - missingSince < notFoundMs;
      if (reply && !starting.has(reply.httpStatus ?? 0) && !missing2) return reply;
      await sleep(pause, void 0, { signal: stop });
    }
  } finally {
    await wire.close();
  }
}
async function once(ask, stop) {
  try {
    return await ask();
  } catch (error2) {
    const early = error2 instanceof WireError && (error2.failure === "unreachable" || error2.failure === "closed");
    if (early && !stop.aborted) return void 0;
    throw error2;
  }
}
var starting, notFoundMs;
var init_ready = __esm({
  "src/server/ready.ts"() {
    "use strict";
    init_deadline();
    init_http_wire();
    init_seconds();
    init_stateless();
    init_wire();
    starting = /* @__PURE__ */ new Set([502, 503, 504]);
    notFoundMs = 1500;
  }
});

// src/server/running-server.ts
var StartedServer;
var init_running_server = __esm({
  "src/server/running-server.ts"() {
    "use strict";
    init_bounded_text();
    init_lines();
    init_redact();
    init_process_tree();
    init_stop();
    StartedServer = class {
      spec;
      pid;
      cookie;
      startedAt;
      exited;
      #child;
      #guard;
      #tree;
      #tail = new Tail();
      #exit;
      #stdioWire;
      #wires = [];
      #stopping;
      #killing;
      constructor(parts) {
        this.spec = parts.spec;
        this.pid = parts.pid;
        this.cookie = parts.cookie;
        this.startedAt = parts.startedAt;
        this.exited = parts.exited;
        this.#child = parts.child;
        this.#guard = parts.guard;
        this.#tree = new ProcessTree(parts.pid, parts.cookie);
        void this.exited.then((exit) => {
          this.#exit = exit;
        });
        this.#listen("stderr", parts.options);
        if (this.spec.transport !== "stdio") this.#listen("stdout", parts.options);
      }
      #listen(stream, options) {
        const secrets2 = this.spec.secrets ?? [];
        const onLine = options.onStderr;
        const lines = lineSplitter(8 * 1024, (line) => onLine?.(redact(line, secrets2)));
        this.#child[stream]?.on("error", () => {
        });
        this.#child[stream]?.on("data", (chunk) => {
          this.#tail.push(chunk);
          if (onLine) lines.push(chunk);
        });
      }
      exit() {
        return this.#exit;
      }
      stderrTail() {
        return lastLines(redact(this.#tail.toString(), this.spec.secrets ?? []));
      }
      async open(options = {}) {
        if (this.spec.transport === "stdio") {
          const { StdioWire: StdioWire2 } = await Promise.resolve().then(() => (init_stdio_wire(), stdio_wire_exports));
          this.#stdioWire ??= new StdioWire2(this.#child, this.exited, options);
          return this.#stdioWire;
        }
        const { openUrl: openUrl2 } = await Promise.resolve().then(() => (init_http_wire(), http_wire_exports));
        const { answers: answers3 } = await Promise.resolve().then(() => (init_ready(), ready_exports));
        const url = this.spec.url ?? "";
        await answers3(url, { ...options, exited: this.exited });
        const wire = openUrl2(url, options);
        this.#wires.push(wire);
        return wire;
      }
      stop(graceMs2 = 2e3) {
        if (graceMs2 === 0) this.#killing ??= this.#end(0);
        this.#stopping ??= this.#killing ?? this.#end(graceMs2);
        return this.#killing ?? this.#stopping;
      }
      async #end(graceMs2) {
        if (graceMs2 > 0) await Promise.all(this.#wires.map((wire) => wire.close()));
        else for (const wire of this.#wires) void wire.close();
        const closedStdin = this.spec.transport === "stdio";
        if (closedStdin) this.#child.stdin?.end();
        const stopped = await stopTree(this.#tree, this.exited, { graceMs: graceMs2, closedStdin });
        this.#guard.dismiss();
        for (const stream of this.#child.stdio) stream?.destroy();
        return stopped;
      }
    };
  }
});

// src/server/port.ts
var port_exports = {};
__export(port_exports, {
  freePort: () => freePort,
  isListening: () => isListening
});
import { connect, createServer } from "node:net";
function freePort(host = "127.0.0.1") {
  return new Promise((resolve, reject) => {
    const probe2 = createServer();
    probe2.once("error", reject);
    probe2.listen(0, host, () => {
      const address2 = probe2.address();
      const port2 = typeof address2 === "object" && address2 ? address2.port : 0;
      probe2.close(() => resolve(port2));
    });
  });
}
function isListening(url, timeoutMs = 500) {
  const { hostname, port: port2, protocol } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname.replace(/^\[(.*)\]$/, "$1"),
      port: port2 ? Number(port2) : protocol === "https:" ? 443 : 80,
      timeout: timeoutMs
    });
    const end = (listening) => () => {
      socket.destroy();
      resolve(listening);
    };
    socket.once("connect", end(true));
    socket.once("error", end(false));
    socket.once("timeout", end(false));
  });
}
var init_port = __esm({
  "src/server/port.ts"() {
    "use strict";
  }
});

// src/server/start.ts
import { spawn as spawn2 } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
async function startServer(spec, options = {}) {
  options.signal?.throwIfAborted();
  const [program] = spec.argv;
  if (!program) throw notStarted("the command is empty. Name the program to run.");
  if (!existsSync(spec.cwd)) throw notStarted(`its working directory ${spec.cwd} does not exist.`);
  await refuseTakenPort(spec);
  const cookie = `${cookieName}=${randomUUID()}`;
  const guard2 = startGuard(cookie);
  const startedAt = performance.now();
  const child = spawned(spec, cookie, guard2);
  const exited = exitOf(child);
  const pid = child.pid;
  if (pid === void 0) {
    guard2.dismiss();
    throw notStarted(await reasonOf(child, program));
  }
  child.on("error", () => {
  });
  guard2.watch(pid);
  const running = new StartedServer({ spec, child, pid, cookie, startedAt, exited, guard: guard2, options });
  const kill = () => void running.stop(0);
  options.signal?.addEventListener("abort", kill, { once: true });
  void exited.then(() => options.signal?.removeEventListener("abort", kill));
  return running;
}
function spawned(spec, cookie, guard2) {
  const [program = "", ...args] = spec.argv;
  try {
    return spawn2(program, args, {
      cwd: spec.cwd,
      env: { ...spec.env, [cookieName]: cookie.slice(cookieName.length + 1) },
      detached: true,
      stdio: [spec.transport === "stdio" ? "pipe" : "ignore", "pipe", "pipe"]
    });
  } catch (error2) {
    guard2.dismiss();
    throw notStarted(error2 instanceof Error ? error2.message : String(error2));
  }
}
async function refuseTakenPort(spec) {
  if (spec.transport === "stdio") return;
  if (!spec.url) throw notStarted("its URL is not known.");
  const { isListening: isListening2 } = await Promise.resolve().then(() => (init_port(), port_exports));
  if (!await isListening2(spec.url)) return;
  throw notStarted(`something else already listens at ${spec.url}. Stop it, or use another port.`);
}
function exitOf(child) {
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      const timer = setTimeout(() => resolve({ code, signal }), drainMs);
      child.once("close", () => {
        clearTimeout(timer);
        resolve({ code, signal });
      });
    });
    child.once("error", () => resolve({ code: null, signal: null }));
  });
}
async function reasonOf(child, program) {
  const error2 = await new Promise((resolve) => child.once("error", resolve));
  if (error2.code === "ENOENT") return `${program} was not found. Install it, or check PATH and the path.`;
  if (error2.code === "EACCES") return `${program} is not executable. Name the interpreter, or set the mode.`;
  return error2.message;
}
function notStarted(reason) {
  return unreachable("server-not-started", `The server could not be started: ${reason}`);
}
var cookieName, drainMs;
var init_start = __esm({
  "src/server/start.ts"() {
    "use strict";
    init_problem();
    init_guard();
    init_running_server();
    cookieName = "MCP_PIPELINE_SERVER";
    drainMs = 100;
  }
});

// src/exec/exec-error.ts
var ExecError;
var init_exec_error = __esm({
  "src/exec/exec-error.ts"() {
    "use strict";
    init_bounded_text();
    ExecError = class extends Error {
      failure;
      /** The program only: arguments may be long, and hold what a log should not. */
      program;
      exitCode;
      stdout;
      stderr;
      constructor(failure2, program, what, more = {}) {
        const said = lastLines(more.stderr || more.stdout || "");
        super(said ? `${what} It said:
${said}` : what, more.cause === void 0 ? {} : { cause: more.cause });
        this.name = "ExecError";
        this.failure = failure2;
        this.program = program;
        this.exitCode = more.exitCode;
        this.stdout = more.stdout ?? "";
        this.stderr = more.stderr ?? "";
      }
    };
  }
});

// src/exec/run.ts
var run_exports = {};
__export(run_exports, {
  ExecError: () => ExecError,
  run: () => run2
});
import { spawn as spawn3 } from "node:child_process";
import { once as once2 } from "node:events";
async function run2(argv2, options) {
  const [program, ...args] = argv2;
  if (!program) throw new ExecError("not-started", "", "Nothing to run: the command is empty.");
  options.signal?.throwIfAborted();
  const child = spawned2(program, args, options);
  const output = collect(child, options);
  const stop = endEarly(child, options, output.tooMuch);
  try {
    const [code, signal] = await exitOf2(child, program);
    await drained(child);
    const result = output.result(code ?? 128);
    if (stop.reason) throw failed(stop.reason, program, options, result);
    if (code === 0 || options.allowFailure && code !== null) return result;
    throw failed("exit", program, options, result, signal);
  } finally {
    stop.release();
    if (child.pid !== void 0) signalGroup(child.pid, "SIGKILL");
    for (const stream of child.stdio) stream?.destroy();
  }
}
function spawned2(program, args, options) {
  try {
    return spawn3(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      detached: true,
      stdio: ["pipe", "pipe", "pipe"]
    });
  } catch (error2) {
    throw notStarted2(program, error2);
  }
}
function notStarted2(program, error2) {
  const reason = error2 instanceof Error ? `${error2.message}.` : String(error2);
  const missing2 = error2 instanceof Error && "code" in error2 && error2.code === "ENOENT";
  const hint = missing2 ? "Install it, or check PATH and the working directory." : reason;
  return new ExecError("not-started", program, `${program} could not be started. ${hint}`, { cause: error2 });
}
function collect(child, options) {
  const secrets2 = options.secrets ?? [];
  const head = new Head(options.maxOutputBytes ?? 64 * 1024 * 1024);
  const tail = new Tail();
  const tooMuch = new AbortController();
  const listen2 = (stream, keep) => {
    const split = lineSplitter(64 * 1024, (line) => options.onLine?.(redact(line, secrets2), stream));
    child[stream]?.on("data", (chunk) => {
      keep(chunk);
      if (options.onLine) split.push(chunk);
    });
    child[stream]?.on("end", () => split.end());
    child[stream]?.on("error", () => {
    });
  };
  listen2("stdout", (chunk) => {
    head.push(chunk);
    if (head.truncated) tooMuch.abort();
  });
  listen2("stderr", (chunk) => tail.push(chunk));
  child.stdin?.on("error", () => {
  });
  child.stdin?.end(options.input ?? "");
  const result = (exitCode) => ({
    exitCode,
    stdout: redact(head.toString(), secrets2),
    stderr: redact(tail.toString(), secrets2)
  });
  return { result, tooMuch: tooMuch.signal };
}
function endEarly(child, options, tooMuch) {
  const state = { release: () => {
  } };
  let hard;
  const end = (reason) => () => {
    state.reason ??= reason;
    const group = child.pid;
    if (group === void 0) return;
    signalGroup(group, "SIGTERM");
    hard ??= setTimeout(() => signalGroup(group, "SIGKILL"), killAfterMs);
  };
  const [aborted2, flooded] = [end("aborted"), end("output-too-large")];
  const soft = setTimeout(end("timeout"), options.timeoutMs);
  options.signal?.addEventListener("abort", aborted2, { once: true });
  tooMuch.addEventListener("abort", flooded, { once: true });
  state.release = () => {
    clearTimeout(soft);
    clearTimeout(hard);
    options.signal?.removeEventListener("abort", aborted2);
  };
  return state;
}
async function exitOf2(child, program) {
  try {
    const [code, signal] = await once2(child, "exit");
    return [code, signal];
  } catch (error2) {
    throw notStarted2(program, error2);
  }
}
async function drained(child) {
  const open3 = [child.stdout, child.stderr].filter((stream) => stream && !stream.readableEnded);
  let timer;
  const enough = new Promise((resolve) => {
    timer = setTimeout(resolve, drainMs2);
  });
  await Promise.race([Promise.allSettled(open3.map((stream) => stream && once2(stream, "close"))), enough]);
  clearTimeout(timer);
}
function failed(failure2, program, options, result, signal = null) {
  const what = {
    "not-started": `${program} could not be started.`,
    exit: signal ? `${program} was ended by ${signal}.` : `${program} failed with exit code ${result.exitCode}.`,
    timeout: `${program} took longer than ${options.timeoutMs / 1e3} s and was ended.`,
    aborted: `${program} was interrupted.`,
    "output-too-large": `${program} wrote more output than is read, and was ended.`
  }[failure2];
  return new ExecError(failure2, program, what, result);
}
var killAfterMs, drainMs2;
var init_run = __esm({
  "src/exec/run.ts"() {
    "use strict";
    init_bounded_text();
    init_exec_error();
    init_lines();
    init_process_group();
    init_redact();
    init_exec_error();
    killAfterMs = 500;
    drainMs2 = 250;
  }
});

// src/local/sockets.ts
import { readdir as readdir4, readFile as readFile6, readlink as readlink2 } from "node:fs/promises";
async function listeningPorts(pid) {
  const sockets = await allListening();
  if (sockets === void 0) return void 0;
  const inodes = new Set((await Promise.all(family(pid).map(socketInodes))).flat());
  return sockets.filter((socket) => inodes.has(socket.inode)).map(({ address: address2, port: port2 }) => ({ address: address2, port: port2 }));
}
async function portHolder(port2) {
  const sockets = (await allListening())?.filter((socket) => socket.port === port2) ?? [];
  const wanted = new Set(sockets.map((socket) => socket.inode));
  for (const { pid } of wanted.size > 0 ? processTable() : []) {
    if (!(await socketInodes(pid)).some((inode) => wanted.has(inode))) continue;
    const argv2 = (await readFile6(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).split("\0");
    return { pid, argv: argv2.filter((word) => word !== "") };
  }
  return void 0;
}
async function allListening() {
  if (process.platform !== "linux") return void 0;
  const tables = await Promise.all(
    ["/proc/net/tcp", "/proc/net/tcp6"].map((file) => readFile6(file, "utf8").catch(() => ""))
  );
  return tables.flatMap((table) => table.split("\n").slice(1).flatMap(parseLine));
}
function parseLine(line) {
  const fields = line.trim().split(/\s+/);
  const [address2, port2] = (fields[1] ?? "").split(":");
  const inode = fields[9];
  if (fields[3] !== listenState || address2 === void 0 || port2 === void 0 || inode === void 0)
    return [];
  return [{ address: readable(address2), port: Number.parseInt(port2, 16), inode }];
}
function readable(hex) {
  const known = {
    "0100007F": "127.0.0.1",
    "00000000": "0.0.0.0",
    "00000000000000000000000000000000": "[::]",
    "00000000000000000000000001000000": "[::1]"
  };
  return known[hex] ?? hex;
}
function family(pid) {
  const rows = processTable();
  const members2 = /* @__PURE__ */ new Set([pid]);
  for (let before = 0; before !== members2.size; ) {
    before = members2.size;
    for (const row of rows) {
      if (members2.has(row.parent) || row.group === pid) members2.add(row.pid);
    }
  }
  return [...members2];
}
async function socketInodes(pid) {
  const names = await readdir4(`/proc/${pid}/fd`).catch(() => []);
  const targets = await Promise.all(names.map((name2) => readlink2(`/proc/${pid}/fd/${name2}`).catch(() => "")));
  return targets.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []);
}
var listenState;
var init_sockets = __esm({
  "src/local/sockets.ts"() {
    "use strict";
    init_process_table();
    listenState = "0A";
  }
});

// src/local/readiness.ts
import { connect as connect2 } from "node:net";
import { setTimeout as sleep2 } from "node:timers/promises";
async function waitUntilListening(server2, port2, timeoutMs) {
  const deadline = performance.now() + timeoutMs;
  let exit;
  void server2.exited.then((how) => {
    exit = how;
  });
  let answeredByOther = false;
  for (; ; ) {
    const answers3 = await accepts(port2);
    if (exit !== void 0) return { state: "exited", ...exit };
    const sockets = answers3 ? await listeningPorts(server2.pid) : void 0;
    if (answers3 && (sockets === void 0 || sockets.some((socket) => socket.port === port2))) {
      return { state: "ready" };
    }
    answeredByOther = answers3;
    if (performance.now() > deadline) {
      const all = await listeningPorts(server2.pid);
      return { state: "silent", elsewhere: all?.map((one) => `${one.address}:${one.port}`), answeredByOther };
    }
    await sleep2(pollMs);
  }
}
function accepts(port2) {
  return new Promise((resolve) => {
    const socket = connect2({ port: port2, host: "127.0.0.1" });
    const done = (answer2) => {
      socket.destroy();
      resolve(answer2);
    };
    socket.setTimeout(1e3, () => done(false));
    socket.once("connect", () => done(true));
    socket.once("error", () => done(false));
  });
}
var pollMs;
var init_readiness = __esm({
  "src/local/readiness.ts"() {
    "use strict";
    init_sockets();
    pollMs = 25;
  }
});

// src/gateway/typed.ts
function typed(message, fields = {}) {
  return { "@type": `type.googleapis.com/${message}`, ...fields };
}
function extension(name2, message, fields = {}) {
  return { name: name2, typed_config: typed(message, fields) };
}
var init_typed = __esm({
  "src/gateway/typed.ts"() {
    "use strict";
  }
});

// src/gateway/facts.ts
function strictParser() {
  const selectors = (path) => path.map((key) => ({ key }));
  const rules2 = Object.entries(kept2).map(([key, path]) => ({
    selectors: selectors(path),
    on_present: { metadata_namespace: strict, key },
    // json_to_metadata looks for a missing leaf only where both are written. Objects and arrays count as missing.
    on_missing: { metadata_namespace: strict, key: `no-${key}`, value: "absent" }
  }));
  return extension(
    "envoy.filters.http.json_to_metadata",
    "envoy.extensions.filters.http.json_to_metadata.v3.JsonToMetadata",
    {
      request_rules: {
        rules: rules2,
        allow_content_types_regex: { regex: "(?i)application/json *(;.*)?" }
      }
    }
  );
}
function factWriter(keys) {
  return extension(
    "envoy.filters.http.set_filter_state",
    "envoy.extensions.filters.http.set_filter_state.v3.Config",
    {
      on_request_headers: keys.map((object_key) => ({
        object_key,
        factory_key: "envoy.string",
        format_string: { text_format_source: { inline_string: (formats[object_key] ?? []).join(separator) } }
      }))
    }
  );
}
function callOf(method, name2 = missing) {
  return fact(method, method, "plain", name2, name2);
}
function answerOf(method) {
  return fact(method, missing, "answer", missing, missing);
}
function fact(first2, second, shape, ...names) {
  return [first2, second, shape, ...names].join(separator);
}
function uriOf(uri2) {
  return [uri2, uri2].join(separator);
}
function completionOf(ref) {
  const [name2, uri2] = "name" in ref ? [ref.name, missing] : [missing, ref.uri];
  return [name2, name2, uri2, uri2].join(separator);
}
function canBeFact(name2) {
  const json2 = /^(-|true|false|null|-?\d.*)$/.test(name2) || /^["[{]/.test(name2);
  return !json2 && !new RegExp("\\p{Cc}", "u").test(name2);
}
var mcp, strict, keysMetadata, separator, missing, callFact, uriFact, completionFact, kept2, both, formats;
var init_facts = __esm({
  "src/gateway/facts.ts"() {
    "use strict";
    init_typed();
    mcp = "envoy.filters.http.mcp";
    strict = "mcp-pipeline.strict";
    keysMetadata = "mcp-pipeline.keys";
    separator = "";
    missing = "-";
    callFact = "mcp-pipeline.call";
    uriFact = "mcp-pipeline.uri";
    completionFact = "mcp-pipeline.completion";
    kept2 = {
      method: ["method"],
      name: ["params", "name"],
      uri: ["params", "uri"],
      refName: ["params", "ref", "name"],
      refUri: ["params", "ref", "uri"]
    };
    both = (first2, second) => [
      `%DYNAMIC_METADATA(${mcp}:${first2})%`,
      `%DYNAMIC_METADATA(${strict}:${second})%`
    ];
    formats = {
      [callFact]: [
        ...both("method", "method"),
        `%DYNAMIC_METADATA(${keysMetadata}:shape)%`,
        ...both("params:name", "name")
      ],
      [uriFact]: both("params:uri", "uri"),
      [completionFact]: [...both("params:ref:name", "refName"), ...both("params:ref:uri", "refUri")]
    };
  }
});

// src/gateway/limits.ts
function limitsOf({ platform }) {
  const own2 = typeof platform.gateway === "object" ? platform.gateway.limits : void 0;
  return {
    bodyBytes: own2?.bodyBytes ?? defaultBodyBytes,
    callsPerMinute: own2?.callsPerMinute ?? defaultCallsPerMinute,
    connections: own2?.connections ?? defaultConnections
  };
}
function callLimitActions() {
  const path = (...keys) => keys.map((key) => ({ key }));
  return [
    {
      actions: [
        {
          request_headers: { header_name: "x-forwarded-user", descriptor_key: entries[0] }
        },
        {
          metadata: {
            descriptor_key: entries[1],
            metadata_key: { key: mcp, path: path("params", "name") },
            source: "DYNAMIC"
          }
        }
      ]
    }
  ];
}
function callLimit({ callsPerMinute }) {
  const bucket = (tokens) => ({
    max_tokens: tokens,
    tokens_per_fill: tokens,
    fill_interval: "60s"
  });
  return extension(
    "envoy.filters.http.local_ratelimit",
    "envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit",
    {
      stat_prefix: "calls",
      rate_limits: callLimitActions(),
      filter_enabled: { default_value: { numerator: 100 } },
      filter_enforced: { default_value: { numerator: 100 } },
      // No limit for what matches no descriptor: connections and the server itself bound it.
      token_bucket: bucket(4294967295),
      max_dynamic_descriptors: buckets,
      descriptors: [
        {
          entries: entries.map((key) => ({ key })),
          token_bucket: bucket(callsPerMinute)
        }
      ]
    }
  );
}
var defaultBodyBytes, defaultCallsPerMinute, defaultConnections, buckets, entries;
var init_limits = __esm({
  "src/gateway/limits.ts"() {
    "use strict";
    init_facts();
    init_typed();
    defaultBodyBytes = 1048576;
    defaultCallsPerMinute = 600;
    defaultConnections = 1024;
    buckets = 1e4;
    entries = ["caller", "tool"];
  }
});

// src/gateway/request.ts
var healthPort, metricsPort, adminSocket;
var init_request = __esm({
  "src/gateway/request.ts"() {
    "use strict";
    healthPort = 9901;
    metricsPort = 9902;
    adminSocket = "/tmp/envoy-admin.sock";
  }
});

// src/gateway/resource-metadata.ts
function metadataPaths({ publicUrl }) {
  const { pathname } = new URL(publicUrl);
  return pathname === "/" ? [wellKnown] : [`${wellKnown}${pathname}`, wellKnown];
}
function metadataUrl(request) {
  return new URL(metadataPaths(request)[0] ?? wellKnown, request.publicUrl).href;
}
function resourceMetadata({ plan: plan2, publicUrl, marker: marker2 }, model) {
  const { identity } = plan2.platform;
  const { title, docs } = plan2.manifest;
  return {
    resource: publicUrl,
    authorization_servers: [...new Set((identity?.issuers ?? []).map(({ issuer }) => issuer))],
    bearer_methods_supported: ["header"],
    resource_name: title ?? plan2.name,
    ...model.scopes.length === 0 ? {} : { scopes_supported: [...model.scopes] },
    ...docs === void 0 ? {} : { resource_documentation: docs },
    ...marker2 === void 0 ? {} : { [markerField]: marker2 }
  };
}
var wellKnown, markerField;
var init_resource_metadata = __esm({
  "src/gateway/resource-metadata.ts"() {
    "use strict";
    wellKnown = "/.well-known/oauth-protected-resource";
    markerField = "mcp_pipeline_release";
  }
});

// src/gateway/routes.ts
function routes(request, model) {
  const open3 = metadataPaths(request).flatMap(
    (path) => metadataRoute(path, resourceMetadata(request, model))
  );
  return {
    name: "gateway",
    virtual_hosts: [{ name: "server", domains: ["*"], routes: [...open3, ...endpoint(request)] }],
    request_headers_to_add: callerHeaders(model),
    request_headers_to_remove: removed,
    // The server's own: who answers is nobody's business.
    response_headers_to_remove: ["x-envoy-upstream-service-time", "server"]
  };
}
function callerHeaders({ callers }) {
  const header = (key, value) => ({
    header: { key, value },
    append_action: "OVERWRITE_IF_EXISTS_OR_ADD",
    keep_empty_value: false
  });
  const claims = "envoy.filters.http.jwt_authn";
  const groups = callers.groups === void 0 ? callers.issuers.map(
    (one) => header("x-forwarded-groups", `%DYNAMIC_METADATA(${claims}:${one.key}:${one.claims.groups})%`)
  ) : [];
  const workload2 = callers.mesh === "spiffe" ? [header("x-forwarded-workload", "%DOWNSTREAM_PEER_URI_SAN%")] : [];
  return [...groups, ...workload2];
}
function endpoint({ plan: plan2, publicUrl, upstream }) {
  const { pathname: path } = new URL(publicUrl);
  const rewrite = path === plan2.runtime.path ? {} : { prefix_rewrite: plan2.runtime.path };
  return [
    {
      match: {
        path,
        headers: [{ name: ":method", string_match: { safe_regex: { regex: "GET|POST|DELETE" } } }]
      },
      route: {
        cluster: serverCluster,
        // SDKs answer 421 to a host that is not their own.
        host_rewrite_literal: `localhost:${upstream.port}`,
        ...rewrite,
        // A call may take long and a stream has no end; what is idle ends.
        timeout: "0s",
        idle_timeout: "3600s"
      }
    },
    {
      match: { path },
      direct_response: { status: 405 },
      response_headers_to_add: [{ header: { key: "allow", value: "GET, POST, DELETE" } }],
      typed_per_filter_config: disabled()
    },
    { match: { prefix: "/" }, direct_response: { status: 404 }, typed_per_filter_config: disabled() }
  ];
}
function metadataRoute(path, document) {
  const headers = [
    ["content-type", "application/json"],
    ["cache-control", "max-age=300"],
    ["access-control-allow-origin", "*"]
  ].map(([key = "", value = ""]) => ({
    header: { key, value },
    append_action: "OVERWRITE_IF_EXISTS_OR_ADD"
  }));
  const match = (method) => ({
    path,
    headers: [{ name: ":method", string_match: { exact: method } }]
  });
  return [
    {
      match: match("GET"),
      direct_response: { status: 200, body: { inline_string: JSON.stringify(document) } },
      response_headers_to_add: headers,
      typed_per_filter_config: disabled(guards)
    },
    {
      match: match("OPTIONS"),
      direct_response: { status: 204 },
      response_headers_to_add: [
        ...headers,
        { header: { key: "access-control-allow-methods", value: "GET" } },
        { header: { key: "access-control-allow-headers", value: "mcp-protocol-version" } }
      ],
      typed_per_filter_config: disabled(guards)
    }
  ];
}
function disabled(more = []) {
  const off = typed("envoy.config.route.v3.FilterConfig", { disabled: true });
  return Object.fromEntries([...bodyFilters, ...more].map((name2) => [name2, off]));
}
var serverCluster, guards, bodyFilters, removed;
var init_routes = __esm({
  "src/gateway/routes.ts"() {
    "use strict";
    init_resource_metadata();
    init_typed();
    serverCluster = "server";
    guards = ["mcp-pipeline.guard"];
    bodyFilters = [
      "envoy.filters.http.body_size_limit",
      "envoy.filters.http.mcp",
      "envoy.filters.http.json_to_metadata",
      "mcp-pipeline.bodies",
      "mcp-pipeline.authorization"
    ];
    removed = [
      // On loopback nothing is saved by it, and lists are rewritten on their way back.
      "accept-encoding",
      "x-http-method-override",
      "x-http-method",
      "x-method-override",
      "x-forwarded-client-cert",
      "x-original-url",
      "x-rewrite-url"
    ];
  }
});

// src/source/did-you-mean.ts
var init_did_you_mean = __esm({
  "src/source/did-you-mean.ts"() {
    "use strict";
  }
});

// src/platform/template.ts
function fillTemplate(text, values2) {
  return text.replaceAll(placeholder, (whole, name2) => {
    const value = Object.hasOwn(values2, name2) ? values2[name2] : void 0;
    if (value === void 0)
      throw new Error(`the template ${JSON.stringify(text)} uses ${whole}, which has no value`);
    return value;
  });
}
var placeholder;
var init_template = __esm({
  "src/platform/template.ts"() {
    "use strict";
    init_did_you_mean();
    placeholder = /\{([^{}]*)\}/g;
  }
});

// src/gateway/issuers.ts
function issuersOf(platform) {
  return (platform.identity?.issuers ?? []).map(({ claims }, index) => ({
    key: `issuer${index}`,
    claims: {
      user: claims?.user ?? "sub",
      groups: claims?.groups ?? "groups",
      scopes: claims?.scopes ?? "scope"
    }
  }));
}
var verifierKey;
var init_issuers = __esm({
  "src/gateway/issuers.ts"() {
    "use strict";
    verifierKey = "verifier";
  }
});

// src/gateway/tokens.ts
function tokenFilter(request, model, open3) {
  const all = providersOf(request);
  const providers = Object.fromEntries(all.map((one) => [one.key, provider(one, request)]));
  const any2 = all.map(({ key }) => ({ provider_name: key }));
  if (model.tokenOptional) any2.push({ allow_missing: {} });
  const [only] = any2;
  const requires = any2.length === 1 && only !== void 0 ? only : { requires_any: { requirements: any2 } };
  return extension(
    "envoy.filters.http.jwt_authn",
    "envoy.extensions.filters.http.jwt_authn.v3.JwtAuthentication",
    {
      providers,
      rules: [...open3.map((path) => ({ match: { path } })), { match: { prefix: "/" }, requires }]
    }
  );
}
function keySources(request) {
  const uris = providersOf(request).flatMap((one) => {
    const uri2 = request.keys?.[one.issuer] === void 0 ? jwksUri(one, request) : void 0;
    return uri2 === void 0 ? [] : [uri2];
  });
  return [...new Set(uris)].map((uri2, index) => ({ cluster: `keys${index}`, uri: uri2 }));
}
function providersOf(request) {
  const { identity } = request.plan.platform;
  const keys = issuersOf(request.plan.platform);
  const issuers = (identity?.issuers ?? []).flatMap((one, index) => {
    const known = keys[index];
    if (known === void 0) return [];
    return [
      {
        key: known.key,
        issuer: one.issuer,
        audiences: one.audiences.map((text) => audience(text, request)),
        jwksUri: one.jwksUri,
        scopes: known.claims.scopes,
        user: known.claims.user
      }
    ];
  });
  const verifier = identity?.verifier;
  if (verifier === void 0) return issuers;
  return [
    ...issuers,
    {
      key: verifierKey,
      issuer: verifier.issuer,
      audiences: [audience(verifier.audience, request)],
      jwksUri: verifier.jwksUri,
      scopes: void 0,
      user: void 0
    }
  ];
}
function audience(text, { plan: plan2, publicUrl }) {
  const { name: name2, environment: environment2 } = plan2;
  return fillTemplate(text, { name: name2, environment: environment2, url: publicUrl, domain: new URL(publicUrl).hostname });
}
function provider(one, request) {
  const keys = request.keys?.[one.issuer];
  const source = keySources(request).find(({ uri: uri2 }) => uri2 === jwksUri(one, request));
  return {
    issuer: one.issuer,
    audiences: one.audiences,
    // Explicit, because by default a token in the query is taken as well.
    from_headers: [{ name: "authorization", value_prefix: "Bearer " }],
    forward: false,
    require_expiration: true,
    clock_skew_seconds: clockSkew,
    payload_in_metadata: one.key,
    ...one.scopes === void 0 ? {} : { normalize_payload_in_metadata: { space_delimited_claims: [one.scopes] } },
    ...one.user === void 0 ? {} : { claim_to_headers: [{ header_name: "x-forwarded-user", claim_name: one.user }] },
    jwt_cache_config: { jwt_cache_size: cachedTokens },
    ...keys === void 0 && source !== void 0 ? { remote_jwks: remote(source) } : {},
    ...keys === void 0 ? {} : { local_jwks: { inline_string: keys } }
  };
}
function remote({ cluster, uri: uri2 }) {
  return {
    http_uri: { uri: uri2, cluster, timeout: "5s" },
    cache_duration: `${keysLastSeconds}s`,
    // Fetched before the first request and renewed before they end; a failed fetch is tried again soon.
    async_fetch: { failed_refetch_duration: "2s" },
    retry_policy: { num_retries: 2, retry_back_off: { base_interval: "0.2s", max_interval: "2s" } }
  };
}
function jwksUri(one, request) {
  if (request.keys?.[one.issuer] !== void 0) return void 0;
  const uri2 = one.jwksUri ?? request.jwksUris?.[one.issuer];
  if (uri2 !== void 0) return uri2;
  throw badInput("gateway-keys-unknown", `Where the keys of the issuer ${one.issuer} are is not known.`, {
    help: "Write jwksUri beside the issuer in platform.yaml."
  });
}
var clockSkew, keysLastSeconds, cachedTokens;
var init_tokens = __esm({
  "src/gateway/tokens.ts"() {
    "use strict";
    init_template();
    init_problem();
    init_issuers();
    init_typed();
    clockSkew = 30;
    keysLastSeconds = 60;
    cachedTokens = 1e3;
  }
});

// src/gateway/bootstrap.ts
function bootstrap(request, listeners) {
  const { plan: plan2 } = request;
  return {
    node: { id: plan2.name, cluster: plan2.name },
    // A socket in the file system: no port to find, and nothing but the metrics' listener passes anything on.
    admin: { address: { pipe: { path: request.adminSocket ?? adminSocket, mode: 384 } } },
    // Envoy refuses patterns over 100 instructions; ours come from the manifest, and RE2 takes linear time.
    layered_runtime: {
      layers: [{ name: "static", static_layer: { re2: { max_program_size: { error_level: 1e5 } } } }]
    },
    static_resources: {
      listeners,
      clusters: [server(request), ...keyClusters(request), administration(request)]
    },
    overload_manager: {
      resource_monitors: [
        extension(
          "envoy.resource_monitors.global_downstream_max_connections",
          "envoy.extensions.resource_monitors.downstream_connections.v3.DownstreamConnectionsConfig",
          { max_active_downstream_connections: limitsOf(plan2).connections }
        )
      ]
    }
  };
}
function server({ plan: plan2, upstream, kind }) {
  return {
    name: serverCluster,
    type: "STATIC",
    connect_timeout: "5s",
    load_assignment: assignment(serverCluster, { socket_address: address(upstream) }),
    typed_extension_protocol_options: http1(),
    // With one host, sending to it although it is down helps nobody.
    common_lb_config: { healthy_panic_threshold: { value: 0 } },
    ...kind === "sidecar" ? { health_checks: [answersMcp(plan2.runtime)] } : {}
  };
}
function answersMcp({ path, port: port2 }) {
  const header = (key, value) => ({
    header: { key, value },
    append_action: "OVERWRITE_IF_EXISTS_OR_ADD"
  });
  return {
    timeout: "3s",
    // Often until it is well, and again at once where it is not; a server that is well is left in peace.
    interval: "5s",
    no_traffic_interval: "1s",
    no_traffic_healthy_interval: "5s",
    unhealthy_interval: "1s",
    unhealthy_edge_interval: "1s",
    unhealthy_threshold: 2,
    healthy_threshold: 1,
    http_health_check: {
      host: `localhost:${port2}`,
      path,
      method: "POST",
      send: { text: Buffer.from(JSON.stringify(probe)).toString("hex") },
      request_headers_to_add: [
        header("content-type", "application/json"),
        header("accept", "application/json, text/event-stream"),
        header("mcp-session-id", probeSession)
      ],
      expected_statuses: [200, 400, 404].map((status) => ({ start: status, end: status + 1 }))
    }
  };
}
function http1() {
  return {
    "envoy.extensions.upstreams.http.v3.HttpProtocolOptions": {
      "@type": "type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions",
      explicit_http_config: { http_protocol_options: {} },
      // Servers close idle connections after 5 s or more; one that is used at that moment would fail a call.
      common_http_protocol_options: { idle_timeout: "4s" }
    }
  };
}
function keyClusters(request) {
  return keySources(request).map(({ cluster, uri: uri2 }) => {
    const url = new URL(uri2);
    const secure = url.protocol === "https:";
    const port2 = Number(url.port || (secure ? 443 : 80));
    const host = url.hostname.replace(/^\[|\]$/g, "");
    return {
      name: cluster,
      type: "STRICT_DNS",
      connect_timeout: "5s",
      load_assignment: assignment(cluster, { socket_address: { address: host, port_value: port2 } }),
      ...secure ? { transport_socket: tls(host) } : {}
    };
  });
}
function tls(host) {
  return extension(
    "envoy.transport_sockets.tls",
    "envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext",
    {
      sni: host,
      common_tls_context: {
        validation_context: {
          trusted_ca: { filename: authorities },
          match_typed_subject_alt_names: [{ san_type: "DNS", matcher: { exact: host } }]
        }
      }
    }
  );
}
function administration(request) {
  return {
    name: adminCluster,
    type: "STATIC",
    connect_timeout: "1s",
    load_assignment: assignment(adminCluster, { pipe: { path: request.adminSocket ?? adminSocket } })
  };
}
function assignment(cluster_name, target) {
  return { cluster_name, endpoints: [{ lb_endpoints: [{ endpoint: { address: target } }] }] };
}
function address({ address: host, port: port2 }) {
  return { address: host, port_value: port2 };
}
var authorities, adminCluster, probe, probeSession;
var init_bootstrap = __esm({
  "src/gateway/bootstrap.ts"() {
    "use strict";
    init_limits();
    init_request();
    init_routes();
    init_tokens();
    init_typed();
    authorities = "/etc/ssl/certs/ca-certificates.crt";
    adminCluster = "admin";
    probe = { jsonrpc: "2.0", id: "mcp-pipeline-probe", method: "ping" };
    probeSession = "mcp-pipeline-probe";
  }
});

// src/policy/uri-template.ts
function templatePattern(template) {
  const parts = template.split(/(\{[^{}]*\})/).map((part) => {
    if (!isExpression(part)) return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return /^\{[+#]/.test(part) ? ".+" : "[^/]+";
  });
  return parts.join("");
}
function isTemplate(name2) {
  return /\{[^{}]*\}/.test(name2);
}
function literalLength(template) {
  return template.replaceAll(/\{[^{}]*\}/g, "").length;
}
function isExpression(part) {
  return part.startsWith("{") && part.endsWith("}");
}
var special, rewritableUri;
var init_uri_template = __esm({
  "src/policy/uri-template.ts"() {
    "use strict";
    special = "(?:https?|wss?|ftp|file)";
    rewritableUri = [
      // Not printable ASCII, or a backslash.
      "(?:.|\\n)*[^!-\\[\\]-~](?:.|\\n)*",
      // A segment of dots.
      "[^?#]*/(?:\\.|%2[eE]){1,2}(?:[/?#].*)?",
      // Upper case in a scheme, or in the host of a scheme whose hosts have none.
      "[^:/?#]*[A-Z][^:/?#]*:.*",
      `${special}://[^/?#]*[A-Z].*`,
      // Other ways to write the slashes behind the scheme, a default port, a missing path.
      "(?:https?|wss?|ftp):(?:/?[^/].*|///.*|/?/?)",
      `${special}://[^/?#]*:(?:21|80|443)?(?:[/?#].*)?`,
      "(?:https?|wss?|ftp)://[^/]*"
    ].join("|");
  }
});

// src/gateway/match.ts
function allow(name2) {
  return { action: extension("allow", rbacAction, { name: name2, action: "ALLOW" }) };
}
function deny(name2) {
  return { action: extension("deny", rbacAction, { name: name2, action: "DENY" }) };
}
function firstOf(cases, otherwise) {
  if (cases.length === 0) return otherwise;
  const matchers = cases.map(([predicate, on_match]) => ({ predicate, on_match }));
  return { matcher: { matcher_list: { matchers }, on_no_match: otherwise } };
}
function lookUp(input, map, otherwise) {
  if (Object.keys(map).length === 0) return otherwise;
  return { matcher: { matcher_tree: { input, exact_match_map: { map } }, on_no_match: otherwise } };
}
function headerInput(header_name) {
  return extension(header_name, "envoy.type.matcher.v3.HttpRequestHeaderMatchInput", { header_name });
}
function filterStateInput(key) {
  return extension(key, "envoy.extensions.matching.common_inputs.network.v3.FilterStateInput", { key });
}
function uriSanInput() {
  return extension("uri-san", "envoy.extensions.matching.common_inputs.ssl.v3.UriSanInput");
}
function equals(input, exact) {
  return { single_predicate: { input, value_match: { exact } } };
}
function matches(input, regex) {
  return { single_predicate: { input, value_match: { safe_regex: { google_re2: {}, regex } } } };
}
function metadata([filter, ...keys], value) {
  return {
    single_predicate: {
      input: extension(
        "metadata",
        "envoy.extensions.matching.common_inputs.network.v3.DynamicMetadataInput",
        { filter, path: keys.map((key) => ({ key })) }
      ),
      custom_match: extension("value", "envoy.extensions.matching.input_matchers.metadata.v3.Metadata", {
        value
      })
    }
  };
}
function not(predicate) {
  return { not_matcher: predicate };
}
function anyOf(predicates) {
  return combine("or_matcher", predicates);
}
function allOf(predicates) {
  return combine("and_matcher", predicates);
}
function combine(how, predicates) {
  const [first2] = predicates;
  if (first2 === void 0) throw new Error(`${how} of nothing`);
  return predicates.length === 1 ? first2 : { [how]: { predicate: [...predicates] } };
}
var rbacAction;
var init_match = __esm({
  "src/gateway/match.ts"() {
    "use strict";
    init_typed();
    rbacAction = "envoy.config.rbac.v3.Action";
  }
});

// src/gateway/callers.ts
function ruleHolds(rule, context, without) {
  const parts = [];
  const { groups, scopes, users, workloads } = rule;
  if (workloads !== void 0) parts.push(any(workloads.map((id) => workloadIs(id, context))));
  const token = any(
    context.issuers.map((issuer) => {
      const claims = [];
      if (groups !== void 0 && without !== "groups")
        claims.push(listHas(issuer, issuer.claims.groups, groupValues(groups, context)));
      if (scopes !== void 0 && without !== "scopes")
        claims.push(listHas(issuer, issuer.claims.scopes, scopes));
      if (users !== void 0 && without !== "users") claims.push(textIs(issuer, issuer.claims.user, users));
      return claims.length === 0 ? hasToken(issuer) : allOf(claims);
    })
  );
  if (needsToken(rule)) parts.push(token);
  return parts.some((part) => part === void 0) || parts.length === 0 ? void 0 : allOf(parts);
}
function needsToken({ groups, scopes, users, authenticated }) {
  return [groups, scopes, users, authenticated].some((value) => value !== void 0);
}
function anyToken(context) {
  return any(context.issuers.map(hasToken));
}
function anyWorkload(ids, context) {
  return any(ids.map((id) => workloadIs(id, context)));
}
function claimHas(claim2, values2, context) {
  return any(
    context.issuers.flatMap((issuer) => [textIs(issuer, claim2, values2), listHas(issuer, claim2, values2)])
  );
}
function groupsHave(names, context) {
  return any(
    context.issuers.map((issuer) => listHas(issuer, issuer.claims.groups, groupValues(names, context)))
  );
}
function groupsLeftOut(context) {
  return any(
    context.issuers.flatMap((issuer) => [
      metadata([jwtMetadata, issuer.key, "_claim_names", issuer.claims.groups], { present_match: true }),
      metadata([jwtMetadata, issuer.key, "hasgroups"], { present_match: true })
    ])
  );
}
function claimIs(key, claim2, value) {
  return metadata([jwtMetadata, key, claim2], { string_match: { exact: value } });
}
function hasToken(issuer) {
  return metadata([jwtMetadata, issuer.key, "iss"], { present_match: true });
}
function listHas(issuer, claim2, values2) {
  return anyOf(
    values2.map(
      (exact) => metadata([jwtMetadata, issuer.key, claim2], { list_match: { one_of: { string_match: { exact } } } })
    )
  );
}
function textIs(issuer, claim2, values2) {
  return anyOf(
    values2.map((exact) => metadata([jwtMetadata, issuer.key, claim2], { string_match: { exact } }))
  );
}
function groupValues(names, { groups }) {
  if (groups === void 0) return [...names];
  return names.map((name2) => Object.hasOwn(groups, name2) ? groups[name2] ?? name2 : name2);
}
function workloadIs(id, { mesh }) {
  if (mesh === "spiffe") return equals(uriSanInput(), id);
  if (mesh !== "istio") return void 0;
  const uri2 = id.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const own2 = `By=[^,;"]*;Hash=[0-9a-f]*;Subject="[^",]*";URI=${uri2}`;
  return matches(headerInput("x-forwarded-client-cert"), `(?:.*,)?${own2}`);
}
function any(predicates) {
  const known = predicates.filter((predicate) => predicate !== void 0);
  return known.length === 0 ? void 0 : anyOf(known);
}
var jwtMetadata;
var init_callers = __esm({
  "src/gateway/callers.ts"() {
    "use strict";
    init_match();
    jwtMetadata = "envoy.filters.http.jwt_authn";
  }
});

// src/gateway/methods.ts
var statelessVersion, methods, responseMethod, listMethods;
var init_methods = __esm({
  "src/gateway/methods.ts"() {
    "use strict";
    statelessVersion = "2026-07-28";
    methods = {
      initialize: { kind: "open", verifier: true },
      "notifications/initialized": { kind: "open", verifier: true },
      "notifications/cancelled": { kind: "open" },
      "notifications/progress": { kind: "open" },
      "notifications/roots/list_changed": { kind: "open" },
      ping: { kind: "open", verifier: true },
      "logging/setLevel": { kind: "open" },
      "server/discover": { kind: "open", verifier: true },
      // Of lists only: a body that names single resources is not of the plain shape (lua/keys.ts).
      "subscriptions/listen": { kind: "open" },
      "tools/list": { kind: "list", of: "tools" },
      "prompts/list": { kind: "list", of: "prompts" },
      "resources/list": { kind: "list", of: "resources" },
      "resources/templates/list": { kind: "list", of: "resourceTemplates" },
      "tools/call": { kind: "subject", of: "tool", field: "name" },
      "prompts/get": { kind: "subject", of: "prompt", field: "name" },
      "resources/read": { kind: "subject", of: "resource", field: "uri" },
      "resources/subscribe": { kind: "subject", of: "resource", field: "uri" },
      "resources/unsubscribe": { kind: "subject", of: "resource", field: "uri" }
    };
    responseMethod = "__jsonrpc_response";
    listMethods = Object.fromEntries(
      Object.entries(methods).flatMap(([method, rule]) => rule.kind === "list" ? [[method, rule.of]] : [])
    );
  }
});

// src/gateway/authorize.ts
function authorization(model) {
  const { matcher } = decide(model);
  return extension("envoy.filters.http.rbac", "envoy.extensions.filters.http.rbac.v3.RBAC", { matcher });
}
function decide(model) {
  const before = [];
  if (model.verifier !== void 0) before.push([model.verifier, whatTheVerifierMay()]);
  before.push([not(model.known), deny("token-missing")]);
  if (model.business !== void 0) before.push([not(model.business), outsideBusiness(model)]);
  const method = headerInput(":method");
  before.push([equals(method, "GET"), allow("stream")], [equals(method, "DELETE"), allow("session-end")]);
  return firstOf(before, lookUp(filterStateInput(callFact), calls(model), deny("not-allowed")));
}
function whatTheVerifierMay() {
  const may = Object.entries(methods).filter(
    ([, rule]) => rule.kind === "list" || rule.kind === "open" && rule.verifier
  );
  const map = Object.fromEntries(may.map(([method]) => [callOf(method), allow("verifier")]));
  const refused = deny("verifier-calls-nothing");
  const calls2 = lookUp(filterStateInput(callFact), map, refused);
  return firstOf([[equals(headerInput(":method"), "DELETE"), allow("verifier")]], calls2);
}
function outsideBusiness(model) {
  const left = model.businessByGroups ? groupsLeftOut(model.callers) : void 0;
  return firstOf(left === void 0 ? [] : [[left, deny("groups-left-out")]], deny("business-group"));
}
function calls(model) {
  const map = {};
  for (const [method, rule] of Object.entries(methods)) {
    if (rule.kind !== "subject") map[callOf(method)] = allow(method);
    else if (rule.field === "name") {
      for (const entry of ofKind(model, rule.of)) map[callOf(method, entry.name)] = subject(entry, model);
    } else map[callOf(method)] = resources(model);
  }
  map[callOf("completion/complete")] = completions(model);
  const stateless = equals(headerInput("mcp-protocol-version"), statelessVersion);
  map[answerOf(responseMethod)] = firstOf([[stateless, deny("not-allowed")]], allow("answer"));
  return map;
}
function ofKind(model, kind) {
  return model.entries.filter((entry) => entry.kind === kind);
}
function subject(entry, model) {
  const holds = entry.rules.flatMap(({ rule }) => {
    const predicate = ruleHolds(rule, model.callers);
    return predicate === void 0 ? [] : [predicate];
  });
  const allowed = allow(`${entry.kind} ${entry.name}`);
  return firstOf(holds.length === 0 ? [] : [[anyOf(holds), allowed]], refusal(entry, model));
}
function refusal(entry, model) {
  const reasons = [];
  const token = anyToken(model.callers);
  if (model.tokenOptional && token !== void 0) reasons.push([not(token), deny("token-missing")]);
  for (const { rule } of entry.rules) {
    const [scope] = rule.scopes ?? [];
    const rest = ruleHolds({ ...rule, authenticated: true }, model.callers, "scopes");
    if (scope !== void 0 && rest !== void 0) reasons.push([rest, deny(model.scopeDenial(scope))]);
  }
  const left = groupsLeftOut(model.callers);
  if (left !== void 0 && entry.rules.some(({ rule }) => rule.groups !== void 0)) {
    reasons.push([left, deny("groups-left-out")]);
  }
  return firstOf(reasons, deny("not-allowed"));
}
function resources(model) {
  const entries2 = ofKind(model, "resource");
  const exact = entries2.filter(({ name: name2 }) => !isTemplate(name2));
  const templates = entries2.filter(({ name: name2 }) => isTemplate(name2)).sort((a, b) => literalLength(b.name) - literalLength(a.name) || (a.name < b.name ? -1 : 1));
  const uris = [[mcp, "params", "uri"], [strict, "uri"]];
  const cases = templates.map(({ name: name2 }, index) => {
    const each = uris.map(
      (path) => metadata(path, { string_match: { safe_regex: { regex: templatePattern(name2) } } })
    );
    const entry = templates[index];
    return [anyOf(each), firstOf([[allOf(each), subject(entry, model)]], deny("not-allowed"))];
  });
  const split = exact.flatMap(
    ({ name: name2 }) => uris.map((path) => metadata(path, { string_match: { exact: name2 } }))
  );
  const rewritable = uris.map(
    (path) => metadata(path, { string_match: { safe_regex: { regex: rewritableUri } } })
  );
  if (cases.length > 0) cases.unshift([anyOf([...split, ...rewritable]), deny("not-allowed")]);
  const map = Object.fromEntries(exact.map((entry) => [uriOf(entry.name), subject(entry, model)]));
  return lookUp(filterStateInput(uriFact), map, firstOf(cases, deny("not-allowed")));
}
function completions(model) {
  const map = Object.fromEntries(
    model.entries.flatMap((entry) => {
      if (entry.kind === "prompt") return [[completionOf({ name: entry.name }), subject(entry, model)]];
      if (entry.kind === "resource") return [[completionOf({ uri: entry.name }), subject(entry, model)]];
      return [];
    })
  );
  return lookUp(filterStateInput(completionFact), map, deny("not-allowed"));
}
var init_authorize = __esm({
  "src/gateway/authorize.ts"() {
    "use strict";
    init_uri_template();
    init_callers();
    init_facts();
    init_match();
    init_methods();
    init_typed();
  }
});

// src/gateway/lua/literal.ts
function luaString(text) {
  const bytes = [...Buffer.from(text, "utf8")].map((byte) => {
    const character = String.fromCharCode(byte);
    return /[A-Za-z0-9 _./:-]/.test(character) ? character : `\\${String(byte).padStart(3, "0")}`;
  });
  return `"${bytes.join("")}"`;
}
function luaSet(texts) {
  return `{ ${texts.map((text) => `[${luaString(text)}] = true`).join(", ")} }`;
}
var init_literal = __esm({
  "src/gateway/lua/literal.ts"() {
    "use strict";
  }
});

// src/gateway/lua/groups.ts
function groupsLua({ callers }) {
  const { groups, mesh, issuers } = callers;
  const names = Object.entries(groups ?? {}).map(
    ([name2, value]) => `[${luaString(value)}] = ${luaString(name2)}`
  );
  const keys = issuers.map(({ key, claims }) => `[${luaString(key)}] = ${luaString(claims.groups)}`);
  return `
local group_names = { ${names.join(", ")} }
local group_claims = { ${keys.join(", ")} }
local function name_groups(handle, headers)
  ${groups === void 0 ? "" : naming}
end
local function workload_of(handle, headers)
  ${workload[mesh]}
end
`;
}
var naming, workload;
var init_groups = __esm({
  "src/gateway/lua/groups.ts"() {
    "use strict";
    init_literal();
    naming = String.raw`local tokens = handle:streamInfo():dynamicMetadata():get("envoy.filters.http.jwt_authn") or {}
  for key, claim in pairs(group_claims) do
    local values = tokens[key] and tokens[key][claim]
    if type(values) == "table" then
      local named = {}
      for _, value in ipairs(values) do
        local name = group_names[value]
        if name then named[#named + 1] = '"' .. name:gsub('[%c"\\]', "") .. '"' end
      end
      table.sort(named)
      headers:replace("x-forwarded-groups", "[" .. table.concat(named, ",") .. "]")
    end
  end`;
    workload = {
      none: "return nil",
      spiffe: `local ssl = handle:connection():ssl()
  local names = ssl and ssl:uriSanPeerCertificate() or {}
  return #names == 1 and names[1] or nil`,
      istio: String.raw`local last = (headers:get("x-forwarded-client-cert") or ""):match("[^,]*$")
  return last:match(";URI=(spiffe://[^;,\"]+)$")`
    };
  }
});

// src/gateway/lua/keys.ts
var keysLua;
var init_keys = __esm({
  "src/gateway/lua/keys.ts"() {
    "use strict";
    init_methods();
    keysLua = String.raw`
local words = {}
for _, word in ipairs({ "method", "params", "result", "error", "id", "jsonrpc", "name", "uri", "ref", "notifications",
  "resourceSubscriptions", "_meta", "type" }) do
  words[word:lower()] = word
end

-- Keys whose value is a text: with another value, the mcp filter takes no notice of them, not even of a second one.
local texts = { method = true, name = true, uri = true }

-- Where those keys mean something: at the root, in params, in params.ref and params.notifications.
local function matters(depth, path)
  if depth == 1 then return true end
  if depth == 2 then return path[2] == "params" end
  return depth == 3 and path[2] == "params" and (path[3] == "ref" or path[3] == "notifications")
end

-- Letters that fold to ASCII in Unicode: long s and Kelvin sign.
local function fold(key)
  return (key:gsub("\197\191", "s"):gsub("\226\132\170", "k")):lower()
end

local function stands_out(text)
  if find(text, "\\u00[2-7]") or find(text, "\\u017[fF]") or find(text, "\\u212[aA]") then return true end
  if find(text, "\197\191", 1, true) or find(text, "\226\132\170", 1, true) then return true end
  if find(text, '"result"', 1, true) or find(text, '"error"', 1, true) then return true end
  if find(text, '"resourceSubscriptions"', 1, true) then return true end
  for key, first in string.gmatch(text, '"(%a+)"%s*:%s*(.)') do
    local word = words[key:lower()]
    if word and (word ~= key or (texts[word] and first ~= '"')) then return true end
  end
  return false
end

-- "plain", "answer" or "resources"; nil for keys that two readers may take for different ones.
local function shape(text, method)
  local root, seen, subscribes, fine = {}, {}, false, true
  local walked = scan(text, function(depth, path, key)
    if not matters(depth, path) then return end
    local word = words[fold(key)]
    if word and word ~= key then fine = false end
    local place = depth .. tostring(path[depth]) .. key
    if seen[place] then fine = false end
    seen[place] = true
    if depth == 1 then root[key] = true end
    if key == "resourceSubscriptions" then subscribes = true end
  end)
  if not (walked and fine) then return nil end
  if root.method then
    if root.result or root.error then return nil end
    return subscribes and "resources" or "plain"
  end
  if method ~= "${responseMethod}" or root.params then return nil end
  if root.result and root.error then return nil end
  return "answer"
end
`;
  }
});

// src/gateway/lua/lists.ts
var listsLua;
var init_lists = __esm({
  "src/gateway/lua/lists.ts"() {
    "use strict";
    listsLua = String.raw`
local name_keys = { tools = "name", prompts = "name", resources = "uri", resourceTemplates = "uriTemplate" }
local own_keys = "dev.mcp-pipeline/"
local unreadable = '{"jsonrpc":"2.0","id":null,"error":{"code":-32603,"message":"The list of the server cannot be read."}}'

-- The string value that begins at a place of the text, unescaped; nil for other values.
local function text_at(text, start)
  if byte(text, start) ~= 34 then return nil end
  local stop = string_end(text, start)
  return stop and unescape(sub(text, start + 1, stop - 1)), stop
end

-- An element without our keys in its _meta.
local function without_own(text, element)
  local meta = element.meta
  if not meta then return sub(text, element.from, element.to) end
  local kept, gone = {}, false
  for index, member in ipairs(meta) do
    local stop = meta[index + 1] and meta[index + 1].from - 1 or meta.to - 1
    if sub(member.key, 1, #own_keys) == own_keys then gone = true
    else kept[#kept + 1] = (sub(text, member.from, stop):gsub("[%s,]*$", "")) end
  end
  if not gone then return sub(text, element.from, element.to) end
  return sub(text, element.from, meta.from) .. table.concat(kept, ",") .. sub(text, meta.to, element.to)
end

-- The message with its list shortened; itself where it has none; nil where it cannot be read.
local function shortened(text, list, may)
  local name_key = name_keys[list]
  local results, arrays, edits, element = 0, 0, {}, nil
  local kept = {}
  local function visit(depth, path, key, value, mark)
    if depth == 1 and key == "result" then results = results + 1 end
    if path[2] ~= "result" then return end
    if depth == 2 and key == list then arrays = arrays + 1 end
    if depth == 2 and key == "cacheScope" then
      local _, stop = text_at(text, value)
      if stop then edits[#edits + 1] = { value, stop, '"private"' } end
    end
    if path[3] ~= list then return end
    if depth == 4 then
      element = element or { names = 0, metas = 0 }
      if key == name_key then element.name, element.names = text_at(text, value), element.names + 1 end
      if key == "_meta" then element.metas = element.metas + 1 end
    elseif depth == 5 and path[5] == "_meta" and element then
      element.members = element.members or {}
      element.members[#element.members + 1] = { key = key, from = mark }
    end
  end
  local function leave(depth, path, from, to)
    if path[2] ~= "result" or path[3] ~= list then return end
    if depth == 5 and path[5] == "_meta" and element and element.members then
      element.members.from, element.members.to = from, to
      element.meta = element.members
    elseif depth == 4 then
      if element and element.names == 1 and element.metas <= 1 and element.name and may(element.name) then
        element.from, element.to = from, to
        kept[#kept + 1] = without_own(text, element)
      end
      element = nil
    elseif depth == 3 then
      edits[#edits + 1] = { from, to, "[" .. table.concat(kept, ",") .. "]" }
    end
  end
  if not scan(text, visit, leave) or results > 1 or arrays > 1 then return nil end
  table.sort(edits, function(a, b) return a[1] < b[1] end)
  local parts, at = {}, 1
  for _, edit in ipairs(edits) do
    parts[#parts + 1] = sub(text, at, edit[1] - 1)
    parts[#parts + 1] = edit[3]
    at = edit[2] + 1
  end
  return table.concat(parts) .. sub(text, at)
end

-- Events whose data are messages; lines of other fields stay as they are.
local function shortened_events(text, list, may)
  local out, data, ending = {}, {}, "\n"
  local function flush()
    if #data == 0 then return true end
    local joined = table.concat(data, " ")
    local short = joined:find("^%s*$") and joined or shortened(joined, list, may)
    if not short then return false end
    out[#out + 1] = "data: " .. short .. ending
    data = {}
    return true
  end
  for line, stop in text:gmatch("([^\r\n]*)(\r?\n?)") do
    if stop ~= "" then ending = stop end
    local value = line:match("^data: ?(.*)$") or (line == "data" and "" or nil)
    if value then data[#data + 1] = value
    else
      if line == "" and not flush() then return nil end
      out[#out + 1] = line .. stop
    end
  end
  return flush() and table.concat(out) or nil
end

local function shorten(handle, list, workload)
  local caller, verifier = caller_of(handle, workload)
  if verifier then return end
  local kind = (handle:headers():get("content-type") or ""):lower()
  local body = handle:body(true)
  local text = body:getBytes(0, body:length())
  if text == "" then return end
  local may = may_use(list, caller)
  local short
  if kind:find("text/event-stream", 1, true) then
    short = shortened_events(text, list, may) or ("data: " .. unreadable .. "\n\n")
  else
    short = shortened(text, list, may) or unreadable
  end
  if short ~= text then handle:headers():replace("content-length", tostring(body:setBytes(short))) end
end
`;
  }
});

// src/gateway/lua/rules.ts
function rulesLua(model) {
  const sets = /* @__PURE__ */ new Map();
  const numbered = model.entries.map((entry) => {
    const text = `{ ${entry.rules.map(({ rule }) => ruleLua(rule, model)).join(", ")} }`;
    const index = sets.get(text) ?? sets.size + 1;
    sets.set(text, index);
    return { entry, index };
  });
  const table = (kind) => numbered.filter(({ entry }) => entry.kind === kind).map(({ entry, index }) => `[${luaString(entry.name)}] = ${index}`).join(", ");
  const patterns = numbered.filter(({ entry }) => entry.kind === "resource" && isTemplate(entry.name)).sort((a, b) => literalLength(b.entry.name) - literalLength(a.entry.name)).map(({ entry, index }) => `{ ${luaString(luaPattern(entry.name))}, ${index} }`);
  const issuers = model.callers.issuers.map(
    ({ key, claims }) => `{ ${[key, claims.user, claims.groups, claims.scopes].map((text) => luaString(text)).join(", ")} }`
  );
  return `
local rule_sets = { ${[...sets.keys()].join(",\n")} }
local entries = {
  tools = { ${table("tool")} },
  prompts = { ${table("prompt")} },
  resources = { ${table("resource")} },
}
entries.resourceTemplates = entries.resources
local patterns = { ${patterns.join(", ")} }
local issuers = { ${issuers.join(", ")} }
${evaluation}`;
}
function ruleLua({ groups, scopes, users, workloads, authenticated }, model) {
  const fields = [
    groups === void 0 ? "" : `groups = ${luaSet(groupValues(groups, model.callers))}`,
    scopes === void 0 ? "" : `scopes = ${luaSet(scopes)}`,
    users === void 0 ? "" : `users = ${luaSet(users)}`,
    workloads === void 0 ? "" : `workloads = ${luaSet(workloads)}`,
    authenticated === true ? "token = true" : ""
  ];
  return `{ ${fields.filter((field) => field !== "").join(", ")} }`;
}
function luaPattern(template) {
  const parts = template.split(/(\{[^{}]*\})/).map((part) => {
    if (!/^\{.*\}$/.test(part))
      return part.replace(/[^A-Za-z0-9]/g, (mark2) => new RegExp("\\p{ASCII}", "u").test(mark2) ? `%${mark2}` : mark2);
    return /^\{[+#]/.test(part) ? ".+" : "[^/]+";
  });
  return `^${parts.join("")}$`;
}
var evaluation;
var init_rules = __esm({
  "src/gateway/lua/rules.ts"() {
    "use strict";
    init_uri_template();
    init_callers();
    init_literal();
    evaluation = `
-- The first issuer whose token this is; its claims, and the workload behind the connection.
local function caller_of(handle, workload)
  local tokens = handle:streamInfo():dynamicMetadata():get("envoy.filters.http.jwt_authn") or {}
  if tokens.verifier then return nil, true end
  for _, issuer in ipairs(issuers) do
    local claims = tokens[issuer[1]]
    if claims then
      return { user = claims[issuer[2]], groups = claims[issuer[3]], scopes = claims[issuer[4]], token = true,
        workload = workload }
    end
  end
  return { workload = workload }
end

local function any(wanted, has)
  if type(has) ~= "table" then return false end
  for _, value in ipairs(has) do
    if wanted[value] then return true end
  end
  return false
end

local function holds(rule, caller)
  if rule.token and not caller.token then return false end
  if rule.groups and not any(rule.groups, caller.groups) then return false end
  if rule.scopes and not any(rule.scopes, caller.scopes) then return false end
  if rule.users and not rule.users[caller.user or false] then return false end
  if rule.workloads and not rule.workloads[caller.workload or false] then return false end
  return true
end

local function may_use(list, caller)
  local known = {}
  local function set_holds(index)
    if known[index] == nil then
      known[index] = false
      for _, rule in ipairs(rule_sets[index]) do
        if holds(rule, caller) then known[index] = true end
      end
    end
    return known[index]
  end
  return function(name)
    local index = entries[list][name]
    if not index and list == "resources" then
      for _, pattern in ipairs(patterns) do
        if find(name, pattern[1]) then index = pattern[2] break end
      end
    end
    return index ~= nil and set_holds(index)
  end
end
`;
  }
});

// src/gateway/lua/scan.ts
var scanLua;
var init_scan = __esm({
  "src/gateway/lua/scan.ts"() {
    "use strict";
    scanLua = String.raw`
local find, sub, byte = string.find, string.sub, string.byte

-- UTF-8 of one code unit of an escape. Surrogates come out as bytes that equal no key.
local function utf8_of(code)
  if code < 128 then return string.char(code) end
  if code < 2048 then return string.char(192 + math.floor(code / 64), 128 + code % 64) end
  return string.char(224 + math.floor(code / 4096), 128 + math.floor(code / 64) % 64, 128 + code % 64)
end

local escapes = { b = "\b", f = "\f", n = "\n", r = "\r", t = "\t" }

local function unescape(text)
  if not find(text, "\\", 1, true) then return text end
  text = string.gsub(text, "\\(.)(%x?%x?%x?%x?)", function(kind, hex)
    if kind ~= "u" then return (escapes[kind] or kind) .. hex end
    return #hex == 4 and utf8_of(tonumber(hex, 16)) or "\\u" .. hex
  end)
  return text
end

-- End of the string that begins with the quote at start.
local function string_end(text, start)
  local at = start + 1
  while true do
    local stop = find(text, '["\\]', at)
    if not stop then return nil end
    if byte(text, stop) == 34 then return stop end
    at = stop + 2
  end
end

local function scan(text, visit, leave)
  local depth, at, path, starts = 0, 1, {}, {}
  local key
  while true do
    local mark = find(text, '["{}%[%]]', at)
    if not mark then return depth == 0 end
    local kind = byte(text, mark)
    at = mark + 1
    if kind == 34 then
      local stop = string_end(text, mark)
      if not stop then return false end
      local colon = find(text, "^%s*:", stop + 1)
      at = stop + 1
      if not colon then
        key = nil
      else
        local _, last = find(text, "^%s*:%s*", stop + 1)
        key = unescape(sub(text, mark + 1, stop - 1))
        at = last + 1
        visit(depth, path, key, at, mark)
      end
    elseif kind == 123 or kind == 91 then
      depth = depth + 1
      if depth > 200 then return false end
      path[depth], starts[depth], key = key or false, mark, nil
    else
      if depth == 0 then return false end
      if leave then leave(depth, path, starts[depth], mark) end
      path[depth] = nil
      depth, key = depth - 1, nil
    end
  end
end
`;
  }
});

// src/gateway/bodies.ts
function bodiesFilter(model) {
  return extension("envoy.filters.http.lua", "envoy.extensions.filters.http.lua.v3.Lua", {
    default_source_code: { inline_string: script2(model) }
  });
}
function script2(model) {
  const lists = Object.entries(listMethods).map(([method, list]) => `["${method}"] = "${list}"`);
  return `
${scanLua}
${keysLua}
${rulesLua(model)}
${listsLua}
${groupsLua(model)}
local lists = { ${lists.join(", ")} }

function envoy_on_request(handle)
  local headers = handle:headers()
  name_groups(handle, headers)
  local verb = headers:get(":method")
  local body = handle:body()
  local size = body and body:length() or 0
  if verb ~= "POST" then
    -- Of HTTP/2 no header says that a body comes.
    if size > 0 then handle:respond({ [":status"] = "400" }, "Only POST carries a body.") end
    return
  end
  local metadata = handle:streamInfo():dynamicMetadata()
  local text = size > 0 and body:getBytes(0, size) or ""
  local found = "plain"
  local odd = stands_out(text)
  if odd or find(text, 'list"', 1, true) then
    local seen = metadata:get("${mcp}")
    local method = seen and seen.method
    if odd then found = shape(text, method) end
    if method and lists[method] then
      metadata:set("${keysMetadata}", "list", lists[method])
      metadata:set("${keysMetadata}", "workload", workload_of(handle, handle:headers()))
    end
  end
  if found then metadata:set("${keysMetadata}", "shape", found) end
end

function envoy_on_response(handle)
  local seen = handle:streamInfo():dynamicMetadata():get("${keysMetadata}")
  if not (seen and seen.list) then return end
  local status = handle:headers():get(":status")
  if byte(status) ~= 50 then return end
  shorten(handle, seen.list, seen.workload)
end
`;
}
var init_bodies = __esm({
  "src/gateway/bodies.ts"() {
    "use strict";
    init_facts();
    init_groups();
    init_keys();
    init_lists();
    init_rules();
    init_scan();
    init_methods();
    init_typed();
  }
});

// src/gateway/denials.ts
function localReplies(model, metadataUrl2) {
  const rest = {
    filter: cel("response.code >= 400"),
    body_format_override: rpcBody(-32603, "%LOCAL_REPLY_BODY%")
  };
  return { mappers: [...answers2(model, metadataUrl2).map(mapper), rest] };
}
function answers2(model, metadataUrl2) {
  const resource = `resource_metadata="${metadataUrl2}"`;
  const wanted = model.scopes.length === 0 ? [] : [`scope="${model.scopes.join(" ")}"`];
  const invalid = ['error="invalid_token"', resource, ...wanted].join(", ");
  const first2 = [resource, ...wanted].join(", ");
  const missing2 = "A token of an accepted issuer is needed.";
  const details = (name2) => `response.code_details == "rbac_access_denied_matched_policy[${name2}]"`;
  return [
    {
      when: 'response.code_details == "jwt_authn_access_denied{Jwt_is_missing}"',
      status: 401,
      code: 401,
      message: missing2,
      challenge: first2
    },
    {
      when: 'response.code_details.startsWith("jwt_authn_access_denied{Jwks_remote_fetch")',
      status: 503,
      code: 503,
      message: "The issuer's keys cannot be fetched at the moment.",
      headers: { "retry-after": "2" }
    },
    {
      when: 'response.code_details.startsWith("jwt_authn_access_denied")',
      status: 401,
      code: 401,
      message: "The token is not valid here: %LOCAL_REPLY_BODY%.",
      challenge: invalid
    },
    { when: details("token-missing"), status: 401, code: 401, message: missing2, challenge: first2 },
    ...model.scopes.map((scope) => ({
      when: details(model.scopeDenial(scope)),
      status: 403,
      code: 403,
      message: `The token lacks the scope ${scope}.`,
      challenge: ['error="insufficient_scope"', `scope="${scope}"`, resource].join(", ")
    })),
    ...Object.entries({ ...guards2, ...refusals }).map(([name2, answer2]) => ({
      ...answer2,
      when: details(name2)
    })),
    ...shapes
  ];
}
function mapper({ when, status, code, message, challenge, headers = {} }) {
  const all = {
    ...challenge === void 0 ? {} : { "www-authenticate": `Bearer ${challenge}` },
    ...headers
  };
  return {
    filter: cel(when),
    status_code: status,
    headers_to_add: Object.entries(all).map(([key, value]) => ({
      header: { key, value: value.replaceAll("%", "%%") },
      append_action: "OVERWRITE_IF_EXISTS_OR_ADD"
    })),
    body_format_override: rpcBody(code, message)
  };
}
function cel(expression) {
  return {
    extension_filter: extension(
      "envoy.access_loggers.extension_filters.cel",
      "envoy.extensions.access_loggers.filters.cel.v3.ExpressionFilter",
      { expression }
    )
  };
}
function rpcBody(code, message) {
  return {
    json_format: {
      jsonrpc: "2.0",
      id: `%DYNAMIC_METADATA(${mcp}:id)%`,
      error: { code, message }
    },
    content_type: "application/json"
  };
}
var parseError, invalidRequest, headerMismatch, unsupportedVersion, guards2, refusals, shapes;
var init_denials = __esm({
  "src/gateway/denials.ts"() {
    "use strict";
    init_facts();
    init_typed();
    parseError = -32700;
    invalidRequest = -32600;
    headerMismatch = -32020;
    unsupportedVersion = -32022;
    guards2 = {
      "guard-host": { status: 421, code: 421, message: "This gateway does not serve that host." },
      "guard-origin": { status: 403, code: 403, message: "This origin may not call the server." },
      "guard-version": {
        status: 400,
        code: unsupportedVersion,
        message: "MCP-Protocol-Version names a revision that this server does not speak."
      },
      "guard-encoding": { status: 415, code: 415, message: "An encoded body is not accepted." },
      "guard-content-type": { status: 415, code: 415, message: "Content-Type must be application/json." },
      "guard-mirrored": {
        status: 400,
        code: headerMismatch,
        message: "Mcp-Method and Mcp-Name belong to revision 2026-07-28, once each."
      },
      "guard-certificate": {
        status: 403,
        code: 403,
        message: "The certificate has more than one URI name; a workload has one."
      },
      "guard-body": { status: 400, code: invalidRequest, message: "Only POST carries a body." }
    };
    refusals = {
      "not-allowed": { status: 403, code: 403, message: "The policy of this server does not allow that." },
      "business-group": {
        status: 403,
        code: 403,
        message: "This server is for business groups that the caller is not in."
      },
      "groups-left-out": {
        status: 403,
        code: 403,
        message: "The token leaves its groups out because there are too many. Ask for a token that holds only the groups assigned to this application."
      },
      "verifier-calls-nothing": { status: 403, code: 403, message: "The verifier lists and calls nothing." }
    };
    shapes = [
      {
        when: 'response.code_details == "mcp_filter_body_too_large" || response.code_details == "request_payload_too_large" || response.code == 413',
        status: 413,
        code: 413,
        message: "The body is too large."
      },
      {
        when: 'response.code_details == "mcp_filter_not_jsonrpc" || response.code_details == "mcp_filter_parse_error" || response.code_details == "mcp_filter_duplicate_keys"',
        status: 400,
        code: parseError,
        message: "%LOCAL_REPLY_BODY%"
      },
      {
        when: 'response.code_details == "mcp_filter_reject_no_mcp"',
        status: 400,
        code: invalidRequest,
        message: "Accept must name application/json and text/event-stream."
      },
      {
        when: "response.code == 429",
        status: 429,
        code: 429,
        message: "Too many calls. Try again later."
      }
    ];
  }
});

// src/source/fields.ts
var dnsLabel, listOf, nonEmpty, uri, quantity, hostName, pathInside, port, environmentVariable, argv, jsonPointer, imageByDigest, anyMap;
var init_fields = __esm({
  "src/source/fields.ts"() {
    "use strict";
    init_zod();
    config({ jitless: true });
    dnsLabel = string2().max(63).regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, {
      error: "expected a DNS label: lower-case letters, digits and dashes, not at either end"
    });
    listOf = (item) => array(item).nonempty();
    nonEmpty = string2().min(1);
    uri = string2().regex(/^[a-z][a-z0-9+.-]*:\S+$/i, {
      error: "expected a URI such as https://\u2026 or mailto:\u2026"
    });
    quantity = string2().regex(/^\d+(\.\d+)?([eE][+-]?\d+|m|[kMGTPE]|[KMGTPE]i)?$/, {
      error: 'expected a Kubernetes quantity such as "250m", "512Mi" or "2Gi"'
    });
    hostName = string2().max(253).regex(
      /^(\*\.)?[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/,
      {
        error: 'expected a host name such as "api.example.com", without scheme, port or path'
      }
    );
    pathInside = string2().min(1).refine((path) => !path.startsWith("/") && !path.split("/").includes(".."), {
      error: "expected a path inside the manifest's folder, without a leading / and without .."
    });
    port = int().min(1).max(65535);
    environmentVariable = string2().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {
      error: "expected a name of letters, digits and underscores that does not start with a digit"
    });
    argv = union([string2().min(1), listOf(string2().min(1))]);
    jsonPointer = string2().regex(/^(\/([^~/]|~[01])*)*$/, {
      error: 'expected a JSON pointer such as "/properties/email"'
    });
    imageByDigest = string2().regex(/^[^\s@]+@sha256:[0-9a-f]{64}$/, {
      error: "expected an image by digest: name@sha256:<64 hex digits>"
    });
    anyMap = {
      when: ({ value }) => typeof value === "object" && value !== null && !Array.isArray(value)
    };
  }
});

// src/policy/schema.ts
var spiffeId, authorizeRule, authorize, governance;
var init_schema = __esm({
  "src/policy/schema.ts"() {
    "use strict";
    init_zod();
    init_fields();
    spiffeId = string2().regex(/^spiffe:\/\/[a-z0-9._-]+(\/[A-Za-z0-9._-]+)+$/, {
      error: "expected a SPIFFE ID: spiffe://trust-domain/path"
    });
    authorizeRule = strictObject({
      groups: listOf(nonEmpty).optional().describe("Caller is in one of these groups."),
      scopes: listOf(nonEmpty).optional().describe("Caller's token carries one of these scopes."),
      users: listOf(nonEmpty).optional().describe("Caller is one of these users."),
      workloads: listOf(spiffeId).optional().describe("Caller is one of these workloads, by SPIFFE ID."),
      authenticated: literal(true).optional().describe("Any caller with a valid token.")
    }).refine((rule) => Object.keys(rule).length > 0, {
      error: "a rule needs at least one of groups, scopes, users, workloads, authenticated"
    });
    authorize = union([authorizeRule, listOf(authorizeRule)]).describe("Who may call: one rule, or a list of rules any of which suffices. Nothing written: nobody.");
    governance = strictObject({
      authorize: authorize.optional(),
      confirm: _enum(["none", "elicitation"]).optional().describe("The server must ask the user before it acts."),
      minutesSaved: number2().min(0).optional().describe("Minutes of work that one successful call saves."),
      logInputs: _enum(["none", "keys", "full"]).optional().describe("How much of the arguments the logs keep; never above the platform's maximum."),
      redact: listOf(jsonPointer).optional().describe("JSON pointers into the arguments whose values are never logged.")
    });
  }
});

// src/report/finding.ts
var severities;
var init_finding = __esm({
  "src/report/finding.ts"() {
    "use strict";
    severities = ["error", "warning", "info"];
  }
});

// src/manifest/deploy-schema.ts
var autoscaling, amounts, egress, patch, deploy;
var init_deploy_schema = __esm({
  "src/manifest/deploy-schema.ts"() {
    "use strict";
    init_zod();
    init_fields();
    autoscaling = strictObject({
      minReplicas: int().min(1).optional().describe("Fewest replicas, at least 1."),
      maxReplicas: int().min(1).optional().describe("Most replicas, not below minReplicas."),
      targetCPUUtilizationPercentage: int().min(1).max(100).optional().describe("Average CPU use, in percent of the request, above which replicas are added.")
    }).refine(({ minReplicas, maxReplicas }) => !(Number(minReplicas ?? 1) > Number(maxReplicas ?? Infinity)), {
      path: ["minReplicas"],
      error: "minReplicas must not be greater than maxReplicas",
      ...anyMap
    });
    amounts = strictObject({
      cpu: quantity.optional().describe('Kubernetes quantity, e.g. "250m".'),
      memory: quantity.optional().describe('Kubernetes quantity, e.g. "512Mi".')
    });
    egress = strictObject({
      host: hostName.optional().describe("Host name that the server may call, e.g. api.example.com."),
      cidr: union([cidrv42(), cidrv62()]).optional().describe("Address range that the server may call, e.g. 10.0.0.0/8."),
      port: port.describe("Port at that host or range.")
    }).refine((rule) => rule.host === void 0 !== (rule.cidr === void 0), {
      error: "write exactly one of host and cidr",
      ...anyMap
    });
    patch = strictObject({
      target: strictObject({
        group: nonEmpty.optional().describe("API group of the objects."),
        version: nonEmpty.optional().describe("API version of the objects."),
        kind: nonEmpty.describe("Kind of the objects, e.g. Deployment."),
        name: nonEmpty.optional().describe("Name of one object. Omitted: all of the kind.")
      }).describe("Which rendered objects are patched, as in Kustomize."),
      patch: nonEmpty.describe("JSON patch or strategic merge patch, as YAML or JSON text."),
      reason: nonEmpty.describe("Why the pipeline's own settings do not suffice; shown to the reviewer.")
    });
    deploy = strictObject({
      autoscaling: autoscaling.optional().describe("How many replicas run."),
      resources: strictObject({
        requests: amounts.optional().describe("What every replica gets."),
        limits: amounts.optional().describe("What no replica may exceed.")
      }).optional().describe("CPU and memory of each replica."),
      startupSeconds: int().min(1).max(3600).optional().describe("Time that the server may take to become ready."),
      egress: listOf(egress).optional().describe("What the server may call outside; nothing else is reachable."),
      patches: listOf(patch).optional().describe("Escape hatch: patches to rendered objects, allowed by the platform path by path.")
    });
  }
});

// src/manifest/patch-of.ts
function patchOf(schema) {
  return patched(schema);
}
function patched(schema) {
  if (schema instanceof ZodOptional || schema instanceof ZodNullable) return patched(schema.unwrap());
  if (schema instanceof ZodObject) {
    const members2 = Object.entries(schema.shape).map(([key, member2]) => {
      const description = descriptionOf(member2);
      const patch2 = patched(member2).nullable().optional();
      return [key, description === void 0 ? patch2 : patch2.describe(description)];
    });
    return strictObject(Object.fromEntries(members2));
  }
  if (schema instanceof ZodRecord) {
    return record(schema.keyType, patched(schema.valueType).nullable());
  }
  if (schema instanceof ZodUnion) return union(schema.options.map(patched));
  return schema;
}
function descriptionOf(schema) {
  if (schema.description !== void 0) return schema.description;
  if (schema instanceof ZodOptional || schema instanceof ZodNullable) {
    return descriptionOf(schema.unwrap());
  }
  return void 0;
}
var init_patch_of = __esm({
  "src/manifest/patch-of.ts"() {
    "use strict";
    init_zod();
  }
});

// src/manifest/runtime-schema.ts
var protocolVersions, runtime;
var init_runtime_schema = __esm({
  "src/manifest/runtime-schema.ts"() {
    "use strict";
    init_zod();
    init_fields();
    protocolVersions = [
      "2024-11-05",
      "2025-03-26",
      "2025-06-18",
      "2025-11-25",
      "2026-07-28"
    ];
    runtime = strictObject({
      language: _enum(["node", "python", "go"]).optional().describe("Language of the server. Omitted: detected from the files beside the manifest."),
      entrypoint: string2().regex(/^[A-Za-z_][\w.]*:[A-Za-z_]\w*$/, { error: 'expected "module:object", e.g. "server:mcp"' }).optional().describe('Python only: "module:object" of the FastMCP server, e.g. "presto_mcp.server:mcp".'),
      command: argv.optional().describe("argv that starts the server; a string is split into words without a shell."),
      dockerfile: pathInside.optional().describe("Path of the team's own Dockerfile, relative to the manifest and inside its folder."),
      image: imageByDigest.optional().describe("A prebuilt image by digest: name@sha256:\u2026"),
      version: nonEmpty.optional().describe('Version of the language runtime, e.g. "24" or "3.13".'),
      build: argv.optional().describe("argv of the build; it runs inside the image build only."),
      transport: _enum(["streamable-http", "stdio"]).optional().describe("How the server speaks MCP. A stdio server is bridged to streamable HTTP."),
      port: port.optional().describe("Port that the server listens on, given to it as PORT (default 8080)."),
      path: string2().regex(/^\/$|^(\/(?!\.{1,2}(\/|$))[\w.~!$&'()*+,;=:@%-]+)+\/?$/, {
        error: 'expected a path such as "/mcp", without query, "//" and ".."'
      }).optional().describe("Path of the MCP endpoint (default /mcp)."),
      sessions: _enum(["none", "sticky"]).optional().describe(
        "Whether calls of one session must reach one process. Omitted: as the contract test observes."
      ),
      protocolVersions: listOf(_enum(protocolVersions)).optional().describe("MCP revisions that the server promises to speak.")
    }).superRefine((value, context) => {
      const ways = ["language", "dockerfile", "image"].filter((key) => value[key] !== void 0);
      if (ways.length > 1) {
        const message = `only one of ${ways.join(", ")} can say how the server is built`;
        context.addIssue({ code: "custom", path: [ways[1] ?? ""], message });
      }
      if (value.entrypoint !== void 0 && value.command !== void 0) {
        context.addIssue({
          code: "custom",
          path: ["command"],
          message: "write either entrypoint or command, not both"
        });
      }
      if (value.entrypoint !== void 0 && (value.language === "node" || value.language === "go")) {
        context.addIssue({
          code: "custom",
          path: ["entrypoint"],
          message: "entrypoint is for language: python only"
        });
      }
      for (const key of ["entrypoint", "build", "version"]) {
        const image = value.image === void 0 ? void 0 : "image";
        const whole = value.dockerfile === void 0 ? image : "dockerfile";
        if (whole !== void 0 && value[key] !== void 0) {
          context.addIssue({
            code: "custom",
            path: [key],
            message: `${key} has no effect beside ${whole}; remove it`
          });
        }
      }
    }, anyMap);
  }
});

// src/manifest/schema.ts
var owner, versionSources, version2, env, secretSource, secrets, subjects, suppression, severityOverride, lint, marker, example, contractTest, changeable, tools, environmentPatch, manifestSchema, manifestDefaultsSchema;
var init_schema2 = __esm({
  "src/manifest/schema.ts"() {
    "use strict";
    init_zod();
    init_schema();
    init_finding();
    init_fields();
    init_deploy_schema();
    init_patch_of();
    init_runtime_schema();
    init_runtime_schema();
    owner = strictObject({
      team: nonEmpty.describe("The team that owns the server."),
      businessGroups: listOf(nonEmpty).optional().describe("Callers outside these groups are refused before any tool rule."),
      support: listOf(uri).optional().describe("Where users find help: a list of URIs."),
      oncall: uri.optional().describe("Where the person on call is found.")
    });
    versionSources = ["package.json", "pyproject.toml", "tag"];
    version2 = union([
      // The registry takes no ranges, and 1.x is one.
      string2().regex(/^\d+(\.\d+)*(?!\.?[xX](\.|$))[0-9A-Za-z.+-]*$/, {
        error: 'expected a version such as "1.4.2"'
      }),
      strictObject({ from: _enum(versionSources).describe("Where the version is read.") })
    ]);
    env = record(environmentVariable, string2());
    secretSource = strictObject({
      key: nonEmpty.optional().describe("Key in the platform's secret store. Omitted: the platform's template."),
      property: nonEmpty.optional().describe("Property of the stored secret.")
    });
    secrets = union([listOf(environmentVariable), record(environmentVariable, secretSource)]);
    subjects = record(nonEmpty, governance.nullable());
    suppression = strictObject({
      rule: nonEmpty.describe("Id of one rule of lint, or of one breaking change as diff names it."),
      tool: nonEmpty.optional().describe("Name of one tool. Omitted: all."),
      pointer: jsonPointer.optional().describe("JSON pointer into the tool object. Omitted: everywhere in it."),
      reason: nonEmpty.describe("Why the finding is accepted."),
      expires: iso_exports.date().optional().describe("Last day on which the suppression holds, YYYY-MM-DD."),
      reviewer: nonEmpty.optional().describe("GitHub login of who accepts it; the platform's policy.acceptance names who may.")
    });
    severityOverride = strictObject({
      rule: nonEmpty.describe("Id of one rule."),
      tool: nonEmpty.optional().describe("Name of one tool. Omitted: all findings of the rule."),
      severity: _enum(severities).describe("What the findings count as; never less than the platform says."),
      reason: nonEmpty.describe("Why they count so here.")
    });
    lint = strictObject({
      failOn: _enum(severities).optional().describe("Lint fails for findings of this severity or a worse one."),
      profiles: listOf(nonEmpty).optional().describe("Clients whose own limits are checked as well."),
      severity: listOf(severityOverride).optional().describe("Findings that count more or less in this server than by default, each with its reason."),
      suppress: listOf(suppression).optional().describe("Findings that the team accepts, each with its reason.")
    });
    marker = strictObject({
      file: nonEmpty.optional().describe("Path, relative to the server's working directory, that is there once it acted."),
      output: nonEmpty.optional().describe("Text that the server writes to stderr (over HTTP also to stdout) when it acts."),
      tool: nonEmpty.optional().describe("Read-only tool whose answer shows it; needs textContains."),
      arguments: record(string2(), json()).optional().describe("Arguments of that tool."),
      textContains: nonEmpty.optional().describe("What its answer contains once the other has acted.")
    }).refine(
      ({ file, output, tool, textContains }) => [file, output, tool].filter((one) => one !== void 0).length === 1 && tool === void 0 === (textContains === void 0),
      { error: "expected exactly one of file, output, and tool with textContains" }
    );
    example = strictObject({
      arguments: record(string2(), json()).default({}).describe("Arguments of the call."),
      expect: strictObject({
        isError: boolean2().optional().describe("Whether the tool must answer with an error."),
        textContains: string2().optional().describe("Some text block of the result contains this."),
        structuredContent: json().optional().describe("The structured result contains this.")
      }).default({}).describe("What must come back. Empty: any result that is not an error."),
      confirm: strictObject({ marker: marker.describe("What shows whether the tool has acted.") }).optional().describe(
        "For a tool with confirm: elicitation. Proven with this call: it asks, and acts only if the user agrees."
      )
    });
    contractTest = strictObject({
      env: record(environmentVariable, string2()).optional().describe("Stand-ins for env and secrets."),
      timeouts: strictObject({
        call: number2().positive().max(600).optional().describe("Seconds that one call may take.")
      }).optional().describe("How long the contract test waits."),
      examples: union([nonEmpty, record(nonEmpty, listOf(example))]).optional().describe("Tool \u2192 list of { arguments, expect }, or the path of a YAML or JSON file that holds it."),
      breaking: _enum(["call", "client", "surface"]).optional().describe("Which changes against the lock count as breaking; call is narrowest, surface widest."),
      against: _enum(["release", "registry"]).optional().describe("Lint also compares the surface with the last release tag, or with the newest registry entry.")
    });
    changeable = {
      env: env.optional().describe("Plain values, name \u2192 value; never a credential."),
      secrets: secrets.optional().describe("Names of secrets, or name \u2192 key and property in the platform's secret store; never a value."),
      defaults: governance.optional().describe("Policy for every tool, prompt and resource that says nothing else."),
      prompts: subjects.optional().describe("Prompt name \u2192 policy; a bare key takes the defaults."),
      resources: subjects.optional().describe("Resource URI or URI template \u2192 policy; a bare key takes the defaults."),
      deploy: deploy.optional().describe("Scaling, resources and network of the running server.")
    };
    tools = subjects.describe(
      "Tool name \u2192 policy; a bare key takes the defaults. What is not listed is unreachable."
    );
    environmentPatch = lazy(() => patchOf(strictObject({ ...changeable, tools: tools.optional() })));
    manifestSchema = strictObject({
      schemaVersion: literal(1).describe("Version of this file format."),
      name: dnsLabel.describe("Name of the server; the registry name is the platform's prefix and this."),
      registryName: string2().max(200).regex(/^[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?\/[a-zA-Z0-9]([a-zA-Z0-9._-]*[a-zA-Z0-9])?$/, {
        error: 'expected "namespace/name", e.g. "com.acme/presto"'
      }).optional().describe("Full name in the MCP registry. Omitted: the platform's prefix and the name."),
      title: string2().min(1).max(100).optional().describe("Name for people, at most 100 characters."),
      description: string2().min(1).max(100).describe("What the server does; at most 100 characters, the registry's limit."),
      version: version2.optional().describe("Version of the server: a literal, or the place where it is read."),
      lifecycle: _enum(["experimental", "production", "deprecated"]).optional().describe("How much users may rely on the server."),
      owner: union([nonEmpty, owner]).describe("The team, or the team with support, on-call and business groups."),
      docs: uri.optional().describe("Where the server's documentation is."),
      runtime: runtime.describe("How the server is built and started. What is omitted is detected and printed."),
      env: changeable.env,
      secrets: changeable.secrets,
      defaults: changeable.defaults,
      tools,
      prompts: changeable.prompts,
      resources: changeable.resources,
      lint: lint.optional().describe("Settings of the lint stage; they may only tighten what the platform says."),
      contractTest: contractTest.optional().describe("Settings of the contract-test stage."),
      deploy: changeable.deploy,
      environments: record(dnsLabel, environmentPatch).optional().describe(
        "Environment \u2192 what differs there, merged as JSON Merge Patch: maps merge, lists replace, null removes."
      )
    });
    manifestDefaultsSchema = lazy(() => patchOf(manifestSchema.omit({ schemaVersion: true })));
  }
});

// src/gateway/guard.ts
function guard(request) {
  const { matcher } = firstOf(rules(request), allow("guard"));
  return extension("envoy.filters.http.rbac", "envoy.extensions.filters.http.rbac.v3.RBAC", { matcher });
}
function rules(request) {
  const version3 = headerInput("mcp-protocol-version");
  const mirrored = [headerInput("mcp-method"), headerInput("mcp-name")];
  const stateless = equals(version3, statelessVersion);
  const { hosts, origins } = allowedHosts(request);
  return [
    ...request.plan.platform.mesh?.kind === "spiffe" ? [twoNames] : [],
    [noneOf(headerInput(":authority"), hosts), deny("guard-host")],
    [allOf([present("origin"), noneOf(headerInput("origin"), origins)]), deny("guard-origin")],
    [
      allOf([present("mcp-protocol-version"), noneOf(version3, versions(request.plan))]),
      deny("guard-version")
    ],
    [
      allOf([present("content-encoding"), noneOf(headerInput("content-encoding"), ["identity"])]),
      deny("guard-encoding")
    ],
    // Compared with the body for one revision only; in any other, a server that reads them would be misled.
    [allOf([not(stateless), anyOf(mirrored.map((input) => matches(input, ".*")))]), deny("guard-mirrored")],
    // Two lines are joined with a comma, which no method and no name has; the filter compares the first line only.
    [matches(headerInput("mcp-method"), ".*,.*"), deny("guard-mirrored")],
    [
      allOf([
        matches(headerInput("mcp-name"), ".*,.*"),
        not(equals(headerInput("mcp-method"), "resources/read"))
      ]),
      deny("guard-mirrored")
    ],
    [
      allOf([
        equals(headerInput(":method"), "POST"),
        not(matches(headerInput("content-type"), "(?i)application/json *(;[^,]*)?"))
      ]),
      deny("guard-content-type")
    ],
    [allOf([not(equals(headerInput(":method"), "POST")), anyOf(bodyHeaders())]), deny("guard-body")]
  ];
}
function bodyHeaders() {
  return [
    allOf([present("content-length"), not(equals(headerInput("content-length"), "0"))]),
    present("transfer-encoding")
  ];
}
function versions(plan2) {
  return plan2.runtime.protocolVersions ?? protocolVersions;
}
function allowedHosts({ publicUrl, kind, plan: plan2, listen: listen2 }) {
  const url = new URL(publicUrl);
  const port2 = url.port || (url.protocol === "https:" ? "443" : "80");
  const names = kind === "process" ? ["localhost", "127.0.0.1", "[::1]"] : [url.hostname];
  const bare = url.port === "" ? names : [];
  const { gateway } = plan2.platform;
  const more = typeof gateway === "object" ? gateway.allowedOrigins ?? [] : [];
  const withPort = names.map((name2) => `${name2}:${port2}`);
  const early = kind === "process" ? names.map((name2) => `${name2}:${listen2.port}`) : [];
  const hosts = [.../* @__PURE__ */ new Set([...withPort, ...bare, ...early])];
  const own2 = (url.port === "" ? names : withPort).map((host) => `${url.protocol}//${host}`);
  return { hosts, origins: [.../* @__PURE__ */ new Set([...own2, ...more])] };
}
function present(header) {
  return matches(headerInput(header), "(?s).*");
}
function noneOf(input, values2) {
  return not(anyOf(values2.map((value) => equals(input, value))));
}
var twoNames;
var init_guard2 = __esm({
  "src/gateway/guard.ts"() {
    "use strict";
    init_schema2();
    init_match();
    init_methods();
    init_typed();
    twoNames = [
      matches(uriSanInput(), ".*,.*"),
      deny("guard-certificate")
    ];
  }
});

// src/gateway/mesh.ts
function meshTransport({ plan: plan2 }, model) {
  const { mesh } = plan2.platform;
  if (mesh?.kind !== "spiffe") return {};
  const { files } = mesh;
  const needed = !model.tokenUsed && model.tokenOptional && plan2.platform.identity?.verifier === void 0;
  const socket = sds(mesh.workloadSocket ?? defaultSocket);
  const own2 = files === void 0 ? { tls_certificate_sds_secret_configs: [{ name: ownCertificate, sds_config: socket }] } : {
    tls_certificates: [
      { certificate_chain: { filename: files.certificate }, private_key: { filename: files.key } }
    ]
  };
  const trust = files === void 0 ? { validation_context_sds_secret_config: { name: authorities2, sds_config: socket } } : { validation_context: { trusted_ca: { filename: files.bundle } } };
  return {
    transport_socket: extension(
      "envoy.transport_sockets.tls",
      "envoy.extensions.transport_sockets.tls.v3.DownstreamTlsContext",
      {
        require_client_certificate: needed,
        common_tls_context: {
          ...own2,
          ...trust,
          alpn_protocols: ["h2", "http/1.1"],
          tls_params: { tls_minimum_protocol_version: "TLSv1_2" }
        }
      }
    )
  };
}
function sds(path) {
  return {
    resource_api_version: "V3",
    api_config_source: {
      api_type: "GRPC",
      transport_api_version: "V3",
      grpc_services: [
        {
          google_grpc: { target_uri: `unix://${path}`, stat_prefix: "spire" }
        }
      ]
    }
  };
}
var defaultSocket, ownCertificate, authorities2;
var init_mesh = __esm({
  "src/gateway/mesh.ts"() {
    "use strict";
    init_typed();
    defaultSocket = "/spiffe-workload-api/spire-agent.sock";
    ownCertificate = "default";
    authorities2 = "ROOTCA";
  }
});

// src/gateway/telemetry-access-log.ts
function accessLog() {
  return extension(
    "envoy.access_loggers.stdout",
    "envoy.extensions.access_loggers.stream.v3.StdoutAccessLog",
    {
      log_format: {
        json_format: {
          time: "%START_TIME%",
          user: "%REQ(x-forwarded-user)%",
          workload: "%DOWNSTREAM_PEER_URI_SAN%",
          "http.request.method": "%REQ(:method)%",
          "mcp.method.name": `%DYNAMIC_METADATA(${mcp}:method)%`,
          "mcp.name": `%DYNAMIC_METADATA(${mcp}:params:name)%`,
          "mcp.resource.uri": `%DYNAMIC_METADATA(${mcp}:params:uri)%`,
          "mcp.session.id": "%REQ(mcp-session-id)%",
          "mcp.protocol.version": "%REQ(mcp-protocol-version)%",
          "jsonrpc.request.id": `%DYNAMIC_METADATA(${mcp}:id)%`,
          "http.response.status_code": "%RESPONSE_CODE%",
          details: "%RESPONSE_CODE_DETAILS%",
          flags: "%RESPONSE_FLAGS%",
          received: "%BYTES_RECEIVED%",
          sent: "%BYTES_SENT%",
          milliseconds: "%DURATION%"
        }
      }
    }
  );
}
var init_telemetry_access_log = __esm({
  "src/gateway/telemetry-access-log.ts"() {
    "use strict";
    init_facts();
    init_typed();
  }
});

// src/gateway/telemetry-stats.ts
function callStats() {
  return extension("envoy.access_loggers.stats", "envoy.extensions.access_loggers.stats.v3.Config", {
    stat_prefix: "mcp",
    counters: [
      {
        stat: {
          name: "calls",
          tags: [
            {
              name: "rule",
              value_format: "%DYNAMIC_METADATA(envoy.filters.http.rbac:enforced_effective_policy_id)%"
            },
            { name: "status", value_format: "%RESPONSE_CODE%" }
          ]
        },
        value_fixed: 1
      }
    ]
  });
}
var init_telemetry_stats = __esm({
  "src/gateway/telemetry-stats.ts"() {
    "use strict";
    init_typed();
  }
});

// src/gateway/listeners.ts
function gatewayListener(request, model) {
  const limits = limitsOf(request.plan);
  return {
    name: "gateway",
    address: { socket_address: address(request.listen) },
    per_connection_buffer_limit_bytes: limits.bodyBytes,
    filter_chains: [
      {
        ...meshTransport(request, model),
        filters: [
          extension("envoy.filters.network.http_connection_manager", manager, {
            stat_prefix: "gateway",
            // Both versions of HTTP, told apart by their first bytes.
            codec_type: "AUTO",
            server_header_transformation: "PASS_THROUGH",
            // Node's and Envoy's readings of a path must be one.
            normalize_path: true,
            merge_slashes: false,
            path_with_escaped_slashes_action: "REJECT_REQUEST",
            use_remote_address: true,
            skip_xff_append: true,
            ...certificates(request),
            common_http_protocol_options: {
              idle_timeout: "3600s",
              headers_with_underscores_action: "REJECT_REQUEST",
              max_headers_count: 100
            },
            // Whole headers within this time; a body may dribble as long as the stream is not idle.
            request_headers_timeout: "10s",
            stream_idle_timeout: "3600s",
            max_request_headers_kb: 60,
            drain_timeout: "30s",
            early_header_mutation_extensions: [withoutIdentity()],
            route_config: routes(request, model),
            local_reply_config: localReplies(model, metadataUrl(request)),
            access_log: [accessLog(), callStats()],
            http_filters: filters(request, model)
          })
        ]
      }
    ]
  };
}
function filters(request, model) {
  const limits = limitsOf(request.plan);
  return [
    named2("mcp-pipeline.guard", guard(request)),
    tokenFilter(request, model, metadataPaths(request)),
    // Says 413 where the next one would say that the JSON is not whole.
    extension(
      "envoy.filters.http.body_size_limit",
      "envoy.extensions.filters.http.body_size_limit.v3.BodySizeLimit",
      { max_request_bytes: limits.bodyBytes }
    ),
    extension("envoy.filters.http.mcp", "envoy.extensions.filters.http.mcp.v3.Mcp", {
      traffic_mode: "REJECT_NO_MCP",
      max_request_body_size: limits.bodyBytes,
      reject_duplicate_keys: true,
      attribute_source: "BODY"
    }),
    strictParser(),
    named2("mcp-pipeline.bodies", bodiesFilter(model)),
    factWriter([callFact, uriFact, completionFact]),
    named2("mcp-pipeline.authorization", authorization(model)),
    callLimit(limits),
    extension("envoy.filters.http.router", "envoy.extensions.filters.http.router.v3.Router", {
      suppress_envoy_headers: true
    })
  ];
}
function named2(name2, filter) {
  return { ...filter, name: name2 };
}
function certificates({ plan: plan2 }) {
  const trusted = plan2.platform.mesh?.kind === "istio";
  return { forward_client_cert_details: trusted ? "ALWAYS_FORWARD_ONLY" : "SANITIZE" };
}
function withoutIdentity() {
  return extension(
    "envoy.http.early_header_mutation.header_mutation",
    "envoy.extensions.http.early_header_mutation.header_mutation.v3.HeaderMutation",
    { mutations: identityHeaders2.map((remove) => ({ remove })) }
  );
}
function healthListener(request) {
  const { health } = portsOf(request);
  const check = (path, more = {}) => extension(
    "envoy.filters.http.health_check",
    "envoy.extensions.filters.http.health_check.v3.HealthCheck",
    {
      pass_through_mode: false,
      headers: [{ name: ":path", string_match: { exact: path } }],
      ...more
    }
  );
  const serves = { cluster_min_healthy_percentages: { [serverCluster]: { value: 100 } } };
  return small(
    "health",
    { ...request.listen, port: health },
    [],
    [check(probes.ready, request.kind === "sidecar" ? serves : {}), check(probes.live)]
  );
}
function metricsListener(request) {
  const route = {
    match: {
      path: "/stats/prometheus",
      headers: [{ name: ":method", string_match: { exact: "GET" } }]
    },
    route: { cluster: adminCluster, prefix_rewrite: "/stats/prometheus" }
  };
  return small("metrics", { ...request.listen, port: portsOf(request).metrics }, [route], []);
}
function portsOf(request) {
  return request.ports ?? { health: healthPort, metrics: metricsPort };
}
function small(name2, listen2, own2, checks) {
  return {
    name: name2,
    address: { socket_address: address(listen2) },
    // Probes and scrapes must come through when everybody else is turned away.
    ignore_global_conn_limit: true,
    filter_chains: [
      {
        filters: [
          extension("envoy.filters.network.http_connection_manager", manager, {
            stat_prefix: name2,
            normalize_path: true,
            common_http_protocol_options: { idle_timeout: "60s" },
            request_timeout: "10s",
            route_config: {
              virtual_hosts: [
                {
                  name: name2,
                  domains: ["*"],
                  routes: [...own2, { match: { prefix: "/" }, direct_response: { status: 404 } }]
                }
              ]
            },
            http_filters: [
              ...checks,
              extension("envoy.filters.http.router", "envoy.extensions.filters.http.router.v3.Router")
            ]
          })
        ]
      }
    ]
  };
}
var manager, probes, identityHeaders2;
var init_listeners = __esm({
  "src/gateway/listeners.ts"() {
    "use strict";
    init_authorize();
    init_bodies();
    init_bootstrap();
    init_denials();
    init_facts();
    init_guard2();
    init_limits();
    init_mesh();
    init_request();
    init_resource_metadata();
    init_routes();
    init_telemetry_access_log();
    init_telemetry_stats();
    init_tokens();
    init_typed();
    manager = "envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager";
    probes = { ready: "/ready", live: "/live" };
    identityHeaders2 = ["x-forwarded-user", "x-forwarded-groups", "x-forwarded-workload"];
  }
});

// src/gateway/model.ts
function modelOf(request) {
  const { plan: plan2 } = request;
  const { identity, mesh } = plan2.platform;
  const entries2 = reachable(request);
  const callers = {
    issuers: issuersOf(plan2.platform),
    groups: identity?.groups,
    mesh: mesh?.kind ?? "none"
  };
  const workloads = entries2.flatMap(({ rules: rules2 }) => rules2.flatMap(({ rule }) => rule.workloads ?? []));
  const byMesh = anyWorkload([...new Set(workloads)].sort(), callers);
  const known = [anyToken(callers), byMesh].filter((one) => one !== void 0);
  if (known.length === 0) {
    throw badInput(
      "gateway-no-issuer",
      "The platform accepts no issuer of tokens and no workload could call: identity.issuers is missing.",
      { help: "Write identity.issuers in platform.yaml." }
    );
  }
  const claim2 = identity?.businessGroups?.claim;
  const scopes = [
    ...new Set(entries2.flatMap(({ rules: rules2 }) => rules2.flatMap(({ rule }) => rule.scopes ?? [])))
  ].sort();
  const { businessGroups } = plan2.policy;
  return {
    entries: entries2,
    callers,
    known: anyOf(known),
    tokenOptional: byMesh !== void 0,
    tokenUsed: entries2.some(({ rules: rules2 }) => rules2.some(({ rule }) => needsToken(rule))),
    business: businessGroups === void 0 ? void 0 : claim2 === void 0 ? groupsHave(businessGroups, callers) : claimHas(claim2, businessGroups, callers),
    businessByGroups: claim2 === void 0,
    verifier: verifierOf(request),
    scopes,
    scopeDenial: (scope) => `scope-${scopes.indexOf(scope)}`
  };
}
function verifierOf({ plan: plan2 }) {
  const verifier = plan2.platform.identity?.verifier;
  if (verifier === void 0) return void 0;
  return allOf(Object.entries(verifier.claims).map(([claim2, value]) => claimIs(verifierKey, claim2, value)));
}
function reachable({ plan: plan2, names }) {
  const lists = { tool: new Set(names.tools), prompt: new Set(names.prompts) };
  const { policy } = plan2;
  const entries2 = policy.entries.filter(({ kind, name: name2 }) => {
    if (kind === "resource") return true;
    return lists[kind].has(name2);
  });
  const unfit = entries2.find(
    ({ name: name2, kind }) => !canBeFact(name2) && !(kind === "resource" && isTemplate(name2))
  );
  if (unfit !== void 0) {
    throw badInput(
      "gateway-name-unsupported",
      `The gateway cannot tell the ${unfit.kind} ${JSON.stringify(unfit.name)} from other JSON values: no rule can be enforced for it.`,
      { ...unfit.origin, help: "Rename it: letters, digits, underscores, dashes and dots are safe." }
    );
  }
  return entries2;
}
var init_model = __esm({
  "src/gateway/model.ts"() {
    "use strict";
    init_uri_template();
    init_problem();
    init_callers();
    init_facts();
    init_issuers();
    init_match();
  }
});

// src/gateway/compile.ts
function compileGateway(request) {
  const model = modelOf(request);
  const listeners = [gatewayListener(request, model), healthListener(request), metricsListener(request)];
  return {
    files: { "envoy.json": `${JSON.stringify(bootstrap(request, listeners))}
` },
    ports: { listener: request.listen.port, ...portsOf(request) },
    probes
  };
}
var init_compile2 = __esm({
  "src/gateway/compile.ts"() {
    "use strict";
    init_bootstrap();
    init_listeners();
    init_model();
  }
});

// src/local/gateway/enforced.ts
var enforced_exports = {};
__export(enforced_exports, {
  startEnforced: () => startEnforced
});
import { mkdir as mkdir5, rm as rm6 } from "node:fs/promises";
import { join as join6 } from "node:path";
async function startEnforced(start, { envoy, request }, { port: port2, folder, startupMs }) {
  const inner = await freePort();
  const server2 = await start(inner);
  const readiness = await waitUntilListening(server2, inner, startupMs);
  if (readiness.state !== "ready") {
    await server2.stop(0);
    return server2;
  }
  const address2 = "127.0.0.1";
  const { files } = compileGateway({
    ...request,
    kind: "process",
    listen: { address: address2, port: port2 },
    upstream: { address: address2, port: inner },
    ports: { health: await freePort(), metrics: await freePort() },
    adminSocket: join6(folder, "admin.sock")
  });
  await mkdir5(folder, { recursive: true, mode: 448 });
  for (const [name2, text] of Object.entries(files)) await writeAtomically(join6(folder, name2), text);
  const gateway = await startServer({
    argv: [
      envoy,
      "-c",
      join6(folder, "envoy.json"),
      "-l",
      "error",
      "--use-dynamic-base-id",
      "--concurrency",
      "1"
    ],
    cwd: folder,
    env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", TMPDIR: folder },
    transport: "streamable-http",
    url: `http://${address2}:${port2}/`
  });
  await waitUntilListening(gateway, port2, envoyMs);
  return together(server2, gateway, folder);
}
function together(server2, gateway, folder) {
  return {
    spec: server2.spec,
    pid: gateway.pid,
    cookie: server2.cookie,
    startedAt: server2.startedAt,
    // Envoy's own words count only where it, and not the server, has ended.
    stderrTail: () => gateway.exit() === void 0 ? server2.stderrTail() : gateway.stderrTail(),
    exited: Promise.race([server2.exited, gateway.exited]),
    exit: () => server2.exit() ?? gateway.exit(),
    open: (options) => server2.open(options),
    async stop(graceMs2) {
      await gateway.stop(graceMs2);
      const stopped = await server2.stop(graceMs2);
      await rm6(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => void 0);
      return stopped;
    }
  };
}
var envoyMs;
var init_enforced = __esm({
  "src/local/gateway/enforced.ts"() {
    "use strict";
    init_compile2();
    init_atomic_write();
    init_port();
    init_start();
    init_readiness();
    envoyMs = 15e3;
  }
});

// src/local/supervisor-main.ts
import { parseArgs } from "node:util";

// src/local/supervisor-run.ts
import { rm as rm7 } from "node:fs/promises";
import { join as join7 } from "node:path";

// src/image/open.ts
init_problem();
import { readFile as readFile3 } from "node:fs/promises";

// src/server/spec.ts
var inheritedVariables = ["PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR"];

// src/image/open.ts
init_json();

// src/image/layer-listing.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import { join } from "node:path";
var streamAbove = 8 * 1024 * 1024;
async function listFolder(folder) {
  const lines = /* @__PURE__ */ new Map();
  let size = 0;
  const visit = async (relative) => {
    const entries2 = await readdir(join(folder, relative), { withFileTypes: true });
    const files = [];
    for (const entry of entries2) {
      const path = relative === "" ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) {
        lines.set(path, JSON.stringify(["d", path]));
        await visit(path);
      } else if (entry.isSymbolicLink()) {
        lines.set(path, JSON.stringify(["l", path, await readlink(join(folder, path))]));
      } else if (entry.isFile()) {
        files.push(path);
      } else {
        throw new Error(`${path} is neither file, folder nor link and cannot be part of an image.`);
      }
    }
    await Promise.all(
      files.map(async (path) => {
        const file = await describeFile(join(folder, path));
        lines.set(path, JSON.stringify(["f", path, file.executable ? "x" : "-", file.size, file.sha256]));
        size += file.size;
      })
    );
  };
  await visit("");
  const sorted = [...lines.keys()].sort().map((path) => lines.get(path));
  const text = sorted.map((line) => `${line}
`).join("");
  return { text, digest: sha256(text), size };
}
function sha256(content) {
  return createHash("sha256").update(content).digest("hex");
}
async function describeFile(path) {
  const stats = await lstat(path);
  const executable = (stats.mode & 64) !== 0;
  if (stats.size <= streamAbove) {
    const content = await readFile(path);
    return { executable, size: content.length, sha256: sha256(content) };
  }
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return { executable, size: stats.size, sha256: hash.digest("hex") };
}
function differingPaths(expected, actual) {
  const byPath = (text) => {
    const entries2 = /* @__PURE__ */ new Map();
    for (const line of text.split("\n").filter(Boolean)) {
      const entry = JSON.parse(line);
      if (Array.isArray(entry) && typeof entry[1] === "string") entries2.set(entry[1], line);
    }
    return entries2;
  };
  const [was, is] = [byPath(expected), byPath(actual)];
  const paths = /* @__PURE__ */ new Set([...was.keys(), ...is.keys()]);
  return [...paths].filter((path) => was.get(path) !== is.get(path)).sort();
}

// src/image/layer-store.ts
import { chmod, mkdir, readdir as readdir2, readFile as readFile2, rename as rename2, rm as rm2, stat } from "node:fs/promises";
init_atomic_write();
init_problem();

// src/image/layer-seal.ts
init_atomic_write();

// src/image/layout.ts
import { join as join2 } from "node:path";
var layout = {
  image: (home2, digest) => join2(home2, "images", "sha256", `${digest}.json`),
  layer: (home2, digest) => join2(home2, "layers", "sha256", digest),
  /** The listing that the layer's digest is the hash of. */
  listing: (home2, digest) => join2(home2, "layers", "sha256", `${digest}.list`),
  /** Says that nobody touched the layer since it was hashed; see layer-seal.ts. */
  seal: (home2, digest) => join2(home2, "layers", "sha256", `${digest}.seal`),
  /** What was made of which input; may be deleted at any time. */
  cache: (home2, kind, key) => join2(home2, "cache", kind, `${key}.json`),
  /** Work in progress; nothing in it is ever used by another run. */
  scratch: (home2) => join2(home2, "scratch")
};

// src/image/layer-store.ts
async function verifyLayer(home2, layer) {
  const differs = await whatDiffers(home2, layer);
  if (differs === void 0) return;
  const again = "Run build-push again to make the image anew.";
  if (differs === "missing") {
    throw unreachable(
      "layer-missing",
      `The ${layer.kind} layer sha256:${layer.digest} is not there. ${again}`
    );
  }
  const some = differs.length > 0 ? ` (${differs.slice(0, 3).join(", ")}${differs.length > 3 ? ", \u2026" : ""})` : "";
  const message = `The ${layer.kind} layer sha256:${layer.digest} is not what it was when it was built${some}. ${again}`;
  const help = "A server must not write beside its own code; give it a data directory.";
  throw unreachable("layer-tampered", message, { help });
}
async function whatDiffers(home2, layer) {
  const place = layout.layer(home2, layer.digest);
  const there = await stat(place).catch(() => void 0);
  if (!there?.isDirectory()) return "missing";
  const actual = await listFolder(place);
  if (actual.digest === layer.digest) return void 0;
  const expected = await readFile2(layout.listing(home2, layer.digest), "utf8").catch(() => "");
  return sha256(expected) === layer.digest ? differingPaths(expected, actual.text) : [];
}

// src/image/local-image.ts
init_zod();
var sha256Hex = string2().regex(/^[0-9a-f]{64}$/);
var localImageSchema = strictObject({
  schemaVersion: literal(1),
  name: string2().min(1),
  labels: record(string2(), string2()),
  layers: array(
    strictObject({
      kind: _enum(["dependencies", "application"]),
      digest: sha256Hex,
      size: int().min(0)
    })
  ),
  config: strictObject({
    argv: array(string2()).min(1),
    env: record(string2(), string2()),
    transport: _enum(["streamable-http", "stdio"]),
    path: string2().startsWith("/")
  })
});
function parseLocalImageRef(ref) {
  const match = /^local\/([a-z0-9][a-z0-9-]*)@sha256:([0-9a-f]{64})$/.exec(ref);
  return match?.[1] && match[2] ? { name: match[1], digest: match[2] } : void 0;
}

// src/image/working-copy.ts
import { constants } from "node:fs";
import { cp, mkdir as mkdir2, rm as rm3 } from "node:fs/promises";
import { dirname as dirname2 } from "node:path";
async function copyLayer(layer, folder) {
  await rm3(folder, { recursive: true, force: true });
  await mkdir2(dirname2(folder), { recursive: true });
  await cp(layer, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

// src/image/open.ts
async function openLocalImage(ref, home2, options = {}) {
  const manifest = await readManifest(ref, home2);
  if (options.verify ?? true) for (const layer of manifest.layers) await verifyLayer(home2, layer);
  const copyApplication = (folder) => copyLayer(applicationLayer(manifest, home2), folder);
  return { manifest, spec: (start) => serverSpec(manifest, home2, start), copyApplication };
}
function applicationLayer({ name: name2, layers }, home2) {
  const layer = layers.find(({ kind }) => kind === "application");
  if (!layer) throw unreachable("image-tampered", `The image of ${name2} has no application layer.`);
  return layout.layer(home2, layer.digest);
}
async function readManifest(ref, home2) {
  const parts = parseLocalImageRef(ref);
  if (!parts) {
    const expected = "expected local/<name>@sha256:<64 hex digits>, as build-push printed it";
    throw badInput("image-ref-invalid", `"${ref}" is no image of the local environment: ${expected}.`);
  }
  const text = await readFile3(layout.image(home2, parts.digest)).catch(() => void 0);
  if (!text) {
    throw unreachable("image-missing", `${ref} is not on this machine. Run build-push to make it.`);
  }
  const parsed = localImageSchema.safeParse(
    sha256(text) === parts.digest ? parseJson(text.toString("utf8")) : void 0
  );
  if (!parsed.success || parsed.data.name !== parts.name) {
    throw unreachable(
      "image-tampered",
      `${ref} does not hash to its digest. Run build-push again to make it anew.`
    );
  }
  return parsed.data;
}
function serverSpec(manifest, home2, options) {
  const app = options.application ?? applicationLayer(manifest, home2);
  const places = { app, host: options.host, port: String(options.port) };
  for (const layer of manifest.layers) {
    if (layer.kind !== "application") places.dependencies = layout.layer(home2, layer.digest);
  }
  const fill = (text) => text.replace(/\{(app|dependencies|host|port)\}/g, (all, key) => places[key] ?? all);
  const env2 = {};
  for (const name2 of inheritedVariables) {
    const value = process.env[name2];
    if (value !== void 0) env2[name2] = value;
  }
  for (const [name2, value] of Object.entries(manifest.config.env)) env2[name2] = fill(value);
  Object.assign(env2, options.env, { HOST: options.host, PORT: String(options.port) });
  for (const [name2, value] of Object.entries(manifest.config.env)) {
    if (/\{(host|port)\}/.test(value)) env2[name2] = fill(value);
  }
  const { transport, path } = manifest.config;
  const spec = { argv: manifest.config.argv.map(fill), cwd: app, env: env2, transport };
  if (transport === "stdio") return spec;
  const host = options.host.includes(":") ? `[${options.host}]` : options.host;
  return { ...spec, url: `http://${host}:${options.port}${path}` };
}

// src/release/store.ts
init_atomic_write();
init_problem();
import { mkdir as mkdir3, readdir as readdir3, readFile as readFile4 } from "node:fs/promises";
import { join as join3 } from "node:path";

// src/release/record.ts
init_zod();
var releaseSteps = ["prepared", "starting", "checking", "handing-over", "verifying"];
var run = object({
  /** Names the run to a person: an address where there is one. */
  id: string2()
});
var plan = looseObject({
  schemaVersion: literal(1),
  name: string2(),
  environment: string2(),
  directory: string2(),
  manifestFile: string2(),
  runtime: looseObject({ port: int(), path: string2() }),
  manifest: looseObject({}),
  policy: looseObject({ entries: array(looseObject({})) })
});
var releaseRecord = object({
  schemaVersion: literal(1),
  /** Counts from 1 for each server and environment, failed attempts included. */
  release: int().positive(),
  server: string2(),
  environment: string2(),
  state: _enum(["pending", "verified", "failed"]),
  step: _enum(releaseSteps),
  /** By digest. */
  image: string2(),
  url: string2(),
  who: string2(),
  run,
  /** ISO 8601, UTC. */
  startedAt: iso_exports.datetime(),
  endedAt: iso_exports.datetime().optional(),
  /** Release that served when this attempt began. */
  previous: int().positive().optional(),
  /** Envoy in front of it enforces the policy. Absent in older records: it does not. */
  policyEnforced: boolean2().optional(),
  /** Set where this release repeats an older one. */
  rollbackTo: int().positive().optional(),
  /** Why it failed, in one or two sentences. */
  diagnosis: string2().optional(),
  /** Text of the manifest. */
  manifest: string2(),
  /** Text of the lock, where there was one. */
  lock: string2().optional(),
  plan: custom((value) => plan.safeParse(value).success, { error: "not a plan" })
});

// src/release/store.ts
var fileName = /^(\d+)\.json$/;
function openReleases(directory) {
  const fileOf = (release2) => join3(directory, `${release2}.json`);
  async function numbers() {
    const names = await readdir3(directory).catch((error2) => {
      if (error2.code === "ENOENT") return [];
      throw error2;
    });
    return names.flatMap((name2) => fileName.exec(name2)?.[1] ?? []).map(Number).sort((a, b) => a - b);
  }
  async function read(release2) {
    const file = fileOf(release2);
    let text;
    try {
      text = await readFile4(file, "utf8");
    } catch (error2) {
      if (error2.code === "ENOENT") return void 0;
      throw error2;
    }
    return parseRecord(text, file);
  }
  return {
    read,
    async list() {
      const records = await Promise.all((await numbers()).map(read));
      return records.filter((record2) => record2 !== void 0);
    },
    async write(record2) {
      await mkdir3(directory, { recursive: true, mode: 448 });
      await writeAtomically(fileOf(record2.release), `${JSON.stringify(record2, void 0, 2)}
`);
    },
    async nextNumber() {
      return ((await numbers()).at(-1) ?? 0) + 1;
    }
  };
}
function parseRecord(text, file) {
  let cause;
  try {
    const result = releaseRecord.safeParse(JSON.parse(text));
    if (result.success) return result.data;
    const issue2 = result.error.issues[0];
    cause = `${issue2?.path.join(".") || "the record"}: ${issue2?.message ?? "invalid"}`;
  } catch (error2) {
    cause = error2 instanceof Error ? error2.message : String(error2);
  }
  throw unreachable(
    "release-unreadable",
    `The release record ${file} cannot be read (${cause}). Move the file away to go on without that release.`,
    { file }
  );
}

// src/local/supervisor-run.ts
init_start();

// src/local/control-server.ts
init_problem();
import { chmod as chmod2, rm as rm4 } from "node:fs/promises";
import { createServer as createServer2 } from "node:net";
import { createInterface } from "node:readline";

// src/local/control-messages.ts
init_zod();
var controlVersion = 2;
var release = int().positive();
var controlRequest = discriminatedUnion("command", [
  object({ command: literal("status") }),
  object({
    command: literal("prepare"),
    release,
    image: string2(),
    /** Port of the stable URL. */
    port: int().min(1).max(65535),
    startupMs: number2().positive(),
    env: record(string2(), string2()),
    /** Names in `env` whose values are secret. */
    secretNames: array(string2()),
    /** Envoy in front of the server; absent where the policy is not enforced. */
    enforcement: custom((value) => typeof value === "object" && value !== null).optional()
  }),
  object({ command: literal("activate"), release }),
  object({ command: literal("settle"), release, drainMs: number2().nonnegative() }),
  object({ command: literal("discard"), release }),
  object({ command: literal("stop") })
]);
var finding = looseObject({
  ruleId: string2(),
  severity: _enum(["error", "warning", "info"]),
  message: string2(),
  help: string2().optional(),
  evidence: string2().optional()
});
var controlReply = discriminatedUnion("ok", [
  object({ ok: literal(true), value: unknown().optional() }),
  object({ ok: literal(false), findings: array(finding).nonempty() })
]);
var preparedRelease = object({ pid: int(), port: int() });
var releaseStatus = object({
  release,
  state: _enum(["starting", "ready", "restarting", "crashed", "stopped"]),
  role: _enum(["preparing", "active", "draining"]),
  pid: int().optional(),
  restarts: int(),
  lastExit: string2().optional(),
  inFlight: int(),
  sessions: int(),
  since: string2(),
  stderrTail: string2()
});
var supervisorStatus = object({
  controlVersion: int(),
  pid: int(),
  since: string2(),
  active: release.optional(),
  /** False between the handover and the last check of a deploy. */
  settled: boolean2(),
  ports: array(int()),
  releases: array(releaseStatus)
});

// src/local/control-server.ts
async function serveControl(path, accept) {
  await rm4(path, { force: true });
  const server2 = createServer2((socket) => attend(socket, accept()));
  const before = process.umask(127);
  try {
    await new Promise((resolve, reject) => {
      server2.once("error", reject);
      server2.listen(path, resolve);
    });
  } finally {
    process.umask(before);
  }
  await chmod2(path, 384);
  return server2;
}
function attend(socket, peer) {
  let queue = Promise.resolve();
  socket.on("error", () => void 0);
  socket.once("close", () => peer.gone());
  const lines = createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on("error", () => void 0);
  lines.on("line", (line) => {
    queue = queue.then(async () => {
      const reply = await answer(line, peer);
      if (socket.writable) socket.write(`${JSON.stringify(reply)}
`);
    });
  });
}
async function answer(line, peer) {
  try {
    return { ok: true, value: await peer.handle(controlRequest.parse(JSON.parse(line))) };
  } catch (error2) {
    return { ok: false, findings: error2 instanceof Problem ? error2.findings : [unexpected(error2)] };
  }
}
function unexpected(error2) {
  const message = error2 instanceof Error ? error2.message : String(error2);
  return { ruleId: "supervisor-error", severity: "error", message: `The supervisor failed: ${message}.` };
}

// src/local/layout.ts
import { join as join4 } from "node:path";
function serverDirectory(place) {
  return join4(place.home, "servers", place.name, place.environment);
}
function releasesDirectory(place) {
  return join4(serverDirectory(place), "releases");
}
function runningDirectory(place) {
  return join4(serverDirectory(place), "running");
}
function stateFile(place) {
  return join4(serverDirectory(place), "supervisor.json");
}

// src/local/leftovers.ts
init_process_group();

// src/local/process-identity.ts
import { readFile as readFile5 } from "node:fs/promises";
async function processIdentity(pid) {
  if (process.platform === "linux") return linuxIdentity(pid);
  const { run: run3 } = await Promise.resolve().then(() => (init_run(), run_exports));
  const result = await run3(["ps", "-o", "stat=,lstart=", "-p", String(pid)], {
    cwd: "/",
    timeoutMs: 5e3,
    allowFailure: true
  });
  const [stat2 = "", ...start] = result.stdout.trim().split(/\s+/);
  return result.exitCode === 0 && !stat2.startsWith("Z") && start.length > 0 ? start.join(" ") : void 0;
}
async function linuxIdentity(pid) {
  const stat2 = await readFile5(`/proc/${pid}/stat`, "utf8").catch(() => void 0);
  if (stat2 === void 0) return void 0;
  const fields = stat2.slice(stat2.lastIndexOf(")") + 2).split(" ");
  const [state, startTime] = [fields[0], fields[19]];
  if (state === "Z" || state === "X" || startTime === void 0) return void 0;
  const boot = await readFile5("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  return `${boot.trim()}:${startTime}`;
}
async function stillRuns(mark2) {
  return await processIdentity(mark2.pid) === mark2.identity;
}
async function ownMark() {
  const identity = await processIdentity(process.pid);
  if (identity === void 0) throw new Error("the system does not tell when this process was started");
  return { pid: process.pid, identity };
}

// src/local/leftovers.ts
async function endLeftovers(state) {
  if (state === void 0 || await stillRuns(state.supervisor)) return;
  for (const server2 of state.servers) {
    if (await stillRuns(server2)) signalGroup(server2.pid, "SIGKILL");
  }
}

// src/local/socket-path.ts
init_problem();
import { createHash as createHash2 } from "node:crypto";
import { chmod as chmod3, lstat as lstat2, mkdir as mkdir4 } from "node:fs/promises";
import { dirname as dirname3, join as join5 } from "node:path";
var longestPath = 100;
async function controlSocketPath(place) {
  const directory = serverDirectory(place);
  const near = join5(directory, "control.sock");
  if (Buffer.byteLength(near) <= longestPath) {
    await mkdir4(directory, { recursive: true, mode: 448 });
    return near;
  }
  const folder = `/tmp/mcp-pipeline-${process.getuid?.() ?? "user"}`;
  const name2 = createHash2("sha256").update(directory).digest("hex").slice(0, 24);
  const path = join5(folder, `${name2}.sock`);
  await mkdir4(folder, { recursive: true, mode: 448 });
  await refuseForeign(dirname3(path));
  return path;
}
async function refuseForeign(folder) {
  const found = await lstat2(folder);
  const mine = process.getuid === void 0 || found.uid === process.getuid();
  if (!found.isDirectory() || !mine) {
    throw unreachable(
      "control-socket",
      `The folder ${folder} belongs to somebody else, so the control socket cannot be kept there. Set MCP_PIPELINE_HOME to a shorter path.`
    );
  }
  await chmod3(folder, 448);
}

// src/local/supervisor.ts
init_problem();
import { setTimeout as sleep4 } from "node:timers/promises";

// src/local/entrance.ts
init_problem();
init_sockets();
import { createServer as createServer3 } from "node:http";
import { basename } from "node:path";
var keepAliveMs = 12e4;
async function openEntrance(port2, listener) {
  const opened = [];
  try {
    opened.push(await listen(port2, "127.0.0.1", listener));
    const six = await listen(port2, "::1", listener).catch((error2) => {
      if (error2.code === "EADDRNOTAVAIL" || error2.code === "EAFNOSUPPORT") return void 0;
      throw error2;
    });
    if (six !== void 0) opened.push(six);
  } catch (error2) {
    for (const server2 of opened) server2.close();
    throw await explain(error2, port2);
  }
  return {
    port: port2,
    close() {
      for (const server2 of opened) {
        server2.close();
        server2.closeIdleConnections();
      }
    }
  };
}
function listen(port2, host, listener) {
  const server2 = createServer3({ keepAliveTimeout: keepAliveMs, requestTimeout: 0 }, listener);
  server2.timeout = 0;
  return new Promise((resolve, reject) => {
    server2.once("error", reject);
    server2.listen({ port: port2, host, exclusive: true }, () => {
      server2.off("error", reject);
      resolve(server2);
    });
  });
}
async function explain(error2, port2) {
  if (error2.code === "EADDRINUSE") {
    return unreachable(
      "port-taken",
      `Port ${port2} on localhost is taken by ${await holderOf(port2)}, or set runtime.port in the manifest to another port.`
    );
  }
  if (error2.code === "EACCES") {
    return unreachable(
      "port-taken",
      `Port ${port2} may not be opened by this user. Set runtime.port in the manifest to a port above 1023.`
    );
  }
  return error2;
}
async function holderOf(port2) {
  const holder = await portHolder(port2);
  if (holder === void 0) return "another process. End that process";
  const server2 = holder.argv[holder.argv.indexOf("--name") + 1];
  if (holder.argv.some((word) => /supervisor(-main)?\.m?[jt]s$/.test(word)) && server2 !== void 0) {
    return `the server ${server2} that mcp-pipeline runs (pid ${holder.pid}). Stop that one with \`mcp-pipeline retire\` and its manifest`;
  }
  const command = holder.argv.slice(0, 2).map((word) => basename(word));
  return `"${command.join(" ") || "unknown"}" (pid ${holder.pid}). End that process`;
}

// src/local/managed-release.ts
init_exit_codes();
init_problem();
init_port();
import { setTimeout as sleep3 } from "node:timers/promises";

// src/local/diagnosis.ts
function explainFailedStart(failure2, port2, stderrTail, waitedMs) {
  if (failure2.state === "silent") return silent(failure2, port2, stderrTail, waitedMs);
  const how = failure2.signal ? `was ended by ${failure2.signal}` : `ended with exit code ${failure2.code}`;
  return {
    ruleId: "release-crashed",
    severity: "error",
    message: `The server ${how} before it could be reached. ${causeIn(stderrTail) ?? byExit(failure2.code)}`,
    ...withTail(stderrTail)
  };
}
function withTail(stderrTail) {
  return stderrTail.trim() === "" ? {} : { evidence: stderrTail.trimEnd() };
}
function byExit(code) {
  if (code === 0) return "A server over HTTP must keep running; a stdio server needs `transport: stdio`.";
  return "Its last words follow.";
}
function silent(failure2, port2, tail, waitedMs) {
  const seconds2 = Math.round(waitedMs / 100) / 10;
  const where = failure2.elsewhere === void 0 || failure2.elsewhere.length === 0 ? "It listens on no port at all." : `It listens on ${failure2.elsewhere.join(", ")} instead.`;
  const other = failure2.answeredByOther ? " Another process answers on that port." : "";
  return {
    ruleId: "release-not-ready",
    severity: "error",
    message: `After ${seconds2} s the server does not listen on 127.0.0.1:${port2}. ${failure2.elsewhere === void 0 ? "" : where}${other}`.trim(),
    help: "Listen on the port in PORT and the address in HOST. If it only needs longer, set deploy.startupSeconds.",
    ...withTail(tail)
  };
}
var causes = [
  [/EADDRINUSE|address already in use/i, "It wants a port that is taken: listen on the port in PORT."],
  [
    /Cannot find (?:module|package)|ERR_MODULE_NOT_FOUND/,
    "A module is missing: is it under dependencies, not devDependencies?"
  ],
  [/ModuleNotFoundError|No module named/, "A Python module is missing: is it in the project's dependencies?"],
  [/EACCES|permission denied/i, "It was refused access to a file or port."],
  [/EROFS|read-only file system/i, "It writes to a folder that is read-only."],
  [/heap out of memory|MemoryError/, "It ran out of memory."]
];
function causeIn(stderrTail) {
  return causes.find(([pattern]) => pattern.test(stderrTail))?.[1];
}

// src/local/managed-release.ts
init_readiness();

// src/local/traffic.ts
var Traffic = class {
  #inFlight = 0;
  #onIdle = [];
  get inFlight() {
    return this.#inFlight;
  }
  /** Counts a request in; the result counts it out, once. */
  enter() {
    this.#inFlight += 1;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#inFlight -= 1;
      if (this.#inFlight > 0) return;
      const waiting = this.#onIdle;
      this.#onIdle = [];
      for (const resolve of waiting) resolve();
    };
  }
  /** Resolves when nothing is in flight, at once where nothing is. */
  idle() {
    if (this.#inFlight === 0) return Promise.resolve();
    return new Promise((resolve) => this.#onIdle.push(resolve));
  }
};

// src/local/managed-release.ts
var graceMs = 3e3;
var firstBackoffMs = 250;
var longestBackoffMs = 3e4;
var settledMs = 6e4;
var ManagedRelease = class {
  release;
  entrance;
  enforced;
  traffic = new Traffic();
  since = (/* @__PURE__ */ new Date()).toISOString();
  state = "starting";
  restarts = 0;
  /** How the process ended last, in words. */
  lastExit;
  #options;
  #server;
  #port;
  #restart = false;
  #stopping;
  #failures = 0;
  #tail = "";
  #ended = new AbortController();
  constructor(options) {
    this.#options = options;
    this.release = options.release;
    this.entrance = options.entrance;
    this.enforced = options.enforced;
  }
  get pid() {
    return this.#server?.pid;
  }
  /** Loopback port, only while the server is ready. */
  get port() {
    return this.state === "ready" ? this.#port : void 0;
  }
  /** The end of what the server wrote to stderr, without secrets. */
  get stderrTail() {
    return this.#server?.stderrTail() ?? this.#tail;
  }
  /** Starts the server once. @throws Problem where it ended or did not listen in time; it is stopped then. */
  async start() {
    await this.#startOnce();
  }
  /** From now on a crash is followed by a restart. */
  keepAlive() {
    this.#restart = true;
    if (this.state === "crashed") void this.#startAgain();
  }
  /** Ends the server, politely first. Requests in flight are cut: drain before. */
  stop() {
    this.#restart = false;
    this.#ended.abort();
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }
  async #stop() {
    this.state = "stopped";
    await this.#server?.stop(graceMs);
    this.#options.onChange();
  }
  async #startOnce() {
    const { startupMs } = this.#options;
    const port2 = await freePort();
    if (this.#ended.signal.aborted) throw discarded(this.release);
    const started = performance.now();
    const server2 = await this.#options.launch(port2);
    this.#server = server2;
    this.#options.onChange();
    if (this.#ended.signal.aborted) await server2.stop(graceMs);
    const readiness = await waitUntilListening(server2, port2, startupMs);
    if (readiness.state !== "ready") {
      await server2.stop(graceMs);
      const finding2 = explainFailedStart(readiness, port2, this.stderrTail, performance.now() - started);
      this.#note(server2, finding2.message);
      throw new Problem(exitCodes.unreachable, [finding2]);
    }
    this.#port = port2;
    if (!this.#ended.signal.aborted) this.state = "ready";
    void server2.exited.then((how) => this.#onExit(server2, how, performance.now() - started));
    this.#options.onChange();
  }
  #note(server2, lastExit) {
    this.lastExit = lastExit;
    this.#tail = server2.stderrTail();
    this.#server = void 0;
    if (this.state !== "stopped") this.state = "crashed";
    this.#options.onChange();
  }
  async #onExit(server2, how, livedMs) {
    if (this.state === "stopped") return;
    this.#note(server2, how.signal ? `ended by ${how.signal}` : `ended with exit code ${how.code}`);
    await server2.stop(0);
    if (livedMs > settledMs) this.#failures = 0;
    if (this.#restart) await this.#startAgain();
  }
  async #startAgain() {
    while (this.#restart) {
      this.state = "restarting";
      const backoff = Math.min(firstBackoffMs * 2 ** this.#failures, longestBackoffMs);
      this.#failures += 1;
      this.#options.onChange();
      await sleep3(backoff, void 0, { signal: this.#ended.signal }).catch(() => void 0);
      if (!this.#restart) return;
      this.restarts += 1;
      try {
        await this.#startOnce();
        return;
      } catch {
      }
    }
  }
};
function discarded(release2) {
  return unreachable("release-crashed", `Release ${release2} was discarded before it was started.`);
}

// src/local/proxy.ts
import { request as httpRequest } from "node:http";

// src/local/ingress.ts
var loopbackHosts = /* @__PURE__ */ new Set(["localhost", "127.0.0.1", "[::1]"]);
function refuseForeign2(request) {
  const hosts = valuesOf(request.rawHeaders, "host");
  if (hosts.length !== 1 || !isLoopback(`http://${hosts[0]}`)) {
    return {
      status: 421,
      message: `Host ${quote(hosts)} is not this machine. Use http://localhost:<port>.`
    };
  }
  const origins = valuesOf(request.rawHeaders, "origin");
  if (origins.some((origin) => !isLoopback(origin))) {
    return { status: 403, message: `Origin ${quote(origins)} may not call a server on this machine.` };
  }
  if (!request.url?.startsWith("/")) {
    return { status: 400, message: "The request target must be a path." };
  }
  return void 0;
}
function valuesOf(rawHeaders, name2) {
  return rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name2);
}
function isLoopback(address2) {
  const match = /^https?:\/\/([A-Za-z0-9.]+|\[[0-9A-Fa-f:]+\])(:\d{1,5})?$/.exec(address2);
  return match?.[1] !== void 0 && loopbackHosts.has(match[1].toLowerCase());
}
function quote(values2) {
  return JSON.stringify(values2.join(", ").slice(0, 100));
}

// src/local/proxy-headers.ts
var releaseHeader = "x-mcp-pipeline-release";
var hopByHop = /* @__PURE__ */ new Set([
  "connection",
  "expect",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade"
]);
var identityHeaders = /* @__PURE__ */ new Set(["x-forwarded-user", "x-forwarded-groups", "x-forwarded-workload"]);
function requestHeaders(raw, host, enforced) {
  const headers = collect2(raw, (name2) => {
    const plain = name2.replaceAll("_", "-");
    const token = plain === "authorization" && !enforced;
    return token || identityHeaders.has(plain) || plain === releaseHeader || name2 === "host";
  });
  const asked = pairs(raw).find(([name2]) => name2.toLowerCase() === "host");
  headers.host = enforced && asked !== void 0 ? asked[1] : host;
  const framing = pairs(raw).find(([name2]) => name2.toLowerCase() === "transfer-encoding");
  if (framing !== void 0) headers["transfer-encoding"] = "chunked";
  headers.connection = "close";
  return headers;
}
function responseHeaders(raw, release2) {
  const headers = collect2(raw, (name2) => name2 === releaseHeader);
  headers[releaseHeader] = String(release2);
  return headers;
}
function collect2(raw, drop) {
  const listed = new Set(
    pairs(raw).filter(([name2]) => name2.toLowerCase() === "connection").flatMap(
      ([, value]) => value.toLowerCase().split(",").map((word) => word.trim())
    )
  );
  const headers = /* @__PURE__ */ Object.create(null);
  for (const [name2, value] of pairs(raw)) {
    const lower = name2.toLowerCase();
    if (hopByHop.has(lower) || listed.has(lower) || drop(lower)) continue;
    const before = headers[lower];
    headers[lower] = before === void 0 ? value : [before, value].flat();
  }
  return headers;
}
function pairs(raw) {
  return raw.flatMap(
    (name2, index) => index % 2 === 0 ? [[name2, raw[index + 1] ?? ""]] : []
  );
}

// src/local/proxy.ts
function proxyRequest(request, response, options) {
  const choice = refuseForeign2(request) ?? choose(request, options);
  if ("status" in choice) refuse(response, choice);
  else tryForward(request, response, choice, options.router);
}
function tryForward(request, response, choice, router) {
  try {
    forward(request, response, choice, router);
  } catch (error2) {
    refuse(response, { status: 400, message: `The request cannot be passed on: ${messageOf(error2)}.` });
  }
}
function choose(request, options) {
  const route = options.router.route(single(request.headers["mcp-session-id"]));
  if (route === "nowhere") return { status: 503, message: "No release has been verified yet." };
  if ("ended" in route) {
    return { status: 404, message: `The session ended with release ${route.ended}. Begin a new one.` };
  }
  const pinned = single(request.headers[releaseHeader]);
  if (pinned !== void 0 && pinned !== String(route.to)) {
    return { status: 409, message: `Release ${route.to} answers here, not ${pinned}.` };
  }
  const upstream = options.upstream(route.to);
  const port2 = upstream?.port();
  if (upstream === void 0 || port2 === void 0) {
    return { status: 503, message: `The server of release ${route.to} is being restarted.` };
  }
  return { upstream, port: port2 };
}
function forward(request, response, { upstream, port: port2 }, router) {
  const leave = upstream.enter();
  response.once("close", leave);
  const outgoing = httpRequest({
    host: "127.0.0.1",
    port: port2,
    method: request.method ?? "GET",
    path: request.url ?? "/",
    headers: requestHeaders(request.rawHeaders, `localhost:${port2}`, upstream.enforced),
    // One connection for each request: a kept one may be closed by the server just when it is used again.
    agent: false
  });
  outgoing.on("error", (error2) => fail(response, upstream.release, error2));
  outgoing.on("response", (incoming) => {
    noteSession(request, incoming, upstream.release, router);
    passBack(incoming, response, upstream.release);
  });
  response.once("close", () => outgoing.destroy());
  request.on("error", () => outgoing.destroy());
  outgoing.flushHeaders();
  request.pipe(outgoing);
}
function passBack(incoming, response, release2) {
  try {
    const headers = responseHeaders(incoming.rawHeaders, release2);
    response.writeHead(incoming.statusCode ?? 502, incoming.statusMessage ?? "", headers);
  } catch (error2) {
    incoming.on("error", () => void 0).resume();
    fail(response, release2, error2);
    return;
  }
  response.flushHeaders();
  incoming.on("error", () => response.destroy());
  incoming.on("aborted", () => response.destroy());
  incoming.pipe(response);
}
function noteSession(request, incoming, release2, router) {
  const issued = single(incoming.headers["mcp-session-id"]);
  if (issued !== void 0) router.noteSession(issued, release2);
  const session = single(request.headers["mcp-session-id"]);
  const ended = request.method === "DELETE" && (incoming.statusCode ?? 500) < 300;
  if (ended && session !== void 0) router.forgetSession(session);
}
function fail(response, release2, error2) {
  if (response.headersSent) response.destroy();
  else
    refuse(response, {
      status: 502,
      message: `The server of release ${release2} did not answer: ${messageOf(error2)}.`
    });
}
function refuse(response, { status, message }) {
  const body = JSON.stringify({ jsonrpc: "2.0", id: null, error: { code: -32e3, message } });
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    ...status === 503 ? { "retry-after": "1" } : {}
  });
  response.end(body);
}
function single(value) {
  return Array.isArray(value) ? value[0] : value;
}
function messageOf(error2) {
  return error2 instanceof Error ? error2.message : String(error2);
}

// src/local/router.ts
var longestMemory = 1e4;
var Router = class {
  active;
  #sessions = /* @__PURE__ */ new Map();
  #gone = /* @__PURE__ */ new Set();
  route(session) {
    const issuer = session === void 0 ? void 0 : this.#sessions.get(session);
    if (issuer !== void 0) return this.#gone.has(issuer) ? { ended: issuer } : { to: issuer };
    return this.active === void 0 ? "nowhere" : { to: this.active };
  }
  noteSession(session, release2) {
    this.#sessions.delete(session);
    this.#sessions.set(session, release2);
    for (const oldest of this.#sessions.keys()) {
      if (this.#sessions.size <= longestMemory) break;
      this.#sessions.delete(oldest);
    }
  }
  /** The client has ended it (HTTP DELETE). */
  forgetSession(session) {
    this.#sessions.delete(session);
  }
  sessionsOf(release2) {
    return [...this.#sessions.values()].filter((issuer) => issuer === release2).length;
  }
  /** The release has stopped: its sessions are answered with 404, on which clients begin a new one. */
  markGone(release2) {
    this.#gone.add(release2);
  }
};

// src/local/supervisor.ts
var revertDrainMs = 1e3;
var sessionPollMs = 100;
var undoneMs = 1e4;
var Supervisor = class {
  since = (/* @__PURE__ */ new Date()).toISOString();
  #options;
  #releases = /* @__PURE__ */ new Map();
  #entrances = /* @__PURE__ */ new Map();
  #router = new Router();
  /** Release that served before the one that is not settled yet. */
  #before;
  #unsettled;
  #opening = Promise.resolve();
  constructor(options) {
    this.#options = options;
  }
  get releases() {
    return [...this.#releases.values()];
  }
  /** True where nothing is served and nothing is being prepared: the supervisor may end. */
  get idle() {
    return this.#releases.size === 0;
  }
  /** Starts a release beside the active one. @throws Problem where the port is taken or it does not start. */
  async prepare(request) {
    const release2 = new ManagedRelease({
      release: request.release,
      entrance: request.port,
      startupMs: request.startupMs,
      enforced: request.enforcement !== void 0,
      launch: (port2) => this.#options.launch(request, port2),
      onChange: this.#options.onChange
    });
    this.#releases.set(request.release, release2);
    try {
      await this.#undone();
      await this.#openEntrance(request.port);
      await release2.start();
    } catch (error2) {
      await this.discard(request.release);
      throw error2;
    }
    if (release2.pid === void 0 || release2.port === void 0) throw notReady(release2);
    return { pid: release2.pid, port: release2.port };
  }
  /** Gives the stable URL to a prepared release, between two requests. The old one keeps running. */
  activate(number3) {
    const release2 = this.#releases.get(number3);
    if (release2 === void 0 || release2.state !== "ready") throw notReady(release2);
    this.#before = this.#router.active;
    this.#unsettled = number3;
    this.#router.active = number3;
  }
  /** Makes the handover final: the new release is kept alive, the old one drains and ends. */
  async settle(number3, drainMs3) {
    const release2 = this.#releases.get(number3);
    if (this.#unsettled !== number3 || release2 === void 0) throw notReady(release2);
    if (release2.state !== "ready") throw notReady(release2);
    await this.#options.commit(number3);
    this.#unsettled = void 0;
    this.#before = void 0;
    release2.keepAlive();
    for (const old of this.releases) {
      if (old.release < number3) void this.#drain(old, drainMs3);
    }
  }
  /** Ends a release that is not settled; where it has the stable URL already, the old one gets it back. */
  async discard(number3) {
    const release2 = this.#releases.get(number3);
    if (release2 === void 0) return;
    if (this.#unsettled === number3) {
      this.#router.active = this.#before;
      this.#unsettled = void 0;
      this.#before = void 0;
      await Promise.race([release2.traffic.idle(), sleep4(revertDrainMs)]);
    }
    await this.#end(release2);
  }
  /** Ends every release and stops listening. */
  async stop() {
    this.#router.active = void 0;
    for (const entrance of this.#entrances.values()) entrance.close();
    this.#entrances.clear();
    await Promise.all(this.releases.map((release2) => release2.stop()));
    this.#releases.clear();
  }
  status() {
    return {
      controlVersion,
      pid: process.pid,
      since: this.since,
      ...this.#router.active === void 0 ? {} : { active: this.#router.active },
      settled: this.#unsettled === void 0,
      ports: [...this.#entrances.keys()],
      releases: this.releases.map((release2) => ({
        release: release2.release,
        state: release2.state,
        role: this.#roleOf(release2),
        ...release2.pid === void 0 ? {} : { pid: release2.pid },
        restarts: release2.restarts,
        ...release2.lastExit === void 0 ? {} : { lastExit: release2.lastExit },
        inFlight: release2.traffic.inFlight,
        sessions: this.#router.sessionsOf(release2.release),
        since: release2.since,
        stderrTail: release2.stderrTail
      }))
    };
  }
  #roleOf(release2) {
    if (release2.release === this.#router.active) return "active";
    return release2.release > (this.#router.active ?? 0) ? "preparing" : "draining";
  }
  /** Waits until nothing is in flight and no session is left, at most `drainMs`, then ends the release. */
  async #drain(release2, drainMs3) {
    const deadline = performance.now() + drainMs3;
    const busy = () => release2.traffic.inFlight > 0 || this.#router.sessionsOf(release2.release) > 0;
    while (busy() && performance.now() < deadline && release2.state === "ready") await sleep4(sessionPollMs);
    await this.#end(release2);
  }
  async #end(release2) {
    this.#router.markGone(release2.release);
    await release2.stop();
    this.#releases.delete(release2.release);
    this.#closeUnused();
    this.#options.onChange();
  }
  /** A command that was killed after the handover is being undone: its release must not count as the old one. */
  async #undone() {
    const deadline = performance.now() + undoneMs;
    while (this.#unsettled !== void 0) {
      if (performance.now() > deadline) {
        throw unreachable(
          "deploy-locked",
          `Release ${this.#unsettled} is still being handed over. Try again.`
        );
      }
      await sleep4(20);
    }
  }
  #openEntrance(port2) {
    this.#opening = this.#opening.catch(() => void 0).then(() => this.#openOnce(port2));
    return this.#opening;
  }
  async #openOnce(port2) {
    if (this.#entrances.has(port2)) return;
    const entrance = await openEntrance(
      port2,
      (request, response) => proxyRequest(request, response, {
        router: this.#router,
        upstream: (number3) => {
          const release2 = this.#releases.get(number3);
          if (release2 === void 0) return void 0;
          return {
            release: number3,
            port: () => release2.port,
            enforced: release2.enforced,
            enter: () => release2.traffic.enter()
          };
        }
      })
    );
    this.#entrances.set(port2, entrance);
    this.#closeUnused();
  }
  #closeUnused() {
    const used = new Set(this.releases.map((release2) => release2.entrance));
    for (const [port2, entrance] of this.#entrances) {
      if (used.has(port2)) continue;
      entrance.close();
      this.#entrances.delete(port2);
    }
  }
};
function notReady(release2) {
  const tail = release2?.stderrTail ?? "";
  const finding2 = tail === "" ? {} : { evidence: tail };
  const how = release2?.lastExit === void 0 ? "is not running" : release2.lastExit;
  return unreachable("release-crashed", `The server of the new release is gone: ${how}.`, finding2);
}

// src/local/supervisor-state.ts
init_zod();
init_atomic_write();
import { readFile as readFile7, rm as rm5 } from "node:fs/promises";
var mark = object({ pid: int(), identity: string2() });
var supervisorState = object({
  schemaVersion: literal(1),
  supervisor: mark,
  socket: string2(),
  since: string2(),
  /** Server processes, by release. */
  servers: array(mark.extend({ release: int() }))
});
async function readState(place) {
  try {
    return supervisorState.parse(JSON.parse(await readFile7(stateFile(place), "utf8")));
  } catch {
    return void 0;
  }
}
async function writeState(place, state) {
  await writeAtomically(stateFile(place), `${JSON.stringify(state, void 0, 2)}
`);
}
async function removeState(place) {
  await rm5(stateFile(place), { force: true });
}

// src/local/supervisor-run.ts
var unusedMs = 15e3;
async function runSupervisor(place) {
  await endLeftovers(await readState(place));
  await removeFolder(runningDirectory(place));
  const socket = await controlSocketPath(place);
  const own2 = await ownMark();
  const announce = announcer(
    place,
    { supervisor: own2, socket, since: (/* @__PURE__ */ new Date()).toISOString() },
    () => supervisor.releases.flatMap(({ release: release2, pid }) => pid === void 0 ? [] : [{ release: release2, pid }])
  );
  const supervisor = new Supervisor({
    launch: (request, port2) => launch(place, request, port2),
    commit: (release2) => commit(place, release2),
    onChange: announce.changed
  });
  let ending;
  const end = () => {
    ending ??= (async () => {
      control.close();
      await supervisor.stop();
      await removeFolder(runningDirectory(place));
      await announce.finish();
      process.exit(0);
    })();
    return ending;
  };
  const peers = { count: 0 };
  const endIfUnused = () => {
    if (supervisor.idle && peers.count === 0) void end();
  };
  const control = await serveControl(socket, () => acceptPeer(supervisor, peers, end, endIfUnused));
  announce.changed();
  setTimeout(endIfUnused, unusedMs).unref();
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => void end());
}
function acceptPeer(supervisor, peers, end, endIfUnused) {
  const open3 = /* @__PURE__ */ new Set();
  let hasGone = false;
  peers.count += 1;
  return {
    async handle(request) {
      if (request.command === "prepare") open3.add(request.release);
      if (request.command === "settle") open3.delete(request.release);
      try {
        const value = await obey(supervisor, request);
        if (request.command === "discard") open3.delete(request.release);
        if (request.command === "stop") setImmediate(() => void end());
        return value;
      } catch (error2) {
        if (request.command === "settle") {
          if (hasGone) await supervisor.discard(request.release);
          else open3.add(request.release);
        }
        throw error2;
      }
    },
    gone() {
      hasGone = true;
      void Promise.all([...open3].map((release2) => supervisor.discard(release2))).finally(() => {
        peers.count -= 1;
        endIfUnused();
      });
    }
  };
}
async function obey(supervisor, request) {
  switch (request.command) {
    case "status":
      return supervisor.status();
    case "prepare":
      return supervisor.prepare(request);
    case "activate":
      return supervisor.activate(request.release);
    case "settle":
      return supervisor.settle(request.release, request.drainMs);
    case "discard":
      return supervisor.discard(request.release);
    case "stop":
      return supervisor.stop();
  }
}
async function launch(place, request, port2) {
  const { enforcement, startupMs } = request;
  const start = (on) => startBare(place, request, on);
  if (enforcement === void 0) return start(port2);
  const folder = join7(runningDirectory(place), `${request.release}-${port2}-gateway`);
  const { startEnforced: startEnforced2 } = await Promise.resolve().then(() => (init_enforced(), enforced_exports));
  return startEnforced2(start, enforcement, { port: port2, folder, startupMs });
}
async function startBare(place, request, port2) {
  const image = await openLocalImage(request.image, place.home);
  const application = join7(runningDirectory(place), `${request.release}-${port2}`);
  await image.copyApplication(application);
  const spec = image.spec({ host: "127.0.0.1", port: port2, env: request.env, application });
  const secrets2 = request.secretNames.flatMap((name2) => request.env[name2] ?? []);
  const server2 = await startServer({ ...spec, secrets: secrets2 });
  void server2.exited.then(() => removeFolder(application));
  return server2;
}
async function removeFolder(folder) {
  await rm7(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => void 0);
}
async function commit(place, release2) {
  const store = openReleases(releasesDirectory(place));
  const record2 = await store.read(release2);
  if (record2 === void 0) throw new Error(`release ${release2} has no record`);
  await store.write({ ...record2, state: "verified", endedAt: (/* @__PURE__ */ new Date()).toISOString() });
}
function announcer(place, base, running) {
  let queue = Promise.resolve();
  const write = async () => {
    const marks = await Promise.all(
      running().map(async (one) => ({ ...one, identity: await processIdentity(one.pid) ?? "" }))
    );
    const servers = marks.filter((one) => one.identity !== "");
    await writeState(place, { schemaVersion: 1, ...base, servers });
  };
  return {
    changed() {
      queue = queue.then(write).catch(() => void 0);
    },
    async finish() {
      await queue;
      await removeState(place);
    }
  };
}

// src/local/supervisor-main.ts
var { values } = parseArgs({
  options: {
    home: { type: "string" },
    name: { type: "string" },
    environment: { type: "string" }
  }
});
var { home, name, environment } = values;
if (home === void 0 || name === void 0 || environment === void 0) {
  process.stderr.write("This process is started by `mcp-pipeline deploy`.\n");
  process.exitCode = 2;
} else {
  await runSupervisor({ home, name, environment });
}
