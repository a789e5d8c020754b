import { wordId } from '../lexicon/lexicon.ts';
import { Tag } from '../lexicon/tags.ts';
import { formOf, lemmaKey } from './cues.ts';
import {
  type Crosses,
  crossesOf,
  type Model,
  namesOf,
  scoreOf,
  softmax,
  stepOf,
  valuesFor,
} from './linear.ts';
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

/** What rows are made of: the cue, the mention and the way between them; `before` and `same` are of the cue before. */
const IS = namesOf(
  'key form sense before cueTag cueWord nextWord',
  'side keySide formSide senseSide tagSide accordingSide formShape',
  'shape type kind head owner gap step verbs verbsNear clause',
  'path marks breaksSide previous previousTag previousTagSide bySide endTag endWord',
  'same sameSide',
);
const NOBODY = crossesOf(IS, {
  alone: 'key cueWord',
  form: 'key cueTag nextWord before sense',
  sense: 'before',
});
const SOMEBODY = crossesOf(IS, {
  shape: 'gap previousTag endTag',
  side: 'path previous endWord head key kind',
  formSide: 'path previous bySide same',
  keySide: 'step',
  accordingSide: 'step',
  formShape: 'cueTag',
  previousTagSide: 'verbs endTag',
  breaksSide: 'marks',
  type: 'clause',
  senseSide: 'kind type previous owner',
  same: 'tagSide cueWord',
  sameSide: 'verbsNear',
  owner: 'formSide',
});
export const sourceValues = valuesFor(IS);

/**
 * Writes what is known of a cue to `sourceValues`; `before` is the source of the cue before it in its sentence: −1
 * nobody, −2 no such cue.
 */
export function describeSourceCue(scene: Scene, cue: number, before: number): void {
  const x = sourceValues;
  x[IS.key] = lemmaKey(scene.t, cue);
  x[IS.form] = formOf(scene.t, cue);
  x[IS.sense] = kindAt(scene, cue);
  x[IS.before] = Math.min(before, 0);
  x[IS.cueTag] = tagAt(scene, cue - 1);
  x[IS.cueWord] = wordKey(scene, cue - 1);
  x[IS.nextWord] = wordKey(scene, cue + 1);
}

/**
 * Adds a mention `k` as the source of the cue described before, or nobody (−1); `rank` is its place among the
 * candidates. Returns the features of its row.
 */
export function describeSource(
  scene: Scene,
  cue: number,
  before: number,
  k: number,
  rank: number,
): Crosses {
  const x = sourceValues;
  if (k < 0) return NOBODY;
  const { t, m, s } = scene;
  const form = x[IS.form] ?? 0;
  const first = m.first[k] ?? 0;
  const end = m.end[k] ?? 0;
  const type = m.type[k] ?? 0;
  const head = m.head[k] ?? 0;
  const isBefore = end <= cue;
  const side = isBefore ? 0 : 1;
  const from = isBefore ? end : cue + 1;
  const to = isBefore ? cue : first;
  const gap = to - from;
  const step = Math.min(gap, 4);
  const shape = side * 16 + type;
  const verbs = Math.min((scene.verbs[to] ?? 0) - (scene.verbs[from] ?? 0), 3);
  const breaks = Math.min((scene.breaks[to] ?? 0) - (scene.breaks[from] ?? 0), 3);
  const isFirst = first === (s.first[s.of[cue] ?? 0] ?? 0);
  const previousTag = isFirst ? 14 : tagAt(scene, first - 1);
  const kind = kindAt(scene, head);
  const same = before === -2 ? 3 : before === -1 ? 2 : before === k ? 1 : 0;
  x[IS.side] = side;
  x[IS.keySide] = (x[IS.key] ?? 0) * 2 + side;
  x[IS.formSide] = form * 2 + side;
  x[IS.senseSide] = (x[IS.sense] ?? 0) * 2 + side;
  x[IS.tagSide] = (x[IS.cueTag] ?? 0) * 2 + side;
  x[IS.accordingSide] = (t.word[cue] === ACCORDING ? 2 : 0) + side;
  x[IS.formShape] = form * 32 + shape;
  x[IS.shape] = shape;
  x[IS.type] = type;
  x[IS.kind] = kind;
  x[IS.head] = t.tag[head] === Tag.name ? -50 : wordKey(scene, head);
  x[IS.owner] = (m.isPossessive[k] ?? 0) * 4 + Math.min(gap, 3);
  x[IS.gap] = Math.min(gap, 8);
  x[IS.step] = step;
  x[IS.verbs] = verbs;
  x[IS.verbsNear] = verbs * 16 + stepOf(rank);
  x[IS.clause] = Math.min(verbs, 2) * 8 + breaks * 2 + side;
  describeWay(scene, from, to);
  x[IS.breaksSide] = side * 4 + breaks;
  x[IS.previous] = wordKey(scene, first - 1);
  x[IS.previousTag] = previousTag;
  x[IS.previousTagSide] = previousTag * 2 + side;
  x[IS.bySide] = (t.word[first - 1] === BY ? 2 : 0) + side;
  x[IS.endTag] = tagAt(scene, end);
  x[IS.endWord] = wordKey(scene, end);
  x[IS.same] = same;
  x[IS.sameSide] = same * 2 + side;
  return SOMEBODY;
}

/** The tags between a mention and a cue as one number, and whether marks stand there. */
function describeWay(scene: Scene, from: number, to: number): void {
  const { t, spanOf, spans } = scene;
  let marks = 0;
  let path = 0;
  for (let i = from; i < to; i++) {
    const inside = spanOf[i] ?? -1;
    if (inside >= 0) {
      marks = 1;
      path = Math.imul(path, 31) + 29;
      i = Math.max(i, (spans[inside]?.endToken ?? i + 1) - 1);
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
  sourceValues[IS.path] = path;
  sourceValues[IS.marks] = marks;
}

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
    describeSourceCue(scene, cue, before);
    for (let i = 0; i < list.length; i++) {
      const features = describeSource(scene, cue, before, list[i] ?? -1, i);
      logits[i] = scoreOf(model, features, sourceValues);
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
