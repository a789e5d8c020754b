import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import type { Model } from '#shared/extract/quotes/linear.ts';
import { sceneOf } from '#shared/extract/quotes/scene.ts';
import { bodyOf } from './quotes/body-of.ts';
import { readLines } from './quotes/gold.ts';
import { LEXICON_FILE, makeLexicon } from './quotes/make-lexicon.ts';
import { lessonsOf, train } from './quotes/train.ts';

const WEIGHTS_FILE = 'shared/extract/quotes/data/weights.generated.json';

const saved = ({ step, weights }: Model): object => ({
  step,
  weights: Buffer.from(weights.buffer).toString('base64'),
});

/** `quotes-fit TRAIN.jsonl[.gz] [--lexicon]`: fits the engine's models, or with `--lexicon` counts its words anew. */
export async function run(args: string[]): Promise<void> {
  const [input] = args.filter((arg) => !arg.startsWith('--'));
  if (input === undefined) {
    console.error('usage: npm run -s bench -- quotes-fit TRAIN.jsonl.gz [--lexicon]');
    process.exitCode = 2;
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
