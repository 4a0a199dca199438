import type { Finding } from "../report/finding.ts";
import { badInput, type Problem } from "../report/problem.ts";
import { isObject, type Json, type JsonObject } from "../source/json.ts";
import { lineIndex } from "../source/line-index.ts";
import type { Position } from "../source/position.ts";
import { framePointer, type JsonFrame, JsonSyntaxError, locateInJson, scanJson } from "./json-scan.ts";
import type { Document } from "./saved-documents.ts";
import { type ListName, listMethods, type Surface } from "./surface.ts";

const listNames = Object.keys(listMethods) as ListName[];

/** A saved list that cannot be read (exit 2), with what would be accepted. */
export function unreadable(message: string, more: Partial<Finding>): Problem {
  const help =
    'Give a list of tools, {"tools": […]}, the JSON-RPC response to tools/list, its SSE body, or mcp.lock.json.';
  return badInput("tools-unreadable", message, { help, ...more });
}

/** Where a definition begins in the text, and the end of the document that holds it. */
interface ItemPlace {
  start: number;
  end: number;
}

/** The text of a saved surface while it is read. */
export class SavedText {
  readonly text: string;
  readonly file: string;
  foundList = false;
  readonly #malformed: Finding[] = [];
  /** Place of the last page's cursor, where the last page has one. */
  #cursor: Position | undefined;
  readonly #places: Record<ListName, ItemPlace[]> = {
    tools: [],
    prompts: [],
    resources: [],
    resourceTemplates: [],
  };
  #elements = new Map<string, number>();
  #positions: ((offset: number) => Position) | undefined;

  constructor(text: string, file: string) {
    this.text = text;
    this.file = file;
  }

  /** Value of a document; remembers where the elements of its outer lists begin. */
  parse({ start, end }: Document): Json {
    this.#elements = new Map();
    try {
      const value = (around: readonly JsonFrame[], offset: number) => {
        if (around.length <= 4 && around.at(-1)?.isList) this.#elements.set(framePointer(around), offset);
      };
      scanJson(this.text, { value }, start, end);
    } catch (cause) {
      if (!(cause instanceof JsonSyntaxError)) throw cause;
      const place = this.position(cause.offset);
      const at = `${this.file}:${place.line}:${place.column}`;
      throw unreadable(`${at} is not JSON: ${cause.message}.`, { ...place });
    }
    return JSON.parse(this.text.slice(start, end)) as Json;
  }

  /** Adds the lists of one document to the surface. */
  add(surface: Surface, value: Json, document: Document): void {
    if (Array.isArray(value)) {
      const isBatch = value.length > 0 && value.every((entry) => isObject(entry) && "jsonrpc" in entry);
      if (!isBatch) this.#addList(surface, "tools", value, "", document);
      else
        for (const [index, entry] of value.entries()) this.#addResult(surface, entry, `/${index}`, document);
    } else this.#addResult(surface, value, "", document);
  }

  #addResult(surface: Surface, value: Json, pointer: string, document: Document): void {
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

  #addList(surface: Surface, list: ListName, items: Json[], pointer: string, document: Document): void {
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
          ...this.position(start),
        });
      }
    }
  }

  /** What a result says besides its lists. */
  #readRest(surface: Surface, value: JsonObject, pointer: string, document: Document): void {
    if (isObject(value.serverInfo)) surface.serverInfo = value.serverInfo;
    if (isObject(value.capabilities)) surface.capabilities = value.capabilities;
    if (typeof value.instructions === "string") surface.instructions = value.instructions;
    const hasMore = typeof value.nextCursor === "string" && value.nextCursor !== "";
    const offset = locateInJson(this.text, `${pointer}/nextCursor`, document.start, document.end);
    this.#cursor = hasMore ? this.position(offset) : undefined;
  }

  /** What is wrong with the file itself. */
  findings(): Finding[] {
    if (this.#cursor === undefined) return this.#malformed;
    const incomplete: Finding = {
      ruleId: "list-incomplete",
      severity: "warning",
      message:
        "The saved list ends with a nextCursor: the server has more pages, and they were not looked at.",
      help: "Save every page, or lint the server itself with --command or --url.",
      ...this.#cursor,
    };
    return [...this.#malformed, incomplete];
  }

  locate(list: ListName, index: number, pointer: string): Position | undefined {
    const place = this.#places[list][index];
    if (place === undefined) return undefined;
    const end = this.#places[list][index + 1]?.start ?? place.end;
    return this.position(locateInJson(this.text, pointer, place.start, Math.max(end, place.start)));
  }

  position(offset: number): Position {
    this.#positions ??= lineIndex(this.text, this.file);
    return this.#positions(offset);
  }
}
