import { QuoteId } from '#shared/model/ids.ts';
import { SummaryLength } from '#shared/model/summary.ts';
import type { Ask } from './presentation.ts';

/** What stands behind a command, as people type it. */

const MARKS = /^[“"«„‚‘'](.+)[”"»“’'](?:\s*[-–—,:]?\s*(?:by |from )?(.*))?$/su;
/** `words — Ada Marlowe`: a dash with spaces around it. */
const DASHED = /^(.{10,}?)\s+[–—]\s+([^–—]{2,80})$/su;

const readers: Readonly<Record<string, (text: string) => Ask['input']>> = {
  quote: (text) => {
    const id = /q_[0-9a-z]{21}/.exec(text)?.[0];
    if (id && QuoteId.safeParse(id).success) return { id };
    return text === '' ? {} : { about: text };
  },
  said: (text) => {
    const [, name = text, about = ''] = /^(.+?)(?::\s+|\s+(?:about|on)\s+)(.+)$/is.exec(text) ?? [];
    return about === '' ? { speaker: name } : { speaker: name, about };
  },
  verify: (text) => {
    const [, words = text, speaker = ''] = MARKS.exec(text) ?? DASHED.exec(text) ?? [];
    return speaker.trim() === '' ? { words } : { words, speaker: speaker.trim() };
  },
  summary: (text) => {
    const last = text.split(/\s+/).at(-1) ?? '';
    const { success, data: length } = SummaryLength.safeParse(last.toLowerCase());
    const article = success ? text.slice(0, -last.length).trim() : text;
    return { ...(article === '' ? {} : { article }), ...(success ? { length } : {}) };
  },
  speakers: (text) => (text === '' ? {} : { name: text }),
  article: (text) => (text === '' ? {} : { article: text }),
};

/** `said`, `Ada Marlowe about the harbour` → what to ask; null where there is no such command. */
export function readCommand(command: string, text: string): Ask | null {
  const read = Object.hasOwn(readers, command) ? readers[command] : undefined;
  return read ? { tool: command, input: read(text.trim()) } : null;
}
