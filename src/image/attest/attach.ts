import * as z from "zod";
import { unreachable } from "../../report/problem.ts";
import { parseJson } from "../../source/json.ts";
import { digestOf, type RepositoryClient } from "../registry-client/client.ts";
import {
  type Descriptor,
  imageManifestSchema,
  indexSchema,
  mediaTypes,
} from "../registry-client/manifest.ts";

/** Something that is kept beside an image and refers to it (https://github.com/opencontainers/image-spec/blob/main/manifest.md#guidelines-for-artifact-usage). */
export interface Attachment {
  /** Media type of the content; also the artifact's type. */
  type: string;
  content: string;
  annotations: Record<string, string>;
}

export const bundleType = "application/vnd.dev.sigstore.bundle.v0.3+json";
export const statementType = "application/vnd.in-toto+json";

const anyJson = z.unknown();

/**
 * Attaches a document to a digest. Where the registry keeps no list of referrers, the list is kept under the tag that
 * the specification names for it (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema).
 * @throws Problem exit 3 `image-missing`, `attachment-refused`, and those of the client
 */
export async function attach(
  client: RepositoryClient,
  digest: string,
  { type, content, annotations }: Attachment,
): Promise<void> {
  const subject = await client.manifest(digest);
  if (!subject)
    throw unreachable(
      "image-missing",
      `${client.registry}/${client.repository}@${digest} is not in the registry.`,
    );
  const [config, layer] = await Promise.all([
    client.putBlob(Buffer.from("{}"), mediaTypes.emptyConfig),
    client.putBlob(Buffer.from(content), type),
  ]);
  const manifest = {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    artifactType: type,
    config,
    layers: [layer],
    subject: { mediaType: subject.mediaType, digest, size: subject.bytes.length },
    annotations,
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  refuse(await client.putManifest(bytes, mediaTypes.manifest));
  if ((await client.referrers(digest)) !== undefined) return;
  const own = {
    mediaType: mediaTypes.manifest,
    digest: digestOf(bytes),
    size: bytes.length,
    artifactType: type,
    annotations,
  };
  const others = (await listed(client, digest)).filter((one) => one.digest !== own.digest);
  const list = { schemaVersion: 2, mediaType: mediaTypes.index, manifests: [...others, own] };
  refuse(await client.putManifest(Buffer.from(JSON.stringify(list)), mediaTypes.index, listTag(digest)));
}

/** Documents of one type that are attached to a digest, as text. Anybody who may push can attach: nothing is believed. */
export async function attached(client: RepositoryClient, digest: string, type: string): Promise<string[]> {
  const found = (await listed(client, digest)).filter(({ artifactType }) => artifactType === type);
  const documents = await Promise.all(found.map((one) => contentOf(client, one, digest, type)));
  return documents.flatMap((one) => one ?? []);
}

async function contentOf(client: RepositoryClient, { digest }: Descriptor, subject: string, type: string) {
  const manifest = await client.read(digest, imageManifestSchema).catch(() => undefined);
  const [layer] = manifest?.layers ?? [];
  if (manifest?.subject?.digest !== subject || layer?.mediaType !== type) return undefined;
  return JSON.stringify(await client.blob(layer.digest, anyJson));
}

async function listed(client: RepositoryClient, digest: string): Promise<Descriptor[]> {
  const list = (await client.referrers(digest)) ?? (await client.manifest(listTag(digest)));
  if (!list) return [];
  return indexSchema.safeParse(parseJson(list.bytes.toString("utf8"))).data?.manifests ?? [];
}

function listTag(digest: string): string {
  return digest.replace(":", "-");
}

function refuse(refusal: string | undefined): void {
  if (refusal === undefined) return;
  throw unreachable(
    "attachment-refused",
    `The image registry does not take what is attached to an image: ${refusal}`,
    {
      help: "A registry that keeps tags from being moved needs an exception for tags that begin with sha256-, or the referrers API.",
    },
  );
}
