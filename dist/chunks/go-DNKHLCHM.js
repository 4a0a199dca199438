import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  secretMounts
} from "./chunk-7DIE33KP.js";
import {
  cache,
  copy,
  env,
  exec
} from "./chunk-4C3AR5BX.js";
import {
  goPackage
} from "./chunk-IR2QPGRV.js";
import "./chunk-CE6CMKXD.js";
import "./chunk-YDNYSRWM.js";
import "./chunk-MRR4RABB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-L3QGWDXR.js";

// src/image/dockerfile/go.ts
import { basename } from "node:path/posix";
function goStages({ plan, sources }, bases) {
  const has = (path) => sources.some((source) => source.path === path);
  const mounts = [
    cache("/go/pkg/mod"),
    cache("/root/.cache/go-build"),
    ...secretMounts("netrc", "goProxy", "goPrivate")
  ];
  const program = binary(plan);
  const own = [
    "go",
    "build",
    "-trimpath",
    "-buildvcs=false",
    "-ldflags=-s -w",
    "-o",
    program,
    goPackage({ plan, sources })
  ];
  const before = [
    `FROM --platform=$BUILDPLATFORM ${bases.build} AS build`,
    "ARG TARGETOS",
    "ARG TARGETARCH",
    "ENV CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH",
    env({ GOMODCACHE: "/go/pkg/mod", GOCACHE: "/root/.cache/go-build" }),
    "WORKDIR /app",
    copy(["go.mod", ...has("go.sum") ? ["go.sum"] : []], "./"),
    exec("RUN", ["go", "mod", "download"], mounts),
    copy(["."], "./"),
    exec("RUN", plan.runtime.build ?? own, mounts),
    ""
  ];
  const final = [copy(["/app"], "./", "--from=build --exclude=**/*.go --exclude=go.mod --exclude=go.sum")];
  return { before, base: bases.run, final, argv: [`/app/${program}`, ...plan.runtime.command.slice(1)] };
}
function binary({ runtime, name }) {
  return basename(runtime.command[0] ?? name);
}
export {
  goStages
};
