import { QuoinError } from '#shared/model/errors.ts';

export type Form = 'json' | 'text';

const ranges: Record<Form, readonly string[]> = {
  json: ['application/json', 'application/*', '*/*'],
  text: ['text/plain', 'text/*', '*/*'],
};

/** How much `Accept` wants a form: the quality of its most specific range, 0 where none names it. */
function quality(accept: string, form: Form): number {
  const given = accept.split(',').map((part) => {
    const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    return { range, q: q === undefined ? 1 : Number(q.slice(2)) || 0 };
  });
  for (const range of ranges[form]) {
    const found = given.find((entry) => entry.range === range);
    if (found) return found.q;
  }
  return 0;
}

/** What nearly everybody sends. */
const PLAIN = /^\s*(?:application\/json|\*\/\*)?\s*$/;

/** JSON unless text is asked for and can be given. @throws QuoinError `not-acceptable` where neither will do. */
export function formFor(
  accept: string | undefined,
  format: string | undefined,
  text: boolean,
): Form {
  if (format !== undefined) {
    if (format === 'json' || (format === 'text' && text)) return format;
    const detail = text ? 'format must be json or text.' : 'format must be json here.';
    throw new QuoinError('invalid-parameter', detail, [{ parameter: 'format', detail }]);
  }
  if (accept === undefined || PLAIN.test(accept)) return 'json';
  const [json, plain] = [quality(accept, 'json'), text ? quality(accept, 'text') : 0];
  if (json === 0 && plain === 0) {
    const forms = text ? 'application/json or text/plain' : 'application/json';
    throw new QuoinError('not-acceptable', `This can be given as ${forms}.`);
  }
  return plain > json ? 'text' : 'json';
}
