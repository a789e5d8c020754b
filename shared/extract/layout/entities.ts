import { ENTITIES } from './data/entities.ts';

/** Windows-1252, which pages mean by the character references 128–159 (WHATWG HTML, numeric reference end state). */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Replaces character references (`&amp;`, `&#8217;`, `&#x2019;`); unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x(?<hex>[\da-f]{1,6})|#(?<dec>\d{1,7})|(?<name>[a-z][a-z\d]{1,31}));?/giu,
    (whole, hex?: string, dec?: string, name?: string) => {
      if (name !== undefined)
        return ENTITIES.get(name) ?? ENTITIES.get(name.toLowerCase()) ?? whole;
      return characterOf(hex === undefined ? Number(dec) : Number.parseInt(hex, 16));
    },
  );
}

function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return CP1252[code - 0x80] ?? '\ufffd';
  const impossible = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return impossible ? '\ufffd' : String.fromCodePoint(code);
}
