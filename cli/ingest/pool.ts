/**
 * Works off a stream, so many at a time, and takes no more from it than it works on: memory stays as it is however
 * long the stream. Stops taking when `signal` is aborted; what is begun is ended.
 */
export async function eachOf<T>(
  items: AsyncIterable<T> | Iterable<T>,
  atOnce: number,
  work: (item: T) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const running = new Set<Promise<void>>();
  for await (const item of items) {
    if (signal?.aborted) break;
    const one: Promise<void> = work(item).finally(() => running.delete(one));
    running.add(one);
    if (running.size >= atOnce) await Promise.race(running);
  }
  await Promise.all(running);
}
