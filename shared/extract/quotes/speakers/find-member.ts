import type { Directory, Member } from './members.ts';
import { type Stage, wordAt } from './stage.ts';
import { Fact, genderOfGiven, isGiven, isNickname } from './word-facts.ts';

/** Gender that lists of given names tell; a guess by the ending parts no namesakes. */
const listedGender = ({ scene, facts }: Stage, { at, words }: Member): number =>
  words.length < 2 ? 0 : genderOfGiven(facts[at] ?? 0, scene.t.hash[at] ?? 0);

/** Nobody under it is called `Mr`. */
const ADULT = 18;

/** What it counts against somebody to have gone by another title: of two women one is `Ms` and one `Mrs`. */
const OTHER_TITLE = 5;

/** What it counts against a surname that is only lent, where no `Mrs` stands before it. */
const LENT = 4;

/** Of so many latest namesakes one is looked for: keeps the work in line with the text. */
const MOST = 60;
const NOBODY: readonly number[] = [];
const latest = (found: readonly number[] = NOBODY): readonly number[] =>
  found.length > MOST ? found.slice(-MOST) : found;

/** The member that a name means: same last word and no contradiction in the first; −1 = none yet. */
export function findMember(
  stage: Stage,
  directory: Directory,
  words: readonly number[],
  first: number,
  gender: number,
  isTitled = false,
  title = 0,
): number {
  const { members, byLast, byFirst, byInitials } = directory;
  const last = words.at(-1) ?? 0;
  let best = -1;
  let top = Number.NEGATIVE_INFINITY;
  for (const index of latest(byLast.get(last))) {
    const member = members[index];
    if (!member || !agrees(stage, words, first, member)) continue;
    const known = member.gender !== 0 ? member.gender : listedGender(stage, member);
    if (gender !== 0 && known !== 0 && gender !== known) continue;
    // Of a family the surname alone means whom the article is about, unless the other was just named.
    const seen = member.seen.at(-1) ?? 0;
    const since = first - seen;
    const score =
      (member.words.length === words.length ? 3 : 0) -
      (member.isKin ? 1.2 : 0) -
      (member.lent !== '' && !isTitled ? LENT : 0) -
      Math.min(4, since / 60) -
      (isTitled && member.age > 0 && member.age < ADULT ? 3 : 0) +
      (gender !== 0 && known === gender ? 0.5 : 0) -
      (title !== 0 && member.title !== 0 && title !== member.title ? OTHER_TITLE : 0);
    if (score > top) {
      best = index;
      top = score;
    }
  }
  if (best >= 0) return best;
  // `Sir Keith`, but `Mrs Hallworth` is not Hallworth Homes.
  if (isTitled && words.length === 1)
    return byFirst.get(last)?.findLast((index) => (members[index]?.evidence ?? 0) > 0) ?? -1;
  if (words.length > 1) return givenOnly(stage, directory, words, first);
  // A given name alone: `Hillary`, once `Hillary Clinton` is known.
  const named = byFirst.get(last);
  if (named) return named.at(-1) ?? -1;
  if (((stage.facts[first] ?? 0) & (Fact.bodyEnd | Fact.anyBody)) !== 0)
    for (let index = members.length - 1; index >= Math.max(0, members.length - MOST); index--)
      if (members[index]?.words.includes(last) && (members[index]?.evidence ?? 0) <= 0)
        return index;
  const { t } = stage.scene;
  if ((t.end[first] ?? 0) - (t.start[first] ?? 0) < 6) {
    const short = byInitials.get(last);
    if (short !== undefined && isUpper(wordAt(stage.scene, first))) return short;
  }
  return -1;
}

const isUpper = (word: string): boolean => word === word.toUpperCase() && word.length > 1;

/** `Tadeo`, who turns out to be Tadeo Marsh. */
function givenOnly(
  stage: Stage,
  { members, byLast, byFirst }: Directory,
  words: readonly number[],
  first: number,
): number {
  if (!isGiven(stage.facts[first] ?? 0)) return -1;
  // `his sister Lucille`, later Lucille Tolliver-Banks
  for (const index of latest(byFirst.get(words[0] ?? 0))) {
    const member = members[index];
    const surname = member?.isKin ? member.lent || (member.name.split(' ').at(-1) ?? '') : '';
    if (surname !== '' && wordAt(stage.scene, first + words.length - 1).startsWith(`${surname}-`))
      return index;
  }
  for (const index of latest(byLast.get(words[0] ?? 0)))
    if (members[index]?.words.length === 1) return index;
  return -1;
}

function agrees(stage: Stage, words: readonly number[], first: number, member: Member): boolean {
  if (words.length === 1 || member.words.length === 1) return true;
  // `Vargas Llosa`, once Mario Vargas Llosa is known.
  const [short, long] =
    words.length < member.words.length ? [words, member.words] : [member.words, words];
  if (short.every((word, i) => word === long[long.length - short.length + i])) return true;
  const [a = 0, b = 0] = [words[0], member.words[0]];
  if (a === b || isNickname(a, b)) return true;
  const x = wordAt(stage.scene, first).toLowerCase();
  const y = wordAt(stage.scene, member.at).toLowerCase();
  if (x.startsWith(y) || y.startsWith(x)) return true;
  // `J.T. Abernathy` and `John Abernathy`
  return x.charAt(0) === y.charAt(0) && (x.charAt(1) === '.' || y.charAt(1) === '.');
}
