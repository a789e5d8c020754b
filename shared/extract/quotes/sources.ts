import { classBits, wordId } from '../lexicon/lexicon.ts';
import { Class, Tag } from '../lexicon/tags.ts';
import { formOf, lemmaKey } from './cues.ts';
import { type Model, Row, softmax, stepOf } from './linear.ts';
import { MentionType } from './mentions.ts';
import { type Scene, tagAt, wordKey } from './scene.ts';
import { Flag } from './tokens.ts';

/** For each cue: the likeliest mention of who speaks, the next likeliest, and how likely; −1 = nobody named. */
export interface Sources {
  readonly best: number[];
  readonly share: number[];
  readonly second: number[];
  readonly secondShare: number[];
}

const BACK = 6;
const AHEAD = 3;
/** Mentions looked at on one side, those in marks included. */
const MOST_STEPS = 40;
const LONGEST_PATH = 14;
const ACCORDING = wordId('according');
const BY = wordId('by');

/** Mentions that may be the source of a cue: those of its sentence outside marks, nearest first; −1 last. */
export function sourceCandidates(scene: Scene, cue: number, out: number[]): void {
  const { m, s, t } = scene;
  const n = s.of[cue] ?? 0;
  const low = m.ofSentence[n] ?? 0;
  const high = m.ofSentence[n + 1] ?? 0;
  const at = scene.mentionAt[cue] ?? 0;
  out.length = 0;
  const take = (k: number): boolean => {
    if (((t.flags[m.head[k] ?? 0] ?? 0) & Flag.quoted) !== 0) return false;
    const first = m.first[k] ?? 0;
    if (first <= cue && cue < (m.end[k] ?? 0)) return false;
    if ((m.type[k] ?? 0) === MentionType.time) return false;
    out.push(k);
    return true;
  };
  for (let k = at - 1, n2 = 0; k >= low && k > at - MOST_STEPS && n2 < BACK; k--) if (take(k)) n2++;
  for (let k = at, n2 = 0; k < high && k < at + MOST_STEPS && n2 < AHEAD; k++) if (take(k)) n2++;
  out.push(-1);
}

export function sourceRow(scene: Scene, cue: number, k: number, rank: number, row: Row): void {
  const { t, m, s } = scene;
  const key = lemmaKey(t, cue);
  const form = formOf(t, cue);
  const isAccording = t.word[cue] === ACCORDING ? 1 : 0;
  const n = s.of[cue] ?? 0;
  row.start();
  if (k < 0) {
    row.put(60, 0);
    row.put(61, key);
    row.put(62, form);
    row.pair(63, key, form);
    row.pair(64, form, tagAt(scene, cue - 1));
    row.pair(65, form, tagAt(scene, cue + 1));
    row.put(66, wordKey(scene, cue - 1));
    row.put(67, Math.min(rank, 4));
    row.pair(68, form, wordKey(scene, cue + 1));
    return;
  }
  const first = m.first[k] ?? 0;
  const end = m.end[k] ?? 0;
  const type = m.type[k] ?? 0;
  const isBefore = end <= cue;
  const side = isBefore ? 0 : 1;
  const gap = isBefore ? cue - end : first - cue - 1;
  const from = isBefore ? end : cue + 1;
  const to = isBefore ? cue : first;
  const verbs = (scene.verbs[to] ?? 0) - (scene.verbs[from] ?? 0);
  const commas = (scene.breaks[to] ?? 0) - (scene.breaks[from] ?? 0);
  const phrases = (scene.nouns[to] ?? 0) - (scene.nouns[from] ?? 0);
  let marks = 0;
  let path = 0;
  for (let i = from; i < to; i++) {
    const inside = scene.spanOf[i] ?? -1;
    if (inside >= 0) {
      marks = 1;
      path = Math.imul(path, 31) + 29;
      i = Math.max(i, (scene.spans[inside]?.endToken ?? i + 1) - 1);
      continue;
    }
    // Far away the way says nothing that its length does not.
    if (i - from > LONGEST_PATH) {
      path = -1;
      break;
    }
    const tag = t.tag[i] ?? 0;
    if (tag === Tag.determiner || tag === Tag.adjective || tag === Tag.number) continue;
    path = Math.imul(path, 31) + (tag === Tag.mark ? 16 + ((t.unit[i] ?? 0) & 15) : tag);
  }
  const head = m.head[k] ?? 0;
  const headKey = t.tag[head] === Tag.name ? -50 : wordKey(scene, head);
  const bits = classBits[t.word[head] ?? 0] ?? 0;
  const who =
    (bits & Class.human ? 1 : 0) |
    (bits & Class.organization ? 2 : 0) |
    (bits & Class.document ? 4 : 0);
  const possessive = m.isPossessive[k] ?? 0;
  const beforeKey = wordKey(scene, first - 1);
  const beforeTag = first > (s.first[n] ?? 0) ? tagAt(scene, first - 1) : 14;
  const afterTag = tagAt(scene, end);
  const near = stepOf(rank);
  const shape = side * 16 + type;
  row.put(0, 0);
  row.pair(1, shape, Math.min(gap, 8));
  row.pair(2, side, near);
  row.pair(3, shape, Math.min(verbs, 3));
  row.pair(4, side * 4 + Math.min(commas, 3), marks);
  row.pair(5, side, path);
  row.pair(6, side * 16 + form, path);
  row.pair(7, shape, beforeTag);
  row.pair(8, side, beforeKey);
  row.pair(9, side * 8 + form, beforeKey);
  row.pair(10, shape, afterTag);
  row.pair(11, side, wordKey(scene, end));
  row.pair(12, side, headKey);
  row.pair(13, key, side);
  row.pair(14, key, shape);
  row.pair(15, key * 2 + side, beforeKey);
  row.pair(16, key * 2 + side, Math.min(gap, 4));
  row.pair(17, isAccording * 2 + side, Math.min(gap, 4));
  row.pair(18, shape, possessive);
  row.pair(19, who * 2 + side, type);
  row.pair(20, form * 2 + side, Math.min(verbs, 3) * 8 + near);
  row.pair(21, form * 32 + shape, tagAt(scene, cue - 1));
  row.pair(22, beforeTag * 2 + side, Math.min(verbs, 3));
  row.pair(23, side * 2 + (first === (s.first[n] ?? 0) ? 1 : 0), type);
  row.pair(24, side * 32 + form, Math.min(phrases, 4));
  row.pair(25, side * 4 + (t.word[first - 1] === BY ? 1 : 0), form);
  row.pair(26, key * 2 + side, path);
  row.pair(27, type, Math.min(verbs, 2) * 8 + Math.min(commas, 3) * 2 + side);
  row.pair(28, side * 4 + possessive, tagAt(scene, cue));
  row.pair(29, side * 16 + beforeTag, afterTag);
}

const row = new Row();
const list: number[] = [];
const logits = new Float64Array(BACK + AHEAD + 2);

export function sourcesOf(scene: Scene, tokens: readonly number[], model: Model): Sources {
  const out: Sources = { best: [], share: [], second: [], secondShare: [] };
  row.aim(model);
  for (const cue of tokens) {
    sourceCandidates(scene, cue, list);
    for (let i = 0; i < list.length; i++) {
      sourceRow(scene, cue, list[i] ?? -1, i, row);
      logits[i] = row.score();
    }
    softmax(logits, list.length);
    let a = 0;
    let b = -1;
    for (let i = 1; i < list.length; i++) {
      const p = logits[i] ?? 0;
      if (p > (logits[a] ?? 0)) {
        b = a;
        a = i;
      } else if (b < 0 || p > (logits[b] ?? 0)) b = i;
    }
    out.best.push(list[a] ?? -1);
    out.share.push(logits[a] ?? 0);
    out.second.push(b < 0 ? -1 : (list[b] ?? -1));
    out.secondShare.push(b < 0 ? 0 : (logits[b] ?? 0));
  }
  return out;
}
