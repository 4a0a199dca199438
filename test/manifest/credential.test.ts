import { describe, expect, it } from "vitest";
import { credentialIn } from "../../src/manifest/credential.ts";

const long = "abcdefghijklmnopqrstuvwxyz0123456789";

describe("credentialIn", () => {
  it.each([
    ["X", `ghp_${long}`],
    ["X", `github_pat_${long}`],
    ["X", `glpat-${long}`],
    ["X", "AKIAIOSFODNN7ABCDEFG"],
    ["X", `xoxb-123456789012-${long}`],
    ["X", `sk_live_${long}`],
    ["X", `sk-ant-${long}`],
    ["X", `AIza${long}`],
    ["X", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abcdefg"],
    ["X", "-----BEGIN OPENSSH PRIVATE KEY-----\nabc"],
    ["X", "postgres://app:hunter2pw@db.acme.example/app"],
    ["X", "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=abcdefghijklmnop=="],
    ["X", "Bearer abcdefghijklmnop"],
    ["SERVICE_TOKEN", "8f14e45fceea167a5a36dedd4bea2543"],
    ["SEARCH_API_KEY", "q7Zk19xPlw82mTfa03Rd"],
    ["CLIENT_SECRET", "Xk8~Qa2.vT9-bR4_mN7zLp0w"],
    ["DB_PASSWORD", "correct horse"],
    ["db_passwd", "hunter2"],
  ])("%s=%s is a credential", (name, value) => {
    expect(credentialIn(name, value)).toBeDefined();
  });

  it.each([
    ["LOG_LEVEL", "info"],
    ["COMMIT", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
    ["TOKEN_URL", "https://idp.acme.example/oauth2/token"],
    ["API_KEY", "https://keys.acme.example/v1/0a1b2c3d4e5f60718293"],
    ["TOKEN", "/run/secrets/token-1a2b3c4d5e6f"],
    ["SIGNING_KEY", "./keys/signing-2026a.pem"],
    ["SORT_KEY", "created_at"],
    ["PARTITION_KEY", "customer-account-identifier"],
    ["CACHE_KEY", "ads-search-v2-2026-07-28"],
    ["SSH_PUBLIC_KEY", "AAAAC3NzaC1lZDI1NTE5AAAAIE2q7Zk19xPlw82mTfa03Rd"],
    ["PASSWORD_MIN_LENGTH", "12"],
    ["REQUIRE_PASSWORD", "required"],
    ["DB_PASSWORD", "$" + "{DB_PASSWORD}"],
    ["API_TOKEN", "<your token>"],
    ["DATABASE_URL", "postgres://app@db.acme.example/app"],
    ["AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"],
    ["TASK_ID", "sk-table-orders"],
  ])("%s=%s is plain", (name, value) => {
    expect(credentialIn(name, value)).toBeUndefined();
  });
});
