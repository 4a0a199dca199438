import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  didYouMean
} from "./chunk-W235HKW5.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";

// src/stages/lint/profiles/anthropic.ts
var anthropic = {
  id: "anthropic",
  toolName: {
    accepts: /^[a-zA-Z0-9_-]{1,128}$/,
    words: "1 to 128 of A\u2013Z, a\u2013z, 0\u20139, _ -",
    severity: "error",
    source: "modelcontextprotocol/modelcontextprotocol#1345, github/copilot-cli#1879",
    lastVerified: "2026-11"
  },
  propertyKey: {
    accepts: /^[a-zA-Z0-9_.-]{1,64}$/,
    words: "1 to 64 of A\u2013Z, a\u2013z, 0\u20139, _ . -",
    severity: "error",
    source: "twilio-labs/mcp#56, composio#2330, freee-mcp#15",
    lastVerified: "2026-11"
  },
  rootKeywords: {
    refused: ["oneOf", "anyOf", "allOf"],
    source: "langchain-ai/langchain#39271, Kilo-Org/kilocode#12905",
    lastVerified: "2026-11"
  }
};

// src/stages/lint/profiles/anthropic-directory.ts
var anthropicDirectory = {
  id: "anthropic-directory",
  toolName: {
    accepts: /^[a-zA-Z0-9_-]{1,64}$/,
    words: "1 to 64 of A\u2013Z, a\u2013z, 0\u20139, _ -",
    severity: "error",
    source: "aiquila#386",
    lastVerified: "2026-11"
  },
  title: { source: "aiquila#386", lastVerified: "2026-11" },
  hints: {
    hints: ["readOnlyHint", "destructiveHint"],
    isAnyEnough: true,
    source: "aiquila#386, basic-memory#1031",
    lastVerified: "2026-11"
  }
};

// src/stages/lint/profiles/azure-openai.ts
var azureOpenai = {
  id: "azure-openai",
  description: {
    max: 1024,
    effect: "refuses the whole request in some deployments",
    severity: "warning",
    source: "modelcontextprotocol/servers#799, monuminu/AOAI_Samples#10, run-llama/llama_index#18784",
    lastVerified: "2026-11-22"
  }
};

// src/stages/lint/profiles/claude-code.ts
var claudeCode = {
  id: "claude-code",
  description: {
    max: 2048,
    effect: "cuts the text without a word",
    severity: "warning",
    source: "anthropics/claude-code#41593, anthropics/claude-code#39106",
    lastVerified: "2026-11-22"
  },
  prefixedName: {
    max: 64,
    fullName: (server, tool) => `mcp__${server}__${tool}`,
    effect: "providers refuse the request",
    source: "microsoft/vscode#243602, mcp-proxy#45",
    lastVerified: "2026-11"
  }
};

// src/stages/lint/profiles/cursor.ts
var cursor = {
  id: "cursor",
  prefixedName: {
    max: 60,
    fullName: (server, tool) => `${server}${tool}`,
    effect: "the tool is hidden",
    source: "ComposioHQ/composio#2788",
    lastVerified: "2026-11"
  }
};

// src/stages/lint/profiles/gemini.ts
var gemini = {
  id: "gemini",
  toolName: {
    accepts: /^[A-Za-z_][A-Za-z0-9_.:-]{0,63}$/,
    words: "a letter or _, then up to 63 of A\u2013Z, a\u2013z, 0\u20139, _ . : -",
    severity: "error",
    source: "seclab-taskflow-agent#287, cline/cline#7339",
    lastVerified: "2026-11"
  },
  arrayItems: { source: "webflow/mcp-server#119", lastVerified: "2026-11" }
};

// src/stages/lint/profiles/gemini-legacy.ts
var lastVerified = "2026-11";
var geminiLegacy = {
  id: "gemini-legacy",
  keywords: {
    refused: [
      ...["$schema", "$ref", "$defs", "definitions", "additionalProperties", "const", "exclusiveMinimum"],
      ...["exclusiveMaximum", "propertyNames", "patternProperties", "uniqueItems"]
    ],
    effect: "refuses the whole request on its older route",
    source: "promptfoo#6902, goai#108, opencode#12295, gemini-cli#13142",
    lastVerified
  },
  formats: { known: ["enum", "date-time"], source: "mcp-server-excel#672, LibreChat#13845", lastVerified },
  typeLists: { source: "goai#108", lastVerified },
  textEnums: { source: "mcp-server-excel#672", lastVerified },
  typedBranches: { source: "opencode#12295", lastVerified }
};

// src/stages/lint/profiles/openai.ts
var openai = {
  id: "openai",
  toolName: {
    accepts: /^[a-zA-Z0-9_-]{1,64}$/,
    words: "1 to 64 of A\u2013Z, a\u2013z, 0\u20139, _ -",
    severity: "error",
    source: "brekkylab/ailoy#109, nanbingxyz/5ire#403",
    lastVerified: "2026-11"
  },
  toolCount: {
    max: 128,
    effect: "rejects a request with more",
    source: "microsoft/vscode-copilot-release#11653",
    lastVerified: "2026-11"
  },
  rootKeywords: {
    refused: ["oneOf", "anyOf", "allOf", "enum", "not"],
    source: "langchain-ai/langchainjs#9804, nspady/google-calendar-mcp#39",
    lastVerified: "2026-11-22"
  },
  arrayItems: { source: "mark3labs/mcphost#35", lastVerified: "2026-11" }
};

// src/stages/lint/profiles/openai-apps.ts
var openaiApps = {
  id: "openai-apps",
  description: {
    max: 200,
    effect: "takes no longer one in its portal",
    severity: "warning",
    source: "whisper-money#751",
    lastVerified: "2026-11"
  },
  hints: {
    hints: ["readOnlyHint", "destructiveHint", "openWorldHint"],
    isAnyEnough: false,
    source: "whisper-money#751, intervals#29",
    lastVerified: "2026-11"
  }
};

// src/stages/lint/profiles/openai-strict.ts
var source = "https://platform.openai.com/docs/guides/structured-outputs#supported-schemas";
var lastVerified2 = "2026-11";
var openaiStrict = {
  id: "openai-strict",
  keywords: {
    refused: [
      ...["allOf", "oneOf", "not", "if", "then", "else", "dependentRequired", "dependentSchemas"],
      ...["patternProperties", "propertyNames", "unevaluatedProperties", "minProperties", "maxProperties"],
      ...["contains", "minContains", "maxContains", "unevaluatedItems", "uniqueItems"]
    ],
    effect: "refuses the whole request in strict mode",
    source,
    lastVerified: lastVerified2
  },
  formats: {
    known: "date-time time date duration email hostname ipv4 ipv6 uuid".split(" "),
    source,
    lastVerified: lastVerified2
  },
  nesting: { max: 5, source: "tidyverse/ellmer#671", lastVerified: lastVerified2 },
  strictObjects: { source, lastVerified: lastVerified2 }
};

// src/stages/lint/profiles/specification.ts
var specification = {
  id: "specification",
  toolName: {
    accepts: /^[A-Za-z0-9_.-]{1,128}$/,
    words: "1 to 128 of A\u2013Z, a\u2013z, 0\u20139, _ . -",
    severity: "warning",
    source: "https://modelcontextprotocol.io/specification/2025-11-25/server/tools#tool-names",
    lastVerified: "2026-11"
  }
};

// src/stages/lint/profiles/vscode.ts
var vscode = {
  id: "vscode",
  toolCount: {
    max: 128,
    effect: "refuses a request with more",
    source: "microsoft/vscode-copilot-release#11653",
    lastVerified: "2026-11"
  },
  arrayItems: { source: "microsoft/vscode#284536", lastVerified: "2026-11" }
};

// src/stages/lint/profiles/index.ts
var defaultProfiles = [
  specification,
  openai,
  azureOpenai,
  anthropic,
  gemini,
  claudeCode,
  cursor,
  vscode
];
var optionalProfiles = [
  anthropicDirectory,
  openaiApps,
  openaiStrict,
  geminiLegacy
];
function chooseProfiles(names = [], place) {
  const all = [...defaultProfiles, ...optionalProfiles];
  const unknown = names.find((name) => !all.some((profile) => profile.id === name));
  if (unknown !== void 0) {
    const meant = didYouMean(
      unknown,
      all.map((profile) => profile.id)
    );
    const hint = meant === void 0 ? "" : ` Did you mean ${meant}?`;
    throw badInput(
      "unknown-profile",
      `lint.profiles names ${JSON.stringify(unknown)}, which is no profile.${hint}`,
      {
        pointer: "/lint/profiles",
        ...place
      }
    );
  }
  return [...defaultProfiles, ...optionalProfiles.filter((profile) => names.includes(profile.id))];
}

export {
  defaultProfiles,
  chooseProfiles
};
