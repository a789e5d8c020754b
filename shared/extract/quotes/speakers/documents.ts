import { wordId } from '../../lexicon/lexicon.ts';
import { isQuoted, wordAt } from './names.ts';
import type { Trail } from './salience.ts';

/** What somebody writes or sends in his own name. */
const OWN = new Set(
  'statement letter message note email e-mail post tweet text memo diary caption reply memoir'
    .split(' ')
    .map(wordId)
    .filter((word) => word !== 0),
);
/** How many mentions back its writer is looked for. */
const REACH = 60;

const ANY = /^(?:a|an|one)$/i;

/** The person whose letter, statement or message a mention is: `his letter`, `the statement` he made; −1 = nobody. */
export function writerOf({ stage, cast, subjects }: Trail, k: number): number {
  const { scene } = stage;
  const { m, t, s } = scene;
  const head = m.head[k] ?? -1;
  const word = t.word[head] ?? 0;
  if (!OWN.has(word)) return -1;
  const first = m.first[k] ?? 0;
  const person = (c: number): number =>
    cast.members[cast.of[c] ?? -1]?.kind === 'person' ? (cast.of[c] ?? -1) : -1;
  // `A statement from Wexmart`
  if (wordAt(scene, m.end[k] ?? 0) === 'from' && m.first[k + 1] === (m.end[k] ?? 0) + 1)
    return cast.of[k + 1] ?? -1;
  if (m.isPossessive[k - 1] === 1 && m.first[k - 1] === first) return person(k - 1);
  let from = k;
  if (!ANY.test(wordAt(scene, first))) {
    // `the statement`: where it was first told of
    for (from = k - 1; from >= 0 && k - from < REACH; from--)
      if (t.word[m.head[from] ?? -1] === word && !isQuoted(scene, m.head[from] ?? 0))
        if (ANY.test(wordAt(scene, m.first[from] ?? 0)) || m.first[from] === m.head[from]) break;
    if (from < 0 || k - from >= REACH) return -1;
  }
  const opens = s.first[s.of[m.first[from] ?? 0] ?? 0] ?? 0;
  for (let c = from - 1; c >= Math.max(0, from - REACH) && (m.first[c] ?? 0) >= opens; c--)
    if (subjects[c] === 1 && person(c) >= 0) return person(c);
  return -1;
}
