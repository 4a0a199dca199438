import * as z from "zod";
import { jsonPointer, listOf, nonEmpty } from "../source/fields.ts";

/** SPIFFE ID, https://github.com/spiffe/spiffe/blob/main/standards/SPIFFE-ID.md. */
const spiffeId = z.string().regex(/^spiffe:\/\/[a-z0-9._-]+(\/[A-Za-z0-9._-]+)+$/, {
  error: "expected a SPIFFE ID: spiffe://trust-domain/path",
});

/** One rule: every key that is written must hold; within a key any value. */
export const authorizeRule = z
  .strictObject({
    groups: listOf(nonEmpty).optional().describe("Caller is in one of these groups."),
    scopes: listOf(nonEmpty).optional().describe("Caller's token carries one of these scopes."),
    users: listOf(nonEmpty).optional().describe("Caller is one of these users."),
    workloads: listOf(spiffeId).optional().describe("Caller is one of these workloads, by SPIFFE ID."),
    authenticated: z.literal(true).optional().describe("Any caller with a valid token."),
  })
  .refine((rule) => Object.keys(rule).length > 0, {
    error: "a rule needs at least one of groups, scopes, users, workloads, authenticated",
  });

/** One rule or a list of rules, any of which suffices. Nothing written means nobody. */
export const authorize = z
  .union([authorizeRule, listOf(authorizeRule)])
  .describe("Who may call: one rule, or a list of rules any of which suffices. Nothing written: nobody.");

export type AuthorizeRule = z.infer<typeof authorizeRule>;

/** What a manifest may say about a tool, prompt or resource, and in `defaults` for all of them. */
export const governance = z.strictObject({
  authorize: authorize.optional(),
  confirm: z
    .enum(["none", "elicitation"])
    .optional()
    .describe("The server must ask the user before it acts."),
  minutesSaved: z.number().min(0).optional().describe("Minutes of work that one successful call saves."),
  logInputs: z
    .enum(["none", "keys", "full"])
    .optional()
    .describe("How much of the arguments the logs keep; never above the platform's maximum."),
  redact: listOf(jsonPointer)
    .optional()
    .describe("JSON pointers into the arguments whose values are never logged."),
});
export type Governance = z.infer<typeof governance>;
