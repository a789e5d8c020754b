/** Articles that arrive for a while, and what the queue, the workers and the table make of them. */
export interface Pile {
  /** A minute, for `minutes`. */
  readonly arriving: number;
  readonly minutes: number;
  /** `functions.ingest.atOnce`. */
  readonly atOnce: number;
  /** That one worker takes over a batch, and articles in a batch: they are read side by side. */
  readonly batchSeconds: number;
  readonly batch: number;
  /** Write units that one article takes (`bench -- write-units`), and that the table takes a second. */
  readonly units: number;
  readonly tableUnits: number;
}

/** On-demand tables double what they saw within half an hour; here a little with each second at the limit. */
const GROWTH = 2 ** (1 / 1800);
/** The alarm `Waiting` goes off after so many seconds. */
const ALARM = 1800;

const usual: Pile = {
  arriving: 1000,
  minutes: 60,
  atOnce: 5,
  batchSeconds: 10,
  batch: 5,
  units: 600,
  tableUnits: 4000,
};

export const piles: [string, Pile][] = [
  ['an hour, `atOnce: 5`, the stages that are there', usual],
  ['`atOnce: 15`', { ...usual, atOnce: 15 }],
  ['`atOnce: 34`', { ...usual, atOnce: 34 }],
  ['`atOnce: 34`, the table warmed to 12,000', { ...usual, atOnce: 34, tableUnits: 12_000 }],
  ['10,000 at once, `atOnce: 5`', { ...usual, arriving: 10_000, minutes: 1 }],
];

/** A second at a time. A write that the table turns away is tried again, so it costs its worker time. */
export function simulatePile(pile: Pile) {
  let [waiting, done, longest, drained, most, limit] = [0, 0, 0, 0, 0, pile.tableUnits];
  const total = pile.arriving * pile.minutes;
  const workers = (pile.atOnce * pile.batch) / pile.batchSeconds;
  const arrivals: number[] = [];
  for (let second = 0; done < total - 0.5 && second < 86_400 * 7; second++) {
    if (second < pile.minutes * 60) waiting += pile.arriving / 60;
    arrivals.push(Math.min(total, (pile.arriving / 60) * (second + 1)));
    const worked = Math.min(waiting, workers, limit / pile.units);
    if (worked * pile.units > 0.99 * limit) limit *= GROWTH;
    waiting -= worked;
    done += worked;
    most = Math.max(most, worked * pile.units);
    const oldest = arrivals.findIndex((came) => came > done);
    longest = Math.max(longest, oldest === -1 ? 0 : second - oldest);
    drained = second + 1;
  }
  return { perMinute: workers * 60, longest, drained, most, alarm: longest > ALARM };
}
