import { MentionType } from '../mentions.ts';
import type { Cast } from './cast.ts';
import { findMember } from './find-member.ts';
import { frontOf } from './front-roles.ts';
import { type Directory, enlist, enlistAs, guessOf, nameWords, newMember } from './members.ts';
import { genderOfName, genderOfTitle, type NameParts, namePartsOf, printedName } from './names.ts';
import { looksLikeTrade } from './nouns.ts';
import { otherNameOf } from './other-names.ts';
import { type Stage, wordAt } from './stage.ts';
import { Fact, isGiven } from './word-facts.ts';

/** A name within a phrase means somebody known, or is a full name itself; before a verb it is the phrase. */
export function enterWithin(
  stage: Stage,
  directory: Directory,
  cast: Cast,
  k: number,
  end: number,
): void {
  const { m } = stage.scene;
  const parts = namePartsOf(stage, k, end);
  const words = nameWords(stage, parts.first, end);
  if (words.length === 0) return;
  const type = m.type[k];
  const first = m.first[k] ?? 0;
  // `The novelist Ines Calder talks`, but `the Ines Calder talks`
  const isBare = ((stage.facts[parts.first - 1] ?? 0) & Fact.article) !== 0;
  // `NOAA administrators`
  const isPeople = (): boolean => looksLikeTrade(wordAt(stage.scene, end).replace(/s$/, ''));
  const isVerb = type === MentionType.plural || type === MentionType.other;
  const isBeforeVerb = isVerb && !isBare && !isPeople();
  const isFull = words.length > 1 && isGiven(stage.facts[parts.first] ?? 0);
  if (!isBeforeVerb && !isFull) return;
  let index = findMember(stage, directory, words, parts.first, genderOfTitle(stage, parts));
  if (index < 0 && isFull) {
    index = directory.members.length;
    const member = newMember(stage, parts, words);
    member.gender = genderOfName(stage, parts);
    member.evidence = isBeforeVerb ? 4 : 1;
    member.role = isBeforeVerb ? frontOf(stage, k, parts).role : null;
    directory.members.push(member);
    enlist(stage, directory, index);
  }
  if (index < 0) return;
  directory.members[index]?.seen.push(first);
  if (isBeforeVerb) cast.of[k] = index;
}

/** A name that the text gives as another of somebody’s; whether it did. */
export function takeOtherName(
  stage: Stage,
  directory: Directory,
  cast: Cast,
  k: number,
  parts: NameParts,
  words: readonly number[],
): boolean {
  const other = otherNameOf(stage, cast, k, parts.isNamedSo);
  const member = other && directory.members[other.member];
  if (!member) return false;
  cast.of[k] = other.member;
  member.evidence += 3;
  enlistAs(stage, directory, other.member, words, parts.first);
  if (!other.isReal) {
    member.aliases.push({ first: parts.first, end: parts.end });
    return true;
  }
  member.aliases.push({ first: member.at, end: member.at + member.words.length });
  member.name = printedName(stage.scene, parts.first, parts.end);
  member.words = words;
  member.at = parts.first;
  member.guess = guessOf(stage, parts.first, words);
  return true;
}

/** Names of the title and headings mean whom the text names; a fuller form there is taken over. */
export function findLate(stage: Stage, directory: Directory, of: Int32Array, k: number): void {
  const { scene } = stage;
  const parts = namePartsOf(stage, k);
  const words = nameWords(stage, parts.first, parts.end);
  if (words.length === 0) return;
  const index = findMember(stage, directory, words, parts.first, genderOfTitle(stage, parts));
  const member = index < 0 ? undefined : directory.members[index];
  if (!member) return;
  of[k] = index;
  const isPlain = (stage.facts[parts.first] ?? 0) & (Fact.femaleName | Fact.maleName);
  if (member.words.length > 1 || words.length !== 2 || !isPlain) return;
  member.name = printedName(scene, parts.first, parts.end);
  member.words = words;
  member.at = parts.first;
  member.evidence += 3;
  enlist(stage, directory, index);
}
