import { describe, expect, it } from "vitest";
import type { Status, Tree, TreeEdge, TreeNode } from "../src/shapes";
import { clipped, lay, strands, wrapped } from "../src/tree/lay";

function node(id: string, kind: TreeNode["kind"], pages = 1): TreeNode {
  return {
    id,
    kind,
    column: 0,
    hop: null,
    document: null,
    named: true,
    origin: null,
    pages,
    certainty: null,
  };
}

function edge(
  source: string,
  target: string,
  kind: TreeEdge["kind"] = "says",
  status: Status = "proven",
): TreeEdge {
  return { source, target, kind, reason: null, status };
}

function tree(nodes: TreeNode[], edges: TreeEdge[]): Tree {
  return { class: "contact", polarity: "asserted", at_least: 1, at_most: 1, nodes, edges, left_out: 0 };
}

function many(pages: number): Tree {
  const names = Array.from({ length: pages }, (_, index) => `page ${index}`);
  return tree(
    [node("he", "origin", pages), ...names.map((name) => node(name, "page"))],
    names.map((name) => edge(name, "he")),
  );
}

describe.each([1200, 360])("the say-so tree at %i px", (width) => {
  it("runs forty pages together into one origin", () => {
    const laid = lay(many(40), width);
    const origin = laid.nodes.find((each) => each.node.kind === "origin");
    expect(laid.curves).toHaveLength(40);
    for (const { path } of laid.curves) {
      const ends =
        width > 640
          ? path.endsWith(` ${origin?.x} ${origin?.y}`)
          : path.startsWith(`M${origin?.x} ${origin?.y}`);
      expect(ends).toBe(true);
    }
  });

  it("keeps every row apart and within the picture", () => {
    const laid = lay(many(500), width);
    const rows = laid.nodes.filter((each) => each.node.kind === "page").map((each) => each.y);
    for (const [index, y] of rows.entries())
      if (index) expect(y - (rows[index - 1] ?? 0)).toBeGreaterThanOrEqual(18);
    expect(Math.max(...rows)).toBeLessThan(laid.height);
    expect(laid.nodes.every((each) => each.x > 0 && each.x < width)).toBe(true);
  });

  it("hangs a copy on the page that it repeats, deeper than that page", () => {
    const nodes = [node("he", "origin"), node("wire", "page"), node("copy", "page")];
    const laid = lay(tree(nodes, [edge("wire", "he"), edge("copy", "wire", "copy")]), width);
    const [, wire, copy] = laid.nodes;
    expect([wire?.node.id, copy?.node.id]).toEqual(["wire", "copy"]);
    expect(copy?.x).toBeGreaterThan(wire?.x ?? Infinity);
  });

  it("shows folded pages as a sheaf of lines", () => {
    const laid = lay(
      tree([node("he", "origin", 300), node("rest", "fold", 300)], [edge("rest", "he")]),
      width,
    );
    expect(laid.curves).toHaveLength(strands(node("rest", "fold", 300)));
    expect(new Set(laid.curves.map((each) => each.path)).size).toBe(laid.curves.length);
  });

  it("joins origins that may be one outside the tree", () => {
    const nodes = [node("he", "origin"), node("she", "origin"), node("a", "page"), node("b", "page")];
    const edges = [edge("a", "he"), edge("b", "she"), edge("she", "he", "together", "assumed")];
    const laid = lay(tree(nodes, edges), width);
    const joint = laid.curves.find((each) => each.edge.kind === "together");
    const [x] = /-?[\d.]+/.exec(joint?.path ?? "") ?? [];
    expect(Number(x)).toBeLessThan(laid.origins.x + 1);
  });

  it("survives edges that lead in a circle", () => {
    const nodes = [node("he", "origin"), node("a", "page"), node("b", "page")];
    const laid = lay(tree(nodes, [edge("a", "b", "copy"), edge("b", "a", "copy")]), width);
    expect(laid.nodes.map((each) => each.node.id)).toEqual(["he"]);
  });
});

describe("words in the picture", () => {
  it("are cut with a dot of three where they do not fit", () => {
    expect(clipped("Northreach Press Agency", 70, 7)).toBe("Northreac…");
    expect(clipped("NPA", 70, 7)).toBe("NPA");
  });

  it("are broken between words, the last line cut", () => {
    expect(wrapped("the former head of the Directorate of Coastal Security", 140, 7, 2)).toEqual([
      "the former head of",
      "the Directorate of…",
    ]);
  });
});
