/**
 * True where `value` is nested deeper than `limit` levels. Walks without recursion: what it guards against is
 * exactly what overflows a stack.
 */
export function nestedDeeper(value: unknown, limit: number): boolean {
  const open: [value: unknown, depth: number][] = [[value, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [one, depth] = next;
    if (typeof one !== "object" || one === null) continue;
    if (depth >= limit) return true;
    for (const child of Object.values(one)) open.push([child, depth + 1]);
  }
  return false;
}
