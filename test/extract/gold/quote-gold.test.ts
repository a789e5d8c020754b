import { describe, expect, it } from 'vitest';
import { GOLD_SETS, type GoldQuote, goldNames, goldStart, loadGold } from './quote-gold.ts';

/** Every mark that the set's articles open or close a quotation with. */
const MARK = /["'“”„‘’«»]/;

const articles = loadGold();
const LONGEST = { quotes: 500, 'quotes-apart': 500, 'quotes-fields': 700, 'quotes-genres': 700 };
const all = GOLD_SETS.flatMap((set) =>
  loadGold(set).map((article) => ({ ...article, longest: LONGEST[set] })),
);
const inMarks = (quote: GoldQuote) => quote.type === 'direct' || quote.type === 'mixed';
const key = (s: { name: string; kind: string; role: string | null }) =>
  `${s.name} | ${s.kind} | ${s.role}`;

/** The article's words alone, so that a name or role is found whatever its case. */
const holds = (text: string, phrase: string) => text.toLowerCase().includes(phrase.toLowerCase());

describe('the gold set as a whole', () => {
  it('has a reading for each article and an article for each reading', () => {
    for (const set of GOLD_SETS) expect(goldNames('.json', set)).toEqual(goldNames('.txt', set));
    expect(articles.length).toBeGreaterThanOrEqual(24);
  });

  it('holds every type of quote and every kind of speaker, and quotes without one', () => {
    const quotes = articles.flatMap((article) => article.gold.quotes);

    expect(new Set(quotes.map((q) => q.type)).size).toBe(4);
    expect(new Set(quotes.map((q) => q.kind)).size).toBe(4);
    expect(quotes.some((q) => q.speaker === null)).toBe(true);
  });
});

describe.each(all)('gold: $name', ({ text, gold, longest }) => {
  const spans = gold.quotes.map((quote) => {
    const start = goldStart(text, quote);
    return { quote, start, end: start + quote.text.length };
  });

  it('is a short article', () => {
    const words = text.trim().split(/\s+/).length;

    expect(words).toBeGreaterThanOrEqual(150);
    expect(words).toBeLessThanOrEqual(longest);
  });

  it('finds each quote in one paragraph, named unambiguously', () => {
    for (const { quote, start } of spans) {
      expect(start, quote.text).toBeGreaterThanOrEqual(0);
      expect(quote.text).toBe(quote.text.trim());
      expect(quote.text).not.toContain('\n');
      const twice = text.indexOf(quote.text) !== text.lastIndexOf(quote.text);
      expect(quote.nth !== undefined, `nth of ${quote.text}`).toBe(twice);
    }
  });

  it('leaves the outer marks out and nothing between them and the words', () => {
    for (const { quote, start, end } of spans.filter((span) => inMarks(span.quote))) {
      const before = text.slice(0, start).trimEnd().at(-1) ?? '';
      const after = text.slice(end).trimStart()[0] ?? '';

      expect(before, `before ${quote.text}`).toMatch(MARK);
      // A quotation that goes on in the next paragraph, or is never closed, ends with its paragraph.
      expect(text[end] === '\n' || MARK.test(after), `after ${quote.text}`).toBe(true);
    }
  });

  it('has quotes in marks that do not overlap, in document order', () => {
    const marked = spans.filter((span) => inMarks(span.quote));

    marked.slice(1).forEach((span, i) => {
      expect(span.start, span.quote.text).toBeGreaterThanOrEqual(marked[i]!.end);
    });
    expect(spans.map((s) => s.start)).toEqual(spans.map((s) => s.start).toSorted((a, b) => a - b));
  });

  it('lists exactly the speakers who are quoted', () => {
    const quoted = gold.quotes.flatMap((q) =>
      q.speaker === null ? [] : [key({ name: q.speaker, kind: q.kind, role: q.role })],
    );

    expect(new Set(gold.speakers.map(key))).toEqual(new Set(quoted));
    expect(new Set(gold.speakers.map((s) => s.name)).size).toBe(gold.speakers.length);
  });

  it('names roles, mentions and cues as printed', () => {
    for (const speaker of gold.speakers) {
      if (speaker.role !== null) {
        expect(holds(text, speaker.role), `role ${speaker.role}`).toBe(true);
      }
      if (speaker.kind !== 'person') {
        expect(holds(text, speaker.name), `name ${speaker.name}`).toBe(true);
      }
      for (const part of speaker.name.split(' ')) {
        expect(text, `name ${speaker.name}`).toContain(speaker.kind === 'person' ? part : '');
      }
    }
    for (const { mention, cue } of gold.quotes) {
      expect(mention === null || text.includes(mention), `mention ${mention}`).toBe(true);
      expect(cue === null || text.includes(cue), `cue ${cue}`).toBe(true);
    }
  });

  it('gives each utterance of several parts one speaker', () => {
    const groups = Map.groupBy(
      gold.quotes.filter((q) => q.group !== undefined),
      (q) => q.group,
    );

    for (const [group, parts] of groups) {
      expect(parts.length, `group ${group}`).toBeGreaterThan(1);
      expect(new Set(parts.map((q) => q.speaker)).size, `group ${group}`).toBe(1);
    }
  });

  it('has no text both as a quote and as none', () => {
    const quoted = new Set(gold.quotes.map((q) => q.text));

    for (const other of [...gold.notQuotes, ...(gold.either ?? [])]) {
      expect(text).toContain(other);
      expect(quoted.has(other), other).toBe(false);
    }
  });
});
