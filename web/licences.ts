import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

interface Manifest {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

/** Writes the licences of everything that is built into the page beside it. */
export function licences(): Plugin {
  return {
    name: "licences",
    apply: "build",
    generateBundle() {
      const source = shipped().map(entry).join("\n\n");
      this.emitFile({ type: "asset", fileName: "licences.txt", source });
    },
  };
}

/** The packages that the page ships, dependencies of dependencies too, by name. */
function shipped(): string[] {
  const root = manifest(".");
  const found = new Set<string>();
  const queue = Object.keys(root.dependencies ?? {});
  for (let name = queue.pop(); name; name = queue.pop()) {
    if (found.has(name) || !existsSync(folder(name))) continue;
    found.add(name);
    queue.push(...Object.keys(manifest(folder(name)).dependencies ?? {}));
  }
  return [...found].sort();
}

function entry(name: string): string {
  const { version, license } = manifest(folder(name));
  const file = readdirSync(folder(name)).find((each) => /^licen[cs]e/i.test(each));
  const text = file ? readFileSync(join(folder(name), file), "utf8").trim() : "";
  return `${name} ${version} (${license ?? "no licence named"})\n\n${text}`;
}

function folder(name: string): string {
  return join("node_modules", name);
}

function manifest(at: string): Manifest {
  return JSON.parse(readFileSync(join(at, "package.json"), "utf8")) as Manifest;
}
