import { wordId } from '../../lexicon/lexicon.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { anyCaseOf } from './any-of.ts';
import { bodyOf } from './bodies.ts';
import { memberAt } from './members.ts';
import { isHuman, isPlural } from './phrases.ts';
import { isQuoted, wordAt } from './stage.ts';
import { NOBODY, type Referent, type Trail } from './trail.ts';

const wordsOf = (words: string): Set<number> =>
  new Set(
    words
      .split(' ')
      .map(wordId)
      .filter((word) => word !== 0),
  );
/** What somebody writes or sends in his own name. */
const OWN = wordsOf(
  'statement letter message note email e-mail post tweet text memo diary caption reply memoir',
);
/** What is his own if he stands before it as its owner. */
const THEIRS = wordsOf(
  'book autobiography column blog speech testimony essay article interview remark remarks comment comments speeches posts tweets letters messages emails',
);
/** What a body publishes in its own. */
const PUBLISHED = wordsOf(
  'forecast report survey analysis poll estimate outlook projection bulletin',
);
/** How many mentions back its writer is looked for. */
const REACH = 60;

const isAny = anyCaseOf('a an one');

/** `letter`, `statement`: by what it is called it is of somebody. */
export const isOwnPaper = ({ m, t }: Scene, k: number): boolean =>
  OWN.has(t.word[m.head[k] ?? -1] ?? 0);

/** Whose letter, statement or message a mention is: `his letter`, `the statement` he made, `the clerk’s note`. */
export function writerOf(trail: Trail, k: number): Referent {
  const { scene } = trail.stage;
  const { m, t, s } = scene;
  const word = t.word[m.head[k] ?? -1] ?? 0;
  const isOwn = isOwnPaper(scene, k);
  const isHis = isOwn || THEIRS.has(word);
  if (!isHis && !PUBLISHED.has(word)) return NOBODY;
  const owner = ownerOf(trail, k, isHis);
  if (owner !== NOBODY || !isOwn) return owner;
  if (m.isPossessive[k - 1] === 1 && m.first[k - 1] === m.first[k]) return NOBODY;
  const sender = senderOf(trail, k);
  if (sender >= 0) return { member: sender, mention: k };
  let from = k;
  if (!isAny(scene, m.first[k] ?? 0)) {
    from = firstTold(trail, k, word);
    if (from < 0) return NOBODY;
    const again = trail.cast.of[from] ?? -1;
    if (again >= 0) return { member: again, mention: k };
    const first = senderOf(trail, from);
    if (first >= 0) return { member: first, mention: k };
  }
  const n = s.of[m.first[from] ?? 0] ?? 0;
  const opens = s.first[n] ?? 0;
  for (let c = from - 1; c >= Math.max(0, from - REACH) && (m.first[c] ?? 0) >= opens; c--) {
    const writer = subjectAt(trail, c);
    if (writer >= 0) return { member: writer, mention: k };
  }
  // `In a statement on Monday, the government extended its sympathies.`
  if (from === k || !/^in$/i.test(wordAt(scene, (m.first[from] ?? 0) - 1))) return NOBODY;
  const closes = s.first[n + 1] ?? t.count;
  for (let c = from + 1; c < Math.min(k, from + REACH) && (m.first[c] ?? 0) < closes; c++) {
    const writer = t.unit[(m.first[c] ?? 0) - 1] === COMMA ? subjectAt(trail, c) : -1;
    if (writer >= 0) return { member: writer, mention: k };
  }
  return NOBODY;
}
const COMMA = 0x2c;

/** The person or body that a subject is, −1 = it is neither. */
function subjectAt(trail: Trail, c: number): number {
  if (trail.subjects[c] !== 1) return -1;
  const kind = kindAt(trail, c);
  if (kind === 'person' || kind === 'organization') return trail.cast.of[c] ?? -1;
  const isBody = trail.stage.scene.m.type[c] === MentionType.organization;
  return isBody && kind === undefined ? bodyOf(trail, c).member : -1;
}

const kindAt = ({ cast }: Trail, c: number): string | undefined => memberAt(cast, c)?.kind;

/** `his letter`, `Fenwright’s forecast`, `the clerk’s note`: who stands before it as its owner. */
function ownerOf(trail: Trail, k: number, isOwn: boolean): Referent {
  const { m } = trail.stage.scene;
  const owner = k - 1;
  if (m.isPossessive[owner] !== 1 || m.first[owner] !== m.first[k]) return NOBODY;
  const kind = kindAt(trail, owner);
  const isIts = isOwn ? kind === 'person' : kind === 'organization';
  if (isIts) return { member: trail.cast.of[owner] ?? -1, mention: k };
  const isUnnamed = kind === undefined && isOwn && isHuman(trail.stage, owner);
  return isUnnamed && !isPlural(trail.stage.scene, owner) ? { member: -1, mention: owner } : NOBODY;
}

/** `A statement from Wexmart` */
function senderOf({ stage, cast }: Trail, k: number): number {
  const { m } = stage.scene;
  const end = m.end[k] ?? 0;
  const isFrom = wordAt(stage.scene, end) === 'from' && m.first[k + 1] === end + 1;
  return isFrom ? (cast.of[k + 1] ?? -1) : -1;
}

/** Where `the statement` was first told of, or last known whose it is; −1 = nowhere near. */
function firstTold({ stage, cast }: Trail, k: number, word: number): number {
  const { m, t } = stage.scene;
  for (let c = k - 1; c >= 0 && k - c < REACH; c--)
    if (t.word[m.head[c] ?? -1] === word && !isQuoted(stage.scene, m.head[c] ?? 0))
      if (
        (cast.of[c] ?? -1) >= 0 ||
        isAny(stage.scene, m.first[c] ?? 0) ||
        m.first[c] === m.head[c]
      )
        return c;
  return -1;
}
