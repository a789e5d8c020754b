/** Made-up articles, the same for the same number: a few speakers say much, most say little, as in a newspaper. */

const FIRST = [
  'Ada',
  'Ivo',
  'Nell',
  'Tamsin',
  'Oskar',
  'Petra',
  'Lionel',
  'Marta',
  'Jonas',
  'Wilma',
  'Hugo',
  'Edda',
];
const LAST = [
  'Marlowe',
  'Brandt',
  'Okafor',
  'Idowu',
  'Pellow',
  'Crowe',
  'Feltham',
  'Whitlock',
  'Trevanick',
  'Sandoval',
  'Lindqvist',
  'Abara',
  'Keogh',
  'Varga',
  'Holm',
  'Castell',
];
const ROLE = [
  'the mayor of Calder',
  'a harbour pilot',
  'the union’s secretary',
  'a retired engineer',
  'the school’s head',
  'a marine biologist',
];
const VERB = ['said', 'added', 'told the meeting', 'argued', 'recalled'];
const THING = [
  'the harbour wall',
  'the night ferry',
  'the library roof',
  'the tram line',
  'the lighthouse',
  'the sea defences',
  'the market hall',
];
const CLAIM = [
  'will be repaired before the winter storms arrive',
  'has cost the town more than anybody admits',
  'was never meant to last as long as this',
  'needs another hundred volunteers by the spring',
  'can be saved if the council votes for it',
];
const SOURCES = [
  'The Calder Gazette',
  'Harbour Courier',
  'The Wexcombe Post',
  'Northern Mail',
  'The Tholby Echo',
];

/** A small generator of random numbers (mulberry32), so that a run can be repeated. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function articleNumber(n: number): {
  text: string;
  url: string;
  source: string;
  publishedAt: string;
  title: string;
} {
  const next = random(n * 2654435761);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  // The square makes the first names the frequent ones.
  const often = <T>(from: readonly T[]): T => from[Math.floor(next() ** 2 * from.length)] as T;
  const thing = pick(THING);
  const paragraphs = [
    `The future of ${thing} was debated again on Monday evening, in a hall that was too small for it.`,
  ];
  const speakers = 1 + Math.floor(next() * 3);
  for (let s = 0; s < speakers; s++) {
    const last = often(LAST);
    paragraphs.push(
      `“${thing[0]?.toUpperCase()}${thing.slice(1)} ${pick(CLAIM)},” ${pick(VERB)} ${often(FIRST)} ${last}, ${pick(ROLE)}. “I counted ${Math.floor(next() * 900) + 3} reasons on the way here.”`,
    );
    paragraphs.push(
      `${last} has spoken on the subject before, and the minutes of meeting ${Math.floor(next() * 5000)} show how often.`,
    );
  }
  paragraphs.push('The meeting ended at nine. A decision is expected in the coming month.');
  const day = new Date(Date.UTC(2020, 0, 1) + n * 5 * 3_600_000);
  return {
    title: `${thing[0]?.toUpperCase()}${thing.slice(1)}: meeting ${n}`,
    text: paragraphs.join('\n\n'),
    url: `https://calder.example/${n}`,
    source: pick(SOURCES),
    publishedAt: day.toISOString(),
  };
}
