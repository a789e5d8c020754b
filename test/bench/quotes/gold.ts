import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly text?: string;
}
export interface GoldAttribution {
  readonly id?: string;
  readonly source: readonly GoldSpan[];
  readonly cue: readonly GoldSpan[];
  readonly content: readonly GoldSpan[];
  readonly sourceType?: string;
}
/** A line of the gold files; only `id` and `text` are sure to be there. */
export interface Gold {
  readonly id: string;
  readonly text: string;
  readonly publisher?: string;
  readonly attributions: readonly GoldAttribution[];
  readonly discard?: readonly GoldSpan[];
}

/** The lines of a `.jsonl` or `.jsonl.gz` file. */
export function readLines(path: string): Gold[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Gold);
}
