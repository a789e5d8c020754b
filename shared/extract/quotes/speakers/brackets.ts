import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';

const OPEN = 0x28;

/** `(R-Neb.)`, `(Green, Ostley)`: the mention behind which a name opens brackets, −1 = it opens none. */
export function beforeBracket({ m, t }: Scene, k: number): number {
  const open = (m.first[k] ?? 0) - 1;
  if (t.unit[open] !== OPEN || m.type[k] !== MentionType.name) return -1;
  for (let c = k - 1; c >= Math.max(0, k - 3); c--) if (m.end[c] === open) return c;
  return -1;
}
