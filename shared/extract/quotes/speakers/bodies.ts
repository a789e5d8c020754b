import { MentionType } from '../mentions.ts';
import { forLatest, seenBefore } from './latest.ts';
import { isBody, lookBack, type Referent, type Trail } from './salience.ts';
import { Fact, isSameTrade } from './word-facts.ts';

/** `the council`, `the company`: a body of that name, else the body last spoken of if the word fits any. */
export function bodyOf(trail: Trail, k: number): Referent {
  const { stage, cast } = trail;
  const { scene, facts } = stage;
  const { m, t } = scene;
  const first = m.first[k] ?? 0;
  const head = m.head[k] ?? 0;
  const alone = { member: -1, mention: k };
  if (head - first > 1) return alone;
  const hash = t.hash[head] ?? 0;
  let best = -1;
  let at = -1;
  forLatest(cast, (member, index) => {
    if (member.kind !== 'organization') return;
    if (!member.words.includes(hash) && !member.nouns.includes(hash)) return;
    const seen = seenBefore(member.seen, first);
    if (seen <= at) return;
    at = seen;
    best = index;
  });
  if (best >= 0) return { member: best, mention: k };
  const isAny = ((facts[head] ?? 0) & Fact.anyBody) !== 0;
  const isCertain = ((facts[head] ?? 0) & Fact.certainBody) !== 0;
  const isOfKind = (c: number): boolean =>
    cast.members[cast.of[c] ?? -1]?.words.some((word) => isSameTrade(word, hash)) ?? false;
  const found = isAny
    ? lookBack(trail, first, {
        gender: 0,
        fits: (c) => (cast.of[c] ?? -1) >= 0 && isBody(trail, c) && (!isCertain || isOfKind(c)),
        bonus: () => 0,
      })
    : undefined;
  const isNear = found !== undefined && found.member >= 0;
  if (isNear && found.score > CLEAR) return { member: found.member, mention: k };
  // `the trade union confederation … the confederation`
  for (let c = k - 1; c >= 0 && k - c < 120; c--)
    if (
      m.type[c] === MentionType.organization &&
      t.hash[m.head[c] ?? 0] === hash &&
      (m.end[c] ?? 0) - (m.first[c] ?? 0) > 2
    )
      return { member: cast.of[c] ?? -1, mention: c };
  return isNear ? { member: found.member, mention: k } : alone;
}
/** The score of a body that was the subject just before. */
const CLEAR = 0.5;
