/** No proof within the limits; the answer is then "unknown", never "compatible". */
export class GaveUp extends Error {
  constructor() {
    super("The schemas are too large to be compared.");
    this.name = "GaveUp";
  }
}
