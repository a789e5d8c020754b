import { describe, expect, it } from 'vitest';
import { type Found, rankCandidates } from '#shared/search/candidates.ts';
import type { PlannedLookup } from '#shared/search/plan.ts';
import { readQuery } from '#shared/search/query.ts';
import { type Find, type FindKind, rankFinds } from '#shared/search/rank.ts';
import { storedArticle } from '#test/support/stored-article.ts';

const KINDS: ReadonlySet<FindKind> = new Set(['quote', 'article', 'speaker']);

const article = (n: number, title: string, said: [string, string][], publishedAt?: string) =>
  storedArticle(
    { url: `https://a.example/${n}`, title, ...(publishedAt ? { publishedAt } : {}) },
    said.map(([by, words]) => ({ by, words })),
  ).article;

const collection = [
  article(1, 'Ferries stay in port', [
    ['Ada Marlowe', 'The harbour wall will hold for another winter'],
    ['Ivo Brandt', 'I never saw the wall of the old harbour so quiet'],
  ]),
  article(2, 'Harbour wall to be rebuilt', [
    ['Nell Okafor', 'We will pay for every stone of it'],
    ['Ada Marlowe', 'The harbour wall will hold, for another winter.'],
  ]),
  article(3, 'A levy on tickets', [
    ['Ivo Brandt', 'A levy is a tax with a ticket in its hand'],
    ['Marlowe Quist', 'The harbour is a business and the wall is a bill'],
  ]),
];

const shown = (finds: readonly Find[]) =>
  finds.map((find) =>
    find.kind === 'quote'
      ? find.quote.text
      : find.kind === 'article'
        ? `# ${find.article.title}`
        : `@ ${find.speaker.name}`,
  );
const search = (q: string, kinds = KINDS) => rankFinds(readQuery(q), collection, kinds);

describe('rankFinds', () => {
  it('puts an article by its title and quotes with the words together first', () => {
    expect(shown(search('harbour wall ')).slice(0, 3)).toEqual([
      '# Harbour wall to be rebuilt',
      'The harbour wall will hold, for another winter.',
      'I never saw the wall of the old harbour so quiet',
    ]);
  });

  it('finds a phrase only where its words stand side by side', () => {
    const quotes = shown(search('"harbour wall"', new Set<FindKind>(['quote'])));

    expect(quotes).toEqual(['The harbour wall will hold, for another winter.']);
  });

  it('shows words in marks, and not the reported speech that holds them', () => {
    const { article: bare, text } = storedArticle({ url: 'https://a.example/9' }, [
      { by: 'Ada Marlowe', words: 'a wall of promises' },
    ]);
    const [quote] = bare.quotes;
    const retold = {
      ...quote!,
      id: 'q_retold',
      type: 'indirect' as const,
      start: 0,
      end: text.length,
      text,
    };
    const articles = [{ ...bare, quotes: [retold, quote!] }];

    const finds = rankFinds(readQuery('promises'), articles, new Set<FindKind>(['quote']));

    expect(finds.map((find) => find.kind === 'quote' && find.quote.type)).toEqual(['direct']);
  });

  it('shows quotes that differ by punctuation once, with where else they stand', () => {
    const [first] = search('another winter ', new Set<FindKind>(['quote']));

    expect(first?.kind === 'quote' && first.sightings.map(({ article: at }) => at.title)).toEqual([
      'Ferries stay in port',
    ]);
  });

  it('shows a speaker before what they said, by surname, title or not', () => {
    const found = shown(search('okafor '));

    expect(found).toEqual(['@ Nell Okafor', 'We will pay for every stone of it']);
  });

  it('takes a speaker’s name and words of the quote together', () => {
    expect(shown(search('brandt levy ', new Set<FindKind>(['quote'])))).toEqual([
      'A levy is a tax with a ticket in its hand',
    ]);
  });

  it('takes the last word for the start of one', () => {
    expect(shown(search('every sto', new Set<FindKind>(['quote'])))).toEqual([
      'We will pay for every stone of it',
    ]);
  });

  it('gives what has most of the words where nothing has all', () => {
    expect(shown(search('levy tickets zeppelin ', new Set<FindKind>(['quote'])))[0]).toBe(
      'A levy is a tax with a ticket in its hand',
    );
    expect(search('zeppelin ')).toEqual([]);
  });

  it('marks the words in the text as printed', () => {
    for (const find of search('HARBOUR walls ')) {
      if (find.kind !== 'quote') continue;
      const marked = find.spans.map(({ start, end }) => find.quote.text.slice(start, end));
      expect(marked.join(' ').toLowerCase()).toMatch(/harbour|wall/);
    }
  });

  it('prefers the newer of two that are alike', () => {
    const old = article(
      4,
      'Old',
      [['Ada Marlowe', 'Bells rang at noon']],
      '2019-05-01T00:00:00.000Z',
    );
    const fresh = article(5, 'New', [['Ivo Brandt', 'Bells rang at dawn']]);

    const finds = rankFinds(readQuery('bells '), [old, fresh], new Set<FindKind>(['quote']));

    expect(shown(finds)).toEqual(['Bells rang at dawn', 'Bells rang at noon']);
  });

  it('is quick on large articles', () => {
    const said = Array.from({ length: 2000 }, (_, n): [string, string] => [
      `Speaker ${n}`,
      `wall harbour ${n} `.repeat(20),
    ]);
    const large = Array.from({ length: 20 }, (_, n) => article(100 + n, 'Large', said));
    const query = readQuery(`"harbour wall" ${'wall harbour levy '.repeat(200)}`);
    const started = performance.now();

    rankFinds(query, large, KINDS);

    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe('rankCandidates', () => {
  const lookup = (term: string, required = true): PlannedLookup => ({
    kind: 'word',
    term,
    required,
  });
  const found = (term: string, days: number[], whole: boolean): Found => ({
    lookup: lookup(term),
    postings: days.map((day) => ({
      articleId: `a_${day}`,
      key: `2026-05-${String(day).padStart(2, '0')}#a_${day}`,
      places: 'q',
    })),
    whole,
  });

  it('puts what most look-ups agree on first, then the newer', () => {
    const { articleIds } = rankCandidates([
      found('levy', [20, 15, 10], true),
      found('wall', [18, 10], true),
    ]);

    expect(articleIds.slice(0, 3)).toEqual(['a_10', 'a_20', 'a_15']);
  });

  it('leaves what is older than all look-ups reached to a later page', () => {
    const { articleIds, older } = rankCandidates([
      found('levy', [20, 15, 4], false),
      found('wall', [18, 10], false),
    ]);

    expect(older).toBe('2026-05-10#a_10');
    expect(articleIds).not.toContain('a_4');
  });

  it('has no later page where one necessary look-up was read to its end', () => {
    expect(
      rankCandidates([found('levy', [20, 4], true), found('wall', [18, 10], false)]).older,
    ).toBeNull();
  });
});
