/// <reference lib="webworker" />
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Places, Settle } from "./settle";

/** Lays a network out away from the page's own thread, telling the places now and then. */
addEventListener("message", ({ data }: MessageEvent<Settle>) => {
  const graph = new Graph({ type: "undirected" });
  for (const { id, x, y } of data.nodes) graph.addNode(id, { x, y });
  for (const [a, b, weight] of data.links) graph.mergeEdge(a, b, { weight });
  const inferred = forceAtlas2.inferSettings(graph);
  const settings = {
    ...inferred,
    scalingRatio: 20,
    // Pairs that nothing else ties are drawn apart far enough for their line to be seen.
    gravity: 1.5,
    edgeWeightInfluence: 0.3,
    barnesHutOptimize: graph.order > 400,
    slowDown: 4,
  };
  for (let done = 0; done < data.rounds; done += data.every) {
    forceAtlas2.assign(graph, { iterations: data.every, settings, getEdgeWeight: "weight" });
    const places: Places = { settled: done + data.every >= data.rounds, at: [] };
    graph.forEachNode((id, { x, y }) => places.at.push([id, x, y]));
    postMessage(places);
  }
});
