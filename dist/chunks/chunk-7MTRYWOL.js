import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  shellSyntax
} from "./chunk-TIP4LZZF.js";
import {
  quantityOf
} from "./chunk-EQTKHVOI.js";
import {
  didYouMean
} from "./chunk-W235HKW5.js";
import {
  toPointer
} from "./chunk-N56AOBVN.js";
import {
  isMap,
  itemsOf,
  membersOf,
  pick
} from "./chunk-PX3ANLY6.js";

// src/source/reporter.ts
function reporter(locate) {
  const findings = [];
  const report = (ruleId, path, message, more = {}) => {
    const pointer = toPointer(path);
    findings.push({ ruleId, severity: "error", message, pointer, ...locate(pointer), ...more });
  };
  return { findings, report };
}
function suggestion(meant, known) {
  if (meant !== void 0) return ` Did you mean ${JSON.stringify(meant)}?`;
  if (known.length === 0) return " None are known here.";
  return known.length > 12 ? "" : ` Known: ${[...known].sort().join(", ")}.`;
}

// src/source/control-characters.ts
var control = new RegExp("[^\\P{Cc}\\t\\n\\r]|\\p{Cs}", "u");
function checkControlCharacters(value, skip, report) {
  const skipped = new Set(skip.map((path) => JSON.stringify(path)));
  const look = (text, path, what) => {
    const [found] = control.exec(text) ?? [];
    if (found === void 0) return;
    const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    report("control-character", path, `${what} holds the control character U+${code}.`, {
      help: "Remove it; it may be invisible, or written as an escape such as \\e."
    });
  };
  const walk = (node, path) => {
    if (typeof node === "string") look(node, path, "this text");
    if (Array.isArray(node)) for (const [index, item] of node.entries()) walk(item, [...path, index]);
    if (!isMap(node)) return;
    for (const [key, child] of Object.entries(node)) {
      const at = [...path, key];
      if (skipped.has(JSON.stringify(at))) continue;
      look(key, at, "this key");
      walk(child, at);
    }
  };
  walk(value, []);
}

// src/manifest/credential.ts
var vendorFormats = [
  ["a GitHub token", /\b(gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,})/],
  ["a GitLab token", /\bgl(pat|dt|ptt|ft|rt|soat|cbt|agent)-[\w-]{16,}/],
  ["an AWS access key", /\b(AKIA|ASIA)[A-Z0-9]{16}\b/],
  ["a Google API key", /\bAIza[\w-]{30,}/],
  ["a Google OAuth token", /\bya29\.[\w-]{20,}/],
  ["a Slack token", /\bxox[abeoprs]-[\w-]{10,}|\bxapp-\d-[\w-]{10,}/],
  ["a Slack webhook", /hooks\.slack\.com\/services\/T\w+\/B\w+\/\w+/],
  ["a Stripe key", /\b[rs]k_(live|test)_[A-Za-z0-9]{10,}/],
  ["an OpenAI or Anthropic key", /\bsk-(ant-|proj-|svcacct-)?[\w-]{20,}/],
  ["an npm token", /\bnpm_[A-Za-z0-9]{30,}/],
  ["a PyPI token", /\bpypi-[\w-]{30,}/],
  ["a Hugging Face token", /\bhf_[A-Za-z0-9]{30,}/],
  ["a DigitalOcean token", /\bdo[opr]_v1_[a-f0-9]{40,}/],
  ["a Vault token", /\bhv[sbr]\.[\w-]{20,}/],
  ["a SendGrid key", /\bSG\.[\w-]{16,}\.[\w-]{16,}/],
  ["a Databricks token", /\bdapi[a-f0-9]{32}\b/],
  ["an Okta token", /\bSSWS [\w-]{20,}/],
  ["a Linear key", /\blin_(api|oauth)_[A-Za-z0-9]{20,}/],
  ["a Grafana token", /\bgl(sa|c)_[A-Za-z0-9+/=_]{20,}/],
  ["a JSON web token", /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]*/],
  ["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY/],
  ["an Azure storage key", /\b(AccountKey|SharedAccessKey|SharedAccessSignature)=[^;\s]{10,}/i],
  ["an authorization header", /^(Bearer|Basic) [\w+/=.-]{12,}$/i]
];
var secretName = /(^|_)(TOKENS?|KEYS?|SECRETS?|CREDENTIALS?|AUTH|PASS|PWD)$|PASSWORD|PASSWD|PASSPHRASE|APIKEY|ACCESSKEY|PRIVATEKEY/i;
var passwordName = /(PASSWORD|PASSWD|PASSPHRASE|(^|_)PWD|(^|_)PASS)$/i;
var publicName = /PUBLIC|PUBLISHABLE/i;
function credentialIn(name, value) {
  const issued = issuedCredential(value);
  if (issued !== void 0) return issued;
  if (isPlaceholder(value) || !secretName.test(name) || publicName.test(name) || isAddressOrPath(value)) {
    return void 0;
  }
  if (passwordName.test(name)) return isPlainSetting(value) ? void 0 : "a password";
  return isRandom(value) ? "a key or token" : void 0;
}
function issuedCredential(value) {
  if (/EXAMPLE(KEY)?$/.test(value)) return void 0;
  const vendor = vendorFormats.find(([, format]) => format.test(value));
  return vendor?.[0] ?? (urlPassword(value) ? "a URL with a password" : void 0);
}
function isPlaceholder(value) {
  return /^(\$\{?\w+\}?|\{\{.*\}\}|<[^<>]*>|\*+|x+)$/i.test(value.trim());
}
function urlPassword(value) {
  const match = /^[a-z][a-z0-9+.-]*:\/\/[^\s/@:]*:([^\s/@]+)@/i.exec(value);
  return match?.[1] !== void 0 && !isPlaceholder(match[1]);
}
function isAddressOrPath(value) {
  return /^[a-z][a-z0-9+.-]*:\/\/\S*$/i.test(value) || /^(\.{0,2}|~|[A-Za-z]:)[\\/]/.test(value) || /^[\w.-]+(\/[\w.-]+)+\.\w{1,8}$/.test(value);
}
function isPlainSetting(value) {
  return value.length < 6 || /^(\d+|true|false|none|null|disabled|enabled|required|optional)$/i.test(value);
}
var shortestKey = 16;
var leastEntropy = 3;
function isRandom(value) {
  if (value.length < shortestKey || /\s/.test(value) || !/^[\w+/=.~:-]+$/.test(value)) return false;
  const parts = value.split(/[-_.:/=]/);
  const mixed = parts.some((part) => part.length >= 8 && /\d/.test(part) && /[A-Za-z]/.test(part));
  const longMixedCase = parts.some(
    (part) => part.length >= 20 && /[a-z][A-Z].*[a-z][A-Z].*[A-Z]{2}/.test(part)
  );
  return (mixed || longMixedCase) && entropy(value) >= leastEntropy;
}
function entropy(text) {
  const counts = /* @__PURE__ */ new Map();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, n) => sum - n / text.length * Math.log2(n / text.length), 0);
}

// src/manifest/rules.ts
function today() {
  return (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
}
function checkManifest(source, day) {
  const { findings, report } = reporter(source.locate);
  const { value } = source;
  checkControlCharacters(value, [["contractTest", "examples"]], report);
  checkCommand(value, "command", report);
  checkCommand(value, "build", report);
  checkEnvironment(value, [], report);
  for (const [name, patch] of membersOf(pick(value, "environments"))) {
    checkEnvironment(patch, ["environments", name], report);
    checkResources(patch, ["environments", name], report);
  }
  checkResources(value, [], report);
  checkStandIns(value, report);
  checkSuppressions(value, day, report);
  checkExamples(value, report);
  return findings;
}
function checkCommand(value, key, report) {
  const command = pick(value, "runtime", key);
  if (typeof command !== "string" || command === "") return;
  const reason = shellSyntax(command);
  if (reason === void 0) return;
  report("command-needs-shell", ["runtime", key], `no shell runs this command: ${reason}.`, {
    help: 'Put what needs a shell into a script, or write a list such as ["node", "server.js"].'
  });
}
function checkEnvironment(value, above, report) {
  const secrets = pick(value, "secrets");
  const names = /* @__PURE__ */ new Set([...itemsOf(secrets), ...membersOf(secrets).map(([name]) => name)]);
  for (const [name, text] of membersOf(pick(value, "env"))) {
    const path = [...above, "env", name];
    if (typeof text === "string") reportCredential(name, credentialIn(name, text), path, report);
    if (text !== null) checkReserved(name, path, report);
    if (names.has(name) && text !== null) {
      report("env-and-secret", path, `${name} is written in env and in secrets; only one can hold.`, {
        help: `Remove ${name} from env if it is a secret, from secrets if it is not.`
      });
    }
  }
}
var reservedVariables = /* @__PURE__ */ new Map([
  ["PORT", "Write runtime.port; the server gets it as PORT."],
  [
    "HOST",
    "Leave it out: the pipeline says where the server listens, so that nobody walks around the gateway."
  ],
  ["FASTMCP_PORT", "Write runtime.port; a FastMCP server gets it as FASTMCP_PORT."],
  ["FASTMCP_HOST", "Leave it out: the pipeline says where the server listens."]
]);
function checkReserved(name, path, report) {
  const help = reservedVariables.get(name);
  if (help === void 0) return;
  report("env-reserved", path, `${name} is set by the pipeline, and a value here would be overwritten.`, {
    help
  });
}
function reportCredential(name, what, path, report) {
  if (what === void 0) return;
  report(
    "credential-in-env",
    path,
    `the value of ${name} looks like ${what}; env is for plain values only.`,
    {
      help: `Store it in the platform's secret store and list ${name} under secrets. Revoke it if it was ever committed.`
    }
  );
}
function checkStandIns(value, report) {
  for (const [name, text] of membersOf(pick(value, "contractTest", "env"))) {
    if (typeof text === "string")
      reportCredential(name, issuedCredential(text), ["contractTest", "env", name], report);
  }
}
function checkResources(value, above, report) {
  for (const amount of ["cpu", "memory"]) {
    const path = ["deploy", "resources", "requests", amount];
    const request = quantityOf(pick(value, ...path));
    const limit = quantityOf(pick(value, "deploy", "resources", "limits", amount));
    if (request !== void 0 && limit !== void 0 && request > limit) {
      report(
        "request-above-limit",
        [...above, ...path],
        `the request for ${amount} is greater than its limit.`
      );
    }
  }
}
function checkSuppressions(value, today2, report) {
  itemsOf(pick(value, "lint", "suppress")).forEach((item, index) => {
    const expires = pick(item, "expires");
    if (typeof expires !== "string" || !isDate(expires) || expires >= today2) return;
    const message = `this suppression ended on ${expires} and no longer holds.`;
    report("suppression-expired", ["lint", "suppress", index, "expires"], message, {
      severity: "warning",
      help: "Remove it, or decide again and write a later date."
    });
  });
}
function isDate(text) {
  const date = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
function checkExamples(value, report) {
  const examples = pick(value, "contractTest", "examples");
  const tools = pick(value, "tools");
  if (!isMap(examples) || !isMap(tools)) return;
  const names = Object.keys(tools);
  for (const tool of Object.keys(examples)) {
    if (names.includes(tool)) continue;
    const hint = suggestion(didYouMean(tool, names), names);
    const message = `tools lists no ${JSON.stringify(tool)}.${hint}`;
    report("example-of-unknown-tool", ["contractTest", "examples", tool], message);
  }
}

export {
  checkControlCharacters,
  reporter,
  suggestion,
  today,
  checkManifest
};
