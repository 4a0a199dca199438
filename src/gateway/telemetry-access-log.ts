import { mcpMetadata } from "./facts.ts";
import { extension, type JsonObject } from "./typed.ts";

/** One line of JSON for each request, on stdout: who, what, how it ended, and which rule decided. Never arguments. */
export function accessLog(): JsonObject {
  return extension(
    "envoy.access_loggers.stdout",
    "envoy.extensions.access_loggers.stream.v3.StdoutAccessLog",
    {
      log_format: {
        json_format: {
          time: "%START_TIME%",
          user: "%REQ(x-forwarded-user)%",
          workload: "%DOWNSTREAM_PEER_URI_SAN%",
          "http.request.method": "%REQ(:method)%",
          "mcp.method.name": `%DYNAMIC_METADATA(${mcpMetadata}:method)%`,
          "mcp.name": `%DYNAMIC_METADATA(${mcpMetadata}:params:name)%`,
          "mcp.resource.uri": `%DYNAMIC_METADATA(${mcpMetadata}:params:uri)%`,
          "mcp.session.id": "%REQ(mcp-session-id)%",
          "mcp.protocol.version": "%REQ(mcp-protocol-version)%",
          "jsonrpc.request.id": `%DYNAMIC_METADATA(${mcpMetadata}:id)%`,
          "http.response.status_code": "%RESPONSE_CODE%",
          details: "%RESPONSE_CODE_DETAILS%",
          flags: "%RESPONSE_FLAGS%",
          received: "%BYTES_RECEIVED%",
          sent: "%BYTES_SENT%",
          milliseconds: "%DURATION%",
        },
      },
    },
  );
}
