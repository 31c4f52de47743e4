import { go } from "./address.svelte";

/** The keys that work on every view. */
export const KEYS: readonly [key: string, does: string][] = [
  ["/", "search"],
  ["j, k", "next and previous entry of the view"],
  ["g c", "the case"],
  ["g t", "ties"],
  ["g n", "network"],
  ["g a", "actors"],
  ["g s", "sources"],
  ["g p", "pages"],
  ["g r", "review"],
  ["z", "undo the last judgement"],
  ["s, d, u", "in review: same, different, unsure"],
  ["m, r, o", "in review: misread, right, another origin"],
  ["?", "these keys"],
];

const PLACES: Record<string, string> = {
  c: "/",
  t: "/ties",
  n: "/network",
  a: "/actors",
  s: "/sources",
  p: "/documents",
  r: "/review",
};

/** Listens for the keys; `search`, `help` and `undo` are called for theirs. Gives back how to stop. */
export function watch(search: () => void, help: () => void, undo: () => void): () => void {
  let going = 0;
  function pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    const lately = Date.now() - going < 1200;
    going = 0;
    if (lately && PLACES[event.key]) {
      event.preventDefault();
      go(PLACES[event.key] ?? "/");
    } else if (event.key === "g") going = Date.now();
    else if (event.key === "/") answer(event, search);
    else if (event.key === "?") answer(event, help);
    else if (event.key === "z") answer(event, undo);
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
  }
  addEventListener("keydown", pressed);
  return () => removeEventListener("keydown", pressed);
}

function answer(event: KeyboardEvent, what: () => void): void {
  event.preventDefault();
  what();
}

/** Moves the focus among the entries of the view. */
function step(by: number): void {
  const items = [...document.querySelectorAll<HTMLElement | SVGElement>("main [data-item]")];
  const at = items.findIndex((item) => item === document.activeElement);
  const next = items[at < 0 ? (by > 0 ? 0 : items.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/** Whether the keys are being written with, not pressed. */
export function writing(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : null;
  if (element instanceof HTMLInputElement) return element.type !== "checkbox" && element.type !== "radio";
  return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}
