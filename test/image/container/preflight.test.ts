import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { preflight } from "../../../src/image/container/preflight.ts";
import { containerServer } from "../../../src/image/container/server.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "engine-"));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

/**
 * A program named docker that knows one image and "runs" it as a Node process: what is said of the image decides when
 * it starts, as a container's rights would. Real engines run in the end-to-end tests.
 */
async function image(config: string, listen = "(process.env.PORT, process.env.HOST)", refuses = "") {
  const server = `require("node:net").createServer().listen${listen}; setTimeout(() => {}, 60000)`;
  const script = `#!/bin/sh
case "$1" in
  info) exit 0;;
  image) [ "$5" = "r.example/a" ] && echo '${config}' || exit 1;;
  pull) echo "manifest unknown" >&2; exit 1;;
  run) ${refuses}
    exec "${process.execPath}" -e '${server}';;
esac
`;
  await writeFile(join(folder, "docker"), script);
  await chmod(join(folder, "docker"), 0o755);
  return await open();
}

const signal = new AbortController().signal;
const open = (name = "r.example/a", env: Record<string, string> = { PATH: `${folder}:/bin:/usr/bin` }) =>
  containerServer(name, { cwd: folder, env, variables: { SECRET: "s3cret" }, progress: () => {}, signal });

const good = '{"User":"65532:65532"}';

describe("an image that is run as in the cluster", () => {
  it("behaves, and its variables are in no argument", async () => {
    const server = await image(good);
    expect(server.findings).toEqual([]);
    expect(await preflight(server, signal)).toEqual([]);
    const { argv, env } = server.spec(4711);
    expect(argv.slice(1).join(" ")).toMatch(
      /^run --rm --pull=never --label=\S+ --network=host --cap-drop=ALL --security-opt=no-new-privileges --pids-limit=512 --memory=536870912 --read-only --tmpfs=\S+ --env=SECRET --env=HOST --env=PORT r\.example\/a$/,
    );
    expect(env).toMatchObject({ SECRET: "s3cret", HOST: "127.0.0.1", PORT: "4711" });
  });

  it("is told where to listen in FastMCP's words where it carries them", async () => {
    const { env } = (await image('{"User":"1","Env":["FASTMCP_PORT=8080"]}')).spec(4711);
    expect(env).toMatchObject({ FASTMCP_HOST: "127.0.0.1", FASTMCP_PORT: "4711", PORT: "4711" });
  });

  it.each([
    ["{}", "names no user, so it runs as root"],
    ['{"User":"0"}', "runs as root"],
    ['{"User":"node"}', 'names its user "node"'],
  ])("is refused as root: %s", async (config, why) => {
    const [finding] = (await image(config)).findings;
    expect(finding).toMatchObject({ ruleId: "image-runs-as-root", message: expect.stringContaining(why) });
  });

  it("is told what it needs where it does not start", async () => {
    const readOnly =
      'for word; do [ "$word" != --read-only ] || { echo "EROFS: /app/cache" >&2; exit 1; }; done';
    const [writes] = await preflight(await image(good, undefined, readOnly), signal);
    expect(writes).toMatchObject({ ruleId: "image-writes-to-root" });
    const root = 'case "$*" in *--user=0:0*) ;; *) echo "EACCES" >&2; exit 1;; esac';
    const [needs] = await preflight(await image(good, undefined, root), signal);
    expect(needs).toMatchObject({ ruleId: "image-needs-root" });
    const [never] = await preflight(
      await image(good, undefined, 'echo "no such file" >&2; exit 137'),
      signal,
    );
    expect(never).toMatchObject({
      ruleId: "image-does-not-start",
      message: expect.stringMatching(/137.*no such file/s),
    });
  });

  it("must not listen where everybody reaches it", async () => {
    const [finding] = await preflight(await image(good, '(process.env.PORT, "0.0.0.0")'), signal);
    expect(finding).toMatchObject({
      ruleId: "listens-on-all-addresses",
      message: expect.stringContaining("0.0.0.0"),
    });
  });

  it("must listen where it was told", async () => {
    const uid = process.getuid?.() ?? 0;
    const server = await image(`{"User":"${uid}"}`, '(0, "127.0.0.1")');
    const [finding] = await preflight(server, signal);
    expect(finding).toMatchObject({
      ruleId: "listens-elsewhere",
      message: expect.stringContaining("listens on 127.0.0.1:"),
    });
  }, 60_000);
});

describe("an image that cannot be run", () => {
  it("is not there, or nothing is there to run it in", async () => {
    await image(good);
    await expect(open("r.example/b")).rejects.toMatchObject({
      exitCode: 3,
      findings: [{ ruleId: "image-not-pulled", message: expect.stringContaining("manifest unknown") }],
    });
    await expect(open("r.example/a", { PATH: "/nowhere" })).rejects.toMatchObject({
      exitCode: 3,
      findings: [{ ruleId: "container-engine-missing" }],
    });
  });
});
