// Derives schemas/kubernetes/objects.json from the OpenAPI definitions of Kubernetes and the CRDs of the kinds that
// are rendered, so that `validate` can check objects without a cluster. Run by hand when a version below changes:
// node scripts/kubernetes-schemas.mjs. Needs Go, whose module proxy has the sources.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAllDocuments } from "yaml";

const target = fileURLToPath(new URL("../schemas/kubernetes/objects.json", import.meta.url));

const kubernetes = { module: "k8s.io/kubernetes", version: "v1.34.4", file: "api/openapi-spec/swagger.json" };

/** "apiVersion kind" of Kubernetes' own → name of its definition. */
const builtIn = {
  "v1 ServiceAccount": "io.k8s.api.core.v1.ServiceAccount",
  "v1 ConfigMap": "io.k8s.api.core.v1.ConfigMap",
  "v1 Service": "io.k8s.api.core.v1.Service",
  "apps/v1 Deployment": "io.k8s.api.apps.v1.Deployment",
  "autoscaling/v2 HorizontalPodAutoscaler": "io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler",
  "policy/v1 PodDisruptionBudget": "io.k8s.api.policy.v1.PodDisruptionBudget",
  "networking.k8s.io/v1 NetworkPolicy": "io.k8s.api.networking.v1.NetworkPolicy",
  "networking.k8s.io/v1 Ingress": "io.k8s.api.networking.v1.Ingress",
};

/** Where the definitions of the other kinds are. All of these projects are under the Apache License 2.0. */
const custom = [
  {
    module: "sigs.k8s.io/gateway-api",
    version: "v1.3.0",
    file: "config/crd/standard/gateway.networking.k8s.io_httproutes.yaml",
    kinds: ["gateway.networking.k8s.io/v1 HTTPRoute"],
  },
  {
    module: "sigs.k8s.io/gateway-api",
    version: "v1.3.0",
    file: "config/crd/standard/gateway.networking.k8s.io_referencegrants.yaml",
    kinds: ["gateway.networking.k8s.io/v1beta1 ReferenceGrant"],
  },
  {
    module: "github.com/cert-manager/cert-manager",
    version: "v1.21.2",
    file: "deploy/crds/cert-manager.io_certificates.yaml",
    kinds: ["cert-manager.io/v1 Certificate"],
  },
  {
    module: "github.com/external-secrets/external-secrets",
    version: "v1.3.2",
    file: "config/crds/bases/external-secrets.io_externalsecrets.yaml",
    kinds: ["external-secrets.io/v1 ExternalSecret"],
  },
  {
    module: "github.com/prometheus-operator/prometheus-operator",
    version: "v0.85.0",
    file: "example/prometheus-operator-crd/monitoring.coreos.com_podmonitors.yaml",
    kinds: ["monitoring.coreos.com/v1 PodMonitor"],
  },
  {
    module: "github.com/cilium/cilium",
    version: "v1.20.2",
    file: "pkg/k8s/apis/cilium.io/client/crds/v2/ciliumnetworkpolicies.yaml",
    kinds: ["cilium.io/v2 CiliumNetworkPolicy"],
  },
  {
    module: "istio.io/api",
    version: "v1.31.1",
    file: "kubernetes/customresourcedefinitions.gen.yaml",
    kinds: [
      "security.istio.io/v1 PeerAuthentication",
      "security.istio.io/v1 AuthorizationPolicy",
      "networking.istio.io/v1 ServiceEntry",
      "networking.istio.io/v1 Sidecar",
    ],
  },
];

const intOrString = { anyOf: [{ type: "integer" }, { type: "string" }] };
const quantity = "io.k8s.apimachinery.pkg.api.resource.Quantity";
const objectMeta = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";

const folder = mkdtempSync(join(tmpdir(), "kubernetes-schemas-"));
writeFileSync(join(folder, "go.mod"), "module schemas\n\ngo 1.21\n");
const read = ({ module, version, file }) => {
  const options = { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] };
  const { Dir } = JSON.parse(
    execFileSync("go", ["mod", "download", "-json", `${module}@${version}`], options),
  );
  return readFileSync(join(Dir, file), "utf8");
};

const { definitions: all } = JSON.parse(read(kubernetes));
const definitions = {};
const kinds = {};

/** Takes a definition, and what it refers to. */
function take(name) {
  if (definitions[name] !== undefined) return { $ref: `#/definitions/${name}` };
  definitions[name] = {};
  if (name === quantity) definitions[name] = { anyOf: [{ type: "string" }, { type: "number" }] };
  else definitions[name] = strict(all[name]);
  return { $ref: `#/definitions/${name}` };
}

/**
 * JSON Schema of an OpenAPI schema. Unknown fields are refused, as the API server does with field validation Strict;
 * inside anyOf and the like a schema says only part of it.
 */
function strict(schema, partial = false) {
  if (schema.$ref !== undefined) return take(schema.$ref.slice("#/definitions/".length));
  if (schema["x-kubernetes-int-or-string"] === true || schema.format === "int-or-string") return intOrString;
  const result = {};
  const keep = [
    "type",
    "format",
    "enum",
    "pattern",
    "required",
    "nullable",
    "minimum",
    "maximum",
    "minLength",
  ];
  for (const key of [...keep, "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"]) {
    if (schema[key] !== undefined) result[key] = schema[key];
  }
  // How strategic merge patches find the element of a list that they change.
  if (String(schema["x-kubernetes-patch-strategy"]).includes("merge")) {
    result["x-kubernetes-patch-merge-key"] = schema["x-kubernetes-patch-merge-key"] ?? "";
  }
  const each = (map, part) =>
    Object.fromEntries(Object.entries(map).map(([key, one]) => [key, strict(one, part)]));
  if (schema.properties !== undefined) result.properties = each(schema.properties, partial);
  if (schema.items !== undefined) result.items = strict(schema.items, partial);
  if (typeof schema.additionalProperties === "object") {
    result.additionalProperties = strict(schema.additionalProperties, partial);
  } else if (
    !partial &&
    schema.properties !== undefined &&
    schema["x-kubernetes-preserve-unknown-fields"] !== true
  ) {
    result.additionalProperties = false;
  }
  for (const key of ["anyOf", "oneOf", "allOf"]) {
    if (schema[key] !== undefined) result[key] = schema[key].map((one) => strict(one, true));
  }
  if (schema.not !== undefined) result.not = strict(schema.not, true);
  return result;
}

for (const [kind, name] of Object.entries(builtIn)) kinds[kind] = take(name);
for (const source of custom) {
  const crds = parseAllDocuments(read(source)).map((document) => document.toJS());
  for (const kind of source.kinds) {
    const [apiVersion, name] = kind.split(" ");
    const [group, version] = apiVersion.split("/");
    const crd = crds.find((one) => one?.spec?.group === group && one.spec.names.kind === name);
    const schema = crd.spec.versions.find((one) => one.name === version).schema.openAPIV3Schema;
    // What controllers write is not rendered.
    const { status: _status, ...properties } = schema.properties;
    const made = strict({ ...schema, properties });
    // Istio's leave out what every object has.
    Object.assign(made.properties, { apiVersion: { type: "string" }, kind: { type: "string" } });
    made.properties.metadata = take(objectMeta);
    definitions[kind] = made;
    kinds[kind] = { $ref: `#/definitions/${kind.replaceAll("/", "~1").replaceAll(" ", "%20")}` };
  }
}
rmSync(folder, { recursive: true });

const sources = [kubernetes, ...custom].map(({ module, version, file }) => `${module}@${version} ${file}`);
const sorted = Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1)));
const license = "Derived from the files in `sources`, which are under the Apache License 2.0.";
writeFileSync(target, `${JSON.stringify({ license, sources, kinds, definitions: sorted })}\n`);
console.log(`${Object.keys(kinds).length} kinds, ${Object.keys(sorted).length} definitions`);
