/** Whether who asks would rather have JSON than a page: programs say so, browsers and previews do not. */
export function wantsJson(accept: string | undefined): boolean {
  const ranges = (accept ?? '').toLowerCase().split(',');
  const place = (pattern: RegExp): number => {
    const at = ranges.findIndex((range) => pattern.test(range.trim()));
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  return place(/^application\/(?:[\w.-]+\+)?json\b/) < place(/^text\/(?:html|\*)/);
}
