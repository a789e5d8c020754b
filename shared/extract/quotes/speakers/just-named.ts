import { Tag } from '../../lexicon/tags.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { isPersonOf } from './candidates.ts';
import type { Cast } from './cast.ts';
import { isFree, memberAt } from './members.ts';
import type { Stage } from './stage.ts';
import type { Trail } from './trail.ts';

/**
 * `Ada Pell asked if … The Labour MP for Vess said`, `Pell called it “…”. “It is,” the Labour leader said`: the person who
 * opens the sentence before and has no office yet is meant by one with a name in it that is told as if known; −1 = nobody.
 */
export function justNamed(trail: Trail, k: number, gender: number): number {
  const { stage, cast } = trail;
  const index = subjectBefore(stage, cast, k);
  const isHis = index >= 0 && isPersonOf(trail, openerBefore(stage.scene, k), gender);
  return isHis ? index : -1;
}

/** Who opens the sentence before that of a mention, and has no office yet; −1 = nobody. */
function subjectBefore(stage: Stage, cast: Cast, k: number): number {
  const subject = openerBefore(stage.scene, k);
  const member = memberAt(cast, subject);
  const isOne = member?.kind === 'person' && isFree(member) && !member.isPart;
  return isOne ? (cast.of[subject] ?? -1) : -1;
}

/** How many of the last quotes are looked at: keeps the work in line with the text. */
const MOST_QUOTES = 20;
/** The first paragraph is one of so many blocks. */
const HEAD = 12;
/** `Ada Pell hailed “…”. … said Rovers’ head of coaching`: who opens the piece and alone has spoken, without an office; −1 = nobody. */
export function soleVoice({ stage, cast, spoken }: Trail, k: number): number {
  const { m, s, t, body } = stage.scene;
  let only = -1;
  for (const { at, who, isMarked } of spoken.slice(-MOST_QUOTES)) {
    if (!isMarked || at >= (m.first[k] ?? 0)) continue;
    if (who.member < 0 || (only >= 0 && only !== who.member)) return -1;
    only = who.member;
  }
  const member = cast.members[only];
  const lede = body.blocks.slice(0, HEAD).findIndex(({ kind }) => kind === 'paragraph');
  const opens = t.blockStart[lede] ?? -1;
  const isOpening = member !== undefined && s.of[member.at] === s.of[opens] && member.at === opens;
  return isOpening && member.kind === 'person' && member.role === null ? only : -1;
}

/** The body that opens the sentence before; −1 = none. */
export function bodyJustNamed(stage: Stage, cast: Cast, k: number): number {
  const subject = openerBefore(stage.scene, k);
  const member = memberAt(cast, subject);
  if (!member || member.isPlace || member.role !== null) return -1;
  // Taken for a person by the look of the name alone
  if (member.kind === 'person' && member.evidence < HARDLY) member.kind = 'organization';
  return member.kind === 'organization' ? (cast.of[subject] ?? -1) : -1;
}

/**
 * The name that acts at the head of the sentence before, where a mention opens its own or tells who said its words; −1 = none.
 */
function openerBefore({ m, s, t, spanOf, body }: Scene, k: number): number {
  const first = m.first[k] ?? 0;
  const here = s.of[first] ?? 0;
  const opens = s.first[here] ?? 0;
  const isQuoting = (spanOf[opens + 1] ?? -1) >= 0;
  if (here === 0 || (first !== opens && !isQuoting)) return -1;
  const block = s.block[here - 1] ?? 0;
  const isNext = (s.block[here] ?? 0) - block <= 1;
  if (!isNext || body.blocks[block]?.kind !== 'paragraph') return -1;
  // `The driver, who …`: somebody new
  const end = m.end[k] ?? 0;
  if (t.unit[end] === COMMA && t.tag[end + 1] === Tag.pronoun) return -1;
  const subject = m.ofSentence[here - 1] ?? 0;
  const past = m.end[subject] ?? 0;
  const unit = t.unit[past];
  const isVerb = t.tag[past] === Tag.verb || t.tag[past] === Tag.aux;
  const isActing = isVerb || unit === COMMA || unit === BRACKET;
  const isOpening = m.first[subject] === s.first[here - 1] && m.type[subject] === MentionType.name;
  return isOpening && isActing && m.isPossessive[subject] !== 1 ? subject : -1;
}
const COMMA = 0x2c;
const BRACKET = 0x28;
const HARDLY = 2;
