import { httpProbe } from "./probe.ts";
import { evidenceOf, type HttpSide, saidIn } from "./talk.ts";

const elsewhere = {
  notExercised: "the server does not listen on loopback; what stands before it checks Host and Origin",
};

const accepted = (status: number | undefined): boolean => (status ?? 0) >= 200 && (status ?? 0) < 300;

/**
 * With a manifest the server runs behind the pipeline's gateway, which checks both before it: what the server leaves
 * out then is a second line of defence, and a warning (docs/decisions/0051-conformance.md).
 */
const severityOf = ({ behindGateway }: HttpSide) =>
  ({ severity: behindGateway ? "warning" : "error" }) as const;

/** A page that rebinds its name to 127.0.0.1 sends its own name as Host (official suite: dns-rebinding-protection). */
export const hostNotChecked = httpProbe({
  id: "host-not-checked",
  severity: "error",
  why: "Any page in a browser on this machine could rebind its name to 127.0.0.1 and call the tools.",
  async run(_talk, http) {
    if (!http.loopback) return elsewhere;
    const exchange = await http.greet({ host: "evil.example.com" });
    if (!accepted(exchange.status)) return { faults: [], seen: saidIn(exchange) };
    const message = `A request with Host: evil.example.com was answered with ${saidIn(exchange)}.`;
    return {
      ...severityOf(http),
      faults: [
        {
          message,
          help: "Answer HTTP 403 to hosts other than localhost; SDKs have a setting for it.",
          ...evidenceOf(exchange),
        },
      ],
    };
  },
});

/** "Streamable HTTP", "Security Warning": servers MUST validate Origin on all incoming connections. */
export const originNotChecked = httpProbe({
  id: "origin-not-checked",
  severity: "error",
  why: "Any page in a browser on this machine could call the tools.",
  async run(_talk, http) {
    if (!http.loopback) return elsewhere;
    const exchange = await http.greet({ origin: "http://evil.example.com" });
    if (!accepted(exchange.status)) return { faults: [], seen: saidIn(exchange) };
    const message = `A request with Origin: http://evil.example.com was answered with ${saidIn(exchange)}.`;
    return {
      ...severityOf(http),
      faults: [
        { message, help: "Answer HTTP 403 to origins that are not expected.", ...evidenceOf(exchange) },
      ],
    };
  },
});

/** What the gateway adds; the values are those of nobody. */
const identity = {
  "x-forwarded-user": "mcp-pipeline-contract-test",
  "x-forwarded-groups": "contract-test",
  "x-forwarded-workload": "spiffe://example.org/contract-test",
  "x-forwarded-proto": "https",
  "x-request-id": "00000000-0000-4000-8000-000000000000",
};

/** Behind the gateway the server sees `Host: localhost:<port>` and who is calling (product.md, "Who is calling"). */
export const gatewayHeadersRefused = httpProbe({
  id: "gateway-headers-refused",
  severity: "error",
  why: "The server would work here and refuse every caller once it is deployed.",
  async run(_talk, http) {
    if (!http.loopback) return { notExercised: "the server does not listen on loopback" };
    const exchange = await http.greet({ ...identity, host: localHost(http) });
    if (accepted(exchange.status) && exchange.message !== undefined && !exchange.message.error)
      return { faults: [] };
    const message = `A request as the gateway sends it (Host: ${localHost(http)}, identity headers) was answered with ${saidIn(exchange)}.`;
    return {
      faults: [
        {
          message,
          help: "Accept Host: localhost, and ignore headers that the server does not use.",
          ...evidenceOf(exchange),
        },
      ],
    };
  },
});

function localHost({ url }: HttpSide): string {
  return `localhost:${new URL(url).port}`;
}
