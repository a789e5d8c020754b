import type * as z from 'zod';

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'an object',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

/** What is wrong with a value, for whoever sent it: zod's own words are for programmers; a schema's own stay. */
export function inWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'Must not be empty.';
      if (issue.origin === 'string') return `Must have at least ${issue.minimum} characters.`;
      return issue.origin === 'array' ? `Must have at least ${issue.minimum}.` : issue.message;
    case 'too_big':
      if (issue.origin === 'string') return `Must have at most ${issue.maximum} characters.`;
      return issue.origin === 'array' ? `Must have at most ${issue.maximum}.` : issue.message;
    case 'invalid_type':
      return issue.message.startsWith('Invalid input')
        ? `Must be ${KINDS[issue.expected] ?? issue.expected}.`
        : issue.message;
    case 'invalid_value':
      return issue.message.startsWith('Invalid')
        ? `Must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}.`
        : issue.message;
    default:
      return issue.message;
  }
}
