import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';

const Kind = z.enum(['person', 'organization', 'group', 'unknown']);

const Speaker = z.strictObject({
  name: z.string().min(1),
  kind: Kind,
  role: z.string().min(1).nullable(),
});

/** One quote as a careful reader marked it; `test/fixtures/quotes/README.md` holds the standard. */
export const GoldQuote = z.strictObject({
  text: z.string().min(1),
  nth: z.int().min(1).optional(),
  type: z.enum(['direct', 'mixed', 'block', 'indirect']),
  group: z
    .string()
    .regex(/^[a-z]$/)
    .optional(),
  speaker: z.string().min(1).nullable(),
  kind: Kind,
  role: z.string().min(1).nullable(),
  mention: z.string().min(1).nullable(),
  cue: z.string().min(1).nullable(),
});
export type GoldQuote = z.infer<typeof GoldQuote>;

export const Gold = z.strictObject({
  quotes: z.array(GoldQuote),
  notQuotes: z.array(z.string().min(1)),
  either: z.array(z.string().min(1)).optional(),
  speakers: z.array(Speaker),
});
export type Gold = z.infer<typeof Gold>;

/** An article of the set with its reading. */
export interface GoldArticle {
  readonly name: string;
  readonly text: string;
  readonly gold: Gold;
}

/** `quotes` is worked with; the others were read by hand before the engine saw them. */
export const GOLD_SETS = ['quotes', 'quotes-apart', 'quotes-fields', 'quotes-genres'] as const;
export type GoldSet = (typeof GOLD_SETS)[number];
const folderOf = (set: GoldSet): URL => new URL(`../../fixtures/${set}/`, import.meta.url);

/** All articles of a set, by name. Throws where a reading does not have the form above. */
export function loadGold(set: GoldSet = 'quotes'): GoldArticle[] {
  const folder = folderOf(set);
  return goldNames('.txt', set).map((name) => ({
    name,
    text: readFileSync(new URL(`${name}.txt`, folder), 'utf8'),
    gold: Gold.parse(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))),
  }));
}

/** Names of the articles of a set: files in its folder without `.txt`. */
export function goldNames(extension = '.txt', set: GoldSet = 'quotes'): string[] {
  return readdirSync(folderOf(set))
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length))
    .sort();
}

/** Where a marked quote stands in its article, in UTF-16 units, or -1. */
export function goldStart(text: string, quote: Pick<GoldQuote, 'text' | 'nth'>): number {
  let start = text.indexOf(quote.text);
  for (let n = 1; n < (quote.nth ?? 1) && start >= 0; n++) {
    start = text.indexOf(quote.text, start + 1);
  }
  return start;
}
