import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AssembledImage } from "../../src/image/assemble.ts";
import { layout } from "../../src/image/layout.ts";
import { openLocalImage } from "../../src/image/open.ts";
import { Problem } from "../../src/report/problem.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

let workshop: Workshop;
let image: AssembledImage;
const plain = { build: undefined, command: ["node", "server.js"] };

beforeEach(async () => {
  workshop = await openWorkshop();
  await mkdir(workshop.source);
  await writeFile(join(workshop.source, "server.js"), "1;\n");
  image = await workshop.assemble(plain);
});
afterEach(async () => await workshop.close());

async function refusal(ref = image.ref): Promise<[rule: string | undefined, exit: number]> {
  const error: unknown = await openLocalImage(ref, workshop.home).catch((reason: unknown) => reason);
  if (!(error instanceof Problem)) throw new Error("expected a Problem");
  return [error.findings[0]?.ruleId, error.exitCode];
}

async function overwrite(file: string, text: string): Promise<void> {
  await chmod(file, 0o644);
  await writeFile(file, text);
}

describe("opening an image", () => {
  it("starts the server where it is told to, with the deployment's own settings", async () => {
    const { spec } = await openLocalImage(image.ref, workshop.home);
    const env = { COLOR: "blue", PORT: "1", NODE_ENV: "staging" };
    const started = spec({ host: "::1", port: 4711, env });
    expect(started.cwd).toBe(workshop.layer(image, "application"));
    expect(started.url).toBe("http://[::1]:4711/mcp");
    expect(started.env).toMatchObject({ COLOR: "blue", NODE_ENV: "staging", HOST: "::1", PORT: "4711" });
  });

  it("passes on no credential of whoever starts it", async () => {
    process.env.TEST_ONLY_TOKEN = "x";
    try {
      const { spec } = await openLocalImage(image.ref, workshop.home);
      expect(spec({ host: "127.0.0.1", port: 1, env: {} }).env).not.toHaveProperty("TEST_ONLY_TOKEN");
    } finally {
      delete process.env.TEST_ONLY_TOKEN;
    }
  });

  it("refuses a changed file, an added file and a changed mode", async () => {
    const layer = workshop.layer(image, "application");
    const file = join(layer, "server.js");
    await overwrite(file, "2;\n");
    expect(await refusal()).toEqual(["layer-tampered", 3]);
    await overwrite(file, "1;\n");
    await openLocalImage(image.ref, workshop.home);
    await chmod(file, 0o755);
    expect(await refusal()).toEqual(["layer-tampered", 3]);
    await chmod(file, 0o644);
    await writeFile(join(layer, "data.db"), "");
    expect(await refusal()).toEqual(["layer-tampered", 3]);
  });

  it("refuses a missing layer, a changed manifest and a missing image", async () => {
    const file = layout.image(workshop.home, image.digest);
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("server.js", "other.js"));
    expect(await refusal()).toEqual(["image-tampered", 3]);
    await writeFile(file, text);
    await rm(workshop.layer(image, "application"), { recursive: true });
    expect(await refusal()).toEqual(["layer-missing", 3]);
    await rm(file);
    expect(await refusal()).toEqual(["image-missing", 3]);
  });

  it("refuses what is no reference, or names another server", async () => {
    expect(await refusal("local/sample:latest")).toEqual(["image-ref-invalid", 2]);
    expect(await refusal(`local/sample@sha256:${"../".repeat(20)}abcd`)).toEqual(["image-ref-invalid", 2]);
    expect(await refusal(image.ref.replace("sample", "other"))).toEqual(["image-tampered", 3]);
  });
});

describe("assembling again", () => {
  it("makes a tampered layer anew, under the same digest", async () => {
    const file = join(workshop.layer(image, "application"), "server.js");
    await overwrite(file, "2;\n");
    expect((await workshop.assemble(plain)).ref).toBe(image.ref);
    expect(await readFile(file, "utf8")).toBe("1;\n");
    await openLocalImage(image.ref, workshop.home);
  });
});
