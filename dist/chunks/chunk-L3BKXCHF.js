import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  Refused,
  discover,
  initialize,
  jsonObject,
  resultOf
} from "./chunk-JHAHRWSZ.js";
import {
  startServer,
  within
} from "./chunk-H5KNBRVR.js";
import {
  seconds
} from "./chunk-KECEBDCQ.js";
import {
  WireError,
  firstStatelessVersion,
  isStateless
} from "./chunk-KTFUEN5G.js";
import {
  nestedDeeper
} from "./chunk-DVY7FUDJ.js";
import {
  runDeadlineMs
} from "./chunk-PP3XTXN7.js";
import {
  emptySurface,
  listMethods
} from "./chunk-GKFUQATE.js";
import {
  protocolVersions
} from "./chunk-GYU3GC6Y.js";
import {
  redact
} from "./chunk-4E3PMIEO.js";
import {
  badInput,
  unreachable
} from "./chunk-GAJYQUDI.js";
import {
  custom,
  object
} from "./chunk-3S3HXV5Q.js";
import {
  sortFindings
} from "./chunk-XSJEOQQV.js";

// src/surface/capture-clock.ts
var longestGraceMs = 2e3;
function captureClock(startedAt, deadlineMs) {
  const margin = deadlineMs / 20;
  let requestsEnd = deadlineMs - margin;
  const elapsed = () => performance.now() - startedAt;
  const left = (end) => Math.max(1, Math.round(end - elapsed()));
  return {
    elapsed,
    handshakeLeft: () => left(deadlineMs),
    requestsLeft: () => left(requestsEnd),
    handshaken() {
      requestsEnd = Math.min(deadlineMs, Math.max(deadlineMs - margin, elapsed() + margin));
    },
    stopGrace: () => Math.min(longestGraceMs, Math.max(margin / 2, deadlineMs - elapsed()))
  };
}

// src/surface/start-advice.ts
var advice = [
  [
    /ModuleNotFoundError: No module named '([\w.]+)'/,
    (name) => `This Python has no ${name}. List it in requirements.txt; with --command, name the Python that has it, e.g. ".venv/bin/python server.py".`
  ],
  [
    /Cannot find module '(\/[^']+)'/,
    (path) => `There is no ${path}. Build first (often \`npm run build\`), or name the right file.`
  ],
  [
    /Cannot find (?:module|package) '([^'.][^']*)'/,
    (name) => `${name} is not installed. Run \`npm install\`; it belongs under dependencies, not devDependencies.`
  ],
  [/can't open file '([^']+)'/, (path) => `There is no ${path}. Name the right file.`]
];
function startAdvice(stderrTail) {
  for (const [pattern, help] of advice) {
    const found = pattern.exec(stderrTail)?.[1];
    if (found !== void 0) return help(found);
  }
  return "Start it by hand with the same command and look at what it says.";
}

// src/surface/capture-findings.ts
var exitSoonMs = 300;
async function noAnswer(culprit, error, method, elapsedMs) {
  const { server, name } = culprit;
  if (error.failure === "timeout") {
    return finding("server-hung", culprit, {
      message: `${name} completed the handshake but did not answer ${method}, ${seconds(elapsedMs)} after its start.`,
      help: "Answer lists from memory, and give calls to other systems a timeout."
    });
  }
  const exit = server && await within(server.exited, exitSoonMs);
  const what = exit ? `ended (${exitText(exit)})` : `broke off (${error.message})`;
  return finding("server-crashed", culprit, {
    message: `${name} completed the handshake but ${what} when asked for ${method}.`,
    help: "Keep running until stdin closes (stdio) or SIGTERM comes, whatever is asked."
  });
}
function violationFindings(culprit, wire) {
  const { violationLog: log } = wire;
  const findings = [];
  const more = (count) => count > 1 ? ` (and ${count - 1} more)` : "";
  const stray = log.first("not-json");
  if (stray !== void 0) {
    findings.push(
      finding("stdout-not-json", culprit, {
        message: `${sentence(stray)}${more(log.count("not-json"))}. Over stdio stdout carries messages only.`,
        help: "Log to stderr: console.error in Node, sys.stderr or logging in Python.",
        tail: false
      })
    );
  }
  const broken = log.first("protocol");
  if (broken !== void 0) {
    const message = `${sentence(broken)}${more(log.count("protocol"))}.`;
    findings.push(finding("protocol-violation", culprit, { message, tail: false }));
  }
  return findings;
}
function stopFindings(culprit, stopped, graceMs) {
  const findings = [];
  if (stopped.leftBehind.length > 0) {
    const count = stopped.leftBehind.length;
    findings.push(
      finding("process-left-behind", culprit, {
        severity: "warning",
        message: `${culprit.name} ended and left ${count} ${count === 1 ? "process" : "processes"} running, which had to be killed.`,
        help: "End child processes before the server ends; do not detach them.",
        tail: false
      })
    );
  }
  if (stopped.killed && graceMs >= 1e3) {
    findings.push(
      finding("shutdown-ignored", culprit, {
        severity: "warning",
        message: `${culprit.name} did not end when asked to (closed stdin over stdio, SIGTERM) and had to be killed.`,
        help: "End on SIGTERM: every rollout waits for it, and cuts off what is under way when it has waited enough.",
        tail: false
      })
    );
  }
  return findings;
}
function revisionFindings(culprit, eras) {
  return eras.filter((era) => era.answered !== era.asked).map((era) => {
    const instead = era.answered ? `it chose ${era.answered}` : era.message ?? "no answer";
    return finding("revision-not-spoken", culprit, {
      message: `${culprit.name} does not speak revision ${era.asked}: asked by ${era.request}, ${instead}.`,
      help: "Upgrade the SDK, or take the revision out of runtime.protocolVersions.",
      tail: false
    });
  });
}
function handshakeFindings(culprit, faults) {
  return faults.map(
    (fault) => finding("handshake-malformed", culprit, {
      message: `The answer to the handshake is not what the specification says: ${fault}.`,
      help: "Clients that validate answers refuse the connection. Return the shape that the specification gives.",
      tail: false
    })
  );
}
async function handshakeProblem(culprit, error, elapsedMs, wire) {
  const { server, name, secrets } = culprit;
  const exit = server && error instanceof WireError && error.failure === "closed" ? await within(server.exited, exitSoonMs) : server?.exit();
  const ruleId = exit ? "server-not-started" : "handshake-failed";
  const said = error instanceof Refused || error instanceof WireError ? error.message : String(error);
  const late = error instanceof WireError && error.failure === "timeout";
  const failed = late ? `${name} did not complete the MCP handshake within ${seconds(elapsedMs)}: ${said}.` : `the MCP handshake with ${name} failed: ${said}.`;
  const what = exit ? `${name} ended (${exitText(exit)}) before the handshake was complete.` : failed;
  const stray = wire?.violations[0];
  const hint = stray === void 0 ? "" : ` ${sentence(stray)}.`;
  const message = withTail(redact(`${sentence(what)}${hint}`, secrets), server);
  return unreachable(ruleId, message, {
    help: redact(startAdvice(server?.stderrTail() ?? ""), secrets)
  });
}
function finding(ruleId, culprit, about) {
  const text = redact(sentence(about.message), culprit.secrets);
  return {
    ruleId,
    severity: about.severity ?? "error",
    message: about.tail === false ? text : withTail(text, culprit.server),
    ...about.help ? { help: about.help } : {}
  };
}
function withTail(text, server) {
  const tail = server?.stderrTail() ?? "";
  if (!server) return text;
  return tail === "" ? `${text} It wrote nothing to stderr.` : `${text} Its stderr ends with:
${tail}`;
}
function exitText(exit) {
  return exit.signal ? `by ${exit.signal}` : `exit code ${exit.code}`;
}
function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// src/surface/capture-greet.ts
var ignoredMs = 300;
var ignoredHttpMs = 1500;
async function greet(wire, ask2, clock, signal) {
  const options = { timeoutMs: clock.handshakeLeft(), signal };
  const discovering = ask2.stateless ? settle(discover(wire, options)) : void 0;
  if (discovering && wire.transport !== "stdio") await within(discovering, ignoredHttpMs);
  const initializing = ask2.handshake === void 0 ? void 0 : settle(initialize(wire, ask2.handshake, options));
  const initialized = await initializing;
  const patience = initialized?.value ? ignoredMs : options.timeoutMs;
  const discovered = discovering && await within(discovering, patience);
  const chosen = initialized?.value ?? discovered?.value;
  if (!chosen) throw initialized?.error ?? discovered?.error ?? new Error("no revision was asked for");
  wire.protocolVersion = chosen.version;
  const eras = [];
  if (ask2.handshake) eras.push(answer(ask2.handshake, "initialize", initialized));
  if (ask2.stateless) eras.push(answer(firstStatelessVersion, "server/discover", discovered));
  return {
    chosen,
    ...initialized?.value ? { initialized: initialized.value } : {},
    ...discovered?.value ? { discovered: discovered.value } : {},
    eras
  };
}
function answer(asked, request, got) {
  if (got?.value) return { asked, request, answered: got.value.version };
  const { error } = got ?? {};
  return { asked, request, message: error instanceof Error ? error.message : "no answer" };
}
async function settle(handshake) {
  try {
    return { value: await handshake };
  } catch (error) {
    return { error };
  }
}

// src/surface/capture-connect.ts
var lostGraceMs = 100;
async function connect(target, options) {
  const versions = options.versions ?? ["2025-11-25", "2026-07-28"];
  const handshake = versions.filter((version) => !isStateless(version)).toSorted().at(-1);
  const stateless = versions.some(isStateless);
  const startedAt = performance.now();
  const clock = captureClock(startedAt, options.deadlineMs ?? runDeadlineMs);
  const first = await attempt(target, options, clock, { handshake, stateless });
  if ("greeting" in first) return first;
  if (!first.died || !stateless || handshake === void 0) throw first.problem;
  const second = await attempt(target, options, clock, { handshake, stateless: false });
  if (!("greeting" in second)) throw first.problem;
  second.greeting.eras.push({ asked: "2026-07-28", request: "server/discover", message: "the server ended" });
  return second;
}
async function attempt(target, options, clock, ask2) {
  const { signal } = options;
  const server = "argv" in target ? await startServer(target, { signal }) : void 0;
  const secrets = "argv" in target ? target.secrets ?? [] : Object.values(target.headers ?? {});
  const culprit = {
    server,
    name: "argv" in target ? "the server" : `the server at ${shownUrl(target)}`,
    secrets
  };
  let wire;
  try {
    wire = await openWire(target, server, options, clock);
    const greeting = await greet(wire, ask2, clock, signal);
    const startupMs = Math.round(clock.elapsed());
    clock.handshaken();
    return { target, wire, server, greeting, clock, culprit, startupMs };
  } catch (error) {
    const problem = await handshakeProblem(culprit, error, clock.elapsed(), wire);
    const died = server?.exit() !== void 0;
    await server?.stop(signal?.aborted ? 0 : Math.min(lostGraceMs, clock.stopGrace()));
    await wire?.close();
    signal?.throwIfAborted();
    return { problem, died };
  }
}
function shownUrl({ url }) {
  const parsed = URL.canParse(url) ? new URL(url) : void 0;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    throw badInput("usage", `${JSON.stringify(url)} is no http or https URL of a server.`);
  }
  parsed.username = "";
  parsed.password = "";
  return parsed.href;
}
async function openWire(target, server, options, clock) {
  const { clientCapabilities, onRequest, signal } = options;
  const shared = {
    clientCapabilities,
    onRequest
  };
  if (server) return server.open({ ...shared, timeoutMs: clock.handshakeLeft(), signal });
  if ("argv" in target) throw new Error("a server that was not started");
  const { openUrl } = await import("./http-wire-QAB6B2X7.js");
  return openUrl(target.url, { ...shared, headers: target.headers });
}

// src/surface/capture-page.ts
var deepest = 200;
var result = object({ nextCursor: custom().optional() });
async function readPage(wire, list, cursor, options) {
  const reply = await wire.request(listMethods[list], cursor === void 0 ? void 0 : { cursor }, options);
  const value = resultOf(reply);
  const faults = [];
  const entries = value[list];
  const definitions = [];
  if (!Array.isArray(entries)) faults.push(`"${list}" is no array`);
  for (const [at, entry] of (Array.isArray(entries) ? entries : []).entries()) {
    const read = jsonObject.safeParse(entry);
    if (read.success && nestedDeeper(read.data, deepest)) {
      faults.push(`entry ${at} of "${list}" is nested deeper than ${deepest} levels`);
    } else if (read.success) definitions.push(read.data);
    else faults.push(`entry ${at} of "${list}" is no object`);
  }
  const { nextCursor } = result.parse(value);
  if (nextCursor !== void 0 && typeof nextCursor !== "string") faults.push("nextCursor is no string");
  return { raw: reply.raw, definitions, faults, ...typeof nextCursor === "string" ? { nextCursor } : {} };
}

// src/surface/capture-lists.ts
var maxPages = 1e3;
var maxListBytes = 64 * 1024 * 1024;
var undeclaredMs = 500;
var capabilities = {
  tools: "tools",
  prompts: "prompts",
  resources: "resources",
  resourceTemplates: "resources"
};
async function readLists(surface, context) {
  const findings = [];
  const names = Object.keys(listMethods);
  const declared = names.filter((name) => surface.capabilities[capabilities[name]] !== void 0);
  try {
    for (const name of declared) findings.push(...await readDeclared(surface, name, context));
    for (const name of names) {
      if (!declared.includes(name)) findings.push(...await readUndeclared(surface, name, context));
    }
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    findings.push(error.finding);
  }
  return findings;
}
var Unanswered = class extends Error {
  finding;
  constructor(finding2) {
    super(finding2.message);
    this.finding = finding2;
  }
};
async function readDeclared(surface, name, context) {
  const method = listMethods[name];
  const { wire, clock, signal } = context;
  const findings = [];
  const pages = [];
  surface.raw[name] = pages;
  const cursors = /* @__PURE__ */ new Set();
  let bytes = 0;
  let cursor;
  do {
    const askedAt = performance.now();
    try {
      const options = { timeoutMs: clock.requestsLeft(), signal };
      const page = await readPage(wire, name, cursor, options);
      pages.push(page.raw);
      bytes += Buffer.byteLength(page.raw);
      surface[name].push(...page.definitions);
      findings.push(...page.faults.map((fault) => malformed(method, fault)));
      cursor = page.nextCursor;
    } catch (error) {
      const endless2 = pages.length > 1 && performance.now() - askedAt < 1e3;
      if (!endless2 || !isTimeout(error)) return [...findings, await unanswered(error, name, context)];
      return [
        ...findings,
        endlessPages(method, `still had a next page after ${pages.length} at the deadline`)
      ];
    }
    const endless = endlessReason(cursor, cursors, pages.length, bytes);
    if (endless) return [...findings, endlessPages(method, endless)];
    if (cursor !== void 0) context.progress(`${method}: page ${pages.length + 1}`);
  } while (cursor !== void 0);
  return findings;
}
function endlessReason(cursor, seen, pages, bytes) {
  if (cursor === void 0) return void 0;
  if (seen.has(cursor)) return `gives out the cursor ${JSON.stringify(cursor.slice(0, 80))} again`;
  seen.add(cursor);
  if (pages >= maxPages) return `has more than ${maxPages} pages`;
  if (bytes >= maxListBytes) return `is larger than ${maxListBytes / 1024 / 1024} MiB`;
  return void 0;
}
async function unanswered(error, name, context) {
  const method = listMethods[name];
  if (error instanceof WireError) {
    if (error.failure === "not-json" || error.failure === "too-large")
      return malformed(method, error.message);
    throw new Unanswered(await context.explain(error, method));
  }
  if (!(error instanceof Refused)) throw error;
  return {
    ruleId: "list-refused",
    severity: "error",
    message: `The server declares the capability "${capabilities[name]}" but refuses ${method}: ${error.message}.`,
    help: `Answer ${method}, with an empty list where there is nothing, or do not declare the capability.`
  };
}
async function readUndeclared(surface, name, context) {
  const timeoutMs = Math.min(undeclaredMs, context.clock.requestsLeft());
  let found;
  try {
    found = await readPage(context.wire, name, void 0, {
      timeoutMs,
      ...{ signal: context.signal }
    });
  } catch (error) {
    const lost = error instanceof WireError && (error.failure === "closed" || error.failure === "unreachable");
    if (lost || context.signal?.aborted) await unanswered(error, name, context);
    return [];
  }
  if (found.definitions.length === 0) return [];
  surface[name].push(...found.definitions);
  surface.raw[name] = [found.raw];
  const capability = capabilities[name];
  return [
    {
      ruleId: "capability-not-declared",
      severity: "warning",
      message: `The server answers ${listMethods[name]} with ${found.definitions.length} definitions but does not declare the capability "${capability}": most clients will never ask.`,
      help: `Declare "${capability}" in the server's capabilities.`
    }
  ];
}
function malformed(method, fault) {
  return {
    ruleId: "list-malformed",
    severity: "error",
    message: `The answer to ${method} is not what the specification says: ${fault}.`,
    help: "Clients that validate answers refuse the whole list. Return the shape that the specification gives."
  };
}
function endlessPages(method, reason) {
  return {
    ruleId: "pagination-endless",
    severity: "error",
    message: `${method} ${reason}: a client that reads to the end never gets there.`,
    help: "Leave nextCursor out of the last page, and derive each cursor from the position that it stands for."
  };
}
function isTimeout(error) {
  return error instanceof WireError && error.failure === "timeout";
}

// src/surface/capture-revisions.ts
async function askRevisions(versions, context) {
  const answers = [];
  let reused;
  try {
    for (const version of versions) {
      const first = reused === void 0;
      reused ??= await openSession(context);
      let era = await ask(reused.wire, version, context);
      if (era.answered === void 0 && !first) {
        await reused.end();
        reused = await openSession(context);
        era = await ask(reused.wire, version, context);
      }
      answers.push(era);
    }
  } finally {
    await reused?.end();
  }
  return answers;
}
async function openSession(context) {
  const options = { signal: context.signal };
  if (context.openAgain) {
    const wire = await context.openAgain();
    return { wire, end: () => wire.close() };
  }
  if (!context.server) throw new Error("neither a wire nor a server to ask");
  const server = await startServer(context.server.spec, options);
  return { wire: await server.open(options), end: () => server.stop(context.clock.stopGrace()) };
}
async function ask(wire, version, context) {
  const { clock, signal } = context;
  const got = await settle(initialize(wire, version, { timeoutMs: clock.requestsLeft(), signal }));
  if (wire.transport !== "stdio") await wire.reset();
  return answer(version, "initialize", got);
}

// src/surface/capture.ts
async function captureSurface(target, options = {}) {
  const progress = options.progress ?? (() => {
  });
  options.signal?.throwIfAborted();
  progress("starting the server");
  const connection = await connect(target, options);
  const { clock, culprit } = connection;
  let ended = false;
  let lost = false;
  const end = async () => {
    ended = true;
    const graceMs = options.signal?.aborted ? 0 : Math.min(clock.stopGrace(), lost ? lostGraceMs : Infinity);
    const stopped = await connection.server?.stop(graceMs);
    await connection.wire.close();
    return [
      ...violationFindings(culprit, connection.wire),
      ...stopped ? stopFindings(culprit, stopped, graceMs) : []
    ];
  };
  try {
    progress("reading the surface");
    const capture = await readSurface(connection, options);
    lost = capture.findings.some(isLost);
    const keep = options.keep && !lost;
    const findings = [...capture.findings, ...keep ? [] : await end()];
    options.signal?.throwIfAborted();
    const stderrTail = connection.server?.stderrTail() ?? "";
    const whole = { ...capture, findings: sortFindings(findings), stderrTail };
    return keep ? { ...whole, kept: kept(connection, end) } : whole;
  } catch (error) {
    if (!ended) await end();
    options.signal?.throwIfAborted();
    throw error;
  }
}
function isLost(finding2) {
  return finding2.ruleId === "server-hung" || finding2.ruleId === "server-crashed";
}
function kept(connection, close) {
  const { wire, server, clock } = connection;
  return { wire, server, timeLeft: () => clock.requestsLeft(), close };
}
async function readSurface(connection, options) {
  const { wire, greeting, clock, culprit } = connection;
  const { chosen, initialized, discovered } = greeting;
  const surface = {
    ...emptySurface(),
    serverInfo: chosen.serverInfo,
    capabilities: chosen.capabilities
  };
  if (chosen.instructions !== void 0) surface.instructions = chosen.instructions;
  const faults = /* @__PURE__ */ new Set([...initialized?.faults ?? [], ...discovered?.faults ?? []]);
  const findings = handshakeFindings(culprit, [...faults]);
  const { signal, progress = () => {
  } } = options;
  const explain = (error, method) => noAnswer(culprit, error, method, clock.elapsed());
  findings.push(...await readLists(surface, { wire, clock, signal, progress, explain }));
  const eras = findings.some(isLost) ? greeting.eras : await allRevisions(connection, options);
  if (options.versions) findings.push(...revisionFindings(culprit, eras));
  surface.protocolVersions = protocolVersions.filter(
    (version) => eras.some((era) => era.answered === version)
  );
  const sticky = wire.transport === "stdio" ? surface.protocolVersions.some(hasHandshake) : wire.sessionId !== void 0;
  const address = await addressOf(connection);
  const observed = {
    sessions: sticky ? "sticky" : "none",
    startupMs: connection.startupMs,
    ...address === void 0 ? {} : { address },
    eras
  };
  return { surface, observed, findings };
}
async function allRevisions(connection, options) {
  const { target, wire, server, clock, greeting } = connection;
  const stdio = wire.transport === "stdio";
  const pinned = stdio && greeting.discovered !== void 0 && greeting.initialized === void 0;
  const settled = greeting.eras.filter((era) => !(pinned && hasHandshake(era.asked)));
  const wanted = /* @__PURE__ */ new Set([...greeting.eras.map((era) => era.asked), ...options.versions ?? []]);
  const rest = [...wanted].filter((version) => !settled.some((era) => era.asked === version));
  const byAge = (a, b) => a.asked < b.asked ? -1 : 1;
  if (rest.length === 0) return settled.toSorted(byAge);
  options.progress?.("asking for other revisions");
  const more = await askRevisions(rest.toSorted(), {
    clock,
    signal: options.signal,
    ...stdio ? { server } : { openAgain: () => openWire(target, server, options, clock) }
  });
  return [...settled, ...more].toSorted(byAge);
}
async function addressOf({ server }) {
  if (server?.spec.url === void 0) return void 0;
  const { listeningAddress } = await import("./listening-address-WOC4HJH4.js");
  return listeningAddress(Number(new URL(server.spec.url).port));
}
function hasHandshake(version) {
  return !isStateless(version);
}

export {
  noAnswer,
  violationFindings,
  stopFindings,
  readPage,
  captureSurface
};
