import { expect, test } from 'vitest';
import { etagOf } from '#functions/http/cache.ts';
import { written } from '#functions/http/written.ts';
import { lasting } from '#shared/services/lasting.ts';

const page = (items: readonly unknown[], next: string | null = null) => ({
  items,
  page: { next },
});

test.each<[string, unknown]>([
  ['a thing', { id: 'q_1', text: '“é”' }],
  ['a thing that lasts', lasting({ id: 'q_1' })],
  ['an empty page', page([])],
  ['a page', page([{ id: 'q_1' }, { id: 'q_2' }], 'x')],
  ['a page of what lasts', page([lasting({ id: 'q_1' }), lasting({ id: 'q_2' })])],
  ['a page of both', page([lasting({ id: 'q_1' }), { id: 'q_2' }], 'x')],
  ['more than a page', { ...page([lasting({ id: 'q_1' })]), more: 1 }],
])('%s is written as JSON has it, also the second time', (_, body) => {
  expect(written(body).text).toBe(JSON.stringify(body));
  expect(written(body).text).toBe(JSON.stringify(body));
});

test('a single thing has the tag of its bytes, whether or not it lasts', () => {
  const tag = etagOf('{"id":"q_1"}');

  expect(written({ id: 'q_1' }).etag()).toBe(tag);
  expect(written(lasting({ id: 'q_1' })).etag()).toBe(tag);
});

test('the tag of a page changes with each item, their order, and the next page', () => {
  const [one, two] = [lasting({ id: 'q_1' }), lasting({ id: 'q_2' })];
  const pages = [
    page([one, two]),
    page([two, one]),
    page([one]),
    page([one, lasting({ id: 'q_3' })]),
    page([one, two], 'x'),
  ];

  const tags = pages.map((each) => written(each).etag());

  expect(new Set(tags).size).toBe(pages.length);
  expect(written(page([lasting({ id: 'q_1' }), lasting({ id: 'q_2' })])).etag()).toBe(tags[0]);
});
