import { homeDirectory } from "../../home/home.ts";
import type { ContainerServer } from "../../image/container/server.ts";
import type { Plan } from "../../manifest/plan.ts";
import { badInput } from "../../report/problem.ts";
import type { CaptureTarget } from "../../surface/capture.ts";
import type { StageContext } from "../stage.ts";

/** What is tested, and its container where it runs in one. */
export interface Tested {
  target: CaptureTarget;
  container?: ContainerServer;
}

/**
 * An image to test: one of the local store is started as a process, one of a registry as a container, the way the
 * cluster will run it.
 * @param variables its configuration
 * @throws Problem exit 2 or 3 where it is not there, or there is nothing to run it in
 */
export async function openImage(
  image: string,
  variables: Record<string, string>,
  { plan, path }: { plan?: Plan; path: string },
  context: StageContext,
): Promise<Tested> {
  if (image.startsWith("local/")) {
    const { imageServer } = await import("../../image/planned-server.ts");
    return { target: await imageServer(image, homeDirectory(context.env), variables) };
  }
  const { parseReference } = await import("../../image/registry-client/reference.ts");
  if (parseReference(image).digest === undefined) {
    const message = `"${image}" is a tag, which may name another image tomorrow.`;
    throw badInput("image-ref-invalid", message, { help: "Name it by digest: registry/repository@sha256:…" });
  }
  const [{ containerServer }, { freePort }] = await Promise.all([
    import("../../image/container/server.ts"),
    import("../../server/port.ts"),
  ]);
  const container = await containerServer(image, { ...context, variables, ...(plan ? { plan } : { path }) });
  return { target: container.spec(await freePort()), container };
}
