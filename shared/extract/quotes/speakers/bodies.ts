import { MentionType } from '../mentions.ts';
import { isBody } from './candidates.ts';
import { bodyJustNamed } from './just-named.ts';
import { capitalWords } from './known-roles.ts';
import { forLatest, seenBefore } from './latest.ts';
import { type Member, memberAt } from './members.ts';
import { lookBack } from './salience.ts';
import type { Referent, Trail } from './trail.ts';
import { Fact, isSameTrade } from './word-facts.ts';

/** `the council`, `the company`: a body of that name, else the body last spoken of if the word fits any. */
export function bodyOf(trail: Trail, k: number): Referent {
  const { stage, cast } = trail;
  const { scene, facts } = stage;
  const { m, t } = scene;
  const first = m.first[k] ?? 0;
  const head = m.head[k] ?? 0;
  const hash = t.hash[head] ?? 0;
  const isGeneral = head - first === 1 && ((facts[head] ?? 0) & Fact.generalBody) !== 0;
  const byName = bodyNamedSo(trail, k);
  if (byName >= 0 && !isGeneral) return { member: byName, mention: k };
  const isAny = ((facts[head] ?? 0) & Fact.anyBody) !== 0;
  if (head - first > 1) {
    // `Sandgate Direct lost money. The cut-price retailer said`
    const isTold = isAny && capitalWords(scene, first, head + 1).length === 0;
    return { member: isTold ? bodyJustNamed(stage, cast, k) : -1, mention: k };
  }
  const isCertain = ((facts[head] ?? 0) & Fact.certainBody) !== 0;
  const isOfKind = (c: number): boolean =>
    memberAt(cast, c)?.words.some((word) => isSameTrade(word, hash)) ?? false;
  const found = isAny
    ? lookBack(trail, first, {
        gender: 0,
        fits: (c) => (cast.of[c] ?? -1) >= 0 && isBody(trail, c) && (!isCertain || isOfKind(c)),
        bonus: (index) => (index === byName ? NAMED_SO : 0),
      })
    : undefined;
  const isNear = found !== undefined && found.member >= 0;
  if (isNear && found.score > (isGeneral ? FAR : CLEAR))
    return { member: found.member, mention: k };
  if (byName >= 0) return { member: byName, mention: k };
  // `the trade union confederation … the confederation`
  for (let c = k - 1; c >= 0 && k - c < 120; c--)
    if (
      m.type[c] === MentionType.organization &&
      t.hash[m.head[c] ?? 0] === hash &&
      (m.end[c] ?? 0) - (m.first[c] ?? 0) > 2
    )
      return { member: cast.of[c] ?? -1, mention: c };
  return { member: isNear ? found.member : -1, mention: k };
}
/** The score of a body that was the subject just before. */
const CLEAR = 0.5;
/** The same of one too far off for a word that fits any name. */
const FAR = -3.5;
/** What it counts to have `Company` in the name, which may be any company’s. */
const NAMED_SO = 1;

/** The body whose name has the words of `the council`, `the town council`: the last before it, else the one after. */
export function bodyNamedSo({ stage, cast }: Trail, k: number): number {
  const { m, t } = stage.scene;
  const first = m.first[k] ?? 0;
  const head = m.head[k] ?? 0;
  const hash = t.hash[head] ?? 0;
  const isHis = ({ words, nouns }: Member): boolean => {
    if (head - first === 1 && nouns.includes(hash)) return true;
    for (let i = first + 1; i <= head; i++) if (!words.includes(t.hash[i] ?? 0)) return false;
    return true;
  };
  let best = -1;
  let at = -1;
  let after = -1;
  let isOne = true;
  forLatest(cast, (member, index) => {
    if (member.kind !== 'organization' || !isHis(member)) return;
    const seen = seenBefore(member.seen, first);
    if (seen > at) [best, at] = [index, seen];
    if (seen >= 0 || member.words.at(-1) !== hash) return;
    isOne &&= after < 0;
    after = index;
  });
  return best >= 0 || !isOne ? best : after;
}
