import { classBits, hashOf, isTrade, mainTag, verbKind, wordId } from '../lexicon/lexicon.ts';
import { Class, Tag } from '../lexicon/tags.ts';
import { Flag, type Tokens } from './tokens.ts';

/** The tag of a token as its neighbours tell it: `tag` is the likeliest by itself and `before`, that of the one before. */
export function mendedTag(t: Tokens, i: number, tag: number, before: number): number {
  if (isCall(t, i)) return Tag.name;
  if (tag === Tag.noun) {
    const isVerb =
      (before === Tag.name && isActing(t, i)) ||
      isHitBack(t, i) ||
      isDoneByWho(t, i) ||
      isSaidBehind(t, i) ||
      isSaidAtEnd(t, i);
    return isVerb ? Tag.verb : tag;
  }
  if (tag === Tag.adjective) return isHolder(t, i) || isTradeAlone(t, i, before) ? Tag.noun : tag;
  if (tag === Tag.adverb) {
    if (isQuarter(t, i)) return Tag.name;
    // `the Varn forward Ada Pell`
    return before === Tag.name && isCapital(t, i + 1) && isTrade(t.hash[i] ?? 0) ? Tag.noun : tag;
  }
  if (tag !== Tag.verb) return tag;
  if (before === Tag.particle && isOwned(t, i)) return Tag.adjective;
  return isTradeHere(t, i, before) || isWhip(t, i) ? Tag.noun : tag;
}

const CALLS = new Set(
  'save rock keep stop feed protect defend reclaim meet'.split(' ').map(hashOf),
);
const THE = wordId('the');
/** `Save the Children`, `Rock the Vote`: a name that calls for something. */
export const isCall = (t: Tokens, i: number): boolean =>
  t.word[i + 1] === THE &&
  CALLS.has(t.hash[i] ?? 0) &&
  isCapital(t, i) &&
  !isCapital(t, i + 1) &&
  isCapital(t, i + 2) &&
  ((t.flags[i + 2] ?? 0) & Flag.allCapitals) === 0;

const WHIP = hashOf('whip');
/** `the party’s chief whip` */
const isWhip = (t: Tokens, i: number): boolean => t.hash[i] === WHIP && t.word[i - 1] === CHIEF;

const QUARTERS = new Set(['north', 'south', 'east', 'west'].map(wordId));
/** `North Dakota’s senator` */
const isQuarter = (t: Tokens, i: number): boolean =>
  QUARTERS.has(t.word[i] ?? 0) && isCapital(t, i) && isCapital(t, i + 1);

const POSSESSIVE = wordId("'s");
/** `Ulla Brandt lights everything`: no plural, for a determiner or a pronoun follows. */
function isActing(t: Tokens, i: number): boolean {
  if (((t.flags[i] ?? 0) & (Flag.capital | Flag.digit | Flag.hyphen)) !== 0) return false;
  if (t.text.charCodeAt((t.end[i] ?? 1) - 1) !== 0x73 || t.unit[i + 1] !== 0) return false;
  const next = mainTag[t.word[i + 1] ?? 0] ?? 0;
  const isObject = next === Tag.determiner || next === Tag.pronoun;
  return isObject && verbKind[t.base[i] ?? 0] !== 0;
}

/** `the trial’s lead author` */
const isOwned = (t: Tokens, i: number): boolean =>
  t.word[i - 1] === POSSESSIVE &&
  (((classBits[t.word[i + 1] ?? 0] ?? 0) & Class.human) !== 0 ||
    /^[a-z]{4,}(?:ator|itor|[^aeious]er)$/.test(t.text.slice(t.start[i + 1], t.end[i + 1])));

const CLOSERS = new Set([0x22, 0x27, 0x2019, 0x201d]);
const COMMA_OR_END = new Set([0x2c, 0x21, 0x3f, 0x2e]);
/** `“Move your cars,” tweets Ada Pell`: no plural behind what is said. */
const isSaidBehind = (t: Tokens, i: number): boolean =>
  CLOSERS.has(t.unit[i - 1] ?? 0) &&
  COMMA_OR_END.has(t.unit[i - 2] ?? 0) &&
  ((classBits[t.base[i] ?? 0] ?? 0) & Class.say) !== 0 &&
  t.text.charCodeAt((t.end[i] ?? 1) - 1) === 0x73;

/** `“Move your cars,” the Echo reports.`: the same where who says it stands between. */
function isSaidAtEnd(t: Tokens, i: number): boolean {
  const next = t.unit[i + 1] ?? 0;
  if ((next !== COMMA && next !== 0x2e) || ((classBits[t.base[i] ?? 0] ?? 0) & Class.say) === 0)
    return false;
  let first = i;
  while (i - first < 5 && (t.tag[first - 1] === Tag.name || t.tag[first - 1] === Tag.determiner))
    first--;
  return (
    first < i && CLOSERS.has(t.unit[first - 1] ?? 0) && COMMA_OR_END.has(t.unit[first - 2] ?? 0)
  );
}

const WHO = wordId('who');
/** `Pell, who lives in Varn`: no noun, which would take a verb after it. */
const isDoneByWho = (t: Tokens, i: number): boolean =>
  t.word[i - 1] === WHO &&
  verbKind[t.base[i] ?? 0] !== 0 &&
  t.text.charCodeAt((t.end[i] ?? 1) - 1) === 0x73;

const BACK = wordId('back');
const SHOTS = new Set(['shot', 'hit'].map(wordId));
/** `Pell shot back:` */
const isHitBack = (t: Tokens, i: number): boolean =>
  t.word[i + 1] === BACK && SHOTS.has(t.word[i] ?? 0);

/** `said tour guide Ada Pell`, `Pell, tutor of the club`: no verb, which would agree with the name. */
function isTradeHere(t: Tokens, i: number, before: number): boolean {
  const isFront = before === Tag.name || before === Tag.noun || before === Tag.verb;
  const mayBe = before === Tag.mark ? t.word[i + 1] === OF : isFront && isCapital(t, i + 1);
  return mayBe && isTrade(t.hash[i] ?? 0);
}
/** `is a cleaner`: no adjective, for no noun follows. */
const isTradeAlone = (t: Tokens, i: number, before: number): boolean =>
  (before === Tag.determiner || before === Tag.noun) &&
  (t.unit[i + 1] !== 0 || mainTag[t.word[i + 1] ?? 0] === Tag.preposition) &&
  isTrade(t.hash[i] ?? 0);

/** `the police chief said`, `the army general, Ada Pell,`: people behind a noun, for no noun follows. */
function isOfficeAlone(t: Tokens, i: number): boolean {
  if (((classBits[t.word[i] ?? 0] ?? 0) & Class.human) === 0) return false;
  const before = t.tag[i - 1];
  if (before !== Tag.noun && before !== Tag.name && t.word[i - 1] !== POSSESSIVE) return false;
  if ((t.unit[i + 1] ?? 0) !== 0) return t.word[i] === CHIEF;
  // `the firm’s chief operating officer`
  if (t.text.startsWith('ing', (t.end[i + 1] ?? 0) - 3)) return false;
  const next = mainTag[t.word[i + 1] ?? 0] ?? 0;
  return next === Tag.verb || next === Tag.aux;
}

const OF = wordId('of');
const NAMED = wordId('named');
const INTERNATIONAL = wordId('international');
const CHIEF = wordId('chief');
const GENERAL = wordId('general');
const GENERALS = new Set(
  'attorney secretary director solicitor consul governor surgeon inspector auditor'
    .split(' ')
    .map(hashOf),
);
const COMMA = 0x2c;
/** `chief of staff`, `a front-runner in the race`, `the Strand Air chief,`: people, for no noun follows. */
function isHolder(t: Tokens, i: number): boolean {
  const word = t.word[i] ?? 0;
  if (word === INTERNATIONAL) return t.unit[i + 1] === COMMA;
  // `The attorney general, Ada Pell,`
  if (word === GENERAL && GENERALS.has(t.hash[i - 1] ?? 0)) return true;
  if (word === CHIEF && t.word[i + 1] === OF) return true;
  if (isOfficeAlone(t, i)) return true;
  if (word === CHIEF) return (t.unit[i + 1] ?? 0) !== 0 && isCapital(t, i - 1);
  if (word !== 0) return t.word[i + 1] === OF && ((classBits[word] ?? 0) & Class.human) !== 0;
  if (((t.flags[i] ?? 0) & (Flag.hyphen | Flag.digit)) !== Flag.hyphen) return false;
  const next = t.word[i + 1] ?? 0;
  const main = mainTag[next] ?? 0;
  if (main === Tag.noun || main === Tag.adjective || next === NAMED || isCapital(t, i + 1))
    return false;
  return HOLDERS.test(t.text.slice(t.start[i], t.end[i]));
}
const HOLDERS = /-(?:[a-z]*[^aeious]er|[a-z]+(?:or|ist|man|woman|mate)|half|back|up)s?$/;
export const isCapital = (t: Tokens, i: number): boolean =>
  (t.unit[i] ?? 1) === 0 && ((t.flags[i] ?? 0) & Flag.capital) !== 0;
