import { type ApiClient, ApiError, takesNothing } from './api-client.ts';
import { eachOf } from './pool.ts';
import type { Progress } from './progress.ts';
import { type Sent, sendArticle } from './send-article.ts';
import type { Source } from './sources.ts';

export interface IngestOptions {
  readonly atOnce: number;
  /** Said of every article beside what it says of itself. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly onKept: (source: Source, sent: Sent) => void;
  readonly onFailed: (source: Source, error: unknown) => void;
}

/** Sends articles, so many at a time. @throws ApiError where the API takes nothing from us: no other would pass */
export async function ingestSources(
  client: ApiClient,
  sources: readonly Source[],
  { atOnce, about, onKept, onFailed }: IngestOptions,
  progress: Progress,
): Promise<void> {
  const { tally } = progress;
  const stop = new AbortController();
  let hopeless: ApiError | null = null;
  const take = async (source: Source): Promise<void> => {
    try {
      const sent = await sendArticle(client, { ...(await source.load()), ...about });
      tally.done++;
      progress.clear();
      onKept(source, sent);
    } catch (error) {
      if (error instanceof ApiError && takesNothing(error)) {
        hopeless ??= error;
        stop.abort();
        return;
      }
      tally.failed++;
      progress.clear();
      onFailed(source, error);
    }
    tally.share = (tally.done + tally.failed) / sources.length;
    progress.draw();
  };
  await eachOf(sources, atOnce, take, stop.signal);
  if (hopeless) throw hopeless;
}
