import { classBits, lemma, wordId } from '../lexicon/lexicon.ts';
import { Class, Tag } from '../lexicon/tags.ts';
import { type Cues, formOf, lemmaKey } from './cues.ts';
import { logitStep, stepOf } from './linear.ts';
import { type Link, LinkKind } from './links.ts';
import { isQuoted, kindAt, type Scene } from './scene.ts';
import type { Sources } from './sources.ts';

/** What is known of a cue before its content is sought. */
export interface CueFrame {
  /** Token. */
  readonly cue: number;
  /** How likely it is a cue, as a step of its logit. */
  readonly logit: number;
  /** Base form, verb form, kind by the dictionary, and whether it says (1), thinks (2) or is a noun of saying (3). */
  readonly key: number;
  readonly form: number;
  readonly sense: number;
  readonly says: number;
  /** Mention, −1 = none; its likelihood, its type (15 = none) and the dictionary's kind of its main word. */
  readonly source: number;
  readonly sourceShare: number;
  readonly sourceType: number;
  /** The source stands before the cue (0), after it (1), nowhere (2). */
  readonly side: number;
  /** First token of the cue and its source where the source stands before it. */
  readonly cluster: number;
  /** Its sentence: first token and past the last word. */
  readonly first: number;
  readonly last: number;
  /** Linked stretches in marks: 0 none · 1 some in its sentence before it · 2 after it · 3 both. */
  readonly linked: number;
  /** From the cue and its source to the first of those after it: 0 none, else words in steps, whether a verb, whether `that`. */
  readonly toMarks: number;
  /** Whether another cue of the sentence has linked stretches. */
  readonly others: number;
}

/** Linked stretches of each cue, in text order. */
export function spansByCue(links: readonly Link[], cueCount: number): number[][] {
  const out: number[][] = [];
  for (let c = 0; c < cueCount; c++) out.push([]);
  links.forEach((link, n) => {
    if (link.kind !== LinkKind.none && link.cue >= 0) out[link.cue]?.push(n);
  });
  return out;
}

/** What is known of each cue before its content is sought. The linked stretches settle the source. */
export function framesOf(
  scene: Scene,
  cues: Cues,
  sources: Sources,
  links: readonly Link[],
  linked: readonly number[][],
): CueFrame[] {
  const { s, t, m, spans } = scene;
  const perSentence = new Map<number, number>();
  linked.forEach((list, c) => {
    if (list.length === 0) return;
    const n = s.of[cues.token[c] ?? 0] ?? 0;
    perSentence.set(n, (perSentence.get(n) ?? 0) + 1);
  });
  return cues.token.map((cue, c) => {
    const list = linked[c] ?? [];
    const [one] = list;
    const link = one === undefined ? undefined : links[one];
    let where = 0;
    let next = -1;
    for (const n of list) {
      const first = spans[n]?.firstToken ?? 0;
      where |= first < cue ? 1 : 2;
      if (first > cue && next < 0) next = first;
    }
    const inSentence = perSentence.get(s.of[cue] ?? 0) ?? 0;
    const bySpan = link && link.kind !== LinkKind.nobody && link.mention >= 0;
    const source = bySpan ? link.mention : (sources.best[c] ?? -1);
    const sourceEnd = source < 0 ? 0 : (m.end[source] ?? 0);
    const bits = classBits[lemma[t.word[cue] ?? 0] ?? 0] ?? 0;
    return {
      cue,
      logit: logitStep(cues.logit[c] ?? 0),
      key: lemmaKey(t, cue),
      form: formOf(t, cue),
      sense: kindAt(scene, cue),
      says: bits & Class.say ? 1 : bits & Class.think ? 2 : bits & Class.sayNoun ? 3 : 0,
      source,
      sourceShare: bySpan ? link.share : (sources.share[c] ?? 0),
      sourceType: source < 0 ? 15 : (m.type[source] ?? 0),
      side: source < 0 ? 2 : (m.first[source] ?? 0) < cue ? 0 : 1,
      cluster: clusterStart(scene, cue, source),
      first: s.first[s.of[cue] ?? 0] ?? 0,
      last: sentenceEnd(scene, cue),
      linked: where,
      toMarks: next < 0 ? 0 : wayToMarks(scene, Math.max(cue + 1, sourceEnd), next),
      others: inSentence - (list.length > 0 ? 1 : 0) > 0 ? 1 : 0,
    };
  });
}

const THAT = wordId('that');
const LONGEST_WAY = 20;

function wayToMarks({ t, verbs }: Scene, from: number, mark: number): number {
  if (from >= mark) return 1;
  const verb = (verbs[mark] ?? 0) > (verbs[from] ?? 0) ? 1 : 0;
  let that = 0;
  for (let i = from; i < mark && i - from < LONGEST_WAY; i++) if (t.word[i] === THAT) that = 2;
  return 2 + stepOf(mark - from) * 4 + verb + that;
}

function sentenceEnd({ s, t }: Scene, token: number): number {
  let end = s.first[(s.of[token] ?? 0) + 1] ?? 0;
  while (end > token && (t.unit[end - 1] ?? 0) !== 0 && !isQuoted(t, end - 1)) end--;
  return end;
}

function clusterStart({ t, m }: Scene, cue: number, source: number): number {
  const first = source < 0 ? cue : (m.first[source] ?? cue);
  let from = Math.min(first, cue);
  if (from === cue)
    while (from > 0 && (t.tag[from - 1] === Tag.aux || t.tag[from - 1] === Tag.adverb)) from--;
  return from;
}
