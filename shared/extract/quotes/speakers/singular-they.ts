import type { Cast } from './cast.ts';
import { memberAt } from './members.ts';
import { phraseText, type Stage } from './stage.ts';

const THEY = /\b(?:uses? (?:the pronouns? )?they|they\/them|non-?binary)\b/i;
/** Those of whom the text says that they go by `they`. */
export function markThey({ scene, saysPronouns }: Stage, cast: Cast): void {
  const { m, s, mentionAt } = scene;
  if (!saysPronouns) return;
  for (let n = 0; n < s.count; n++) {
    const first = s.first[n] ?? 0;
    const end = s.first[n + 1] ?? first;
    if (end <= first || !THEY.test(phraseText(scene, first, end))) continue;
    for (let k = mentionAt[first] ?? m.count; k < m.count && (m.first[k] ?? end) < end; k++) {
      const member = memberAt(cast, k);
      if (member?.kind !== 'person') continue;
      member.isThey = true;
      break;
    }
  }
}
