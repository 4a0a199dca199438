import type { Item } from "./stock.ts";

/** What the stockroom holds on its first day. */
export const firstItems: Item[] = [
  {
    sku: "BOX-S",
    name: "Shipping box, small",
    unit: "piece",
    reorderAt: 400,
    stock: { north: 900, south: 240 },
  },
  {
    sku: "BOX-L",
    name: "Shipping box, large",
    unit: "piece",
    reorderAt: 250,
    stock: { north: 120, south: 95 },
  },
  {
    sku: "TAPE-50",
    name: "Packing tape, 50 mm",
    unit: "roll",
    reorderAt: 60,
    stock: { north: 48, south: 71 },
  },
  {
    sku: "WRAP-500",
    name: "Stretch wrap, 500 mm",
    unit: "roll",
    reorderAt: 30,
    stock: { north: 12, south: 9 },
  },
  {
    sku: "PAL-EUR",
    name: "Euro pallet, 1200 × 800 mm",
    unit: "piece",
    reorderAt: 40,
    stock: { north: 61, south: 22 },
  },
  { sku: "LBL-A6", name: "Shipping labels, A6", unit: "roll", reorderAt: 20, stock: { north: 35 } },
  { sku: "GLV-M", name: "Work gloves, size M", unit: "pair", reorderAt: 25, stock: { north: 14, south: 18 } },
  { sku: "GLV-L", name: "Work gloves, size L", unit: "pair", reorderAt: 25, stock: { north: 6, south: 11 } },
  { sku: "KNF-SAFE", name: "Safety cutter", unit: "piece", reorderAt: 15, stock: { north: 22, south: 4 } },
  { sku: "BAT-18V", name: "Scanner battery, 18 V", unit: "piece", reorderAt: 10, stock: { south: 7 } },
];
