import { classBits, lemma, wordId } from '../lexicon/lexicon.ts';
import { Class, Tag } from '../lexicon/tags.ts';
import { cueRate } from './cue-rates.ts';
import {
  crossesOf,
  logitOf,
  logitStep,
  type Model,
  namesOf,
  scoreOf,
  valuesFor,
} from './linear.ts';
import { kindAt, type Scene, tagAt, wordKey } from './scene.ts';
import { Flag, type Tokens } from './tokens.ts';

/** Words that may attribute something to somebody. Parallel arrays in text order. */
export interface Cues {
  readonly token: number[];
  /** Logit that the word is a cue. */
  readonly logit: number[];
}

const THAT = wordId('that');
/** Candidates below this logit are dropped: they hardly ever attribute anything. */
export const LEAST_CUE = logitOf(0.09);

/** Verb form: 0 base · 1 third person · 2 -ing · 3 -ed or irregular past · 4 no verb. */
export function formOf(t: Tokens, i: number): number {
  if (t.tag[i] !== Tag.verb) return 4;
  const word = t.word[i] ?? 0;
  if (((classBits[word] ?? 0) & Class.past) !== 0) return 3;
  const end = t.end[i] ?? 0;
  const last = t.text.charCodeAt(end - 1) | 32;
  const before = t.text.charCodeAt(end - 2) | 32;
  if (last === 0x64 && before === 0x65) return 3;
  if (last === 0x67 && before === 0x6e) return 2;
  if (last === 0x73 && before !== 0x73) return 1;
  return 0;
}

/** `leaving`, in any case. */
export function isIng({ start, end, text }: Tokens, i: number): boolean {
  const last = (end[i] ?? 0) - 1;
  if ((text.charCodeAt(last) | 32) !== 0x67 || last - (start[i] ?? 0) < 2) return false;
  return (text.charCodeAt(last - 1) | 32) === 0x6e && (text.charCodeAt(last - 2) | 32) === 0x69;
}

export function isCueCandidate(scene: Scene, i: number): boolean {
  const { t } = scene;
  if ((t.unit[i] ?? 0) !== 0 || ((t.flags[i] ?? 0) & Flag.quoted) !== 0) return false;
  const tag = t.tag[i] ?? 0;
  const word = t.word[i] ?? 0;
  if (tag === Tag.verb) return true;
  if (word === 0) return false;
  if (tag === Tag.name || tag === Tag.determiner || tag === Tag.pronoun) return false;
  return (
    (cueRate[word] ?? 0) > 0 ||
    ((classBits[word] ?? 0) & (Class.say | Class.sayNoun | Class.think)) !== 0
  );
}

/** Lemma of a token, or a number for the ending of an unknown word. */
export const lemmaKey = (t: Tokens, i: number): number => {
  const base = t.base[i] ?? 0;
  return base !== 0 ? base : -((t.tail[i] ?? 0) & 0xffff) - 2;
};

/** What a row is made of: the word, the words around it, the phrases on its sides. */
const IS = namesOf(
  'key form rate sense classForm marks that',
  'wordBefore wordAfter before after before2 after2',
  'typeBefore typeAfter headAfter',
);
export const CUE_FEATURES = crossesOf(IS, {
  alone: 'rate wordBefore wordAfter before after',
  key: 'form wordAfter before after marks that',
  sense: 'after wordAfter typeBefore headAfter',
  classForm: 'typeBefore typeAfter',
  typeBefore: 'typeAfter marks',
  typeAfter: 'marks',
  before: 'before2',
  after: 'after2',
  form: 'wordBefore marks',
});
export const cueValues = valuesFor(IS);

/** Writes what is known of a candidate to `cueValues`. */
export function describeCue(scene: Scene, i: number): void {
  const { t, s, m } = scene;
  const x = cueValues;
  const n = s.of[i] ?? 0;
  const first = s.first[n] ?? 0;
  const end = s.first[n + 1] ?? 0;
  const form = formOf(t, i);
  const bits = classBits[lemma[t.word[i] ?? 0] ?? 0] ?? 0;
  const says =
    (bits & Class.say ? 1 : 0) | (bits & Class.think ? 2 : 0) | (bits & Class.sayNoun ? 4 : 0);
  const k = scene.mentionAt[i] ?? 0;
  const isBefore = k > (m.ofSentence[n] ?? 0);
  const isAfter = k < (m.ofSentence[n + 1] ?? 0);
  x[IS.key] = lemmaKey(t, i);
  x[IS.form] = form;
  x[IS.rate] = cueRate[t.word[i] ?? 0] ?? 0;
  x[IS.sense] = kindAt(scene, i);
  x[IS.classForm] = says * 8 + form;
  x[IS.marks] = quotedSoon(t, i + 1, end, 1) * 4 + quotedSoon(t, i - 1, first, -1);
  x[IS.that] = thatAfter(t, i, end);
  x[IS.wordBefore] = wordKey(scene, i - 1);
  x[IS.wordAfter] = wordKey(scene, i + 1);
  x[IS.before] = tagAt(scene, i - 1);
  x[IS.after] = tagAt(scene, i + 1);
  x[IS.before2] = tagAt(scene, i - 2);
  x[IS.after2] = tagAt(scene, i + 2);
  x[IS.typeBefore] = isBefore ? (m.type[k - 1] ?? 0) : 15;
  x[IS.typeAfter] = isAfter ? (m.type[k] ?? 0) : 15;
  x[IS.headAfter] = isAfter ? kindAt(scene, m.head[k] ?? 0) : 1;
}

/** `that` soon after: 0 no · 1 at once · 2 further on. */
function thatAfter(t: Tokens, i: number, end: number): number {
  for (let j = i + 1; j < end && j - i < 8; j++) if (t.word[j] === THAT) return j - i < 3 ? 1 : 2;
  return 0;
}

/** Whether a stretch in marks starts (or ends) within two tokens: 0 no · 1 at once · 2 after one more token. */
function quotedSoon(t: Tokens, i: number, bound: number, way: number): number {
  for (let n = 0; n < 3; n++) {
    const j = i + n * way;
    if (way > 0 ? j >= bound : j < bound) return 0;
    if (((t.flags[j] ?? 0) & Flag.quoted) !== 0) return 1;
    const unit = t.unit[j] ?? 0;
    if (unit === 0x22 || unit === 0x201c || unit === 0x201d || unit === 0x2018) return 1;
    if (unit === 0) return 0;
  }
  return 0;
}

export function cuesOf(scene: Scene, model: Model): Cues {
  const cues: Cues = { token: [], logit: [] };
  scene.cueSteps.fill(0);
  for (let i = 0; i < scene.t.count; i++) {
    if (!isCueCandidate(scene, i)) continue;
    describeCue(scene, i);
    const logit = scoreOf(model, CUE_FEATURES, cueValues);
    if (logit < LEAST_CUE) continue;
    scene.cueSteps[i] = 1 + logitStep(logit);
    cues.token.push(i);
    cues.logit.push(logit);
  }
  return cues;
}
