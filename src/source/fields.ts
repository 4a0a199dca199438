import * as z from "zod";

// A process reads one manifest and one platform: generating code for each schema costs more than it saves.
z.config({ jitless: true });

/** Building blocks of the schemas of manifest, platform and policy. Each message says what was expected. */

/** RFC 1123 DNS label: becomes a Kubernetes name, a host name part and the last part of the registry name. */
export const dnsLabel = z
  .string()
  .max(63)
  .regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, {
    error: "expected a DNS label: lower-case letters, digits and dashes, not at either end",
  });

/** A list that is a list, and not empty: an empty allow list is nearly always a mistake. */
export const listOf = <T extends z.ZodType>(item: T) => z.array(item).nonempty();

export const nonEmpty = z.string().min(1);

/** Absolute URI of any scheme (https, mailto, slack, …). */
export const uri = z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/i, {
  error: "expected a URI such as https://… or mailto:…",
});

/** Kubernetes quantity, https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/. */
export const quantity = z.string().regex(/^\d+(\.\d+)?([eE][+-]?\d+|m|[kMGTPE]|[KMGTPE]i)?$/, {
  error: 'expected a Kubernetes quantity such as "250m", "512Mi" or "2Gi"',
});

/** A DNS name, with a leading `*.` for all names below it; no scheme, port or path. */
export const hostName = z
  .string()
  .max(253)
  .regex(
    /^(\*\.)?[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/,
    {
      error: 'expected a host name such as "api.example.com", without scheme, port or path',
    },
  );

/** A path inside the manifest's folder; what lies outside is not the team's to build from. */
export const pathInside = z
  .string()
  .min(1)
  .refine((path) => !path.startsWith("/") && !path.split("/").includes(".."), {
    error: "expected a path inside the manifest's folder, without a leading / and without ..",
  });

export const port = z.int().min(1).max(65_535);

/** POSIX name: what a shell and Kubernetes both accept. */
export const environmentVariable = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {
  error: "expected a name of letters, digits and underscores that does not start with a digit",
});

/** argv: a list, or a string that is split into words without a shell. */
export const argv = z.union([z.string().min(1), listOf(z.string().min(1))]);

/** RFC 6901. */
export const jsonPointer = z.string().regex(/^(\/([^~/]|~[01])*)*$/, {
  error: 'expected a JSON pointer such as "/properties/email"',
});

/** Digest-pinned image reference; a tag alone can move and is refused. */
export const imageByDigest = z.string().regex(/^[^\s@]+@sha256:[0-9a-f]{64}$/, {
  error: "expected an image by digest: name@sha256:<64 hex digits>",
});

/**
 * For rules across keys: check them even where single keys are wrong, so that one pass finds every problem. The
 * rule then sees values that may not have their type.
 */
export const anyMap = {
  when: ({ value }: { value: unknown }): boolean =>
    typeof value === "object" && value !== null && !Array.isArray(value),
};
