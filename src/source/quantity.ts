/** Factors of https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/. */
const factors: Record<string, number> = {
  "": 1,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** A Kubernetes quantity as a number, in cores or bytes, so that "1" and "1000m" compare as equal. Undefined where it is none. */
export function quantityOf(text: unknown): number | undefined {
  if (typeof text !== "string") return undefined;
  const match = /^(\d+(?:\.\d+)?)(?:[eE]([+-]?\d+)|(m|[kMGTPE]|[KMGTPE]i)?)$/.exec(text);
  if (match === null) return undefined;
  const [, digits = "", exponent, suffix = ""] = match;
  return exponent === undefined ? Number(digits) * (factors[suffix] ?? 1) : Number(`${digits}e${exponent}`);
}
