import type { Component } from "svelte";

/** A view and what its address gives it. `key` changes when the view must start afresh. */
export interface Found {
  key: string;
  view: () => Promise<{ default: Component<any> }>;
  given: Record<string, string>;
}

type Load = Found["view"];

/** Every address of the desk: a colon stands before what the address gives. */
const ROUTES: readonly [pattern: string, view: Load][] = [
  ["/", () => import("./views/Case.svelte")],
  ["/ties", () => import("./views/Ties.svelte")],
  ["/ties/:a/:b", () => import("./views/Tie.svelte")],
  ["/ties/:a/:b/report", () => import("./views/Report.svelte")],
  ["/network", () => import("./views/Network.svelte")],
  ["/actors", () => import("./views/Actors.svelte")],
  ["/actors/:id", () => import("./views/Actor.svelte")],
  ["/actors/:id/report", () => import("./views/Report.svelte")],
  ["/sources", () => import("./views/Sources.svelte")],
  ["/sources/:kind/:name", () => import("./views/Source.svelte")],
  ["/documents", () => import("./views/Documents.svelte")],
  ["/documents/:id", () => import("./views/Document.svelte")],
  ["/review", () => import("./views/Review.svelte")],
  ["/add", () => import("./views/Add.svelte")],
  ["/take", () => import("./views/Take.svelte")],
  ["/search", () => import("./views/Search.svelte")],
  ["/words", () => import("./views/Words.svelte")],
];

/** The view of a path; one of its own where there is none. */
export function route(path: string): Found {
  for (const [pattern, view] of ROUTES) {
    const given = match(pattern, path);
    if (given) return { key: pattern + JSON.stringify(given), view, given };
  }
  return { key: "nowhere", view: () => import("./views/Nowhere.svelte"), given: { path } };
}

/** What a path gives for the colons of a pattern, or null where it does not fit. */
export function match(pattern: string, path: string): Record<string, string> | null {
  const [wanted, parts] = [split(pattern), split(path)];
  if (wanted.length !== parts.length) return null;
  const given: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const got = parts[index] ?? "";
    if (part.startsWith(":")) given[part.slice(1)] = decoded(got);
    else if (part !== got) return null;
  }
  return given;
}

function split(path: string): string[] {
  return path.split("/").filter(Boolean);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
