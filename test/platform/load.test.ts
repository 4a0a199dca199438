import { describe, expect, it } from "vitest";
import { loadPlatform } from "../../src/platform/load.ts";
import { expectations, fixture, places, problemOf } from "../manifest/expected.ts";

describe("platform files", () => {
  it.each(expectations("platforms/bad"))(
    "%s: each problem at its line and column, exit 2",
    async (file, problems) => {
      const problem = await problemOf(loadPlatform(file, fixture("platforms/bad")));
      expect(problems.length).toBeGreaterThan(0);
      expect(problem.exitCode).toBe(2);
      expect(places(problem)).toEqual(problems);
    },
  );

  it("accepts the platform of product.md", async () => {
    const { platform, file } = await loadPlatform("acme.yaml", fixture("platforms/good"));
    expect(file).toBe("acme.yaml");
    expect(Object.keys(platform.environments)).toEqual(["staging", "production"]);
  });

  it("has a built-in platform that knows only local", async () => {
    const { platform, file } = await loadPlatform(undefined, "/");
    expect(file).toBeUndefined();
    expect(Object.keys(platform.environments)).toEqual(["local"]);
    expect(platform.environments.local?.delivery.kind).toBe("process");
  });
});
