import type { Plan } from "../manifest/plan.ts";
import type { Finding } from "../report/finding.ts";
import { itemsOf, pick } from "../source/pick.ts";
import { quantityOf } from "../source/quantity.ts";
import { gatewayContainerName } from "./objects/gateway-container.ts";
import type { RenderedObject } from "./objects/types.ts";

/**
 * Checks rendered objects against `policy` of the platform. The manifest's own words were checked when it was read;
 * here is what only the objects show: what patches added, and what the defaults came to.
 */
export function checkPlatformPolicy(objects: readonly RenderedObject[], plan: Plan): Finding[] {
  return objects.flatMap((object) => {
    if (object.kind === "Deployment")
      return [...amounts(object, plan), ...replicas(object, plan), ...images(object, plan)];
    return object.kind === "HorizontalPodAutoscaler" ? replicas(object, plan) : [];
  });
}

function amounts(object: RenderedObject, plan: Plan): Finding[] {
  const limits = plan.platform.policy?.limits;
  return containersOf(object).flatMap(({ container, at }) =>
    (["memory", "cpu"] as const).flatMap((amount) => {
      const most = quantityOf(limits?.[amount]);
      return ["requests", "limits"].flatMap((kind) => {
        const text = pick(container, "resources", kind, amount);
        const value = quantityOf(text);
        if (most === undefined || value === undefined || value <= most) return [];
        const what = `${kind}.${amount} of container ${String(pick(container, "name"))}`;
        return [
          finding(object, plan, "rendered-above-limit", {
            pointer: `${at}/resources/${kind}/${amount}`,
            message: `${what} is ${String(text)}; the platform allows at most ${limits?.[amount]}`,
          }),
        ];
      });
    }),
  );
}

function replicas(object: RenderedObject, plan: Plan): Finding[] {
  const most = plan.platform.policy?.limits?.maxReplicas;
  return ["replicas", "minReplicas", "maxReplicas"].flatMap((key) => {
    const value = pick(object, "spec", key);
    if (most === undefined || typeof value !== "number" || value <= most) return [];
    const message = `${key} is ${value}; the platform allows at most ${most}`;
    return [finding(object, plan, "rendered-above-limit", { pointer: `/spec/${key}`, message })];
  });
}

/** A tag can be moved to another image. Where an environment is protected nothing runs that nobody has approved. */
function images(object: RenderedObject, plan: Plan): Finding[] {
  return containersOf(object).flatMap(({ container, at }) => {
    const [name, image] = [pick(container, "name"), String(pick(container, "image"))];
    // The server's own is what build-push pushes; there is none yet when a manifest is checked.
    if (name === "server" || /@sha256:[0-9a-f]{64}$/.test(image)) return [];
    if (name === gatewayContainerName && plan.target.protection !== "required") return [];
    const help =
      name === gatewayContainerName
        ? 'Write it by digest in images.base of platform.yaml, under "envoy:1.40".'
        : "Write the image by digest: name@sha256:….";
    const message = `the image of container ${String(name)}, ${image}, is not named by digest`;
    return [finding(object, plan, "rendered-image-unpinned", { pointer: `${at}/image`, message }, help)];
  });
}

function containersOf(object: RenderedObject): { container: unknown; at: string }[] {
  return ["initContainers", "containers"].flatMap((list) =>
    itemsOf(pick(object, "spec", "template", "spec", list)).map((container, index) => ({
      container,
      at: `/spec/template/spec/${list}/${index}`,
    })),
  );
}

function finding(
  { kind, metadata }: RenderedObject,
  plan: Plan,
  ruleId: string,
  { pointer, message }: { pointer: string; message: string },
  help?: string,
): Finding {
  return {
    ruleId,
    severity: "error",
    message: `In ${plan.environment}, ${kind} ${metadata.name}: ${message}.`,
    pointer,
    file: plan.manifestFile,
    ...(help === undefined ? {} : { help }),
  };
}
