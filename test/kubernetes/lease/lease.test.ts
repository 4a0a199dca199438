import { describe, expect, it, vi } from "vitest";
import { ApiError } from "../../../src/kubernetes/client/api-error.ts";
import type { KubernetesObject } from "../../../src/kubernetes/client/object.ts";
import { thisHolder, writeHolder } from "../../../src/kubernetes/lease/holder.ts";
import { takeLease } from "../../../src/kubernetes/lease/lease.ts";

/** One object with the API server's rule for it: who writes must have read what is there. */
function shelf() {
  let stored: KubernetesObject | undefined;
  let version = 0;
  const put = async (object: KubernetesObject) => {
    stored = { ...object, metadata: { ...object.metadata, resourceVersion: String(++version) } };
    return stored;
  };
  return {
    name: "one",
    find: async () => stored,
    create: put,
    async replace(object: KubernetesObject) {
      if (object.metadata.resourceVersion !== stored?.metadata.resourceVersion)
        throw new ApiError(409, "Conflict", "changed");
      return put(object);
    },
    holder: () => (stored?.spec as { holderIdentity?: string })?.holderIdentity,
    steal: () => stored && put({ ...stored, spec: { holderIdentity: "somebody" } }),
  };
}

const signal = new AbortController().signal;

function take(
  cluster: ReturnType<typeof shelf>,
  run: string,
  more: { timeoutMs?: number; expiryMs?: number } = {},
) {
  const said: string[] = [];
  const place = { cluster: cluster as never, namespace: "n", server: "s", environment: "e" };
  const taking = takeLease({ place, run, signal, progress: (text) => said.push(text), ...more });
  return { taking, said };
}

const rule = (ruleId: string) => ({ exitCode: 3, findings: [{ ruleId }] });

describe("the lease of a server", () => {
  it("is taken where nobody holds it, and free again afterwards", async () => {
    const cluster = shelf();
    await (await take(cluster, "run 1").taking).release();
    expect(cluster.holder()).toBeUndefined();
    await (await take(cluster, "run 2").taking).release();
  });

  it("makes others wait, and says whose run they wait for", async () => {
    const cluster = shelf();
    const held = await take(cluster, "run 1").taking;
    const second = take(cluster, "run 2", { timeoutMs: 0 });
    await expect(second.taking).rejects.toMatchObject(rule("deploy-in-progress"));
    await expect(second.taking).rejects.toThrow("run 1");
    const third = take(cluster, "run 3");
    await vi.waitFor(() => expect(third.said.join()).toContain("run 1"));
    await held.release();
    await (await third.taking).release();
  });

  it("is taken over from a process of this machine that is gone, at once", async () => {
    const cluster = shelf();
    const dead = { ...(await thisHolder("run 1")), identity: "another start" };
    const place = { name: "s.deploy", namespace: "n" };
    await cluster.create({
      apiVersion: "v1",
      kind: "Lease",
      metadata: place,
      spec: { holderIdentity: writeHolder(dead) },
    });
    await (await take(cluster, "run 2", { timeoutMs: 0 }).taking).release();
  });

  it("is taken over from who has stopped to renew it, on our own clock", async () => {
    const cluster = shelf();
    const away = { run: "run 1", host: "elsewhere", pid: 1, identity: "x" };
    const place = { name: "s.deploy", namespace: "n" };
    await cluster.create({
      apiVersion: "v1",
      kind: "Lease",
      metadata: place,
      spec: { holderIdentity: writeHolder(away), renewTime: "2099-01-01T00:00:00Z" },
    });
    await (await take(cluster, "run 2", { expiryMs: 50 }).taking).release();
  });

  it("stops its holder at once when it is lost", async () => {
    const cluster = shelf();
    const held = await take(cluster, "run 1", { expiryMs: 40 }).taking;
    await cluster.steal();
    await new Promise((resolve) => held.signal.addEventListener("abort", resolve));
    expect(held.signal.reason).toMatchObject(rule("deploy-superseded"));
    await held.release();
    expect(cluster.holder()).toBe("somebody");
  });
});
