import type { BlockKind } from '#shared/model/body.ts';
import type { Chunk } from './chunks.ts';
import { endsOrLeadsOn, type Look, lookOf } from './look-of-line.ts';

const LONGEST = 120;
/** Characters from which on a line that ends in a stop is surely a paragraph. */
const SHORT_PARAGRAPH = 60;
const MOST_WORDS = 18;
/** Words of a sentence-case heading; longer ones need capitals. */
const MOST_SMALL_WORDS = 12;
/** A small word, a colon and an opening mark: somebody speaks (`the source added: “Oh yes”`). */
const SPEAKING = /\p{Ll}[,:]\s[“"‘'«]/u;
/** A question or an answer of an interview says so itself. */
export const INTERVIEW = /^(?:[QA]|Question|Answer)\s?[:.]\s/u;
/** A label in capitals before the words: a transcript's speaker. */
const TRANSCRIPT = /^[\p{Lu}\d .’'-]{1,40}:\s/u;
/** Words that lead on from the paragraph before: a question in the text, not over it. */
const LEADING_ON = /^(?:so|but|and|or|then|yet|still|well|now|yes|no|oh|ok|okay|really)\b/iu;
const QUESTION = /\?[’”"']?$/u;
const OPENS = /^[“"‘'«„]/u;

/**
 * Judges which chunks of a text look like headings, as a reader would: short, without a final stop, standing
 * alone. How strict it is depends on the text's own habits (whether paragraphs end in stops, whether blank
 * lines part them). The judge takes a chunk's index; it says nothing of what must follow.
 */
export function headingJudge(
  chunks: readonly Chunk[],
  kinds: readonly (BlockKind | null)[],
): (index: number) => boolean {
  const habits = habitsOf(chunks);
  const looks = new Map<Chunk, Look>();
  const judge = (index: number, questions: boolean): boolean => {
    const chunk = chunks[index];
    if (!chunk || chunk.marker || chunk.text.length > LONGEST || chunk.lines > 2) return false;
    const look = looks.get(chunk) ?? lookOf(chunk.text);
    looks.set(chunk, look);
    if (look.stopped && !questions && QUESTION.test(chunk.text)) return false;
    return isHeading(chunk, look, chunks[index + 1], habits);
  };
  let questions: boolean | null = null;
  return (index) => {
    questions ??= asksInHeadings(kinds, judge);
    return judge(index, questions);
  };
}

/** One question alone is the writer's; beside other headings, or many, they head what answers them. */
function asksInHeadings(
  kinds: readonly (BlockKind | null)[],
  judge: (index: number, questions: boolean) => boolean,
): boolean {
  let headings = 0;
  let asked = 0;
  for (let index = 1; index < kinds.length - 1; index++) {
    if (kinds[index] !== null && kinds[index] !== 'heading') continue;
    if (kinds[index] === 'heading' || judge(index, false)) headings++;
    else if (judge(index, true)) asked++;
  }
  return asked > 0 && (headings > 0 || asked >= 3);
}

interface Habits {
  /** Paragraphs end in stops, so that a line without one is something else. */
  readonly stops: boolean;
  /** Blank lines part the paragraphs. */
  readonly blanks: boolean;
}

function habitsOf(chunks: readonly Chunk[]): Habits {
  let long = 0;
  let stopped = 0;
  let parted = 0;
  for (const chunk of chunks) {
    const ends = endsOrLeadsOn(chunk.text);
    if (chunk.marker || chunk.text.length <= (ends ? SHORT_PARAGRAPH : LONGEST)) continue;
    long++;
    if (ends) stopped++;
    if (chunk.afterBlank) parted++;
  }
  return { stops: long >= 1 && stopped >= long * 0.8, blanks: parted >= long * 0.5 };
}

function isHeading(chunk: Chunk, look: Look, next: Chunk | undefined, habits: Habits): boolean {
  if (look.words === 0 || look.words > MOST_WORDS || look.leadsOn || look.lowerStart) return false;
  if (INTERVIEW.test(chunk.text)) return false;
  if (SPEAKING.test(chunk.text) || (TRANSCRIPT.test(chunk.text) && !look.shouted)) return false;
  if (habits.blanks && !standsAlone(chunk, next)) return false;
  const titled = look.words >= 2 && look.capitals >= 0.8;
  if (look.stopped) return isStoppedHeading(chunk.text, look, titled);
  if (OPENS.test(chunk.text) && !look.quoted && look.capitals < 0.8) return false;
  if (look.shouted || titled) return true;
  return habits.stops && look.words <= MOST_SMALL_WORDS && chunk.lines === 1;
}

/** A question or a cry may head a section; a full stop ends a sentence, save for `U.S.` and the like. */
function isStoppedHeading(text: string, look: Look, titled: boolean): boolean {
  if (OPENS.test(text)) return false;
  if (/\p{Lu}\.\p{Lu}\.$/u.test(text)) return titled;
  if (QUESTION.test(text)) {
    return look.words >= 2 && look.words <= MOST_SMALL_WORDS && !LEADING_ON.test(text);
  }
  return /![’”"']?$/u.test(text) && titled && look.words >= 3;
}

/** Blank lines around it, or its own paragraph straight under it. */
function standsAlone(chunk: Chunk, next: Chunk | undefined): boolean {
  if (!chunk.afterBlank) return false;
  return chunk.beforeBlank || (next !== undefined && next.text.length > LONGEST);
}
