import { NOBODY, PROBABLY } from './lines.ts';

/** Who said it and what, as people write that: in a message of their own, or copied from elsewhere. */

export interface Claim {
  readonly words: string;
  readonly speaker?: string;
}

const DOUBLE = /“([^“”]+)”|"([^"]+)"|„([^„“”]+)[“”]|«([^«»]+)»/gu;
/** A single mark is an apostrophe where a letter stands on its inner side's other side. */
const SINGLE = /(?<![\p{L}\p{N}])[‘']([^\n]{2,2000}?)[’'](?![\p{L}\p{N}])/gu;
/** `words — Ada Marlowe`: a dash with spaces around it. */
const DASHED = /^(.{10,}?)\s+[–—]\s+([^–—]{2,80})$/su;

/** Fewer words in marks, in the middle of others, are a term and not what is claimed. */
const LEAST_WORDS = 4;

interface Marked {
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

const marked = (text: string, marks: RegExp): Marked[] =>
  [...text.matchAll(marks)].map((match) => ({
    words: match.slice(1).find(Boolean)?.trim() ?? '',
    before: text.slice(0, match.index).trim(),
    after: text.slice(match.index + match[0].length).trim(),
  }));

const longest = (found: readonly Marked[]): Marked | undefined =>
  found.toSorted((a, b) => b.words.length - a.words.length)[0];

/** At the head of a line: a few words, the first and the last of which are names. */
const NAME = /^\p{Lu}[\p{L}\p{M}’'.-]*(?:(?: [\p{L}\p{M}’'.-]+){0,3} \p{Lu}[\p{L}\p{M}’'.-]*)?$/u;

const SAYING = '(?:said|says|told|tells|added|adds)';
/** What says outright that a speaker follows: a dash, `by`, `said`. */
const LEAD = new RegExp(`^[\\s,:~]*(?:[\\-–—]+\\s*|(?:by|from|${SAYING})\\s+)*`, 'iu');
const SAID_AFTER = new RegExp(`\\s+${SAYING}\\b.*$`, 'isu');
const SURELY = new RegExp(`^${PROBABLY} `);

/** What stands behind a quote, up to where a role, a source or a link begins: a name, or whoever is led in outright. */
function speakerAfter(text: string): string {
  const near = text.slice(0, 300);
  const lead = LEAD.exec(near)?.[0] ?? '';
  const rest = near.slice(lead.length).replace(SURELY, '');
  const name = (/^[^,(\n[<]*/u.exec(rest)?.[0] ?? '').replace(/https?:.*$/su, '');
  const bare = name.replace(SAID_AFTER, '').replace(/[.!?\s]+$/u, '');
  const said = /[-–—\p{L}]/u.test(lead) || NAME.test(bare);
  return said && bare.length <= 80 && bare !== NOBODY ? bare : '';
}

/** `Ada Marlowe: `, `Ada Marlowe said: `: nothing but a name and that it speaks. */
function speakerBefore(text: string): string {
  const name = text.slice(0, 120).replace(new RegExp(`(?:\\s+${SAYING})?\\s*[:,]?$`, 'iu'), '');
  return text.length <= 120 && name !== text && NAME.test(name) ? name : '';
}

const claim = (words: string, speaker: string): Claim =>
  speaker === '' ? { words } : { words, speaker };

/** The words that are claimed, and whose they are where that is said. */
export function readClaim(text: string): Claim {
  const bare = text.replace(/^\s*>+\s?/gmu, '').replace(/^[\s*_~]+|[\s*_~]+$/gu, '');
  const double = marked(bare, DOUBLE);
  const found = longest(double.length > 0 ? double : marked(bare, SINGLE));
  if (found) {
    const { words, before, after } = found;
    const speaker = before === '' ? speakerAfter(after) : speakerBefore(before);
    const alone = before === '' && (after === '' || speaker !== '');
    if (alone || words.split(/\s+/).length >= LEAST_WORDS) return claim(words, speaker);
  }
  const [, words = bare, speaker = ''] = DASHED.exec(bare) ?? [];
  return claim(words, speakerAfter(`— ${speaker}`));
}
