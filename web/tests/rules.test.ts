import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(svelte|ts|html|css)$/.test(name))
  .map((name) => [name, readFileSync(join("src", name), "utf8")] as const);

const FORBIDDEN: [what: string, pattern: RegExp][] = [
  ["markup from text", /\{@html|innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc/],
  ["code from text", /\beval\(|new Function\(/],
  ["styles that the policy forbids", /\sstyle="|createElement\("style"\)|<style>[^]*@import url/],
  ["addresses of other machines", /https?:\/\/(?!www\.w3\.org\/2000\/svg)[a-z0-9]/],
];

describe.each(FORBIDDEN)("%s", (_, pattern) => {
  it.each(files)("stand nowhere in %s", (_name, text) => {
    expect(text).not.toMatch(pattern);
  });
});

it("finds the sources that it judges", () => {
  expect(files.length).toBeGreaterThan(40);
});
