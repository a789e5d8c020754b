import { describe, expect, it } from 'vitest';
import { compare, type Wording } from '#shared/verify/compare.ts';

const wordings: readonly [string, string, Wording, string][] = [
  ['don’t touch it', 'Dont touch it', 'verbatim', 'an apostrophe left out'],
  ['don’t touch it', 'don t touch it', 'verbatim', 'an apostrophe typed as a space'],
  ['The U.S. will pay', 'the US will pay', 'verbatim', 'points in an abbreviation'],
  ['We owe 1,000 crowns', 'We owe 1000 crowns', 'verbatim', 'thousands'],
  ['It rose by 1.5 points', 'It rose by 15 points', 'altered', 'a decimal point lost'],
  ['A long-term plan for all', 'a longterm plan for all', 'verbatim', 'a hyphen left out'],
  ['He is apart from the rest', 'He is a part from the rest', 'altered', 'a space put in'],
  ['They will re-sign the deal', 'They will resign the deal', 'altered', 're-sign is not resign'],
  ['The dog hurt its paw badly', 'The dog hurt it’s paw badly', 'altered', 'it’s for its'],
  ['We’re late again today', 'Were late again today', 'verbatim', 'we’re typed without its mark'],
  ['R&D is cheap this year', 'R and D is cheap this year', 'verbatim', 'the and sign'],
  ['ﬁne words from a naïve man', 'fine words from a naive man', 'verbatim', 'ligature, accent'],
  ['soft\u00adly does it, friends', 'softly does it, friends', 'verbatim', 'a soft hyphen'],
  ['I have … nothing to add here', 'I have nothing to add here', 'verbatim', 'dots in the source'],
  ['I have nothing to add here', 'I have … nothing to add here', 'verbatim', 'dots for nothing'],
  ['We seen it coming for years', 'We seen [sic] it coming for years', 'verbatim', 'sic'],
  ['They want peace and quiet', 'They want[ed] peace and quiet', 'elided', 'a marked tense'],
  [
    'It will fail before winter',
    '[The bank] will fail before winter',
    'elided',
    'a marked subject',
  ],
  ['We will leave in the morning', 'We will [not] leave in the morning', 'altered', 'a marked not'],
  ['We will leave in the morning', 'We will [never] leave … morning', 'altered', 'a marked never'],
  ['One two three four five six', 'four five six … one two three', 'altered', 'parts out of order'],
  ['We paid five percent more', 'We paid 5% more', 'altered', 'a number as digits'],
  ['Nobody is above the law here', 'Everybody is above the law here', 'altered', 'turned round'],
  ['The sum was two million', 'The sum was two billion', 'altered', 'another size'],
  ['I never said that he lied', 'I said that he lied', 'altered', 'never left out'],
  ['I can see it from here', 'I can’t see it from here', 'altered', 'can’t for can'],
  ['The grass was in the buckets', 'Stocks fell by a tenth on Monday', 'none', 'another sentence'],
  ['Was it worth it', '', 'none', 'nothing claimed'],
  ['Was it worth it', '… — !! 🙂', 'none', 'no words claimed'],
  ['', 'Was it worth it', 'none', 'nothing to compare with'],
  ['水は高い所から低い所へ流れる', '低い所へ流れる', 'partial', 'a script without spaces'],
  [
    'constructor toString valueOf hasOwnProperty',
    'constructor valueOf toString',
    'altered',
    'names of properties',
  ],
];

describe('compare', () => {
  it.each(wordings)('%s / %s: %s (%s)', (quote, claim, expected) => {
    const { wording } = compare(claim, quote);

    expect(wording).toBe(expected);
  });

  it('gives the spans of a claim’s parts in the quote', () => {
    const quote = 'We cried, and then we counted, and then we changed the depth.';

    const { wording, spans } = compare('we cried … we changed the depth', quote);

    expect(wording).toBe('elided');
    expect(spans.map(({ start, end }) => quote.slice(start, end))).toEqual([
      'We cried',
      'we changed the depth',
    ]);
  });

  it('takes the words in marks where the writer’s words are pasted with them', () => {
    const joined = 'We are ready, and we will go';

    const { wording } = compare('“We are ready,” she said on Monday, “and we will go.”', joined);

    expect(wording).toBe('verbatim');
  });

  it('shows each change with its kind and both wordings', () => {
    const { diff, similarity } = compare(
      'The tower was never weaker then it is today',
      'The tower has never been stronger than it is today',
    );

    expect(similarity).toBeLessThan(1);
    expect(diff.map(({ op, claim, quote, kind }) => [op, claim, quote, kind])).toEqual([
      ['same', 'The tower', 'The tower', null],
      ['replaced', 'was', 'has', 'wording'],
      ['same', 'never', 'never', null],
      ['replaced', 'weaker', 'been stronger', 'wording'],
      ['replaced', 'then', 'than', 'spelling'],
      ['same', 'it is today', 'it is today', null],
    ]);
  });

  it.each([
    ['I do not know him well', 'I don’t know him well', 'form', true],
    ['It cost five million dollars then', 'It cost $5 million then', 'form', true],
    ['The colour faded in a week', 'The color faded in a week', 'form', true],
    ['We beleive the engineers on this', 'We believe the engineers on this', 'spelling', true],
    ['The wall fails in a storm', 'The wall failed in a storm', 'inflection', false],
    ['Nine boats were lost in June', 'Eight boats were lost in June', 'number', false],
    ['The wall is not safe for them', 'The wall is safe for them', 'negation', false],
    ['The council loves the ferry', 'The council hates the ferry', 'wording', false],
  ])('calls the change in “%s” from “%s” one of %s', (claim, quote, kind, formOnly) => {
    const found = compare(claim, quote);

    expect(found.wording).toBe('altered');
    expect(found.diff.flatMap((part) => part.kind ?? [])).toEqual([kind]);
    expect(found.formOnly).toBe(formOnly);
  });

  it('puts the words of a diff back together', () => {
    const quote = 'Our harbour wall holds, mostly, and our ferries sail when it does.';
    const claim = 'Our harbour wall held mostly and the ferries sail if it does.';

    const { diff } = compare(claim, quote);

    const words = (text: string) => text.match(/\w+/g);
    expect(words(diff.map((part) => part.claim).join(' '))).toEqual(words(claim));
    for (const { span, quote: printed } of diff) {
      if (span) expect(quote.slice(span.start, span.end)).toBe(printed);
    }
  });

  it.each([
    ['one letter over and over', 'a '.repeat(1000), 'a '.repeat(200_000)],
    ['a long claim against a long text', 'x1 y2 z3 '.repeat(220), 'y2 x1 q9 '.repeat(100_000)],
    ['dots only', '. '.repeat(1000), '. '.repeat(300_000)],
    ['brackets only', '['.repeat(2000), '[a'.repeat(100_000)],
    ['many gaps', 'a … '.repeat(500), 'a b '.repeat(100_000)],
    ['no spaces', 'é'.repeat(2000), 'é'.repeat(300_000)],
    ['apostrophes', `a${"'".repeat(1000)}`, `b${"'a".repeat(200_000)}`],
  ])('stays quick: %s', (_, claim, text) => {
    const started = performance.now();

    compare(claim, text);

    expect(performance.now() - started).toBeLessThan(4000);
  });
});
