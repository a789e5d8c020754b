/** Where the next page is, for a reply that is a page of a list (RFC 8288): also for text, which has no place for it. */
export function linkToNext(base: string, address: string, body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null || !('page' in body)) return {};
  const { page } = body;
  if (typeof page !== 'object' || page === null || !('next' in page)) return {};
  if (typeof page.next !== 'string') return {};
  const [, path, query] = /^[^:]*:\/\/[^/]*([^?]*)\??(.*)$/s.exec(address) ?? [];
  const asked = new URLSearchParams(query);
  asked.set('cursor', page.next);
  return { Link: `<${base}${path}?${asked}>; rel="next"` };
}
