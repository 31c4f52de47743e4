import type { Hop, Range, Span } from "./shapes";

/** A run of text and whether it is marked. */
export interface Run {
  text: string;
  marked: boolean;
}

/** What a page is known by where nothing better is told. */
export function known(page: { outlet: string | null; source: string | null; id: string }): string {
  return page.outlet ?? page.source ?? page.id;
}

/** "1 page", "4 pages", "12,000 pages". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}

/** "1" or "1–3": origins at least and at most. */
export function span(range: Pick<Range, "at_least" | "at_most">): string {
  const { at_least: least, at_most: most } = range;
  return least === most ? String(most) : `${least}–${most}`;
}

/** "at least 1, at most 3 independent origins". */
export function standing(range: Pick<Range, "at_least" | "at_most">): string {
  const { at_least: least, at_most: most } = range;
  const number = least === most ? String(most) : `at least ${least}, at most ${most}`;
  return `${number} independent ${most === 1 ? "origin" : "origins"}`;
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** "5 Oct 2020", "Oct 2020" or "2020" from ISO text that may be incomplete. */
export function day(iso: string | null): string {
  if (!iso) return "no date";
  const [, year = "", month, date] = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso) ?? [];
  if (!year) return iso;
  const named = month ? MONTHS[Number(month) - 1] : undefined;
  if (!named) return iso.replace(/T.*/, "");
  return date ? `${Number(date)} ${named} ${year}` : `${named} ${year}`;
}

/** "4–13 Oct 2020", "4 Oct–9 Dec 2020": two days as one stretch. */
export function stretch(first: string | null, last: string | null): string {
  const [from, until] = [day(first ?? last), day(last ?? first)];
  if (from === until) return from;
  const [a, b] = [from.split(" "), until.split(" ")];
  if (a.length < 3 || b.length < 3 || a[2] !== b[2]) return `${from} – ${until}`;
  return a[1] === b[1] ? `${a[0]}–${until}` : `${a[0]} ${a[1]} – ${until}`;
}

/** On whose word, in a phrase. */
export function whose(hop: Hop): string {
  switch (hop.kind) {
    case "actor":
      return `On the word of ${hop.name}`;
    case "anonymous":
      return `On the word of ${hop.name} (not named)`;
    case "document":
      return `On a document: ${hop.name}`;
    case "outlet":
      return `In the own voice of ${hop.name}`;
  }
}

/** What a hop is, in a word of `docs/words.md` where there is one. */
export const HOPS: Record<Hop["kind"], string> = {
  actor: "speaker",
  anonymous: "unnamed source",
  document: "document",
  outlet: "own voice",
};

export const CERTAINTIES: Record<string, string> = {
  fact: "as fact",
  probable: "as probable",
  possible: "as possible",
  future: "as to come",
  requested: "as asked for",
};

export const TYPES: Record<string, string> = {
  person: "person",
  organization: "organisation",
  government: "government",
  group: "group",
  place: "place",
};

/**
 * `text`, which starts at `start` of its document, cut where `spans` begin and end.
 * Offsets count code points, as the desk does, not UTF-16 units.
 */
export function runs(text: string, start: number, spans: readonly Span[]): Run[] {
  const points = Array.from(text);
  const marked = new Array<boolean>(points.length).fill(false);
  for (const [from, to] of spans) marked.fill(true, Math.max(0, from - start), Math.max(0, to - start));
  const found: Run[] = [];
  points.forEach((point, index) => {
    const last = found.at(-1);
    if (last && last.marked === marked[index]) last.text += point;
    else found.push({ text: point, marked: Boolean(marked[index]) });
  });
  return found;
}
