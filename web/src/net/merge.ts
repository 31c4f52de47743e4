import type { Network } from "../shapes";

/** Several networks as one; what they share stands once. */
export function merged(networks: readonly Network[]): Network {
  const nodes = new Map(networks.flatMap((each) => each.nodes).map((node) => [node.id, node]));
  const links = new Map(networks.flatMap((each) => each.links).map((link) => [`${link.a} ${link.b}`, link]));
  const left_out = networks[0]?.left_out ?? { nodes: 0, links: 0 };
  return { nodes: [...nodes.values()], links: [...links.values()], left_out };
}

/** A network without some actors and their ties. */
export function without(network: Network, hidden: ReadonlySet<string>): Network {
  if (!hidden.size) return network;
  return {
    ...network,
    nodes: network.nodes.filter((node) => !hidden.has(node.id)),
    links: network.links.filter((link) => !hidden.has(link.a) && !hidden.has(link.b)),
  };
}
