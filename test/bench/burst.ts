import { piles, simulatePile } from './burst/articles.ts';
import { simulate, worlds } from './burst/reads.ts';

/** US dollars for a million reads that are answered, as docs/operate.md adds them up; at the edge: requests and traffic. */
const ORIGIN = 6.27;
const EDGE = 1.0 + 0.43;
/** And for a million traces: X-Ray takes one request a second, and one in twenty beyond. */
const TRACES = 5.0;
const tracedIn = (millions: number) => 3600 / 1e6 + millions / 20;

const table = (...heads: string[]) =>
  console.log(`| ${heads.join(' | ')} |\n|${'---|'.repeat(heads.length)}`);
const line = (...cells: (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
const minutes = (seconds: number) => `${Math.round(seconds / 60)} min`;

/** What bursts do to a stage, and where its first limit lies; checks the sums in docs/operate.md. */
export async function run(): Promise<void> {
  table(
    'case',
    'from the edge',
    'served',
    '429',
    'turned away by Lambda',
    'over the table',
    'functions at once',
    'an hour of it costs',
  );
  for (const [name, world] of worlds) {
    const { edge, served, refused, throttled, slowed, peak } = simulate(world);
    const all = world.arriving * world.seconds;
    if (Math.abs(edge + served + refused + throttled + slowed - all) > 1) {
      throw new Error(`${name}: requests were lost`);
    }
    const share = (count: number) => `${((100 * count) / all).toFixed(1)} %`;
    const hour = 3600 / world.seconds / 1e6;
    const answered = hour * (served + throttled + slowed);
    const dollars = hour * edge * EDGE + answered * ORIGIN + tracedIn(answered) * TRACES;
    const shares = [edge, served, refused, throttled, slowed].map(share);
    line(name, ...shares, Math.round(peak), `$${dollars.toFixed(0)}`);
  }
  console.log('');
  table(
    '1,000 articles a minute',
    'workers take, a minute',
    'the last waits',
    'read after',
    'write units a second',
    'alarm `Waiting`',
  );
  for (const [name, pile] of piles) {
    const { perMinute, longest, drained, most, alarm } = simulatePile(pile);
    line(
      name,
      perMinute,
      minutes(longest),
      minutes(drained),
      Math.round(most),
      alarm ? 'yes' : 'no',
    );
  }
}
