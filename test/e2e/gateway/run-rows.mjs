import { send } from "./wire.mjs";

/**
 * @typedef {object} Row
 * @property {string} id
 * @property {string} title
 * @property {number[]} status the answers that are right
 * @property {string | Buffer | undefined} body
 * @property {string} [method] default POST
 * @property {string} [path] default /mcp
 * @property {[string, string][] | ((context: object) => [string, string][])} [headers] lines besides the honest ones
 * @property {Record<string, string | undefined>} [set] replaces honest headers; undefined removes
 * @property {(context: object) => string | undefined} [token] default: Alice's
 * @property {string[]} [http] versions of HTTP; default both
 * @property {Partial<Row>} [modern] the same in 2026-07-28
 * @property {Partial<Row> & { runs?: string }} [control] what is allowed, sent right after
 * @property {RegExp} [says] in the answer
 * @property {RegExp} [hides] not in the answer
 * @property {RegExp} [challenge] in WWW-Authenticate
 * @property {boolean} [clean] no header of the answer has the caller's text
 */

/** What Alice may never make an upstream run. */
const forbidden = /^(delete_all|secret_prompt|scoped|file:\/\/\/notes\/secret|file:\/\/\/notes\\secret)$/;

/** Sends a row and its control to one upstream. @returns what went wrong, one sentence each */
export async function runRow(row, version, target) {
  const wrong = [];
  let requests = 0;
  const variants = row.modern === undefined ? [row] : [row, { ...row, ...row.modern }];
  for (const attack of variants) {
    const from = target.ran.length;
    const answer = await sendRow(attack, version, target);
    requests++;
    wrong.push(...judge(attack, answer));
    const control = { status: [200, 202], body: target.search, runs: "search", ...row.control };
    if (control.says !== undefined && row.control.runs === undefined) control.runs = undefined;
    const allowed = await sendRow(control, version, target);
    requests++;
    wrong.push(...judge(control, allowed).map((text) => `the control: ${text}`));
    // Lines come in order: where the control's own has arrived, those of the attack have.
    const barrier = control.runs === undefined ? { ...control, body: target.search } : control;
    if (control.runs === undefined) await sendRow({ body: target.search, status: [200] }, version, target);
    const lines = await target.linesUntil(from, barrier.runs ?? "search");
    if (lines === undefined)
      wrong.push(`the control did not reach the server (${allowed.status} ${allowed.body.slice(0, 200)})`);
    const before = (lines ?? target.ran.slice(from)).slice(0, lines === undefined ? undefined : -1);
    const bad = before.filter((line) => forbidden.test(line) || answer.status >= 400);
    if (bad.length > 0) wrong.push(`the server ran ${bad.join(", ")} (answer ${answer.status})`);
  }
  return { wrong, requests };
}

function judge(row, answer) {
  const wrong = [];
  const text = answer.body;
  if (!row.status.includes(answer.status)) {
    wrong.push(`answered ${answer.status} instead of ${row.status.join(" or ")}: ${text.slice(0, 200)}`);
  }
  if (row.says !== undefined && !row.says.test(text))
    wrong.push(`the answer lacks ${row.says}: ${text.slice(0, 300)}`);
  if (row.hides?.test(text)) wrong.push(`the answer shows ${row.hides}: ${text.slice(0, 600)}`);
  const challenge = answer.headers["www-authenticate"] ?? "";
  if (answer.status === 401 && !/^Bearer .*resource_metadata="http/.test(challenge)) {
    wrong.push(`401 without resource_metadata: ${challenge}`);
  }
  if (row.challenge !== undefined && !row.challenge.test(challenge))
    wrong.push(`WWW-Authenticate is ${challenge}`);
  if (
    row.clean === true &&
    (answer.headers["set-cookie"] !== undefined || /set-cookie|<script/.test(JSON.stringify(answer.headers)))
  ) {
    wrong.push("the answer's headers carry the caller's text");
  }
  return wrong;
}

function sendRow(row, version, target) {
  const context = target.context;
  const token = row.token === undefined ? context.sign({}) : row.token(context);
  const honest = {
    host: target.host,
    "content-type": row.body === undefined ? undefined : "application/json",
    accept: "application/json, text/event-stream",
    authorization: token === undefined ? undefined : `Bearer ${token}`,
    ...row.set,
  };
  const more = typeof row.headers === "function" ? row.headers(context) : (row.headers ?? []);
  const headers = [...Object.entries(honest).filter(([, value]) => value !== undefined), ...more];
  return send(version, target.port, {
    method: row.method ?? "POST",
    path: `${row.path ?? "/mcp"}${row.query?.(context) ?? ""}`,
    headers,
    body: row.body,
    ...(row.pieces === undefined ? {} : { pieces: row.pieces }),
    ...(row.framing === undefined ? {} : { framing: row.framing(Buffer.byteLength(row.body)) }),
  });
}
