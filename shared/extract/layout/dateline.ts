/** `BRUSSELS, Dec. 4 (Reuters) —`, `(CNN)`: place, perhaps a day, the agency in brackets. */
const DATELINE =
  /^(?:\p{Lu}[\p{L}\p{N} ,.’'/-]{1,60})?\((?<source>\p{Lu}[\p{L}&. ]{1,30})\)\s{0,2}(?:[-–—――]|(?=\p{Lu}))/u;

/** The agency that a first paragraph's dateline names; null where there is none. */
export function sourceOfDateline(paragraph: string): string | null {
  return DATELINE.exec(paragraph.slice(0, 160))?.groups?.['source']?.trim() ?? null;
}
