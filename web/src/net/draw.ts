import Graph from "graphology";
import { Sigma } from "sigma";
import {
  layerDashed,
  layerFill,
  layerPlain,
  pathLine,
  sdfCircle,
  sdfDiamond,
  sdfSquare,
  sdfTriangle,
} from "sigma/rendering";
import type { ActorType, NetLink, NetNode, Network } from "../shapes";
import { TYPES } from "../text";

export interface NodeLook {
  x: number;
  y: number;
  size: number;
  label: string;
  kind: string;
  color: string;
  hidden: boolean;
  chosen: boolean;
}

export interface EdgeLook {
  size: number;
  color: string;
  gap: number;
  label: string;
  hidden: boolean;
  link: NetLink;
}

export interface Palette {
  paper: string;
  ink: string;
  soft: string;
  line: string;
  conflict: string;
  accord: string;
  contest: string;
  chosen: string;
}

/** Ties above which lines are drawn finer, so that the actors stay in sight. */
const CROWD = 2000;
const CLEAR = "rgba(0, 0, 0, 0)";

export type Net = Graph<NodeLook, EdgeLook>;

/** The form of a node says what kind of actor it is, where colour need not. */
export const SHAPES: Record<ActorType, string> = {
  person: "circle",
  organization: "square",
  government: "diamond",
  group: "triangle",
  place: "circle",
};

/** The colours of the page as it looks now. */
export function palette(): Palette {
  const probe = document.createElement("i");
  document.body.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const names = ["paper", "ink", "soft", "line", "conflict", "accord", "contest", "chosen"] as const;
  const found = Object.fromEntries(names.map((name) => [name, read(name)])) as unknown as Palette;
  probe.remove();
  return found;
}

/** Width by independent origins, in px. */
export function width(link: NetLink): number {
  return Math.min(10, 1 + 1.5 * Math.max(0, link.at_least));
}

/** Colour by conflict or cooperation; neither and both are in ink and grey. */
export function colour(link: NetLink, colours: Palette): string {
  if (link.side === "conflict") return colours.conflict;
  if (link.side === "cooperation") return colours.accord;
  return link.side === "both" ? colours.ink : colours.line;
}

/** The side of an actor's mark, in px: by the number of its pages. */
export function size(node: NetNode): number {
  return Math.min(11, 2.5 + 1.1 * Math.log2(1 + node.documents));
}

/** Brings a graph to hold exactly a network; places of actors that stay are kept. */
export function fill(graph: Net, network: Network, colours: Palette): void {
  const wanted = new Set(network.nodes.map((node) => node.id));
  for (const id of graph.nodes()) if (!wanted.has(id)) graph.dropNode(id);
  for (const node of network.nodes) {
    const look = { size: size(node), label: node.name, kind: SHAPES[node.type], color: colours.ink };
    if (graph.hasNode(node.id)) graph.mergeNodeAttributes(node.id, look);
    else graph.addNode(node.id, { x: node.x * 100, y: node.y * 100, ...look, hidden: false, chosen: false });
  }
  graph.clearEdges();
  for (const link of network.links) {
    graph.mergeEdgeWithKey(`${link.a} ${link.b}`, link.a, link.b, {
      size: width(link),
      color: colour(link, colours),
      gap: link.unnamed_only ? 5 : 0,
      label: link.contested ? "≠" : "",
      hidden: false,
      link,
    });
  }
}

/** A drawing of a graph in an element; the element must have a size. */
export function draw(graph: Net, element: HTMLElement, colours: Palette) {
  const crowded = graph.size > CROWD;
  const finer = Math.min(1, Math.max(0.25, Math.sqrt(200 / graph.order)));
  return new Sigma<NodeLook, EdgeLook>(graph, element, {
    primitives: {
      nodes: { shapes: [sdfCircle(), sdfSquare(), sdfDiamond(), sdfTriangle()], layers: [layerFill()] },
      edges: {
        paths: [pathLine()],
        layers: [
          layerPlain({ color: { attribute: "solid", default: CLEAR } }),
          layerDashed({
            dashSize: { value: 7, mode: "pixels" },
            gapSize: { attribute: "gap", default: 0, mode: "pixels" },
            gapColor: 0,
          }),
        ],
        variables: { gap: { type: "number", default: 0 }, solid: { type: "color", default: CLEAR } },
      },
    },
    styles: {
      nodes: {
        x: { attribute: "x" },
        y: { attribute: "y" },
        size: (look) => (look.chosen ? look.size + 2 : look.size * finer),
        shape: { attribute: "kind" },
        color: (look) => (look.chosen ? colours.contest : look.color),
        label: { attribute: "label" },
        labelColor: colours.ink,
        labelFont: '"Source Sans 3 Variable", sans-serif',
        labelSize: 13,
        visibility: (look) => (look.hidden ? "hidden" : "visible"),
        labelVisibility: (look, state) => (look.chosen || state.isHovered ? "visible" : "auto"),
        depth: (look, state) => (look.chosen || state.isHovered ? "topNodes" : "nodes"),
        backdropVisibility: "hidden",
      },
      edges: {
        size: (look: EdgeLook) => (crowded ? look.size / 2 : look.size),
        opacity: crowded ? 0.4 : 1,
        color: { attribute: "color" },
        gap: { attribute: "gap" },
        solid: (look: EdgeLook) => (look.gap ? CLEAR : look.color),
        label: { attribute: "label" },
        labelColor: colours.contest,
        labelSize: 18,
        labelVisibility: (look: EdgeLook) => (look.label ? "visible" : "hidden"),
        labelBackgroundColor: colours.paper,
        visibility: (look: EdgeLook) => (look.hidden ? "hidden" : "visible"),
        depth: "edges",
      } as never,
      stage: { background: colours.paper },
    },
    settings: {
      renderEdgeLabels: graph.size < 4000,
      enableEdgeEvents: graph.size < 1500,
      enableNodeDrag: true,
      hideEdgesOnMove: graph.size > 5000,
      labelDensity: graph.order < 150 ? 2 : 0.7,
      labelRenderedSizeThreshold: graph.order < 150 ? 2 : 5,
      itemSizesReference: "screen",
      autoRescaleContent: element.clientWidth < 700 ? "nodes" : "labels",
      gestureTarget: "graph",
      stagePadding: element.clientWidth < 700 ? 16 : 40,
    },
  });
}

/** The network as an SVG drawing with text, for paper. */
export function svg(graph: Net, title: string): string {
  const shown = graph.filterNodes((_, look) => !look.hidden);
  const xs = shown.map((id) => graph.getNodeAttribute(id, "x"));
  const ys = shown.map((id) => graph.getNodeAttribute(id, "y"));
  const [left, top] = [Math.min(...xs), Math.max(...ys)];
  const scale = 1000 / Math.max(1, Math.max(...xs) - left, top - Math.min(...ys));
  const at = (id: string): [number, number] => {
    const { x, y } = graph.getNodeAttributes(id);
    return [Math.round((x - left) * scale) + 40, Math.round((top - y) * scale) + 40];
  };
  const lines = graph.mapEdges((_, look, a, b) => {
    if (look.hidden) return "";
    const [[x1, y1], [x2, y2]] = [at(a), at(b)];
    const dash = look.gap ? ' stroke-dasharray="6 5"' : "";
    const mark = look.label
      ? `<text x="${(x1 + x2) / 2}" y="${(y1 + y2) / 2 + 5}" text-anchor="middle">≠</text>`
      : "";
    return `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="${look.color}" stroke-width="${look.size}"${dash}/>${mark}`;
  });
  const dots = shown.map((id) => {
    const [x, y] = at(id);
    const { size: r, label, color } = graph.getNodeAttributes(id);
    const words = `<text x="${x + r + 4}" y="${y + 4}">${escaped(label)}</text>`;
    return `<circle cx="${x}" cy="${y}" r="${r}" fill="${color}"/>${words}`;
  });
  const side = 1080 + 160;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="1080" viewBox="0 0 ${side} 1080" font-family="sans-serif" font-size="12"><title>${escaped(title)}</title>${lines.join("")}${dots.join("")}</svg>`;
}

/** What a node's form means, for the legend. */
export const LEGEND: readonly [shape: string, name: string][] = [
  ["circle", TYPES["person"] ?? ""],
  ["square", TYPES["organization"] ?? ""],
  ["diamond", TYPES["government"] ?? ""],
  ["triangle", TYPES["group"] ?? ""],
];

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
