import * as z from "zod";
import { anyMap, hostName, listOf, nonEmpty, port, quantity } from "../source/fields.ts";

const autoscaling = z
  .strictObject({
    minReplicas: z.int().min(1).optional().describe("Fewest replicas, at least 1."),
    maxReplicas: z.int().min(1).optional().describe("Most replicas, not below minReplicas."),
    targetCPUUtilizationPercentage: z
      .int()
      .min(1)
      .max(100)
      .optional()
      .describe("Average CPU use, in percent of the request, above which replicas are added."),
  })
  .refine(({ minReplicas, maxReplicas }) => !(Number(minReplicas ?? 1) > Number(maxReplicas ?? Infinity)), {
    path: ["minReplicas"],
    error: "minReplicas must not be greater than maxReplicas",
    ...anyMap,
  });

const amounts = z.strictObject({
  cpu: quantity.optional().describe('Kubernetes quantity, e.g. "250m".'),
  memory: quantity.optional().describe('Kubernetes quantity, e.g. "512Mi".'),
});

const egress = z
  .strictObject({
    host: hostName.optional().describe("Host name that the server may call, e.g. api.example.com."),
    cidr: z
      .union([z.cidrv4(), z.cidrv6()])
      .optional()
      .describe("Address range that the server may call, e.g. 10.0.0.0/8."),
    port: port.describe("Port at that host or range."),
  })
  .refine((rule) => (rule.host === undefined) !== (rule.cidr === undefined), {
    error: "write exactly one of host and cidr",
    ...anyMap,
  });

const patch = z.strictObject({
  target: z
    .strictObject({
      group: nonEmpty.optional().describe("API group of the objects."),
      version: nonEmpty.optional().describe("API version of the objects."),
      kind: nonEmpty.describe("Kind of the objects, e.g. Deployment."),
      name: nonEmpty.optional().describe("Name of one object. Omitted: all of the kind."),
    })
    .describe("Which rendered objects are patched, as in Kustomize."),
  patch: nonEmpty.describe("JSON patch or strategic merge patch, as YAML or JSON text."),
  reason: nonEmpty.describe("Why the pipeline's own settings do not suffice; shown to the reviewer."),
});

/** What a team may say about the running server; Kubernetes' own words. */
export const deploy = z.strictObject({
  autoscaling: autoscaling.optional().describe("How many replicas run."),
  resources: z
    .strictObject({
      requests: amounts.optional().describe("What every replica gets."),
      limits: amounts.optional().describe("What no replica may exceed."),
    })
    .optional()
    .describe("CPU and memory of each replica."),
  startupSeconds: z
    .int()
    .min(1)
    .max(3600)
    .optional()
    .describe("Time that the server may take to become ready."),
  egress: listOf(egress).optional().describe("What the server may call outside; nothing else is reachable."),
  patches: listOf(patch)
    .optional()
    .describe("Escape hatch: patches to rendered objects, allowed by the platform path by path."),
});
