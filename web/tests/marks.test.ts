import { describe, expect, it } from "vitest";
import { layers, segments, type Mark } from "../src/marks";
import { merged, without } from "../src/net/merge";
import { question } from "../src/net/settle";
import type { NetLink, NetNode, Network } from "../src/shapes";

const points = Array.from("He said ships left 🚢 port");

describe("marks in a text", () => {
  it("cut it where they begin and end, and lose nothing", () => {
    const all: Mark[] = [
      { layer: "source", start: 0, end: 2, of: "1" },
      { layer: "content", start: 8, end: 25, of: "1" },
      { layer: "words", start: 14, end: 20, of: "c" },
    ];
    const found = segments(points, 0, points.length, all);
    expect(found.map((each) => each.text).join("")).toBe(points.join(""));
    expect(found.map(layers)).toEqual(["source", "", "content", "content words", "content"]);
  });

  it("may begin before their passage and end after it", () => {
    const all: Mark[] = [{ layer: "content", start: 0, end: 99, of: "1" }];
    expect(segments(points, 3, 7, all)).toEqual([{ text: "said", marks: all }]);
  });
});

function actor(id: string): NetNode {
  return { id, name: id, type: "person", x: 0.5, y: -0.5, documents: 1, degree: 1 };
}

function link(a: string, b: string): NetLink {
  const range = { at_least: 1, at_most: 1, pages: 1, denied: 0 };
  return {
    a,
    b,
    classes: [],
    side: null,
    ...range,
    contested: false,
    unnamed_only: false,
    first: null,
    last: null,
  };
}

const network: Network = {
  nodes: ["a", "b", "c"].map(actor),
  links: [link("a", "b"), link("b", "c")],
  left_out: { nodes: 0, links: 0 },
};

describe("the network", () => {
  it("holds once what several answers share", () => {
    const more: Network = {
      ...network,
      nodes: [actor("b"), actor("d")],
      links: [link("b", "d"), link("a", "b")],
    };
    const all = merged([network, more]);
    expect([all.nodes.length, all.links.length]).toEqual([4, 3]);
  });

  it("loses an actor's ties with the actor", () => {
    const left = without(network, new Set(["b"]));
    expect([left.nodes.length, left.links.length]).toEqual([2, 0]);
  });

  it("starts from the places that the actors' ids give", () => {
    expect(question(network).nodes[1]).toEqual({ id: "b", x: 50, y: -50 });
    expect(question(network).links).toHaveLength(2);
  });
});
