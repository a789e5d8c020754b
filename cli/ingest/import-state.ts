import { createHash } from 'node:crypto';
import { appendFile, open, readFile, rm, writeFile } from 'node:fs/promises';
import * as z from 'zod';

const Head = z.object({ file: z.string() });

/** Tells one file from another, and from itself grown or changed at its start. */
async function markOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    const { size } = await handle.stat();
    return createHash('sha256')
      .update(buffer.subarray(0, bytesRead))
      .update(`${size}`)
      .digest('hex');
  } finally {
    await handle.close();
  }
}

/** Which lines of a file were taken already, kept beside it, so that an import that was stopped goes on. */
export class ImportState {
  readonly #path: string;
  readonly #done: Set<number>;
  #unsaved: number[] = [];
  #writing: Promise<void> = Promise.resolve();

  private constructor(path: string, done: Set<number>) {
    this.#path = path;
    this.#done = done;
  }

  /** @param fresh forget what a former import did. */
  static async open(file: string, fresh: boolean): Promise<ImportState> {
    const path = `${file}.progress`;
    const mark = await markOf(file);
    const kept = fresh ? '' : await readFile(path, 'utf8').catch(() => '');
    // Of who was killed while writing, half a number may be left: it would be another line's.
    const whole = kept.slice(0, kept.lastIndexOf('\n') + 1);
    const [head = '', ...lines] = whole.split('\n');
    const known = Head.safeParse(parse(head));
    if (known.success && known.data.file === mark) {
      if (whole !== kept) await writeFile(path, whole);
      return new ImportState(path, new Set(lines.flatMap((line) => (line ? [Number(line)] : []))));
    }
    await writeFile(path, `${JSON.stringify({ file: mark })}\n`);
    return new ImportState(path, new Set());
  }

  get size(): number {
    return this.#done.size;
  }

  has(line: number): boolean {
    return this.#done.has(line);
  }

  add(line: number): void {
    this.#done.add(line);
    this.#unsaved.push(line);
    if (this.#unsaved.length >= 50) this.#save();
  }

  #save(): void {
    const lines = this.#unsaved;
    this.#unsaved = [];
    if (lines.length === 0) return;
    this.#writing = this.#writing.then(() => appendFile(this.#path, `${lines.join('\n')}\n`));
  }

  /** Writes what is left; with `whole`, everything was taken and nothing need be remembered. */
  async close(whole: boolean): Promise<void> {
    this.#save();
    await this.#writing;
    if (whole) await rm(this.#path, { force: true });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
