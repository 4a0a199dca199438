import { metadataOf } from "./metadata.ts";
import type { Settings } from "./settings.ts";
import type { RenderedObject } from "./types.ts";

/** Where Envoy's admin interface shows its counters in Prometheus' text format. */
const metricsPath = "/stats/prometheus";

/** https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PodMonitor */
export interface PodMonitor extends RenderedObject {
  spec: {
    selector: { matchLabels: Record<string, string> };
    podMetricsEndpoints: { port: string; path: string }[];
  };
}

const kindOf = ({ request }: Settings) => request.plan.platform.telemetry?.metrics?.kind;

/** For the Prometheus operator. */
export function podMonitor(settings: Settings): PodMonitor | undefined {
  if (kindOf(settings) !== "pod-monitor") return undefined;
  return {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "PodMonitor",
    metadata: metadataOf(settings, settings.name),
    spec: {
      selector: { matchLabels: { ...settings.selector } },
      podMetricsEndpoints: [{ port: "metrics", path: metricsPath }],
    },
  };
}

/** For a Prometheus that finds pods by the annotations that its community charts read. */
export function scrapeAnnotations(settings: Settings): Record<string, string> {
  if (kindOf(settings) !== "annotations") return {};
  return {
    "prometheus.io/scrape": "true",
    "prometheus.io/port": String(settings.gateway.ports.metrics),
    "prometheus.io/path": metricsPath,
  };
}
