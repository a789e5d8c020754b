import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { readQuotes } from '#shared/extract/quotes/read-quotes.ts';
import { HOSTILE_TEXTS } from '#test/support/hostile-texts.ts';
import { bodyOf } from './quotes/body-of.ts';
import { readLines } from './quotes/gold.ts';

/** So many rounds until most functions are compiled for good: the engine has many more than the tagger. */
const WARMING = 20;
const ROUNDS = 9;
const SIZES = [1, 2, 4];

/**
 * Milliseconds of processor time that each work takes in its fastest round, once warm. They are run turn about, so that
 * whatever else the machine does is in the way of all of them.
 */
function fastest(...works: readonly (() => void)[]): number[] {
  const best = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = -WARMING; round < ROUNDS; round++)
    works.forEach((work, i) => {
      const began = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(began);
      if (round >= 0) best[i] = Math.min(best[i] ?? 0, (user + system) / 1000);
    });
  return best;
}

/** What no reader of words can go below: the text split into words, each looked up once. */
function splitAndLookUp(texts: readonly string[], known: ReadonlyMap<string, number>): number {
  let found = 0;
  for (const text of texts)
    for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) found += known.get(word) ?? 0;
  return found;
}

/** `quotes-speed ARTICLES.jsonl[.gz]`: the engine against a part-of-speech tagger, long texts, hostile texts. */
export async function run(args: string[]): Promise<void> {
  const [input] = args;
  if (input === undefined) {
    console.error('usage: npm run -s bench -- quotes-speed ARTICLES.jsonl.gz');
    process.exitCode = 2;
    return;
  }
  const texts = readLines(input).map(({ text }) => text);
  const bodies = texts.map(bodyOf);
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const known = new Map(
    texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []).map((w) => [w, 1]),
  );
  const [tagging = 0, reading = 0, layout = 0, splitting = 0] = fastest(
    () => {
      for (const text of texts) nlp.readDoc(text).tokens().out(nlp.its.pos);
    },
    () => {
      for (const body of bodies) readQuotes(body);
    },
    () => {
      for (const text of texts) bodyOf(text);
    },
    () => splitAndLookUp(texts, known),
  );
  const perSecond = (ms: number): number => Math.round((1000 * texts.length) / ms);
  console.log(`wink-nlp tagging   ${perSecond(tagging)} articles/s`);
  console.log(
    `quote engine       ${perSecond(reading)} articles/s, ${(tagging / reading).toFixed(2)} × tagging`,
  );
  console.log(
    `words alone        ${perSecond(splitting)} articles/s, ${(tagging / splitting).toFixed(1)} × tagging: split and looked up, nothing read`,
  );
  console.log(`layout of raw text ${perSecond(layout)} articles/s`);
  const tens = texts.slice(0, 12).map((text) => ({
    one: bodyOf(text),
    ten: bodyOf(Array.from({ length: 10 }, () => text).join('\n\n')),
  }));
  const [one = 0, ten = 0] = fastest(
    () => {
      for (const { one: body } of tens) readQuotes(body);
    },
    () => {
      for (const { ten: body } of tens) readQuotes(body);
    },
  );
  console.log(`ten times the text  ${(ten / one).toFixed(1)} × the time`);
  for (const [name, make] of Object.entries(HOSTILE_TEXTS)) {
    const times = SIZES.map((size) => {
      const body = bodyOf(make(size * 250_000));
      const began = performance.now();
      readQuotes(body);
      return Math.round(performance.now() - began);
    });
    console.log(
      `${name.padEnd(26)} ${SIZES.map((size, i) => `${size * 250} kB ${times[i]} ms`).join(', ')}`,
    );
  }
}
