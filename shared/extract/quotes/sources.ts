import { wordId } from '../lexicon/lexicon.ts';
import { Tag } from '../lexicon/tags.ts';
import { formOf, lemmaKey } from './cues.ts';
import { type Model, Row, softmax, stepOf } from './linear.ts';
import { MentionType } from './mentions.ts';
import { isBreak, kindAt, type Scene, tagAt, wordKey } from './scene.ts';
import { Flag } from './tokens.ts';

/** For each cue: the likeliest mention of who speaks, the next likeliest, and how likely; −1 = nobody named. */
export interface Sources {
  readonly best: number[];
  readonly share: number[];
  readonly second: number[];
  readonly secondShare: number[];
}

const BACK = 5;
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
  for (let k = at - 1; k >= low && k > at - MOST_STEPS && out.length < BACK; k--)
    if (maySpeak(scene, cue, k)) out.push(k);
  const nearest = out.length;
  for (let k = at; k < high && k < at + MOST_STEPS && out.length < nearest + AHEAD; k++)
    if (maySpeak(scene, cue, k)) out.push(k);
  // Far subjects: who opens the sentence, and who follows a clause that the cue opens.
  if (nearest === BACK && low < (out[nearest - 1] ?? 0) && maySpeak(scene, cue, low)) out.push(low);
  const past = out[out.length - 1] ?? at;
  for (let k = Math.max(at, past + 1), n2 = 0; k < high && n2 < MOST_STEPS; k++, n2++)
    if (
      isBreak(t.unit[(m.first[k] ?? 1) - 1] ?? 0) &&
      isVerbal(t.tag[m.end[k] ?? 0] ?? 0) &&
      maySpeak(scene, cue, k)
    ) {
      out.push(k);
      break;
    }
  out.push(-1);
}

function maySpeak({ t, m, verbs }: Scene, cue: number, k: number): boolean {
  if (((t.flags[m.head[k] ?? 0] ?? 0) & Flag.quoted) !== 0) return false;
  const first = m.first[k] ?? 0;
  const end = m.end[k] ?? 0;
  if ((first <= cue && cue < end) || m.type[k] === MentionType.time) return false;
  // `Rutte’s absence came after criticism`: an owner of something else in the clause says nothing.
  return m.isPossessive[k] !== 1 || first >= cue || verbs[cue] === verbs[end];
}

const isVerbal = (tag: number): boolean => tag === Tag.verb || tag === Tag.aux;

/** What a cue is; `before` is the source of the cue before it in its sentence: −1 nobody, −2 no such cue. */
export interface SourceCue {
  readonly cue: number;
  readonly key: number;
  readonly form: number;
  readonly sense: number;
  readonly before: number;
}

export function sourceCue(scene: Scene, cue: number, before: number): SourceCue {
  const { t } = scene;
  return {
    cue,
    key: lemmaKey(t, cue),
    form: formOf(t, cue),
    sense: kindAt(scene, cue),
    before,
  };
}

/** The row of a mention `k` as the source, or of nobody (−1); `rank` is its place among the candidates. */
export function sourceRow(scene: Scene, of: SourceCue, k: number, rank: number, row: Row): void {
  row.start();
  if (k < 0) nobodyRow(scene, of, rank, row);
  else mentionRow(scene, of, k, rank, row);
}

function nobodyRow(scene: Scene, of: SourceCue, rank: number, row: Row): void {
  const { cue, key, form, sense } = of;
  const before = Math.min(of.before, 0);
  row.put(60, 0);
  row.put(61, key);
  row.put(62, form);
  row.pair(63, key, form);
  row.pair(64, form, tagAt(scene, cue - 1));
  row.pair(65, form, tagAt(scene, cue + 1));
  row.put(66, wordKey(scene, cue - 1));
  row.put(67, Math.min(rank, 4));
  row.pair(68, form, wordKey(scene, cue + 1));
  row.pair(69, form, before);
  row.pair(70, sense, before);
  row.pair(71, sense, form);
}

function mentionRow(scene: Scene, of: SourceCue, k: number, rank: number, row: Row): void {
  const { t, m, s } = scene;
  const { cue, key, form, sense } = of;
  const first = m.first[k] ?? 0;
  const end = m.end[k] ?? 0;
  const type = m.type[k] ?? 0;
  const head = m.head[k] ?? 0;
  const isBefore = end <= cue;
  const side = isBefore ? 0 : 1;
  const gap = isBefore ? cue - end : first - cue - 1;
  const from = isBefore ? end : cue + 1;
  const to = isBefore ? cue : first;
  const verbs = Math.min((scene.verbs[to] ?? 0) - (scene.verbs[from] ?? 0), 3);
  const commas = Math.min((scene.breaks[to] ?? 0) - (scene.breaks[from] ?? 0), 3);
  const phrases = (scene.nouns[to] ?? 0) - (scene.nouns[from] ?? 0);
  const { path, marks } = pathOf(scene, from, to);
  const isFirst = first === (s.first[s.of[cue] ?? 0] ?? 0);
  const previous = wordKey(scene, first - 1);
  const previousTag = isFirst ? 14 : tagAt(scene, first - 1);
  const nextTag = tagAt(scene, end);
  const near = stepOf(rank);
  const shape = side * 16 + type;
  const isAccording = t.word[cue] === ACCORDING ? 1 : 0;
  row.pair(1, shape, Math.min(gap, 8));
  row.pair(2, shape, verbs);
  row.pair(3, side * 4 + commas, marks);
  row.pair(4, side, path);
  row.pair(5, side * 16 + form, path);
  row.pair(6, shape, previousTag);
  row.pair(7, side, previous);
  row.pair(8, side * 8 + form, previous);
  row.pair(9, shape, nextTag);
  row.pair(10, side, wordKey(scene, end));
  row.pair(11, side, t.tag[head] === Tag.name ? -50 : wordKey(scene, head));
  row.pair(12, key, side);
  row.pair(13, key * 2 + side, Math.min(gap, 4));
  row.pair(14, isAccording * 2 + side, Math.min(gap, 4));
  row.pair(15, form * 2 + side, verbs * 8 + near);
  row.pair(16, form * 32 + shape, tagAt(scene, cue - 1));
  row.pair(17, previousTag * 2 + side, verbs);
  row.pair(18, side * 32 + form, Math.min(phrases, 4));
  row.pair(19, side * 4 + (t.word[first - 1] === BY ? 1 : 0), form);
  row.pair(20, type, Math.min(verbs, 2) * 8 + commas * 2 + side);
  row.pair(21, side * 16 + previousTag, nextTag);
  const headKind = kindAt(scene, head);
  row.pair(30, side, headKind);
  row.pair(31, sense * 2 + side, headKind);
  row.pair(32, sense * 2 + side, type);
  row.pair(33, sense * 2 + side, Math.min(gap, 4));
  row.pair(34, sense * 2 + side, previous);
  row.pair(35, headKind * 2 + side, verbs * 8 + near);
  const same = of.before === -2 ? 3 : of.before === -1 ? 2 : of.before === k ? 1 : 0;
  row.pair(36, same, form * 2 + side);
  row.pair(37, same, tagAt(scene, cue - 1) * 2 + side);
  row.pair(38, same, wordKey(scene, cue - 1));
  row.pair(39, same * 2 + side, verbs * 16 + near);
  row.pair(40, same * 16 + type, side * 4 + verbs);
  const owner = (m.isPossessive[k] ?? 0) * 4 + Math.min(gap, 3);
  row.pair(41, owner, form * 2 + side);
  row.pair(42, owner, sense * 2 + side);
}

/** The tags between a mention and a cue as one number, and whether marks stand there. */
function pathOf(scene: Scene, from: number, to: number): { path: number; marks: number } {
  const { t } = scene;
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
    if (i - from > LONGEST_PATH) return { path: -1, marks };
    const tag = t.tag[i] ?? 0;
    if (tag === Tag.determiner || tag === Tag.adjective || tag === Tag.number) continue;
    path = Math.imul(path, 31) + (tag === Tag.mark ? 16 + ((t.unit[i] ?? 0) & 15) : tag);
  }
  return { path, marks };
}

const row = new Row();
const list: number[] = [];
const logits = new Float64Array(BACK + AHEAD + 4);

export function sourcesOf(scene: Scene, tokens: readonly number[], model: Model): Sources {
  const out: Sources = { best: [], share: [], second: [], secondShare: [] };
  let sentence = -1;
  let before = -2;
  for (const cue of tokens) {
    if (scene.s.of[cue] !== sentence) before = -2;
    sentence = scene.s.of[cue] ?? 0;
    sourceCandidates(scene, cue, list);
    const of = sourceCue(scene, cue, before);
    for (let i = 0; i < list.length; i++) {
      sourceRow(scene, of, list[i] ?? -1, i, row);
      logits[i] = row.scoreBy(model);
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
    if ((scene.cueSteps[cue] ?? 0) > 6) before = list[a] ?? -1;
    out.best.push(list[a] ?? -1);
    out.share.push(logits[a] ?? 0);
    out.second.push(b < 0 ? -1 : (list[b] ?? -1));
    out.secondShare.push(b < 0 ? 0 : (logits[b] ?? 0));
  }
  return out;
}
