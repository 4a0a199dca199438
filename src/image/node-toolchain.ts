import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { unreachable } from "../report/problem.ts";
import { type BuildContext, runBuildTool } from "./build-tool.ts";
import { findProgram } from "./find-program.ts";

/**
 * Versions of node and npm as PATH finds them, without starting either where their files say it.
 * @throws Problem exit 3 `tool-missing`.
 */
export async function nodeToolchain(
  context: BuildContext,
  cwd: string,
): Promise<{ node: string; npm: string }> {
  return { node: await nodeVersion(context, cwd), npm: await npmVersion(context, cwd) };
}

async function nodeVersion(context: BuildContext, cwd: string): Promise<string> {
  const node = await findProgram("node", context.env);
  if (!node) throw unreachable("tool-missing", "node is not in PATH. Install Node.js 20 or newer.");
  const own = await findProgram(process.execPath, context.env);
  if (node === own) return process.version;
  const asked = await runBuildTool(
    [node, "--version"],
    { doing: "reading the version of node", cwd },
    context,
  );
  return asked.stdout.trim();
}

async function npmVersion(context: BuildContext, cwd: string): Promise<string> {
  const npm = await findProgram("npm", context.env);
  if (!npm) throw unreachable("tool-missing", "npm is not in PATH. It comes with Node.js.");
  try {
    // <prefix>/lib/node_modules/npm/bin/npm-cli.js
    const text = await readFile(join(dirname(dirname(npm)), "package.json"), "utf8");
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === "object" && parsed !== null && "name" in parsed && parsed.name === "npm") {
      if ("version" in parsed && typeof parsed.version === "string") return parsed.version;
    }
  } catch {
    // A wrapper script: ask it.
  }
  const asked = await runBuildTool([npm, "--version"], { doing: "reading the version of npm", cwd }, context);
  return asked.stdout.trim();
}
