import type { Span } from '#shared/model/span.ts';
import type { Pair } from './align.ts';
import { soundAlike } from './canon.ts';
import type { Gap } from './claim.ts';
import { AMBIGUOUS_APOSTROPHES } from './data/contractions.ts';
import { hiddenNegations } from './hidden.ts';
import { inflected, isNegation, isNumber, misspelt } from './kinship.ts';
import type { Word, Words } from './words.ts';

/**
 * `same` · `elided`: left out where the claim marks a gap · `missing`: left out unmarked · `added`: in the claim
 * only · `replaced`.
 */
export type DiffOp = 'same' | 'elided' | 'missing' | 'added' | 'replaced';

/**
 * What a change is. `form`: the same when read out (contraction, number, other spelling) · `spelling`: a slip of
 * one or two letters · `inflection`: another form of the word, a tense for example · `number` · `negation` ·
 * `order`: the same words in another order · `wording`: anything else.
 */
export type ChangeKind =
  | 'form'
  | 'spelling'
  | 'inflection'
  | 'number'
  | 'negation'
  | 'order'
  | 'wording';

/** A stretch of a word diff. `claim` and `quote` are the words as printed, empty where one side has none. */
export interface DiffPart {
  readonly op: DiffOp;
  readonly claim: string;
  readonly quote: string;
  /** Where the quote's words stand in the candidate's text; null for `added`. */
  readonly span: Span | null;
  /** For `missing`, `added` and `replaced`. */
  readonly kind: ChangeKind | null;
}

interface Draft {
  readonly op: DiffOp | 'changed';
  readonly claim: Word[];
  readonly quote: Word[];
  /** For `elided`: how the claim marks it. */
  readonly gap?: Gap | null;
}

/** Makes a word diff of an alignment; `gapAt(i)`: what the claim marks before its word `i`. `from` is the index of the window's first word. */
export function diffOf(
  pairs: readonly Pair[],
  claim: Words,
  quote: Words,
  from: number,
  gapAt: (i: number) => Gap | null,
): DiffPart[] {
  const drafts: Draft[] = [];
  let consumed = 0;
  for (const pair of pairs) {
    const a = pair.claim === null ? undefined : claim.words[pair.claim];
    const b = pair.quote === null ? undefined : quote.words[from + pair.quote];
    const gap = b !== undefined && !a ? gapAt(consumed) : null;
    const op = opOf(a, b, gap !== null);
    if (a) consumed++;
    const last = drafts.at(-1);
    const joins = last?.op === op || (op === 'changed' && last?.op === 'changed');
    const draft = joins && last && !kin(a, b) ? last : { op, claim: [], quote: [], gap };
    if (draft !== last) drafts.push(draft);
    if (a) draft.claim.push(a);
    if (b) draft.quote.push(b);
    if (kin(a, b)) drafts.push({ op: 'same', claim: [], quote: [] });
  }
  const filled = drafts.filter((draft) => draft.claim.length + draft.quote.length > 0);
  const open = filled.flatMap((draft) => uncovered(draft, quote));
  return joinForms(squareEnds(open, quote)).map((draft) => finish(draft, claim.text, quote.text));
}

/** Denials that a marked gap hides are missing like any word that is left out unmarked. */
function uncovered(draft: Draft, quote: Words): Draft[] {
  const [first] = draft.quote;
  if (!draft.gap || !first) return [draft];
  const from = quote.words.indexOf(first);
  const hidden = new Set(hiddenNegations(quote, from, from + draft.quote.length, draft.gap));
  const parts: Draft[] = [];
  for (const [n, word] of draft.quote.entries()) {
    const op = hidden.has(from + n) ? 'changed' : 'elided';
    const last = parts.at(-1);
    if (last?.op === op) last.quote.push(word);
    else parts.push({ op, claim: [], quote: [word] });
  }
  return parts;
}

const agrees = (a: Word, b: Word): boolean => a.key === b.key && !(isMarked(a) && !b.apostrophe);
const isMarked = (word: Word): boolean => word.apostrophe && AMBIGUOUS_APOSTROPHES.has(word.key);

function opOf(a: Word | undefined, b: Word | undefined, open: boolean): Draft['op'] {
  if (a && b && agrees(a, b)) return 'same';
  return open ? 'elided' : 'changed';
}

/** Words that are forms of each other are shown as a change of their own. */
const kin = (a: Word | undefined, b: Word | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  !agrees(a, b) &&
  (a.key === b.key || inflected(a.key, b.key) || misspelt(a.key, b.key));

/** Where a quote begins or ends just beside a changed word of the claim, that word took the place of the quote's. */
function squareEnds(drafts: Draft[], quote: Words): Draft[] {
  const used = drafts.flatMap((draft) => draft.quote);
  const [firstUsed, lastUsed] = [used[0], used.at(-1)];
  if (!firstUsed || !lastUsed) return drafts;
  const first = quote.words.indexOf(firstUsed);
  const end = quote.words.indexOf(lastUsed) + 1;
  const head = drafts[0];
  if (head?.op === 'changed' && head.quote.length === 0 && first <= head.claim.length + 1) {
    head.quote.push(...quote.words.slice(0, first));
  }
  const tail = drafts.at(-1);
  const left = quote.words.length - end;
  if (
    tail?.op === 'changed' &&
    tail.quote.length === 0 &&
    tail !== head &&
    left <= tail.claim.length + 1
  ) {
    tail.quote.push(...quote.words.slice(end));
  }
  return drafts;
}

/** `$5 million` and `five million dollars` share a word between two changes, which together are none of sense. */
function joinForms(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const [before, between] = joined.slice(-2);
    if (before?.op === 'changed' && draft.op === 'changed' && between?.op === 'same') {
      const claim = [...before.claim, ...between.claim, ...draft.claim];
      const quote = [...before.quote, ...between.quote, ...draft.quote];
      if (soundAlike(claim.map(keyOf), quote.map(keyOf))) {
        joined.splice(-2, 2, { op: 'changed', claim, quote });
        continue;
      }
    }
    joined.push(draft);
  }
  return joined;
}

function finish(draft: Draft, claim: string, quote: string): DiffPart {
  const { op, kind } = judge(draft);
  return {
    op,
    claim: cut(claim, draft.claim),
    quote: cut(quote, draft.quote),
    span: spanOf(draft.quote),
    kind,
  };
}

function judge(draft: Draft): { op: DiffOp; kind: ChangeKind | null } {
  if (draft.op !== 'changed') return { op: draft.op, kind: null };
  const op = draft.claim.length === 0 ? 'missing' : draft.quote.length === 0 ? 'added' : 'replaced';
  return { op, kind: kindOf(draft.claim.map(keyOf), draft.quote.map(keyOf)) };
}

const keyOf = (word: Word): string => word.key;

function kindOf(claim: readonly string[], quote: readonly string[]): ChangeKind {
  const [a, b] = [claim[0] ?? '', quote[0] ?? ''];
  if (claim.length === 1 && quote.length === 1 && a === b) return 'spelling';
  if (claim.length > 0 && quote.length > 0 && soundAlike(claim, quote)) return 'form';
  const count = (words: readonly string[]) => words.filter(isNegation).length;
  if (count(claim) !== count(quote)) return 'negation';
  if (claim.filter(isNumber).join() !== quote.filter(isNumber).join()) return 'number';
  if (claim.length === 1 && quote.length === 1) {
    if (inflected(a, b)) return 'inflection';
    if (misspelt(a, b)) return 'spelling';
  }
  const sorted = (words: readonly string[]) => [...words].sort().join(' ');
  return claim.length > 1 && sorted(claim) === sorted(quote) ? 'order' : 'wording';
}

const spanOf = (words: readonly Word[]): Span | null => {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
};

/** The words as printed; what a claim has between its marked stretches is left out. */
function cut(text: string, words: readonly Word[]): string {
  let printed = '';
  let end = words[0]?.start ?? 0;
  for (const word of words) {
    const between = text.slice(end, word.start);
    printed += (/[\p{L}\p{N}]/u.test(between) ? ' ' : between) + text.slice(word.start, word.end);
    end = word.end;
  }
  return printed;
}
