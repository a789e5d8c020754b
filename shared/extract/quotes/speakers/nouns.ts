import { mainTag, nounKind } from '../../lexicon/lexicon.ts';
import { Tag } from '../../lexicon/tags.ts';
import type { Scene } from '../scene.ts';

const TRADE =
  /(?:[a-z]{3}(?:ist|ian|eer|ress|smith|wright|monger|keeper|maker|herd|hand|master|mate|woman|man|person)|[a-z]{2}(?:[^aeiou]er|ator|itor|stor))$/;
/** `glaciologist`, `puppeteer`: ends as trades do. */
export const looksLikeTrade = (word: string): boolean => TRADE.test(word);

/** The kind that the dictionary has for people. */
const PERSON = 18;
/** Kind of a noun by the dictionary: 0 unknown. */
const dictionaryKind = ({ t }: Scene, i: number): number =>
  nounKind[t.base[i] ?? 0] || (nounKind[t.word[i] ?? 0] ?? 0);
/** `cartoonist`, `sufferer`: mostly a noun, and one for people by the dictionary. */
export const isPersonNoun = (scene: Scene, i: number): boolean =>
  scene.t.tag[i] === Tag.noun &&
  dictionaryKind(scene, i) === PERSON &&
  mainTag[scene.t.word[i] ?? 0] === Tag.noun;
/** `summer`, `fever`, `river`, which end as trades do: times, states, places, animals, food, parts of the body. */
export const isNoTrade = (scene: Scene, i: number): boolean =>
  NO_TRADES.has(dictionaryKind(scene, i));
const NO_TRADES = new Set([5, 7, 8, 11, 12, 13, 15, 17, 19, 20, 22, 26, 27, 28]);
/** `decision`, `time`: a noun by the dictionary, and none for people. */
export const isThing = (scene: Scene, i: number): boolean => {
  const kind = dictionaryKind(scene, i);
  return kind !== 0 && kind !== PERSON;
};

/** `managers`, but not `boss`. */
export function endsInS({ t }: Scene, i: number): boolean {
  const end = t.end[i] ?? 0;
  return (
    t.text.charCodeAt(end - 1) === LETTER_S &&
    t.text.charCodeAt(end - 2) !== LETTER_S &&
    end - (t.start[i] ?? 0) > 1
  );
}
const LETTER_S = 0x73;
