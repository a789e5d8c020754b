/** Longer addresses are refused: no page has one, and they cost to store. */
const LONGEST = 2048;

/** An absolute http(s) address, made so with the page's own where needed; null for any other. */
export function webAddress(address: string | null | undefined, base?: string): string | null {
  if (!address || address.length > LONGEST) return null;
  try {
    const given = address.trim();
    // Whatever page it stands on, `//host/path` is an address of the web.
    const url = base ? new URL(given, base) : new URL(given.replace(/^(?=\/\/)/u, 'https:'));
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}
