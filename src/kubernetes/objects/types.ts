import type { GatewayFiles } from "../../gateway/compile.ts";
import type { Plan } from "../../manifest/plan.ts";

/** What the objects of one release are made of. */
export interface RenderRequest {
  plan: Plan;
  /** By digest, as build-push printed it. */
  image: string;
  release: {
    /** Number of the release. */
    id: string;
    /** Commit that the release was made from, 40 hex digits. */
    commit?: string;
    /** Address of the run, or what names it on a terminal. */
    run: string;
  };
  /** The committed lock. */
  lock?: {
    text: string;
    /** Whether calls of one session must reach one process, as the contract test observed. */
    sessions: "none" | "sticky";
  };
  /** The sidecar's configuration. There is no server without one. */
  gateway: GatewayFiles;
  /** Issuer → URL of its keys, where the platform does not write it and somebody asked. */
  jwksUris?: Readonly<Record<string, string>>;
  /** Labels that select the pods, where a Deployment that predates the pipeline is adopted: selectors cannot change. */
  selector?: Record<string, string>;
}

/** One Kubernetes object as it is sent to the API server. */
export interface RenderedObject {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace: string;
    labels: Record<string, string>;
    annotations: Record<string, string>;
  };
}
