import type { ReleaseRecord } from "../../src/release/record.ts";
import { planOf } from "../local/lab.ts";

/** A verified release of a server called fixture. */
export function sampleRecord(more: Partial<ReleaseRecord> & { release: number }): ReleaseRecord {
  const place = { home: "/home", name: "fixture", environment: "local" };
  return {
    schemaVersion: 1,
    server: "fixture",
    environment: "local",
    state: "verified",
    step: "verifying",
    image: `local/fixture@sha256:${"0".repeat(64)}`,
    url: "http://localhost:8080/mcp",
    who: "tester",
    run: { id: "test run" },
    startedAt: "2026-11-22T12:00:00.000Z",
    manifest: "name: fixture\n",
    plan: planOf(place, 8080, {}),
    ...more,
  };
}
