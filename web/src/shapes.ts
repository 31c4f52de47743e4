/** The shapes of the desk's answers, as `docs/design/desk.md` tells them. */

export type ActorType = "person" | "organization" | "government" | "group" | "place";
export type HopKind = "outlet" | "actor" | "anonymous" | "document";
export type Polarity = "asserted" | "denied";
export type Status = "proven" | "assumed" | "unknown";
export type Span = [start: number, end: number];

export interface Page<T> {
  items: T[];
  total: number;
  offset: number;
  limit: number;
}

export interface Actor {
  id: string;
  name: string;
  type: ActorType;
}

export interface Hop {
  kind: HopKind;
  name: string;
  actor: string | null;
}

export interface Document {
  id: string;
  title: string | null;
  outlet: string | null;
  published: string | null;
  /** The address or the file's name. */
  source: string | null;
}

/** What asserts, or what denies: independent origins at least and at most, and pages. */
export interface Range {
  at_least: number;
  at_most: number;
  pages: number;
}

export interface TieRow {
  a: Actor;
  b: Actor;
  class: string;
  directed: boolean;
  asserted: Range;
  denied: Range;
  first: string | null;
  last: string | null;
  contested: boolean;
  unnamed_only: boolean;
  echo: number;
}

export interface When {
  start: string | null;
  end: string | null;
  text: string;
}

export interface Report {
  document: Document;
  claim: string;
  key: string | null;
  class: string;
  polarity: Polarity;
  certainty: string;
  relation: string;
  sentence: string;
  start: number;
  end: number;
  words: Span[];
  chain: Hop[];
  copy_of: string | null;
  because: string[];
  when: When | null;
}

export interface Counts {
  documents: number;
  unread: number;
  actors: number;
  ties: number;
  outlets: number;
  judgements: number;
}

export type Worth = "echoes" | "contested" | "corroborated" | "unnamed";

export interface Case {
  name: string;
  version: string;
  read_only: boolean;
  waiting: number;
  parts: string[];
  counts: Counts;
  worth: Record<Worth, TieRow[]>;
}

export interface Unread {
  document: string;
  source: string;
  reason: string;
}

export interface Origin {
  number: number;
  hop: Hop;
  named: boolean;
  pages: number;
  /** How many an origin may be: "two officials". */
  people: number;
  copies: number;
  first: string | null;
  last: string | null;
  reports: Report[];
  more: number;
}

export interface Edge {
  report: [document: string, claim: string];
  on: [document: string, claim: string];
  reason: string;
  status: Status;
}

export interface Standing extends Range {
  outlets: number;
  reports: number;
  origins: Origin[];
  edges: Edge[];
}

/** One side of what stands against each other; the sides share a number. */
export interface Contradiction {
  number: number;
  what: "date" | "certainty";
  says: string;
  pages: number;
  class: string;
  polarity: Polarity;
  sentence: string;
  document: Document;
}

export interface Strand {
  class: string;
  directed: boolean;
  a: Actor;
  b: Actor;
  contested: boolean;
  unnamed_only: boolean;
  asserted: Standing;
  denied: Standing;
  contradictions: Contradiction[];
}

export interface Tie {
  a: Actor;
  b: Actor;
  contested: boolean;
  first: string | null;
  last: string | null;
  strands: Strand[];
}

export interface TreeNode {
  id: string;
  kind: "origin" | "via" | "page" | "fold";
  column: number;
  hop: Hop | null;
  document: Document | null;
  named: boolean;
  origin: number | null;
  pages: number;
  certainty: string | null;
}

export interface TreeEdge {
  source: string;
  target: string;
  kind: "says" | "via" | "copy" | "together";
  reason: string | null;
  status: Status;
}

export interface Tree {
  class: string;
  polarity: Polarity;
  at_least: number;
  at_most: number;
  nodes: TreeNode[];
  edges: TreeEdge[];
  left_out: number;
}

export interface Point {
  day: string;
  until: string | null;
  text: string | null;
  document: Document;
  class: string;
  polarity: Polarity;
  certainty: string;
  origin: Hop;
  sentence: string;
  pages: number;
}

export interface Timeline {
  said: Point[];
  happened: Point[];
  undated: number;
  left_out: number;
}

export type Side = "conflict" | "cooperation" | "both" | null;

export interface NetNode extends Actor {
  x: number;
  y: number;
  documents: number;
  degree: number;
}

export interface NetLink {
  a: string;
  b: string;
  classes: string[];
  side: Side;
  at_least: number;
  at_most: number;
  pages: number;
  denied: number;
  contested: boolean;
  unnamed_only: boolean;
  first: string | null;
  last: string | null;
}

export interface Network {
  nodes: NetNode[];
  links: NetLink[];
  left_out: { nodes: number; links: number };
}

export interface ListedActor extends Actor {
  aliases: string[];
  documents: number;
}

export interface Role {
  title: string;
  of: Actor | null;
  from: string | null;
  to: string | null;
  current: boolean;
  sentence: string;
  start: number;
  end: number;
  document: Document;
}

/** A page with the words around the name; offsets are those of `words`. */
export interface Named extends Document {
  words: string;
  start: number;
  end: number;
}

export interface Suggestion {
  left: Actor;
  right: Actor;
  reasons: string[];
  score: number | null;
  changes: string[];
  left_documents: Named[];
  right_documents: Named[];
}

export interface ActorPage extends ListedActor {
  names: { name: string; documents: number; seen: Document[] }[];
  joins: { reason: string; documents: number }[];
  roles: Role[];
}

export interface SeenIn extends Document {
  name: string;
  reason: string;
}

export interface About {
  origin: Hop;
  reports: number;
  pages: number;
  first: string | null;
  last: string | null;
  ties: TieRow[];
}

export interface ListedDocument extends Document {
  unread: string | null;
  claims: number;
}

export interface Mention {
  start: number;
  end: number;
  kind: string;
}

export interface Attribution {
  id: string;
  source: Span[];
  cue: Span[];
  content: Span[];
  speaker: Actor | null;
  anonymous: string | null;
  told: Actor | null;
  kind: string;
  parent: string | null;
}

export interface ReadClaim {
  id: string;
  key: string;
  class: string;
  a: Actor;
  b: Actor | null;
  value: string | null;
  direction: "a->b" | "none";
  relation: string;
  polarity: Polarity;
  certainty: string;
  when: When | null;
  where: string | null;
  start: number;
  end: number;
  words: Span[];
  attribution: string | null;
  chain: Hop[];
  tied: boolean;
}

export interface DocumentPage extends Document {
  sha256: string;
  authors: string[];
  language: string | null;
  unread: string | null;
  text: string;
  passages: { role: string; start: number; end: number }[];
  dropped: { reason: string; text: string }[];
  links: { start: number; end: number; url: string }[];
  credits: { kind: string; agency: string | null; place: string | null; text: string }[];
  actors: (Actor & { mentions: Mention[] })[];
  attributions: Attribution[];
  claims: ReadClaim[];
  copy_of: { document: Document; kind: "verbatim" | "abridged" | "edited"; share: number | null } | null;
  copies: Document[];
  more_copies: number;
  version: Record<string, string>;
}

export interface ListedSource extends Hop {
  pages: number;
  ties: number;
}

export interface SourcePage {
  hop: Hop;
  pages: number;
  ties: number;
  first: string | null;
  last: string | null;
  cites: { hop: Hop; pages: number }[];
  cited_by: { hop: Hop; pages: number }[];
  copies: { outlet: string; pages: number }[];
  copied_by: { outlet: string; pages: number }[];
}

export interface Doubtful {
  doubts: string[];
  report: Report;
  class: string;
  a: Actor;
  b: Actor;
}

export interface Judgement {
  number: number;
  made: string;
  kind: "actor" | "claim" | "origin";
  left: string;
  right: string | null;
  verdict: string;
  note: string | null;
  by: string | null;
  undoes: number | null;
  undone: boolean;
  left_name: string | null;
  right_name: string | null;
}

export interface Hit {
  document: Document;
  words: { text: string; hit: boolean }[];
}

export interface Found {
  actors: (Actor & { documents: number })[];
  ties: TieRow[];
  text: Hit[];
}

export interface Job {
  state: "none" | "adding" | "weighing" | "stopping" | "done" | "stopped" | "failed";
  wanted: number;
  added: number;
  known: number;
  unread: { source: string; reason: string }[];
  started: string | null;
  ended: string | null;
  trouble: string | null;
}

export interface Format {
  format: string;
  title: string;
  suffix: string;
  /** Only the whole case leaves in it, not the ties of one actor. */
  whole: boolean;
}

export interface Evidence {
  number: number;
  document: Document;
  sha256: string;
  published: string | null;
  words: string;
  start: number;
  end: number;
  chain: Hop[];
}

export interface Printed {
  case: string;
  made: string;
  title: string;
  lines: string[];
  sections: { title: string; lines: string[]; entries: { text: string; evidence: number[] }[] }[];
  evidence: Evidence[];
}
