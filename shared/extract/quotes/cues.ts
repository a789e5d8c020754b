import { classBits, lemma, wordId } from '../lexicon/lexicon.ts';
import { Class, Tag } from '../lexicon/tags.ts';
import { cueRate } from './cue-rates.ts';
import { logitOf, logitStep, type Model, Row } from './linear.ts';
import { kindAt, type Scene, tagAt, wordKey } from './scene.ts';
import { Flag, type Tokens } from './tokens.ts';

/** Words that may attribute something to somebody. Parallel arrays in text order. */
export interface Cues {
  readonly token: number[];
  /** Logit that the word is a cue. */
  readonly logit: number[];
}

const BE = wordId('be');
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

export function cueRow(scene: Scene, i: number, row: Row): void {
  const { t, s, m } = scene;
  const n = s.of[i] ?? 0;
  const first = s.first[n] ?? 0;
  const end = s.first[n + 1] ?? 0;
  const key = lemmaKey(t, i);
  const form = formOf(t, i);
  const bits = classBits[lemma[t.word[i] ?? 0] ?? 0] ?? 0;
  const kind =
    (bits & Class.say ? 1 : 0) | (bits & Class.think ? 2 : 0) | (bits & Class.sayNoun ? 4 : 0);
  const before = tagAt(scene, i - 1);
  const after = tagAt(scene, i + 1);
  const markAfter = quotedSoon(t, i + 1, end, 1);
  const markBefore = quotedSoon(t, i - 1, first, -1);
  const k = scene.mentionAt[i] ?? 0;
  const typeBefore = k > (m.ofSentence[n] ?? 0) ? (m.type[k - 1] ?? 0) : 15;
  const typeAfter = k < (m.ofSentence[n + 1] ?? 0) ? (m.type[k] ?? 0) : 15;
  const gap = k > (m.ofSentence[n] ?? 0) ? i - (m.end[k - 1] ?? 0) : 20;
  let aux = 0;
  for (let j = i - 1; j >= first && i - j < 4; j--) {
    if (t.tag[j] === Tag.aux) {
      aux = (lemma[t.word[j] ?? 0] ?? 0) === BE ? 2 : 1;
      break;
    }
    if (t.tag[j] !== Tag.adverb && t.tag[j] !== Tag.particle) break;
  }
  let that = 0;
  for (let j = i + 1; j < end && j - i < 8 && that === 0; j++)
    if (t.word[j] === THAT) that = j - i < 3 ? 1 : 2;
  row.start();
  row.put(1, key);
  row.pair(2, key, form);
  row.put(4, wordKey(scene, i - 1));
  row.put(5, wordKey(scene, i + 1));
  row.put(6, before);
  row.put(7, after);
  row.pair(8, before, tagAt(scene, i - 2));
  row.pair(9, after, tagAt(scene, i + 2));
  row.pair(10, key, wordKey(scene, i + 1));
  row.pair(11, key, before);
  row.pair(12, key, after);
  row.pair(14, key, markAfter * 4 + markBefore);
  row.pair(15, typeBefore, typeAfter);
  row.pair(16, kind * 8 + form, typeBefore);
  row.pair(17, kind * 8 + form, typeAfter);
  row.pair(18, typeBefore, Math.min(gap, 6));
  row.pair(19, key, typeBefore);
  row.pair(21, key, aux);
  row.pair(23, key, that);
  row.pair(27, key, t.tag[i] ?? 0);
  row.pair(28, wordKey(scene, i - 1), form);
  row.put(29, cueRate[t.word[i] ?? 0] ?? 0);
  const sense = kindAt(scene, i);
  row.pair(31, sense, after);
  row.pair(32, sense, wordKey(scene, i + 1));
  row.pair(33, sense, typeBefore);
  row.pair(34, sense, typeAfter);
  row.pair(38, sense, wordKey(scene, i - 1));
  const headBefore = k > (m.ofSentence[n] ?? 0) ? kindAt(scene, m.head[k - 1] ?? 0) : 1;
  const headAfter = k < (m.ofSentence[n + 1] ?? 0) ? kindAt(scene, m.head[k] ?? 0) : 1;
  row.pair(39, sense, headBefore);
  row.pair(40, sense, headAfter);
  row.pair(42, key, headAfter);
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

const row = new Row();

export function cuesOf(scene: Scene, model: Model): Cues {
  const cues: Cues = { token: [], logit: [] };
  scene.cueSteps.fill(0);
  for (let i = 0; i < scene.t.count; i++) {
    if (!isCueCandidate(scene, i)) continue;
    cueRow(scene, i, row);
    const logit = row.scoreBy(model);
    if (logit < LEAST_CUE) continue;
    scene.cueSteps[i] = 1 + logitStep(logit);
    cues.token.push(i);
    cues.logit.push(logit);
  }
  return cues;
}
