import { Tag } from '../../lexicon/tags.ts';
import type { Scene } from '../scene.ts';
import { type NameParts, wordAt } from './names.ts';
import { bareFirst, isApposedRole, isKin, isRoleHead, phraseEnd, phraseText } from './phrases.ts';

const COMMA = 0x2c;
const isDash = (unit: number): boolean => unit === 0x2014 || unit === 0x2013;

/** A role printed with a name: before it (`spokesman Toner`), or in apposition on either side. Null if none is. */
export function roleOf(scene: Scene, k: number, parts: NameParts): string | null {
  return [roleAfter(scene, k, parts), roleBefore(scene, k), roleInFront(scene, parts)]
    .filter((role) => role !== null)
    .reduce<string | null>((a, b) => (a === null || b.length > a.length ? b : a), null);
}

function roleInFront(scene: Scene, { roleFirst, roleEnd }: NameParts): string | null {
  if (roleEnd <= roleFirst) return null;
  const last = scene.t.unit[roleEnd - 1] === 0x2e ? roleEnd - 2 : roleEnd - 1;
  if (!isRoleHead(scene, last)) return null;
  return phraseText(scene, roleFirst, roleEnd);
}

/** `Mark Rutte, 57, the secretary general of …,` — also after a dash, or `who is the …`. */
function roleAfter(scene: Scene, k: number, parts: NameParts): string | null {
  const { t, m, s, mentionAt } = scene;
  const limit = s.first[(s.of[parts.first] ?? 0) + 1] ?? 0;
  let i = m.end[k] ?? 0;
  const unit = t.unit[i] ?? 0;
  const word = wordAt(scene, i);
  if (unit === COMMA || isDash(unit)) i++;
  else if (/^(?:is|was|as)$/.test(word)) {
    i++;
    if (!/^(?:the|a|an)$/i.test(wordAt(scene, i))) return null;
  } else return null;
  if (/^\d{1,3}$/.test(wordAt(scene, i)) && t.unit[i + 1] === COMMA) i += 2;
  if (wordAt(scene, i) === 'who' && /^(?:is|was)$/.test(wordAt(scene, i + 1))) i += 2;
  let at = mentionAt[i] ?? m.count;
  while (at < m.count && m.isPossessive[at] === 1 && m.first[at] === i) at++;
  if (at >= m.count || (m.first[at] !== i && !isJoinedBefore(scene, i, m.first[at] ?? 0)))
    return null;
  const head = m.head[at] ?? 0;
  const end = m.end[at] ?? 0;
  if (end > limit || !isApposedRole(scene, head)) return null;
  if (t.tag[head] === Tag.name && end < limit && t.unit[end] === 0 && t.tag[end] === Tag.verb)
    return null;
  if (/s$/.test(wordAt(scene, head)) && unit !== 0 && wordAt(scene, end) === 'and') return null;
  const first = bareFirst(scene, i, end);
  return phraseText(scene, first, phraseEnd(scene, end, limit));
}

/** `, then the mayor`, `, now chair`: an adverb before the phrase. */
const isJoinedBefore = (scene: Scene, i: number, first: number): boolean =>
  first === i + 1 && scene.t.tag[i] === Tag.adverb;

/** `The umpire, Reg Hathersage, said`; `the club’s secretary Dilys Booth` is one mention already. */
function roleBefore(scene: Scene, k: number): string | null {
  const { t, m, s } = scene;
  const first = m.first[k] ?? 0;
  if (t.unit[first - 1] !== COMMA) return null;
  const n = s.of[first] ?? 0;
  const low = s.first[n] ?? 0;
  const end = m.end[k] ?? 0;
  const after = t.unit[end] ?? 0;
  if (after !== COMMA && after !== 0x2e && !isDash(after) && t.tag[end] !== Tag.verb) return null;
  // The phrase before the comma, with its `of …` parts: walk back to a mention that a role word heads.
  let at = k - 1;
  for (let steps = 0; at >= 0 && steps < 6; steps++, at--) {
    if ((m.first[at] ?? 0) < low || t.unit[m.end[at] ?? 0] === 0x2e) return null;
    const head = m.head[at] ?? 0;
    if (!isApposedRole(scene, head) || isKin(wordAt(scene, head))) continue;
    if (
      t.tag[head] === Tag.name &&
      (m.end[at] ?? 0) - (m.first[at] ?? 0) > 1 &&
      !isLower(scene, head)
    )
      continue;
    if (phraseEnd(scene, m.end[at] ?? 0, first - 1) !== first - 1) return null;
    const isSingular = !/[^s]s$/.test(wordAt(scene, head));
    if (!isSingular) return null;
    return phraseText(scene, bareFirst(scene, m.first[at] ?? 0, m.end[at] ?? 0), first - 1);
  }
  return null;
}

const isLower = (scene: Scene, i: number): boolean => /^\p{Ll}/u.test(wordAt(scene, i));
