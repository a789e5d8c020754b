import { classBits, lemma, wordId } from '../lexicon/lexicon.ts';
import { Class, Tag } from '../lexicon/tags.ts';
import type { Attribution } from './attributions.ts';
import {
  BEARING_WORDS,
  CALLED_WORDS,
  CALLING_WORDS,
  JUDGING_WORDS,
  NAMING_WORDS,
  PERFORMING_WORDS,
  THING_NAMING_WORDS,
  TITLING_WORDS,
  WORK_WORDS,
} from './data/term-words.ts';
import type { MarkSpan } from './marks.ts';
import type { Scene } from './scene.ts';
import { anyCaseOf } from './speakers/any-of.ts';
import { Flag } from './tokens.ts';

const isNaming = anyCaseOf(NAMING_WORDS);
const isCall = anyCaseOf(CALLING_WORDS);
const isCalled = anyCaseOf(CALLED_WORDS);
const isWork = anyCaseOf(WORK_WORDS);
const bears = anyCaseOf(BEARING_WORDS);
const titles = anyCaseOf(`${TITLING_WORDS} so-called`);
const performs = anyCaseOf(PERFORMING_WORDS);
const namesThing = anyCaseOf(THING_NAMING_WORDS);
const judges = anyCaseOf(JUDGING_WORDS);
const AS = wordId('as');
const COMMA = 0x2c;

/** Terms and nicknames have no more words, titles no more than this. */
const FEW = 2;
/** As many where the words around them say that they only name a thing. */
const FEW_MORE = 4;
const LONGEST_TITLE = 14;
/** A stretch of one or two words that is likelier to be nobody’s. */
const LEAST_SHARE = 0.4;
/** The same under a cue that is no verb of saying, and where the sentence reports nothing else of the speaker. */
const LEAST_ALONE = 0.6;

/**
 * Whether words in marks that a cue seems to attribute are a term, a title or a nickname in the writer’s sentence.
 * What looks like an utterance of its own can only be a title or a nickname.
 */
export function isTerm(
  scene: Scene,
  n: number,
  attribution: Attribution,
  isUtterance: boolean,
): boolean {
  const span = scene.spans[n];
  if (!span || span.endToken - span.firstToken > 2 * LONGEST_TITLE) return false;
  const { words, capitals, isTitled } = shapeOf(scene, span);
  if (isNickname(scene, span) || isHeading(scene, span, isTitled)) return true;
  if (words <= FEW_MORE && isNamed(scene, span)) return true;
  if (words <= LONGEST_TITLE && isBorne(scene, span)) return true;
  if (words <= FEW_MORE && isKnownSo(scene, span)) return true;
  const says = isSaying(scene, attribution.cue);
  if (words > 1 && words <= LONGEST_TITLE && isTitled) {
    if (isSpokenOf(scene, span) || followsWork(scene, span) || isPerformed(scene, span))
      return true;
    if (!says && !isUtterance) return true;
  }
  const { t, s, tags } = scene;
  const isName = capitals === words;
  const isEnded = isStop(t.text.charCodeAt(span.end - 1));
  const before = span.firstToken - 2;
  // `it was called “Turnip”`
  if (words <= FEW && isName && !isEnded && isCalled(scene, before)) return true;
  if (!isUtterance && isCalling(scene, before, attribution.cue, words)) return true;
  if (words > FEW || isUtterance || isHisWord(scene, before)) return false;
  if (judges(scene, attribution.cue) && isVerdict(scene, span)) return false;
  // `rejected suggestions that the vote meant “game over” for them`
  const isObject = isClause(scene, attribution) && tags[before] === Tag.verb;
  const least = isObject || (says && attribution.content) ? LEAST_SHARE : LEAST_ALONE;
  if (attribution.cue < 0 || attribution.share < least) return true;
  if (isObject) return false;
  const isAs = t.word[before] === AS;
  // `dubbed the “X”`, `known as “X”`
  const isLinked = isAs || t.unit[before] === COMMA || tags[before] === Tag.determiner;
  if (isNaming(scene, before) || (isLinked && isNaming(scene, before - 1))) return true;
  if (isAs && isName) return true;
  if (isName && (isCalled(scene, before - 1) || followsWork(scene, span))) return true;
  if (says && isJudgement(scene, n, attribution)) return false;
  // `a “royal” cottage`, `the “incident” would …`: a word of the writer’s phrase.
  const sentenceEnd = s.first[(s.of[span.firstToken] ?? 0) + 1] ?? 0;
  const after = span.endToken < sentenceEnd ? (tags[span.endToken] ?? 0) : 0;
  if (isEnded) return false;
  const opens = tags[before] ?? 0;
  // `described the promised “synergies” as “job losses”`: what is spoken of
  if (t.word[span.endToken] === AS && opens !== Tag.particle) return true;
  // `to disrupt Russia’s “shadow fleet”`
  if (!says && PHRASE_TAGS.has(opens)) return true;
  // `buoyed by a string of “wins”`
  if (!says && !attribution.content && opens === Tag.preposition) return true;
  if (after === Tag.noun || after === Tag.name) return PHRASE_TAGS.has(opens);
  return opens === Tag.determiner && (after === Tag.verb || after === Tag.aux);
}

const THAT = wordId('that');
const isClause = ({ t }: Scene, { content }: Attribution): boolean =>
  content !== undefined && (t.word[content.first] === THAT || t.word[content.first - 1] === THAT);

/** `what staff call “the cupboard”`, `engineers call the approach “quay to quay”`. */
const isCalling = (scene: Scene, before: number, cue: number, words: number): boolean =>
  words <= FEW + 1 &&
  [before, before - 1, cue].some(
    (i) => isCall(scene, i) && (words <= FEW || scene.t.word[i] === CALL),
  );
const CALL = wordId('call');

/** `labelled his side “utterly hopeless”` */
const isVerdict = ({ t }: Scene, { firstToken, endToken }: MarkSpan): boolean =>
  t.tag[firstToken] === Tag.adverb && t.tag[endToken - 2] === Tag.adjective;

/** `what she termed “luck”`. */
const isHisWord = (scene: Scene, before: number): boolean =>
  scene.tags[before] === Tag.verb && isHeOrShe(scene, before - 1) && isWhat(scene, before - 2);
const isHeOrShe = anyCaseOf('he she');
const isWhat = anyCaseOf('what');

/** `said it was a “hopelessly small” sum`, `was “unbearable” due to the “disgusting” smell`: what somebody thinks of it. */
function isJudgement(
  { t, spans }: Scene,
  n: number,
  { spans: all, content }: Attribution,
): boolean {
  const span = spans[n];
  if (!span || !content) return false;
  const first = t.tag[span.firstToken];
  const last = t.tag[span.endToken - 2];
  return last === Tag.adjective && (first === Tag.adverb || all.length > 1);
}

/** `the villain in “Rivals 3,”`, `told “Breakfast and Friends”`, `a co-author of “The Third Ledger”`: shown, asked, made. */
function isSpokenOf({ t }: Scene, span: MarkSpan): boolean {
  const before = span.firstToken - 2;
  const isCalled = t.text.charCodeAt(span.end - 1) === 0x21;
  if (isCalled) return false;
  if (t.word[before] === OF) return isHuman(t.word[before - 1] ?? 0);
  return SHOWN_AFTER.has(t.word[before] ?? 0);
}
const OF = wordId('of');
const SHOWN_AFTER = new Set(['in', 'on', 'with', 'told', 'tells'].map(wordId));
const isHuman = (word: number): boolean => ((classBits[word] ?? 0) & Class.human) !== 0;

/** `a lecture titled “…”`, `the so-called “…”`, `the subject line “…”`, `under “Stakeholder Impacts,”`. */
function isHeading(scene: Scene, span: MarkSpan, isTitled: boolean): boolean {
  const before = span.firstToken - 2;
  if (titles(scene, before)) return true;
  // `Its motto is “Per mare”`, `A banner reading “Justice for Amy”`
  if (isBeing(scene, before) && isMotto(scene, before - 1)) return true;
  if (isReading(scene, before) && bears(scene, before - 1)) return true;
  if (isLine(scene, before)) return isSubject(scene, before - 1);
  return isTitled && isUnder(scene, before);
}
const isBeing = anyCaseOf('is was');
const isMotto = anyCaseOf('motto slogan title');
const isReading = anyCaseOf('reading');
const isLine = anyCaseOf('line');
const isSubject = anyCaseOf('subject');
const isUnder = anyCaseOf('under');

/** `the folder called “attic”`, `the “Salz” (“Salt”)`. */
function isNamed(scene: Scene, span: MarkSpan): boolean {
  const { t, tags } = scene;
  const before = span.firstToken - 2;
  const isEnded = isStop(t.text.charCodeAt(span.end - 1));
  if (t.unit[before] === OPEN && t.unit[span.endToken] === CLOSE && !isEnded) return true;
  const noun = t.unit[before - 1] === COMMA ? before - 2 : before - 1;
  return namesThing(scene, before) && tags[noun] === Tag.noun;
}

/** `Known as “the Butcher of Hale”`, `“Hale’s Law,” as it is known`: a name that many use. */
function isKnownSo(scene: Scene, span: MarkSpan): boolean {
  const { t } = scene;
  const before = span.firstToken - 2;
  const isEnded = isStop(t.text.charCodeAt(span.end - 1));
  const isAs = t.word[before] === AS && isKnown(scene, before - 1);
  if (isAs && !isEnded) return true;
  const after = span.endToken;
  return (
    t.word[after] === AS &&
    isSubjectPronoun(scene, after + 1) &&
    t.tag[after + 2] === Tag.aux &&
    isKnownOrCalled(scene, after + 3)
  );
}
const isKnown = anyCaseOf('known');
const isSubjectPronoun = anyCaseOf('it they he she');
const isKnownOrCalled = anyCaseOf('known called dubbed nicknamed');

/** `sang “You’ll Never Row Alone” as the boats came in`. */
const isPerformed = (scene: Scene, span: MarkSpan): boolean => performs(scene, span.firstToken - 2);
/** `the “Welcome to Ostley” sign`. */
const isBorne = (scene: Scene, span: MarkSpan): boolean =>
  bears(scene, span.endToken) &&
  ((scene.t.flags[span.firstToken] ?? 0) & Flag.capital) !== 0 &&
  !isStop(scene.t.text.charCodeAt(span.end - 1));

const OPEN = 0x28;
const CLOSE = 0x29;

const PHRASE_TAGS = new Set<number>([Tag.determiner, Tag.adjective, Tag.particle, Tag.noun]);
const isStop = (unit: number): boolean =>
  unit === COMMA || unit === 0x2e || unit === 0x3f || unit === 0x21;

function isSaying({ t }: Scene, cue: number): boolean {
  const word = t.word[cue] ?? 0;
  const bits = (classBits[word] ?? 0) | (classBits[lemma[word] ?? 0] ?? 0);
  return cue >= 0 && (bits & Class.say) !== 0;
}

interface Shape {
  readonly words: number;
  readonly capitals: number;
  /** First and last word, and all longer ones, have capitals. */
  readonly isTitled: boolean;
}

function shapeOf({ t }: Scene, span: MarkSpan): Shape {
  let words = 0;
  let capitals = 0;
  let long = 0;
  let first = false;
  let last = false;
  for (let i = span.firstToken; i < span.endToken; i++) {
    if (t.unit[i] !== 0) continue;
    words++;
    last = ((t.flags[i] ?? 0) & (Flag.capital | Flag.digit)) !== 0;
    if (words === 1) first = last;
    if (last) capitals++;
    else if ((t.end[i] ?? 0) - (t.start[i] ?? 0) > 4) long++;
  }
  return { words, capitals, isTitled: long === 0 && first && last && 2 * capitals >= words };
}

/** `her memoir, “…”`, `the film “…”`, `ABC’s “…”`. */
function followsWork(scene: Scene, span: MarkSpan): boolean {
  const before = span.firstToken - 2;
  if (isWork(scene, before) || scene.t.word[before] === POSSESSIVE) return true;
  return scene.t.unit[before] === COMMA && isWork(scene, before - 1);
}
const POSSESSIVE = wordId("'s");

/** `Alan ‘Slasher’ Pomfret`, `“Big” Jim Tolliver`: between or before the words of a name. */
function isNickname({ t, s }: Scene, span: MarkSpan): boolean {
  const before = span.firstToken - 2;
  const after = span.endToken;
  if (span.endToken - span.firstToken > 4 || after >= t.count) return false;
  if (s.of[after] !== s.of[span.firstToken] || isStop(t.text.charCodeAt(span.end - 1)))
    return false;
  const opensUpper = ((t.flags[span.firstToken] ?? 0) & Flag.capital) !== 0;
  if (!opensUpper || t.tag[after] !== Tag.name) return false;
  const isApart = t.unit[before] === COMMA || s.of[before] !== s.of[span.firstToken];
  return t.tag[before] === Tag.name || (isApart && t.tag[after + 1] === Tag.name);
}
