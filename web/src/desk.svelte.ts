import { ask, Trouble } from "./ask.svelte";
import type { Case } from "./shapes";

interface Desk {
  case: Case | null;
  trouble: Trouble | null;
}

/** The open case, asked once and again after every change. */
export const desk = $state<Desk>({ case: null, trouble: null });

/** Asks the desk for the case as it stands now. */
export async function refresh(): Promise<void> {
  try {
    desk.case = await ask<Case>("case");
    desk.trouble = null;
  } catch (error) {
    desk.trouble = error instanceof Trouble ? error : new Trouble(String(error), 0);
  }
}

/** Whether the installed Sayso has a part: review, adding, export and so on. */
export function has(part: string): boolean {
  return desk.case?.parts.includes(part) ?? false;
}
