import manifest from "../../package.json" with { type: "json" };

/** Version of the pipeline itself, as in package.json. */
export const version: string = manifest.version;
