import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  parseLock
} from "./chunk-TL2TVHD2.js";
import {
  definitionName,
  emptySurface,
  listMethods
} from "./chunk-GKFUQATE.js";
import {
  lineIndex
} from "./chunk-546JKWYA.js";
import {
  JsonSyntaxError,
  framePointer,
  locateInJson,
  scanJson
} from "./chunk-GFYVCK5R.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import {
  isObject
} from "./chunk-QFC6GGLT.js";

// src/surface/saved-documents.ts
var eventStreamField = /^(?:event|data|id|retry)?:/;
function documentsOf(text) {
  const plain = text.replace(/^\uFEFF/, " ");
  const first = plain.search(/\S/);
  if (first < 0) return { json: plain, documents: [] };
  if (eventStreamField.test(plain.slice(first, first + 8))) return eventsOf(plain);
  return { json: plain, documents: [{ start: first, end: plain.trimEnd().length }] };
}
function eventsOf(text) {
  const json = text.replace(/^(?:event|id|retry)?:.*$/gm, (line) => " ".repeat(line.length)).replace(/^data:/gm, "     ");
  const documents = [];
  let start = 0;
  for (const gap of text.matchAll(/\r?\n(?:\r?\n)+|$(?![\s\S])/g)) {
    if (json.slice(start, gap.index).trim() !== "") documents.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  return { json, documents };
}

// src/surface/saved-text.ts
var listNames = Object.keys(listMethods);
function unreadable(message, more) {
  const help = 'Give a list of tools, {"tools": [\u2026]}, the JSON-RPC response to tools/list, its SSE body, or mcp.lock.json.';
  return badInput("tools-unreadable", message, { help, ...more });
}
var SavedText = class {
  text;
  file;
  foundList = false;
  #malformed = [];
  /** Place of the last page's cursor, where the last page has one. */
  #cursor;
  #places = {
    tools: [],
    prompts: [],
    resources: [],
    resourceTemplates: []
  };
  #elements = /* @__PURE__ */ new Map();
  #positions;
  constructor(text, file) {
    this.text = text;
    this.file = file;
  }
  /** Value of a document; remembers where the elements of its outer lists begin. */
  parse({ start, end }) {
    this.#elements = /* @__PURE__ */ new Map();
    try {
      const value = (around, offset) => {
        if (around.length <= 4 && around.at(-1)?.isList) this.#elements.set(framePointer(around), offset);
      };
      scanJson(this.text, { value }, start, end);
    } catch (cause) {
      if (!(cause instanceof JsonSyntaxError)) throw cause;
      const place = this.position(cause.offset);
      const at = `${this.file}:${place.line}:${place.column}`;
      throw unreadable(`${at} is not JSON: ${cause.message}.`, { ...place });
    }
    return JSON.parse(this.text.slice(start, end));
  }
  /** Adds the lists of one document to the surface. */
  add(surface, value, document) {
    if (Array.isArray(value)) {
      const isBatch = value.length > 0 && value.every((entry) => isObject(entry) && "jsonrpc" in entry);
      if (!isBatch) this.#addList(surface, "tools", value, "", document);
      else
        for (const [index, entry] of value.entries()) this.#addResult(surface, entry, `/${index}`, document);
    } else this.#addResult(surface, value, "", document);
  }
  #addResult(surface, value, pointer, document) {
    if (!isObject(value)) return;
    if (isObject(value.error)) {
      const said = typeof value.error.message === "string" ? value.error.message.slice(0, 200) : "no message";
      const place = this.position(locateInJson(this.text, `${pointer}/error`, document.start, document.end));
      const message = `${this.file} holds the server's error instead of a list: ${JSON.stringify(said)}.`;
      throw unreadable(message, { ...place, help: "Save the list again from a request that works." });
    }
    if (isObject(value.result)) {
      this.#addResult(surface, value.result, `${pointer}/result`, document);
      return;
    }
    for (const list of listNames) {
      if (!Object.hasOwn(value, list)) continue;
      const at = `${pointer}/${list}`;
      const items = value[list];
      if (!Array.isArray(items)) {
        const place = this.position(locateInJson(this.text, at, document.start, document.end));
        throw unreadable(`${list} in ${this.file} is not a list.`, { ...place });
      }
      this.#addList(surface, list, items, at, document);
    }
    this.#readRest(surface, value, pointer, document);
  }
  #addList(surface, list, items, pointer, document) {
    this.foundList = true;
    const raw = surface.raw[list] ?? [];
    surface.raw[list] = raw;
    raw.push(this.text.slice(document.start, document.end));
    for (const [index, item] of items.entries()) {
      const start = this.#elements.get(`${pointer}/${index}`) ?? document.start;
      if (isObject(item)) {
        surface[list].push(item);
        this.#places[list].push({ start, end: document.end });
      } else {
        this.#malformed.push({
          ruleId: "definition-malformed",
          severity: "error",
          message: `Element ${index} of ${list} is not an object, so clients fail to read the whole list.`,
          pointer: `/${list}/${index}`,
          help: "Remove it, or write the definition as an object.",
          ...this.position(start)
        });
      }
    }
  }
  /** What a result says besides its lists. */
  #readRest(surface, value, pointer, document) {
    if (isObject(value.serverInfo)) surface.serverInfo = value.serverInfo;
    if (isObject(value.capabilities)) surface.capabilities = value.capabilities;
    if (typeof value.instructions === "string") surface.instructions = value.instructions;
    const hasMore = typeof value.nextCursor === "string" && value.nextCursor !== "";
    const offset = locateInJson(this.text, `${pointer}/nextCursor`, document.start, document.end);
    this.#cursor = hasMore ? this.position(offset) : void 0;
  }
  /** What is wrong with the file itself. */
  findings() {
    if (this.#cursor === void 0) return this.#malformed;
    const incomplete = {
      ruleId: "list-incomplete",
      severity: "warning",
      message: "The saved list ends with a nextCursor: the server has more pages, and they were not looked at.",
      help: "Save every page, or lint the server itself with --command or --url.",
      ...this.#cursor
    };
    return [...this.#malformed, incomplete];
  }
  locate(list, index, pointer) {
    const place = this.#places[list][index];
    if (place === void 0) return void 0;
    const end = this.#places[list][index + 1]?.start ?? place.end;
    return this.position(locateInJson(this.text, pointer, place.start, Math.max(end, place.start)));
  }
  position(offset) {
    this.#positions ??= lineIndex(this.text, this.file);
    return this.#positions(offset);
  }
};

// src/surface/saved.ts
function parseSavedSurface(text, file) {
  if (lockStart.test(text)) return fromLock(text, file);
  const { json, documents } = documentsOf(text);
  if (documents.length === 0) throw unreadable(`${file} is empty.`, { file });
  const source = new SavedText(json, file);
  const surface = emptySurface();
  for (const document of documents) {
    const value = source.parse(document);
    if (isLock(value)) return fromLock(text, file);
    source.add(surface, value, document);
  }
  if (!source.foundList) {
    throw unreadable(`${file} contains no list of tools.`, { file, line: 1 });
  }
  return {
    surface,
    findings: source.findings(),
    locate: (tool, pointer) => {
      const index = typeof tool === "number" ? tool : surface.tools.findIndex((t) => t.name === tool);
      return source.locate("tools", index, pointer);
    },
    locateItem: (list, index, pointer) => source.locate(list, index, pointer)
  };
}
var lockStart = /^\s*\{\s*"schemaVersion"\s*:/;
function isLock(value) {
  return isObject(value) && Object.hasOwn(value, "schemaVersion") && !Array.isArray(value.tools);
}
function fromLock(text, file) {
  const lock = parseLock(text, file);
  const locate = (tool, pointer) => {
    const name = typeof tool === "number" ? lock.surface.tools[tool]?.name : tool;
    return typeof name === "string" ? lock.locateTool(name, pointer) : void 0;
  };
  const locateItem = (list, index, pointer) => {
    const definition = lock.surface[list][index];
    const name = definition && definitionName(definition);
    return name === void 0 ? void 0 : lock.locateDefinition(list, name, pointer);
  };
  return { surface: lock.surface, findings: [], locate, locateItem };
}

export {
  parseSavedSurface
};
