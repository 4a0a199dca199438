import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import * as z from "zod";
import type { KubernetesObject } from "../client/object.ts";

/** What one release is, whole: not only the inputs that it came from. Never changed after it was written. */
export const releasePayload = z.object({
  schemaVersion: z.literal(1),
  release: z.int().positive(),
  image: z.string(),
  /** Every object as it was sent, in the order in which it was. */
  objects: z.array(
    z.custom<KubernetesObject>(
      (value) =>
        z
          .object({ apiVersion: z.string(), kind: z.string(), metadata: z.object({ name: z.string() }) })
          .safeParse(value).success,
    ),
  ),
  /** Text of the manifest. */
  manifest: z.string(),
  /** Text of the lock, where there was one. */
  lock: z.string().optional(),
  /** The plan as validate resolved it, without the folder that it lay in. */
  plan: z.record(z.string(), z.unknown()),
  /** Digests under which a node may report the image: index, this platform's manifest, its configuration. */
  digests: z.array(z.string()),
  /** Version of the pipeline. */
  tool: z.string(),
});
export type ReleasePayload = z.infer<typeof releasePayload>;

/** A Secret holds 1 MiB; the rest is for its metadata. In bytes before base64. */
export const partBytes = 700 * 1024;

/** Gzipped and cut into parts that a Secret takes. */
export async function packPayload(payload: ReleasePayload): Promise<Buffer[]> {
  const bytes = await promisify(gzip)(Buffer.from(JSON.stringify(payload)), { level: 9 });
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += partBytes) parts.push(bytes.subarray(at, at + partBytes));
  return parts;
}

/** @throws Error where the parts are no payload */
export async function unpackPayload(parts: readonly Buffer[]): Promise<ReleasePayload> {
  const bytes = await promisify(gunzip)(Buffer.concat(parts), { maxOutputLength: 64 * 1024 * 1024 });
  return releasePayload.parse(JSON.parse(bytes.toString("utf8")));
}
