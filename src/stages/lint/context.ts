import type { Manifest } from "../../manifest/schema.ts";
import type { SubjectKind } from "../../policy/policy.ts";
import { scanValue, type ValueScan } from "../../surface/strings.ts";
import { subjectLists } from "../../surface/subjects.ts";
import type { JsonObject, ListName, Surface } from "../../surface/surface.ts";
import { type SchemaNode, walkSchema } from "../../surface/walk.ts";
import type { Profile } from "./profiles/profile.ts";

/** What rules need of the manifest. */
export type LintManifest = Pick<Manifest, "name" | "tools" | "prompts" | "resources" | "defaults"> & {
  /** Written out or read from the server's own files; absent where it comes from a tag. */
  version?: Manifest["version"];
  runtime?: Pick<Manifest["runtime"], "protocolVersions">;
};

/** A tool, prompt, resource or resource template, and where it stands in its list. */
export interface SurfaceItem {
  kind: SubjectKind;
  list: ListName;
  index: number;
  /** Absent where the definition has none, or one that is not a text. */
  name?: string;
  definition: JsonObject;
}

/** Which of a tool's two schemas. */
export type SchemaSide = "inputSchema" | "outputSchema";

/** What rules need from large libraries. Absent where nothing in the surface calls for it. */
export interface LintHelpers {
  /** Tokens of a text, as OpenAI's cl100k_base counts them. */
  countTokens?(text: string): number;
  /** True where {@link countTokens} gives the least that a text can take: enough where that is too much already. */
  countsAtLeast?: boolean;
  /** True where matching the pattern can take time exponential in the length of a text. */
  isExponential?(pattern: string): boolean;
}

/** What a surface is judged by. */
export interface LintCircumstances {
  profiles: readonly Profile[];
  manifest?: LintManifest | undefined;
  /** YYYY-MM-DD. */
  today: string;
}

/** What every rule looks at. Walks and scans are made once, when first asked for. */
export class LintContext {
  readonly surface: Surface;
  readonly tools: readonly SurfaceItem[];
  /** Tools, prompts, resources and resource templates. */
  readonly items: readonly SurfaceItem[];
  readonly profiles: readonly Profile[];
  /** Absent where a server or a saved list is linted without a manifest. */
  readonly manifest: LintManifest | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Rules that need one that is not there say nothing. */
  helpers: LintHelpers = {};
  readonly #schemas = new Map<string, readonly SchemaNode[]>();
  readonly #scans = new Map<SurfaceItem, ValueScan>();

  constructor(surface: Surface, { profiles, manifest, today }: LintCircumstances) {
    this.surface = surface;
    this.today = today;
    this.profiles = profiles;
    this.manifest = manifest;
    this.items = subjectLists.flatMap(({ list, kind, nameKey }) =>
      surface[list].map((definition, index) => {
        const name = definition[nameKey];
        return {
          kind,
          list,
          index,
          definition,
          ...(typeof name === "string" && name !== "" ? { name } : {}),
        };
      }),
    );
    this.tools = this.items.filter((item) => item.kind === "tool");
  }

  /** Every node of one schema of a tool; none where the tool has no such schema. */
  schema(tool: SurfaceItem, side: SchemaSide): readonly SchemaNode[] {
    const key = `${side} ${tool.index}`;
    const known = this.#schemas.get(key);
    if (known !== undefined) return known;
    const schema = tool.definition[side];
    const nodes = schema === undefined || schema === null ? [] : walkSchema(schema);
    this.#schemas.set(key, nodes);
    return nodes;
  }

  /** Every node of every schema, with the pointer of its schema in the tool. */
  *schemas(
    ...sides: SchemaSide[]
  ): Iterable<{ tool: SurfaceItem; side: SchemaSide; nodes: readonly SchemaNode[] }> {
    for (const tool of this.tools) {
      for (const side of sides) {
        const nodes = this.schema(tool, side);
        if (nodes.length > 0) yield { tool, side, nodes };
      }
    }
  }

  /** Every string of a definition. */
  scan(item: SurfaceItem): ValueScan {
    const known = this.#scans.get(item) ?? scanValue(item.definition);
    this.#scans.set(item, known);
    return known;
  }
}
