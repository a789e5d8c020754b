import type { Find } from './rank.ts';
import { tokensOf } from './tokens.ts';

/** Quotes with this in common say the same: their words without case, punctuation and glyphs. */
export const foldKey = (text: string): string =>
  tokensOf(text)
    .map((token) => token.word)
    .join(' ');

type QuoteFind = Extract<Find, { kind: 'quote' }>;

/** Reported speech is found beside the words in marks that it holds: those are shown, not the same words twice. */
function withoutRetold(finds: readonly Find[]): Find[] {
  const marked = Map.groupBy(
    finds.filter(
      (find): find is QuoteFind => find.kind === 'quote' && find.quote.type !== 'indirect',
    ),
    ({ article }) => article,
  );
  return finds.filter((find) => {
    if (find.kind !== 'quote' || find.quote.type !== 'indirect') return true;
    const { start, end } = find.quote;
    const inside = ({ quote }: QuoteFind) => quote.start >= start && quote.end <= end;
    return !marked.get(find.article)?.some(inside);
  });
}

/** Shows near-duplicate quotes of one speaker once, the best-ranked, with the others as its sightings. */
export function groupDuplicates(finds: readonly Find[]): Find[] {
  const shown: Find[] = [];
  const places = new Map<string, number>();
  for (const find of withoutRetold(finds)) {
    if (find.kind !== 'quote') {
      shown.push(find);
      continue;
    }
    const key = `${find.quote.speaker?.id ?? ''}|${foldKey(find.quote.text)}`;
    const place = places.get(key);
    const first = place === undefined ? undefined : shown[place];
    if (place === undefined || first?.kind !== 'quote') {
      places.set(key, shown.length);
      shown.push(find);
    } else {
      const { article, quote } = find;
      shown[place] = { ...first, sightings: [...first.sightings, { article, quote }] };
    }
  }
  return shown;
}
