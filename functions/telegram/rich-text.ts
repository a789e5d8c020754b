import type { Entity } from './said.ts';

/** A piece of a message: words as they are, in bold, as a block quote, or as a link. */
export type Part =
  | string
  | { readonly bold: string }
  | { readonly quoted: string }
  | { readonly link: string; readonly url: string };

export interface RichText {
  readonly text: string;
  readonly entities: Entity[];
}

/** Telegram counts at most 100 entities of a message; from here on names are made unlike names. */
const MOST_ENTITIES = 90;
const NAME = /@\w{3,}/g;

const wordsOf = (part: Part): string => {
  if (typeof part === 'string') return part;
  return 'bold' in part ? part.bold : 'quoted' in part ? part.quoted : part.link;
};

function entityOf(part: Part, offset: number): Entity[] {
  if (typeof part === 'string') return [];
  const place = { offset, length: wordsOf(part).length };
  if ('url' in part) return [{ type: 'text_link', ...place, url: part.url }];
  if ('quoted' in part) return [{ type: 'blockquote', ...place }];
  // Code may not stand in bold, and a name has to stand in code.
  return part.bold.includes('@') ? [] : [{ type: 'bold', ...place }];
}

/**
 * Text with its entities, so that nothing in it is markup. Telegram makes a mention of every `@name` by itself, and
 * tells whom it names: as code it is left alone, and reads the same.
 */
export function richText(parts: readonly Part[]): RichText {
  let text = '';
  const entities: Entity[] = [];
  for (const part of parts) {
    let words = wordsOf(part);
    const offset = text.length;
    const isLink = typeof part !== 'string' && 'url' in part;
    const names = isLink ? [] : [...words.matchAll(NAME)];
    if (entities.length + names.length + 1 > MOST_ENTITIES) words = words.replace(/@/g, '＠');
    else {
      for (const name of names) {
        entities.push({ type: 'code', offset: offset + name.index, length: name[0].length });
      }
    }
    if (words !== '') entities.push(...entityOf(part, offset));
    text += words;
  }
  return { text, entities };
}
