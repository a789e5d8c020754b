import { hashOf, isGivenName, mainTag, wordId } from '../lexicon/lexicon.ts';
import { Tag } from '../lexicon/tags.ts';
import { isCapital } from './tag-mends.ts';
import { Flag, type Tokens } from './tokens.ts';

const VAN = hashOf('van');
const VAN_DEN = new Set(['den', 'der', 'de'].map(hashOf));
/** The `van` and `den` of `Jan van den Berg`. */
export const isVan = (t: Tokens, i: number): boolean => {
  if (isCapital(t, i)) return false;
  if (t.hash[i] === VAN) return isCapital(t, i + 1) || VAN_DEN.has(t.hash[i + 1] ?? 0);
  return t.hash[i - 1] === VAN && VAN_DEN.has(t.hash[i] ?? 0) && isCapital(t, i + 1);
};

/** The `A` of `A. P. Pell`: no article, which no stop follows. */
export const isFirstInitial = (t: Tokens, i: number): boolean =>
  t.word[i] === ARTICLE && t.unit[i + 1] === 0x2e && isCapital(t, i + 2) && t.unit[i + 3] === 0x2e;
const ARTICLE = wordId('a');

const SHORT = new Set(['who', 'us', 'it'].map(wordId));
const isAllCapitals = (t: Tokens, i: number): boolean =>
  ((t.flags[i] ?? 0) & Flag.allCapitals) !== 0;
/** `A WHO spokeswoman`, `the US envoy`: no pronoun, unless all is in capitals there. */
export const isShort = (t: Tokens, i: number): boolean =>
  isAllCapitals(t, i) &&
  SHORT.has(t.word[i] ?? 0) &&
  !isAllCapitals(t, i - 1) &&
  !isAllCapitals(t, i + 1);

/** `Ada A. Pell`, `Ada I. Pell`: words as well. */
export const isInitial = (t: Tokens, i: number): boolean =>
  (t.end[i] ?? 0) - (t.start[i] ?? 0) === 1 &&
  isCapital(t, i) &&
  t.unit[i + 1] === 0x2e &&
  isCapital(t, i + 2);

/** `al-Harthi` */
export const isArabicName = (t: Tokens, i: number): boolean =>
  /^(?:al|el|ad|as|at|ar|an|bin|ibn|abu)-\p{Lu}/u.test(t.text.slice(t.start[i], t.end[i]));

const ASIDE = /(?:ing|al|ed|ous|ive|ent|ant|ate|ab|ib|ful|less|ic|ar)ly$/;
/** `Ironically, the mayor …`: no name, though the lexicon has it not. */
export const isAside = (t: Tokens, i: number): boolean =>
  ((t.flags[i] ?? 0) & Flag.first) !== 0 &&
  (t.end[i] ?? 0) - (t.start[i] ?? 0) > 7 &&
  t.text.charCodeAt((t.end[i] ?? 1) - 1) === 0x79 &&
  ASIDE.test(t.text.slice(t.start[i], t.end[i])) &&
  !isGivenName(t.hash[i] ?? 0);

/** `Hounded by protests, Pell …`, `Utilizing a net, …`: no name, for what it is done with or to follows. */
export const isDoneTo = (t: Tokens, i: number): boolean => {
  if (((t.flags[i] ?? 0) & Flag.first) === 0 || t.unit[i + 1] !== 0 || isCapital(t, i + 1))
    return false;
  const next = mainTag[t.word[i + 1] ?? 0] ?? 0;
  const isObject = next === Tag.preposition || next === Tag.determiner || next === Tag.particle;
  return (
    isObject &&
    /[a-z]{3}(?:ed|ing)$/.test(t.text.slice(t.start[i], t.end[i])) &&
    !isGivenName(t.hash[i] ?? 0)
  );
};
