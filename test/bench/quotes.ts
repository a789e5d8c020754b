import { writeFileSync } from 'node:fs';
import { readQuotes } from '#shared/extract/quotes/read-quotes.ts';
import type { QuoteReading } from '#shared/model/reading.ts';
import { bodyOf } from './quotes/body-of.ts';
import { readLines } from './quotes/gold.ts';

/** A reading in the form of the scorer: block quotes count as reported speech there. */
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
      attribution: `g${quote.group}`,
      confidence: quote.confidence,
    };
  });
}

/** `quotes GOLD.jsonl[.gz] PRED.jsonl`: reads nothing of each line but `id` and `text`. */
export async function run(args: string[]): Promise<void> {
  const [input, output] = args;
  if (input === undefined || output === undefined) {
    console.error('usage: npm run -s bench -- quotes GOLD.jsonl PRED.jsonl');
    process.exitCode = 2;
    return;
  }
  const lines = readLines(input).map(({ id, text }) =>
    JSON.stringify({ id, quotes: predictionOf(readQuotes(bodyOf(text))) }),
  );
  writeFileSync(output, `${lines.join('\n')}\n`);
}
