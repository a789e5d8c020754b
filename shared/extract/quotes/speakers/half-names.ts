import type { Cast } from './cast.ts';
import type { Member } from './members.ts';
import { isQuoted, type Stage, wordAt } from './stage.ts';

/**
 * `Sir Keith … Mr Pell`: where a text names in full neither one man by his given name with `Sir` nor one by his surname,
 * they are one. Nobody is brought into a text by half a name twice.
 */
export function joinHalfNames(stage: Stage, cast: Cast): void {
  const givens = halves(stage, cast, /^(?:Sir|Dame)$/);
  if (givens.length !== 1) return;
  const given = cast.members[givens[0] ?? -1];
  const surnames = halves(stage, cast, /^(?:Mr|Mrs|Ms|Miss)$/).filter((index) =>
    isOf(given, cast.members[index]),
  );
  const surname = cast.members[surnames[0] ?? -1];
  if (!given || !surname || surnames.length !== 1) return;
  for (let k = 0; k < cast.of.length; k++)
    if (cast.of[k] === givens[0]) cast.of[k] = surnames[0] ?? -1;
  surname.aliases.push(
    { first: given.at, end: given.at + 1 },
    { first: surname.at, end: surname.at + 1 },
  );
  surname.name = `${given.name} ${surname.name}`;
  surname.role ??= given.role;
  surname.seen.push(...given.seen);
  surname.seen.sort((a, b) => a - b);
}

const isOf = (given: Member | undefined, other: Member | undefined): boolean =>
  other !== undefined && other !== given && other.gender === given?.gender;

/** Those of one word who are always printed with such a title. */
function halves({ scene }: Stage, { members, of }: Cast, title: RegExp): number[] {
  const { m, t } = scene;
  const isTitled = (name: number): boolean =>
    title.test(wordAt(scene, t.unit[name - 1] === STOP ? name - 2 : name - 1));
  const found = new Set<number>();
  members.forEach(({ kind, words, at }, index) => {
    if (kind === 'person' && words.length === 1 && isTitled(at)) found.add(index);
  });
  for (let k = 0; k < m.count && found.size > 0; k++) {
    const index = of[k] ?? -1;
    const name = (m.end[k] ?? 0) - 1;
    if (!found.has(index) || t.hash[name] !== members[index]?.words[0]) continue;
    if (!isQuoted(scene, name) && !isTitled(name)) found.delete(index);
  }
  return [...found];
}
const STOP = 0x2e;
