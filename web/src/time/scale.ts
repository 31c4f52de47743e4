/** A day as a number, from ISO text that may be incomplete; the first day it may mean. */
export function daynumber(iso: string): number | null {
  const [, year, month = "01", date = "01"] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso) ?? [];
  if (!year) return null;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(date));
  return Number.isNaN(time) ? null : Math.round(time / 86_400_000);
}

/**
 * A scale on which long silences are shortened: the room between two days grows with the
 * logarithm of the days between them, so that a week of telling stays legible beside an event
 * of years before. Gives the place of each day, in px from 0 to `width`.
 */
export function scale(days: readonly number[], width: number): (day: number) => number {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const places = new Map<number, number>();
  let reach = 0;
  sorted.forEach((day, index) => {
    if (index) reach += Math.log2(1 + day - (sorted[index - 1] ?? day));
    places.set(day, reach);
  });
  return (day) => (reach ? ((places.get(day) ?? 0) / reach) * width : width / 2);
}

/** The days to name under an axis: as many as fit `apart` px from each other, first and last before others. */
export function ticks(days: readonly number[], place: (day: number) => number, apart: number): number[] {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const kept: number[] = [];
  for (const day of [sorted[0], sorted.at(-1), ...sorted]) {
    if (day === undefined) continue;
    if (kept.every((other) => Math.abs(place(other) - place(day)) >= apart)) kept.push(day);
  }
  return kept.sort((a, b) => a - b);
}

/** Puts those of one day above each other: the level of each, from 0. */
export function levels(days: readonly number[]): number[] {
  const tall = new Map<number, number>();
  return days.map((day) => {
    const level = tall.get(day) ?? 0;
    tall.set(day, level + 1);
    return level;
  });
}
