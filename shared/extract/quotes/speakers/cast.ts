import type { SpeakerKind } from '#shared/model/reading.ts';
import { Class, Tag } from '../../lexicon/tags.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { Flag } from '../tokens.ts';
import {
  bitsAt,
  genderOfGiven,
  genderOfName,
  genderOfWord,
  guessOfGiven,
  type NameParts,
  namePartsOf,
  printedName,
  wordAt,
} from './names.ts';
import { isApposedRole, phraseEnd } from './phrases.ts';
import { roleOf } from './roles.ts';

/** Somebody or something that the article names. */
export interface Member {
  name: string;
  /** Words of the fullest name, lower case. */
  words: string[];
  gender: number;
  /** Gender by the look of the given name alone. */
  guess: number;
  kind: SpeakerKind;
  role: string | null;
  readonly aliases: Set<string>;
  /** Tokens at which it is mentioned, in order. */
  readonly seen: number[];
}

/** Everybody the article names, and who each name mention is. */
export interface Cast {
  readonly members: Member[];
  /** Member of each mention, −1 = none (not a name). */
  readonly of: Int32Array;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|esq|phd|md|mp|msp|mep|obe|mbe|cbe|qc|kc)\.?$/i;
const ORG_END =
  /^(?:inc|corp|co|ltd|llc|plc|ag|sa|gmbh|group|holdings|times|post|news|press|tribune|herald|guardian|journal|gazette|courier|telegraph|association|institute|foundation|trust|society|academy|museum|united|rovers|wanderers|athletic|fc)\.?$/i;

export function castOf(scene: Scene): Cast {
  const { m, t, s, body } = scene;
  const of = new Int32Array(m.count).fill(-1);
  const members: Member[] = [];
  const byLast = new Map<string, number[]>();
  const late: number[] = [];
  for (let k = 0; k < m.count; k++) {
    if (m.type[k] !== MentionType.name) continue;
    const block = s.block[s.of[m.first[k] ?? 0] ?? 0] ?? 0;
    const kind = body.blocks[block]?.kind;
    if (
      kind === 'title' ||
      kind === 'heading' ||
      kind === 'byline' ||
      kind === 'boilerplate' ||
      kind === 'dek'
    ) {
      late.push(k);
      continue;
    }
    enter(scene, k, members, byLast, of);
  }
  for (const k of late) of[k] = find(scene, namePartsOf(scene, k), members, byLast);
  joinNames(scene, members, of);
  joinAppositions(scene, members, of);
  for (const member of members) settleKind(scene, member);
  void t;
  return { members, of };
}

const guessOf = (words: readonly string[]): number =>
  words.length > 1 ? guessOfGiven(words[0] ?? '') : 0;

function wordsOf(name: string): string[] {
  const words = name
    .toLowerCase()
    .split(/[\s.]+/)
    .filter((word) => word !== '');
  while (words.length > 1 && SUFFIX.test(words.at(-1) ?? '')) words.pop();
  return words;
}

function enter(
  scene: Scene,
  k: number,
  members: Member[],
  byLast: Map<string, number[]>,
  of: Int32Array,
): void {
  const parts = namePartsOf(scene, k);
  const name = printedName(scene, parts);
  const words = wordsOf(name);
  const last = words.at(-1);
  if (last === undefined || name.length < 2) return;
  let index = find(scene, parts, members, byLast);
  const gender = genderOfName(scene, parts);
  const role = roleOf(scene, k, parts);
  if (index < 0) {
    index = members.length;
    members.push({
      name,
      words,
      gender,
      guess: guessOf(words),
      kind: 'unknown',
      role,
      aliases: new Set(),
      seen: [],
    });
    byLast.set(last, [...(byLast.get(last) ?? []), index]);
  }
  const member = members[index];
  if (!member) return;
  if (words.length > member.words.length) {
    if (member.words.at(-1) !== last) byLast.set(last, [...(byLast.get(last) ?? []), index]);
    member.aliases.add(member.name);
    member.name = name;
    member.words = words;
    member.guess = guessOf(words);
  } else if (name !== member.name) member.aliases.add(name);
  if (parts.honorific !== '') member.aliases.add(honored(scene, parts, name));
  if (member.gender === 0) member.gender = gender;
  if (role !== null && (member.role === null || role.length > member.role.length))
    member.role = role;
  member.seen.push(m0(scene, k));
  of[k] = index;
}

const m0 = (scene: Scene, k: number): number => scene.m.first[k] ?? 0;
function honored(scene: Scene, parts: NameParts, name: string): string {
  let i = parts.first - 1;
  if (scene.t.unit[i] === 0x2e) i--;
  return `${wordAt(scene, i)}${scene.t.unit[i + 1] === 0x2e ? '.' : ''} ${name}`;
}

/** The member that a name means: same last word and no contradiction in the first; the latest seen of several. */
function find(
  scene: Scene,
  parts: NameParts,
  members: readonly Member[],
  byLast: ReadonlyMap<string, number[]>,
): number {
  const words = wordsOf(printedName(scene, parts));
  const last = words.at(-1);
  if (last === undefined) return -1;
  const gender = genderOfName(scene, parts);
  let best = -1;
  let at = -1;
  for (const index of byLast.get(last) ?? []) {
    const member = members[index];
    if (!member || !agrees(words, member.words)) continue;
    const known = member.gender !== 0 ? member.gender : member.guess;
    if (gender !== 0 && known !== 0 && gender !== known) continue;
    const seen = member.seen.at(-1) ?? 0;
    if (seen >= at) {
      best = index;
      at = seen;
    }
  }
  if (best >= 0 || words.length > 1) return best;
  // A given name alone: `Hillary`, once `Hillary Clinton` is known.
  for (let index = members.length - 1; index >= 0; index--)
    if ((members[index]?.words.length ?? 0) > 1 && members[index]?.words[0] === last) return index;
  return -1;
}

function agrees(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 1 || b.length === 1) return a.at(-1) === b.at(-1);
  const [x = '', y = ''] = [a[0], b[0]];
  if (a.at(-1) !== b.at(-1)) return false;
  return x === y || x.startsWith(y) || y.startsWith(x);
}

/** `Norman and Edith Tully`: the first takes the surname of the second. */
function joinNames(scene: Scene, members: readonly Member[], of: Int32Array): void {
  const { m } = scene;
  for (let k = 0; k + 1 < m.count; k++) {
    const one = members[of[k] ?? -1];
    const two = members[of[k + 1] ?? -1];
    if (!one || !two || one === two || one.words.length !== 1 || two.words.length < 2) continue;
    const end = m.end[k] ?? 0;
    if (m.first[k + 1] !== end + 1 || !/^(?:and|&)$/.test(wordAt(scene, end))) continue;
    if ((bitsAt(scene, m.head[k] ?? 0) & (Class.male | Class.female)) === 0) continue;
    one.gender = genderOfGiven(scene, m.head[k] ?? 0);
    one.name = `${one.name} ${two.name.split(' ').at(-1) ?? ''}`;
    one.words = wordsOf(one.name);
  }
}

/** `The umpire, Reg Hathersage,` and `Ann Lee, the chair,`: the description is the person named beside it. */
function joinAppositions(scene: Scene, members: readonly Member[], of: Int32Array): void {
  const { m, t, s } = scene;
  for (let k = 0; k < m.count; k++) {
    const type = m.type[k] ?? 0;
    if ((type !== MentionType.human && type !== MentionType.other) || m.isPossessive[k] === 1)
      continue;
    const head = m.head[k] ?? 0;
    if (type === MentionType.other && !isApposedRole(scene, head)) continue;
    if (/[^s]s$/.test(wordAt(scene, head))) continue;
    const next = m.end[k] ?? 0;
    const isNear =
      t.unit[next] === 0x2c ||
      t.tag[next] === Tag.preposition ||
      t.unit[(m.first[k] ?? 0) - 1] === 0x2c;
    if (!isNear) continue;
    const n = s.of[head] ?? 0;
    const after = namedAfter(scene, k);
    const before = namedBefore(scene, k);
    const named = after >= 0 ? after : before;
    const member = members[of[named] ?? -1];
    if (named < 0 || !member || s.of[m.first[named] ?? 0] !== n) continue;
    const gender = genderOfWord(wordAt(scene, head));
    if (gender !== 0 && member.gender !== 0 && gender !== member.gender) continue;
    if (gender !== 0) member.gender = gender;
    of[k] = of[named] ?? -1;
    member.seen.push(m.first[k] ?? 0);
  }
}

/** The name right after `the chair of the board,`. */
function namedAfter(scene: Scene, k: number): number {
  const { m, t, mentionAt } = scene;
  const limit = scene.s.first[(scene.s.of[m.first[k] ?? 0] ?? 0) + 1] ?? 0;
  const end = phraseEnd(scene, m.end[k] ?? 0, limit);
  if (t.unit[end] !== 0x2c) return -1;
  const at = mentionAt[end + 1] ?? m.count;
  if (
    at >= m.count ||
    m.first[at] !== end + 1 ||
    m.type[at] !== MentionType.name ||
    m.isPossessive[at] === 1
  )
    return -1;
  const after = m.end[at] ?? 0;
  const closes =
    t.unit[after] === 0x2c || t.unit[after] === 0x2e || after >= limit || t.tag[after] === Tag.verb;
  return closes ? at : -1;
}

/** The name right before `, 57, the chair`. */
function namedBefore(scene: Scene, k: number): number {
  const { m, t } = scene;
  let i = (m.first[k] ?? 0) - 1;
  if (t.unit[i] !== 0x2c) return -1;
  if (/^\d{1,3}$/.test(wordAt(scene, i - 1)) && t.unit[i - 2] === 0x2c) i -= 2;
  for (let at = k - 1; at >= 0 && at > k - 4; at--)
    if (m.end[at] === i && m.type[at] === MentionType.name) return at;
  return -1;
}

/** Person or organization, by the words of the name, its role and how it stands in the text. */
function settleKind(scene: Scene, member: Member): void {
  member.kind = isPerson(scene, member) ? 'person' : 'organization';
}

function isPerson(scene: Scene, member: Member): boolean {
  const { t } = scene;
  if (member.role !== null || member.gender !== 0) return true;
  const parts = member.name.split(' ');
  const lastWord = parts.at(-1) ?? '';
  if (ORG_END.test(lastWord) || /^@/.test(member.name)) return member.name.startsWith('@');
  let the = 0;
  let places = 0;
  let organizations = 0;
  for (const at of member.seen.slice(0, 6)) {
    if (/^the$/i.test(wordAt(scene, at))) the++;
    const last = lastTokenOf(scene, at);
    if ((bitsAt(scene, last) & Class.organization) !== 0) organizations++;
    if ((bitsAt(scene, last) & Class.place) !== 0) places++;
  }
  if (the > 0 || organizations > 0 || places > 0) return false;
  const first = member.seen[0] ?? 0;
  const isUpper = parts.length === 1 && /^[\p{Lu}\d.&-]{2,}$/u.test(member.name);
  if (isUpper) return false;
  if (parts.length > 1)
    return parts.length < 5 && !parts.some((part) => /^(?:of|and|&|for)$/i.test(part));
  if ((t.flags[first] ?? 0) & Flag.digit) return false;
  return t.tag[first] === Tag.name;
}

function lastTokenOf(scene: Scene, first: number): number {
  const { m, mentionAt } = scene;
  let k = mentionAt[first] ?? 0;
  while (k + 1 < m.count && m.first[k + 1] === first) k++;
  return m.head[k] ?? first;
}
