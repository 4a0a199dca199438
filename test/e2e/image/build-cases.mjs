import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { fastMcpServer, plainServer } from "./servers.mjs";

const node = { runtime: { language: "node", command: ["node", "server.mjs"] } };

/** Source in, digest out: each language, twice, and what must never be in an image. */
export async function buildCases(tally, setting) {
  const { team, registry } = setting;
  const echo = team(
    "echo",
    { "server.mjs": plainServer(), ".env": "TOKEN=hunter2\n", "deploy.key": "x\n" },
    node,
  );
  let first;

  await tally.check("source becomes an image by digest, with all digests of it", async () => {
    first = await built(echo.build());
    assert.match(first.image, new RegExp(`^${registry.address}/mcp/echo@sha256:[0-9a-f]{64}$`));
    const digests = JSON.parse(first.digests);
    assert.equal(digests.index, first.image.split("@")[1]);
    assert.equal(digests.platforms[0].platform, "linux/amd64");
    const config = await blob(setting, "echo", digests.platforms[0].config);
    assert.equal(config.config.User, "65532:65532");
    assert.equal(config.config.Labels["org.opencontainers.image.revision"], echo.git("rev-parse", "HEAD"));
  });

  await tally.check("the same commit gives the same image, built again from nothing", async () => {
    // All but the base images, which need minutes to unpack and are no part of what is shown.
    execFileSync("buildx", ["prune", "--all", "--force", "--filter=description~=app"], {
      env: setting.env,
      stdio: "ignore",
    });
    assert.deepEqual(await built(echo.build()), first);
  });

  await tally.check("a change gives another image under another tag", async () => {
    echo.write({ "server.mjs": `${plainServer()}// changed\n` });
    const commit = echo.commit();
    const { image } = await built(echo.build());
    assert.notEqual(image, first.image);
    assert.equal(await tag(setting, "echo", `sha-${commit}`), image.split("@")[1]);
    assert.equal(await tag(setting, "echo", `1.0.0-${commit.slice(0, 7)}`), image.split("@")[1]);
  });

  await tally.check("what is not committed is built, and gets no tag", async () => {
    echo.write({ "server.mjs": plainServer() });
    const { report } = await echo.build();
    assert.match(report.checks.find(({ id }) => id === "image-push").message, /nothing is committed/);
    echo.git("checkout", "-q", "--", ".");
  });

  await tally.check("a stdio server carries the bridge", async () => {
    const stdio = { runtime: { language: "node", command: ["node", "server.mjs"], transport: "stdio" } };
    await built(team("stdio-echo", { "server.mjs": "process.stdin.resume();\n" }, stdio).build());
  });

  await tally.check("a FastMCP file that ends in mcp.run(), with pip", async () => {
    const files = { "server.py": fastMcpServer, "requirements.txt": "mcp==1.30.0\n" };
    setting.fastMcp = team("fast", files, { runtime: { language: "python", entrypoint: "server:mcp" } });
    setting.fastMcpImage = (await built(setting.fastMcp.build())).image;
  });

  await tally.check("Go, for two architectures", async () => {
    const main = 'package main\n\nfunc main() { println("hello") }\n';
    const files = { "go.mod": "module example.com/hello\n\ngo 1.24\n", "main.go": main };
    const hello = team("hello", files, { runtime: { language: "go", command: ["hello"] } });
    const { digests } = await built(hello.build({}, setting.platform({ architectures: ["amd64", "arm64"] })));
    const names = JSON.parse(digests).platforms.map(({ platform }) => platform);
    assert.deepEqual(names, ["linux/amd64", "linux/arm64"]);
  });

  await tally.check("a build that fails is the team's, with its words, and pushes nothing", async () => {
    const broken = {
      runtime: { ...node.runtime, build: ["node", "-e", "console.error('no good'); process.exit(3)"] },
    };
    const { code, report } = await team("broken", { "server.mjs": "" }, broken).build();
    assert.equal(code, 1);
    assert.match(report.findings[0].message, /failed inside the image build\. It said:\n.*no good/s);
    assert.equal((await fetch(`http://${registry.address}/v2/mcp/broken/tags/list`)).status, 404);
  });
}

async function built(run) {
  const { code, report, said } = await run;
  assert.equal(code, 0, said);
  return report.outputs;
}

async function blob({ registry }, name, digest) {
  return (await fetch(`http://${registry.address}/v2/mcp/${name}/blobs/${digest}`)).json();
}

async function tag({ registry }, name, tagName) {
  const accept = "application/vnd.oci.image.index.v1+json";
  const answer = await fetch(`http://${registry.address}/v2/mcp/${name}/manifests/${tagName}`, {
    headers: { accept },
  });
  return answer.headers.get("docker-content-digest");
}
