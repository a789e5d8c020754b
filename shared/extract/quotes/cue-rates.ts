import { WORD_COUNT, wordId } from '../lexicon/lexicon.ts';
import { savedModels } from './saved-models.ts';

/** How often a word is a cue in the train set, in eight steps; 0 = never seen as one. */
export const cueRate = new Uint8Array(WORD_COUNT);

export function setCueRates(rates: Readonly<Record<string, string>>): void {
  cueRate.fill(0);
  for (const [step, words] of Object.entries(rates))
    for (const word of words.split(' ')) {
      const id = wordId(word);
      if (id !== 0) cueRate[id] = Number(step);
    }
}
setCueRates(savedModels.cueRates);
