import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import type { Model } from '#shared/extract/quotes/linear.ts';
import { sceneOf } from '#shared/extract/quotes/scene.ts';
import { bodyOf } from './quotes/body-of.ts';
import { readLines } from './quotes/gold.ts';
import { predictHeldOut } from './quotes/held-out.ts';
import { LEXICON_FILE, makeLexicon } from './quotes/make-lexicon.ts';
import { makeSenses, SENSES_FILE } from './quotes/make-senses.ts';
import { lessonsOf, train } from './quotes/train.ts';

const WEIGHTS_FILE = 'shared/extract/quotes/data/weights.generated.json';

/** The entries of a model as `saved-models.ts` reads them. */
function saved({ step, entries }: Model): object {
  const bytes: number[] = [];
  let before = -1;
  entries.forEach((entry, slot) => {
    if (entry === 0) return;
    const ahead = slot - before;
    before = slot;
    if (ahead > 127) bytes.push(ahead >> 7);
    bytes.push(128 | (ahead & 127), entry >> 8, entry & 255);
  });
  // Whole groups of three bytes: base 64 without padding.
  while (bytes.length % 3 !== 0) bytes.push(128);
  return { step, entries: Buffer.from(bytes).toString('base64') };
}

const USAGE = `usage: npm run -s bench -- quotes-fit TRAIN.jsonl.gz [--lexicon]
       npm run -s bench -- quotes-fit --held-out TRAIN.jsonl.gz PRED.jsonl
       npm run -s bench -- quotes-fit --senses WORDNET_DICT`;

function usage(): void {
  console.error(USAGE);
  process.exitCode = 2;
}

/** Parts of the train set for `--held-out`. */
const PARTS = 4;

/**
 * `quotes-fit TRAIN.jsonl[.gz] [--lexicon]`: fits the engine's models, or with `--lexicon` counts its words anew;
 * `quotes-fit --held-out TRAIN.jsonl[.gz] PRED.jsonl` predicts each quarter of the train set by a fit of the others;
 * `quotes-fit --senses WORDNET_DICT` reads the kinds of words anew.
 */
export async function run(args: string[]): Promise<void> {
  const [input, output] = args.filter((arg) => !arg.startsWith('--'));
  if (input === undefined) return usage();
  if (args.includes('--senses')) {
    makeSenses(input);
    console.log(`${SENSES_FILE} is new: fit the models again`);
    return;
  }
  if (args.includes('--held-out')) {
    if (output === undefined) return usage();
    const lines = (await predictHeldOut(input, PARTS)).map((line) => JSON.stringify(line));
    writeFileSync(output, `${lines.join('\n')}\n`);
    return;
  }
  const golds = readLines(input);
  if (args.includes('--lexicon')) {
    makeLexicon(golds);
    console.log(`${LEXICON_FILE} is new: fit the models again`);
    return;
  }
  const began = performance.now();
  const log = (line: string): void =>
    console.log(`${line} ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const lessons = lessonsOf(golds, (text) => sceneOf(bodyOf(text)));
  log(`${lessons.length} articles read`);
  const { models, cueRates } = train(lessons, log);
  const json = {
    madeBy: 'test/bench/quotes-fit.ts',
    from: 'PolNeAR, train set',
    cueRates,
    ...Object.fromEntries(Object.entries(models).map(([name, model]) => [name, saved(model)])),
  };
  writeFileSync(WEIGHTS_FILE, `${JSON.stringify(json)}\n`);
  console.log(`→ ${WEIGHTS_FILE}`);
}
