import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readKubeconfig } from "../../../src/kubernetes/client/kubeconfig.ts";
import { openCluster } from "../../../src/kubernetes/client/open.ts";

const signal = new AbortController().signal;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kubeconfig-"));
});
afterEach(() => rm(folder, { recursive: true }));

const base64 = (text: string) => Buffer.from(text).toString("base64");

async function written(user: object, more: { cluster?: object; contexts?: string[] } = {}): Promise<string> {
  const file = join(folder, "config");
  const contexts = (more.contexts ?? ["one"]).map((name) => ({ name, context: { cluster: "c", user: "u" } }));
  const cluster = { server: "https://k8s.example:6443", ...more.cluster };
  const config = {
    clusters: [{ name: "c", cluster }],
    users: [{ name: "u", user }],
    contexts,
    "current-context": contexts[0]?.name,
  };
  await writeFile(file, JSON.stringify(config));
  return file;
}

const read = (file: string, more = {}) =>
  readKubeconfig({ file, cluster: "one", env: process.env, signal, ...more });
const rule = (ruleId: string, exitCode: number) => ({ exitCode, findings: [{ ruleId }] });

describe("a kubeconfig", () => {
  it("gives server, authority and token", async () => {
    const file = await written({ token: "t" }, { cluster: { "certificate-authority-data": base64("PEM") } });
    const connection = await read(file);
    expect(connection).toMatchObject({ server: "https://k8s.example:6443", certificateAuthority: "PEM" });
    expect(await connection.token?.(false)).toBe("t");
  });

  it("gives a client certificate", async () => {
    const user = { "client-certificate-data": base64("C"), "client-key-data": base64("K") };
    expect(await read(await written(user))).toMatchObject({
      clientCertificate: { certificate: "C", key: "K" },
    });
  });

  it("runs a login command once, and again for a fresh token", async () => {
    const script = join(folder, "login.mjs");
    await writeFile(
      script,
      `import { appendFileSync, readFileSync } from "node:fs";
appendFileSync(${JSON.stringify(join(folder, "calls"))}, "x");
const token = "t" + readFileSync(${JSON.stringify(join(folder, "calls"))}, "utf8").length + process.env.EXTRA + (process.env.KUBERNETES_EXEC_INFO ? "" : "?");
console.log(JSON.stringify({ status: { token } }));`,
    );
    const exec = {
      apiVersion: "client.authentication.k8s.io/v1",
      command: process.execPath,
      args: [script],
      env: [{ name: "EXTRA", value: "!" }],
    };
    const connection = await read(await written({ exec }));
    expect(await connection.token?.(false)).toBe("t1!");
    expect(await connection.token?.(false)).toBe("t1!");
    expect(await connection.token?.(true)).toBe("t2!");
  });

  it("says that a login command gave no token, without what it wrote", async () => {
    const exec = { apiVersion: "v1", command: process.execPath, args: ["-e", "console.log('secret')"] };
    const connection = await read(await written({ exec }));
    const error = await connection.token?.(false).catch((thrown) => thrown);
    expect(error).toMatchObject(rule("cluster-login-failed", 3));
    expect(error.message).not.toContain("secret");
  });

  it("is refused where it leads to another cluster than the platform names", async () => {
    const file = await written({ token: "t" });
    await expect(read(file, { server: "https://other.example" })).rejects.toMatchObject(
      rule("kubeconfig-other-cluster", 2),
    );
    await expect(read(file, { server: "https://k8s.example:6443/" })).resolves.toBeDefined();
  });

  it.each(["", "clusters: 1", "{", "clusters: []"])(
    "is refused where it cannot be used: %j",
    async (text) => {
      const file = join(folder, "config");
      await writeFile(file, text);
      await expect(read(file)).rejects.toMatchObject(rule("kubeconfig-unusable", 2));
      await expect(read(join(folder, "absent"))).rejects.toMatchObject(rule("kubeconfig-unusable", 2));
    },
  );
});

describe("a cluster of the platform", () => {
  const open = (clusters: object, cluster = "one", env = {}) =>
    openCluster({
      platform: { clusters } as never,
      platformFile: join(folder, "platform.yaml"),
      cluster,
      env,
      signal,
    });

  it("must be there", async () => {
    await expect(open({})).rejects.toMatchObject(rule("cluster-unknown", 2));
    await expect(open({}, "constructor")).rejects.toMatchObject(rule("cluster-unknown", 2));
  });

  it("with the workflow's identity needs a server, and its authority to be readable", async () => {
    const auth = { kind: "oidc" };
    await expect(open({ one: { auth } })).rejects.toMatchObject(rule("cluster-without-server", 2));
    const entry = { auth, server: "https://k8s.example", certificateAuthority: "absent.pem" };
    await expect(open({ one: entry })).rejects.toMatchObject(rule("certificate-authority-unreadable", 2));
  });
});
