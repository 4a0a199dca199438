import type { Plan } from "../manifest/plan.ts";
import { protocolVersions } from "../manifest/schema.ts";
import {
  allOf,
  allow,
  anyOf,
  deny,
  equals,
  firstOf,
  headerInput,
  matches,
  not,
  type Predicate,
  uriSanInput,
} from "./match.ts";
import { statelessVersion } from "./methods.ts";
import type { GatewayRequest } from "./request.ts";
import { extension, type JsonObject } from "./typed.ts";

/**
 * What is refused before anybody looks at a token: foreign hosts and origins, bodies that are encoded, versions that
 * nobody speaks, and headers that two readers may take for different things.
 */
export function guard(request: GatewayRequest): JsonObject {
  const { matcher } = firstOf(rules(request), allow("guard")) as { matcher: JsonObject };
  return extension("envoy.filters.http.rbac", "envoy.extensions.filters.http.rbac.v3.RBAC", { matcher });
}

function rules(request: GatewayRequest): [Predicate, ReturnType<typeof deny>][] {
  const version = headerInput("mcp-protocol-version");
  const mirrored = [headerInput("mcp-method"), headerInput("mcp-name")];
  const stateless = equals(version, statelessVersion);
  const { hosts, origins } = allowedHosts(request);
  return [
    ...(request.plan.platform.mesh?.kind === "spiffe" ? [twoNames] : []),
    [noneOf(headerInput(":authority"), hosts), deny("guard-host")],
    [allOf([present("origin"), noneOf(headerInput("origin"), origins)]), deny("guard-origin")],
    [
      allOf([present("mcp-protocol-version"), noneOf(version, versions(request.plan))]),
      deny("guard-version"),
    ],
    [
      allOf([present("content-encoding"), noneOf(headerInput("content-encoding"), ["identity"])]),
      deny("guard-encoding"),
    ],
    // Compared with the body for one revision only; in any other, a server that reads them would be misled.
    [allOf([not(stateless), anyOf(mirrored.map((input) => matches(input, ".*")))]), deny("guard-mirrored")],
    // Two lines are joined with a comma, which no method and no name has; the filter compares the first line only.
    [matches(headerInput("mcp-method"), ".*,.*"), deny("guard-mirrored")],
    [
      allOf([
        matches(headerInput("mcp-name"), ".*,.*"),
        not(equals(headerInput("mcp-method"), "resources/read")),
      ]),
      deny("guard-mirrored"),
    ],
    [
      allOf([
        equals(headerInput(":method"), "POST"),
        not(matches(headerInput("content-type"), "(?i)application/json *(;[^,]*)?")),
      ]),
      deny("guard-content-type"),
    ],
    [allOf([not(equals(headerInput(":method"), "POST")), anyOf(bodyHeaders())]), deny("guard-body")],
  ];
}

/** X509-SVID, 2: exactly one URI SAN. Envoy's own principals take a certificate where any of them matches. */
const twoNames: [Predicate, ReturnType<typeof deny>] = [
  matches(uriSanInput(), ".*,.*"),
  deny("guard-certificate"),
];

/** A GET or DELETE whose body nobody would read; one without these headers is caught where it ends. */
function bodyHeaders(): Predicate[] {
  return [
    allOf([present("content-length"), not(equals(headerInput("content-length"), "0"))]),
    present("transfer-encoding"),
  ];
}

/** The revisions that the server speaks, else all that exist. */
export function versions(plan: Plan): readonly string[] {
  return plan.runtime.protocolVersions ?? protocolVersions;
}

/** Hosts with and without the port, as clients write them; and the origins of pages that may call. */
export function allowedHosts({ publicUrl, kind, plan, listen }: GatewayRequest): {
  hosts: string[];
  origins: string[];
} {
  const url = new URL(publicUrl);
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  const names = kind === "process" ? ["localhost", "127.0.0.1", "[::1]"] : [url.hostname];
  const bare = url.port === "" ? names : [];
  const { gateway } = plan.platform;
  const more = typeof gateway === "object" ? (gateway.allowedOrigins ?? []) : [];
  const withPort = names.map((name) => `${name}:${port}`);
  // The deploy on this machine looks at a release before it has the URL.
  const early = kind === "process" ? names.map((name) => `${name}:${listen.port}`) : [];
  const hosts = [...new Set([...withPort, ...bare, ...early])];
  const own = (url.port === "" ? names : withPort).map((host) => `${url.protocol}//${host}`);
  return { hosts, origins: [...new Set([...own, ...more])] };
}

function present(header: string): Predicate {
  return matches(headerInput(header), "(?s).*");
}

function noneOf(input: JsonObject, values: readonly string[]): Predicate {
  return not(anyOf(values.map((value) => equals(input, value))));
}
