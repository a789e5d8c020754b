/** AWS's limits as its documentation gives them; the rest is what a stage sets or a function takes. */
export interface World {
  /** Requests a second that arrive, for `seconds`. */
  readonly arriving: number;
  readonly seconds: number;
  /** Share of the requests that CloudFront answers. */
  readonly cached: number;
  /** API Gateway's token bucket. */
  readonly rate: number;
  readonly burst: number;
  /** Functions at once in the account; a function gains 1,000 in ten seconds at most. */
  readonly concurrency: number;
  readonly warmSeconds: number;
  readonly coldSeconds: number;
  /** Read units that one request takes, and whether all ask for one key. */
  readonly units: number;
  readonly oneKey: boolean;
}

const TICK = 0.01;
const SCALING = 1000 / 10;
const PARTITION = 3000;
/** What an on-demand table that was never busy takes at once. */
const NEW_TABLE = 12_000;

const usual: World = {
  arriving: 10_000,
  seconds: 60,
  cached: 0,
  rate: 10_000,
  burst: 5_000,
  concurrency: 1_000,
  warmSeconds: 0.02,
  coldSeconds: 0.5,
  units: 4,
  oneKey: false,
};

const viral: World = { ...usual, arriving: 5_000, units: 1, oneKey: true };

export const worlds: [string, World][] = [
  ['10,000 reads a second, the stage prod', { ...usual, rate: 500, burst: 1_000 }],
  ['the same, the stage opened to 10,000', usual],
  ['one viral quote, 5,000 a second', viral],
  ['the same, CloudFront before it', { ...viral, cached: 0.99 }],
];

/** Follows requests through API Gateway, Lambda and a partition of the table, a hundredth of a second at a time. */
export function simulate(world: World) {
  const units = world.oneKey ? PARTITION : NEW_TABLE;
  const busy: number[] = new Array(
    Math.ceil((world.coldSeconds + world.warmSeconds) / TICK) + 1,
  ).fill(0);
  let [tokens, warm, running, room, started] = [world.burst, 0, 0, 1_000, 0];
  let [edge, refused, throttled, slowed, served, peak, unitsLeft] = [0, 0, 0, 0, 0, 0, units];
  const ticks = Math.round(world.seconds / TICK);
  for (let tick = 0; tick < ticks; tick++) {
    const arriving = world.arriving * TICK;
    const hit = arriving * world.cached;
    tokens = Math.min(world.burst, tokens + world.rate * TICK);
    unitsLeft = Math.min(units, unitsLeft + units * TICK);
    room = Math.min(1_000, room + SCALING * TICK);
    const slot = tick % busy.length;
    running -= busy[slot] ?? 0;
    busy[slot] = 0;

    const through = Math.min(arriving - hit, tokens);
    tokens -= through;
    const idle = Math.max(0, warm - running);
    const onWarm = Math.min(through, idle);
    const fresh = Math.min(through - onWarm, room, Math.max(0, world.concurrency - warm));
    room -= fresh;
    warm += fresh;
    started += fresh;
    const taken = onWarm + fresh;
    const place = (count: number, seconds: number) => {
      const at = (tick + Math.max(1, Math.round(seconds / TICK))) % busy.length;
      busy[at] = (busy[at] ?? 0) + count;
    };
    place(onWarm, world.warmSeconds);
    place(fresh, world.coldSeconds);
    running += taken;
    peak = Math.max(peak, running);
    const read = Math.min(taken, unitsLeft / world.units);
    unitsLeft -= read * world.units;

    edge += hit;
    refused += arriving - hit - through;
    throttled += through - taken;
    slowed += taken - read;
    served += read;
  }
  return { edge, served, refused, throttled, slowed, peak, started };
}
