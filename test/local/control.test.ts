import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connectControl } from "../../src/local/control-client.ts";
import { serveControl } from "../../src/local/control-server.ts";
import { badInput } from "../../src/report/problem.ts";

let directory: string;
let path: string;
let server: Server | undefined;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "mcpp-"));
  path = join(directory, "control.sock");
});
afterEach(async () => {
  server?.close();
  await rm(directory, { recursive: true, force: true });
});

const stop = { command: "stop" } as const;

describe("the control socket", () => {
  it("can be opened by its user alone, and replaces one that was left", async () => {
    const handle = async () => "done";
    await writeFile(path, "");
    server = await serveControl(path, () => ({ handle, gone: () => {} }));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const control = await connectControl(path);
    expect(await control?.ask(stop)).toBe("done");
    control?.close();
  });

  it("answers in order, hands findings on, and survives what it cannot read", async () => {
    let count = 0;
    const handle = async () => {
      count += 1;
      if (count === 2) throw badInput("some-rule", "Some cause.");
      if (count === 3) throw new TypeError("a defect");
      return count;
    };
    server = await serveControl(path, () => ({ handle, gone: () => {} }));
    const control = await connectControl(path);
    const asked = [1, 2, 3, 4].map(() => control?.ask(stop).catch((error) => error.findings[0].ruleId));
    expect(await Promise.all(asked)).toEqual([1, "some-rule", "supervisor-error", 4]);
    const unknown = { command: "unknown" } as unknown as typeof stop;
    await expect(control?.ask(unknown)).rejects.toMatchObject({ exitCode: 3 });
    expect(await control?.ask(stop)).toBe(5);
    control?.close();
  });

  it("tells the supervisor when a command is gone", async () => {
    const gone = new Promise<void>((resolve) => {
      void serveControl(path, () => ({ handle: async () => 1, gone: resolve })).then(async (one) => {
        server = one;
        (await connectControl(path))?.close();
      });
    });
    await gone;
  });

  it("is told from a supervisor of another version, a deaf one, and none", async () => {
    expect(await connectControl(path)).toBeUndefined();
    server = createServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => socket.write('{"ok":true,"value":{"controlVersion":99}}\n'));
    }).listen(path);
    const control = await connectControl(path);
    await expect(control?.status()).rejects.toMatchObject({ findings: [{ ruleId: "supervisor-version" }] });
    await expect(control?.ask(stop, 100)).rejects.toMatchObject({
      findings: [{ ruleId: "supervisor-silent" }],
    });
    await expect(control?.ask(stop)).rejects.toMatchObject({ findings: [{ ruleId: "supervisor-lost" }] });
  });
});
