import { isObject, type Json, type JsonObject } from "../source/json.ts";
import { definitionName, type Surface } from "./surface.ts";

/** What `init` knows of a server besides its surface. */
export interface Draft {
  name: string;
  description: string;
  /** The project file that holds the version. */
  version?: "package.json" | "pyproject.toml";
  team: string;
  /** Where users find help, where it is known. */
  support?: string;
  /** Right-hand side of `runtime:`, in flow style. */
  runtime: Record<string, string | string[]>;
}

const header = "# yaml-language-server: $schema=https://mcp-pipeline.dev/schemas/v1/mcp.schema.json";

/**
 * Text of a first mcp.yaml. Read-only tools take the default rule; a tool that may change something has a rule
 * of its own, so that a person decides who may call it.
 */
export function composeManifest(draft: Draft, surface: Surface): string {
  const support = draft.support === undefined ? "" : `, support: [${flow(draft.support)}]`;
  const lines = [
    header,
    "schemaVersion: 1",
    `name: ${flow(draft.name)}`,
    `description: ${flow(draft.description)}`,
    ...(draft.version === undefined ? [] : [`version: { from: ${draft.version} }`]),
    `owner: { team: ${flow(draft.team)}${support} }`,
    `runtime: { ${Object.entries(draft.runtime)
      .map(([key, value]) => `${key}: ${flow(value)}`)
      .join(", ")} }`,
    "",
    "# Who may call: groups as your identity provider names them. What is not listed here nobody can reach.",
    `defaults: { authorize: { groups: [${flow(draft.team)}] } }`,
    ...section("tools", surface.tools, (tool) => toolPolicy(tool, draft.team)),
    ...section("prompts", surface.prompts, () => ""),
    ...section("resources", [...surface.resources, ...surface.resourceTemplates], () => ""),
  ];
  return `${lines.join("\n")}\n`;
}

function section(
  key: string,
  definitions: readonly JsonObject[],
  policy: (definition: JsonObject) => string,
) {
  const names = definitions.flatMap((definition) => {
    const name = definitionName(definition);
    return name === undefined ? [] : [`  ${flow(name)}:${policy(definition)}`];
  });
  if (names.length > 0) return [`${key}:`, ...names];
  return key === "tools" ? ["tools: {}"] : [];
}

/** A tool is taken to change something unless it says otherwise: the default of `destructiveHint` is true. */
function toolPolicy(tool: JsonObject, team: string): string {
  const hints = tool.annotations;
  const readOnly = isObject(hints) && hints.readOnlyHint === true;
  return readOnly ? "" : ` { authorize: { groups: [${flow(`${team}-admins`)}] } } # may change something`;
}

/** A scalar or list in YAML flow style; JSON strings are YAML strings, plain ones are left bare. */
function flow(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  const text = String(value);
  const bare =
    /^[A-Za-z_][A-Za-z0-9_./-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return bare ? text : JSON.stringify(text);
}

/** A DNS label made from any text, e.g. "@acme/My Server" → "my-server". */
export function labelFrom(text: string): string {
  const label = (text.split("/").at(-1) ?? "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 63)
    .replace(/-+$/, "");
  return label === "" ? "my-server" : label;
}
