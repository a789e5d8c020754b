import * as z from 'zod';
import {
  Coverage,
  DiffPart,
  type Verdict,
  VerdictMatch,
  VerdictName,
} from '#shared/model/verdict.ts';
import { readClaim } from './claim.ts';
import { nameOf } from './find-speaker.ts';
import { words } from './inputs.ts';
import { present } from './presentation.ts';
import { ShownQuote, shownQuote } from './shown.ts';
import { tool } from './tool.ts';
import { changes, claimOf, saidOf, searched } from './verdict-words.ts';

const MOST_MATCHES = 5;
const MOST_SHOWN = 3;

const match = z.object({
  wording: VerdictMatch.shape.wording,
  speaker: VerdictMatch.shape.speaker,
  similarity: VerdictMatch.shape.similarity,
  formOnly: VerdictMatch.shape.formOnly,
  quotes: z.array(ShownQuote).describe('The quote, or the halves of one utterance.'),
  diff: z.array(DiffPart).describe('For an altered wording: the words of both, in order.'),
});

const output = z.object({
  verdict: VerdictName,
  matches: z.array(match).describe('Best first; the verdict speaks of the first.'),
  claimedSpeaker: z.string().nullable().describe('By the name that was compared.'),
  coverage: Coverage.describe('What was searched.'),
});

const shown = (
  { verdict, matches, coverage }: Verdict,
  claimed: string | undefined,
): z.infer<typeof output> => ({
  verdict,
  claimedSpeaker: claimed ?? null,
  matches: matches.slice(0, MOST_MATCHES).map((found) => ({
    wording: found.wording,
    speaker: found.speaker,
    similarity: found.similarity,
    formOnly: found.formOnly,
    quotes: found.quotes.map(({ quote }) => shownQuote(quote)),
    diff: found.diff,
  })),
  coverage,
});

export const verifyTool = tool({
  name: 'verify',
  title: 'Check a quote',
  description:
    'Checks whether somebody said something, in these words, in the collected articles. verdict is verbatim, partial, elided, altered (diff has the changes), other_speaker or not_found. Never call a quote false or fake: not_found says only that it is not in what was searched, so give coverage with it. For altered, show both wordings. Use it before you repeat a quote that somebody else gave you.',
  input: z.strictObject({
    words: words(2000).describe('The words as they are claimed, without quotation marks.'),
    speaker: words(200).optional().describe('Who is claimed to have said them; a name or an id.'),
  }),
  output,
  run: async (library, { words: quote, speaker: named }) => {
    const speaker = named && (await nameOf(library, named));
    return shown(await library.verify({ quote, speaker }), speaker);
  },
  present: ({ verdict, matches, coverage, claimedSpeaker }, question, asked) =>
    present({
      heading: saidOf(verdict, matches[0], claimedSpeaker),
      items: distinct(matches).flatMap(({ quotes, diff }) =>
        quotes.map((quote, n) => {
          const changed = n === quotes.length - 1 ? changes(diff) : '';
          return { kind: 'quote', quote, ...(changed ? { remark: changed } : {}) } as const;
        }),
      ),
      notes: [
        ...(verdict === 'verbatim' ? [] : [claimOf(question.words, claimedSpeaker)]),
        searched(coverage, verdict),
      ],
      again: { tool: 'verify', input: asked },
    }),
  chat: {
    summary: 'Did somebody say this, in these words?',
    hint: '“words” — Ada Marlowe',
    usage:
      '/verify “The bridge will hold” — Ada Marlowe checks whether she said so, in these words.',
    read: (text) => ({ ...readClaim(text) }),
  },
});

/** The best matches, without those that only show a quote once more among others of the same utterance. */
function distinct(matches: z.infer<typeof output>['matches']) {
  const shownIds = new Set<string>();
  const kept = matches.filter(({ quotes }) => {
    if (quotes.some(({ id }) => shownIds.has(id))) return false;
    for (const { id } of quotes) shownIds.add(id);
    return true;
  });
  return kept.slice(0, MOST_SHOWN);
}
