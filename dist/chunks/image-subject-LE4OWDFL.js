import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-L3QGWDXR.js";

// src/stages/contract-test/image-subject.ts
async function openImage(image, variables, { plan, path }, context) {
  if (image.startsWith("local/")) {
    const { imageServer } = await import("./planned-server-GSAYJ57X.js");
    return { target: await imageServer(image, homeDirectory(context.env), variables) };
  }
  const { parseReference } = await import("./reference-DF2O7L2H.js");
  if (parseReference(image).digest === void 0) {
    const message = `"${image}" is a tag, which may name another image tomorrow.`;
    throw badInput("image-ref-invalid", message, { help: "Name it by digest: registry/repository@sha256:\u2026" });
  }
  const [{ containerServer }, { freePort }] = await Promise.all([
    import("./server-SIPLUGZJ.js"),
    import("./port-LY3Y2GPF.js")
  ]);
  const container = await containerServer(image, { ...context, variables, ...plan ? { plan } : { path } });
  return { target: container.spec(await freePort()), container };
}
export {
  openImage
};
