import { Tag } from '../../lexicon/tags.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { Flag } from '../tokens.ts';

const COMMA = 0x2c;
const STOP = 0x2e;
const OPEN = 0x28;
const CLOSE = 0x29;
const isDash = (unit: number): boolean => unit === 0x2014 || unit === 0x2013 || unit === 0x2d;
const LONGEST = 14;

/** Whether a mention is where the report comes from: `WASHINGTON —`, `New York (AP) –`, `NEW YORK, Nov. 19 —`. */
export function isDateline(scene: Scene, k: number): boolean {
  const { t, m, s } = scene;
  const at = m.first[k] ?? 0;
  const first = t.blockStart[s.block[s.of[at] ?? 0] ?? 0] ?? 0;
  if (at - first > LONGEST) return false;
  let isPlace = ((t.flags[first] ?? 0) & Flag.allCapitals) !== 0;
  for (let i = first; i < first + LONGEST; i++) {
    const unit = t.unit[i] ?? 0;
    if (isDash(unit)) return isPlace && i > at;
    // `Varn (WXN)Ada Pell …`: nothing parts the agency from the report.
    const isGlued = isPlace && unit === CLOSE && t.unit[i + 1] === 0;
    if (isGlued && ((t.flags[i + 1] ?? 0) & Flag.spaceBefore) === 0) return i > at;
    if (unit === OPEN) isPlace = true;
    const isWord = unit === 0 && ((t.flags[i] ?? 0) & (Flag.capital | Flag.digit)) !== 0;
    if (!isWord && unit !== COMMA && unit !== STOP && unit !== OPEN && unit !== CLOSE) return false;
  }
  return false;
}

/** The subject of the sentence that a dateline opens; the mention itself where there is none. */
export function pastDateline(scene: Scene, k: number): number {
  const { t, m, s } = scene;
  if (!isDateline(scene, k)) return k;
  const n = s.of[m.first[k] ?? 0] ?? 0;
  let named = -1;
  for (let c = k + 1; c < m.count && s.of[m.first[c] ?? 0] === n; c++) {
    if (isDateline(scene, c)) continue;
    if (m.type[c] !== MentionType.name && m.type[c] !== MentionType.human) continue;
    const end = m.end[c] ?? 0;
    if (t.tag[end] === Tag.verb || t.tag[end] === Tag.aux) return c;
    // `– Wexmart, the retailer, today said`: it opens what follows the dateline
    if (named < 0 && t.unit[end] === COMMA && isDash(t.unit[(m.first[c] ?? 0) - 1] ?? 0)) named = c;
  }
  return named < 0 ? k : named;
}
