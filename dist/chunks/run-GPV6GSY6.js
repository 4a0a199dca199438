import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  lockInput
} from "./chunk-IOHLYPLA.js";
import {
  mergeCodePolicy
} from "./chunk-UB674VI7.js";
import {
  evidenceOf,
  probes,
  schemaJudge
} from "./chunk-GJWRITZ5.js";
import {
  proofsOf
} from "./chunk-BH5VC2CZ.js";
import {
  refuseCredential
} from "./chunk-LQYSQKGY.js";
import "./chunk-O2I2GG4U.js";
import "./chunk-7UAL7OYN.js";
import "./chunk-YF4ONTPL.js";
import "./chunk-B3CLCDDJ.js";
import {
  isEverywhere
} from "./chunk-SXBUWASD.js";
import {
  captureSurface,
  noAnswer,
  readPage,
  stopFindings,
  violationFindings
} from "./chunk-L3BKXCHF.js";
import {
  Refused,
  discover,
  initialize,
  resultOf
} from "./chunk-JHAHRWSZ.js";
import {
  startServer
} from "./chunk-H5KNBRVR.js";
import "./chunk-KECEBDCQ.js";
import {
  WireError,
  isStateless
} from "./chunk-KTFUEN5G.js";
import "./chunk-DVY7FUDJ.js";
import {
  onPort
} from "./chunk-PP3XTXN7.js";
import {
  freePort
} from "./chunk-VOWRFAVP.js";
import {
  failedBuild
} from "./chunk-YDNYSRWM.js";
import {
  loadExamples
} from "./chunk-QEUH5JRV.js";
import {
  defaultManifest
} from "./chunk-W7KTWKJS.js";
import {
  resolvePlan
} from "./chunk-YMDMJLHL.js";
import "./chunk-OX6NXTL2.js";
import "./chunk-TZWT52AG.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-AWKTRRFA.js";
import {
  toolKind
} from "./chunk-TSHJOMBW.js";
import "./chunk-WR7OIJXA.js";
import {
  compareLock,
  lockFileName,
  readLock
} from "./chunk-TL2TVHD2.js";
import {
  canonicalJson
} from "./chunk-3XBIE7TS.js";
import {
  subjectsOf
} from "./chunk-VAEXJIVR.js";
import {
  listMethods
} from "./chunk-GKFUQATE.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import "./chunk-ADYPKFI2.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import "./chunk-APMP2JKH.js";
import "./chunk-AKFMQXDF.js";
import "./chunk-7MTRYWOL.js";
import "./chunk-TIP4LZZF.js";
import "./chunk-EQTKHVOI.js";
import {
  didYouMean
} from "./chunk-W235HKW5.js";
import {
  protocolVersions
} from "./chunk-GYU3GC6Y.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-NMTE7BQC.js";
import "./chunk-ZWJGC2UG.js";
import "./chunk-6FGREQJ7.js";
import {
  pointerToken,
  toPointer
} from "./chunk-N56AOBVN.js";
import "./chunk-PX3ANLY6.js";
import "./chunk-W2PKOSOB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import {
  Problem,
  badInput
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import {
  isObject
} from "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import {
  fingerprint,
  sortFindings
} from "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/stages/contract-test/run.ts
import { mkdir, writeFile } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/stages/contract-test/from-capture.ts
function fromCapture({ needs, ...row2 }) {
  return {
    ...row2,
    judge(evidence) {
      if (needs === "process" && !evidence.started)
        return { notExercised: "somebody else started the server" };
      if (needs === "stdio" && evidence.transport !== "stdio") {
        return { notExercised: "the server speaks HTTP, so its stdout is its own" };
      }
      return { faults: [...captured(row2.id, evidence), ...troubled(row2.id, evidence)] };
    }
  };
}
function captured(id, { captureFindings }) {
  const byMessage = /* @__PURE__ */ new Map();
  for (const { ruleId, severity: _severity, ...fault2 } of captureFindings) {
    if (ruleId === id) byMessage.set(fault2.message, fault2);
  }
  return [...byMessage.values()];
}
function troubled(id, { trouble: trouble2 }) {
  if (trouble2 === void 0 || trouble2.ruleId !== id) return [];
  const { ruleId: _rule, ...fault2 } = trouble2;
  return [fault2];
}

// src/stages/contract-test/checks/capability-not-declared.ts
var check = fromCapture({
  id: "capability-not-declared",
  severity: "warning",
  why: "Most clients never ask for what is not declared, so the definitions are lost on them."
});

// src/stages/contract-test/check.ts
var withoutManifest = {
  notExercised: "no manifest was given; add --manifest to compare with one"
};

// src/stages/contract-test/checks/code-policy-invalid.ts
var check2 = {
  id: "code-policy-invalid",
  severity: "error",
  why: "A policy that cannot be read lets nobody in, which is not what its author meant.",
  judge({ promised }) {
    if (promised === void 0) return withoutManifest;
    const found = promised.policyFindings.filter(({ ruleId }) => ruleId === "code-policy-invalid");
    return { faults: found.map(({ ruleId: _rule, severity: _severity, ...fault2 }) => fault2) };
  }
};

// src/stages/contract-test/checks/confirmation.ts
function confirmationCheck(id, why, help2) {
  return {
    id,
    severity: "error",
    why,
    judge({ promised, confirmations: confirmations2 }) {
      if (promised === void 0) return withoutManifest;
      if (confirmations2 === void 0) return { notExercised: "the server had stopped answering before" };
      if (confirmations2.length === 0)
        return { notExercised: "no tool of the server has confirm: elicitation" };
      const proven = confirmations2.filter(({ revisions }) => revisions.length > 0).map(({ tool }) => tool);
      const faults = confirmations2.flatMap(({ tool, example, fault: fault2 }) => {
        if (fault2?.id !== id) return [];
        return [{ message: `${tool}: ${fault2.message}.`, tool, help: help2, ...example?.place }];
      });
      if (faults.length > 0) return { faults };
      if (proven.length === 0) return { notExercised: "no tool could be tried to the end" };
      return { faults: [], seen: proven.join(", ") };
    }
  };
}
var asksFirst = "Ask by elicitation before the tool acts; the libraries for authors have a guard for it.";
var confirmationChecks = [
  confirmationCheck(
    "confirmation-bypassed",
    "A client that cannot ask anybody would destroy without being asked.",
    "Refuse the call where the client has not declared elicitation."
  ),
  confirmationCheck("confirmation-not-asked", "The manifest promises that the user decides.", asksFirst),
  confirmationCheck(
    "confirmation-refusal-ignored",
    "The user said no, and it happened.",
    "Act on the answer accept alone, not on decline and cancel."
  ),
  confirmationCheck(
    "confirmation-marker-missing",
    "A marker that does not show whether the tool has acted proves nothing.",
    "Name a marker that is there after the tool has acted, and not before."
  )
];

// src/stages/contract-test/checks/confirmation-required.ts
var check3 = {
  id: "confirmation-required",
  severity: "error",
  why: "The platform wants a user to agree before anything is destroyed.",
  judge({ promised, surface }) {
    if (promised === void 0) return withoutManifest;
    const { plan, locate } = promised;
    if (plan.platform.policy?.confirmRequired !== "destructive") {
      return { notExercised: "the platform's policy does not ask for it" };
    }
    const asks = new Map(
      plan.policy.entries.filter(({ kind }) => kind === "tool").map(({ name, confirm }) => [name, confirm])
    );
    const faults = surface.tools.flatMap((tool) => {
      const name = String(tool.name);
      if (toolKind(tool) !== "destructive" || asks.get(name) !== "none") return [];
      return [
        {
          message: `${name} may destroy something, and the platform wants its user to be asked first.`,
          tool: name,
          ...locate(`/tools/${pointerToken(name)}`),
          help: "Write confirm: elicitation, or say in the tool's annotations that it is read-only or destroys nothing."
        }
      ];
    });
    return { faults, seen: `${surface.tools.length} tools` };
  }
};

// src/stages/contract-test/subset.ts
function firstDifference(expected, actual, pointer = "") {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return pointer;
    return firstOf(
      expected.map((value, index) => () => firstDifference(value, actual[index], `${pointer}/${index}`))
    );
  }
  if (isObject(expected)) {
    if (!isObject(actual)) return pointer;
    return firstOf(
      Object.entries(expected).map(([key, value]) => () => {
        return firstDifference(
          value,
          Object.hasOwn(actual, key) ? actual[key] : void 0,
          `${pointer}/${pointerToken(key)}`
        );
      })
    );
  }
  return actual !== void 0 && canonicalJson(actual) === canonicalJson(expected) ? void 0 : pointer;
}
function firstOf(tries) {
  for (const attempt of tries) {
    const found = attempt();
    if (found !== void 0) return found;
  }
  return void 0;
}

// src/stages/contract-test/checks/example-failed.ts
var check4 = {
  id: "example-failed",
  severity: "error",
  why: "An example is the team's own word for what a call gives.",
  judge({ examples, called, trouble: trouble2 }) {
    if (examples.length === 0) return { notExercised: "the manifest has no contractTest.examples" };
    if (called.length === 0) return { notExercised: trouble2?.message ?? "no example was called" };
    const faults = called.flatMap((example) => {
      const { tool, number, place } = example;
      return differences(example).map((message) => ({
        message: `Example ${number} of ${tool}: ${message}.`,
        tool,
        ...place
      }));
    });
    const left = examples.length - called.length;
    return {
      faults,
      seen: left === 0 ? `${called.length} examples` : `${called.length} examples, ${left} not called`
    };
  }
};
function differences({ answer, example }) {
  if (answer.kind === "silent") return [];
  const { expect } = example;
  const failed = answer.kind === "refused" || answer.result.isError === true;
  const texts = answer.kind === "refused" ? [answer.message] : textsOf(answer.result);
  const faults = [];
  if (failed !== (expect.isError ?? false)) {
    faults.push(
      failed ? `it failed: ${short(texts.join(" "))}` : "it succeeded, but isError: true was expected"
    );
  }
  const wanted = expect.textContains;
  if (wanted !== void 0 && !texts.some((text) => text.includes(wanted))) {
    faults.push(
      `no text of the answer contains ${JSON.stringify(wanted)}; it says ${short(texts.join(" "))}`
    );
  }
  if (expect.structuredContent !== void 0) {
    faults.push(...structuredDifference(expect.structuredContent, answer));
  }
  return faults;
}
function structuredDifference(expected, answer) {
  const actual = answer.kind === "result" ? answer.result.structuredContent : void 0;
  if (actual === void 0) return ["the answer has no structuredContent"];
  const at = firstDifference(expected, actual);
  return at === void 0 ? [] : [`structuredContent${at} is not as expected; it is ${short(JSON.stringify(actual))}`];
}
function textsOf(result) {
  const content = Array.isArray(result.content) ? result.content : [];
  return content.flatMap((block) => {
    const text = isObject(block) ? block.text : void 0;
    return typeof text === "string" ? [text] : [];
  });
}
function short(text) {
  return text.length <= 160 ? text : `${text.slice(0, 157)}\u2026`;
}

// src/stages/contract-test/checks/handshake-malformed.ts
var check5 = fromCapture({
  id: "handshake-malformed",
  severity: "error",
  why: "Clients that validate it refuse the connection."
});

// src/stages/contract-test/checks/list-malformed.ts
var check6 = fromCapture({
  id: "list-malformed",
  severity: "error",
  why: "Clients that validate it refuse the whole list."
});

// src/stages/contract-test/checks/list-refused.ts
var check7 = fromCapture({
  id: "list-refused",
  severity: "error",
  why: "A client that believes the capability fails on its first list."
});

// src/stages/contract-test/checks/list-unstable.ts
var check8 = {
  id: "list-unstable",
  severity: "error",
  why: "Clients cache lists and prompts; one that changes from call to call costs them money and breaks review.",
  judge({ surface, again }) {
    if (again === void 0) return { notExercised: "the lists could not be read a second time" };
    const faults = Object.keys(again).flatMap((list) => {
      const [first, second] = [surface[list], again[list] ?? []];
      if (canonicalJson(first) === canonicalJson([...second])) return [];
      const reordered = sameWithoutOrder(first.map(canonicalJson), second.map(canonicalJson));
      const what = reordered ? "in another order" : `with other definitions (${first.length}, then ${second.length})`;
      return [
        {
          message: `${listMethods[list]} answered ${what} when asked a second time.`,
          help: reordered ? "List in a fixed order, for example by name." : "List the same definitions every time."
        }
      ];
    });
    return { faults, seen: Object.keys(again).join(", ") };
  }
};
function sameWithoutOrder(a, b) {
  return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
}

// src/stages/contract-test/checks/listens-everywhere.ts
var check9 = {
  id: "listens-everywhere",
  severity: "warning",
  why: "Beside the gateway the server is told to listen on loopback, so that nobody walks around the gateway.",
  judge({ transport, started, observed }) {
    if (transport === "stdio") return { notExercised: "the server speaks stdio" };
    if (!started) return { notExercised: "somebody else started the server" };
    const { address } = observed;
    if (address === void 0) return { notExercised: "this machine does not tell where it listens" };
    if (!isEverywhere(address)) return { faults: [], seen: address };
    return {
      faults: [
        {
          message: `The server was told HOST=127.0.0.1 and listens on ${address}: whoever reaches the machine reaches it.`,
          help: "Listen on the address that HOST names."
        }
      ]
    };
  }
};

// src/stages/contract-test/checks/lock-differs.ts
var check10 = {
  id: "lock-differs",
  severity: "error",
  why: "What ships must be what was reviewed.",
  judge({ promised }) {
    if (promised === void 0) return withoutManifest;
    if (promised.lock === void 0) return { notExercised: `there is no ${promised.lockFile}` };
    const faults = compareLock(promised.lock, promised.current).map(
      ({ ruleId: _rule, severity: _severity, ...fault2 }) => fault2
    );
    return { faults, seen: `${promised.lock.facts.size} facts` };
  }
};

// src/stages/contract-test/checks/lock-missing.ts
var check11 = {
  id: "lock-missing",
  severity: "warning",
  why: "Without a lock nobody sees a change of the surface in review.",
  judge({ promised }) {
    if (promised === void 0) return withoutManifest;
    if (promised.lock !== void 0) return { faults: [], seen: promised.lockFile };
    return {
      faults: [
        {
          message: `There is no ${promised.lockFile}, so changes of the surface go unseen.`,
          file: promised.lockFile,
          help: "Run mcp-pipeline lock and commit the file."
        }
      ]
    };
  }
};

// src/stages/contract-test/checks/output-schema-violated.ts
var check12 = {
  id: "output-schema-violated",
  severity: "error",
  why: "Clients validate structured results and throw away the whole answer where it does not conform.",
  async judge({ surface, called }) {
    const schemas = new Map(surface.tools.map((tool) => [tool.name, tool.outputSchema]));
    const relevant = called.filter(
      ({ tool, answer }) => schemas.get(tool) !== void 0 && answer.kind === "result"
    );
    if (relevant.length === 0) return { notExercised: "no example calls a tool that has an outputSchema" };
    const judge2 = await schemaJudge();
    return {
      faults: relevant.flatMap((example) => fault(example, schemas.get(example.tool) ?? null, judge2)),
      seen: `${relevant.length} answers`
    };
  }
};
function fault({ tool, number, place, answer }, schema, judge2) {
  if (answer.kind !== "result" || answer.result.isError === true) return [];
  const value = answer.result.structuredContent;
  const say = (message) => [
    { message: `Example ${number} of ${tool}: ${message}.`, tool, pointer: "/outputSchema", ...place }
  ];
  if (value === void 0)
    return say("the tool has an outputSchema, but its answer has no structuredContent");
  const violation = judge2.violation(schema, value);
  return violation === void 0 ? [] : say(`structuredContent${violation.pointer} ${violation.message}`);
}

// src/stages/contract-test/checks/pagination-endless.ts
var check13 = fromCapture({
  id: "pagination-endless",
  severity: "error",
  why: "A client that follows nextCursor would never finish."
});

// src/stages/contract-test/checks/policy-conflict.ts
var check14 = {
  id: "policy-conflict",
  severity: "error",
  why: "Two answers to who may call: a reviewer reads one of them, and the other may be the one that holds.",
  judge({ promised }) {
    if (promised === void 0) return withoutManifest;
    const found = promised.policyFindings.filter(({ ruleId }) => ruleId === "policy-conflict");
    return { faults: found.map(({ ruleId: _rule, severity: _severity, ...fault2 }) => fault2) };
  }
};

// src/stages/contract-test/checks/process-left-behind.ts
var check15 = fromCapture({
  id: "process-left-behind",
  severity: "warning",
  needs: "process",
  why: "Left processes pile up on the machine, and hold ports and locks against the next start."
});

// src/stages/contract-test/checks/protocol-violation.ts
var check16 = fromCapture({
  id: "protocol-violation",
  severity: "error",
  why: "Clients close the connection over a message that they cannot place."
});

// src/stages/contract-test/checks/revision-not-spoken.ts
var check17 = {
  id: "revision-not-spoken",
  severity: "error",
  why: "A client that speaks only a revision which the manifest declares must be able to connect.",
  judge({ promised, surface }) {
    if (promised === void 0) return withoutManifest;
    const declared = promised.plan.runtime.protocolVersions;
    if (declared === void 0) {
      return { notExercised: "the manifest declares no runtime.protocolVersions" };
    }
    const missing = declared.filter((version) => !surface.protocolVersions.includes(version));
    return {
      faults: missing.map((version) => ({
        message: `The manifest declares ${version}, but the server does not speak it (it speaks ${surface.protocolVersions.join(", ")}).`,
        pointer: "/runtime/protocolVersions",
        ...promised.locate("/runtime/protocolVersions"),
        help: "Remove the revision from runtime.protocolVersions, or use an SDK that speaks it."
      })),
      seen: declared.join(", ")
    };
  }
};

// src/stages/contract-test/place.ts
var manifestSection = {
  tools: "tools",
  prompts: "prompts",
  resources: "resources",
  resourceTemplates: "resources"
};
function subjectPlace({ promised }, list, name, pointer) {
  const inLock = promised?.lock?.locateDefinition(list, name, pointer);
  return inLock ?? promised?.locate(`/${manifestSection[list]}/${pointerToken(name)}`);
}

// src/stages/contract-test/checks/schema-does-not-compile.ts
var check18 = {
  id: "schema-does-not-compile",
  severity: "error",
  why: "Clients compile the schemas of all tools at once; one that does not compile can make them drop the server.",
  async judge(evidence) {
    const { tools } = evidence.surface;
    if (tools.length === 0) return { notExercised: "the server has no tools" };
    const judge2 = await schemaJudge();
    const faults = tools.flatMap((tool) => {
      const name = typeof tool.name === "string" ? tool.name : "";
      return ["inputSchema", "outputSchema"].flatMap((key) => {
        const schema = tool[key];
        if (schema === void 0 && key === "outputSchema") return [];
        const fault2 = judge2.faultOf(schema ?? null);
        if (fault2 === void 0) return [];
        const pointer = `/${key}${fault2.pointer}`;
        return [
          {
            message: `${key} of tool ${name} does not compile: ${fault2.pointer === "" ? "it" : fault2.pointer} ${fault2.message}.`,
            tool: name,
            pointer,
            ...subjectPlace(evidence, "tools", name, pointer)
          }
        ];
      });
    });
    return { faults, seen: `${tools.length} tools` };
  }
};

// src/stages/contract-test/checks/server-crashed.ts
var check19 = fromCapture({
  id: "server-crashed",
  severity: "error",
  why: "One caller's request would end the sessions of all."
});

// src/stages/contract-test/checks/server-error-answered.ts
var check20 = {
  id: "server-error-answered",
  severity: "error",
  why: "Clients and gateways take the server for broken, and try again what can never work.",
  judge({ transport, unknownTool, called, conformance }) {
    if (transport === "stdio") return { notExercised: "the server speaks stdio" };
    const calls = [
      ["A call of a tool that does not exist", unknownTool],
      ...called.map(({ tool, number, answer }) => [`Example ${number} of ${tool}`, answer])
    ];
    const faults = calls.flatMap(([what, answer]) => {
      if (answer?.kind !== "refused" || (answer.httpStatus ?? 0) < 500) return [];
      return [
        { message: `${what} was answered with HTTP ${answer.httpStatus}.`, help, evidence: answer.message }
      ];
    });
    const probed = (conformance?.serverErrors ?? []).map((exchange) => ({
      message: `A request was answered with HTTP ${exchange.status}.`,
      help,
      ...evidenceOf(exchange)
    }));
    return { faults: faults.length > 0 ? faults : probed.slice(0, 1) };
  }
};
var help = "Answer with a JSON-RPC error, or with isError: true where a tool has failed.";

// src/stages/contract-test/checks/server-hung.ts
var check21 = fromCapture({
  id: "server-hung",
  severity: "error",
  why: "A server that stops answering holds up the agent that called it, until a timeout that may be minutes long."
});

// src/stages/contract-test/checks/server-version-differs.ts
var check22 = {
  id: "server-version-differs",
  severity: "error",
  why: "People read the version from the server, the registry and the tag; three answers to one question help nobody.",
  judge({ promised, surface }) {
    if (promised === void 0) return withoutManifest;
    const { version } = promised.plan;
    if (version === void 0) return { notExercised: "the manifest names no version" };
    const shown = surface.serverInfo.version;
    if (shown === version) return { faults: [], seen: version };
    return {
      faults: [
        {
          message: `The server says that it is version ${JSON.stringify(shown ?? null)}; the manifest says ${version}.`,
          pointer: "/version",
          ...promised.locate("/version"),
          help: "Give the server the same version: SDKs take it beside the server's name, and show their own version where it is left out."
        }
      ]
    };
  }
};

// src/stages/contract-test/checks/shutdown-ignored.ts
var check23 = fromCapture({
  id: "shutdown-ignored",
  severity: "warning",
  needs: "process",
  why: "Every rollout waits for it, and then cuts off the calls that are under way."
});

// src/stages/contract-test/checks/stdout-not-json.ts
var check24 = fromCapture({
  id: "stdout-not-json",
  severity: "error",
  needs: "stdio",
  why: "A log line on stdout is read as a message; many clients close the connection."
});

// src/stages/contract-test/checks/surface-missing.ts
var check25 = {
  id: "surface-missing",
  severity: "error",
  why: "A rule for something that does not exist is a typo or a leftover; reviewers read it as protection.",
  judge({ promised, surface }) {
    if (promised === void 0) return withoutManifest;
    const { manifest } = promised.plan;
    const exposed = subjectsOf(surface);
    const faults = ["tools", "prompts", "resources"].flatMap((section) => {
      const kind = { tools: "tool", prompts: "prompt", resources: "resource" }[section];
      const names = exposed.filter((subject) => subject.kind === kind).flatMap(({ name }) => name ?? []);
      return Object.keys(manifest[section] ?? {}).filter((name) => !names.includes(name)).map((name) => {
        const meant = didYouMean(name, names);
        return {
          message: `The manifest lists the ${kind} ${name}, which the server does not have.`,
          [kind]: name,
          ...promised.locate(toPointer([section, name])),
          help: meant === void 0 ? `Remove it from ${section}.` : `Did you mean ${meant}?`
        };
      });
    });
    return { faults };
  }
};

// src/stages/contract-test/checks/surface-undeclared.ts
var check26 = {
  id: "surface-undeclared",
  severity: "error",
  why: "Nobody has decided who may use it; the gateway will refuse it to everyone.",
  judge({ promised, surface }) {
    if (promised === void 0) return withoutManifest;
    const { manifest } = promised.plan;
    const subjects = subjectsOf(surface);
    const faults = subjects.flatMap(({ kind, list, name }) => {
      const section = manifestSection[list];
      if (name === void 0 || Object.hasOwn(manifest[section] ?? {}, name)) return [];
      return [
        {
          message: `The server exposes the ${kind} ${name}, which the manifest does not list: nobody can reach it.`,
          [kind]: name,
          ...promised.locate(`/${section}`),
          help: `List it under ${section}, or remove it from the server.`
        }
      ];
    });
    return { faults, seen: `${subjects.length} definitions` };
  }
};

// src/stages/contract-test/checks/unknown-tool-accepted.ts
var check27 = {
  id: "unknown-tool-accepted",
  severity: "error",
  why: "A model that misspells a tool would believe that it has acted.",
  judge({ surface, unknownTool }) {
    if (surface.capabilities.tools === void 0 && surface.tools.length === 0) {
      return { notExercised: "the server has no tools" };
    }
    if (unknownTool === void 0 || unknownTool.kind === "silent") {
      return { notExercised: "the call got no answer" };
    }
    if (unknownTool.kind === "refused" || unknownTool.result.isError === true) return { faults: [] };
    return {
      faults: [
        {
          message: "The server answered a call of a tool that does not exist with success.",
          help: "Answer with a JSON-RPC error (-32602), or with isError: true."
        }
      ]
    };
  }
};

// src/stages/contract-test/from-probe.ts
function fromProbe({ id, severity, why, transport, era }) {
  return {
    id,
    severity,
    why,
    judge({ conformance, transport: spoken }) {
      if (transport !== void 0 && transport !== spoken) {
        return { notExercised: `the server speaks ${spoken === "stdio" ? "stdio" : "HTTP"}` };
      }
      const outcomes = conformance?.outcomes.get(id);
      if (outcomes !== void 0) return outcomes;
      if (conformance === void 0) return { notExercised: "the server had stopped answering before" };
      const wanted = era === "stateless" ? "2026-07-28" : "2025-11-25 or older";
      return {
        notExercised: `the server was not seen to speak ${era === void 0 ? "any revision" : wanted}`
      };
    }
  };
}

// src/stages/contract-test/checks.ts
var contractChecks = [
  check17,
  check5,
  check24,
  check16,
  check21,
  check19,
  check7,
  check6,
  check,
  check13,
  check8,
  check18,
  check22,
  check26,
  check25,
  check2,
  check14,
  check11,
  check10,
  check27,
  check4,
  check12,
  check15,
  check23,
  check20,
  check9,
  check3,
  ...confirmationChecks,
  ...probes({ examples: /* @__PURE__ */ new Map(), malformed: /* @__PURE__ */ new Set() }).map(fromProbe)
];

// src/stages/contract-test/ask.ts
async function ask(wire, method, params, options) {
  try {
    return { kind: "result", result: resultOf(await wire.request(method, params, options)) };
  } catch (error) {
    if (error instanceof Refused) {
      const { message, httpStatus } = error;
      return { kind: "refused", message, ...httpStatus === void 0 ? {} : { httpStatus } };
    }
    if (error instanceof WireError && error.failure === "http")
      return { kind: "refused", message: error.message };
    if (error instanceof WireError) return { kind: "silent", message: error.message, error };
    throw error;
  }
}

// src/stages/contract-test/probes.ts
var unknownToolName = "mcp_pipeline_contract_test_unknown_tool";
async function probe(session, surface) {
  const probed = {};
  try {
    probed.again = await readAgain(session, surface);
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    return { trouble: await session.explain(error, "its lists a second time") };
  }
  if (surface.tools.length === 0) return probed;
  const params = { name: unknownToolName, arguments: {} };
  probed.unknownTool = await ask(session.wire, "tools/call", params, { timeoutMs: session.timeLeft() });
  if (probed.unknownTool.kind === "silent") {
    probed.trouble = await session.explain(probed.unknownTool.error, "a call of a tool that does not exist");
  }
  return probed;
}
async function readAgain(session, surface) {
  const again = {};
  for (const list of Object.keys(surface.raw)) {
    const pages = surface.raw[list]?.length ?? 0;
    const definitions = [];
    let cursor;
    for (let page = 0; page < pages; page += 1) {
      const read = await readPage(session.wire, list, cursor, { timeoutMs: session.timeLeft() }).catch(
        (error) => {
          if (error instanceof Refused) return void 0;
          throw error;
        }
      );
      definitions.push(...read?.definitions ?? []);
      cursor = read?.nextCursor;
      if (cursor === void 0) break;
    }
    if (pages > 0) again[list] = definitions;
  }
  return again;
}
async function callExamples(session, examples, { callMs, progress, signal }) {
  const called = [];
  for (const example of examples) {
    signal.throwIfAborted();
    const { tool, number, place } = example;
    progress(`calling ${tool} (example ${number})`);
    const params = { name: tool, arguments: example.example.arguments };
    const answer = await ask(session.wire, "tools/call", params, {
      timeoutMs: callMs ?? session.timeLeft(),
      signal
    });
    if (answer.kind !== "silent") called.push({ ...example, answer });
    const after = answer.kind === "silent" ? answer : await stillAnswers(session, signal);
    if (after.kind === "silent") {
      const trouble2 = await session.explain(after.error, `a call of ${tool} (example ${number})`);
      return { called, trouble: { ...trouble2, tool, ...place } };
    }
  }
  return { called };
}
function stillAnswers(session, signal) {
  return ask(session.wire, "ping", {}, { timeoutMs: session.timeLeft(), signal });
}

// src/stages/contract-test/session.ts
var graceMs = 2e3;
function keptSession({ wire, server, timeLeft, close }, name) {
  const culprit = { name, secrets: [], ...server === void 0 ? {} : { server } };
  return { wire, timeLeft, close, explain: (error, what) => trouble(culprit, error, what, server) };
}
async function freshSession(server, version, { timeLeft, signal }) {
  const culprit = { server, name: "the server", secrets: server.spec.secrets ?? [] };
  const explain = (error, what) => trouble(culprit, error, what, server);
  try {
    const wire = await server.open({ timeoutMs: timeLeft(), signal });
    const options = { timeoutMs: timeLeft(), signal };
    await (isStateless(version) ? discover(wire, options) : initialize(wire, version, options));
    const close = async () => {
      const grace = signal.aborted ? 0 : Math.min(graceMs, timeLeft());
      const stopped = await server.stop(grace);
      return [...violationFindings(culprit, wire), ...stopFindings(culprit, stopped, grace)];
    };
    return { wire, timeLeft, explain, close };
  } catch (error) {
    const found = error instanceof WireError ? await explain(error, "a second handshake") : void 0;
    await server.stop(0);
    if (found !== void 0) return found;
    if (!(error instanceof Refused)) throw error;
    return {
      ruleId: "server-crashed",
      message: `A second process of the server refused the handshake: ${error.message}.`
    };
  }
}
async function trouble(culprit, error, what, server) {
  const elapsed = server === void 0 ? 0 : performance.now() - server.startedAt;
  const { severity: _severity, ...found } = await noAnswer(culprit, error, what, elapsed);
  return found;
}

// src/stages/contract-test/gather.ts
async function gather(subject, context) {
  void schemaJudge();
  const spare = await startSpare(subject, context.signal);
  try {
    return await gatherWith(subject, spare, context);
  } finally {
    await spare?.stop(0);
  }
}
async function startSpare(subject, signal) {
  const { target, examples } = subject;
  if (!("argv" in target) || examples.length === 0) return void 0;
  try {
    return await startServer(onPort(target, await freePort()), { signal });
  } catch (error) {
    if (error instanceof Problem) return void 0;
    throw error;
  }
}
async function gatherWith(subject, spare, { progress, signal }) {
  const { target, versions } = subject;
  const examples = subject.examples.filter(({ example }) => example.confirm === void 0);
  const capture = await captureSurface(target, {
    keep: true,
    signal,
    progress,
    ...versions ? { versions } : {}
  });
  const { surface, observed, kept } = capture;
  const captureFindings = [...capture.findings];
  const started = "argv" in target;
  const transport = started ? target.transport : "streamable-http";
  const gathered = { surface, transport, started, observed, captureFindings, examples, called: [] };
  if (kept === void 0) return gathered;
  const closing = once(async () => captureFindings.push(...await kept.close()));
  try {
    progress("probing");
    const session = keptSession(kept, started ? "the server" : target.url);
    Object.assign(gathered, await probe(session, surface));
    if (gathered.trouble !== void 0) return gathered;
    const beside = besides(subject, gathered, { kept, session, progress, signal });
    beside.catch(() => {
    });
    if (examples.length === 0) return Object.assign(gathered, await beside);
    const options = { progress, signal, ...subject.callMs === void 0 ? {} : { callMs: subject.callMs } };
    const enough = kept.timeLeft() > 2 * observed.startupMs + 500;
    if (!started || !enough) {
      Object.assign(gathered, await beside);
      if (gathered.trouble !== void 0) return gathered;
      Object.assign(gathered, await callExamples(session, examples, options));
      return gathered;
    }
    const version = kept.wire.protocolVersion ?? "2025-11-25";
    const alone = spare === void 0 || spare.exit() !== void 0;
    if (alone) {
      Object.assign(gathered, await beside);
      await closing();
    }
    const server = alone ? await startServer(target, { signal }) : spare;
    const fresh = await freshSession(server, version, { timeLeft: kept.timeLeft, signal });
    if (!isSession(fresh)) return { ...gathered, trouble: fresh };
    try {
      const calls = await Promise.all([beside, callExamples(fresh, examples, options)]);
      Object.assign(gathered, ...calls);
    } finally {
      const ending = closing();
      captureFindings.push(...await fresh.close());
      await ending;
    }
    return gathered;
  } finally {
    await closing();
  }
}
function malformedMethods({ ruleId, message }) {
  if (ruleId === "handshake-malformed") return ["initialize", "server/discover"];
  const method = ruleId === "list-malformed" ? /answer to (\S+)/.exec(message)?.[1] : void 0;
  return method === void 0 ? [] : [method];
}
async function besides({ target, promise, examples, versions: declared }, { surface, captureFindings, examples: called }, more) {
  const malformed = new Set(captureFindings.flatMap(malformedMethods));
  const behindGateway = promise !== void 0;
  const { converse } = await import("./converse-SDKWA5ME.js");
  const talking = converse({
    ...more,
    target,
    surface,
    examples: called,
    malformed,
    declared,
    behindGateway
  });
  talking.catch(() => {
  });
  if (promise === void 0) return talking;
  const { proveConfirmations } = await import("./prove-NA7K3G6K.js");
  const { plan } = promise;
  const timeLeft = more.kept.timeLeft;
  const confirmations2 = await proveConfirmations({ ...more, plan, target, surface, examples, timeLeft });
  return { ...await talking, confirmations: confirmations2 };
}
function isSession(value) {
  return "wire" in value;
}
function once(work) {
  let done;
  return () => {
    done ??= work();
    return done;
  };
}

// src/stages/contract-test/not-exercised.ts
function notExercised(evidence) {
  return [uncalledTools(evidence), otherRevisions(evidence), confirmations(evidence)].flatMap(
    (check28) => check28 ?? []
  );
}
function uncalledTools({ surface, called }) {
  const names = surface.tools.map(({ name }) => String(name)).filter((name) => !called.some(({ tool }) => tool === name));
  return row("tool-calls", names, "no example is written in contractTest.examples");
}
function otherRevisions({ observed }) {
  const asked = new Set(observed.eras.map((era) => era.asked));
  const rest = protocolVersions.filter((version) => !asked.has(version));
  return row("other-revisions", rest, "not declared in runtime.protocolVersions, so not asked for");
}
function confirmations({ confirmations: confirmations2 = [] }) {
  const open = confirmations2.filter(({ unproven }) => unproven !== void 0);
  return row(
    "confirmation",
    open.map(({ tool }) => tool),
    `that the tool asks the user before it acts is not proven: ${open[0]?.unproven}`
  );
}
function row(id, subjects, reason) {
  if (subjects.length === 0) return void 0;
  return { id, status: "not exercised", message: `${subjects.join(", ")}: ${reason}` };
}

// src/stages/contract-test/promised.ts
function promisedBy({ plan, loaded, lockFile, lock }, gathered) {
  const { surface, observed } = gathered;
  const { findings } = mergeCodePolicy(plan.policy, surface);
  return {
    plan,
    locate: loaded.locate,
    lockFile,
    ...lock === void 0 ? {} : { lock },
    current: lockInput(loaded, plan.platform, surface, {
      sessions: observed.sessions,
      confirmations: proofsOf(gathered.confirmations ?? [])
    }),
    policyFindings: findings
  };
}

// src/stages/contract-test/subject.ts
import { dirname, join } from "node:path";
async function openSubject(inputs, context) {
  const direct = ["command", "url", "image"].filter((name) => inputs[name] !== void 0);
  if (direct.length > 1) {
    throw badInput("input-invalid", `${direct.join(" and ")} both name a server to test; give only one.`);
  }
  const manifest = inputs.manifest ?? (direct.length === 0 ? defaultManifest : void 0);
  if (manifest === void 0)
    return { ...await directTarget(inputs, {}, context), examples: [], findings: [] };
  const { cwd, env } = context;
  const { environment, platform } = inputs;
  const { plan, loaded, findings } = await resolvePlan({
    manifest,
    environment,
    cwd,
    env,
    ...platform === void 0 ? {} : { platform }
  });
  const lockFile = join(dirname(loaded.file), lockFileName);
  const [lock, examples] = await Promise.all([
    readLock(lockFile, cwd),
    loadExamples(plan.manifest, loaded, cwd)
  ]);
  const seconds = plan.manifest.contractTest?.timeouts?.call;
  const versions = plan.runtime.protocolVersions;
  return {
    ...await targetOf(inputs, plan, context),
    ...versions === void 0 ? {} : { versions },
    examples,
    ...seconds === void 0 ? {} : { callMs: seconds * 1e3 },
    promise: { plan, loaded, lockFile, ...lock === void 0 ? {} : { lock } },
    findings
  };
}
async function targetOf(inputs, plan, context) {
  const { testEnvironment, plannedServer } = await import("./planned-server-GSAYJ57X.js");
  if (inputs.command ?? inputs.url ?? inputs.image)
    return directTarget(inputs, testEnvironment(plan), context, plan);
  const { env, signal, progress } = context;
  return { target: await plannedServer(plan, { home: homeDirectory(env), env, signal, progress }) };
}
async function directTarget({ command, url, image, transport, path }, testEnvironment, context, plan) {
  const { cwd, env } = context;
  if (url !== void 0) return { target: { url } };
  if (command !== void 0) {
    const { commandSpec } = await import("./command-spec-HE6VVDE4.js");
    const spec = commandSpec(command, { cwd, env, more: testEnvironment });
    if (transport === "stdio") return { target: spec };
    const [{ httpServer }, { freePort: freePort2 }] = await Promise.all([
      import("./spec-J7ABM3ZA.js"),
      import("./port-LY3Y2GPF.js")
    ]);
    return { target: httpServer(spec, { port: await freePort2(), path }) };
  }
  const { openImage } = await import("./image-subject-LE4OWDFL.js");
  return openImage(image ?? "", testEnvironment, plan ? { plan, path } : { path }, context);
}

// src/stages/contract-test/run.ts
async function run(inputs, context) {
  if (inputs.url === void 0) refuseCredential("contract-test", context.env);
  const subject = await openSubject(inputs, context).catch(failedBuild);
  if ("ruleId" in subject) return { status: "failed", findings: [subject], checks: [], outputs: {} };
  if (subject.container === void 0) return await test(subject, context);
  const { preflight } = await import("./preflight-G43ZE3YU.js");
  try {
    context.progress("starting the image as the cluster will");
    const faults = [...subject.container.findings, ...await preflight(subject.container, context.signal)];
    if (faults.length === 0) return await test(subject, context);
    const findings = faults.map((fault2) => ({ ...subject.promise?.loaded.locate("/runtime"), ...fault2 }));
    const [{ message = "" } = {}] = faults;
    const checks = [{ id: "image-runs-as-in-cluster", status: "failed", message }];
    return { status: "failed", findings: sortFindings(findings), checks, outputs: {} };
  } finally {
    await subject.container.cleanUp();
  }
}
async function test(subject, context) {
  const gathered = await gather(subject, context);
  const promised = subject.promise && promisedBy(subject.promise, gathered);
  const evidence = { ...gathered, ...promised === void 0 ? {} : { promised } };
  const judged = await judge(evidence);
  const findings = [...subject.findings, ...judged.findings];
  const surface = await writeSurface(evidence, context);
  return {
    status: findings.some(({ severity }) => severity === "error") ? "failed" : "passed",
    findings: sortFindings(findings.map((finding) => ({ ...finding, fingerprint: fingerprint(finding) }))),
    checks: [...asInCluster(subject), ...judged.checks, ...notExercised(evidence)],
    outputs: { surface }
  };
}
function asInCluster({ container }) {
  if (container === void 0) return [];
  const message = "numeric user, read-only root, no capabilities, memory limit, listening on loopback";
  return [{ id: "image-runs-as-in-cluster", status: "passed", message }];
}
async function judge(evidence) {
  const known = new Set(contractChecks.map(({ id }) => id));
  const findings = evidence.captureFindings.filter(({ ruleId }) => !known.has(ruleId));
  const checks = [];
  for (const { id, severity, judge: judgeOne } of contractChecks) {
    const judged = await judgeOne(evidence);
    const outcomes = isList(judged) ? judged : [judged];
    checks.push(...outcomes.map((outcome) => rowOf(id, outcome)));
    findings.push(...findingsOf(outcomes, severity, evidence).map((fault2) => ({ ...fault2, ruleId: id })));
  }
  return { findings, checks };
}
function isList(judged) {
  return Array.isArray(judged);
}
function rowOf(id, outcome) {
  const about = outcome.revision === void 0 ? {} : { revision: outcome.revision };
  if ("notExercised" in outcome) {
    return { id, status: "not exercised", message: outcome.notExercised, ...about };
  }
  const { faults, seen } = outcome;
  const message = faults.length > 0 ? faults[0]?.message : seen;
  const status = faults.length > 0 ? "failed" : "passed";
  return { id, status, ...message === void 0 ? {} : { message }, ...about };
}
function findingsOf(outcomes, usual, evidence) {
  const faults = /* @__PURE__ */ new Map();
  for (const outcome of outcomes) {
    if (!("faults" in outcome)) continue;
    for (const fault2 of outcome.faults) {
      const key = JSON.stringify({ ...fault2, evidence: void 0 });
      const known = faults.get(key) ?? { fault: fault2, severity: outcome.severity ?? usual, revisions: [] };
      if (outcome.revision !== void 0) known.revisions.push(outcome.revision);
      faults.set(key, known);
    }
  }
  return [...faults.values()].map(({ fault: fault2, severity, revisions }) => ({
    ...placeOf(fault2, evidence),
    ...fault2,
    severity,
    message: revisions.length === 0 ? fault2.message : `${fault2.message} (${revisions.join(", ")})`
  }));
}
function placeOf(fault2, { promised }) {
  return fault2.file === void 0 ? promised?.locate("/runtime") ?? {} : {};
}
async function writeSurface({ surface, promised }, { env }) {
  const directory = join2(
    homeDirectory(env),
    "work",
    promised?.plan.name ?? workName(surface.serverInfo.name)
  );
  await mkdir(directory, { recursive: true });
  const path = join2(directory, "surface.json");
  const { raw: _raw, ...parsed } = surface;
  await writeFile(path, `${JSON.stringify(parsed, null, 2)}
`);
  return path;
}
function workName(name) {
  const plain = String(name ?? "").toLowerCase().replaceAll(/[^a-z0-9-]+/g, "-").replaceAll(/^-+|-+$/g, "").slice(0, 63);
  return plain === "" ? "server" : plain;
}
export {
  run
};
