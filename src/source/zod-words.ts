import type * as z from "zod";

const kinds: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
  record: "a map",
  null: "nothing",
};

/** What the schema wanted, to follow the word "expected". */
export function wanted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return kinds[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.length === 1
        ? JSON.stringify(issue.values[0])
        : `one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_format":
      return format(issue);
    default:
      return strip(issue.message);
  }
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  const { minimum, origin } = issue;
  if (minimum === 1 && origin === "array") return "a list that is not empty";
  if (minimum === 1 && origin === "string") return "text that is not empty";
  if (origin === "array") return `at least ${minimum} items`;
  if (origin === "string") return `at least ${minimum} characters`;
  return issue.inclusive === false ? `more than ${minimum}` : `at least ${minimum}`;
}

function tooBig(issue: z.core.$ZodIssueTooBig): string {
  const { maximum, origin } = issue;
  if (origin === "array") return `at most ${maximum} items`;
  if (origin === "string") return `at most ${maximum} characters`;
  return issue.inclusive === false ? `less than ${maximum}` : `at most ${maximum}`;
}

function format(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === "date") return "a date that exists, as YYYY-MM-DD";
  if (issue.format === "url") return "a URL such as https://…";
  if (issue.format === "cidrv4" || issue.format === "cidrv6") return "an address range such as 10.0.0.0/8";
  return strip(issue.message);
}

/** Messages of our own schemas start with "expected", because zod shows them as they are. */
function strip(message: string): string {
  return message.replace(/^expected /, "");
}

/** Text longer than this is cut in messages. */
const longText = 60;

/** What was there, to follow the word "found". Long text is cut, maps and lists are only named. */
export function describeValue(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return Object.keys(value).length === 0 ? "an empty map" : "a map";
  if (typeof value !== "string")
    return `the ${typeof value === "boolean" ? "value" : "number"} ${String(value)}`;
  if (value.length <= longText) return JSON.stringify(value);
  return `${value.length} characters`;
}
