/** A message is tried this often before it is set aside for a person: the queue's redrive rule says the same. */
export const MOST_RECEIVES = 5;

const FIRST_SECONDS = 15;
const MOST_SECONDS = 900;

/** Seconds to wait after the `attempt`-th failure (from 1): doubling, with jitter over its upper half. */
export const backoffSeconds = (attempt: number, random: () => number): number => {
  const most = Math.min(MOST_SECONDS, FIRST_SECONDS * 2 ** (attempt - 1));
  return Math.round((most / 2) * (1 + random()));
};
