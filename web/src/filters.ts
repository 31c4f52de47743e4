/** The filters that ties and network share, by their names in the address and in the desk's questions. */
export const FILTERS = [
  "class",
  "side",
  "actor",
  "outlet",
  "origin",
  "since",
  "until",
  "contested",
  "unnamed",
  "least",
] as const;

/** What an address gives of some names; a tick stands as 1 there and is asked as true. */
export function given(query: URLSearchParams, names: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of names) {
    const value = query.get(name);
    if (value) found[name] = value === "1" && ["contested", "unnamed"].includes(name) ? "true" : value;
  }
  return found;
}
