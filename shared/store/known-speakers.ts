import * as z from 'zod';
import { Speaker } from '#shared/model/speaker.ts';

const Found = Speaker.extend({ mergedInto: z.string().optional() });

/** What a profile says: the speaker, or into whom it was merged. */
export type SpeakerFound = { mergedInto: string } | { speaker: Speaker | null };

/** Each change of a profile has a number and an instant; a merge says only into whom. */
const stateOf = ({ seq, last, mergedInto }: Record<string, unknown>): string => {
  const at = typeof last === 'object' && last !== null && 'at' in last ? last.at : '';
  return `${seq}#${at}#${mergedInto}`;
};

function read(item: Record<string, unknown>): SpeakerFound {
  const { mergedInto, ...speaker } = Found.parse(item);
  if (mergedInto !== undefined) return { mergedInto };
  return { speaker: speaker.quoteCount > 0 ? speaker : null };
}

/** The last profiles that were checked, as read: who reads one that is the same as before need not check it again. */
export function knownSpeakers(most = 500) {
  const kept = new Map<unknown, { state: string; found: SpeakerFound }>();
  return (item: Record<string, unknown>): SpeakerFound => {
    const { pk } = item;
    const state = stateOf(item);
    const known = kept.get(pk);
    kept.delete(pk);
    const found = known?.state === state ? known.found : read(item);
    kept.set(pk, { state, found });
    if (kept.size > most) kept.delete(kept.keys().next().value);
    return found;
  };
}
