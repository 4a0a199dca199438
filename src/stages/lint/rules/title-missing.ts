import { isObject } from "../../../surface/walk.ts";
import type { Rule } from "../rule.ts";

export const titleMissing: Rule = {
  id: "title-missing",
  severity: "error",
  what: "Every tool has a title for people, for the directories in lint.profiles that ask for it.",
  why: "The directory refuses the submission.",
  clients: ["anthropic-directory"],
  evidence: "aiquila#386",
  before: '{ "name": "find_orders" }, with lint.profiles: [anthropic-directory]',
  after: '{ "name": "find_orders", "title": "Find orders" }',
  needsProfile: "title",
  *check({ tools, profiles }) {
    const clients = profiles.filter(({ title }) => title !== undefined).map(({ id }) => id);
    if (clients.length === 0) return;
    for (const item of tools) {
      const { title, annotations } = item.definition;
      const inner = isObject(annotations) ? annotations.title : undefined;
      if ([title, inner].some((text) => typeof text === "string" && text.trim() !== "")) continue;
      yield {
        item,
        pointer: "/title",
        message: "The tool has no title, in itself or in annotations.",
        help: "Write a short title for people.",
        clients,
      };
    }
  },
};
