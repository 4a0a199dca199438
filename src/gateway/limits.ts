import type { Plan } from "../manifest/plan.ts";
import { mcpMetadata } from "./facts.ts";
import { extension, type JsonObject } from "./typed.ts";

/** Largest body of a request, in bytes, where the platform says nothing; the mcp filter would take 8 kB. */
const defaultBodyBytes = 1_048_576;

/** Calls of one caller to one tool in a minute, where the platform says nothing. */
const defaultCallsPerMinute = 600;

/** Connections of all clients together. */
const defaultConnections = 1_024;

/** Callers and tools that have a bucket of their own at one time; the least used make room. */
const buckets = 10_000;

export interface Limits {
  bodyBytes: number;
  callsPerMinute: number;
  connections: number;
}

export function limitsOf({ platform }: Plan): Limits {
  const own = typeof platform.gateway === "object" ? platform.gateway.limits : undefined;
  return {
    bodyBytes: own?.bodyBytes ?? defaultBodyBytes,
    callsPerMinute: own?.callsPerMinute ?? defaultCallsPerMinute,
    connections: own?.connections ?? defaultConnections,
  };
}

const entries = ["caller", "tool"] as const;

/** Counts by caller and name. Requests that name nothing, such as lists, do not count. */
function callLimitActions(): JsonObject[] {
  const path = (...keys: string[]) => keys.map((key) => ({ key }));
  return [
    {
      actions: [
        {
          request_headers: { header_name: "x-forwarded-user", descriptor_key: entries[0] },
        },
        {
          metadata: {
            descriptor_key: entries[1],
            metadata_key: { key: mcpMetadata, path: path("params", "name") },
            source: "DYNAMIC",
          },
        },
      ],
    },
  ];
}

/** A bucket for each caller and tool, in each replica: what one of them does never slows another. */
export function callLimit({ callsPerMinute }: Limits): JsonObject {
  const bucket = (tokens: number) => ({
    max_tokens: tokens,
    tokens_per_fill: tokens,
    fill_interval: "60s",
  });
  return extension(
    "envoy.filters.http.local_ratelimit",
    "envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit",
    {
      stat_prefix: "calls",
      rate_limits: callLimitActions(),
      filter_enabled: { default_value: { numerator: 100 } },
      filter_enforced: { default_value: { numerator: 100 } },
      // No limit for what matches no descriptor: connections and the server itself bound it.
      token_bucket: bucket(4_294_967_295),
      max_dynamic_descriptors: buckets,
      descriptors: [
        {
          entries: entries.map((key) => ({ key })),
          token_bucket: bucket(callsPerMinute),
        },
      ],
    },
  );
}
