import { type Alias, type Document, isAlias, isNode, type Node, visit } from "yaml";

/** Alias → the node that it stands for; an alias without an anchor before it is not in the map. */
export type Aliases = ReadonlyMap<Alias, Node>;

/** Finds what every alias refers to, in one walk (the library walks the document once per alias). */
export function linkAliases(document: Document): Aliases {
  const anchors = new Map<string, Node>();
  const aliases = new Map<Alias, Node>();
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) aliases.set(node, target);
      } else if (isNode(node) && "anchor" in node && node.anchor) {
        anchors.set(node.anchor, node);
      }
    },
  });
  return aliases;
}
