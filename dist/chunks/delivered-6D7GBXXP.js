import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  discoverKeys
} from "./chunk-IPIC6DFS.js";
import {
  verifierHeaders
} from "./chunk-TKA4PO72.js";
import {
  toYaml
} from "./chunk-CWE74AKL.js";
import {
  checkRelease
} from "./chunk-KGCFTY6F.js";
import {
  runId
} from "./chunk-6GUUCALU.js";
import {
  RepositoryClient
} from "./chunk-USI4NJLY.js";
import "./chunk-FDAJP5LY.js";
import {
  parseReference
} from "./chunk-V6Z3UZP7.js";
import "./chunk-O2I2GG4U.js";
import "./chunk-L3BKXCHF.js";
import "./chunk-JHAHRWSZ.js";
import "./chunk-H5KNBRVR.js";
import "./chunk-KECEBDCQ.js";
import "./chunk-KTFUEN5G.js";
import "./chunk-DVY7FUDJ.js";
import "./chunk-PP3XTXN7.js";
import {
  renderRelease
} from "./chunk-UFVZ6LPJ.js";
import {
  markerField,
  publicUrl
} from "./chunk-PIHCMN2R.js";
import "./chunk-PSPOUBLI.js";
import {
  templateNames
} from "./chunk-73GXN7Z4.js";
import "./chunk-FIGVJFQN.js";
import "./chunk-WR7OIJXA.js";
import "./chunk-TL2TVHD2.js";
import "./chunk-3XBIE7TS.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import {
  Forbidden,
  githubApi
} from "./chunk-JKN6UT4J.js";
import {
  fillTemplate
} from "./chunk-AKFMQXDF.js";
import "./chunk-EQTKHVOI.js";
import "./chunk-W235HKW5.js";
import "./chunk-GYU3GC6Y.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-ZWJGC2UG.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-N56AOBVN.js";
import "./chunk-W2PKOSOB.js";
import "./chunk-MRR4RABB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import {
  Problem,
  badInput,
  unreachable
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import {
  parseJson
} from "./chunk-QFC6GGLT.js";
import {
  boolean,
  int,
  literal,
  looseObject,
  object,
  string
} from "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/delivery/deploy.ts
import { createHash } from "node:crypto";

// src/delivery/route-check.ts
var inARow = 12;
var askEveryMs = 500;
var answerMs = 5e3;
var unseen = [
  { id: "pods-ready", status: "not exercised", message: "nothing here sees the cluster's pods" },
  { id: "image-identity", status: "not exercised", message: "nothing here sees which image a node runs" },
  {
    id: "port-closed",
    status: "not exercised",
    message: "the server's own port can be tried only in the cluster"
  }
];
async function checkOverRoute(request) {
  const { url, marker, progress } = request;
  progress(`waiting until the new release answers at ${url}`);
  const seen = await waitForMarker(request);
  if (seen.count < inARow) {
    const what = seen.count > 0 ? `${url} answers from the new release and from another: ${seen.last}` : seen.last;
    return verdict([failed("release-answers", what)], [notArrived(request, seen.last)]);
  }
  const arrived = {
    id: "release-answers",
    status: "passed",
    message: `${inARow} answers in a row show release ${marker}`
  };
  const refused = await askAsNobody(request);
  if (refused.status !== "passed")
    return verdict([arrived, refused], [openRoute(url, refused.message ?? "")]);
  const headers = await request.verifierHeaders(request.signal);
  if (Object.keys(headers).length === 0) {
    const message = "the platform names no verifier that this run can be";
    return verdict([arrived, refused, { id: "route-answers", status: "not exercised", message }], []);
  }
  const { plan, signal, lock } = request;
  const checked = await checkRelease(
    { url, headers },
    { plan, signal, ...lock === void 0 ? {} : { lock } }
  );
  const wrong = checked.findings.find(({ severity }) => severity === "error");
  const answers = wrong === void 0 ? {
    id: "route-answers",
    status: "passed",
    message: `${url} lists what ${lock ? "the lock" : "the manifest"} says`
  } : failed("route-answers", wrong.message);
  return verdict([arrived, refused, answers], checked.findings);
}
function verdict(checks, findings) {
  const passed = checks.every(({ status }) => status !== "failed");
  return { passed, checks: [...checks, ...unseen], findings };
}
function failed(id, message) {
  return { id, status: "failed", message };
}
var metadata = looseObject({ [markerField]: string().optional() });
async function waitForMarker(request) {
  const { url, marker, timeoutMs, signal } = request;
  const document = new URL("/.well-known/oauth-protected-resource", url).href;
  const until = performance.now() + timeoutMs;
  let count = 0;
  let last = "nothing has answered yet";
  while (count < inARow && performance.now() < until) {
    try {
      const shown = await markerAt(document, signal);
      count = shown === marker ? count + 1 : 0;
      if (shown !== marker)
        last = shown === void 0 ? `${document} names no release` : `release ${shown} answers`;
    } catch (error) {
      signal.throwIfAborted();
      count = 0;
      last = reasonOf(error);
    }
    if (count === 0) await new Promise((resolve) => setTimeout(resolve, askEveryMs));
  }
  return { count, last };
}
async function markerAt(document, signal) {
  const answer = await fetch(document, {
    headers: { connection: "close", "cache-control": "no-cache" },
    redirect: "error",
    signal: AbortSignal.any([signal, AbortSignal.timeout(answerMs)])
  });
  if (!answer.ok) throw new Error(`${document} answers HTTP ${answer.status}`);
  return metadata.parse(await answer.json())[markerField];
}
async function askAsNobody({ url, signal }) {
  const id = "refused-without-token";
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json, text/event-stream" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list", params: {} }),
    redirect: "error",
    signal: AbortSignal.any([signal, AbortSignal.timeout(answerMs)])
  });
  await answer.body?.cancel();
  const challenge = answer.headers.get("www-authenticate") ?? "";
  if (answer.status === 401 && challenge.includes("resource_metadata=")) {
    return { id, status: "passed", message: "HTTP 401 with the address of the resource metadata" };
  }
  const seen = answer.status === 401 ? "HTTP 401 without resource metadata" : `HTTP ${answer.status}`;
  return failed(id, `a caller without a token gets ${seen}`);
}
function notArrived({ url, timeoutMs, plan }, last) {
  return {
    ruleId: "release-not-arrived",
    severity: "error",
    message: `After ${Math.round(timeoutMs / 1e3)} s the new release does not answer at ${url}: ${last}.`,
    file: plan.manifestFile,
    help: "Look what Argo CD or Flux say about this server; they pull by themselves, and the cluster is not visible from here."
  };
}
function openRoute(url, seen) {
  return {
    ruleId: "route-open",
    severity: "error",
    message: `At ${url} ${seen}; it must be HTTP 401 with the address of the resource metadata.`,
    help: "Nothing may stand between the route and the gateway in the pod."
  };
}
function reasonOf(error) {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message || String(cause.code) : String(cause);
}

// src/delivery/deploy.ts
async function deployByDelivery(request) {
  const { plan, image, delivery, progress } = request;
  const before = await delivery.read();
  const release = before.next;
  const marker = markerOf(plan, release, image);
  const id = { id: String(release), run: request.run, ...request.commit && { commit: request.commit } };
  const rendered = await renderRelease({ ...request, release: id, marker });
  const errors = rendered.findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Problem(exitCodes.badInput, errors);
  const { objects } = rendered;
  await request.verifierHeaders(request.signal);
  progress(`delivering release ${release} to ${delivery.where}`);
  const content = { release, marker, image, objects, run: request.run };
  const delivered = await delivery.deliver({ ...content, ...request.commit && { commit: request.commit } });
  const url = request.url ?? publicUrl(plan);
  const verdict2 = await checkOverRoute({ ...request, url, marker, lock: request.lock });
  const findings = [...rendered.findings, ...verdict2.findings];
  const said = { id: "delivered", status: "passed", message: `${delivery.where} is ${delivered.id}` };
  if (verdict2.passed) {
    await delivery.markVerified(delivered);
    return { status: "passed", url, release, checks: [said, ...verdict2.checks], findings };
  }
  const back = await goBack({ ...request, url }, delivered, before.verified);
  return {
    status: "failed",
    url,
    release,
    checks: [said, ...verdict2.checks, back.check],
    findings: [...findings, back.finding]
  };
}
function markerOf({ name, environment }, release, image) {
  const text = JSON.stringify([name, environment, release, image]);
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
async function goBack(request, failed2, verified) {
  const { delivery, plan, progress } = request;
  const now = (await delivery.read()).current;
  if (now !== void 0 && now.release !== failed2.release) {
    const message = `${delivery.where} is release ${now.release} now: another run has delivered since, so nothing was taken back.`;
    return wayBack("not exercised", "delivery-superseded", message, "warning");
  }
  if (verified === void 0) {
    const message = `Release ${failed2.release} failed, and no release before it was ever seen to answer: it stays at ${delivery.where}.`;
    return wayBack("not exercised", "nothing-to-go-back-to", message, "error");
  }
  progress(`going back to release ${verified.release}`);
  await delivery.restore(verified);
  const { lock: _newer, ...asked } = request;
  const again = await checkOverRoute({
    ...asked,
    plan,
    marker: verified.marker,
    verifierHeaders: async () => ({})
  });
  const outcome = again.passed ? `Release ${failed2.release} failed; release ${verified.release} answers again.` : `Release ${failed2.release} failed; release ${verified.release} was delivered again but does not answer yet.`;
  return wayBack(
    again.passed ? "passed" : "failed",
    again.passed ? "rolled-back" : "rollback-not-seen",
    outcome,
    "error"
  );
}
function wayBack(status, ruleId, message, severity) {
  return { check: { id: "rolled-back", status, message }, finding: { ruleId, severity, message } };
}

// src/delivery/git.ts
var fileAnswer = looseObject({ sha: string(), content: string(), encoding: literal("base64") });
var writeAnswer = looseObject({ commit: looseObject({ sha: string() }) });
var refAnswer = looseObject({ object: looseObject({ sha: string() }) });
var commitAnswer = looseObject({ commit: looseObject({ message: string() }) });
var pullAnswer = looseObject({
  number: int(),
  html_url: string(),
  state: string(),
  merged: boolean().optional(),
  merge_commit_sha: string().nullish()
});
var headSchema = object({ release: int().positive(), marker: string(), image: string() });
var headPrefix = "# mcp-pipeline: ";
var GitDelivery = class {
  where;
  #api;
  #place;
  #options;
  constructor(api, place, options) {
    this.#api = api;
    this.#place = place;
    this.#options = options;
    this.where = `${place.repository}:${place.path} (${place.branch})`;
  }
  async read() {
    const verifiedCommit = await this.#ref(`tags/${this.#place.verifiedTag}`);
    const [current, verified] = await Promise.all([
      this.#delivered(this.#place.branch),
      verifiedCommit === void 0 ? void 0 : this.#delivered(verifiedCommit)
    ]);
    const numbers = (await this.#history()).map(
      (message) => Number(/^Release (\d+) of /.exec(message)?.[1] ?? 0)
    );
    const next = Math.max(0, current?.release ?? 0, verified?.release ?? 0, ...numbers) + 1;
    return { ...current && { current }, ...verified && { verified }, next };
  }
  async deliver({ release, marker, image, run, objects }) {
    const head = `${headPrefix}${JSON.stringify({ release, marker, image })}
`;
    const message = `Release ${release} of ${this.#place.path}

Image: ${image}
Run: ${run}`;
    const id = await this.#write(
      `${head}${toYaml(objects)}`,
      message,
      `mcp-pipeline/${slug(this.#place.path)}-${release}`
    );
    return { id, release, marker, image };
  }
  async markVerified({ id }) {
    const { verifiedTag } = this.#place;
    const there = await this.#ref(`tags/${verifiedTag}`);
    const path = this.#repository("/git/refs");
    if (there === void 0) {
      await this.#send("POST", path, { ref: `refs/tags/${verifiedTag}`, sha: id }, refAnswer);
    } else if (there !== id) {
      await this.#send("PATCH", `${path}/tags/${verifiedTag}`, { sha: id, force: true }, refAnswer);
    }
  }
  async restore({ id, release }) {
    const file = await this.#file(id);
    if (file === void 0) {
      throw unreachable(
        "delivered-release-gone",
        `Commit ${id} of release ${release} has no ${this.where} any more.`
      );
    }
    const message = `Back to release ${release} of ${this.#place.path}

The release after it did not answer as it should.`;
    const branch = `mcp-pipeline/${slug(this.#place.path)}-back-to-${release}`;
    await this.#write(file.text, message, branch);
  }
  /** @returns the commit that agents find the file in */
  async #write(text, message, branch) {
    const { pullRequest } = this.#options;
    if (!pullRequest) return this.#put(text, message, this.#place.branch);
    const base = await this.#ref(`heads/${this.#place.branch}`);
    if (base === void 0) throw this.#noBranch();
    const own = `${branch}-${base.slice(0, 7)}`;
    const ref = { ref: `refs/heads/${own}`, sha: base };
    await this.#send("POST", this.#repository("/git/refs"), ref, refAnswer);
    await this.#put(text, message, own);
    const [title = "", ...body] = message.split("\n");
    const pull = await this.#send(
      "POST",
      this.#repository("/pulls"),
      { title, body: body.join("\n").trim(), head: own, base: this.#place.branch },
      pullAnswer
    );
    return this.#merged(pull.number, pull.html_url);
  }
  async #merged(number, url) {
    const { mergeMs, lookEveryMs, signal, progress } = this.#options;
    const until = performance.now() + mergeMs;
    progress(`waiting for the merge of ${url}`);
    for (; ; ) {
      const pull = await this.#api.get(this.#repository(`/pulls/${number}`), pullAnswer);
      if (pull?.merged === true && pull.merge_commit_sha) return pull.merge_commit_sha;
      if (pull === void 0 || pull.state !== "open") {
        throw unreachable(
          "delivery-declined",
          `${url} was closed without a merge: the release was not delivered.`
        );
      }
      if (performance.now() > until) {
        throw unreachable(
          "delivery-not-merged",
          `${url} was not merged in ${Math.round(mergeMs / 6e4)} minutes.`,
          {
            help: "Merge it and run deploy again, or close it."
          }
        );
      }
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
      signal.throwIfAborted();
    }
  }
  /** The file's own id makes GitHub refuse a write over somebody else's. */
  async #put(text, message, branch) {
    const there = await this.#file(branch);
    if (there?.text === text) {
      const commit = await this.#ref(`heads/${branch}`);
      if (commit !== void 0) return commit;
    }
    const body = {
      message,
      branch,
      content: Buffer.from(text).toString("base64"),
      ...there === void 0 ? {} : { sha: there.sha }
    };
    return (await this.#send("PUT", this.#contents(), body, writeAnswer)).commit.sha;
  }
  async #delivered(ref) {
    const file = await this.#file(ref);
    if (file === void 0) return void 0;
    const [first = ""] = file.text.split("\n");
    const head = first.startsWith(headPrefix) ? headSchema.safeParse(parseJson(first.slice(headPrefix.length))) : void 0;
    if (head?.success !== true) {
      throw unreachable("delivery-foreign", `${this.where} is a file that the pipeline did not write.`, {
        help: "Name a folder of its own with delivery.path."
      });
    }
    const id = /^[0-9a-f]{40}$/.test(ref) ? ref : await this.#ref(`heads/${ref}`);
    if (id === void 0) throw this.#noBranch();
    return { id, ...head.data };
  }
  async #file(ref) {
    const found = await this.#api.get(`${this.#contents()}?ref=${encodeURIComponent(ref)}`, fileAnswer);
    return found && { sha: found.sha, text: Buffer.from(found.content, "base64").toString("utf8") };
  }
  /** Messages of the commits that changed the file. */
  async #history() {
    const { branch, path } = this.#place;
    const query = `sha=${encodeURIComponent(branch)}&path=${encodeURIComponent(path)}`;
    const commits = await this.#api.list(this.#repository(`/commits?${query}`), commitAnswer);
    return commits.map(({ commit }) => commit.message);
  }
  async #ref(name) {
    return (await this.#api.get(this.#repository(`/git/ref/${name}`), refAnswer))?.object.sha;
  }
  async #send(method, path, body, schema) {
    try {
      return await this.#api.send(method, path, body, schema);
    } catch (error) {
      if (!(error instanceof Forbidden)) throw error;
      throw unreachable("delivery-refused", `${this.where} cannot be written: ${error.message}.`, {
        help: "The token needs contents: write in that repository, and pull-requests: write where it opens some."
      });
    }
  }
  #contents() {
    return this.#repository(`/contents/${this.#place.path.split("/").map(encodeURIComponent).join("/")}`);
  }
  #repository(rest) {
    return `/repos/${this.#place.repository}${rest}`;
  }
  #noBranch() {
    return unreachable(
      "delivery-branch-missing",
      `${this.#place.repository} has no branch ${this.#place.branch}.`
    );
  }
};
function slug(path) {
  return path.replace(/\.yaml$/, "").replaceAll(/[^A-Za-z0-9]+/g, "-");
}

// src/delivery/oci.ts
import { createHash as createHash2 } from "node:crypto";

// src/delivery/tar.ts
import { gzipSync } from "node:zlib";
var block = 512;
function tarball(files) {
  const entries = Object.entries(files).sort(([a], [b]) => a < b ? -1 : 1);
  const parts = entries.flatMap(([name, text]) => {
    const bytes = Buffer.from(text);
    return [header(name, bytes.length), bytes, Buffer.alloc((block - bytes.length % block) % block)];
  });
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(2 * block)]), { level: 9 });
}
function header(name, size) {
  const bytes = Buffer.alloc(block);
  const octal = (value, digits) => `${value.toString(8).padStart(digits, "0")}\0`;
  bytes.write(name, 0, 100, "utf8");
  bytes.write(octal(420, 7), 100);
  bytes.write(octal(0, 7), 108);
  bytes.write(octal(0, 7), 116);
  bytes.write(octal(size, 11), 124);
  bytes.write(octal(0, 11), 136);
  bytes.write(" ".repeat(8), 148);
  bytes.write("0", 156);
  bytes.write("ustar\x0000", 257);
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  bytes.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return bytes;
}

// src/delivery/oci.ts
var artifactType = "application/vnd.mcp-pipeline.release.v1";
var layerType = "application/vnd.oci.image.layer.v1.tar+gzip";
var prefix = "dev.mcp-pipeline";
var annotations = looseObject({
  [`${prefix}.release`]: string().regex(/^[1-9]\d*$/),
  [`${prefix}.marker`]: string(),
  [`${prefix}.image`]: string()
});
var manifestType = "application/vnd.oci.image.manifest.v1+json";
var emptyConfig = "application/vnd.oci.empty.v1+json";
var stored = looseObject({ annotations });
var OciDelivery = class {
  where;
  #repository;
  #environment;
  constructor(repository, environment) {
    this.#repository = repository;
    this.#environment = environment;
    this.where = `oci://${repository.registry}/${repository.repository}:${environment}`;
  }
  async read() {
    const [current, verified] = await Promise.all([
      this.#find(this.#environment),
      this.#find(`${this.#environment}-verified`)
    ]);
    let next = Math.max(current?.release ?? 0, verified?.release ?? 0) + 1;
    while (await this.#repository.manifest(`${this.#environment}-${next}`) !== void 0) next++;
    return { ...current && { current }, ...verified && { verified }, next };
  }
  async deliver(content) {
    const { release, marker, image, commit, run, objects } = content;
    const layer = await this.#repository.putBlob(tarball({ "objects.yaml": toYaml(objects) }), layerType);
    const config = await this.#repository.putBlob(Buffer.from("{}"), emptyConfig);
    const manifest = Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: manifestType,
        artifactType,
        config,
        layers: [layer],
        annotations: {
          [`${prefix}.release`]: String(release),
          [`${prefix}.marker`]: marker,
          [`${prefix}.image`]: image,
          [`${prefix}.run`]: run,
          // Flux shows the revision, Argo CD links it.
          ...commit === void 0 ? {} : { "org.opencontainers.image.revision": commit }
        }
      })
    );
    await this.#tag(manifest, `${this.#environment}-${release}`);
    await this.#tag(manifest, this.#environment);
    return { id: `sha256:${createHash2("sha256").update(manifest).digest("hex")}`, release, marker, image };
  }
  markVerified(delivered) {
    return this.#point(`${this.#environment}-verified`, delivered);
  }
  restore(delivered) {
    return this.#point(this.#environment, delivered);
  }
  async #point(tag, { id, release }) {
    const found = await this.#repository.manifest(id);
    if (found === void 0) {
      throw unreachable(
        "delivered-release-gone",
        `Release ${release} (${id}) is no longer in ${this.where}, so agents cannot be pointed at it.`,
        { help: "Keep artifacts of verified releases in the registry's retention rules." }
      );
    }
    await this.#tag(found.bytes, tag);
  }
  async #tag(manifest, tag) {
    const refused = await this.#repository.putManifest(manifest, manifestType, tag);
    if (refused === void 0) return;
    throw unreachable(
      "delivery-refused",
      `The registry keeps ${this.where} from being moved to ${tag}: ${refused}.`,
      {
        help: "Tags of environments move: allow it for this repository, or name another with delivery.repository."
      }
    );
  }
  async #find(tag) {
    const found = await this.#repository.manifest(tag);
    if (found === void 0) return void 0;
    const known = stored.safeParse(parseJson(found.bytes.toString("utf8")));
    if (!known.success) {
      throw unreachable(
        "delivery-foreign",
        `${this.where} holds something under ${tag} that the pipeline did not put there.`,
        {
          help: "Name a repository of its own with delivery.repository."
        }
      );
    }
    const {
      [`${prefix}.release`]: release,
      [`${prefix}.marker`]: marker,
      [`${prefix}.image`]: image
    } = known.data.annotations;
    return { id: found.digest, release: Number(release), marker: String(marker), image: String(image) };
  }
};

// src/delivery/open.ts
var defaultTimeoutSeconds = 900;
function deliveryTimeoutMs({ target }) {
  return (target.delivery.timeoutSeconds ?? defaultTimeoutSeconds) * 1e3;
}
function openDelivery(plan, image, opening) {
  return plan.target.delivery.kind === "git" ? openGit(plan, opening) : openOci(plan, image, opening);
}
function openOci(plan, image, { env, signal }) {
  const { delivery } = plan.target;
  const { registry, repository } = parseReference(image);
  const name = delivery.repository === void 0 ? `${registry}/${repository}/objects` : fillTemplate(delivery.repository.replace(/^oci:\/\//, ""), templateNames(plan));
  const own = plan.platform.images?.registry.split("/")[0];
  const access = { env, signal, ...own === void 0 ? {} : { own } };
  return new OciDelivery(new RepositoryClient(parseReference(name), access), plan.environment);
}
function openGit(plan, { env, signal, progress }) {
  const { repository = "", branch = "main", path, pullRequest = false } = plan.target.delivery;
  const names = templateNames(plan);
  const filled = fillTemplate(repository, names);
  const token = env.MCP_PIPELINE_DELIVERY_TOKEN || (filled === env.GITHUB_REPOSITORY ? env.GITHUB_TOKEN : void 0);
  if (!token) {
    throw badInput(
      "delivery-token-missing",
      `Writing to ${filled} needs a token, and this job's own is not good there.`,
      {
        help: "Give the step a token for that repository as MCP_PIPELINE_DELIVERY_TOKEN: contents: write, and pull-requests: write where it opens some."
      }
    );
  }
  const api = githubApi({ ...env, GITHUB_TOKEN: token, GITHUB_REPOSITORY: filled }, signal);
  const place = {
    repository: filled,
    branch,
    path: fillTemplate(path ?? "{environment}/{name}.yaml", names),
    verifiedTag: `mcp-pipeline/${plan.environment}/${plan.name}`
  };
  return new GitDelivery(api, place, {
    pullRequest,
    mergeMs: deliveryTimeoutMs(plan),
    lookEveryMs: 5e3,
    signal,
    progress
  });
}

// src/stages/deploy/delivered.ts
async function deployDelivered(plan, image, lock, { env, signal, progress }) {
  const outcome = await deployByDelivery({
    plan,
    image,
    ...lock === void 0 ? {} : { lock },
    ...env.GITHUB_SHA ? { commit: env.GITHUB_SHA } : {},
    run: runId(env),
    jwksUris: await discoverKeys(plan.platform, signal),
    delivery: openDelivery(plan, image, { env, signal, progress }),
    verifierHeaders: verifierHeaders(plan, publicUrl(plan), env),
    timeoutMs: deliveryTimeoutMs(plan),
    signal,
    progress
  });
  const { status, findings, checks, url, release } = outcome;
  return { status, findings, checks, outputs: status === "passed" ? { url, release: String(release) } : {} };
}
export {
  deployDelivered
};
