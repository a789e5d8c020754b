import { writeFileSync } from 'node:fs';
import { readQuotes } from '#shared/extract/quotes/read-quotes.ts';
import type { Body } from '#shared/model/body.ts';
import type { QuoteReading } from '#shared/model/reading.ts';
import { GOLD_SETS } from '#test/extract/gold/quote-gold.ts';
import { bodyOf } from './quotes/body-of.ts';
import { calibrationOf } from './quotes/calibration.ts';
import { scoreFixtures } from './quotes/fixtures.ts';
import { readLines } from './quotes/gold.ts';

/**
 * A reading in the form of the scorer: block quotes count as reported speech there, and an attribution has one cue and
 * one source, where a group is all that is said in one breath.
 */
export function predictionOf({ quotes, speakers }: QuoteReading): object[] {
  return quotes.map((quote) => {
    const who = quote.speaker === null ? undefined : speakers[quote.speaker];
    const type = quote.type === 'block' ? 'indirect' : quote.type;
    return {
      start: quote.start,
      end: quote.end,
      type,
      ...(quote.type === 'block' ? { kind: 'block' } : {}),
      speaker:
        quote.mention === null
          ? null
          : {
              ...quote.mention,
              ...(who ? { name: who.name, kind: who.kind, role: who.role } : { name: null }),
            },
      cue: quote.cue,
      attribution: [quote.cue?.start ?? `g${quote.group}`, quote.mention?.start].join(':'),
      confidence: quote.confidence,
    };
  });
}

export interface Prediction {
  readonly id: string;
  readonly quotes: readonly object[];
}

/** Predictions for articles, by nothing but their text. */
export function predictAll(
  articles: readonly { id: string; text: string }[],
  read: (body: Body) => QuoteReading = readQuotes,
): Prediction[] {
  return articles.map(({ id, text }) => ({ id, quotes: predictionOf(read(bodyOf(text))) }));
}

function usage(): void {
  console.error('usage: npm run -s bench -- quotes GOLD.jsonl PRED.jsonl');
  process.exitCode = 2;
}

/**
 * `quotes GOLD.jsonl[.gz] PRED.jsonl` writes predictions, reading nothing of each line but `id` and `text`.
 * `quotes --calibration GOLD.jsonl[.gz]` shows how often a confidence is right.
 * `quotes --fixtures [apart|fields|genres]` scores test/fixtures/quotes (or quotes-apart …) and lists every difference.
 */
export async function run(args: string[]): Promise<void> {
  const [input, output] = args.filter((arg) => !arg.startsWith('--'));
  if (args.includes('--fixtures')) {
    const set = GOLD_SETS.find((name) => name === (input ? `quotes-${input}` : 'quotes'));
    if (set) console.log(scoreFixtures((line) => console.log(line), set));
    else usage();
  } else if (args.includes('--calibration') && input !== undefined) {
    console.log(calibrationOf(readLines(input)));
  } else if (input !== undefined && output !== undefined) {
    const lines = predictAll(readLines(input)).map((line) => JSON.stringify(line));
    writeFileSync(output, `${lines.join('\n')}\n`);
  } else {
    usage();
  }
}
