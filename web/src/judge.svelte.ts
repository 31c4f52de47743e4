import { changes, tell, Trouble } from "./ask.svelte";
import { desk, refresh } from "./desk.svelte";
import type { Judgement } from "./shapes";

interface Bench {
  busy: boolean;
  last: Judgement | null;
  told: string;
  trouble: string;
}

/** What is to be judged. */
export interface Verdict {
  kind: Judgement["kind"];
  left: string;
  right?: string | null;
  verdict: string;
  note?: string;
}

/** What was judged last from this page, so that it can be taken back. */
export const bench = $state<Bench>({ busy: false, last: null, told: "", trouble: "" });

/** Appends a judgement; `told` says it in words. Gives true where it was taken. */
export function judge(verdict: Verdict, told: string): Promise<boolean> {
  return change("review/judgements", verdict, told);
}

/** Takes a judgement back by appending another. */
export function undo(number: number): Promise<boolean> {
  return change(`review/judgements/${number}/undo`, {}, "Taken back.");
}

/** Takes back what was judged last, if anything. */
export function undoLast(): void {
  if (bench.last && !bench.last.undoes) void undo(bench.last.number);
}

async function change(path: string, body: unknown, told: string): Promise<boolean> {
  if (bench.busy || desk.case?.read_only) return false;
  bench.busy = true;
  bench.trouble = "";
  try {
    bench.last = await tell<Judgement>(path, body);
    bench.told = told;
    changes.count++;
    await refresh();
    return true;
  } catch (error) {
    bench.trouble = error instanceof Trouble ? error.message : String(error);
    return false;
  } finally {
    bench.busy = false;
  }
}
