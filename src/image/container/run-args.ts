/** How a container is run. The defaults are the cluster's; a diagnosis changes one of them. */
export interface ContainerRun {
  image: string;
  /** Found by it, and removed by it. `name=value` */
  label: string;
  /** `uid:gid`; absent: the image's own, which the cluster takes as well. */
  user?: string;
  /** Whether the root file system can be written to. The cluster: no. */
  writable?: boolean;
  /** Bytes. */
  memory: number;
  /** Names of variables; their values come from the environment of the engine's program, and are in no argument. */
  variables: readonly string[];
}

/**
 * argv after the engine's name, for a container like the one in the cluster (src/kubernetes/objects/security.ts): no
 * root, no capabilities, nothing to write but /tmp, a limit on memory. It shares the network of this machine, so that
 * it can be told to listen on loopback as behind the gateway, and its sockets can be seen.
 */
export function runArguments({ image, label, user, writable, memory, variables }: ContainerRun): string[] {
  return [
    "run",
    "--rm",
    "--pull=never",
    `--label=${label}`,
    "--network=host",
    "--cap-drop=ALL",
    "--security-opt=no-new-privileges",
    "--pids-limit=512",
    `--memory=${memory}`,
    ...(writable ? [] : ["--read-only", "--tmpfs=/tmp:rw,size=256m,mode=1777"]),
    ...(user === undefined ? [] : [`--user=${user}`]),
    ...variables.map((name) => `--env=${name}`),
    image,
  ];
}
