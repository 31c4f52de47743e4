import type { Tree, TreeEdge, TreeNode } from "../shapes";

/** A node in its place; `x`, `y` are the middle of its mark, `label` where its words begin, in px. */
export interface Placed {
  node: TreeNode;
  x: number;
  y: number;
  label: number;
  height: number;
  depth: number;
  /** How its way to the origin begins: its edge to the node it hangs on. */
  edge: TreeEdge | null;
}

/** A line between two marks, as an SVG path. */
export interface Curve {
  id: string;
  edge: TreeEdge;
  path: string;
}

export interface Laid {
  width: number;
  height: number;
  narrow: boolean;
  nodes: Placed[];
  curves: Curve[];
  /** Where the words of an origin begin, and how wide they may be, in px. */
  origins: { x: number; width: number };
  /** Where the column of pages begins, in px. */
  pages: number;
}

interface Hung {
  node: TreeNode;
  edge: TreeEdge | null;
  depth: number;
}

const NARROW = 640;
const TOP = 6;
const BETWEEN = 16;
const MOST_STRANDS = 80;

/** Places the tree: origins on the left, one row for every other node, lines running together. */
export function lay(tree: Tree, width: number): Laid {
  const narrow = width < NARROW;
  const blocks = hang(tree);
  const gutter = tree.edges.some((edge) => edge.kind === "together") ? (narrow ? 20 : 44) : 2;
  const deepest = Math.max(1, ...blocks.flat().map((hung) => hung.depth));
  const words = narrow ? width - gutter - 22 : Math.min(250, width * 0.24);
  const root = narrow ? gutter + 8 : gutter + words + 22;
  const step = narrow ? 16 : Math.max(34, Math.min(150, (width * 0.34) / deepest));
  const pages = root + deepest * step + 14;
  const rows = blocks.flat().length;
  const row = narrow ? 40 : rows <= 24 ? 28 : rows <= 60 ? 21 : 18;

  const nodes: Placed[] = [];
  let y = TOP;
  for (const [origin, ...rest] of blocks) {
    if (!origin) continue;
    const head = narrow ? 50 : 0;
    const top = y + head;
    let bottom = top;
    const placed = rest.map((hung) => {
      const height = narrow || hung.node.kind !== "via" ? tall(hung.node, row) : 0;
      const at = { ...hung, x: root + hung.depth * step, y: bottom + height / 2, height };
      bottom += height;
      return { ...at, label: narrow ? at.x + 14 : pages };
    });
    const height = Math.max(bottom - y, narrow ? head : 64);
    const shift = narrow ? 0 : (height - (bottom - top)) / 2;
    for (const each of placed) each.y += shift;
    if (!narrow) centre(placed);
    const middle = narrow ? y + 16 : y + height / 2;
    nodes.push({ ...origin, x: root, y: middle, label: root, height });
    nodes.push(...placed);
    y += height + BETWEEN;
  }
  const places = new Map(nodes.map((each) => [each.node.id, each]));
  const curves = tree.edges.flatMap((edge, index) => curve(edge, index, places, gutter, narrow));
  return {
    width,
    height: Math.max(y - BETWEEN + TOP, 40),
    narrow,
    nodes,
    curves,
    origins: { x: narrow ? root + 16 : gutter, width: words },
    pages,
  };
}

/** How many lines a fold shows of its pages. */
export function strands(node: TreeNode): number {
  return Math.min(node.pages, MOST_STRANDS);
}

/** The height of a node's row, in px. */
function tall(node: TreeNode, row: number): number {
  return node.kind === "fold" ? row + strands(node) * 0.9 : row;
}

/** Puts what pages came through amid those pages; it needs no row of its own. */
function centre(placed: Placed[]): void {
  for (const via of placed.toReversed()) {
    if (via.node.kind !== "via") continue;
    const below = placed.filter((each) => each.edge?.target === via.node.id).map((each) => each.y);
    if (below.length) via.y = (Math.min(...below) + Math.max(...below)) / 2;
    via.height = 22;
  }
}

/** One block for each origin: the origin, then all that hangs on it, depth first. */
function hang(tree: Tree): Hung[][] {
  const upward = new Map<string, TreeEdge>();
  for (const edge of tree.edges) {
    if (edge.kind !== "together" && !upward.has(edge.source)) upward.set(edge.source, edge);
  }
  const children = new Map<string, TreeNode[]>();
  for (const node of tree.nodes) {
    const parent = upward.get(node.id)?.target;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  const seen = new Set<string>();
  const walk = (node: TreeNode, depth: number): Hung[] => {
    if (seen.has(node.id)) return [];
    seen.add(node.id);
    const below = (children.get(node.id) ?? []).flatMap((child) => walk(child, depth + 1));
    return [{ node, edge: upward.get(node.id) ?? null, depth }, ...below];
  };
  const roots = tree.nodes.filter((node) => node.kind === "origin");
  return roots.map((node) => walk(node, 0));
}

function curve(
  edge: TreeEdge,
  index: number,
  places: Map<string, Placed>,
  gutter: number,
  narrow: boolean,
): Curve[] {
  const [from, on] = [places.get(edge.source), places.get(edge.target)];
  if (!from || !on) return [];
  const id = `${index}`;
  if (edge.kind === "together") return [{ id, edge, path: bracket(from, on, gutter, narrow) }];
  if (from.node.kind !== "fold") return [{ id, edge, path: bend(from, on, from.y, narrow) }];
  const number = strands(from.node);
  return Array.from({ length: number }, (_, nth) => {
    const y = from.y + (nth - (number - 1) / 2) * 0.9;
    return { id: `${id}.${nth}`, edge, path: bend(from, on, y, narrow) };
  });
}

/** From a node to the one it hangs on: a soft S where there is room, a rail where there is not. */
function bend(from: Placed, on: Placed, y: number, narrow: boolean): string {
  if (narrow) {
    const turn = Math.min(8, Math.abs(y - on.y));
    return `M${on.x} ${on.y}V${round(y - turn)}Q${on.x} ${round(y)} ${on.x + turn} ${round(y)}H${from.x}`;
  }
  const reach = (from.x - on.x) * 0.55;
  return `M${from.x} ${round(y)}C${round(from.x - reach)} ${round(y)} ${round(on.x + reach)} ${round(on.y)} ${on.x} ${round(on.y)}`;
}

/** Two origins that may be one, joined on the far side. */
function bracket(from: Placed, on: Placed, gutter: number, narrow: boolean): string {
  const edge = narrow ? from.x - 8 : gutter - 8;
  const out = narrow ? 2 : Math.max(2, edge - 14 - Math.min(18, Math.abs(from.y - on.y) / 24));
  return `M${edge} ${round(from.y)}C${out} ${round(from.y)} ${out} ${round(on.y)} ${edge} ${round(on.y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** As much of `text` as `width` px hold at about `letter` px a letter. */
export function clipped(text: string, width: number, letter: number): string {
  const most = Math.max(1, Math.floor(width / letter));
  const points = Array.from(text);
  return points.length <= most
    ? text
    : `${points
        .slice(0, Math.max(1, most - 1))
        .join("")
        .trimEnd()}…`;
}

/** `text` on at most `most` lines of `width` px at about `letter` px a letter. */
export function wrapped(text: string, width: number, letter: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && longer.length * letter <= width) lines[lines.length - 1] = longer;
    else if (lines.length === most) lines[most - 1] = `${lines.at(-1)} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => clipped(line, width, letter));
}
