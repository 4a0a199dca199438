import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pushImage } from "../../src/image/push.ts";
import type { ResolvedRuntime } from "../../src/manifest/plan.ts";
import type { Platform } from "../../src/platform/schema.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeEach(async () => {
  workshop = await openWorkshop("node-app");
});
afterEach(async () => await workshop.close());

/** No builder is in this PATH: whatever is refused here is refused before anything is built. */
function push(runtime: Partial<ResolvedRuntime>, platform: Partial<Platform>) {
  const plan = workshop.plan(runtime);
  plan.platform = { ...plan.platform, images: { registry: "registry.acme.example/mcp" }, ...platform };
  const env = { PATH: "/nowhere", HOME: workshop.root };
  const { home } = workshop;
  return pushImage(plan, { home, env, progress: () => {}, signal: new AbortController().signal });
}

const refused = (ruleId: string, exitCode: number) => ({ exitCode, findings: [{ ruleId }] });

describe("an image for a registry", () => {
  it("needs a builder", async () => {
    await expect(push({}, {})).rejects.toMatchObject(refused("builder-missing", 3));
  });

  it("is not built from a base that a tag names where an environment is protected", async () => {
    const production = { delivery: { kind: "oci" as const }, protection: "required" as const };
    const protect = { environments: { production } };
    await expect(push({}, protect)).rejects.toMatchObject(refused("base-not-pinned", 2));
    const base = { "node:24": `r.example/node@sha256:${"a".repeat(64)}` };
    const images = { registry: "registry.acme.example/mcp", base };
    await expect(push({}, { ...protect, images })).rejects.toMatchObject(refused("builder-missing", 3));
  });

  it("needs the Dockerfile that the manifest names", async () => {
    const own: Partial<ResolvedRuntime> = {
      kind: "dockerfile",
      dockerfile: "container/Dockerfile",
      command: [],
    };
    await expect(push(own, {})).rejects.toMatchObject(refused("dockerfile-missing", 2));
    await writeFile(join(workshop.source, "Dockerfile"), "FROM scratch\n");
    await expect(push({ ...own, dockerfile: "./Dockerfile" }, {})).rejects.toMatchObject(
      refused("builder-missing", 3),
    );
    await rm(join(workshop.source, "Dockerfile"));
  });
});
