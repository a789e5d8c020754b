import type { Blobs } from '#shared/blob/blobs.ts';
import { QuoinError } from '#shared/model/errors.ts';
import type { JobSource, Lines } from '#shared/model/job.ts';
import { jobId } from './ids.ts';
import { type JobDeps, queueJobs } from './jobs.ts';

/** A JSONL file is looked through once in one call of a worker; a larger one comes in pieces. */
export const MOST_JSONL_BYTES = 100_000_000;
export const MOST_JSONL_LINES = 250_000;
const CHUNK_BYTES = 1_000_000;
/** Lines that one call of a worker makes jobs of. */
const MOST_LINES = 500;
const LINE_FEED = 10;

export const isJsonl = (key: string): boolean => /\.(?:jsonl|ndjson)$/i.test(key);

/** A file of the drop folder as it was when it was announced. */
interface MarkedFile {
  readonly file: string;
  readonly mark: string;
}

const isBlank = (bytes: Uint8Array): boolean =>
  bytes.length < 1000 && Buffer.from(bytes).toString('latin1').trim() === '';

/** Where the lines of a stretch of a file stand, blank ones left out; never more than a chunk of it in memory. */
async function* linesOf(
  blobs: Blobs,
  { file, mark }: MarkedFile,
  { from, to, line }: Omit<Lines, 'count'>,
): AsyncGenerator<Lines> {
  let [start, number, end] = [from, line, to];
  for (let at = from; at < end; ) {
    const chunk = await blobs.readPart(file, {
      from: at,
      to: Math.min(at + CHUNK_BYTES, to),
      mark,
    });
    if (!chunk)
      throw new QuoinError('not-found', 'The file is not there any more, or was changed.');
    const { bytes, size } = chunk;
    if (size > MOST_JSONL_BYTES) {
      const detail = `${file} has ${size} bytes; at most ${MOST_JSONL_BYTES} are read.`;
      throw new QuoinError('too-large', detail);
    }
    end = Math.min(to, size);
    if (bytes.length === 0) break;
    const lineTo = (to: number): Lines[] =>
      start >= at && isBlank(bytes.subarray(start - at, to - at))
        ? []
        : [{ from: start, to, line: number, count: 1 }];
    for (let n = bytes.indexOf(LINE_FEED); n >= 0; n = bytes.indexOf(LINE_FEED, n + 1)) {
      yield* lineTo(at + n);
      start = at + n + 1;
      number++;
    }
    if (at + bytes.length >= end && start < end) yield* lineTo(end);
    at += bytes.length;
  }
}

/** Lines in a row, as many as one call can make jobs of. */
function grouped(lines: readonly Lines[]): Lines[] {
  const groups: Lines[] = [];
  for (const next of lines) {
    const last = groups.at(-1);
    if (last && last.count < MOST_LINES && next.to - last.from <= CHUNK_BYTES) {
      groups[groups.length - 1] = { ...last, to: next.to, count: last.count + 1 };
    } else groups.push(next);
  }
  return groups;
}

/**
 * Makes jobs of the lines of a JSONL file, or of a stretch of it: of a long one, jobs of stretches first, so that no
 * call has more to do than it has time for. The same file, or part, split twice makes the same jobs.
 * @throws QuoinError `invalid-body` where no line is in it, `too-large`, `not-found` where it is not the same any more
 */
export async function splitLines(
  deps: JobDeps & { readonly blobs: Blobs },
  { file, mark = '', lines: stretch }: JobSource & { file: string },
): Promise<void> {
  const whole = { from: 0, to: Number.MAX_SAFE_INTEGER, line: 1 };
  const lines: Lines[] = [];
  for await (const line of linesOf(deps.blobs, { file, mark }, stretch ?? whole)) {
    if (lines.push(line) <= MOST_JSONL_LINES) continue;
    throw new QuoinError('too-large', `${file} has more than ${MOST_JSONL_LINES} lines.`);
  }
  if (lines.length === 0) throw new QuoinError('invalid-body', 'The file holds no line.');
  const groups = stretch ? lines : grouped(lines);
  const wanted = (groups.length === 1 ? lines : groups).map((part) => ({
    id: jobId('lines', file, mark, String(part.from), String(part.count)),
    about: { url: null, file, mark, lines: part },
  }));
  await queueJobs(deps, wanted);
}
