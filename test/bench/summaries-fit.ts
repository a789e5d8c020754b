import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commonnessLevels } from './summaries/commonness.ts';
import { type Article, devSets } from './summaries/files.ts';
import { choose, exampleOf, fitAll, type Weights } from './summaries/training.ts';

const FOLDS = 10;
const madeBy = 'npm run -s bench -- summaries-fit';
const summaryFolder = resolve(
  dirname(fileURLToPath(import.meta.url)),
  '../../shared/extract/summary',
);

/**
 * `summaries-fit [--commonness] [OUT_FOLDER]`: fits the weights of the summariser on the two dev sets and writes them
 * into the engine. With a folder, also writes the summaries that weights fitted on the other folds choose
 * (`SET-3s.jsonl`, `SET-100w.jsonl`): the numbers to report. `--commonness` counts the common words anew, first.
 */
export async function run(args: string[]): Promise<void> {
  const dev = devSets();
  if (!dev) return;
  const folder = args.find((arg) => !arg.startsWith('--'));
  if (args.includes('--commonness')) {
    write('data/commonness.generated.json', { madeBy, levels: commonnessLevels() });
    console.log('common words counted; run again without --commonness to fit with them');
    return;
  }
  const examples = [...dev.cnndm, ...dev.writers].map(exampleOf);
  if (folder) {
    mkdirSync(folder, { recursive: true });
    const out: Record<string, string[]> = {};
    for (let fold = 0; fold < FOLDS; fold++) {
      const weights = fitAll(examples.filter(({ article }) => foldOf(article) !== fold));
      for (const example of examples) {
        if (foldOf(example.article) !== fold) continue;
        const set = dev.cnndm.includes(example.article) ? 'cnndm' : 'writers';
        for (const [length, budget] of [
          ['headline', '1s'],
          ['short', '3s'],
          ['medium', '100w'],
        ] as const) {
          const sentences = choose(example, weights, length);
          const name = `${set}-${budget}`;
          out[name] = [...(out[name] ?? []), JSON.stringify({ id: example.article.id, sentences })];
        }
      }
      console.log(`fold ${fold + 1} of ${FOLDS}`);
    }
    for (const [name, lines] of Object.entries(out)) {
      writeFileSync(resolve(folder, `${name}.jsonl`), `${lines.join('\n')}\n`);
    }
  }
  write('weights.generated.json', { madeBy, ...rounded(fitAll(examples)) });
  console.log('weights written');
}

/** The same fold for the same article, whatever else is in the set. */
function foldOf({ id }: Article): number {
  let hash = 0;
  for (const c of id) hash = (hash * 31 + c.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
}

const rounded = (weights: Weights): Record<string, number[]> =>
  Object.fromEntries(
    Object.entries(weights).map(([name, list]: [string, readonly number[]]) => [
      name,
      list.map((weight) => Number(weight.toPrecision(5))),
    ]),
  );

function write(name: string, content: object): void {
  writeFileSync(resolve(summaryFolder, name), `${JSON.stringify(content, null, 1)}\n`);
}
