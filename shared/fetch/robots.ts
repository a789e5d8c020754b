import { QuoinError } from '#shared/model/errors.ts';
import { type FetchDeps, follow } from './get.ts';
import { robotsRules } from './robots-rules.ts';
import type { Target } from './target.ts';

/** The product token by which a robots.txt names us. */
const AGENT = 'quoin';
/** RFC 9309: at least 500 KiB must be read; what stands beyond is left unread. */
const MOST_BYTES = 512_000;
const KEPT_MS = 3_600_000;
const MOST_SITES = 500;

/**
 * Robots rules by site, kept for an hour. As RFC 9309 has it, a site whose robots.txt is missing (4xx) allows all, and
 * one whose robots.txt cannot be had now (5xx, no connection) allows nothing now.
 */
export class Robots {
  readonly #deps: FetchDeps;
  readonly #now: () => number;
  readonly #sites = new Map<string, { until: number; allows: (url: URL) => boolean }>();

  constructor(deps: FetchDeps, now: () => number = Date.now) {
    this.#deps = deps;
    this.#now = now;
  }

  /** @throws QuoinError `fetch-robots`, or why the rules could not be had */
  async check({ url }: Target, signal: AbortSignal): Promise<void> {
    const known = this.#sites.get(url.origin);
    const site = known && known.until > this.#now() ? known : await this.#learn(url, signal);
    if (!site.allows(url)) {
      throw new QuoinError('fetch-robots', `The robots.txt of ${url.host} does not allow this.`);
    }
  }

  async #learn({ origin }: URL, signal: AbortSignal) {
    const address = `${origin}/robots.txt`;
    const text = await this.#read(address, signal);
    const allows = robotsRules(text ?? '', AGENT);
    const site = { until: this.#now() + KEPT_MS, allows };
    const oldest = this.#sites.keys().next().value;
    if (this.#sites.size >= MOST_SITES && oldest !== undefined) this.#sites.delete(oldest);
    this.#sites.set(origin, site);
    return site;
  }

  async #read(address: string, signal: AbortSignal): Promise<string | null> {
    const headers = { Accept: 'text/plain' };
    const wanted = { types: [], mostBytes: MOST_BYTES, isCut: true, headers };
    try {
      const { bytes } = await follow(this.#deps, address, wanted, signal, async () => {});
      const text = bytes.toString('utf8');
      // A rule cut in two would say something else.
      return bytes.length < MOST_BYTES ? text : text.slice(0, text.lastIndexOf('\n') + 1);
    } catch (error) {
      if (error instanceof QuoinError && error.code === 'fetch-refused') return null;
      throw error;
    }
  }
}
