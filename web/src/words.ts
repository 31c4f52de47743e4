import classesToml from "../../src/sayso/records/classes.toml?raw";
import wordsPage from "../../docs/words.md?raw";

/** A claim class as `src/sayso/records/classes.toml` tells it. */
export interface ClaimClass {
  kind: string;
  sentence: string;
  quad: string;
  mutual: boolean;
}

/** The meaning of each word of `docs/words.md`. */
export const words: ReadonlyMap<string, string> = glossary(wordsPage);

/** The claim classes in the order of their table. */
export const classes: ReadonlyMap<string, ClaimClass> = table(classesToml);

/** Reads the rows `| word | meaning | not this |` of a Markdown table. */
export function glossary(page: string): Map<string, string> {
  const rows = page.split("\n").filter((line) => line.startsWith("| "));
  const cells = rows.map((row) => row.split("|").map((cell) => cell.trim()));
  return new Map(cells.slice(2).map(([, word = "", meaning = ""]) => [word, plain(meaning)]));
}

/** Reads the flat tables of the classes' TOML: strings and booleans, nothing else. */
export function table(toml: string): Map<string, ClaimClass> {
  const found = new Map<string, ClaimClass>();
  for (const block of toml.split(/^\[/m).slice(1)) {
    const name = block.slice(0, block.indexOf("]"));
    const value = (key: string) => new RegExp(`^${key} = "?([^"\\n]*)"?`, "m").exec(block)?.[1] ?? "";
    found.set(name, {
      kind: value("kind"),
      sentence: value("sentence"),
      quad: value("quad"),
      mutual: value("mutual") === "true",
    });
  }
  return found;
}

/** "{a} and {b} are in contact or linked" with the names in place. */
export function sentence(cls: string, a: string, b: string): string {
  const told = classes.get(cls)?.sentence ?? "";
  if (!told.includes("{b}")) return `${a}, ${cls}, ${b}`;
  return told.replaceAll("{a}", () => a).replaceAll("{b}", () => b);
}

/** What a class says, for those who read of it: "A and B are in contact or linked". */
export function meaning(cls: string): string {
  const told = classes.get(cls)?.sentence ?? "";
  return told.replaceAll("{a}", "A").replaceAll("{b}", "B").replaceAll("{value}", "something");
}

/** Whether a class is of conflict, of accord, or says neither. */
export function temper(cls: string): "conflict" | "accord" | "neither" {
  const quad = classes.get(cls)?.quad ?? "";
  if (quad.endsWith("conflict")) return "conflict";
  return quad.endsWith("cooperation") ? "accord" : "neither";
}

function plain(markdown: string): string {
  return markdown.replaceAll("`", "");
}
