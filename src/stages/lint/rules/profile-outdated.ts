import type { Profile } from "../profiles/profile.ts";
import { quoteList } from "../quote.ts";
import type { Rule } from "../rule.ts";

export const profileOutdated: Rule = {
  id: "profile-outdated",
  severity: "info",
  what: "No limit that this run judged by was last looked at more than a year ago.",
  why: "Providers change what they accept: an old limit hides problems and reports ones that are gone.",
  clients: [],
  evidence: "product contract: profiles carry a source and the date when somebody last looked",
  before: "A release of this tool that is more than a year old",
  after: "The current release",
  *check({ profiles, today }) {
    const year = Number(today.slice(0, 4)) - 1;
    const oldest = `${String(year).padStart(4, "0")}${today.slice(4)}`;
    const outdated = profiles.filter((profile) => datesOf(profile).some((date) => date < oldest));
    if (outdated.length === 0) return;
    yield {
      message: `What is known about ${quoteList(outdated.map(({ id }) => id))} was last looked at more than a year ago.`,
      help: "Use a newer release of mcp-pipeline.",
      clients: outdated.map(({ id }) => id).sort(),
    };
  },
};

/** YYYY-MM-DD; a month stands for its first day. */
function datesOf(profile: Profile): string[] {
  return Object.values(profile).flatMap((limit: unknown) => {
    if (typeof limit !== "object" || limit === null || !("lastVerified" in limit)) return [];
    const date = String(limit.lastVerified);
    return [date.length === 7 ? `${date}-01` : date];
  });
}
