import type { Block, Body } from '#shared/model/body.ts';
import type { QuoteReading } from '#shared/model/reading.ts';
import type { Span } from '#shared/model/span.ts';
import { sentencesOf } from '../sentences.ts';
import {
  isBalanced,
  isFirstPerson,
  pointsBack,
  type QuotedPart,
  quotedPart,
  resumes,
  saysWho,
} from './form.ts';
import { afterDateline, isFurniture } from './furniture.ts';
import { quotationsOf } from './marks.ts';
import { KIND, newVocabulary, type SentenceWords, type Vocabulary, wordsOf } from './words.ts';

/** A sentence of the story, furniture left out, with what decides whether a summary may show it. */
export interface StorySentence extends Span, SentenceWords {
  readonly text: string;
  readonly block: number;
  readonly kind: Block['kind'];
  /** First of its paragraph. */
  readonly leads: boolean;
  /** Why it may not stand in a summary by itself; null where it may. */
  readonly flaw: Flaw | null;
  /** May only stand right after the sentence before it. Not looked at where the flaw is `torn` or `spoken`. */
  readonly pointsBack: boolean;
  /** May not be the first that is shown: it speaks of `the victim` or of what somebody `also` did. */
  readonly resumes: boolean;
  /** Nothing but white space lies between it and the story sentence before it. */
  readonly adjoins: boolean;
  /** 0–1: how much of it is quotation. */
  readonly quoted: number;
  /** White-space separated words, as a budget counts them; 0 where it can't be shown. */
  readonly length: number;
}

/**
 * `torn`: a quotation runs over its edge · `spoken`: somebody's words without who says them · `marked`: starts with
 * words in marks that are not said, such as a title · `unfinished`: no sentence, too short or too long · `answer`: said
 * in an interview, which only the question's own section may show.
 */
export type Flaw = 'torn' | 'spoken' | 'marked' | 'unfinished' | 'answer';

export interface Story {
  readonly text: string;
  readonly sentences: readonly StorySentence[];
  readonly vocabulary: Vocabulary;
}

/** Kinds of block a summary is made from. */
const TOLD: ReadonlySet<Block['kind']> = new Set(['paragraph', 'listItem', 'blockquote']);
/** So many sentences may carry a dateline: it stands at the head, but a byline may come first. */
const DATELINE_WITHIN = 4;
/** Sentences of more words say too much at once; of fewer, nothing. */
const LONGEST = 70;
const SHORTEST = 5;
/** A sentence that is more than this between marks is somebody's words. */
const MOSTLY = 0.6;
const MOST_PRONOUNS = 0.2;

/** The sentences of a story, in order. */
export function readStory(body: Body, reading: QuoteReading): Story {
  const { text } = body;
  const vocabulary = newVocabulary();
  const sentences: StorySentence[] = [];
  const textStart = text.search(/\S/);
  const told = new Map<number, string>();
  let quote = 0;
  let answering = false;
  for (const [block, { kind, start, end }] of body.blocks.entries()) {
    if (kind === 'heading') answering = false;
    if (!TOLD.has(kind)) continue;
    if (text.startsWith('A: ', start)) answering = true;
    const within = { start, end };
    const quotations = quotationsOf(text, within);
    let from = 0;
    let leads = true;
    for (const whole of sentencesOf(text, within)) {
      const isHead = sentences.length < DATELINE_WITHIN;
      const span = isHead ? { start: afterDateline(text, whole), end: whole.end } : whole;
      while ((quotations[from]?.end ?? Number.POSITIVE_INFINITY) <= span.start) from++;
      while ((reading.quotes[quote]?.end ?? Number.POSITIVE_INFINITY) <= span.start) quote++;
      const sentence = text.slice(span.start, span.end);
      const words = wordsOf(sentence, vocabulary);
      if (isFurniture(sentence, words.ids.length)) continue;
      if (sentences.length === 0 && isHeader(words)) continue;
      const key = keyOf(words);
      if (told.get(key) === sentence) continue;
      told.set(key, sentence);
      const part = quotedPart(quotations, from, span);
      const outside = (): string => outsideOf(text, span, quotations, from);
      const elsewhere = isSpokenElsewhere(reading, quote, span) ? 'spoken' : null;
      const flaw =
        kind === 'blockquote'
          ? 'spoken'
          : (flawOf(part, sentence, words, outside, answering) ?? elsewhere);
      const mayBeShown = flaw !== 'torn' && flaw !== 'spoken';
      const before = sentences.at(-1);
      sentences.push({
        ...span,
        ...words,
        text: sentence,
        block,
        kind,
        leads,
        flaw,
        pointsBack: mayBeShown && span.start > textStart && leans(sentence, words, vocabulary),
        resumes: mayBeShown && sentences.length > 0 && resumes(sentence),
        adjoins: before !== undefined && isBlank(text, before.end, span.start),
        quoted: part.share,
        length: mayBeShown ? lengthOf(sentence) : 0,
      });
      leads = false;
    }
  }
  return { text, sentences, vocabulary };
}

/** A number that the same words always have: cheaper to look up than the sentence. */
const keyOf = ({ ids }: SentenceWords): number => ids.reduce((key, id) => (key * 31 + id) | 0, 7);

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) !== 32 && /\S/.test(text.charAt(at))) return false;
  }
  return true;
}

/** White-space separated words. */
export function lengthOf(sentence: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < sentence.length; at++) {
    const code = sentence.charCodeAt(at);
    const space = code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0x202f;
    if (!space && !inWord) count++;
    inWord = !space;
  }
  return count;
}

const leans = (sentence: string, words: SentenceWords, vocabulary: Vocabulary): boolean =>
  pointsBack(sentence) || isMostlyPronouns(words, vocabulary);

/** `She is embarrassed by it and says that it is also true.` */
function isMostlyPronouns({ ids }: SentenceWords, { kinds }: Vocabulary): boolean {
  let pronouns = 0;
  for (const id of ids) if ((kinds[id] ?? 0) & KIND.pronoun) pronouns++;
  return pronouns > MOST_PRONOUNS * ids.length;
}

/** Before the story starts, a line of nothing but capitalised words is a name: the byline's. */
function isHeader(words: SentenceWords): boolean {
  return words.shapes.length < 7 && words.shapes.every((shape) => shape > 0);
}

function flawOf(
  part: QuotedPart,
  sentence: string,
  words: SentenceWords,
  outside: () => string,
  answering: boolean,
): Flaw | null {
  if (!part.whole || !isBalanced(sentence)) return 'torn';
  if (part.opens !== /^["'“‘]/.test(sentence) || /^(["'“‘])\1/.test(sentence)) return 'torn';
  const who = outside();
  const anonymous = (part.opens || part.share > MOSTLY) && !saysWho(who);
  if (anonymous && (part.share > MOSTLY || !STARTS_WITH_TITLE.test(sentence))) return 'spoken';
  if (!isComplete(sentence, words)) return 'unfinished';
  if (anonymous) return 'marked';
  if (answering) return 'answer';
  return isFirstPerson(who) ? 'spoken' : null;
}

/** `“The Long Quay” tells …`: no speech ends without a stop or comma. */
const STARTS_WITH_TITLE = /^["'“‘][^"“”‘]{1,60}[\p{L}\p{N}]["'”’]\s+\p{Ll}/u;

function isComplete(sentence: string, words: SentenceWords): boolean {
  if (words.ids.length < SHORTEST || words.ids.length > LONGEST) return false;
  if (!/^["'“‘([]{0,3}[\p{Lu}\p{Lo}\p{N}£$€¥#]/u.test(sentence)) return false;
  if (!/[.!?。！？]["'”’)\]»]{0,4}$/u.test(sentence.slice(-6))) return false;
  if (/^(?:\p{Lu}{1,4}|\d{1,2}):\s/u.test(sentence)) return false;
  // A question that nobody asks is a teaser.
  if (/\?\)?$/.test(sentence)) return false;
  if (/(?:\.\.|…)["'”’)\]]{0,3}$/.test(sentence.slice(-6))) return false;
  return !(sentence.includes('@') || sentence.includes('|') || sentence.includes('•'));
}

/** The sentence without what stands between marks in it. */
function outsideOf(text: string, span: Span, quotations: readonly Span[], from: number): string {
  let out = '';
  let at = span.start;
  for (let i = from; i < quotations.length; i++) {
    const quotation = quotations[i];
    if (!quotation || quotation.start >= span.end) break;
    out += `${text.slice(at, Math.max(at, quotation.start))} , `;
    at = Math.max(at, quotation.end);
  }
  return out + text.slice(at, Math.max(at, span.end));
}

/** Is it part of a quote whose speaker or verb of saying stands in another sentence? */
function isSpokenElsewhere(reading: QuoteReading, first: number, span: Span): boolean {
  const holds = (part: Span | null): boolean =>
    part !== null && part.start >= span.start && part.end <= span.end;
  const told = new Set<number>();
  const open = new Set<number>();
  for (let i = first; i < reading.quotes.length; i++) {
    const quote = reading.quotes[i];
    if (!quote || quote.start >= span.end) break;
    if (quote.end <= span.start || quote.type === 'indirect' || quote.type === 'mixed') continue;
    if (quote.start < span.start || quote.end > span.end) return true;
    if (holds(quote.cue) && holds(quote.mention)) told.add(quote.group);
    else open.add(quote.group);
  }
  return [...open].some((group) => !told.has(group));
}
