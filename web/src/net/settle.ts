import type { Network } from "../shapes";

/** What the worker is asked. */
export interface Settle {
  nodes: { id: string; x: number; y: number }[];
  links: [a: string, b: string, weight: number][];
  rounds: number;
  every: number;
}

/** What it answers, now and then. */
export interface Places {
  settled: boolean;
  at: [id: string, x: number, y: number][];
}

const SPREAD = 100;

/**
 * The question for a network. Places come from the actors' ids and the layout has no chance in it,
 * so the same network looks the same at every visit. Pins have no part in it: whoever is pinned is
 * moved afterwards, and the others stay where they were when it was done.
 */
export function question(network: Network): Settle {
  const nodes = network.nodes.map(({ id, x, y }) => ({ id, x: x * SPREAD, y: y * SPREAD }));
  const links = network.links.map(({ a, b, at_most }): [string, string, number] => [
    a,
    b,
    1 + Math.log2(1 + at_most),
  ]);
  const rounds = nodes.length > 2000 ? 150 : nodes.length > 500 ? 250 : 400;
  return { nodes, links, rounds, every: 50 };
}
