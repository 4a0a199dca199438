import type { RenderedObject } from "../kubernetes/objects/types.ts";

/** One release as it lies where Argo CD or Flux fetch it. */
export interface Delivered {
  /** Digest of the artifact, or id of the commit. */
  id: string;
  release: number;
  /** What its gateways show in the resource metadata, so that the route alone tells which release answers. */
  marker: string;
  /** By digest. */
  image: string;
}

/** What lies there before a deploy. */
export interface DeliveredState {
  /** What agents follow now. */
  current?: Delivered;
  /** The newest that a check over the route has passed; the only one that is ever gone back to. */
  verified?: Delivered;
  /** Number of the next release; none is given twice, not even after one that failed. */
  next: number;
}

/** A release that is to be delivered. */
export interface DeliveryContent {
  release: number;
  marker: string;
  image: string;
  objects: readonly RenderedObject[];
  /** 40 hex digits. */
  commit?: string;
  run: string;
}

/** Where releases are put for a pull agent. Nothing here ever speaks with a cluster. */
export interface Delivery {
  /** For people: "oci://…" or "owner/name:path". */
  readonly where: string;
  read(): Promise<DeliveredState>;
  /** Makes a release the one that agents follow. */
  deliver(content: DeliveryContent): Promise<Delivered>;
  /** Notes that a check over the route has passed. */
  markVerified(delivered: Delivered): Promise<void>;
  /** Makes an earlier release the one that agents follow. */
  restore(delivered: Delivered): Promise<void>;
}
