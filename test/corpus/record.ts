import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../../src/exec/run.ts";
import { captureSurface } from "../../src/surface/capture.ts";

/** A published server that starts without credentials. */
interface Published {
  registry: "npm" | "pypi";
  package: string;
  version: string;
  /** Program that the package installs, and its arguments. */
  command: string[];
}

/**
 * Records the tool lists of the servers in servers.json, as they were on the wire: installs each at its exact version
 * (npm without install scripts, pip into an environment of its own), starts it over stdio in an empty folder, and
 * writes the pages of tools/list to test/fixtures/corpus. Not part of any test: it needs the package registries.
 *
 *     node --import tsx test/corpus/record.ts [PACKAGE…]
 *
 * CORPUS_FOLDER keeps what was installed for the next time.
 */
const corpus = fileURLToPath(new URL("../fixtures/corpus/", import.meta.url));
const servers = JSON.parse(await readFile(new URL("servers.json", import.meta.url), "utf8")) as Published[];
const kept = process.env.CORPUS_FOLDER;
const folder = kept ?? (await mkdtemp(join(tmpdir(), "corpus-")));
const minutes = 60_000;

async function install(server: Published): Promise<string> {
  const place = join(folder, fileName(server));
  const bin = server.registry === "npm" ? join(place, "node_modules", ".bin") : join(place, "bin");
  const [program = ""] = server.command;
  if (existsSync(join(bin, program))) return bin;
  await mkdir(place, { recursive: true });
  const options = { cwd: place, timeoutMs: 10 * minutes };
  if (server.registry === "npm") {
    await writeFile(join(place, "package.json"), '{"private":true}');
    const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--save-exact"];
    await run(["npm", "install", ...flags, `${server.package}@${server.version}`], options);
  } else {
    await run(["python3", "-m", "venv", place], options);
    await run([join(bin, "pip"), "install", "-q", `${server.package}==${server.version}`], options);
  }
  return bin;
}

async function record(server: Published): Promise<void> {
  const bin = await install(server);
  const empty = await mkdtemp(join(tmpdir(), "corpus-server-"));
  const [program = "", ...args] = server.command;
  try {
    const { surface } = await captureSurface(
      {
        argv: [join(bin, program), ...args],
        cwd: empty,
        env: { PATH: `${bin}:${process.env.PATH ?? ""}`, HOME: empty },
        transport: "stdio",
      },
      { deadlineMs: minutes },
    );
    const pages = (surface.raw.tools ?? []).map((page) => page.trim());
    await writeFile(join(corpus, `${fileName(server)}.jsonl`), `${pages.join("\n")}\n`);
    process.stderr.write(`${server.package} ${server.version}: ${surface.tools.length} tools\n`);
  } finally {
    await rm(empty, { recursive: true, force: true });
  }
}

/** A package's name as that of a file. */
function fileName({ package: name }: Published): string {
  return name.replace(/^@/, "").replaceAll("/", "-");
}

const wanted = process.argv.slice(2);
await mkdir(corpus, { recursive: true });
for (const server of servers) {
  if (wanted.length > 0 && !wanted.includes(server.package)) continue;
  await record(server).catch((error: Error) => {
    process.stderr.write(`${server.package}: ${error.message}\n`);
    process.exitCode = 1;
  });
}
if (kept === undefined) await rm(folder, { recursive: true, force: true });
