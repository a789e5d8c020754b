import { expect, test } from 'vitest';
import { pageOf } from '#shared/model/query.ts';
import { Quote } from '#shared/model/quote.ts';
import { type Api, apiOn } from '#test/support/api.ts';
import fc from '#test/support/fast-check.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();

/** Pieces of which articles are made: what engines stumble over, and what a paste may hold. */
const piece = fc.oneof(
  fc.constantFrom(
    '“We will rebuild the wall,” said Ada Marlowe, the mayor of Lorne.',
    'Marlowe said: “It held for ninety years.” “And then it did not,” she added.',
    "'That's the lads' fault,' Brandt told the council. 'They know it.'",
    'He noted:\n\nThe harbour is closed until further notice.',
    'The ministry said in a statement that “no decision” had been taken.',
    '“An opening that never closes',
    'A closing that never opened”',
    '“Nested ‘inner words’ here,” Okafor said.',
    '• first item\n• second item',
    '> A block quote of somebody.\n> Over two lines.',
    'Q: Why now?\nA: Because it is time.',
    'A Heading Without Stop',
    'Advertisement',
    '„Tief und hoch“, sagte Krüger.',
    '« Bonjour, » dit Élodie Brandt.',
    '12" pipes and 6’2” men',
    '\r\nWindows line\r\n',
    '\u0000\u0007\ufeff\u200b\ud800 odd \u202e characters \udfff',
    '🧵 “Threads 🧶 of 👩‍🚀 emoji,” said @someone.',
  ),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.lorem({ maxCount: 12 }).map((words) => `${words[0]?.toUpperCase()}${words.slice(1)}.`),
);
const article = fc
  .array(piece, { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join('\n\n'))
  .filter((text) => text !== '');

const quotesOf = async (api: Api, path: string) => {
  const found: Quote[] = [];
  let cursor = '';
  for (;;) {
    const reply = await api.get(`${path}?limit=100${cursor}`);
    const { items, page } = pageOf(Quote.strict()).parse(await reply.json());
    found.push(...items);
    if (page.next === null) return found;
    cursor = `&cursor=${page.next}`;
  }
};

test('everything served of any article is the article’s own words at their place', async () => {
  const api = apiOn(await newTable());
  await fc.assert(
    fc.asyncProperty(article, fc.webUrl(), async (text, url) => {
      const reply = await api.send('POST', '/v1/articles', { text, url: url.slice(0, 2000) });
      if (reply.status === 422) {
        expect((await reply.json()) as object).toMatchObject({ code: 'unreadable-article' });
        return;
      }
      expect([200, 201]).toContain(reply.status);
      const kept = (await reply.json()) as { id: string; text: string };
      for (const quote of await quotesOf(api, `/v1/articles/${kept.id}/quotes`)) {
        expect(kept.text.slice(quote.start, quote.end)).toBe(quote.text);
        for (const evidence of [quote.mention, quote.cue, quote.context]) {
          if (evidence) expect(kept.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
        }
        const section = await (await api.get(`/v1/sections/${quote.sectionId}`)).json();
        expect(section).toMatchObject({ id: quote.sectionId, articleId: kept.id });
      }
      const sections = (await (await api.get(`/v1/articles/${kept.id}/sections`)).json()) as {
        items: { start: number; end: number; text: string }[];
      };
      for (const { start, end, text: words } of sections.items) {
        expect(kept.text.slice(start, end)).toBe(words);
      }
    }),
    { numRuns: 40 },
  );
});

test('the same article twice is one article, and changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(article, async (text) => {
      const api = apiOn(await newTable());
      const first = await api.send('POST', '/v1/articles', { text, source: 'Gazette' });
      const before = await first.text();

      const second = await api.send('POST', '/v1/articles', { text, source: 'Gazette' });

      if (first.status === 422) {
        expect(second.status).toBe(422);
        return;
      }
      expect([first.status, second.status]).toEqual([201, 200]);
      expect(await second.text()).toBe(before);
      const list = (await (await api.get('/v1/articles')).json()) as { items: unknown[] };
      expect(list.items).toHaveLength(1);
    }),
    { numRuns: 12 },
  );
});

test('articles in any order give the same ids', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(article, { minLength: 2, maxLength: 4 }), async (texts) => {
      const idsIn = async (order: readonly string[]) => {
        const api = apiOn(await newTable());
        for (const text of order) await api.send('POST', '/v1/articles', { text });
        return (await quotesOf(api, '/v1/quotes'))
          .map(({ id, speaker }) => `${id} ${speaker?.id}`)
          .sort();
      };

      expect(await idsIn([...texts].reverse())).toEqual(await idsIn(texts));
    }),
    { numRuns: 8 },
  );
});
