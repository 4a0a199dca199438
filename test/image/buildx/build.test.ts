import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildAndPush } from "../../../src/image/buildx/build.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "buildx-"));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

/** A program named buildx that does as the script says, and writes down what it was asked. */
async function build(script: string, env: Record<string, string> = { BUILDX_BUILDER: "named" }) {
  const program = join(folder, "buildx");
  const start = '#!/bin/sh\necho "$1 $2 $3 $4" >>"$0.asked"\n[ "$1" != version ] || exit 0\n';
  await writeFile(program, `${start}${script}\n`);
  await chmod(program, 0o755);
  const metadataFile = join(folder, "metadata.json");
  const request = {
    dockerfile: "/d",
    context: folder,
    metadataFile,
    repository: "r.example/a",
    platforms: [],
  };
  return buildAndPush(
    { ...request, labels: {}, secrets: [], sourceDateEpoch: 0, sbom: false },
    {
      env: { PATH: `${folder}:/bin`, HOME: folder, ...env },
      secrets: [],
      manifestFile: "mcp.yaml",
      progress: () => {},
      signal: new AbortController().signal,
      waits: [1, 1],
    },
  );
}

const asked = async () => (await readFile(join(folder, "buildx.asked"), "utf8")).trimEnd().split("\n");
const digest = `sha256:${"d".repeat(64)}`;
const done = `printf '{"containerimage.digest":"${digest}"}' >"$(dirname "$0")/metadata.json"`;

describe("a build through buildx", () => {
  it("gives the digest that was pushed", async () => {
    expect(await build(done)).toBe(digest);
  });

  it("is asked again where a registry drops out", async () => {
    const once = 'if [ ! -e "$0.once" ]; then touch "$0.once"; echo "ERROR: unexpected EOF" >&2; exit 1; fi';
    expect(await build(`${once}\n${done}`)).toBe(digest);
    expect((await asked()).filter((line) => line.startsWith("build "))).toHaveLength(2);
  });

  it("takes a builder of its own where there is only the one inside the daemon", async () => {
    const inspect =
      'case "$1 $2" in "inspect ") echo "Driver:        docker";; "inspect mcp-pipeline") exit 1;; esac';
    await build(`${inspect}\n${done}`, {});
    const lines = await asked();
    expect(lines.some((line) => line.startsWith("create --name mcp-pipeline"))).toBe(true);
    expect(lines.some((line) => line.startsWith("build --builder mcp-pipeline"))).toBe(true);
  });

  it("needs buildx, and its word for what it made", async () => {
    await expect(build("exit 0")).rejects.toMatchObject({ findings: [{ ruleId: "builder-missing" }] });
    await expect(build(done, { PATH: "/nowhere" })).rejects.toMatchObject({
      exitCode: 3,
      findings: [{ ruleId: "builder-missing", help: expect.stringContaining("Install Docker") }],
    });
  });
});
