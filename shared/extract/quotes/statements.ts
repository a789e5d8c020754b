import { classBits, lemma, wordId } from '../lexicon/lexicon.ts';
import { Class, Tag } from '../lexicon/tags.ts';
import { isIng } from './cues.ts';
import { isQuoted, type Scene } from './scene.ts';

const THAT = wordId('that');
const ACCORDING = wordId('according');
const FEWEST_WORDS = 3;
const SAYS = Class.say | Class.sayNoun | Class.think;

/** Tokens `[first, end)`. */
export type Stretch = readonly [first: number, end: number];

/**
 * Whether reported content states something by itself: a clause with a verb, under a word of saying or thinking. The
 * models give more, as their annotators did: `a name for him` (discussing), `dead in her home` (found). What stands on
 * both sides of its cue is one clause.
 */
export function isStatement(scene: Scene, stretches: readonly Stretch[], cue: number): boolean {
  const { t } = scene;
  const first = stretches[0]?.[0] ?? 0;
  const word = t.word[cue] ?? 0;
  const says = ((classBits[word] ?? 0) | (classBits[lemma[word] ?? 0] ?? 0)) & SAYS;
  if (cue >= 0 && says === 0 && word !== ACCORDING && t.word[first - 1] !== THAT) return false;
  // `(what she said) would open in May`, `(He had) never met her`: its subject stands before what was said.
  let verb = first;
  while (t.tag[verb] === Tag.adverb && t.unit[verb] === 0) verb++;
  if (!isQuoted(t, first) && isVerb(scene, verb)) return false;
  return stretches.some((stretch) => holdsVerb(scene, stretch)) && isLong(scene, stretches);
}

function isLong({ t }: Scene, stretches: readonly Stretch[]): boolean {
  let words = 0;
  for (const [first, end] of stretches)
    for (let i = first; i < end && words < FEWEST_WORDS; i++) if (t.unit[i] === 0) words++;
  return words >= FEWEST_WORDS;
}

function holdsVerb(scene: Scene, [first, end]: Stretch): boolean {
  const { t, m, mentionAt } = scene;
  let phraseEnd = -1;
  for (let i = first, k = mentionAt[first] ?? m.count; i < end; i++) {
    if (t.unit[i] !== 0) continue;
    for (; k < m.count && (m.first[k] ?? 0) <= i; k++)
      phraseEnd = Math.max(phraseEnd, m.end[k] ?? 0);
    if (isQuoted(t, i) ? opensWithVerb(scene, i) : i >= phraseEnd && isVerb(scene, i)) return true;
  }
  return false;
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
