import { join } from "node:path";
import { canRequestOidcToken } from "../../github/oidc-token.ts";
import { homeDirectory } from "../../home/home.ts";
import type { Platform } from "../../platform/schema.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Where signatures come from, and what they are checked against. */
export interface Sigstore {
  /** URLs; absent: the public instance's. */
  fulcio?: string;
  rekor?: string;
  /** Absolute path of a trusted root in JSON; absent: the public instance's, through TUF. */
  trustedRoot?: string;
  /** Issuer of the tokens that signers prove themselves with. */
  issuer: string;
  /** Where TUF keeps what it has fetched. */
  cache: string;
}

/** https://docs.github.com/en/actions/reference/security/oidc */
const githubIssuer = "https://token.actions.githubusercontent.com";

/**
 * The Sigstore of a platform; undefined where images are not signed.
 * @param platformFile absolute path, which `trustedRoot` is relative to
 */
export function sigstoreOf(
  { images }: Platform,
  platformFile: string,
  env: Environment,
): Sigstore | undefined {
  if (images?.signing !== "github") return undefined;
  const { trustedRoot, fulcio, rekor, issuer = githubIssuer } = images.sigstore ?? {};
  return {
    ...(fulcio && { fulcio }),
    ...(rekor && { rekor }),
    ...(trustedRoot && { trustedRoot: join(platformFile, "..", trustedRoot) }),
    issuer,
    cache: join(homeDirectory(env), "sigstore"),
  };
}

/** Whether this job can sign: it can prove who it is. */
export const canSign = canRequestOidcToken;
