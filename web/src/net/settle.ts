import type { Network } from "../shapes";

/** What the worker is asked. */
export interface Settle {
  nodes: { id: string; x: number; y: number; fixed: boolean }[];
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
 * so the same network looks the same at every visit; `known` places and pins are kept as they are.
 */
export function question(network: Network, known: ReadonlyMap<string, [number, number]>): Settle {
  const nodes = network.nodes.map(({ id, x, y }) => {
    const at = known.get(id);
    return { id, x: at?.[0] ?? x * SPREAD, y: at?.[1] ?? y * SPREAD, fixed: at !== undefined };
  });
  const links = network.links.map(({ a, b, at_most }): [string, string, number] => [a, b, 1 + Math.log2(1 + at_most)]);
  const rounds = nodes.length > 2000 ? 150 : nodes.length > 500 ? 250 : 400;
  return { nodes, links, rounds, every: 50 };
}
