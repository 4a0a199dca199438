import type { Model } from "./model.ts";
import type { GatewayRequest } from "./request.ts";
import type { JsonObject } from "./typed.ts";

const wellKnown = "/.well-known/oauth-protected-resource";

/** RFC 9728, 2 allows members of one's own. */
export const markerField = "mcp_pipeline_release";

/** Paths of the protected-resource metadata: below the root, and with the path of the endpoint (RFC 9728, 3.1). */
export function metadataPaths({ publicUrl }: GatewayRequest): string[] {
  const { pathname } = new URL(publicUrl);
  return pathname === "/" ? [wellKnown] : [`${wellKnown}${pathname}`, wellKnown];
}

/** The one that challenges name. */
export function metadataUrl(request: GatewayRequest): string {
  return new URL(metadataPaths(request)[0] ?? wellKnown, request.publicUrl).href;
}

/** The document of RFC 9728, 2: which issuers' tokens are good here, and how they are sent. */
export function resourceMetadata({ plan, publicUrl, marker }: GatewayRequest, model: Model): JsonObject {
  const { identity } = plan.platform;
  const { title, docs } = plan.manifest;
  return {
    resource: publicUrl,
    authorization_servers: [...new Set((identity?.issuers ?? []).map(({ issuer }) => issuer))],
    bearer_methods_supported: ["header"],
    resource_name: title ?? plan.name,
    ...(model.scopes.length === 0 ? {} : { scopes_supported: [...model.scopes] }),
    ...(docs === undefined ? {} : { resource_documentation: docs }),
    ...(marker === undefined ? {} : { [markerField]: marker }),
  };
}
