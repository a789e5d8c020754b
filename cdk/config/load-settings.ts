import type { ZodError } from 'zod';
import { conflictIn } from './conflicts.ts';
import { type Settings, settingsSchema } from './settings.ts';

const file = 'cdk/config/stages.ts';

/** A stage that cannot be deployed as it is written; the message says what to write. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * The settings of one stage, checked.
 *
 * @throws {SettingsError} when there is no such stage, or a setting is wrong or missing
 */
export function loadSettings(stages: Record<string, unknown>, stage: string): Settings {
  const written = Object.hasOwn(stages, stage) ? stages[stage] : undefined;
  if (written === undefined) {
    const known = Object.keys(stages).map((name) => `-c stage=${name}`);
    throw new SettingsError(
      `There is no stage '${stage}': write ${known.join(' or ')}, or add '${stage}' to ${file}.`,
    );
  }
  if (!/^[a-z][a-z0-9]{0,15}$/.test(stage)) {
    throw new SettingsError(
      `'${stage}' cannot name a stage: write up to 16 small letters and digits, a letter first, for example 'prod'.`,
    );
  }
  const parsed = settingsSchema.safeParse(written);
  if (!parsed.success) throw new SettingsError(sentences(stage, written, parsed.error));
  const settings = { ...parsed.data, stage };
  const conflict = conflictIn(settings);
  if (conflict) throw new SettingsError(`Stage '${stage}' in ${file}: ${conflict}.`);
  return settings;
}

function sentences(stage: string, written: unknown, error: ZodError): string {
  return error.issues
    .map(({ path, message }) => {
      const at = path.join('.') || 'the stage';
      const value = path.reduce<unknown>(
        (from, key) => (isRecord(from) ? from[String(key)] : undefined),
        written,
      );
      const found = isRecord(value)
        ? ''
        : value === undefined
          ? ' is missing'
          : ` is ${typeof value === 'number' ? value : JSON.stringify(value)}`;
      return `Stage '${stage}' in ${file}: ${at}${found}${found ? '; ' : ': '}${message}.`;
    })
    .join('\n');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
