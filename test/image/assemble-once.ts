/** Assembles one image in a process of its own, which a test may kill: `node --import tsx assemble-once.ts JSON`. */
import { assembleImage } from "../../src/image/assemble.ts";

const { plan, home, env } = JSON.parse(process.argv[2] ?? "") as {
  plan: Parameters<typeof assembleImage>[0];
  home: string;
  env: Record<string, string>;
};
const image = await assembleImage(plan, {
  home,
  env,
  progress: () => {},
  signal: new AbortController().signal,
});
process.stdout.write(image.ref);
