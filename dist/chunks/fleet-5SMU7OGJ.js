import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  githubApi
} from "./chunk-JKN6UT4J.js";
import "./chunk-4E3PMIEO.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import {
  boolean,
  int,
  literal,
  looseObject,
  string,
  unknown
} from "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";

// src/fleet/pins.ts
var repository = looseObject({
  full_name: string(),
  archived: boolean().default(false),
  default_branch: string()
});
var content = looseObject({ type: literal("file"), sha: string(), content: string() });
var callerPath = ".github/workflows/mcp.yml";
var usesOf = (platform) => {
  const name = platform.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(uses: ${name}/\\.github/workflows/(?:pipeline|servers)\\.yml@)([\\w./-]+)`, "gi");
};
async function callersOf(api, owner, platform) {
  const all = await api.list(`/orgs/${encodeURIComponent(owner)}/repos?type=all`, repository);
  const callers = [];
  for (const { full_name: name, archived, default_branch: branch } of all) {
    if (archived) continue;
    const file = await api.get(
      `/repos/${name}/contents/${callerPath}?ref=${encodeURIComponent(branch)}`,
      content
    );
    if (file === void 0) continue;
    const text = Buffer.from(file.content, "base64").toString();
    const refs = [...new Set([...text.matchAll(usesOf(platform))].map(([, , ref]) => ref ?? ""))];
    if (refs.length > 0) callers.push({ repository: name, branch, refs, text, sha: file.sha });
  }
  return callers.sort((a, b) => a.repository < b.repository ? -1 : 1);
}
function moved(text, platform, to) {
  return text.replaceAll(usesOf(platform), (_whole, before) => `${before}${to}`);
}

// src/fleet/apply.ts
var reference = looseObject({ object: looseObject({ sha: string() }) });
var pullRequest = looseObject({ number: int().positive() });
var pauseMs = 1e3;
async function openUpdate(api, { repository: repository2, branch, text, sha }, { platform, to, pause = pauseMs }) {
  const [owner = ""] = repository2.split("/");
  const head = `mcp-pipeline/platform-${to.replaceAll(/[^\w.-]/g, "-")}`;
  const at = `/repos/${repository2}`;
  const rest = () => new Promise((resolve) => setTimeout(resolve, pause));
  const query = `state=open&head=${encodeURIComponent(`${owner}:${head}`)}`;
  const [open] = await api.list(`${at}/pulls?${query}`, pullRequest);
  if (open !== void 0) return { pull: open.number, isNew: false };
  const known = await api.get(`${at}/git/ref/heads/${head}`, reference);
  if (known === void 0) {
    const tip = await api.get(`${at}/git/ref/heads/${branch}`, reference);
    await api.send(
      "POST",
      `${at}/git/refs`,
      { ref: `refs/heads/${head}`, sha: tip?.object.sha },
      unknown()
    );
    await rest();
    const message = `Follow ${platform} at ${to}`;
    const file = Buffer.from(moved(text, platform, to)).toString("base64");
    await api.send(
      "PUT",
      `${at}/contents/${callerPath}`,
      { message, content: file, sha, branch: head },
      unknown()
    );
    await rest();
  }
  const title = `Follow ${platform} at ${to}`;
  const body = `The company's MCP platform moves to \`${to}\`. The checks of this pull request ran with it.`;
  const made = await api.send("POST", `${at}/pulls`, { title, head, base: branch, body }, pullRequest);
  await rest();
  return { pull: made.number, isNew: true };
}

// src/cli/fleet.ts
var command = {
  configure: (command2) => void command2.argument("<verb>", "pins, plan or apply").requiredOption("--repository <owner/name>", "the platform repository").option("--owner <organization>", "whose repositories (default: the platform repository's)").option("--to <ref>", "plan and apply: tag or commit to move to"),
  async run(invocation, options, [verb = ""]) {
    const wanted = read(verb, options);
    const { terminal, env, signal } = invocation;
    const api = githubApi({ ...env, GITHUB_REPOSITORY: wanted.platform }, signal);
    terminal.begin("fleet");
    const rows = [];
    for (const caller of await callersOf(api, wanted.owner, wanted.platform)) {
      const stays = moved(caller.text, wanted.platform, wanted.to) === caller.text;
      if (verb !== "pins" && stays) continue;
      terminal.progress(caller.repository);
      const opened = verb === "apply" ? await openUpdate(api, caller, wanted) : {};
      rows.push({ repository: caller.repository, refs: caller.refs, ...opened });
    }
    terminal.end();
    say(invocation, rows, verb, wanted.to);
    return exitCodes.clean;
  }
};
function read(verb, options) {
  const platform = String(options.repository);
  const owner = typeof options.owner === "string" ? options.owner : platform.split("/")[0] ?? "";
  const to = typeof options.to === "string" ? options.to : "";
  if (!["pins", "plan", "apply"].includes(verb))
    throw badInput("usage", `There is no \`fleet ${verb}\`.`, { help: "Write fleet pins, plan or apply." });
  if (!/^[\w.-]+\/[\w.-]+$/.test(platform)) throw badInput("usage", `${platform} is no OWNER/NAME.`);
  if (verb !== "pins" && !/^[\w./-]+$/.test(to))
    throw badInput("usage", "Name the ref to move to with --to.");
  return { platform, owner, to };
}
function say({ terminal, flags }, rows, verb, to) {
  if (flags.format === "json") {
    terminal.out(JSON.stringify({ schemaVersion: 1, callers: rows }));
    return;
  }
  if (rows.length === 0) terminal.out(verb === "pins" ? "Nobody follows it." : "Nothing to move.");
  for (const { repository: repository2, refs, pull, isNew } of rows) {
    const target = verb === "pins" ? "" : ` \u2192 ${to}`;
    const opened = pull === void 0 ? "" : `, ${isNew ? "opened" : "open already"}: #${pull}`;
    terminal.out(`${repository2}: ${refs.join(", ")}${target}${opened}`);
  }
}
export {
  command
};
