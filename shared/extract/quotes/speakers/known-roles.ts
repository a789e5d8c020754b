import { hashOf } from '../../lexicon/lexicon.ts';
import type { Scene } from '../scene.ts';
import { isPersonOf } from './candidates.ts';
import { isDoer } from './deeds.ts';
import { forLatest, seenBefore } from './latest.ts';
import { isHonour, isPast, type Member, roleWordsOf, wordsOf } from './members.ts';
import { bareFirst, headOf } from './phrases.ts';
import { lookBack } from './salience.ts';
import { isCapital, phraseText, wordAt } from './stage.ts';
import type { Trail } from './trail.ts';
import { hasTrade, isParty, isSameOffice, isSameTrade } from './word-facts.ts';

/**
 * A role of the same trade speaks for a person, another trade against; an age settles it. `names` are the words with
 * capitals of the description.
 */
export function tradeBonus(
  { cast }: Trail,
  index: number,
  { hash, age, names }: { hash: number; age: string; names: readonly string[] },
): number {
  const member = cast.members[index];
  if (!member) return 0;
  if (age !== '') {
    if (member.age === 0) return 0;
    return member.age === Number.parseInt(age, 10) ? 3 : -4;
  }
  if (isParty(hash)) return partyBonus(member, hash);
  const trade = tradeOf(member, hash);
  const { words, hashes } = roleWordsOf(member);
  if (trade > 0 && hashes.includes(hash) && isOthers(names, words)) return -3;
  return trade > 0 ? 2.2 : trade < 0 ? (hasTrade(hash) ? -3 : OTHER) : 0;
}

/** `the Republican` is no office: who has another party is not meant, whatever else he is. */
function partyBonus(member: Member, hash: number): number {
  const { hashes } = roleWordsOf(member);
  const isHis = hashes.includes(hash);
  return isHis ? PARTY : hashes.some(isParty) ? -PARTY : 0;
}
const PARTY = 3;

/** What it counts that a role of another kind is known. */
const OTHER = -1.5;

/** 1 if a role of the member is of the trade, −1 if it is of another, 0 without a role. */
export function tradeOf(member: Member, hash: number): number {
  if (member.role === null || isHonour(member.role)) return 0;
  return roleWordsOf(member).hashes.some((word) => isSameTrade(word, hash)) ? 1 : -1;
}

/** The person last seen whose role has the words: `the defence secretary`. */
export function memberByRole(trail: Trail, k: number, gender: number, stop: number): number {
  const { stage, cast } = trail;
  const { scene } = stage;
  const { m } = scene;
  const first = m.first[k] ?? 0;
  const words = wordsOf(phraseText(scene, bareFirst(stage, first, m.end[k] ?? 0), stop)).filter(
    (word) => word !== '',
  );
  const at = headOf(stage, k);
  const head = wordAt(scene, at).toLowerCase();
  const hash = scene.t.hash[at] ?? 0;
  const names = capitalWords(scene, first, stop);
  /** How well a role has the words of the description, −1 = not. */
  const scoreOf = (role: readonly string[]): number => {
    const isLed = INFORMAL.test(head) && words.some((word) => word !== head && role.includes(word));
    const isLike = (word: string): boolean =>
      isField(word, head) || isSameOffice(hashOf(word), hash) || (isLed && LEADING.test(word));
    if (!role.some((word) => word === head || isLike(word))) return -1;
    const shared = words.reduce((n, word) => n + (role.includes(word) ? 1 : 0), 0);
    // `the chief executive of Skerran Lines` is not the chief executive of another.
    if (stop > (m.end[k] ?? 0) && shared < words.length && words.length - shared > 1) return -1;
    if (isOthers(names, role)) return -1;
    // `the president` is not the vice president.
    if (role.includes('vice') && !words.includes('vice')) return -1;
    const isExact = role.length === words.length && shared === words.length;
    return 2 * shared + (isExact ? 1 : 0);
  };
  let best = -1;
  let latest = -1;
  let top = -1;
  const tied = new Set<number>();
  forLatest(cast, (member, index) => {
    const isHis = isDoer(member, head);
    if ((member.role === null && !isHis) || member.kind !== 'person') return;
    const seen = seenBefore(member.seen, first);
    if (seen < 0 || (gender !== 0 && member.gender !== 0 && member.gender !== gender)) return;
    const { words: own } = roleWordsOf(member);
    let score = scoreOf(isHis ? [head, ...own] : own);
    // `the spokesperson` of whom the rank has been told since
    for (const { role, words: other } of member.held)
      if (role !== member.role && !isPast(role) && words.every((word) => other.includes(word)))
        score = Math.max(score, scoreOf(other));
    if (score < 0) return;
    if (score < top) return;
    if (score > top) tied.clear();
    tied.add(index);
    if (score > top || seen > latest) [best, latest] = [index, seen];
    top = score;
  });
  if (tied.size < 2) return best;
  // Of two senators the likelier
  const fits = (c: number): boolean => tied.has(cast.of[c] ?? -1) && isPersonOf(trail, c, gender);
  const { member } = lookBack(trail, first, { gender, fits, bonus: () => 0 });
  return tied.has(member) ? member : best;
}

/** `the union leader`, `the union boss` for its chairman. */
const INFORMAL = /^(?:leader|boss|chief|head)$/;
const LEADING = /^(?:president|chairman|chairwoman|chair|chairperson|chief|leader|head|secretary)$/;

/** `biology` for the biologist, `economics` for the economist. */
const isField = (word: string, head: string): boolean =>
  head.endsWith('ist') &&
  word.length > 5 &&
  word.startsWith(head.slice(0, Math.max(5, head.length - 3)));

/** The words with capitals of a phrase past its first, in lower case. */
export function capitalWords(scene: Scene, first: number, end: number): string[] {
  const words: string[] = [];
  for (let i = first + 1; i < end; i++)
    if (isCapital(scene, i)) words.push(wordAt(scene, i).toLowerCase());
  return words;
}
/** `the Ardwick manager` is not the visiting manager: names that the role has not, and it has words of its own. */
const isOthers = (names: readonly string[], role: readonly string[]): boolean =>
  names.length > 0 && role.length > 1 && !names.some((word) => role.includes(word));
