import * as z from 'zod';

/** A setting's field, whose complaint is a sentence that says what to write. */
export const whole = (least: number, most: number, what: string, example: number) => {
  const error = `write a whole number of ${what} from ${least} to ${most}, for example ${example}`;
  return z.int({ error }).min(least, { error }).max(most, { error });
};

export const oneOf = <const Choice extends string>(choices: readonly Choice[]) =>
  z.enum(choices, { error: `write one of ${choices.map((choice) => `'${choice}'`).join(', ')}` });

export const text = (pattern: RegExp, what: string, example: string) => {
  const error = `write ${what}, for example '${example}'`;
  return z.string({ error }).regex(pattern, { error });
};

export const yesOrNo = () => z.boolean({ error: 'write true or false' });

export const group = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `there is no setting ${issue.keys.map((key) => `'${key}'`).join(' or ')} here; the settings are ${Object.keys(shape).join(', ')}`
        : `write an object with ${Object.keys(shape).join(', ')}`,
  });
