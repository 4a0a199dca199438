/** What the gateway's compiler hands over: files of the sidecar, and the ports that it listens on in the pod. */
export interface GatewayFiles {
  /** File name → text; `envoy.json` is the bootstrap. */
  files: Record<string, string>;
  ports: {
    /** Where callers come in. */
    listener: number;
    health: number;
    /** `/stats/prometheus` */
    metrics: number;
  };
  /** Paths on the health port: `ready` answers 200 where the server behind it answers, `live` where Envoy runs. */
  probes: { ready: string; live: string };
}
