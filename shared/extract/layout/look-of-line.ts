import { FUNCTION_WORDS } from './data/function-words.ts';

/** How a line looks, whatever its words say. */
export interface Look {
  readonly words: number;
  /** Ends like a sentence: `.`, `!`, `?`, `…`, also inside closing marks. */
  readonly stopped: boolean;
  /** Ends in `:`, `;` or `,`: it leads on to what follows. */
  readonly leadsOn: boolean;
  /** Share of the content words with a capital or a digit first; 0 for scripts without capitals. */
  readonly capitals: number;
  /** All letters are capitals, and there are at least three. */
  readonly shouted: boolean;
  /** The first letter is a small one. */
  readonly lowerStart: boolean;
  /** One pair of quotation marks holds the whole line. */
  readonly quoted: boolean;
}

const STOPPED = /[.!?…。！？][)\]’”"'»›]{0,3}$/u;
const LEADS_ON = /[:;,：；，][’”"'»]?$/u;
const OPENING = /^[“"‘'«„]/u;
const CLOSING = /[”"’'»“]$/u;
/** Scripts without spaces between words: two characters count as one. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu;
const MAX_LOOKED_AT = 1000;

/** Whether a line ends like a sentence or leads on to the next. */
export function endsOrLeadsOn(line: string): boolean {
  const tail = line.slice(-8);
  return STOPPED.test(tail) || LEADS_ON.test(tail);
}

/** Measures a line. Only the first thousand characters and the end are looked at. */
export function lookOf(line: string): Look {
  const text = line.length > MAX_LOOKED_AT ? line.slice(0, MAX_LOOKED_AT) : line;
  const tail = line.slice(-8);
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  let content = 0;
  let capital = 0;
  for (const [index, word] of words.entries()) {
    const core = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (index > 0 && FUNCTION_WORDS.has(core.toLowerCase())) continue;
    content++;
    if (/^[\p{Lu}\p{Lt}\p{N}]/u.test(core) || /^\p{Ll}\p{Lu}/u.test(core)) capital++;
  }
  const letters = text.match(/\p{L}/gu) ?? [];
  return {
    words: words.length + Math.floor((text.match(UNSPACED)?.length ?? 0) / 2),
    stopped: STOPPED.test(tail),
    leadsOn: LEADS_ON.test(tail),
    capitals: content === 0 ? 0 : capital / content,
    shouted: letters.length >= 3 && !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text),
    lowerStart: /^[^\p{L}\p{N}]*\p{Ll}/u.test(text),
    quoted:
      OPENING.test(text) && CLOSING.test(tail) && !/[“”"«»]/u.test(text.slice(1, line.length - 1)),
  };
}
