import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type Article, Section } from '#shared/model/article.ts';
import { pageOf } from '#shared/model/query.ts';
import { Quote } from '#shared/model/quote.ts';
import { type Api, apiOn } from '#test/support/api.ts';
import { freshTables } from '#test/support/table.ts';

const FOLDER = '../shared/seed';
const there = existsSync(FOLDER);
if (!there) console.log(`${FOLDER} is not here: the seed article's reading is not checked.`);

const Expected = z.object({
  file: z.string(),
  title: z.string(),
  dek: z.string(),
  published: z.string(),
  source: z.string(),
  boilerplate: z.array(z.string()),
  sections: z.array(z.object({ heading: z.string().nullable() })),
  quotes: z.array(
    z.object({
      text: z.string(),
      type: z.string(),
      start: z.int(),
      speaker: z.string(),
      cue: z.string(),
      section: z.int(),
      group: z.string().optional(),
    }),
  ),
  reported_lists: z.array(z.object({ speaker: z.string(), items: z.array(z.string()) })),
  not_quotes: z.array(z.object({ text: z.string() })),
  speakers: z.array(z.object({ name: z.string(), role: z.string().nullable() })),
  mentioned_not_quoted: z.array(z.string()),
});

describe.runIf(there)('the seed article, through the API', () => {
  const newTable = freshTables();
  let expected: z.infer<typeof Expected>;
  let raw: string;
  let api: Api;
  let article: Article;
  let quotes: Quote[];
  const page = async (path: string) =>
    pageOf(Quote).parse(await (await api.get(path)).json()).items;

  beforeAll(async () => {
    expected = Expected.parse(JSON.parse(readFileSync(`${FOLDER}/expected.json`, 'utf8')));
    raw = readFileSync(`${FOLDER}/${expected.file}`, 'utf8');
    api = apiOn(await newTable());
    article = await api.keep({ text: raw });
    quotes = await page(`/v1/articles/${article.id}/quotes?limit=100`);
  });

  test('has its title, dek, date and source', () => {
    expect(article).toMatchObject({
      title: expected.title,
      dek: expected.dek,
      source: expected.source,
      publishedAt: `${expected.published}T00:00:00.000Z`,
    });
  });

  test('has its sections, and no furniture anywhere', async () => {
    const reply = await (await api.get(`/v1/articles/${article.id}/sections`)).json();
    const { items } = z.object({ items: z.array(Section) }).parse(reply);

    expect(items.map(({ heading }) => heading)).toEqual(
      expected.sections.map(({ heading }) => heading),
    );
    for (const line of expected.boilerplate)
      expect(JSON.stringify([article, items])).not.toContain(line);
  });

  test('has its quotes with types, speakers, cues and sections', () => {
    const marked = quotes.filter(({ type }) => type !== 'indirect');

    expect(
      marked.map(({ text, type, speaker, cue, sectionId }) => ({
        text,
        type,
        speaker: speaker?.name,
        cue: cue?.text,
        section: article.sections.findIndex(({ id }) => id === sectionId),
      })),
    ).toEqual(
      expected.quotes.map(({ text, type, speaker, cue, section }) => ({
        text,
        type,
        speaker,
        cue: expect.stringContaining(cue.split(' ')[0]!),
        section,
      })),
    );
    const places = marked.map(({ start, text }) => article.text.slice(start, start + text.length));
    expect(places).toEqual(
      expected.quotes.map(({ start, text }) => raw.slice(start, start + text.length)),
    );
  });

  test('keeps the halves of split quotes together, and nothing else', () => {
    const together = (group: string | null | undefined) => group ?? null;
    const groups = quotes.filter(({ type }) => type !== 'indirect').map(({ group }) => group);
    const wanted = expected.quotes.map(({ group }) => together(group));

    for (let i = 0; i < wanted.length; i++) {
      for (let j = i + 1; j < wanted.length; j++) {
        const [a, b] = [wanted[i], wanted[j]];
        expect(groups[i] !== null && groups[i] === groups[j], `${i} and ${j}`).toBe(
          a !== null && a === b,
        );
      }
    }
  });

  test('takes nothing for a quote that is none', () => {
    const words = quotes.filter(({ type }) => type !== 'indirect').map(({ text }) => text);
    for (const { text } of expected.not_quotes) expect(words).not.toContain(text);
  });

  test('gives reported lists to their speaker', () => {
    for (const { speaker, items } of expected.reported_lists) {
      for (const item of items) {
        expect(quotes.find(({ text }) => text === item)?.speaker?.name, item).toBe(speaker);
      }
    }
  });

  test('has its speakers with their roles, and nobody who is only mentioned', async () => {
    for (const { name, role } of expected.speakers) {
      const found = quotes.find(({ speaker }) => speaker?.name === name)?.speaker;
      expect(found).toMatchObject({ name, role });
    }
    const names = new Set(quotes.flatMap(({ speaker }) => speaker?.name ?? []));
    for (const name of expected.mentioned_not_quoted) expect(names).not.toContain(name);
  });
});
