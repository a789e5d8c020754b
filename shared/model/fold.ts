/** Lower case, no accents, no punctuation: how names and sources are compared, sorted and made into ids. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Folding makes some letters eighteen, and a key of DynamoDB has at most 1,024 bytes. Characters. */
const MOST_IN_A_KEY = 300;

/** What a publication is known by: its folded name, as far as a key reaches. */
export const sourceKey = (source: string): string => fold(source).slice(0, MOST_IN_A_KEY);
