import { classBits, lemma, wordId } from '../lexicon/lexicon.ts';
import { Class, Tag } from '../lexicon/tags.ts';
import { isIng } from './cues.ts';
import { isQuoted, type Scene } from './scene.ts';

const THAT = wordId('that');
const ACCORDING = wordId('according');
const FEWEST_WORDS = 3;
const SAYS = Class.say | Class.sayNoun | Class.think;

/**
 * Whether reported content states something by itself: a clause with a verb, under a word of saying or thinking. The
 * models give more, as their annotators did: `a name for him` (discussing), `dead in her home` (found).
 */
export function isStatement(scene: Scene, first: number, end: number, cue: number): boolean {
  const { t, m, mentionAt } = scene;
  const word = t.word[cue] ?? 0;
  const says = ((classBits[word] ?? 0) | (classBits[lemma[word] ?? 0] ?? 0)) & SAYS;
  if (cue >= 0 && says === 0 && word !== ACCORDING && t.word[first - 1] !== THAT) return false;
  // `(what she said) would open in May`: its subject stands before what was said.
  if (!isQuoted(t, first) && isVerb(scene, first)) return false;
  let words = 0;
  let hasVerb = false;
  let phraseEnd = -1;
  for (let i = first, k = mentionAt[first] ?? m.count; i < end; i++) {
    if (t.unit[i] !== 0) continue;
    words++;
    for (; k < m.count && (m.first[k] ?? 0) <= i; k++)
      phraseEnd = Math.max(phraseEnd, m.end[k] ?? 0);
    if (isQuoted(t, i) ? opensWithVerb(scene, i) : i >= phraseEnd && isVerb(scene, i))
      hasVerb = true;
  }
  return hasVerb && words >= FEWEST_WORDS;
}

const IS = wordId("'s");
/** A verb that a clause can be made with: `left`, `will`, the `’s` of `it’s`, but not `leaving`, nor `the train’s return`. */
export function isVerb({ t }: Scene, i: number): boolean {
  if (t.tag[i] === Tag.aux) return true;
  if (t.word[i] === IS) return t.tag[i - 1] === Tag.pronoun;
  return t.tag[i] === Tag.verb && t.word[i - 1] !== IS && !isIng(t, i);
}

/** `the owner “really left us free”`: words in marks that go on with the writer’s clause. */
function opensWithVerb(scene: Scene, i: number): boolean {
  const { t } = scene;
  if (isQuoted(t, i - 1) && t.unit[i - 1] === 0) return false;
  return isVerb(scene, t.tag[i] === Tag.adverb ? i + 1 : i);
}
