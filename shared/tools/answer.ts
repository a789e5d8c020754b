import { type Fault, QuoinError } from '#shared/model/errors.ts';
import { HELP, helpWith } from './help.ts';
import { toolNamed } from './index.ts';
import type { Library } from './library.ts';
import { type Ask, type Presentation, present } from './presentation.ts';

/** What is said where the table is asked too much. */
export const BUSY = present({
  notes: ['Too much is going on just now. Please ask again in a moment.'],
});

/**
 * The answer to a question as a person sees it: also where it cannot be answered, in words that are safe to show.
 * @throws whatever is not a QuoinError, for the transport to log.
 */
export async function answerPerson(library: Library, ask: Ask | null): Promise<Presentation> {
  if (ask?.tool === HELP) return helpWith(ask.input['name']);
  const tool = ask && toolNamed(ask.tool);
  if (!tool) return present({ notes: ['That is not a command here.'] });
  try {
    return (await tool.answer(library, ask.input)).presentation;
  } catch (error) {
    if (!(error instanceof QuoinError)) throw error;
    if (error.code === 'unavailable' || error.code === 'too-many-requests') {
      return BUSY;
    }
    const left = Object.values(ask.input).includes('') || Object.keys(ask.input).length === 0;
    if (left) return helpWith(tool.name);
    return present({ notes: error.faults.length > 0 ? error.faults.map(said) : [error.detail] });
  }
}

/** Without the field's name, which nobody has seen who asks in a chat. */
const said = ({ parameter, detail }: Fault): string =>
  parameter && detail.startsWith(`${parameter}: `) ? detail.slice(parameter.length + 2) : detail;
