import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readQuotes } from '#shared/extract/quotes/read-quotes.ts';
import { sceneOf } from '#shared/extract/quotes/scene.ts';
import { type Prediction, predictAll } from '../quotes.ts';
import { bodyOf } from './body-of.ts';
import { readLines } from './gold.ts';
import { lessonsOf, train } from './train.ts';

/** Fitted at once: each takes a core and half a gigabyte. */
const AT_ONCE = 2;
/** Enough to judge a change by, and four times as fast as the fit that ships. */
const RUNS = 4;

interface Part {
  readonly input: string;
  readonly part: number;
  readonly parts: number;
}

/** Predictions for every article of a train set, each by models fitted on the other parts of it. */
export async function predictHeldOut(input: string, parts: number): Promise<Prediction[]> {
  const waiting = Array.from({ length: parts }, (_, part) => ({ input, part, parts }));
  const out: Prediction[] = [];
  const next = async (): Promise<void> => {
    for (let part = waiting.shift(); part; part = waiting.shift())
      out.push(...(await predictPart(part)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return out;
}

/** A thread for each part: how often a word is a cue is known to the whole engine at once. */
function predictPart(part: Part): Promise<Prediction[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: part });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function fitAndPredict({ input, part, parts }: Part): Prediction[] {
  const golds = readLines(input);
  const others = golds.filter((_, n) => n % parts !== part);
  const { models } = train(
    lessonsOf(others, (text) => sceneOf(bodyOf(text))),
    () => undefined,
    RUNS,
  );
  const held = golds.filter((_, n) => n % parts === part);
  return predictAll(held, (body) => readQuotes(body, models));
}

if (!isMainThread) parentPort?.postMessage(fitAndPredict(workerData as Part));
