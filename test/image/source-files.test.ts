import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { collectSources } from "../../src/image/source-files.ts";
import { openWorkshop } from "./workshop.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sources-"));
});
afterEach(async () => await rm(folder, { recursive: true, force: true }));

const { privateKey, publicKey } = generateKeyPairSync("ed25519", {
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
});

async function write(files: Record<string, string>, below = folder): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(below, path)), { recursive: true });
    await writeFile(join(below, path), content);
  }
}

async function collected(maxFiles?: number): Promise<string[]> {
  const env = { PATH: process.env.PATH ?? "", HOME: folder };
  const limit = maxFiles === undefined ? {} : { maxFiles };
  const options = { env, signal: new AbortController().signal, skip: new Set(["mcp.yaml"]), ...limit };
  return (await collectSources(folder, options)).map(({ path }) => path);
}

const secrets = {
  ".env": "A=1",
  ".env.production": "A=1",
  "config/.env.local": "A=1",
  "tls/server.key": "x",
  "tls/renamed.txt": privateKey,
  "tls/chain.pem": `${publicKey}${privateKey}`,
  ".ssh/id_ed25519": "x",
  id_rsa: "x",
  ".npmrc": "//registry.example/:_authToken=x",
  ".git-credentials": "x",
  "node_modules/left/index.js": "x",
  ".venv/bin/python": "x",
  "pkg/__pycache__/a.pyc": "x",
  ".mcp-pipeline/launch.py": "x",
};
const wanted = {
  "server.js": "1",
  "tls/ca.pem": publicKey,
  "lib/keys.js": `const marker = "-----BEGIN PRIVATE KEY-----";`,
};

describe("the team's source files", () => {
  it("never include credentials, keys, installed packages or caches", async () => {
    await write({ ...secrets, ...wanted, "mcp.yaml": "x" });
    expect(await collected()).toEqual(Object.keys(wanted).sort());
  });

  it("are what git knows or would add, where the folder is in git", async () => {
    await write({
      ...wanted,
      ".gitignore": "build/\n",
      "build/old.js": "x",
      "new.js": "x",
      "gone.js": "x",
      ...secrets,
    });
    const git = (...args: string[]) => execFileSync("git", args, { cwd: folder });
    git("init", "-q");
    git("add", "-f", "server.js", "gone.js", ".env");
    await rm(join(folder, "gone.js"));
    expect(await collected()).toEqual([...Object.keys(wanted), ".gitignore", "new.js"].sort());
  });

  it("include everything where the repository around ignores the folder", async () => {
    execFileSync("git", ["init", "-q"], { cwd: folder });
    await write({ ".gitignore": "inner/\n", "inner/server.js": "1" });
    const outer = folder;
    folder = join(outer, "inner");
    const found = await collected();
    folder = outer;
    expect(found).toEqual(["server.js"]);
  });

  it("may hold links within the folder, but none that leads out", async () => {
    await write(wanted);
    await symlink("server.js", join(folder, "main.js"));
    expect(await collected()).toContain("main.js");
    await symlink("/etc/hosts", join(folder, "hosts"));
    await expect(collected()).rejects.toMatchObject({
      findings: [{ ruleId: "symlink-outside", file: "hosts" }],
    });
  });
});

describe("a folder that is not just a server", () => {
  it("is refused rather than packed", async () => {
    await write({ "a/1": "", "a/2": "", "b/3": "" });
    await expect(collected(2)).rejects.toMatchObject({
      exitCode: 2,
      findings: [{ ruleId: "too-many-files" }],
    });
    expect(await collected(3)).toHaveLength(3);
  });
});

describe("a built layer", () => {
  it("holds none of it either, even where the build wrote it", async () => {
    const workshop = await openWorkshop();
    try {
      await write({ ...secrets, ...wanted }, workshop.source);
      const code = "require('fs').writeFileSync('.env', 'A=1'); require('fs').writeFileSync('made.js', '1')";
      const image = await workshop.assemble({ build: ["node", "-e", code], command: ["node", "server.js"] });
      const layer = workshop.layer(image, "application");
      const listed = execFileSync("find", [".", "-type", "f"], { cwd: layer, encoding: "utf8" });
      const files = listed
        .split("\n")
        .filter(Boolean)
        .map((path) => path.slice(2));
      expect(files.sort()).toEqual([...Object.keys(wanted), "made.js"].sort());
    } finally {
      await workshop.close();
    }
  });
});
