import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  isStateless,
  statelessParams
} from "./chunk-KTFUEN5G.js";
import {
  listMethods
} from "./chunk-GKFUQATE.js";
import {
  protocolVersions
} from "./chunk-GYU3GC6Y.js";
import {
  isObject
} from "./chunk-QFC6GGLT.js";

// src/stages/contract-test/conformance/talk.ts
var TimeUp = class extends Error {
};
var aliveMs = 2e3;
function resultIn({ message }) {
  return message !== void 0 && isObject(message.result) ? message.result : void 0;
}
function errorCode({ message }) {
  const error = message?.error;
  return isObject(error) && typeof error.code === "number" ? error.code : void 0;
}
function evidenceOf({ request, response }) {
  return { evidence: `\u2192 ${request}
\u2190 ${response}` };
}
function saidIn(exchange) {
  const code = errorCode(exchange);
  const status = exchange.status ? `HTTP ${exchange.status}` : void 0;
  if (exchange.silence !== void 0) return `nothing (${exchange.silence})`;
  const said = code !== void 0 ? `error ${code}` : resultIn(exchange) ? "a result" : void 0;
  return [status, said].filter((part) => part !== void 0).join(" and ") || "nothing";
}
var longest = 600;
function shown(text) {
  return text.length <= longest ? text : `${text.slice(0, longest)}\u2026 (${text.length} characters)`;
}

// src/stages/contract-test/json-schema.ts
function schemaJudge() {
  judge ??= loadJudge();
  return judge;
}
var judge;
async function loadJudge() {
  const { Ajv, Ajv2019, Ajv2020 } = await import("./ajv-ZDULOTJD.js");
  const options = { strict: false, validateFormats: false, logger: false, addUsedSchema: false };
  const dialects = /* @__PURE__ */ new Map();
  const dialect = (schema) => {
    const id = isObject(schema) ? schema.$schema : void 0;
    const text = typeof id === "string" ? id : "";
    const draft7 = /draft-0[67]\/schema/.test(text);
    const Dialect = draft7 ? Ajv : text.includes("2019-09") ? Ajv2019 : Ajv2020;
    const ajv = dialects.get(Dialect) ?? new Dialect(options);
    dialects.set(Dialect, ajv);
    return ajv;
  };
  dialect({}).validateSchema({});
  return {
    faultOf(schema) {
      if (!isObject(schema) && typeof schema !== "boolean")
        return { pointer: "", message: "is not a JSON Schema" };
      try {
        const ajv = dialect(schema);
        if (ajv.validateSchema(readable(schema)) !== true) return first(ajv.errors);
        ajv.compile(readable(schema));
        return void 0;
      } catch (error) {
        return { pointer: "", message: error instanceof Error ? error.message : String(error) };
      }
    },
    violation(schema, value) {
      try {
        const validate = dialect(schema).compile(readable(schema));
        return validate(value) ? void 0 : first(validate.errors);
      } catch {
        return void 0;
      }
    }
  };
}
function readable(schema) {
  if (!isObject(schema) || typeof schema.$schema !== "string") return schema;
  const { $schema, ...rest } = schema;
  return /draft-06\/schema|2019-09|2020-12|draft-07\/schema/.test($schema) ? rest : schema;
}
function first(errors) {
  const [error] = errors ?? [];
  return { pointer: error?.instancePath ?? "", message: error?.message ?? "is invalid" };
}

// src/stages/contract-test/conformance/argument-probes.ts
var mostTools = 10;
function callableTools({ surface }, examples) {
  const tools = surface.tools.flatMap((tool) => {
    const { name, inputSchema, annotations } = tool;
    if (typeof name !== "string" || !isObject(inputSchema)) return [];
    const example = examples.get(name);
    const readOnly = isObject(annotations) && annotations.readOnlyHint === true;
    if (!readOnly && example === void 0) return [];
    return [{ name, inputSchema, ...example === void 0 ? {} : { example } }];
  });
  return tools.slice(0, mostTools);
}
var withoutRequired = ({ inputSchema, example = {} }) => {
  const { required } = inputSchema;
  const left = Array.isArray(required) ? required.find((name) => typeof name === "string") : void 0;
  if (typeof left !== "string") return void 0;
  const { [left]: _left, ...args } = example;
  return { args, what: `without the required argument ${left}` };
};
var wrongValues = {
  string: {},
  number: {},
  integer: {},
  boolean: {},
  array: {},
  object: "text"
};
var ofWrongType = ({ inputSchema, example = {} }) => {
  const properties = isObject(inputSchema.properties) ? Object.entries(inputSchema.properties) : [];
  for (const [name, schema] of properties) {
    const type = isObject(schema) && typeof schema.type === "string" ? schema.type : "";
    const wrong = Object.hasOwn(wrongValues, type) ? wrongValues[type] : void 0;
    if (wrong !== void 0) {
      return {
        args: { ...example, [name]: wrong },
        what: `with ${JSON.stringify(wrong)} for ${name}, a ${type}`
      };
    }
  }
  return void 0;
};
var withUnknown = ({ inputSchema, example }) => {
  const required = Array.isArray(inputSchema.required) ? inputSchema.required : [];
  if (example === void 0 && required.length > 0) return void 0;
  return { args: { ...example, mcp_pipeline_unknown: 1 }, what: "with an argument that its schema forbids" };
};
async function tryAll(talk, tools, spoil) {
  const judge2 = await schemaJudge();
  const faults = [];
  const tried = [];
  for (const tool of tools) {
    const spoilt = spoil(tool);
    if (spoilt === void 0 || judge2.violation(tool.inputSchema, spoilt.args) === void 0) continue;
    tried.push(tool.name);
    const exchange = await talk.ask("tools/call", { name: tool.name, arguments: spoilt.args });
    const result = resultIn(exchange);
    if (result === void 0 || result.isError === true || result.resultType === "input_required") continue;
    faults.push({
      message: `${tool.name} was called ${spoilt.what}, and answered with success.`,
      tool: tool.name,
      pointer: "/inputSchema",
      help: "Validate arguments against the inputSchema, and answer with isError: true or error -32602.",
      ...evidenceOf(exchange)
    });
  }
  if (tried.length === 0) {
    return { notExercised: "no tool that may be called (read-only, or with an example) has such arguments" };
  }
  return { faults, seen: tried.join(", ") };
}
function argumentProbes(examples) {
  const run = (spoil) => (talk) => tryAll(talk, callableTools(talk, examples), spoil);
  return [
    {
      id: "missing-argument-accepted",
      severity: "error",
      why: "A model that forgets an argument must be told, or it takes what came back for the answer.",
      run: run(withoutRequired)
    },
    {
      id: "wrong-type-accepted",
      severity: "error",
      why: "What the schema forbids reaches code that does not expect it.",
      run: run(ofWrongType)
    },
    {
      id: "unknown-argument-accepted",
      severity: "warning",
      why: "A misspelt argument goes unnoticed: the tool does something else than it was asked.",
      run: run(withUnknown)
    }
  ];
}

// src/stages/contract-test/conformance/official-schema.ts
var documents = {
  "2024-11-05": () => import("./schema-YDKLV25Q.js"),
  "2025-03-26": () => import("./schema-VNH4QAEV.js"),
  "2025-06-18": () => import("./schema-AMUDPWE5.js"),
  "2025-11-25": () => import("./schema-RXXTEMEJ.js"),
  "2026-07-28": () => import("./schema-PI2FOHJ7.js")
};
var judges = /* @__PURE__ */ new Map();
function messageJudge(version) {
  const known = judges.get(version) ?? loadJudge2(version);
  judges.set(version, known);
  return known;
}
async function loadJudge2(version) {
  const [{ Ajv, Ajv2020 }, { default: document }] = await Promise.all([
    import("./ajv-ZDULOTJD.js"),
    documents[version]()
  ]);
  const schema = document;
  const newest = isObject(schema.$defs);
  const Dialect = newest ? Ajv2020 : Ajv;
  const ajv = new Dialect({
    strict: false,
    validateFormats: false,
    validateSchema: false,
    logger: false,
    meta: false
  });
  const { $schema: _dialect, ...rest } = schema;
  ajv.addSchema(rest, "mcp");
  const compiled = /* @__PURE__ */ new Map();
  return {
    faultOf(definition, value) {
      const validate = compiled.get(definition) ?? ajv.compile({ $ref: `mcp#/${newest ? "$defs" : "definitions"}/${definition}` });
      compiled.set(definition, validate);
      if (validate(value)) return void 0;
      const [error] = validate.errors ?? [];
      return { pointer: error?.instancePath ?? "", message: error?.message ?? "is invalid" };
    }
  };
}

// src/stages/contract-test/conformance/request-probes.ts
var methodNotFound = -32601;
var unknownMethodAccepted = {
  id: "unknown-method-accepted",
  severity: "error",
  why: "A client finds out what a server can do by asking; a success for everything tells it that all has worked.",
  async run(talk) {
    const exchange = await talk.ask("mcp_pipeline/unknown");
    const refused = errorCode(exchange) !== void 0 || exchange.message === void 0 && isClientError(exchange.status);
    const strict = errorCode(exchange) === methodNotFound && (exchange.status === void 0 || exchange.status === 404);
    if (talk.stateless ? strict : refused) return { faults: [] };
    const wanted = talk.stateless && talk.http ? "HTTP 404 and error -32601" : "error -32601";
    const message = `A request with an unknown method was answered with ${saidIn(exchange)} instead of ${wanted}.`;
    return { faults: [{ message, help: `Answer ${wanted}.`, ...evidenceOf(exchange) }] };
  }
};
function isClientError(status) {
  return status !== void 0 && status >= 400 && status < 500;
}
var cursorNotChecked = {
  id: "cursor-not-checked",
  severity: "warning",
  why: "A client whose cursor has grown stale gets the first page again and never notices.",
  async run(talk) {
    const lists = declaredLists(talk);
    if (lists.length === 0) return { notExercised: "the server declares no lists" };
    const faults = [];
    for (const list of lists) {
      const exchange = await talk.ask(listMethods[list], { cursor: "mcp-pipeline-no-such-cursor" });
      if (!resultIn(exchange)) continue;
      const message = `${listMethods[list]} accepted a cursor that nobody gave out.`;
      const help = "Answer error -32602 to a cursor that the server did not give out.";
      faults.push({ message, help, ...evidenceOf(exchange) });
    }
    return { faults, seen: lists.map((list) => listMethods[list]).join(", ") };
  }
};
function declaredLists({ surface }) {
  const { capabilities } = surface;
  const names = [];
  if (capabilities.tools !== void 0) names.push("tools");
  if (capabilities.prompts !== void 0) names.push("prompts");
  if (capabilities.resources !== void 0) names.push("resources", "resourceTemplates");
  return names;
}
var capabilityRefused = {
  id: "capability-refused",
  severity: "error",
  era: "handshake",
  why: "A client that believes the capability fails on its first request.",
  async run(talk) {
    const { capabilities, resources, prompts } = talk.surface;
    const asked = [];
    if (capabilities.logging !== void 0) asked.push(["logging", "logging/setLevel", { level: "error" }]);
    if (capabilities.completions !== void 0) {
      const name = String(prompts[0]?.name ?? "unknown");
      const params = { ref: { type: "ref/prompt", name }, argument: { name: "unknown", value: "" } };
      asked.push(["completions", "completion/complete", params]);
    }
    if (isObject(capabilities.resources) && capabilities.resources.subscribe === true) {
      asked.push([
        "resources.subscribe",
        "resources/subscribe",
        { uri: String(resources[0]?.uri ?? "unknown:") }
      ]);
    }
    if (asked.length === 0) {
      return { notExercised: "none of logging, completions and resources.subscribe is declared" };
    }
    const faults = [];
    for (const [capability, method, params] of asked) {
      const exchange = await talk.ask(method, params);
      if (errorCode(exchange) !== methodNotFound && exchange.message !== void 0) continue;
      const message = `The server declares the capability "${capability}" but answers ${method} with ${saidIn(exchange)}.`;
      faults.push({ message, help: `Answer ${method}, or do not declare it.`, ...evidenceOf(exchange) });
    }
    return { faults, seen: asked.map(([, method]) => method).join(", ") };
  }
};

// src/stages/contract-test/conformance/message-probe.ts
var results = {
  initialize: "InitializeResult",
  "server/discover": "DiscoverResult",
  ping: "EmptyResult",
  "tools/list": "ListToolsResult",
  "prompts/list": "ListPromptsResult",
  "resources/list": "ListResourcesResult",
  "resources/templates/list": "ListResourceTemplatesResult",
  "tools/call": "CallToolResult",
  "completion/complete": "CompleteResult",
  "logging/setLevel": "EmptyResult",
  "resources/subscribe": "EmptyResult"
};
var firstWithSplitNames = "2025-11-25";
function messageProbe(known) {
  return {
    id: "message-invalid",
    everyRevision: true,
    severity: "error",
    why: "Clients validate what they read by this schema, and drop the answer or the connection.",
    async run(talk) {
      for (const list of declaredLists(talk)) await talk.ask(listMethods[list]);
      if (!talk.stateless) await talk.ask("ping");
      else await talk.ask("server/discover");
      const judge2 = await messageJudge(talk.version);
      const faults = /* @__PURE__ */ new Map();
      for (const { method, exchange } of talk.answers) {
        const fault = known.has(method) ? void 0 : faultOf({ judge: judge2, talk, known }, method, exchange);
        if (fault !== void 0) faults.set(fault.message, fault);
      }
      return { faults: [...faults.values()], seen: `${talk.answers.length} messages` };
    }
  };
}
function faultOf({ judge: judge2, talk, known }, method, exchange) {
  const { version } = talk;
  const { message } = exchange;
  if (message === void 0) return void 0;
  const failed = isObject(message.error);
  if (failed && (message.id ?? null) === null) return void 0;
  const envelope = envelopeOf(version, failed);
  const result = message.result;
  const definition = isObject(result) && result.resultType === "input_required" ? "InputRequiredResult" : results[method];
  const broken = judge2.faultOf(envelope, message) ?? (failed || definition === void 0 ? void 0 : judge2.faultOf(definition, result ?? null));
  if (broken === void 0) return void 0;
  if (known.has("server/discover") && broken.pointer.includes("serverInfo")) return void 0;
  return {
    message: `The answer to ${method} breaks the official schema of ${version}: ${broken.pointer || "it"} ${broken.message}.`,
    help: "Return the shape that the specification gives.",
    ...evidenceOf(exchange)
  };
}
function envelopeOf(version, failed) {
  if (version >= firstWithSplitNames) return failed ? "JSONRPCErrorResponse" : "JSONRPCResultResponse";
  return failed ? "JSONRPCError" : "JSONRPCResponse";
}

// src/stages/contract-test/conformance/probe.ts
function httpProbe(probe) {
  return {
    ...probe,
    transport: "streamable-http",
    async run(talk) {
      return talk.http === void 0 ? { notExercised: "the server speaks stdio" } : probe.run(talk, talk.http);
    }
  };
}

// src/stages/contract-test/conformance/rebinding-probes.ts
var elsewhere = {
  notExercised: "the server does not listen on loopback; what stands before it checks Host and Origin"
};
var accepted = (status) => (status ?? 0) >= 200 && (status ?? 0) < 300;
var severityOf = ({ behindGateway }) => ({ severity: behindGateway ? "warning" : "error" });
var hostNotChecked = httpProbe({
  id: "host-not-checked",
  severity: "error",
  why: "Any page in a browser on this machine could rebind its name to 127.0.0.1 and call the tools.",
  async run(_talk, http) {
    if (!http.loopback) return elsewhere;
    const exchange = await http.greet({ host: "evil.example.com" });
    if (!accepted(exchange.status)) return { faults: [], seen: saidIn(exchange) };
    const message = `A request with Host: evil.example.com was answered with ${saidIn(exchange)}.`;
    return {
      ...severityOf(http),
      faults: [
        {
          message,
          help: "Answer HTTP 403 to hosts other than localhost; SDKs have a setting for it.",
          ...evidenceOf(exchange)
        }
      ]
    };
  }
});
var originNotChecked = httpProbe({
  id: "origin-not-checked",
  severity: "error",
  why: "Any page in a browser on this machine could call the tools.",
  async run(_talk, http) {
    if (!http.loopback) return elsewhere;
    const exchange = await http.greet({ origin: "http://evil.example.com" });
    if (!accepted(exchange.status)) return { faults: [], seen: saidIn(exchange) };
    const message = `A request with Origin: http://evil.example.com was answered with ${saidIn(exchange)}.`;
    return {
      ...severityOf(http),
      faults: [
        { message, help: "Answer HTTP 403 to origins that are not expected.", ...evidenceOf(exchange) }
      ]
    };
  }
});
var identity = {
  "x-forwarded-user": "mcp-pipeline-contract-test",
  "x-forwarded-groups": "contract-test",
  "x-forwarded-workload": "spiffe://example.org/contract-test",
  "x-forwarded-proto": "https",
  "x-request-id": "00000000-0000-4000-8000-000000000000"
};
var gatewayHeadersRefused = httpProbe({
  id: "gateway-headers-refused",
  severity: "error",
  why: "The server would work here and refuse every caller once it is deployed.",
  async run(_talk, http) {
    if (!http.loopback) return { notExercised: "the server does not listen on loopback" };
    const exchange = await http.greet({ ...identity, host: localHost(http) });
    if (accepted(exchange.status) && exchange.message !== void 0 && !exchange.message.error)
      return { faults: [] };
    const message = `A request as the gateway sends it (Host: ${localHost(http)}, identity headers) was answered with ${saidIn(exchange)}.`;
    return {
      faults: [
        {
          message,
          help: "Accept Host: localhost, and ignore headers that the server does not use.",
          ...evidenceOf(exchange)
        }
      ]
    };
  }
});
function localHost({ url }) {
  return `localhost:${new URL(url).port}`;
}

// src/stages/contract-test/conformance/session-probes.ts
var noSession = { notExercised: "the server issues no sessions" };
var sessionIdMalformed = httpProbe({
  id: "session-id-malformed",
  severity: "error",
  era: "handshake",
  why: "Proxies and clients drop or cut a header that holds anything else.",
  async run(_talk, { sessionId }) {
    if (sessionId === void 0) return noSession;
    if (/^[\x21-\x7e]+$/.test(sessionId)) return { faults: [] };
    const message = "The session id holds characters other than visible ASCII.";
    return { faults: [{ message, help: "Use a UUID or a hash." }] };
  }
});
var sessionNotRequired = httpProbe({
  id: "session-not-required",
  severity: "warning",
  era: "handshake",
  why: "Whoever leaves the session out is answered outside of any: with whose state?",
  async run(talk, { sessionId }) {
    if (sessionId === void 0) return noSession;
    const exchange = await talk.ask("ping", void 0, { headers: { "mcp-session-id": "" } });
    if ((exchange.status ?? 0) >= 400) return { faults: [] };
    const message = `The server issues sessions, but a request without one was answered with ${saidIn(exchange)}.`;
    return { faults: [{ message, help: "Answer HTTP 400.", ...evidenceOf(exchange) }] };
  }
});
var sessionNotEnded = httpProbe({
  id: "session-not-ended",
  severity: "error",
  era: "handshake",
  why: "Clients start a new session on 404 and on nothing else; others leave them stuck.",
  async run(talk, http) {
    if (http.sessionId === void 0) return noSession;
    const own = await secondSession(http);
    if (own === void 0) return { notExercised: "the server gives out one session only" };
    const ended = await http.plain("DELETE", { "mcp-session-id": own });
    if ((ended.status ?? 0) < 200 || (ended.status ?? 0) >= 300) {
      return { notExercised: `the server does not let clients end sessions (HTTP ${ended.status})` };
    }
    const exchange = await talk.ask("ping", void 0, { headers: { "mcp-session-id": own } });
    if (exchange.status === 404) return { faults: [] };
    const message = `A request in a session that has ended was answered with ${saidIn(exchange)} instead of HTTP 404.`;
    return {
      faults: [
        {
          message,
          help: "Answer HTTP 404 to a session id that is not known any more.",
          ...evidenceOf(exchange)
        }
      ]
    };
  }
});
async function secondSession(http) {
  const header = (await http.greet()).headers?.["mcp-session-id"];
  return Array.isArray(header) ? header[0] : header;
}
var notificationMisanswered = httpProbe({
  id: "notification-misanswered",
  severity: "error",
  why: "Clients wait for a body that has no place here, or take anything but 202 for a failure.",
  async run(talk) {
    const params = { requestId: "mcp-pipeline-unknown" };
    const exchange = await talk.ask("notifications/cancelled", params, { notification: true });
    const status = exchange.status ?? 0;
    if (status === 202 || status >= 400 && status < 500) return { faults: [], seen: `HTTP ${status}` };
    const message = `A notification was answered with ${saidIn(exchange)} instead of HTTP 202.`;
    return { faults: [{ message, help: "Answer HTTP 202 without a body.", ...evidenceOf(exchange) }] };
  }
});
var getMisanswered = httpProbe({
  id: "get-misanswered",
  severity: "error",
  era: "handshake",
  why: "A client that listens for notifications takes 405 for an answer, and everything else for a broken server.",
  async run(_talk, http) {
    const exchange = await http.plain("GET", { accept: "text/event-stream", "content-type": "" });
    const stream = String(exchange.headers?.["content-type"] ?? "").startsWith("text/event-stream");
    if (exchange.status === 405 || exchange.status === 200 && stream || exchange.silence !== void 0) {
      return { faults: [], seen: exchange.silence ?? `HTTP ${exchange.status}` };
    }
    const message = `GET was answered with ${saidIn(exchange)}, neither an event stream nor HTTP 405.`;
    return {
      faults: [{ message, help: "Answer HTTP 405 where there is no stream.", ...evidenceOf(exchange) }]
    };
  }
});

// src/stages/contract-test/conformance/stateless-probes.ts
var headerMismatch = -32020;
var invalidParams = -32602;
var call = {
  method: "tools/call",
  params: { name: "mcp_pipeline_contract_test_unknown_tool", arguments: {} }
};
var mismatches = [
  {
    what: "another Mcp-Method than its body",
    method: "server/discover",
    headers: { "mcp-method": "tools/list" }
  },
  { what: "no Mcp-Method", method: "server/discover", headers: { "mcp-method": "" } },
  { what: "another Mcp-Name than its body", ...call, headers: { "mcp-name": "another" } },
  { what: "no Mcp-Name", ...call, headers: { "mcp-name": "" } }
];
var headerMismatchAccepted = httpProbe({
  id: "header-mismatch-accepted",
  severity: "error",
  era: "stateless",
  why: "Gateways authorize by the headers; a server that acts on another body lets callers past them.",
  async run(talk) {
    const faults = [];
    const tried = mismatches.filter(
      ({ method }) => method !== "tools/call" || talk.surface.capabilities.tools !== void 0
    );
    for (const { what, method, params, headers } of tried) {
      const exchange = await talk.ask(method, params, { headers });
      if (exchange.status === 400 && errorCode(exchange) === headerMismatch) continue;
      const message = `A request with ${what} was answered with ${saidIn(exchange)} instead of HTTP 400 and error -32020.`;
      faults.push({
        message,
        help: "Compare Mcp-Method and Mcp-Name with the body.",
        ...evidenceOf(exchange)
      });
    }
    return { faults, seen: tried.map(({ what }) => what).join(", ") };
  }
});
var metaNotChecked = {
  id: "meta-not-checked",
  severity: "error",
  era: "stateless",
  why: "Without the client's capabilities a server guesses what it may ask for.",
  async run(talk) {
    const _meta = { "io.modelcontextprotocol/protocolVersion": talk.version };
    const exchange = await talk.ask("server/discover", { _meta }, { bare: true });
    if (errorCode(exchange) === invalidParams && (exchange.status ?? 400) === 400) return { faults: [] };
    const message = `A request without clientCapabilities in _meta was answered with ${saidIn(exchange)} instead of ${talk.http ? "HTTP 400 and " : ""}error -32602.`;
    return {
      faults: [
        { message, help: "Refuse requests that lack a required field of _meta.", ...evidenceOf(exchange) }
      ]
    };
  }
};
var stateNeeded = httpProbe({
  id: "state-needed",
  severity: "error",
  era: "stateless",
  why: "Behind a load balancer each request may meet another replica.",
  async run(talk) {
    const [method] = firstRequest(talk);
    const exchange = await talk.ask(method);
    if (exchange.message?.result !== void 0) return { faults: [], seen: method };
    const message = `${method}, first thing on a connection of its own, was answered with ${saidIn(exchange)}.`;
    return {
      faults: [{ message, help: "Take all that a request needs from the request.", ...evidenceOf(exchange) }]
    };
  }
});
function firstRequest({ surface }) {
  const { capabilities } = surface;
  if (capabilities.tools !== void 0) return ["tools/list"];
  if (capabilities.prompts !== void 0) return ["prompts/list"];
  return [capabilities.resources === void 0 ? "server/discover" : "resources/list"];
}

// src/stages/contract-test/conformance/stream-probes.ts
import { connect } from "node:net";
var together = 3;
var streamsMixedUp = httpProbe({
  id: "streams-mixed-up",
  severity: "error",
  why: "Agents call several tools at once; an answer on the wrong stream is lost, or believed.",
  async run(talk) {
    const method = talk.surface.capabilities.tools === void 0 ? "ping" : "tools/list";
    const wanted = talk.stateless && method === "ping" ? "server/discover" : method;
    const exchanges = await Promise.all(Array.from({ length: together }, () => talk.ask(wanted)));
    const faults = exchanges.filter(({ message }) => message === void 0).map((exchange) => ({
      message: `Of ${together} ${wanted} requests at once one was answered with ${saidIn(exchange)} and not with its own response.`,
      help: "Answer each request on its own POST.",
      ...evidenceOf(exchange)
    }));
    return { faults: faults.slice(0, 1), seen: `${together} requests at once` };
  }
});
var slowClientBlocks = httpProbe({
  id: "slow-client-blocks",
  survival: true,
  severity: "error",
  why: "One phone in a tunnel would stop the server for everybody.",
  async run(talk, http) {
    if (new URL(http.url).protocol === "https:") return { notExercised: "only plain HTTP is tried" };
    const sockets = [await halfRequest(http, true), await halfRequest(http, false)];
    const answered = await talk.alive();
    for (const socket of sockets) socket?.destroy();
    if (answered && await talk.alive()) return { faults: [] };
    const message = answered ? "After clients broke off in the middle of a request, the server did not answer." : "While another client had sent half a request, the server did not answer.";
    return { faults: [{ message, help: "Handle connections independently, and expect them to break off." }] };
  }
});
function halfRequest({ url }, body) {
  const { hostname, port, pathname, host } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname.replace(/^\[(.*)\]$/, "$1"), port: Number(port || 80) }, () => {
      const head = `POST ${pathname} HTTP/1.1\r
Host: ${host}\r
Content-Type: application/json\r
Accept: application/json, text/event-stream\r
`;
      socket.write(body ? `${head}Content-Length: 100\r
\r
{"jsonrpc":` : head, () => resolve(socket));
    });
    socket.once("error", () => resolve(void 0));
  });
}

// src/stages/contract-test/conformance/survival-probes.ts
var unknownTool = "mcp_pipeline_contract_test_unknown_tool";
var hugeBytes = 1e6;
var deepLevels = 1e4;
async function survives(talk, what, send) {
  const exchange = await send();
  if (await talk.alive()) return { faults: [], seen: saidIn(exchange) };
  return {
    faults: [
      {
        message: `After ${what} the server does not answer any more.`,
        help: "Answer what cannot be read with an error, and go on.",
        ...evidenceOf(exchange)
      }
    ]
  };
}
function callWith(talk, value) {
  const hasTools = talk.surface.tools.length > 0;
  const method = hasTools ? "tools/call" : "ping";
  const params = hasTools ? { name: unknownTool, arguments: { value: place } } : { value: place };
  const dressed = talk.stateless ? statelessParams(talk.version, params, {}) : params;
  const text = JSON.stringify({ jsonrpc: "2.0", id: "raw", method, params: dressed });
  return talk.raw(Buffer.from(text.replace(JSON.stringify(place), value)), { method, params });
}
var place = "mcp-pipeline-value";
var survival = (id, why, run) => ({
  id,
  severity: "error",
  why,
  survival: true,
  run
});
var forAll = "One caller's message would end the conversations of all others.";
var invalidJsonNotSurvived = survival(
  "invalid-json-not-survived",
  forAll,
  (talk) => survives(talk, "a message that is not JSON", () => talk.raw(Buffer.from('{"jsonrpc": "2.0", "id": ')))
);
var invalidUtf8NotSurvived = survival(
  "invalid-utf8-not-survived",
  forAll,
  (talk) => survives(talk, "a message that is not UTF-8", () => {
    const head = Buffer.from('{"jsonrpc":"2.0","id":"raw","method":"ping","params":{"value":"');
    return talk.raw(Buffer.concat([head, Buffer.from([255, 254, 195]), Buffer.from('"}}')]));
  })
);
var hugeMessageNotSurvived = survival(
  "huge-message-not-survived",
  forAll,
  (talk) => survives(talk, "an argument of 1 MB", () => callWith(talk, `"${"x".repeat(hugeBytes)}"`))
);
var deepJsonNotSurvived = survival(
  "deep-json-not-survived",
  forAll,
  (talk) => survives(
    talk,
    `an argument nested ${deepLevels} levels deep`,
    () => callWith(talk, `${"[".repeat(deepLevels)}${"]".repeat(deepLevels)}`)
  )
);
var batch = Buffer.from(
  JSON.stringify([1, 2].map((at) => ({ jsonrpc: "2.0", id: `batch-${at}`, method: "ping" })))
);
var batchNotSurvived = survival(
  "batch-not-survived",
  forAll,
  (talk) => survives(talk, "a batch", () => talk.raw(batch))
);
var cancellationNotSurvived = survival(
  "cancellation-not-survived",
  "Cancellations race with answers: every server gets some for requests that it has forgotten.",
  (talk) => survives(
    talk,
    "a cancellation of a request that it does not know",
    () => talk.ask("notifications/cancelled", { requestId: "mcp-pipeline-unknown" }, { notification: true })
  )
);
var invalidJsonAccepted = {
  id: "invalid-json-accepted",
  survival: true,
  severity: "error",
  transport: "streamable-http",
  why: "The sender believes that its message was received.",
  async run(talk) {
    const exchange = await talk.raw(Buffer.from('{"jsonrpc": "2.0", "method": '));
    const accepted2 = (exchange.status ?? 0) >= 200 && (exchange.status ?? 0) < 300 && !exchange.message?.error;
    if (!accepted2) return { faults: [], seen: saidIn(exchange) };
    const message = `A message that is not JSON was answered with ${saidIn(exchange)}.`;
    return { faults: [{ message, help: "Answer HTTP 400 and error -32700.", ...evidenceOf(exchange) }] };
  }
};
var revisionOfBatches = "2025-03-26";
var batchAnswered = {
  id: "batch-answered",
  survival: true,
  everyRevision: true,
  severity: "warning",
  why: "A batch has no place since 2025-06-18; a gateway that looks at single messages does not see what it holds.",
  async run(talk) {
    if (talk.version <= revisionOfBatches) return { notExercised: `${talk.version} allows batches` };
    const exchange = await talk.raw(batch);
    if (!answersBatch(exchange)) return { faults: [], seen: saidIn(exchange) };
    const message = `A batch was answered, which ${talk.version} does not know.`;
    const help = "Refuse a message that is a list with HTTP 400, or over stdio with error -32600.";
    return { faults: [{ message, help, ...evidenceOf(exchange) }] };
  }
};
var batchRefused = {
  id: "batch-refused",
  survival: true,
  everyRevision: true,
  severity: "warning",
  why: "2025-03-26 says that servers receive batches; a client of that revision may send some.",
  async run(talk) {
    if (talk.version !== revisionOfBatches) return { notExercised: `only ${revisionOfBatches} has batches` };
    const exchange = await talk.raw(batch);
    if (answersBatch(exchange)) return { faults: [] };
    const message = `A batch was answered with ${saidIn(exchange)}.`;
    const help = "Answer each request of a batch, or do not speak 2025-03-26.";
    return { faults: [{ message, help, ...evidenceOf(exchange) }] };
  }
};
function answersBatch({ messages }) {
  return messages.flat().some((one) => {
    const whole = one;
    return String(whole?.id).startsWith("batch-") && resultIn({ message: whole }) !== void 0;
  });
}

// src/stages/contract-test/conformance/version-probes.ts
var unknownVersions = ["1999-01-01", "2999-01-01"];
var unsupportedVersion = -32022;
var versionNotNegotiated = {
  id: "version-not-negotiated",
  severity: "error",
  why: "A client of another revision must learn which one it can use; an echo of its own makes it speak one that nobody knows.",
  async run(talk) {
    const faults = [];
    for (const version of unknownVersions) {
      const exchange = await greet(talk, version);
      const fault = talk.stateless ? statelessFault(exchange, version) : handshakeFault(exchange);
      if (fault === void 0) continue;
      const message = `Asked for the unknown revision ${version}, the server answered ${fault}.`;
      faults.push({ message, help: helpFor(talk), ...evidenceOf(exchange) });
    }
    return { faults, seen: unknownVersions.join(", ") };
  }
};
function helpFor({ stateless }) {
  return stateless ? "Answer HTTP 400 and error -32022 with data.supported." : "Answer with the newest revision that the server speaks.";
}
async function greet(talk, version) {
  if (talk.http) return talk.http.greet({}, version);
  const meta = {
    "io.modelcontextprotocol/protocolVersion": version,
    "io.modelcontextprotocol/clientCapabilities": {}
  };
  return talk.stateless ? talk.ask("server/discover", { _meta: meta }, { bare: true }) : talk.ask("initialize", {
    protocolVersion: version,
    capabilities: {},
    clientInfo: { name: "mcp-pipeline", version: "1" }
  });
}
function handshakeFault(exchange) {
  if (errorCode(exchange) !== void 0 || (exchange.status ?? 0) >= 400) return void 0;
  const chosen = resultIn(exchange)?.protocolVersion;
  const known = protocolVersions.some((version) => version === chosen);
  return known ? void 0 : resultIn(exchange) ? `with ${JSON.stringify(chosen ?? null)}` : saidIn(exchange);
}
function statelessFault(exchange, version) {
  if (!isStateless(version)) return resultIn(exchange) === void 0 ? void 0 : saidIn(exchange);
  const error = exchange.message?.error;
  const data = isObject(error) && isObject(error.data) ? error.data : {};
  const status = exchange.status ?? 400;
  if (errorCode(exchange) === unsupportedVersion && Array.isArray(data.supported) && status === 400)
    return void 0;
  return errorCode(exchange) === unsupportedVersion && status === 400 ? "without data.supported" : saidIn(exchange);
}
var versionHeaderNotChecked = httpProbe({
  id: "version-header-not-checked",
  everyRevision: true,
  severity: "error",
  era: "handshake",
  why: "A server that does not look at the header answers in a revision that the client did not negotiate.",
  async run(talk) {
    if (talk.version < "2025-06-18") return { notExercised: "the header came with 2025-06-18" };
    const exchange = await talk.ask("ping", void 0, { headers: { "mcp-protocol-version": "1999-01-01" } });
    if (exchange.status === 400) return { faults: [] };
    return {
      faults: [
        {
          message: `A request with MCP-Protocol-Version: 1999-01-01 was answered with ${saidIn(exchange)} instead of HTTP 400.`,
          help: "Answer HTTP 400 to a revision that the server does not speak.",
          ...evidenceOf(exchange)
        }
      ]
    };
  }
});
var pingRefused = {
  id: "ping-refused",
  everyRevision: true,
  severity: "error",
  era: "handshake",
  why: "Clients ping to see whether a connection is alive, and close one that does not answer.",
  async run(talk) {
    const exchange = await talk.ask("ping");
    if (resultIn(exchange)) return { faults: [] };
    const message = `ping was answered with ${saidIn(exchange)}.`;
    return { faults: [{ message, help: "Answer with an empty result.", ...evidenceOf(exchange) }] };
  }
};

// src/stages/contract-test/conformance/index.ts
function probes({ examples, malformed }) {
  return [
    versionNotNegotiated,
    versionHeaderNotChecked,
    pingRefused,
    unknownMethodAccepted,
    capabilityRefused,
    cursorNotChecked,
    ...argumentProbes(examples),
    hostNotChecked,
    originNotChecked,
    gatewayHeadersRefused,
    sessionIdMalformed,
    sessionNotRequired,
    sessionNotEnded,
    notificationMisanswered,
    getMisanswered,
    headerMismatchAccepted,
    metaNotChecked,
    stateNeeded,
    streamsMixedUp,
    messageProbe(malformed),
    slowClientBlocks,
    cancellationNotSurvived,
    invalidJsonNotSurvived,
    invalidJsonAccepted,
    invalidUtf8NotSurvived,
    hugeMessageNotSurvived,
    deepJsonNotSurvived,
    batchNotSurvived,
    batchAnswered,
    batchRefused
  ];
}

export {
  schemaJudge,
  TimeUp,
  aliveMs,
  resultIn,
  evidenceOf,
  shown,
  probes
};
