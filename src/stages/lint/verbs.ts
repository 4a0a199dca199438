/** Verbs that change something, whatever stands after them. */
const mutating = new Set(
  (
    "alter approve archive ban cancel clear close commit deactivate delete deploy destroy disable drop edit enable " +
    "erase insert install invite kill merge modify overwrite pay post publish purge reboot refund reject remove " +
    "rename replace reset restart revert revoke rollback send set shutdown stop submit terminate transfer truncate " +
    "uninstall unpublish update upload upsert wipe write"
  ).split(" "),
);
/** Verbs that often change something and sometimes only compute: `add` of two numbers, `create` of a picture. */
const perhapsMutating = new Set(
  "add append assign create execute move patch put register save schedule".split(" "),
);
/** Verbs that only look. What stands after them is what is looked at: `list_deleted_users`. */
const reading = new Set(
  (
    "analyze can calculate check compare compute convert count describe diff download estimate explain export fetch " +
    "filter find format get has help inspect is list lookup parse ping plan preview query read render resolve " +
    "retrieve search show simulate status summarize test translate validate verify view watch"
  ).split(" "),
);

/** Words of a name or text, in lower case: `kill_query`, `kill-query`, `killQuery` → kill, query. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/** The first verb of a tool's name, where it says that the tool changes something. */
export function mutatingVerb(name: string): { verb: string; isCertain: boolean } | undefined {
  for (const [index, verb] of wordsOf(name).entries()) {
    if (reading.has(verb)) return undefined;
    // After the first word `set`, `post`, `close`, … are as often nouns: data_set_info, blog_post_stats.
    const isVerb = index === 0 || !alsoNouns.has(verb);
    if (isVerb && mutating.has(verb)) return { verb, isCertain: true };
    if (isVerb && perhapsMutating.has(verb)) return { verb, isCertain: false };
  }
  return undefined;
}

const alsoNouns = new Set(
  "clear close commit patch post put reset set stop transfer update upload".split(" "),
);
