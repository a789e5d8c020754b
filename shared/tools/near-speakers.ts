import { inMarks } from './lines.ts';
import { type Suggestion, saidBy } from './presentation.ts';
import type { ShownSpeaker } from './shown.ts';

/** Says that nobody is clearly meant, and whether there are others to choose from. */
export const nobodyNote = (asked: string, near: readonly ShownSpeaker[]): string =>
  near.length > 0
    ? `${inMarks(asked)} may be ${near.length === 1 ? 'this one' : 'one of these'}:`
    : `Nobody of the name ${inMarks(asked)} is quoted in the articles here.`;

/** A button for each: what they said, about what was asked. Where nobody is near, the way to who there is. */
export const nobodySuggestions = (
  near: readonly ShownSpeaker[],
  about: string | undefined,
): Suggestion[] =>
  near.length === 0
    ? [{ label: 'Who is quoted most', ask: { tool: 'speakers', input: {} } }]
    : near.map(({ id, name }) => ({
        label: name,
        ask: {
          tool: 'said',
          input: about === undefined ? { speaker: id } : { speaker: id, about },
        },
      }));

/** The way to all that somebody said, where nothing of it is about what was asked. */
export const allSaid = (speaker: ShownSpeaker): Suggestion =>
  saidBy(speaker, `All that ${speaker.name} said`);
