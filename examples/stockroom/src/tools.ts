import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import * as z from "zod";
import { type Item, type Stock, StockError } from "./stock.ts";

const sku = z
  .string()
  .regex(/^[A-Z0-9-]{2,20}$/)
  .describe("Article number as printed on the shelf label, e.g. BOX-L.");
const location = z.enum(["north", "south"]).describe("Warehouse hall.");

const itemShape = {
  sku: z.string(),
  name: z.string(),
  unit: z.string().describe("What one piece is: piece, roll, pair."),
  reorderAt: z.int().describe("Order more when the total falls to this."),
  total: z.int().describe("Pieces in all halls."),
  stock: z.record(z.string(), z.int()).describe("Hall → pieces on the shelf."),
};
const movementShape = {
  sku: z.string(),
  location: z.string(),
  change: z.int(),
  after: z.int().describe("Pieces in that hall after the movement."),
  reason: z.string(),
  at: z.string().describe("When it was booked, RFC 3339 in UTC."),
};

const total = (item: Item) => Object.values(item.stock).reduce((sum, pieces) => sum + pieces, 0);
const view = (item: Item) => ({ ...item, total: total(item) });
const line = (item: Item) =>
  `${item.sku}  ${item.name}: ${total(item)} ${item.unit}(s), reorder at ${item.reorderAt}`;

const text = (value: string) => ({ content: [{ type: "text" as const, text: value }] });

/** Turns a refusal of the stock into a tool error that the model can act on; anything else is a bug and thrown. */
async function answer<Result>(work: () => Promise<Result>) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StockError) return { ...text(error.message), isError: true };
    throw error;
  }
}

function addLookups(server: McpServer, stock: Stock): void {
  server.registerTool(
    "search_items",
    {
      title: "Search articles",
      description:
        "Find articles whose name or number contains all words of the query. Returns number, name and total.",
      inputSchema: {
        query: z.string().min(1).max(100).describe("Words to look for, e.g. 'box large'."),
        limit: z.int().min(1).max(50).default(10).describe("At most this many articles."),
      },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async ({ query, limit }) => {
      const words = query.toLowerCase().split(/\s+/);
      const hits = (await stock.items()).filter((item) => {
        const haystack = `${item.sku} ${item.name}`.toLowerCase();
        return words.every((word) => haystack.includes(word));
      });
      return text(hits.slice(0, limit).map(line).join("\n") || `No article matches "${query}".`);
    },
  );

  server.registerTool(
    "get_item",
    {
      title: "Look up an article",
      description: "One article with its stock in each hall and the level at which it is reordered.",
      inputSchema: { sku },
      outputSchema: itemShape,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async (input) =>
      await answer(async () => {
        const item = await stock.item(input.sku);
        return { ...text(line(item)), structuredContent: view(item) };
      }),
  );
}

function addReports(server: McpServer, stock: Stock): void {
  server.registerTool(
    "stock_report",
    {
      title: "Stock report",
      description: "Which articles have fallen to their reorder level, worst first, and how many are fine.",
      inputSchema: { location: location.optional().describe("Count this hall only. Omitted: both halls.") },
      outputSchema: {
        low: z.array(z.object(itemShape)),
        fine: z.int().describe("Articles above their level."),
      },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async (input) => {
      const hall = input.location;
      const counted = (item: Item) => (hall ? (item.stock[hall] ?? 0) : total(item));
      const items = await stock.items();
      const low = items.filter((item) => counted(item) <= item.reorderAt);
      low.sort((a, b) => counted(a) / a.reorderAt - counted(b) / b.reorderAt);
      const summary = low.map((item) => `${item.sku}: ${counted(item)} of ${item.reorderAt}`).join("\n");
      return {
        ...text(summary || "Everything is above its reorder level."),
        structuredContent: { low: low.map(view), fine: items.length - low.length },
      };
    },
  );

  server.registerTool(
    "list_movements",
    {
      title: "List stock movements",
      description: "The newest adjustments of one article with hall, amount and reason, newest first.",
      inputSchema: {
        sku,
        limit: z.int().min(1).max(100).default(20).describe("At most this many movements."),
      },
      outputSchema: { movements: z.array(z.object(movementShape)) },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async (input) =>
      await answer(async () => {
        const movements = await stock.movements(input.sku, input.limit);
        const lines = movements.map(
          (m) => `${m.at}  ${m.location} ${m.change > 0 ? "+" : ""}${m.change}  ${m.reason}`,
        );
        return { ...text(lines.join("\n") || "No movements yet."), structuredContent: { movements } };
      }),
  );
}

/** The one tool that changes something. */
function addAdjustment(server: McpServer, stock: Stock): void {
  server.registerTool(
    "adjust_stock",
    {
      title: "Adjust stock",
      description:
        "Book pieces in or out of one hall and return the new level. Refused where fewer pieces are there.",
      inputSchema: {
        sku,
        location,
        change: z.int().min(-10_000).max(10_000).describe("Pieces to add; negative to take out."),
        reason: z.string().min(3).max(200).describe("Why, for the movement list, e.g. 'delivery note 4711'."),
      },
      outputSchema: movementShape,
      annotations: {
        readOnlyHint: false,
        destructiveHint: true,
        idempotentHint: false,
        openWorldHint: false,
      },
    },
    async (input) =>
      await answer(async () => {
        const movement = await stock.adjust(input.sku, input.location, input.change, input.reason);
        const summary = `${movement.location} now holds ${movement.after} of ${movement.sku}.`;
        return { ...text(summary), structuredContent: movement };
      }),
  );
}

/** One MCP server over the given stock. Cheap to make: over HTTP every request gets its own. */
export function createStockroom(stock: Stock, version: string): McpServer {
  const server = new McpServer(
    { name: "stockroom", title: "Stockroom", version },
    { instructions: "Stock of the two warehouse halls. Look an article up before adjusting it." },
  );
  addLookups(server, stock);
  addReports(server, stock);
  addAdjustment(server, stock);
  return server;
}
