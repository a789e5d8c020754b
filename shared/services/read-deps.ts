import type { ReadStore } from '#shared/store/store.ts';

/** What the reading services need: given by whoever wires them, never reached for. */
export interface ReadDeps {
  readonly store: ReadStore;
  /** Where readers reach this Quoin, without a slash at the end; empty for addresses relative to the API. */
  readonly publicUrl: string;
  /** 0 ≤ n < 1, for the random quote. */
  readonly random: () => number;
}
