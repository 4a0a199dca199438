import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serverEnvironment } from "../../src/local/server-environment.ts";
import { planOf } from "./lab.ts";

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "mcpp-"));
});
afterEach(() => rm(home, { recursive: true, force: true }));

function planWith(secrets: string[] | Record<string, object>, env: Record<string, string> = {}) {
  const plan = planOf({ home, name: "fixture", environment: "local" }, 8080, env);
  const declared = secrets as typeof plan.manifest.secrets;
  return {
    ...plan,
    manifest: { ...plan.manifest, secrets: declared },
    origins: { "/secrets": "mcp.yaml:7" },
  };
}

describe("serverEnvironment", () => {
  it("takes declared secrets from the shell, then from .env, and nothing else from either", async () => {
    await writeFile(join(home, ".env"), "A=file\nB='quoted value'\nUNDECLARED=file\n");
    const shell = { A: "shell", PATH: "/bin", AWS_SECRET_ACCESS_KEY: "mine", UNDECLARED: "shell" };
    const { env, secretNames } = await serverEnvironment(planWith({ B: {}, A: {} }, { PLAIN: "1" }), shell);
    expect(env).toEqual({ PATH: "/bin", PLAIN: "1", A: "shell", B: "quoted value" });
    expect(secretNames).toEqual(["A", "B"]);
  });

  it("names each secret without a value, and its line", async () => {
    await writeFile(join(home, ".env"), "EMPTY=\n");
    const failing = serverEnvironment(planWith(["GIVEN", "EMPTY", "ABSENT"]), { GIVEN: "x" });
    await expect(failing).rejects.toMatchObject({
      exitCode: 2,
      findings: [
        { ruleId: "secret-missing", pointer: "/secrets/ABSENT", file: "mcp.yaml", line: 7 },
        { ruleId: "secret-missing", pointer: "/secrets/EMPTY" },
      ],
    });
  });

  it("is content without .env where nothing is asked of it", async () => {
    const { env } = await serverEnvironment(planWith([]), { PATH: "/bin" });
    expect(env).toEqual({ PATH: "/bin" });
  });
});
