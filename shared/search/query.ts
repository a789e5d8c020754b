import { type Token, tokensOf } from './tokens.ts';

/** What a person asked for. */
export interface SearchQuery {
  /** Terms to be found anywhere, each once; small words only where there is nothing else. */
  readonly terms: readonly string[];
  /** Runs of terms, small words included, to be found in one piece. */
  readonly phrases: readonly (readonly string[])[];
  /** The last word where it may be unfinished, folded; its term is not among `terms`. */
  readonly prefix: string | null;
}

export const LONGEST_QUERY = 500;
const MOST_TERMS = 24;
const SHORTEST_PREFIX = 3;
const QUOTED = /["“”„«»]([^"“”„«»]*)(?:["“”«»]|$)/gu;
const OPEN_END = /[\p{L}\p{N}]$/u;

/** Reads a query; every string is one. Only its first 500 UTF-16 units and 24 terms count. */
export function readQuery(text: string): SearchQuery {
  const query = text.slice(0, LONGEST_QUERY);
  const phrases: string[][] = [];
  const rest = query.replace(QUOTED, (_, inside: string) => {
    const tokens = tokensOf(inside, MOST_TERMS);
    if (tokens.length > 1) phrases.push(tokens.map((token) => token.term));
    return tokens.length > 1 ? ' " ' : ` ${inside} `;
  });
  const tokens = tokensOf(rest, MOST_TERMS);
  const last = tokens.at(-1);
  const open = OPEN_END.test(rest) && OPEN_END.test(query) && last !== undefined;
  const prefix = open && !last.stop && last.word.length >= SHORTEST_PREFIX ? last.word : null;
  const whole = prefix === null ? tokens : tokens.slice(0, -1);
  const telling = withoutStops(whole, prefix === null && phrases.length === 0);
  const terms = [...new Set(telling.map((token) => token.term))];
  return { terms, phrases: phrases.slice(0, 8), prefix };
}

/** All words, where all are small: `to be or not to be`. */
function withoutStops(tokens: readonly Token[], alone: boolean): readonly Token[] {
  const telling = tokens.filter((token) => !token.stop);
  return telling.length === 0 && alone ? tokens : telling;
}

export const isEmpty = ({ terms, phrases, prefix }: SearchQuery): boolean =>
  terms.length === 0 && phrases.length === 0 && prefix === null;
