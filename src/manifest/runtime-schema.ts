import * as z from "zod";
import { anyMap, argv, imageByDigest, listOf, nonEmpty, pathInside, port } from "../source/fields.ts";

/** MCP revisions that servers may declare, oldest first (https://modelcontextprotocol.io/specification). */
export const protocolVersions = [
  "2024-11-05",
  "2025-03-26",
  "2025-06-18",
  "2025-11-25",
  "2026-07-28",
] as const;
export type ProtocolVersion = (typeof protocolVersions)[number];

/** How the server is built and started. What is omitted is detected, and each guess is printed. */
export const runtime = z
  .strictObject({
    language: z
      .enum(["node", "python", "go"])
      .optional()
      .describe("Language of the server. Omitted: detected from the files beside the manifest."),
    entrypoint: z
      .string()
      .regex(/^[A-Za-z_][\w.]*:[A-Za-z_]\w*$/, { error: 'expected "module:object", e.g. "server:mcp"' })
      .optional()
      .describe('Python only: "module:object" of the FastMCP server, e.g. "presto_mcp.server:mcp".'),
    command: argv
      .optional()
      .describe("argv that starts the server; a string is split into words without a shell."),
    dockerfile: pathInside
      .optional()
      .describe("Path of the team's own Dockerfile, relative to the manifest and inside its folder."),
    image: imageByDigest.optional().describe("A prebuilt image by digest: name@sha256:…"),
    version: nonEmpty.optional().describe('Version of the language runtime, e.g. "24" or "3.13".'),
    build: argv.optional().describe("argv of the build; it runs inside the image build only."),
    transport: z
      .enum(["streamable-http", "stdio"])
      .optional()
      .describe("How the server speaks MCP. A stdio server is bridged to streamable HTTP."),
    port: port.optional().describe("Port that the server listens on, given to it as PORT (default 8080)."),
    path: z
      .string()
      .regex(/^\/$|^(\/(?!\.{1,2}(\/|$))[\w.~!$&'()*+,;=:@%-]+)+\/?$/, {
        error: 'expected a path such as "/mcp", without query, "//" and ".."',
      })
      .optional()
      .describe("Path of the MCP endpoint (default /mcp)."),
    sessions: z
      .enum(["none", "sticky"])
      .optional()
      .describe(
        "Whether calls of one session must reach one process. Omitted: as the contract test observes.",
      ),
    protocolVersions: listOf(z.enum(protocolVersions))
      .optional()
      .describe("MCP revisions that the server promises to speak."),
  })
  .superRefine((value, context) => {
    const ways = (["language", "dockerfile", "image"] as const).filter((key) => value[key] !== undefined);
    if (ways.length > 1) {
      const message = `only one of ${ways.join(", ")} can say how the server is built`;
      context.addIssue({ code: "custom", path: [ways[1] ?? ""], message });
    }
    if (value.entrypoint !== undefined && value.command !== undefined) {
      context.addIssue({
        code: "custom",
        path: ["command"],
        message: "write either entrypoint or command, not both",
      });
    }
    if (value.entrypoint !== undefined && (value.language === "node" || value.language === "go")) {
      context.addIssue({
        code: "custom",
        path: ["entrypoint"],
        message: "entrypoint is for language: python only",
      });
    }
    for (const key of ["entrypoint", "build", "version"] as const) {
      const image = value.image === undefined ? undefined : "image";
      const whole = value.dockerfile === undefined ? image : "dockerfile";
      if (whole !== undefined && value[key] !== undefined) {
        context.addIssue({
          code: "custom",
          path: [key],
          message: `${key} has no effect beside ${whole}; remove it`,
        });
      }
    }
  }, anyMap);
