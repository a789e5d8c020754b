import type { Story, StorySentence } from './read-sentences.ts';
import type { Worth } from './word-worth.ts';
import { KIND } from './words.ts';

export const SENTENCE_FEATURES = 26;

/** What the choice of a summary knows of one sentence. `place` counts from the start of what is summarised. */
export function sentenceFeatures(
  story: Story,
  sentence: StorySentence,
  place: number,
  total: number,
  worth: Worth,
): Float64Array {
  const out = new Float64Array(SENTENCE_FEATURES);
  const { ids, shapes, text, length } = sentence;
  const { kinds } = story.vocabulary;
  const words = Math.max(1, ids.length);
  let names = 0;
  let figures = 0;
  let persons = 0;
  let saying = 0;
  let pronouns = 0;
  let sum = 0;
  let rare = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] ?? 0;
    if (shapes[i] === 2) figures++;
    else if (i > 0 && shapes[i] === 1) names++;
    const kind = kinds[id] ?? 0;
    if (kind & KIND.person) persons++;
    if (kind & KIND.pronoun) pronouns++;
    if (kind & KIND.saying) saying = 1;
    sum += worth.words[id] ?? 0;
    rare += worth.rarity[id] ?? 0;
  }
  out[0] = place === 0 ? 1 : 0;
  out[1] = place === 1 ? 1 : 0;
  out[2] = place === 2 ? 1 : 0;
  out[3] = 1 / (1 + place);
  out[4] = place / Math.max(1, total);
  out[5] = Math.log(1 + place);
  out[6] = sentence.leads ? 1 : 0;
  out[7] = sentence.quoted;
  out[8] = sentence.quoted > 0 ? 1 : 0;
  out[9] = saying;
  out[10] = figures > 0 ? 1 : 0;
  out[11] = figures / words;
  out[12] = names / words;
  out[13] = persons / words;
  out[14] = text.endsWith('?') ? 1 : 0;
  out[15] = length < 10 ? 1 : 0;
  out[16] = length > 32 ? 1 : 0;
  out[17] = sentence.pointsBack ? 1 : 0;
  out[18] = sentence.kind === 'listItem' ? 1 : 0;
  out[19] = text.startsWith('The ') ? 1 : 0;
  out[20] = sum / words;
  out[21] = rare / words;
  out[22] = text.includes('(') || text.includes(':') ? 1 : 0;
  out[23] = text.includes(' -- ') || text.includes('—') || text.includes(' – ') ? 1 : 0;
  out[24] = Math.min(1, story.sentences.length / 60) * (place / Math.max(1, total));
  out[25] = pronouns / words;
  return out;
}
