import { CLOSING_LINES } from '../data/page-marks.ts';
import { type About, isBody, type OpenPiece } from './open-piece.ts';

/** Blocks at the end that may be about the article. */
const DEEPEST = 12;
const LONGEST = 90;
/** Paragraphs of the story among them, from so many words on: before these, the end has not begun. */
const MOST_STORY = 4;
const PROSE = 12;

/** Marks what stands behind the story: who wrote it, where to follow them, rights, "contributed to this report". */
export function markClosing(pieces: readonly OpenPiece[], about: About): void {
  const body = pieces.filter(isBody);
  let [seen, story] = [0, 0];
  for (const piece of body.reverse()) {
    if (seen >= DEEPEST || story >= MOST_STORY || body.length < 4) return;
    seen++;
    const short = piece.words <= LONGEST && piece.kind !== 'blockquote';
    if (short && isClosing(piece, about)) piece.kind = 'boilerplate';
    else if (piece.words >= PROSE) story++;
  }
}

function isClosing(piece: OpenPiece, about: About): boolean {
  if (/^[“"‘«]/u.test(piece.text)) return false;
  if (CLOSING_LINES.some((line) => line.test(piece.text))) return true;
  const text = piece.text.toLowerCase().replace(/^by\s+/u, '');
  return about.byline.some((name) => {
    const first = name.toLowerCase().split(/\s*[,|]\s*/u)[0] ?? '';
    if (first.length < 5) return false;
    const last = first.split(' ').at(-1) ?? first;
    const start = text.startsWith(first) ? first.length : 0;
    const rest = text.slice(start);
    if (start > 0 && (rest.trim() === '' || ABOUT_A_WRITER.test(rest))) return true;
    return last.length > 3 && text.startsWith(last) && ABOUT_A_WRITER.test(text.slice(last.length));
  });
}

const ABOUT_A_WRITER =
  /^(?:,| \(| |\.|:)\s{0,2}(?:is (?:a|an|the|our|based|currently|also)|was born|joined|has (?:been|written|worked|covered)|covers?|writes?|reports?|works?|lives?|edits?|can be|may be|@|\S+@)/u;
