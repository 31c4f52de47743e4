/** Asking the desk. Nothing else in the page reaches for the network. */

/** What went wrong, in a sentence for people. */
export class Trouble extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

/** Counts the changes made from this page; every answer in sight is asked again after one. */
export const changes = $state({ count: 0 });

/** An answer that follows its address: what came last stays in sight while the next is fetched. */
export class Asked<T> {
  data = $state.raw<T | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  loading = $state(true);
  #again = $state(0);

  /** `path` gives the address to ask, or null while there is nothing to ask. */
  constructor(path: () => string | null) {
    $effect(() => {
      const address = path();
      void this.#again;
      void changes.count;
      if (address === null) {
        this.data = null;
        this.loading = false;
        return;
      }
      const stop = new AbortController();
      this.loading = true;
      this.#take(address, stop.signal);
      return () => stop.abort();
    });
  }

  /** Asks once more. */
  again(): void {
    this.#again++;
  }

  async #take(address: string, signal: AbortSignal): Promise<void> {
    try {
      const data = await ask<T>(address, { signal });
      if (signal.aborted) return;
      this.data = data;
      this.trouble = null;
    } catch (error) {
      if (signal.aborted) return;
      this.trouble = error instanceof Trouble ? error : new Trouble(String(error), 0);
      this.data = null;
    }
    this.loading = false;
  }
}

/** One question. Rejects with a `Trouble`. */
export async function ask<T>(path: string, given: RequestInit = {}): Promise<T> {
  const headers = new Headers(given.headers);
  if (given.method && given.method !== "GET") headers.set("X-Sayso", "desk");
  let answer: Response;
  try {
    answer = await fetch(`/api/${path}`, { ...given, headers });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Trouble("The desk does not answer. Is sayso desk still running?", 0);
  }
  if (!answer.ok) throw await troubled(answer);
  return (await answer.json()) as T;
}

/** Sends a changing request with a JSON body. */
export function tell<T>(path: string, body: unknown): Promise<T> {
  const headers = { "Content-Type": "application/json" };
  return ask<T>(path, { method: "POST", headers, body: JSON.stringify(body) });
}

/** A query string of what is given; null, undefined, "" and false are left out. */
export function query(values: Record<string, string | number | boolean | null | undefined>): string {
  const given = Object.entries(values).filter(([, value]) => value || value === 0);
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return text ? `?${text}` : "";
}

async function troubled(answer: Response): Promise<Trouble> {
  const told = (await answer.json().catch(() => null)) as { detail?: unknown } | null;
  const detail = typeof told?.detail === "string" ? told.detail : answer.statusText;
  return new Trouble(detail || `The desk answered ${answer.status}.`, answer.status);
}
