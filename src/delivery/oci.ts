import { createHash } from "node:crypto";
import * as z from "zod";
import { toYaml } from "../kubernetes/to-yaml.ts";
import { unreachable } from "../report/problem.ts";
import { parseJson } from "../source/json.ts";
import type { Delivered, DeliveredState, Delivery, DeliveryContent } from "./delivery.ts";
import { tarball } from "./tar.ts";

/** Of the artifact as a whole; agents look at the layer alone. */
const artifactType = "application/vnd.mcp-pipeline.release.v1";

/** One layer of this type is what Argo CD (https://argo-cd.readthedocs.io/en/stable/user-guide/oci/) and Flux unpack. */
const layerType = "application/vnd.oci.image.layer.v1.tar+gzip";

const prefix = "dev.mcp-pipeline";

const annotations = z.looseObject({
  [`${prefix}.release`]: z.string().regex(/^[1-9]\d*$/),
  [`${prefix}.marker`]: z.string(),
  [`${prefix}.image`]: z.string(),
});

/** https://github.com/opencontainers/image-spec/blob/main/manifest.md */
const manifestType = "application/vnd.oci.image.manifest.v1+json";
const emptyConfig = "application/vnd.oci.empty.v1+json";

interface Descriptor {
  mediaType: string;
  digest: string;
  size: number;
}

/** As much of a registry's repository as delivery needs; the image room's client is one. */
export interface ArtifactRepository {
  readonly registry: string;
  readonly repository: string;
  /** By tag or digest; undefined where there is none. */
  manifest(tagOrDigest: string): Promise<{ bytes: Buffer; digest: string } | undefined>;
  putBlob(bytes: Uint8Array, mediaType: string): Promise<Descriptor>;
  /** @returns undefined where it is stored, else what the registry said */
  putManifest(manifest: Uint8Array, mediaType: string, tag?: string): Promise<string | undefined>;
}

const stored = z.looseObject({ annotations });

/**
 * Releases as OCI artifacts in one repository. Agents follow the tag of the environment; `ENV-N` keeps each release,
 * `ENV-verified` names the last that has been seen to answer.
 */
export class OciDelivery implements Delivery {
  readonly where: string;
  readonly #repository: ArtifactRepository;
  readonly #environment: string;

  constructor(repository: ArtifactRepository, environment: string) {
    this.#repository = repository;
    this.#environment = environment;
    this.where = `oci://${repository.registry}/${repository.repository}:${environment}`;
  }

  async read(): Promise<DeliveredState> {
    const [current, verified] = await Promise.all([
      this.#find(this.#environment),
      this.#find(`${this.#environment}-verified`),
    ]);
    let next = Math.max(current?.release ?? 0, verified?.release ?? 0) + 1;
    while ((await this.#repository.manifest(`${this.#environment}-${next}`)) !== undefined) next++;
    return { ...(current && { current }), ...(verified && { verified }), next };
  }

  async deliver(content: DeliveryContent): Promise<Delivered> {
    const { release, marker, image, commit, run, objects } = content;
    const layer = await this.#repository.putBlob(tarball({ "objects.yaml": toYaml(objects) }), layerType);
    const config = await this.#repository.putBlob(Buffer.from("{}"), emptyConfig);
    const manifest = Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: manifestType,
        artifactType,
        config,
        layers: [layer],
        annotations: {
          [`${prefix}.release`]: String(release),
          [`${prefix}.marker`]: marker,
          [`${prefix}.image`]: image,
          [`${prefix}.run`]: run,
          // Flux shows the revision, Argo CD links it.
          ...(commit === undefined ? {} : { "org.opencontainers.image.revision": commit }),
        },
      }),
    );
    // The number first: what agents follow must never be something that cannot be found again.
    await this.#tag(manifest, `${this.#environment}-${release}`);
    await this.#tag(manifest, this.#environment);
    return { id: `sha256:${createHash("sha256").update(manifest).digest("hex")}`, release, marker, image };
  }

  markVerified(delivered: Delivered): Promise<void> {
    return this.#point(`${this.#environment}-verified`, delivered);
  }

  restore(delivered: Delivered): Promise<void> {
    return this.#point(this.#environment, delivered);
  }

  async #point(tag: string, { id, release }: Delivered): Promise<void> {
    const found = await this.#repository.manifest(id);
    if (found === undefined) {
      throw unreachable(
        "delivered-release-gone",
        `Release ${release} (${id}) is no longer in ${this.where}, so agents cannot be pointed at it.`,
        { help: "Keep artifacts of verified releases in the registry's retention rules." },
      );
    }
    await this.#tag(found.bytes, tag);
  }

  async #tag(manifest: Uint8Array, tag: string): Promise<void> {
    const refused = await this.#repository.putManifest(manifest, manifestType, tag);
    if (refused === undefined) return;
    throw unreachable(
      "delivery-refused",
      `The registry keeps ${this.where} from being moved to ${tag}: ${refused}.`,
      {
        help: "Tags of environments move: allow it for this repository, or name another with delivery.repository.",
      },
    );
  }

  async #find(tag: string): Promise<Delivered | undefined> {
    const found = await this.#repository.manifest(tag);
    if (found === undefined) return undefined;
    const known = stored.safeParse(parseJson(found.bytes.toString("utf8")));
    if (!known.success) {
      throw unreachable(
        "delivery-foreign",
        `${this.where} holds something under ${tag} that the pipeline did not put there.`,
        {
          help: "Name a repository of its own with delivery.repository.",
        },
      );
    }
    const {
      [`${prefix}.release`]: release,
      [`${prefix}.marker`]: marker,
      [`${prefix}.image`]: image,
    } = known.data.annotations;
    return { id: found.digest, release: Number(release), marker: String(marker), image: String(image) };
  }
}
