import type { Candidate, Claim, VerdictName } from '#shared/verify/judge.ts';
import { edits } from './edits.ts';
import { strangers } from './own-quotes.ts';
import { sampleCandidates } from './quotes.ts';

export interface Case {
  readonly edit: string;
  readonly claim: Claim;
  readonly expected: VerdictName;
  /** What the best match must be about; null for `not_found`. */
  readonly source: string | null;
}

const TITLED = /^(?:Sir|Lord|Old) /;
const surname = (name: string): string => name.split(' ').at(-1) ?? '';
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Every edit of every quote that lends itself, and claims of strangers; always the same cases in the same order. */
export function makeCases(): { cases: Case[]; candidates: Candidate[] } {
  const candidates = sampleCandidates();
  const cases: Case[] = [];
  const texts = candidates.map((candidate) => folded(candidate.text));
  for (const [index, candidate] of candidates.entries()) {
    const { id: source, text, speaker } = candidate;
    const name = speaker?.name ?? '';
    for (const edit of edits) {
      const quote = edit.apply(text);
      if (quote === null) continue;
      // A piece of a joined utterance may be the whole of one of its halves.
      if (edit.expected === 'partial' && texts.includes(folded(quote))) continue;
      cases.push({ edit: edit.name, claim: { quote }, expected: edit.expected, source });
    }
    const said = { quote: text, speaker: name };
    cases.push({ edit: 'with its speaker', claim: said, expected: 'verbatim', source });
    cases.push({
      edit: 'with the surname',
      claim: { quote: text, speaker: TITLED.test(name) ? surname(name) : `Ms ${surname(name)}` },
      expected: 'verbatim',
      source,
    });
    const other = candidates[(index + 7) % candidates.length]?.speaker?.name ?? '';
    // Who is only known by a title and a surname may have any first name.
    const impostor = name.startsWith('Lord ') ? 'Ada Quill' : `Xaver ${surname(name)}`;
    for (const stranger of [other === name ? 'Ada Quill' : other, impostor]) {
      cases.push({
        edit: stranger.startsWith('Xaver') ? 'another first name' : 'another speaker',
        claim: { quote: text, speaker: stranger },
        expected: 'other_speaker',
        source,
      });
    }
  }
  for (const quote of strangers) {
    cases.push({ edit: 'nobody’s words', claim: { quote }, expected: 'not_found', source: null });
  }
  return { cases, candidates };
}
