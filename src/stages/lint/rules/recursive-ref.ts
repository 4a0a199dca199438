import { nodePointer, type SchemaNode } from "../../../surface/walk.ts";
import { referencesBetween } from "../reachable.ts";
import type { Rule } from "../rule.ts";

export const recursiveRef: Rule = {
  id: "recursive-ref",
  severity: "warning",
  what: "No schema contains itself through references.",
  why: "Clients that write references out before they use a schema lose the tool, and some of them every tool of the server.",
  clients: ["claude-code"],
  evidence: "anthropics/claude-code#77106, google-labs-code/stitch-sdk#367, samanhappy/mcphub#1024",
  before:
    '"$defs": { "node": { "type": "object", "properties": { "children": { "type": "array", "items": { "$ref": "#/$defs/node" } } } } }',
  after:
    'The same with the innermost level written as { "type": "object" }, or the tree as a flat list with a parent each',
  *check(context) {
    for (const { tool: item, side, nodes } of context.schemas("inputSchema", "outputSchema")) {
      const at = firstCycle(nodes);
      if (at === undefined) continue;
      yield {
        item,
        pointer: `/${side}${nodePointer(at)}/$ref`,
        message: "The reference leads back to a schema around it: some clients cannot read such a schema.",
        help: "Write the levels that callers need out, or take a flat list with a parent for each entry.",
      };
    }
  },
};

/** A reference on the first way round that leads back to where it began; each node is entered once. */
function firstCycle(nodes: readonly SchemaNode[]): SchemaNode | undefined {
  const targets = referencesBetween(nodes);
  if (targets.size === 0) return undefined;
  const next = edgesOf(nodes, targets);
  const state = new Map<SchemaNode, "open" | "done">();
  for (const root of targets.keys()) {
    const path: { node: SchemaNode; at: number }[] = [{ node: root, at: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      if (top.at === 0) state.set(top.node, "open");
      const to = next.get(top.node)?.[top.at];
      top.at += 1;
      if (to === undefined) {
        state.set(top.node, "done");
        path.pop();
      } else if (state.get(to) === "open") {
        const round = path.slice(path.findIndex(({ node }) => node === to)).map(({ node }) => node);
        return round.find((node) => targets.has(node));
      } else if (!state.has(to)) path.push({ node: to, at: 0 });
    }
  }
  return undefined;
}

/** What is inside a node, and what its reference points at. */
function edgesOf(
  nodes: readonly SchemaNode[],
  targets: ReadonlyMap<SchemaNode, SchemaNode>,
): Map<SchemaNode, SchemaNode[]> {
  const edges = new Map<SchemaNode, SchemaNode[]>();
  const add = (from: SchemaNode, to: SchemaNode) => {
    const known = edges.get(from);
    if (known === undefined) edges.set(from, [to]);
    else known.push(to);
  };
  for (const node of nodes) if (node.parent !== undefined) add(node.parent, node);
  for (const [from, to] of targets) add(from, to);
  return edges;
}
