import type { Profile } from "./profile.ts";

/** Cursor. */
export const cursor: Profile = {
  id: "cursor",
  prefixedName: {
    max: 60,
    fullName: (server, tool) => `${server}${tool}`,
    effect: "the tool is hidden",
    source: "ComposioHQ/composio#2788",
    lastVerified: "2026-11",
  },
};
