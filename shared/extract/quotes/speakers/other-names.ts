import { Tag } from '../../lexicon/tags.ts';
import { anyOf, isAs, isBeing, isNaming } from './any-of.ts';
import type { Cast } from './cast.ts';
import type { Stage } from './stage.ts';

/** Somebody’s other name, and whether it is the real one. */
export interface OtherName {
  readonly member: number;
  readonly isReal: boolean;
}

const COMMA = 0x2c;
const isBorn = anyOf('born');
const isName = anyOf('name');
const isWhose = anyOf('whose');
const isKnown = anyOf('known');

/** `Lumi, born Ludmila Janković`, `KnightOwl, whose real name is …`, `Rose, better known as …`: whose other name it is. */
export function otherNameOf(
  { scene }: Stage,
  cast: Cast,
  k: number,
  isNamedSo: boolean,
): OtherName | undefined {
  const { m, t } = scene;
  const first = m.first[k] ?? 0;
  let comma = -1;
  let isReal = false;
  if (isNamedSo && isBeing(scene, first - 1)) {
    // `A.J. Quill is a tax inspector named Maud Fennimore`
    const member = m.end[k - 1] === first - 1 ? (cast.of[k - 1] ?? -1) : -1;
    return member >= 0 ? { member, isReal: true } : undefined;
  }
  if (isNaming(scene, first - 1)) {
    // `A.J. Quill is a tax inspector | named Maud Fennimore`
    const phrase = k - 1;
    const is = (m.first[phrase] ?? 0) - 1;
    const isSaid = m.end[phrase] === first - 1 && isBeing(scene, is);
    const member = isSaid && m.end[k - 2] === is ? (cast.of[k - 2] ?? -1) : -1;
    return member >= 0 ? { member, isReal: true } : undefined;
  }
  if (isBorn(scene, first - 1)) comma = first - 2;
  else if (isBeing(scene, first - 1) && isName(scene, first - 2)) {
    isReal = true;
    for (let i = first - 3; i > first - 7; i--) if (isWhose(scene, i)) comma = i - 1;
  } else if (isAs(scene, first - 1) && isKnown(scene, first - 2))
    comma = t.tag[first - 3] === Tag.adverb ? first - 4 : first - 3;
  if (comma < 0 || t.unit[comma] !== COMMA) return undefined;
  for (let c = k - 1; c >= 0 && c > k - 5; c--) {
    const member = cast.of[c] ?? -1;
    if (m.end[c] === comma && member >= 0) return { member, isReal };
  }
  return undefined;
}
