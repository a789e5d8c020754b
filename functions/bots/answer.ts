import { setTimeout as after } from 'node:timers/promises';
import type { Log } from '#functions/http/log.ts';
import { answerPerson } from '#shared/tools/answer.ts';
import type { Library } from '#shared/tools/library.ts';
import { type Ask, type Presentation, present } from '#shared/tools/presentation.ts';

/** Platforms give a reply three seconds; what is not found by now would come too late. */
const DEADLINE_MS = 1_800;

const sorry = (text: string): Presentation => present({ notes: [text] });

export interface AnswerDeps {
  readonly library: Library;
  readonly log: Log;
  /** For tests: 1,800 where left out. */
  readonly deadlineMs?: number;
}

/** Always an answer, and in time: what goes wrong is logged, and said without its own words. */
export async function answer(deps: AnswerDeps, ask: Ask | null): Promise<Presentation> {
  const over = new AbortController();
  const late = after(deps.deadlineMs ?? DEADLINE_MS, null, { signal: over.signal }).then(() => {
    deps.log.error('bot answer too late', { tool: ask?.tool });
    return sorry('This takes longer than a chat waits. Please ask again in a moment.');
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([answerPerson(deps.library, ask), late]);
  } catch (error) {
    deps.log.error('bot answer failed', { tool: ask?.tool, error });
    return sorry('Something went wrong here. Please ask again in a moment.');
  } finally {
    over.abort();
  }
}
