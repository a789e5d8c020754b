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

/** Telegram counts at most 100 entities of a message; from here on names are made unlike names, and addresses stay. */
const MOST_ENTITIES = 90;
/** What Telegram makes a mention, a link or something to press of by itself: commands, addresses, names, hosts. */
const ACTS =
  /(?<![\w/<>])\/\w{1,64}(?:@\w{3,32})?(?![\w/<>])|https?:\/\/\S*[\p{L}\p{N}/=&#%_-]|[\w.+-]{0,64}@\w{3,}(?:[\w-]|\.\w){0,200}|[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,63}){0,5}\.\p{L}{2,63}(?![\p{L}\p{N}])(?:[/?#:]\S*[\p{L}\p{N}/=&#%_-])?/gu;

const wordsOf = (part: Part): string => {
  if (typeof part === 'string') return part;
  return 'bold' in part ? part.bold : 'quoted' in part ? part.quoted : part.link;
};

function entityOf(part: Part, offset: number): Entity[] {
  if (typeof part === 'string') return [];
  const place = { offset, length: wordsOf(part).length };
  if ('url' in part) return [{ type: 'text_link', ...place, url: part.url }];
  if ('quoted' in part) return [{ type: 'blockquote', ...place }];
  // Code may not stand in bold, and what acts by itself has to stand in code.
  return part.bold.search(ACTS) >= 0 ? [] : [{ type: 'bold', ...place }];
}

/**
 * Text with its entities, so that nothing in it is markup. Telegram makes a mention of every `@name` by itself and tells
 * whom it names, a link of every address, and of `/words` commands that a touch sends: as code they are left alone, and
 * read the same.
 */
export function richText(parts: readonly Part[]): RichText {
  let text = '';
  const entities: Entity[] = [];
  for (const part of parts) {
    let words = wordsOf(part);
    const offset = text.length;
    const isLink = typeof part !== 'string' && 'url' in part;
    const acting = isLink ? [] : [...words.matchAll(ACTS)];
    if (entities.length + acting.length + 1 > MOST_ENTITIES) words = words.replace(/@/g, '＠');
    else {
      for (const { index, 0: found } of acting) {
        entities.push({ type: 'code', offset: offset + index, length: found.length });
      }
    }
    if (words !== '') entities.push(...entityOf(part, offset));
    text += words;
  }
  return { text, entities };
}
