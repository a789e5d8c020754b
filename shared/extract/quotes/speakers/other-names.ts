import { Tag } from '../../lexicon/tags.ts';
import type { Cast } from './cast.ts';
import { NAMED, type Stage, wordAt } from './names.ts';

/** Somebody’s other name, and whether it is the real one. */
export interface OtherName {
  readonly member: number;
  readonly isReal: boolean;
}

const COMMA = 0x2c;

/** `Lumi, born Ludmila Janković`, `KnightOwl, whose real name is …`, `Rose, better known as …`: whose other name it is. */
export function otherNameOf(
  { scene }: Stage,
  cast: Cast,
  k: number,
  isNamedSo: boolean,
): OtherName | undefined {
  const { m, t } = scene;
  const first = m.first[k] ?? 0;
  const one = wordAt(scene, first - 1);
  const two = wordAt(scene, first - 2);
  let comma = -1;
  let isReal = false;
  if (isNamedSo && (one === 'is' || one === 'was')) {
    // `A.J. Quill is a tax inspector named Maud Fennimore`
    const member = m.end[k - 1] === first - 1 ? (cast.of[k - 1] ?? -1) : -1;
    return member >= 0 ? { member, isReal: true } : undefined;
  }
  if (NAMED.test(one)) {
    // `A.J. Quill is a tax inspector | named Maud Fennimore`
    const phrase = k - 1;
    const is = (m.first[phrase] ?? 0) - 1;
    const isSaid = m.end[phrase] === first - 1 && /^(?:is|was)$/.test(wordAt(scene, is));
    const member = isSaid && m.end[k - 2] === is ? (cast.of[k - 2] ?? -1) : -1;
    return member >= 0 ? { member, isReal: true } : undefined;
  }
  if (one === 'born') comma = first - 2;
  else if ((one === 'is' || one === 'was') && two === 'name') {
    isReal = true;
    for (let i = first - 3; i > first - 7; i--) if (wordAt(scene, i) === 'whose') comma = i - 1;
  } else if (one === 'as' && two === 'known')
    comma = t.tag[first - 3] === Tag.adverb ? first - 4 : first - 3;
  if (comma < 0 || t.unit[comma] !== COMMA) return undefined;
  for (let c = k - 1; c >= 0 && c > k - 5; c--) {
    const member = cast.of[c] ?? -1;
    if (m.end[c] === comma && member >= 0) return { member, isReal };
  }
  return undefined;
}
