import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  localIdentity,
  localKeys,
  localVerifierToken
} from "./chunk-EXVGMQRW.js";
import {
  answeringRelease,
  releaseHeader
} from "./chunk-L3RN3XKH.js";
import {
  defaultSupervisor,
  findSupervisor,
  preparedRelease,
  startSupervisor,
  takeDeployLock
} from "./chunk-2HHT5XCE.js";
import {
  checkRelease
} from "./chunk-KGCFTY6F.js";
import {
  currentRelease
} from "./chunk-KYPZPRER.js";
import {
  openReleases
} from "./chunk-HIXM5GBM.js";
import {
  locksDirectory,
  releasesDirectory
} from "./chunk-25DH23YV.js";
import {
  openLocalImage
} from "./chunk-U2VYOQ7I.js";
import {
  inheritedVariables,
  startupDeadlineMs
} from "./chunk-PP3XTXN7.js";
import {
  secretNames
} from "./chunk-PSPOUBLI.js";
import {
  definitionName
} from "./chunk-GKFUQATE.js";
import {
  ExecError,
  run
} from "./chunk-MRR4RABB.js";
import {
  Problem,
  badInput,
  unreachable
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";

// src/local/diagnosis.ts
function withTail(stderrTail) {
  return stderrTail.trim() === "" ? {} : { evidence: stderrTail.trimEnd() };
}

// src/local/attempt.ts
var ReleaseRefused = class extends Error {
  findings;
  constructor(findings) {
    super(findings.map((finding) => finding.message).join("\n"));
    this.name = "ReleaseRefused";
    this.findings = findings;
  }
};
var releaseRules = /* @__PURE__ */ new Set(["release-crashed", "release-not-ready", "server-not-started"]);
var defaultDrainMs = 6e4;
var answerMs = 5e3;
var supervisorSlackMs = 2e4;
async function attemptRelease(attempt) {
  const { control, release: release2, checks, plan, progress, step } = attempt;
  await step("starting");
  progress(`starting release ${release2} beside the running one`);
  const { pid, port } = preparedRelease.parse(
    await blame(attempt, "release-started", () => prepare(attempt))
  );
  checks.passed("release-started", `process ${pid} listens on 127.0.0.1:${port}`);
  await step("checking");
  progress(`checking release ${release2} over MCP`);
  const direct = await check(attempt, { url: `http://127.0.0.1:${port}${plan.runtime.path}` });
  await judge(attempt, direct);
  await step("handing-over");
  await blame(attempt, "stable-url-answers", () => control.ask({ command: "activate", release: release2 }));
  await step("verifying");
  progress(`checking release ${release2} at ${attempt.url}`);
  await verifyAtUrl(attempt, direct.surface);
  const drainMs = attempt.settings?.drainMs ?? defaultDrainMs;
  await blame(attempt, "stable-url-answers", () => control.ask({ command: "settle", release: release2, drainMs }));
  checks.passed("stable-url-answers", `release ${release2} answers at ${attempt.url}`);
  return direct.findings;
}
async function check(attempt, target) {
  const checkMs = attempt.settings?.checkMs;
  const token = "missing" in attempt.enforcement ? void 0 : await localVerifierToken(attempt.home);
  const own = token === void 0 ? {} : { authorization: `Bearer ${token}` };
  return checkRelease(
    { ...target, headers: { ...target.headers, ...own } },
    { ...attempt, ...checkMs === void 0 ? {} : { checkMs } }
  );
}
function prepare(attempt) {
  const { release: release2, image, plan, environment } = attempt;
  const startupMs = (plan.manifest.deploy?.startupSeconds ?? startupDeadlineMs / 1e3) * 1e3;
  const { env, secretNames: secretNames2 } = environment;
  const { port } = plan.runtime;
  const { enforcement } = attempt;
  const request = {
    command: "prepare",
    release: release2,
    image,
    port,
    startupMs,
    env,
    secretNames: secretNames2,
    ..."missing" in enforcement ? {} : { enforcement }
  };
  return attempt.control.ask(request, startupMs + supervisorSlackMs);
}
async function blame(attempt, check2, work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem) || !error.findings.some((one) => releaseRules.has(one.ruleId)))
      throw error;
    attempt.checks.failed(check2, error.findings[0]?.message ?? error.message);
    throw new ReleaseRefused(error.findings);
  }
}
async function judge(attempt, checked) {
  const { checks, lock } = attempt;
  const errors = checked.findings.filter((finding) => finding.severity === "error");
  if (checked.surface === void 0) {
    checks.failed("release-handshake", errors[0]?.message ?? "no handshake");
    throw new ReleaseRefused(await withWords(attempt, checked.findings));
  }
  const name = JSON.stringify(checked.surface.serverInfo.name ?? "a server without a name");
  checks.passed(
    "release-handshake",
    `${name} speaks ${checked.surface.protocolVersions.join(", ") || "MCP"}`
  );
  if (errors.length > 0) {
    checks.failed("release-surface", errors[0]?.message ?? "");
    throw new ReleaseRefused(await withWords(attempt, checked.findings));
  }
  const tools = `${checked.surface.tools.length} tools`;
  if (lock) checks.passed("release-surface", `${tools}, equal to the lock`);
  else
    checks.notExercised("release-surface", `There is no lock to compare with; ${tools} as in the manifest.`);
}
async function verifyAtUrl(attempt, expected) {
  const { release: release2, url, checks } = attempt;
  const headers = { [releaseHeader]: String(release2) };
  const checked = await check(attempt, { url, headers });
  const answering = await answeringRelease(url, answerMs);
  const findings = [...checked.findings];
  if ("error" in answering || answering.release !== String(release2)) {
    const who = "error" in answering ? answering.error : `release ${answering.release ?? "unknown"} answers`;
    findings.push(notAnswering(`Release ${release2} does not answer at ${url}: ${who}.`));
  } else if (toolNames(checked.surface) !== toolNames(expected)) {
    findings.push(notAnswering(`At ${url} release ${release2} lists other tools than before the handover.`));
  }
  const errors = findings.filter((finding) => finding.severity === "error");
  if (errors.length === 0) return;
  checks.failed("stable-url-answers", errors[0]?.message ?? "");
  throw new ReleaseRefused(await withWords(attempt, findings));
}
function toolNames(surface) {
  return JSON.stringify(surface?.tools.map(definitionName).sort());
}
function notAnswering(message) {
  return { ruleId: "stable-url-not-answering", severity: "error", message };
}
async function withWords(attempt, findings) {
  const status = await attempt.control.status();
  const tail = status.releases.find((one) => one.release === attempt.release)?.stderrTail ?? "";
  return findings.map(
    (one) => one.severity === "error" && !one.evidence ? { ...one, ...withTail(tail) } : one
  );
}

// src/local/deploy-checks.ts
var deployCheckIds = [
  "release-started",
  "release-handshake",
  "release-surface",
  "stable-url-answers",
  "confirmation-proven",
  "policy-enforced"
];
var DeployChecks = class {
  #checks = /* @__PURE__ */ new Map();
  passed(id, message) {
    this.#checks.set(id, { id, status: "passed", message });
  }
  failed(id, message) {
    this.#checks.set(id, { id, status: "failed", message });
  }
  notExercised(id, message) {
    this.#checks.set(id, { id, status: "not exercised", message });
  }
  list() {
    return deployCheckIds.flatMap((id) => {
      const check2 = this.#checks.get(id);
      if (check2 !== void 0) return [check2];
      if (id === "confirmation-proven") return [];
      return [{ id, status: "not exercised", message: "Not reached." }];
    });
  }
};
function noteLimits(plan, enforcement, checks) {
  if (plan.policy.entries.some((entry) => entry.confirm === "elicitation")) {
    checks.passed("confirmation-proven", "The lock holds the proof for every tool that must ask its user.");
  }
  if (!("missing" in enforcement)) {
    checks.passed("policy-enforced", "policy: enforced by Envoy in front of this server");
    return [
      {
        ruleId: "policy-enforced",
        severity: "info",
        message: "policy: enforced. Callers need a token, as everywhere else.",
        help: "`mcp-pipeline token --groups GROUP,\u2026` prints one for servers on this machine."
      }
    ];
  }
  checks.notExercised("policy-enforced", `policy: not enforced (${enforcement.missing}).`);
  return [
    {
      ruleId: "policy-not-enforced",
      severity: "info",
      message: "policy: not enforced. The URL is open to every program on this machine, and to nobody else: it listens on loopback and checks Host and Origin.",
      help: "Install Envoy 1.40, or name it in ENVOY_BIN, and deploy again. `mcp-pipeline can-i` tells who may call what where the policy is enforced."
    }
  ];
}

// src/local/gateway/find-envoy.ts
var release = "1.40.";
async function findEnvoy(env, signal) {
  const binary = env.ENVOY_BIN || "envoy";
  try {
    const { stdout } = await run([binary, "--version"], {
      cwd: "/",
      env: { PATH: env.PATH ?? "" },
      timeoutMs: 1e4,
      signal
    });
    const version = /\/(\d+\.\d+\.\d+)\//.exec(stdout)?.[1] ?? "an unknown version";
    if (version.startsWith(release)) return { binary };
    return { missing: `${binary} is ${version}, and the policy is compiled for ${release}x` };
  } catch (error) {
    if (error instanceof ExecError) {
      return { missing: env.ENVOY_BIN ? `${binary} (ENVOY_BIN) does not run` : "no Envoy is installed" };
    }
    throw error;
  }
}

// src/local/gateway/enforcement.ts
async function localEnforcement(plan, {
  home,
  shell,
  url,
  signal
}) {
  const found = await findEnvoy(shell, signal);
  if ("missing" in found) return found;
  const { mesh: _inClusters, ...platform } = plan.platform;
  const names = (kind) => plan.policy.entries.filter((entry) => entry.kind === kind).map(({ name }) => name);
  return {
    envoy: found.binary,
    request: {
      plan: { ...plan, platform: { ...platform, identity: localIdentity } },
      names: {
        tools: names("tool"),
        prompts: names("prompt"),
        resources: names("resource"),
        resourceTemplates: []
      },
      publicUrl: url,
      keys: await localKeys(home)
    }
  };
}

// src/local/interrupted.ts
import { setTimeout as sleep } from "node:timers/promises";
var pollMs = 50;
var waitMs = 1e4;
async function closeInterrupted(store, control) {
  const deadline = performance.now() + waitMs;
  while (control !== void 0 && !(await control.status()).settled) {
    if (performance.now() > deadline) {
      throw unreachable("deploy-locked", "The supervisor is still undoing an interrupted deploy. Try again.");
    }
    await sleep(pollMs);
  }
  for (const record of await store.list()) {
    if (record.state !== "pending") continue;
    const diagnosis = `interrupted: ${record.run.id} ended while ${record.step}`;
    await store.write({ ...record, state: "failed", endedAt: (/* @__PURE__ */ new Date()).toISOString(), diagnosis });
  }
}

// src/local/stable-port.ts
import { createServer } from "node:net";
var attempts = 100;
async function choosePort(plan, newest) {
  if (plan.origins["/runtime/port"] !== "default") return { plan, findings: [] };
  const wanted = plan.runtime.port;
  const port = newest === void 0 ? await firstFree(wanted) : Number(new URL(newest.url).port);
  if (port === wanted) return { plan, findings: [] };
  const finding = {
    ruleId: "port-chosen",
    severity: "info",
    message: `Port ${wanted}, the default, is not this server's, so its URL has port ${port} on this machine.`,
    file: plan.manifestFile,
    help: "Write runtime.port in the manifest to choose another."
  };
  return { plan: { ...plan, runtime: { ...plan.runtime, port } }, findings: [finding] };
}
async function firstFree(wanted) {
  for (let port = wanted; port < wanted + attempts; port++) {
    if (await bindable(port, "127.0.0.1") && await bindable(port, "::1")) return port;
  }
  return wanted;
}
function bindable(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve(error.code === "EADDRNOTAVAIL"));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

// src/local/rollout.ts
async function rollOut(asked) {
  const { place, settings } = asked;
  const store = openReleases(releasesDirectory(place));
  const running = await findSupervisor(place);
  await closeInterrupted(store, running);
  const { plan, findings: portFindings } = await choosePort(asked.plan, (await store.list()).at(-1));
  const url = `http://localhost:${plan.runtime.port}${plan.runtime.path}`;
  const enforcement = await localEnforcement(plan, { ...asked, url });
  const request = { ...asked, plan, enforcement, enforced: !("missing" in enforcement) };
  const checks = new DeployChecks();
  const findings = [
    ...request.environment.findings,
    ...portFindings,
    ...noteLimits(plan, enforcement, checks)
  ];
  const writer = await beginRecord(request, store);
  let control = running;
  try {
    await writer.step("prepared", settings?.onStep);
    control ??= await startSupervisor(place, request.supervisor);
    const step = (name) => writer.step(name, settings?.onStep);
    const { release: release2, url: url2 } = writer.record;
    findings.push(...await attemptRelease({ ...request, release: release2, url: url2, control, checks, step }));
    return { status: "passed", release: release2, url: url2, findings, checks: checks.list() };
  } catch (error) {
    return await fail(error, { request, writer, control, checks, findings });
  } finally {
    control?.close();
  }
}
async function beginRecord(request, store) {
  const { plan, place, lock, rollbackTo } = request;
  const previous = currentRelease(await store.list())?.release;
  let record = {
    schemaVersion: 1,
    release: await store.nextNumber(),
    server: place.name,
    environment: place.environment,
    state: "pending",
    step: "prepared",
    image: request.image,
    url: `http://localhost:${plan.runtime.port}${plan.runtime.path}`,
    who: request.who,
    run: { id: request.run },
    startedAt: (/* @__PURE__ */ new Date()).toISOString(),
    ...previous === void 0 ? {} : { previous },
    policyEnforced: request.enforced,
    ...rollbackTo === void 0 ? {} : { rollbackTo },
    manifest: request.manifest,
    ...lock === void 0 ? {} : { lock: lock.text },
    plan
  };
  return {
    get record() {
      return record;
    },
    async step(step, told) {
      request.signal.throwIfAborted();
      record = { ...record, step };
      await store.write(record);
      await told?.(step);
    },
    async failed(diagnosis) {
      record = { ...record, state: "failed", endedAt: (/* @__PURE__ */ new Date()).toISOString(), diagnosis };
      await store.write(record);
    }
  };
}
async function fail(error, failure) {
  const { writer, control, checks, request } = failure;
  const { release: release2, url, previous } = writer.record;
  await control?.ask({ command: "discard", release: release2 }, 15e3).catch(() => void 0);
  const interrupted = request.signal.aborted;
  const found = error instanceof ReleaseRefused || error instanceof Problem ? error.findings : [];
  const words = found.filter((one) => one.severity === "error").map((one) => one.message);
  const said = words[0] ?? (error instanceof Error ? error.message : String(error));
  const serving = previous === void 0 ? "Nothing serves the URL." : `Release ${previous} stays.`;
  await writer.failed(interrupted ? `interrupted while ${writer.record.step}` : said);
  if (interrupted) {
    throw unreachable("deploy-interrupted", `The deploy of release ${release2} was interrupted. ${serving}`);
  }
  if (!(error instanceof ReleaseRefused)) throw error;
  const outcome = {
    ruleId: "release-refused",
    severity: "error",
    message: `Release ${release2} was not deployed. ${serving}`,
    help: "Correct the cause, build again and deploy the new image."
  };
  const findings = [...failure.findings, ...found, outcome];
  return { status: "failed", release: release2, url, findings, checks: checks.list() };
}

// src/local/server-environment.ts
import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv } from "node:util";

// src/local/env-file.ts
import { basename, dirname } from "node:path";
var timeoutMs = 5e3;
async function isTrackedByGit(file) {
  try {
    const argv = ["git", "ls-files", "--error-unmatch", "--", basename(file)];
    const result = await run(argv, { cwd: dirname(file), timeoutMs, allowFailure: true });
    return result.exitCode === 0;
  } catch {
    return false;
  }
}

// src/local/server-environment.ts
async function serverEnvironment(plan, shell) {
  const names = secretNames(plan.manifest);
  const file = join(plan.directory, ".env");
  const fromFile = names.length > 0 ? await readEnvFile(file) : void 0;
  const found = /* @__PURE__ */ new Map();
  for (const name of names) {
    const value = shell[name] || fromFile?.get(name);
    if (value) found.set(name, value);
  }
  const missing = names.filter((name) => !found.has(name));
  if (missing.length > 0)
    throw new Problem(
      exitCodes.badInput,
      missing.map((name) => missingSecret(name, plan))
    );
  const base = inheritedVariables.flatMap((name) => shell[name] ? [[name, shell[name]]] : []);
  return {
    env: Object.fromEntries([...base, ...Object.entries(plan.manifest.env ?? {}), ...found]),
    secretNames: names,
    findings: fromFile !== void 0 && await isTrackedByGit(file) ? [trackedFile()] : []
  };
}
async function readEnvFile(file) {
  const found = await lstat(file).catch(() => void 0);
  if (found === void 0 || found.isDirectory()) return void 0;
  const parsed = parseEnv(await readFile(file, "utf8"));
  return new Map(Object.entries(parsed).map(([name, value]) => [name, value ?? ""]));
}
function missingSecret(name, plan) {
  const origin = /^(.*):(\d+)$/.exec(
    plan.origins[`/secrets/${name}`] ?? plan.origins["/secrets"] ?? plan.manifestFile
  );
  return {
    ruleId: "secret-missing",
    severity: "error",
    message: `The secret ${name} has no value. Export it in the shell, or write it to the git-ignored .env beside ${plan.manifestFile}.`,
    pointer: `/secrets/${name}`,
    file: origin?.[1] ?? plan.manifestFile,
    ...origin?.[2] === void 0 ? {} : { line: Number(origin[2]) }
  };
}
function trackedFile() {
  return {
    ruleId: "env-file-tracked",
    severity: "warning",
    message: "The .env beside the manifest holds secrets and is in git. Remove it (`git rm --cached .env`), ignore it, and replace the secrets.",
    file: ".env"
  };
}

// src/local/deploy.ts
async function deployLocal(request) {
  const { home, plan } = request;
  const place = { home, name: plan.name, environment: plan.environment };
  const environment = await serverEnvironment(plan, request.shell);
  await verifyImage(request);
  const release2 = await takeDeployLock(locksDirectory(place), {
    what: request.rollbackTo === void 0 ? "deploy" : "rollback",
    who: request.who,
    run: request.run,
    progress: request.progress,
    signal: request.signal,
    ...request.settings?.lockTimeoutMs === void 0 ? {} : { timeoutMs: request.settings.lockTimeoutMs }
  });
  try {
    const supervisor = request.settings?.supervisor ?? defaultSupervisor();
    return await rollOut({ ...request, place, environment, supervisor });
  } finally {
    await release2();
  }
}
async function verifyImage(request) {
  request.progress("verifying the image");
  const { manifest } = await openLocalImage(request.image, request.home, { verify: true });
  if (manifest.name !== request.plan.name) {
    throw badInput(
      "image-of-other-server",
      `The image ${request.image} was built for ${manifest.name}, not for ${request.plan.name}. Pass the image that build-push printed for this manifest.`
    );
  }
  if (manifest.config.transport !== "streamable-http") {
    throw unreachable(
      "transport-not-exercised",
      "This version serves images over streamable HTTP only; the image speaks stdio without a bridge. Build it again."
    );
  }
}

export {
  deployLocal
};
