import type { DocumentPage, Span } from "./shapes";

/** What a run of a page's text is part of. */
export type Layer = "source" | "cue" | "content" | "words" | "evidence" | "link";

/** A span of the text on one layer, with what it belongs to. */
export interface Mark {
  layer: Layer;
  start: number;
  end: number;
  of: string;
}

/** A run of text under the same marks throughout. */
export interface Segment {
  text: string;
  marks: Mark[];
}

/** Everything that a reading marks in its page: attributions, the words of claims, links. */
export function marks(page: DocumentPage, chosen: string | null): Mark[] {
  const found: Mark[] = [];
  const lay = (layer: Layer, spans: readonly Span[], of: string) => {
    for (const [start, end] of spans) found.push({ layer, start, end, of });
  };
  for (const said of page.attributions) {
    lay("source", said.source, said.id);
    lay("cue", said.cue, said.id);
    lay("content", said.content, said.id);
  }
  for (const claim of page.claims) {
    lay("words", claim.words, claim.id);
    if (claim.id === chosen) lay("evidence", [[claim.start, claim.end]], claim.id);
  }
  for (const link of page.links) lay("link", [[link.start, link.end]], link.url);
  return found;
}

/**
 * Cuts the code points `start` to `end` of a text wherever a mark begins or ends.
 * `points` is the whole text as code points, since the desk counts those.
 */
export function segments(
  points: readonly string[],
  start: number,
  end: number,
  all: readonly Mark[],
): Segment[] {
  const within = all.filter((mark) => mark.start < end && mark.end > start);
  const cuts = new Set([start, end]);
  for (const mark of within) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index] ?? start;
    const text = points.slice(from, to).join("");
    return { text, marks: within.filter((mark) => mark.start <= from && mark.end >= to) };
  });
}

/** The layers over a segment, as names of classes. */
export function layers(segment: Segment): string {
  return [...new Set(segment.marks.map((mark) => mark.layer))].join(" ");
}
