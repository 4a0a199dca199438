import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  TimeUp,
  aliveMs,
  probes,
  resultIn,
  shown
} from "./chunk-GJWRITZ5.js";
import {
  mediaType,
  sseReader
} from "./chunk-YF4ONTPL.js";
import {
  Refused,
  initialize,
  resultOf
} from "./chunk-JHAHRWSZ.js";
import {
  startServer,
  within
} from "./chunk-H5KNBRVR.js";
import {
  WireError,
  clientInfo,
  isStateless,
  statelessHeaders,
  statelessParams
} from "./chunk-KTFUEN5G.js";
import "./chunk-GKFUQATE.js";
import {
  protocolVersions
} from "./chunk-GYU3GC6Y.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-W2PKOSOB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import {
  isObject,
  parseJson
} from "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/server/http-exchange.ts
var maxBytes = 4 * 1024 * 1024;
async function httpExchange(url, request) {
  const module = new URL(url).protocol === "https:" ? await import("node:https") : await import("node:http");
  return new Promise((resolve) => {
    const answer = { status: 0, headers: {}, body: "", messages: [] };
    const { method = "POST", headers, body } = request;
    let sent;
    const end = (failure) => {
      clearTimeout(timer);
      sent?.destroy();
      resolve(failure === void 0 ? answer : { ...answer, failure });
    };
    const timer = setTimeout(() => {
      answer.late = true;
      end(`no answer within ${request.timeoutMs} ms`);
    }, request.timeoutMs);
    const length = body === void 0 ? {} : { "content-length": String(Buffer.byteLength(body)) };
    sent = module.request(url, { method, headers: { ...headers, ...length }, agent: false });
    sent.on("error", (error) => end(error.message || "the connection broke off"));
    sent.once("response", (response) => {
      answer.status = response.statusCode ?? 0;
      answer.headers = response.headers;
      if (request.headOnly) return end();
      read(response, answer, request, end);
    });
    sent.end(body);
  });
}
function read(response, answer, { until = () => true }, end) {
  const stream = mediaType(response) === "text/event-stream";
  const chunks = [];
  let size = 0;
  const events = sseReader(
    maxBytes,
    (data) => {
      const message = parseJson(data);
      if (message === void 0) return;
      answer.messages.push(message);
      if (until(message)) finish();
    },
    () => end("the answer is too large")
  );
  const finish = () => {
    answer.body = Buffer.concat(chunks).toString("utf8");
    const whole = stream ? void 0 : parseJson(answer.body);
    if (whole !== void 0) answer.messages.push(whole);
    end();
  };
  response.on("data", (chunk) => {
    size += chunk.length;
    if (size > maxBytes) return end("the answer is too large");
    chunks.push(chunk);
    if (stream) events(chunk);
  });
  response.once("end", finish);
  response.once("error", (error) => end(error.message));
}

// src/stages/contract-test/conformance/http-talk.ts
var patienceMs = 3e3;
var shownHeaders = /^(host|origin|content-type|mcp-.*|x-forwarded-.*|www-authenticate|allow)$/;
async function openHttpTalk(options) {
  const talk = new HttpTalk(options);
  return await talk.start() ? talk : void 0;
}
var HttpTalk = class {
  transport = "streamable-http";
  version;
  stateless;
  surface;
  serverErrors = [];
  late = 0;
  answers = [];
  http;
  #options;
  #nextId = 1;
  constructor(options) {
    this.#options = options;
    this.version = options.version;
    this.stateless = isStateless(options.version);
    this.surface = options.surface;
    this.http = {
      url: options.url,
      sessionId: void 0,
      loopback: isLoopback(options.url),
      behindGateway: options.behindGateway,
      plain: (method, headers = {}) => this.#send({ method, headers: this.#headers(headers) }),
      greet: (headers, version) => this.#greet(headers, version)
    };
  }
  /** The handshake where the revision has one. */
  async start() {
    if (this.stateless) return true;
    const greeting = await this.#greet();
    const result = greeting.message?.result;
    if (!isObject(result) || result.protocolVersion !== this.version) return false;
    const session = greeting.headers?.["mcp-session-id"];
    this.http.sessionId = Array.isArray(session) ? session[0] : session;
    this.answers.push({ method: "initialize", exchange: greeting });
    await this.ask("notifications/initialized", void 0, { notification: true });
    return true;
  }
  async end() {
    if (this.http.sessionId !== void 0) await this.http.plain("DELETE");
  }
  async ask(method, params, change = {}) {
    const id = change.notification ? void 0 : this.#nextId++;
    const dressed = this.stateless && !change.bare ? statelessParams(this.version, params, {}) : params;
    const named = this.stateless ? statelessHeaders(method, params) : {};
    const message = { jsonrpc: "2.0", ...id === void 0 ? {} : { id }, method };
    const body = JSON.stringify({ ...message, ...dressed ? { params: dressed } : {} });
    const headers = this.#headers({ ...named, ...change.headers });
    const timeoutMs = change.patient ? this.#options.timeLeft() : this.#patience();
    const exchange = await this.#send({ method: "POST", headers, body, id, timeoutMs });
    if (change.headers === void 0 && !change.bare) this.#keep(method, exchange);
    return exchange;
  }
  raw(bytes, { method, params } = { method: "ping", params: {} }) {
    const named = this.stateless ? statelessHeaders(method, params) : {};
    return this.#send({ method: "POST", headers: this.#headers(named), body: bytes });
  }
  async alive() {
    const method = this.stateless ? "server/discover" : "ping";
    const given = this.#options.timeLeft();
    const exchange = await this.ask(method, void 0, { patient: true });
    if (exchange.message === void 0 && exchange.late && given < aliveMs) throw new TimeUp();
    return exchange.message !== void 0;
  }
  #greet(headers = {}, version = this.version) {
    const id = this.#nextId++;
    const base = { jsonrpc: "2.0", id };
    const [method, params] = this.stateless ? ["server/discover", statelessParams(version, {}, {})] : ["initialize", { protocolVersion: version, capabilities: {}, clientInfo }];
    const own = this.stateless ? { "mcp-method": method, "mcp-protocol-version": version } : { "mcp-session-id": "", "mcp-protocol-version": "" };
    const body = JSON.stringify({ ...base, method, params });
    return this.#send({ method: "POST", headers: this.#headers({ ...own, ...headers }), body, id });
  }
  #keep(method, exchange) {
    if ((exchange.status ?? 0) >= 500) this.serverErrors.push(exchange);
    if (exchange.message !== void 0) this.answers.push({ method, exchange });
  }
  #headers(more) {
    const { sessionId } = this.http;
    const all = {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      "mcp-protocol-version": this.version,
      ...sessionId === void 0 ? {} : { "mcp-session-id": sessionId },
      ...this.#options.headers,
      ...more
    };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
  }
  #patience() {
    return Math.min(patienceMs, this.#options.timeLeft());
  }
  async #send(sent) {
    const { method, headers, body, id, timeoutMs = this.#patience() } = sent;
    const got = await httpExchange(this.#options.url, {
      method,
      headers,
      ...body === void 0 ? {} : { body },
      timeoutMs,
      headOnly: method === "GET",
      until: (message2) => id === void 0 || isObject(message2) && message2.id === id
    });
    if (got.late) this.late += 1;
    const path = new URL(this.#options.url).pathname;
    const text = body === void 0 ? "" : `

${shown(body.toString())}`;
    const message = got.messages.filter(isObject).find((one) => isAnswer(one, id));
    return {
      request: `${method} ${path}${headerLines(headers)}${text}`,
      response: responseText(got),
      status: got.status,
      headers: got.headers,
      messages: got.messages,
      ...message === void 0 ? {} : { message },
      ...got.status === 0 || got.failure !== void 0 && message === void 0 ? { silence: got.failure ?? "no answer", late: got.late === true } : {}
    };
  }
};
function isAnswer(message, id) {
  if ("method" in message) return false;
  return message.id === id || isObject(message.error) && (message.id ?? null) === null;
}
function responseText({ status, headers, body, failure }) {
  if (status === 0) return failure ?? "nothing";
  const text = body === "" ? "" : `

${shown(body)}`;
  return `HTTP ${status}${headerLines(headers)}${text}${failure === void 0 ? "" : `
(${failure})`}`;
}
function headerLines(headers) {
  return Object.entries(headers).filter(([name]) => shownHeaders.test(name)).map(([name, value]) => `
${name}: ${name === "mcp-session-id" ? "\u2026" : String(value)}`).join("");
}
function isLoopback(url) {
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname === "[::1]" || /^127\./.test(hostname);
}

// src/stages/contract-test/conformance/run.ts
var enoughMs = 300;
async function runProbes(all, conversations, { signal, progress, timeLeft }) {
  const outcomes = /* @__PURE__ */ new Map();
  const conformance = { outcomes, serverErrors: [] };
  let dead;
  let told;
  for (const { probe, talk } of inOrder(all, conversations)) {
    signal.throwIfAborted();
    if (talk.version !== told) progress(`probing in ${talk.version}`);
    told = talk.version;
    if (timeLeft() < enoughMs) dead ??= timeUp;
    const outcome = dead === void 0 ? await inTime(probe, talk) : { notExercised: dead };
    outcomes.set(probe.id, [...outcomes.get(probe.id) ?? [], { ...outcome, revision: talk.version }]);
    if (dead !== void 0 || await answers(talk)) continue;
    dead = `the server had stopped answering after ${probe.id}`;
    if (!probe.survival) conformance.lost = { probe: probe.id, revision: talk.version };
  }
  conformance.serverErrors.push(...conversations.flatMap(({ talk }) => talk.serverErrors));
  return conformance;
}
var timeUp = "the time of the run was up";
async function inTime(probe, talk) {
  try {
    const before = talk.late;
    const outcome = await probe.run(talk);
    const doubtful = talk.late > before && "faults" in outcome && outcome.faults.length > 0;
    return doubtful && !probe.survival ? await probe.run(talk) : outcome;
  } catch (error) {
    if (error instanceof TimeUp) return { notExercised: timeUp };
    throw error;
  }
}
async function answers(talk) {
  try {
    return await talk.alive();
  } catch (error) {
    if (error instanceof TimeUp) return true;
    throw error;
  }
}
function inOrder(all, conversations) {
  const pairs = conversations.flatMap(
    ({ talk, whole }) => all.filter((probe) => applies(probe, talk) && (whole || probe.everyRevision)).map((probe) => ({ probe, talk }))
  );
  const last = (pair) => pair.probe.survival ? 1 : 0;
  return pairs.toSorted((a, b) => last(a) - last(b));
}
function applies({ transport, era }, talk) {
  if (transport !== void 0 && transport !== talk.transport) return false;
  return era === void 0 || era === "stateless" === talk.stateless;
}

// src/stages/contract-test/conformance/stdio-talk.ts
var patienceMs2 = 3e3;
var settleMs = 20;
async function openStdioTalk(options) {
  const talk = new StdioTalk(options);
  if (!talk.stateless) return options.wire.protocolVersion === options.version ? talk : void 0;
  return await talk.discovers() ? talk : void 0;
}
var StdioTalk = class {
  transport = "stdio";
  version;
  stateless;
  surface;
  serverErrors = [];
  late = 0;
  answers = [];
  #wire;
  #timeLeft;
  constructor({ wire, version, surface, timeLeft }) {
    this.#wire = wire;
    this.version = version;
    this.stateless = isStateless(version);
    this.surface = surface;
    this.#timeLeft = timeLeft;
  }
  async ask(method, params, change = {}) {
    const version = change.bare ? null : this.stateless ? this.version : null;
    const options = { version, timeoutMs: this.#patience() };
    const request = shown(JSON.stringify({ method, ...params ? { params } : {} }));
    try {
      if (change.notification) {
        await this.#wire.notify(method, params, options);
        return { request, response: "nothing, as it should be", messages: [] };
      }
      const { message, raw } = await this.#wire.request(method, params, options);
      const exchange = { request, response: shown(raw), messages: [message] };
      const whole = isObject(message) ? { ...exchange, message } : exchange;
      if (!change.bare) this.answers.push({ method, exchange: whole });
      return whole;
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      if (error.failure === "timeout") this.late += 1;
      return { request, response: error.message, messages: [], silence: error.message };
    }
  }
  async raw(bytes) {
    const request = shown(bytes.toString());
    const said = this.#wire.raw?.(Buffer.concat([bytes, Buffer.from("\n")]));
    await new Promise((resolve) => setTimeout(resolve, settleMs));
    await this.alive();
    const messages = said?.end() ?? [];
    const response = messages.length === 0 ? "nothing" : shown(JSON.stringify(messages));
    return { request, response, messages };
  }
  async alive() {
    const [method, version] = this.stateless ? ["server/discover", this.version] : ["ping", null];
    const given = this.#timeLeft();
    try {
      resultOf(await this.#wire.request(method ?? "", {}, { version, timeoutMs: this.#timeLeft() }));
      return true;
    } catch (error) {
      if (error instanceof Refused) return !this.stateless;
      if (!(error instanceof WireError)) throw error;
      if (error.failure === "timeout" && given < aliveMs) throw new TimeUp();
      return false;
    }
  }
  /** Some servers do not answer the other era at all: it is not waited for long. */
  async discovers() {
    return resultIn(await this.ask("server/discover")) !== void 0;
  }
  #patience() {
    return Math.min(patienceMs2, this.#timeLeft());
  }
};

// src/stages/contract-test/converse.ts
var exitSoonMs = 300;
async function converse(options) {
  const { session, examples, malformed, kept } = options;
  const conversations = await openAll(options);
  const facts = { examples: workingExamples(examples), malformed };
  let conformance;
  try {
    conformance = await runProbes(probes(facts), conversations, { ...options, timeLeft: kept.timeLeft });
  } finally {
    for (const { end } of conversations) await end?.();
  }
  const { lost } = conformance;
  if (lost === void 0) return { conformance };
  const gone = kept.server !== void 0 && await within(kept.server.exited, exitSoonMs) !== void 0;
  const error = new WireError(gone ? "closed" : "timeout", "the connection broke off");
  const trouble = await session.explain(error, `the requests of ${lost.probe} (${lost.revision})`);
  return { conformance, trouble };
}
async function openAll(options) {
  const { surface, declared } = options;
  const spoken = surface.protocolVersions;
  const newest = [spoken.findLast((version) => !isStateless(version)), spoken.findLast(isStateless)];
  const wanted = protocolVersions.filter(
    (one) => newest.includes(one) || declared?.includes(one) && spoken.includes(one)
  );
  const opened = [];
  for (const version of wanted.toReversed()) {
    const open = await openTalk(options, version, newest.includes(version));
    if (open !== void 0) opened.push({ ...open, whole: newest.includes(version) });
  }
  return opened;
}
async function openTalk(options, version, newest) {
  const { target, kept, surface, behindGateway } = options;
  const { timeLeft, wire, server } = kept;
  if (wire.transport === "stdio") {
    if (!newest) return void 0;
    const talk2 = await openStdioTalk({ wire, version, surface, timeLeft });
    return talk2 === void 0 ? ownProcess(options, version) : { talk: talk2 };
  }
  const headers = "argv" in target ? {} : { headers: target.headers ?? {} };
  const url = urlOf(target, server);
  const talk = await openHttpTalk({ url, version, surface, timeLeft, behindGateway, ...headers });
  return talk && { talk, end: () => talk.end() };
}
async function ownProcess({ target, kept, surface, signal }, version) {
  if (!("argv" in target)) return void 0;
  const { timeLeft } = kept;
  const server = await startServer(target, { signal });
  const end = () => server.stop(500);
  try {
    const wire = await server.open({ timeoutMs: timeLeft(), signal });
    if (!isStateless(version)) await initialize(wire, version, { timeoutMs: timeLeft(), signal });
    const talk = await openStdioTalk({ wire, version, surface, timeLeft });
    if (talk !== void 0) return { talk, end };
  } catch (error) {
    if (!(error instanceof WireError || error instanceof Refused || error instanceof TimeUp)) {
      await end();
      throw error;
    }
  }
  await end();
  return void 0;
}
function urlOf(target, server) {
  return "argv" in target ? server?.spec.url ?? target.url ?? "" : target.url;
}
function workingExamples(examples) {
  const first = /* @__PURE__ */ new Map();
  for (const { tool, example } of examples) {
    if (example.expect.isError || first.has(tool)) continue;
    first.set(tool, example.arguments);
  }
  return first;
}
export {
  converse
};
