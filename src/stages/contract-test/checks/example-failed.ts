import { isObject, type Json, type JsonObject } from "../../../source/json.ts";
import type { ContractCheck, Fault } from "../check.ts";
import type { Answer, CalledExample } from "../evidence.ts";
import { firstDifference } from "../subset.ts";

/** The manifest's examples: each is called, and its answer compared with what was expected. */
export const check: ContractCheck = {
  id: "example-failed",
  severity: "error",
  why: "An example is the team's own word for what a call gives.",
  judge({ examples, called, trouble }) {
    if (examples.length === 0) return { notExercised: "the manifest has no contractTest.examples" };
    if (called.length === 0) return { notExercised: trouble?.message ?? "no example was called" };
    const faults = called.flatMap((example): Fault[] => {
      const { tool, number, place } = example;
      return differences(example).map((message) => ({
        message: `Example ${number} of ${tool}: ${message}.`,
        tool,
        ...place,
      }));
    });
    const left = examples.length - called.length;
    return {
      faults,
      seen: left === 0 ? `${called.length} examples` : `${called.length} examples, ${left} not called`,
    };
  },
};

function differences({ answer, example }: CalledExample): string[] {
  if (answer.kind === "silent") return [];
  const { expect } = example;
  const failed = answer.kind === "refused" || answer.result.isError === true;
  const texts = answer.kind === "refused" ? [answer.message] : textsOf(answer.result);
  const faults: string[] = [];
  if (failed !== (expect.isError ?? false)) {
    faults.push(
      failed ? `it failed: ${short(texts.join(" "))}` : "it succeeded, but isError: true was expected",
    );
  }
  const wanted = expect.textContains;
  if (wanted !== undefined && !texts.some((text) => text.includes(wanted))) {
    faults.push(
      `no text of the answer contains ${JSON.stringify(wanted)}; it says ${short(texts.join(" "))}`,
    );
  }
  if (expect.structuredContent !== undefined) {
    faults.push(...structuredDifference(expect.structuredContent as Json, answer));
  }
  return faults;
}

function structuredDifference(expected: Json, answer: Answer): string[] {
  const actual = answer.kind === "result" ? answer.result.structuredContent : undefined;
  if (actual === undefined) return ["the answer has no structuredContent"];
  const at = firstDifference(expected, actual);
  return at === undefined
    ? []
    : [`structuredContent${at} is not as expected; it is ${short(JSON.stringify(actual))}`];
}

function textsOf(result: JsonObject): string[] {
  const content = Array.isArray(result.content) ? result.content : [];
  return content.flatMap((block) => {
    const text = isObject(block) ? block.text : undefined;
    return typeof text === "string" ? [text] : [];
  });
}

function short(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 157)}…`;
}
