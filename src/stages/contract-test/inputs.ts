import * as z from "zod";
import {
  commandInput,
  defaultManifest,
  environmentInput,
  imageInput,
  platformInput,
  urlInput,
} from "../inputs.ts";

/** Inputs of the stage: flags of the command, inputs of the action. */
export const inputs = z.object({
  manifest: z
    .string()
    .min(1)
    .optional()
    .describe(
      `Path of the manifest (default ${defaultManifest}; none where command, url or image is given).`,
    ),
  platform: platformInput,
  environment: environmentInput,
  command: commandInput,
  transport: z
    .enum(["stdio", "streamable-http"])
    .default("stdio")
    .describe(
      "How the server of command is spoken to. Over HTTP it gets PORT and HOST, and answers at path.",
    ),
  path: z
    .string()
    .startsWith("/")
    .default("/mcp")
    .describe("Path of the endpoint that command serves over HTTP."),
  url: urlInput,
  image: imageInput
    .optional()
    .describe(
      "Test this image, by digest as build-push printed it; one of a registry is run as the cluster will run it.",
    ),
});
export type ContractTestInputs = z.infer<typeof inputs>;
