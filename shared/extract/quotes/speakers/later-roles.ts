import { Tag } from '../../lexicon/tags.ts';
import { afterParenthesis, type Beside, besideOf, COMMA, endsInS, pastBeing } from './beside.ts';
import { isQuoted, type Stage, wordAt } from './names.ts';
import { phraseEnd } from './phrases.ts';
import { Fact } from './word-facts.ts';

/** `Purcell, who grows wheat near Ostley and is president of the growers, drove`: the office in a second clause. */
export function besideLater(stage: Stage, k: number): Beside | undefined {
  const { scene, facts } = stage;
  const { t, m, s, mentionAt } = scene;
  const limit = s.first[(s.of[m.first[k] ?? 0] ?? 0) + 1] ?? 0;
  const comma = afterParenthesis(stage, m.end[k] ?? 0, limit);
  if (t.unit[comma] !== COMMA || wordAt(scene, comma + 1) !== 'who') return undefined;
  for (let i = comma + 2; i < Math.min(limit, comma + LATER); i++) {
    if (isQuoted(scene, i) || wordAt(scene, i) === 'who') return undefined;
    if (t.tag[i] !== Tag.and) continue;
    const first = pastBeing(scene, i + 1);
    const at = mentionAt[first] ?? m.count;
    if (first === i + 1 || m.first[at] !== first || endsInS(wordAt(scene, m.head[at] ?? 0)))
      continue;
    const stop = phraseEnd(stage, m.end[at] ?? 0, limit);
    const isOffice =
      stop > (m.end[at] ?? 0) || ((facts[first] ?? 0) & (Fact.article | Fact.owner)) !== 0;
    const found = isOffice ? besideOf(stage, at, first, stop, true) : undefined;
    if (found && found.role !== null) return { ...found, isSaid: true };
  }
  return undefined;
}
const LATER = 30;
