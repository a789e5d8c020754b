import { describe, expect, it } from 'vitest';
import { foldKey } from '#shared/search/duplicates.ts';
import { planClaim, planSearch } from '#shared/search/plan.ts';
import { isEmpty, readQuery } from '#shared/search/query.ts';
import { entriesOf, keyOf } from '#shared/search/terms.ts';
import { tokensOf } from '#shared/search/tokens.ts';
import { storedArticle } from '#test/support/stored-article.ts';

const terms = (text: string) => tokensOf(text).map((token) => token.term);

describe('tokensOf', () => {
  it.each([
    ['The HARBOUR’s walls', ['the', 'harbour', 'wall']],
    ['Müllers Café', ['muller', 'cafe']],
    ["don’t / don't / dont", ['dont', 'dont', 'dont']],
    ['U.S. and U.K.', ['us', 'and', 'uk']],
    ['1,200 boats at 4.5%', ['1200', 'boat', 'at', '4.5']],
    ['ferries, ferry; churches, church; glass', ['ferry', 'ferry', 'church', 'church', 'glass']],
    ['long-term', ['long', 'term']],
    ['水は', ['水', 'は']],
    ['🙂 … — ""', []],
  ])('reads %s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('keeps the place of each word in the text as printed', () => {
    const text = 'A wall — the harbour’s, “old” one.';

    const words = tokensOf(text).map(({ start, end }) => text.slice(start, end));

    expect(words).toEqual(['A', 'wall', 'the', 'harbour’s', 'old', 'one']);
  });
});

describe('readQuery', () => {
  it.each([
    ['harbour walls ', { terms: ['harbour', 'wall'], phrases: [], prefix: null }],
    ['harbour wal', { terms: ['harbour'], phrases: [], prefix: 'wal' }],
    ['the ferry to', { terms: ['ferry'], phrases: [], prefix: null }],
    ['“harbour wall” levy ', { terms: ['levy'], phrases: [['harbour', 'wall']], prefix: null }],
    ['"harbour wall', { terms: [], phrases: [['harbour', 'wall']], prefix: null }],
    ['"levy"', { terms: ['levy'], phrases: [], prefix: null }],
    ['to be or not to be', { terms: ['to', 'be', 'or', 'not'], phrases: [], prefix: null }],
    ['(.*)+$ [a-z', { terms: ['z'], phrases: [], prefix: null }],
    ['🙂', { terms: [], phrases: [], prefix: null }],
  ])('reads %s', (text, expected) => {
    expect(readQuery(text)).toMatchObject(expected);
  });

  it.each([
    ['ten thousand words', 'word '.repeat(10_000)],
    ['a megabyte', 'x'.repeat(1_000_000)],
    ['quotation marks', '"'.repeat(100_000)],
    ['emoji', '🙂'.repeat(100_000)],
  ])('bounds %s', (_, text) => {
    const started = performance.now();

    const query = readQuery(text);
    const planned = planSearch(query);
    planClaim(text);

    expect(query.terms.length + query.phrases.length).toBeLessThanOrEqual(24);
    expect(planned.length).toBeLessThanOrEqual(3);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(isEmpty(query)).toBe(planned.length === 0);
  });
});

describe('what is looked up', () => {
  it('is the rarest three parts of a query', () => {
    const keys = planSearch(readQuery('people say new quoin levy government ')).map(keyOf);

    expect(keys).toHaveLength(3);
    expect(keys).toEqual(expect.arrayContaining(['quoin', 'levy']));
    expect(keys).not.toContain('people');
  });

  it('is a phrase’s pairs, and the last word whole and as a start', () => {
    expect(planSearch(readQuery('"the harbour wall" fer')).map(keyOf)).toEqual([
      'harbour_wall',
      'fer',
      'fer*',
    ]);
  });

  it('is, for a claim, two pairs that share no word and its two rarest words', () => {
    const claim = 'A wall starts to die on the day it is finished, a meadow starts to work';

    const planned = planClaim(claim);

    expect(planned.map(({ kind }) => kind)).toEqual(['pair', 'pair', 'word', 'word']);
    const paired = planned.slice(0, 2).flatMap((lookup) => keyOf(lookup).split('_'));
    expect(new Set(paired).size).toBe(4);
    expect(planned.map(keyOf)).toContain('meadow');
  });

  it('is also found for a claim of small words only', () => {
    const { article } = storedArticle({ url: 'https://a.example/1' }, [
      { by: 'Ada Marlowe', words: 'We will do what we can' },
    ]);
    const standing = new Set(entriesOf(article).map(({ lookup }) => keyOf(lookup)));

    const planned = planClaim('we will do what we can').map(keyOf);

    expect(planned).toHaveLength(4);
    expect(planned.filter((key) => !standing.has(key))).toEqual([]);
  });
});

describe('entriesOf', () => {
  it('has words and pairs of quotes, words of names and titles, each once with its places', () => {
    const { article } = storedArticle({ url: 'https://a.example/1', title: 'The wall' }, [
      { by: 'Ada Marlowe', words: 'The wall of the harbour is old' },
    ]);

    const entries = new Map(entriesOf(article).map((entry) => [keyOf(entry.lookup), entry.places]));

    expect(entries.get('wall')).toBe('tdq');
    expect(entries.get('wall_harbour')).toBe('q');
    expect(entries.get('marlowe')).toBe('s');
    expect(entries.has('the')).toBe(false);
  });

  it('joins the halves of a split utterance', () => {
    const { article } = storedArticle({ url: 'https://a.example/1' }, [
      { by: 'Ada Marlowe', words: 'We counted the stones' },
      { by: 'Ada Marlowe', words: 'twice before lunch' },
    ]);
    const group = article.quotes[0]?.id ?? '';
    const quotes = article.quotes.map((quote) => ({ ...quote, group }));

    const keys = entriesOf({ ...article, quotes }).map(({ lookup }) => keyOf(lookup));

    expect(keys).toContain('stone_twice');
  });
});

describe('what one article may write', () => {
  it('is bounded, whatever its words', () => {
    const word = (n: number) => `${'щ'.repeat(60)}${n}`.replace(/^щ{20}/, `ш${n}щ`);
    const said = Array.from({ length: 3000 }, (_, n) => ({
      by: 'Ada Marlowe',
      words: `${word(n)} ${word(n + 5000)} 𐐷${'𐐷'.repeat(50)}${n}`,
    }));
    const { article } = storedArticle({ url: 'https://a.example/1' }, said);

    const keys = entriesOf(article).map(({ lookup }) => keyOf(lookup));

    expect(keys.length).toBeLessThanOrEqual(6000);
    expect(keys.join('').length).toBeLessThanOrEqual(100_000);
    expect(keys.every((key) => key.isWellFormed())).toBe(true);
  });
});

describe('foldKey', () => {
  it('is the same for quotes that differ by a comma, case or marks, and no others', () => {
    const key = foldKey('We don’t know, yet.');

    expect(foldKey("we don't know yet")).toBe(key);
    expect(foldKey('We do know, yet.')).not.toBe(key);
  });
});
