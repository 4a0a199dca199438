import { describe, expect, it } from "vitest";
import { toolEnvironment } from "../../src/image/tool-environment.ts";

describe("the environment of package managers and builds", () => {
  it.each([
    ["PATH", "/bin"],
    ["HOME", "/home/a"],
    ["https_proxy", "http://user:password@proxy.example:3128"],
    ["NO_PROXY", "localhost"],
    ["npm_config_registry", "https://packages.example/npm/"],
    ["NPM_CONFIG_CACHE", "/cache"],
    ["PIP_INDEX_URL", "https://packages.example/simple/"],
    ["GOPROXY", "https://packages.example/go"],
    ["NODE_EXTRA_CA_CERTS", "/ca.pem"],
  ])("has %s", (name, value) => {
    expect(toolEnvironment({ [name]: value })).toEqual({ [name]: value });
  });

  it.each([
    ["GITHUB_TOKEN", "x"],
    ["ACTIONS_RUNTIME_TOKEN", "x"],
    ["ACTIONS_ID_TOKEN_REQUEST_URL", "https://token.example"],
    ["AWS_SECRET_ACCESS_KEY", "x"],
    ["SSH_AUTH_SOCK", "/agent"],
    ["DATABASE_URL", "postgres://a:b@db.example/x"],
    ["npm_config__authToken", "x"],
    ["npm_config_local_prefix", "/elsewhere"],
    ["npm_config_registry", "https://user:password@packages.example/"],
    ["PIP_INDEX_URL", "https://user:password@packages.example/simple/"],
    ["PIP_PASSWORD", "x"],
    ["NODE_OPTIONS", "--require=/x.js"],
    ["GIT_DIR", "/elsewhere/.git"],
  ])("does not have %s", (name, value) => {
    expect(toolEnvironment({ [name]: value })).toEqual({});
  });
});
