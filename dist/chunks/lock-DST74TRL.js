import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  lockInput
} from "./chunk-IOHLYPLA.js";
import {
  mergeCodePolicy
} from "./chunk-UB674VI7.js";
import {
  proofsOf,
  proveConfirmations
} from "./chunk-BH5VC2CZ.js";
import "./chunk-7UAL7OYN.js";
import "./chunk-YF4ONTPL.js";
import "./chunk-B3CLCDDJ.js";
import {
  captureSurface
} from "./chunk-L3BKXCHF.js";
import "./chunk-JHAHRWSZ.js";
import "./chunk-H5KNBRVR.js";
import "./chunk-KECEBDCQ.js";
import "./chunk-KTFUEN5G.js";
import "./chunk-DVY7FUDJ.js";
import {
  onPort,
  runDeadlineMs
} from "./chunk-PP3XTXN7.js";
import {
  freePort
} from "./chunk-VOWRFAVP.js";
import {
  plannedServer,
  testEnvironment
} from "./chunk-T5HCLV4P.js";
import {
  failedBuild
} from "./chunk-YDNYSRWM.js";
import {
  loadExamples
} from "./chunk-QEUH5JRV.js";
import "./chunk-PSPOUBLI.js";
import {
  resolvePlan
} from "./chunk-YMDMJLHL.js";
import "./chunk-OX6NXTL2.js";
import "./chunk-TZWT52AG.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-AWKTRRFA.js";
import "./chunk-WR7OIJXA.js";
import {
  compareLock,
  lockFileName,
  parseLock,
  readLock,
  renderLock
} from "./chunk-TL2TVHD2.js";
import "./chunk-3XBIE7TS.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import "./chunk-ADYPKFI2.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import "./chunk-APMP2JKH.js";
import "./chunk-AKFMQXDF.js";
import "./chunk-7MTRYWOL.js";
import "./chunk-TIP4LZZF.js";
import "./chunk-EQTKHVOI.js";
import "./chunk-W235HKW5.js";
import "./chunk-GYU3GC6Y.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-NMTE7BQC.js";
import "./chunk-ZWJGC2UG.js";
import {
  displayPath
} from "./chunk-6FGREQJ7.js";
import "./chunk-N56AOBVN.js";
import "./chunk-PX3ANLY6.js";
import "./chunk-W2PKOSOB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import {
  Problem
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import {
  fingerprint,
  sortFindings
} from "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/cli/lock.ts
import { writeFile } from "node:fs/promises";
import { dirname as dirname2, join as join2, resolve } from "node:path";

// src/surface/lock-attributes.ts
import { access, appendFile, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
var attribute = "merge=union";
async function ensureMergeAttribute(directory) {
  const folders = await foldersOfWorkTree(directory);
  for (const folder of folders) {
    if (declaresUnion(await read(join(folder, ".gitattributes")))) return void 0;
  }
  if (folders.length === 0) return void 0;
  const file = join(directory, ".gitattributes");
  const before = await read(file);
  const separator = before === "" || before.endsWith("\n") ? "" : "\n";
  await appendFile(file, `${separator}${lockFileName} ${attribute}
`);
  return file;
}
async function foldersOfWorkTree(directory) {
  const folders = [];
  for (let folder = directory; ; folder = dirname(folder)) {
    folders.push(folder);
    if (await exists(join(folder, ".git"))) return folders;
    if (dirname(folder) === folder) return [];
  }
}
function declaresUnion(attributes) {
  return attributes.split("\n").some((line) => {
    const [pattern = "", ...words] = line.trim().split(/\s+/);
    return (pattern === lockFileName || pattern === `**/${lockFileName}`) && words.includes(attribute);
  });
}
async function read(file) {
  try {
    return await readFile(file, "utf8");
  } catch {
    return "";
  }
}
async function exists(path) {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

// src/cli/lock-observed.ts
var startupClasses = [1, 2, 5, 10];
var mostTried = 6;
var trialMs = 4e3;
async function informedFacts(options) {
  const { plan, observed, before, check } = options;
  if (check) return {};
  const names = Object.keys(testEnvironment(plan)).sort();
  const environment = names.length === 0 ? [] : await needed(names, options);
  return {
    ...observed.address === void 0 ? {} : { address: observed.address },
    environment,
    startupSeconds: startupSeconds(observed.startupMs, before)
  };
}
function startupSeconds(startupMs, before) {
  const at = startupClasses.findIndex((seconds) => startupMs <= seconds * 1e3);
  const told = before?.facts.get("observed/startupSeconds");
  const was = startupClasses.findIndex((seconds) => Object.is(seconds, told));
  const index = at < 0 ? startupClasses.length - 1 : at;
  return startupClasses[was >= 0 && Math.abs(was - index) <= 1 ? was : index] ?? 10;
}
async function needed(names, options) {
  if (await starts(names, options)) return [];
  if (names.length > mostTried) return [...names];
  const missed = [];
  for (const name of names) if (!await starts([name], options)) missed.push(name);
  return missed.length === 0 ? [...names] : missed;
}
async function starts(without, { spec, signal }) {
  const env = Object.fromEntries(Object.entries(spec.env).filter(([name]) => !without.includes(name)));
  try {
    await captureSurface(onPort({ ...spec, env }, await freePort()), { signal, deadlineMs: trialMs });
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

// src/cli/lock.ts
var incomplete = ["server-hung", "server-crashed", "pagination-endless", "list-refused", "list-malformed"];
async function lockCommand(options) {
  const { cwd, env, check } = options;
  const { plan, loaded } = await resolvePlan(options);
  const file = displayPath(join2(dirname2(options.manifest), lockFileName), cwd);
  const before = await readLock(file, cwd).catch((error) => {
    if (check) throw error;
    return void 0;
  });
  const build = { ...options, home: homeDirectory(env) };
  const spec = await plannedServer(plan, build).catch(failedBuild);
  if ("ruleId" in spec) return failed(file, [spec]);
  const versions = plan.runtime.protocolVersions;
  const { progress, signal } = options;
  const capture = await captureSurface(spec, { progress, signal, ...versions ? { versions } : {} });
  const { surface, observed } = capture;
  const unclear = [
    ...capture.findings.filter(({ ruleId }) => incomplete.includes(ruleId)),
    ...mergeCodePolicy(plan.policy, surface).findings
  ];
  if (unclear.length > 0) return failed(file, unclear);
  const examples = await loadExamples(plan.manifest, loaded, cwd);
  const timeLeft = () => runDeadlineMs;
  const proven = await proveConfirmations({
    plan,
    target: spec,
    surface,
    examples,
    signal,
    timeLeft,
    progress
  });
  const input = lockInput(loaded, plan.platform, surface, {
    sessions: observed.sessions,
    confirmations: proofsOf(proven),
    ...await informedFacts({ plan, spec, observed, before, signal, check })
  });
  const text = renderLock(input);
  const now = parseLock(text, file);
  return check ? compared(file, before, now, compareWith(before, input)) : write({ file, cwd, before, now, text });
}
function compareWith(before, input) {
  return before === void 0 ? [] : compareLock(before, input);
}
function compared(file, before, now, differences) {
  const facts = now.facts.size;
  if (before === void 0) {
    const missing = {
      ruleId: "lock-missing",
      severity: "error",
      message: `There is no ${file}.`,
      file,
      help: "Run mcp-pipeline lock and commit the file."
    };
    return outcome(
      { status: "differs", file, facts, findings: [missing] },
      "There is no lock to compare with."
    );
  }
  if (differences.length > 0) {
    const text2 = `${file} does not say what the server and the manifest say. Run mcp-pipeline lock to update it.`;
    return outcome({ status: "differs", file, facts, findings: differences }, text2);
  }
  if (before.sorted) {
    return outcome(
      { status: "unchanged", file, facts, findings: [] },
      `${file} is up to date: ${facts} facts.`
    );
  }
  const unsorted = {
    ruleId: "lock-unsorted",
    severity: "warning",
    message: `${file} is complete, but not in the order in which it is written; a merge leaves it so.`,
    file,
    help: "Run mcp-pipeline lock to sort it."
  };
  const text = `${file} is complete but unsorted. Run mcp-pipeline lock to sort it.`;
  return outcome({ status: "unchanged", file, facts, findings: [unsorted] }, text);
}
async function write({ file, cwd, before, now, text }) {
  const facts = now.facts.size;
  const path = resolve(cwd, file);
  const attributes = await ensureMergeAttribute(dirname2(path));
  const shown = attributes === void 0 ? void 0 : displayPath(attributes, cwd);
  const lines = shown === void 0 ? [] : [`Added ${lockFileName} merge=union to ${shown}, so that git merges it line by line.`];
  const more = shown === void 0 ? {} : { gitattributes: shown };
  if (before?.sorted && JSON.stringify([...before.facts]) === JSON.stringify([...now.facts])) {
    lines.unshift(`${file} is up to date: ${facts} facts.`);
    return outcome({ status: "unchanged", file, facts, findings: [], ...more }, lines.join("\n"));
  }
  await writeFile(path, text);
  lines.unshift(`Wrote ${file}: ${facts} facts.`);
  lines.push(`Next: git add ${[file, ...shown === void 0 ? [] : [shown]].join(" ")}`);
  return outcome({ status: "written", file, facts, findings: [], ...more }, lines.join("\n"));
}
function failed(file, findings) {
  const text = `${file} was not touched: what the server exposes is not clear.`;
  return outcome({ status: "failed", file, facts: 0, findings }, text);
}
function outcome(data, text) {
  const findings = sortFindings(data.findings.map((one) => ({ ...one, fingerprint: fingerprint(one) })));
  const bad = data.status === "differs" || data.status === "failed";
  return {
    data: { schemaVersion: 1, ...data, findings },
    text,
    exitCode: bad ? exitCodes.findings : exitCodes.clean
  };
}
export {
  lockCommand
};
