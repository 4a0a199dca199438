import { extension, type JsonObject } from "./typed.ts";

/** Calls by what the policy allowed: the rule's name comes from the configuration, so the series are bounded. */
export function callStats(): JsonObject {
  return extension("envoy.access_loggers.stats", "envoy.extensions.access_loggers.stats.v3.Config", {
    stat_prefix: "mcp",
    counters: [
      {
        stat: {
          name: "calls",
          tags: [
            {
              name: "rule",
              value_format: "%DYNAMIC_METADATA(envoy.filters.http.rbac:enforced_effective_policy_id)%",
            },
            { name: "status", value_format: "%RESPONSE_CODE%" },
          ],
        },
        value_fixed: 1,
      },
    ],
  });
}
