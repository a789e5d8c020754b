import weights from './data/weights.generated.json' with { type: 'json' };
import { type Model, SLOTS } from './linear.ts';

/** The fitted models, in the order they work. */
export interface Models {
  readonly cue: Model;
  readonly source: Model;
  readonly link: Model;
  readonly start: Model;
  readonly end: Model;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

/**
 * Entries are written in order as base 64 of three bytes each and more: how many slots further, with seven bits a byte
 * (the last has its top bit set), then the two bytes of the entry.
 */
function decode(text: string): Uint16Array {
  const out = new Uint16Array(SLOTS);
  const bytes = bytesOf(text);
  let slot = -1;
  for (let i = 0; i < bytes.length; ) {
    let ahead = 0;
    let byte = 0;
    do {
      byte = bytes[i++] ?? 128;
      ahead = ahead * 128 + (byte & 127);
    } while (byte < 128);
    slot += ahead;
    out[slot] = ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0);
    i += 2;
  }
  return out;
}

function bytesOf(text: string): Uint8Array {
  const out = new Uint8Array((text.length * 3) >> 2);
  let bits = 0;
  let held = 0;
  let n = 0;
  for (const digit of text) {
    held = ((held << 6) | (VALUES.get(digit) ?? 0)) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out[n++] = (held >> bits) & 0xff;
  }
  return out;
}

const load = (saved: { step: number; entries: string }): Model => ({
  step: saved.step,
  entries: decode(saved.entries),
});

export const savedModels = {
  cueRates: weights.cueRates,
  models: {
    cue: load(weights.cue),
    source: load(weights.source),
    link: load(weights.link),
    start: load(weights.start),
    end: load(weights.end),
  } satisfies Models,
};
