import { expect, it } from 'vitest';
import { quoteView } from '#shared/services/views.ts';
import { plainly, quoteParts } from '#shared/tools/parts.ts';
import { shownQuote } from '#shared/tools/shown.ts';
import { bridge, PUBLIC_URL } from '#test/support/collection.ts';

const first = bridge.quotes[0]!;
const quote = shownQuote(quoteView(bridge, first, PUBLIC_URL));
const linksOf = (over: Partial<typeof quote>) =>
  quoteParts({ kind: 'quote', quote: { ...quote, ...over } }, plainly).links;

it('leads to the very words in the source, then to the quote here', () => {
  const [source, page, ...more] = linksOf({});

  expect(more).toEqual([]);
  expect(page).toEqual({ label: 'Context', url: `${PUBLIC_URL}/q/${first.id}` });
  expect(source?.label).toBe('Open at the quote');
  const [address, fragment = ''] = source!.url.split('#:~:text=');
  expect(address).toBe('https://gazette.example/2026/05/bridge');
  expect(decodeURIComponent(fragment)).toBe(first.text);
});

it('promises no place in the source where there is none', () => {
  expect(linksOf({ sourceUrl: null }).map(({ label }) => label)).toEqual(['Context']);
  expect(linksOf({ sourceUrl: null, permalink: `/q/${first.id}` })).toEqual([]);
});
