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

/** Weights are written as base 64 of one byte each, two's complement. */
function decode(text: string): Int8Array {
  const out = new Int8Array(SLOTS);
  let bits = 0;
  let held = 0;
  let n = 0;
  for (const digit of text) {
    held = ((held << 6) | (VALUES.get(digit) ?? 0)) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    if (n < SLOTS) out[n++] = (held >> bits) & 0xff;
  }
  return out;
}

const load = (saved: { step: number; weights: string }): Model => ({
  step: saved.step,
  weights: decode(saved.weights),
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
