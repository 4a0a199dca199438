import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { generateDockerfile } from "../../../src/image/dockerfile/generate.ts";
import { collectSources } from "../../../src/image/source-files.ts";
import type { ResolvedRuntime } from "../../../src/manifest/plan.ts";
import { openWorkshop, type Workshop } from "../workshop.ts";

let workshop: Workshop;
afterEach(async () => await workshop.close());

/** The Dockerfile of a folder with these files. */
async function dockerfile(
  files: Record<string, string>,
  runtime: Partial<ResolvedRuntime>,
  base?: Record<string, string>,
) {
  workshop = await openWorkshop();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(workshop.source, path)), { recursive: true });
    await writeFile(join(workshop.source, path), text);
  }
  const plan = workshop.plan(runtime);
  if (base) plan.platform = { ...plan.platform, images: { registry: "r.example", base } };
  const signal = new AbortController().signal;
  const sources = await collectSources(plan.directory, { env: workshop.env, signal, skip: new Set() });
  return generateDockerfile({ plan, sources });
}

const npmLock = JSON.stringify({ lockfileVersion: 3, packages: {} });
const node = (more = {}) => JSON.stringify({ dependencies: { zod: "4.0.0" }, ...more });

describe("a Dockerfile for Node", () => {
  it("with npm has production dependencies only, a numeric user, and no shell before the server", async () => {
    const { text } = await dockerfile(
      { "package.json": node(), "package-lock.json": npmLock, "src/a.ts": "" },
      {},
    );
    expect(text).toMatchInlineSnapshot(`
      "# How the image of sample is made. Written by mcp-pipeline from the manifest and the lock file.
      FROM docker.io/library/node:24-slim AS dependencies
      WORKDIR /app
      COPY ["package.json","package-lock.json","./"]
      RUN --mount=type=cache,target=/root/.npm,sharing=locked \\
          --mount=type=secret,id=npmrc,target=/root/.npmrc \\
          --mount=type=secret,id=NPM_CONFIG_REGISTRY,env=NPM_CONFIG_REGISTRY \\
          --mount=type=secret,id=HTTPS_PROXY,env=HTTPS_PROXY \\
          --mount=type=secret,id=NO_PROXY,env=NO_PROXY \\
          ["npm","ci","--omit=dev","--ignore-scripts","--no-audit","--no-fund","--no-update-notifier"]

      FROM docker.io/library/node:24-slim AS build
      WORKDIR /app
      COPY ["package.json","package-lock.json","./"]
      RUN --mount=type=cache,target=/root/.npm,sharing=locked \\
          --mount=type=secret,id=npmrc,target=/root/.npmrc \\
          --mount=type=secret,id=NPM_CONFIG_REGISTRY,env=NPM_CONFIG_REGISTRY \\
          --mount=type=secret,id=HTTPS_PROXY,env=HTTPS_PROXY \\
          --mount=type=secret,id=NO_PROXY,env=NO_PROXY \\
          ["npm","ci","--ignore-scripts","--no-audit","--no-fund","--no-update-notifier"]
      COPY [".","./"]
      RUN ["npm","run","build"]

      FROM docker.io/library/node:24-slim
      WORKDIR /app
      ENV NODE_ENV="production"
      COPY --from=dependencies ["/app/node_modules","./node_modules"]
      COPY --from=build --exclude=node_modules --exclude=**/node_modules ["/app","./"]
      ENV HOST="0.0.0.0" \\
          PORT="8080"
      USER 65532:65532
      EXPOSE 8080
      ENTRYPOINT ["node","build/server.js"]
      "
    `);
  });

  it.each([
    [
      "pnpm-lock.yaml",
      node({ packageManager: "pnpm@9.1.0" }),
      '"pnpm@9.1.0"',
      '"pnpm","install","--prod","--frozen-lockfile","--ignore-scripts"',
    ],
    [
      "yarn.lock",
      node(),
      '"yarn@1.22.22"',
      '"yarn","install","--production","--frozen-lockfile","--ignore-scripts"',
    ],
    [
      "yarn.lock",
      node({ packageManager: "yarn@4.9.1" }),
      '"@yarnpkg/cli-dist@4.9.1"',
      '"yarn","workspaces","focus","--all","--production"',
    ],
  ])("with %s installs by that lock file", async (lock, manifest, manager, install) => {
    const { text } = await dockerfile(
      { "package.json": manifest, [lock]: "" },
      { build: undefined as never, command: ["node", "a.js"] },
    );
    expect(text).toContain(manager);
    expect(text).toContain(install);
    expect(text).not.toContain("AS build");
  });

  it("is refused without a lock file", async () => {
    await expect(dockerfile({ "package.json": node() }, {})).rejects.toMatchObject({
      exitCode: 2,
      findings: [{ ruleId: "lock-file-missing" }],
    });
  });

  it("starts from the platform's own image, and passes hostile words on as words", async () => {
    const command = ["node", "a.js", '"; rm -rf / #', "$(id)", "back\\"];
    const { text, bases } = await dockerfile(
      { "a.js": "" },
      { build: undefined as never, command, path: "/m$cp" },
      { "node:24": "r.example/node@sha256:1" },
    );
    expect(text).toContain("FROM r.example/node@sha256:1\n");
    expect(text.trimEnd().split("\n").at(-1)).toBe(`ENTRYPOINT ${JSON.stringify(command)}`);
    expect(bases).toEqual([{ key: "node:24", ref: "r.example/node@sha256:1", pinned: false }]);
  });
});

describe("a Dockerfile for Python", () => {
  const python: Partial<ResolvedRuntime> = {
    kind: "python",
    command: [],
    entrypoint: "server:mcp",
    build: undefined as never,
  };

  it("with requirements.txt has an environment of its own", async () => {
    const { text, files } = await dockerfile(
      { "server.py": "", "requirements.txt": "fastmcp==3.0.0\n" },
      python,
    );
    expect(files).toEqual(["launch.py"]);
    expect(text).toMatchInlineSnapshot(`
      "# How the image of sample is made. Written by mcp-pipeline from the manifest and the lock file.
      FROM docker.io/library/python:3.13-slim AS build
      WORKDIR /app
      RUN ["python3","-m","venv","--without-pip","/opt/venv"]
      COPY ["requirements.txt","./"]
      RUN --mount=type=cache,target=/root/.cache/pip,sharing=locked \\
          --mount=type=secret,id=pip,target=/root/.config/pip/pip.conf \\
          --mount=type=secret,id=netrc,target=/root/.netrc \\
          --mount=type=secret,id=PIP_INDEX_URL,env=PIP_INDEX_URL \\
          --mount=type=secret,id=HTTPS_PROXY,env=HTTPS_PROXY \\
          --mount=type=secret,id=NO_PROXY,env=NO_PROXY \\
          ["python3","-m","pip","--python","/opt/venv/bin/python","install","--no-input","--no-compile","-r","requirements.txt"]
      RUN PYTHONHASHSEED=0 /opt/venv/bin/python -m compileall -q --invalidation-mode unchecked-hash /opt/venv/lib || true

      FROM docker.io/library/python:3.13-slim
      WORKDIR /app
      ENV PATH="/opt/venv/bin:$PATH"
      ENV PYTHONPATH="/app" \\
          PYTHONDONTWRITEBYTECODE="1" \\
          PYTHONNOUSERSITE="1" \\
          PYTHONUNBUFFERED="1" \\
          FASTMCP_SHOW_SERVER_BANNER="false" \\
          FASTMCP_CHECK_FOR_UPDATES="off"
      COPY --from=build ["/opt/venv","/opt/venv"]
      COPY [".","./"]
      COPY [".mcp-pipeline","./.mcp-pipeline"]
      ENV HOST="0.0.0.0" \\
          PORT="8080" \\
          FASTMCP_TRANSPORT="streamable-http" \\
          FASTMCP_HOST="0.0.0.0" \\
          FASTMCP_PORT="8080" \\
          FASTMCP_STREAMABLE_HTTP_PATH="/mcp"
      USER 65532:65532
      EXPOSE 8080
      ENTRYPOINT ["python3","/app/.mcp-pipeline/launch.py","server:mcp"]
      "
    `);
  });

  it("with uv.lock or poetry.lock installs by that", async () => {
    const uv = await dockerfile({ "server.py": "", "pyproject.toml": "[project]\n", "uv.lock": "" }, python);
    expect(uv.text).toContain("RUN --mount=type=cache,target=/root/.cache/uv");
    expect(uv.text).toContain('["uv","sync","--frozen","--no-dev","--no-editable","--no-install-project"]');
    await workshop.close();
    const poetry = await dockerfile(
      { "server.py": "", "pyproject.toml": "[tool.poetry]\n", "poetry.lock": "" },
      python,
    );
    expect(poetry.text).toContain(
      '["/opt/poetry/bin/poetry","install","--only=main","--no-interaction","--no-root"]',
    );
  });

  it("that speaks stdio carries the bridge, and Node for it", async () => {
    const stdio = {
      ...python,
      entrypoint: undefined as never,
      command: ["python3", "server.py"],
      transport: "stdio" as const,
    };
    const { text, files } = await dockerfile({ "server.py": "" }, stdio);
    expect(files).toEqual(["bridge.mjs"]);
    expect(text).toContain(
      'COPY --from=docker.io/library/node:24-slim ["/usr/local/bin/node","/usr/local/bin/node"]',
    );
    expect(text).toContain(
      'ENTRYPOINT ["node","/app/.mcp-pipeline/bridge.mjs","/mcp","legacy","python3","server.py"]',
    );
  });
});

describe("a Dockerfile for Go", () => {
  it("has one static binary and the data beside it", async () => {
    const go = { kind: "go" as const, command: ["sample"], build: undefined as never };
    const { text } = await dockerfile({ "go.mod": "module sample\n", "go.sum": "", "main.go": "" }, go);
    expect(text).toMatchInlineSnapshot(`
      "# How the image of sample is made. Written by mcp-pipeline from the manifest and the lock file.
      FROM --platform=$BUILDPLATFORM docker.io/library/golang:1.26 AS build
      ARG TARGETOS
      ARG TARGETARCH
      ENV CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH
      ENV GOMODCACHE="/go/pkg/mod" \\
          GOCACHE="/root/.cache/go-build"
      WORKDIR /app
      COPY ["go.mod","go.sum","./"]
      RUN --mount=type=cache,target=/go/pkg/mod,sharing=locked \\
          --mount=type=cache,target=/root/.cache/go-build,sharing=locked \\
          --mount=type=secret,id=netrc,target=/root/.netrc \\
          --mount=type=secret,id=GOPROXY,env=GOPROXY \\
          --mount=type=secret,id=GOPRIVATE,env=GOPRIVATE \\
          --mount=type=secret,id=HTTPS_PROXY,env=HTTPS_PROXY \\
          --mount=type=secret,id=NO_PROXY,env=NO_PROXY \\
          ["go","mod","download"]
      COPY [".","./"]
      RUN --mount=type=cache,target=/go/pkg/mod,sharing=locked \\
          --mount=type=cache,target=/root/.cache/go-build,sharing=locked \\
          --mount=type=secret,id=netrc,target=/root/.netrc \\
          --mount=type=secret,id=GOPROXY,env=GOPROXY \\
          --mount=type=secret,id=GOPRIVATE,env=GOPRIVATE \\
          --mount=type=secret,id=HTTPS_PROXY,env=HTTPS_PROXY \\
          --mount=type=secret,id=NO_PROXY,env=NO_PROXY \\
          ["go","build","-trimpath","-buildvcs=false","-ldflags=-s -w","-o","sample","."]

      FROM gcr.io/distroless/static-debian12:nonroot
      WORKDIR /app
      COPY --from=build --exclude=**/*.go --exclude=go.mod --exclude=go.sum ["/app","./"]
      ENV HOST="0.0.0.0" \\
          PORT="8080"
      USER 65532:65532
      EXPOSE 8080
      ENTRYPOINT ["/app/sample"]
      "
    `);
  });
});

describe("what brings its own image", () => {
  it("starts from the prebuilt one and adds nothing", async () => {
    const image = `r.example/a@sha256:${"a".repeat(64)}`;
    const { text } = await dockerfile({ "a.txt": "" }, { kind: "image", image, command: [] });
    expect(text).toBe(`# The image of sample is prebuilt.\nFROM ${image}\n`);
  });

  it("or has a Dockerfile already", async () => {
    await expect(dockerfile({ "a.txt": "" }, { kind: "dockerfile", command: [] })).rejects.toMatchObject({
      exitCode: 2,
      findings: [{ ruleId: "dockerfile-not-generated" }],
    });
  });
});
