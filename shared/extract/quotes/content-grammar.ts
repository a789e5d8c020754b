import { classBits, wordId } from '../lexicon/lexicon.ts';
import { Class, Tag } from '../lexicon/tags.ts';
import { StartKind } from './content-starts.ts';
import type { Content } from './contents.ts';
import { isIng } from './cues.ts';
import type { CueFrame } from './frames.ts';
import type { MarkSpan } from './marks.ts';
import { MentionType } from './mentions.ts';
import { isQuoted, type Scene } from './scene.ts';

const COMMA = 0x2c;
const COLON = 0x3a;
const THAT = wordId('that');
const ACCORDING = wordId('according');
/** How sure a range is that plain grammar gives. */
const SURE = 0.8;
/** After a verb of saying at the end of a sentence may stand a day or a hearer of so many tokens. */
const LONGEST_TAIL = 4;

/**
 * Mends ranges of reported speech where plain grammar settles them and the models, which see a few words around each
 * end, do not. Of two cues with one subject the second begins content of its own; its frame gets that subject.
 */
export function settleContents(
  scene: Scene,
  frames: CueFrame[],
  contents: readonly Content[],
  linked: readonly (readonly number[])[],
): void {
  frames.forEach((frame, c) => {
    const content = contents[c];
    if (!content) return;
    if (content.kind === StartKind.marks) takeOn(scene, frame, content, linked[c] ?? []);
    takeBefore(scene, frame, content);
    if (scene.t.unit[frame.cue + 1] === COLON && frame.says === 1 && frame.linked === 0)
      setRange(content, StartKind.after, frame.cue + 2, Math.max(frame.last, frame.cue + 2));
    if (isUnparted(scene, frame, content)) content.hit = 0;
    if (content.kind < StartKind.after) return;
    skipHearer(scene, content, frame);
    skipSource(scene, content, frame);
    leaveRelative(scene, content, frame);
    reachVerb(scene, content, frame);
    leaveMarks(scene, content, linked[c] ?? []);
    cutAtSecond(scene, frames, c, content, linked);
    dropTail(scene, frames, c, content);
    takeSubject(scene, content, frame);
  });
}

/** `told the Echo she would run`, `said that was only natural`: a verb’s subject is part of what is said. */
function takeSubject({ t, m, mentionAt }: Scene, content: Content, { cue }: CueFrame): void {
  const { kind, first } = content;
  const subject = first - 1;
  if (kind !== StartKind.after || subject <= cue || isQuoted(t, first)) return;
  if (t.tag[first] !== Tag.verb && t.tag[first] !== Tag.aux) return;
  const k = mentionAt[subject] ?? m.count;
  const isPronoun = m.first[k] === subject && m.type[k] === MentionType.subjectPronoun;
  if (isPronoun || (t.word[subject] === THAT && subject === cue + 1)) content.first = subject;
}

/** `he admitted “politics in this town” meant that …`: the clause goes on from the marks. */
function takeOn(scene: Scene, frame: CueFrame, content: Content, spans: readonly number[]): void {
  const { t, spans: all, tags } = scene;
  const span = all[spans.at(-1) ?? -1];
  const open = (span?.firstToken ?? 0) - 1;
  if (!span || open !== frame.cue + 1 || span.endToken >= frame.last) return;
  const next = tags[span.endToken];
  if ((next !== Tag.verb && next !== Tag.aux) || isSaying(scene, span.endToken)) return;
  const isSubject = t.unit[span.endToken - 2] === 0;
  if (isSubject) setRange(content, StartKind.after, open, frame.last);
}

/** `The bus was taken at seven, the affidavit states.`, `Sales rose, according to the shop.` */
function takeBefore(scene: Scene, frame: CueFrame, content: Content): void {
  const { t, m, verbs } = scene;
  const { cue, cluster, first, last } = frame;
  const isAccording = t.word[cue] === ACCORDING;
  const comma = (isAccording ? cue : cluster) - 1;
  const isRight =
    content.kind === StartKind.before && !(isAccording && content.end2 > content.first2);
  if (isRight || frame.linked > 0) return;
  if (t.unit[comma] !== COMMA || comma <= first) return;
  if (verbs[comma] === verbs[first] || !opensMain(scene, first)) return;
  if (isAccording) {
    if (content.kind < StartKind.after || verbs[last] !== verbs[cue + 1]) return;
  } else {
    const isSayer = frame.says === 1 && frame.side === 0 && m.end[frame.source] === cue;
    const isRelative = frame.sourceType === MentionType.relative;
    if (!isSayer || isRelative || t.tag[comma - 1] === Tag.and || !endsSoon(scene, frame)) return;
  }
  setRange(content, StartKind.before, first, comma);
}

/** `its members had been told by text`: what stands before a cue is said where a comma or a mark parts them. */
function isUnparted({ t, spanOf }: Scene, frame: CueFrame, { kind }: Content): boolean {
  const { cluster, cue, source } = frame;
  if (!TELLING.has(t.base[cue] ?? 0) || source < 0) return false;
  const isParted = t.unit[cluster - 1] !== 0 || (spanOf[cluster - 1] ?? -1) >= 0;
  return kind === StartKind.before && !isParted;
}

/** A sentence that does not open with `When asked` or `In May`. */
const opensMain = ({ t }: Scene, i: number): boolean =>
  t.tag[i] !== Tag.subordinator && t.tag[i] !== Tag.preposition && t.tag[i] !== Tag.verb;

/** No more than a day or a hearer follows, up to the end of the clause. */
function endsSoon({ t, tags }: Scene, { cue, last }: CueFrame): boolean {
  for (let i = cue + 1; i < last; i++) {
    if (t.unit[i] === COMMA) return isIng(t, i + 1);
    const isClause = tags[i] === Tag.verb || tags[i] === Tag.aux || t.word[i] === THAT;
    if (isClause || t.unit[i] !== 0 || i - cue > LONGEST_TAIL) return false;
  }
  return true;
}

const TELLING = new Set(
  ['tell', 'inform', 'assure', 'warn', 'remind', 'notify', 'advise', 'convince'].map(wordId),
);
/** `informed the court that …`: who was told is no part of it. */
function skipHearer({ t, m, mentionAt }: Scene, content: Content, { cue }: CueFrame): void {
  if (content.kind !== StartKind.after || content.first !== cue + 1) return;
  if (!TELLING.has(t.base[cue] ?? 0)) return;
  const k = mentionAt[content.first] ?? m.count;
  const end = m.end[k] ?? 0;
  if (m.first[k] === content.first && t.word[end] === THAT && end < content.end)
    content.first = end;
}

/** `According to Nia Kamau, a cook in Ostley, the stove was on`: what tells of the source is no part of it. */
function skipSource(scene: Scene, content: Content, { cue, first }: CueFrame): void {
  const { t, verbs } = scene;
  if (t.word[cue] !== ACCORDING || cue !== first || content.kind !== StartKind.after) return;
  let comma = content.first - 1;
  if (t.unit[comma] === COMMA && !isApposition(scene, content)) return;
  for (let i = content.first; i < content.end && comma < content.first; i++)
    if (t.unit[i] === COMMA) comma = i;
  if (comma >= content.first && verbs[comma] !== verbs[content.end]) content.first = comma + 1;
}

/** `a cook in Ostley,`: a person, and no verb. */
function isApposition({ t, tags }: Scene, { first, end }: Content): boolean {
  if (tags[first] !== Tag.determiner) return false;
  let isHuman = false;
  for (let i = first; i < end && t.unit[i] !== COMMA; i++) {
    if (tags[i] === Tag.verb || tags[i] === Tag.aux) return false;
    if (((classBits[t.word[i] ?? 0] ?? 0) & Class.human) !== 0) isHuman = true;
  }
  return isHuman;
}

/** `Asked if he was sorry: “Not a bit.”`: what stands in marks behind a colon is another’s, unless it was linked. */
function leaveMarks({ t, spanOf }: Scene, content: Content, spans: readonly number[]): void {
  for (let i = content.first + 1; i < content.end - 1; i++) {
    const n = spanOf[i + 1] ?? -1;
    if (t.unit[i] === COLON && n >= 0 && (spanOf[i] ?? -1) < 0 && !spans.includes(n))
      content.end = i;
  }
}

const RELATIVES = new Set(['who', 'which'].map(wordId));
/** `Quill, who argued that he had meant it, drew a murmur`: the main clause goes on with its verb. */
function leaveRelative({ t, tags }: Scene, content: Content, { cue }: CueFrame): void {
  if (!RELATIVES.has(t.word[cue - 1] ?? 0) || content.kind !== StartKind.after) return;
  for (let i = content.first + 1; i < content.end - 1; i++) {
    const isVerb = tags[i + 1] === Tag.verb || tags[i + 1] === Tag.aux;
    const isMain = t.unit[i] === COMMA && isVerb && !isQuoted(t, i);
    if (isMain && !isIng(t, i + 1)) content.end = i;
  }
}

/** A clause has a verb, and one with `and that` behind it goes on. */
function reachVerb({ t, verbs }: Scene, content: Content, { last }: CueFrame): void {
  const { kind, first, end } = content;
  if (kind !== StartKind.after || end >= last) return;
  const isClause = t.word[first] === THAT || t.word[first - 1] === THAT;
  if (isClause && verbs[first] === verbs[end] && !isQuoted(t, end - 1)) content.end = last;
  let next = end;
  while (next < last && t.unit[next] === COMMA) next++;
  if (t.tag[next] === Tag.and && t.word[next + 1] === THAT) content.end = last;
}

/**
 * `told them that the lane was narrow and warned that it flooded`, `said it was late, adding: “…”`: where the content of a
 * cue reaches over a second verb of saying that is joined to the first.
 */
function cutAtSecond(
  scene: Scene,
  frames: CueFrame[],
  c: number,
  content: Content,
  linked: readonly (readonly number[])[],
): void {
  const frame = frames[c];
  if (frame?.says !== 1 || content.kind !== StartKind.after) return;
  for (let i = c + 1; i < frames.length; i++) {
    const second = frames[i];
    if (!second || second.cue >= content.end) return;
    if (second.says !== 1 || second.cue < content.first) continue;
    const joint = jointBefore(scene, second.cue);
    if (joint <= content.first || scene.verbs[joint] === scene.verbs[content.first]) continue;
    const hasMarks = [...(linked[i] ?? []), ...(linked[c] ?? [])].some((n) =>
      follows(scene.spans[n], second.cue),
    );
    if (!hasMarks && !opensContent(scene, second.cue)) continue;
    content.end = joint;
    frames[i] = { ...second, source: frame.source, sourceShare: frame.sourceShare };
    return;
  }
}

/** In tokens: `described its plan for the winter as “…”`. */
const LONGEST_OBJECT = 9;
const follows = (span: MarkSpan | undefined, cue: number): boolean =>
  span !== undefined && span.firstToken > cue && span.firstToken - cue < LONGEST_OBJECT;

/** The `and` of `and warned`, the comma of `, adding`; −1 where the verb is not joined to one before. */
function jointBefore({ t }: Scene, cue: number): number {
  let i = cue - 1;
  while (i > 0 && (t.tag[i] === Tag.adverb || t.tag[i] === Tag.aux) && t.unit[i] === 0) i--;
  if (isIng(t, cue)) return t.unit[i] === COMMA ? i : -1;
  return t.tag[i] === Tag.and && t.tag[cue] === Tag.verb ? i : -1;
}

const CLAUSE_OPENERS = new Set(['that', 'if', 'whether'].map(wordId));
/** `warned that`, `told her that`, `adding:`. */
function opensContent({ t, m, mentionAt }: Scene, cue: number): boolean {
  const next = cue + 1;
  const k = mentionAt[next] ?? m.count;
  const after = m.first[k] === next ? (m.end[k] ?? next) : next;
  return CLAUSE_OPENERS.has(t.word[next] ?? 0) || CLAUSE_OPENERS.has(t.word[after] ?? 0);
}

/** `…, two people said, though they stressed that …`: what follows has a speaker and a verb of its own. */
function dropTail(scene: Scene, frames: readonly CueFrame[], c: number, content: Content): void {
  if (content.end2 <= content.first2) return;
  let from = content.first2;
  while (from < content.end2 && scene.t.unit[from] === COMMA) from++;
  const tag = scene.t.tag[from];
  if (tag !== Tag.subordinator && tag !== Tag.and) return;
  for (let i = c + 1; i < frames.length; i++) {
    const other = frames[i];
    if (!other || other.cue >= content.end2) return;
    const isOwn = other.side === 0 && (scene.m.first[other.source] ?? 0) >= from;
    if (other.says !== 1 || !isOwn || !opensContent(scene, other.cue)) continue;
    content.first2 = 0;
    content.end2 = 0;
    return;
  }
}

function setRange(content: Content, kind: number, first: number, end: number): void {
  content.kind = kind;
  content.first = first;
  content.end = end;
  content.first2 = 0;
  content.end2 = 0;
  content.share = Math.max(content.share, SURE);
  content.hit = Math.max(content.hit, SURE);
}

const isSaying = ({ t }: Scene, i: number): boolean =>
  (((classBits[t.word[i] ?? 0] ?? 0) | (classBits[t.base[i] ?? 0] ?? 0)) & Class.say) !== 0;
