import { createReadStream } from 'node:fs';
import { appendFile, rm, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { decodeText } from '#shared/text/decode-bytes.ts';
import type { ApiClient } from './api-client.ts';
import { ApiError, takesNothing } from './api-client.ts';
import { ImportState } from './import-state.ts';
import { eachOf } from './pool.ts';
import type { Progress } from './progress.ts';
import { sendArticle } from './send-article.ts';

export interface ImportOptions {
  readonly file: string;
  readonly atOnce: number;
  /** Start over, whatever a former import did. */
  readonly fresh: boolean;
  readonly signal: AbortSignal;
}

export interface Imported {
  readonly failed: number;
  /** Lines that a former import had taken. */
  readonly skipped: number;
  readonly interrupted: boolean;
  /** Where it stands what failed and why; null where nothing did. */
  readonly report: string | null;
}

interface Line {
  readonly number: number;
  /** A character for each byte. */
  readonly bytes: string;
}

/** The lines of a file as bytes: decoded first, they would end at U+2028 too, which JSON has in strings. */
async function* linesOf(file: string): AsyncGenerator<Line> {
  const input = createReadStream(file, 'latin1');
  let number = 0;
  for await (const bytes of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (bytes.trim() !== '') yield { number, bytes };
  }
}

function parse(bytes: string): unknown {
  const text = decodeText(Buffer.from(bytes, 'latin1'));
  if (text === null) throw new ApiError(0, 'malformed-line', 'The line is not UTF-8.');
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(0, 'malformed-line', 'The line is not JSON.');
  }
}

/** Sends every line of a JSONL file as an article. @throws ApiError where the API takes nothing from us */
export async function importArticles(
  client: ApiClient,
  options: ImportOptions,
  progress: Progress,
): Promise<Imported> {
  const { file, atOnce, signal } = options;
  const { tally } = progress;
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new Error(`There is no file ${file}.`);
  const { size } = found;
  const state = await ImportState.open(file, options.fresh);
  const report = `${file}.failed.jsonl`;
  await rm(report, { force: true });
  const stop = new AbortController();
  let skipped = 0;
  let hopeless: ApiError | null = null;

  /** Counts a line that is done with: the file itself is read far ahead of them. */
  const passed = (bytes: string): number => {
    const share = (bytes.length + 1) / size;
    tally.share = Math.min(1, (tally.share ?? 0) + share);
    return share;
  };
  const take = async ({ number, bytes }: Line): Promise<void> => {
    if (state.has(number)) {
      skipped++;
      tally.before += passed(bytes);
      return;
    }
    try {
      await sendArticle(client, parse(bytes));
      state.add(number);
      tally.done++;
    } catch (error) {
      const failure =
        error instanceof ApiError ? error : new ApiError(0, 'unforeseen', String(error));
      const { code, message } = failure;
      if (takesNothing(failure)) {
        hopeless ??= failure;
        stop.abort();
        return;
      }
      tally.failed++;
      await appendFile(report, `${JSON.stringify({ line: number, code, detail: message })}\n`);
    }
    passed(bytes);
    progress.draw();
  };
  await eachOf(linesOf(file), atOnce, take, AbortSignal.any([signal, stop.signal]));
  const whole = !signal.aborted && hopeless === null && tally.failed === 0;
  await state.close(whole);
  if (hopeless) throw hopeless;
  if (!signal.aborted) tally.share = 1;
  return {
    failed: tally.failed,
    skipped,
    interrupted: signal.aborted,
    report: tally.failed > 0 ? report : null,
  };
}
