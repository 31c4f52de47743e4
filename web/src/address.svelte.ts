/** Where the reader is: every view, filter and choice stands in the address. */

interface Place {
  path: string;
  query: URLSearchParams;
}

const place = $state<Place>(read());

/** The address as it stands; reading it in a component follows it. */
export const here: Readonly<Place> = place;

/** Changes the address. A change of the query alone keeps the scroll and the focus. */
export function go(href: string, { replace = false } = {}): void {
  const url = new URL(href, location.href);
  const moved = url.pathname !== location.pathname;
  if (url.href !== location.href) {
    if (replace) history.replaceState(null, "", url);
    else history.pushState(null, "", url);
  }
  follow();
  if (moved) window.scrollTo(0, 0);
}

/** The present path with some query values set; null, "" and false take one out. */
export function withQuery(changes: Record<string, string | number | boolean | null>): string {
  const query = new URLSearchParams(place.query);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === "" || value === false) query.delete(key);
    else query.set(key, value === true ? "1" : String(value));
  }
  const text = query.toString();
  return place.path + (text ? `?${text}` : "");
}

/** A path from its parts, each escaped, with a query. */
export function to(parts: string[], query: Record<string, string | null | undefined> = {}): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const text = new URLSearchParams(given).toString();
  return "/" + parts.map(encodeURIComponent).join("/") + (text ? `?${text}` : "");
}

/** Follows links within the desk without loading the page again. */
export function listen(): void {
  addEventListener("popstate", follow);
  document.addEventListener("click", (event) => {
    const link = (event.target as Element | null)?.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.button || modified(event)) return;
    if (link.hasAttribute("download") || link.getAttribute("target")) return;
    const url = new URL((link as HTMLAnchorElement | SVGAElement).getAttribute("href") ?? "", location.href);
    if (url.origin !== location.origin || url.pathname.startsWith("/api/")) return;
    if (url.hash && url.pathname === location.pathname) return;
    event.preventDefault();
    go(url.href);
  });
}

function follow(): void {
  Object.assign(place, read());
}

function read(): Place {
  return { path: location.pathname, query: new URLSearchParams(location.search) };
}

function modified(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}
