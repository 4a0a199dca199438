import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  findRule,
  rules
} from "./chunk-SUNT2SL4.js";
import "./chunk-5FHZANTP.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-UUST3M53.js";
import "./chunk-Q5SLLCM6.js";
import "./chunk-WR7OIJXA.js";
import "./chunk-GFYVCK5R.js";
import {
  didYouMean
} from "./chunk-W235HKW5.js";
import "./chunk-N56AOBVN.js";
import "./chunk-YJ6VFRSS.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/cli/explain.ts
var others = {
  "stale-suppression": "An entry of lint.suppress matches no finding any more. It would hide the problem if it came back: remove it.",
  "list-incomplete": "A saved list ends with a nextCursor: the server has more pages. Save them all, or lint the server itself."
};
function explainRule(id) {
  const rule = findRule(id);
  if (rule !== void 0) return renderRule(rule);
  const other = Object.hasOwn(others, id) ? others[id] : void 0;
  if (other !== void 0) return `${id} (warning)

${other}
`;
  const known = [...rules.map((candidate) => candidate.id), ...Object.keys(others)];
  const meant = didYouMean(id, known);
  const hint = meant === void 0 ? "" : ` Did you mean ${meant}?`;
  throw badInput("unknown-rule", `There is no lint rule ${JSON.stringify(id)}.${hint}`, {
    help: "mcp-pipeline explain, without a rule, lists all of them."
  });
}
function listRules() {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules.map(({ id, severity, what }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${what}
`).join("");
}
function renderRule({ id, severity, what, why, clients, evidence, before, after }) {
  const affected = clients.length === 0 ? "every client" : clients.join(", ");
  return [
    `${id} (${severity})`,
    "",
    what,
    why,
    "",
    `Affects:  ${affected}`,
    `Evidence: ${evidence}`,
    "",
    "Before:",
    indent(before),
    "After:",
    indent(after),
    "",
    "To accept a finding, in mcp.yaml:",
    indent(`lint:
  suppress:
    - { rule: ${id}, tool: TOOL, reason: "\u2026", expires: YYYY-MM-DD }`),
    ""
  ].join("\n");
}
function indent(text) {
  return text.replace(/^/gm, "  ");
}

// src/cli/explain-command.ts
var command = {
  configure: (command2) => void command2.argument("[rule]", "id of a rule; without it, all rules are listed"),
  async run({ terminal, flags }, _options, [rule]) {
    const text = rule === void 0 ? listRules() : explainRule(rule);
    terminal.out(flags.format === "json" ? JSON.stringify({ schemaVersion: 1, text }) : text);
    return exitCodes.clean;
  }
};
export {
  command
};
