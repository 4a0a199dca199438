import { stringPointer } from "../../../surface/strings.ts";
import type { Rule } from "../rule.ts";

/** Formats that vendors gave to their credentials so that they can be found. */
const secrets: readonly { pattern: RegExp; kind: string }[] = [
  { pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/, kind: "an AWS access key" },
  { pattern: /\bgh[pousr]_[A-Za-z0-9]{36,255}\b|\bgithub_pat_[A-Za-z0-9_]{82}\b/, kind: "a GitHub token" },
  { pattern: /\bglpat-[A-Za-z0-9_-]{20,}/, kind: "a GitLab token" },
  { pattern: /\bxox[abprs]-[A-Za-z0-9-]{20,}/, kind: "a Slack token" },
  { pattern: /\bsk-(?:ant-|proj-)?[A-Za-z0-9_-]{32,}/, kind: "an API key" },
  { pattern: /\bAIza[0-9A-Za-z_-]{35}\b/, kind: "a Google API key" },
  { pattern: /-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY-----/, kind: "a private key" },
  // The first part is bounded: without that, a text of many beginnings would take quadratic time.
  { pattern: /\beyJ[A-Za-z0-9_-]{10,300}\.eyJ[A-Za-z0-9_-]{10}/, kind: "a signed token" },
  {
    pattern:
      /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{1,64}:(?!(?:pass(?:word)?|secret|pwd|\*+|x+|\.{3}|<|\{|\$|%))[^\s:/@]{3,64}@[^\s/@]{3,}/i,
    kind: "a URL with a password",
  },
];

/** No format above matches a shorter text. */
const shortest = 13;

/** Written in documentation by vendors themselves, and placeholders. */
const examples = /EXAMPLE|(.)\1{11}|1234567890abcdef|user:pass/;

export const secretInDefinition: Rule = {
  id: "secret-in-definition",
  severity: "error",
  what: "No text of a definition contains a credential, in defaults and examples neither.",
  why: "Everyone who may list the tools can read it, and it goes to the model with each request.",
  clients: [],
  evidence: "https://cwe.mitre.org/data/definitions/798.html",
  before: '"token": { "type": "string", "default": "ghp_…" }',
  after: "The server reads the token from its environment: secrets: [GITHUB_TOKEN] in mcp.yaml",
  *check(context) {
    for (const item of context.items) {
      for (const string of context.scan(item).strings) {
        if (string.text.length < shortest) continue;
        const found = secrets
          .map(({ pattern, kind }) => ({ kind, text: pattern.exec(string.text)?.[0] }))
          .find(({ text }) => text !== undefined && !examples.test(text));
        if (found === undefined) continue;
        yield {
          item,
          pointer: stringPointer(string),
          message: `The text contains what looks like ${found.kind}.`,
          help: "Remove it, revoke it, and give it to the server under secrets in mcp.yaml.",
        };
      }
    }
  },
};
