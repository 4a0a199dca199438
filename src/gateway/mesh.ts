import type { Model } from "./model.ts";
import type { GatewayRequest } from "./request.ts";
import { extension, type JsonObject } from "./typed.ts";

/** Where the SPIFFE CSI driver puts the agent's socket. */
const defaultSocket = "/spiffe-workload-api/spire-agent.sock";

/** Names under which SPIRE's agent gives out the workload's certificate and the authorities of its trust domain. */
const ownCertificate = "default";
const authorities = "ROOTCA";

/**
 * mTLS for `spiffe`; under istio, and without a mesh, TLS is not the gateway's. Where every rule asks for a workload,
 * a certificate is needed to connect at all; else it may be missing, and the rules that ask for a workload do not
 * hold. The authorities vouch for the certificate and the rules name workloads exactly, so Envoy's SPIFFE validator,
 * which makes the certificate mandatory everywhere, has nothing to add.
 */
export function meshTransport({ plan }: GatewayRequest, model: Model): JsonObject {
  const { mesh } = plan.platform;
  if (mesh?.kind !== "spiffe") return {};
  const { files } = mesh;
  const needed = !model.tokenUsed && model.tokenOptional && plan.platform.identity?.verifier === undefined;
  const socket = sds(mesh.workloadSocket ?? defaultSocket);
  const own: JsonObject =
    files === undefined
      ? { tls_certificate_sds_secret_configs: [{ name: ownCertificate, sds_config: socket }] }
      : {
          tls_certificates: [
            { certificate_chain: { filename: files.certificate }, private_key: { filename: files.key } },
          ],
        };
  const trust: JsonObject =
    files === undefined
      ? { validation_context_sds_secret_config: { name: authorities, sds_config: socket } }
      : { validation_context: { trusted_ca: { filename: files.bundle } } };
  return {
    transport_socket: extension(
      "envoy.transport_sockets.tls",
      "envoy.extensions.transport_sockets.tls.v3.DownstreamTlsContext",
      {
        require_client_certificate: needed,
        common_tls_context: {
          ...own,
          ...trust,
          alpn_protocols: ["h2", "http/1.1"],
          tls_params: { tls_minimum_protocol_version: "TLSv1_2" },
        },
      },
    ),
  };
}

function sds(path: string): JsonObject {
  return {
    resource_api_version: "V3",
    api_config_source: {
      api_type: "GRPC",
      transport_api_version: "V3",
      grpc_services: [
        {
          google_grpc: { target_uri: `unix://${path}`, stat_prefix: "spire" },
        },
      ],
    },
  };
}
