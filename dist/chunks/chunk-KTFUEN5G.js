import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  package_default
} from "./chunk-W2PKOSOB.js";
import {
  isObject
} from "./chunk-QFC6GGLT.js";

// src/server/client-info.ts
var clientInfo = { name: package_default.name, version: package_default.version };

// src/server/stateless.ts
var firstStatelessVersion = "2026-07-28";
function isStateless(version) {
  return typeof version === "string" && version >= firstStatelessVersion;
}
function statelessParams(version, params, clientCapabilities) {
  const own = isObject(params?._meta) ? params._meta : {};
  return {
    ...params,
    _meta: {
      "io.modelcontextprotocol/protocolVersion": version,
      "io.modelcontextprotocol/clientInfo": clientInfo,
      "io.modelcontextprotocol/clientCapabilities": clientCapabilities,
      ...own
    }
  };
}
var named = /* @__PURE__ */ new Map([
  ["tools/call", "name"],
  ["prompts/get", "name"],
  ["resources/read", "uri"]
]);
function statelessHeaders(method, params) {
  const member = named.get(method);
  const name = member === void 0 ? void 0 : params?.[member];
  return {
    "mcp-method": method,
    ...typeof name === "string" ? { "mcp-name": headerValue(name) } : {}
  };
}
function headerValue(value) {
  const plain = /^[\x20-\x7e\t]*$/.test(value) && value.trim() === value && !/^=\?base64\?.*\?=$/.test(value);
  return plain ? value : `=?base64?${Buffer.from(value).toString("base64")}?=`;
}

// src/server/wire.ts
var maxMessageBytes = 16 * 1024 * 1024;
var WireError = class extends Error {
  failure;
  httpStatus;
  constructor(failure, message, more = {}) {
    super(message, more.cause === void 0 ? {} : { cause: more.cause });
    this.name = "WireError";
    this.failure = failure;
    this.httpStatus = more.httpStatus;
  }
};

// src/server/violations.ts
var kept = 50;
var longest = 200;
var Violations = class {
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
function excerpt(text) {
  const line = text.trim();
  return JSON.stringify(line.length > longest ? `${line.slice(0, longest)}\u2026` : line);
}

export {
  clientInfo,
  firstStatelessVersion,
  isStateless,
  statelessParams,
  statelessHeaders,
  headerValue,
  maxMessageBytes,
  WireError,
  Violations,
  excerpt
};
