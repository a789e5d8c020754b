import * as z from 'zod';
import { Quote } from './quote.ts';
import { Span } from './span.ts';

export const Wording = z.enum(['verbatim', 'partial', 'elided', 'altered']).meta({
  description:
    'verbatim: the same words in the same order, whatever case, punctuation and glyphs · partial: a piece of the quote · elided: pieces in order, each change marked with … or brackets · altered: words changed',
});

export const VerdictName = z
  .enum(['verbatim', 'partial', 'elided', 'altered', 'other_speaker', 'not_found'])
  .meta({
    description:
      'As the wording of the best match; other_speaker: the words are there, the claimed speaker is not who said them; not_found: nothing like it in what was searched, which does not say that it was never said.',
  });

export const DiffPart = z
  .object({
    op: z.enum(['same', 'elided', 'missing', 'added', 'replaced']),
    claim: z.string().describe('The words as claimed; empty where they are only in the quote.'),
    quote: z.string().describe('The words as quoted; empty where they are only in the claim.'),
    kind: z
      .enum(['form', 'spelling', 'inflection', 'number', 'negation', 'order', 'wording'])
      .nullable()
      .describe('What kind of change it is; form: the same when read out.'),
  })
  .meta({ id: 'DiffPart' });

export const VerdictMatch = z
  .object({
    wording: Wording,
    speaker: z
      .enum(['same', 'other', 'unknown'])
      .nullable()
      .describe('Whether the claimed speaker is the quote’s; null where none was claimed.'),
    similarity: z.number().min(0).max(1),
    formOnly: z.boolean().describe('Altered in spelling or written form only.'),
    quotes: z
      .array(z.object({ quote: Quote, highlights: z.array(Span) }))
      .describe('The quote, or the halves of one utterance, and where the claim’s words stand.'),
    diff: z.array(DiffPart).describe('For an altered wording: the words of both, in order.'),
  })
  .meta({ id: 'VerdictMatch' });

export const Coverage = z
  .object({
    articles: z.int().describe('How many articles the collection has.'),
    from: z.iso.datetime().nullable().describe('When the oldest of them was published.'),
    to: z.iso.datetime().nullable().describe('When the newest of them was published.'),
    compared: z.int().describe('Articles whose quotes were compared with the claim.'),
  })
  .meta({ id: 'Coverage' });

export const Verdict = z
  .object({
    verdict: VerdictName,
    matches: z.array(VerdictMatch).describe('Best first; the verdict speaks of the first.'),
    coverage: Coverage,
  })
  .meta({ id: 'Verdict' });
export type Verdict = z.infer<typeof Verdict>;
