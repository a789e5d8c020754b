import type * as z from 'zod';
import { QuoinError } from '#shared/model/errors.ts';
import type { Library } from './library.ts';
import type { Ask, Presentation } from './presentation.ts';

/** How people ask for it where they type: the same on every platform. */
export interface Chat {
  /** For a list of commands: at most 100 characters, which is what Discord shows. */
  readonly summary: string;
  /** What may stand behind the command. */
  readonly hint: string;
  /** For those who have not said enough. */
  readonly usage: string;
  /** What the words behind the command ask, trimmed. */
  readonly read: (text: string) => Ask['input'];
}

interface ToolSpec<I extends z.ZodObject, O extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  /** For an assistant: when to use it, and how to use what it gives. */
  readonly description: string;
  /** Strict: a field by another name is a mistake to be told of, or something else would be answered. */
  readonly input: I;
  readonly output: O;
  readonly run: (library: Library, input: z.infer<I>) => Promise<z.infer<O>>;
  /** The output as a person sees it, in plain words. `asked`: what was said of the input, without its defaults. */
  readonly present: (output: z.infer<O>, input: z.infer<I>, asked: Ask['input']) => Presentation;
  readonly chat: Chat;
}

export interface Answer {
  /** As the tool's output schema has it. */
  readonly output: Readonly<Record<string, unknown>>;
  readonly presentation: Presentation;
}

/** One thing that a chat or an assistant can ask for, whatever the platform. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly output: z.ZodObject;
  readonly chat: Chat;
  /** @throws QuoinError `invalid-parameter` for an input that is not as the schema has it. */
  readonly answer: (library: Library, input: unknown) => Promise<Answer>;
}

/** Ties the types of a tool's parts together, then forgets them so that all tools fit one list. */
export function tool<I extends z.ZodObject, O extends z.ZodObject>(spec: ToolSpec<I, O>): Tool {
  const { input, run, present } = spec;
  return {
    ...spec,
    answer: async (library, raw) => {
      const parsed = input.safeParse(raw);
      if (!parsed.success) throw refusal(parsed.error);
      const made = await run(library, parsed.data);
      return { output: made, presentation: present(made, parsed.data, askedOf(raw, parsed.data)) };
    },
  };
}

/** What was asked, as it was read, without what was left open. */
const askedOf = (raw: unknown, read: Readonly<Record<string, unknown>>): Ask['input'] =>
  Object.fromEntries(
    Object.entries(read).flatMap(([field, value]): [string, string | number][] =>
      Object.hasOwn(Object(raw), field) && (typeof value === 'string' || typeof value === 'number')
        ? [[field, value]]
        : [],
    ),
  );

function refusal(error: z.ZodError): QuoinError {
  const faults = error.issues.slice(0, 10).map((issue) => {
    const parameter = issue.path.map(String).join('.').slice(0, 80);
    return { parameter, detail: `${parameter || 'The input'}: ${issue.message}` };
  });
  return new QuoinError('invalid-parameter', faults.map(({ detail }) => detail).join(' '), faults);
}
