import { itemsOf, membersOf, pick } from "../../source/pick.ts";

/** Something in a pod that the "restricted" Pod Security Standard or the pipeline's own bar forbids. */
export interface Weakness {
  /** JSON pointer into the Deployment. */
  pointer: string;
  message: string;
}

const spec = ["spec", "template", "spec"] as const;

/** Volumes that a restricted pod may have; hostPath and the like reach the node. */
const harmlessVolumes = [
  "configMap",
  "csi",
  "downwardAPI",
  "emptyDir",
  "ephemeral",
  "persistentVolumeClaim",
  "projected",
  "secret",
];

/** What weakens a Deployment; judged on the object itself, so that it holds for containers that a patch adds. */
export function weaknesses(deployment: unknown): Weakness[] {
  const podContext = pick(deployment, ...spec, "securityContext");
  const containers = ["initContainers", "containers", "ephemeralContainers"].flatMap((list) =>
    itemsOf(pick(deployment, ...spec, list)).map((container, index) => ({
      container,
      at: `/${spec.join("/")}/${list}/${index}`,
    })),
  );
  return [
    ...containers.flatMap(({ container, at }) => ofContainer(container, podContext, at)),
    ...ofVolumes(deployment),
  ];
}

function ofContainer(container: unknown, podContext: unknown, at: string): Weakness[] {
  const context = pick(container, "securityContext");
  const both = (key: string) => pick(context, key) ?? pick(podContext, key);
  const rules: [boolean, string, string][] = [
    [pick(context, "privileged") !== true, "privileged", "must not be true"],
    [pick(context, "allowPrivilegeEscalation") === false, "allowPrivilegeEscalation", "must be false"],
    [pick(context, "readOnlyRootFilesystem") === true, "readOnlyRootFilesystem", "must be true"],
    [itemsOf(pick(context, "capabilities", "drop")).includes("ALL"), "capabilities/drop", "must have ALL"],
    [itemsOf(pick(context, "capabilities", "add")).length === 0, "capabilities/add", "must be empty"],
    [both("runAsNonRoot") === true, "runAsNonRoot", "must be true"],
    [both("runAsUser") !== 0, "runAsUser", "must not be 0"],
    [
      ["RuntimeDefault", "Localhost"].includes(String(pick(both("seccompProfile"), "type"))),
      "seccompProfile",
      "must be RuntimeDefault or Localhost",
    ],
    [pick(context, "procMount") === undefined, "procMount", "must not be set"],
  ];
  const weak = rules.filter(([holds]) => !holds);
  const ports = itemsOf(pick(container, "ports")).some((port) => Number(pick(port, "hostPort") ?? 0) > 0);
  return [
    ...weak.map(([, key, message]) => ({ pointer: `${at}/securityContext/${key}`, message })),
    ...(ports ? [{ pointer: `${at}/ports`, message: "must not have a hostPort" }] : []),
  ];
}

function ofVolumes(deployment: unknown): Weakness[] {
  return itemsOf(pick(deployment, ...spec, "volumes")).flatMap((volume, index) => {
    const at = `/${spec.join("/")}/volumes/${index}`;
    const kinds = membersOf(volume).flatMap(([key]) => (key === "name" ? [] : [key]));
    const token = itemsOf(pick(volume, "projected", "sources")).some(
      (source) => pick(source, "serviceAccountToken") !== undefined,
    );
    return [
      ...kinds
        .filter((kind) => !harmlessVolumes.includes(kind))
        .map((kind) => ({
          pointer: `${at}/${kind}`,
          message: "is a volume that a restricted pod may not have",
        })),
      ...(token ? [{ pointer: `${at}/projected`, message: "must not hand out a token of the cluster" }] : []),
    ];
  });
}
