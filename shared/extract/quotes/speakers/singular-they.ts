import type { Cast } from './cast.ts';
import { phraseText, type Stage } from './names.ts';

const THEY = /\b(?:uses? (?:the pronouns? )?they|they\/them|non-?binary)\b/i;
/** One of them is in every text that says so: quick to look for. */
const HINTS = [
  'they/them',
  'onbinary',
  'on-binary',
  'use they',
  'uses they',
  'pronouns they',
  'pronoun they',
];

/** Those of whom the text says that they go by `they`. */
export function markThey({ scene }: Stage, { members, of }: Cast): void {
  const { t, m, s, mentionAt } = scene;
  if (!HINTS.some((hint) => t.text.includes(hint))) return;
  for (let n = 0; n < s.count; n++) {
    const first = s.first[n] ?? 0;
    const end = s.first[n + 1] ?? first;
    if (end <= first || !THEY.test(phraseText(scene, first, end))) continue;
    for (let k = mentionAt[first] ?? m.count; k < m.count && (m.first[k] ?? end) < end; k++) {
      const member = members[of[k] ?? -1];
      if (member?.kind !== 'person') continue;
      member.isThey = true;
      break;
    }
  }
}
