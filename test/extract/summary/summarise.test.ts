import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import fc from '#test/support/fast-check.ts';
import { checkForm } from './checks.ts';
import { readAll, summariesOf } from './read.ts';
import { HARBOUR, NOTE, TRIAL } from './stories.ts';

const samples = new URL('../../../cli/samples/', import.meta.url);
const texts = (sentences: readonly { text: string }[]): string[] => sentences.map((s) => s.text);

describe('summarise', () => {
  it('starts with the news, not with byline, dateline or caption', () => {
    const { article } = summariesOf(HARBOUR);

    expect(texts(article.headline)).toEqual([
      'The harbour wall at Harrow will be closed for nine weeks after divers found a 40-metre crack below the waterline, the town council said on Monday.',
    ]);
    expect(article.short[0]).toEqual(article.headline[0]);
    checkForm(article, HARBOUR);
  });

  it('summarises every section in its own sentences', () => {
    const { layout, sections, summaries } = readAll(TRIAL);

    expect(sections.map((section) => section.heading)).toEqual([
      null,
      'What the jury heard',
      'What happens next',
    ]);
    expect(summaries.sections).toHaveLength(3);
    for (const [i, summary] of summaries.sections.entries()) {
      const { start, end } = sections[i]!;
      checkForm(summary, layout.text);
      expect(summary.short.length).toBeGreaterThan(0);
      for (const sentence of Object.values(summary).flat()) {
        expect(sentence.start).toBeGreaterThanOrEqual(start);
        expect(sentence.end).toBeLessThanOrEqual(end);
      }
    }
  });

  it('gives one or two bullets a section, in order', () => {
    const { sections, summaries } = readAll(TRIAL);

    for (const { start, end } of sections) {
      const bullets = summaries.article.long.filter((s) => s.start >= start && s.start < end);
      expect([1, 2]).toContain(bullets.length);
    }
    checkForm(summaries.article, readAll(TRIAL).layout.text);
  });

  it('gives a short article whole', () => {
    const { article } = summariesOf(NOTE);

    expect(texts(article.short)).toEqual([
      'The library in Harrow reopens on Saturday.',
      'Entry is free until June.',
    ]);
    expect(article.medium).toEqual(article.short);
  });

  it('never says the same twice', () => {
    const lead =
      'The council of Harrow closed the eastern wall on Monday after a survey by divers.';
    const again = 'On Monday the council of Harrow closed the eastern wall after a divers’ survey.';
    const rest =
      'The repair costs 2.4 million crowns. Fishermen in Calder lost three weeks of work.';
    const { article } = summariesOf(`${lead} ${rest} ${again} ${lead} ${rest}`);

    for (const sentences of [article.short, article.medium, article.long]) {
      const same = texts(sentences).filter((text) => text === lead || text === again);
      expect(same.length).toBeLessThanOrEqual(1);
    }
    expect(texts(article.short)).toContain(lead);
  });

  it('shows a speech of several sentences whole where nothing else can stand', () => {
    const speech =
      '"Ships are late. Fish will not wait for a wall," Mayor Ines Okafor told reporters.';
    const { article } = summariesOf(`"Well, well." ${speech} "Nobody can say when." He shrugged.`);

    expect(texts(article.short)).toEqual([speech]);
  });

  it('lets the words of an interview stand only under their question', () => {
    const raw = `Ines Okafor has been mayor of Harrow for nine years and never wanted to be. We met her at the quay.

Q: What kept you here?

A: The wall did. Every stone in that wall was carried by somebody's grandmother. Nobody had asked for it, and nobody could do without it.

Q: And the ferries?

A: They sail when the wall is sound. The crew of the Marie Brill has painted the hull twice since March.`;
    const { summaries } = readAll(raw);
    const shown = texts(Object.values(summaries.article).flat()).join(' ');

    expect(shown).not.toContain('grandmother');
    expect(shown).not.toContain('Marie Brill');
  });

  it('finds nothing to show in nothing, and survives it', () => {
    for (const raw of ['', ' \n ', '.', '“', 'By Ada Brill', '…\n\n…']) {
      expect(summariesOf(raw).article.short).toEqual([]);
    }
  });

  it.each(readdirSync(samples).filter((name) => /\.(?:txt|md)$/.test(name)))(
    'keeps its form over the sample %s',
    (name) => {
      const { layout, summaries } = readAll(readFileSync(new URL(name, samples), 'utf8'));

      checkForm(summaries.article, layout.text);
      expect(summaries.article.short.length).toBeGreaterThan(0);
      for (const section of summaries.sections) checkForm(section, layout.text);
    },
  );

  it('keeps its form over jumbled articles, and chooses the same each time', () => {
    const parts = `${HARBOUR}\n${TRIAL}`.split(/(?<=[.!?”’"'])\s+/);
    const glue = fc.constantFrom(' ', ' ', '\n', '\n\n', ' "', '" ', ' ‘', '’ ');
    const article = fc.array(fc.tuple(fc.constantFrom(...parts), glue), { maxLength: 40 });
    fc.assert(
      fc.property(article, (pieces) => {
        const text = pieces.flat().join('');
        const summaries = summariesOf(text);
        checkForm(summaries.article, text);
        expect(summariesOf(text)).toEqual(summaries);
      }),
      { numRuns: 300 },
    );
  });

  it('stays linear on hostile text', () => {
    const started = performance.now();
    for (const hostile of ['‘a ', '"A ', 'He said. ', 'A.', '(', 'Aa bb cc dd ee. ', '. "']) {
      summariesOf(hostile.repeat(100_000 / hostile.length));
    }

    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
