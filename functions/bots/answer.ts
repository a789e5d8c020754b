import type { Log } from '#functions/http/log.ts';
import { answerPerson, BUSY } from '#shared/tools/answer.ts';
import type { Library } from '#shared/tools/library.ts';
import { type Ask, type Presentation, present } from '#shared/tools/presentation.ts';
import { TooLate } from './in-time.ts';

const LATE = present({
  notes: ['This takes longer than a chat waits. Please ask again in a moment.'],
});
const FAILED = present({
  notes: ['Something went wrong here. Please ask again in a moment.'],
});

/** Whether this only says that there is no answer: the next one may be better. */
export const isExcuse = (given: Presentation): boolean => [LATE, FAILED, BUSY].includes(given);

export interface AnswerDeps {
  readonly library: Library;
  readonly log: Log;
}

/** Always an answer: what goes wrong, or takes too long, is logged, and said without its own words. */
export async function answer(deps: AnswerDeps, ask: Ask | null): Promise<Presentation> {
  try {
    return await answerPerson(deps.library, ask);
  } catch (error) {
    if (error instanceof TooLate) {
      deps.log.error('bot answer too late', { tool: ask?.tool });
      return LATE;
    }
    deps.log.error('bot answer failed', { tool: ask?.tool, error });
    return FAILED;
  }
}
