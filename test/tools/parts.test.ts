import { expect, it } from 'vitest';
import { quoteView } from '#shared/services/views.ts';
import { plainly } from '#shared/tools/clean.ts';
import { fitted, quoteParts } from '#shared/tools/parts.ts';
import { present } from '#shared/tools/presentation.ts';
import { shownQuote } from '#shared/tools/shown.ts';
import { bridge, PUBLIC_URL } from '#test/support/collection.ts';

const first = bridge.quotes[0]!;
const quote = shownQuote(quoteView(bridge, first, PUBLIC_URL));
const linksOf = (over: Partial<typeof quote>) =>
  quoteParts({ kind: 'quote', quote: { ...quote, ...over } }, plainly, 500).links;

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

it('keeps its marks where it is cut', () => {
  const long = { ...quote, text: 'The harbour wall is long. '.repeat(9) };

  const { words } = quoteParts({ kind: 'quote', quote: long }, plainly, 60);

  expect(words).toBe('“The harbour wall is long. The harbour wall is long. […]”');
});

it('gives words the most room in which a reply fits, and leaves out items where none does', () => {
  const presentation = present({ items: [1, 2, 3].map(() => ({ kind: 'quote', quote })) });
  const size = ({ items }: typeof presentation, room: number) => ({
    size: items.length * room,
    items,
  });

  const inRoom = fitted(presentation, size, (made) => made.size <= 2400);
  const fewer = fitted(presentation, size, (made) => made.size <= 100);

  expect(inRoom).toMatchObject({ size: 2400, items: { length: 3 } });
  expect(fewer).toMatchObject({ size: 80, items: { length: 2 } });
});
