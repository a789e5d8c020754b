import { fold } from '#shared/model/fold.ts';
import { SpeakerId } from '#shared/model/ids.ts';
import type { Speaker } from '#shared/model/speaker.ts';
import { speakerId } from '#shared/services/ids.ts';
import type { Library } from './library.ts';
import { likeness } from './near.ts';

/** Speakers looked through for a surname or a slip of the pen: the most quoted ones. */
const MOST_LOOKED_THROUGH = 100;
const MOST_NEAR = 5;

export interface FoundSpeaker {
  /** Null where nobody, or more than one, is meant. */
  readonly speaker: Speaker | null;
  /** Who else may have been meant, likeliest first. */
  readonly near: readonly Speaker[];
}

const alike = (asked: string, speaker: Speaker): number =>
  Math.max(likeness(asked, speaker.name), ...speaker.aliases.map((a) => likeness(asked, a) - 0.5));

/** The id that a whole name has, or that is one itself: whether there is such a speaker is not known yet. */
export const likelyId = (asked: string): string =>
  SpeakerId.safeParse(asked).success ? asked : speakerId(bareName(asked), 'person', '');

const bareName = (asked: string): string => asked.replace(/^sp_/, '').replace(/^@/, '');

/** Finds who is meant by an id or a whole name, in one look-up; by less, in a few, whatever the collection's size. */
export async function findSpeaker(library: Library, asked: string): Promise<FoundSpeaker> {
  if (SpeakerId.safeParse(asked).success) {
    const speaker = await library.speaker(asked);
    if (speaker) return { speaker, near: [] };
  }
  const name = bareName(asked);
  const folded = fold(name);
  if (folded === '') return { speaker: null, near: [] };
  const exact = await library.speaker(speakerId(name, 'person', ''));
  if (exact) return { speaker: exact, near: [] };
  const [begins, mostQuoted] = await Promise.all([
    library.speakers({ order: 'name', name: folded.split(' ')[0], limit: MOST_LOOKED_THROUGH }),
    library.speakers({ order: 'most-quoted', limit: MOST_LOOKED_THROUGH }),
  ]);
  const seen = new Map([...begins.items, ...mostQuoted.items].map((one) => [one.id, one]));
  const ranked = [...seen.values()]
    .map((speaker) => ({ speaker, rank: alike(name, speaker) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || b.speaker.quoteCount - a.speaker.quoteCount);
  const [first, second] = ranked;
  if (!first) return { speaker: null, near: await rarelyQuoted(library, name) };
  const clear = first.rank >= 1.5 && Math.floor(first.rank) > Math.floor(second?.rank ?? 0);
  return {
    speaker: clear ? first.speaker : null,
    near: ranked.slice(clear ? 1 : 0, MOST_NEAR + (clear ? 1 : 0)).map(({ speaker }) => speaker),
  };
}

/** A name as it is said, where an id stands in its place: what a name is compared with, and what a person is shown. */
export async function nameOf(library: Library, asked: string): Promise<string> {
  if (!SpeakerId.safeParse(asked).success) return asked;
  const speaker = await library.speaker(asked);
  return speaker?.name ?? bareName(asked).replace(/-/g, ' ');
}

/** Those whom the search knows by such a name, where nobody else was found. */
async function rarelyQuoted(library: Library, name: string): Promise<Speaker[]> {
  const { items } = await library.search({ q: name, type: ['speaker'], limit: MOST_NEAR });
  const ids = new Set(items.flatMap((find) => (find.type === 'speaker' ? [find.speaker.id] : [])));
  const found = await Promise.all([...ids].map((id) => library.speaker(id)));
  return found.flatMap((speaker) => (speaker ? [speaker] : []));
}

/** For a field that completes while somebody types: names that begin so, then names that have such a word. */
export async function completeSpeaker(
  library: Library,
  typed: string,
  limit: number,
): Promise<Speaker[]> {
  const folded = fold(typed);
  if (folded === '') return (await library.speakers({ order: 'most-quoted', limit })).items;
  const [begins, mostQuoted] = await Promise.all([
    library.speakers({ order: 'name', name: folded, limit }),
    library.speakers({ order: 'most-quoted', limit: MOST_LOOKED_THROUGH }),
  ]);
  const within = mostQuoted.items.filter(({ name }) => ` ${fold(name)}`.includes(` ${folded}`));
  const seen = new Map([...begins.items, ...within].map((one) => [one.id, one]));
  return [...seen.values()].slice(0, limit);
}
