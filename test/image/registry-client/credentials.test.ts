import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dockerLogin, tokenFor } from "../../../src/image/registry-client/credentials.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "docker-config-"));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

const login = async (config: unknown, registry = "registry.acme.example") => {
  await writeFile(join(folder, "config.json"), JSON.stringify(config));
  return dockerLogin(registry, { DOCKER_CONFIG: folder, PATH: `${folder}${delimiter}${process.env.PATH}` });
};
const auth = Buffer.from("ada:with:colons").toString("base64");

describe("what docker login left", () => {
  it("is read from the file", async () => {
    const expected = { username: "ada", password: "with:colons" };
    expect(await login({ auths: { "registry.acme.example": { auth } } })).toEqual(expected);
    expect(await login({ auths: { "https://index.docker.io/v1/": { auth } } }, "docker.io")).toEqual(
      expected,
    );
    expect(await login({ auths: { "other.example": { auth } } })).toBeUndefined();
    expect(await login({ auths: { "registry.acme.example": { identitytoken: "t" } } })).toEqual({
      identityToken: "t",
    });
  });

  it("is asked of a credential helper", async () => {
    const helper = join(folder, "docker-credential-sample");
    await writeFile(helper, '#!/bin/sh\nread host\nprintf \'{"Username":"%s","Secret":"s"}\' "$host"\n');
    await chmod(helper, 0o755);
    expect(await login({ credsStore: "sample" })).toEqual({
      username: "registry.acme.example",
      password: "s",
    });
    expect(await login({ credHelpers: { "registry.acme.example": "../sample" } })).toBeUndefined();
  });
});

describe("a token in the environment", () => {
  const env = { MCP_PIPELINE_REGISTRY_TOKEN: "t", GITHUB_TOKEN: "g", GITHUB_ACTOR: "ada" };

  it("goes to the registry that it is for, and to no other", () => {
    expect(tokenFor("registry.acme.example", "registry.acme.example", env)).toEqual({
      username: "token",
      password: "t",
    });
    expect(tokenFor("ghcr.io", "registry.acme.example", env)).toEqual({ username: "ada", password: "g" });
    expect(tokenFor("registry.evil.example", "registry.acme.example", env)).toBeUndefined();
    expect(tokenFor("docker.io", undefined, env)).toBeUndefined();
  });
});
