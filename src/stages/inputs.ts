import * as z from "zod";

/** Inputs that several stages share, so that one name means one thing everywhere. Values arrive as strings. */

/** Where the manifest is, unless somebody says otherwise. */
export const defaultManifest = "mcp.yaml";

export const manifestInput = z.string().min(1).default(defaultManifest).describe("Path of the manifest.");
export const platformInput = z
  .string()
  .min(1)
  .optional()
  .describe("Path of platform.yaml. Without it: the built-in local platform.");
export const environmentInput = z
  .string()
  .min(1)
  .default("local")
  .describe("Name of the environment, as the platform knows it.");
export const commandInput = z
  .string()
  .min(1)
  .optional()
  .describe(
    'Start this server over stdio instead of the manifest\'s, e.g. "node server.js". No shell is used.',
  );
export const urlInput = z
  .url({ protocol: /^https?$/ })
  .optional()
  .describe("Test the server at this streamable HTTP URL instead of starting one.");
export const imageInput = z.string().min(1).describe("Image reference by digest, as build-push printed it.");
/** On or off; as a flag of the command it needs no value. */
export const switchInput = z.enum(["true", "false"]).default("false");
