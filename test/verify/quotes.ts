import { readdirSync, readFileSync } from 'node:fs';
import { joinQuotes } from '#shared/verify/group.ts';
import type { Candidate } from '#shared/verify/judge.ts';
import { ownQuotes } from './own-quotes.ts';

const samples = new URL('../../cli/samples/', import.meta.url);

/** Names to speak the samples' quotes in these tests, one for each paragraph; no two share a surname. */
const CAST = [
  'Oona Feltham',
  'Hallvard Innes',
  'Maren Haldane',
  'Desmond Achterberg',
  'Wilma Strand',
  'Ebba Lindqvist-Rowe',
  'Bettina Crowe',
  'Jo Trevanick',
];

const QUOTED = /“([^“”]{12,600})”/g;

/** Quotes in marks of the sample articles and our own ones, with the halves of split utterances joined as well. */
export function sampleCandidates(): Candidate[] {
  const candidates: Candidate[] = [];
  const files = readdirSync(samples).filter((name) => /\.(?:md|txt)$/.test(name));
  for (const file of files.sort()) {
    const paragraphs = readFileSync(new URL(file, samples), 'utf8').split(/\n\s*\n/);
    for (const [index, paragraph] of paragraphs.entries()) {
      const found = [...paragraph.matchAll(QUOTED)].filter(
        (m) => (m[1] ?? '').split(' ').length > 3,
      );
      const quotes = found.map((match, n) => ({
        id: `${file}:${index}:${n}`,
        text: (match[1] ?? '').replace(/\s+/g, ' '),
      }));
      const speaker = { name: CAST[index % CAST.length] ?? '' };
      for (const { id, text } of quotes) {
        candidates.push({ kind: 'quote', id, articleId: file, quoteIds: [id], text, speaker });
      }
      if (quotes.length < 2) continue;
      const quoteIds = quotes.map(({ id }) => id);
      const { text } = joinQuotes(quotes);
      candidates.push({
        kind: 'group',
        id: `${file}:${index}`,
        articleId: file,
        quoteIds,
        text,
        speaker,
      });
    }
  }
  for (const [index, { text, speaker }] of ownQuotes.entries()) {
    const id = `own:${index}`;
    candidates.push({
      kind: 'quote',
      id,
      articleId: 'own',
      quoteIds: [id],
      text,
      speaker: { name: speaker },
    });
  }
  return candidates;
}
