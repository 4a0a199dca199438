import { pick } from "../../source/pick.ts";
import { shellSyntax, splitCommand } from "../command.ts";
import { has, jsonIn, sources, textIn } from "./folder.ts";
import { type Guess, transportOf, type Written } from "./guess.ts";

const signs = {
  stdio: /\bStdioServerTransport\b|\bserveStdio\b|transportType:\s*["']stdio["']/,
  http: /StreamableHTTP|httpStream|createMcpHandler|\bcreateServer\s*\(|\.listen\s*\(|\bDeno\.serve\b|\bBun\.serve\b/,
};

/** Looks into package.json: scripts.start where it is plain `node …`, then bin, then main. */
export async function detectNode(directory: string, written: Written): Promise<Guess> {
  const manifest = await jsonIn(directory, "package.json");
  const guess: Guess = { from: {} };
  if (typeof pick(manifest, "scripts", "build") === "string") {
    guess.build = ["npm", "run", "build"];
    guess.from.build = "scripts.build in package.json";
  }
  const version = await pinnedVersion(directory);
  if (version !== undefined) {
    guess.version = version.text;
    guess.from.version = version.file;
  }
  const transport = transportOf((await sources(directory, /\.[mc]?[jt]sx?$/)).values(), signs);
  if (transport !== undefined) {
    guess.transport = transport;
    guess.from.transport = "the source code";
  }
  if (written.command !== undefined) return guess;
  for (const { argv, from } of candidates(manifest, written.name)) {
    const file = argv.find((word) => /\.[mc]?[jt]s$/.test(word)) ?? "";
    if (guess.build === undefined && !(await has(directory, file))) continue;
    return { ...guess, command: argv, from: { ...guess.from, command: `${from} in package.json` } };
  }
  guess.problem =
    'package.json does not say how the server starts; write runtime.command, e.g. ["node", "dist/server.js"]';
  return guess;
}

function candidates(manifest: unknown, name: string): { argv: string[]; from: string }[] {
  const found: { argv: string[]; from: string }[] = [];
  const start = pick(manifest, "scripts", "start");
  if (typeof start === "string" && shellSyntax(start) === undefined) {
    const argv = splitCommand(start);
    if (argv[0] === "node" && argv.length > 1) found.push({ argv, from: "scripts.start" });
  }
  const bin = pick(manifest, "bin");
  const file = typeof bin === "string" ? bin : binOf(bin, name, pick(manifest, "name"));
  if (file !== undefined) found.push({ argv: ["node", plain(file)], from: "bin" });
  const main = pick(manifest, "main");
  if (typeof main === "string") found.push({ argv: ["node", plain(main)], from: "main" });
  return found;
}

/** The only bin, or the one named like the package or the server. */
function binOf(bin: unknown, ...names: unknown[]): string | undefined {
  if (typeof bin !== "object" || bin === null) return undefined;
  const entries = Object.entries(bin).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return (entries.length === 1 ? entries[0] : entries.find(([key]) => names.includes(key)))?.[1];
}

function plain(path: string): string {
  return path.replace(/^\.\//, "");
}

async function pinnedVersion(directory: string): Promise<{ text: string; file: string } | undefined> {
  for (const file of [".nvmrc", ".node-version"]) {
    const text = (await textIn(directory, file))?.trim().replace(/^v/, "");
    if (text !== undefined && /^\d+(\.\d+)*$/.test(text)) return { text, file };
  }
  return undefined;
}
