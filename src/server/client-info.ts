import manifest from "../../package.json" with { type: "json" };

/** How we introduce ourselves to servers. They may log it; none should decide by it. */
export const clientInfo = { name: manifest.name, version: manifest.version };
