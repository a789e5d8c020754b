import { Class, Tag } from '../../lexicon/tags.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { Flag } from '../tokens.ts';
import type { Cast } from './cast.ts';
import { bitsAt, FEMALE, genderOfWord, MALE, wordAt } from './names.ts';
import { isRoleHead } from './phrases.ts';

/** Who a mention means: a member of the cast, or another mention (an unnamed `spokesman`), or neither (−1). */
export interface Referent {
  readonly member: number;
  readonly mention: number;
}
const NOBODY: Referent = { member: -1, mention: -1 };

/** How many sentences a pronoun looks back. */
const REACH = 7;

const singular = (word: string): number =>
  /^(?:she|her|hers|herself)$/i.test(word)
    ? FEMALE
    : /^(?:he|him|his|himself)$/i.test(word)
      ? MALE
      : 0;

export interface Spoken {
  /** Token where somebody was last quoted, and who. */
  readonly at: number;
  readonly who: Referent;
}

/** Resolves a pronoun or a definite description by gender, number, place in the sentence and recency. */
export function referentOf(
  scene: Scene,
  cast: Cast,
  k: number,
  spoken: readonly Spoken[],
): Referent {
  const { m } = scene;
  const member = cast.of[k] ?? -1;
  if (member >= 0) return { member, mention: k };
  const type = m.type[k] ?? 0;
  const word = wordAt(scene, m.first[k] ?? 0);
  if (type === MentionType.relative) return antecedent(scene, cast, k, spoken);
  if (type === MentionType.subjectPronoun || type === MentionType.otherPronoun) {
    const gender = singular(word);
    if (gender !== 0)
      return lookBack(scene, cast, k, spoken, (c) => personFits(scene, cast, c, gender), gender);
    if (/^(?:they|them)$/i.test(word))
      return lookBack(scene, cast, k, spoken, (c) => isSeveral(scene, cast, c));
    if (/^it$/i.test(word)) return lookBack(scene, cast, k, spoken, (c) => isBody(scene, cast, c));
    return { member: -1, mention: k };
  }
  return description(scene, cast, k, spoken);
}

type Fits = (k: number) => boolean;

function lookBack(
  scene: Scene,
  cast: Cast,
  k: number,
  spoken: readonly Spoken[],
  fits: Fits,
  wanted = 0,
): Referent {
  const { m, s, t } = scene;
  const here = s.of[m.first[k] ?? 0] ?? 0;
  const low = m.ofSentence[Math.max(0, here - REACH)] ?? 0;
  const scores = new Map<number, number>();
  let best = NOBODY;
  let top = Number.NEGATIVE_INFINITY;
  const last = lastSpoken(spoken, m.first[k] ?? 0);
  for (let c = k - 1; c >= low; c--) {
    const head = m.head[c] ?? 0;
    if (((t.flags[head] ?? 0) & Flag.quoted) !== 0 || !fits(c)) continue;
    const n = s.of[head] ?? 0;
    const kind = scene.body.blocks[s.block[n] ?? 0]?.kind;
    if (kind === 'heading' || kind === 'boilerplate' || kind === 'byline') continue;
    const member = cast.of[c] ?? -1;
    const key = member >= 0 ? member : -2 - c;
    let score = -1.1 * (here - n) - 0.35 * ((s.block[here] ?? 0) - (s.block[n] ?? 0));
    if (isSubject(scene, c)) score += 1.3;
    else if (m.isPossessive[c] === 1) score -= 0.3;
    if (afterPreposition(scene, c)) score -= 0.6;
    if (n === here) score += clauseBonus(scene, c, k);
    if (member >= 0) {
      score += 0.4;
      score += sureness(cast, member, wanted);
      if (last && last.who.member === member) score += 1.6;
      score += Math.min(0.6, 0.2 * (scores.get(key) === undefined ? 0 : 1));
    } else if (last && last.who.mention === c) score += 1.6;
    const so =
      Math.max(scores.get(key) ?? Number.NEGATIVE_INFINITY, score) + (scores.has(key) ? 0.25 : 0);
    scores.set(key, so);
    if (so > top) {
      top = so;
      best = member >= 0 ? { member, mention: c } : { member: -1, mention: c };
    }
  }
  if (best !== NOBODY) {
    if (best.member >= 0 || m.type[best.mention] !== MentionType.human) return best;
    return description(scene, cast, best.mention, spoken);
  }
  return last && last.who.mention >= 0 && fits(last.who.mention) ? last.who : NOBODY;
}

/** A known gender counts for a name, a guessed one for or against it. */
function sureness(cast: Cast, index: number, wanted: number): number {
  const member = cast.members[index];
  if (!member) return 0;
  if (member.gender !== 0) return wanted === 0 ? -0.8 : 0.5;
  if (member.guess === 0 || wanted === 0) return 0;
  return member.guess === wanted ? 0.4 : -0.9;
}

function lastSpoken(spoken: readonly Spoken[], before: number): Spoken | undefined {
  for (let i = spoken.length - 1; i >= 0; i--) {
    const one = spoken[i];
    if (one && one.at < before) return one;
  }
  return undefined;
}

/** In the pronoun’s own sentence: a subject of an earlier clause is likely, an object beside the same verb is not. */
const clauseBonus = (scene: Scene, c: number, k: number): number => {
  const { t, m } = scene;
  for (let i = m.end[c] ?? 0; i < (m.first[k] ?? 0); i++) if (t.tag[i] === Tag.verb) return 0.4;
  return -1.5;
};

/** First phrase of its sentence or clause, followed by a verb. */
function isSubject(scene: Scene, c: number): boolean {
  const { t, m, s } = scene;
  const first = m.first[c] ?? 0;
  const end = m.end[c] ?? 0;
  const tag = t.tag[end] ?? 0;
  if (tag === Tag.verb || tag === Tag.aux) return !afterPreposition(scene, c);
  return first <= (s.first[s.of[first] ?? 0] ?? 0) + 1;
}

const afterPreposition = (scene: Scene, c: number): boolean =>
  scene.t.tag[(scene.m.first[c] ?? 0) - 1] === Tag.preposition;

function personFits(scene: Scene, cast: Cast, c: number, gender: number): boolean {
  const member = cast.members[cast.of[c] ?? -1];
  if (member) return member.kind === 'person' && (member.gender === 0 || member.gender === gender);
  const { m, t } = scene;
  if (m.type[c] !== MentionType.human || isPlural(scene, c)) return false;
  const byWord = genderOfWord(wordAt(scene, m.head[c] ?? 0));
  void t;
  return byWord === 0 || byWord === gender;
}

export function isPlural(scene: Scene, c: number): boolean {
  const { m } = scene;
  const head = m.head[c] ?? 0;
  const word = wordAt(scene, head);
  return (
    (bitsAt(scene, head) & Class.plural) !== 0 ||
    (/[^su’']s$/.test(word) && !/^(?:news|boss)$/i.test(word)) ||
    /men$/.test(word)
  );
}

function isSeveral(scene: Scene, cast: Cast, c: number): boolean {
  const member = cast.members[cast.of[c] ?? -1];
  if (member) return member.kind !== 'person' || member.gender === 0;
  const type = scene.m.type[c] ?? 0;
  if (type === MentionType.organization) return true;
  return type === MentionType.human && isPlural(scene, c);
}

function isBody(scene: Scene, cast: Cast, c: number): boolean {
  const member = cast.members[cast.of[c] ?? -1];
  if (member) return member.kind === 'organization';
  const type = scene.m.type[c] ?? 0;
  return type === MentionType.organization || type === MentionType.document;
}

/** `who`, `which`: the phrase just before, past a comma and its `of …` part. */
function antecedent(scene: Scene, cast: Cast, k: number, spoken: readonly Spoken[]): Referent {
  const { m, s } = scene;
  const low = m.ofSentence[s.of[m.first[k] ?? 0] ?? 0] ?? 0;
  let fallback = -1;
  for (let c = k - 1, steps = 0; c >= low && steps < 5; c--, steps++) {
    const type = m.type[c] ?? 0;
    if (type === MentionType.time || m.isPossessive[c] === 1) continue;
    if (fallback < 0) fallback = c;
    const member = cast.members[cast.of[c] ?? -1];
    if (member?.kind === 'person') return { member: cast.of[c] ?? -1, mention: c };
    if (type === MentionType.human) {
      const inner = description(scene, cast, c, spoken);
      return inner.member >= 0 ? inner : { member: -1, mention: c };
    }
  }
  return fallback < 0 ? NOBODY : { member: cast.of[fallback] ?? -1, mention: fallback };
}

/** `the secretary general`, `the 49-year-old`, `the Texan`: a person of that role, else whoever is spoken of. */
function description(scene: Scene, cast: Cast, k: number, spoken: readonly Spoken[]): Referent {
  const { m } = scene;
  const first = m.first[k] ?? 0;
  const head = m.head[k] ?? 0;
  const alone = { member: -1, mention: k };
  if (!/^(?:the|this|that)$/i.test(wordAt(scene, first)) || isPlural(scene, k)) return alone;
  const word = wordAt(scene, head).toLowerCase();
  const gender = genderOfWord(word);
  if (isRoleHead(scene, head)) {
    let best = -1;
    let at = -1;
    cast.members.forEach((member, index) => {
      const seen = seenBefore(member.seen, first);
      if (seen < 0 || member.role === null || member.kind !== 'person') return;
      if (gender !== 0 && member.gender !== 0 && member.gender !== gender) return;
      if (!roleHas(member.role, word)) return;
      if (seen > at) {
        at = seen;
        best = index;
      }
    });
    if (best >= 0) return { member: best, mention: k };
    const earlier = earlierUnnamed(scene, cast, k, word);
    if (earlier >= 0) return { member: -1, mention: earlier };
    const only = onlyPersonNear(scene, cast, k, gender, word);
    if (only >= 0) return { member: only, mention: k };
  }
  const isAged =
    /^\d{1,3}-year-old$/.test(word) ||
    /^(?:man|woman|boy|girl|teenager|pensioner|veteran)$/.test(word);
  if (scene.m.type[k] === MentionType.organization) return bodyNamed(scene, cast, k, word);
  if (!isAged) return alone;
  const found = lookBack(
    scene,
    cast,
    k,
    spoken,
    (c) => c !== k && personFits(scene, cast, c, gender),
  );
  return found.member >= 0 ? found : alone;
}

/** `the council`, `the company`: a body of that name, else the body last named if the word fits any. */
function bodyNamed(scene: Scene, cast: Cast, k: number, word: string): Referent {
  const first = scene.m.first[k] ?? 0;
  if ((scene.m.head[k] ?? 0) - first > 1) return { member: -1, mention: k };
  let best = -1;
  let at = -1;
  cast.members.forEach((member, index) => {
    if (member.kind !== 'organization') return;
    const seen = seenBefore(member.seen, first);
    const fits = member.words.includes(word) || ANY_BODY.test(word);
    const rank = seen + (member.words.includes(word) ? 1e6 : 0);
    if (seen >= 0 && fits && rank > at) {
      at = rank;
      best = index;
    }
  });
  if (best >= 0) return { member: best, mention: k };
  const { m } = scene;
  for (let c = k - 1; c >= 0 && k - c < 120; c--)
    if (
      m.type[c] === MentionType.organization &&
      wordAt(scene, m.head[c] ?? 0).toLowerCase() === word &&
      (m.end[c] ?? 0) - (m.first[c] ?? 0) > 2
    )
      return { member: cast.of[c] ?? -1, mention: c };
  return { member: -1, mention: k };
}
const ANY_BODY =
  /^(?:company|firm|group|retailer|club|agency|organi[sz]ation|charity|bank|airline|union|manufacturer|maker|carrier|studio|publisher|supplier|operator|developer|provider|network|institute|party|brand|startup|start-up)$/;

/** `Emeka Stroud came on … The striker`: the one person without a role in the two sentences before, who takes it. */
function onlyPersonNear(scene: Scene, cast: Cast, k: number, gender: number, word: string): number {
  const { m, s } = scene;
  const first = m.first[k] ?? 0;
  if ((m.head[k] ?? 0) - first !== 1) return -1;
  const n = s.of[first] ?? 0;
  const low = s.first[Math.max(0, n - 2)] ?? 0;
  let found = -1;
  for (let index = 0; index < cast.members.length; index++) {
    const member = cast.members[index];
    if (member?.kind !== 'person' || member.words.length < 2) continue;
    if (seenBefore(member.seen, s.first[n] ?? 0) < low) continue;
    if (found >= 0) return -1;
    found = index;
  }
  const member = cast.members[found];
  if (!member || member.role !== null) return -1;
  if (gender !== 0 && member.gender !== 0 && gender !== member.gender) return -1;
  member.role = word;
  return found;
}

const roleHas = (role: string, word: string): boolean =>
  role
    .toLowerCase()
    .split(/[^\p{L}’'-]+/u)
    .includes(word);

function seenBefore(seen: readonly number[], token: number): number {
  for (let i = seen.length - 1; i >= 0; i--) if ((seen[i] ?? 0) < token) return seen[i] ?? -1;
  return -1;
}

/** `a spokesman for the league … the spokesman`: the first mention of the same unnamed head. */
function earlierUnnamed(scene: Scene, cast: Cast, k: number, word: string): number {
  const { m, t } = scene;
  for (let c = k - 1, steps = 0; c >= 0 && steps < 80; c--, steps++) {
    if ((cast.of[c] ?? -1) >= 0 || m.type[c] !== MentionType.human) continue;
    if (((t.flags[m.head[c] ?? 0] ?? 0) & Flag.quoted) !== 0) continue;
    if (wordAt(scene, m.head[c] ?? 0).toLowerCase() !== word) continue;
    if (/^(?:a|an|one|another)$/i.test(wordAt(scene, m.first[c] ?? 0))) return c;
  }
  return -1;
}
