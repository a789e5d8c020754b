import { anyCaseOf, anyOf, isAs, isBeing } from './any-of.ts';
import type { Cast } from './cast.ts';
import { isHuman, isPlural } from './phrases.ts';
import { besideName } from './roles.ts';
import { isQuoted, type Stage } from './stage.ts';

/**
 * `An onlooker, who identified himself as Taiwo,`, `The boy is the mate now … His name is Remy Landry`: whoever is spoken
 * of there has the name.
 */
export function joinSelfNamed(stage: Stage, cast: Cast, k: number, index: number): void {
  const { scene } = stage;
  const { m, s } = scene;
  const first = m.first[k] ?? 0;
  const isGiven = isAs(scene, first - 1) && isSelf(scene, first - 2);
  const isNext = isBeing(scene, first - 1) && isName(scene, first - 2) && isHis(scene, first - 3);
  const member = cast.members[index];
  if ((!isGiven && !isNext) || !member) return;
  const n = (s.of[first] ?? 0) - (isNext ? 1 : 0);
  for (
    let c = Math.max(m.ofSentence[n] ?? k, k - REACH);
    c < Math.min(k, m.ofSentence[n + 1] ?? k);
    c++
  ) {
    if ((cast.of[c] ?? -1) >= 0 || !isHuman(stage, c) || isPlural(scene, c)) continue;
    if (isQuoted(scene, m.first[c] ?? 0)) continue;
    cast.of[c] = index;
    member.evidence += SURE;
    for (const { role } of besideName(stage, c, c, true)) member.role ??= role;
    return;
  }
}
const isSelf = anyOf('himself herself themselves themself name');
const isName = anyOf('name');
const isHis = anyCaseOf('his her');
const SURE = 4;
/** How many mentions back whoever names himself is looked for. */
const REACH = 30;
