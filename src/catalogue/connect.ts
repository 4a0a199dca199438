/** How one client is told of a server. */
export interface Connection {
  /** Name of the client for people. */
  client: string;
  /** File that holds the configuration, or what is typed at a terminal. */
  where: string;
  language: "json" | "toml" | "shell";
  text: string;
  /** One-click installation, where the client has it; never carries a credential. */
  link?: { label: string; href: string };
}

export interface ConnectTarget {
  /** Registry name, e.g. com.acme/presto. */
  name: string;
  url: string;
  /** OAuth client that the platform registered for MCP clients; without it clients register themselves. */
  clientId?: string;
}

/**
 * How to connect with each client over OAuth, which the client finds by the server's 401. No snippet holds a token.
 *
 * Sources, read 2026-11: Claude Code `.mcp.json` and `oauth.clientId` (code.claude.com/docs/en/mcp), Cursor `auth`
 * and install links (cursor.com/docs/mcp), VS Code `oauth.clientId` (vscode-docs, mcp-configuration.md) and install
 * links, Codex `[mcp_servers.NAME.oauth]` (learn.chatgpt.com/docs/extend/mcp).
 */
export function connections(target: ConnectTarget): Connection[] {
  const { url, clientId } = target;
  const key = clientKey(target.name);
  const oauth = clientId === undefined ? {} : { oauth: { clientId } };
  const claude = { type: "http", url, ...oauth };
  const cursor = { url, ...(clientId === undefined ? {} : { auth: { CLIENT_ID: clientId } }) };
  const code = { type: "http", url, ...oauth };
  const option = clientId === undefined ? "" : ` --client-id ${shellWord(clientId)}`;
  return [
    {
      client: "Claude Code",
      where: "Terminal",
      language: "shell",
      text: `claude mcp add --transport http${option} ${key} ${shellWord(url)}`,
    },
    {
      client: "Claude Code (project)",
      where: ".mcp.json",
      language: "json",
      text: json({ mcpServers: { [key]: claude } }),
    },
    {
      client: "Cursor",
      where: ".cursor/mcp.json",
      language: "json",
      text: json({ mcpServers: { [key]: cursor } }),
      link: { label: "Install in Cursor", href: cursorLink(key, cursor) },
    },
    {
      client: "VS Code",
      where: ".vscode/mcp.json",
      language: "json",
      text: json({ servers: { [key]: code } }),
      link: {
        label: "Install in VS Code",
        href: `vscode:mcp/install?${encodeURIComponent(JSON.stringify({ name: key, ...code }))}`,
      },
    },
    { client: "Codex", where: "~/.codex/config.toml", language: "toml", text: codex(key, url, clientId) },
  ];
}

/** Base64 of the inner object, percent-encoded (cursor.com/docs/mcp/install-links). */
function cursorLink(key: string, config: object): string {
  const encoded = encodeURIComponent(Buffer.from(JSON.stringify(config)).toString("base64"));
  return `cursor://anysphere.cursor-deeplink/mcp/install?name=${encodeURIComponent(key)}&config=${encoded}`;
}

function codex(key: string, url: string, clientId: string | undefined): string {
  // A JSON string is a TOML basic string as well, but for DEL.
  const text = (value: string) => JSON.stringify(value).replaceAll("\u007f", "\\u007F");
  const oauth = clientId === undefined ? "" : `\n\n[mcp_servers.${key}.oauth]\nclient_id = ${text(clientId)}`;
  return `[mcp_servers.${key}]\nurl = ${text(url)}${oauth}`;
}

/**
 * The last part of the registry name, as a key that every client takes: TOML's bare keys and the prefixes of tool names
 * know no dots and slashes.
 */
export function clientKey(name: string): string {
  const last = name.split("/").at(-1) ?? name;
  const key = last.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^-+|-+$/g, "");
  return key === "" ? "server" : key;
}

/** A word for a POSIX shell: entries come from outside. */
function shellWord(text: string): string {
  return /^[A-Za-z0-9_./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function json(value: object): string {
  return JSON.stringify(value, null, 2);
}
