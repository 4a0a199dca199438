import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  openUrl
} from "./chunk-7UAL7OYN.js";
import {
  Refused,
  initialize,
  resultOf
} from "./chunk-JHAHRWSZ.js";
import {
  startServer
} from "./chunk-H5KNBRVR.js";
import {
  WireError,
  firstStatelessVersion,
  isStateless
} from "./chunk-KTFUEN5G.js";
import {
  isObject
} from "./chunk-QFC6GGLT.js";

// src/stages/contract-test/confirmation/prove.ts
import { stat } from "node:fs/promises";
import { resolve } from "node:path";

// src/stages/contract-test/confirmation/confirming-client.ts
var mostRounds = 3;
async function confirmingClient(options) {
  const { target, version, elicits, signal, timeLeft } = options;
  const user = { action: "decline", asked: 0 };
  const wireOptions = {
    clientCapabilities: elicits ? { elicitation: { form: {} } } : {},
    onRequest(method, params) {
      if (method !== "elicitation/create") return void 0;
      user.asked += 1;
      return { result: reply(user.action, params) };
    }
  };
  const stdio = "argv" in target && target.transport === "stdio";
  const own = stdio ? await startServer(target, { signal }) : void 0;
  const server = own ?? options.server;
  const timing = () => ({ timeoutMs: timeLeft(), signal });
  const wire = await openWire(target, server, { ...wireOptions, ...timing() });
  if (isStateless(version)) wire.protocolVersion = firstStatelessVersion;
  else await initialize(wire, version, timing());
  return {
    version,
    async call(tool, args, action = "decline") {
      Object.assign(user, { action, asked: 0 });
      try {
        const answer = await callThrough(wire, { name: tool, arguments: args }, user, timing());
        return { asked: user.asked, answer };
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        return {
          asked: user.asked,
          answer: { isError: true, content: [{ type: "text", text: error.message }] }
        };
      }
    },
    output: () => server?.stderrTail() ?? "",
    async close() {
      await wire.close();
      await own?.stop(500);
    }
  };
}
function openWire(target, server, options) {
  if (server !== void 0) return server.open(options);
  if ("argv" in target) throw new Error("a server that was not started");
  return openUrl(target.url, { ...options, ...target.headers ? { headers: target.headers } : {} });
}
async function callThrough(wire, params, user, timing) {
  let more = {};
  for (let round = 0; ; round += 1) {
    const answer = resultOf(await wire.request("tools/call", { ...params, ...more }, timing));
    const { inputRequests, requestState } = answer;
    if (answer.resultType !== "input_required" || round >= mostRounds) return answer;
    const asked = Object.entries(isObject(inputRequests) ? inputRequests : {});
    user.asked += asked.filter(([, one]) => isObject(one) && one.method === "elicitation/create").length;
    const responses = asked.map(([key, one]) => [
      key,
      reply(user.action, isObject(one) ? one.params : void 0)
    ]);
    more = {
      inputResponses: Object.fromEntries(responses),
      ...requestState === void 0 ? {} : { requestState }
    };
  }
}
function reply(action, params) {
  if (action !== "accept") return { action };
  return { action, content: contentFor(isObject(params) ? params.requestedSchema : void 0) };
}
function contentFor(schema) {
  const properties = isObject(schema) && isObject(schema.properties) ? schema.properties : {};
  return Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, yesFor(one)]));
}
function yesFor(schema) {
  if (!isObject(schema)) return true;
  const choices = Array.isArray(schema.enum) ? schema.enum : [];
  if (choices[0] !== void 0) return choices[0];
  if (schema.type === "string") return "yes";
  if (schema.type === "number" || schema.type === "integer")
    return typeof schema.minimum === "number" ? schema.minimum : 1;
  return true;
}

// src/stages/contract-test/confirmation/prove.ts
var firstWithElicitation = "2025-06-18";
async function proveConfirmations(options) {
  const { plan, examples, surface } = options;
  const tools = plan.policy.entries.filter(({ kind, confirm }) => kind === "tool" && confirm === "elicitation").map(({ name }) => name);
  const confirmations = [];
  for (const tool of tools) {
    const example = examples.find((one) => one.tool === tool && one.example.confirm !== void 0);
    if (!surface.tools.some(({ name }) => name === tool)) continue;
    if (example === void 0) {
      confirmations.push({ tool, revisions: [], unproven: "no example of it has confirm.marker" });
      continue;
    }
    options.progress(`asking ${tool} for confirmation`);
    confirmations.push(await proveOne(tool, example, options));
  }
  return confirmations;
}
async function proveOne(tool, example, options) {
  const { surface, target, signal } = options;
  const spoken = surface.protocolVersions.filter((version) => version >= firstWithElicitation);
  const versions = [
    spoken.findLast((version) => !isStateless(version)),
    spoken.findLast(isStateless)
  ].flatMap((version) => version ?? []);
  const confirmation = { tool, example, revisions: [] };
  if (versions.length === 0)
    return { ...confirmation, unproven: `no revision since ${firstWithElicitation} is spoken` };
  const shared = "argv" in target && target.transport !== "stdio" ? await startShared(target, signal) : void 0;
  const trial = new Trial(tool, example, options, shared?.server);
  try {
    for (const version of versions) confirmation.fault ??= await trial.refuses(version);
    for (const version of versions) confirmation.fault ??= await trial.obeys(version);
    if (confirmation.fault === void 0) confirmation.revisions.push(...versions.toSorted());
    return confirmation;
  } catch (error) {
    if (!(error instanceof WireError || error instanceof Refused)) throw error;
    return { ...confirmation, unproven: error.message };
  } finally {
    await trial.close();
    await shared?.server.stop(500);
  }
}
async function startShared(target, signal) {
  const [{ onPort }, { freePort }] = await Promise.all([
    import("./spec-J7ABM3ZA.js"),
    import("./port-LY3Y2GPF.js")
  ]);
  return { server: await startServer(onPort(target, await freePort()), { signal }) };
}
var Trial = class {
  #tool;
  #example;
  #options;
  #server;
  #asking = /* @__PURE__ */ new Map();
  constructor(tool, example, options, server) {
    this.#tool = tool;
    this.#example = example;
    this.#options = options;
    this.#server = server;
  }
  /** Without a client that can ask, and with a user who says no. */
  async refuses(version) {
    const silent = await this.#client(version, false);
    try {
      if (await this.#acted(silent))
        return fault("confirmation-marker-missing", "its marker is there before it was called");
      await this.#call(silent);
      if (await this.#acted(silent))
        return fault("confirmation-bypassed", "it acted for a client that cannot ask its user", version);
    } finally {
      await silent.close();
    }
    const asking = await this.#askingClient(version);
    for (const action of ["decline", "cancel"]) {
      const asked = await this.#call(asking, action);
      if (asked === 0) return fault("confirmation-not-asked", "it did not ask the user", version);
      if (await this.#acted(asking))
        return fault("confirmation-refusal-ignored", `it acted although the user chose ${action}`, version);
    }
    return void 0;
  }
  /** With a user who says yes: or the marker would prove nothing. */
  async obeys(version) {
    const asking = await this.#askingClient(version);
    await this.#call(asking, "accept");
    if (await this.#acted(asking)) return void 0;
    return fault("confirmation-marker-missing", "its marker is not there after the user agreed", version);
  }
  async close() {
    for (const client of this.#asking.values()) await client.close();
  }
  async #call(client, action) {
    const args = this.#example.example.arguments;
    return (await client.call(this.#tool, args, action)).asked;
  }
  async #acted(client) {
    const marker = this.#example.example.confirm?.marker;
    if (marker === void 0) return false;
    if (marker.file !== void 0) return exists(resolve(this.#cwd(), marker.file));
    if (marker.output !== void 0) return client.output().includes(marker.output);
    const { answer } = await client.call(marker.tool ?? "", marker.arguments ?? {});
    return textOf(answer).includes(marker.textContains ?? "");
  }
  #cwd() {
    const { target } = this.#options;
    return "argv" in target ? target.cwd : ".";
  }
  async #askingClient(version) {
    const known = this.#asking.get(version) ?? await this.#client(version, true);
    this.#asking.set(version, known);
    return known;
  }
  #client(version, elicits) {
    const { target, signal, timeLeft } = this.#options;
    const server = this.#server === void 0 ? {} : { server: this.#server };
    return confirmingClient({ target, version, elicits, signal, timeLeft, ...server });
  }
};
function fault(id, what, version) {
  return { id, message: version === void 0 ? what : `${what} (${version})` };
}
async function exists(path) {
  return stat(path).then(
    () => true,
    () => false
  );
}
function textOf({ content, structuredContent }) {
  const texts = (Array.isArray(content) ? content : []).map(
    (block) => isObject(block) ? String(block.text ?? "") : ""
  );
  return [...texts, structuredContent === void 0 ? "" : JSON.stringify(structuredContent)].join("\n");
}
function proofsOf(confirmations) {
  return Object.fromEntries(
    confirmations.flatMap(({ tool, example, revisions }) => {
      const marker = example?.example.confirm?.marker;
      return marker === void 0 || revisions.length === 0 ? [] : [[tool, { marker, revisions }]];
    })
  );
}

export {
  proveConfirmations,
  proofsOf
};
