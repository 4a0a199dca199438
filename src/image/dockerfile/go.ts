import { basename } from "node:path/posix";
import type { Plan } from "../../manifest/plan.ts";
import { goPackage } from "../go-language.ts";
import type { ProjectFiles } from "../node-lock.ts";
import { cache, copy, env, exec, type Line } from "./lines.ts";
import { secretMounts } from "./secrets.ts";
import type { Stages } from "./stages.ts";

/** Go: one static binary, cross-compiled on the machine that builds, and the data files beside it. */
export function goStages({ plan, sources }: ProjectFiles, bases: { build: string; run: string }): Stages {
  const has = (path: string) => sources.some((source) => source.path === path);
  const mounts = [
    cache("/go/pkg/mod"),
    cache("/root/.cache/go-build"),
    ...secretMounts("netrc", "goProxy", "goPrivate"),
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
    goPackage({ plan, sources }),
  ];
  const before: Line[] = [
    `FROM --platform=$BUILDPLATFORM ${bases.build} AS build`,
    "ARG TARGETOS",
    "ARG TARGETARCH",
    "ENV CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH",
    env({ GOMODCACHE: "/go/pkg/mod", GOCACHE: "/root/.cache/go-build" }),
    "WORKDIR /app",
    copy(["go.mod", ...(has("go.sum") ? ["go.sum"] : [])], "./"),
    exec("RUN", ["go", "mod", "download"], mounts),
    copy(["."], "./"),
    exec("RUN", plan.runtime.build ?? own, mounts),
    "",
  ];
  const final = [copy(["/app"], "./", "--from=build --exclude=**/*.go --exclude=go.mod --exclude=go.sum")];
  return { before, base: bases.run, final, argv: [`/app/${program}`, ...plan.runtime.command.slice(1)] };
}

function binary({ runtime, name }: Plan): string {
  return basename(runtime.command[0] ?? name);
}
