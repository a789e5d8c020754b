import type { Body } from '#shared/model/body.ts';
import { type Mark, markKind } from './mark-kinds.ts';
import type { Tokens } from './tokens.ts';

/** Single marks that pair: an opener with white space before it, and the last closer before the next opener. */
export function singleMarks(t: Tokens, body: Body, block: number): Mark[] {
  const { start: from, end: to } = body.blocks[block] ?? { start: 0, end: 0 };
  const marks: Mark[] = [];
  const last = t.blockStart[block + 1] ?? 0;
  let open: Mark | undefined;
  let close: Mark | undefined;
  // `'Cause I'm stubborn,' he said`: an opening mark all the same, if one closes what it opens.
  let elided: Mark | undefined;
  const flush = (): void => {
    if (open && close) marks.push(open, close);
    open = undefined;
    close = undefined;
  };
  for (let i = t.blockStart[block] ?? 0; i < last; i++) {
    const unit = t.unit[i] ?? 0;
    if (unit !== 0x27 && unit !== 0x2018 && unit !== 0x2019) continue;
    const at = t.start[i] ?? 0;
    const kind = markKind(t.text, at, at + 1, from, to, unit);
    if (kind === 'open' && elides(t, i, unit)) {
      if (i === t.blockStart[block]) elided = { token: i, kind, unit };
    } else if (kind === 'open') {
      if (open && !close) continue;
      if (open && close) flush();
      open = { token: i, kind: 'open', unit };
    } else if (kind === 'close') {
      if (ENDS_SPEECH.has(t.text.charCodeAt(at - 1))) open ??= elided;
      elided = undefined;
      if (!open) continue;
      const isPlural = t.text.charCodeAt(at - 1) === 0x73;
      const isEnd = isSentenceMark(t.text.charCodeAt(at + 1));
      // `bringin' a spoon,'`: a mark after a letter may be an apostrophe, so a firmer closer may follow.
      const isFirm = ENDS_SPEECH.has(t.text.charCodeAt(at - 1)) || !mayElide(t.text, at);
      // `its skippers' boats'.`
      if (close && !isFirm && !(isPlural && isEnd)) continue;
      close = { token: i, kind: 'close', unit };
      if (isFirm) flush();
    }
  }
  const isLeft = open !== undefined && close === undefined;
  const isRunning = open?.token === t.blockStart[block] || opensSingle(t, body, block + 1);
  if (open && isLeft && isRunning) marks.push(open);
  else flush();
  return marks;
}

/** A quotation in single marks goes on in a block that begins with one. */
export function opensSingle(t: Tokens, body: Body, block: number): boolean {
  const { start: from, end: to } = body.blocks[block] ?? { start: 0, end: 0 };
  const i = t.blockStart[block] ?? t.count;
  const unit = t.unit[i] ?? 0;
  if (from >= to || (unit !== 0x27 && unit !== 0x2018)) return false;
  const at = t.start[i] ?? 0;
  return markKind(t.text, at, at + 1, from, to, unit) === 'open' && !elides(t, i, unit);
}

const isSentenceMark = (unit: number): boolean =>
  unit === 0x2c || unit === 0x2e || unit === 0x3f || unit === 0x21;
const ENDS_SPEECH = new Set([...',.?!…—'].map((c) => c.charCodeAt(0)));
/** `bringin’ `, `o’ `, `the players’ `: words that end in an apostrophe. */
function mayElide(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 1);
  return last === 0x73 || last === 0x6e || last === 0x6f || last === 0x64;
}
const ELISIONS = /^(?:\d\d|tis|twas|til|till|em|cause|n|bout|round)(?![\p{L}\p{N}])/iu;
/** `’90s`, `’tis`: an apostrophe at the head of a word. */
function elides(t: Tokens, i: number, unit: number): boolean {
  if (unit === 0x2018) return false;
  const at = t.end[i] ?? 0;
  return unit === 0x2019 || ELISIONS.test(t.text.slice(at, at + 8));
}
