import { describe, expect, it } from "vitest";
import { match, route } from "../src/route";
import { count, day, runs, span, standing, stretch } from "../src/text";
import { levels, scale, ticks } from "../src/time/scale";
import { classes, glossary, meaning, sentence, temper, words } from "../src/words";

describe("days", () => {
  it("are told as far as they are known", () => {
    expect(["2020-10-05T07:00:00Z", "2020-10", "2020", null].map(day)).toEqual([
      "5 Oct 2020",
      "Oct 2020",
      "2020",
      "no date",
    ]);
  });

  it("share what two of them have in common", () => {
    expect(stretch("2020-10-04", "2020-10-13")).toBe("4–13 Oct 2020");
    expect(stretch("2020-10-04", "2020-12-02")).toBe("4 Oct – 2 Dec 2020");
    expect(stretch("2019-10-04", "2020-12-02")).toBe("4 Oct 2019 – 2 Dec 2020");
    expect(stretch("2020-10-04", null)).toBe("4 Oct 2020");
  });
});

describe("numbers", () => {
  it("agree with their nouns", () => {
    expect([count(1, "page"), count(12000, "page"), count(2, "copy", "copies")]).toEqual([
      "1 page",
      "12,000 pages",
      "2 copies",
    ]);
  });

  it("tell a range of origins only where there is one", () => {
    expect(span({ at_least: 1, at_most: 4 })).toBe("1–4");
    expect(standing({ at_least: 1, at_most: 1 })).toBe("1 independent origin");
    expect(standing({ at_least: 1, at_most: 4 })).toBe("at least 1, at most 4 independent origins");
  });
});

describe("marked text", () => {
  it("counts letters as the desk does, not as UTF-16 does", () => {
    expect(runs("😀 said so", 100, [[102, 106]])).toEqual([
      { text: "😀 ", marked: false },
      { text: "said", marked: true },
      { text: " so", marked: false },
    ]);
  });

  it("keeps marks that reach beyond the sentence within it", () => {
    expect(runs("abc", 10, [[5, 99]])).toEqual([{ text: "abc", marked: true }]);
  });
});

describe("words and classes", () => {
  it("come from the pages that the project keeps", () => {
    expect(words.get("origin")).toMatch(/end of a chain/);
    expect(words.has("word")).toBe(false);
    expect([...classes.keys()]).toContain("contact");
    expect(temper("assault")).toBe("conflict");
    expect(temper("contact")).toBe("neither");
  });

  it("are read from any table of that form", () => {
    const page = "| use this | it means | not this |\n| --- | --- | --- |\n| page | the `bytes` | file |";
    expect(glossary(page)).toEqual(new Map([["page", "the bytes"]]));
  });

  it("put names into the sentence of a class without reading them as patterns", () => {
    expect(sentence("contact", "$& Ltd", "{b}")).toBe("$& Ltd and {b} are in contact or linked");
    expect(meaning("presence")).toBe("A was at something");
  });
});

describe("addresses", () => {
  it("give their parts to the view, unescaped", () => {
    expect(match("/sources/:kind/:name", "/sources/outlet/Freight%20%26%20Tide")).toEqual({
      kind: "outlet",
      name: "Freight & Tide",
    });
    expect(route("/ties/a/b/report").given).toEqual({ a: "a", b: "b" });
    expect(route("/nowhere/at/all/really").key).toBe("nowhere");
    expect(match("/actors/:id", "/actors/%E0%A4%A")).toEqual({ id: "%E0%A4%A" });
  });
});

describe("the timeline", () => {
  it("keeps order and shortens silences", () => {
    const place = scale([0, 1, 1000], 100);
    expect(place(0)).toBe(0);
    expect(place(1000)).toBe(100);
    expect(place(1)).toBeGreaterThan(5);
  });

  it("names first and last day before others", () => {
    expect(ticks([1, 2, 3], (at) => at * 30, 50)).toEqual([1, 3]);
  });

  it("stands what is said on one day above each other", () => {
    expect(levels([5, 5, 6])).toEqual([0, 1, 0]);
  });
});
