import { describe, expect, it } from "vitest";
import type { AuthorizeRule } from "../../src/policy/schema.ts";
import { conditionsOf } from "../../src/review/conditions.ts";
import { patchesIn, type ReviewSubject, sameSubject, subjectDigests } from "../../src/review/subject.ts";
import { parseLock, renderLock } from "../../src/surface/lock.ts";
import { emptySurface, type JsonObject } from "../../src/surface/surface.ts";

interface Tool {
  hints?: JsonObject;
  rules?: AuthorizeRule[];
  confirm?: boolean;
  description?: string;
}

const origin = { file: "mcp.yaml", line: 1, column: 1 };
const data: AuthorizeRule = { groups: ["data"] };

/** A subject with these tools; what has no rules is not listed in the manifest. */
function subject(
  tools: Record<string, Tool>,
  more: { patches?: string; production?: Record<string, AuthorizeRule[]>; resources?: string[] } = {},
): ReviewSubject {
  const surface = {
    ...emptySurface(),
    tools: Object.entries(tools).map(([name, { hints = { readOnlyHint: true }, description = "" }]) => ({
      name,
      description,
      annotations: hints,
      inputSchema: { type: "object" },
    })),
  };
  const entry = (kind: "tool" | "resource", name: string, rules: AuthorizeRule[], confirm = false) => ({
    kind,
    name,
    rules: rules.map((rule) => ({ rule, origin })),
    confirm: confirm ? ("elicitation" as const) : ("none" as const),
    logInputs: "none" as const,
    redact: [],
    origin,
  });
  const entries = [
    ...Object.entries(tools).flatMap(([name, { rules, confirm }]) =>
      rules ? [entry("tool", name, rules, confirm)] : [],
    ),
    ...(more.resources ?? []).map((uri) => entry("resource", uri, [data])),
  ];
  const own = Object.entries(more.production ?? {}).map(([name, rules]) => entry("tool", name, rules));
  const production = { entries: entries.map((one) => own.find(({ name }) => name === one.name) ?? one) };
  const lock = renderLock({
    surface,
    policy: { entries },
    observed: { sessions: "none" },
    environments: new Map([["production", production]]),
  });
  return {
    lock: parseLock(lock, "mcp.lock.json"),
    patches: patchesIn(more.patches ?? "name: a\n", "production"),
  };
}

const look: Tool = { rules: [data] };
const kill: Tool = { rules: [data], hints: { readOnlyHint: false, destructiveHint: true } };
const patch = "deploy: { patches: [{ target: { kind: Deployment }, patch: '[]', reason: sidecar }] }\n";

describe("what asks for a review", () => {
  it.each<[string, ReviewSubject | undefined, ReviewSubject, string[]]>([
    ["nothing", subject({ look }), subject({ look }), []],
    ["a new server", undefined, subject({ look }), ["new-server", "new-tool"]],
    ["a new tool", subject({ look }), subject({ look, more: look }), ["new-tool"]],
    ["a tool that is gone", subject({ look, more: look }), subject({ look }), []],
    ["a new destructive tool", subject({ look }), subject({ look, kill }), ["new-tool", "destructive-tool"]],
    [
      "a new tool without hints, which may destroy something",
      subject({ look }),
      subject({ look, more: { rules: [data], hints: {} } }),
      ["new-tool", "destructive-tool"],
    ],
    [
      "a tool that becomes destructive",
      subject({ look }),
      subject({ look: { ...kill, description: "" } }),
      ["destructive-tool"],
    ],
    [
      "a destructive tool with another text",
      subject({ kill }),
      subject({ kill: { ...kill, description: "x" } }),
      ["destructive-tool"],
    ],
    [
      "a harmless tool with another text",
      subject({ look }),
      subject({ look: { ...look, description: "x" } }),
      [],
    ],
    [
      "one more group",
      subject({ look }),
      subject({ look: { rules: [{ groups: ["data", "ads"] }] } }),
      ["policy-widened"],
    ],
    ["a group less", subject({ look: { rules: [{ groups: ["data", "ads"] }] } }), subject({ look }), []],
    [
      "one more group in this environment",
      subject({ look }),
      subject({ look }, { production: { look: [{ groups: ["data", "ads"] }] } }),
      ["policy-widened"],
    ],
    [
      "one more group elsewhere, which this environment does not follow",
      subject({ look }, { production: { look: [data] } }),
      subject({ look: { rules: [{ groups: ["data", "ads"] }] } }, { production: { look: [data] } }),
      [],
    ],
    ["a tool that is listed now", subject({ look: {} }), subject({ look }), ["policy-widened"]],
    [
      "a resource that is listed now",
      subject({ look }),
      subject({ look }, { resources: ["a://b/c"] }),
      ["policy-widened"],
    ],
    [
      "a question that is not asked any more",
      subject({ look: { ...look, confirm: true } }),
      subject({ look }),
      ["policy-widened"],
    ],
    ["a patch", subject({ look }), subject({ look }, { patches: patch }), ["patch"]],
    ["the same patch", subject({ look }, { patches: patch }), subject({ look }, { patches: patch }), []],
    ["a patch less", subject({ look }, { patches: patch }), subject({ look }), []],
  ])("%s", (_what, before, after, expected) => {
    expect(conditionsOf(before, after, "production").map(({ condition }) => condition)).toEqual(expected);
  });

  it("each with its reasons", () => {
    const holding = conditionsOf(
      subject({ look }),
      subject({ look, kill }, { patches: patch }),
      "production",
    );
    expect(holding.flatMap(({ reasons }) => reasons)).toEqual([
      "kill is new.",
      "kill is new and may destroy something.",
      "Deployment is patched (sidecar).",
    ]);
  });
});

describe("digests of what was reviewed", () => {
  const digests = (one: ReviewSubject) => subjectDigests(one, "production");

  it.each<[string, ReviewSubject, boolean]>([
    ["the same", subject({ look }), true],
    ["another text", subject({ look: { ...look, description: "x" } }), false],
    ["another policy", subject({ look: { rules: [{ groups: ["ads"] }] } }), false],
    ["a patch", subject({ look }, { patches: patch }), false],
    [
      "another policy that this environment replaces",
      subject({ look: { rules: [{ groups: ["ads"] }] } }, { production: { look: [data] } }),
      true,
    ],
  ])("%s", (_what, other, same) => {
    expect(sameSubject(digests(subject({ look })), digests(other))).toBe(same);
  });

  it("an environment's patches replace the general ones", () => {
    const text = `${patch}environments: { production: { deploy: { patches: null } }, staging: { deploy: {} } }\n`;
    expect(patchesIn(text, "production")).toEqual([]);
    expect(patchesIn(text, "staging")).toHaveLength(1);
  });
});
