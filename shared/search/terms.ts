import type { StoredArticle } from '#shared/model/article.ts';
import { type Token, tokensOf } from './tokens.ts';

/**
 * One thing that the index is asked for: a term, two terms that stand beside each other (small words between them
 * left out), or the start of a term.
 */
export type Lookup =
  | { readonly kind: 'word'; readonly term: string }
  | { readonly kind: 'pair'; readonly first: string; readonly second: string }
  | { readonly kind: 'prefix'; readonly prefix: string };

/** Where in an article a term stands: `t` title or dek · `d` headings, summaries, the sentences round quotes, source, byline · `s` a speaker's name · `q` a quote. */
export type Place = 't' | 'd' | 's' | 'q';

export interface Entry {
  readonly lookup: Exclude<Lookup, { kind: 'prefix' }>;
  /** Each at most once, in the order `tdsq`. */
  readonly places: string;
}

/** Bounds what one article may write, and the item that lists it; reached by texts of thousands of quotes. */
const MOST_ENTRIES = 6000;
const MOST_LETTERS = 100_000;
/** A quote of fewer terms than this is also found by its small words, in pairs. */
export const FEW_TERMS = 3;

/** All that an article stands under in the index. Made of what is stored with its head, so that it can be unmade. */
export function entriesOf(article: StoredArticle): Entry[] {
  const places = new Map<string, { lookup: Entry['lookup']; places: Set<Place> }>();
  let letters = 0;
  const add = (lookup: Entry['lookup'], place: Place) => {
    const key = keyOf(lookup);
    const known = places.get(key);
    if (known) known.places.add(place);
    else if (places.size < MOST_ENTRIES && letters + key.length <= MOST_LETTERS) {
      letters += key.length;
      places.set(key, { lookup, places: new Set([place]) });
    }
  };
  const addWords = (text: string | null, place: Place) => {
    for (const token of tokensOf(text ?? '')) {
      if (!token.stop) add({ kind: 'word', term: token.term }, place);
    }
  };
  for (const text of [article.title, article.dek]) {
    for (const lookup of lookupsOf(tokensOf(text ?? ''))) add(lookup, 't');
  }
  for (const text of utterances(article)) {
    for (const lookup of lookupsOf(tokensOf(text))) add(lookup, 'q');
  }
  for (const { speaker } of article.quotes) {
    if (!speaker) continue;
    addWords(speaker.name, 's');
    for (const alias of article.aliases[speaker.id] ?? []) addWords(alias, 's');
  }
  addWords(article.source, 'd');
  for (const name of article.byline) addWords(name, 'd');
  for (const { heading } of article.sections) addWords(heading, 'd');
  for (const { text } of article.summary.long) addWords(text, 'd');
  for (const { summary } of article.sections) {
    for (const { text } of summary) addWords(text, 'd');
  }
  for (const { context } of article.quotes) addWords(context.text, 'd');
  return [...places.values()].map(({ lookup, places: found }) => ({
    lookup,
    places: [...'tdsq'].filter((place) => found.has(place as Place)).join(''),
  }));
}

export const keyOf = (lookup: Lookup): string =>
  lookup.kind === 'word'
    ? lookup.term
    : lookup.kind === 'pair'
      ? `${lookup.first}_${lookup.second}`
      : `${lookup.prefix}*`;

/** The quotes' texts, halves of a split utterance joined. */
function utterances(article: StoredArticle): string[] {
  const texts: string[] = [];
  let group: string | null = null;
  for (const quote of article.quotes) {
    if (quote.group !== null && quote.group === group) texts.push(`${texts.pop()} ${quote.text}`);
    else texts.push(quote.text);
    group = quote.group;
  }
  return texts;
}

/** Words and pairs that a quote, or a claim to one, is found by. */
export function lookupsOf(tokens: readonly Token[]): Entry['lookup'][] {
  const terms = tokens.filter((token) => !token.stop).map((token) => token.term);
  const all = tokens.map((token) => token.term);
  return [
    ...terms.map((term): Entry['lookup'] => ({ kind: 'word', term })),
    ...pairsOf(terms),
    ...(terms.length < FEW_TERMS ? pairsOf(all) : []),
  ];
}

const pairsOf = (terms: readonly string[]): Entry['lookup'][] =>
  terms.slice(1).map((second, index) => ({ kind: 'pair', first: terms[index] ?? '', second }));
