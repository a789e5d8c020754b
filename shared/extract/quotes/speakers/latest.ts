import type { Cast } from './cast.ts';
import type { Member } from './members.ts';

/** The work stays in line with the text: of very many members only the latest are asked. */
const MOST = 300;
export function forLatest({ members }: Cast, visit: (member: Member, index: number) => void): void {
  for (let index = Math.max(0, members.length - MOST); index < members.length; index++) {
    const member = members[index];
    if (member) visit(member, index);
  }
}

/** The last token before another at which somebody is mentioned, −1 = none. */
export function seenBefore(seen: readonly number[], token: number): number {
  for (let i = seen.length - 1; i >= 0; i--) if ((seen[i] ?? 0) < token) return seen[i] ?? -1;
  return -1;
}
