/**
 * The examples that `npm run demo -- NAME` knows: the call that shows each one alive, the groups of its caller where
 * the policy is enforced, and what the example needs besides Node.
 */
export const examples = {
  stockroom: {
    call: { name: "search_items", arguments: { query: "box" } },
    groups: ["warehouse"],
  },
  "delivery-dates": {
    call: { name: "delivery_date", arguments: { shipped: "2026-12-23", country: "DE" } },
    needs: {
      description: "python3 3.10 or newer with pip",
      check: ["python3", "-c", "import pip, sys; sys.exit(sys.version_info < (3, 10))"],
    },
  },
};
